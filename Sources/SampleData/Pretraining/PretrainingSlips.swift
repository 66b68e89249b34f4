internal import Randomness

/// Slips of the pen as the pre-training text has them: accents left out, and spaces lost.
enum PretrainingSlips {
    private static let plain: [Character: Character] = [
        "é": "e", "è": "e", "ê": "e", "à": "a", "ç": "c", "ô": "o", "ñ": "n", "á": "a", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ö": "o",
        "ä": "a",
    ]

    /// `text` with accents gone, or with a few spaces lost.
    static func apply(to text: String, random: inout SeededRandom) -> String {
        let losesSpaces = random.chance(0.4)
        var output = ""
        for character in text {
            if losesSpaces {
                if character == " ", random.chance(0.05) { continue }
                output.append(character)
            } else {
                output.append(plain[character] ?? character)
            }
        }
        return output
    }
}
