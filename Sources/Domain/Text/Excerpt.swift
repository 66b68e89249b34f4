/// Parts of long texts, of whole characters; what is left out is marked by an ellipsis.
///
/// Their length is counted in Unicode scalars, since a character may be made of any number of them.
package enum Excerpt {
    /// The beginning of `text`, at most `limit` scalars and the mark.
    package static func beginning(of text: String, _ limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return String(text.prefix(fitting(text, limit))) + "…"
    }

    /// The end of `text`, at most `limit` scalars and the mark.
    package static func end(of text: String, _ limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return "…" + String(text.suffix(fitting(text.reversed(), limit)))
    }

    /// The first characters of `text` with the space of any length between words as one space: fit for a line.
    package static func line(of text: String, _ limit: Int) -> String {
        // Beyond what is shown nothing is looked at.
        let words = text.prefix(4 * limit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return beginning(of: words, limit)
    }

    private static func fitting(_ characters: some Sequence<Character>, _ limit: Int) -> Int {
        var (count, scalars) = (0, 0)
        for character in characters {
            scalars += character.unicodeScalars.count
            if scalars > limit { break }
            count += 1
        }
        return count
    }
}
