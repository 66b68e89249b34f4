import Domain
import Foundation
import Testing

@testable import Datasets

/// Hostile texts: no trap, findings that fit the text, and work that grows with its length alone.
struct ContentFuzzTests {
    static let pieces = [
        "@", "a.", "1", "(", "+", "-----BEGIN RSA PRIVATE KEY-----", "eyJ", "sk-", "AKIA", "password=", "::", "1.", "DE8", "a@b.", "{{",
        "```", "\"", "é", "中",
        "\u{0}", "\u{FFFD}", "Ã", "â€", "=", ":", " ", "\n", "-", "_", "xoxb-", "http://a:b@", "٣", "👩‍👩‍👧", "I'm sorry, but ", "[insert", "0 ",
        "2001:", "eyJa.", "4111 ", "<|im_",
    ]

    static func look(_ text: String) {
        let bytes = text.utf8.count
        for span in SensitiveScan.spans(in: text) {
            #expect(span.range.lowerBound >= 0 && span.range.upperBound <= bytes && !span.range.isEmpty)
            #expect(span.message.utf8.count < 400)
        }
        let result = ContentCheckTests.check.check(ContentCheckTests.row(text, text), row: 1)
        #expect(result.findings.allSatisfy { $0.message.utf8.count < 1000 })
        _ = TextFlaws.flaws(in: text, at: "text")
    }

    @Test("Random bytes, pieces and damaged values are looked at without a trap")
    func random() {
        var planted = Planted(seed: 3)
        for _ in 0..<300 {
            let raw = (0..<Int.random(in: 0...80, using: &planted.random)).map { _ in UInt8.random(in: 0...255, using: &planted.random) }
            Self.look(String(decoding: raw, as: UTF8.self))
            Self.look((0..<Int.random(in: 1...30, using: &planted.random)).map { _ in planted.pick(Self.pieces) }.joined())
            let flag = planted.pick(PersonalDataTests.flags)
            let value = planted.positives(flag, 1).map(\.text).joined()
            Self.look(String(decoding: planted.random.damage(Array(value.utf8)), as: UTF8.self))
        }
    }

    /// What needed the square of its length would take hours.
    @Test("A long text of one piece is looked at in one pass", arguments: pieces)
    func long(piece: String) {
        Self.look(String(repeating: piece, count: 20_000 / piece.utf8.count))
    }

    @Test(
        "Hostile cases",
        arguments: [
            "@", "a@", "@a", "a@.", "a@b.", "a@-b.co", ".@a.co", "a@b..co", "+", "+(", "(+", "(", "()", "(1", "+1", "1-", "1--2", "0", "00",
            "00000000000000000000000",
            "99999999999999999999 99999999999999999999", "DE", "DE8", "DE89", "AA00", "1.", "1.2.3", "1.2.3.", "2001:", "2001::", ":::::::",
            "2001:0:0:0:0:0:0:0:0:0", "=", "a=", "password", "password=",
            "password:", "password='", "token=\"\\", "sk-", "sk-\u{0}", "eyJ", "eyJ.", "eyJ..", "eyJa.b.c", "-----BEGIN ",
            "-----BEGIN PRIVATE KEY-----", "://", "a://:@", "a://b:c@", "AIz", "AK", "K", "z",
            "_", ".", "J", "{{", "{{}}", "{{a", "[insert", "```", "~~~", "`", "{\"", "[[", "(\"", "\u{FEFF}", "\u{202E}", "1\u{A0}",
            "1\u{A0}2", "1–", "1–2", "1 / ", "+1 / 2",
        ])
    func hostile(text: String) {
        Self.look(text)
        Self.look(text + text)
        Self.look("é" + text + "é")
    }
}
