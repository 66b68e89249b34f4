internal import Domain
internal import JSON

/// Unigram: of all ways to write a piece in tokens the one with the highest sum of scores (Viterbi).
///
/// Source: Kudo 2018, as Hugging Face `tokenizers` or SentencePiece run it; they add scores in different precision.
struct UnigramModel: Sendable {
    /// Whose rules decide.
    enum Rules: Sendable {
        /// Sums in double precision; unknown characters in a row become one token.
        case tokenizers
        /// Sums in single precision, with a bonus for symbols that the model's maker asked for.
        case sentencePiece(userDefined: Set<Int32>, unused: Set<Int32>)
    }

    private let trie: PieceTrie
    private let scores: [Double]
    let unknown: Int32?
    private let unknownScore: Double
    private let highestScore: Double
    private let fallbackTokens: [Int32?]?
    private let rules: Rules

    /// How far below the worst token an unknown character scores.
    private static let unknownPenalty = 10.0

    /// A model of the tokens of `pieces` with their scores; `unknown` is their unknown token.
    init(pieces: [(id: Int32, bytes: [UInt8])], scores: [Double], unknown: Int32?, fallbackTokens: [Int32?]?, rules: Rules) {
        var trie = PieceTrie(capacity: pieces.count)
        for piece in pieces { trie.insert(piece.bytes, id: piece.id) }
        self.trie = trie
        self.scores = scores
        self.unknown = unknown
        self.fallbackTokens = fallbackTokens
        self.rules = rules
        let used = pieces.map { scores[Int($0.id)] }
        switch rules {
        case .tokenizers:
            unknownScore = (used.min() ?? 0) - Self.unknownPenalty
            highestScore = used.max() ?? 0
        case .sentencePiece(let userDefined, _):
            let normal = pieces.filter { !userDefined.contains($0.id) }.map { scores[Int($0.id)] }
            unknownScore = Double(Float(normal.min() ?? 0) - Float(Self.unknownPenalty))
            highestScore = max(normal.max() ?? 0, Double(Float.leastNormalMagnitude))
        }
    }

    /// The `model` object of tokenizer.json, whose list of tokens with scores stands apart; throws `malformedFile`.
    init(json: JSONValue, entries: JSONNode?, vocabulary: Vocabulary) throws {
        var scores = [Double](repeating: 0, count: vocabulary.size)
        var pieces: [(id: Int32, bytes: [UInt8])] = []
        pieces.reserveCapacity(entries?.count ?? 0)
        var id = 0
        try entries?.visitElements { node in
            let entry = node.value
            guard let parts = entry.array, parts.count == 2, let token = parts[0].string, let score = parts[1].number, score.isFinite else {
                throw WorkbenchError.malformedTokenizer("Entry \(id) of the vocabulary is \(entry.text()), not a token and its score.")
            }
            scores[id] = score
            if !token.isEmpty { pieces.append((Int32(truncatingIfNeeded: id), Array(token.utf8))) }
            id += 1
        }
        let unknown = json["unk_id"]?.integer
        if let unknown, !scores.indices.contains(unknown) {
            throw WorkbenchError.malformedTokenizer("The unknown token has the id \(unknown), which no token has.")
        }
        let fallback = json["byte_fallback"]?.bool == true ? BytePairModel.fallbackTokens(of: vocabulary) : nil
        self.init(
            pieces: pieces, scores: scores, unknown: unknown.map { Int32(truncatingIfNeeded: $0) }, fallbackTokens: fallback,
            rules: .tokenizers)
    }

    /// Appends the tokens of one piece; throws where a character has no token and there is no unknown one.
    func encode(
        _ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, scratch: inout BytePairScratch, to output: inout EncodedTokens
    ) throws {
        let isShort = piece.count <= WordCache.longestWord
        if isShort, scratch.words.append(piece, base: base, withOffsets: withOffsets, to: &output) { return }
        let before = scratch.found.count
        defer { scratch.found.removeSubrange(before...) }
        switch rules {
        case .tokenizers: try walk(piece, &scratch, as: Double.self)
        case .sentencePiece: try walk(piece, &scratch, as: Float.self)
        }
        collect(piece, into: &scratch)
        if isShort { scratch.words.keep(piece, count: scratch.found.count - before) { scratch.found[before + $0] } }
        for token in scratch.found[before...] {
            output.append(token.id, Int(token.start), Int(token.end), base: base, withOffsets: withOffsets)
        }
    }

