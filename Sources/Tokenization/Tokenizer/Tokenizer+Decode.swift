extension Tokenizer {
    /// The text of `ids`; bytes that are not UTF-8 become U+FFFD, and ids without a token are passed over.
    public func decode(_ ids: some Sequence<Int32>, skipSpecialTokens: Bool = true) -> String {
        var decoder = StreamingDecoder(self, skipSpecialTokens: skipSpecialTokens)
        var bytes: [UInt8] = []
        for id in ids { decoder.take(id, into: &bytes) }
        decoder.flush(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
