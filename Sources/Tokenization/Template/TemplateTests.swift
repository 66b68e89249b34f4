internal import Domain

/// Says whether a value passes.
typealias TemplateTest = @Sendable (TemplateValue, TemplateCall) throws -> Bool

/// Tests, `value is name`.
enum TemplateTests {
    static let all: [String: TemplateTest] = {
        var all: [String: TemplateTest] = [:]
        for (name, check) in kinds {
            all[name] = { value, call in
                try call.none(of: "the test \(name)")
                return check(value)
            }
        }
        for (names, symbol) in comparisons {
            for name in names {
                all[name] = { value, call in
                    let other = try call.values(of: "the test \(name)", "other", required: 1)[0] ?? .none
                    return try TemplateArithmetic.holds(value, symbol, other, line: call.line)
                }
            }
        }
        all["odd"] = { value, call in try remainder(value, by: .integer(2), "odd", call) == 1 }
        all["even"] = { value, call in try remainder(value, by: .integer(2), "even", call) == 0 }
        all["divisibleby"] = { value, call in
            let number = try call.values(of: "the test divisibleby", "num", required: 1)[0] ?? .none
            return try remainder(value, by: number, "divisibleby", TemplateCall(line: call.line)) == 0
        }
        all["lower"] = { value, call in
            try call.none(of: "the test lower")
            return TemplateText.isLower(try value.text(line: call.line))
        }
        all["upper"] = { value, call in
            try call.none(of: "the test upper")
            return TemplateText.isUpper(try value.text(line: call.line))
        }
        all["sameas"] = { value, call in
            isSame(value, try call.values(of: "the test sameas", "other", required: 1)[0] ?? .none)
        }
        all["filter"] = { value, call in
            try call.none(of: "the test filter")
            try checkHashable(value, call)
            return TemplateFilters.all[value.string ?? ""] != nil
        }
        all["test"] = { value, call in
            try call.none(of: "the test test")
            try checkHashable(value, call)
            guard let name = value.string else { return false }
            return comparisons.contains { $0.names.contains(name) } || kinds[name] != nil || others.contains(name)
        }
        return all
    }()

    private static let others = ["odd", "even", "divisibleby", "lower", "upper", "sameas", "filter", "test"]

    private static let comparisons: [(names: [String], symbol: TemplateComparison)] = [
        (["eq", "equalto", "=="], .equal), (["ne", "!="], .unequal), (["lt", "lessthan", "<"], .less), (["le", "<="], .lessOrEqual),
        (["gt", "greaterthan", ">"], .more), (["ge", ">="], .moreOrEqual), (["in"], .isIn),
    ]

    private static let kinds: [String: @Sendable (TemplateValue) -> Bool] = [
        "defined": { !$0.isUndefined },
        "undefined": { $0.isUndefined },
        "none": { if case .none = $0 { true } else { false } },
        "string": { $0.string != nil },
        "mapping": { if case .dictionary = $0 { true } else { false } },
        "boolean": { if case .bool = $0 { true } else { false } },
        "integer": { if case .integer = $0 { true } else { false } },
        "float": { if case .number = $0 { true } else { false } },
        "number": { $0.real != nil },
        "true": { if case .bool(true) = $0 { true } else { false } },
        "false": { if case .bool(false) = $0 { true } else { false } },
        "escaped": { if case .markup = $0 { true } else { false } },
        "iterable": { value in
            switch value {
            case .string, .markup, .sequence, .dictionary, .undefined, .loop: true
            default: false
            }
        },
        "sequence": { value in
            switch value {
            case .string, .markup, .dictionary, .undefined: true
            case .sequence(let sequence): sequence.kind.isIndexed
            default: false
            }
        },
        "callable": { value in
            switch value {
            case .callable, .undefined: true
            case .loop: true
            default: false
            }
        },
    ]

    private static func remainder(_ value: TemplateValue, by number: TemplateValue, _ name: String, _ call: TemplateCall) throws -> Double {
        try call.none(of: "the test \(name)")
        guard let left = value.real, let right = number.real, right != 0 else {
            throw WorkbenchError.template(call.line, "the test \(name) cannot divide \(value.excerpt) by \(number.excerpt)")
        }
        if let left = value.whole, let right = number.whole {
            let (rest, _) = left.remainderReportingOverflow(dividingBy: right)
            return Double(rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest)
        }
        let rest = left.truncatingRemainder(dividingBy: right)
        return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest
    }

    private static func checkHashable(_ value: TemplateValue, _ call: TemplateCall) throws {
        guard TemplateKey(value) != nil || value.isUndefined else {
            throw WorkbenchError.template(call.line, "\(value.excerpt) cannot be a name")
        }
    }

    /// Python's `is`; equal strings and numbers of one kind count as the same.
    private static func isSame(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
        switch (left, right) {
        case (.sequence(let one), .sequence(let other)): one === other
        case (.dictionary(let one), .dictionary(let other)): one === other
        case (.bool(let one), .bool(let other)): one == other
        case (.integer(let one), .integer(let other)): one == other
        case (.string, .string), (.none, .none), (.namespace, .namespace), (.callable, .callable), (.loop, .loop): left.equals(right)
        default: false
        }
    }
}
