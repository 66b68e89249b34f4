/// Byte strings that are found by their prefixes: a tree of bytes in one hash table.
struct PieceTrie: Sendable {
    /// Node above byte, plus one so that 0 is free; and the node that they lead to.
    private var keys: [UInt64]
    private var targets: [Int32]
    /// The piece that ends at each node, -1 for none.
    private var ids: [Int32] = [-1]
    private var used = 0

    /// An empty tree with room for about `capacity` pieces.
    init(capacity: Int) {
        var slots = 64
        while slots < 6 * capacity { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        targets = [Int32](repeating: 0, count: slots)
    }

    /// Adds a piece; of equal ones the last counts.
    mutating func insert(_ bytes: [UInt8], id: Int32) {
        var node: Int32 = 0
        for byte in bytes {
            let key = Self.key(node, byte)
            var slot = slot(of: key)
            if keys[slot] == 0 {
                if 2 * (used + 1) > keys.count {
                    grow()
                    slot = self.slot(of: key)
                }
                keys[slot] = key
                targets[slot] = Int32(truncatingIfNeeded: ids.count)
                ids.append(-1)
                used += 1
            }
            node = targets[slot]
        }
        ids[Int(node)] = id
    }

    /// The piece that equals `text`.
    func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
        var found: Int32?
        visitPrefixes(of: text, from: 0) { end, id in if end == text.count { found = id } }
        return found
    }

    /// Gives the end and the id of each piece that starts at `start`, the shortest first.
    @inline(__always)
    func visitPrefixes(of text: UnsafeBufferPointer<UInt8>, from start: Int, _ visit: (_ end: Int, _ id: Int32) -> Void) {
        keys.withUnsafeBufferPointer { keys in
            var node: Int32 = 0
            var position = start
            let mask = keys.count - 1
            while position < text.count {
                let key = Self.key(node, text[position])
                var slot = Self.hash(key) & mask
                while keys[slot] != key {
                    if keys[slot] == 0 { return }
                    slot = (slot + 1) & mask
                }
                node = targets[slot]
                position += 1
                let id = ids[Int(node)]
                if id >= 0 { visit(position, id) }
            }
        }
    }

    @inline(__always)
    private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 {
        (UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)) + 1
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Self.hash(key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
        targets = [Int32](repeating: 0, count: 2 * oldKeys.count)
        for (key, target) in zip(oldKeys, oldTargets) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            targets[slot] = target
        }
    }
}
