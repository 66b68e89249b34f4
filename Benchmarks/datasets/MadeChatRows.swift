import Randomness

/// Chat rows as people have them, made from a seed: varied lengths and writings, escapes, tools; already written as JSON Lines.
struct MadeChatRows {
    private var random: SeededRandom
    /// Sentences as they stand between the quotation marks of JSON.
    private let sentences: [String]
    private let toolList: String

    private let shareWithTools: Double

    init(seed: UInt64, shareWithTools: Double) {
        self.shareWithTools = shareWithTools
        var random = SeededRandom(seed: seed)
        let made = (0..<20_000).map { _ in Self.sentence(&random) }
        sentences = made
        toolList = ["order_status", "refund", "find_article"].map(Self.tool).joined(separator: ",")
        self.random = random
    }

    /// Adds a row with its line feed: questions and answers, some with tools.
    mutating func append(to bytes: inout [UInt8]) {
        var messages: [String] = []
        if random.chance(0.6) { messages.append(Self.message("system", text(1...3))) }
        // Most rows are short; some are long conversations.
        let turns = random.chance(0.7) ? 1 : 1 + random.below(random.chance(0.05) ? 20 : 4)
        let hasTools = random.chance(shareWithTools)
        for turn in 0..<turns {
            messages.append(Self.message("user", text(1...4)))
            if hasTools, turn == 0 { messages += call() }
            messages.append(Self.message("assistant", text(random.chance(0.02) ? 20...80 : 1...8)))
        }
        let tools = hasTools ? "\"tools\":[\(toolList)]," : ""
        bytes.append(contentsOf: "{\(tools)\"messages\":[\(messages.joined(separator: ","))]}\n".utf8)
    }

    /// Adds a row that cannot be used, with its line feed.
    mutating func appendBroken(to bytes: inout [UInt8]) {
        let row =
            switch random.below(5) {
            case 0: "{\"messages\":[\(Self.message("user", text(1...2))),{\"role\":\"assistant\",\"content\":\"cut o"
            case 1: "{\"messages\":[\(Self.message("user", text(1...2))),\(Self.message("assistant", ""))]}"
            case 2: "{\"messages\":[\(Self.message("human", text(1...2))),\(Self.message("assistant", text(1...2)))]}"
            case 3: "{\"conversation\":[\(Self.message("user", text(1...2)))]}"
            default: "{\"messages\":[\(Self.message("user", text(1...2)))]}"
            }
        bytes.append(contentsOf: "\(row)\n".utf8)
    }

    private mutating func text(_ counts: ClosedRange<Int>) -> String {
        let count = counts.lowerBound + random.below(counts.count)
        let breaksLines = random.chance(0.2)
        return (0..<count).map { _ in sentences[random.below(sentences.count)] }.joined(separator: breaksLines ? "\\n\\n" : " ")
    }

    private mutating func call() -> [String] {
        let (id, number) = ("call_\(random.below(1_000_000))", random.below(100_000))
        return [
            "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"\(id)\",\"type\":\"function\",\"function\":"
                + "{\"name\":\"order_status\",\"arguments\":\"{\\\"order\\\": \\\"A-\(number)\\\"}\"}}]}",
            "{\"role\":\"tool\",\"tool_call_id\":\"\(id)\",\"content\":\"{\\\"state\\\": \\\"sent\\\", \\\"days\\\": \(number % 9)}\"}",
        ]
    }

    private static func message(_ role: String, _ text: String) -> String { "{\"role\":\"\(role)\",\"content\":\"\(text)\"}" }

    private static func tool(_ name: String) -> String {
        "{\"type\":\"function\",\"function\":{\"name\":\"\(name)\",\"description\":\"Does what it is called.\",\"parameters\":"
            + "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"string\",\"description\":\"Number of the order\"}},\"required\":[\"order\"]}}}"
    }

    private static let plain = """
        the of and to in that was he it with for as his on be at by this had not are but from have they which one you were her all she there \
        would their we him been has when who will more no if out so said what up its about into than them can only other new some could time \
        order parcel invoice account refund address password delivery payment customer ticket answer reset window printer router screen \
        battery update download install settings language model training example question number please because before after without between
        """.split(separator: " ").map(String.init)
    private static let foreign = [
        "größer", "Straße", "für", "déjà", "naïve", "señor", "mañana", "Ελλάδα", "привет", "спасибо", "заказ", "配送", "注文", "返金", "안녕하세요",
        "🙂", "€", "…",
    ]
    private static let escaped = ["\\u00e9t\\u00e9", "\\u2019", "\\ud83d\\ude42", "\\\"quoted\\\"", "C:\\\\Temp", "a\\tb", "<b>bold<\\/b>"]

    /// 4 to 30 words; a third of the sentences has something that is not plain ASCII.
    private static func sentence(_ random: inout SeededRandom) -> String {
        let isPlain = random.chance(0.67)
        let words = (0..<4 + random.below(27)).map { _ -> String in
            if !isPlain, random.chance(0.2) { return random.chance(0.7) ? random.pick(foreign) ?? "" : random.pick(escaped) ?? "" }
            return random.pick(plain) ?? ""
        }
        return words.joined(separator: " ") + (random.chance(0.2) ? "?" : ".")
    }
}
