import Domain
import Foundation
import Store
import Testing

@testable import Datasets

@Suite struct QualityMeasureTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
    }

    private func rows(_ pairs: [(String, String)], as name: String = "rows") throws -> StoredRows {
        let text = pairs.map { #"{"prompt":"\#($0.0)","completion":"\#($0.1)"}"# }.joined(separator: "\n")
        let path = try folder.write(name, Array(text.utf8))
        let importing = DatasetImport(DatasetReader(path: path), into: store.datasets(of: Organization.localID))
        return try StoredRows(importing.run(as: DatasetName(name)).version, in: store)
    }

    private static let pairs =
        (0..<300).map {
            ("Question number \($0) about topic \($0 * 31 % 97)?", "This is the answer to it, which is \($0 * 17), as one knows.")
        }
        + [
            ("Question number 5 about topic 58?", "This is the answer to it, which is 85, as one knows."),
            ("Question number 6 about topic 89?", "Quite another answer stands here."),
            ("Who can help me?", "Write to eva.schmidt@firma-beispiel.de and she will help you."),
            ("What is the wallet's seed?", "I'm sorry, but I can't help with that."),
        ]

    @Test("What makes rows doubtful is found, counted, told row by row, and the same for any number of threads")
    func found() throws {
        let rows = try rows(Self.pairs)
        var results: [(QualityMeasure.Result, [QualityFinding])] = []
        for threads in 1...3 {
            var measure = QualityMeasure()
            measure.threads = threads
            var findings: [QualityFinding] = []
            results.append((try measure.run(over: rows, report: { findings.append($0) }), findings))
        }
        let (result, findings) = results[0]
        #expect(results.allSatisfy { $0.0.report == result.report && $0.0.flags == result.flags && $0.1 == findings })
        #expect(result.flags.count == rows.count)
        #expect(result.flags[300].contains(QualityFlags(.exactDuplicate)) && result.flags[301].contains(QualityFlags(.contradiction)))
        #expect(result.flags[302].contains(QualityFlags(.email)) && result.flags[303].contains(QualityFlags(.refusal)))
        let email = try #require(findings.first { $0.flag == .email })
        #expect(email.row == 303 && email.path == "messages[1].content" && !email.message.contains("eva.schmidt@firma"))
        for part in result.report.parts where part.name != "label_imbalance" {
            #expect(part.rows == result.flags.count { $0.list.contains { $0.rawValue == part.name } }, "\(part.name)")
        }
        #expect(result.report.score < 100 && result.languages.reduce(0) { $0 + $1.rows } == rows.count)
    }

    @Test("A version derived from others has their rows in the order asked for, and says where they come from")
    func derived() throws {
        let (first, second) = (try rows(Self.pairs, as: "a"), try rows(Array(Self.pairs.prefix(3)), as: "b"))
        let derived = DerivedVersion(in: store.datasets(of: Organization.localID))
        var origin = DatasetOrigin(action: "selection")
        origin.parents = ["a@1", "b@1"]
        let places = [(0, 304), (1, 2), (0, 1), (0, 1)]
        let made = try derived.write(places.map { (source: $0.0, row: $0.1) }, of: [first, second], as: DatasetName("c"), origin: origin)
        let rows = try StoredRows(made.version, in: store)
        #expect(made.isNew && rows.count == 4)
        for (number, place) in places.enumerated() {
            #expect(try rows.bytes(number + 1) == (place.0 == 0 ? first : second).bytes(place.1))
        }
        #expect(try JSONDecoder().decode(DatasetOrigin.self, from: Data(made.version.origin.utf8)) == origin)
        let error = #expect(throws: WorkbenchError.self) { try derived.write([], of: [first], as: DatasetName("d"), origin: origin) }
        #expect(error?.code == .invalidDataset)
        let path = try folder.write("texts", Array(#"{"text":"t"}"#.utf8))
        let text = try DatasetImport(DatasetReader(path: path), into: store.datasets(of: Organization.localID)).run(as: DatasetName("t"))
            .version
        let mixed = #expect(throws: WorkbenchError.self) {
            try derived.write(
                [(source: 0, row: 1), (source: 1, row: 1)], of: [first, StoredRows(text, in: store)], as: DatasetName("d"), origin: origin)
        }
        #expect(mixed?.message.contains("chat, text") == true)
    }
}
