extension Tokenizer {
    /// The text of `ids`; bytes that are not UTF-8 become U+FFFD, and ids without a token are passed over.
    public func decode(_ ids: some Sequence<Int32>, skipSpecialTokens: Bool = true) -> String {
        var bytes: [UInt8] = []
        if decoder.isByteLevel {
            for id in ids where !skipSpecialTokens || !skippedIds.contains(id) {
                if case .text(let piece) = piece(of: id, isFirst: false) { bytes.append(contentsOf: piece) }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        var decoder = StreamingDecoder(self, skipSpecialTokens: skipSpecialTokens)
        for id in ids { decoder.take(id, into: &bytes) }
        decoder.flush(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What `id` adds to a text; nil for ids without a token.
    func piece(of id: Int32, isFirst: Bool) -> Decoder.Piece? {
        guard let bytes = writings[id] ?? vocabulary.bytes(of: id) else { return nil }
        return decoder.piece(of: bytes, isFirst: isFirst)
    }
}
