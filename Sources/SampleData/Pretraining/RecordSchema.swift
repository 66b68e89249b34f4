internal import Randomness

/// How the records of one document name the facts of a letter: which keys, in which order, and which words for the answers.
///
/// Documents differ in all of this, so that a model learns to look for the fact that a key asks for rather than one form.
struct RecordSchema: Sendable {
    /// What a letter is asked about.
    enum Fact: CaseIterable {
        case wish, thing, pace, tongue
    }

    /// The keys in the order of the record.
    let fields: [(name: String, fact: Fact)]
    /// What a clerk is told; it names the keys, or leaves them to be guessed.
    let instruction: String
    private let wishColumn: Int
    private let paceColumn: Int
    private let tongueColumn: Int
    private let namesThingNatively: Bool

    init(_ random: inout SeededRandom) {
        let shuffled = random.chance(0.5) ? Fact.allCases : random.shuffled(Fact.allCases)
        let kept = random.chance(0.7) ? shuffled : Array(shuffled.prefix(2 + random.below(2)))
        var fields: [(name: String, fact: Fact)] = []
        for fact in kept { fields.append((random.pick(Self.names[fact] ?? []) ?? "", fact)) }
        self.fields = fields
        let list = fields.map(\.name).joined(separator: ", ")
        let told = ["File the letter.", "Make a card of it.", "What is in the letter?", "Note it down as JSON.", "A record, please."]
        let listed = ["Card: \(list).", "File the letter under \(list).", "Give \(list) as JSON.", "Record \(list)."]
        instruction = (random.chance(0.5) ? random.pick(told) : random.pick(listed)) ?? ""
        wishColumn = random.below(4)
        paceColumn = random.below(4)
        tongueColumn = random.below(3)
        namesThingNatively = random.chance(0.2)
    }

    /// The word for `wish`, one of `PretrainingText.wishes`.
    func word(forWish wish: String) -> String { Self.wishWords[wish].map { $0[wishColumn] } ?? "" }

    /// The word for `haste`, which is `high`, `low` or `none`.
    func word(forHaste haste: String) -> String { Self.paceWords[haste].map { $0[paceColumn] } ?? "" }

    /// The word for `language`.
    func word(for language: Language) -> String { Self.tongueWords[language].map { $0[tongueColumn] } ?? "" }

    /// The word for `thing` in a letter of `language`.
    func word(for thing: [Language: Noun], _ language: Language) -> String {
        thing[namesThingNatively ? language : .english]?.word ?? ""
    }

    private static let names: [Fact: [String]] = [
        .wish: ["wants", "wish", "asks for", "request", "reason", "matter", "case", "why"],
        .thing: ["about", "thing", "item", "object", "device", "concerns"],
        .pace: ["pace", "hurry", "speed", "when", "haste", "rush"],
        .tongue: ["tongue", "speech", "written in", "idiom", "words"],
    ]
    private static let wishWords: [String: [String]] = [
        "refund": ["money back", "repay", "sum returned", "money"],
        "exchange": ["another one", "swap", "replace", "trade"],
        "status": ["news of the parcel", "where is it", "track", "parcel"],
        "cancel": ["no order", "stop", "withdraw", "undo"],
        "repair": ["mending", "broken", "fix", "fault"],
        "bill": ["help with a bill", "invoice", "charge", "bill"],
        "account": ["help to sign in", "login", "unlock", "password"],
        "question": ["a fact", "ask", "detail", "curious"],
        "part": ["a part", "spare", "piece", "part"],
        "address": ["a new address", "moved", "redirect", "address"],
        "thanks": ["nothing", "praise", "content", "thanks"],
    ]
    private static let paceWords: [String: [String]] = [
        "high": ["fast", "quick", "now", "3"], "low": ["slow", "late", "whenever", "1"], "none": ["usual", "middle", "soon", "2"],
    ]
    private static let tongueWords: [Language: [String]] = [
        .english: ["English", "English", "E"], .german: ["German", "Deutsch", "G"], .french: ["French", "français", "F"],
        .spanish: ["Spanish", "español", "S"],
    ]
}
