import Testing

@testable import Datasets

/// Sentences written for this table, and texts that are in no language.
struct LanguageDetectionTests {
    static let sentences: [(String, [String])] = [
        (
            "en",
            ["The train was late again, so we walked home along the river.", "Please tell me how I can change the colour of this chart."]
        ),
        (
            "de",
            [
                "Der Zug hatte wieder Verspätung, also gingen wir am Fluss entlang nach Hause.",
                "Kannst du mir bitte erklären, wie ich die Farbe ändere?",
            ]
        ),
        (
            "fr",
            [
                "Le train était encore en retard, alors nous sommes rentrés à pied.",
                "Pouvez-vous m'expliquer comment changer la couleur de ce tableau ?",
            ]
        ),
        (
            "es",
            [
                "El tren llegó tarde otra vez, así que volvimos a casa andando.",
                "¿Puedes explicarme cómo se cambia el color de este gráfico?",
            ]
        ),
        (
            "pt",
            [
                "O trem atrasou de novo, então voltamos para casa a pé pela margem do rio.",
                "Você pode me explicar como mudar a cor deste gráfico?",
            ]
        ),
        (
            "it",
            [
                "Il treno era di nuovo in ritardo, così siamo tornati a casa a piedi.",
                "Mi puoi spiegare come si cambia il colore di questo grafico?",
            ]
        ),
        (
            "nl",
            [
                "De trein was weer te laat, dus liepen we langs de rivier naar huis.",
                "Kun je me uitleggen hoe ik de kleur van deze grafiek verander?",
            ]
        ),
        (
            "pl",
            [
                "Pociąg znowu się spóźnił, więc wróciliśmy do domu pieszo wzdłuż rzeki.",
                "Czy możesz mi wyjaśnić, jak zmienić kolor tego wykresu?",
            ]
        ),
        (
            "cs",
            [
                "Vlak měl zase zpoždění, takže jsme šli domů pěšky podél řeky.",
                "Můžete mi prosím vysvětlit, jak se mění barva tohoto grafu?",
            ]
        ),
        ("sv", ["Tåget var försenat igen, så vi gick hem längs floden.", "Kan du förklara för mig hur jag ändrar färgen på diagrammet?"]),
        (
            "da",
            [
                "Toget var forsinket igen, så vi gik hjem langs floden og talte om det hele.",
                "Kan du forklare mig, hvad der sker, når jeg bruger en anden farve?",
            ]
        ),
        (
            "fi",
            [
                "Juna oli taas myöhässä, joten kävelimme kotiin joen vartta pitkin.",
                "Voisitko selittää minulle, miten kaavion väriä muutetaan?",
            ]
        ),
        (
            "hu",
            [
                "A vonat megint késett, ezért gyalog mentünk haza a folyó mentén.",
                "Meg tudná mondani, hogyan változtathatom meg az ábra színét?",
            ]
        ),
        (
            "ro",
            [
                "Trenul a întârziat din nou, așa că ne-am întors acasă pe jos.",
                "Îmi poți explica, te rog, cum se schimbă culoarea acestui grafic?",
            ]
        ),
        ("tr", ["Tren yine geç kaldı, biz de nehir boyunca eve yürüdük.", "Bu grafiğin rengini nasıl değiştirebileceğimi açıklar mısın?"]),
        ("ru", ["Поезд снова опоздал, и мы пошли домой пешком вдоль реки.", "Объясните, пожалуйста, как изменить цвет этого графика."]),
        (
            "uk",
            ["Потяг знову запізнився, тож ми пішли додому пішки вздовж річки.", "Поясніть, будь ласка, як змінити колір цього графіка."]
        ),
        (
            "el",
            ["Το τρένο άργησε πάλι, οπότε περπατήσαμε ως το σπίτι.", "Μπορείς να μου εξηγήσεις πώς αλλάζει το χρώμα του διαγράμματος;"]
        ),
        ("ar", ["تأخر القطار مرة أخرى، فعدنا إلى البيت سيرا على الأقدام.", "هل يمكنك أن تشرح لي كيف أغير لون هذا الرسم البياني؟"]),
        ("he", ["הרכבת איחרה שוב ולכן הלכנו הביתה ברגל לאורך הנהר.", "האם תוכל להסביר לי איך משנים את הצבע של התרשים הזה?"]),
        ("ja", ["電車がまた遅れたので、川沿いを歩いて家に帰りました。", "このグラフの色を変える方法を教えていただけますか。"]),
        ("zh", ["火车又晚点了，所以我们沿着河边走回家。", "请告诉我怎样才能改变这张图表的颜色，谢谢。"]),
        ("ko", ["기차가 또 늦어서 우리는 강을 따라 집으로 걸어갔습니다.", "이 차트의 색을 바꾸는 방법을 설명해 주시겠습니까?"]),
        (
            "vi",
            [
                "Tàu lại đến muộn nên chúng tôi đi bộ về nhà dọc theo bờ sông.",
                "Bạn có thể giải thích cho tôi cách đổi màu của biểu đồ này không?",
            ]
        ),
    ]

    @Test("Sentences of 24 languages are told", .enabled(if: LanguageDetection.isAvailable, "built without CLD2"))
    func sentences() {
        var wrong: [String] = []
        var count = 0
        for (code, texts) in Self.sentences {
            for text in texts + [texts.joined(separator: " ")] {
                count += 1
                let found = LanguageDetection.language(of: text)
                if found != code { wrong.append("\(code) as \(found ?? "unknown"): \(text)") }
            }
        }
        #expect(Double(wrong.count) <= 0.05 * Double(count), "\(wrong)")
        #expect(Self.sentences.count >= 14)
    }

    @Test(
        "What is in no language, or in two, is unknown",
        arguments: [
            "", "yes", "OK", "1234 5678 90", "42", "positive", "Paris", "a b c d e f g h i j k l m n",
            "https://www.example.com/the/path/of/this/and/that",
            "```python\nfor item in the_list:\n    print(item, file=sys.stderr)\nreturn the_list\n```",
            "SELECT id, name FROM users WHERE id = 7 AND x <> 8;",
            "{\"name\": \"take_off\", \"arguments\": {\"altitude\": 100, \"unit\": \"m\"}}",
            "#### 72 = 48 + 24", "x = (a + b) / c; y = x ** 2", "👍🎉", "\u{0}\u{1}\u{2}", "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@",
            "Der Zug hatte wieder Verspätung, sagte er. The train was late again, she said to all of us.",
            "int main(void) { char *p = malloc(20); return p != NULL; }",
        ])
    func unknown(text: String) {
        #expect(LanguageDetection.language(of: text) == nil)
    }

    @Test("Code and links beside prose do not hide its language", .enabled(if: LanguageDetection.isAvailable, "built without CLD2"))
    func besideCode() {
        let text =
            "Sie können die Liste so sortieren und danach ausgeben:\n```python\nprint(sorted(the_list_of_words))\n```\nMehr dazu steht unter https://example.org/the/list."
        #expect(LanguageDetection.language(of: text) == "de")
    }
}
