internal import Randomness

/// Writes the tickets of one split, one after the other.
struct TicketWriter {
    private let split: TicketSplit
    private var random: SeededRandom
    private(set) var composers: [Language: Composer] = [:]
    private var combinations: [(intent: String, language: Language)] = []

    /// Share of training rows that say an earlier row again.
    private static let repeatedShare = 0.03
    /// Share of foreign quotes that are notes and letters of others; the rest stands on displays and labels.
    private static let forwardShare = 0.75
    /// Words from which on a ticket gets no greeting, order number or closing.
    private static let roomForFrame = 34
    private static let maximumWords = 58
    /// A ticket that came out too long is written anew this often.
    private static let shortenings = 8
    private static let minimumWords = 8
    /// A ticket that says an earlier one word for word is made anew this often.
    private static let rewritings = 8

    init(split: TicketSplit, seed: UInt64) {
        self.split = split
        let base: UInt64 = split == .training ? 20 : 40
        random = SeededRandom(seed: seed, stream: base)
        for (index, language) in Language.allCases.enumerated() {
            composers[language] = Composer(
                grammar: TicketText.grammar(split, language), random: SeededRandom(seed: seed, stream: base + 1 + UInt64(index)))
        }
    }

    /// References in the phrases that nothing answered so far.
    var unresolved: [String] {
        composers.values.flatMap(\.unresolved)
    }

    mutating func records(_ count: Int) -> [TicketRecord] {
        var records: [TicketRecord] = []
        var seen: Set<String> = []
        records.reserveCapacity(count)
        for _ in 0..<count {
            if split == .training, random.chance(Self.repeatedShare), let earlier = random.pick(records) {
                let text = TicketSlips.apply(to: earlier.text, split: split, random: &random)
                records.append(TicketRecord(text: text, answer: earlier.answer, distractors: earlier.distractors))
            } else {
                var record = nextRecord()
                for _ in 0..<Self.rewritings where seen.contains(record.text) { record = nextRecord() }
                seen.insert(record.text)
                records.append(record)
            }
        }
        return records
    }

    /// A new ticket; intents and languages take turns, so that each pair occurs equally often.
    mutating func nextRecord() -> TicketRecord {
        if combinations.isEmpty {
            let all = TicketLabels.intents.flatMap { intent in Language.allCases.map { (intent: intent, language: $0) } }
            combinations = random.shuffled(all)
        }
        let (intent, language) = combinations.removeLast()
        let products = random.shuffled(TicketProducts.all)
        let priority = random.pick(["low", "low", "low", "normal", "normal", "normal", "normal", "high", "high", "high"]) ?? "normal"
        let answer = TicketAnswer(intent: intent, product: products[0].label, priority: priority, language: language.rawValue)
        let distractors = distractors()
        bind(products, language)
        var text = text(answer, language, distractors, products)
        for _ in 0..<Self.shortenings where Self.words(text) > Self.maximumWords {
            text = self.text(answer, language, distractors, products)
        }
        return TicketRecord(text: noisy(text), answer: answer, distractors: distractors)
    }

    /// What misleads in the next ticket; a note in another language may name products and past wishes besides.
    private mutating func distractors() -> Set<TicketDistractor> {
        guard random.chance(TicketGenerator.misleadingShare) else { return [] }
        if random.chance(0.38) { return [.foreignQuote] }
        let kinds =
            Array(repeating: TicketDistractor.otherProduct, count: 6) + Array(repeating: .otherIntent, count: 4)
            + Array(repeating: .turnedPriority, count: 2)
        let wanted = random.chance(0.85) ? 2 : 1
        var chosen: Set<TicketDistractor> = []
        while chosen.count < wanted {
            if let kind = random.pick(kinds) { chosen.insert(kind) }
        }
        return chosen
    }

    private mutating func mention(of product: TicketProducts.Product, _ language: Language) -> Noun? {
        guard let noun = random.pick(product.nouns[language] ?? []) else { return nil }
        let share = random.below(100)
        return share < 40 ? noun : share < 80 ? noun.branded(product.brand) : noun.named(product.brand)
    }

