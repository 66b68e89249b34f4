internal import JSON
internal import Randomness

extension PretrainingTextGenerator {
    /// A few sentences about everyday things, each followed by its record.
    mutating func records() -> String {
        (0..<(1 + random.below(3))).map { _ in random.chance(0.25) ? weatherRecord() : thingRecord() }.joined(separator: "\n")
    }

    private mutating func thingRecord() -> String {
        guard let kind = random.pick(EverydayRecords.kinds), let language = random.pick(Language.allCases) else { return "" }
        let things = random.shuffled(kind.things).prefix(2)
        guard let meant = things.first, let other = things.last, let place = random.pick(kind.places),
            let sentence = random.pick(kind.sentences[language] ?? []), let composer = composers[language]
        else { return "" }
        var local = Composer(grammar: Grammar("[one]\n\(sentence)"), random: composer.random)
        local.nouns = ["X": meant[language], "Y": other[language], "Z": place[language]].compactMapValues { $0 }
        let text = local.phrase("one")
        composers[language]?.note(local.unresolved)
        let number = Int64(1 + random.below(9))
        var record: JSONObject = [kind.key: value(meant), kind.second: value(place)]
        guard random.chance(0.4) else { return text + "\n" + JSONValue.object(record).text() }
        record["table"] = .integer(number)
        return "(\(number)) \(text)\n" + JSONValue.object(record).text()
    }

    private func value(_ thing: [Language: Noun]) -> JSONValue {
        .string(thing[.english]?.word ?? "")
    }

    private mutating func weatherRecord() -> String {
        guard let language = random.pick(Language.allCases), let frame = random.pick(EverydayRecords.weatherFrames[language] ?? [])
        else { return "" }
        let reports = random.shuffled(EverydayRecords.weather).prefix(2)
        guard let now = reports.first, let then = reports.last else { return "" }
        let city = phrase("city", language)
        var local = Composer(grammar: Grammar("[one]\n\(frame)"), random: random)
        local.texts = [
            "city": city, "now": random.pick(now.sentences[language] ?? []) ?? "",
            "then": random.pick(then.sentences[language] ?? []) ?? "",
        ]
        let record: JSONObject = ["city": .string(city), "weather": .string(now.word)]
        return local.phrase("one") + "\n" + JSONValue.object(record).text()
    }
}
