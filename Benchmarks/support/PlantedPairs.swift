internal import Randomness

/// Pairs of texts of which the second is the first with some words or characters changed, and their likeness by brute force.
///
/// Lengths go from 3 to 120 words, likeness from 0.5 to 1 with most around 0.8; a tenth of the texts has ideographs instead of words.
public struct PlantedPairs {
    private var random: SeededRandom
    private let words: [String]

    /// Pairs that belong to `seed`.
    public init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        var random = random
        let syllables = ["ka", "lo", "mi", "ter", "sen", "du", "ra", "vo", "pli", "né", "gü", "an", "os", "ix", "be", "tho"]
        words = (0..<4000).map { _ in (0...random.below(4)).map { _ in syllables[random.below(syllables.count)] }.joined() }
    }

    /// The next pair.
    public mutating func next() -> (String, String) {
        random.chance(0.1) ? ideographs() : worded()
    }

    /// A text of `count` words with capitals and commas.
    public mutating func text(words count: Int) -> String {
        written((0..<count).map { _ in words[random.below(words.count)] })
    }

    private mutating func worded() -> (String, String) {
        let first = (0..<3 + random.below(random.chance(0.3) ? 8 : 118)).map { _ in words[random.below(words.count)] }
        var second = first
        // Each change costs about three shingles on either side.
        for _ in 0..<changes(first.count) {
            let place = random.below(second.count)
            switch random.below(4) {
            case 0: second.insert(words[random.below(words.count)], at: place)
            case 1 where second.count > 2: second.remove(at: place)
            case 2 where second[place].count > 1: second[place].removeLast()
            default: second[place] = words[random.below(words.count)]
            }
        }
        return (written(first), written(second))
    }

    private mutating func ideographs() -> (String, String) {
        func character(_ random: inout SeededRandom) -> Unicode.Scalar { Unicode.Scalar(0x4E00 + UInt32(random.below(3000))) ?? "一" }
        let first = (0..<4 + random.below(100)).map { _ in character(&random) }
        var second = first
        for _ in 0..<changes(first.count) { second[random.below(second.count)] = character(&random) }
        func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) + "。" }
        return (text(first), text(second))
    }

    private mutating func changes(_ count: Int) -> Int {
        let likeness = random.chance(0.6) ? 0.7 + 0.2 * Double(random.below(1000)) / 1000 : 0.5 + 0.5 * Double(random.below(1000)) / 1000
        return Int((Double(count) * (1 - likeness) / (3 * (1 + likeness))).rounded())
    }

    private mutating func written(_ words: [String]) -> String {
        words.map { word in
            let word = random.chance(0.1) ? word.uppercased() : word
            return random.chance(0.1) ? word + "," : word
        }.joined(separator: random.chance(0.2) ? "  " : " ")
    }

    /// The Jaccard index of two texts by what `DuplicateMeasure` promises, written apart from it and without regard to speed.
    public static func likeness(_ first: String, _ second: String) -> Double {
        likeness(shingles(first), shingles(second))
    }

    /// The Jaccard index of two sets of shingles.
    public static func likeness(_ first: Set<[String]>, _ second: Set<[String]>) -> Double {
        let shared = first.intersection(second).count
        return shared == 0 ? 0 : Double(shared) / Double(first.count + second.count - shared)
    }

    /// All that a text consists of, in threes of words or of characters.
    public static func shingles(_ text: String) -> Set<[String]> {
        var words: [String] = []
        var isOpen = false
        for character in text.lowercased() {
            let isIdeograph = character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            guard character.isLetter || character.isNumber else {
                isOpen = false
                continue
            }
            if isOpen, !isIdeograph { words[words.count - 1].append(character) } else { words.append(String(character)) }
            isOpen = !isIdeograph
        }
        guard words.count < 8 else { return Set((2..<words.count).map { Array(words[$0 - 2...$0]) }) }
        let isIdeographic = words.contains { $0 >= "\u{4E00}" }
        let characters = " \(words.joined(separator: isIdeographic ? "" : " ")) ".map(String.init)
        return Set((2..<max(2, characters.count)).map { ["characters"] + characters[$0 - 2...$0] })
    }
}
