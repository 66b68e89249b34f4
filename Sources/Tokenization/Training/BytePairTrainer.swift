internal import Domain
public import JSON

/// Learns a byte-level BPE vocabulary from text: the most frequent pair becomes a token, again and again.
///
/// Equal text gives an equal tokenizer: of equally frequent pairs the one with the lower ids merges first.
/// Source: Sennrich et al. 2016, with pair counts kept up to date per merge.
public struct BytePairTrainer: Sendable {
    /// Cuts text before counting: words with the space before them, single digits, punctuation with the line ends after it,
    /// and line ends together, so that tokens never join a word to the next line.
    public static let defaultPattern =
        #"'(?i:[sdmt]|ll|re|ve)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#

    /// How many tokens to end with, special tokens and the 256 bytes included.
    public let vocabularySize: Int
    /// Tokens that stand for themselves, such as `<|im_end|>`; they get the first ids, in order.
    public let specialTokens: [String]
    /// Pairs seen less often than this are not merged.
    public let minimumFrequency: Int

    /// A trainer; throws `invalidSetting` where the sizes are out of range or a special token is empty or doubled.
    public init(vocabularySize: Int, specialTokens: [String], minimumFrequency: Int = 2) throws {
        let least = 256 + specialTokens.count
        guard vocabularySize >= least, vocabularySize <= 1_000_000 else {
            throw WorkbenchError(
                .invalidSetting, "A vocabulary of \(vocabularySize) tokens cannot be trained with \(specialTokens.count) special tokens.",
                hint: "Choose a size from \(least) to 1000000.")
        }
        guard minimumFrequency >= 1 else {
            throw WorkbenchError(
                .invalidSetting, "The least frequency \(minimumFrequency) is below 1.", hint: "Choose 1 or more; 2 is usual.")
        }
        guard Set(specialTokens).count == specialTokens.count, specialTokens.allSatisfy({ $0.utf8.count > 1 }) else {
            throw WorkbenchError(
                .invalidSetting, "The special tokens \(specialTokens) have a doubled one, or one of less than two bytes.",
                hint: "Give each special token once, such as <|im_end|>.")
        }
        self.vocabularySize = vocabularySize
        self.specialTokens = specialTokens
        self.minimumFrequency = minimumFrequency
    }

    /// The content of `tokenizer.json`, learnt from `chunks`; words do not reach over the end of a chunk or a special token.
    ///
    /// Where the text has too few pairs the vocabulary stays smaller than asked; `Tokenizer.vocabularySize` tells.
    public func train(_ chunks: some Sequence<String>) throws -> JSONValue {
        var words = try WordCounts(pattern: Self.defaultPattern)
        let specials = specialTokens.map { Array($0.utf8) }
        for chunk in chunks {
            for piece in Self.pieces(of: chunk, between: specials) { try words.add(piece) }
        }
        var merging = PairMerging(words, firstByteId: specialTokens.count)
        merging.run(until: vocabularySize, minimumFrequency: minimumFrequency)
        return json(tokens: merging.tokens, merges: merging.merges)
    }

    /// `text` without the special tokens in it, cut where they stand.
    private static func pieces(of text: String, between specials: [[UInt8]]) -> [String] {
        let bytes = Array(text.utf8)
        let beginnings = Set(specials.compactMap(\.first))
        var pieces: [String] = []
        var (begin, place) = (0, 0)
        while place < bytes.count {
            guard beginnings.contains(bytes[place]), let special = specials.first(where: { bytes[place...].starts(with: $0) }) else {
                place += 1
                continue
            }
            if place > begin { pieces.append(String(decoding: bytes[begin..<place], as: UTF8.self)) }
            place += special.count
            begin = place
        }
        return begin == 0 ? [text] : pieces + (begin < bytes.count ? [String(decoding: bytes[begin...], as: UTF8.self)] : [])
    }

    private func json(tokens: [[UInt8]], merges: [(left: Int32, right: Int32)]) -> JSONValue {
        let names = specialTokens + tokens.map { ByteAlphabet.text(of: $0) }
        let vocabulary = names.enumerated().map { (name: $0.element, value: JSONValue.integer(Int64($0.offset))) }
        let added: [JSONValue] = specialTokens.enumerated().map { id, token in
            .object([
                "id": .integer(Int64(id)), "content": .string(token), "single_word": .bool(false), "lstrip": .bool(false),
                "rstrip": .bool(false), "normalized": .bool(false), "special": .bool(true),
            ])
        }
        return .object([
            "version": .string("1.0"), "truncation": .null, "padding": .null, "added_tokens": .array(added), "normalizer": .null,
            "pre_tokenizer": .object([
                "type": .string("Sequence"),
                "pretokenizers": .array([
                    .object([
                        "type": .string("Split"), "pattern": .object(["Regex": .string(Self.defaultPattern)]),
                        "behavior": .string("Isolated"), "invert": .bool(false),
                    ]), Self.byteLevel,
                ]),
            ]),
            "post_processor": .null, "decoder": Self.byteLevel,
            "model": .object([
                "type": .string("BPE"), "dropout": .null, "unk_token": .null, "continuing_subword_prefix": .null,
                "end_of_word_suffix": .null, "fuse_unk": .bool(false), "byte_fallback": .bool(false), "ignore_merges": .bool(false),
                "vocab": .object(JSONObject(vocabulary)),
                "merges": .array(merges.map { .array([.string(names[Int($0.left)]), .string(names[Int($0.right)])]) }),
            ]),
        ])
    }

    private static let byteLevel = JSONValue.object([
        "type": .string("ByteLevel"), "add_prefix_space": .bool(false), "trim_offsets": .bool(false), "use_regex": .bool(false),
    ])
}
