import Domain
import Foundation
import JSON
import Testing
import TrialMethods

@testable import Datasets

@Suite(.enabled(if: PostgreSQLServer.absence == nil, "PostgreSQL's programs are not here, or do not run"))
struct RatedTableTests {
    private let server: PostgreSQLServer

    init() throws {
        server = try PostgreSQLServer.shared.get()
    }

    /// A table of its own with four conversations; the columns' names need quotes where `suffix` is odd.
    private func make(_ table: String, _ suffix: String = "") throws {
        func name(_ text: String) -> String { "\"\(text)\(suffix.replacingOccurrences(of: "\"", with: "\"\""))\"" }
        let columns = RatedTable.Column.allCases.map { name($0.rawValue) }
        try server.run(
            """
            CREATE TABLE \(name(table)) (\(columns[0]) bigint, \(columns[1]) text, \(columns[2]) text, \(columns[3]) timestamptz,
                \(columns[4]) text, \(columns[5]) text, \(columns[6]) text, \(columns[7]) smallint, \(columns[8]) boolean);
            INSERT INTO \(name(table)) VALUES
                (1, 'assistant', 'a1', '2024-01-01 10:01Z', 'bot', 'billing', 'chat', 5, false),
                (1, 'user', 'q1', '2024-01-01 10:00Z', 'ann', 'billing', 'chat', NULL, NULL),
                (2, 'user', 'q2', '2024-02-01 10:00Z', 'bob', 'billing', 'ticket', NULL, NULL),
                (2, 'assistant', 'bad', '2024-02-01 10:01Z', 'bot', 'billing', 'ticket', 1, NULL),
                (2, 'user', 'again', '2024-02-01 10:02Z', 'bob', 'billing', 'ticket', NULL, NULL),
                (2, 'assistant', 'good', '2024-02-01 10:03Z', 'bot', 'billing', 'ticket', 4, true),
                (2, 'user', 'thanks', '2024-02-01 10:04Z', 'bob', 'billing', 'ticket', NULL, NULL),
                (3, 'user', 'q3', '2024-03-01 10:00Z', 'ann', 'other', 'chat', NULL, NULL),
                (3, 'assistant', 'a3', '2024-03-01 10:01Z', 'bot', 'other', 'chat', 2, NULL),
                (4, 'user', 'q4', '2024-04-01 10:00Z', 'o''neil', 'other', 'chat', NULL, NULL)
            """)
    }

    private func read(_ table: RatedTable, _ filter: ConversationFilter = ConversationFilter()) throws -> (
        rows: [DatasetRow], summary: DatasetSummary
    ) {
        var rows: [DatasetRow] = []
        let source = PostgreSQLRatedRows(table, at: try PostgreSQLAddress(server.address()), filter)
        let summary = try source.forEachRow { rows.append($0) }
        return (rows, summary)
    }

    @Test("Conversations are put together from their messages; bad answers have weight 0, and what is left out is told")
    func rows() throws {
        try make("rated_rows")
        let (rows, summary) = try read(RatedTable("rated_rows"), ConversationFilter(domain: "billing", minimumStars: 3))
        #expect(rows.map(\.origin) == ["conversation 1", "conversation 2"])
        #expect(
            rows.map { $0.json.text() } == [
                #"{"messages":[{"role":"user","content":"q1"},{"role":"assistant","content":"a1"}]}"#,
                #"{"messages":[{"role":"user","content":"q2"},{"role":"assistant","content":"bad","weight":0},"#
                    + #"{"role":"user","content":"again"},{"role":"assistant","content":"good"}]}"#,
            ])
        #expect(summary.recognition == "OpenAI chat rows in rated messages" && summary.totals.rows == 2)
        #expect(summary.places == ["2 unanswered_end messages[4]", "2 answer_rated_badly messages[1].weight"])
    }

    @Test("Every condition holds for conversations")
    func filters() throws {
        try make("rated_filters")
        let table = try RatedTable("rated_filters")
        let cases: [(ConversationFilter, [String])] = [
            (ConversationFilter(), ["1", "2", "3"]), (ConversationFilter(author: "ann"), ["1", "3"]),
            (ConversationFilter(domain: "billing"), ["1", "2"]), (ConversationFilter(type: "ticket"), ["2"]),
            (ConversationFilter(minimumStars: 5), ["1"]), (ConversationFilter(hasGoldStar: true), ["2"]),
            (ConversationFilter(since: Timestamp.date("2024-02-01T10:00:00Z")), ["2", "3"]),
            (ConversationFilter(until: Timestamp.date("2024-02-01T10:00:00Z")), ["1"]),
            (ConversationFilter(author: "bob", domain: "billing", type: "ticket", minimumStars: 2, hasGoldStar: true), ["2"]),
        ]
        for (filter, found) in cases {
            #expect(try read(table, filter).rows.map(\.origin) == found.map { "conversation \($0)" }, "\(filter)")
        }
        for filter in [
            ConversationFilter(author: "o'neil"), ConversationFilter(author: "' OR true --"), ConversationFilter(domain: "none"),
        ] {
            #expect((#expect(throws: WorkbenchError.self) { try read(table, filter) })?.code == .invalidDataset)
        }
        #expect((#expect(throws: WorkbenchError.self) { try read(table, ConversationFilter(thumbs: .up)) })?.code == .invalidSetting)
    }

    @Test("Names of any kind are identifiers, and columns may be missing")
    func names() throws {
        let suffix = #" "x"; DROP TABLE rated_rows; --"#
        try make("odd", suffix)
        let names = Dictionary(uniqueKeysWithValues: RatedTable.Column.allCases.map { ($0, $0.rawValue + suffix) })
        #expect(try read(RatedTable("odd" + suffix, schema: "public", names: names)).rows.count == 3)
        let fewer = names.merging([.goldStar: "", .rating: "", .author: "", .domain: "", .type: ""]) { $1 }
        let table = try RatedTable("odd" + suffix, names: fewer)
        #expect(try read(table).rows.count == 3)
        for filter in [ConversationFilter(author: "a"), ConversationFilter(minimumStars: 1), ConversationFilter(hasGoldStar: true)] {
            #expect((#expect(throws: WorkbenchError.self) { try read(table, filter) })?.code == .invalidSetting)
        }
        #expect((#expect(throws: WorkbenchError.self) { try RatedTable(names: [.content: ""]) })?.code == .invalidSetting)
        #expect((#expect(throws: WorkbenchError.self) { try RatedTable("a\0b") })?.code == .invalidSetting)
        let error = #expect(throws: WorkbenchError.self) { try read(RatedTable("odd" + suffix)) }
        #expect(error?.code == .invalidQuery && error?.message.contains("does not exist") == true)
        #expect(
            (#expect(throws: WorkbenchError.self) { try read(RatedTable("absent")) })?.message.contains(
                #"relation "absent" does not exist"#) == true)
    }

    @Test("A rating or role that cannot be is a problem of its conversation")
    func problems() throws {
        try server.run(
            """
            CREATE TABLE rated_wrong (conversation_id text, role text, content text, created_at timestamp, rating numeric, gold_star text);
            INSERT INTO rated_wrong VALUES ('a', 'user', 'q', '2024-01-01', NULL, 'no'), ('a', 'assistant', 'a', '2024-01-02', 7, NULL),
                ('b', 'human', 'q', '2024-01-01', NULL, NULL), ('b', 'assistant', 'a', '2024-01-02', 4.0, 'yes'),
                ('c', 'user', NULL, '2024-01-01', NULL, NULL), ('c', 'assistant', 'a', '2024-01-02', 4.5, NULL),
                ('d', 'user', 'q', '2024-01-01', NULL, NULL), ('d', 'assistant', 'a', '2024-01-02', 4, 'yes')
            """)
        let table = try RatedTable("rated_wrong", names: [.author: "", .domain: "", .type: ""])
        let (rows, summary) = try read(table)
        #expect(rows.map(\.origin) == ["conversation d"] && summary.totals.rows == 4 && summary.invalidLines == [1, 2, 3])
        #expect(
            summary.places == [
                "1 invalid_rating messages[1].rating", "2 unrecognized_role messages[0].role", "3 invalid_rating messages[1].rating",
            ])
    }
}
