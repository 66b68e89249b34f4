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

/// Rows on their way out: the rows of a version as they are stored, or in another form; recorded conversations as rows.
enum ExportRoutes {
    static let all: [Route] = [export, conversations]

    private static let forms = Schema.choice(OutputFormat.allCases.map(\.rawValue))
    private static let form = Route.Parameter("form", forms, "Form of the rows; as they are stored where nothing is said.")
    private static let container = Route.Parameter(
        "container", .choice(OutputContainer.allCases.map(\.rawValue)), "How the file holds them; jsonl where nothing is said.")
    private static let pack = Route.Parameter(
        "pack", .choice(["gzip", "zstd"]), "How the file is packed; not at all where nothing is said.")
    private static let loss = Route.Parameter(
        "allow_loss", .boolean, "Leave out what the form cannot say; without it such rows are an error that names them.")
    private static let file: [Route.Answer] = [.bytes("application/octet-stream", "The file.")]

    private static let export = Route(
        .get, "/api/datasets/{id}/export", "dataset.export", "Download the rows of a dataset", DatasetRoutes.read,
        parameters: [DatasetRoutes.version, form, container, pack, loss], headers: [.init("Range", .any, "A part of the file.")],
        answers: file
    ) { call in
        let rows = try call.rows()
        if call.query["form"] == nil, call.query["container"] == nil, call.query["pack"] == nil {
            let blob = try Download.whole(rows.version.rows, call)
            let file = try OpenedFile(descriptor: blob.newDescriptor(), byteCount: blob.byteCount)
            return .response(
                Download.response(call.request, file, named: "\(rows.name).jsonl", tag: EntityTag(rows.version.rows.hexadecimal)))
        }
        let output = try ExportForm(call, canonical: rows.form)
        return try await output.download(rows, named: rows.name, call)
    }

    private static let conversations = Route(
        .post, "/api/datasets/export", "dataset.export_conversations",
        "Download recorded conversations as rows, such as those with a gold star",
        .role(.viewer, .conversationsRead), parameters: [form, container, pack, loss],
        body: .json(.object("ConversationsExport", [.optional("filter", ConversationFilterWire.schema)])), answers: file, isAudited: true
    ) { call in
        let filter = try ConversationFilterWire.filter(call.body["filter"] ?? .object([:]))
        let source = RatedConversations(call.services.store.conversations(of: try call.principal().organization), filter)
        return try await ExportForm(call, canonical: .chat).download(source, named: "conversations", call)
    }
}

/// The form of a download, and the way to it.
private struct ExportForm {
    private let form: OutputForm
    private let allowsLoss: Bool

    init(_ call: Call, canonical: RowFormat) throws {
        let usual: OutputFormat? = OutputFormat.allCases.first { $0.readAs == canonical }
        guard let format = call.query["form"]?.string.flatMap({ OutputFormat(rawValue: $0) }) ?? usual else {
            throw WorkbenchError(.invalidSetting, "rows of the form \(canonical.rawValue) cannot be written", details: ["param": "form"])
        }
        form = try OutputForm(
            format, call.query["container"]?.string.flatMap { OutputContainer(rawValue: $0) } ?? .jsonLines,
            call.query["pack"]?.string.flatMap { Compression(rawValue: $0) })
        allowsLoss = call.query["allow_loss"]?.bool ?? false
    }

    /// The rows as a file that has no name any more when its bytes are sent.
    func download(_ source: any RowSource, named name: String, _ call: Call) async throws -> Reply {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-export-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let writer = try DatasetWriter(to: place.path, form, from: name, allowsLoss: allowsLoss)
        let summary = try source.forEachRow { row in
            try Task.checkCancellation()
            try writer.append(row)
        }
        guard summary.totals.invalidRows == 0 || allowsLoss else {
            throw WorkbenchError(
                .invalidDataset, "\(summary.totals.invalidRows) rows cannot be read", hint: "allow their loss",
                diagnostics: summary.problems.kept)
        }
        _ = try writer.finish()
        let file = try OpenedFile(path: place.path)
        var response = Download.response(call.request, file, named: "\(name)\(ending)", tag: nil)
        response.headers["X-Tunesmith-Left-Out"] = "\(summary.totals.invalidRows)"
        return .response(response)
    }

    private var ending: String {
        let container = ".\(form.container.rawValue)"
        return container + (form.compression.map { $0 == .gzip ? ".gz" : ".zst" } ?? "")
    }
}

/// A file as an answer.
enum Download {
    /// A blob that was read from end to end, so that nothing wrong is sent; who asks for parts gets them as they are.
    ///
    /// Throws `blob_missing` or `blob_damaged`.
    static func whole(_ digest: BlobDigest, _ call: Call) throws -> BlobReader {
        let blobs = call.services.store.blobs
        if call.request.headers["Range"] == nil { try blobs.verify(digest) }
        return try blobs.open(digest)
    }

    /// The file, whole or a part; without a tag it is another one each time, and only given whole.
    static func response(_ request: HTTPRequest, _ file: OpenedFile, named name: String, tag: EntityTag?) -> HTTPResponse {
        let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-@".contains($0)) ? $0 : "_" }
        let headers: HTTPHeaders = [
            "Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=\"\(String(plain))\"",
        ]
        if let tag { return .file(file, tag: tag, headers: headers, for: request) }
        return HTTPResponse(200, headers: headers, body: HTTPBody(file, offset: 0, count: file.byteCount))
    }
}
