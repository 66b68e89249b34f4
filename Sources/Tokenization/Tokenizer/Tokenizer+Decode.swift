extension Tokenizer {
    /// The text of `ids`; bytes that are not UTF-8 become U+FFFD, and ids without a token are passed over.
    public func decode(_ ids: some Sequence<Int32>, skipSpecialTokens: Bool = true) -> String {
        var bytes: [UInt8] = []
        if decoder.isByteLevel {
            let skipped = skipSpecialTokens ? skippedIds : []
            for id in ids where id >= 0 && Int(id) < pieces.count && !skipped.contains(id) {
                if case .text(let piece) = pieces[Int(id)] { bytes.append(contentsOf: piece) }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        var decoder = StreamingDecoder(self, skipSpecialTokens: skipSpecialTokens)
        for id in ids { decoder.take(id, into: &bytes) }
        decoder.flush(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
