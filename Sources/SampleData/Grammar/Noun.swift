/// A thing that phrases speak of: its word, and what a language needs to put articles before it.
struct Noun: Sendable, Equatable {
    /// Grammatical gender; English has `neuter` only.
    enum Gender: Character, Sendable {
        case masculine = "m"
        case feminine = "f"
        case neuter = "n"
    }

    let language: Language
    let gender: Gender
    let word: String

    /// Reads `f Lampe`; a line without a gender is neuter.
    init(_ line: some StringProtocol, language: Language) {
        let text = String(line)
        self.language = language
        if text.dropFirst().first == " ", let first = text.first, let gender = Gender(rawValue: first) {
            self.gender = gender
            word = String(text.dropFirst(2))
        } else {
            gender = .neuter
            word = text
        }
    }

    /// The noun as another word for the same thing.
    func named(_ word: String) -> Noun {
        Noun("\(gender.rawValue) \(word)", language: language)
    }

    /// The noun in `form`, named by the form that stands in a dictionary: `the`, `den`, `du`, `el`; nothing for an unknown form.
    func form(_ form: String) -> String? {
        switch language {
        case .english: english(form)
        case .german: german(form)
        case .french: french(form)
        case .spanish: spanish(form)
        }
    }

    private func english(_ form: String) -> String? {
        switch form {
        case "bare": word
        case "the", "my", "this", "that", "your", "our", "new", "old": "\(form) \(word)"
        case "a": "\(startsWithVowel ? "an" : "a") \(word)"
        default: nil
        }
    }

    /// Endings of masculine, feminine and neuter, singular.
    private static let germanForms: [String: [String]] = [
        "der": ["der", "die", "das"], "den": ["den", "die", "das"], "dem": ["dem", "der", "dem"],
        "ein": ["ein", "eine", "ein"], "einen": ["einen", "eine", "ein"], "einem": ["einem", "einer", "einem"],
        "mein": ["mein", "meine", "mein"], "meinen": ["meinen", "meine", "mein"], "meinem": ["meinem", "meiner", "meinem"],
        "dieser": ["dieser", "diese", "dieses"], "diesen": ["diesen", "diese", "dieses"], "diesem": ["diesem", "dieser", "diesem"],
        "unser": ["unser", "unsere", "unser"], "unseren": ["unseren", "unsere", "unser"], "unserem": ["unserem", "unserer", "unserem"],
        "ihr": ["Ihr", "Ihre", "Ihr"], "ihren": ["Ihren", "Ihre", "Ihr"], "ihrem": ["Ihrem", "Ihrer", "Ihrem"],
        "kein": ["kein", "keine", "kein"], "keinen": ["keinen", "keine", "kein"],
        "zum": ["zum", "zur", "zum"], "vom": ["vom", "von der", "vom"],
    ]
    private static let germanPronouns: [String: [String]] = [
        "er": ["er", "sie", "es"], "ihn": ["ihn", "sie", "es"], "ihm": ["ihm", "ihr", "ihm"],
    ]

    private func german(_ form: String) -> String? {
        let column = gender == .masculine ? 0 : gender == .feminine ? 1 : 2
        if form == "bare" { return word }
        if let pronoun = Self.germanPronouns[form] { return pronoun[column] }
        return Self.germanForms[form].map { "\($0[column]) \(word)" }
    }

    private func french(_ form: String) -> String? {
        let feminine = gender == .feminine
        switch form {
        case "bare": return word
        case "e": return feminine ? "e" : ""
        case "il": return feminine ? "elle" : "il"
        case "un": return "\(feminine ? "une" : "un") \(word)"
        case "mon": return "\(feminine && !startsWithVowel ? "ma" : "mon") \(word)"
        case "votre": return "votre \(word)"
        case "ce": return "\(feminine ? "cette" : startsWithVowel ? "cet" : "ce") \(word)"
        case "le": return startsWithVowel ? "l'\(word)" : "\(feminine ? "la" : "le") \(word)"
        case "du": return startsWithVowel ? "de l'\(word)" : feminine ? "de la \(word)" : "du \(word)"
        case "au": return startsWithVowel ? "à l'\(word)" : feminine ? "à la \(word)" : "au \(word)"
        case "de": return startsWithVowel ? "d'\(word)" : "de \(word)"
        default: return nil
        }
    }

    private func spanish(_ form: String) -> String? {
        let feminine = gender == .feminine
        switch form {
        case "bare": return word
        case "o": return feminine ? "a" : "o"
        case "lo": return feminine ? "la" : "lo"
        case "un": return "\(feminine ? "una" : "un") \(word)"
        case "mi", "su": return "\(form) \(word)"
        case "este": return "\(feminine ? "esta" : "este") \(word)"
        case "el": return "\(feminine ? "la" : "el") \(word)"
        case "del": return "\(feminine ? "de la" : "del") \(word)"
        case "al": return "\(feminine ? "a la" : "al") \(word)"
        default: return nil
        }
    }

    private var startsWithVowel: Bool {
        guard let first = word.lowercased().first else { return false }
        return "aeiouéèêh".contains(first) && !(first == "h" && !silentH)
    }

    /// French words with a silent h take `l'`; English and the h aspiré do not.
    private var silentH: Bool {
        language == .french && !word.hasPrefix("haut")
    }
}
