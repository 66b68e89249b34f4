import Arguments
import Benchmarking
import Datasets
import Domain
import Foundation

/// Measures how well languages are told and how fast texts are looked through.
@main
enum ContentBenchmark {
    static let description = CommandDescription(
        name: "content-benchmark", summary: "Measure the telling of languages and the search for personal data.",
        options: [
            .value("passages", "FOLDER", help: "Files of passages, one in a line, named by their language: de.txt."),
            .value("text", "FILE", help: "UTF-8 text to search for personal data, ten times."),
            .value("rows", "FILE", help: "Rows to check wholly, ten times."),
        ])

    static func main() {
        description.run(run)
    }

    private static func run(_ arguments: ParsedArguments) throws {
        if let folder = arguments.string("passages") { try measureLanguages(folder) }
        if let file = arguments.string("text") { try measureScan(file) }
        if let file = arguments.string("rows") { try measureRows(file) }
    }

    private static func measureLanguages(_ folder: String) throws {
        print("language  passages  right %  unknown  taken for others")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".txt") {
            let code = String(name.dropLast(4))
            let passages = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n")
            let found = passages.map { LanguageDetection.language(of: String($0)) }
            let right = found.filter { $0 == code }.count
            let unknown = found.filter { $0 == nil }.count
            let share = String(format: "%.2f", 100 * Double(right) / Double(max(1, passages.count)))
            print("\(code)  \(passages.count)  \(share)  \(unknown)  \(passages.count - right - unknown)")
        }
    }

    private static func measureScan(_ file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var count = 0
        let time = seconds { for _ in 0..<10 { count += SensitiveScan.spans(in: text).count } }
        print("personal data: \(count / 10) found, \(rate(text.utf8.count, time)) MB/s")
    }

    private static func measureRows(_ file: String) throws {
        var rows: [DatasetRow.Content] = []
        _ = try DatasetReader(path: file).forEachRow { rows.append($0.content) }
        let check = ContentCheck()
        var count = 0
        let time = seconds {
            for _ in 0..<10 { for (index, row) in rows.enumerated() { count += check.check(row, row: index + 1).findings.count } }
        }
        let bytes = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        print("all of a row: \(count / 10) findings in \(rows.count) rows, \(rate(bytes, time)) MB/s of the file")
    }

    private static func rate(_ bytes: Int, _ seconds: Double) -> Int { Int(Double(10 * bytes) / 1e6 / seconds) }

    private static func seconds(_ body: () -> Void) -> Double {
        let start = Date()
        body()
        return Date().timeIntervalSince(start)
    }
}
