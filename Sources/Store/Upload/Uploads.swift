public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Files that are being received, or were and are not yet thrown away: a folder for each, with what is known of it and its bytes.
///
/// The length of the file of bytes is how much has arrived, so that an upload goes on after any death of the server.
public struct Uploads: Sendable {
    private let folder: URL
    private let now: @Sendable () -> Date
    private let newID: @Sendable () -> String

    private static let facts = "upload.json"
    private static let bytes = "bytes"

    /// The uploads in `folder`, which is made where it is not.
    public init(
        at folder: URL, now: @escaping @Sendable () -> Date = { Date() },
        newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) throws {
        self.folder = folder
        self.now = now
        self.newID = newID
        try FileSystem.makeFolder(folder.path)
    }

    /// Begins an upload of `byteCount` bytes, which is kept for `seconds`.
    public func begin(
        _ name: String, byteCount: Int, of organization: Organization.ID, by user: User.ID?, keptForSeconds seconds: Double
    ) throws -> Upload {
        let now = Date(databaseMilliseconds: now().databaseMilliseconds)
        let upload = Upload(
            id: Upload.ID(rawValue: newID()), organizationID: organization, userID: user, name: name, byteCount: byteCount, created: now,
            expires: now.addingTimeInterval(seconds))
        let place = place(upload.id)
        try FileSystem.makeFolder(place.path)
        close(try FileSystem.open(place.appendingPathComponent(Self.bytes).path, O_WRONLY | O_CREAT | O_EXCL))
        // The facts last: without them there is no upload.
        try write(upload, overwrites: false)
        try FileSystem.syncFolder(folder.path)
        return upload
    }

    /// Makes an upload of a file of this machine without a copy: another name for the same bytes. Nil where the file system has none to give.
    ///
    /// Only for whoever may read the file itself. What is changed in the file later changes the upload. Throws `file_not_found` and
    /// `file_unreadable` for what is no file that can be read.
    public func adopt(
        _ file: URL, named name: String, of organization: Organization.ID, by user: User.ID?, keptForSeconds seconds: Double
    ) throws -> Upload? {
        let path = file.resolvingSymlinksInPath().path
        let descriptor = try FileSystem.open(path, O_RDONLY | O_NONBLOCK)
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        let upload = try begin(name, byteCount: Int(facts.st_size), of: organization, by: user, keptForSeconds: seconds)
        let bytes = place(upload.id).appendingPathComponent(Self.bytes).path
        let linked = bytes + ".linked"
        guard link(path, linked) == 0, rename(linked, bytes) == 0 else {
            unlink(linked)
            try remove(upload)
            return nil
        }
        return upload
    }

    /// Says that an upload whose length was not known has `byteCount` bytes, those that have arrived.
    public func end(_ upload: Upload, at byteCount: Int) throws -> Upload {
        guard byteCount != upload.byteCount else { return upload }
        let ended = Upload(
            id: upload.id, organizationID: upload.organizationID, userID: upload.userID, name: upload.name, byteCount: byteCount,
            created: upload.created, expires: upload.expires)
        try write(ended, overwrites: true)
        return ended
    }

    private func write(_ upload: Upload, overwrites: Bool) throws {
        let file = try WholeFile(at: place(upload.id).appendingPathComponent(Self.facts).path, overwrites: overwrites)
        try JSONEncoder().encode(upload).withUnsafeBytes { try file.append($0) }
        try file.finish()
    }

    /// The uploads of an organization, newest first.
    public func all(of organization: Organization.ID) throws -> [Upload] {
        try FileSystem.names(in: folder.path).compactMap { name in
            try? upload(Upload.ID(rawValue: name), of: organization)
        }.sorted { ($1.created, $0.id.rawValue) < ($0.created, $1.id.rawValue) }
    }

