internal import Domain

extension Tokenizer {
    /// The token ids of `text`; special tokens written in it become their ids, and `addSpecialTokens` adds those around it.
    ///
    /// Throws `unsupportedTokenizer` where the tokenizer's regular expression gives up on the text, `outOfMemory`,
    /// and `invalidSetting` for a text of 2 GiB or more.
    public func encode(_ text: String, addSpecialTokens: Bool = true) throws -> [Int32] {
        try encodeTokens(text, addSpecialTokens: addSpecialTokens, withOffsets: false).ids
    }

    /// The tokens of `text` with the range of its UTF-8 that each comes from; added special tokens have empty ranges.
    func encodeTokens(_ text: String, addSpecialTokens: Bool, withOffsets: Bool) throws -> EncodedTokens {
        var text = text
        return try text.withUTF8 { bytes in
            guard bytes.count < Int(Int32.max) else {
                throw WorkbenchError(
                    .invalidSetting, "A text of \(bytes.count) bytes is too long to encode at once.", hint: "Cut it into parts.")
            }
            return try scratch.use { scratch in
                var pass = EncodingPass(tokenizer: self, withOffsets: withOffsets)
                if addSpecialTokens { pass.append(postProcessor.prefix, at: 0) }
                try pass.encode(bytes, scratch: &scratch)
                if addSpecialTokens { pass.append(postProcessor.suffix, at: bytes.count) }
                return pass.output
            }
        }
    }

    /// The first special token whose text stands in `text`, which encoding would turn into a control token.
    func specialToken(in text: String) throws -> String? {
        try encode(text, addSpecialTokens: false).first { specialIds.contains($0) }.flatMap { token(of: $0) }
    }
}
