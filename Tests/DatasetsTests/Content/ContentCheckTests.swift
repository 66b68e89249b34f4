import Domain
import Testing

@testable import Datasets

/// What is found in one row's words: refusals, leftovers, insults, languages.
struct ContentCheckTests {
    static let check = ContentCheck()

    static func row(_ question: String, _ answer: String) -> RowTexts {
        RowTexts(.conversation(Conversation([Message(role: "user", content: question), Message(role: "assistant", content: answer)])))
    }

    static func flags(_ question: String, _ answer: String) -> [QualityFlag] {
        check.check(row(question, answer), row: 1).findings.map(\.flag)
    }

    @Test(
        "Refusals in seven languages",
        arguments: [
            "I'm sorry, but I can't help with that request.", "I’m sorry, but I can’t help with that request.",
            "I am sorry, but I cannot do this.",
            "As an AI language model, I cannot have opinions.", "Sorry, I can't do that.", "I must decline.", "SORRY, BUT I CANNOT SAY.",
            "Es tut mir leid, aber ich kann Ihnen dabei nicht helfen.", "Tut mir leid, ich kann das nicht beantworten.",
            "Je suis désolé, mais je ne peux pas répondre.", "DÉSOLÉ, MAIS JE NE PEUX PAS.",
            "En tant que modèle de langage, je ne peux pas juger.",
            "Lo siento, pero no puedo ayudarte con eso.", "Como modelo de lenguaje, no tengo opiniones.",
            "Desculpe, mas não posso ajudar com isso.", "DESCULPE, MAS NÃO POSSO.", "Como um modelo de linguagem, não tenho acesso.",
            "Mi dispiace, ma non posso aiutarti.", "Come modello linguistico, non ho opinioni.",
            "Het spijt me, maar ik kan je daar niet mee helpen.", "Als AI-taalmodel kan ik dat niet.",
            "\n\nI'm sorry, but I'm unable to\nassist with that.",
        ])
    func refusals(answer: String) {
        #expect(Self.flags("Do it", answer).contains(.refusal))
    }

    @Test(
        "What somebody else says, or what comes later, is no refusal",
        arguments: [
            "He said: \"I'm sorry, but I can't stay.\" Then he left.", "I can help you with that.", "I'm sorry for your loss.",
            "Sorry to hear that, but you can return it.",
            String(repeating: "The story goes on and on. ", count: 20) + "I'm sorry, but I can't stay.", "Unapologetically, I cannot lie.",
            "Ich kann das gern erklären.",
            "Désolé pour le retard, voici la réponse.", "No puedo esperar a verlo.",
        ])
    func noRefusals(answer: String) {
        #expect(!Self.flags("Do it", answer).contains(.refusal))
        // The same words of the person who asks are none either.
        #expect(!Self.flags("I'm sorry, but I can't find it.", "It is on the shelf.").contains(.refusal))
    }

    @Test(
        "Leftovers of models, pages, templates and chats",
        arguments: [
            "It is 4. I hope this helps!", "As an AI, I think so.", "Regenerate response", "Click here to subscribe.",
            "This website uses cookies to improve.",
            "Dear {{name}}, hello.", "Dear {{ customer.first_name }}, hello.", "Dear [INSERT NAME HERE], hello.", "[insert your company]",
            "Lorem ipsum dolor sit amet",
            "Yes.<|im_end|>", "Yes. [/INST] No.", "<|eot_id|>", "Good<end_of_turn>", "Ich hoffe, das hilft.", "Espero que esto ayude.",
            "J’espère que cela vous aide.",
            "Diese Website verwendet Cookies.", "Tous droits réservés.", "### Response: yes", "WE USE COOKIES",
        ])
    func boilerplate(answer: String) {
        #expect(Self.flags("Say something", answer).contains(.boilerplate))
    }

    @Test(
        "Code and usual words are no leftovers",
        arguments: [
            "Use {{ so that } is kept.", "f\"{{{value}}}\"", "{{#if a == b}}yes{{/if}}", "A map is {{1, 2}, {3, 4}} in C.",
            "list.insert(0, x) and [insertion] sort",
            "The cookie is baked.", "As an AIDS charity, we help.", "It helps, I hope.", "array[insert_at]",
            "We have an unsubscribed user.", "a <b> tag", "INSERT INTO t VALUES (1)",
        ])
    func noBoilerplate(answer: String) {
        #expect(!Self.flags("Say something", answer).contains(.boilerplate))
    }

    @Test("A text to go on reading may have the marks of its chats")
    func marks() {
        #expect(Self.check.check(.text("<|im_start|>user\nHi<|im_end|>"), row: 1).findings.isEmpty)
    }

    @Test(
        "Insults and threats, on word boundaries",
        arguments: [
            ("You are an asshole.", true), ("FUCK YOU!", true), ("Kill yourself", true), ("Du Arschloch!", true), ("ARSCHLÖCHER", true),
            ("Espèce d'enculé.", true),
            ("ENCULÉ", true), ("Hijo de puta", true), ("Filho da puta!", true), ("Stronzo!", true), ("Klootzak.", true),
            ("the town of Scunthorpe", false),
            ("I assess the class", false), ("Niger and Nigeria", false), ("a snigger", false), ("sluttering", false),
            ("Die Schlampendorfer Straße", false),
            ("a computer", false), ("It was a dark night.", false), ("The cockpit and the cocktail", false),
        ])
    func toxic(text: String, isToxic: Bool) {
        #expect(Self.flags("Say: \(text)", "Very well.").contains(.toxic) == isToxic)
    }

    @Test("Question and answer in different languages are told by name", .enabled(if: LanguageDetection.isAvailable, "built without CLD2"))
    func mismatch() {
        let (german, english) = (
            "Kannst du mir bitte ausführlich erklären, wie ich die Farbe dieser Abbildung ändern kann?",
            "You can change the colour of the figure in the menu that opens when you click on it with the mouse."
        )
        let result = Self.check.check(Self.row(german, english), row: 3)
        #expect(
            result.findings == [
                QualityFinding(
                    row: 3, flag: .languageMismatch, path: "messages[1].content",
                    message: "the question is in German, the answer in English")
            ])
        #expect(result.inputLanguage == "de" && result.answerLanguage == "en")
        #expect(Self.check.check(Self.row(english, english), row: 3).findings.isEmpty)
        // Short answers, code and numbers say too little.
        for answer in ["Yes, of course.", "42", "```\nlet the_list = and(of: that)\n```", "Paris"] {
            #expect(!Self.flags(german, answer).contains(.languageMismatch))
        }
        let pair = DatasetRow.Content.embedding(EmbeddingPair(anchor: german, positives: [english], negatives: []))
        #expect(Self.check.check(pair, row: 1).findings.isEmpty)
    }

    @Test("Two threads get the same as one")
    func threads() async {
        var planted = Planted(seed: 4)
        let rows = PersonalDataTests.flags.flatMap { planted.positives($0, 60) }.map { Self.row("Say it in a sentence, please.", $0.text) }
        let check = Self.check
        let alone = rows.enumerated().map { check.check($1, row: $0) }
        let together = await withTaskGroup(of: [ContentCheck.Result].self) { group in
            for _ in 0..<4 { group.addTask { rows.enumerated().map { check.check($1, row: $0) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together.allSatisfy { $0 == alone })
    }
}
