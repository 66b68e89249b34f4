internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Python's two ways to put values into a text: `"%s" % value` and `"{}".format(value)`.
enum TemplateFormat {
    /// Wider fields and longer fractions are refused.
    static let widthLimit = 10_000
    static let precisionLimit = 300

    /// 10 to the power of `exponent`.
    static func power(of exponent: Int) -> Double { pow(10, Double(exponent)) }

    /// Rounded to so many digits after the point, halves by the exact value, as Python's `round`.
    static func rounded(_ number: Double, digits: Int) -> Double {
        guard number.isFinite else { return number }
        if digits >= 0 {
            guard digits <= 22, number.magnitude < 1e22 else { return number }
            return Double(printed(number, "f", precision: digits)) ?? number
        }
        let scale = power(of: -digits)
        return (number / scale).rounded(.toNearestOrEven) * scale
    }

    /// What C's `printf` writes; `letter` is one of e, f, g.
    static func printed(_ number: Double, _ letter: Character, precision: Int) -> String {
        if number.isNaN { return "nan" }
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        var buffer = [CChar](repeating: 0, count: 400 + max(0, precision))
        let format = letter == "e" ? "%.*e" : letter == "g" ? "%.*g" : "%.*f"
        let count = withVaList([Int32(clamping: precision), number]) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(decoding: buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Width, sign and the like of one field.
    struct Field {
        var fill: Unicode.Scalar = " "
        /// `<`, `>`, `^` or `=`; nil for what the kind of value has.
        var align: Unicode.Scalar?
        var sign: Unicode.Scalar = "-"
        var isAlternate = false
        var isZeroFilled = false
        var width = 0
        var precision: Int?
        var grouping: Unicode.Scalar?
        var type: Unicode.Scalar?

        /// `digits` with its sign and at the field's width.
        func padded(number digits: String, isNegative: Bool, prefix: String = "") throws -> String {
            let sign = isNegative ? "-" : self.sign == "+" ? "+" : self.sign == " " ? " " : ""
            var digits = digits
            if let grouping { digits = Self.grouped(digits, by: grouping, every: prefix.isEmpty ? 3 : 4) }
            let head = sign + prefix
            let missing = width - head.unicodeScalars.count - digits.unicodeScalars.count
            guard missing > 0 else { return head + digits }
            let side = align ?? (isZeroFilled ? "=" : ">")
            let filling = String(repeating: String(isZeroFilled && align == nil ? "0" : fill), count: missing)
            switch side {
            case "<": return head + digits + filling
            case "=": return head + filling + digits
            case "^":
                let left = String(filling.unicodeScalars.prefix(missing / 2))
                return left + head + digits + String(filling.unicodeScalars.dropFirst(missing / 2))
            default: return filling + head + digits
            }
        }

        func padded(text: String) -> String {
            var text = text
            if let precision { text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision))) }
            let missing = width - TemplateText.length(text)
            guard missing > 0 else { return text }
            let filling = String(repeating: String(fill), count: missing)
            switch align {
            case ">": return filling + text
            case "^":
                return String(filling.unicodeScalars.prefix(missing / 2)) + text + String(filling.unicodeScalars.dropFirst(missing / 2))
            default: return text + filling
            }
        }

        private static func grouped(_ digits: String, by separator: Unicode.Scalar, every size: Int) -> String {
            let scalars = Array(digits.unicodeScalars)
            let whole = scalars.prefix { $0.properties.numericType != nil || ("a"..."f").contains($0) || ("A"..."F").contains($0) }
            var output = String.UnicodeScalarView()
            for (index, scalar) in whole.enumerated() {
                if index > 0, (whole.count - index) % size == 0 { output.append(separator) }
                output.append(scalar)
            }
            return String(output) + String(String.UnicodeScalarView(scalars[whole.count...]))
        }
    }

    /// A fraction in one of Python's ways, without its sign.
    static func digits(of number: Double, _ type: Unicode.Scalar, precision: Int?, isAlternate: Bool, line: Int) throws -> String {
        let magnitude = number.magnitude
        let precision = precision ?? 6
        guard precision <= precisionLimit else { throw WorkbenchError.template(line, "a precision of \(precision) digits is too large") }
        if isAlternate { throw WorkbenchError.templateConstruct(line, "the format # of fractions") }
        let text: String
        switch type {
        case "e", "E": text = printed(magnitude, "e", precision: precision)
        case "g", "G": text = printed(magnitude, "g", precision: max(1, precision))
        case "%": text = printed(magnitude * 100, "f", precision: precision) + "%"
        default: text = printed(magnitude, "f", precision: precision)
        }
        return ("A"..."Z").contains(type) ? TemplateText.upper(text) : text
    }
}
