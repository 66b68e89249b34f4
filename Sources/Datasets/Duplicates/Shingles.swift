internal import CUTF8Proc
internal import CXXHash

/// Makes the shingles by which texts are called alike: three words in a row, or three characters where there are few words.
///
/// Case, white space and punctuation do not count. Shingles are kept as 32 bits of their XXH3 digests, sorted, each once.
/// Two sets of kinds that differ have nothing in common.
struct Shingles {
    /// Texts of fewer words are compared by characters.
    static let fewWords = 8
    private static let width = 3

    /// The shingles of the last text.
    private(set) var hashes: [UInt32] = []
    private var bytes: [UInt8] = []
    private var words: [Range<Int>] = []
    private var wordHashes: [UInt64] = []
    private var characters: [Int32] = []

    /// Reads `texts` as one; no shingles where they have no letter and no digit.
    mutating func read(_ texts: [String]) {
        bytes.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for text in texts {
            FoldedText.append(text, to: &bytes)
            bytes.append(0x20)
        }
        bytes.withUnsafeBufferPointer { WordRanges.find(in: $0, &words) }
        if words.isEmpty { return }
        words.count < Self.fewWords ? readCharacters() : readWords()
        hashes.sort()
        removeRepeats()
    }

    private mutating func readWords() {
        wordHashes.removeAll(keepingCapacity: true)
        bytes.withUnsafeBytes { bytes in
            for word in words { wordHashes.append(XXH3_64bits(bytes.baseAddress?.advanced(by: word.lowerBound), word.count)) }
        }
        wordHashes.withUnsafeBytes { append($0, count: words.count, stride: MemoryLayout<UInt64>.stride) }
    }

    /// Words with one space between those that were apart, and a space at both ends.
    private mutating func readCharacters() {
        characters.removeAll(keepingCapacity: true)
        var end = -1
        bytes.withUnsafeBufferPointer { bytes in
            for word in words {
                if word.lowerBound != end { characters.append(0x20) }
                var index = word.lowerBound
                while index < word.upperBound {
                    var scalar: Int32 = 0
                    index += max(1, utf8proc_iterate(bytes.baseAddress?.advanced(by: index), word.upperBound - index, &scalar))
                    characters.append(scalar)
                }
                end = word.upperBound
            }
        }
        characters.append(0x20)
        characters.withUnsafeBytes { append($0, count: characters.count, stride: MemoryLayout<Int32>.stride) }
    }

    private mutating func append(_ items: UnsafeRawBufferPointer, count: Int, stride: Int) {
        guard count >= Self.width else { return }
        for index in 0...count - Self.width {
            let digest = XXH3_64bits(items.baseAddress?.advanced(by: index * stride), Self.width * stride)
            hashes.append(UInt32(truncatingIfNeeded: digest))
        }
    }

    private mutating func removeRepeats() {
        guard var last = hashes.first else { return }
        var kept = 1
        for index in 1..<hashes.count where hashes[index] != last {
            last = hashes[index]
            hashes[kept] = last
            kept += 1
        }
        hashes.removeLast(hashes.count - kept)
    }
}
