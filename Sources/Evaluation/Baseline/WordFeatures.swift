#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Turns texts into sparse vectors of their lower-cased words.
struct WordFeatures: Sendable {
    /// How often a word occurs, as a number.
    enum Weighting: Sendable, CaseIterable {
        /// 1 + ln(count).
        case logarithmic
        /// 1 + ln(count), times the word's inverse document frequency, scaled to length 1.
        case inverseFrequency
    }

    /// One text: positions of its words in rising order, and their weights.
    struct Vector: Sendable {
        var positions: [Int] = []
        var weights: [Double] = []
    }

    let weighting: Weighting
    private var positions: [String: Int] = [:]
    private var inverseFrequencies: [Double] = []

    /// Words of `texts`, numbered in the order they first occur.
    init(texts: [String], weighting: Weighting) {
        self.weighting = weighting
        var documents: [Int] = []
        for text in texts {
            for word in Set(Self.words(of: text)).sorted() {
                if let position = positions[word] {
                    documents[position] += 1
                } else {
                    positions[word] = documents.count
                    documents.append(1)
                }
            }
        }
        inverseFrequencies = documents.map { log(Double(1 + texts.count) / Double(1 + $0)) + 1 }
    }

    /// Number of different words.
    var count: Int { inverseFrequencies.count }

    /// The vector of `text`; words that were not in the training texts are left out.
    func vector(of text: String) -> Vector {
        var counts: [Int: Int] = [:]
        for word in Self.words(of: text) {
            if let position = positions[word] { counts[position, default: 0] += 1 }
        }
        var vector = Vector()
        for position in counts.keys.sorted() {
            let weight = 1 + log(Double(counts[position, default: 1]))
            vector.positions.append(position)
            vector.weights.append(weighting == .logarithmic ? weight : weight * inverseFrequencies[position])
        }
        guard weighting == .inverseFrequency else { return vector }
        let length = vector.weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if length > 0 { vector.weights = vector.weights.map { $0 / length } }
        return vector
    }

    /// Runs of letters and digits, in small letters.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }
}
