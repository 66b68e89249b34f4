internal import Domain
internal import JSON

/// Writes one canonical row in another form, and notes what has no place there.
///
/// What it writes can be read: a row of which no valid row would be left is not written at all.
struct RowEncoder {
    let format: OutputFormat
    /// Whether the fields become cells, which hold texts.
    let isTable: Bool
    /// Whether the text of a conversation stands in the file alone.
    let isPlainText: Bool
    private(set) var losses: [RowLoss] = []

    init(_ form: OutputForm) {
        format = form.format
        isTable = form.container.separator != nil
        isPlainText = form.container == .text
    }

    /// The row's fields; nil when nothing of it can be written. `losses` are then those of this row.
    mutating func encode(_ row: DatasetRow) -> JSONObject? {
        losses = []
        guard let json = row.json.object else { return refuse("it is no object") }
        switch (format, row.content) {
        case (.chat, .conversation): return chat(json)
        case (.promptCompletion, .conversation(let conversation)): return pairs(conversation, json, keepsHistory: false)
        case (.alpaca, .conversation(let conversation)): return pairs(conversation, json, keepsHistory: true)
        case (.shareGPT, .conversation(let conversation)): return shareGPT(conversation, json)
        case (.chatML, .conversation(let conversation)): return chatML(conversation, json)
        case (.preference, .preference): return json
        case (.preferenceTRL, .preference(let preference)):
            return isTable ? preferenceTexts(preference, json) : preferenceMessages(json)
        case (.text, .text(let text)):
            return ChatMLText.isMarked(text) ? refuse("its text begins with <|im_start|> and would be read as a conversation") : json
        case (.embedding, .embedding(let pair)): return isTable ? embeddingTexts(pair, json) : json
        default: return refuse("it is \(row.content.title), and rows of the form \(format.rawValue) are not")
        }
    }

    /// Notes that the row cannot be written, which makes all its other losses one.
    mutating func refuse(_ reason: String, at path: String? = nil) -> JSONObject? {
        losses = [RowLoss(code: .row, path: path, message: "the row cannot be written: \(reason)")]
        return nil
    }

    mutating func lose(_ code: ConversionLoss, _ path: String, _ message: String) {
        losses.append(RowLoss(code: code, path: path, message: message))
    }

    /// Notes every field of a chat row besides its messages and tools; what is null says nothing.
    mutating func loseFields(of json: JSONObject) {
        for field in json.fields where field.name != "messages" && field.name != "tools" && ChatRowReader.isThere(field.value) {
            lose(.field, Excerpt.path(nil, field.name), "'\(field.name)' has no place; it is \(Excerpt.of(field.value))")
        }
    }

    /// Notes what stands at a message that stays, besides its role and content.
    mutating func loseAttributes(of message: Message, _ json: JSONValue?, at path: String) {
        if !message.toolCalls.isEmpty {
            let names = message.toolCalls.prefix(5).map { Excerpt.of($0.name) }.joined(separator: ", ")
            lose(.toolCalls, "\(path).tool_calls", "the call of \(names) has no place")
        }
        if message.weight == 0 { lose(.weight, "\(path).weight", "the weight 0 has no place: the answer would be trained") }
        if let reasoning = message.reasoning, !reasoning.isEmpty {
            lose(.reasoning, "\(path).reasoning_content", "the reasoning \(Excerpt.of(reasoning)) has no place")
        }
        if let name = json?["name"], name != .null { lose(.name, "\(path).name", "the name \(Excerpt.of(name)) has no place") }
    }

    /// The tools of a chat row, or of the input of a preference.
    func tools(of json: JSONObject) -> JSONValue? {
        guard let tools = json["tools"], ChatRowReader.isThere(tools) else { return nil }
        return tools
    }

    private mutating func chat(_ json: JSONObject) -> JSONObject {
        guard isTable else { return json }
        loseFields(of: json)
        return json
    }

    private mutating func embeddingTexts(_ pair: EmbeddingPair, _ json: JSONObject) -> JSONObject {
        var row = json
        for (name, texts) in [("positive", pair.positives), ("negative", pair.negatives)] where texts.count > 1 {
            row[name] = .string(texts[0])
            for (index, text) in texts.enumerated().dropFirst() {
                lose(.texts, "\(name)[\(index)]", "a table has one \(name) text a row: \(Excerpt.of(text)) has no place")
            }
        }
        return row
    }
}

extension DatasetRow.Content {
    /// What it is, with its article.
    fileprivate var title: String {
        switch self {
        case .conversation: "a conversation"
        case .preference: "a preference"
        case .text: "a plain text"
        case .embedding: "an embedding pair"
        }
    }
}
