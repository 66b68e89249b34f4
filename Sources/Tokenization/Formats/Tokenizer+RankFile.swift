internal import Domain

extension Tokenizer {
    /// The tokenizer in the bytes of a tiktoken rank file: lines of a token in base-64 and its rank, which is its id.
    ///
    /// Such files say neither how text is cut nor what special tokens there are: `pattern` is the regular expression of the encoding
    /// in the dialect of Rust, and `specialTokens` gives ids to special tokens. Throws `malformedFile` or `unsupportedTokenizer`.
    public convenience init(
        rankFile bytes: [UInt8], pattern: String, specialTokens: [String: Int],
        configuration: TokenizerConfiguration = TokenizerConfiguration()
    ) throws {
        let file = try RankFile(bytes)
        var vocabulary = Vocabulary(capacity: file.ranks.count)
        var written: [UInt8] = []
        for (entry, rank) in file.ranks.enumerated() {
            written.removeAll(keepingCapacity: true)
            for byte in file.tokens[entry] { _ = AlignedText.append(ByteAlphabet.scalars[Int(byte)].value, to: &written) }
            try written.withUnsafeBufferPointer { try vocabulary.add($0, id: Int(rank)) }
        }
        let model = try file.model(vocabulary: vocabulary)
        var decoder = Decoder()
        decoder.isByteLevel = true
        var parts = Parts(vocabulary: vocabulary, model: .bytePair(TokenModel.Shared(model)), decoder: decoder)
        if let scanner = PieceScanner(pattern: pattern, dialect: .rust) {
            parts.preTokenizer.steps = [.scan(scanner)]
        } else {
            // What no match covers has no tokens there.
            let matcher = TextMatcher.pattern(try Pattern(pattern, dialect: .rust))
            parts.preTokenizer.steps = [.cut(.text(matcher), behavior: .removed, isInverted: true)]
        }
        parts.preTokenizer.units = .bytes
        parts.addedTokens = try specialTokens.sorted { $0.value < $1.value }.map { content, id in
            guard id >= 0, id < Vocabulary.idLimit else {
                throw WorkbenchError.malformedTokenizer("The special token \"\(content)\" has the id \(id).")
            }
            return AddedToken(special: content, id: Int32(id))
        }
        for token in parts.addedTokens { parts.writings[token.id] = Array(ByteAlphabet.text(of: token.content.utf8).utf8)[...] }
        try self.init(parts, configuration: configuration)
    }
}

/// The content of a tiktoken rank file.
struct RankFile {
    /// The tokens in the order of the file.
    private(set) var tokens: ByteStringTable
    /// The rank of each.
    private(set) var ranks: [Int32] = []

    private static let digits: [UInt8] = {
        var digits = [UInt8](repeating: 64, count: 256)
        for (value, digit) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            digits[Int(digit)] = UInt8(truncatingIfNeeded: value)
        }
        return digits
    }()

    /// Reads a file; throws `malformedFile` naming the line.
    init(_ bytes: [UInt8]) throws {
        tokens = ByteStringTable(capacity: bytes.count / 16)
        var token: [UInt8] = []
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            number += 1
            var line = bytes[start..<end]
            start = end + 1
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.isEmpty { continue }
            token.removeAll(keepingCapacity: true)
            guard let space = line.firstIndex(of: UInt8(ascii: " ")), Self.decode(line[..<space], into: &token), !token.isEmpty,
                let rank = Int(String(decoding: line[(space + 1)...], as: UTF8.self)), rank >= 0, rank < Vocabulary.idLimit
            else {
                let shown = String(decoding: line.prefix(60), as: UTF8.self)
                throw WorkbenchError.malformedTokenizer(
                    "Line \(number) of the rank file, \"\(shown)\", is not a token in base-64 and its rank.")
            }
            guard tokens.insert(token).isNew else {
                let shown = String(decoding: line.prefix(60), as: UTF8.self)
                throw WorkbenchError.malformedTokenizer("Line \(number) of the rank file, \"\(shown)\", has a token that stood before.")
            }
            ranks.append(Int32(truncatingIfNeeded: rank))
        }
        guard !ranks.isEmpty else { throw WorkbenchError.malformedTokenizer("The rank file has no tokens.") }
    }

    /// Appends what base-64 (RFC 4648) with its padding stands for; false where it is none.
    private static func decode(_ text: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Bool {
        guard text.count % 4 == 0 else { return false }
        let padding = text.reversed().prefix(3).prefix { $0 == UInt8(ascii: "=") }.count
        guard padding < 3 else { return false }
        var group: UInt32 = 0
        var filled = 0
        for digit in text.dropLast(padding) {
            let value = digits[Int(digit)]
            guard value < 64 else { return false }
            group = group << 6 | UInt32(value)
            filled += 6
            if filled >= 8 {
                filled -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(filled)))
            }
        }
        return true
    }

    /// A model that merges the pair whose joined token has the least rank: every way to cut a token in two tokens is a merge.
    func model(vocabulary: Vocabulary) throws -> BytePairModel {
        for byte in UInt8.min...UInt8.max where tokens.find([byte]) == nil {
            throw WorkbenchError.malformedTokenizer("The rank file has no token for the byte \(byte).")
        }
        var merges: [(left: Int32, right: Int32, merge: MergeTable.Merge)] = []
        merges.reserveCapacity(4 * ranks.count)
        for (entry, rank) in ranks.enumerated() {
            let token = tokens[entry]
            guard token.count > 1 else { continue }
            token.withUnsafeBufferPointer { token in
                for cut in 1..<token.count {
                    guard let left = tokens.find(UnsafeBufferPointer(rebasing: token[..<cut])),
                        let right = tokens.find(UnsafeBufferPointer(rebasing: token[cut...]))
                    else { continue }
                    merges.append((ranks[left], ranks[right], MergeTable.Merge(rank: rank, result: rank)))
                }
            }
        }
        return BytePairModel(rankedMerges: MergeTable(ranked: merges), vocabulary: vocabulary, wholePieces: (tokens, ranks))
    }
}
