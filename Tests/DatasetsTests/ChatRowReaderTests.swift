import Domain
import Foundation
import Testing

@testable import Datasets

struct ChatRowReaderTests {
    static let good = #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#

    static func read(_ text: String) throws -> ValidatedDataset {
        try read(Array(text.utf8))
    }

    static func read(_ bytes: [UInt8]) throws -> ValidatedDataset {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) {
            try DatasetReader(path: folder.write("rows.jsonl", bytes), format: .chat).readConversations().dataset
        }
    }

    struct BadRow: CustomTestStringConvertible, Sendable {
        let row: String
        let places: [String]
        let messages: [String]
        var testDescription: String { String(row.prefix(100)) }

        /// Each problem as `code path: message`; an empty path for the whole row.
        init(_ row: String, _ problems: String...) {
            self.row = row
            places = problems.map { String($0.split(separator: ":", maxSplits: 1)[0]) }
            messages = problems.map { String($0.split(separator: ": ", maxSplits: 1)[1]) }
        }
    }

    static func messages(_ list: String) -> String { #"{"messages":[\#(list)]}"# }
    static let ask = #"{"role":"user","content":"a"}"#
    static let answer = #"{"role":"assistant","content":"b"}"#

    static let badRows = [
        BadRow(#"[1]"#, "data_type: the row is an array, not an object"),
        BadRow(#""text""#, #"data_type: the row is the string "text", not an object"#),
        BadRow("null", "data_type: the row is null, not an object"),
        BadRow("{}", "missing_messages_list messages: the row has no key"),
        BadRow(
            #"{"prompt":"a","completion":"b"}"#,
            #"format_mismatch: the row is of the form prompt-completion, the file of chat; it has "prompt", "completion""#),
        BadRow(
            #"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}"#,
            #"missing_messages_list messages: the row has no 'messages'; it has "a", "b", "c", "d", "e" and 1 more"#),
        BadRow(messages(""), "missing_messages_list messages: 'messages' is an empty array, not a list with at least one message"),
        BadRow(
            #"{"messages":"hi"}"#, #"missing_messages_list messages: 'messages' is the string "hi", not a list with at least one message"#),
        BadRow(messages("3,\(ask),\(answer)"), "data_type messages[0]: the message is the number 3, not an object"),
        BadRow(messages(#"{"content":"a"},"# + answer), "message_missing_key messages[0].role: the message has no 'role'"),
        BadRow(messages(#"{"role":"user"},"# + answer), "message_missing_key messages[0].content: the message has no 'content'"),
        BadRow(
            messages(#"{},"# + answer), "message_missing_key messages[0].role: the message has no 'role'",
            "message_missing_key messages[0].content: the message has no 'content'"),
        BadRow(messages("\(ask),{\"role\":\"human\",\"content\":\"b\"}"), #"unrecognized_role messages[1].role: the role is "human""#),
        BadRow(messages("\(ask),{\"role\":7,\"content\":\"b\"}"), "unrecognized_role messages[1].role: the role is the number 7"),
        BadRow(
            messages("\(ask),{\"role\":\"Assistant\",\"content\":\"b\"}"), #"unrecognized_role messages[1].role: the role is "Assistant""#),
        BadRow(messages("\(ask),{\"role\":\"assistant\",\"content\":\"\"}"), "missing_content messages[1].content: the content is empty"),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":null}"),
            "missing_content messages[1].content: the content is null, not text"),
        BadRow(
            messages(#"{"role":"user","content":[{"type":"text","text":"a"}]},"# + answer),
            "missing_content messages[0].content: the content is an array, not text"),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"mood\":\"good\"}"),
            #"message_unrecognized_key messages[1].mood: a message has no key "mood""#),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"a b\":1}"),
            #"message_unrecognized_key messages[1]["a b"]: a message has no key "a b""#),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"weight\":2}"),
            "invalid_weight messages[1].weight: the weight is the number 2"),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"weight\":0.5}"),
            "invalid_weight messages[1].weight: the weight is the number 0.5"),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"weight\":true}"),
            "invalid_weight messages[1].weight: the weight is the boolean true"),
        BadRow(
            messages(#"{"role":"user","content":"a","weight":1},"# + answer),
            #"invalid_weight messages[0].weight: the weight 1 stands at a message of role "user""#),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"weight\":0}"),
            "no_trained_message messages: every assistant message has weight 0, so nothing would be learned"),
        BadRow(messages(ask), "example_missing_assistant_message messages: none of the 1 messages is the assistant's"),
        BadRow(messages("\(ask),\(answer),\(ask)"), #"last_message_not_assistant messages[2].role: the last message is of role "user""#),
        BadRow(#"{"messages":[],"messages":[\#(ask),\#(answer)]}"#, #"duplicate_key messages: the key "messages" occurs more than once"#),
        BadRow(
            messages("\(ask),{\"role\":\"assistant\",\"content\":\"b\",\"content\":\"c\"}"),
            #"duplicate_key messages[1].content: the key "content" occurs more than once"#),
    ]

    @Test("A bad row between good ones is reported with its line, place and value", arguments: badRows)
    func badRow(row: BadRow) throws {
        let dataset = try Self.read("\(Self.good)\n\(row.row)\n\(Self.good)\n")
        #expect(dataset.examples.map(\.line) == [1, 3])
        #expect(dataset.invalidLines == [2])
        #expect(dataset.problems.kept.map { [$0.code, $0.path].compactMap(\.self).joined(separator: " ") } == row.places)
        #expect(dataset.problems.kept.map(\.message) == row.messages)
        #expect(dataset.problems.kept.allSatisfy { $0.line == 2 && $0.severity == .error && $0.fix?.isEmpty == false })
        #expect(dataset.problems.errorCount == row.places.count)
    }

    @Test("A row becomes the conversation that it holds")
    func conversation() throws {
        let row = Self.messages(
            #"{"role":"system","content":"s"},{"role":"developer","content":"d"},{"role":"user","content":"ü\n"},"#
                + #"{"role":"assistant","content":"x","weight":0},{"role":"assistant","content":"y","weight":1,"refusal":null}"#)
        let dataset = try Self.read(row)
        #expect(
            try dataset.requireValid(skipInvalid: false) == [
                Example(
                    line: 1,
                    conversation: Conversation([
                        Message(role: "system", content: "s"), Message(role: "developer", content: "d"),
                        Message(role: "user", content: "ü\n"),
                        Message(role: "assistant", content: "x", weight: 0), Message(role: "assistant", content: "y", weight: 1),
                    ]))
            ])
        #expect(dataset.problems.kept.map { "\($0.code) \($0.path ?? "")" } == ["turn_order messages[4].role"])
    }

    @Test("What has no effect is used and warned of")
    func warnings() throws {
        let row =
            #"{"messages":[{"role":"user","content":"a","name":"Ann"},\#(Self.answer)],"source":"crm","tools":[],"parallel_tool_calls":false}"#
        let dataset = try Self.read(row)
        #expect(try dataset.requireValid(skipInvalid: false).count == 1)
        #expect(dataset.problems.kept.map(\.code) == ["row_unrecognized_key", "message_name_unused"])
        #expect(dataset.problems.kept.map(\.path) == ["source", "messages[0].name"])
        #expect(dataset.problems.warningCount == 2 && dataset.problems.errorCount == 0)
    }

    @Test("Problems beyond the limit are counted")
    func limit() throws {
        let count = 3 * Problems.keptPerCode
        let text = String(repeating: "[]\n\(Self.messages(Self.ask))\n\n", count: count)
        let dataset = try Self.read(text)
        #expect(dataset.problems.counts == [.dataType: count, .exampleMissingAssistantMessage: count])
        #expect(dataset.problems.kept.count == 2 * Problems.keptPerCode)
        #expect(dataset.problems.kept.map(\.line) == dataset.problems.kept.map(\.line).sorted { ($0 ?? 0) < ($1 ?? 0) })
        #expect(dataset.totals.lines == 3 * count && dataset.totals.blankLines == count && dataset.totals.invalidRows == 2 * count)
        #expect(dataset.totals.byteCount == text.utf8.count)
    }

    @Test("Invalid rows stop training unless they are left out")
    func requireValid() throws {
        let bad = [2, 3, 4, 7] + Array(stride(from: 10, through: 60, by: 2))
        let text = (1...60).map { bad.contains($0) ? "[]" : Self.good }.joined(separator: "\n")
        let dataset = try Self.read(text)
        #expect(try dataset.requireValid(skipInvalid: true).map(\.line) == (1...60).filter { !bad.contains($0) })
        let error = #expect(throws: WorkbenchError.self) { try dataset.requireValid(skipInvalid: false) }
        #expect(error?.code == .invalidDataset)
        #expect(
            error?.message
                == "30 of 60 rows of '\(dataset.file)' cannot be trained on: lines 2-4, 7, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, "
                + "30, 32, 34, 36, 38, 40, 42, 44 and 8 more")
        #expect(error?.hint == "'--skip-invalid' leaves these 30 rows out")
        #expect(error?.diagnostics == dataset.problems.kept)
    }

    @Test("A file without a usable row is refused even when invalid rows are left out", arguments: [true, false])
    func nothingLeft(skipInvalid: Bool) throws {
        let dataset = try Self.read("{}")
        let error = #expect(throws: WorkbenchError.self) { try dataset.requireValid(skipInvalid: skipInvalid) }
        #expect(error?.message == "1 of 1 row of '\(dataset.file)' cannot be trained on: line 1")
        #expect(error?.hint == "no row is left without them: mend the file")
    }
}
