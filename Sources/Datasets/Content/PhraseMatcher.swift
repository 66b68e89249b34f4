/// Finds many phrases in one pass over a text (Aho and Corasick, 1975), whatever the case of their letters.
///
/// ASCII and the letters U+00C0 to U+00DE are folded; line feeds and tabs count as spaces, and ’ as '. A match stands between characters
/// that are no letters or digits, unless the phrase itself begins or ends with a sign.
struct PhraseMatcher: Sendable {
    /// A phrase in a text.
    struct Match: Equatable {
        /// Number of the phrase in the list that the matcher was made from.
        let phrase: Int
        /// Its bytes.
        let range: Range<Int>
    }

    private struct End {
        let phrase: Int
        let length: Int
    }

    /// Bytes that no phrase has are class 0.
    private var classes = [UInt8](repeating: 0, count: 256)
    private let classCount: Int
    /// The state after a state and a class of bytes; the root is 0.
    private var next: [UInt32]
    /// The phrases that end at a state.
    private var ends: [[End]] = [[]]

    /// A matcher of `phrases`.
    init(_ phrases: [String]) {
        let spellings = phrases.enumerated().flatMap { index, phrase in
            Set([phrase, phrase.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’")]).map {
                (index, Self.folded($0))
            }
        }
        var used = Set(spellings.flatMap(\.1))
        used.formUnion(Self.folds.filter { used.contains($0 + 0x20) })
        for (index, byte) in used.sorted().enumerated() { classes[Int(byte)] = UInt8(index + 1) }
        classCount = used.count + 1
        next = [UInt32](repeating: 0, count: classCount)
        var lasts: [UInt8] = [0]
        for (phrase, spelling) in spellings { add(spelling, phrase, &lasts) }
        link()
        fold(lasts)
    }

    /// The matches in `bytes`, in the order in which they end.
    func matches(in bytes: TextBytes) -> [Match] {
        var found: [Match] = []
        next.withUnsafeBufferPointer { next in
            classes.withUnsafeBufferPointer { classes in
                ends.withUnsafeBufferPointer { ends in
                    var state = 0
                    for place in 0..<bytes.count {
                        state = Int(next[state &* classCount &+ Int(classes[Int(bytes.base[place])])])
                        if state == 0 || ends[state].isEmpty { continue }
                        for end in ends[state] {
                            let range = place + 1 - end.length..<place + 1
                            if bytes.isWhole(range) { found.append(Match(phrase: end.phrase, range: range)) }
                        }
                    }
                }
            }
        }
        return found
    }

    private static func folded(_ phrase: String) -> [UInt8] { Array(phrase.lowercased().utf8) }

    private mutating func add(_ spelling: [UInt8], _ phrase: Int, _ lasts: inout [UInt8]) {
        var state = 0
        for byte in spelling {
            let edge = state * classCount + Int(classes[Int(byte)])
            if next[edge] == 0 {
                next[edge] = UInt32(ends.count)
                ends.append([])
                lasts.append(byte)
                next.append(contentsOf: repeatElement(0, count: classCount))
            }
            state = Int(next[edge])
        }
        ends[state].append(End(phrase: phrase, length: spelling.count))
    }

    /// Fills in where to go on after a byte that continues no phrase, in the order of the states' depth.
    private mutating func link() {
        var fails = [Int](repeating: 0, count: ends.count)
        var queue = (0..<classCount).map { Int(next[$0]) }.filter { $0 != 0 }
        var place = 0
        while place < queue.count {
            let state = queue[place]
            place += 1
            ends[state] += ends[fails[state]]
            for index in 0..<classCount {
                let follow = Int(next[fails[state] * classCount + index])
                let edge = state * classCount + index
                if next[edge] == 0 {
                    next[edge] = UInt32(follow)
                } else {
                    fails[Int(next[edge])] = follow
                    queue.append(Int(next[edge]))
                }
            }
        }
    }

    /// Makes capitals and other spaces go where their small letters and the space go; `lasts` has the byte that leads to each state.
    private mutating func fold(_ lasts: [UInt8]) {
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(byte)] = classes[Int(byte | 0x20)] }
        for byte in [0x09, 0x0A, 0x0D] { classes[byte] = classes[0x20] }
        for (state, last) in lasts.enumerated() where last == 0xC3 {
            for byte in Self.folds where classes[Int(byte + 0x20)] != 0 {
                next[state * classCount + Int(classes[Int(byte)])] = next[state * classCount + Int(classes[Int(byte + 0x20)])]
            }
        }
    }

    /// The second bytes of U+00C0 to U+00DE; those of their small letters are larger by 32.
    private static let folds = UInt8(0x80)...0x9E
}

extension TextBytes {
    /// Whether no word goes on over the ends of `range`.
    fileprivate func isWhole(_ range: Range<Int>) -> Bool {
        (!self[range.lowerBound].isWord || !isLetter(before: range.lowerBound))
            && (!self[range.upperBound - 1].isWord || !isLetter(at: range.upperBound))
    }

    private func isLetter(before place: Int) -> Bool {
        guard place > 0 else { return false }
        if self[place - 1] < 0x80 { return self[place - 1].isWord }
        return text(max(0, place - 4)..<place).unicodeScalars.last.map { $0.properties.isAlphabetic } ?? false
    }

    private func isLetter(at place: Int) -> Bool {
        if self[place] < 0x80 { return self[place].isWord }
        return text(place..<place + 4).unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
    }
}
