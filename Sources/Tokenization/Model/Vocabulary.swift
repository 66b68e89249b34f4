internal import Domain
internal import JSON

/// Tokens and their ids, found by the bytes of the token.
struct Vocabulary: Sendable {
    /// Ids at or above this are refused, so that a damaged file cannot ask for huge tables.
    static let idLimit = 1 << 24

    private var table: ByteStringTable
    private var ids: [Int32] = []
    private var tokens: [String?] = []

    /// The `vocab` object of tokenizer.json; throws `malformedFile`.
    init(json: JSONValue?) throws {
        guard let json else { throw WorkbenchError.malformedTokenizer("The tokenizer's model has no vocab.") }
        guard let object = json.object else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's vocab is a JSON \(json.kind), not an object.")
        }
        table = ByteStringTable(capacity: object.fields.count)
        for (token, value) in object.fields {
            guard let id = value.integer else {
                throw WorkbenchError.malformedTokenizer("The token \"\(token)\" has the id \(value.text()), which is not a whole number.")
            }
            try add(token, id: id)
        }
    }

    /// One more than the highest id.
    var size: Int { tokens.count }

    /// How many tokens there are.
    var count: Int { ids.count }

    /// Adds a token; throws `malformedFile` where the token or the id is taken.
    mutating func add(_ token: String, id: Int) throws {
        guard id >= 0, id < Self.idLimit else {
            throw WorkbenchError.malformedTokenizer("The token \"\(token)\" has the id \(id), which is outside 0..<\(Self.idLimit).")
        }
        guard table.insert(Array(token.utf8)).isNew else {
            throw WorkbenchError.malformedTokenizer("The token \"\(token)\" stands twice in the vocabulary.")
        }
        if id >= tokens.count { tokens.append(contentsOf: repeatElement(nil, count: id + 1 - tokens.count)) }
        if let holder = tokens[id] {
            throw WorkbenchError.malformedTokenizer("The tokens \"\(holder)\" and \"\(token)\" have the same id \(id).")
        }
        tokens[id] = token
        ids.append(Int32(id))
    }

    /// Id of the token with these bytes.
    func id(of token: some Sequence<UInt8>) -> Int32? {
        table.find(token).map { ids[$0] }
    }

    /// The token with this id.
    func token(of id: Int32) -> String? {
        id >= 0 && Int(id) < tokens.count ? tokens[Int(id)] : nil
    }
}
