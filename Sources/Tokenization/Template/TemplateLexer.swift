internal import Domain

/// Cuts a template's source into tokens, with Jinja's white space control as Transformers sets it: a line end after a tag and
/// white space before a tag that starts its line go (`trim_blocks`, `lstrip_blocks`), and so does one line end at the end.
struct TemplateLexer {
    private let source: [UInt8]
    private var position = 0
    private var line = 1
    private var tokens: [TemplateToken] = []
    /// Whether what came before ended a line, so that a tag here may start one.
    private var isAtLineStart = true
    private var stripsNext = false

    /// The tokens of `source`, closed by `end`; throws `invalidTemplate`.
    static func tokens(of source: String) throws -> [TemplateToken] {
        var lexer = TemplateLexer(source)
        try lexer.run()
        return lexer.tokens
    }

    private init(_ source: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.utf8.count)
        var isAfterReturn = false
        for byte in source.utf8 {
            if byte == 0x0A, isAfterReturn {
                isAfterReturn = false
                continue
            }
            isAfterReturn = byte == 0x0D
            bytes.append(isAfterReturn ? 0x0A : byte)
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        self.source = bytes
    }

    private mutating func run() throws {
        while position < source.count {
            let opening = nextOpening()
            appendText(upTo: opening)
            guard position < source.count else { break }
            if let raw = rawTag("raw", at: position) {
                try readRaw(raw)
                continue
            }
            switch source[position + 1] {
            case UInt8(ascii: "#"): try skipComment()
            case UInt8(ascii: "%"): try readTag(start: .tagStart, end: .tagEnd, closing: "%}", trimsLine: true)
            default: try readTag(start: .outputStart, end: .outputEnd, closing: "}}", trimsLine: false)
            }
        }
        tokens.append(TemplateToken(kind: .end, line: line))
    }

    /// Where the next tag, output or comment starts, or the end.
    private func nextOpening() -> Int {
        var index = position
        while index + 1 < source.count {
            if source[index] == UInt8(ascii: "{") {
                let next = source[index + 1]
                if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") { return index }
            }
            index += 1
        }
        return source.count
    }

    private mutating func appendText(upTo end: Int) {
        var start = position
        var stop = end
        if stripsNext { start = TemplateText.spaceEnd(in: source, from: start, to: stop) }
        stripsNext = false
        let isAtEnd = end >= source.count
        let sign = isAtEnd || end + 2 >= source.count ? 0 : source[end + 2]
        if !isAtEnd, sign == UInt8(ascii: "-") {
            stop = TemplateText.spaceStart(in: source, from: start, to: stop)
        } else if !isAtEnd, source[end + 1] != UInt8(ascii: "{"), sign != UInt8(ascii: "+") {
            stop = startOfBlankLine(from: start, to: stop)
        }
        if start < stop { tokens.append(TemplateToken(kind: .text(String(decoding: source[start..<stop], as: UTF8.self)), line: line)) }
        if end > position { isAtLineStart = source[end - 1] == 0x0A }
        advance(to: end)
    }

    /// Where the white space before a tag starts, if the tag is the first thing on its line; otherwise `end`.
    private func startOfBlankLine(from start: Int, to end: Int) -> Int {
        var lineStart = end
        while lineStart > start, source[lineStart - 1] != 0x0A { lineStart -= 1 }
        guard lineStart > start || isAtLineStart else { return end }
        return TemplateText.spaceEnd(in: source, from: lineStart, to: end) == end ? lineStart : end
    }

    /// The end of a tag that holds nothing but `name` at `start`, and the sign before its end; nil where there is none.
    private func rawTag(_ name: String, at start: Int) -> (end: Int, sign: UInt8)? {
        guard start + 1 < source.count, source[start + 1] == UInt8(ascii: "%") else { return nil }
        var index = start + 2
        if index < source.count, source[index] == UInt8(ascii: "-") || source[index] == UInt8(ascii: "+") { index += 1 }
        index = TemplateText.spaceEnd(in: source, from: index, to: source.count)
        guard source[index...].starts(with: name.utf8) else { return nil }
        index = TemplateText.spaceEnd(in: source, from: index + name.utf8.count, to: source.count)
        var sign: UInt8 = 0
        if index < source.count, source[index] == UInt8(ascii: "-") || (source[index] == UInt8(ascii: "+") && name == "endraw") {
            sign = source[index]
            index += 1
        }
        return source[index...].starts(with: "%}".utf8) ? (index + 2, sign) : nil
    }