    private mutating func phrase(_ list: String, _ language: Language) -> String {
        composers[language]?.phrase(list) ?? ""
    }

    private mutating func text(
        _ answer: TicketAnswer, _ language: Language, _ distractors: Set<TicketDistractor>, _ products: [TicketProducts.Product]
    ) -> String {
        var around: [String] = []
        if distractors.contains(.otherProduct) { around.append(phrase("aside.product", language)) }
        if distractors.contains(.otherIntent) {
            let other = random.pick(TicketLabels.intents.filter { $0 != answer.intent }) ?? ""
            around.append(aside(about: other, language))
        }
        if distractors.contains(.foreignQuote) { around.append(quote(language, products)) }
        if distractors.contains(.turnedPriority) {
            around.append(phrase("turn.\(answer.priority)", language))
        } else if answer.priority != "normal" || random.chance(0.3) {
            around.append(phrase("priority.\(answer.priority)", language))
        }
        around = random.shuffled(around)
        let before = random.below(around.count + 1)
        let middle = around[..<before] + [phrase("want.\(answer.intent)", language)] + around[before...]
        let text = middle.joined(separator: " ")
        return Self.words(text) > Self.roomForFrame ? text : framed(text, language)
    }

    private mutating func quote(_ language: Language, _ products: [TicketProducts.Product]) -> String {
        let foreign = random.pick(Language.allCases.filter { $0 != language }) ?? .english
        let isForwarded = random.chance(Self.forwardShare)
        let text = !isForwarded ? phrase("snippet", foreign) : random.chance(0.3) ? phrase("letter", foreign) : note(foreign, products)
        composers[language]?.texts["foreign"] = text
        return phrase(isForwarded ? "forward" : "quote", language)
    }

    /// A note in a language that is not the writer's: it asks for nothing.
    private mutating func note(_ language: Language, _ products: [TicketProducts.Product]) -> String {
        bind(products, language)
        var sentences: [String] = []
        if random.chance(0.75) { sentences.append(aside(about: random.pick(TicketLabels.intents) ?? "", language)) }
        if random.chance(0.75) || sentences.isEmpty { sentences.append(phrase("aside.product", language)) }
        if random.chance(0.7) { sentences.append(phrase("priority.normal", language)) }
        sentences = random.shuffled(sentences)
        if random.chance(0.75) { sentences.insert(phrase("hello", language), at: 0) }
        if random.chance(0.75) { sentences.append(phrase("bye", language)) }
        return sentences.joined(separator: " ")
    }

    private mutating func aside(about intent: String, _ language: Language) -> String {
        let topic = phrase("topic.\(intent)", language)
        composers[language]?.texts["topic"] = topic
        return phrase("aside.intent", language)
    }

    private mutating func bind(_ products: [TicketProducts.Product], _ language: Language) {
        let nouns = ["A": mention(of: products[0], language), "B": mention(of: products[1], language)].compactMapValues { $0 }
        composers[language]?.nouns = nouns
    }

    /// Adds greeting, order number and closing where there is room.
    private mutating func framed(_ middle: String, _ language: Language) -> String {
        var text = middle
        if random.chance(0.4) || Self.words(text) < Self.minimumWords { text += " " + phrase("order", language) }
        if random.chance(0.5) || Self.words(text) < Self.minimumWords { text = phrase("hello", language) + " " + text }
        if random.chance(0.45), Self.words(text) < Self.roomForFrame { text += " " + phrase("bye", language) }
        return text
    }

    static func words(_ text: String) -> Int {
        text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
    }

    private mutating func noisy(_ text: String) -> String {
        var text = text
        if random.chance(0.15) { text = text.lowercased() }
        if random.chance(0.12) { text.removeAll { ".,!?¿¡".contains($0) } }
        if random.chance(0.25) { text = TicketSlips.apply(to: text, split: split, random: &random) }
        return text
    }
}
