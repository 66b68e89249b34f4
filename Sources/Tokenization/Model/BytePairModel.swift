/// Byte-pair encoding: units of text become tokens, and pairs of tokens merge, lowest rank first and leftmost on ties.
///
/// Source: Sennrich et al. 2016, as Hugging Face `tokenizers` runs it (`unk_token`, `fuse_unk`, `byte_fallback`, `ignore_merges`).
struct BytePairModel: Sendable {
    /// What a piece of text is cut into before merging.
    enum Units: Sendable {
        /// Bytes, which the vocabulary writes in the byte alphabet.
        case bytes
        /// Unicode scalars.
        case scalars
    }

    /// What one unit becomes before merging.
    enum Start: Sendable {
        case token(Int32)
        /// One token for each byte of the unit.
        case fallback([Int32])
        /// The unknown token, or nothing where there is none.
        case unknown
    }

    let units: Units
    let merges: MergeTable
    let unknown: Int32?
    let fusesUnknown: Bool
    /// Tokens of one byte (`Units.bytes`) or of one ASCII character (`Units.scalars`).
    let byteStarts: [Start]
    /// The token of each byte, where units are bytes and all of them have one.
    let byteIds: [Int32]?
    /// How bytes merge, where all of them have a token.
    let byteMerges: ByteMergeTable?
    /// Whether no merge joins U+2581 with another character before it, so that text can be cut there and words be kept.
    let cutsAtSpaces: Bool
    /// Tokens of one scalar, above ASCII.
    let scalarStarts: [UInt32: Int32]
    /// The tokens `<0x00>` to `<0xFF>` where bytes are fallen back to.
    let fallbackTokens: [Int32?]?
    /// Pieces that are tokens as a whole and skip the merges (`ignore_merges`), with their ids.
    let wholePieces: (table: ByteStringTable, ids: [Int32])?

    /// Whether some text becomes one of `ids`; true also where it may.
    func mayMake(_ ids: IdSet) -> Bool {
        guard wholePieces == nil, unknown.map({ ids.contains($0) }) != true, let byteIds else { return true }
        var isMade = byteIds.contains { ids.contains($0) }
        merges.visit { _, _, merge in if ids.contains(merge.result) { isMade = true } }
        return isMade
    }

    /// What the unit `scalar` becomes.
    func start(of scalar: UInt32) -> Start {
        if scalar < 128 { return byteStarts[Int(scalar)] }
        if let id = scalarStarts[scalar] { return .token(id) }
        return fallback(for: Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? [])
    }

    /// The token that `piece` is as a whole, where such tokens skip the merges.
    @inline(__always)
    func wholePiece(_ piece: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard let wholePieces, let entry = wholePieces.table.find(piece) else { return nil }
        return wholePieces.ids[entry]
    }

    /// The start of a unit that is no token itself and has these bytes in the vocabulary's writing.
    func fallback(for bytes: [UInt8]) -> Start {
        Self.fallback(for: bytes, tokens: fallbackTokens)
    }

    /// The tokens of `bytes` where all of them have one.
    static func fallback(for bytes: [UInt8], tokens: [Int32?]?) -> Start {
        guard let tokens else { return .unknown }
        let found = bytes.compactMap { tokens[Int($0)] }
        return found.count == bytes.count && !bytes.isEmpty ? .fallback(found) : .unknown
    }

    /// The ids of `starts` where units are bytes and all of them are tokens.
    static func byteIds(_ starts: [Start], units: Units) -> [Int32]? {
        guard units == .bytes else { return nil }
        let ids = starts.compactMap { if case .token(let id) = $0 { id } else { nil } }
        return ids.count == starts.count ? ids : nil
    }

    /// Whether cutting before each U+2581 that follows another character changes nothing, whatever the text.
    static func cutsAtSpaces(_ merges: MergeTable, scalarStarts: [UInt32: Int32], unknown: Int32?, vocabulary: Vocabulary) -> Bool {
        // Without an unknown token offsets depend on what was left out before.
        guard unknown != nil, scalarStarts[0x2581] != nil else { return false }
        var isSafe = true
        let space: [UInt8] = [0xE2, 0x96, 0x81]
        merges.visit { _, _, merge in
            guard isSafe, let token = vocabulary.bytes(of: merge.result) else { return }
            var isAfterOther = false
            var rest = token
            while !rest.isEmpty, isSafe {
                if rest.starts(with: space) {
                    if isAfterOther { isSafe = false }
                    rest = rest.dropFirst(3)
                } else {
                    isAfterOther = true
                    rest = rest.dropFirst()
                }
            }
        }
        return isSafe
    }
}
