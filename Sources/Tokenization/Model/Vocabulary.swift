internal import Domain
internal import JSON

/// Tokens and their ids, found by the bytes of the token.
struct Vocabulary: Sendable {
    /// Ids at or above this are refused, so that a damaged file cannot ask for huge tables.
    static let idLimit = 1 << 24

    private var table: ByteStringTable
    /// The id of each entry of the table.
    private var ids: [Int32] = []
    /// The entry of each id, -1 for ids without a token.
    private var entries: [Int32] = []

    /// No tokens yet, with room for `capacity`.
    init(capacity: Int) {
        table = ByteStringTable(capacity: capacity)
        ids.reserveCapacity(capacity)
        entries.reserveCapacity(capacity)
    }

    /// The `vocab` of tokenizer.json, an object of ids or a list of tokens with scores; throws `malformedFile`.
    init(json: JSONNode?) throws {
        guard let json else { throw WorkbenchError.malformedTokenizer("The tokenizer's model has no vocab.") }
        self.init(capacity: json.count)
        if json.isArray {
            var id = 0
            try json.visitElements { entry in
                var token: UnsafeBufferPointer<UInt8>?
                var isFirst = true
                entry.visitElements { part in
                    if isFirst { token = part.text }
                    isFirst = false
                }
                guard let token else {
                    throw WorkbenchError.malformedTokenizer(
                        "Entry \(id) of the vocab array is \(entry.value.text()), not a token and its score.")
                }
                try add(token, id: id)
                id += 1
            }
            return
        }
        guard json.isObject else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's vocab is a JSON \(json.value.kind), not an object.")
        }
        try json.visitFields { token, value in
            guard let id = value.integer else {
                let (name, written) = (String(decoding: token, as: UTF8.self), value.value.text())
                throw WorkbenchError.malformedTokenizer("The token \"\(name)\" has the id \(written), which is not a whole number.")
            }
            try add(token, id: id)
        }
    }

    /// Tokens in the order of their ids; throws `malformedFile` where one stands twice.
    init(tokens: [[UInt8]]) throws {
        self.init(capacity: tokens.count)
        for (id, token) in tokens.enumerated() { try token.withUnsafeBufferPointer { try add($0, id: id) } }
    }

    /// One more than the highest id.
    var size: Int { entries.count }

    /// How many tokens there are.
    var count: Int { ids.count }

    /// Adds a token; throws `malformedFile` where the token or the id is taken.
    mutating func add(_ token: String, id: Int) throws {
        var token = token
        try token.withUTF8 { try add($0, id: id) }
    }

    /// Adds a token by its bytes; throws `malformedFile` where the token or the id is taken.
    mutating func add(_ token: UnsafeBufferPointer<UInt8>, id: Int) throws {
        func name(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
        guard id >= 0, id < Self.idLimit else {
            throw WorkbenchError.malformedTokenizer("The token \"\(name(token))\" has the id \(id), which is outside 0..<\(Self.idLimit).")
        }
        guard table.insert(token).isNew else {
            throw WorkbenchError.malformedTokenizer("The token \"\(name(token))\" stands twice in the vocabulary.")
        }
        if id >= entries.count { entries.append(contentsOf: repeatElement(-1, count: id + 1 - entries.count)) }
        if entries[id] >= 0 {
            throw WorkbenchError.malformedTokenizer(
                "The tokens \"\(name(table[Int(entries[id])]))\" and \"\(name(token))\" have the same id \(id).")
        }
        entries[id] = Int32(truncatingIfNeeded: ids.count)
        ids.append(Int32(id))
    }

    /// Id of the token with these bytes.
    func id(of token: some Sequence<UInt8>) -> Int32? {
        table.find(token).map { ids[$0] }
    }

    /// Id of the token with these bytes.
    @inline(__always)
    func id(of token: UnsafeBufferPointer<UInt8>) -> Int32? {
        table.find(token).map { ids[$0] }
    }

    /// The token with this id.
    func token(of id: Int32) -> String? {
        bytes(of: id).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the token with this id.
    @inline(__always)
    func bytes(of id: Int32) -> ArraySlice<UInt8>? {
        guard id >= 0, Int(id) < entries.count, entries[Int(id)] >= 0 else { return nil }
        return table[Int(entries[Int(id)])]
    }
}
