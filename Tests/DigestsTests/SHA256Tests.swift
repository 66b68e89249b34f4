import Digests
import Foundation
import Testing

/// Digests against the examples of FIPS 180-4 and its validation vectors.
struct SHA256Tests {
    static let examples = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test("Digests of bytes, of pieces and of a file equal the standard's", arguments: examples.indices)
    func standard(index: Int) throws {
        let (text, expected) = Self.examples[index]
        let bytes = Array(text.utf8)
        #expect(SHA256.hexadecimal(of: bytes) == expected)
        var digest = SHA256()
        for start in stride(from: 0, to: bytes.count, by: 4093) {
            bytes[start..<min(bytes.count, start + 4093)].withUnsafeBytes { digest.update($0) }
        }
        let pieces = digest.hexadecimal()
        #expect(pieces == expected)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-digest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        #expect(try SHA256.hexadecimal(ofFile: file) == expected)
    }

    @Test("A single flipped bit gives another digest")
    func flippedBit() {
        let bytes = [UInt8](repeating: 7, count: 100)
        let digests = Set(
            (0..<800).map { bit in
                var changed = bytes
                changed[bit / 8] ^= 1 << (bit % 8)
                return SHA256.hexadecimal(of: changed)
            })
        #expect(digests.count == 800 && !digests.contains(SHA256.hexadecimal(of: bytes)))
    }

    @Test("A file that is absent or a folder has no digest")
    func noFile() {
        let folder = FileManager.default.temporaryDirectory
        #expect(throws: (any Error).self) { try SHA256.hexadecimal(ofFile: folder) }
        #expect(throws: (any Error).self) { try SHA256.hexadecimal(ofFile: folder.appendingPathComponent("tunesmith-none")) }
    }
}
