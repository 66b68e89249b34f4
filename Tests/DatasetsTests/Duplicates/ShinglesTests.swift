import Testing

@testable import Datasets

struct ShinglesTests {
    static func words(_ text: String) -> [String] {
        var ranges: [Range<Int>] = []
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { WordRanges.find(in: $0, &ranges) }
        return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    static func shingles(_ texts: String...) -> [UInt32] {
        var shingles = Shingles()
        shingles.read(texts)
        return shingles.hashes
    }

    @Test(
        "Words are runs of letters and digits; scripts without spaces give characters",
        arguments: [
            ("don't stop-now 3.5", ["don", "t", "stop", "now", "3", "5"]), ("今天weather很好", ["今", "天", "weather", "很", "好"]),
            ("ひらカタ", ["ひ", "ら", "カ", "タ"]), ("ไทย", ["ไ", "ท", "ย"]), ("привет, мир", ["привет", "мир"]), ("नमस्ते", ["नमस्ते"]),
            ("한국어 말", ["한국어", "말"]),
            ("né\u{301}e ½", ["né\u{301}e", "½"]), (" -- 😀 … ", []), ("", []),
        ])
    func words(text: String, expected: [String]) {
        #expect(Self.words(text) == expected)
    }

    @Test("Eight words make six shingles, fewer are read by characters")
    func counts() {
        #expect(Self.shingles("one two three four five six seven eight").count == 6)
        // " one two ": nine characters.
        #expect(Self.shingles("one two").count == 7)
        #expect(Self.shingles("a").count == 1)
        #expect(Self.shingles("...", "😀").isEmpty && Self.shingles().isEmpty)
        // Ten equal words have one shingle.
        #expect(Self.shingles(String(repeating: "no ", count: 10)).count == 1)
        // Characters of a script without spaces are words: ten make eight shingles, four six with the spaces at the ends.
        #expect(Self.shingles("一二三四五六七八九十").count == 8 && Self.shingles("一二三四").count == 4)
    }

    @Test(
        "What does not count makes no difference",
        arguments: [
            ("One two three four five six seven eight!", "one, TWO three\nfour  five six seven eight"), ("What's up?", "what s up"),
            ("Crème BRÛLÉE", "crème brûlée."), ("今天天气好。", "今天天气好"),
        ])
    func same(first: String, second: String) {
        #expect(Self.shingles(first) == Self.shingles(second))
    }

    @Test("Order, words and borders of words make one")
    func different() {
        #expect(Self.shingles("one two three four five six seven eight") != Self.shingles("two one three four five six seven eight"))
        #expect(Self.shingles("note book") != Self.shingles("notebook"))
        let sorted = Self.shingles("the quick brown fox jumps over the lazy dog again and again and again and again")
        #expect(sorted == Array(Set(sorted)).sorted())
    }
}
