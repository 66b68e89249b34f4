internal import Domain

extension TemplateFilters {
    static let numbers: [String: TemplateFilter] = [
        "abs": { value, call, _ in
            try call.none(of: "abs")
            if case .number(let number) = value { return .number(number.magnitude) }
            guard let whole = value.whole, whole > Int.min else {
                throw WorkbenchError.template(call.line, "abs takes a number, not \(value.excerpt)")
            }
            return .integer(abs(whole))
        },
        "int": { value, call, _ in
            let values = try call.values(of: "int", "default", "base")
            let base = try values[1].whole("int", or: 10, line: call.line)
            return try whole(value, base: base, line: call.line) ?? values[0] ?? .integer(0)
        },
        "float": { value, call, _ in
            let fallback = try call.values(of: "float", "default")[0]
            if case .undefined(let name) = value { throw WorkbenchError.template(call.line, "\(name) is undefined, so it is no number") }
            if let text = value.string { return TemplateText.real(of: text).map { .number($0) } ?? fallback ?? .number(0) }
            return value.real.map { .number($0) } ?? fallback ?? .number(0)
        },
        "round": { value, call, _ in
            let values = try call.values(of: "round", "precision", "method")
            let precision = try values[0].whole("round", or: 0, line: call.line)
            let method = try values[1].text("round", line: call.line) ?? "common"
            guard ["common", "ceil", "floor"].contains(method) else {
                throw WorkbenchError.template(call.line, "round knows the methods common, ceil and floor, not '\(method)'")
            }
            return try rounded(value, precision, method, line: call.line)
        },
        "sum": { value, call, run in
            let values = try call.values(of: "sum", "attribute", "start")
            var sum = values[1] ?? .integer(0)
            guard sum.string == nil else { throw WorkbenchError.template(call.line, "sum cannot add strings; use join") }
            let path = try values[0].flatMap { try isNone($0) ? nil : AttributePath($0, line: call.line) }
            for element in try TemplateAccess.elements(of: value, line: call.line) {
                let operand = try path?.value(in: element, &run) ?? element
                sum = try TemplateArithmetic.combine(.add, sum, operand, line: call.line, &run)
            }
            return sum
        },
    ]

    /// Python's `int`; nil where it fails.
    private static func whole(_ value: TemplateValue, base: Int, line: Int) throws -> TemplateValue? {
        if case .undefined(let name) = value { throw WorkbenchError.template(line, "\(name) is undefined, so it is no number") }
        if let whole = value.whole { return .integer(whole) }
        var number: Double?
        if case .number(let given) = value { number = given }
        if let text = value.string {
            guard base == 0 || (2...36).contains(base) else { return nil }
            switch TemplateText.whole(of: text, base: base) {
            case .some(.some(let whole)): return .integer(whole)
            case .some(.none): throw WorkbenchError.template(line, "\(value.excerpt) is too large a number")
            case .none: number = TemplateText.real(of: text)
            }
        }
        guard let number, number.isFinite else { return nil }
        guard let whole = Int(exactly: number.rounded(.towardZero)) else {
            throw WorkbenchError.template(line, "\(value.excerpt) is too large a number")
        }
        return .integer(whole)
    }

    private static func rounded(_ value: TemplateValue, _ precision: Int, _ method: String, line: Int) throws -> TemplateValue {
        guard let number = value.real else { throw WorkbenchError.template(line, "round takes a number, not \(value.excerpt)") }
        guard (-300...300).contains(precision) else { throw WorkbenchError.template(line, "round takes no precision of \(precision)") }
        guard method == "common" else {
            let scale = TemplateFormat.power(of: precision)
            let scaled = number * scale
            guard scaled.isFinite, scale != 0 else { throw WorkbenchError.template(line, "\(value.excerpt) is too large a number") }
            return .number(scaled.rounded(method == "ceil" ? .up : .down) / scale)
        }
        if let whole = value.whole {
            guard precision < 0 else { return .integer(whole) }
            guard precision > -19 else { return .integer(0) }
            // Halves go to the even side.
            var unit = 1
            for _ in 0..<(-precision) { unit *= 10 }
            let rest = ((whole % unit) + unit) % unit
            let (below, under) = whole.subtractingReportingOverflow(rest)
            let isUp = rest > unit / 2 || (rest == unit / 2 && (below / unit) % 2 != 0)
            let (result, over) = isUp ? below.addingReportingOverflow(unit) : (below, false)
            guard !under, !over else { throw WorkbenchError.template(line, "\(whole) is too large a number") }
            return .integer(result)
        }
        return .number(TemplateFormat.rounded(number, digits: precision))
    }
}

extension TemplateText {
    /// The number that Python's `float` reads; nil where it fails.
    static func real(of text: String) -> Double? {
        let trimmed = strip(text, of: nil)
        let bytes = Array(trimmed.utf8)
        guard let first = bytes.first, bytes.count <= 2000 else { return nil }
        let start = first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? 1 : 0
        let word = lower(String(decoding: bytes[start...], as: UTF8.self))
        let sign: Double = first == UInt8(ascii: "-") ? -1 : 1
        if word == "inf" || word == "infinity" { return sign * .infinity }
        if word == "nan" { return .nan }
        guard let digits = withoutUnderscores(bytes), !word.utf8.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "p") })
        else {
            return nil
        }
        // "5." and ".5" are numbers in Python.
        var plain = digits
        if let point = plain.firstIndex(of: UInt8(ascii: ".")) {
            if point + 1 >= plain.count || !isDigit(plain[point + 1]) {
                guard point > 0, isDigit(plain[point - 1]) else { return nil }
                plain.insert(UInt8(ascii: "0"), at: point + 1)
            }
            if point == 0 || !isDigit(plain[point - 1]) { plain.insert(UInt8(ascii: "0"), at: point) }
        }
        return Double(String(decoding: plain, as: UTF8.self))
    }

    /// Digits without the underscores that may stand between two of them.
    private static func withoutUnderscores(_ bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "_") {
                guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]), isDigit(bytes[index + 1]) else { return nil }
            } else {
                output.append(byte)
            }
        }
        return output
    }

    /// The number that Python's `int` reads: nil where it fails, and nil within where it is too large.
    static func whole(of text: String, base: Int) -> Int?? {
        var bytes = Array(strip(text, of: nil).utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        var base = base
        let prefixes: [UInt8: Int] = [UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2]
        if bytes.count > 2, bytes.first == UInt8(ascii: "0"), let prefix = prefixes[bytes[bytes.startIndex + 1] | 0x20],
            base == 0 || base == prefix
        {
            base = prefix
            bytes = bytes.dropFirst(2)
            if bytes.first == UInt8(ascii: "_") { bytes.removeFirst() }
        } else if base == 0 {
            base = 10
            if bytes.count > 1, bytes.first == UInt8(ascii: "0"),
                bytes.contains(where: { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: "_") })
            {
                return nil
            }
        }
        guard !bytes.isEmpty else { return nil }
        var value: Int? = 0
        var wasDigit = false
        for byte in bytes {
            if byte == UInt8(ascii: "_") {
                guard wasDigit else { return nil }
                wasDigit = false
                continue
            }
            let letter = byte | 0x20
            let digit =
                isDigit(byte)
                ? Int(byte) - 0x30 : (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? Int(letter) - 0x61 + 10 : base
            guard digit < base else { return nil }
            wasDigit = true
            guard let known = value else { continue }
            let (product, over) = known.multipliedReportingOverflow(by: base)
            let (sum, more) = isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            value = over || more ? nil : sum
        }
        return wasDigit ? .some(value) : nil
    }
}
