/// Distinct byte strings in the order of their arrival, found by content and never by canonical equivalence as `String` would.
struct ByteStringTable: Sendable {
    /// Entry number plus one; 0 is a free slot. The count is a power of two.
    private var slots: [Int32]
    private var hashes: [UInt32] = []
    private var ends: [Int] = []
    private var storage: [UInt8] = []
    /// Drawn at random, so that no text can be made to collide on purpose; no result depends on it.
    private let seed: UInt64

    /// An empty table with room for `capacity` entries.
    init(capacity: Int = 16) {
        var slotCount = 32
        while slotCount < 2 * capacity { slotCount *= 2 }
        slots = [Int32](repeating: 0, count: slotCount)
        hashes.reserveCapacity(capacity)
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
        let hash = Self.hash(bytes, seed: seed)
        let slot = slot(of: bytes, hash: hash)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Number of the entry that equals `bytes`.
    func find(_ bytes: some Sequence<UInt8>) -> Int? {
        let found = bytes.withContiguousStorageIfAvailable { find($0) }
        return found ?? Array(bytes).withUnsafeBufferPointer { find($0) }
    }

    /// Number of the entry that equals `bytes`, which is added where it is missing.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (entry: Int, isNew: Bool) {
        let hash = Self.hash(bytes, seed: seed)
        let slot = slot(of: bytes, hash: hash)
        if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
        let entry = ends.count
        storage.append(contentsOf: bytes)
        ends.append(storage.count)
        hashes.append(UInt32(truncatingIfNeeded: hash))
        slots[slot] = Int32(truncatingIfNeeded: entry + 1)
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
        hashes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        storage.removeAll(keepingCapacity: true)
    }

    private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count - 1
        let short = UInt32(truncatingIfNeeded: hash)
        var slot = Int(truncatingIfNeeded: short) & mask
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if hashes[entry] == short, holds(bytes, at: entry) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at entry: Int) -> Bool {
        let start = entry == 0 ? 0 : ends[entry - 1]
        guard ends[entry] - start == bytes.count else { return false }
        return storage.withUnsafeBufferPointer { stored in
            for index in 0..<bytes.count where stored[start + index] != bytes[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: 2 * slots.count)
        let mask = slots.count - 1
        for (entry, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: entry + 1)
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = seed ^ UInt64(truncatingIfNeeded: raw.count)
        var position = 0
        while position + 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < raw.count {
            rest = rest << 8 | UInt64(raw[position])
            position += 1
        }
        return mix(mix(hash ^ rest))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
