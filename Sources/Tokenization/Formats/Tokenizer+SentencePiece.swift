internal import Domain

extension Tokenizer {
    /// The tokenizer in the bytes of a SentencePiece `.model` file, Unigram or BPE.
    ///
    /// No tokens are put around texts unless `configuration` says so, as SentencePiece itself does. Throws `malformedFile` or
    /// `unsupportedTokenizer`.
    public convenience init(sentencePiece bytes: [UInt8], configuration: TokenizerConfiguration = TokenizerConfiguration()) throws {
        let file = try SentencePieceFile(bytes: bytes)
        guard let unknown = file.pieces.firstIndex(where: { $0.kind == .unknown }) else {
            throw WorkbenchError.malformedTokenizer("The SentencePiece model has no unknown piece.")
        }
        guard file.escapesSpaces else { throw WorkbenchError.unsupportedComponent("a SentencePiece model that does not escape spaces") }
        let vocabulary = try Vocabulary(tokens: file.pieces.map(\.bytes))
        let fallback = file.fallsBackToBytes ? BytePairModel.fallbackTokens(of: vocabulary) : nil
        if let missing = fallback?.firstIndex(where: { $0 == nil }) {
            throw WorkbenchError.malformedTokenizer("The SentencePiece model falls back to bytes but has no piece for the byte \(missing).")
        }
        let userDefined = file.ids(of: .userDefined)
        let model: TokenModel
        switch file.modelType {
        case 1: model = .unigram(TokenModel.Shared(file.unigram(unknown: unknown, fallback: fallback)))
        case 2: model = .bytePair(TokenModel.Shared(try file.bytePairs(vocabulary: vocabulary, unknown: unknown, fallback: fallback)))
        default: throw WorkbenchError.unsupportedComponent("a SentencePiece model of the type \(file.modelType)")
        }
        var parts = Parts(vocabulary: vocabulary, model: model, decoder: file.decoder)
        parts.normalizer = .sentencePiece(try file.normalization(userDefined: userDefined))
        parts.writings[Int32(truncatingIfNeeded: unknown)] = file.unknownSurface[...]
        parts.specialIds = Set(file.ids(of: .control))
        // Unigram weighs such symbols itself; BPE never merges across them.
        if file.modelType == 2 { parts.symbols = userDefined.map { ($0, file.pieces[Int($0)].bytes) } }
        try self.init(parts, configuration: file.completed(configuration))
    }
}

extension SentencePieceFile {
    func ids(of kind: Kind) -> [Int32] {
        pieces.indices.filter { pieces[$0].kind == kind }.map { Int32(truncatingIfNeeded: $0) }
    }

    /// Pieces that text is made of.
    private var textPieces: [(id: Int32, bytes: [UInt8])] {
        pieces.enumerated().filter { [.normal, .userDefined, .unused].contains($0.element.kind) }
            .map { (Int32(truncatingIfNeeded: $0.offset), $0.element.bytes) }
    }

    fileprivate var decoder: Decoder {
        var decoder = Decoder()
        decoder.tokenSteps = [.replace(pattern: Array("\u{2581}".utf8), content: [UInt8(ascii: " ")])]
        decoder.fallsBack = true
        decoder.invalidBytes = .loseByte
        decoder.firstSpace = removesExtraSpaces ? .dropsAll : addsPrefix ? .dropsOne : .keeps
        return decoder
    }

    fileprivate func normalization(userDefined: [Int32]) throws -> SentencePieceNormalization {
        var symbols: PieceTrie?
        if !userDefined.isEmpty {
            var trie = PieceTrie(capacity: userDefined.count)
            for id in userDefined { trie.insert(pieces[Int(id)].bytes, id: id) }
            symbols = trie
        }
        return SentencePieceNormalization(
            map: characterMap.isEmpty ? nil : try CharacterMap(bytes: characterMap), addsPrefix: addsPrefix, prefixIsSuffix: prefixIsSuffix,
            removesExtraSpaces: removesExtraSpaces, userDefined: symbols)
    }

