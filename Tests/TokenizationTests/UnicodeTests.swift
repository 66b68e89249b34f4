import Foundation
import JSON
import Testing

@testable import Tokenization

/// Character classes and normal forms over all of Unicode, against what the reference does.
struct UnicodeTests {
    private static let points: [Unicode.Scalar] =
        ([0..<0x32400, 0xE0000..<0xE0200, 0xF0000..<0xF0001, 0x10FFFF..<0x110000] as [Range<UInt32>])
        .flatMap { $0.compactMap { Unicode.Scalar($0) } }

    /// Characters newer than the reference's tables are left out where those follow the newest Unicode.
    private static let tests: [(name: String, test: @Sendable (Unicode.Scalar) -> Bool)] = [
        ("punctuation", UnicodeClasses.isPunctuation), ("number", UnicodeClasses.isNumber), ("space", UnicodeClasses.isSpace),
        ("word", TextClasses.isWord), ("bertRemoved", UnicodeClasses.isRemovedByBert), ("bertIdeograph", UnicodeClasses.isBertIdeograph),
        ("bertAccent", UnicodeClasses.isBertAccent), ("accent", UnicodeClasses.isAccent), ("L", { kind(of: $0) == .letter }),
        ("N", { kind(of: $0) == .number }),
    ]

    static let classNames = [
        "punctuation", "number", "space", "word", "bertRemoved", "bertIdeograph", "bertAccent", "accent", "L", "N",
    ]

    private static func kind(of scalar: Unicode.Scalar) -> CharacterTable.Kind {
        Array(String(scalar).utf8).withUnsafeBufferPointer { CharacterTable.shared.kind(at: 0, in: $0).kind }
    }

    @Test("Character classes are the reference's for every character", arguments: classNames)
    func classes(name: String) throws {
        let ranges = try #require(try Goldens.json("kinds/classes.json")["ranges"]?[name]?.ids)
        let test = try #require(Self.tests.first { $0.name == name }).test
        var members: Set<UInt32> = []
        for index in stride(from: 0, to: ranges.count, by: 2) {
            members.formUnion((UInt32(ranges[index])...UInt32(ranges[index + 1])))
        }
        #expect(members.count > 20)
        let wrong = Self.points.filter { test($0) != members.contains($0.value) }.map {
            (test($0) ? "+" : "-") + String($0.value, radix: 16)
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(30))")
    }

    @Test("Normal forms of single characters are the reference's", arguments: ["NFC", "NFD", "NFKC", "NFKD", "Lowercase"])
    func forms(name: String) throws {
        let normalizer = try #require(try Normalizer.load(.object(["type": .string(name)])))
        let texts = Self.points.lazy.map { String($0) }
        #expect(try sum(of: texts, by: normalizer) == Goldens.json("kinds/classes.json")["sums"]?[name]?.string)
    }

    @Test("Marks are put in order as the reference does, which knows those of Unicode 9")
    func order() throws {
        let normalizer = try #require(try Normalizer.load(.object(["type": .string("NFD")])))
        let texts = Self.points.lazy.map { "a\u{345}\u{301}\($0)\u{323}\u{5B0}" }
        #expect(try sum(of: texts, by: normalizer) == Goldens.json("kinds/classes.json")["sums"]?["order"]?.string)
    }

    @Test("Sets of characters in regular expressions are the reference's for every character")
    func patterns() throws {
        let patterns = try #require(try Goldens.json("kinds/classes.json")["patterns"]?.object).fields
        #expect(patterns.count > 30)
        var everything = String.UnicodeScalarView()
        everything.append(contentsOf: Self.points)
        let text = String(everything)
        for (pattern, expected) in patterns {
            let component = JSONValue.object([
                "type": .string("Replace"), "pattern": .object(["Regex": .string(pattern)]), "content": .string(""),
            ])
            let normalizer = try #require(try Normalizer.load(component))
            #expect(try sum(of: [text], by: normalizer) == expected.string, "\(pattern)")
        }
    }

