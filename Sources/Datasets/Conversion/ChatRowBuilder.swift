internal import JSON

/// Puts a chat row together from a row of another form, and notes which fields have found no place.
struct ChatRowBuilder {
    private var messages: [JSONValue] = []
    private var tools: JSONValue?
    private var origins = RowOrigins()
    /// Fields without a place, by path without indices.
    private(set) var unplaced: [String] = []
    /// What stops the row from being converted.
    private(set) var flaws: [RowFlaw] = []

    /// How many messages there are so far.
    var count: Int { messages.count }

    /// What is built.
    var built: ConvertedRow {
        var row: JSONObject = ["messages": .array(messages)]
        if let tools { row["tools"] = tools }
        return ConvertedRow(row: row, origins: origins)
    }

    /// A builder; the messages stand in `list`, nil for the row itself.
    init(list: String? = nil) {
        origins.list = list
    }

    /// Adds a message whose content is the field at `path`.
    mutating func add(_ role: String, _ content: JSONValue, at path: String) {
        messages.append(.object(.message(role, content)))
        origins.messages.append(RowOrigins.Part(path: path, isText: true))
    }

    /// Adds a message that stands at `path`, some of its keys under other names.
    mutating func add(_ message: JSONValue, at path: String, keys: [String: String] = [:]) {
        messages.append(message)
        origins.messages.append(RowOrigins.Part(path: path, keys: keys))
    }

    /// Adds a text as the message of `role`, or a list of messages as it stands; other values are left to the checks of a message.
    mutating func add(textOf role: String, orMessages value: JSONValue, at path: String) {
        guard let list = value.array else { return add(role, value, at: path) }
        for (index, message) in list.enumerated() { add(message, at: "\(path)[\(index)]") }
    }

    /// Adds the field `system` where it says anything.
    mutating func addSystem(of row: JSONObject) {
        guard let value = row["system"], value != .null, value != .string("") else { return }
        add("system", value, at: "system")
    }

    /// Takes over the field `tools`, also where it is a list written as text, and wraps bare functions.
    mutating func addTools(of row: JSONObject, at path: String = "tools") {
        origins.tools = path
        guard var value = row["tools"], value != .null, value != .string("") else { return }
        if let text = value.string, let parsed = try? JSONValue(parsing: text), parsed.array != nil { value = parsed }
        guard let list = value.array else {
            tools = value
            return
        }
        tools = .array(
            list.map { tool in
                guard let object = tool.object, object["function"] == nil, object["type"] != .string("function"), object["name"] != nil
                else { return tool }
                return .object(["type": .string("function"), "function": tool])
            })
    }

    /// Adds the messages of `list`, which stand at `path`; where they begin with all that has been said so far, that is not said twice.
    mutating func add(repeating list: ArraySlice<JSONValue>, at path: String) {
        func isSystem(_ message: JSONValue) -> Bool { message["role"] == .string("system") }
        func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool { left["role"] == right["role"] && left["content"] == right["content"] }
        let said = messages.filter { !isSystem($0) }
        if list.filter({ !isSystem($0) }).starts(with: said, by: isSame) {
            let kept = messages.indices.filter { index in isSystem(messages[index]) && !list.contains { isSame($0, messages[index]) } }
            (messages, origins.messages) = (kept.map { messages[$0] }, kept.map { origins.messages[$0] })
        }
        for (index, message) in list.enumerated() { add(message, at: "\(path)[\(index)]") }
    }

    /// Notes that something stops the conversion.
    mutating func fail(_ code: ProblemCode, _ path: String?, _ message: String, fix: String) {
        flaws.append(RowFlaw(code: code, path: path, message: message, fix: fix))
    }

    /// The field `name` of `row`; notes it as missing when it is not there.
    mutating func need(_ name: String, in row: JSONObject, fix: String) -> JSONValue? {
        if let value = row[name] { return value }
        fail(.missingField, name, "the row has no '\(name)'; it has \(FormatRecognition.keys(of: row))", fix: fix)
        return nil
    }

    /// Notes one field without a place.
    mutating func noteUnplaced(_ path: String) {
        unplaced.append(path)
    }

    /// Notes every field of `row` that is none of `known`; what is null is no loss.
    mutating func noteFields(of row: JSONObject, besides known: Set<String>, at path: String? = nil) {
        for field in row.fields where field.value != .null && !known.contains(field.name) {
            unplaced.append(Excerpt.path(path, field.name))
        }
    }
}
