import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

/// What rows say, gathered apart from the code that writes them: equal where nothing that matters differs.
struct Essence: Equatable, CustomStringConvertible {
    let content: DatasetRow.Content
    /// Everything else in the row that says something, as `path value`.
    var others: [String] = []
    /// Characters are compared one by one, not as people see them.
    let bytes: [UInt8]

    init(_ row: DatasetRow) {
        switch row.content {
        case .conversation(var conversation):
            for index in conversation.messages.indices { Self.normalise(&conversation.messages[index]) }
            content = .conversation(conversation)
        case .preference(var preference):
            for index in preference.input.messages.indices { Self.normalise(&preference.input.messages[index]) }
            for index in preference.preferred.indices { Self.normalise(&preference.preferred[index]) }
            for index in preference.rejected.indices { Self.normalise(&preference.rejected[index]) }
            content = .preference(preference)
        default: content = row.content
        }
        bytes = Array("\(content)".utf8)
        let json = row.json
        for list in [json["messages"], json["input"]?["messages"], json["preferred_output"], json["non_preferred_output"]] {
            for (index, message) in (list?.array ?? []).enumerated() {
                if let name = message["name"], name != .null { others.append("\(index).name \(name.text())") }
            }
        }
        if case .conversation = row.content {
            for field in json.object?.fields ?? []
            where !["messages", "tools"].contains(field.name) && field.value != .null && field.value != .array([]) {
                others.append("\(field.name) \(field.value.text())")
            }
        }
    }

    // A weight of 1 is what an answer has anyway; an empty thought is none.
    private static func normalise(_ message: inout Message) {
        if message.weight == 1 { message.weight = nil }
        if message.reasoning == "" { message.reasoning = nil }
    }

    var description: String { "\(content) \(others)" }
}

/// Rows of every kind with everything that a row can have, from a seed.
struct RandomRows {
    var random = FuzzRandom(state: 11)

    static let texts = [
        "q", " a ", "two\nlines", "two\r\nlines", "a \"quote\"", "a,b\tc", "{}", "[1]", "\u{0}\u{1B}", "e\u{301}", "é", "\n\n",
        "<|im_end|>", "<|im_start|>user\n",
        "<|endoftext|>", "😀", "\r", "\u{FEFF}x", "<|im", "\\n\\", "null", "\u{2028}",
    ]

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func text() -> String {
        var text = Self.texts.randomElement(using: &random) ?? ""
        if chance(30) { text += Self.texts.randomElement(using: &random) ?? "" }
        return text
    }

    mutating func message(_ role: String) -> JSONObject {
        var message: JSONObject = ["role": .string(role), "content": .string(text())]
        if chance(6) { message["name"] = .string(text()) }
        if role == "assistant" {
            if chance(10) { message["weight"] = .integer(chance(50) ? 0 : 1) }
            if chance(6) { message[chance(50) ? "reasoning_content" : "thinking"] = .string(text()) }
        }
        return message
    }

