internal import Accounts
internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Recorded conversations: recorded one by one or from a file, continued, rated, listed, written as rows.
enum ConversationRoutes {
    static let all: [Route] = [list, record, show, append, rate, importRows]

    private static let read = Access.role(.viewer, .conversationsRead)
    private static let write = Access.role(.member, .conversationsWrite)
    private static let answer: [Route.Answer] = [.json("The conversation.", ConversationWire.conversation.schema)]

    private static let list = Route(
        .get, "/api/conversations", "conversation.list", "List recorded conversations, oldest first", read,
        parameters: Page.parameters + ConversationFilterWire.parameters,
        answers: [
            .json(
                "The conversations.",
                Page.schema("ConversationList", of: ConversationWire.conversation.schema))
        ]
    ) { call in
        let records = call.services.store.conversations(of: try call.principal().organization)
        let filter = try ConversationFilterWire.filter { call.query[$0] }
        let cursor = try call.query["cursor"]?.string.map { try Page.parts($0, count: 2) }
        let page = try records.page(
            filter, after: cursor.map { .init(milliseconds: Int($0[0]) ?? 0, id: $0[1]) }, limit: call.limit)
        return .ok(
            Page.json(
                page.records.map(ConversationWire.conversation.json),
                next: page.next.map { Page.cursor(["\($0.milliseconds)", $0.id]) }, total: try records.count(filter)))
    }

    private static let record = Route(
        .post, "/api/conversations", "conversation.record", "Record a conversation; one whose external id is known takes the place of it",
        write, body: .json(ConversationWire.conversationBody),
        answers: [.json(201, "The conversation.", ConversationWire.conversation.schema)]
    ) { call in
        let caller = try call.principal()
        let conversation = RecordedConversation(
            externalID: call.text("external_id"), title: call.text("title"), author: call.text("author"), domain: call.text("domain"),
            type: call.text("type"), source: "api", created: call.services.now(), tools: call.text("tools"),
            messages: (call.body["messages"]?.array ?? []).map(ConversationWire.message))
        let records = call.services.store.conversations(of: caller.organization)
        let id = try records.record(conversation)
        return .json(201, ConversationWire.conversation.json(try records.conversation(id)))
    }

    private static let show = Route(
        .get, "/api/conversations/{id}", "conversation.show", "Show a conversation", read, answers: answer
    ) { call in
        let records = call.services.store.conversations(of: try call.principal().organization)
        return .ok(ConversationWire.conversation.json(try records.conversation(call.id())))
    }

    private static let append = Route(
        .post, "/api/conversations/{id}/messages", "conversation.append", "Add a message to a conversation", write,
        body: .json(ConversationWire.messageBody), answers: [.json(201, "The conversation.", ConversationWire.conversation.schema)]
    ) { call in
        let records = call.services.store.conversations(of: try call.principal().organization)
        var message = ConversationWire.message(call.body)
        message.created = call.services.now()
        try records.append(message, to: call.id())
        return .json(201, ConversationWire.conversation.json(try records.conversation(call.id())))
    }

    private static let rate = Route(
        .post, "/api/conversations/{id}/ratings", "conversation.rate", "Rate a conversation, or a message of it", write,
        body: .json(ConversationWire.ratingBody), answers: [.json(201, "The conversation.", ConversationWire.conversation.schema)]
    ) { call in
        let caller = try call.principal()
        guard
            ["stars", "thumbs", "gold_star"].contains(where: {
                call.body[$0] != nil && call.body[$0] != .null && call.body[$0] != .bool(false)
            })
        else {
            throw WorkbenchError(.invalidRequest, "the rating says nothing", hint: "give stars, thumbs or a gold star")
        }
        let records = call.services.store.conversations(of: caller.organization)
        let author = try call.services.accounts.profile(of: caller).user?.email
        try records.rate(call.id(), at: call.body["position"]?.integer, ConversationWire.rating(call.body, by: author))
        return .json(201, ConversationWire.conversation.json(try records.conversation(call.id())))
    }

    private static let importRows = Route(
        .post, "/api/conversations/import", "conversation.import", "Record the conversations of a file, which is the body", write,
        parameters: [
            .init("skip_invalid", .boolean, "Leave those out that cannot be recorded."),
            .init("file_name", .text(1...200), "What the file is called."),
        ],
        headers: WaitingAnswer.headers, body: .bytes(DatasetImportRoutes.rawTypes), answers: WaitingAnswer.answers
    ) { call in
        let caller = try call.principal()
        let upload = try await UploadOfBody.receive(
            call.request.body, named: FileNames.shown(call.query["file_name"]?.string ?? "conversations"), call)
        let uploads = call.services.uploads
        let records = call.services.store.conversations(of: caller.organization)
        let file = ConversationFile(path: try uploads.file(of: upload).path, recorded: call.services.now())
        let skipsInvalid = call.query["skip_invalid"]?.bool ?? false
        return try await WaitingAnswer.begin(.import, on: ["upload_id": upload.id.rawValue], counting: "conversations", call) { progress in
            defer { try? uploads.remove(upload) }
            try progress.begin("recording", total: nil, unit: "conversations")
            do {
                return try ConversationImport(file, into: records, skipsInvalid: skipsInvalid).run(progress: progress.report).json
            } catch let error as WorkbenchError {
                throw error.renamed(file.path, upload.name)
            }
        }
    }
}

extension ConversationImport.Result {
    /// The result as it is sent.
    var json: JSONValue {
        .object([
            "added": .integer(Int64(added)), "updated": .integer(Int64(updated)), "invalid": .integer(Int64(invalid)),
            "problems": .array(problems.map(DiagnosticWire.diagnostic.json)),
        ])
    }
}
