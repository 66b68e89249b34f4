import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

/// Reads `bytes` as a file.
func readRows(
    _ bytes: [UInt8], format: RowFormat? = nil, columns: [String: String] = [:], paths: TreePaths = .best, chunk: Int = 1 << 16,
    limits: ExpansionLimits = ExpansionLimits()
) throws -> (rows: [DatasetRow], summary: DatasetSummary) {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
        var reader = DatasetReader(
            path: try folder.write("rows", bytes), format: format, columns: ColumnMap(columns), treePaths: paths)
        (reader.chunk, reader.limits) = (chunk, limits)
        var rows: [DatasetRow] = []
        let summary = try reader.forEachRow { rows.append($0) }
        return (rows, summary)
    }
}

func readRows(_ text: String, format: RowFormat? = nil, columns: [String: String] = [:], paths: TreePaths = .best) throws -> (
    rows: [DatasetRow], summary: DatasetSummary
) {
    try readRows(Array(text.utf8), format: format, columns: columns, paths: paths)
}

extension DatasetSummary {
    /// `line code path` of every kept problem.
    var places: [String] {
        problems.kept.map { ["\($0.line ?? 0)", $0.code, $0.path].compactMap(\.self).joined(separator: " ") }
    }
}

struct RowFormatTests {
    struct Good: CustomTestStringConvertible, Sendable {
        let format: RowFormat
        let row: String
        let json: String
        var left: [String] = []
        var testDescription: String { "\(format.rawValue) \(row.prefix(80))" }
    }

