internal import CUTF8Proc

/// Where the words of a folded text are: runs of letters, marks and digits; in scripts without spaces each character.
enum WordRanges {
    /// Puts the words of `bytes` into `ranges`, in order.
    static func find(in bytes: UnsafeBufferPointer<UInt8>, _ ranges: inout [Range<Int>]) {
        ranges.removeAll(keepingCapacity: true)
        var start = -1
        var index = 0
        while index < bytes.count {
            let (kind, length) = self.kind(bytes, index)
            if kind == .joined {
                if start < 0 { start = index }
            } else {
                if start >= 0 { ranges.append(start..<index) }
                start = -1
                if kind == .alone { ranges.append(index..<index + length) }
            }
            index += length
        }
        if start >= 0 { ranges.append(start..<bytes.count) }
    }

    private enum Kind {
        /// Part of a word with its neighbours.
        case joined
        /// A word by itself.
        case alone
        case separator
    }

    @inline(__always)
    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Kind, length: Int) {
        let byte = bytes[index]
        if byte < 0x80 {
            return (byte &- 0x61 < 26 || byte &- 0x30 < 10 ? .joined : .separator, 1)
        }
        return scalarKind(bytes, index)
    }

    private static func scalarKind(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Kind, length: Int) {
        var scalar: Int32 = -1
        let length = utf8proc_iterate(bytes.baseAddress?.advanced(by: index), bytes.count - index, &scalar)
        guard length > 0 else { return (.separator, 1) }
        guard isWordCategory(utf8proc_category(scalar)) else { return (.separator, length) }
        return (isWithoutSpaces(scalar) ? .alone : .joined, length)
    }

    private static func isWordCategory(_ category: utf8proc_category_t) -> Bool {
        // utf8proc lists letters, marks and numbers one after another.
        (UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_NO.rawValue).contains(category.rawValue)
    }

    /// Thai, Lao, Tibetan, Burmese, Khmer, kana, and Han ideographs.
    private static func isWithoutSpaces(_ scalar: Int32) -> Bool {
        switch scalar {
        case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
