import Domain
import Foundation
import Testing

@testable import Datasets

struct TextFolderReaderTests {
    @Test("Texts are found below the folder, in the order of their bytes")
    func list() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "B.TXT", "a/z.md", "a.txt", "a/deep/er/é.txt", "skip.json", ".hidden.txt", ".git/c.txt", "txt"] {
            try folder.write(name, "text of \(name)")
        }
        try folder.write("empty.md", "")
        let found = try TextFolderReader(path: folder.path).list()
        #expect(found.files.map(\.path) == ["B.TXT", "a.txt", "a/deep/er/é.txt", "a/z.md", "b.txt"])
        #expect(found.files.map(\.byteCount) == found.files.map { "text of \($0.path)".utf8.count })
        #expect(found.byteCount == found.files.map(\.byteCount).reduce(0, +))
        #expect(found.problems.kept.map(\.code) == ["empty_file"])
        #expect(found.problems.kept.map(\.file) == ["empty.md"])
        for file in found.files { #expect(try TextFolderReader(path: folder.path).text(of: file) == "text of \(file.path)") }
    }

    @Test("Links are not followed, inside or out, and are named")
    func links() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret.txt", "secret")
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "a")
        for (name, target) in [
            ("l1.txt", outside.path + "/secret.txt"), ("l2", outside.path), ("l3", "."), ("l4.txt", "a.txt"), ("l5.txt", "none"),
        ] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
        }
        let reader = TextFolderReader(path: folder.path)
        let found = try reader.list()
        #expect(found.files.map(\.path) == ["a.txt"])
        #expect(found.problems.kept.compactMap(\.file).sorted() == ["l1.txt", "l2", "l3", "l4.txt", "l5.txt"])
        #expect(found.problems.counts == [.linkSkipped: 5])
        #expect(throws: WorkbenchError.self) { try reader.text(of: TextFile(path: "l1.txt", byteCount: 6)) }
    }

    @Test("The folder itself may be a link")
    func linkedRoot() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/a.txt", "a")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "real")
        #expect(try TextFolderReader(path: folder.path + "/link").list().files.map(\.path) == ["a.txt"])
    }

    @Test("A text keeps everything but its byte order mark")
    func mark() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", [0xEF, 0xBB, 0xBF] + Array("\u{FEFF}a\r\n\0".utf8))
        let reader = TextFolderReader(path: folder.path)
        #expect(try Array(reader.text(of: reader.list().files[0]).utf8) == Array("\u{FEFF}a\r\n\0".utf8))
    }

    @Test("A text that is not UTF-8 is refused with its line")
    func encoding() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/b.txt", Array("one\ntwo ".utf8) + [0xE9, 0x0A])
        let reader = TextFolderReader(path: folder.path)
        let file = try reader.list().files[0]
        let error = #expect(throws: WorkbenchError.self) { try reader.text(of: file) }
        #expect(error?.code == .malformedFile)
        #expect(error?.message == "'a/b.txt' is not UTF-8: line 2 holds the byte 0xe9")
        #expect(error?.diagnostics.map(\.line) == [2])
    }

    struct Refused: CustomTestStringConvertible, Sendable {
        let name: String
        let make: @Sendable (TemporaryFolder) throws -> String
        let code: WorkbenchError.Code
        let message: String
        var testDescription: String { name }
    }

    static let refused = [
        Refused(name: "missing", make: { $0.path + "/none" }, code: .fileNotFound, message: "does not exist"),
        Refused(name: "file", make: { try $0.write("f.txt", "x") }, code: .fileUnreadable, message: "is a file, not a folder"),
        Refused(
            name: "no text",
            make: {
                try $0.write("f.json", "x"); return $0.path
            }, code: .invalidDataset, message: "holds no text"),
        Refused(name: "zero byte in the path", make: { $0.path + "\0" }, code: .fileNotFound, message: "does not exist"),
    ]

    @Test("What is no folder of texts is refused in clear words", arguments: refused)
    func refuses(folder: Refused) throws {
        let temporary = try TemporaryFolder()
        let path = try folder.make(temporary)
        let error = #expect(throws: WorkbenchError.self) { try TextFolderReader(path: path).list() }
        #expect(error?.code == folder.code)
        #expect(error?.message == "'\(path)' \(folder.message)")
    }
}
