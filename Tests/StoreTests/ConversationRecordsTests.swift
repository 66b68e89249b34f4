import Domain
import Foundation
import Synchronization
import Testing

@testable import Store

@Suite struct ConversationRecordsTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let conversations: ConversationRecords

    init() throws {
        folder = try TemporaryFolder()
        let counter = Mutex(0)
        store = try Store(
            at: folder.place("store"), now: { Date(timeIntervalSince1970: 1_700_000_000) },
            newID: {
                counter.withLock {
                    $0 += 1; return "id-\($0)"
                }
            })
        conversations = store.conversations(of: Organization.localID)
    }

    private static func said(_ texts: String..., ratings: [Int: [Rating]] = [:]) -> [RecordedMessage] {
        texts.enumerated().map { index, text in
            RecordedMessage(Message(role: index % 2 == 0 ? "user" : "assistant", content: text), ratings: ratings[index] ?? [])
        }
    }

    private static func talk(
        _ externalID: String?, second: Double = 0, author: String? = nil, domain: String? = nil, type: String? = nil,
        _ messages: [RecordedMessage] = said("q", "a"), _ ratings: [Rating] = []
    ) -> RecordedConversation {
        RecordedConversation(
            externalID: externalID, author: author, domain: domain, type: type, source: "test",
            created: Date(timeIntervalSince1970: 1_700_000_000 + second), messages: messages, ratings: ratings)
    }

    private static let full = RecordedConversation(
        externalID: "e1", title: "A title", author: "ann", domain: "billing", type: "ticket", source: "file.jsonl",
        created: Date(timeIntervalSince1970: 1_700_000_000.5), tools: #"[{"function":{"name":"f"}}]"#,
        messages: [
            RecordedMessage(Message(role: "system", content: "s")),
            RecordedMessage(Message(role: "user", content: "q/é"), author: "ann", created: Date(timeIntervalSince1970: 1_700_000_001)),
            RecordedMessage(
                Message(
                    role: "assistant", content: "", reasoning: "hm",
                    toolCalls: [ToolCall(id: "c", name: "f", arguments: "{}"), ToolCall(name: "g", arguments: "{}")]),
                ratings: [Rating(thumbs: .down, author: "bob", comment: "no", created: Date(timeIntervalSince1970: 1_700_000_002))]),
            RecordedMessage(Message(role: "tool", content: "r", toolCallId: "c", name: "f")),
            RecordedMessage(
                Message(role: "assistant", content: "a"), author: "model-1", ratings: [Rating(stars: 5), Rating(hasGoldStar: true)]),
        ], ratings: [Rating(stars: 4, thumbs: .up, hasGoldStar: true, author: "ann")])

    private func all(_ filter: ConversationFilter = ConversationFilter()) throws -> [String?] {
        var found: [String?] = []
        try conversations.forEach(filter) { found.append($0.conversation.externalID) }
        #expect(try conversations.count(filter) == found.count)
        return found
    }

    @Test("What is saved is read as it was, in this process and the next")
    func roundTrip() throws {
        #expect(try conversations.save([Self.full, Self.talk(nil)]) == [.added, .added])
        let page = try conversations.page(limit: 10)
        #expect(page.next == nil && page.records.map(\.conversation.externalID) == [nil, "e1"])
        #expect(page.records.last?.conversation == Self.full)
        let again = try Store(at: store.folder).conversations(of: Organization.localID)
        let record = try #require(page.records.last)
        #expect(try again.conversation(record.id) == record)
        expectError(.conversationNotFound) { try again.conversation(ConversationRecord.ID(rawValue: "absent")) }
    }

    @Test("The same external id again replaces, and ratings given here stay with messages that stay")
    func again() throws {
        try conversations.save([Self.full])
        let id = try #require(try conversations.page(limit: 1).records.first?.id)
        for (position, comment) in [(1, "kept"), (4, "lost with its message"), (nil, "kept too")] as [(Int?, String)] {
            try conversations.rate(id, at: position, Rating(stars: 3, author: "here", comment: comment))
        }
        var changed = Self.full
        changed.title = nil
        changed.messages[4] = RecordedMessage(Message(role: "assistant", content: "another"))
        changed.messages[2].ratings = []
        changed.ratings = [Rating(stars: 1)]
        #expect(try conversations.save([changed, changed]) == [.updated, .updated])
        #expect(try conversations.count() == 1)
        let now = try conversations.conversation(id).conversation
        #expect(now.title == nil && now.messages.map(\.message) == changed.messages.map(\.message))
        #expect(now.messages[1].ratings.map(\.comment) == ["kept"] && now.messages[2].ratings == [] && now.messages[4].ratings == [])
        #expect(Set(now.ratings.map(\.stars)) == [1, 3] && now.ratings.count == 2)
        changed.messages.removeLast(2)
        try conversations.save([changed])
        #expect(try conversations.conversation(id).conversation.messages.count == 3)
        #expect(try store.database.integrity() == ["ok"])
    }

    @Test("Messages and ratings are added one by one; what breaks a rule leaves nothing")
    func adding() throws {
        try conversations.save([Self.talk("e")])
        let id = try #require(try conversations.page(limit: 1).records.first?.id)
        #expect(try conversations.append(RecordedMessage(Message(role: "user", content: "more"), ratings: [Rating(stars: 2)]), to: id) == 2)
        try conversations.rate(id, at: 2, Rating(thumbs: .up))
        let messages = try conversations.conversation(id).conversation.messages
        #expect(messages.count == 3 && Set(messages[2].ratings.map(\.stars)) == [2, nil])
        #expect(messages[2].ratings.contains { $0.thumbs == .up && $0.created == Date(timeIntervalSince1970: 1_700_000_000) })
        let absent = ConversationRecord.ID(rawValue: "absent")
        expectError(.conversationNotFound) { try conversations.rate(absent, Rating(stars: 1)) }
        expectError(.conversationNotFound) { try conversations.append(messages[0], to: absent) }
        for (name, rating, position) in [
            ("six stars", Rating(stars: 6), nil), ("no star", Rating(stars: 0), nil), ("nothing", Rating(comment: "hm"), nil),
            ("no such message", Rating(stars: 1), 3), ("before the first", Rating(stars: 1), -1),
        ] as [(String, Rating, Int?)] {
            let code = name == "no such message" ? WorkbenchError.Code.conversationNotFound : .constraintViolated
            expectError(code, "\(name)") { try conversations.rate(id, at: position, rating) }
            expectError(.constraintViolated, "\(name)") {
                try conversations.save([
                    Self.talk("new", position == nil ? Self.said("q") : [], [rating] + (position == nil ? [] : [Rating(stars: 9)]))
                ])
            }
        }
        expectError(.databaseFailed, "NUL") { try conversations.save([Self.talk("new"), Self.talk("newer", Self.said("a\0b"))]) }
        #expect(try all() == ["e"])
        #expect(try conversations.conversation(id).conversation.messages == messages)
    }

    private static let several = [
        talk("a", second: 3, author: "ann", domain: "x", type: "chat", said("q", "a"), [Rating(stars: 5)]),
        talk("b", second: 2, author: "ann", domain: "y", type: "chat", said("q", "a", ratings: [1: [Rating(stars: 3, thumbs: .down)]])),
        talk(
            "c", second: 1, author: "bob", domain: "x", type: "ticket", said("q", "a", ratings: [1: [Rating(hasGoldStar: true)]]),
            [Rating(thumbs: .up)]),
        talk("d", second: 0),
    ]

    @Test(
        "Every condition of a filter holds, and all together",
        arguments: [
            (ConversationFilter(), ["d", "c", "b", "a"]), (ConversationFilter(author: "ann"), ["b", "a"]),
            (ConversationFilter(domain: "x"), ["c", "a"]), (ConversationFilter(type: "ticket"), ["c"]),
            (ConversationFilter(minimumStars: 3), ["b", "a"]), (ConversationFilter(minimumStars: 4), ["a"]),
            (ConversationFilter(thumbs: .up), ["c"]), (ConversationFilter(thumbs: .down), ["b"]),
            (ConversationFilter(hasGoldStar: true), ["c"]),
            (ConversationFilter(since: Date(timeIntervalSince1970: 1_700_000_002)), ["b", "a"]),
            (ConversationFilter(until: Date(timeIntervalSince1970: 1_700_000_002)), ["d", "c"]),
            (ConversationFilter(author: "ann", domain: "y", type: "chat", minimumStars: 1, thumbs: .down), ["b"]),
            (ConversationFilter(author: "ann", hasGoldStar: true), []), (ConversationFilter(author: "' OR 1 = 1 --"), []),
        ])
    func filters(filter: ConversationFilter, found: [String]) throws {
        try conversations.save(Self.several)
        #expect(try all(filter) == found)
        var pages: [String?] = []
        var cursor: ConversationRecords.Cursor?
        repeat {
            let page = try conversations.page(filter, after: cursor, limit: 1)
            #expect(page.records.count <= 1)
            pages += page.records.map(\.conversation.externalID)
            cursor = page.next
        } while cursor != nil
        #expect(pages == found)
    }

    @Test("Many of the same moment are all met once, page by page")
    func pages() throws {
        try conversations.save((0..<200).map { Self.talk("\($0)") })
        #expect(try Set(all()) == Set((0..<200).map { "\($0)" as String? }) && all().count == 200)
    }

    @Test("No condition is looked for in all conversations of all organizations")
    func indexes() throws {
        let filters = [
            ConversationFilter(), ConversationFilter(author: "a"), ConversationFilter(domain: "a"), ConversationFilter(type: "a"),
            ConversationFilter(minimumStars: 3), ConversationFilter(thumbs: .up), ConversationFilter(hasGoldStar: true),
            ConversationFilter(since: Date(), until: Date()),
        ]
        for filter in filters {
            var query = ConversationQuery(filter, Organization.localID)
            query.goOn(after: ConversationRecords.Cursor(milliseconds: 0, id: ""))
            let plan = try store.database.read { transaction in
                try transaction.rows(
                    "EXPLAIN QUERY PLAN SELECT c.id FROM conversations c WHERE \(query.condition) ORDER BY c.created_ms, c.id",
                    values: query.values
                ) { try $0.value("detail", as: String.self) }
            }
            #expect(
                plan.allSatisfy { !$0.hasPrefix("SCAN") && !$0.contains("TEMP B-TREE") && !$0.contains("stars>") }, "\(filter): \(plan)")
        }
    }

    @Test("What is another organization's cannot be reached, and its external ids are free")
    func organizations() throws {
        try store.database.write { try $0.execute("INSERT INTO organizations (id, name) VALUES ('other', 'other')") }
        try conversations.save([Self.full])
        let id = try #require(try conversations.page(limit: 1).records.first?.id)
        let others = store.conversations(of: Organization.ID(rawValue: "other"))
        #expect(try others.count() == 0 && others.page(limit: 5).records == [])
        expectError(.conversationNotFound) { try others.conversation(id) }
        expectError(.conversationNotFound) { try others.rate(id, Rating(stars: 1)) }
        expectError(.conversationNotFound) { try others.append(Self.full.messages[0], to: id) }
        #expect(try others.save([Self.full]) == [.added])
        #expect(try conversations.conversation(id).conversation == Self.full && conversations.count() == 1 && others.count() == 1)
        expectError(.constraintViolated, "an organization that does not exist") {
            try store.conversations(of: Organization.ID(rawValue: "none")).save([Self.full])
        }
    }
}
