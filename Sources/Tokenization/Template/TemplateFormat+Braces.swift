internal import Domain

extension TemplateFormat {
    /// Python's `format.format(values)`.
    static func braces(_ format: String, _ call: TemplateCall, _ run: inout TemplateRun) throws -> String {
        var formatter = BraceFormatter(call)
        let text = try formatter.text(of: Array(format.unicodeScalars), depth: 0, &run)
        try run.count(bytes: text.utf8.count, line: call.line)
        return text
    }
}

private struct BraceFormatter {
    private let call: TemplateCall
    private var nextIndex: Int? = 0

    init(_ call: TemplateCall) {
        self.call = call
    }

    private func failure(_ message: String) -> WorkbenchError { WorkbenchError.template(call.line, message) }

    mutating func text(of format: [Unicode.Scalar], depth: Int, _ run: inout TemplateRun) throws -> String {
        guard depth < 2 else { throw failure("a format nests too deep") }
        var output = ""
        var index = 0
        while index < format.count {
            let scalar = format[index]
            index += 1
            guard scalar == "{" || scalar == "}" else {
                output.unicodeScalars.append(scalar)
                continue
            }
            if index < format.count, format[index] == scalar {
                output.unicodeScalars.append(scalar)
                index += 1
                continue
            }
            guard scalar == "{" else { throw failure("a format has a single }") }
            var level = 1
            let start = index
            while index < format.count, level > 0 {
                if format[index] == "{" { level += 1 } else if format[index] == "}" { level -= 1 }
                index += 1
            }
            guard level == 0 else { throw failure("a format has a { that is not closed") }
            output += try field(Array(format[start..<(index - 1)]), depth: depth, &run)
            try run.step(line: call.line)
            guard output.utf8.count <= run.limits.outputBytes else {
                throw failure("a formatted text is larger than \(run.limits.outputBytes) bytes")
            }
        }
        return output
    }

    private mutating func field(_ field: [Unicode.Scalar], depth: Int, _ run: inout TemplateRun) throws -> String {
        var isInBrackets = false
        let end =
            field.firstIndex { scalar in
                if scalar == "[" { isInBrackets = true } else if scalar == "]" { isInBrackets = false }
                return !isInBrackets && (scalar == "!" || scalar == ":")
            } ?? field.count
        var value = try self.value(Array(field[..<end]))
        var rest = field[end...]
        if rest.first == "!" {
            guard rest.count >= 2 else { throw failure("a format ends within a field") }
            let letter = rest[rest.startIndex + 1]
            rest = rest.dropFirst(2)
            switch letter {
            case "s": value = .string(try value.text(line: call.line))
            case "r": value = .string(try value.representation(line: call.line))
            default: throw WorkbenchError.templateConstruct(call.line, "the conversion !\(letter)")
            }
            guard rest.isEmpty || rest.first == ":" else { throw failure("a format has more than one letter after !") }
        }
        let specification = rest.count < 2 ? "" : try text(of: Array(rest.dropFirst()), depth: depth + 1, &run)
        return try formatted(value, Array(specification.unicodeScalars))
    }

    /// The value that `0.name[key]` stands for.
    private mutating func value(_ path: [Unicode.Scalar]) throws -> TemplateValue {
        let first = path.prefix { $0 != "." && $0 != "[" }
        let name = String(String.UnicodeScalarView(first))
        var value = try argument(name)
        var rest = path[first.endIndex...]
        while let sign = rest.popFirst() {
            let part = sign == "." ? rest.prefix { $0 != "." && $0 != "[" } : rest.prefix { $0 != "]" }
            rest = rest.dropFirst(part.count)
            if sign == "[" {
                guard rest.popFirst() == "]" else { throw failure("a format has a [ that is not closed") }
            } else if sign != "." {
                throw failure("a format has '\(sign)' after a ]")
            }
            let key = String(String.UnicodeScalarView(part))
            guard !key.isEmpty else { throw failure("a format has an empty name") }
            if key.hasPrefix("__") { throw WorkbenchError.templateConstruct(call.line, "the field \(key)") }
            value =
                sign == "."
                ? try TemplateAccess.attribute(key, of: value, path: key, owner: name, line: call.line)
                : try TemplateAccess.item(
                    of: value, at: TemplateText.isDigits(key) ? Int(key).map { .integer($0) } ?? .string(key) : .string(key), path: key,
                    owner: name, line: call.line)
        }
        return value
    }

