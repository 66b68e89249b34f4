/// Distinct byte strings in the order of their arrival, found by content and never by canonical equivalence as `String` would.
struct ByteStringTable: Sendable {
    /// Hash above entry number plus one, so that most misses need no second look; 0 is free. The count is a power of two.
    private var slots: [UInt64]
    private var ends: [Int] = []
    private var storage: [UInt8] = []
    /// Drawn at random, so that no text can be made to collide on purpose; no result depends on it.
    private let seed: UInt64

    /// An empty table with room for `capacity` entries.
    init(capacity: Int = 16) {
        var slotCount = 32
        while slotCount < 2 * capacity { slotCount *= 2 }
        slots = [UInt64](repeating: 0, count: slotCount)
        ends.reserveCapacity(capacity)
        seed = UInt64.random(in: 1...UInt64.max)
    }

    var count: Int { ends.count }

    /// Bytes held by all entries together.
    var byteCount: Int { storage.count }

    /// The bytes of one entry.
    subscript(entry: Int) -> ArraySlice<UInt8> {
        storage[(entry == 0 ? 0 : ends[entry - 1])..<ends[entry]]
    }

    /// Number of the entry that equals `bytes`.
    func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = ByteHash.hash(UnsafeRawBufferPointer(bytes), seed: seed)
        let slot = slot(of: bytes, hash: hash)
        return slots[slot] == 0 ? nil : Self.entry(slots[slot])
    }

    /// Number of the entry that equals `bytes`.
    func find(_ bytes: some Sequence<UInt8>) -> Int? {
        let found = bytes.withContiguousStorageIfAvailable { find($0) }
        return found ?? Array(bytes).withUnsafeBufferPointer { find($0) }
    }

    /// Number of the entry that equals `bytes`, which is added where it is missing.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (entry: Int, isNew: Bool) {
        let hash = ByteHash.hash(UnsafeRawBufferPointer(bytes), seed: seed)
        let slot = slot(of: bytes, hash: hash)
        if slots[slot] != 0 { return (Self.entry(slots[slot]), false) }
        let entry = ends.count
        storage.append(contentsOf: bytes)
        ends.append(storage.count)
        slots[slot] = hash << 32 | UInt64(UInt32(truncatingIfNeeded: entry + 1))
        if 2 * ends.count > slots.count { grow() }
        return (entry, true)
    }

    /// Number of the entry that equals `bytes`, which is added where it is missing.
    mutating func insert(_ bytes: [UInt8]) -> (entry: Int, isNew: Bool) {
        bytes.withUnsafeBufferPointer { insert($0) }
    }

    /// Forgets all entries.
    mutating func removeAll() {
        for slot in slots.indices { slots[slot] = 0 }
        ends.removeAll(keepingCapacity: true)
        storage.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private static func entry(_ slot: UInt64) -> Int {
        Int(slot & 0xFFFF_FFFF) - 1
    }

    @inline(__always)
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            let short = hash & 0xFFFF_FFFF
            var place = Int(truncatingIfNeeded: short) & mask
            while slots[place] != 0 {
                if slots[place] >> 32 == short, holds(bytes, at: Self.entry(slots[place])) { return place }
                place = (place + 1) & mask
            }
            return place
        }
    }

    @inline(__always)
    private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at entry: Int) -> Bool {
        let start = entry == 0 ? 0 : ends[entry - 1]
        let count = bytes.count
        guard ends[entry] - start == count else { return false }
        return storage.withUnsafeBytes {
            ByteHash.equal(UnsafeRawBufferPointer(rebasing: $0[start..<ends[entry]]), UnsafeRawBufferPointer(bytes))
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: 2 * old.count)
        let mask = slots.count - 1
        for slot in old where slot != 0 {
            var place = Int(slot >> 32) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }
}
