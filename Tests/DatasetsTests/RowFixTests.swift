import Domain
import JSON
import Testing

@testable import Datasets

struct RowFixTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let fix: RowFix
        let before: String
        let after: String
        var testDescription: String { "\(fix.rawValue) \(before.prefix(80))" }
    }

    private static func row(_ messages: String, _ more: String = "") -> String { #"{"messages":[\#(messages)]\#(more)}"# }
    private static let user = #"{"role":"user","content":"a"}"#
    private static let answer = #"{"role":"assistant","content":"b"}"#

    static let cases = [
        Case(
            fix: .rowUnrecognizedKey, before: row("\(user),\(answer)", #","id":1,"tools":[]"#),
            after: row("\(user),\(answer)", #","tools":[]"#)),
        Case(
            fix: .messageUnrecognizedKey, before: row(#"{"role":"user","content":"a","ts":1},\#(answer)"#), after: row("\(user),\(answer)")),
        Case(
            fix: .messageNameUnused, before: row(#"{"role":"user","content":"a","name":"Eva"},\#(answer)"#), after: row("\(user),\(answer)")
        ),
        Case(
            fix: .duplicateKey, before: row(#"{"role":"user","content":"x","content":"a"},\#(answer)"#), after: row("\(user),\(answer)")),
        Case(
            fix: .invalidWeight, before: row(#"{"role":"user","content":"a","weight":1},{"role":"assistant","content":"b","weight":true}"#),
            after: row(#"\#(user),{"role":"assistant","content":"b","weight":1}"#)),
        Case(
            fix: .missingContent, before: row(#"{"role":"user","content":[{"type":"text","text":"a"},"c"]},\#(answer)"#),
            after: row(#"{"role":"user","content":"a\nc"},\#(answer)"#)),
        Case(fix: .turnOrder, before: row("\(user),\(user),\(answer)"), after: row(#"{"role":"user","content":"a\n\na"},\#(answer)"#)),
        Case(fix: .lastMessageNotAssistant, before: row("\(user),\(answer),\(user)"), after: row("\(user),\(answer)")),
        Case(
            fix: .toolsNotSupported,
            before: row(
                #"\#(user),{"role":"assistant","content":null,"function_call":{"name":"f","arguments":"{}"}},{"role":"function","name":"f","content":"7"},\#(answer)"#,
                #","functions":[{"name":"f"}]"#),
            after: row(
                #"\#(user),{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","name":"f","content":"7","tool_call_id":"call_1"},\#(answer)"#,
                #","tools":[{"type":"function","function":{"name":"f"}}]"#)),
        Case(
            fix: .controlCharacter, before: row(#"{"role":"user","content":"\u0001a\u007f"},\#(answer)"#), after: row("\(user),\(answer)")),
    ]

    @Test("A fix mends its problem, once and for all", arguments: cases)
    func fix(test: Case) throws {
        let row = try #require(try JSONValue(parsing: test.before).object)
        let fixed = test.fix.applied(to: row)
        #expect(JSONValue.object(fixed).text() == test.after)
        #expect(test.fix.applied(to: fixed) == fixed)
    }

    @Test("Every fix has a case, and leaves strange rows as they are", arguments: RowFix.allCases)
    func strange(fix: RowFix) throws {
        #expect(Self.cases.contains { $0.fix == fix })
        for text in [
            #"{"ticket":"a","id":1}"#, #"{"messages":7}"#, #"{"messages":[7,null,[],{}]}"#, #"{"messages":[{"role":7,"content":[7]}]}"#,
        ] {
            let row = try #require(try JSONValue(parsing: text).object)
            #expect(JSONValue.object(fix.applied(to: row)).text() == text)
        }
    }

    @Test("Without being asked nothing is mended; asked, the problem is gone, and counted with the rows before and after")
    func reading() throws {
        let folder = try TemporaryFolder()
        let good = Self.row("\(Self.user),\(Self.answer)")
        let bad = Self.row(#"{"role":"user","content":"a","ts":1},\#(Self.answer)"#)
        let path = try folder.write("rows.jsonl", Array("\(good)\n\(bad)\n\(bad)\n".utf8))
        var reader = DatasetReader(path: path)
        try withExtendedLifetime(folder) {
            #expect(try reader.validate().summary.totals.invalidRows == 2)
            reader.fixes = [.messageUnrecognizedKey, .turnOrder]
            let (summary, statistics) = try reader.validate()
            #expect(summary.totals.invalidRows == 0 && statistics.rows == 3 && statistics.problems == ["invalid_n_examples": 1])
            #expect(summary.fixedRows == [.messageUnrecognizedKey: 2])
            #expect(summary.fixedSamples == [FixedRow(line: 2, before: bad, after: good), FixedRow(line: 3, before: bad, after: good)])
            #expect(try reader.forEachRow { _ in }.fixedRows == summary.fixedRows)
            let text = DatasetReader(path: try folder.write("text.jsonl", Array(#"{"text":"a"}"#.utf8)))
            var fixing = text
            fixing.fixes = [.turnOrder]
            let error = #expect(throws: WorkbenchError.self) { try fixing.validate() }
            #expect(error?.code == .invalidSetting)
        }
    }
}