    /// The argument called `name`, or that number, or the next one.
    private mutating func argument(_ name: String) throws -> TemplateValue {
        guard name.isEmpty || TemplateText.isDigits(name) else {
            guard let named = call.named.first(where: { TemplateText.same($0.key, name) }) else {
                throw failure("a format has no value '\(name)'")
            }
            return named.value
        }
        let index: Int
        if name.isEmpty {
            guard let next = nextIndex else { throw failure("a format numbers some of its fields, but not all") }
            index = next
            nextIndex = next + 1
        } else {
            guard nextIndex == 0 || nextIndex == nil else { throw failure("a format numbers some of its fields, but not all") }
            nextIndex = nil
            index = Int(name) ?? .max
        }
        guard call.positional.indices.contains(index) else {
            throw failure("a format has no value \(name.isEmpty ? "\(index)" : name)")
        }
        return call.positional[index]
    }

    private func parsed(_ specification: [Unicode.Scalar]) throws -> TemplateFormat.Field {
        var field = TemplateFormat.Field()
        var rest = specification[...]
        Self.readSigns(&rest, into: &field)
        func number() -> Int? {
            var value: Int?
            while let digit = rest.first, ("0"..."9").contains(digit) {
                value = min((value ?? 0) * 10 + Int(digit.value - 0x30), 1_000_000)
                rest.removeFirst()
            }
            return value
        }
        field.width = number() ?? 0
        if let sign = rest.first, sign == "," || sign == "_" {
            field.grouping = sign
            rest.removeFirst()
        }
        if rest.first == "." {
            rest.removeFirst()
            guard let precision = number() else { throw failure("a format has a point without a precision") }
            field.precision = precision
        }
        field.type = rest.popFirst()
        guard rest.isEmpty else {
            throw failure("'\(String(String.UnicodeScalarView(specification.prefix(40))))' is not a format")
        }
        guard field.width <= TemplateFormat.widthLimit else { throw failure("a field of \(field.width) characters is too wide") }
        if field.grouping != nil, field.isZeroFilled, field.width > 0 {
            throw WorkbenchError.templateConstruct(call.line, "a format with zeros and \(field.grouping ?? ",")")
        }
        return field
    }

    /// Reads fill, alignment, sign, `#` and `0`.
    private static func readSigns(_ rest: inout ArraySlice<Unicode.Scalar>, into field: inout TemplateFormat.Field) {
        let aligns = "<>^=".unicodeScalars
        if rest.count >= 2, aligns.contains(rest[rest.startIndex + 1]) {
            field.fill = rest[rest.startIndex]
            field.align = rest[rest.startIndex + 1]
            rest = rest.dropFirst(2)
        } else if let first = rest.first, aligns.contains(first) {
            field.align = first
            rest.removeFirst()
        }
        if let sign = rest.first, "+- ".unicodeScalars.contains(sign) {
            field.sign = sign
            rest.removeFirst()
        }
        if rest.first == "#" {
            field.isAlternate = true
            rest.removeFirst()
        }
        if rest.first == "0" {
            field.isZeroFilled = true
            if field.align == nil { field.fill = "0" }
            rest.removeFirst()
        }
    }

