internal import Domain
internal import HTTP
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Files on their way to the server, by the tus protocol 1.0: begun, continued wherever they stopped, inspected, thrown away.
enum UploadRoutes {
    static let all: [Route] = [begin, list, offset, show, append, remove, inspect]

    private static let version = ("Tus-Resumable", "1.0.0")
    private static let offsetType = "application/offset+octet-stream"
    private static let resumable = Route.Parameter("Tus-Resumable", .any, "1.0.0")

    private struct Received: Sendable {
        let upload: Upload
        let bytes: Int
    }

    private static let upload = Shape<Received>(
        "Upload", "A file on its way to the server.",
        [
            .id("id") { $0.upload.id },
            .text("name") { $0.upload.name },
            .count("byte_count") { $0.upload.byteCount },
            .count("received_bytes") { $0.bytes },
            .flag("is_complete") { $0.bytes == $0.upload.byteCount },
            .time("created_at") { $0.upload.created },
            .time("expires_at") { $0.upload.expires },
        ])

    private static let begin = Route(
        .post, "/api/uploads", "upload.begin", "Begin an upload (tus creation)", DatasetRoutes.write,
        headers: [
            .init("Upload-Length", .count, "Bytes of the file.", isRequired: true),
            .init("Upload-Metadata", .any, "`filename` and its base64, as tus has it."), resumable,
        ],
        answers: [.json(201, "The upload; `Location` says where it goes on.", upload.schema)]
    ) { call in
        let count = try UploadHeader.number("Upload-Length", of: call.request)
        let limit = try call.uploadLimit()
        guard count <= limit else {
            throw WorkbenchError(
                .bodyTooLarge, "a file of \(count) bytes is longer than \(limit)", hint: "raise the setting upload_limit_bytes",
                details: ["param": "Upload-Length"])
        }
        let caller = try call.principal()
        if let adopted = try LocalFile.adopt(call) {
            return answer(201, adopted, adopted.byteCount, [("Location", "/api/uploads/\(adopted.id.rawValue)")])
        }
        let begun = try call.services.uploads.begin(
            UploadHeader.fileName(of: call.request), byteCount: count, of: caller.organization, by: caller.user,
            keptForSeconds: call.services.settings.number("upload_days") * 86_400)
        return answer(
            201, begun, 0, [("Location", "/api/uploads/\(begun.id.rawValue)")])
    }

    private static let list = Route(
        .get, "/api/uploads", "upload.list", "List the own uploads that are still there", DatasetRoutes.write,
        answers: [.json("The uploads, newest first.", Page.schema("UploadList", of: upload.schema))]
    ) { call in
        let caller = try call.principal()
        let all = try call.services.uploads.all(of: caller.organization).filter { $0.userID == caller.user }.map { one in
            Received(upload: one, bytes: try call.services.uploads.receivedBytes(of: one))
        }
        return .ok(Page.json(all.map(upload.json), next: nil, total: all.count))
    }

    private static let offset = Route(
        .head, "/api/uploads/{id}", "upload.offset", "Ask how far an upload came (tus core)", DatasetRoutes.write, headers: [resumable],
        answers: [.empty(200, "`Upload-Offset` says how far.")]
    ) { call in
        let found = try call.upload()
        return .response(HTTPResponse(200, headers: headers(found, try call.services.uploads.receivedBytes(of: found))))
    }

    private static let show = Route(
        .get, "/api/uploads/{id}", "upload.show", "Show an upload", DatasetRoutes.write, answers: [.json("The upload.", upload.schema)]
    ) { call in
        let found = try call.upload()
        return .ok(upload.json(Received(upload: found, bytes: try call.services.uploads.receivedBytes(of: found))))
    }

    private static let append = Route(
        .patch, "/api/uploads/{id}", "upload.append", "Send further bytes of an upload (tus core)", DatasetRoutes.write,
        headers: [.init("Upload-Offset", .count, "Where the bytes belong: how far the upload came.", isRequired: true), resumable],
        body: .bytes([offsetType]), answers: [.empty(204, "`Upload-Offset` says how far it came.")], isAudited: false
    ) { call in
        let found = try call.upload()
        let writer = try call.services.uploads.writer(for: found, at: UploadHeader.number("Upload-Offset", of: call.request))
        do {
            for try await piece in call.request.body { try writer.append(piece) }
        } catch is HTTPBodyError {
            // What has arrived is kept: the sender goes on from there.
            try writer.sync()
            throw WorkbenchError(.uploadIncomplete, "the connection ended before the bytes did", hint: "go on at byte \(writer.offset)")
        }
        try writer.sync()
        return .response(HTTPResponse(204, headers: headers(found, writer.offset)))
    }

