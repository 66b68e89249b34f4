import Domain
import Testing

@testable import Datasets

/// Whether an answer is there and whole.
struct AnswerShapeTests {
    static let long = "The bridge was built in 1894 and carries both trains and cars. It has four towers, which can be seen from far away. "

    static let whole: [(String, String)] = [
        ("label", "positive"), ("name", "New York City"), ("number", "42"), ("sentence", "It is green."), ("question", "What do you mean?"),
        ("list", long + long + "\n- first thing of many that is here\n- the second thing without any stop at its very end"),
        ("numbered list", long + long + "\n1. open the lid of the box\n2. take out what is inside of it and put it upon the table"),
        ("link", long + long + "Read more about the bridge and its history on the page at https://example.org/bridges/tower-bridge"),
        ("heading", long + "\n# What comes after the bridge and its many towers over there"),
        ("code", "Run this:\n```\nls -la\n```"), ("code that ends without a fence", "print(\"hello\")"),
        ("inline fence", "Use ```x``` here."),
        ("JSON", "{\"a\": [1, 2, {\"b\": \"}\"}]}"), ("JSON and prose", "{\"a\": 1}\nThat is it."), ("brackets of prose", "[laughs] yes"),
        ("template", "{name} is here"),
        (
            "poem",
            long + long
                + "\n\nThe river runs below the stone\nAnd carries all the boats along\nThe towers stand there all alone\nAnd listen to the water's song"
        ),
        ("quote", "She said: \"I will come tomorrow, when the rain has stopped.\""),
        ("ellipsis", "And so it goes on and on, for all the days to come..."),
        ("emoji", long + long + "That is all there is to say about it, and I think that you will love it there 😊"),
        ("table", long + "\n| bridge | year |\n|---|---|\n| Tower Bridge over the river Thames in London | 1894 |"),
        ("Chinese", "这座桥建于一八九四年，火车和汽车都可以通过。它有四座塔，从远处就能看到。这是伦敦最有名的桥之一。"),
        ("Thai", "สะพานนี้สร้างขึ้นในปี 1894 และรองรับทั้งรถไฟและรถยนต์ มีหอคอยสี่หอที่มองเห็นได้จากระยะไกล"),
        ("sign-off", long + long + "\n\nBest regards,\nAnn Miller"),
        ("formula", long + long + "So the result of the whole computation over all of the four towers is x = 4"),
        ("field", "Name of the bridge: Tower Bridge in London"),
        ("no stops at all", "the bridge was built long ago and it carries trains and cars over the water every single day of the year"),
        ("smiley", "That is nice to hear and I hope that you enjoy the rest of it :("),
    ]

    static let cut: [(String, String)] = [
        ("mid-sentence", long + long + "The towers were painted blue in the year of the jubilee because the queen"),
        ("mid-word", long + long + "After the second war, it was repaired by the government of the cou"),
        ("comma", "There are many ways to do this, for instance by train, by car,"),
        ("article", "You can reach the bridge by train and then walk to the"),
        ("German", "Die Brücke wurde im Jahr 1894 gebaut und trägt Züge und"),
        ("French", "Le pont a été construit en 1894 et porte des trains avec"),
        ("open fence", "Run this:\n```python\nfor x in y:\n    print(x)"), ("second open fence", "```\na\n```\ntext\n```sh\nls"),
        ("JSON in a text", "{\"name\": \"Ann\", \"address\": \"12 Long Str"), ("JSON in a list", "[{\"a\": 1}, {\"b\": 2}"),
        ("JSON after a comma", "{\"a\": 1,"),
        ("open bracket", "The bridge has four towers (which were painted in blue"),
        ("open quotation", "She looked at him for a while and said \"I will never come back"),
    ]

    @Test("Whole answers are not cut off", arguments: whole)
    func isWhole(name: String, answer: String) {
        let row = ContentCheckTests.row("Tell me about the bridge.", answer)
        let found = row.answer.compactMap { AnswerShape.cut($0) }
        #expect(found.isEmpty, "\(name): \(found)")
        #expect(row.answer.allSatisfy { AnswerShape.emptiness(of: $0, asked: row.input) == nil })
    }

    @Test("Answers that stop in the middle are cut off", arguments: cut)
    func isCut(name: String, answer: String) {
        #expect(ContentCheckTests.flags("Tell me about the bridge.", answer).contains(.cutOffAnswer), "\(name)")
    }

    @Test(
        "Answers without an answer",
        arguments: [
            "", " ", "\n\t", "...", "…", "-", "--", "N/A", "n/a.", "None", "null", "NULL", "[none]", "No answer", "TODO", "____", "\u{A0}",
            "???",
        ])
    func empty(answer: String) {
        #expect(ContentCheckTests.flags("Tell me about the bridge.", answer).contains(.emptyAnswer))
    }

    @Test("Short answers are answers", arguments: ["No", "0", "A", "是", "👍", "+", "π", "½", "nope", "nano", "{", "!", "x"])
    func short(answer: String) {
        #expect(!ContentCheckTests.flags("Tell me about the bridge.", answer).contains(.emptyAnswer))
    }

    @Test("A word that the question offers is an answer, and so is a call")
    func offered() {
        #expect(!ContentCheckTests.flags("Which side effect: fever, rash or none?", "None").contains(.emptyAnswer))
        #expect(!ContentCheckTests.flags("Write N/A where nothing applies.", "N/A").contains(.emptyAnswer))
        #expect(!ContentCheckTests.flags("Fill in ... or ?", "...").contains(.emptyAnswer))
        let call = Message(role: "assistant", content: "", toolCalls: [ToolCall(name: "go", arguments: "{}")])
        let row = RowTexts(.conversation(Conversation([Message(role: "user", content: "Go"), call])))
        #expect(ContentCheckTests.check.check(row, row: 1).findings.isEmpty)
    }
}
