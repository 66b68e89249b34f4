#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Domain

extension Tokenizer {
    /// The tokenizer in the bytes of a tiktoken rank file: lines of a token in base-64 and its rank, which is its id.
    ///
    /// Such files say neither how text is cut nor what special tokens there are: `pattern` is the regular expression of the encoding
    /// in the dialect of Rust, and `specialTokens` gives ids to special tokens. Throws `malformedFile` or `unsupportedTokenizer`.
    public init(
        rankFile bytes: [UInt8], pattern: String, specialTokens: [String: Int],
        configuration: TokenizerConfiguration = TokenizerConfiguration()
    ) throws {
        let tokens = try RankFile.tokens(in: bytes)
        var vocabulary = Vocabulary(capacity: tokens.count)
        for (token, rank) in tokens { try vocabulary.add(ByteAlphabet.text(of: token), id: rank) }
        let model = try RankFile.model(tokens: tokens, vocabulary: vocabulary)
        var decoder = Decoder()
        decoder.isByteLevel = true
        var parts = Parts(vocabulary: vocabulary, model: .bytePair(TokenModel.Shared(model)), decoder: decoder)
        if let scanner = PieceScanner(pattern: pattern) {
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

/// Reads tiktoken's rank files.
enum RankFile {
    /// The tokens of the file and their ranks; throws `malformedFile` naming the line.
    static func tokens(in bytes: [UInt8]) throws -> [(token: [UInt8], rank: Int)] {
        var tokens: [(token: [UInt8], rank: Int)] = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let trimmed = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if trimmed.isEmpty { continue }
            let parts = trimmed.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            guard parts.count == 2, let data = Data(base64Encoded: Data(parts[0])), !data.isEmpty,
                let rank = Int(String(decoding: parts[1], as: UTF8.self)), rank >= 0, rank < Vocabulary.idLimit
            else {
                let shown = String(decoding: trimmed.prefix(60), as: UTF8.self)
                throw WorkbenchError.malformedTokenizer(
                    "Line \(index + 1) of the rank file, \"\(shown)\", is not a token in base-64 and its rank.")
            }
            tokens.append(([UInt8](data), rank))
        }
        guard !tokens.isEmpty else { throw WorkbenchError.malformedTokenizer("The rank file has no tokens.") }
        return tokens
    }

    /// A model that merges the pair whose joined token has the least rank: every way to cut a token in two tokens is a merge.
    static func model(tokens: [(token: [UInt8], rank: Int)], vocabulary: Vocabulary) throws -> BytePairModel {
        var table = ByteStringTable(capacity: tokens.count)
        for (token, _) in tokens { _ = table.insert(token) }
        for byte in UInt8.min...UInt8.max where table.find([byte]) == nil {
            throw WorkbenchError.malformedTokenizer("The rank file has no token for the byte \(byte).")
        }
        var merges: [(left: Int32, right: Int32, merge: MergeTable.Merge)] = []
        merges.reserveCapacity(4 * tokens.count)
        func id(_ entry: Int) -> Int32 { Int32(truncatingIfNeeded: tokens[entry].rank) }
        for (token, rank) in tokens where token.count > 1 {
            token.withUnsafeBufferPointer { token in
                for cut in 1..<token.count {
                    guard let left = table.find(UnsafeBufferPointer(rebasing: token[..<cut])),
                        let right = table.find(UnsafeBufferPointer(rebasing: token[cut...]))
                    else { continue }
                    let merge = MergeTable.Merge(rank: Int32(truncatingIfNeeded: rank), result: Int32(truncatingIfNeeded: rank))
                    merges.append((id(left), id(right), merge))
                }
            }
        }
        return BytePairModel(rankedMerges: MergeTable(ranked: merges), vocabulary: vocabulary)
    }
}
