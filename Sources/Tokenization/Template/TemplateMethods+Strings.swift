internal import Domain

/// A string method: the text, its arguments, and what it gives.
private typealias StringMethod = @Sendable (String, TemplateCall, inout TemplateRun) throws -> TemplateValue

extension TemplateMethods {
    static let ofStrings: Set<String> = Set(strings.keys).union(["encode", "isidentifier", "maketrans", "translate"])

    static func string(_ name: String, _ text: String, _ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        guard let method = strings[name] else { throw WorkbenchError.templateConstruct(call.line, "the method \(name)") }
        return try method(text, call, &run)
    }

    private static let strings: [String: StringMethod] = plain.merging(cutting) { $1 }.merging(building) { $1 }

    private static let plain: [String: StringMethod] = {
        var all: [String: StringMethod] = [:]
        let changes: [(String, @Sendable (String) -> String)] = [
            ("upper", TemplateText.upper), ("lower", TemplateText.lower), ("title", TemplateText.title),
            ("capitalize", TemplateText.capitalize), ("swapcase", TemplateText.swapcase), ("casefold", TemplateText.casefold),
        ]
        for (name, change) in changes {
            all[name] = { text, call, run in
                try call.none(of: name)
                return try run.made(change(text), line: call.line)
            }
        }
        let questions: [(String, @Sendable (String) -> Bool)] = [
            ("isalpha", TemplateText.isAlpha), ("isdigit", TemplateText.isDigits), ("isdecimal", TemplateText.isDecimal),
            ("isnumeric", TemplateText.isNumeric), ("isalnum", TemplateText.isAlphanumeric), ("isspace", TemplateText.isAllSpace),
            ("isupper", TemplateText.isUpper), ("islower", TemplateText.isLower), ("istitle", TemplateText.isTitle),
            ("isascii", TemplateText.isASCII), ("isprintable", { $0.unicodeScalars.allSatisfy(TemplateText.isPrintable) }),
        ]
        for (name, question) in questions {
            all[name] = { text, call, _ in
                try call.none(of: name)
                return .bool(question(text))
            }
        }
        for name in ["find", "rfind", "index", "rindex", "count"] { all[name] = { text, call, _ in try search(text, call, name) } }
        all["startswith"] = { text, call, _ in try affix(text, call, "startswith") { $0.starts(with: $1) } }
        all["endswith"] = { text, call, _ in
            try affix(text, call, "endswith") { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) }
        }
        return all
    }()

    private static let cutting: [String: StringMethod] = {
        var all: [String: StringMethod] = [:]
        for (name, sides) in [("strip", (true, true)), ("lstrip", (true, false)), ("rstrip", (false, true))] {
            all[name] = { text, call, run in
                let set = try positional(call, name, 0...1).first.text(name, line: call.line)
                return try run.made(TemplateText.strip(text, of: set, left: sides.0, right: sides.1), line: call.line)
            }
        }
        all["removeprefix"] = { text, call, run in
            let part = try positional(call, "removeprefix", 1...1).first.neededText("removeprefix", line: call.line)
            guard text.utf8.starts(with: part.utf8) else { return .string(text) }
            return try run.made(String(decoding: text.utf8.dropFirst(part.utf8.count), as: UTF8.self), line: call.line)
        }
        all["removesuffix"] = { text, call, run in
            let part = try positional(call, "removesuffix", 1...1).first.neededText("removesuffix", line: call.line)
            guard !part.isEmpty, text.utf8.count >= part.utf8.count, text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8) else {
                return .string(text)
            }
            return try run.made(String(decoding: text.utf8.dropLast(part.utf8.count), as: UTF8.self), line: call.line)
        }
        all["split"] = { text, call, run in try split(text, call, "split", fromEnd: false, &run) }
        all["rsplit"] = { text, call, run in try split(text, call, "rsplit", fromEnd: true, &run) }
        all["splitlines"] = { text, call, run in
            let keeps = try call.values(of: "splitlines", "keepends")[0].isTrue
            return try made(TemplateText.lines(text, keepEnds: keeps), call, &run)
        }
        for name in ["partition", "rpartition"] {
            all[name] = { text, call, run in
                let separator = try positional(call, name, 1...1).first.neededText(name, line: call.line)
                guard !separator.isEmpty else { throw WorkbenchError.template(call.line, "\(name) takes a separator that is not empty") }
                let parts = TemplateText.parts(of: text, by: separator, atMost: 1, fromEnd: name == "rpartition")
                let three = parts.count == 2 ? [parts[0], separator, parts[1]] : name == "partition" ? [text, "", ""] : ["", "", text]
                return .tuple(three.map { .string($0) })
            }
        }
        return all
    }()

    private static let building: [String: StringMethod] = {
        var all: [String: StringMethod] = [:]
        all["replace"] = { text, call, run in
            let values = try call.values(of: "replace", "old", "new", "count", required: 2)
            let limit = try values[2].whole("replace", or: -1, line: call.line)
            let old = try values[0].neededText("replace", line: call.line)
            return try replaced(text, old, try values[1].neededText("replace", line: call.line), limit, line: call.line, &run)
        }
        all["join"] = { text, call, run in
            let parts = try TemplateAccess.elements(of: try positional(call, "join", 1...1)[0], line: call.line).map { value in
                guard let part = value.string else {
                    throw WorkbenchError.template(call.line, "join takes strings, not \(value.excerpt)")
                }
                return part
            }
            return try joined(parts, by: text, line: call.line, &run)
        }
        for name in ["ljust", "rjust", "center", "zfill"] {
            all[name] = { text, call, run in try padded(text, call, name, &run) }
        }
        all["expandtabs"] = { text, call, run in
            let width = try call.values(of: "expandtabs", "tabsize")[0].whole("expandtabs", or: 8, line: call.line)
            _ = try run.checkGrowth(text.utf8.count + 1, times: max(1, width), line: call.line)
            return try run.made(TemplateText.expandTabs(text, width: width), line: call.line)
        }
        all["format"] = { text, call, run in .string(try TemplateFormat.braces(text, call, &run)) }
        all["format_map"] = { text, call, run in
            guard case .dictionary(let dictionary) = try positional(call, "format_map", 1...1)[0] else {
                throw WorkbenchError.template(call.line, "format_map takes a mapping")
            }
            var named = TemplateCall(line: call.line)
            for (key, value) in dictionary.entries { if let name = key.string { named.named.append((name, value)) } }
            return .string(try TemplateFormat.braces(text, named, &run))
        }
        return all
    }()

    /// The values of a method that takes no names.
    private static func positional(_ call: TemplateCall, _ name: String, _ counts: ClosedRange<Int>) throws -> [TemplateValue] {
        guard call.named.isEmpty, counts.contains(call.positional.count) else {
            throw WorkbenchError.template(
                call.line, "\(name) cannot be called with these \(call.positional.count + call.named.count) arguments")
        }
        return call.positional
    }

    private static func made(_ parts: [String], _ call: TemplateCall, _ run: inout TemplateRun) throws -> TemplateValue {
        try run.count(bytes: parts.reduce(0) { $0 + $1.utf8.count }, line: call.line)
        return try run.made(parts.map { .string($0) }, line: call.line)
    }

    private static func affix(
        _ text: String, _ call: TemplateCall, _ name: String, _ has: (ArraySlice<UInt8>, [UInt8]) -> Bool
    ) throws -> TemplateValue {
        let values = try positional(call, name, 1...3)
        let bounds = try values.dropFirst().map { try TemplateAccess.bound($0, line: call.line) }
        var parts: [String] = []
        if case .sequence(let sequence) = values[0], sequence.kind.isTuple {
            parts = try sequence.values.map { try Optional($0).neededText(name, line: call.line) }
        } else {
            parts = [try values.first.neededText(name, line: call.line)]
        }
        var part = text
        if !bounds.isEmpty { part = TemplateText.slice(text, start: bounds[0], stop: bounds.count > 1 ? bounds[1] : nil, step: 1) }
        let bytes = Array(part.utf8)[...]
        return .bool(parts.contains { has(bytes, Array($0.utf8)) })
    }

    private static func split(
        _ text: String, _ call: TemplateCall, _ name: String, fromEnd: Bool, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let values = try call.values(of: name, "sep", "maxsplit")
        let limit = try values[1].whole(name, or: -1, line: call.line)
        let most = limit < 0 ? Int.max : limit
        guard let separator = try values[0].text(name, line: call.line) else {
            return try made(TemplateText.words(of: text, atMost: most, fromEnd: fromEnd), call, &run)
        }
        guard !separator.isEmpty else { throw WorkbenchError.template(call.line, "\(name) takes a separator that is not empty") }
        return try made(TemplateText.parts(of: text, by: separator, atMost: most, fromEnd: fromEnd), call, &run)
    }

    /// Python's `text.replace(old, new, count)`.
    static func replaced(
        _ text: String, _ old: String, _ new: String, _ count: Int, line: Int, _ run: inout TemplateRun
    ) throws -> TemplateValue {
        let most = count < 0 ? Int.max : count
        if old.isEmpty {
            let scalars = Array(text.unicodeScalars)
            _ = try run.checkGrowth(new.utf8.count, times: min(most, scalars.count + 1), line: line)
            var output = ""
            for (index, scalar) in scalars.enumerated() {
                if index < most { output += new }
                output.unicodeScalars.append(scalar)
            }
            if scalars.count < most { output += new }
            return try run.made(output, line: line)
        }
        let parts = TemplateText.parts(of: text, by: old, atMost: most)
        if parts.count == 1 { return .string(text) }
        return try joined(parts, by: new, line: line, &run)
    }

    static func joined(_ parts: [String], by separator: String, line: Int, _ run: inout TemplateRun) throws -> TemplateValue {
        var total = try run.checkGrowth(separator.utf8.count, times: parts.count, line: line)
        for part in parts { total += part.utf8.count }
        try run.step(parts.count, line: line)
        try run.count(bytes: total, line: line)
        return .string(parts.joined(separator: separator))
    }

    private static func search(_ text: String, _ call: TemplateCall, _ name: String) throws -> TemplateValue {
        let values = try positional(call, name, 1...3)
        let part = try values.first.neededText(name, line: call.line)
        let start = values.count > 1 ? try TemplateAccess.bound(values[1], line: call.line) : nil
        let stop = values.count > 2 ? try TemplateAccess.bound(values[2], line: call.line) : nil
        let count = TemplateText.length(text)
        // As in Python, a start beyond the end finds nothing, not even an empty string.
        func clamp(_ bound: Int) -> Int { bound < 0 ? max(0, bound <= -count ? 0 : bound + count) : bound }
        let (from, to) = (clamp(start ?? 0), min(count, clamp(stop ?? count)))
        var found: Int?
        if from <= to {
            let cut = Array(TemplateText.slice(text, start: from, stop: to, step: 1).utf8)
            let wanted = Array(part.utf8)
            if name == "count" {
                let times = wanted.isEmpty ? to - from + 1 : TemplateText.places(of: wanted, in: cut, atMost: .max).count
                return .integer(times)
            }
            let isLast = name.hasPrefix("r")
            let place =
                isLast
                ? (wanted.isEmpty ? cut.count : TemplateText.lastPlace(of: wanted, in: cut, before: cut.count))
                : TemplateText.firstPlace(of: wanted, in: cut, from: 0)
            found = place.map { from + TemplateText.length(String(decoding: cut[..<$0], as: UTF8.self)) }
        }
        if name == "count" { return .integer(0) }
        if found == nil, name.hasSuffix("index") {
            throw WorkbenchError.template(call.line, "\(values[0].excerpt) is not in \(TemplateValue.string(text).excerpt)")
        }
        return .integer(found ?? -1)
    }

    private static func padded(_ text: String, _ call: TemplateCall, _ name: String, _ run: inout TemplateRun) throws -> TemplateValue {
        let values = try positional(call, name, name == "zfill" ? 1...1 : 1...2)
        let width = try values.first.whole(name, or: 0, line: call.line)
        let fill = values.count > 1 ? try Optional(values[1]).neededText(name, line: call.line) : name == "zfill" ? "0" : " "
        guard fill.unicodeScalars.count == 1 else { throw WorkbenchError.template(call.line, "\(name) fills with one character") }
        return try run.made(try TemplateText.pad(text, width, fill, name, line: call.line, run), line: call.line)
    }
}
