/// Token ids with what each stands for in the text.
public struct Encoding: Sendable, Equatable {
    /// Token ids in order.
    public var ids: [Int32] = []
    /// Which text of a pair each token counts as, for models that embed that (BERT's segments).
    public var typeIds: [Int32] = []
    /// The code points of its own text that each token comes from; `0..<0` for tokens that come from no text.
    public var offsets: [Range<Int>] = []

    /// An encoding without tokens.
    public init() {}

    mutating func append(_ tokens: EncodedTokens, typeId: Int32) {
        ids += tokens.ids
        typeIds += repeatElement(typeId, count: tokens.ids.count)
        offsets += zip(tokens.starts, tokens.ends).map { Int($0)..<max(Int($0), Int($1)) }
    }

    mutating func append(_ added: [Int32], typeId: Int32) {
        ids += added
        typeIds += repeatElement(typeId, count: added.count)
        offsets += repeatElement(0..<0, count: added.count)
    }
}
