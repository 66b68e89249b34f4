internal import Randomness

/// Slips of the keyboard; each split has its own kinds.
enum TicketSlips {
    /// Neighbouring keys on a keyboard, for small letters.
    private static let neighbours: [Character: [Character]] = [
        "a": ["s", "q"], "e": ["r", "w"], "i": ["o", "u"], "o": ["i", "p"], "n": ["b", "m"], "t": ["r", "z"], "r": ["e", "t"],
        "s": ["a", "d"],
        "l": ["k"], "d": ["f"], "c": ["v"], "m": ["n"],
    ]

    /// `text` with one or two words misspelt.
    static func apply(to text: String, split: TicketSplit, random: inout SeededRandom) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(Array.init)
        for _ in 0..<(1 + random.below(2)) {
            let long = words.indices.filter { words[$0].count > 4 && words[$0].allSatisfy(\.isLetter) }
            guard let index = random.pick(long) else { break }
            let place = 1 + random.below(words[index].count - 2)
            misspell(&words[index], at: place, split: split, random: &random)
        }
        return words.map { String($0) }.joined(separator: " ")
    }

    private static func misspell(_ word: inout [Character], at place: Int, split: TicketSplit, random: inout SeededRandom) {
        switch (split, random.chance(0.5)) {
        case (.training, true): word.swapAt(place, place + 1)
        case (.training, false): word.insert(word[place], at: place)
        case (.heldOut, true): word.remove(at: place)
        case (.heldOut, false):
            guard let key = random.pick(neighbours[word[place]] ?? []) else { return }
            word[place] = key
        }
    }
}