    /// Everything up to `endraw` as text.
    private mutating func readRaw(_ opening: (end: Int, sign: UInt8)) throws {
        let opened = line
        advance(to: opening.end)
        close(sign: opening.sign, trimsLine: false)
        stripsNext = false
        // As in Jinja, nothing is no text that misses its end.
        if position >= source.count { return }
        var index = position
        while true {
            while index + 1 < source.count, !(source[index] == UInt8(ascii: "{") && source[index + 1] == UInt8(ascii: "%")) { index += 1 }
            guard index + 1 < source.count else { throw WorkbenchError.template(opened, "raw is not closed") }
            if let closing = rawTag("endraw", at: index) {
                appendText(upTo: index)
                advance(to: closing.end)
                close(sign: closing.sign, trimsLine: true)
                return
            }
            index += 2
        }
    }

    private mutating func skipComment() throws {
        let start = line
        var index = position + 2
        while index + 1 < source.count, !(source[index] == UInt8(ascii: "#") && source[index + 1] == UInt8(ascii: "}")) { index += 1 }
        guard index + 1 < source.count else { throw WorkbenchError.template(start, "the comment is not closed") }
        let sign = index > position + 2 ? source[index - 1] : 0
        advance(to: index + 2)
        close(sign: sign, trimsLine: true)
    }

    /// After a tag: what the closing sign says about the white space that follows.
    private mutating func close(sign: UInt8, trimsLine: Bool) {
        isAtLineStart = false
        if sign == UInt8(ascii: "-") {
            stripsNext = true
            // Jinja takes this white space as part of the tag, so that it may end a line.
            let end = TemplateText.spaceEnd(in: source, from: position, to: source.count)
            if end > position { isAtLineStart = source[end - 1] == 0x0A }
            advance(to: end)
        } else if trimsLine, sign != UInt8(ascii: "+"), position < source.count, source[position] == 0x0A {
            isAtLineStart = true
            advance(to: position + 1)
        }
    }

    private mutating func readTag(start: TemplateToken.Kind, end: TemplateToken.Kind, closing: String, trimsLine: Bool) throws {
        let opened = line
        tokens.append(TemplateToken(kind: start, line: line))
        advance(to: position + 2)
        if position < source.count, source[position] == UInt8(ascii: "-") || source[position] == UInt8(ascii: "+") {
            advance(to: position + 1)
        }
        var brackets: [UInt8] = []
        while true {
            advance(to: TemplateText.spaceEnd(in: source, from: position, to: source.count))
            guard position < source.count else { throw WorkbenchError.template(opened, "the tag is not closed") }
            if brackets.isEmpty, let sign = closingSign(closing) {
                tokens.append(TemplateToken(kind: end, line: line))
                advance(to: position + closing.utf8.count + (sign == 0 ? 0 : 1))
                close(sign: sign, trimsLine: trimsLine)
                return
            }
            try readToken(brackets: &brackets)
        }
    }

    /// The sign before `closing` here, 0 for none; nil where the tag does not close here.
    private func closingSign(_ closing: String) -> UInt8? {
        if source[position...].starts(with: closing.utf8) { return 0 }
        let sign = source[position]
        guard sign == UInt8(ascii: "-") || (sign == UInt8(ascii: "+") && closing == "%}") else { return nil }
        return source[(position + 1)...].starts(with: closing.utf8) ? sign : nil
    }

