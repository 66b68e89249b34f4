import Domain
import Foundation
import JSON
import Store
import Testing

@testable import Datasets

struct ConversationSourceTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    private static func read(_ text: String) throws -> (conversations: [RecordedConversation], summary: ConversationFile.Summary) {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) {
            var conversations: [RecordedConversation] = []
            let file = ConversationFile(path: try folder.write("conversations", text), recorded: now)
            let summary = try file.forEach { conversation, _ in conversations.append(conversation) }
            return (conversations, summary)
        }
    }

    @Test("Everything that a line says of a conversation is read")
    func full() throws {
        let (conversations, summary) = try Self.read(
            #"{"id":7,"title":"T","author":"ann","domain":"billing","type":"chat","created":"2024-05-01T12:30:00.5+02:00","tools":[{"function":{"name":"f"}}],"#
                + #""messages":[{"role":"user","content":"q","author":"ann","created":1714559400},"#
                + #"{"role":"assistant","content":null,"tool_calls":[{"id":"c","function":{"name":"f","arguments":"{}"}}],"rating":null},"#
                + #"{"role":"tool","tool_call_id":"c","content":"r"},"#
                + #"{"role":"assistant","content":"a","reasoning_content":"hm","rating":[{"stars":2,"by":"bob","comment":"meh"},{"thumbs":"up","created":"2024-05-02"}]}],"#
                + #""rating":{"gold_star":true,"stars":5}}"# + "\n" + #"{"messages":[{"role":"user","content":"q"}]}"#)
        #expect(summary.problems == Problems() && summary.conversations == 2 && summary.invalid == 0)
        let first = try #require(conversations.first)
        #expect(first.externalID == "7" && first.title == "T" && first.author == "ann" && first.domain == "billing" && first.type == "chat")
        #expect(first.created == Date(timeIntervalSince1970: 1_714_559_400.5) && first.tools == #"[{"function":{"name":"f"}}]"#)
        #expect(first.ratings == [Rating(stars: 5, hasGoldStar: true)] && first.source.hasSuffix("conversations"))
        #expect(first.messages[0].author == "ann" && first.messages[0].created == Date(timeIntervalSince1970: 1_714_559_400))
        #expect(first.messages[1].message.toolCalls == [ToolCall(id: "c", name: "f", arguments: "{}")] && first.messages[1].ratings == [])
        #expect(first.messages[2].message.toolCallId == "c" && first.messages[3].message.reasoning == "hm")
        #expect(
            first.messages[3].ratings == [
                Rating(stars: 2, author: "bob", comment: "meh"), Rating(thumbs: .up, created: Timestamp.date("2024-05-02")),
            ])
        #expect(conversations[1].created == Self.now && conversations[1].externalID == nil)
    }

    private static let q = #""messages":[{"role":"user","content":"q"}]"#

    @Test(
        "What is wrong with a line is told with its place",
        arguments: [
            ("{", "invalid_json"), ("[1]", "data_type"), ("7", "data_type"), ("{}", "missing_messages_list messages"),
            (#"{"messages":[]}"#, "missing_messages_list messages"),
            (#"{"messages":"x"}"#, "missing_messages_list messages"), (#"{"messages":[3]}"#, "data_type messages[0]"),
            (#"{"messages":[{"role":"user"}]}"#, "message_missing_key messages[0].content"),
            (#"{"messages":[{"role":"x","content":"q"}]}"#, "unrecognized_role messages[0].role"),
            (#"{"messages":[{"role":"user","content":"q","mood":1}]}"#, "message_unrecognized_key messages[0].mood"),
            (#"{"messages":[{"role":"assistant","content":"a","weight":0}]}"#, "message_unrecognized_key messages[0].weight"),
            (#"{"messages":[{"role":"user","content":"a\u0000b"}]}"#, "nul_character messages[0]"),
            (#"{\#(q),"title":"a\u0000b"}"#, "nul_character title"), (#"{\#(q),"title":7}"#, "data_type title"),
            (#"{\#(q),"id":""}"#, "data_type id"),
            (#"{\#(q),"id":1.5}"#, "data_type id"), (#"{\#(q),"created":"yesterday"}"#, "invalid_time created"),
            (#"{\#(q),"created":1e300}"#, "invalid_time created"),
            (#"{\#(q),"rating":5}"#, "invalid_rating rating"), (#"{\#(q),"rating":{"stars":6}}"#, "invalid_rating rating.stars"),
            (#"{\#(q),"rating":{"stars":4.5}}"#, "invalid_rating rating.stars"),
            (#"{\#(q),"rating":{"thumbs":"sideways"}}"#, "invalid_rating rating.thumbs"),
            (#"{\#(q),"rating":{"gold_star":"yes"}}"#, "invalid_rating rating.gold_star"),
            (#"{\#(q),"rating":{"comment":"hm"}}"#, "invalid_rating rating"),
            (#"{\#(q),"rating":[{"stars":1,"score":2}]}"#, "invalid_rating rating[0].score"), (#"{\#(q),\#(q)}"#, "duplicate_key messages"),
            (#"{\#(q),"tools":"x"}"#, "invalid_tools tools"),
        ])
    func bad(line: String, problem: String) throws {
        let (conversations, summary) = try Self.read(#"{\#(Self.q)}"# + "\n" + line + "\n" + #"{\#(Self.q)}"#)
        #expect(conversations.count == 2 && summary.invalid == 1 && summary.conversations == 3)
        #expect(
            summary.problems.kept.map { [$0.code, $0.path].compactMap(\.self).joined(separator: " ") }.contains(problem),
            "\(summary.problems.kept)")
        #expect(summary.problems.kept.allSatisfy { $0.line == 2 })
    }

    @Test("What is no JSON is refused, and a key without meaning is told")
    func others() throws {
        #expect((#expect(throws: WorkbenchError.self) { try Self.read("id,title\n1,2\n") })?.code == .malformedFile)
        let (conversations, summary) = try Self.read(#"[{\#(Self.q),"mood":"good"}]"#)
        #expect(conversations.count == 1 && summary.problems.kept.map(\.code) == ["row_unrecognized_key"])
    }

    private static func records(_ text: String) throws -> (folder: TemporaryFolder, records: ConversationRecords) {
        let folder = try TemporaryFolder()
        let records = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store")).conversations(
            of: Organization.localID)
        try records.save(try read(text).conversations)
        return (folder, records)
    }

    private static func talk(_ id: String, _ answers: String..., rating: String = "null", end: String = "") -> String {
        let messages = answers.map { #"{"role":"user","content":"q"},{"role":"assistant","content":"a"\#($0)}"# }.joined(separator: ",")
        return #"{"id":"\#(id)","created":\#(id.count),"messages":[\#(messages)\#(end)],"rating":\#(rating)}"# + "\n"
    }

    private static let down = #","rating":{"thumbs":"down"}"#
    private static let up = #","rating":{"thumbs":"up"}"#

    @Test(
        "Answers are weighed by their ratings, and by the conversation's where they have none",
        arguments: [
            ("unrated", talk("i", "", ""), ConversationFilter(), [nil, nil] as [Int?]?),
            ("one down", talk("i", down, ""), ConversationFilter(), [0, nil]),
            ("all down", talk("i", down, down), ConversationFilter(), nil),
            ("the conversation down", talk("i", "", up, rating: #"{"thumbs":"down"}"#), ConversationFilter(), [0, nil]),
            ("up and down", talk("i", #","rating":[{"thumbs":"up"},{"thumbs":"down"}]"#), ConversationFilter(), [nil]),
            ("down asked for", talk("i", down), ConversationFilter(thumbs: .down), [nil]),
            ("few stars", talk("i", #","rating":{"stars":2}"#, #","rating":{"stars":4}"#), ConversationFilter(minimumStars: 3), [0, nil]),
            ("few stars, none demanded", talk("i", #","rating":{"stars":1}"#), ConversationFilter(), [nil]),
            (
                "on average", talk("i", #","rating":[{"stars":5},{"stars":2}]"#, #","rating":[{"stars":5},{"stars":1}]"#),
                ConversationFilter(minimumStars: 3), [nil, nil]
            ),
            ("below on average", talk("i", #","rating":[{"stars":5},{"stars":2}]"#, up), ConversationFilter(minimumStars: 4), [0, nil]),
        ])
    func weights(name: String, line: String, filter: ConversationFilter, weights: [Int?]?) throws {
        let (folder, records) = try Self.records(line + Self.talk("other", Self.up, rating: #"{"stars":5,"thumbs":"down"}"#))
        try withExtendedLifetime(folder) {
            var rows: [DatasetRow] = []
            let summary = try RatedConversations(records, filter).forEachRow { rows.append($0) }
            let row = rows.first { $0.origin == "conversation i" }
            let answers = row?.content.conversation?.messages.filter { $0.role == "assistant" }.map(\.weight)
            #expect(answers == weights, "\(name)")
            let bad = weights.map { $0.count { $0 == 0 } } ?? 0
            #expect(summary.problems.counts[.answerRatedBadly, default: 0] == bad)
            #expect(summary.problems.counts[.conversationLeftOut, default: 0] == (weights == nil ? 1 : 0))
        }
    }

    @Test("Recorded conversations become a version of a dataset as files do, and the same ones no new version")
    func importing() throws {
        let folder = try TemporaryFolder()
        let store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
        let records = store.conversations(of: Organization.localID)
        try records.save(try Self.read(Self.talk("a", Self.down, "") + Self.talk("b", "")).conversations)
        let name = try DatasetName("rated")
        let results = try (0..<2).map { _ in
            try DatasetImport(RatedConversations(records), into: store.datasets(of: Organization.localID)).run(as: name)
        }
        #expect(results.map(\.isNew) == [true, false] && results[0].version.rowCount == 2 && results[0].version.status == .valid)
        #expect(results[0].statistics.messagesOfWeightZero == 1 && results[0].version.origin.contains("recorded conversations"))
    }

    @Test("A recorded conversation is the chat row it was, without what nobody answers")
    func rows() throws {
        let said =
            #"{"role":"user","content":"q"},{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","content":"r","tool_call_id":"c"},{"role":"assistant","content":"a","reasoning_content":"hm"}"#
        let tools = #""tools":[{"type":"function","function":{"name":"f"}}]"#
        let (folder, records) = try Self.records(
            #"{"messages":[\#(said),{"role":"user","content":"thanks"}],\#(tools)}"# + "\n"
                + #"{"id":"x","messages":[{"role":"user","content":"q"}]}"#)
        try withExtendedLifetime(folder) {
            var rows: [DatasetRow] = []
            let source = RatedConversations(records)
            let summary = try source.forEachRow { rows.append($0) }
            let json = try #require(rows.first?.json)
            #expect(rows.count == 1 && summary.recognition == "OpenAI chat rows in recorded conversations")
            #expect(try readRows(json.text(), format: .chat).rows.map(\.content) == rows.map(\.content))
            #expect(try readRows(#"{"messages":[\#(said)],\#(tools)}"#).rows.map(\.content) == rows.map(\.content))
            #expect(Set(summary.problems.counts.keys) == [.unansweredEnd, .conversationLeftOut] && summary.problems.errorCount == 0)
            var blocks: [UInt8] = []
            _ = try source.scanBlocks { blocks += $0.bytes }
            #expect(String(decoding: blocks, as: UTF8.self) == json.text() + "\n")
            #expect(
                (#expect(throws: WorkbenchError.self) {
                    try RatedConversations(records, ConversationFilter(author: "nobody")).forEachRow { _ in }
                })?.code
                    == .invalidDataset)
        }
    }
}

extension DatasetRow.Content {
    fileprivate var conversation: Conversation? {
        if case .conversation(let conversation) = self { conversation } else { nil }
    }
}
