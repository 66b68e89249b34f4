internal import Domain

extension TemplateFilters {
    /// `attribute="a.b.0"`: fields within fields.
    struct AttributePath {
        private let parts: [TemplateValue]
        private let path: String
        private let line: Int

        init(_ attribute: TemplateValue, line: Int) throws {
            self.line = line
            path = attribute.excerpt
            guard let text = attribute.string else {
                parts = [attribute]
                return
            }
            parts = TemplateText.parts(of: text, by: ".", atMost: .max).map { part in
                TemplateText.isDigits(part) ? Int(part).map { .integer($0) } ?? .string(part) : .string(part)
            }
        }

        func value(in element: TemplateValue, default fallback: TemplateValue? = nil, _ run: inout TemplateRun) throws -> TemplateValue {
            try run.step(parts.count, line: line)
            var value = element
            for part in parts {
                value = try TemplateAccess.item(of: value, at: part, path: part.string ?? path, owner: "the element", line: line)
                if let fallback, value.isUndefined { value = fallback }
            }
            return value
        }
    }

    /// Sorted by keys, equal ones in their order.
    static func sorted<Element>(
        _ elements: [Element], reverse: Bool = false, line: Int, _ run: inout TemplateRun, key: (Element) throws -> TemplateValue
    ) throws -> [Element] {
        let keyed = try elements.map { (key: try key($0), element: $0) }
        let weight = keyed.reduce(0) { $0 + $1.key.size }
        try run.step((1 + elements.count + weight >> 4) * (1 + Int.bitWidth - elements.count.leadingZeroBitCount), line: line)
        // Python keeps the order of equal elements when it sorts backwards, too.
        return try keyed.enumerated().sorted { one, other in
            let (first, second) = reverse ? (other, one) : (one, other)
            if try TemplateArithmetic.isLess(first.element.key, second.element.key, line: line) { return true }
            if try TemplateArithmetic.isLess(second.element.key, first.element.key, line: line) { return false }
            return one.offset < other.offset
        }.map(\.element.element)
    }

    /// Strings in lower case, to compare without case.
    static func caseless(_ value: TemplateValue) -> TemplateValue {
        guard let text = value.string else { return value }
        return .string(TemplateText.lower(text))
    }

