/// The phrases that the pre-training text is made of.
enum PretrainingText {
    /// All phrases of one language.
    static func grammar(_ language: Language) -> Grammar {
        switch language {
        case .english: Grammar(englishEveryday, englishLetters, englishWishes, englishHaste, clerkNotes)
        case .german: Grammar(germanEveryday, germanLetters, germanWishes, germanHaste)
        case .french: Grammar(frenchEveryday, frenchLetters, frenchWishes, frenchHaste)
        case .spanish: Grammar(spanishEveryday, spanishLetters, spanishWishes, spanishHaste)
        }
    }

    /// What letters ask for; each names the lists `wish.`, `topic.`, `reply.` and `note.`.
    static let wishes = [
        "refund", "exchange", "status", "cancel", "repair", "bill", "account", "question", "part", "address", "thanks",
    ]

    /// English names of the languages.
    static let tongues: [Language: String] = [.english: "English", .german: "German", .french: "French", .spanish: "Spanish"]

    /// Beginnings and ends of invented brand names.
    static let brandBeginnings = ["Nor", "Tal", "Kor", "Mi", "Sa", "Du", "Hel", "Pri", "Os", "Gal"]
    static let brandEnds = ["vik", "mo", "lin", "tex", "dara", "bex", "quist", "pona"]
}
