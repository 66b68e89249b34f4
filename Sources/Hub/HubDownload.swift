internal import Digests
internal import Domain
internal import HTTP

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Fetches a model from a hub into a folder: whole and checked, or not at all. What came before a break is not fetched again.
public struct HubDownload: Sendable {
    /// How often in a row a connection may break without a byte more.
    private static let mostBreaks = 3

    private let client: HubClient
    private let repository: HubRepository
    private let parent: URL

    /// A download of `repository` into a folder below `parent`, which is made.
    public init(_ repository: HubRepository, from client: HubClient, into parent: URL) {
        self.client = client
        self.repository = repository
        self.parent = parent
    }

    /// Where the model lies in the end: one folder for each commit.
    public var folder: URL {
        let name = repository.name.replacing("/", with: "--")
        return parent.appendingPathComponent("\(name)-\(repository.commit.prefix(8))", isDirectory: true)
    }

    // A hidden folder is no base model. Its name is that of the commit, whose files never change.
    private var unfinished: URL {
        let name = repository.name.replacing("/", with: "--")
        return parent.appendingPathComponent(".\(name)-\(repository.commit)", isDirectory: true)
    }

    /// Fetches what is missing; `progress` is told the bytes that are there of all, and may throw to stop.
    ///
    /// Throws `already_exists` when the model is there, `digest_mismatch`, `hub_refused`, `hub_unreachable`, `disk_full`.
    public func run(progress: @Sendable (Int) throws -> Void = { _ in }) async throws {
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw WorkbenchError(.alreadyExists, "\(folder.path) is there already", hint: "use it, or remove it first")
        }
        try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
        var done = 0
        for file in repository.files {
            let before = done
            try await fetch(file) { try progress(before + $0) }
            done += file.byteCount
            try progress(done)
        }
        try FileManager.default.moveItem(at: unfinished, to: folder)
    }

    private func fetch(_ file: HubRepository.File, progress: (Int) throws -> Void) async throws {
        let target = unfinished.appendingPathComponent(file.name)
        if isWhole(target, file) { return }
        let partial = unfinished.appendingPathComponent(file.name + ".partial")
        // Without a digest nothing tells whether a beginning belongs to the rest.
        if file.sha256 == nil { try? FileManager.default.removeItem(at: partial) }
        var breaks = 0
        while true {
            let before = size(partial)
            do {
                let digest = try await receive(file, into: partial, progress: progress)
                try check(file, digest)
                break
            } catch let error as WorkbenchError where error.code == .digestMismatch {
                // What is wrong is not built upon.
                try? FileManager.default.removeItem(at: partial)
                throw error
            } catch let error as WorkbenchError where error.code == .hubUnreachable {
                breaks = size(partial) > before ? 1 : breaks + 1
                guard breaks < Self.mostBreaks else { throw error }
            }
        }
        try? FileManager.default.removeItem(at: target)
        try FileManager.default.moveItem(at: partial, to: target)
    }

    private func receive(_ file: HubRepository.File, into partial: URL, progress: (Int) throws -> Void) async throws -> String {
        var output = try PartialFile.open(at: partial.path, limit: file.byteCount)
        try progress(output.byteCount)
        if output.byteCount < file.byteCount || file.byteCount == 0 {
            let (start, body) = try await client.bytes(of: file, in: repository, from: output.byteCount)
            if start != output.byteCount { try output.clear() }
            var pieces = body.makeAsyncIterator()
            while let piece = try await Self.next(&pieces, file) {
                guard output.byteCount + piece.count <= file.byteCount else {
                    throw Self.wrong(file, "is longer than the hub said, \(Format.bytes(file.byteCount))")
                }
                try output.append(piece)
                try progress(output.byteCount)
            }
        }
        guard output.byteCount == file.byteCount else {
            throw WorkbenchError(
                .hubUnreachable, "\(repository.name)/\(file.name) ended after \(output.byteCount) of \(file.byteCount) bytes",
                hint: "try again: it goes on where it stopped")
        }
        return try output.finish()
    }

    private static func next(_ pieces: inout HTTPBody.AsyncIterator, _ file: HubRepository.File) async throws -> [UInt8]? {
        do {
            return try await pieces.next()
        } catch let error as HTTPClientError {
            throw WorkbenchError(
                .hubUnreachable, "the connection to the hub ended in the middle of \(file.name)",
                hint: "try again: it goes on where it stopped", cause: error)
        }
    }

    private func check(_ file: HubRepository.File, _ digest: String) throws {
        guard let expected = file.sha256, expected != digest else { return }
        throw Self.wrong(file, "is not what the hub promised: its SHA-256 is another")
    }

    /// Whether a file that was fetched before is still what it was.
    private func isWhole(_ url: URL, _ file: HubRepository.File) -> Bool {
        guard size(url) == file.byteCount, FileManager.default.fileExists(atPath: url.path) else { return false }
        guard let expected = file.sha256 else { return true }
        return (try? SHA256.hexadecimal(ofFile: url)) == expected
    }

    private func size(_ url: URL) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
    }

    private static func wrong(_ file: HubRepository.File, _ reason: String) -> WorkbenchError {
        WorkbenchError(.digestMismatch, "\(file.name) \(reason)", hint: "try again; if it stays so, do not trust this hub")
    }
}
