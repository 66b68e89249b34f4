internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Store

/// Receives a whole file that stands in the body of a request.
enum UploadOfBody {
    /// The upload of the body's bytes; throws `body_too_large`. What did not arrive whole is thrown away.
    static func receive(_ body: HTTPBody, named name: String, _ call: Call) async throws -> Upload {
        let limit = try call.uploadLimit()
        if let length = body.length, length > limit { throw tooLarge(limit) }
        let caller = try call.principal()
        let begun = try call.services.uploads.begin(
            name, byteCount: body.length ?? limit, of: caller.organization, by: caller.user,
            keptForSeconds: call.services.settings.number("upload_days") * 86_400)
        do {
            let writer = try call.services.uploads.writer(for: begun, at: 0)
            for try await piece in body {
                guard piece.count <= limit - writer.offset else { throw tooLarge(limit) }
                try writer.append(piece)
            }
            try writer.sync()
            return try call.services.uploads.end(begun, at: writer.offset)
        } catch {
            try? call.services.uploads.remove(begun)
            throw error
        }
    }

    private static func tooLarge(_ limit: Int) -> WorkbenchError {
        WorkbenchError(.bodyTooLarge, "the file is longer than \(limit) bytes", hint: "raise the setting upload_limit_bytes")
    }
}

extension Call {
    /// The longest file that the caller may send: who owns the data folder is held by its disk alone.
    func uploadLimit() throws -> Int {
        try principal().credential == .local ? Int(Int64.max >> 10) : services.settings.integer("upload_limit_bytes")
    }
}

/// The upload that a version was imported from, as long as it is kept.
enum KeptSource {
    static func upload(of version: DatasetVersion, _ call: Call) -> Upload? {
        guard let id = version.source.upload, let upload = try? call.upload(.init(rawValue: id)),
            (try? call.services.uploads.file(of: upload)) != nil
        else { return nil }
        return upload
    }
}
