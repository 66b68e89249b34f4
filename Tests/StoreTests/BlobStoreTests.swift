import Digests
import Domain
import Foundation
import Testing

@testable import Store

@Suite struct BlobStoreTests {
    private let folder: TemporaryFolder
    private let blobs: BlobStore

    init() throws {
        folder = try TemporaryFolder()
        blobs = try BlobStore(at: folder.url)
    }

    static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) } }

    private func file(_ digest: BlobDigest) -> URL { URL(fileURLWithPath: blobs.path(digest)) }

    /// Changes a stored file, which is not writable, behind the store's back.
    private func damage(_ digest: BlobDigest, _ change: (inout Data) -> Void) throws {
        var data = try Data(contentsOf: file(digest))
        change(&data)
        try FileManager.default.removeItem(at: file(digest))
        try data.write(to: file(digest))
    }

    @Test("Bytes come back, whole and in parts", arguments: [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_500_001])
    func roundTrip(count: Int) throws {
        let bytes = Self.bytes(count)
        let stored = try blobs.write(bytes)
        #expect(stored.byteCount == count)
        #expect(stored.digest.hexadecimal == SHA256.hexadecimal(of: bytes))
        #expect(folder.files() == ["sha256/\(stored.digest.hexadecimal.prefix(2))/\(stored.digest)"])
        let blob = try blobs.open(stored.digest)
        #expect(blob.byteCount == count)
        #expect(try blob.read(at: 0, count: count) == Data(bytes))
        #expect(try blob.read(at: count / 2, count: count - count / 2) == Data(bytes[(count / 2)...]))
        try blobs.verify(stored.digest)
    }

    @Test("Pieces of any size give the same blob", arguments: [1, 7, 4096, 999_999, 1 << 20, 2_000_000])
    func pieces(size: Int) throws {
        let bytes = Self.bytes(size == 1 ? 10_000 : 2_500_000)
        var writer = try blobs.writer()
        for start in stride(from: 0, to: bytes.count, by: size) {
            try bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { try writer.append($0) }
        }
        #expect(try writer.finish().digest.hexadecimal == SHA256.hexadecimal(of: bytes))
    }

    @Test("The same bytes twice are one file, also when several write them at once")
    func twice() throws {
        let blobs = blobs
        try onThreads(4) { _ in for _ in 0..<5 { _ = try blobs.write(Self.bytes(5000)) } }
        #expect(folder.files().count == 1)
    }

    @Test(
        "Parts that lie outside are refused",
        arguments: [(-1, 1), (0, 11), (10, 1), (11, 0), (0, -1), (Int.max, 1), (1, Int.max), (Int.max, Int.max), (Int.min, Int.min)])
    func outside(offset: Int, count: Int) throws {
        let blob = try blobs.open(blobs.write(Self.bytes(10)).digest)
        expectError(.blobDamaged) { try blob.read(at: offset, count: count) }
    }

    @Test("Every kind of damage is found, and mended when the bytes are written again", arguments: 0..<5)
    func damage(kind: Int) throws {
        let bytes = Self.bytes(2_000_000)
        let digest = try blobs.write(bytes).digest
        try damage(digest) { data in
            switch kind {
            case 0: data[0] ^= 1
            case 1: data[1_999_999] ^= 128
            case 2: data.removeLast()
            case 3: data.append(0)
            default: data = Data()
            }
        }
        expectError(.blobDamaged) { try blobs.verify(digest) }
        _ = try blobs.write(bytes)
        try blobs.verify(digest)
    }

    @Test(
        "What is no digest names no file",
        arguments: [
            "", "ab", "../../../../etc/passwd", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
            String(repeating: "A", count: 64), String(repeating: "g", count: 64), "../" + String(repeating: "a", count: 61),
            String(repeating: "a", count: 63) + "/", String(repeating: "a", count: 63) + "\0", String(repeating: "a", count: 63) + "\n",
            String(repeating: "é", count: 32), String(repeating: "０", count: 64), "sha256:" + String(repeating: "a", count: 57),
        ])
    func hostileDigest(text: String) {
        expectError(.invalidDigest) { try BlobDigest(text) }
    }

    @Test("A blob that is not there is missing, not empty; deleting twice is no failure")
    func missing() throws {
        let digest = try blobs.write(Self.bytes(10)).digest
        #expect(blobs.contains(digest))
        for _ in 0..<2 { try blobs.delete(digest) }
        #expect(!blobs.contains(digest))
        expectError(.blobMissing) { try blobs.open(digest) }
        expectError(.blobMissing) { try blobs.verify(digest) }
    }

    @Test("A link in a blob's place is not followed")
    func link() throws {
        let digest = try blobs.write(Self.bytes(10)).digest
        try blobs.delete(digest)
        let secret = folder.place("secret")
        try Data("secret".utf8).write(to: secret)
        try FileManager.default.createSymbolicLink(at: file(digest), withDestinationURL: secret)
        expectError(.fileUnreadable) { try blobs.open(digest) }
        // Writing puts the file in the link's place and leaves what it led to.
        _ = try blobs.write(Self.bytes(10))
        try blobs.verify(digest)
        #expect(try Data(contentsOf: secret) == Data("secret".utf8))
    }

    @Test("A writer that is given up leaves nothing")
    func givenUp() throws {
        var writer = try blobs.writer()
        try Self.bytes(3_000_000).withUnsafeBytes { try writer.append($0) }
        #expect(folder.files().count == 1)
        _ = consume writer
        #expect(folder.files() == [])
    }

    @Test("Opening removes what dead writers left, and leaves the living alone")
    func leftovers() throws {
        try Data(Self.bytes(100)).write(to: folder.place("unfinished/left"))
        var writer = try blobs.writer()
        try Self.bytes(3_000_000).withUnsafeBytes { try writer.append($0) }
        _ = try BlobStore(at: folder.url)
        let names = folder.files()
        #expect(names.count == 1 && !names.contains("unfinished/left"))
        try blobs.verify(writer.finish().digest)
    }

    @Test("Stored files cannot be changed by mistake, and the folders are for the owner alone")
    func permissions() throws {
        let digest = try blobs.write(Self.bytes(10)).digest
        func mode(_ path: String) throws -> Int? { try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
        #expect(try mode(file(digest).path) == 0o400)
        #expect(try mode(folder.place("sha256").path) == 0o700)
    }
}
