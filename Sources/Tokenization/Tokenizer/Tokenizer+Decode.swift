extension Tokenizer {
    /// The text of `ids`; bytes that are not UTF-8 become U+FFFD, and ids without a token are passed over.
    public func decode(_ ids: some Sequence<Int32>, skipSpecialTokens: Bool = true) -> String {
        if let tokenBytes {
            let skipped = skipSpecialTokens ? skippedIds : nil
            let text = ids.withContiguousStorageIfAvailable { tokenBytes.text(of: $0, skipping: skipped) }
            return text ?? Array(ids).withUnsafeBufferPointer { tokenBytes.text(of: $0, skipping: skipped) }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * ids.underestimatedCount)
        var decoder = StreamingDecoder(self, skipSpecialTokens: skipSpecialTokens)
        for id in ids { decoder.take(id, into: &bytes) }
        decoder.flush(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What `id` adds to a text; nil for ids without a token.
    func piece(of id: Int32, isFirst: Bool) -> Decoder.Piece? {
        bytes(of: id).map { decoder.piece(of: $0, isFirst: isFirst) }
    }

    /// The token as decoding takes it.
    private func bytes(of id: Int32) -> ArraySlice<UInt8>? {
        if !writings.isEmpty, let writing = writings[id] { return writing }
        return vocabulary.bytes(of: id)
    }
}
