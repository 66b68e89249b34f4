/// What several commands act on, such as `dataset` in `dataset import` and `dataset list`.
public struct NounDescription: Sendable, Equatable {
    /// The word before the verb.
    public let name: String
    /// What its commands do, in one sentence with its full stop.
    public let summary: String

    /// A noun.
    public init(_ name: String, summary: String) {
        self.name = name
        self.summary = summary
    }
}

/// A program made of commands: `name command [options] [operands]`, where a command may be a noun and a verb.
public struct ProgramDescription: Sendable, Equatable {
    /// The word a person types first.
    public let name: String
    /// What it is, in one sentence with its full stop.
    public let summary: String
    /// What `--version` prints after the name.
    public let version: String
    /// What it can do, in the order help lists it.
    public let commands: [CommandDescription]
    /// The first words of the commands that have two.
    public let nouns: [NounDescription]

    /// A program, the commands it knows and the nouns of those with two words, in the order help lists them.
    public init(name: String, summary: String, version: String, commands: [CommandDescription], nouns: [NounDescription] = []) {
        self.name = name
        self.summary = summary
        self.version = version
        self.commands = commands
        self.nouns = nouns
    }

    /// The commands that act on `noun`.
    func commands(of noun: NounDescription) -> [CommandDescription] {
        commands.filter { $0.name.hasPrefix("\(noun.name) ") }
    }

    /// What a person may type first.
    var firstWords: [String] { commands.map(\.name).filter { !$0.contains(" ") } + nouns.map(\.name) }
}

/// What a command line asks for.
public enum Request: Sendable, Equatable {
    /// A text to print, after which the program ends well: help or the version.
    case text(String)
    /// A command to carry out.
    case command(ParsedArguments)
}

extension ProgramDescription {
    /// What `arguments`, without the program's own path, ask for; throws `ArgumentError`.
    public func parse(_ arguments: [String]) throws(ArgumentError) -> Request {
        guard let word = arguments.first else { throw .missingCommand(commands: firstWords) }
        let rest = arguments.dropFirst()
        switch word {
        case "--help", "-h": return .text(helpText)
        case "--version": return .text("\(name) \(version)")
        case "help":
            guard let topic = rest.first else { return .text(helpText) }
            if let noun = noun(topic), rest.count == 1 { return .text(helpText(of: noun)) }
            return .text(try command(rest).command.helpText(program: name))
        default: break
        }
        if let noun = noun(word) {
            guard let verb = rest.first else { throw .missingCommand(commands: commands(of: noun).map(\.name)) }
            if verb == "--help" || verb == "-h" { return .text(helpText(of: noun)) }
        }
        let (command, arguments) = try command(arguments[...])
        let beforeOperands = arguments.prefix { $0 != "--" }
        if beforeOperands.contains("--help") || beforeOperands.contains("-h") { return .text(command.helpText(program: name)) }
        return .command(try ParsedArguments(of: command, parsing: Array(arguments)))
    }

    private func noun(_ word: String) -> NounDescription? { nouns.first { $0.name == word } }

    /// The command that `words` begin with, and what follows it.
    private func command(_ words: ArraySlice<String>) throws(ArgumentError) -> (command: CommandDescription, rest: ArraySlice<String>) {
        let word = words.first ?? ""
        guard noun(word) == nil else {
            let name = words.prefix(2).joined(separator: " ")
            return (try command(named: name, among: commands.filter { $0.name.hasPrefix("\(word) ") }.map(\.name)), words.dropFirst(2))
        }
        return (try command(named: word, among: firstWords), words.dropFirst())
    }

    private func command(named name: String, among names: [String]) throws(ArgumentError) -> CommandDescription {
        if let command = commands.first(where: { $0.name == name }) { return command }
        if name.hasPrefix("-") { throw .optionBeforeCommand(name) }
        throw .unknownCommand(name, commands: names, suggestion: Suggestion.nearest(to: name, among: names))
    }
}