    private func sum(of texts: some Sequence<String>, by normalizer: Normalizer) throws -> String {
        let workspace = try MatchWorkspace()
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in texts {
            for byte in try Normalizer.apply(normalizer, to: text, workspace: workspace) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        let hexadecimal = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
    }

    @Test("Normal forms stretch by stretch are those of the whole text")
    func stretches() throws {
        let letters = Array(
            "aZ \u{E9}e\u{301}\u{323}\u{302}\u{344}\u{1EAD}\u{212B}\u{FB01}\u{BD}\u{AC00}\u{1100}\u{1161}\u{11A8}\u{915}\u{93C}\u{94D}\u{9C7}\u{9BE}\u{E33}\u{5D0}\u{5B8}\u{5BC}\u{3042}\u{3099}\u{4E00}\u{F900}\u{1F600}\u{1109A}\u{110BA}\u{1D15E}\u{2F800}"
                .unicodeScalars)
        let forms: [NormalizationForm] = [
            .canonicalComposition, .canonicalDecomposition, .compatibilityComposition, .compatibilityDecomposition,
        ]
        var generator = SplitMix(state: 3)
        for _ in 0..<4000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int(generator.next() % 16) { scalars.append(letters[Int(generator.next() % UInt64(letters.count))]) }
            for form in forms {
                let text = AlignedText(Array(String(scalars).utf8), withOrigin: true)
                var (patched, whole) = (text, text)
                patched.apply(text.bytes.withUnsafeBufferPointer { form.patches(in: $0) })
                whole.apply(text.bytes.withUnsafeBufferPointer { form.changes(toAllOf: $0) })
                #expect(patched.bytes == whole.bytes, "\(String(scalars).debugDescription)")
                #expect(patched.origin?.starts == whole.origin?.starts && patched.origin?.ends == whole.origin?.ends)
            }
        }
    }

    @Test(
        "Scanners cut as their regular expressions do",
        arguments: [
            PreTokenizer.byteLevelPattern, BytePairTrainer.defaultPattern,
            #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#,
        ])
    func scanners(source: String) throws {
        try compare(source, .oniguruma)
    }

    @Test(
        "Scanners cut as tiktoken's regular expressions do",
        arguments: [
            #"'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s"#,
            #"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"#,
        ])
    func rankScanners(source: String) throws {
        #expect(PieceScanner(pattern: source) == nil, "Another dialect reads it otherwise")
        try compare(source, .rust)
    }

    private func compare(_ source: String, _ dialect: Pattern.Dialect) throws {
        let scanner = try #require(PieceScanner(pattern: source, dialect: dialect))
        let pattern = try Pattern(source, dialect: dialect)
        let workspace = try MatchWorkspace()
        var generator = SplitMix(state: 42)
        let alphabet = Array(
            "aZ'sStTrReEvVmMlLdD  \n\r\t.,-1239\u{17F}\u{212A}éñ\u{A0}\u{3000}\u{2028}\u{85}½٣水가अ\u{301}\u{94D}😀\u{200D}𝒜\u{1D7CE}𠀀\u{2F9}_"
                .unicodeScalars)
        let texts =
            (try Goldens.json("kinds/texts.json").array ?? []).compactMap(\.string)
            + (0..<4000).map { _ in
                var text = String.UnicodeScalarView()
                for _ in 0..<Int(generator.next() % 24) { text.append(alphabet[Int(generator.next() % UInt64(alphabet.count))]) }
                return String(text)
            }
        for var text in texts {
            let (scanned, matched) = try text.withUTF8 { bytes in
                var scanned: [Int] = []
                var position = 0
                while position < bytes.count {
                    position = scanner.end(ofPieceAt: position, in: bytes)
                    scanned.append(position)
                }
                let matches = try TextMatcher.pattern(pattern).matches(in: bytes, workspace: workspace)
                return (scanned, matches.map(\.upperBound))
            }
            #expect(scanned == matched, "\(text.debugDescription)")
        }
    }
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
