import Benchmarking
import Digests
import Domain
import JSON
import Tokenization

/// Times of one tokenizer's work on all documents.
struct TokenizerMeasurement {
    private let texts: Documents
    private var loading = Samples()
    private var encoding = Samples()
    /// By the clock, with one thread and with more, one right after the other.
    private var alone = Samples()
    private var threaded = Samples()
    private var counting = Samples()
    private var decoding = Samples()
    private var tokens = 0
    private var digest = ""

    init(texts: Documents) {
        self.texts = texts
    }

    mutating func load(times: Int, _ load: () throws -> Tokenizer) throws {
        for _ in 0..<times { try loading.addProcessorTime { _ = try load() } }
    }

    mutating func measure(_ tokenizer: Tokenizer, threads: Int, onlyEncodes: Bool) throws {
        var ids: [[Int32]] = []
        try encoding.addProcessorTime { ids = try texts.texts.map { try tokenizer.encode($0, addSpecialTokens: false) } }
        tokens = ids.reduce(0) { $0 + $1.count }
        digest = Self.digest(ids)
        if onlyEncodes { return }
        // The first thread has met the words of these texts already; so that the number of threads alone differs, all meet them before.
        var again = try tokenizer.encode(batch: texts.texts, addSpecialTokens: false, threads: threads)
        try alone.add { again = try tokenizer.encode(batch: texts.texts, addSpecialTokens: false, threads: 1) }
        try threaded.add { again = try tokenizer.encode(batch: texts.texts, addSpecialTokens: false, threads: threads) }
        var counted = 0
        try counting.addProcessorTime { counted = try texts.texts.reduce(0) { $0 + (try tokenizer.count($1, addSpecialTokens: false)) } }
        guard again == ids, counted == tokens else {
            throw WorkbenchError(.invalidSetting, "several threads or counting gave other tokens than encoding")
        }
        var length = 0
        decoding.addProcessorTime { length = ids.reduce(0) { $0 + tokenizer.decode($1).utf8.count } }
        guard length > 0 else { throw WorkbenchError(.invalidSetting, "decoding gave no text") }
    }

    func fields(threads: Int) -> JSONObject {
        func rate(_ samples: Samples) -> JSONValue {
            samples.median > 0 ? .number(Double(texts.byteCount) / samples.median / 1e6) : .null
        }
        return [
            "side": .string("tunesmith"), "documents": .integer(Int64(texts.texts.count)), "bytes": .integer(Int64(texts.byteCount)),
            "tokens": .integer(Int64(tokens)), "digest": .string(digest), "load_ms": .number(loading.median * 1000),
            "encode": rate(encoding), "threads": .integer(Int64(threads)), "encode_alone": rate(alone), "encode_threads": rate(threaded),
            "count": rate(counting),
            "decode": rate(decoding),
        ]
    }

    /// SHA-256 of all ids as 32 bits, little end first, with -1 after each document.
    private static func digest(_ ids: [[Int32]]) -> String {
        var digest = SHA256()
        for document in ids {
            document.withUnsafeBytes { digest.update($0) }
            withUnsafeBytes(of: Int32(-1)) { digest.update($0) }
        }
        return digest.hexadecimal()
    }
}
