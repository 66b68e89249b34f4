internal import Domain
internal import JSON

extension BytePairModel {
    /// The `model` object of tokenizer.json; throws `malformedFile` or `unsupportedTokenizer`.
    init(json: JSONValue, vocabulary: Vocabulary, units: Units) throws {
        try Self.refuseOptions(of: json)
        let merges = try Self.merges(json["merges"], vocabulary: vocabulary)
        let unknownToken = json["unk_token"]?.string
        let unknown = unknownToken.flatMap { vocabulary.id(of: $0.utf8) }
        if let unknownToken, unknown == nil {
            throw WorkbenchError.malformedTokenizer("The unknown token \"\(unknownToken)\" is not in the vocabulary.")
        }
        let fallbackTokens = json["byte_fallback"]?.bool == true ? Self.fallbackTokens(of: vocabulary) : nil
        self.units = units
        self.merges = MergeTable(merges)
        self.unknown = unknown
        self.fusesUnknown = json["fuse_unk"]?.bool ?? false
        self.fallbackTokens = fallbackTokens
        self.byteStarts = Self.byteStarts(vocabulary: vocabulary, units: units, fallbackTokens: fallbackTokens)
        self.scalarStarts = units == .scalars ? Self.scalarStarts(of: vocabulary) : [:]
        self.wholePieces = json["ignore_merges"]?.bool == true ? Self.wholePieces(of: vocabulary, units: units) : nil
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

    private static func merges(
        _ json: JSONValue?, vocabulary: Vocabulary
    ) throws -> [(left: Int32, right: Int32, result: Int32)] {
        guard let values = json?.array else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's model has no list of merges.")
        }
        guard values.count < Vocabulary.idLimit else {
            throw WorkbenchError.malformedTokenizer("The tokenizer has \(values.count) merges; at most \(Vocabulary.idLimit) are read.")
        }
        return try values.enumerated().map { rank, value in
            guard let (left, right) = pair(value) else {
                throw WorkbenchError.malformedTokenizer("Merge \(rank) is \(value.text()), not two tokens.")
            }
            func id(_ token: [UInt8]) throws -> Int32 {
                if let id = vocabulary.id(of: token) { return id }
                let name = String(decoding: token, as: UTF8.self)
                throw WorkbenchError.malformedTokenizer(
                    "Merge \(rank), \(value.text()), needs the token \"\(name)\", which is not in the vocabulary.")
            }
            return (try id(left), try id(right), try id(left + right))
        }
    }

    /// The two tokens of a merge, written `"a b"` or `["a", "b"]`.
    private static func pair(_ value: JSONValue) -> (left: [UInt8], right: [UInt8])? {
        if let text = value.string {
            let parts = Array(text.utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            return parts.count == 2 ? (Array(parts[0]), Array(parts[1])) : nil
        }
        guard let parts = value.array, parts.count == 2, let left = parts[0].string, let right = parts[1].string else { return nil }
        return (Array(left.utf8), Array(right.utf8))
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
