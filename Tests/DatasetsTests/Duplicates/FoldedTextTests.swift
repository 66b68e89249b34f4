import Randomness
import Testing

@testable import Datasets

struct FoldedTextTests {
    static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        FoldedText.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "Forms of a character and case are folded",
        arguments: [
            ("Hello, World!", "hello, world!"), ("ÀÉÎÕÜÝÞ × ÷", "àéîõüýþ × ÷"), ("Straße STRASSE", "strasse strasse"),
            ("Cafe\u{301} CAFÉ", "café café"), ("ＡＢＣ１２", "abc12"), ("ﬁne", "fine"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("a\u{AD}b\u{200B}c", "abc"),
            ("“Quoted” – it’s…", "“quoted” – it’s..."), ("Ä\u{323}", "ạ\u{308}"), ("İ", "i\u{307}"), ("가나", "가나"),
            ("今天 Today", "今天 today"), ("", ""), ("\u{301}", "\u{301}"), ("Ǆ", "dž"),
        ])
    func table(text: String, expected: String) {
        #expect(Array(Self.folded(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("Folding in pieces is folding as a whole")
    func pieces() {
        let scalars = Array("aZ é\u{301}\u{323}ÉßÿŸ×“’—…\u{2011}Ａ가\u{1100}\u{1161}\u{11A8}今😀\u{AD}\n.ﬁΣ\u{345}ΐ".unicodeScalars)
        var random = SeededRandom(seed: 1)
        for _ in 0..<5000 {
            var view = String.UnicodeScalarView()
            for _ in 0...random.below(8) { view.append(scalars[random.below(scalars.count)]) }
            var text = String(view)
            var whole: [UInt8] = []
            text.withUTF8 { FoldedText.map($0, to: &whole) }
            #expect(Array(Self.folded(text).utf8) == whole, "\(Array(view))")
        }
    }

    @Test("White space and, where asked for, stops are taken from the ends")
    func trimming() {
        func trimmed(_ text: String, _ stops: String = "") -> String {
            String(decoding: FoldedText.trimmed(Array(text.utf8)[...], alsoAtEnd: Array(stops.utf8)), as: UTF8.self)
        }
        #expect(trimmed(" \t\n yes no\r\n ") == "yes no")
        #expect(trimmed(" yes! . ", ".!") == "yes" && trimmed(" yes! . ") == "yes! .")
        #expect(trimmed(" ... ", ".") == "" && trimmed("  ") == "" && trimmed("") == "")
    }
}
