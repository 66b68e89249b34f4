import Domain
import Foundation
import Testing

@testable import Datasets

struct HostileFileTests {
    static let good = Array(ChatRowReaderTests.good.utf8)
    static let long = LineReader.longestLine

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: @Sendable () -> [UInt8]
        /// Lines of usable rows.
        var usable: [Int] = []
        /// `line code` of every problem.
        var problems: [String] = []
        var blank = 0
        var testDescription: String { name }
    }

    static func row(contentLength: Int) -> [UInt8] {
        let head = Array(#"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":""#.utf8)
        let tail = Array(#""}]}"#.utf8)
        return head + [UInt8](repeating: 0x78, count: contentLength - head.count - tail.count) + tail
    }

    static let cases = [
        Case(name: "byte order mark", bytes: { [0xEF, 0xBB, 0xBF] + good + [0x0A] + good }, usable: [1, 2]),
        Case(
            name: "byte order mark in the middle", bytes: { good + [0x0A, 0xEF, 0xBB, 0xBF] + good }, usable: [1],
            problems: ["2 invalid_json"]),
        Case(name: "CRLF", bytes: { good + [0x0D, 0x0A] + good + [0x0D, 0x0A] }, usable: [1, 2]),
        Case(name: "lone CR", bytes: { good + [0x0D] + good + [0x0A] }, problems: ["1 invalid_json"]),
        Case(name: "blank lines", bytes: { [0x0A, 0x20, 0x09, 0x0D, 0x0A] + good + [0x0A, 0x0A] }, usable: [3], blank: 3),
        Case(name: "last line without an end", bytes: { good + [0x0A] + good }, usable: [1, 2]),
        Case(name: "last line cut off", bytes: { good + [0x0A] + good.dropLast(5) }, usable: [1], problems: ["2 invalid_json"]),
        Case(name: "zero bytes", bytes: { [0, 0, 0x0A] + good }, usable: [2], problems: ["1 invalid_json"]),
        Case(name: "zero byte inside a string", bytes: { Array("{\"messages\":\"\0\"}".utf8) }, problems: ["1 invalid_json"]),
        Case(name: "two values on a line", bytes: { good + [0x20] + good }, problems: ["1 invalid_json"]),
        Case(
            name: "latin-1", bytes: { Array("{\"messages\":\"".utf8) + [0xE9] + Array("\"}\n".utf8) + good }, usable: [2],
            problems: ["1 invalid_utf8"]),
        Case(
            name: "a surrogate in UTF-8", bytes: { good + [0x0A, 0x22, 0xED, 0xA0, 0x80, 0x22] }, usable: [1], problems: ["2 invalid_utf8"]),
        Case(
            name: "a surrogate in UTF-8 first", bytes: { [0x22, 0xED, 0xA0, 0x80, 0x22, 0x0A] + good }, usable: [2],
            problems: ["1 invalid_utf8"]),
        Case(name: "half a surrogate pair", bytes: { Array(#"{"messages":"\ud800"}"#.utf8) }, problems: ["1 invalid_json"]),
        Case(
            name: "deep nesting", bytes: { good + [0x0A] + [UInt8](repeating: 0x5B, count: 100_000) + [0x0A] + good }, usable: [1, 3],
            problems: ["2 invalid_json"]),
        Case(
            name: "deep but closed nesting",
            bytes: { Array((String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)).utf8) + [0x0A] + good }, usable: [2],
            problems: ["1 invalid_json"]),
        Case(name: "longest line allowed", bytes: { row(contentLength: long) + [0x0A] + good }, usable: [1, 2]),
        Case(name: "longest line allowed with CRLF", bytes: { row(contentLength: long) + [0x0D, 0x0A] + good }, usable: [1, 2]),
        Case(
            name: "longest line allowed, its CR and LF read in different pieces",
            bytes: { row(contentLength: 262_142) + [0x0A] + row(contentLength: long) + [0x0D, 0x0A] + good }, usable: [1, 2, 3]),
        Case(
            name: "line one byte too long", bytes: { row(contentLength: long + 1) + [0x0A] + good }, usable: [2],
            problems: ["1 line_too_long"]),
        Case(
            name: "20 MB line", bytes: { good + [0x0A] + row(contentLength: 20_000_000) + [0x0A] + good }, usable: [1, 3],
            problems: ["2 line_too_long"]),
        Case(
            name: "20 MB last line without an end", bytes: { good + [0x0A] + row(contentLength: 20_000_000) }, usable: [1],
            problems: ["2 line_too_long"]),
        Case(
            name: "one element of a list per line", bytes: { [0x5B, 0x0A] + good + [0x2C, 0x0A] + good + [0x0A, 0x5D] }, usable: [2, 3]),
        Case(
            name: "100,000 keys, each twice",
            bytes: { Array(("{" + (0..<200_000).map { "\"k\($0 / 2)\":0" }.joined(separator: ",") + "}").utf8) },
            problems: [String](repeating: "1 duplicate_key", count: 100) + ["1 missing_messages_list"]),
    ]

    @Test("A hostile file ends in exact problems, never in a trap", arguments: cases)
    func hostile(file: Case) throws {
        let dataset = try ChatRowReaderTests.read(file.bytes())
        #expect(dataset.examples.map(\.line) == file.usable)
        #expect(dataset.problems.kept.map { "\($0.line ?? 0) \($0.code)" } == file.problems)
        #expect(dataset.totals.blankLines == file.blank)
        #expect(dataset.problems.kept.allSatisfy { $0.message.utf8.count < 500 && ($0.path ?? "").utf8.count < 500 })
    }

    @Test("Every split of the file into lines and pieces gives the same rows", arguments: [1, 2, 3, 1000, 262_143, 262_144, 262_145])
    func pieces(length: Int) throws {
        let rows = (0..<5).map { Self.row(contentLength: 200 + length * ($0 % 2)) }
        let dataset = try ChatRowReaderTests.read(Array(rows.joined(separator: [0x0D, 0x0A])))
        #expect(dataset.examples.count == 5)
        #expect(zip(dataset.examples, rows).allSatisfy { $0.conversation.messages[1].content.utf8.count == $1.count - 78 })
    }

    @Test(
        "Excerpts show nothing that a terminal would obey",
        arguments: [
            ("\u{1B}[31mred", #""\u{1b}[31mred""#), ("a\nb\u{0}", #""a\nb\u{0}""#), ("\u{202E}x\u{9B}", #""\u{202e}x\u{9b}""#),
            (String(repeating: "é", count: 61), "\"" + String(repeating: "é", count: 60) + "\"..."),
        ])
    func excerpts(text: String, shown: String) {
        #expect(Excerpt.of(text) == shown)
    }

    struct Refused: CustomTestStringConvertible, Sendable {
        let name: String
        let make: @Sendable (TemporaryFolder) throws -> String
        let code: WorkbenchError.Code
        let message: String
        var testDescription: String { name }
    }

    static let refused = [
        Refused(name: "missing", make: { $0.path + "/none" }, code: .fileNotFound, message: "'FILE' does not exist"),
        Refused(name: "below a file", make: { try $0.write("f", "x") + "/none" }, code: .fileNotFound, message: "'FILE' does not exist"),
        Refused(
            name: "zero byte in the path", make: { try $0.write("f", "x") + "\0" }, code: .fileNotFound, message: "'FILE' does not exist"),
        Refused(name: "folder", make: { $0.path }, code: .fileUnreadable, message: "'FILE' is a folder, not a file"),
        Refused(name: "device", make: { _ in "/dev/null" }, code: .fileUnreadable, message: "'FILE' is not a regular file"),
        Refused(
            name: "named pipe",
            make: {
                mkfifo($0.path + "/pipe", 0o600); return $0.path + "/pipe"
            }, code: .fileUnreadable,
            message: "'FILE' is not a regular file"),
        Refused(name: "empty", make: { try $0.write("f", "") }, code: .invalidDataset, message: "'FILE' is empty"),
        Refused(name: "blank", make: { try $0.write("f", "\n \r\n") }, code: .invalidDataset, message: "'FILE' holds only blank lines (2)"),
        Refused(
            name: "mark alone", make: { try $0.write("f", [0xEF, 0xBB, 0xBF]) }, code: .invalidDataset,
            message: "'FILE' is empty"),
        Refused(
            name: "UTF-16", make: { try $0.write("f", [0xFF, 0xFE, 0x7B, 0]) }, code: .malformedFile,
            message: "'FILE' is UTF-16 text, not rows in UTF-8"),
        Refused(
            name: "gzip", make: { try $0.write("f", [0x1F, 0x8B, 8, 0]) }, code: .malformedFile,
            message: "the gzip file 'FILE' cannot be unpacked: it ends early"),
    ]

    @Test("What is no readable file of rows is refused in clear words", arguments: refused)
    func refuses(file: Refused) throws {
        let folder = try TemporaryFolder()
        let path = try file.make(folder)
        let error = #expect(throws: WorkbenchError.self) { try DatasetReader(path: path).readConversations() }
        #expect(error?.code == file.code)
        #expect(error?.message == file.message.replacing("FILE", with: path))
        #expect(error?.hint?.isEmpty == false)
    }

    @Test("A file without read permission is refused", .enabled(if: geteuid() != 0, "root may read everything"))
    func permission() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("f", "x")
        chmod(path, 0)
        let error = #expect(throws: WorkbenchError.self) { try DatasetReader(path: path).readConversations() }
        #expect(error?.code == .fileUnreadable)
        #expect(error?.message == "'\(path)' cannot be read: Permission denied")
    }
}