    static let sequences: [String: TemplateFilter] = [
        "length": { value, call, _ in
            try call.none(of: "length")
            return .integer(try length(of: value, line: call.line))
        },
        "count": { value, call, _ in
            try call.none(of: "count")
            return .integer(try length(of: value, line: call.line))
        },
        "default": fallback, "d": fallback,
        "first": { value, call, _ in
            try call.none(of: "first")
            if case .sequence(let sequence) = value { return sequence.first() ?? .undefined("the first of nothing") }
            return try TemplateAccess.elements(of: value, line: call.line).first ?? .undefined("the first of nothing")
        },
        "last": { value, call, _ in
            try call.none(of: "last")
            switch value {
            case .sequence(let sequence) where sequence.kind == .generator:
                throw WorkbenchError.template(call.line, "last cannot take the end of a generator; make it a list first")
            default: return try TemplateAccess.elements(of: value, line: call.line).last ?? .undefined("the last of nothing")
            }
        },
        "list": { value, call, run in
            try call.none(of: "list")
            return try run.made(try TemplateAccess.elements(of: value, line: call.line), line: call.line)
        },
        "items": { value, call, run in
            try call.none(of: "items")
            if value.isUndefined { return try run.made([], .generator, line: call.line) }
            guard case .dictionary(let dictionary) = value else {
                throw WorkbenchError.template(call.line, "items takes a mapping, not \(value.excerpt)")
            }
            return try run.made(dictionary.entries.map { .tuple([$0.key, $0.value]) }, .generator, line: call.line)
        },
        "reverse": { value, call, run in
            try call.none(of: "reverse")
            if let text = value.string {
                return try run.made(TemplateText.slice(text, start: nil, stop: nil, step: -1), line: call.line)
            }
            return try run.made(try TemplateAccess.elements(of: value, line: call.line).reversed(), .generator, line: call.line)
        },
        "attr": { value, call, _ in
            let name = try call.values(of: "attr", "name", required: 1)[0].neededText("attr", line: call.line)
            if case .dictionary = value, !TemplateMethods.belongs(name, to: value) { return .undefined(name) }
            return try TemplateAccess.attribute(name, of: value, path: name, owner: "the value", line: call.line)
        },
        "dictsort": { value, call, run in
            let values = try call.values(of: "dictsort", "case_sensitive", "by", "reverse")
            let by = try values[1].text("dictsort", line: call.line) ?? "key"
            guard by == "key" || by == "value" else {
                throw WorkbenchError.template(call.line, "dictsort sorts by key or value, not by '\(by)'")
            }
            guard case .dictionary(let dictionary) = value else {
                throw WorkbenchError.template(call.line, "dictsort takes a mapping, not \(value.excerpt)")
            }
            let isCaseless = !values[0].isTrue
            let entries = try sorted(dictionary.entries, reverse: values[2].isTrue, line: call.line, &run) { entry in
                let part = by == "key" ? entry.key : entry.value
                return isCaseless ? caseless(part) : part
            }
            return try run.made(entries.map { .tuple([$0.key, $0.value]) }, line: call.line)
        },
        "sort": { value, call, run in
            let values = try call.values(of: "sort", "reverse", "case_sensitive", "attribute")
            let isCaseless = !values[1].isTrue
            var paths: [AttributePath] = []
            if let text = values[2]?.string {
                paths = try TemplateText.parts(of: text, by: ",", atMost: .max).map { try AttributePath(.string($0), line: call.line) }
            } else if let attribute = values[2], !isNone(attribute) {
                paths = [try AttributePath(attribute, line: call.line)]
            }
            let elements = try TemplateAccess.elements(of: value, line: call.line)
            var keys: [TemplateValue] = []
            for element in elements {
                var parts: [TemplateValue] = []
                for path in paths { parts.append(try path.value(in: element, &run)) }
                if paths.isEmpty { parts = [element] }
                keys.append(.list(isCaseless ? parts.map(caseless) : parts))
            }
            let order = try sorted(Array(elements.indices), reverse: values[0].isTrue, line: call.line, &run) { keys[$0] }
            return try run.made(order.map { elements[$0] }, line: call.line)
        },
        "unique": { value, call, run in
            let values = try call.values(of: "unique", "case_sensitive", "attribute")
            let key = try selector(values[1], isCaseless: !values[0].isTrue, line: call.line)
            var seen: Set<TemplateKey> = []
            var kept: [TemplateValue] = []
            for element in try TemplateAccess.elements(of: value, line: call.line) {
                let part = try key(element, &run)
                guard let wanted = TemplateKey(part) else {
                    throw WorkbenchError.template(call.line, "unique cannot compare \(part.excerpt)")
                }
                if seen.insert(wanted).inserted { kept.append(element) }
            }
            return try run.made(kept, .generator, line: call.line)
        },
        "min": { value, call, run in try extreme(value, call, "min", &run) },
        "max": { value, call, run in try extreme(value, call, "max", &run) },
        "groupby": { value, call, run in
            let values = try call.values(of: "groupby", "attribute", "default", "case_sensitive", required: 1)
            return try grouped(value, values, line: call.line, &run)
        },
        "batch": { value, call, run in
            let values = try call.values(of: "batch", "linecount", "fill_with", required: 1)
            let count = try values[0].whole("batch", or: 1, line: call.line)
            let elements = try TemplateAccess.elements(of: value, line: call.line)
            guard count > 0 else { throw WorkbenchError.template(call.line, "batch takes a number from 1, not \(count)") }
            var rows: [TemplateValue] = []
            for start in stride(from: 0, to: elements.count, by: count) {
                var row = Array(elements[start..<min(elements.count, start + min(count, elements.count))])
                if row.count < count, let fill = values[1], !isNone(fill) {
                    try run.step(try run.checkGrowth(1, times: count - row.count, line: call.line), line: call.line)
                    row += Array(repeating: fill, count: count - row.count)
                }
                rows.append(.list(row))
            }
            return try run.made(rows, .generator, line: call.line)
        },
        "slice": { value, call, run in
            let values = try call.values(of: "slice", "slices", "fill_with", required: 1)
            let count = try values[0].whole("slice", or: 1, line: call.line)
            let elements = try TemplateAccess.elements(of: value, line: call.line)
            guard count > 0 else { throw WorkbenchError.template(call.line, "slice takes a number from 1, not \(count)") }
            try run.step(try run.checkGrowth(1, times: count, line: call.line), line: call.line)
            let (each, extra) = (elements.count / count, elements.count % count)
            var rows: [TemplateValue] = []
            var start = 0
            for number in 0..<count {
                let end = start + each + (number < extra ? 1 : 0)
                var row = Array(elements[start..<end])
                if let fill = values[1], !isNone(fill), number >= extra { row.append(fill) }
                rows.append(.list(row))
                start = end
            }
            return try run.made(rows, .generator, line: call.line)
        },
    ]

