internal import JSON

/// The names of one kind of embedding row.
struct EmbeddingSpelling {
    let anchor: String
    let positive: String
    var negatives: [String] = []
    var scores: [String] = []

    static let all = [
        EmbeddingSpelling(anchor: "anchor", positive: "positive", negatives: ["negative", "negatives"], scores: ["score"]),
        EmbeddingSpelling(anchor: "query", positive: "positive", negatives: ["negative", "negatives"], scores: ["score"]),
        EmbeddingSpelling(anchor: "query", positive: "pos", negatives: ["neg"], scores: ["score"]),
        EmbeddingSpelling(anchor: "sentence1", positive: "sentence2", scores: ["score", "label", "similarity_score"]),
    ]

    func fits(_ row: JSONObject) -> Bool {
        row[anchor] != nil && row[positive] != nil
    }
}

/// Reads an embedding row and collects what is wrong with it.
struct EmbeddingRow {
    private static let shape = #"write {"anchor": "...", "positive": "...", "negative": "..."}"#

    private(set) var flaws: [RowFlaw] = []
    private(set) var unplaced: [String] = []
    private(set) var pair: EmbeddingPair?

    init(_ row: JSONObject) {
        let spelling =
            EmbeddingSpelling.all.first { $0.fits(row) } ?? EmbeddingSpelling.all.first { row[$0.anchor] != nil }
            ?? EmbeddingSpelling.all[0]
        let negative = spelling.negatives.first { row[$0] != nil && row[$0] != .null }
        let score = spelling.scores.first { row[$0] != nil && row[$0] != .null }
        let known = Set([spelling.anchor, spelling.positive, negative, score].compactMap { $0 })
        unplaced = row.fields.filter { !known.contains($0.name) && $0.value != .null }.map { Excerpt.path(nil, $0.name) }
        let anchor = texts(row, spelling.anchor, mayBeList: false).first
        let positives = texts(row, spelling.positive, mayBeList: true)
        let negatives = negative.map { texts(row, $0, mayBeList: true) } ?? []
        let value = score.flatMap { number(row[$0] ?? .null, at: $0) }
        guard let anchor, !positives.isEmpty else { return }
        if positives.contains(anchor) {
            fail(
                .positiveEqualsAnchor, spelling.positive, "the positive text is the anchor itself",
                fix: "give another text that belongs to it")
        }
        if let negative, negatives.contains(where: { $0 == anchor || positives.contains($0) }) {
            fail(.negativeEqualsPositive, negative, "the negative text is also the anchor or a positive text", fix: "take one of them away")
        }
        pair = EmbeddingPair(anchor: anchor, positives: positives, negatives: negatives, score: value)
    }

    private mutating func texts(_ row: JSONObject, _ name: String, mayBeList: Bool) -> [String] {
        guard let value = row[name] else {
            fail(.missingField, name, "the row has no '\(name)'; it has \(FormatRecognition.keys(of: row))", fix: Self.shape)
            return []
        }
        let list = mayBeList ? value.array ?? [value] : [value]
        if list.isEmpty, name != "neg", name != "negatives" { fail(.missingContent, name, "the list is empty", fix: Self.shape) }
        var texts: [String] = []
        for (index, element) in list.enumerated() {
            let path = value.array == nil || !mayBeList ? name : "\(name)[\(index)]"
            guard let text = element.string else {
                fail(.dataType, path, "'\(name)' is \(ChatRowReader.kind(of: element)), not text", fix: Self.shape)
                continue
            }
            guard text.contains(where: { !$0.isWhitespace }) else {
                fail(.missingContent, path, "the text is empty", fix: "give the text, or take the row away")
                continue
            }
            texts.append(text)
        }
        return texts
    }

    private mutating func number(_ value: JSONValue, at name: String) -> Double? {
        // A table holds texts alone.
        if let number = value.number ?? value.string.flatMap({ Double($0) }), number.isFinite { return number }
        fail(
            .invalidScore, name, "'\(name)' is \(ChatRowReader.kind(of: value)), not a number",
            fix: "write how near the texts are as a number")
        return nil
    }

    private mutating func fail(_ code: ProblemCode, _ path: String?, _ message: String, fix: String) {
        flaws.append(RowFlaw(code: code, path: path, message: message, fix: fix))
    }
}

extension EmbeddingPair {
    /// The pair as `anchor`, `positive`, `negative` and `score`; a text alone stands as it is, several as a list.
    var json: JSONValue {
        func value(_ texts: [String]) -> JSONValue { texts.count == 1 ? .string(texts[0]) : .array(texts.map { .string($0) }) }
        var row: JSONObject = ["anchor": .string(anchor), "positive": value(positives)]
        if !negatives.isEmpty { row["negative"] = value(negatives) }
        if let score { row["score"] = .number(score) }
        return .object(row)
    }
}
