/// Random numbers from a seed (SplitMix64), and what they do to bytes.
struct FuzzRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    private static let words =
        [
            "\"", "\"\"", "{", "}", "[", "]", ",", "\n", "\r\n", "\r", "\\", "\0", "<|im_start|>", "<|im_end|>", "<|endoftext|>", "null",
            "7",
            "-1e999", "\u{FEFF}", "\t", ":", "\\ud800", "\u{1B}[2J", "{}", "[]", "@", "é", "99999999999999999999",
        ].map { Array($0.utf8) } + [[0xFF], [0xED, 0xA0, 0x80], [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD]]

    /// `bytes` changed in one to four places: a byte, a piece taken away, doubled or moved, a word of some grammar put in.
    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            let piece = bytes[place..<min(bytes.count, place + Int.random(in: 1...40, using: &self))]
            switch Int.random(in: 0..<7, using: &self) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(contentsOf: Self.words.randomElement(using: &self) ?? [], at: place)
            case 4: bytes.removeSubrange(piece.indices)
            case 5: bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &self))
            default: if Int.random(in: 0..<8, using: &self) == 0 { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }

    /// A damaged seed, sometimes with the end of another one.
    mutating func input(_ seeds: [[UInt8]]) -> [UInt8] {
        guard var bytes = seeds.randomElement(using: &self) else { return [] }
        if Int.random(in: 0..<6, using: &self) == 0, let other = seeds.randomElement(using: &self) {
            bytes =
                bytes.prefix(Int.random(in: 0...bytes.count, using: &self)) + other.suffix(Int.random(in: 0...other.count, using: &self))
        }
        return damage(bytes)
    }
}
