import Domain
import Foundation
import JSON
import Store
import Testing

@testable import Datasets

/// Bad files through the readers and the import that commands use: every problem told, nothing lost, nothing left behind.
struct BadInputTests {
    static let table = BadInput.encodings + BadInput.containers + BadInput.packing + BadInput.sizes + BadInput.rows

    @Test("A bad file is refused or read with exactly its problems, whichever way it is read", arguments: table)
    func reading(input: BadInput) throws {
        let folder = try TemporaryFolder()
        try withExtendedLifetime(folder) {
            let reader = try Self.reader(input, folder)
            switch input.outcome {
            case .read(let usable):
                let reading = try ScanTests.scanned(reader, threads: 2)
                #expect(reading.lines == usable && reading.summary.places == input.problems, "\(reading.summary.places)")
                #expect(try ScanTests.thorough(reader) == reading)
                Self.expectClear(reading.summary.problems.kept)
                let told = reading.summary.problems.kept.map { "\($0.message)\n\($0.fix ?? "")" }.joined(separator: "\n")
                for words in input.says { #expect(told.contains(words), "\(told.prefix(1000))") }
                let (summary, statistics) = try reader.validate()
                let few = summary.problems.kept.filter { $0.code == "invalid_n_examples" }
                #expect(summary.problems.kept == reading.summary.problems.kept + few && summary.totals == reading.summary.totals)
                #expect(few.count == (summary.format.isConversation ? 1 : 0) && statistics.rows == usable.count)
                Self.expectClear(few)
            case .refused(let code):
                for read in [{ _ = try reader.validate() }, { _ = try reader.forEachRow { _ in } }] {
                    let error = try #require(#expect(throws: WorkbenchError.self) { try read() })
                    #expect(error.code == code && error.diagnostics.map(\.code) == input.problems, "\(error.message)")
                    let told = "\(error.message)\n\(error.hint ?? "")"
                    for words in input.says { #expect(told.contains(words), "\(told.prefix(1000))") }
                    #expect(error.message.contains("rows") && error.hint?.isEmpty == false && told.utf8.count < 1500)
                    #expect(!told.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
                    Self.expectClear(error.diagnostics)
                }
            }
        }
    }

    @Test("An import of a bad file adds the usable rows and the problems, or nothing at all", arguments: table)
    func importing(input: BadInput) throws {
        let folder = try TemporaryFolder()
        try withExtendedLifetime(folder) {
            let store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
            let importing = DatasetImport(try Self.reader(input, folder), into: store.datasets(of: Organization.localID))
            let name = try DatasetName("bad")
            if case .read(let usable) = input.outcome, !usable.isEmpty {
                let result = try importing.run(as: name)
                let rows = try StoredRows(result.version, in: store)
                #expect(try (1...rows.count).map { try rows.row($0).line } == usable)
                #expect(result.version.status == (result.summary.problems.errorCount > 0 ? .invalid : .valid))
                #expect((result.version.problems == nil) == result.summary.problems.kept.isEmpty)
                return
            }
            let error = #expect(throws: WorkbenchError.self) { try importing.run(as: name) }
            if case .refused(let code) = input.outcome {
                #expect(error?.code == code)
            } else {
                #expect(error?.code == .invalidDataset && error?.diagnostics.map(\.code) == input.codes)
            }
            #expect(try store.datasets(of: Organization.localID).all().isEmpty)
            for kind in ["unfinished", "sha256"] {
                #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/store/blobs/\(kind)").isEmpty)
            }
        }
    }

    /// Conversations that are recorded, not rows: the line, what is asked for, and the problems.
    static let conversations: [(line: String, filter: ConversationFilter, codes: [String])] = [
        (#"{"messages":[{"role":"user","content":"q"}],"rating":{"stars":6}}"#, ConversationFilter(), ["invalid_rating"]),
        (#"{"messages":[{"role":"user","content":"q"}],"created":"soon"}"#, ConversationFilter(), ["invalid_time"]),
        (#"{"messages":[{"role":"user","content":"q"}],"title":"\u0000"}"#, ConversationFilter(), ["nul_character"]),
        (
            #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","rating":{"thumbs":"down"}},{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}"#,
            ConversationFilter(), ["answer_rated_badly"]
        ),
        (#"{"messages":[{"role":"user","content":"q"}]}"#, ConversationFilter(), ["conversation_left_out"]),
        (
            #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"},{"role":"user","content":"thanks"}]}"#,
            ConversationFilter(), ["unanswered_end"]
        ),
    ]

    @Test("A bad conversation is told where it is read or where it becomes a row", arguments: conversations.indices)
    func recorded(index: Int) throws {
        let (line, filter, codes) = Self.conversations[index]
        let folder = try TemporaryFolder()
        let usual = #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}"#
        let file = ConversationFile(path: try folder.write("rows", line + "\n" + usual), recorded: Date(timeIntervalSince1970: 0))
        let records = try Store(at: URL(fileURLWithPath: "\(folder.path)/store")).conversations(of: Organization.localID)
        var found: [RecordedConversation] = []
        let read = try file.forEach { conversation, _ in found.append(conversation) }
        try records.save(found)
        let problems = try read.problems.kept + RatedConversations(records, filter).forEachRow { _ in }.problems.kept
        #expect(Set(problems.map(\.code)) == Set(codes))
        Self.expectClear(problems)
    }

    /// Problems of folders, which `TextFolderReaderTests` has, and that of all short files above.
    private static let otherCodes: Set<String> = ["empty_file", "link_skipped", "invalid_n_examples"]

    @Test("Every problem that there is has a case", arguments: ProblemCode.allCases)
    func complete(code: ProblemCode) {
        let codes = Set(Self.table.flatMap(\.codes) + Self.conversations.flatMap(\.codes)).union(Self.otherCodes)
        #expect(codes.contains(code.rawValue))
    }

    @Test("The cases have names of their own, and are as many as promised")
    func names() {
        #expect(Set(Self.table.map(\.name)).count == Self.table.count && Self.table.count >= 60)
    }

    private static func reader(_ input: BadInput, _ folder: TemporaryFolder) throws -> DatasetReader {
        var reader = DatasetReader(
            path: try folder.write("rows", input.bytes()), format: input.format, columns: ColumnMap(input.columns))
        reader.limits = input.limits
        return reader
    }

    /// Every problem says where, what and what to do, in words that a terminal may show.
    static func expectClear(_ problems: [Diagnostic]) {
        for problem in problems {
            let told = problem.message + (problem.path ?? "") + (problem.fix ?? "")
            #expect(!problem.message.isEmpty && problem.fix?.isEmpty == false && told.utf8.count < 1000, "\(problem)")
            #expect(
                !told.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.properties.isBidiControl }, "\(problem)")
        }
    }
}
