internal import JSON

/// A chat row that was made from a row of another form.
struct ConvertedRow {
    /// The row as OpenAI writes it.
    var row: JSONObject
    /// Where its parts come from.
    var origins: RowOrigins
}

/// Where the messages of a converted row stand in the row of the file, so that problems name places that the person knows.
struct RowOrigins {
    /// Where one message comes from.
    struct Part {
        /// The field or element.
        var path: String
        /// True when the field is the message's content itself.
        var isText = false
        /// The file's names for the keys of a message.
        var keys: [String: String] = [:]
    }

    /// One for each message.
    var messages: [Part] = []
    /// What holds the messages; nil for the row.
    var list: String?
    /// What holds the tools.
    var tools = "tools"
    /// So many messages at the beginning have had their problems told already, and the tools as well.
    var hidden = 0

    /// Whether a problem at `path` of the chat row has been told already.
    func hides(_ path: String?) -> Bool {
        guard hidden > 0 else { return false }
        guard let path, let (index, _) = Self.split(path) else { return path != "messages" }
        return index < hidden
    }

    /// The place in the file's row that became `path` of the chat row.
    func path(of path: String?) -> String? {
        guard let path else { return nil }
        if path == "messages" { return list }
        if path.hasPrefix("tools") { return tools + path.dropFirst(5) }
        guard let (index, rest) = Self.split(path), messages.indices.contains(index) else { return path }
        let part = messages[index]
        guard !part.isText, !rest.isEmpty else { return part.path }
        let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
        guard rest.first == ".", let key = part.keys[String(name)] else { return part.path + rest }
        return "\(part.path).\(key)" + rest.dropFirst(1 + name.count)
    }

    /// `messages[3].content` as 3 and `.content`.
    private static func split(_ path: String) -> (Int, Substring)? {
        guard path.hasPrefix("messages["), let end = path.firstIndex(of: "]") else { return nil }
        guard let index = Int(path[path.index(path.startIndex, offsetBy: 9)..<end]) else { return nil }
        return (index, path[path.index(after: end)...])
    }
}

extension JSONObject {
    /// A message with its role and content.
    static func message(_ role: String, _ content: JSONValue) -> JSONObject {
        ["role": .string(role), "content": content]
    }
}
