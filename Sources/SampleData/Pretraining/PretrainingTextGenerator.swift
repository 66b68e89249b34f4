internal import Randomness

/// Writes plain text for training a base model: letters, talks, manuals, records and small stories about shops and devices.
public struct PretrainingTextGenerator: Sendable {
    var composers: [Language: Composer]
    var random: SeededRandom
    /// The device that A stands for.
    var device: [Language: Noun] = [:]
    /// How this document's records are written.
    var schema: RecordSchema

    /// The text that belongs to `seed`, the same on every platform.
    public init(seed: UInt64) {
        random = SeededRandom(seed: seed, stream: 1)
        schema = RecordSchema(&random)
        composers = [:]
        for (index, language) in Language.allCases.enumerated() {
            composers[language] = Composer(
                grammar: PretrainingText.grammar(language), random: SeededRandom(seed: seed, stream: UInt64(2 + index)))
        }
    }

    /// References in the phrases that nothing answered so far.
    var unresolved: [String] {
        composers.values.flatMap(\.unresolved)
    }

    /// Documents of `totalBytes` bytes of UTF-8 or slightly more, together.
    public mutating func documents(totalBytes: Int) -> [String] {
        var documents: [String] = []
        var bytes = 0
        while bytes < totalBytes {
            let document = nextDocument()
            bytes += document.utf8.count
            documents.append(document)
        }
        return documents
    }

    /// One document of about 50 to 400 words, lines separated by line feeds; some are talks in ChatML.
    public mutating func nextDocument() -> String {
        let share = random.below(100)
        let target = 50 + random.below(200)
        schema = RecordSchema(&random)
        var lines: [String] = []
        var words = 0
        while words < target {
            let paragraph = share < 45 ? talk() : share < 85 ? letter() : share < 88 ? records() : paragraph(share)
            words += paragraph.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
            lines.append(paragraph)
        }
        return lines.joined(separator: "\n")
    }

    private mutating func paragraph(_ share: Int) -> String {
        let language = random.pick(Language.allCases) ?? .english
        bindThings()
        switch share {
        case ..<91: return sentences("story", count: 3 + random.below(4), language)
        case ..<93: return sentences("manual", count: 2 + random.below(4), language)
        case ..<94: return sentences("product", count: 2 + random.below(3), language)
        case ..<95: return sentences("order", count: 2 + random.below(3), language)
        case ..<96: return phrase("ask", language) + " " + sentences("answer", count: 1 + random.below(2), language)
        case ..<97: return "- " + phrase("talk.ask", language) + "\n- " + phrase("talk.answer", language)
        case ..<98: return sentences("same", count: 2, language)
        case ..<99: return slip(language)
        default: return glossary()
        }
    }

    mutating func phrase(_ list: String, _ language: Language) -> String {
        composers[language]?.phrase(list) ?? ""
    }

    private mutating func sentences(_ list: String, count: Int, _ language: Language) -> String {
        (0..<count).map { _ in phrase(list, language) }.joined(separator: " ")
    }

    /// Chooses devices A and B and goods G and H, the same for all languages.
    mutating func bindThings() {
        let devices = random.shuffled(Array(PretrainingThings.devices.indices)).prefix(2).map { PretrainingThings.devices[$0] }
        device = devices[0]
        let goods = random.shuffled(Array(PretrainingThings.goods.indices)).prefix(2).map { PretrainingThings.goods[$0] }
        let brand =
            random.chance(0.25)
            ? (random.pick(PretrainingText.brandBeginnings) ?? "") + (random.pick(PretrainingText.brandEnds) ?? "") : nil
        for language in Language.allCases {
            composers[language]?.nouns = [
                "A": devices[0][language]?.branded(brand), "B": devices[1][language], "G": goods[0][language], "H": goods[1][language],
            ].compactMapValues { $0 }
        }
    }

    private mutating func slip(_ language: Language) -> String {
        let pair = phrase("slip", language).split(separator: "|")
        composers[language]?.texts = ["wrong": String(pair.first ?? ""), "right": String(pair.last ?? "")]
        defer { composers[language]?.texts = [:] }
        return phrase("slip.frame", language)
    }

    private mutating func glossary() -> String {
        let table = random.chance(0.6) ? PretrainingThings.devices : PretrainingThings.goods
        let order = random.shuffled(Language.allCases)
        guard let thing = random.pick(table) else { return "" }
        return order.compactMap { thing[$0].flatMap { $0.form(Self.article[$0.language] ?? "") } }.joined(separator: " = ")
    }

    private static let article: [Language: String] = [.english: "the", .german: "der", .french: "le", .spanish: "el"]
}

extension Noun {
    /// The noun with a brand name where the language puts it.
    func branded(_ brand: String?) -> Noun {
        guard let brand else { return self }
        switch language {
        case .english: return named("\(brand) \(word)")
        case .german: return named("\(brand)-\(word)")
        case .french, .spanish: return named("\(word) \(brand)")
        }
    }
}
