internal import JSON
internal import Randomness

extension PretrainingTextGenerator {
    /// What a letter says.
    private struct Facts {
        var language = Language.english
        var wish = ""
        var pastWish: String?
        var mentionsOther = false
        var haste = "none"
        var turned = false
        var quoted: Language?
    }

    /// A letter, mostly with a clerk's note, a record of the same facts, or the shop's answer.
    mutating func letter() -> String {
        bindThings()
        let facts = facts()
        let text = noisy(letterText(facts))
        var after: [String] = []
        if random.chance(0.5) { after.append(note(facts)) }
        if random.chance(0.6) { after.append(record(facts)) }
        if random.chance(0.1) { after.append(reply(facts)) }
        let parts = [text] + random.shuffled(after)
        for language in Language.allCases { composers[language]?.texts = [:] }
        return parts.joined(separator: "\n")
    }

    /// `count` rows of OpenAI chat JSONL: one or two letters that a clerk is asked to file, and their records, all after one schema.
    public mutating func talks(_ count: Int) -> [String] {
        (0..<count).map { _ in
            schema = RecordSchema(&random)
            var turns = [(role: "system", text: schema.instruction)] + filing()
            if random.chance(0.3) { turns += filing() }
            let messages = turns.map { JSONValue.object(["role": .string($0.role), "content": .string($0.text)]) }
            return JSONValue.object(["messages": .array(messages)]).text()
        }
    }

    /// A letter that a clerk is asked to file, and the record, as a talk in ChatML.
    mutating func talk() -> String {
        let turns = [(role: "system", text: schema.instruction)] + filing()
        return turns.map { "<|im_start|>\($0.role)\n\($0.text)<|im_end|>" }.joined(separator: "\n")
    }

    /// A letter and its record.
    private mutating func filing() -> [(role: String, text: String)] {
        bindThings()
        let facts = facts()
        let turns = [(role: "user", text: noisy(letterText(facts))), (role: "assistant", text: record(facts))]
        for language in Language.allCases { composers[language]?.texts = [:] }
        return turns
    }

    /// `text` as people send it: some in small letters, some with slips, some with words lost.
    private mutating func noisy(_ text: String) -> String {
        var text = text
        if random.chance(0.15) { text = text.lowercased() }
        if random.chance(0.2) { text = PretrainingSlips.apply(to: text, random: &random) }
        guard random.chance(0.25) else { return text }
        let words = text.split(separator: " ")
        return words.filter { _ in !random.chance(0.15) }.joined(separator: " ")
    }

    private mutating func facts() -> Facts {
        var facts = Facts()
        facts.language = random.pick(Language.allCases) ?? .english
        let main = PretrainingText.wishes.prefix(8)
        facts.wish = random.pick(random.chance(0.85) ? main[...] : PretrainingText.wishes[8...]) ?? ""
        if random.chance(0.35) { facts.pastWish = random.pick(PretrainingText.wishes.filter { $0 != facts.wish }) }
        facts.mentionsOther = random.chance(0.45)
        facts.haste = random.pick(["high", "low", "none"]) ?? "none"
        facts.turned = facts.haste != "none" && random.chance(0.25)
        if random.chance(0.18) { facts.quoted = random.pick(Language.allCases.filter { $0 != facts.language }) }
        return facts
    }

    private mutating func letterText(_ facts: Facts) -> String {
        let language = facts.language
        var before: [String] = []
        var after: [String] = []
        if random.chance(0.25) { before.append(phrase("context", language)) }
        if facts.mentionsOther {
            if random.chance(0.5) { before.append(phrase("other.before", language)) } else { after.append(phrase("other.after", language)) }
        }
        if let past = facts.pastWish {
            let topic = phrase("topic.\(past)", language)
            composers[language]?.texts["topic"] = topic
            if random.chance(0.7) { before.append(phrase("past.before", language)) } else { after.append(phrase("past.after", language)) }
        }
        if let quoted = facts.quoted {
            let count = 1 + random.below(3)
            let foreign = (0..<count).map { _ in phrase("snippet", quoted) }.joined(separator: " ")
            composers[language]?.texts["foreign"] = foreign
            if random.chance(0.5) { before.append(phrase("quote.in", language)) } else { after.append(phrase("quote.in", language)) }
        }
        let urgency = phrase("urgency.\(facts.turned ? "turn" : "")\(facts.haste)", language)
        if facts.haste != "none" || random.chance(0.3) {
            if random.chance(0.3) { before.append(urgency) } else { after.append(urgency) }
        }
        var sentences = random.shuffled(before) + [phrase("wish.\(facts.wish)", language)] + random.shuffled(after)
        if random.chance(0.5) { sentences.insert(phrase("greet", language), at: 0) }
        if random.chance(0.5) { sentences.append(phrase("bye", language)) }
        return sentences.joined(separator: " ")
    }

    private mutating func reply(_ facts: Facts) -> String {
        let language = facts.language
        var sentences: [String] = []
        if random.chance(0.5) { sentences.append(phrase("reply.open", language)) }
        if facts.pastWish != nil, random.chance(0.4) { sentences.append(phrase("reply.past", language)) }
        sentences.append(phrase("reply.\(facts.wish)", language))
        if facts.mentionsOther, random.chance(0.4) { sentences.append(phrase("reply.other", language)) }
        if facts.haste != "none" || random.chance(0.3) { sentences.append(phrase("reply.\(facts.haste)", language)) }
        if random.chance(0.3) { sentences.append(phrase("reply.bye", language)) }
        return sentences.joined(separator: " ")
    }

    private mutating func note(_ facts: Facts) -> String {
        let haste = phrase("haste.\(facts.haste)", .english)
        let wish = phrase("note.\(facts.wish)", .english)
        composers[.english]?.texts["note.haste"] = haste
        composers[.english]?.texts["note.wish"] = wish
        composers[.english]?.texts["tongue"] = PretrainingText.tongues[facts.language]
        return phrase("note.frame", .english)
    }

    /// The facts as this document's schema writes them.
    private func record(_ facts: Facts) -> String {
        let fields = schema.fields.map { name, fact -> (name: String, value: JSONValue) in
            switch fact {
            case .wish: (name, .string(schema.word(forWish: facts.wish)))
            case .thing: (name, .string(schema.word(for: device, facts.language)))
            case .pace: (name, .string(schema.word(forHaste: facts.haste)))
            case .tongue: (name, .string(schema.word(for: facts.language)))
            }
        }
        return JSONValue.object(JSONObject(fields)).text()
    }
}
