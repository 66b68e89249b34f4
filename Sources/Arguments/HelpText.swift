/// Lays out help: columns, wrapping, sections.
struct HelpText {
    static let width = 100
    private static let longestTerm = 30

    private(set) var lines: [String] = []

    var text: String { lines.joined(separator: "\n") }

    /// Adds a paragraph, wrapped, after an empty line unless it is the first.
    mutating func paragraph(_ text: String) {
        if !lines.isEmpty { lines.append("") }
        lines += Self.wrap(text, width: Self.width)
    }

    /// Adds `usage`, wrapped below itself so that continued lines are indented.
    mutating func usage(_ words: [String]) {
        lines.append("")
        let label = "Usage:"
        let indent = String(repeating: " ", count: label.count + 3)
        var line = label
        for word in words {
            if line.count + 1 + word.count > Self.width {
                lines.append(line)
                line = indent + word
            } else {
                line += " \(word)"
            }
        }
        lines.append(line)
    }

    /// Adds a titled section of terms with their meanings beside them.
    mutating func section(_ title: String, _ entries: [(term: String, meaning: String)]) {
        guard !entries.isEmpty else { return }
        lines += ["", "\(title):"]
        let column = (entries.map(\.term.count).filter { $0 <= Self.longestTerm }.max() ?? Self.longestTerm) + 2
        for (term, meaning) in entries {
            let wrapped = Self.wrap(meaning, width: Self.width - column - 2)
            let indent = String(repeating: " ", count: column + 2)
            if term.count + 2 > column {
                lines.append("  " + term)
                lines += wrapped.map { indent + $0 }
            } else {
                let gap = String(repeating: " ", count: column - term.count)
                lines.append("  " + term + (wrapped.isEmpty ? "" : gap + wrapped[0]))
                lines += wrapped.dropFirst().map { indent + $0 }
            }
        }
    }

    /// Adds a titled section of lines that are not wrapped, each below what it is for.
    mutating func examples(_ examples: [CommandExample]) {
        guard !examples.isEmpty else { return }
        lines += ["", "Examples:"]
        for example in examples { lines += ["  # \(example.purpose)", "  \(example.line)"] }
    }

    /// `text` in lines of at most `width` characters, broken at spaces; a longer word stands alone.
    static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " \(word)"
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}

extension ProgramDescription {
    /// What `--help` prints: the commands and their summaries.
    public var helpText: String {
        var help = HelpText()
        help.paragraph(summary)
        help.usage([name, "COMMAND", "[options]"])
        help.section("Commands", commands.filter { !$0.name.contains(" ") }.map { ($0.name, $0.summary) })
        help.section("Commands of two words", nouns.map { ("\($0.name) ...", $0.summary) })
        help.section(
            "Options",
            [("-h, --help", "Show this help."), ("    --version", "Show the version.")])
        help.paragraph("'\(name) COMMAND --help' explains a command.")
        return help.text
    }

    /// What `NOUN --help` prints: the commands of `noun` and their summaries.
    func helpText(of noun: NounDescription) -> String {
        var help = HelpText()
        help.paragraph(noun.summary)
        help.usage([name, noun.name, "COMMAND", "[options]"])
        help.section("Commands", commands(of: noun).map { (String($0.name.dropFirst(noun.name.count + 1)), $0.summary) })
        help.paragraph("'\(name) \(noun.name) COMMAND --help' explains a command.")
        return help.text
    }
}

extension CommandDescription {
    /// What `--help` prints after the command's name.
    public func helpText(program: String) -> String {
        var help = HelpText()
        help.paragraph(summary)
        let required = options.filter(\.isRequired).map(\.spelling)
        help.usage([program, name] + required + ["[options]"] + operands.map(\.usage))
        for paragraph in discussion { help.paragraph(paragraph) }
        help.section("Operands", operands.map { ($0.name, $0.help) })
        help.section("Options", options.map { ($0.term, $0.meaning) } + [("-h, --help", "Show this help.")])
        help.examples(examples)
        return help.text
    }
}

extension OptionDescription {
    fileprivate var term: String {
        (short.map { "-\($0), " } ?? "    ") + spelling
    }

    fileprivate var meaning: String {
        var sentences = [help]
        if !choices.isEmpty { sentences.append("One of: \(choices.joined(separator: ", ")).") }
        if case .list = shape { sentences.append("May be repeated.") }
        if isRequired { sentences.append("Required.") }
        if let defaultText { sentences.append("Default: \(defaultText).") }
        return sentences.joined(separator: " ")
    }
}
