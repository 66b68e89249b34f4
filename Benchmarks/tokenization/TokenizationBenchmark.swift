import Arguments
import Benchmarking
import Digests
import Domain
import JSON
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Loads tokenizers, encodes, counts and decodes texts, and tells the speed; or writes the tokens for a comparison with a peer.
@main
enum TokenizationBenchmark {
    static let description = CommandDescription(
        name: "tokenization-benchmark", summary: "Measure tokenizers on documents.",
        options: [
            .value("tokenizer", "FILE", help: "Folder with a tokenizer, a tokenizer.json, or a rank file (.tiktoken)."),
            .value("pattern", "REGEX", help: "How the text of a rank file is cut.", default: "that of cl100k_base"),
            .value("texts", "FILE", help: "Documents: of each the length in 4 bytes, and UTF-8."),
            .value("rounds", "N", help: "Times to do all work; the median counts.", default: "3"),
            .value("loads", "N", help: "Times to load the tokenizer.", default: "9"),
            .value("threads", "N", help: "Threads of the second encoding.", default: "2"),
            .value("tokens", "FILE", help: "Measure nothing; write the tokens of each document to this file."),
            .value("rows", "FILE", help: "Measure chat rows instead of documents: tokens, mask and boundaries of each."),
            .value("template", "FILE", help: "Chat template of the rows.", default: "the tokenizer's own"),
            .value("cases", "FILE", help: "Measure nothing; answer the lines of JSON in this file, each with file and cases."),
            .flag("only-encode", help: "Encode with one thread and do nothing else."),
        ])

    static func main() {
        description.run(run)
    }

    private static func run(_ arguments: ParsedArguments) throws {
        if let file = arguments.string("cases") {
            for line in try Documents.bytes(file).split(separator: UInt8(ascii: "\n")) {
                let answer = TokenCases.answer(try JSONValue(parsing: String(decoding: line, as: UTF8.self))) {
                    try load($0, pattern: arguments.string("pattern") ?? RankPattern.cl100k)
                }
                print(answer.text())
            }
            return
        }
        guard let path = arguments.string("tokenizer") else {
            throw WorkbenchError(.invalidSetting, "name a tokenizer with --tokenizer")
        }
        let pattern = arguments.string("pattern") ?? RankPattern.cl100k
        let rounds = try arguments.integer("rounds", in: .from(1, through: 1000)) ?? 3
        if let rows = arguments.string("rows") {
            let tokenizer = try load(path, pattern: pattern)
            let template = try arguments.string("template").map { String(decoding: try Documents.bytes($0), as: UTF8.self) }
            return print(JSONValue.object(try RowsMeasurement(rows: rows, tokenizer, template: template).measure(rounds: rounds)).text())
        }
        guard let textsPath = arguments.string("texts") else {
            throw WorkbenchError(.invalidSetting, "name documents with --texts or chat rows with --rows")
        }
        let texts = try Documents(path: textsPath)
        if let file = arguments.string("tokens") {
            return try TokenRecord.write(texts, by: try load(path, pattern: pattern), to: file)
        }
        var measurement = TokenizerMeasurement(texts: texts)
        let loads = try arguments.integer("loads", in: .from(1, through: 1000)) ?? 9
        let threads = try arguments.integer("threads", in: .from(1, through: 1024)) ?? 2
        let onlyEncodes = arguments.flag("only-encode")
        if !onlyEncodes { try measurement.load(times: loads) { try load(path, pattern: pattern) } }
        let tokenizer = try load(path, pattern: pattern)
        for _ in 0..<rounds { try measurement.measure(tokenizer, threads: threads, onlyEncodes: onlyEncodes) }
        print(JSONValue.object(measurement.fields(threads: threads)).text())
    }

    private static func load(_ path: String, pattern: String) throws -> Tokenizer {
        let url = URL(fileURLWithPath: path)
        if path.hasSuffix(".tiktoken") {
            return try Tokenizer(rankFile: try Documents.bytes(path), pattern: pattern, specialTokens: [:])
        }
        if path.hasSuffix(".model") { return try Tokenizer(sentencePiece: try Documents.bytes(path)) }
        if path.hasSuffix(".json") { return try Tokenizer(bytes: try Documents.bytes(path)) }
        return try Tokenizer.load(folder: url)
    }
}

/// Patterns of encodings that rank files do not say.
enum RankPattern {
    /// That of cl100k_base, as tiktoken 0.14 writes it.
    static let cl100k =
        #"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"#
}
