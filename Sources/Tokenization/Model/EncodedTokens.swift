/// Tokens with the place of each in its piece of text.
struct EncodedTokens: Sendable {
    var ids: [Int32] = []
    /// Byte offset where each token starts and ends.
    var starts: [Int32] = []
    var ends: [Int32] = []
    /// Blank characters at the ends of tokens that stand for other text than the vocabulary has, by the token's place.
    var blanks: [Int: (leading: Int, trailing: Int)] = [:]

    mutating func append(id: Int32, start: Int32, end: Int32) {
        ids.append(id)
        starts.append(start)
        ends.append(end)
    }
}
