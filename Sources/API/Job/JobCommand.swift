internal import Domain
internal import JSON

/// The command that asks for a job like one that is there.
enum JobCommand {
    static func text(_ view: JobView) -> String {
        let request = view.job.request
        var words = ["tunesmith job create"]
        func add(_ option: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            words.append(value == "true" ? "--\(option)" : "--\(option) \(quoted(value))")
        }
        words.append(rows(view.rows))
        add("base", request.base)
        if let validation = view.validation, let name = reference(validation) { add("validation", name) }
        if request.validationPercent > 0 { add("validation-percent", number(request.validationPercent)) }
        if let method = request.method {
            for (name, value) in MethodWire.json(method).object?.fields ?? [] {
                add(methodOption(name, of: method), plain(value, besides: name, of: method))
            }
        }
        for (name, value) in JobRequestWire.json(request.settings).object?.fields ?? [] where value != .null {
            add(option(name), plain(value))
        }
        if request.preference != .quality { add("prefer", request.preference.rawValue) }
        if request.trainedTurns != .byWeight { add("train-on", request.trainedTurns.rawValue) }
        if request.skipsInvalidRows { words.append("--skip-invalid") }
        add("seed", request.seed.map(String.init))
        add("threads", request.threads.map(String.init))
        if request.priority != 0 { add("priority", String(request.priority)) }
        add("model", request.model)
        add("suffix", request.suffix)
        add("name", request.name)
        return words.joined(separator: " ")
    }

    private static func rows(_ rows: JobView.Rows) -> String {
        switch rows.kind {
        case "conversations": "--conversations \(quoted(rows.name ?? ""))"
        case "file": "--file \(quoted(rows.file?.rawValue ?? ""))"
        default: "--dataset \(quoted(reference(rows) ?? "DATASET"))"
        }
    }

    private static func reference(_ rows: JobView.Rows) -> String? {
        rows.dataset.flatMap { dataset in dataset.name.map { "\($0)@\(dataset.version)" } }
    }

    private static func methodOption(_ name: String, of method: Method) -> String {
        switch (name, method) {
        case ("name", _): "method"
        case ("target_modules", _): "target"
        case ("use_rslora", _): "rslora"
        case ("use_dora", _): "dora"
        case ("reduction_factor", _): "adapter-reduction"
        case (_, .prefix): "prefix-\(option(name))"
        case (_, .adapter): "adapter-\(option(name))"
        default: option(name)
        }
    }

    private static func option(_ name: String) -> String { name.replacing("_", with: "-") }

    /// A method's setting as an option has it; nil where it is the usual one.
    private static func plain(_ value: JSONValue, besides name: String, of method: Method) -> String? {
        let usual = MethodWire.all.first { $0.name == method.name }?.settings.first { $0.name == name }?.usual
        return value == usual ? nil : plain(value)
    }

    private static func plain(_ value: JSONValue) -> String? {
        switch value {
        case .null, .bool(false): nil
        case .bool(true): "true"
        case .array(let values): values.compactMap(plain).joined(separator: ",")
        default: value.string ?? value.integer.map { String($0) } ?? value.number.map(number)
        }
    }

    private static func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }

    /// A word that a shell takes as one.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "@._-:/=+,".unicodeScalars.contains($0))
        }
        return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
    }
}
