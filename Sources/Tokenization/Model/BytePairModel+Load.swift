internal import Domain
internal import JSON

extension BytePairModel {
    /// The `model` object of tokenizer.json, whose list of merges stands apart; throws `malformedFile` or `unsupportedTokenizer`.
    init(json: JSONValue, merges: JSONNode?, vocabulary: Vocabulary, units: Units) throws {
        try Self.refuseOptions(of: json)
        let merges = try Self.merges(merges, vocabulary: vocabulary)
        let unknownToken = json["unk_token"]?.string
        let unknown = unknownToken.flatMap { vocabulary.id(of: $0.utf8) }
        if let unknownToken, unknown == nil {
            throw WorkbenchError.malformedTokenizer("The unknown token \"\(unknownToken)\" is not in the vocabulary.")
        }
        let fallbackTokens = json["byte_fallback"]?.bool == true ? Self.fallbackTokens(of: vocabulary) : nil
        self.units = units
        self.merges = merges
        self.unknown = unknown
        self.fusesUnknown = json["fuse_unk"]?.bool ?? false
        self.fallbackTokens = fallbackTokens
        byteStarts = Self.byteStarts(vocabulary: vocabulary, units: units, fallbackTokens: fallbackTokens)
        byteIds = Self.byteIds(byteStarts, units: units)
        byteMerges = byteIds.map { ByteMergeTable(merges, byteIds: $0, vocabulary: vocabulary) }
        scalarStarts = units == .scalars ? Self.scalarStarts(of: vocabulary) : [:]
        wholePieces = json["ignore_merges"]?.bool == true ? Self.wholePieces(of: vocabulary, units: units) : nil
        cutsAtSpaces =
            wholePieces == nil
            && Self.cutsAtSpaces(merges, scalarStarts: scalarStarts, unknown: unknown, vocabulary: vocabulary)
    }

    /// The model of a SentencePiece file: of the vocabulary only tokens that `accepts` stand for text, and unknown characters join.
    init(
        merges: MergeTable, units: Units, vocabulary: Vocabulary, accepts: (Int32) -> Bool, unknown: Int32, fallbackTokens: [Int32?]?
    ) {
        self.units = units
        self.merges = merges
        self.unknown = unknown
        fusesUnknown = true
        self.fallbackTokens = fallbackTokens
        scalarStarts = Self.scalarStarts(of: vocabulary).filter { accepts($0.value) }
        let starts = scalarStarts
        byteStarts = (UInt8.min...UInt8.max).map { byte in
            starts[UInt32(byte)].map { .token($0) } ?? Self.fallback(for: [byte], tokens: fallbackTokens)
        }
        byteIds = nil
        byteMerges = nil
        wholePieces = nil
        cutsAtSpaces = Self.cutsAtSpaces(merges, scalarStarts: scalarStarts, unknown: unknown, vocabulary: vocabulary)
    }

    /// The model of a rank file: all bytes are tokens, and pieces that are tokens as a whole skip the merges.
    init(rankedMerges: MergeTable, vocabulary: Vocabulary, wholePieces: (table: ByteStringTable, ids: [Int32])) {
        units = .bytes
        merges = rankedMerges
        unknown = nil
        fusesUnknown = false
        fallbackTokens = nil
        scalarStarts = [:]
        byteStarts = Self.byteStarts(vocabulary: vocabulary, units: .bytes, fallbackTokens: nil)
        byteIds = Self.byteIds(byteStarts, units: .bytes)
        byteMerges = byteIds.map { ByteMergeTable(rankedMerges, byteIds: $0, vocabulary: vocabulary) }
        cutsAtSpaces = false
        self.wholePieces = wholePieces
    }

    private static func refuseOptions(of json: JSONValue) throws {
        if let dropout = json["dropout"], dropout != .null, dropout.number != 0 {
            throw WorkbenchError.unsupportedComponent("BPE dropout \(dropout.text())")
        }
        for option in ["continuing_subword_prefix", "end_of_word_suffix"] {
            guard let value = json[option], value != .null, value.string != "" else { continue }
            throw WorkbenchError.unsupportedComponent("BPE \(option) \(value.text())")
        }
    }

