internal import Domain
internal import JSON

/// WordPiece: the longest token that starts a word, then the longest that continues it, and the unknown token where that fails.
///
/// Source: Devlin et al. 2018, as Hugging Face `tokenizers` runs it.
struct WordPieceModel: Sendable {
    private let vocabulary: Vocabulary
    private let unknown: Int32
    /// Tokens that continue a word, without their prefix, and their ids.
    private var continuing: ByteStringTable
    private var continuingIds: [Int32] = []
    private let longestToken: Int
    private let longestWord: Int

    /// The `model` object of tokenizer.json; throws `malformedFile`.
    init(json: JSONValue, vocabulary: Vocabulary) throws {
        self.vocabulary = vocabulary
        unknown = try WorkbenchError.required(json["unk_token"]?.string ?? "[UNK]", "unknown", in: vocabulary)
        longestWord = json["max_input_chars_per_word"]?.integer ?? 100
        let prefix = Array((json["continuing_subword_prefix"]?.string ?? "##").utf8)
        continuing = ByteStringTable(capacity: vocabulary.count)
        var longest = 0
        for id in 0..<Int32(truncatingIfNeeded: vocabulary.size) {
            guard let token = vocabulary.token(of: id) else { continue }
            longest = max(longest, token.utf8.count)
            guard token.utf8.starts(with: prefix) else { continue }
            _ = continuing.insert(Array(token.utf8.dropFirst(prefix.count)))
            continuingIds.append(id)
        }
        longestToken = longest
    }

    /// Appends the tokens of one word.
    func encode(
        _ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, scratch: inout BytePairScratch, to output: inout EncodedTokens
    ) {
        let isShort = piece.count <= WordCache.longestWord
        if isShort, scratch.words.append(piece, base: base, withOffsets: withOffsets, to: &output) { return }
        let before = scratch.found.count
        defer { scratch.found.removeSubrange(before...) }
        if !split(piece, into: &scratch.found) {
            scratch.found.removeSubrange(before...)
            scratch.found.append(WordToken(id: unknown, start: 0, end: Int32(truncatingIfNeeded: piece.count)))
        }
        if isShort { scratch.words.keep(piece, count: scratch.found.count - before) { scratch.found[before + $0] } }
        for token in scratch.found[before...] {
            output.append(token.id, Int(token.start), Int(token.end), base: base, withOffsets: withOffsets)
        }
    }

    private func split(_ word: UnsafeBufferPointer<UInt8>, into tokens: inout [WordToken]) -> Bool {
        // No word has more characters than bytes, so most need no count.
        if word.count > longestWord, word.count(where: { $0 & 0xC0 != 0x80 }) > longestWord { return false }
        var start = 0
        while start < word.count {
            var end = min(word.count, start + longestToken)
            var found: Int32?
            while start < end {
                // A cut inside of a character cannot be a token.
                if end == word.count || word[end] & 0xC0 != 0x80 {
                    let part = UnsafeBufferPointer(rebasing: word[start..<end])
                    found = start == 0 ? vocabulary.id(of: part) : continuing.find(part).map { continuingIds[$0] }
                    if found != nil { break }
                }
                end -= 1
            }
            guard let found else { return false }
            tokens.append(WordToken(id: found, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end)))
            start = end
        }
        return true
    }
}

/// A token of a word and the bytes that it covers.
struct WordToken: Sendable {
    var id: Int32
    var start: Int32
    var end: Int32
}