    private func formatted(_ value: TemplateValue, _ specification: [Unicode.Scalar]) throws -> String {
        if specification.isEmpty { return try value.text(line: call.line) }
        var field = try parsed(specification)
        let line = call.line
        switch value {
        case .string(let text), .markup(let text):
            guard field.type == nil || field.type == "s", field.sign == "-", field.align != "=", field.grouping == nil, !field.isAlternate
            else { throw failure("a string cannot be formatted like that") }
            return field.padded(text: text)
        case .integer, .bool:
            guard let whole = value.whole else { return "" }
            let type = field.type ?? "d"
            if "eEfFgG%".unicodeScalars.contains(type) { return try fraction(Double(whole), type, field) }
            guard field.precision == nil else { throw failure("a whole number has no precision") }
            if type == "c" {
                guard let scalar = UInt32(exactly: whole).flatMap({ Unicode.Scalar($0) }) else { throw failure("\(whole) is no character") }
                return field.padded(text: String(scalar))
            }
            let radices: [Unicode.Scalar: Int] = ["d": 10, "n": 10, "x": 16, "X": 16, "o": 8, "b": 2]
            guard let radix = radices[type] else { throw failure("a whole number has no format '\(type)'") }
            let prefix = field.isAlternate && radix != 10 ? "0\(type)" : ""
            if field.grouping == ",", radix != 10 { throw failure("a comma goes with decimal numbers only") }
            if field.grouping != nil, radix != 10 { throw WorkbenchError.templateConstruct(line, "a format with _ and \(type)") }
            return try field.padded(
                number: String(whole.magnitude, radix: radix, uppercase: type == "X"), isNegative: whole < 0, prefix: prefix)
        case .number(let number):
            if let type = field.type {
                guard "eEfFgGn%".unicodeScalars.contains(type) else { throw failure("a fraction has no format '\(type)'") }
                return try fraction(number, type == "n" ? "g" : type, field)
            }
            if field.isAlternate { throw WorkbenchError.templateConstruct(line, "the format # of fractions") }
            if !number.isFinite { field.isZeroFilled = false }
            let isNegative = number.sign == .minus && !number.isNaN
            guard let precision = field.precision else {
                return try field.padded(number: TemplateText.number(number.magnitude), isNegative: isNegative)
            }
            return try field.padded(number: try general(number.magnitude, precision: max(1, precision)), isNegative: isNegative)
        default: throw failure("\(value.excerpt) cannot be formatted by '\(String(String.UnicodeScalarView(specification.prefix(40))))'")
        }
    }

    private func fraction(_ number: Double, _ type: Unicode.Scalar, _ given: TemplateFormat.Field) throws -> String {
        var field = given
        let digits = try TemplateFormat.digits(
            of: number, type, precision: field.precision, isAlternate: field.isAlternate, line: call.line)
        if !number.isFinite { (field.isZeroFilled, field.grouping) = (false, nil) }
        return try field.padded(number: digits, isNegative: number.sign == .minus && !number.isNaN)
    }

    /// A fraction with a precision and no letter: like `g`, but never without a point or an exponent.
    private func general(_ number: Double, precision: Int) throws -> String {
        guard number.isFinite else { return TemplateText.number(number) }
        guard precision <= TemplateFormat.precisionLimit else { throw failure("a precision of \(precision) digits is too large") }
        let parts = TemplateText.parts(of: TemplateFormat.printed(number, "e", precision: precision - 1), by: "e", atMost: 1)
        guard parts.count == 2, let exponent = Int(parts[1]), number != 0 else { return "0.0" }
        if exponent < -4 || exponent >= precision - 1, precision > 1 || exponent != 0 || exponent < -4 {
            var mantissa = parts[0]
            if mantissa.utf8.contains(UInt8(ascii: ".")) {
                mantissa = TemplateText.strip(TemplateText.strip(mantissa, of: "0", left: false), of: ".", left: false)
            }
            return mantissa + "e" + parts[1]
        }
        let text = TemplateFormat.printed(number, "g", precision: precision)
        return text.utf8.contains(UInt8(ascii: ".")) ? text : text + ".0"
    }
}
