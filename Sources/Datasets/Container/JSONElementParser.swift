/// Cuts the elements of a JSON array, or JSON objects one after another, apart by their brackets; what is in them is read later.
struct JSONElementParser: RecordParser {
    private(set) var lines = 1
    var blankLines: Int { 0 }

    private let isArray: Bool
    private var isOpen = false
    private var isClosed = false
    /// Whether the list is given up behind its end.
    private var isOver = false
    private var expectsComma = false
    private var isAfterComma = false

    // The current element.
    private var isInside = false
    private var isScalar = false
    /// Whether its first byte has been passed.
    private var hasBegun = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var lacksComma = false
    private var element: [UInt8] = []
    private var elementLine = 0
    private var discarded = 0

    init(isArray: Bool) {
        self.isArray = isArray
    }

    mutating func consume(_ piece: UnsafeRawBufferPointer, _ body: (Record) throws -> Void) throws {
        var position = 0
        while position < piece.count, !isOver {
            if isInside {
                let start = position
                let isWhole = scan(piece, &position)
                let part = UnsafeRawBufferPointer(rebasing: piece[start..<position])
                if isWhole { try end(part, isTerminated: true, body) } else { keep(part) }
            } else {
                try gap(piece[position], &position, body)
            }
        }
    }

    mutating func finish(_ body: (Record) throws -> Void) throws {
        if isInside {
            try end(UnsafeRawBufferPointer(start: nil, count: 0), isTerminated: isScalar && !isArray, body)
        } else if isArray, !isClosed {
            try body(.broken(.invalidArray, line: lines, "the file ends before the list does", fix: "check that it was copied whole"))
        }
    }

    /// Handles one byte between elements.
    private mutating func gap(_ byte: UInt8, _ position: inout Int, _ body: (Record) throws -> Void) throws {
        switch byte {
        case 0x0A: lines += 1
        case 0x20, 0x09, 0x0D: break
        case _ where isClosed:
            isOver = true
            let fix = "write one list around all rows, or one row per line without a list"
            return try body(.broken(.invalidArray, line: lines, "the list ends here, but the file goes on; the rest is not read", fix: fix))
        case UInt8(ascii: "[") where isArray && !isOpen: isOpen = true
        case UInt8(ascii: ",") where isArray:
            if !expectsComma { try missing("before the comma", body) }
            (expectsComma, isAfterComma) = (false, true)
        case UInt8(ascii: "]") where isArray:
            if isAfterComma { try missing("between the comma and the end of the list", body) }
            isClosed = true
        default: return begin(byte)
        }
        position += 1
    }

    private func missing(_ place: String, _ body: (Record) throws -> Void) throws {
        try body(.broken(.invalidArray, line: lines, "no row stands \(place)", fix: "take the comma away"))
    }

    private mutating func begin(_ byte: UInt8) {
        isInside = true
        isScalar = ![UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(byte)
        lacksComma = isArray && expectsComma
        elementLine = lines
        (hasBegun, depth, isInString, isEscaped, discarded) = (false, 0, false, false, 0)
    }

    /// Goes on to the end of the element, or of the piece; true when the element ends.
    private mutating func scan(_ piece: UnsafeRawBufferPointer, _ position: inout Int) -> Bool {
        while position < piece.count {
            let byte = piece[position]
            if isScalar, hasBegun, endsScalar(byte) { return true }
            hasBegun = true
            position += 1
            if byte == 0x0A { lines += 1 }
            if isEscaped {
                isEscaped = false
            } else if isInString {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                guard byte == UInt8(ascii: "\"") else { continue }
                isInString = false
                if depth == 0, !isScalar { return true }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = !isScalar
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    if depth == 0, !isScalar { return true }
                default: break
                }
            }
        }
        return false
    }

    private func endsScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: true
        case UInt8(ascii: ","), UInt8(ascii: "]"): isArray
        default: false
        }
    }

    private mutating func keep(_ part: UnsafeRawBufferPointer) {
        if discarded == 0, element.count + part.count <= LineReader.longestLine {
            element.append(contentsOf: part)
        } else {
            discarded += element.count + part.count
            element = []
        }
    }

    private mutating func end(_ part: UnsafeRawBufferPointer, isTerminated: Bool, _ body: (Record) throws -> Void) throws {
        (isInside, expectsComma, isAfterComma) = (false, true, false)
        let byteCount = discarded + element.count + part.count
        defer { element.removeAll(keepingCapacity: true) }
        if byteCount > LineReader.longestLine { return try body(.tooLong(line: elementLine, byteCount: byteCount, "row")) }
        if lacksComma {
            return try body(
                .broken(.invalidArray, line: elementLine, "no comma stands before the row", fix: "put a comma between two rows"))
        }
        if element.isEmpty { return try body(Record(line: elementLine, content: .json(part), isTerminated: isTerminated)) }
        element.append(contentsOf: part)
        try element.withUnsafeBytes { try body(Record(line: elementLine, content: .json($0), isTerminated: isTerminated)) }
    }
}
