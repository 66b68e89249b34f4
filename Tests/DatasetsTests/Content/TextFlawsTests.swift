import Domain
import Testing

@testable import Datasets

/// Characters that a text should not have.
struct TextFlawsTests {
    @Test(
        "Control characters are told by name and place",
        arguments: [
            ("a\u{0}b", "character 2 is the control character U+0000"), ("\u{1B}[31mred", "character 1 is the control character U+001B"),
            ("tab\tfeed\nreturn\r\u{7F}", "character 17 is the control character U+007F"),
            ("é\u{85}\u{9F}", "character 2 is the control character U+0085, one of 2"),
            ("\u{C}", "character 1 is the control character U+000C"),
        ])
    func controls(text: String, message: String) {
        let flaws = TextFlaws.flaws(in: text, at: "text")
        #expect(flaws.first?.code == .controlCharacter && flaws.first?.path == "text")
        #expect(flaws.first?.message == message)
    }

    @Test(
        "Texts that were read in a wrong encoding",
        arguments: [
            "schÃ¶n", "fÃ¼r", "cafÃ©", "itâ€™s", "â€œquotedâ€\u{9D}", "a â€“ b", "naÃ¯ve", "EspaÃ±a", "Â°C", "Â£5", "lost \u{FFFD} here",
            "ï»¿BOM", "ï¿½",
            "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ä¸­æ–‡", "ðŸ˜€", "Î±Î²", "â‚¬5", "Ã\u{9F}", "ZÃ¼rich und KÃ¶ln", "dÃ©jÃ  vu",
        ])
    func broken(text: String) {
        #expect(TextFlaws.flaws(in: text, at: "text").contains { $0.code == .mixedEncoding }, "\(text)")
    }

    @Test(
        "Letters that people write are no wrong encoding",
        arguments: [
            "", "plain", "schön für Ärzte", "café", "NESCAFÉ®", "ROSÉ™ and CAFÉ®", "« CAFÉ »", "«É»", "»ÄÖÜ«", "é\u{A0}»",
            "voilà\u{A0}: là", "IRMÃ”", "AMANHÃ…", "São João", "NÃO",
            "“Ã”", "½ ± ² ³ ° §", "Ελληνικά", "Привет, мир", "中文和日本語", "한국어", "عربي", "naïve façade", "Ñandú", "¿Qué? ¡Sí!", "Ç’a",
            "Tiếng Việt có dấu", "10 °C, 5 €", "©®™",
            "þetta er íslenska: Ð, ð, Þ", "Â", "Ã", "â", "Þórður Ð.", "a\tb\r\nc", "👍🏽 emoji", "fl. oz. – 3 × 4", "Łódź", "İstanbul",
            "Škoda Žižka",
        ])
    func sound(text: String) {
        #expect(TextFlaws.flaws(in: text, at: "text").isEmpty, "\(text)")
    }

    @Test("Rows of every form are warned of, at the place in their file, and stay usable")
    func rows() throws {
        let cases = [
            (#"{"messages": [{"role": "user", "content": "fÃ¼r \u0007"}, {"role": "assistant", "content": "ok"}]}"#, "messages[0].content"),
            (#"{"instruction": "Do", "input": "", "output": "fÃ¼r \u0007"}"#, "output"),
            (#"{"conversations": [{"from": "human", "value": "Do"}, {"from": "gpt", "value": "fÃ¼r \u0007"}]}"#, "conversations[1].value"),
            (#"{"text": "fÃ¼r \u0007"}"#, "text"), (#"{"anchor": "a", "positive": "fÃ¼r \u0007"}"#, "positive"),
            (#"{"prompt": "Do", "chosen": "fÃ¼r \u0007", "rejected": "no"}"#, "chosen"),
        ]
        for (row, path) in cases {
            let (rows, summary) = try readRows(Array(row.utf8))
            #expect(rows.count == 1)
            #expect(summary.problems.kept.map(\.code) == ["control_character", "mixed_encoding"], "\(row)")
            #expect(
                summary.problems.kept.allSatisfy { $0.path == path && $0.severity == .warning && $0.line == 1 }, "\(summary.problems.kept)")
        }
    }
}