    private static let fallback: TemplateFilter = { value, call, _ in
        let values = try call.values(of: "default", "default_value", "boolean")
        let isMissing = value.isUndefined || (values[1].isTrue && !value.isTrue)
        return isMissing ? values[0] ?? .string("") : value
    }

    /// What a filter compares of an element.
    static func selector(
        _ attribute: TemplateValue?, isCaseless: Bool, default fallback: TemplateValue? = nil, line: Int
    ) throws -> (TemplateValue, inout TemplateRun) throws -> TemplateValue {
        let path = try attribute.flatMap { try isNone($0) ? nil : AttributePath($0, line: line) }
        let usable = fallback.flatMap { isNone($0) ? nil : $0 }
        return { element, run in
            let part = try path?.value(in: element, default: usable, &run) ?? element
            return isCaseless ? caseless(part) : part
        }
    }

    private static func extreme(
        _ value: TemplateValue, _ call: TemplateCall, _ name: String, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let values = try call.values(of: name, "case_sensitive", "attribute")
        let key = try selector(values[1], isCaseless: !values[0].isTrue, line: call.line)
        let elements = try TemplateAccess.elements(of: value, line: call.line)
        guard var best = elements.first else { return .undefined("the \(name) of nothing") }
        var bestKey = try key(best, &run)
        for element in elements.dropFirst() {
            let other = try key(element, &run)
            guard try TemplateArithmetic.holds(other, name == "min" ? .less : .more, bestKey, line: call.line) else { continue }
            (best, bestKey) = (element, other)
        }
        return best
    }

    private static func grouped(
        _ value: TemplateValue, _ values: [TemplateValue?], line: Int, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let key = try selector(values[0], isCaseless: !values[2].isTrue, default: values[1], line: line)
        let shown = try selector(values[0], isCaseless: false, default: values[1], line: line)
        let elements = try TemplateAccess.elements(of: value, line: line)
        var keys: [TemplateValue] = []
        for element in elements { keys.append(try key(element, &run)) }
        let order = try sorted(Array(elements.indices), line: line, &run) { keys[$0] }
        var groups: [TemplateValue] = []
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, keys[order[end]].equals(keys[order[start]]) { end += 1 }
            let name = try shown(elements[order[start]], &run)
            let members = TemplateValue.list(order[start..<end].map { elements[$0] })
            groups.append(.sequence(TemplateSequence([name, members], .group)))
            start = end
        }
        return try run.made(groups, line: line)
    }
}
