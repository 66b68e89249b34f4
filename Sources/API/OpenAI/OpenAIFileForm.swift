internal import Domain
internal import HTTP
internal import JSON
internal import Store

/// A file as OpenAI's clients send it: a form whose fields may stand before and behind the file.
enum OpenAIFileForm {
    private static let longestField = 1000
    /// From an hour to thirty days, as the protocol has it.
    static let expiry = Schema.integer(3600...2_592_000)
    private static let schema = Schema.object(
        "OpenAIFileFields",
        [
            .init("purpose", OpenAIFileRoutes.purposes), .optional("expires_after[anchor]", .choice(["created_at"])),
            .optional("expires_after[seconds]", expiry),
        ])

    /// Stores the file of the request's form; without all of the form nothing is kept.
    static func receive(_ call: Call) async throws -> TrainingFile {
        let reader = try MultipartReader(call.request)
        let files = try OpenAIFileRoutes.records(call)
        var fields: [(name: String, value: JSONValue)] = []
        var received: (name: String, blob: StoredBlob)?
        do {
            while let part = try await reader.nextPart() {
                guard part.name == "file" else {
                    let text = try await reader.text(atMost: longestField)
                    let isNumber = part.name == "expires_after[seconds]"
                    fields.append((part.name, isNumber ? Int64(text).map { .integer($0) } ?? .string(text) : .string(text)))
                    continue
                }
                guard received == nil else {
                    throw SchemaViolation(code: "duplicate_field", path: "file", message: "the form holds more than one file")
                }
                let blob = try await BlobOfBody.receive(reader.partBody, atMost: call.uploadLimit(), call)
                received = (FileNames.shown(part.fileName ?? "upload"), blob)
            }
            let options = JSONValue.object(JSONObject(fields))
            try schema.check(options)
            guard let received else {
                throw SchemaViolation(code: "missing_field", path: "file", message: "the form holds no part called file")
            }
            let purpose = options["purpose"]?.string.flatMap { TrainingFile.Purpose(rawValue: $0) } ?? .fineTune
            return try files.add(
                received.name, purpose: purpose, received.blob, by: call.principal().user,
                keptForSeconds: options["expires_after[seconds]"]?.integer)
        } catch {
            if let received { try? call.services.store.deleteBlob(received.blob.digest) }
            throw error
        }
    }
}

/// Stores the bytes of a body as they come.
enum BlobOfBody {
    /// The stored bytes; throws `body_too_large`.
    static func receive(_ body: HTTPBody, atMost limit: Int, _ call: Call) async throws -> StoredBlob {
        var writer = try call.services.store.blobs.writer()
        var count = 0
        for try await piece in body {
            count += piece.count
            guard count <= limit else {
                throw WorkbenchError(
                    .bodyTooLarge, "the file is longer than \(limit) bytes",
                    hint: "raise the setting upload_limit_bytes, or send it in parts")
            }
            try piece.withUnsafeBytes { try writer.append($0) }
        }
        return try writer.finish()
    }
}