    /// The upload of that id; throws `upload_not_found` also for those of others and those whose time is over.
    public func upload(_ id: Upload.ID, of organization: Organization.ID) throws -> Upload {
        let isName =
            (1...64).contains(id.rawValue.utf8.count)
            && id.rawValue.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
            }
        guard isName, let data = try? Data(contentsOf: place(id).appendingPathComponent(Self.facts)),
            let upload = try? JSONDecoder().decode(Upload.self, from: data), upload.organizationID == organization, upload.expires > now()
        else {
            throw WorkbenchError(.uploadNotFound, "there is no upload with that id, or its time is over", hint: "send the file again")
        }
        return upload
    }

    /// How many bytes of it have arrived.
    public func receivedBytes(of upload: Upload) throws -> Int {
        var facts = stat()
        let path = place(upload.id).appendingPathComponent(Self.bytes).path
        guard lstat(path, &facts) == 0 else { throw FileSystem.failure("read", path) }
        return Int(facts.st_size)
    }

    /// The file of an upload that has arrived whole; throws `upload_incomplete`.
    public func file(of upload: Upload) throws -> URL {
        let received = try receivedBytes(of: upload)
        guard received == upload.byteCount else {
            throw WorkbenchError(
                .uploadIncomplete, "\(received) of the \(upload.byteCount) bytes of \(upload.name) have arrived",
                hint: "send the rest first")
        }
        return place(upload.id).appendingPathComponent(Self.bytes)
    }

    /// Goes on with an upload at `offset`, which must be where it stopped; throws `upload_offset`, also while another writes to it.
    public func writer(for upload: Upload, at offset: Int) throws -> UploadWriter {
        let path = place(upload.id).appendingPathComponent(Self.bytes).path
        let descriptor = try FileSystem.open(path, O_WRONLY | O_APPEND)
        let writer = UploadWriter(descriptor, path, offset: offset, byteCount: upload.byteCount)
        guard FileSystem.retrying({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 else {
            throw WorkbenchError(
                .uploadOffset, "another request is sending bytes of \(upload.name)", hint: "wait for it, then ask how far it came")
        }
        let received = try receivedBytes(of: upload)
        guard received == offset else {
            throw WorkbenchError(
                .uploadOffset, "the upload goes on at byte \(received), not at \(offset)", hint: "ask how far it came, and go on there")
        }
        return writer
    }

    /// Throws an upload away.
    public func remove(_ upload: Upload) throws {
        try remove(upload.id.rawValue)
    }

    /// How old what is no upload yet must be before it counts as left over, in seconds: another process may be making one.
    private static let leastAge = 3600.0

    /// Throws away what has expired and what never became an upload; returns how many went.
    public func removeExpired() throws -> Int {
        var count = 0
        for name in try FileSystem.names(in: folder.path) {
            let facts = folder.appendingPathComponent(name).appendingPathComponent(Self.facts)
            let upload = (try? Data(contentsOf: facts)).flatMap { try? JSONDecoder().decode(Upload.self, from: $0) }
            if let upload, upload.expires > now() { continue }
            if upload == nil, now().timeIntervalSince(changed(name)) < Self.leastAge { continue }
            try remove(name)
            count += 1
        }
        return count
    }

    /// When a folder was changed last; long ago where it is gone.
    private func changed(_ name: String) -> Date {
        var facts = stat()
        guard stat(folder.appendingPathComponent(name).path, &facts) == 0 else { return .distantPast }
        #if canImport(Darwin)
            return Date(timeIntervalSince1970: Double(facts.st_mtimespec.tv_sec))
        #else
            return Date(timeIntervalSince1970: Double(facts.st_mtim.tv_sec))
        #endif
    }

    private func remove(_ name: String) throws {
        let place = folder.appendingPathComponent(name)
        // The facts first: without them there is no upload.
        for file in [Self.facts, Self.bytes] {
            let path = place.appendingPathComponent(file).path
            guard unlink(path) == 0 || errno == ENOENT else { throw FileSystem.failure("remove", path) }
        }
        guard rmdir(place.path) == 0 || errno == ENOENT else { throw FileSystem.failure("remove", place.path) }
    }

    private func place(_ id: Upload.ID) -> URL {
        folder.appendingPathComponent(id.rawValue, isDirectory: true)
    }
}

/// Adds bytes to an upload; one at a time may.
public final class UploadWriter {
    private let descriptor: Int32
    private let path: String
    private let byteCount: Int
    /// How many bytes have arrived.
    public private(set) var offset: Int

    private static let stride = 8 << 20

    init(_ descriptor: Int32, _ path: String, offset: Int, byteCount: Int) {
        self.descriptor = descriptor
        self.path = path
        self.offset = offset
        self.byteCount = byteCount
    }

    deinit {
        close(descriptor)
    }

    /// Adds bytes; throws `body_too_large` when they are more than was announced, and keeps none of them then.
    public func append(_ bytes: [UInt8]) throws {
        guard bytes.count <= byteCount - offset else {
            throw WorkbenchError(
                .bodyTooLarge, "more bytes arrive than the \(byteCount) that were announced", hint: "begin the upload anew")
        }
        try bytes.withUnsafeBytes { try FileSystem.append($0, to: descriptor, path) }
        let before = offset
        offset += bytes.count
        // The disk works while more arrives.
        if before / Self.stride != offset / Self.stride {
            FileSystem.beginSync(descriptor, from: before / Self.stride * Self.stride, count: Self.stride)
        }
    }

    /// Waits until all that was added is on the disk.
    public func sync() throws {
        try FileSystem.sync(descriptor, path)
    }
}
