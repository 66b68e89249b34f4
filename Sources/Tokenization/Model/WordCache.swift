/// Words already encoded, so that each is merged once; forgotten as a whole when full. One thread uses a cache at a time.
final class WordCache {
    /// Longer pieces are rare and would crowd the others out.
    static let longestWord = 96

    private struct Slot: BitwiseCopyable {
        /// 0 is free.
        var hash: UInt64
        var record: UInt32
        var length: UInt8
        var count: UInt8
    }

    private static let slotBits = 18
    private static let entryLimit = 1 << 17
    private static let recordLimit = 16 << 20

    private let slots: UnsafeMutablePointer<Slot>
    /// Of each word: ids of 32 bits, start and end of each token in a byte, the word's bytes, filled up to 4.
    private let records: UnsafeMutableRawPointer
    private var used = 0
    private var entryCount = 0
    /// Drawn at random, so that no text can be made to collide on purpose; no result depends on it.
    private let seed = UInt64.random(in: 1...UInt64.max)

    /// An empty cache; pages of its 20 MiB are taken from the system as words come.
    init() {
        slots = TableMemory.allocate(1 << Self.slotBits, of: Slot(hash: 0, record: 0, length: 0, count: 0))
        records = TableMemory.allocate(byteCount: Self.recordLimit)
    }

    deinit {
        slots.deallocate()
        records.deallocate()
    }

    /// Appends the tokens of `word`, if known, with offsets from `base`.
    @inline(__always)
    func append(_ word: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, to output: inout EncodedTokens) -> Bool {
        let slot = slots[place(of: word, hash: hash(word))]
        guard slot.hash != 0 else { return false }
        let record = records + Int(slot.record)
        let count = Int(slot.count)
        let ids = UnsafeBufferPointer(start: record.assumingMemoryBound(to: Int32.self), count: count)
        output.ids.append(contentsOf: ids)
        guard withOffsets else { return true }
        let offsets = record + 4 * count
        for index in 0..<count {
            output.starts.append(base + Int32(offsets.load(fromByteOffset: 2 * index, as: UInt8.self)))
            output.ends.append(base + Int32(offsets.load(fromByteOffset: 2 * index + 1, as: UInt8.self)))
        }
        return true
    }

    /// Keeps `count` tokens of `word`, which must be at most `longestWord` bytes; `token` gives each with its place in the word.
    @inline(__always)
    func keep(_ word: UnsafeBufferPointer<UInt8>, count: Int, token: (Int) -> WordToken) {
        guard count <= Self.longestWord else { return }
        let size = (6 * count + word.count + 3) & ~3
        if entryCount >= Self.entryLimit || used + size > Self.recordLimit { forget() }
        let hash = hash(word)
        let place = place(of: word, hash: hash)
        guard slots[place].hash == 0 else { return }
        let record = records + used
        for index in 0..<count {
            let token = token(index)
            record.storeBytes(of: token.id, toByteOffset: 4 * index, as: Int32.self)
            record.storeBytes(of: UInt8(truncatingIfNeeded: token.start), toByteOffset: 4 * count + 2 * index, as: UInt8.self)
            record.storeBytes(of: UInt8(truncatingIfNeeded: token.end), toByteOffset: 4 * count + 2 * index + 1, as: UInt8.self)
        }
        if let start = word.baseAddress { (record + 6 * count).copyMemory(from: start, byteCount: word.count) }
        slots[place] = Slot(
            hash: hash, record: UInt32(truncatingIfNeeded: used), length: UInt8(truncatingIfNeeded: word.count),
            count: UInt8(truncatingIfNeeded: count))
        used += size
        entryCount += 1
    }

    private func forget() {
        slots.update(repeating: Slot(hash: 0, record: 0, length: 0, count: 0), count: 1 << Self.slotBits)
        used = 0
        entryCount = 0
    }

    /// Where `word` is or would be.
    @inline(__always)
    private func place(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        let mask = 1 << Self.slotBits - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].hash != 0 {
            if slots[place].hash == hash, holds(word, slots[place]) { return place }
            place = (place &+ 1) & mask
        }
        return place
    }

    @inline(__always)
    private func holds(_ word: UnsafeBufferPointer<UInt8>, _ slot: Slot) -> Bool {
        guard Int(slot.length) == word.count else { return false }
        let kept = UnsafeRawBufferPointer(start: records + Int(slot.record) + 6 * Int(slot.count), count: word.count)
        return ByteHash.equal(kept, UnsafeRawBufferPointer(word))
    }

    /// Never 0.
    @inline(__always)
    private func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        ByteHash.hash(UnsafeRawBufferPointer(word), seed: seed) | 1 << 63
    }
}
