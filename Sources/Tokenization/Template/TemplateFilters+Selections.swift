internal import Domain

/// Filters that apply other filters and tests to each element.
extension TemplateFilters {
    static let selections: [String: TemplateFilter] = [
        "map": { value, call, run in try map(value, call, &run) },
        "select": { value, call, run in try select(value, call, "select", byAttribute: false, keeps: true, &run) },
        "reject": { value, call, run in try select(value, call, "reject", byAttribute: false, keeps: false, &run) },
        "selectattr": { value, call, run in try select(value, call, "selectattr", byAttribute: true, keeps: true, &run) },
        "rejectattr": { value, call, run in try select(value, call, "rejectattr", byAttribute: true, keeps: false, &run) },
    ]

    private static func map(_ value: TemplateValue, _ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        let line = call.line
        guard value.isTrue else { return try run.made([], .generator, line: line) }
        let elements = try TemplateAccess.elements(of: value, line: line)
        var mapped: [TemplateValue] = []
        mapped.reserveCapacity(elements.count)
        if call.positional.isEmpty, call.named.contains(where: { $0.key == "attribute" }) {
            let values = try call.values(of: "map", "attribute", "default")
            let part = try selector(values[0], isCaseless: false, default: values[1], line: line)
            for element in elements { mapped.append(try part(element, &run)) }
            return try run.made(mapped, .generator, line: line)
        }
        guard let name = call.positional.first?.string else {
            throw WorkbenchError.template(line, "map takes the name of a filter or attribute=…")
        }
        guard let filter = all[name] else { throw WorkbenchError.templateConstruct(line, "the filter \(name)") }
        let rest = TemplateCall(line: line, positional: Array(call.positional.dropFirst()), named: call.named)
        for element in elements {
            try run.touch(element.size, line: line)
            mapped.append(try filter(element, rest, &run))
        }
        return try run.made(mapped, .generator, line: line)
    }

    private static func select(
        _ value: TemplateValue, _ call: TemplateCall, _ name: String, byAttribute: Bool, keeps: Bool, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let line = call.line
        guard value.isTrue else { return try run.made([], .generator, line: line) }
        var rest = call
        var path: AttributePath?
        if byAttribute {
            guard let attribute = call.positional.first else { throw WorkbenchError.template(line, "\(name) needs an attribute") }
            path = try AttributePath(attribute, line: line)
            rest.positional.removeFirst()
        }
        var test: TemplateTest?
        if let testName = rest.positional.first {
            guard let named = TemplateTests.all[testName.string ?? ""] else {
                throw WorkbenchError.templateConstruct(line, "the test \(testName.string ?? testName.excerpt)")
            }
            test = named
            rest.positional.removeFirst()
        }
        var kept: [TemplateValue] = []
        for element in try TemplateAccess.elements(of: value, line: line) {
            let part = try path?.value(in: element, &run) ?? element
            try run.touch(part.size, line: line)
            if try (test?(part, rest) ?? part.isTrue) == keeps { kept.append(element) }
        }
        return try run.made(kept, .generator, line: line)
    }
}