    /// The best way to each place of `piece`.
    private func walk<Sum: BinaryFloatingPoint>(
        _ piece: UnsafeBufferPointer<UInt8>, _ scratch: inout BytePairScratch, as: Sum.Type
    ) throws {
        scratch.path.removeAll(keepingCapacity: true)
        scratch.path.append(contentsOf: repeatElement(BytePairScratch.PathNode(), count: piece.count + 1))
        var start = 0
        while start < piece.count {
            let soFar = scratch.path[start].score
            let length = ScalarReader.scalar(at: start, in: piece).length
            var hasSingle = false
            func offer(_ end: Int, _ id: Int32, _ score: Double) {
                let candidate = Double(Sum(score) + Sum(soFar))
                guard scratch.path[end].start < 0 || candidate > scratch.path[end].score else { return }
                scratch.path[end] = BytePairScratch.PathNode(score: candidate, start: Int32(truncatingIfNeeded: start), id: id)
            }
            trie.visitPrefixes(of: piece, from: start) { end, id in
                guard let score = self.score(of: id, length: end - start) else { return }
                offer(end, id, score)
                if end - start == length { hasSingle = true }
            }
            if !hasSingle {
                guard let unknown else { throw WorkbenchError.noUnknownToken(for: UnsafeBufferPointer(rebasing: piece[start...])) }
                offer(start + length, unknown, unknownScore)
            }
            start += length
        }
    }

    @inline(__always)
    private func score(of id: Int32, length: Int) -> Double? {
        switch rules {
        case .tokenizers: return scores[Int(id)]
        case .sentencePiece(let userDefined, let unused):
            if !unused.isEmpty, unused.contains(id) { return nil }
            if !userDefined.isEmpty, userDefined.contains(id) { return Double(Float(length) * Float(highestScore)) - 0.1 }
            return scores[Int(id)]
        }
    }

    /// Reads the best path from its end, joins unknown characters in a row, and falls back to bytes.
    private func collect(_ piece: UnsafeBufferPointer<UInt8>, into scratch: inout BytePairScratch) {
        let first = scratch.found.count
        var end = piece.count
        while end > 0 {
            let node = scratch.path[end]
            let start = Int(node.start)
            if node.id == unknown, joinsUnknown, scratch.found.count > first, let last = scratch.found.last, last.id == unknown {
                scratch.found[scratch.found.count - 1].start = node.start
            } else {
                scratch.found.append(WordToken(id: node.id, start: node.start, end: Int32(truncatingIfNeeded: end)))
            }
            end = start
        }
        scratch.found[first...].reverse()
        let tokens = Array(scratch.found[first...])
        guard let unknown, tokens.contains(where: { $0.id == unknown }) else { return }
        scratch.found.removeSubrange(first...)
        for token in tokens {
            guard token.id == unknown else {
                scratch.found.append(token)
                continue
            }
            resolve(token, of: piece, into: &scratch.found)
        }
    }

    /// SentencePiece joins unknown pieces only where it does not fall back to bytes, which comes to the same.
    private var joinsUnknown: Bool { true }

    private func resolve(_ token: WordToken, of piece: UnsafeBufferPointer<UInt8>, into tokens: inout [WordToken]) {
        let text = UnsafeBufferPointer(rebasing: piece[Int(token.start)..<Int(token.end)])
        if case .tokenizers = rules, let id = trie.find(text) {
            tokens.append(WordToken(id: id, start: token.start, end: token.end))
            return
        }
        if let fallbackTokens {
            let ids = text.compactMap { fallbackTokens[Int($0)] }
            if ids.count == text.count {
                for id in ids { tokens.append(WordToken(id: id, start: token.start, end: token.end)) }
                return
            }
        }
        tokens.append(token)
    }
}
