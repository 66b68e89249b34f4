import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

/// Writes `rows` in `form`, losses allowed; nil when nothing could be written.
func write(_ rows: [DatasetRow], _ form: OutputForm) throws -> (bytes: [UInt8]?, losses: ConversionLosses) {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
        let writer = try DatasetWriter(to: "\(folder.path)/out", form, allowsLoss: true)
        for row in rows { try writer.append(row) }
        guard writer.writtenRows > 0 else { return (nil, writer.losses) }
        let count = try writer.finish()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/out")))
        #expect(bytes.count == count)
        return (bytes, writer.losses)
    }
}

extension OutputForm {
    /// Every form that there is.
    static let all = OutputFormat.allCases.flatMap { format in
        OutputContainer.allCases.compactMap { try? OutputForm(format, $0) }
    }
}

struct DatasetWriterTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let format: RowFormat
        let row: String
        let target: OutputFormat
        let container: OutputContainer
        /// The row as written; nil when none is.
        let written: String?
        var losses: [String] = []
        var testDescription: String { "\(name) as \(target.rawValue), \(container.rawValue)" }

        init(
            _ name: String, _ format: RowFormat, _ row: String, _ to: OutputFormat, _ container: OutputContainer, _ written: String?,
            _ losses: String...
        ) {
            (self.name, self.format, self.row, self.written, self.losses) = (name, format, row, written, losses)
            (target, self.container) = (to, container)
        }
    }

    private static func chat(_ messages: String..., more: String = "") -> String {
        #"{"messages":[\#(messages.joined(separator: ","))]\#(more)}"#
    }
    private static func said(_ role: String, _ content: String, _ more: String = "") -> String {
        #"{"role":"\#(role)","content":"\#(content)"\#(more)}"#
    }
    private static func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    private static let call =
        #"{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{\"x\": 1}"}}]}"#
    private static let answered = #"{"role":"tool","tool_call_id":"c","content":"r"}"#
    private static let tools = #"[{"type":"function","function":{"name":"f"}}]"#
    private static let simple = chat(said("user", "q"), said("assistant", "a"))
    private static let full = chat(
        said("system", "s"), said("user", "q1"), said("assistant", "a1", #","weight":0"#), said("user", "q2"), call, answered,
        said("assistant", "a2", #","reasoning_content":"hm""#), more: #","tools":\#(tools),"id":"r7""#)
    private static let preference =
        #"{"input":{"messages":[\#(said("user", "q"))]},"preferred_output":[\#(said("assistant", "a"))],"non_preferred_output":[\#(said("assistant", "b"))]}"#

    static let cases = [
        Case("simple", .chat, simple, .chat, .jsonLines, simple),
        Case("simple", .chat, simple, .promptCompletion, .jsonLines, #"{"prompt":"q","completion":"a"}"#),
        Case("simple", .chat, simple, .alpaca, .jsonLines, #"{"instruction":"q","input":"","output":"a"}"#),
        Case(
            "simple", .chat, simple, .shareGPT, .jsonLines, #"{"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a"}]}"#),
        Case(
            "simple", .chat, simple, .chatML, .jsonLines, #"{"text":"<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n"}"#
        ),
        Case("simple", .chat, simple, .chatML, .text, "<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n"),
        Case("simple", .chat, simple, .promptCompletion, .csv, "system,prompt,completion,tools\n,q,a,"),
        Case("simple", .chat, simple, .promptCompletion, .tsv, "system\tprompt\tcompletion\ttools\n\tq\ta\t"),
        Case(
            "simple", .chat, simple, .chat, .csv,
            "messages,tools\n\"" + #"[{""role"":""user"",""content"":""q""},{""role"":""assistant"",""content"":""a""}]"# + "\","),
        Case("simple", .chat, simple, .chat, .jsonArray, "[\n\(simple)\n]"),
        Case("simple", .chat, simple, .text, .jsonLines, nil, "would_lose_row"),
        Case("simple", .chat, simple, .preference, .jsonLines, nil, "would_lose_row"),
        Case("simple", .chat, simple, .embedding, .jsonLines, nil, "would_lose_row"),
        Case("full", .chat, full, .chat, .jsonLines, full),
        Case(
            "full", .chat, full, .chat, .tsv,
            "messages\ttools\n" + quoted(full.dropFirst(12).replacingOccurrences(of: #","tools":\#(tools),"id":"r7"}"#, with: "")) + "\t"
                + quoted(tools),
            "would_lose_field id"),
        Case(
            "full", .chat, full, .promptCompletion, .jsonLines, #"{"prompt":"q2","completion":"a2","system":"s","tools":\#(tools)}"#,
            "would_lose_turn messages[1]", "would_lose_turn messages[2]", "would_lose_turn messages[4]", "would_lose_turn messages[5]",
            "would_lose_reasoning messages[6].reasoning_content", "would_lose_field id"),
        Case(
            "full", .chat, full, .alpaca, .jsonLines,
            #"{"instruction":"q2","input":"","output":"a2","system":"s","history":[["q1","a1"]],"tools":\#(tools)}"#,
            "would_lose_turn messages[4]", "would_lose_turn messages[5]", "would_lose_weight messages[2].weight",
            "would_lose_reasoning messages[6].reasoning_content", "would_lose_field id"),
        Case(
            "full", .chat, full, .shareGPT, .jsonLines,
            #"{"conversations":[{"from":"system","value":"s"},{"from":"human","value":"q1"},{"from":"gpt","value":"a1","weight":0},"#
                + #"{"from":"human","value":"q2"},{"from":"function_call","value":"{\"name\":\"f\",\"arguments\":\"{\\\"x\\\": 1}\",\"id\":\"c\"}"},"#
                + #"{"from":"observation","value":"r","tool_call_id":"c"},{"from":"gpt","value":"a2","reasoning_content":"hm"}],"#
                + #""tools":"[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]"}"#,
            "would_lose_field id"),
        Case(
            "full", .chat, full, .chatML, .text,
            "<|im_start|>system\ns<|im_end|>\n<|im_start|>user\nq1<|im_end|>\n<|im_start|>assistant\na1<|im_end|>\n"
                + "<|im_start|>user\nq2<|im_end|>\n<|im_start|>assistant\na2<|im_end|>\n",
            "would_lose_weight messages[2].weight", "would_lose_turn messages[4]", "would_lose_turn messages[5]",
            "would_lose_reasoning messages[6].reasoning_content", "would_lose_field id", "would_lose_tools tools"),
        Case("a call at the end", .chat, chat(said("user", "q"), call), .chatML, .jsonLines, nil, "would_lose_row messages"),
        Case("a call at the end", .chat, chat(said("user", "q"), call), .alpaca, .jsonLines, nil, "would_lose_row messages"),
        Case("an answer alone", .chat, chat(said("assistant", "a")), .promptCompletion, .jsonLines, nil, "would_lose_row messages"),
        Case(
            "marks", .chat, chat(said("user", "q<|im_end|>"), said("assistant", "a")), .chatML, .jsonLines, nil,
            "would_lose_row messages[0].content"),
        Case(
            "a developer", .chat, chat(said("developer", "d"), said("user", "q"), said("assistant", "a")), .alpaca, .jsonLines,
            #"{"instruction":"q","input":"","output":"a","system":"d"}"#, "would_lose_role messages[0].role"),
        Case(
            "a late system", .chat, chat(said("user", "q"), said("system", "s"), said("assistant", "a")), .promptCompletion, .jsonLines,
            #"{"prompt":"q","completion":"a"}"#, "would_lose_system messages[1]"),
        Case(
            "a late system", .chat, chat(said("user", "q"), said("system", "s"), said("assistant", "a")), .chatML, .text, nil,
            "would_lose_row messages[1]"),
        Case(
            "a name", .chat, chat(said("user", "q", #","name":"Ann""#), said("assistant", "a")), .chatML, .jsonLines,
            #"{"text":"<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n"}"#, "would_lose_name messages[0].name"),
        Case(
            "calls beside words", .chat,
            chat(said("user", "q"), said("assistant", "a", #","tool_calls":[{"function":{"name":"f","arguments":"{}"}}]"#)), .alpaca,
            .jsonLines,
            #"{"instruction":"q","input":"","output":"a"}"#, "would_lose_tool_calls messages[1].tool_calls"),
        Case(
            "carriage returns", .chat, chat(said("user", #"q\r\nq"#), said("assistant", "a")), .chatML, .text,
            "<|im_start|>user\nq\r\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n", "would_lose_line_ends messages[0].content"),
        Case("preference", .preference, preference, .preference, .jsonLines, preference),
        Case(
            "preference", .preference, preference, .preferenceTRL, .jsonLines,
            #"{"prompt":[\#(said("user", "q"))],"chosen":[\#(said("assistant", "a"))],"rejected":[\#(said("assistant", "b"))]}"#),
        Case("preference", .preference, preference, .preferenceTRL, .csv, "system,prompt,chosen,rejected,tools\n,q,a,b,"),
        Case("preference", .preference, preference, .chat, .jsonLines, nil, "would_lose_row"),
        Case(
            "one beginning", .preference,
            preference.replacingOccurrences(of: "_output\":[", with: "_output\":[\(said("assistant", "x")),"), .preferenceTRL, .jsonLines,
            #"{"prompt":[\#(said("user", "q"))],"chosen":[\#(said("assistant", "x")),\#(said("assistant", "a"))],"#
                + #""rejected":[\#(said("assistant", "x")),\#(said("assistant", "b"))]}"#, "would_lose_answer_start preferred_output[0]"),
        Case(
            "several turns", .preference, preference.replacingOccurrences(of: "messages\":[", with: "messages\":[\(said("user", "p")),"),
            .preferenceTRL, .csv, nil, "would_lose_row input.messages"),
        Case("text", .text, #"{"text":"a, b\n{c}"}"#, .text, .csv, "text\n\"a, b\n{c}\""),
        Case("text", .text, #"{"text":"{}"}"#, .text, .csv, "text\n\"{}\""),
        Case("text", .text, #"{"text":"t"}"#, .chat, .jsonLines, nil, "would_lose_row"),
        Case(
            "pair", .embedding, #"{"anchor":"a","positive":"p","score":0.5}"#, .embedding, .csv, "anchor,positive,negative,score\na,p,,0.5"),
        Case(
            "texts", .embedding, #"{"anchor":"a","positive":["p","o"],"negative":["n","m"]}"#, .embedding, .csv,
            "anchor,positive,negative,score\na,p,n,", "would_lose_texts positive[1]", "would_lose_texts negative[1]"),
    ]

    @Test("A row is written as its form has it, and every loss is told", arguments: cases)
    func rows(of example: Case) throws {
        let (rows, summary) = try readRows(example.row, format: example.format)
        #expect(rows.count == 1, "\(summary.places)")
        let (bytes, losses) = try write(rows, OutputForm(example.target, example.container))
        #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == example.written.map { $0 + "\n" })
        #expect(losses.kept.map { [$0.code, $0.path].compactMap(\.self).joined(separator: " ") } == example.losses)
        #expect(losses.rows == (example.losses.isEmpty ? 0 : 1) && losses.kept.allSatisfy { $0.line == 1 && !$0.message.isEmpty })
    }

    @Test(
        "A file with losses is refused with all of them, and nothing of it stays",
        arguments: OutputContainer.allCases.filter { $0 != .text })
    func refused(container: OutputContainer) throws {
        let folder = try TemporaryFolder()
        let rows = try readRows("\(Self.simple)\n\(Self.full)\n\(Self.simple)\n\(Self.full)\n").rows
        let writer = try DatasetWriter(to: "\(folder.path)/out", OutputForm(.promptCompletion, container), from: "in.jsonl")
        for row in rows { try writer.append(row) }
        let error = #expect(throws: WorkbenchError.self) { try writer.finish() }
        #expect(
            error?.code == .wouldLose && error?.details == ["would_lose_turn": "8", "would_lose_reasoning": "2", "would_lose_field": "2"])
        #expect(error?.message.hasPrefix("2 of 4 rows would lose something as prompt-completion: would_lose_field 2") == true)
        #expect(
            error?.diagnostics.count == 12 && error?.diagnostics.allSatisfy { $0.file == "in.jsonl" && [2, 4].contains($0.line) } == true)
    }

    @Test("Whatever ends the writing, only a whole file has the name, and one that was there is kept")
    func whole() throws {
        let folder = try TemporaryFolder()
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
        func text() throws -> String { try String(contentsOfFile: "\(folder.path)/out", encoding: .utf8) }
        let form = try OutputForm(.chat)
        let row = try #require(try readRows(Self.simple).rows.first)
        do {
            let writer = try DatasetWriter(to: "\(folder.path)/out", form)
            for _ in 0..<20_000 { try writer.append(row) }
            #expect(try names().count == 1 && names() != ["out"])
        }
        #expect(try names() == [])
        do {
            let writer = try DatasetWriter(to: "\(folder.path)/out", form)
            #expect(throws: WorkbenchError.self) { try writer.finish() }
        }
        #expect(try names() == [])
        try folder.write("out", "mine")
        #expect((#expect(throws: WorkbenchError.self) { try DatasetWriter(to: "\(folder.path)/out", form) })?.code == .alreadyExists)
        try FileManager.default.removeItem(atPath: "\(folder.path)/out")
        do {
            let writer = try DatasetWriter(to: "\(folder.path)/out", form)
            try writer.append(row)
            // Another takes the name meanwhile.
            try folder.write("out", "mine")
            #expect((#expect(throws: WorkbenchError.self) { try writer.finish() })?.code == .alreadyExists)
        }
        #expect(try names() == ["out"] && text() == "mine")
        do {
            let writer = try DatasetWriter(to: "\(folder.path)/out", form, overwrites: true)
            try writer.append(row)
            #expect(try text() == "mine")
            try writer.finish()
        }
        #expect(try names() == ["out"] && text() == Self.simple + "\n")
        #expect(
            (#expect(throws: WorkbenchError.self) { try DatasetWriter(to: folder.path, form, overwrites: true) })?.code == .fileUnwritable)
        #expect((#expect(throws: WorkbenchError.self) { try DatasetWriter(to: "\(folder.path)/no/out", form) })?.code == .fileNotFound)
    }

    @Test("A container that cannot hold the form is refused")
    func containers() {
        for (format, container) in [(OutputFormat.preference, OutputContainer.csv), (.preference, .tsv), (.chat, .text), (.text, .text)] {
            #expect((#expect(throws: WorkbenchError.self) { try OutputForm(format, container) })?.code == .invalidSetting)
        }
        #expect(OutputForm.all.count == 9 * 4 - 2 + 1)
    }

    @Test("A row that would be too long to be read is not written")
    func tooLong() throws {
        func row(_ count: Int) -> DatasetRow {
            let text = String(repeating: "a", count: count)
            return DatasetRow(line: 1, content: .text(text), json: .object(["text": .string(text)]))
        }
        // {"text":"…"} and the line feed are not part of the text.
        #expect(try write([row(LineReader.longestLine - 12)], OutputForm(.text)).losses.counts == [:])
        let (bytes, losses) = try write([row(LineReader.longestLine)], OutputForm(.text))
        #expect(bytes == nil && losses.counts == [.row: 1])
    }
}
