internal import Domain
internal import Dispatch

extension Tokenizer {
    /// The token ids of each text, found by up to `threads` threads; throws what `encode` throws for the first text that fails.
    public func encode(batch texts: [String], addSpecialTokens: Bool = true, threads: Int) throws -> [[Int32]] {
        try spread(texts, threads: threads, empty: []) { try encode($0, addSpecialTokens: addSpecialTokens) }
    }

    /// The number of tokens of each text, counted by up to `threads` threads; throws what `count` throws for the first that fails.
    public func count(batch texts: [String], addSpecialTokens: Bool = true, threads: Int) throws -> [Int] {
        try spread(texts, threads: threads, empty: 0) { try count($0, addSpecialTokens: addSpecialTokens) }
    }

    private func spread<Result: Sendable>(
        _ texts: [String], threads: Int, empty: Result, _ work: @Sendable (String) throws -> Result
    ) throws -> [Result] {
        guard threads > 0 else {
            throw WorkbenchError(.invalidSetting, "A batch cannot be encoded by \(threads) threads.", hint: "Give 1 or more.")
        }
        let workers = min(threads, texts.count)
        guard workers > 1 else { return try texts.map(work) }
        var results = [Result](repeating: empty, count: texts.count)
        var failures = [(any Error)?](repeating: nil, count: texts.count)
        // A few parts per thread even out texts of unlike length.
        let parts = min(texts.count, workers * 8)
        let next = WorkCounter(limit: parts)
        results.withUnsafeMutableBufferPointer { results in
            failures.withUnsafeMutableBufferPointer { failures in
                // Each part is one worker's alone, so no element is written twice.
                nonisolated(unsafe) let (results, failures) = (results, failures)
                DispatchQueue.concurrentPerform(iterations: workers) { _ in
                    while let part = next.take() {
                        for index in texts.count * part / parts..<texts.count * (part + 1) / parts {
                            do { results[index] = try work(texts[index]) } catch { failures[index] = error }
                        }
                    }
                }
            }
        }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
        return results
    }
}
