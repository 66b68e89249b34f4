internal import Dispatch
internal import Domain

/// Takes the fingerprints of rows, some thousand at a time and on several threads; the result does not depend on how many.
struct RowFingerprinting {
    /// Rows and bytes that wait, at most.
    private static let mostRows = 4096
    private static let mostBytes = 4 << 20

    /// How signatures are made.
    let hashing: MinHashBands
    /// The threads that work at the same time.
    let threads: Int
    /// Shingles that are kept of all rows together, at 4 bytes; rows past that are asked for again.
    var room = 256 << 20
    private var rows = RowFingerprints()
    private var waiting: [DatasetRow.Content] = []
    private var waitingBytes = 0

    /// Throws `invalid_setting`.
    init(threshold: Double, seed: UInt64, threads: Int) throws {
        guard threads > 0 else {
            throw WorkbenchError(.invalidSetting, "rows cannot be compared by \(threads) threads", hint: "give 1 or more")
        }
        hashing = try MinHashBands(threshold: threshold, seed: seed)
        self.threads = threads
    }

    /// Adds a row.
    mutating func add(_ content: DatasetRow.Content) {
        waiting.append(content)
        waitingBytes += Self.size(content)
        if waiting.count >= Self.mostRows || waitingBytes >= Self.mostBytes { flush() }
    }

    /// The fingerprints of all rows.
    mutating func finish() -> RowFingerprints {
        flush()
        let rows = rows
        self.rows = RowFingerprints()
        return rows
    }

    /// Takes the fingerprints of the rows that wait.
    private mutating func flush() {
        let (waiting, hashing) = (waiting, hashing)
        let parts = min(waiting.count, threads)
        var results = [RowFingerprints](repeating: RowFingerprints(), count: parts)
        results.withUnsafeMutableBufferPointer { results in
            // Each part is one thread's alone, so no element is written twice.
            nonisolated(unsafe) let results = results
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                var taking = FingerprintTaking(hashing: hashing)
                var fingerprints = RowFingerprints()
                for index in waiting.count * part / parts..<waiting.count * (part + 1) / parts {
                    taking.append(waiting[index], to: &fingerprints)
                }
                results[part] = fingerprints
            }
        }
        for result in results { rows.append(result, room: room) }
        self.waiting.removeAll(keepingCapacity: true)
        waitingBytes = 0
    }

    private static func size(_ content: DatasetRow.Content) -> Int {
        func size(_ messages: [Message]) -> Int { messages.reduce(0) { $0 + $1.content.utf8.count } }
        return switch content {
        case .conversation(let conversation): size(conversation.messages)
        case .preference(let row): size(row.input.messages) + size(row.preferred) + size(row.rejected)
        case .text(let text): text.utf8.count
        case .embedding(let pair): (pair.positives + pair.negatives).reduce(pair.anchor.utf8.count) { $0 + $1.utf8.count }
        }
    }
}

/// Takes the fingerprint of one row after the other, with memory that is used again.
struct FingerprintTaking {
    let hashing: MinHashBands
    private var shingles = Shingles()
    private var scratch: [UInt8] = []

    init(hashing: MinHashBands) {
        self.hashing = hashing
    }

    mutating func append(_ content: DatasetRow.Content, to fingerprints: inout RowFingerprints) {
        let texts = ComparedTexts(content)
        shingles.read(texts.said)
        fingerprints.append(RowKeys(content, texts, &scratch), shingles.hashes, hashing)
    }
}
