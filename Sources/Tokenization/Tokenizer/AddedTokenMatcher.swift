/// Finds added tokens in a text: the leftmost, and of those that start there the longest.
struct AddedTokenMatcher: Sendable {
    /// A stretch of text: an added token or what lies between two.
    struct Stretch: Sendable {
        var id: Int32?
        var range: Range<Int>
    }

    private struct Node: Sendable {
        var children: [(byte: UInt8, node: Int32)] = []
        /// Index of the token that ends here, -1 for none.
        var token: Int32 = -1
    }

    private var nodes = [Node()]
    private var roots = [Int32](repeating: -1, count: 256)
    /// The byte that all tokens start with.
    private var onlyRoot: UInt8?
    private let tokens: [AddedToken]

    /// A matcher for `tokens`, sought as `written`, one writing per token.
    init(_ tokens: [AddedToken], written: [[UInt8]]) {
        self.tokens = tokens
        for (index, bytes) in written.enumerated() where !bytes.isEmpty {
            var node = 0
            for byte in bytes {
                if let child = nodes[node].children.first(where: { $0.byte == byte }) {
                    node = Int(child.node)
                } else {
                    nodes.append(Node())
                    nodes[node].children.append((byte, Int32(truncatingIfNeeded: nodes.count - 1)))
                    node = nodes.count - 1
                }
            }
            if nodes[node].token < 0 { nodes[node].token = Int32(truncatingIfNeeded: index) }
        }
        for child in nodes[0].children { roots[Int(child.byte)] = child.node }
        if nodes[0].children.count == 1 { onlyRoot = nodes[0].children[0].byte }
    }

    var isEmpty: Bool { nodes.count == 1 }

    /// Cuts `text` at the added tokens in it; nil where it has none.
    func stretches(of text: UnsafeBufferPointer<UInt8>) -> [Stretch]? {
        if isEmpty { return nil }
        var stretches: [Stretch] = []
        var done = 0
        var position = 0
        while let match = nextMatch(in: text, from: position) {
            position = match.range.upperBound
            let token = tokens[match.token]
            if token.isSingleWord, !standsAlone(match.range, in: text) { continue }
            var (start, end) = (match.range.lowerBound, match.range.upperBound)
            if token.stripsLeft { start = max(TextClasses.spaceStart(before: start, in: text), done) }
            if token.stripsRight { end = TextClasses.spaceEnd(after: end, in: text) }
            // The token before may have taken all of it as white space; one that takes none stands all the same, as in the reference.
            guard start < end else { continue }
            let range = start..<end
            if done < range.lowerBound { stretches.append(Stretch(id: nil, range: done..<range.lowerBound)) }
            stretches.append(Stretch(id: token.id, range: range))
            done = range.upperBound
        }
        if stretches.isEmpty { return nil }
        if done < text.count { stretches.append(Stretch(id: nil, range: done..<text.count)) }
        return stretches
    }

    /// The first token anywhere in `text`.
    func firstToken(in text: UnsafeBufferPointer<UInt8>) -> AddedToken? {
        isEmpty ? nil : nextMatch(in: text, from: 0).map { tokens[$0.token] }
    }

    private func nextMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (token: Int, range: Range<Int>)? {
        roots.withUnsafeBufferPointer { roots in
            var position = start
            while position < text.count {
                if let onlyRoot {
                    guard let found = TextSearch.firstPlace(of: onlyRoot, in: text, from: position) else { return nil }
                    position = found
                }
                let root = roots[Int(text[position])]
                if root >= 0, let match = longestMatch(in: text, at: position, root: Int(root)) { return match }
                position += 1
            }
            return nil
        }
    }

    private func longestMatch(in text: UnsafeBufferPointer<UInt8>, at start: Int, root: Int) -> (token: Int, range: Range<Int>)? {
        var node = root
        var position = start + 1
        var found: (token: Int, range: Range<Int>)?
        while true {
            if nodes[node].token >= 0 { found = (Int(nodes[node].token), start..<position) }
            guard position < text.count, let child = nodes[node].children.first(where: { $0.byte == text[position] }) else { return found }
            node = Int(child.node)
            position += 1
        }
    }

    private func standsAlone(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = TextClasses.scalar(endingAt: range.lowerBound, in: text)
        let after = TextClasses.scalar(at: range.upperBound, in: text)
        return !(before.map(TextClasses.isWord) ?? false) && !(after.map(TextClasses.isWord) ?? false)
    }
}
