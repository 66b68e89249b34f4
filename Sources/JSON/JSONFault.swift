/// Where bytes stop being JSON (RFC 8259): the first byte that no JSON text could have there.
///
/// simdjson says only that something is wrong; this looks a second time, when it has.
public struct JSONFault: Error, Equatable {
    /// Counts bytes from 0; the number of bytes where the text ends too early.
    public let offset: Int
    /// Counts lines from 1.
    public let line: Int
    /// Counts bytes in the line from 1.
    public let column: Int
    /// What is wrong there.
    public let reason: String

    /// The first fault in `bytes`; nil when they are one JSON value nested at most `JSONValue.maximumDepth` deep.
    public static func first(in bytes: UnsafeRawBufferPointer) -> JSONFault? {
        var scan = JSONFaultScan(bytes: bytes)
        return scan.run()
    }

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int, _ reason: String) {
        self.offset = offset
        let before = bytes.prefix(offset)
        line = 1 + before.count { $0 == 0x0A }
        column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        self.reason = reason
    }
}

private struct JSONFaultScan {
    let bytes: UnsafeRawBufferPointer
    private var place = 0
    /// What encloses the place, outermost first: true for an object.
    private var open: [Bool] = []

    private struct Stop: Error {
        let offset: Int
        let reason: String
    }

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func run() -> JSONFault? {
        do {
            try readDocument()
            return nil
        } catch {
            return JSONFault(bytes, at: error.offset, error.reason)
        }
    }

    private func stop(_ reason: String) -> Stop {
        Stop(
            offset: place,
            reason: place >= bytes.count ? "the text ends where \(reason) is expected" : "\(shown) where \(reason) is expected")
    }

    private var shown: String {
        let byte = bytes[place]
        return (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x" + String(byte, radix: 16)
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func readDocument() throws(Stop) {
        skipSpace()
        try readValue()
        while let isObject = open.last {
            skipSpace()
            switch (next, isObject) {
            case (UInt8(ascii: ","), _):
                place += 1
                skipSpace()
                if isObject { try readName() }
                try readValue()
            case (UInt8(ascii: "}"), true), (UInt8(ascii: "]"), false):
                place += 1
                open.removeLast()
            default: throw stop(isObject ? "',' or '}'" : "',' or ']'")
            }
        }
        skipSpace()
        if next != nil { throw stop("the end") }
    }

    /// Reads a value, or opens an array or object and reads up to the first value that opens nothing.
    private mutating func readValue() throws(Stop) {
        while true {
            skipSpace()
            switch next {
            case UInt8(ascii: "{"):
                try enter(true)
                if next == UInt8(ascii: "}") { return leave() }
                try readName()
            case UInt8(ascii: "["):
                try enter(false)
                if next == UInt8(ascii: "]") { return leave() }
            case UInt8(ascii: "\""): return try readString()
            case UInt8(ascii: "t"): return try readWord("true")
            case UInt8(ascii: "f"): return try readWord("false")
            case UInt8(ascii: "n"): return try readWord("null")
            default: return try readNumber()
            }
        }
    }

    private mutating func enter(_ isObject: Bool) throws(Stop) {
        if open.count >= JSONValue.maximumDepth {
            throw Stop(offset: place, reason: "nested deeper than \(JSONValue.maximumDepth)")
        }
        open.append(isObject)
        place += 1
        skipSpace()
    }

    private mutating func leave() {
        place += 1
        open.removeLast()
    }

    private mutating func readName() throws(Stop) {
        guard next == UInt8(ascii: "\"") else { throw stop("a name in quotes") }
        try readString()
        skipSpace()
        guard next == UInt8(ascii: ":") else { throw stop("':'") }
        place += 1
    }

    private mutating func readWord(_ word: StaticString) throws(Stop) {
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else { throw stop("a value") }
            place += 1
        }
    }

    private mutating func readNumber() throws(Stop) {
        if next == UInt8(ascii: "-") { place += 1 }
        guard let first = next, isDigit(first) else { throw stop("a value") }
        place += 1
        if first != UInt8(ascii: "0") { skipDigits() }
        if next == UInt8(ascii: ".") {
            place += 1
            try readDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            place += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
            try readDigits()
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func skipDigits() {
        while let byte = next, isDigit(byte) { place += 1 }
    }

    private mutating func readDigits() throws(Stop) {
        guard let byte = next, isDigit(byte) else { throw stop("a digit") }
        skipDigits()
    }

    private mutating func readString() throws(Stop) {
        place += 1
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return
            case UInt8(ascii: "\\"): try readEscape()
            case 0..<0x20: throw Stop(offset: place, reason: "a control character in a string, which must be escaped")
            case 0x80...: try readCharacter()
            default: place += 1
            }
        }
        throw stop("the closing quote of a string")
    }

    private mutating func readEscape() throws(Stop) {
        place += 1
        guard let byte = next else { throw stop("the rest of an escape") }
        guard byte == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(byte) else { throw stop("an escape that JSON knows") }
            place += 1
            return
        }
        let start = place - 1
        let unit = try readHexadecimal()
        if (0xDC00...0xDFFF).contains(unit) { throw Stop(offset: start, reason: "half of a surrogate pair") }
        guard (0xD800...0xDBFF).contains(unit) else { return }
        guard next == UInt8(ascii: "\\"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u") else {
            throw Stop(offset: start, reason: "half of a surrogate pair")
        }
        place += 1
        guard (0xDC00...0xDFFF).contains(try readHexadecimal()) else { throw Stop(offset: start, reason: "half of a surrogate pair") }
    }

    /// Reads `u` and four digits.
    private mutating func readHexadecimal() throws(Stop) -> UInt32 {
        place += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw stop("a hexadecimal digit")
            }
            unit = unit << 4 | UInt32(digit)
            place += 1
        }
        return unit
    }

    /// Reads one character of more than one byte (RFC 3629).
    private mutating func readCharacter() throws(Stop) {
        let rest = bytes[place...].prefix(4)
        var decoder = UTF8()
        var iterator = rest.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            throw Stop(offset: place, reason: "bytes that are not UTF-8")
        }
        place += UTF8.width(scalar)
    }
}
