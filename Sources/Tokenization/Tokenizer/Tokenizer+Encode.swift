internal import Domain

extension Tokenizer {
    /// The token ids of `text`; special tokens written in it become their ids, and `addSpecialTokens` adds those around it.
    ///
    /// Throws `unsupportedTokenizer` where the tokenizer's regular expression gives up on the text or a character has no token,
    /// `outOfMemory`, and `invalidSetting` for a text of 2 GiB or more.
    public func encode(_ text: String, addSpecialTokens: Bool = true) throws -> [Int32] {
        try encodeTokens(text, addSpecialTokens: addSpecialTokens, withOffsets: false).ids
    }

    /// The tokens of `text`, or of `text` and `pair` as the model takes two texts, with their places; throws as `encode` does.
    ///
    /// Offsets are those of the `tokenizers` package: code points of the original text, as the post-processor trims them.
    public func encoding(of text: String, pair: String? = nil, addSpecialTokens: Bool = true) throws -> Encoding {
        guard pair == nil || postProcessor.pair != nil else {
            throw WorkbenchError(
                .unsupportedTokenizer, "The tokenizer has no template for a pair of texts.", hint: "Encode the texts one by one.")
        }
        let parts = pair == nil ? postProcessor.single : postProcessor.pair ?? []
        let texts = try ([text] + (pair.map { [$0] } ?? [])).map { try tokensWithOffsets(of: $0) }
        let usesTypes = addSpecialTokens || !postProcessor.typesNeedTokens
        var encoding = Encoding()
        for part in parts {
            switch part {
            case .text(let index, let typeId):
                encoding.append(texts[index], typeId: usesTypes ? typeId : Int32(truncatingIfNeeded: index))
            case .tokens(let ids, let typeId):
                if addSpecialTokens { encoding.append(ids, typeId: typeId) }
            }
        }
        return encoding
    }

    /// The token ids of `text` and `pair` as the model takes two texts; throws as `encode` does.
    public func encode(_ text: String, pair: String, addSpecialTokens: Bool = true) throws -> [Int32] {
        try encoding(of: text, pair: pair, addSpecialTokens: addSpecialTokens).ids
    }

    /// How many tokens `encode` would give; throws as it does.
    public func count(_ text: String, addSpecialTokens: Bool = true) throws -> Int {
        var text = text
        return try text.withUTF8 { bytes in
            try Self.check(bytes)
            return try scratch.use { scratch in
                var pass = EncodingPass(tokenizer: self, withOffsets: false)
                pass.output.ids = scratch.takeIds()
                try pass.encode(bytes, scratch: &scratch)
                scratch.ids = pass.output.ids
                let added = addSpecialTokens ? postProcessor.prefix.count + postProcessor.suffix.count : 0
                return scratch.ids.count + added
            }
        }
    }

    /// The tokens of `text` with the range of its UTF-8 that each comes from; added special tokens have empty ranges.
    func encodeTokens(_ text: String, addSpecialTokens: Bool, withOffsets: Bool) throws -> EncodedTokens {
        var text = text
        return try text.withUTF8 { try encodeTokens($0, addSpecialTokens: addSpecialTokens, withOffsets: withOffsets) }
    }

    /// The tokens of valid UTF-8.
    func encodeTokens(
        _ bytes: UnsafeBufferPointer<UInt8>, addSpecialTokens: Bool, withOffsets: Bool
    ) throws -> EncodedTokens {
        try Self.check(bytes)
        return try scratch.use { scratch in
            var pass = EncodingPass(tokenizer: self, withOffsets: withOffsets)
            pass.output.ids = scratch.takeIds()
            if addSpecialTokens { pass.append(postProcessor.prefix, at: 0) }
            try pass.encode(bytes, scratch: &scratch)
            if addSpecialTokens { pass.append(postProcessor.suffix, at: bytes.count) }
            scratch.ids = pass.output.ids
            // A copy has no more room than it needs.
            pass.output.ids = scratch.ids.withUnsafeBufferPointer { Array($0) }
            return pass.output
        }
    }

    private static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard bytes.count < Int(Int32.max) else {
            throw WorkbenchError(
                .invalidSetting, "A text of \(bytes.count) bytes is too long to encode at once.", hint: "Cut it into parts.")
        }
    }

    /// The tokens of `text` with code-point offsets, trimmed.
    private func tokensWithOffsets(of text: String) throws -> EncodedTokens {
        var tokens = try encodeTokens(text, addSpecialTokens: false, withOffsets: true)
        tokens.countCodePoints(in: text)
        for trim in postProcessor.trims { self.trim(&tokens, keepsPrefixSpace: trim.keepsPrefixSpace) }
        return tokens
    }

    /// Takes the white space at the ends of tokens off their offsets, as the reference's ByteLevel post-processor does.
    private func trim(_ tokens: inout EncodedTokens, keepsPrefixSpace: Bool) {
        for index in tokens.ids.indices {
            var (leading, trailing) = tokens.blanks[index] ?? blanks(of: tokens.ids[index])
            if leading > 0 {
                // More than one space cannot be the added one alone.
                if keepsPrefixSpace, leading == 1, index == 0 || tokens.starts[index] == 0 { leading = 0 }
                tokens.starts[index] = min(tokens.starts[index] + Int32(truncatingIfNeeded: leading), tokens.ends[index])
            }
            if trailing > 0, tokens.ends[index] >= trailing {
                tokens.ends[index] = max(tokens.ends[index] - Int32(truncatingIfNeeded: trailing), tokens.starts[index])
            }
        }
    }

    /// Blank characters at the ends of a token as the vocabulary writes it.
    private func blanks(of id: Int32) -> (leading: Int, trailing: Int) {
        guard let scalars = token(of: id)?.unicodeScalars else { return (0, 0) }
        return (scalars.prefix(while: PostProcessor.isBlank).count, scalars.reversed().prefix(while: PostProcessor.isBlank).count)
    }

    /// The first special token whose text stands in `text`, which encoding would turn into a control token.
    func specialToken(in text: String) throws -> String? {
        guard findsSpecialTokens else {
            return try encode(text, addSpecialTokens: false).first { specialIds.contains($0) }.flatMap { token(of: $0) }
        }
        var text = text
        return try text.withUTF8 { bytes in
            try Self.check(bytes)
            let ids = plainMatcher.stretches(of: bytes)?.lazy.compactMap(\.id)
            return ids?.first { specialIds.contains($0) }.flatMap { token(of: $0) }
        }
    }
}

extension EncodedTokens {
    /// Turns byte offsets into offsets of code points.
    mutating func countCodePoints(in text: String) {
        var text = text
        text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) { return }
            var counts = [Int32](repeating: 0, count: bytes.count + 1)
            for index in bytes.indices { counts[index + 1] = counts[index] + (bytes[index] & 0xC0 != 0x80 ? 1 : 0) }
            // A place inside of a character counts from the character's start.
            func codePoints(_ place: Int32) -> Int32 {
                var place = min(max(0, Int(place)), bytes.count)
                while place < bytes.count, place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
                return counts[place]
            }
            for index in starts.indices {
                starts[index] = codePoints(starts[index])
                ends[index] = codePoints(ends[index])
            }
        }
    }
}
