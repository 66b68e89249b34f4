internal import CLanguageDetection

/// Tells the language of a text by Compact Language Detector 2; where that is absent, no text has a language.
package enum LanguageDetection {
    /// Letters, in bytes of UTF-8, that a text needs; fewer say too little.
    private static let fewest = 24
    /// Those that each half of a text needs to be looked at alone.
    private static let half = 40
    /// Those that a comparison needs.
    private static let enough = 60
    /// Bytes of prose that are looked at; more do not change the answer.
    private static let most = 4096

    /// Whether languages can be told at all.
    package static var isAvailable: Bool { ts_language_library_version() != nil }

    /// The code of the language that `text` is surely written in (ISO 639, `zh-Hant` for the other writing); nil for short or mixed
    /// texts, code and numbers.
    package static func language(of text: String) -> String? { language(of: Prose.of(text, most: most), atLeast: fewest) }

    /// The language of `text` when it is long enough that a difference from another text can be relied upon.
    static func certainLanguage(of text: String) -> String? { language(of: Prose.of(text, most: most), atLeast: enough) }

    private static func language(of prose: [UInt8], atLeast least: Int) -> String? {
        guard prose.count >= least, isAvailable else { return nil }
        let guess = Guess(prose)
        if isMixed(prose) { return nil }
        let counts = FunctionWords.counts(in: prose).sorted { $0.value > $1.value }
        guard let first = counts.first else { return guess.isSure && guess.code != "en" ? guess.code : nil }
        let second = counts.count > 1 ? counts[1].value : 0
        let clear = first.value >= 1 && first.value >= 1.5 * second
        if first.key == guess.code { return guess.isSure || clear && first.value >= 1.5 ? guess.code : nil }
        let own = counts.first { $0.key == guess.code }?.value ?? 0
        // Hardly any English is without its small words, but CLD2 takes what it does not know for English.
        if guess.code == "en", own == 0 { return clear ? first.key : nil }
        // Small words are surer than CLD2 where they speak for one language alone, and where two are neighbours.
        if clear, first.value >= 1.5,
            first.value >= 2 * own + (guess.isSure ? 2 : 1) || (areConfused(first.key, guess.code) && first.value > own)
        {
            return first.key
        }
        if areConfused(first.key, guess.code), first.value > own, !guess.isSure || first.value - own >= 0.5 { return first.key }
        return guess.isSure ? guess.code : nil
    }

    /// Whether the two halves of `prose` are surely in different languages.
    private static func isMixed(_ prose: [UInt8]) -> Bool {
        guard prose.count >= 2 * half else { return false }
        let middle = prose.count / 2
        // The end of a sentence near the middle: words of another language inside of one are names and terms.
        let stops = (half..<prose.count - half).filter { Self.isStop(prose[$0]) && prose[$0 + 1] == 0x20 }
        guard let cut = stops.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return false }
        let (first, second) = (Array(prose[..<cut]), Array(prose[cut...]))
        let guesses = (Guess(first), Guess(second))
        return guesses.0.isSure && guesses.1.isSure && guesses.0.code != guesses.1.code && !areConfused(guesses.0.code, guesses.1.code)
    }

    private static func isStop(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// What CLD2 says of a text.
    private struct Guess {
        let code: String
        let isSure: Bool

        init(_ prose: [UInt8]) {
            let found = prose.withUnsafeBytes { ts_detect_language($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
            let code = withUnsafeBytes(of: found.code) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            self.code = renamed[code] ?? code
            isSure = !code.isEmpty && found.is_reliable && found.percent >= 70 && Int(found.letters) >= fewest
        }
    }

    /// The English name of the language with `code`, or the code itself.
    package static func name(of code: String) -> String { names[code] ?? code }

    /// Whether short texts of two languages are often taken for each other, so that a difference says nothing.
    static func areConfused(_ first: String, _ second: String) -> Bool {
        groups.contains { $0.contains(first) && $0.contains(second) }
    }

    /// Codes that CLD2 has from before ISO changed them.
    private static let renamed = ["iw": "he", "jw": "jv", "in": "id", "mo": "ro", "tl": "fil", "nb": "no"]

    private static let groups: [Set<String>] = [
        ["da", "no", "nn", "sv"], ["cs", "sk"], ["hr", "sr", "bs", "sl"], ["id", "ms", "jv", "su"], ["es", "gl", "ca", "pt", "ast"],
        ["ru", "uk", "be", "bg", "mk"], ["zh", "zh-Hant"], ["nl", "af", "fy"], ["hi", "mr", "ne"], ["de", "lb"], ["tr", "az"],
        ["it", "co"],
        ["en", "sco"], ["fr", "oc"],
    ]

    private static let names = [
        "af": "Afrikaans", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
        "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
        "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French", "ga": "Irish",
        "gl": "Galician",
        "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
        "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "la": "Latin",
        "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mr": "Marathi", "ms": "Malay", "nl": "Dutch", "nn": "Norwegian Nynorsk",
        "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
        "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish",
        "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese", "zh-Hant": "Chinese (traditional)",
    ]
}
