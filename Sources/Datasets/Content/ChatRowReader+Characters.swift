extension ChatRowReader {
    /// Warns of control characters and wrong encodings in `text`, which stands at `path`.
    mutating func reportCharacters(in text: String, at path: @autoclosure () -> String) {
        guard TextFlaws.mayHaveAny(text) else { return }
        for flaw in TextFlaws.flaws(in: text, at: path()) { report(flaw.code, flaw.path, flaw.message, fix: flaw.fix) }
    }
}