    private mutating func readToken(brackets: inout [UInt8]) throws {
        let byte = source[position]
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try readString(quote: byte) }
        if TemplateText.isDigit(byte) { return try readNumber() }
        if TemplateText.isNameStart(byte) || byte >= 0x80 { return try readName() }
        for symbol in ["==", "!=", ">=", "<=", "//", "**"] where source[position...].starts(with: symbol.utf8) {
            tokens.append(TemplateToken(kind: .symbol(symbol), line: line))
            return advance(to: position + 2)
        }
        guard "+-/*%~[](){}<>=.:|,".utf8.contains(byte) else {
            let rest = String(decoding: source[position..<min(position + 4, source.count)], as: UTF8.self)
            throw WorkbenchError.template(line, "unexpected \"\(rest.prefix(1))\"")
        }
        try balance(byte, &brackets)
        tokens.append(TemplateToken(kind: .symbol(String(Unicode.Scalar(byte))), line: line))
        advance(to: position + 1)
    }

    private func balance(_ byte: UInt8, _ brackets: inout [UInt8]) throws {
        switch byte {
        case UInt8(ascii: "("): brackets.append(UInt8(ascii: ")"))
        case UInt8(ascii: "["): brackets.append(UInt8(ascii: "]"))
        case UInt8(ascii: "{"): brackets.append(UInt8(ascii: "}"))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            guard brackets.popLast() == byte else { throw WorkbenchError.template(line, "unexpected \"\(Unicode.Scalar(byte))\"") }
        default: break
        }
    }

    private mutating func readName() throws {
        var end = position
        while end < source.count, TemplateText.isNameStart(source[end]) || TemplateText.isDigit(source[end]) || source[end] >= 0x80 {
            if source[end] >= 0x80, TemplateText.spaceEnd(in: source, from: end, to: source.count) > end { break }
            end += 1
        }
        let name = String(decoding: source[position..<end], as: UTF8.self)
        guard name.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isXIDContinue }),
            name.unicodeScalars.first.map({ $0 == "_" || $0.properties.isXIDStart }) == true
        else { throw WorkbenchError.template(line, "unexpected \"\(name.prefix(1))\"") }
        tokens.append(TemplateToken(kind: .name(name), line: line))
        advance(to: end)
    }

    private mutating func readNumber() throws {
        if try readRadixNumber() { return }
        var end = position
        var isWhole = true
        func digits() {
            while end < source.count {
                let isSeparator = source[end] == UInt8(ascii: "_") && end + 1 < source.count && TemplateText.isDigit(source[end + 1])
                guard TemplateText.isDigit(source[end]) || isSeparator else { return }
                end += 1
            }
        }
        digits()
        if end + 1 < source.count, source[end] == UInt8(ascii: "."), TemplateText.isDigit(source[end + 1]) {
            isWhole = false
            end += 1
            digits()
        }
        if end + 1 < source.count, source[end] | 0x20 == UInt8(ascii: "e") {
            let sign = source[end + 1] == UInt8(ascii: "-") || source[end + 1] == UInt8(ascii: "+") ? 1 : 0
            if end + 1 + sign < source.count, TemplateText.isDigit(source[end + 1 + sign]) {
                isWhole = false
                end += 1 + sign
                digits()
            }
        }
        let text = String(decoding: source[position..<end].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        if isWhole, text.utf8.count > 1, text.utf8.first == UInt8(ascii: "0"), text.utf8.contains(where: { $0 != UInt8(ascii: "0") }) {
            throw WorkbenchError.template(line, "the number \(text) starts with 0")
        }
        if isWhole, let value = Int(text) {
            tokens.append(TemplateToken(kind: .integer(value), line: line))
        } else if !isWhole, let value = Double(text) {
            tokens.append(TemplateToken(kind: .number(value), line: line))
        } else {
            throw WorkbenchError.template(line, "the number \(text) is too large")
        }
        advance(to: end)
    }

    /// A whole number such as `0x1F`; false where there is none.
    private mutating func readRadixNumber() throws -> Bool {
        let radices: [UInt8: Int] = [UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2]
        guard source[position] == UInt8(ascii: "0"), position + 1 < source.count, let radix = radices[source[position + 1] | 0x20] else {
            return false
        }
        var end = position + 2
        while end < source.count, TemplateText.isNameStart(source[end]) || TemplateText.isDigit(source[end]) { end += 1 }
        let digits = String(decoding: source[(position + 2)..<end].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        guard let value = Int(digits, radix: radix) else { throw WorkbenchError.template(line, "the number 0… cannot be read") }
        tokens.append(TemplateToken(kind: .integer(value), line: line))
        advance(to: end)
        return true
    }

    private mutating func readString(quote: UInt8) throws {
        let opened = line
        var index = position + 1
        while index < source.count, source[index] != quote { index += source[index] == UInt8(ascii: "\\") ? 2 : 1 }
        guard index < source.count else { throw WorkbenchError.template(opened, "the string is not closed") }
        let text = try TemplateText.unescape(source[(position + 1)..<index], line: opened)
        tokens.append(TemplateToken(kind: .string(text), line: opened))
        advance(to: index + 1)
    }

    private mutating func advance(to end: Int) {
        for byte in source[position..<min(end, source.count)] where byte == 0x0A { line += 1 }
        position = min(end, source.count)
    }
}