    private static let remove = Route(
        .delete, "/api/uploads/{id}", "upload.remove", "Throw an upload away (tus termination)", DatasetRoutes.write, headers: [resumable],
        answers: [.empty("It is gone.")], isAudited: false
    ) { call in
        try call.services.uploads.remove(call.upload())
        return .done
    }

    private static let inspect = Route(
        .post, "/api/uploads/{id}/inspect", "upload.inspect", "Say what an uploaded file is, and everything that is wrong with it",
        DatasetRoutes.write, headers: WaitingAnswer.headers, body: .json(.object("InspectionRequest", SourceOptions.properties)),
        answers: WaitingAnswer.answers, isAudited: false
    ) { call in
        let found = try call.upload()
        let reader = try SourceOptions(call.body).reader(of: found, call)
        let total = found.byteCount
        return try await WaitingAnswer.begin(.inspect, on: ["upload_id": found.id.rawValue], counting: "bytes", call) { progress in
            try progress.begin("reading", total: total, unit: "bytes")
            return try Inspection.json(of: reader, named: found.name, progress: progress.report)
        }
    }

    private static func headers(_ upload: Upload, _ received: Int) -> HTTPHeaders {
        [
            version.0: version.1, "Upload-Offset": "\(received)", "Upload-Length": "\(upload.byteCount)",
        ]
    }

    private static func answer(_ status: Int, _ begun: Upload, _ received: Int, _ further: [(String, String)]) -> Reply {
        var headers = headers(begun, received)
        headers["Content-Type"] = "application/json"
        for (name, value) in further { headers[name] = value }
        return .response(
            HTTPResponse(status, headers: headers, body: HTTPBody(upload.json(Received(upload: begun, bytes: received)).bytes())))
    }
}

extension Call {
    /// The caller's upload in the path; throws `upload_not_found` also for those of others.
    fileprivate func upload() throws -> Upload { try upload(id()) }

    /// The caller's upload of that id; throws `upload_not_found` also for those of others.
    func upload(_ id: Upload.ID) throws -> Upload {
        let caller = try principal()
        let found = try services.uploads.upload(id, of: caller.organization)
        guard found.userID == caller.user else {
            throw WorkbenchError(.uploadNotFound, "there is no upload with that id, or its time is over", hint: "send the file again")
        }
        return found
    }
}

/// Header fields of tus.
private enum UploadHeader {
    /// A whole number; throws `invalid_request` where there is none.
    static func number(_ name: String, of request: HTTPRequest) throws -> Int {
        guard let text = request.headers[name], (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text)
        else {
            throw WorkbenchError(.invalidRequest, "the header \(name) is missing or no whole number", details: ["param": name])
        }
        return number
    }

    /// The name of the file, without folders and what a terminal obeys; `upload` where none is given.
    static func fileName(of request: HTTPRequest) -> String {
        for pair in (request.headers["Upload-Metadata"] ?? "").split(separator: ",") {
            let parts = pair.split(separator: " ")
            guard parts.count == 2, ["filename", "name"].contains(parts[0]), let data = Data(base64Encoded: String(parts[1])) else {
                continue
            }
            return FileNames.shown(String(decoding: data, as: UTF8.self))
        }
        return "upload"
    }
}

/// A file of this machine, which whoever owns the data folder names instead of sending it.
private enum LocalFile {
    private static let header = "X-Tunesmith-File"

    /// The upload of the file that the request names; nil where it names none, or there cannot be another name for its bytes.
    ///
    /// Throws `insufficient_role` for everybody else: a path in a request would let them read the server's files.
    static func adopt(_ call: Call) throws -> Upload? {
        guard let text = call.request.headers[header] else { return nil }
        let caller = try call.principal()
        guard caller.credential == .local else {
            throw WorkbenchError(
                .insufficientRole, "files of the server are named by those alone who own its data folder", hint: "send the file")
        }
        guard let data = Data(base64Encoded: text) else { return nil }
        return try call.services.uploads.adopt(
            URL(fileURLWithPath: String(decoding: data, as: UTF8.self)), named: UploadHeader.fileName(of: call.request),
            of: caller.organization, by: caller.user, keptForSeconds: call.services.settings.number("upload_days") * 86_400)
    }
}

/// Names of files as others give them.
enum FileNames {
    /// The name without folders and invisible characters, at most 200 characters; it is shown to people and never opened.
    static func shown(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let text = String(visible(last).prefix(200))
        return text.isEmpty ? "upload" : text
    }

    /// The text without invisible characters, which a terminal might obey.
    static func visible(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars.filter {
            ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
