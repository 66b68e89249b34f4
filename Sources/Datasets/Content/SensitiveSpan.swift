/// A stretch of a text that is personal data or a secret.
package struct SensitiveSpan: Equatable {
    /// What it is.
    package let flag: QualityFlag
    /// Its bytes in the text's UTF-8.
    package let range: Range<Int>
    /// What it is and the little of it that may be shown.
    package let message: String
}

extension TextBytes {
    /// The first `head` and last `tail` characters of `range`, and nothing of what is between; never more than a third of it.
    func masked(_ range: Range<Int>, head: Int, tail: Int) -> String {
        let characters = Array(text(range))
        let head = min(head, characters.count / 4)
        let tail = min(tail, characters.count / 4)
        return "\"" + String(characters.prefix(head)) + "..." + String(characters.suffix(tail)) + "\""
    }
}
