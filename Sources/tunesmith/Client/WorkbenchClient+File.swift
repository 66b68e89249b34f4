import Datasets
import Domain
import HTTP
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension WorkbenchClient {
    /// A file that was sent: its id there, and what it is called there.
    struct SentFile: Sendable {
        let id: String
        let name: String
    }

    /// Sends the file at `path` by the tus protocol; when the connection breaks it goes on where it stopped.
    ///
    /// Throws `file_not_found` and `file_unreadable` before anything is sent. Cancelled, it throws the upload away.
    func upload(_ path: String, _ showing: Showing) async throws -> SentFile {
        let file = try OpenedFile(readingAt: path)
        let name = Data(URL(fileURLWithPath: path).lastPathComponent.utf8).base64EncodedString()
        var head: HTTPHeaders = [
            "Tus-Resumable": "1.0.0", "Upload-Length": "\(file.byteCount)", "Upload-Metadata": "filename \(name)",
        ]
        // Whoever owns the data folder need not copy what lies beside it.
        if transport.isLocal { head["X-Tunesmith-File"] = Data(URL(fileURLWithPath: path).path.utf8).base64EncodedString() }
        // Ctrl-C waits for the answer, since without it nobody could throw the upload away.
        let begun = try await Task { [head] in try await json(of: exchange(HTTPRequest(.post, "/api/uploads", headers: head))) }.value
        guard let id = begun["id"]?.string else { throw WorkbenchError(.invalidAnswer, "\(transport.place) tells no upload") }
        do {
            try Task.checkCancellation()
            if begun["is_complete"]?.bool != true { try await send(file, to: Self.path("uploads", id), showing) }
            return SentFile(id: id, name: begun["name"]?.string ?? "")
        } catch {
            await discardUpload(id)
            throw error
        }
    }

    /// The bytes of a file as a body; throws `file_not_found` and `file_unreadable`.
    static func body(ofFile path: String) throws -> HTTPBody {
        let file = try OpenedFile(readingAt: path)
        return HTTPBody(file, offset: 0, count: file.byteCount)
    }

    /// Throws an upload away; what cannot be thrown away now ends with its time.
    func discardUpload(_ id: String) async {
        _ = try? await Task { try await call(.delete, Self.path("uploads", id)) }.value
    }

    private func send(_ file: OpenedFile, to path: String, _ showing: Showing) async throws {
        let progress = SentProgress(file.byteCount, showing)
        defer { progress.end() }
        var offset = 0
        while offset < file.byteCount || file.byteCount == 0 {
            do {
                let body = progress.counting(HTTPBody(file, offset: offset, count: file.byteCount - offset), from: offset)
                let headers: HTTPHeaders = [
                    "Tus-Resumable": "1.0.0", "Upload-Offset": "\(offset)", "Content-Type": "application/offset+octet-stream",
                ]
                _ = try await exchange(HTTPRequest(.patch, path, headers: headers, body: body))
                return
            } catch let error as WorkbenchError where [.serverUnreachable, .uploadIncomplete].contains(error.code) {
                try Task.checkCancellation()
                let reached = try await exchange(HTTPRequest(.head, path)).headers["Upload-Offset"].flatMap { Int($0) } ?? 0
                // Without a step forward it would go on for ever.
                guard reached > offset else { throw error }
                offset = reached
            }
        }
    }

    /// Hands the body of an answer on as it comes, and gives its header fields.
    @discardableResult
    func download(_ request: HTTPRequest, into append: ([UInt8]) throws -> Void) async throws -> HTTPHeaders {
        let response = try await exchange(request)
        do {
            for try await piece in response.body { try append(piece) }
            return response.headers
        } catch let error as HTTPClientError {
            throw WorkbenchError(error, at: transport.place)
        }
    }
}

extension OpenedFile {
    /// Opens the regular file that a person names; throws `file_not_found` and `file_unreadable`.
    fileprivate convenience init(readingAt path: String) throws {
        let (descriptor, byteCount) = try RegularFile.open(path)
        self.init(descriptor: descriptor, byteCount: byteCount)
    }
}

/// How much of a file was sent.
///
/// Unchecked because the pieces of a body are asked for one after another.
private final class SentProgress: @unchecked Sendable {
    private let line: WorkProgress

    init(_ total: Int, _ showing: WorkbenchClient.Showing) {
        line = WorkProgress("sending", total: total, in: Format.bytes, showing.console, isQuiet: showing.isQuiet)
    }

    /// The body, whose pieces are counted on their way.
    func counting(_ body: HTTPBody, from offset: Int) -> HTTPBody {
        var pieces = body.makeAsyncIterator()
        var sent = offset
        let counted = CountedPieces { [line] in
            guard let piece = try await pieces.next() else { return nil }
            sent += piece.count
            line.show(sent)
            return piece
        }
        return HTTPBody(length: body.length) { try await counted.next() }
    }

    func end() { line.end() }
}

/// Unchecked for the same reason.
private final class CountedPieces: @unchecked Sendable {
    private let give: () async throws -> [UInt8]?

    init(_ give: @escaping () async throws -> [UInt8]?) {
        self.give = give
    }

    func next() async throws -> [UInt8]? { try await give() }
}
