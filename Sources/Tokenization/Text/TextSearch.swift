#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Looks for bytes in bytes, in a time that grows with the sum of both.
enum TextSearch {
    /// Where `part` first stands in `text` at or after `start`; `part` is not empty.
    static func firstPlace(of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = text.baseAddress, let wanted = part.baseAddress, part.count > 0 else { return nil }
        var position = start
        // Comparing at each place is fastest as long as most places differ early.
        var budget = 4 * (text.count - start) / part.count + 64
        while text.count - position >= part.count {
            guard let found = memchr(base + position, Int32(wanted[0]), text.count - position - part.count + 1) else { return nil }
            position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(base + position, wanted, part.count) == 0 { return position }
            position += 1
            budget -= 1
            if budget < 0 { return linearPlace(of: part, in: text, from: position) }
        }
        return nil
    }

    /// Whether `text` begins with `part`.
    static func begins(_ text: [UInt8], with part: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        return text.withUnsafeBytes { text in
            part.withUnsafeBytes { part in
                guard let base = text.baseAddress, let wanted = part.baseAddress else { return true }
                return memcmp(base, wanted, part.count) == 0
            }
        }
    }

    /// Where `byte` first stands in `text` at or after `start`, which is inside of the text.
    @inline(__always)
    static func firstPlace(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = text.baseAddress, let found = memchr(base + start, Int32(byte), text.count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Knuth, Morris and Pratt: never looks at a byte of the text twice.
    private static func linearPlace(of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var borders = [Int](repeating: 0, count: part.count)
        var length = 0
        for index in 1..<max(1, part.count) {
            while length > 0, part[index] != part[length] { length = borders[length - 1] }
            if part[index] == part[length] { length += 1 }
            borders[index] = length
        }
        length = 0
        for index in start..<max(start, text.count) {
            while length > 0, text[index] != part[length] { length = borders[length - 1] }
            if text[index] == part[length] { length += 1 }
            if length == part.count { return index - length + 1 }
        }
        return nil
    }
}