    static func chat(_ messages: String..., tools: String? = nil) -> String {
        #"{"messages":[\#(messages.joined(separator: ","))]\#(tools.map { ",\"tools\":\($0)" } ?? "")}"#
    }
    static func said(_ role: String, _ content: String) -> String { #"{"role":"\#(role)","content":"\#(content)"}"# }
    static let dialogue = chat(said("user", "q"), said("assistant", "a"))
    static let preferred =
        #"{"input":{"messages":[\#(said("user", "q"))]},"preferred_output":[\#(said("assistant", "a"))],"#
        + #""non_preferred_output":[\#(said("assistant", "b"))]}"#

    static let good = [
        Good(format: .chat, row: dialogue, json: dialogue),
        Good(
            format: .chat, row: #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","weight":1}],"tools":[]}"#,
            json: #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","weight":1}],"tools":[]}"#),
        Good(format: .promptCompletion, row: #"{"prompt":"q","completion":"a"}"#, json: dialogue),
        Good(format: .promptCompletion, row: #"{"prompt":"q","response":"a","id":7}"#, json: dialogue, left: ["id"]),
        Good(format: .promptCompletion, row: #"{"question":"q","answer":"a"}"#, json: dialogue),
        Good(format: .promptCompletion, row: #"{"query":"q","response":"a"}"#, json: dialogue),
        Good(format: .promptCompletion, row: #"{"input":"q","output":"a"}"#, json: dialogue),
        Good(
            format: .promptCompletion, row: #"{"system":"s","prompt":"q","completion":"a"}"#,
            json: chat(said("system", "s"), said("user", "q"), said("assistant", "a"))),
        Good(
            format: .promptCompletion, row: #"{"prompt":[\#(said("user", "q"))],"completion":[\#(said("assistant", "a"))]}"#, json: dialogue
        ),
        Good(format: .alpaca, row: #"{"instruction":"q","input":"","output":"a"}"#, json: dialogue),
        Good(format: .alpaca, row: #"{"instruction":"q","output":"a"}"#, json: dialogue),
        Good(
            format: .alpaca, row: #"{"instruction":"q","input":"i","output":"a","system":"s","history":[["q1","a1"]]}"#,
            json: chat(said("system", "s"), said("user", "q1"), said("assistant", "a1"), said("user", #"q\n\ni"#), said("assistant", "a"))),
        Good(
            format: .alpaca, row: #"{"instruction":"q","context":"c","response":"a","category":"qa"}"#,
            json: chat(said("user", #"q\n\nc"#), said("assistant", "a")), left: ["category"]),
        Good(
            format: .shareGPT, row: #"{"id":"x","conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a","mood":1}]}"#,
            json: dialogue, left: ["conversations[].mood", "id"]),
        Good(
            format: .shareGPT, row: #"{"conversations":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}"#,
            json: dialogue),
        Good(
            format: .shareGPT,
            row: #"{"system":"s","conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a","weight":1}]}"#,
            json: chat(said("system", "s"), said("user", "q"), #"{"role":"assistant","content":"a","weight":1}"#)),
        Good(
            format: .shareGPT,
            row:
                #"{"conversations":[{"from":"human","value":"q"},{"from":"function_call","value":"{\"name\":\"f\",\"arguments\":{\"x\":1}}"},"#
                + #"{"from":"observation","value":"r"},{"from":"gpt","value":"a"}],"tools":"[{\"name\":\"f\"}]"}"#,
            json: chat(
                said("user", "q"),
                #"{"role":"assistant","content":null,"tool_calls":[{"type":"function","function":{"name":"f","arguments":"{\"x\":1}"}}]}"#,
                said("tool", "r"), said("assistant", "a"), tools: #"[{"type":"function","function":{"name":"f"}}]"#)),
        Good(
            format: .chatML, row: #"{"text":"<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n"}"#, json: dialogue),
        Good(
            format: .chatML,
            row:
                #"{"chatml":"<|im_start|>system\ns<|im_end|>\n<|im_start|>user\nq\n\n<|im_end|><|im_start|>assistant\na<|im_end|><|endoftext|>"}"#,
            json: chat(said("system", "s"), said("user", #"q\n\n"#), said("assistant", "a"))),
        Good(
            format: .messageTree,
            row: #"{"message_tree_id":"t","prompt":{"role":"prompter","text":"q","replies":[{"role":"assistant","text":"z","rank":1},"#
                + #"{"role":"assistant","text":"a","rank":0,"replies":[{"role":"prompter","text":"q2"}]},{"role":"assistant","text":"y"}]}}"#,
            json: dialogue, left: ["message_tree_id", "replies[] (not the best)", "replies[] (without an answer)"]),
        Good(
            format: .messageTree,
            row:
                #"{"message_id":"m","parent_id":null,"role":"prompter","text":"q","replies":[{"role":"assistant","text":"x","deleted":true,"rank":0},"#
                + #"{"role":"assistant","text":"a"}]}"#,
            json: dialogue, left: ["message_id", "replies[] (deleted or refused in review)"]),
        Good(format: .preference, row: preferred, json: preferred),
        Good(
            format: .preference,
            row:
                #"{"input":{"messages":[\#(said("user", "q"))]},"preferred_output":[\#(said("assistant", "x")),\#(said("assistant", "a"))],"#
                + #""non_preferred_output":[\#(said("assistant", "x")),\#(said("assistant", "b"))]}"#,
            json:
                #"{"input":{"messages":[\#(said("user", "q"))]},"preferred_output":[\#(said("assistant", "x")),\#(said("assistant", "a"))],"#
                + #""non_preferred_output":[\#(said("assistant", "x")),\#(said("assistant", "b"))]}"#),
        Good(
            format: .preference,
            row: preferred.replacingOccurrences(of: "preferred_output", with: "preferred_completion"), json: preferred),
        Good(format: .preference, row: #"{"prompt":"q","chosen":"a","rejected":"b","score":1}"#, json: preferred, left: ["score"]),
        Good(
            format: .preference,
            row: #"{"prompt":[\#(said("user", "q"))],"chosen":[\#(said("assistant", "a"))],"rejected":[\#(said("assistant", "b"))]}"#,
            json: preferred),
        Good(
            format: .preference,
            row:
                #"{"chosen":[\#(said("user", "q")),\#(said("assistant", "a"))],"rejected":[\#(said("user", "q")),\#(said("assistant", "b"))]}"#,
            json: preferred),
        Good(
            format: .preference,
            row: #"{"prompt":"q","chosen":[\#(said("user", "q")),\#(said("assistant", "a"))],"#
                + #""rejected":[\#(said("user", "q")),\#(said("assistant", "b"))]}"#,
            json: preferred),
        Good(format: .preference, row: #"{"instruction":"q","input":"","chosen":"a","rejected":"b"}"#, json: preferred),
        Good(
            format: .preference,
            row: #"{"chosen_messages":[{"role":"user","content":[{"type":"text","value":"q"}],"loss_weight":0.0},"#
                + #"{"role":"assistant","content":[{"type":"text","value":"a"}]}],"#
                + #""rejected_messages":[{"role":"user","content":[{"type":"text","value":"q"}],"loss_weight":0.0},"#
                + #"{"role":"assistant","content":[{"type":"text","value":"b"}]}]}"#,
            json: preferred),
        Good(format: .text, row: #"{"text":"t","meta":{"a":1}}"#, json: #"{"text":"t"}"#, left: ["meta"]),
        Good(
            format: .embedding, row: #"{"anchor":"a","positive":"p","negative":"n"}"#,
            json: #"{"anchor":"a","positive":"p","negative":"n"}"#),
        Good(
            format: .embedding, row: #"{"query":"a","pos":["p"],"neg":["n","m"],"type":"x"}"#,
            json: #"{"anchor":"a","positive":"p","negative":["n","m"]}"#, left: ["type"]),
        Good(
            format: .embedding, row: #"{"sentence1":"a","sentence2":"p","score":0.5}"#, json: #"{"anchor":"a","positive":"p","score":0.5}"#),
    ]

    @Test("A row of every spelling is recognised and becomes its canonical row; what has no place is told", arguments: good)
    func canonical(row: Good) throws {
        let (rows, summary) = try readRows("\(row.row)\n\(row.row)\n")
        #expect(summary.format == row.format)
        #expect(rows.map { $0.json.text() } == [row.json, row.json])
        #expect(rows.map(\.line) == [1, 2])
        // Some rows are odd in their turns, and stay so.
        let left = summary.problems.kept.filter { $0.code != "turn_order" }
        #expect(left.map(\.path) == row.left)
        #expect(left.allSatisfy { $0.code == "field_not_converted" && $0.line == 1 })
        #expect(summary.totals.invalidRows == 0 && summary.totals.rows == 2)
    }

    @Test("A canonical row is read again as it is", arguments: good)
    func again(row: Good) throws {
        let (rows, summary) = try readRows(row.json)
        #expect(rows.map { $0.json.text() } == [row.json])
        #expect(summary.format == (row.format.isConversation ? .chat : row.format))
        #expect(summary.problems.kept.allSatisfy { $0.code == "turn_order" })
    }

    struct Bad: CustomTestStringConvertible, Sendable {
        let format: RowFormat
        let row: String
        let problems: [String]
        var testDescription: String { "\(format.rawValue) \(row.prefix(80))" }

        init(_ format: RowFormat, _ row: String, _ problems: String...) {
            (self.format, self.row, self.problems) = (format, row, problems)
        }
    }

    static let bad = [
        Bad(.promptCompletion, #"{"prompt":"q"}"#, "missing_field completion"),
        Bad(.promptCompletion, #"{}"#, "missing_field prompt", "missing_field completion"),
        Bad(.promptCompletion, #"{"prompt":"q","completion":""}"#, "missing_content completion"),
        Bad(.promptCompletion, #"{"prompt":7,"completion":"a"}"#, "missing_content prompt"),
        Bad(.promptCompletion, #"{"prompt":"q","completion":"a","completion":"b"}"#, "duplicate_key completion"),
        Bad(.promptCompletion, #"{"prompt":[3],"completion":"a"}"#, "data_type prompt[0]"),
        Bad(.promptCompletion, #"{"prompt":"q","completion":[]}"#, "example_missing_assistant_message"),
        Bad(
            .promptCompletion, #"{"prompt":[{"role":"boss","content":"q"}],"completion":"a"}"#, "unrecognized_role prompt[0].role"),
        Bad(.promptCompletion, dialogue, "format_mismatch"),
        Bad(.promptCompletion, "[1]", "data_type"),
        Bad(.promptCompletion, "{", "invalid_json"),
        Bad(.chat, #"{"prompt":"q","completion":"a"}"#, "format_mismatch"),
        Bad(.chat, "{}", "missing_messages_list messages"),
        Bad(.alpaca, #"{"instruction":"q"}"#, "missing_field output"),
        Bad(.alpaca, #"{"output":"a"}"#, "missing_field instruction"),
        Bad(.alpaca, #"{"instruction":"","output":"a"}"#, "missing_content instruction"),
        Bad(.alpaca, #"{"instruction":"q","input":[1],"output":"a"}"#, "data_type input"),
        Bad(.alpaca, #"{"instruction":"q","output":"a","history":"x"}"#, "data_type history"),
        Bad(.alpaca, #"{"instruction":"q","output":"a","history":[["x"]]}"#, "data_type history[0]"),
        Bad(.alpaca, #"{"instruction":"q","output":"a","history":[["x",""]]}"#, "missing_content history[0][1]"),
        Bad(.shareGPT, #"{"conversations":[]}"#, "data_type conversations"),
        Bad(.shareGPT, #"{"conversations":"x"}"#, "data_type conversations"),
        Bad(.shareGPT, #"{"conversations":[3]}"#, "data_type conversations[0]"),
        Bad(.shareGPT, #"{"conversations":[{"value":"q"},{"from":"gpt","value":"a"}]}"#, "message_missing_key conversations[0].from"),
        Bad(.shareGPT, #"{"conversations":[{"from":"human"},{"from":"gpt","value":"a"}]}"#, "message_missing_key conversations[0].value"),
        Bad(
            .shareGPT, #"{"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":""}]}"#,
            "missing_content conversations[1].value"),
        Bad(
            .shareGPT, #"{"conversations":[{"from":"alien","value":"q"},{"from":"gpt","value":"a"}]}"#,
            "unrecognized_role conversations[0].from"),
        Bad(.shareGPT, #"{"conversations":[{"from":"human","value":"q"}]}"#, "example_missing_assistant_message conversations"),
        Bad(
            .shareGPT, #"{"conversations":[{"from":"human","value":"q","value":"r"},{"from":"gpt","value":"a"}]}"#,
            "duplicate_key conversations[0].value"),
        Bad(
            .shareGPT, #"{"conversations":[{"from":"human","value":"q"},{"from":"function_call","value":"f()"}]}"#,
            "invalid_tool_call conversations[1].value"),
        Bad(
            .shareGPT,
            #"{"conversations":[{"from":"human","value":"q"},{"from":"function_call","value":"{\"name\":\"f\",\"arguments\":{},\"why\":1}"}]}"#,
            "invalid_tool_call conversations[1].value"),
        Bad(.chatML, #"{"text":"<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na"}"#, "invalid_chatml text"),
        Bad(.chatML, #"{"text":"<|im_start|>user\nq\n<|im_start|>assistant\na<|im_end|>"}"#, "invalid_chatml text"),
        Bad(.chatML, #"{"text":"<|im_start|>user q<|im_end|>"}"#, "invalid_chatml text"),
        Bad(.chatML, #"{"text":"<|im_start|>user\nq<|im_end|> and more"}"#, "invalid_chatml text"),
        Bad(.chatML, #"{"text":"<|im_start|>boss\nq<|im_end|><|im_start|>assistant\na<|im_end|>"}"#, "unrecognized_role text"),
        Bad(.chatML, #"{"text":"<|im_start|>user\nq<|im_end|>"}"#, "example_missing_assistant_message text"),
        Bad(.chatML, #"{"chatml":7}"#, "data_type chatml"),
        Bad(.messageTree, #"{"prompt":{"role":"prompter","text":"q","replies":[]}}"#, "invalid_tree prompt"),
        Bad(.messageTree, #"{"prompt":{"role":"prompter","replies":[]}}"#, "message_missing_key prompt.text"),
        Bad(.messageTree, #"{"prompt":{"role":"prompter","text":"q","replies":3}}"#, "data_type prompt.replies"),
        Bad(.messageTree, #"{"prompt":{"role":"prompter","text":"q","replies":[3]}}"#, "data_type prompt.replies[0]"),
        Bad(
            .messageTree, #"{"prompt":{"role":"prompter","text":"","replies":[{"role":"assistant","text":"a"}]}}"#,
            "missing_content prompt.text"),
        Bad(.messageTree, #"{"message_id":"m","parent_id":"p","role":"assistant","text":"a"}"#, "invalid_tree parent_id"),
        Bad(.preference, #"{"prompt":"q","chosen":"a"}"#, "missing_field rejected"),
        Bad(.preference, #"{"chosen":"a","rejected":"b"}"#, "missing_field prompt"),
        Bad(.preference, #"{"prompt":"q","chosen":"a","rejected":"a"}"#, "chosen_equals_rejected rejected"),
        Bad(.preference, #"{"prompt":"q","chosen":"","rejected":"b"}"#, "missing_content chosen"),
        Bad(.preference, #"{"prompt":"q","chosen":"a","rejected":""}"#, "missing_content rejected"),
        Bad(.preference, #"{"prompt":"","chosen":"a","rejected":"b"}"#, "missing_content prompt"),
        Bad(.preference, #"{"prompt":"q","chosen":[],"rejected":"b"}"#, "missing_content chosen"),
        Bad(
            .preference, #"{"input":{},"preferred_output":[],"non_preferred_output":[]}"#, "missing_field input.messages",
            "missing_content preferred_output", "missing_content non_preferred_output"),
        Bad(
            .preference,
            #"{"input":{"messages":[{"role":"x","content":"q"}]},"preferred_output":[\#(said("assistant", "a"))],"#
                + #""non_preferred_output":[\#(said("user", "b"))]}"#,
            "unrecognized_role input.messages[0].role"),
        Bad(
            .preference, #"{"prompt":"q","chosen":[\#(said("assistant", "a"))],"rejected":[\#(said("user", "b"))]}"#,
            "example_missing_assistant_message rejected"),
        Bad(.text, #"{"text":""}"#, "missing_content text"),
        Bad(.text, #"{"text":" \n"}"#, "missing_content text"),
        Bad(.text, #"{"text":5}"#, "data_type text"),
        Bad(.text, #"{"body":"x"}"#, "missing_field text"),
        Bad(.embedding, #"{"anchor":"a"}"#, "missing_field positive"),
        Bad(.embedding, #"{"anchor":"","positive":"p"}"#, "missing_content anchor"),
        Bad(.embedding, #"{"anchor":["a"],"positive":"p"}"#, "data_type anchor"),
        Bad(.embedding, #"{"query":"a","pos":[],"neg":[]}"#, "missing_content pos"),
        Bad(.embedding, #"{"query":"a","pos":["p",3],"neg":[]}"#, "data_type pos[1]"),
        Bad(.embedding, #"{"anchor":"a","positive":"p","negative":"p"}"#, "negative_equals_positive negative"),
        Bad(.embedding, #"{"sentence1":"a","sentence2":"b","score":"high"}"#, "invalid_score score"),
    ]

    @Test("A bad row is refused with its code and its place in the file", arguments: bad)
    func refused(row: Bad) throws {
        let (rows, summary) = try readRows("\n\(row.row)\n", format: row.format)
        #expect(rows.isEmpty)
        let errors = summary.problems.kept.filter { $0.severity == .error }
        #expect(errors.map { [$0.code, $0.path].compactMap(\.self).joined(separator: " ") } == row.problems)
        #expect(errors.allSatisfy { $0.line == 2 && $0.fix?.isEmpty == false && !$0.message.isEmpty })
        #expect(summary.totals.invalidRows == 1 && summary.invalidLines == [2])
    }

    @Test("All paths of a tree become conversations of one line")
    func allPaths() throws {
        let row =
            #"{"prompt":{"role":"prompter","text":"q","replies":[{"role":"assistant","text":"a","replies":[{"role":"prompter","text":"q2","#
            + #""replies":[{"role":"assistant","text":"a2"}]},{"role":"prompter","text":"q3"}]},{"role":"assistant","text":"b"}]}}"#
        let (rows, summary) = try readRows(row, paths: .all)
        let texts = rows.map { row in
            guard case .conversation(let conversation) = row.content else { return [""] }
            return conversation.messages.map(\.content)
        }
        #expect(texts == [["q", "a", "q2", "a2"], ["q", "b"]])
        #expect(rows.map(\.line) == [1, 1] && summary.totals.rows == 1)
        #expect(summary.places == ["1 field_not_converted replies[] (without an answer)"])
    }

    @Test(
        "Answers that repeat their prompt say it once, and those that go on from it keep it",
        arguments: [
            (#""prompt":"q""#, ["user q"], ["user q"]), (#""prompt":"p""#, ["user q"], ["user p", "user q"]),
            (#""prompt":[{"role":"user","content":"q"}]"#, ["assistant x", "user y"], ["user q", "assistant x", "user y"]),
            (#""system":"s","prompt":"q""#, ["user q", "assistant x", "user y"], ["system s", "user q", "assistant x", "user y"]),
            (#""system":"s","prompt":"q""#, ["system s", "user q"], ["system s", "user q"]),
        ])
    func repeated(prompt: String, shared: [String], input: [String]) throws {
        let list = shared.map { Self.said(String($0.dropLast(2)), String($0.suffix(1))) }
        let answers = ["a", "b"].map { "[" + (list + [Self.said("assistant", $0)]).joined(separator: ",") + "]" }
        let (rows, summary) = try readRows("{\(prompt),\"chosen\":\(answers[0]),\"rejected\":\(answers[1])}")
        #expect(summary.problems.kept.allSatisfy { $0.code == "turn_order" })
        guard case .preference(let preference) = try #require(rows.first).content else { return }
        #expect(preference.input.messages.map { "\($0.role) \($0.content)" } == input)
        #expect(preference.preferred.map(\.content) == ["a"] && preference.rejected.map(\.content) == ["b"])
    }

    @Test("A tree with more ways than are read is refused", arguments: [(1000, 1000), (1001, 0)])
    func manyPaths(replies: Int, usable: Int) throws {
        let list = (0..<replies).map { #"{"role":"assistant","text":"\#($0)"}"# }.joined(separator: ",")
        let (rows, summary) = try readRows(#"{"prompt":{"role":"prompter","text":"q","replies":[\#(list)]}}"#, paths: .all)
        #expect(rows.count == usable)
        #expect(summary.places == (usable > 0 ? [] : ["1 invalid_tree prompt.replies[1000]"]))
    }

    @Test(
        "Two formats that fit equally are named, and naming one resolves it",
        arguments: [
            (#"{"messages":[],"text":"t"}"#, [RowFormat.chat, .text]),
            (#"{"instruction":"q","input":"","output":"a","chosen":"a","rejected":"b"}"#, [.alpaca, .preference]),
            (#"{"prompt":"q","completion":"a","text":"qa"}"#, [.promptCompletion, .text]),
        ])
    func ambiguous(row: String, formats: [RowFormat]) throws {
        let error = #expect(throws: WorkbenchError.self) { try readRows(row) }
        #expect(error?.code == .ambiguousFormat)
        #expect(error?.details["formats"] == formats.map(\.rawValue).joined(separator: ","))
        #expect(formats.allSatisfy { error?.message.contains("'\($0.rawValue)'") == true })
        for format in formats { #expect(try readRows(row, format: format).summary.format == format) }
    }

    @Test("The format is that of most of the first rows, and later rows that disagree are problems")
    func majority() throws {
        let alpaca = #"{"instruction":"q","output":"a"}"#
        let rows = [Self.dialogue] + Array(repeating: alpaca, count: 120) + [Self.dialogue, alpaca]
        let (read, summary) = try readRows(rows.joined(separator: "\n"))
        #expect(summary.format == .alpaca && read.count == 121)
        #expect(summary.places == ["1 format_mismatch", "122 format_mismatch"])
    }

    @Test(
        "Rows without a known form are refused by their keys",
        arguments: [
            (#"{"id":1,"instances":[{"input":"x","output":"y"}]}"#, "the list \"instances\" alone"),
            (#"{"a":1}"#, "a row needs 'messages'"),
            (#"{"data":[{"prompt":"q","completion":"a"}]}"#, "write the list \"data\" alone"), ("a;b\n1;2\n", "semicolons"),
            ("a b\n1\n", "--column 'a b=text'"),
        ])
    func unrecognized(text: String, hint: String) throws {
        let error = #expect(throws: WorkbenchError.self) { try readRows(text) }
        #expect(error?.code == .unrecognizedFormat)
        #expect(error?.hint?.contains(hint) == true, "\(error?.hint ?? "")")
    }

    @Test("What is left out is told once for each field, with the exact total")
    func totals() throws {
        let rows = (0..<250).map { #"{"prompt":"q","completion":"a","id":\#($0)\#($0 == 7 ? ",\"odd\":1" : "")}"# }
        let (_, summary) = try readRows(rows.joined(separator: "\n"))
        #expect(summary.problems.counts == [.fieldNotConverted: 251])
        #expect(
            summary.problems.kept.map(\.message) == [
                "'id' has no place in chat rows and is left out, 250 times", "'odd' has no place in chat rows and is left out, once",
            ])
        #expect(summary.problems.kept.map(\.line) == [1, 8])
    }
}
