internal import Domain
internal import JSON

/// A token found in the text itself before it is cut into pieces (`added_tokens` of tokenizer.json).
struct AddedToken: Sendable {
    let id: Int32
    let content: String
    /// Left out when decoding without special tokens.
    let isSpecial: Bool
    /// Takes the white space before it.
    let stripsLeft: Bool
    /// Takes the white space after it.
    let stripsRight: Bool
    /// Found only where no word character stands beside it.
    let isSingleWord: Bool
    /// Sought in the normalized text.
    let isNormalized: Bool

    /// A special token that is found exactly as it is.
    init(special content: String, id: Int32) {
        self.init(id: id, content: content, isSpecial: true, isNormalized: false)
    }

    /// A token of the model that is found in normalized text.
    init(symbol id: Int32) {
        self.init(id: id, content: "", isSpecial: false, isNormalized: true)
    }

    private init(id: Int32, content: String, isSpecial: Bool, isNormalized: Bool) {
        self.id = id
        self.content = content
        self.isSpecial = isSpecial
        self.isNormalized = isNormalized
        (stripsLeft, stripsRight, isSingleWord) = (false, false, false)
    }

    /// One entry of the list; throws `malformedFile`.
    init(json: JSONValue) throws {
        guard let content = json["content"]?.string else {
            throw WorkbenchError.malformedTokenizer("The added token \(json.text()) has no content.")
        }
        guard let id = json["id"]?.integer, id >= 0, id < Vocabulary.idLimit else {
            throw WorkbenchError.malformedTokenizer("The added token \"\(content)\" has the id \(json["id"]?.text() ?? "null").")
        }
        self.id = Int32(id)
        self.content = content
        isSpecial = json["special"]?.bool ?? false
        stripsLeft = json["lstrip"]?.bool ?? false
        stripsRight = json["rstrip"]?.bool ?? false
        isSingleWord = json["single_word"]?.bool ?? false
        isNormalized = json["normalized"]?.bool ?? !isSpecial
    }
}
