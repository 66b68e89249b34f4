internal import Domain
internal import JSON

/// Turns rows of one format into canonical rows, and collects what is wrong with the others.
struct RowReader {
    let format: RowFormat
    let treePaths: TreePaths
    /// Checks chat rows and keeps the problems of all.
    private(set) var chat: ChatRowReader
    /// Fields that were left out.
    private(set) var unplaced = UnplacedFields()

    /// What is wrong or odd with the rows so far.
    var problems: Problems { chat.problems }

    /// The fixes that were chosen, and what they did.
    private(set) var fixing: RowFixing

    init(file: String, format: RowFormat, treePaths: TreePaths, fixes: Set<RowFix> = []) {
        fixing = RowFixing(fixes)
        self.format = format
        self.treePaths = treePaths
        chat = ChatRowReader(file: file)
    }

    /// The rows in `record`, which the person knows as `noun`; none when it has an error.
    mutating func rows(in record: Record, _ noun: String) -> [DatasetRow] {
        chat.begin(line: record.line)
        let value: JSONValue
        switch record.content {
        case .broken(let flaws):
            report(flaws)
            return []
        case .json(let bytes):
            guard let parsed = chat.parse(bytes, isTerminated: record.isTerminated, noun) else { return [] }
            value = parsed
        case .row(let row): value = row
        }
        guard var row = value.object else {
            chat.report(
                .dataType, nil, "the row is \(ChatRowReader.kind(of: value)), not an object", fix: "write an object with \(format.needs)")
            return []
        }
        if !format.fits(row), let other = RowFormat.allCases.first(where: { $0.fits(row) }) {
            chat.report(
                .formatMismatch, nil,
                "the row is of the form \(other.rawValue), the file of \(format.rawValue); it has \(FormatRecognition.keys(of: row))",
                fix: "write an object with \(format.needs), or put the row into a file of its own")
            return []
        }
        if format != .chat { chat.reportDuplicates(in: row, at: nil) }
        if format == .chat, !fixing.fixes.isEmpty { row = fixing.apply(to: row, line: record.line) }
        let contents = contents(row)
        return chat.isUsable ? contents.map { DatasetRow(line: record.line, content: $0.content, json: $0.json) } : []
    }

    private typealias Read = (content: DatasetRow.Content, json: JSONValue)

    private mutating func contents(_ row: JSONObject) -> [Read] {
        switch format {
        case .chat: return chat.conversation(in: .object(row)).map { [(.conversation($0), .object(row))] } ?? []
        case .promptCompletion: return conversations([ChatRowBuilder(promptCompletion: row)])
        case .alpaca: return conversations([ChatRowBuilder(alpaca: row)])
        case .shareGPT: return conversations([ChatRowBuilder(shareGPT: row)])
        case .chatML: return conversations([ChatRowBuilder(chatML: row)])
        case .messageTree: return conversations(MessageTree.conversations(in: row, treePaths))
        case .preference: return preference(row).map { [$0] } ?? []
        case .text: return text(row).map { [$0] } ?? []
        case .embedding:
            let read = EmbeddingRow(row)
            note(read.unplaced)
            report(read.flaws)
            for part in read.pair.map({ RowTexts(.embedding($0)) })?.parts ?? [] { chat.reportCharacters(in: part.text, at: part.path) }
            return read.pair.map { [(.embedding($0), $0.json)] } ?? []
        }
    }

    private mutating func conversations(_ builders: [ChatRowBuilder]) -> [Read] {
        var rows: [Read] = []
        for builder in builders {
            note(builder.unplaced)
            report(builder.flaws)
            // A part that could not be read would make the checks of the whole guesses.
            guard builder.flaws.isEmpty else { continue }
            let built = builder.built
            if let conversation = chat.conversation(in: built) { rows.append((.conversation(conversation), .object(built.row))) }
        }
        return rows
    }

    private mutating func preference(_ row: JSONObject) -> Read? {
        let parts = PreferenceParts(row)
        note(parts.preferred.unplaced)
        report(parts.preferred.flaws)
        report(parts.rejected.flaws.filter { !parts.preferred.flaws.contains($0) })
        guard parts.preferred.flaws.isEmpty, parts.rejected.flaws.isEmpty else { return nil }
        var better = parts.preferred.built
        var worse = parts.rejected.built
        (better.origins.list, worse.origins.list) = (parts.preferredPath, parts.rejectedPath)
        let preferred = chat.conversation(in: better)
        worse.origins.hidden = parts.inputCount
        guard let rejected = chat.conversation(in: worse), let preferred else { return nil }
        let count = parts.inputCount
        let answers = (Array(preferred.messages[count...]), Array(rejected.messages[count...]))
        guard answers.0 != answers.1 else {
            chat.report(
                .chosenEqualsRejected, parts.rejectedPath, "both answers are the same, so that nothing is preferred",
                fix: "take the row away, or write the worse answer")
            return nil
        }
        var input: JSONObject = ["messages": .array(Array((better.row["messages"]?.array ?? [])[..<count]))]
        if let tools = better.row["tools"] { input["tools"] = tools }
        let json: JSONObject = [
            "input": .object(input), "preferred_output": .array(Array((better.row["messages"]?.array ?? [])[count...])),
            "non_preferred_output": .array(Array((worse.row["messages"]?.array ?? [])[count...])),
        ]
        let shared = Conversation(Array(preferred.messages[..<count]), tools: preferred.tools)
        return (.preference(Preference(input: shared, preferred: answers.0, rejected: answers.1)), .object(json))
    }

    private mutating func text(_ row: JSONObject) -> Read? {
        let shape = #"write {"text": "..."}"#
        note(row.fields.filter { $0.name != "text" && $0.value != .null }.map { Excerpt.path(nil, $0.name) })
        guard let value = row["text"] else {
            chat.report(.missingField, "text", "the row has no 'text'; it has \(FormatRecognition.keys(of: row))", fix: shape)
            return nil
        }
        guard let text = value.string else {
            chat.report(.dataType, "text", "'text' is \(ChatRowReader.kind(of: value)), not text", fix: shape)
            return nil
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            chat.report(.missingContent, "text", "the text is empty", fix: "give the text, or take the row away")
            return nil
        }
        chat.reportCharacters(in: text, at: "text")
        return (.text(text), .object(["text": value]))
    }

    private mutating func report(_ flaws: [RowFlaw]) {
        for flaw in flaws { chat.report(flaw.code, flaw.path, flaw.message, fix: flaw.fix) }
    }

    private mutating func note(_ names: [String]) {
        for name in names { unplaced.note(name, line: chat.line) }
    }
}