    fileprivate func unigram(unknown: Int, fallback: [Int32?]?) -> UnigramModel {
        UnigramModel(
            pieces: textPieces, scores: pieces.map { Double($0.score) }, unknown: Int32(truncatingIfNeeded: unknown),
            fallbackTokens: fallback,
            rules: .sentencePiece(userDefined: Set(ids(of: .userDefined)), unused: Set(ids(of: .unused))))
    }

    fileprivate func bytePairs(vocabulary: Vocabulary, unknown: Int, fallback: [Int32?]?) throws -> BytePairModel {
        if let unused = ids(of: .unused).first {
            throw WorkbenchError.unsupportedComponent("a SentencePiece BPE model with the unused piece \(unused)")
        }
        // What the model's maker asked for is found in the text before anything merges.
        let texts = textPieces.filter { pieces[Int($0.id)].kind == .normal }
        let userDefined = Set(ids(of: .userDefined))
        let ranks = Self.ranks(texts.map { pieces[Int($0.id)].score })
        var merges: [(left: Int32, right: Int32, merge: MergeTable.Merge)] = []
        let known = Set(texts.map(\.id))
        func find(_ part: ArraySlice<UInt8>) -> Int32? { vocabulary.id(of: part).flatMap { known.contains($0) ? $0 : nil } }
        for (index, piece) in texts.enumerated() {
            for cut in piece.bytes.indices.dropFirst() where piece.bytes[cut] & 0xC0 != 0x80 {
                guard let left = find(piece.bytes[..<cut]), let right = find(piece.bytes[cut...]) else { continue }
                merges.append((left, right, MergeTable.Merge(rank: ranks[index], result: piece.id)))
            }
            try refuseUnreachable(
                piece.bytes, isKnown: { part in find(part) != nil || vocabulary.id(of: part).map { userDefined.contains($0) } == true })
        }
        return BytePairModel(
            merges: MergeTable(ranked: merges), units: .scalars, vocabulary: vocabulary, accepts: { known.contains($0) },
            unknown: Int32(truncatingIfNeeded: unknown), fallbackTokens: fallback)
    }

    /// The place of each score among all, the highest first; equal scores have equal ranks.
    private static func ranks(_ scores: [Float]) -> [Int32] {
        var places: [Float: Int32] = [:]
        for score in Set(scores).sorted(by: >) { places[score] = Int32(truncatingIfNeeded: places.count) }
        return scores.map { places[$0] ?? 0 }
    }

    /// A piece with a character that is no piece would merge from something that has no id.
    private func refuseUnreachable(_ piece: [UInt8], isKnown: (ArraySlice<UInt8>) -> Bool) throws {
        var start = 0
        for end in 1...piece.count where end == piece.count || piece[end] & 0xC0 != 0x80 {
            guard isKnown(piece[start..<end]) else {
                let (name, letter) = (String(decoding: piece, as: UTF8.self), String(decoding: piece[start..<end], as: UTF8.self))
                throw WorkbenchError.unsupportedComponent(
                    "a SentencePiece BPE model whose piece \"\(name)\" has the character \"\(letter)\", which is no piece itself")
            }
            start = end
        }
    }

    /// `configuration` with the roles of special tokens that it leaves open.
    fileprivate func completed(_ configuration: TokenizerConfiguration) -> TokenizerConfiguration {
        func piece(_ role: String) -> String? {
            guard let id = roles[role], pieces.indices.contains(id), pieces[id].kind == .control else { return nil }
            return String(decoding: pieces[id].bytes, as: UTF8.self)
        }
        var completed = configuration
        completed.bosToken = configuration.bosToken ?? piece("bos")
        completed.eosToken = configuration.eosToken ?? piece("eos")
        completed.padToken = configuration.padToken ?? piece("pad")
        return completed
    }
}
