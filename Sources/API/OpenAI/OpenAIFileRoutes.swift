internal import Domain
internal import HTTP
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Files of OpenAI's protocol: rows to train on, and what finished jobs left.
enum OpenAIFileRoutes {
    static let all: [Route] = [create, list, show, content, delete]

    static let read = Access.role(.viewer, .datasetsRead)
    static let write = Access.role(.member, .datasetsWrite)
    /// What programs may send; results come from jobs alone.
    static let purposes = Schema.choice(TrainingFile.Purpose.allCases.filter { $0 != .fineTuneResults }.map(\.rawValue))

    static let file = Shape<TrainingFile>(
        "OpenAIFile", "A file of OpenAI's protocol.",
        [
            .id("id") { $0.id }, .object("file"), .count("bytes") { $0.byteCount }, .seconds("created_at") { $0.created },
            .text("filename") { $0.name },
            .choice("purpose", TrainingFile.Purpose.allCases.map(\.rawValue)) { $0.purpose.rawValue },
            // Rows are read when a job asks for them, so every file is ready at once.
            .choice("status", ["processed"]) { _ in "processed" },
            .someSeconds("expires_at") { $0.expires },
        ])

    private static let create = Route(
        .post, "/v1/files", "file.create", "Send a file", write, body: .bytes([DatasetForm.type]),
        answers: [.json("The file.", file.schema)]
    ) { call in
        .ok(file.json(try await OpenAIFileForm.receive(call)))
    }

    private static let list = Route(
        .get, "/v1/files", "file.list", "List the files", read,
        parameters: [
            .init("purpose", .choice(TrainingFile.Purpose.allCases.map(\.rawValue)), "Only those for this."),
            .init("order", .choice(["asc", "desc"]), "By the time they came; desc where nothing is said."),
        ] + OpenAIWire.parameters(usual: 10_000, most: 10_000),
        answers: [.json("The files.", OpenAIWire.schema("OpenAIFileList", of: file.schema))]
    ) { call in
        let page = try records(call).page(
            purpose: call.query["purpose"]?.string.flatMap { .init(rawValue: $0) }, isDescending: call.query["order"]?.string != "asc",
            after: call.query["after"]?.string.map { .init(rawValue: $0) }, limit: call.query["limit"]?.integer ?? 10_000)
        return .ok(OpenAIWire.list(page.files.map(file.json), hasMore: page.hasMore))
    }

    private static let show = Route(
        .get, "/v1/files/{id}", "file.show", "Show a file", read, answers: [.json("The file.", file.schema)]
    ) { call in
        .ok(file.json(try records(call).file(call.id())))
    }

    private static let content = Route(
        .get, "/v1/files/{id}/content", "file.content", "Download a file; results come in base64, as the protocol has it", read,
        answers: [.bytes("application/octet-stream", "The bytes.")]
    ) { call in
        let found = try records(call).file(call.id())
        let blob = try Download.whole(found.blob, call)
        guard found.purpose == .fineTuneResults else {
            let opened = try OpenedFile(descriptor: blob.newDescriptor(), byteCount: blob.byteCount)
            return .response(Download.response(call.request, opened, named: found.name, tag: EntityTag(found.blob.hexadecimal)))
        }
        let bytes = try blob.read(at: 0, count: blob.byteCount)
        return .response(
            HTTPResponse(
                200, headers: ["Content-Type": "application/octet-stream"], body: HTTPBody(Array(bytes.base64EncodedString().utf8))))
    }

    private static let delete = Route(
        .delete, "/v1/files/{id}", "file.delete", "Remove a file; datasets that were made of it stay", write,
        answers: [.json("It is removed.", OpenAIWire.deleted("file"))]
    ) { call in
        try records(call).remove(call.id())
        return .ok(OpenAIWire.deleted(call.path["id"] ?? "", "file"))
    }

    static func records(_ call: Call) throws -> FileRecords {
        call.services.store.files(of: try call.principal().organization)
    }
}
