import Domain
import Engine
import Foundation
import Testing

/// Files that are whole or absent.
struct AtomicFileTests {
    @Test("A file is replaced as a whole and nothing else is left")
    func replaced() throws {
        let folder = try TemporaryFolder()
        let url = try folder.file("file", Array("old".utf8))
        try AtomicFile.write(Array("newer".utf8), to: url)
        #expect(try String(contentsOf: url, encoding: .utf8) == "newer")
        #expect(try folder.names() == ["file"])
    }

    @Test("An error while writing leaves the old file and no other")
    func errorInside() throws {
        struct Interruption: Error {}
        let folder = try TemporaryFolder()
        let url = try folder.file("file", Array("old".utf8))
        #expect(throws: Interruption.self) {
            try AtomicFile.write(to: url) { file in
                try [UInt8](repeating: 1, count: 100_000).withUnsafeBytes { try file.append($0) }
                throw Interruption()
            }
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == "old")
        #expect(try folder.names() == ["file"])
    }

    @Test("Places that cannot be written are named, with what to do")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("taken"), withIntermediateDirectories: true)
        for place in ["missing/file", "taken"] {
            let url = folder.url.appendingPathComponent(place)
            let error = try #require(throws: WorkbenchError.self) { try AtomicFile.write([1], to: url) }
            #expect(error.code == .fileUnwritable && error.message.contains(place) && error.hint != nil)
            #expect(try folder.names() == ["taken"])
        }
    }

    @Test("A full disk leaves no file behind", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
    func fullDisk() throws {
        // What is written beside the name goes to a device that is always full.
        let folder = try TemporaryFolder()
        let url = folder.url.appendingPathComponent("file")
        let temporary = url.path + ".\(getpid()).tmp"
        try FileManager.default.createSymbolicLink(atPath: temporary, withDestinationPath: "/dev/full")
        let error = try #require(throws: WorkbenchError.self) { try AtomicFile.write([1, 2, 3], to: url) }
        #expect(error.code == .diskFull && error.message.contains(url.path) && error.hint != nil)
        #expect(try folder.names().isEmpty)
    }
}
