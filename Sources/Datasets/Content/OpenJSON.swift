/// Whether a text that is JSON from its first byte ends before its brackets are closed.
enum OpenJSON {
    /// Why the first `end` bytes are unfinished JSON; nil when they are finished or no JSON.
    static func reason(_ bytes: TextBytes, _ end: Int) -> String? {
        var start = 0
        while start < end, bytes[start] <= 0x20 { start += 1 }
        guard begins(bytes, start) else { return nil }
        var depth = 0
        var isInText = false
        var place = start
        while place < end {
            let byte = bytes[place]
            if isInText {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == UInt8(ascii: "\"") { isInText = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInText = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                // What follows the value is no JSON.
                if depth <= 0 { return nil }
            }
            place += 1
        }
        return isInText ? "the JSON ends inside of a text" : "the JSON has \(depth) brackets that are not closed"
    }

    /// `{"` and `[{`, `["`, `[[`, `[1`: other brackets are signs of prose.
    private static func begins(_ bytes: TextBytes, _ start: Int) -> Bool {
        guard bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else { return false }
        var next = start + 1
        while bytes[next] <= 0x20, next < bytes.count { next += 1 }
        switch bytes[next] {
        case UInt8(ascii: "\""): return true
        case UInt8(ascii: "{"), UInt8(ascii: "["): return bytes[start] == UInt8(ascii: "[") && bytes[start + 1] != UInt8(ascii: "[")
        default: return false
        }
    }
}
