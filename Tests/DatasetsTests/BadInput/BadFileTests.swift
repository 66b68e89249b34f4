import Domain
import Foundation
import Store
import Testing

@testable import Datasets

/// What lies on a disk and is no file of rows, and what changes while it is read.
struct BadFileTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let code: WorkbenchError.Code
        let says: String
        /// Makes it in the folder and gives its path.
        let make: @Sendable (TemporaryFolder) throws -> String
        var testDescription: String { name }

        init(
            _ name: String, _ code: WorkbenchError.Code, _ says: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> String
        ) {
            (self.name, self.code, self.says, self.make) = (name, code, says, make)
        }
    }

    static let cases = [
        Case("nothing there", .fileNotFound, "does not exist") { "\($0.path)/none" },
        Case("no path", .fileNotFound, "does not exist") { _ in "" },
        Case("below a file", .fileNotFound, "does not exist") { try $0.write("f", "x") + "/g" },
        Case("a zero byte in the path", .fileNotFound, "does not exist") { try $0.write("f", BadInput.good) + "\0.txt" },
        Case("a name too long", .fileUnreadable, "too long") { "\($0.path)/\(BadInput.deep("n", 300))" },
        Case("a link to nothing", .fileNotFound, "does not exist") { try link("nothing", in: $0) },
        Case("a link to itself", .fileUnreadable, "cannot be read") { try link("link", in: $0) },
        Case("a folder", .fileUnreadable, "is a folder, not a file") { $0.path },
        Case("a device without end", .fileUnreadable, "is not a regular file") { _ in "/dev/zero" },
        Case("a named pipe without a writer", .fileUnreadable, "is not a regular file") {
            mkfifo("\($0.path)/pipe", 0o600)
            return "\($0.path)/pipe"
        },
    ]

    private static func link(_ target: String, in folder: TemporaryFolder) throws -> String {
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: target)
        return "\(folder.path)/link"
    }

    @Test("What is no file is refused at once by every reader", arguments: cases)
    func refused(file: Case) throws {
        let folder = try TemporaryFolder()
        let path = try file.make(folder)
        let reader = DatasetReader(path: path)
        let store = try Store(at: URL(fileURLWithPath: "\(folder.path)/store"))
        let readings: [() throws -> Void] = [
            { _ = try reader.validate() }, { _ = try reader.forEachRow { _ in } }, { _ = try reader.readConversations() },
            { _ = try DatasetImport(reader, into: store.datasets(of: Organization.localID)).run(as: DatasetName("bad")) },
            { _ = try ConversationFile(path: path, recorded: Date()).forEach { _, _ in } },
        ]
        for read in readings {
            let error = #expect(throws: WorkbenchError.self) { try read() }
            #expect(error?.code == file.code && error?.message.contains(file.says) == true, "\(error?.message ?? "")")
        }
    }

    @Test("A file that may not be read is refused", .enabled(if: geteuid() != 0, "root may read everything"))
    func permission() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("f", BadInput.good)
        chmod(path, 0)
        let error = #expect(throws: WorkbenchError.self) { try DatasetReader(path: path).validate() }
        #expect(error?.code == .fileUnreadable && error?.message == "'\(path)' cannot be read: Permission denied")
        #expect(error?.hint == "check the permissions of the file and its folders")
    }

    @Test("A file that becomes shorter while it is read ends there, with its last row cut off", arguments: [false, true])
    func shrinking(isPacked: Bool) throws {
        let folder = try TemporaryFolder()
        var random = FuzzRandom(state: 1)
        let rows = (0..<40_000).map { _ in BadInput.good.dropLast(5) + "\(random.next())\"}]}\n" }.joined()
        let bytes = isPacked ? CompressionTests.gzip(Array(rows.utf8)) : Array(rows.utf8)
        for left in [0, 200_001] {
            let reader = DatasetReader(path: try folder.write("rows", bytes), format: .chat)
            var count = 0
            do {
                let summary = try reader.forEachRow { _ in
                    if count == 0 { truncate(reader.path, off_t(left)) }
                    count += 1
                }
                #expect(!isPacked && summary.totals.rows == count + summary.totals.invalidRows && count < 40_000)
                #expect(summary.problems.kept.map(\.code) == ["invalid_json"])
                #expect(summary.problems.kept[0].fix?.contains("copied whole") == true)
            } catch let error as WorkbenchError {
                #expect(isPacked && error.code == .malformedFile && error.message.contains("it ends early"))
            }
            #expect(count > 0)
        }
    }

    @Test("A file that goes on growing while it is read is read as far as it went")
    func growing() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("rows", BadInput.goodBytes)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        var count = 0
        let summary = try DatasetReader(path: path).forEachRow { _ in
            count += 1
            if count < 5000 { try file.write(contentsOf: Data(BadInput.goodBytes)) }
        }
        #expect(summary.totals.rows == count && summary.totals.invalidRows == 0 && count >= 1)
    }

    @Test(
        "A name of a dataset leads nowhere and does nothing to a terminal",
        arguments: [
            "", ".", "..", "../x", "..\\x", "/etc/passwd", "a/b", "a\\b", "~", "-rf", ".hidden", "_x", "a b", "a\0b", "a\nb", "\u{1B}[2J",
            "\u{202E}x", "naïve", "名前", "a@1", "a:b", "a*", "con ", "%2e%2e", String(repeating: "a", count: 101),
        ])
    func names(name: String) throws {
        let error = #expect(throws: WorkbenchError.self) { try DatasetName(name) }
        let told = try #require(error).message + (error?.hint ?? "")
        #expect(error?.code == .invalidName && told.utf8.count < 400)
        #expect(!told.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.properties.isBidiControl }, "\(told)")
    }

    @Test("Names that are well are taken", arguments: ["a", "A-1_b.c", "9", String(repeating: "a", count: 100), "a..b"])
    func goodNames(name: String) throws {
        #expect(try DatasetName(name).rawValue == name)
    }
}