    private static func merges(_ json: JSONNode?, vocabulary: Vocabulary) throws -> MergeTable {
        guard let json, json.isArray else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's model has no list of merges.")
        }
        guard json.count < Vocabulary.idLimit else {
            throw WorkbenchError.malformedTokenizer("The tokenizer has \(json.count) merges; at most \(Vocabulary.idLimit) are read.")
        }
        let table = MergeTable(capacity: json.count)
        // Both tokens, one after the other, so that their join needs no copy.
        var joined: [UInt8] = []
        var next: Int32 = 0
        var rank = 0
        try json.visitElements { value in
            joined.removeAll(keepingCapacity: true)
            guard let cut = join(value, into: &joined) else {
                throw WorkbenchError.malformedTokenizer("Merge \(rank) is \(value.value.text()), not two tokens.")
            }
            func id(_ range: Range<Int>) throws -> Int32 {
                let found = joined.withUnsafeBufferPointer { vocabulary.id(of: UnsafeBufferPointer(rebasing: $0[range])) }
                if let found { return found }
                let name = String(decoding: joined[range], as: UTF8.self)
                throw WorkbenchError.malformedTokenizer(
                    "Merge \(rank), \(value.value.text()), needs the token \"\(name)\", which is not in the vocabulary.")
            }
            // Mostly the tokens of merges are numbered in their order, which spares a search.
            if vocabulary.bytes(of: next)?.elementsEqual(joined) != true { next = try id(0..<joined.count) }
            let merge = MergeTable.Merge(rank: Int32(truncatingIfNeeded: rank), result: next)
            next &+= 1
            table.insert(try id(0..<cut), try id(cut..<joined.count), merge)
            rank += 1
        }
        return table
    }

    /// Appends the two tokens of a merge, written `"a b"` or `["a", "b"]`, and gives the length of the first; nil for anything else.
    private static func join(_ value: JSONNode, into joined: inout [UInt8]) -> Int? {
        if let bytes = value.text {
            guard let space = bytes.firstIndex(of: UInt8(ascii: " ")), !bytes[(space + 1)...].contains(UInt8(ascii: " ")) else {
                return nil
            }
            joined.append(contentsOf: bytes[..<space])
            joined.append(contentsOf: bytes[(space + 1)...])
            return space
        }
        guard value.count == 2 else { return nil }
        var cut = -1
        var isText = true
        value.visitElements { part in
            guard let bytes = part.text else { return isText = false }
            joined.append(contentsOf: bytes)
            if cut < 0 { cut = bytes.count }
        }
        return isText && cut >= 0 ? cut : nil
    }

    /// The tokens `<0x00>` to `<0xFF>`.
    static func fallbackTokens(of vocabulary: Vocabulary) -> [Int32?] {
        let digits = Array("0123456789ABCDEF".utf8)
        return (0..<256).map { byte in
            vocabulary.id(of: Array("<0x".utf8) + [digits[byte >> 4], digits[byte & 15]] + Array(">".utf8))
        }
    }

    private static func byteStarts(vocabulary: Vocabulary, units: Units, fallbackTokens: [Int32?]?) -> [Start] {
        (0..<256).map { byte in
            let scalar = units == .bytes ? ByteAlphabet.scalars[byte] : Unicode.Scalar(UInt8(byte))
            let written = Array(String(scalar).utf8)
            return vocabulary.id(of: written).map { .token($0) } ?? fallback(for: written, tokens: fallbackTokens)
        }
    }

    private static func scalarStarts(of vocabulary: Vocabulary) -> [UInt32: Int32] {
        var starts: [UInt32: Int32] = [:]
        for id in 0..<Int32(truncatingIfNeeded: vocabulary.size) {
            guard let scalars = vocabulary.token(of: id)?.unicodeScalars, let scalar = scalars.first,
                scalars.index(after: scalars.startIndex) == scalars.endIndex
            else { continue }
            starts[scalar.value] = id
        }
        return starts
    }

    private static func wholePieces(of vocabulary: Vocabulary, units: Units) -> (table: ByteStringTable, ids: [Int32]) {
        var table = ByteStringTable(capacity: vocabulary.count)
        var ids: [Int32] = []
        for id in 0..<Int32(truncatingIfNeeded: vocabulary.size) {
            guard let token = vocabulary.token(of: id) else { continue }
            guard let bytes = units == .bytes ? ByteAlphabet.bytes(of: token) : Array(token.utf8), !bytes.isEmpty else { continue }
            if table.insert(bytes).isNew { ids.append(id) }
        }
        return (table, ids)
    }
}
