/// Finds the word that was probably meant.
enum Suggestion {
    /// The one of `names` that `word` is a beginning of or differs least from; nil when none is near.
    static func nearest(to word: String, among names: [String]) -> String? {
        let typed = Array(word.utf8)
        guard typed.count >= 2 else { return nil }
        let continued = names.filter { $0.hasPrefix(word) }
        if continued.count == 1, typed.count >= 4 { return continued[0] }
        let limit = min(3, max(1, typed.count / 3))
        var best: (name: String, distance: Int)?
        for name in names {
            let candidate = Array(name.utf8)
            guard abs(candidate.count - typed.count) <= limit else { continue }
            let distance = distance(typed, candidate)
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    /// Insertions, removals, replacements and swaps of neighbours that turn one into the other (optimal string alignment).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let isSame = left[row] == right[column]
                var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