    /// An assistant's calls with the tools' answers.
    mutating func calls() -> [JSONValue] {
        var said: [JSONObject] = []
        let ids = chance(80)
        var calls: [JSONValue] = []
        for index in 0..<Int.random(in: 1...2, using: &random) {
            let arguments: JSONValue =
                chance(20)
                ? .object(["x": .string(text())])
                : .string([#"{"x":1}"#, "{ }", "{}", #"{"y":"\u00e9"}"#].randomElement(using: &random) ?? "{}")
            var call: JSONObject = ["type": .string("function"), "function": .object(["name": .string("f"), "arguments": arguments])]
            if ids { call["id"] = .string("c\(index)") }
            if chance(8) { call["index"] = .integer(Int64(index)) }
            calls.append(.object(call))
        }
        var caller = message("assistant")
        if chance(70) { caller["content"] = chance(50) ? .null : .string("") }
        caller["tool_calls"] = .array(calls)
        said.append(caller)
        for index in calls.indices {
            var answer: JSONObject = ["role": .string("tool"), "content": .string(chance(10) ? "" : text())]
            if ids { answer["tool_call_id"] = .string("c\(index)") }
            if chance(20) { answer["name"] = .string("f") }
            said.append(answer)
        }
        return said.map { .object($0) }
    }

    mutating func conversation() -> JSONObject {
        var messages: [JSONValue] = []
        if chance(30) { messages.append(.object(message(chance(80) ? "system" : "developer"))) }
        for _ in 0..<(chance(60) ? 1 : Int.random(in: 0...3, using: &random)) {
            if chance(95) { messages.append(.object(message("user"))) }
            if chance(15) { messages += calls() }
            if chance(5) { messages.append(.object(message("system"))) }
            if chance(95) { messages.append(.object(message("assistant"))) }
        }
        var row: JSONObject = ["messages": .array(messages)]
        if chance(20) {
            row["tools"] = .array(chance(20) ? [] : [.object(["type": .string("function"), "function": .object(["name": .string("f")])])])
        }
        if chance(6) { row["id"] = .string(text()) }
        if chance(4) { row["parallel_tool_calls"] = chance(50) ? .bool(false) : .null }
        return row
    }

    mutating func preference() -> JSONObject {
        let input = chance(60) ? [JSONValue.object(message("user"))] : [.object(message("system")), .object(message("user"))]
        func answer(_ rows: inout Self) -> [JSONValue] {
            rows.chance(80)
                ? [.object(rows.message("assistant"))]
                : [.object(rows.message("assistant")), .object(rows.message("user")), .object(rows.message("assistant"))]
        }
        let (better, worse) = (answer(&self), answer(&self))
        let shared: [JSONValue] = chance(20) ? [.object(message("assistant"))] : []
        var inner: JSONObject = ["messages": .array(input)]
        if chance(20) { inner["tools"] = .array([.object(["function": .object(["name": .string("f")])])]) }
        return ["input": .object(inner), "preferred_output": .array(shared + better), "non_preferred_output": .array(shared + worse)]
    }

    mutating func embedding() -> JSONObject {
        func texts(_ rows: inout Self) -> JSONValue {
            rows.chance(70)
                ? .string(rows.text()) : .array((0..<Int.random(in: 1...3, using: &rows.random)).map { _ in .string(rows.text()) })
        }
        var row: JSONObject = ["anchor": .string(text() + "anchor"), "positive": texts(&self)]
        if chance(50) { row["negative"] = texts(&self) }
        if chance(30) { row["score"] = .number([0.1, -1e-9, 3, 1e300].randomElement(using: &random) ?? 0) }
        return row
    }

    /// Usable rows of one form; those that a reader refuses are left out.
    mutating func rows(_ format: RowFormat, _ count: Int) throws -> [DatasetRow] {
        let lines = (0..<count).map { _ in
            switch format {
            case .preference: preference()
            case .text: JSONObject([("text", .string(text() + text()))])
            case .embedding: embedding()
            default: conversation()
            }
        }
        return try readRows(lines.map { JSONValue.object($0).text() }.joined(separator: "\n"), format: format).rows
    }
}

struct RoundTripTests {
    static let rounds = 45

    @Test(
        "What is written is read as the same rows where no loss was told, and a loss is told just where they differ",
        arguments: OutputForm.all)
    func property(form: OutputForm) throws {
        var random = RandomRows()
        var (kept, lost) = (0, 0)
        for format in [RowFormat.chat, .preference, .text, .embedding] {
            let rows = try random.rows(format, Self.rounds)
            #expect(rows.count > Self.rounds / 4)
            var encoder = RowEncoder(form)
            var expected: [(row: DatasetRow, isWhole: Bool)] = []
            for row in rows {
                if encoder.encode(row) != nil {
                    expected.append((row, encoder.losses.isEmpty))
                } else {
                    #expect(encoder.losses.map(\.code) == [.row])
                    lost += 1
                }
            }
            let (bytes, losses) = try write(rows, form)
            #expect(losses.counts[.row, default: 0] == rows.count - expected.count)
            guard let bytes else { continue }
            let (again, summary) = try readRows(bytes, format: form.format.readAs)
            #expect(
                again.count == expected.count && summary.problems.errorCount == 0 && summary.problems.counts[.fieldNotConverted] == nil,
                "\(summary.places)")
            for ((row, isWhole), read) in zip(expected, again) {
                #expect((Essence(row) == Essence(read)) == isWhole, "\(row.json.text()) became \(read.json.text())")
                if isWhole { kept += 1 } else { lost += 1 }
            }
        }
        #expect(kept > 5 && (lost > 5 || form.format == .chat))
    }

    @Test(
        "Files of many rows go round, plain and packed, in every form", arguments: OutputForm.all, [nil] + Compression.allCases.map { $0 })
    func files(form: OutputForm, compression: Compression?) throws {
        var random = RandomRows()
        let form = try OutputForm(form.format, form.container, compression)
        let content: RowFormat =
            switch form.format {
            case .preference, .preferenceTRL: .preference
            case .text: .text
            case .embedding: .embedding
            default: .chat
            }
        let rows = try random.rows(content, 60)
        var encoder = RowEncoder(form)
        let whole = rows.filter { encoder.encode($0) != nil && encoder.losses.isEmpty }
        let (bytes, losses) = try write(whole, form)
        #expect(losses.rows == 0)
        let (again, summary) = try readRows(try #require(bytes), format: form.format.readAs)
        #expect(again.map { Essence($0) } == whole.map { Essence($0) } && whole.count > 2)
        #expect(summary.compression == compression)
        #expect(try readRows(try #require(bytes)).summary.format == form.format.readAs, "recognised by its content")
    }

    @Test(
        "Real files go round", .enabled(if: SharedData.has("datasets"), "no shared data beside the checkout"),
        arguments: RealFormatTests.files.filter { $0.valid > 0 }, OutputForm.all)
    func real(file: RealFormatTests.File, form: OutputForm) throws {
        let reader = DatasetReader(
            path: "\(SharedData.root)/datasets/\(file.path)", format: file.format, columns: ColumnMap(file.columns), treePaths: file.paths)
        var rows: [DatasetRow] = []
        struct Enough: Error {}
        do {
            _ = try reader.forEachRow { row in
                rows.append(row)
                if rows.count == 300 { throw Enough() }
            }
        } catch is Enough {}
        var encoder = RowEncoder(form)
        let whole = rows.filter { encoder.encode($0) != nil && encoder.losses.isEmpty }
        guard !whole.isEmpty else { return }
        let again = try readRows(try #require(try write(whole, form).bytes), format: form.format.readAs).rows
        #expect(again.map { Essence($0) } == whole.map { Essence($0) })
    }
}
