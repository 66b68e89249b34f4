internal import Domain

extension TemplateFormat {
    /// Python's `format % values`.
    static func percent(_ format: String, _ values: TemplateValue, line: Int, _ run: inout TemplateRun) throws -> String {
        var formatter = PercentFormatter(format, values, line: line)
        let text = try formatter.run(&run)
        try run.count(bytes: text.utf8.count, line: line)
        return text
    }
}

private struct PercentFormatter {
    private var scalars: ArraySlice<Unicode.Scalar>
    private let values: TemplateValue
    private var rest: ArraySlice<TemplateValue>
    private let isTuple: Bool
    private let line: Int

    init(_ format: String, _ values: TemplateValue, line: Int) {
        scalars = Array(format.unicodeScalars)[...]
        self.values = values
        self.line = line
        if case .sequence(let sequence) = values, sequence.kind.isTuple {
            rest = sequence.values[...]
            isTuple = true
        } else {
            rest = [values]
            isTuple = false
        }
    }

    mutating func run(_ run: inout TemplateRun) throws -> String {
        var output = ""
        while let scalar = scalars.popFirst() {
            guard scalar == "%" else {
                output.unicodeScalars.append(scalar)
                continue
            }
            output += try conversion()
            try run.step(line: line)
            guard output.utf8.count <= run.limits.outputBytes else {
                throw WorkbenchError.template(line, "a formatted text is larger than \(run.limits.outputBytes) bytes")
            }
        }
        // Values that Python takes for mappings need not be used.
        let mustBeUsed =
            switch values {
            case .dictionary, .undefined: false
            case .sequence(let sequence): isTuple || !sequence.kind.isIndexed
            default: true
            }
        if mustBeUsed, !rest.isEmpty { throw WorkbenchError.template(line, "the format does not use \(rest.first?.excerpt ?? "a value")") }
        return output
    }

    private mutating func next() throws -> TemplateValue {
        guard let value = rest.popFirst() else { throw WorkbenchError.template(line, "the format needs more values than it is given") }
        return value
    }

    private mutating func number() throws -> Int? {
        if scalars.first == "*" {
            scalars.removeFirst()
            return try Optional(try next()).whole("*", or: 0, line: line)
        }
        var value: Int?
        while let digit = scalars.first, ("0"..."9").contains(digit) {
            value = min((value ?? 0) * 10 + Int(digit.value - 0x30), 1_000_000)
            scalars.removeFirst()
        }
        return value
    }

    private mutating func conversion() throws -> String {
        var field = TemplateFormat.Field()
        var named: TemplateValue?
        if scalars.first == "(" {
            scalars.removeFirst()
            let key = scalars.prefix { $0 != ")" }
            scalars = scalars.dropFirst(key.count + 1)
            guard case .dictionary(let dictionary) = values else { throw WorkbenchError.template(line, "the format takes a mapping") }
            let name = String(String.UnicodeScalarView(key))
            guard let value = dictionary.value(name) else { throw WorkbenchError.template(line, "the format has no value for '\(name)'") }
            named = value
        }
        var isLeft = false
        while let flag = scalars.first, "#0- +".unicodeScalars.contains(flag) {
            switch flag {
            case "#": field.isAlternate = true
            case "0": field.isZeroFilled = true
            case "-": isLeft = true
            case " ": if field.sign != "+" { field.sign = " " }
            default: field.sign = "+"
            }
            scalars.removeFirst()
        }
        var width = try number() ?? 0
        if width < 0 { (isLeft, width) = (true, width == .min ? .max : -width) }
        if scalars.first == "." {
            scalars.removeFirst()
            field.precision = max(0, try number() ?? 0)
        }
        guard width <= TemplateFormat.widthLimit else { throw WorkbenchError.template(line, "a field of \(width) characters is too wide") }
        field.width = width
        if isLeft { (field.align, field.isZeroFilled) = ("<", false) }
        while let letter = scalars.first, "hlL".unicodeScalars.contains(letter) { scalars.removeFirst() }
        guard let type = scalars.popFirst() else { throw WorkbenchError.template(line, "the format ends within a field") }
        if type == "%" { return "%" }
        return try text(of: try named ?? next(), type, field)
    }

    private func text(of value: TemplateValue, _ type: Unicode.Scalar, _ given: TemplateFormat.Field) throws -> String {
        var field = given
        switch type {
        case "s", "r":
            if field.align == nil { field.align = ">" }
            return field.padded(text: type == "s" ? try value.text(line: line) : try value.representation(line: line))
        case "c":
            if field.align == nil { field.align = ">" }
            field.precision = nil
            if let code = value.whole, let scalar = UInt32(exactly: code).flatMap({ Unicode.Scalar($0) }) {
                return field.padded(text: String(scalar))
            }
            guard let text = value.string, text.unicodeScalars.count == 1 else {
                throw WorkbenchError.template(line, "%c takes one character, not \(value.excerpt)")
            }
            return field.padded(text: text)
        case "d", "i", "u", "x", "X", "o":
            var whole = value.whole
            if whole == nil, case .number(let number) = value, !"xXo".unicodeScalars.contains(type) {
                whole = Int(exactly: number.rounded(.towardZero))
            }
            guard let whole else { throw WorkbenchError.template(line, "%\(type) takes a number, not \(value.excerpt)") }
            let radix = type == "x" || type == "X" ? 16 : type == "o" ? 8 : 10
            var digits = String(whole.magnitude, radix: radix, uppercase: type == "X")
            if let precision = field.precision {
                guard precision <= TemplateFormat.widthLimit else {
                    throw WorkbenchError.template(line, "a precision of \(precision) is too large")
                }
                digits = String(repeating: "0", count: max(0, precision - digits.utf8.count)) + digits
            }
            let prefix = field.isAlternate && radix != 10 ? (radix == 8 ? "0o" : type == "X" ? "0X" : "0x") : ""
            return try field.padded(number: digits, isNegative: whole < 0, prefix: prefix)
        case "e", "E", "f", "F", "g", "G":
            guard let number = value.real else { throw WorkbenchError.template(line, "%\(type) takes a number, not \(value.excerpt)") }
            let digits = try TemplateFormat.digits(
                of: number, type, precision: field.precision, isAlternate: field.isAlternate, line: line)
            if !number.isFinite { field.isZeroFilled = false }
            return try field.padded(number: digits, isNegative: number.sign == .minus && !number.isNaN)
        default: throw WorkbenchError.templateConstruct(line, "the format %\(type)")
        }
    }
}
