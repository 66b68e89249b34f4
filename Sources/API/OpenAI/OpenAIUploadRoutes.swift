internal import Digests
internal import Domain
internal import HTTP
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Long files of OpenAI's protocol, which come in parts.
enum OpenAIUploadRoutes {
    static let all: [Route] = [begin, addPart, complete, cancel]

    /// How long an upload can be completed.
    private static let secondsToComplete = 3600
    private static let longestPart = 64 << 20
    private static let longestFile = 8 << 30

    private struct Shown: Sendable {
        let upload: FileUpload
        let file: TrainingFile?
    }

    private static let upload = Shape<Shown>(
        "OpenAIUpload", "A long file on its way.",
        [
            .id("id") { $0.upload.id }, .object("upload"), .count("bytes") { $0.upload.byteCount },
            .seconds("created_at") { $0.upload.created }, .text("filename") { $0.upload.name },
            .choice("purpose", TrainingFile.Purpose.allCases.map(\.rawValue)) { $0.upload.purpose.rawValue },
            .choice("status", FileUpload.State.allCases.map(\.rawValue)) { $0.upload.state.rawValue },
            .seconds("expires_at") { $0.upload.expires }, .someShape("file", OpenAIFileRoutes.file) { $0.file },
        ])

    private static let part = Shape<FileUpload.Part>(
        "OpenAIUploadPart", "A part of a long file.",
        [
            .id("id") { $0.id }, .object("upload.part"), .seconds("created_at") { $0.created }, .id("upload_id") { $0.upload },
        ])

    private static let begin = Route(
        .post, "/v1/uploads", "file_upload.begin", "Begin a long file", OpenAIFileRoutes.write,
        body: .json(
            .object(
                "OpenAIUploadRequest",
                [
                    .init("filename", .text(1...200)), .init("purpose", OpenAIFileRoutes.purposes),
                    .init("bytes", .integer(1...longestFile)), .init("mime_type", .text(1...200)),
                    .optional(
                        "expires_after", .object(nil, [.init("anchor", .choice(["created_at"])), .init("seconds", OpenAIFileForm.expiry)])),
                ])),
        answers: [.json("The upload.", upload.schema)]
    ) { call in
        let upload = try OpenAIFileRoutes.records(call).beginUpload(
            FileNames.shown(call.requiredText("filename")),
            purpose: call.text("purpose").flatMap { .init(rawValue: $0) } ?? .fineTune, byteCount: call.body["bytes"]?.integer ?? 0,
            by: call.principal().user, forSeconds: secondsToComplete)
        return .ok(Self.upload.json(Shown(upload: upload, file: nil)))
    }

    private static let addPart = Route(
        .post, "/v1/uploads/{id}/parts", "file_upload.add_part", "Send a part of a long file, at most 64 MB", OpenAIFileRoutes.write,
        body: .bytes([DatasetForm.type]), answers: [.json("The part.", part.schema)], isAudited: false
    ) { call in
        let files = try OpenAIFileRoutes.records(call)
        // Nothing is received for an upload that is not there.
        _ = try files.upload(call.id())
        let reader = try MultipartReader(call.request)
        guard let found = try await reader.nextPart(), found.name == "data" else {
            throw SchemaViolation(code: "missing_field", path: "data", message: "the form's only part is to be called data")
        }
        let blob = try await BlobOfBody.receive(reader.partBody, atMost: longestPart, call)
        do {
            guard try await reader.nextPart() == nil else {
                throw SchemaViolation(code: "unknown_field", path: "data", message: "the form's only part is to be called data")
            }
            return .ok(part.json(try files.add(blob, to: call.id())))
        } catch {
            try? call.services.store.deleteBlob(blob.digest)
            throw error
        }
    }

    private static let complete = Route(
        .post, "/v1/uploads/{id}/complete", "file_upload.complete", "Make the file of its parts", OpenAIFileRoutes.write,
        body: .json(.object("OpenAIUploadEnd", [.init("part_ids", .array(.id)), .optional("md5", .nullable(.text(32...32)))])),
        answers: [.json("The upload with its file.", upload.schema)]
    ) { call in
        let files = try OpenAIFileRoutes.records(call)
        let upload = try files.upload(call.id())
        let parts = try ordered(call.body["part_ids"]?.array?.compactMap(\.string) ?? [], of: files.parts(of: upload.id))
        let count = parts.reduce(0) { $0 + $1.byteCount }
        guard count == upload.byteCount else {
            throw SchemaViolation(
                code: "wrong_length", path: "part_ids",
                message: "the parts have \(count) bytes, and the file was to have \(upload.byteCount)")
        }
        let blob = try joined(parts, md5: call.text("md5"), call)
        do {
            let file = try files.complete(upload.id, as: blob)
            return .ok(Self.upload.json(Shown(upload: try files.upload(upload.id), file: file)))
        } catch {
            try? call.services.store.deleteBlob(blob.digest)
            throw error
        }
    }

    private static let cancel = Route(
        .post, "/v1/uploads/{id}/cancel", "file_upload.cancel", "Throw the parts of a long file away", OpenAIFileRoutes.write,
        answers: [.json("The upload.", upload.schema)]
    ) { call in
        let files = try OpenAIFileRoutes.records(call)
        try files.cancel(call.id())
        return .ok(Self.upload.json(Shown(upload: try files.upload(call.id()), file: nil)))
    }

    private static func ordered(_ ids: [String], of parts: [FileUpload.Part]) throws -> [FileUpload.Part] {
        let byID = Dictionary(parts.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        return try ids.map { id in
            guard let part = byID[id] else {
                throw SchemaViolation(
                    code: "invalid_field", path: "part_ids",
                    message: "\(String(reflecting: String(id.prefix(80)))) is no part of this upload")
            }
            return part
        }
    }

    private static func joined(_ parts: [FileUpload.Part], md5: String?, _ call: Call) throws -> StoredBlob {
        var writer = try call.services.store.blobs.writer()
        var digest = MD5()
        for part in parts {
            try call.services.store.blobs.verify(part.blob)
            let blob = try call.services.store.blobs.open(part.blob)
            for offset in stride(from: 0, to: blob.byteCount, by: 1 << 20) {
                let bytes = try blob.read(at: offset, count: min(1 << 20, blob.byteCount - offset))
                bytes.withUnsafeBytes { digest.update($0) }
                try bytes.withUnsafeBytes { try writer.append($0) }
            }
        }
        if let md5 {
            let found = digest.hexadecimal()
            guard md5.lowercased() == found else {
                throw SchemaViolation(code: "wrong_digest", path: "md5", message: "the bytes have the MD5 \(found), not \(md5)")
            }
        }
        return try writer.finish()
    }
}
