import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a person wants cut into tokens.
enum TokenInput {
    /// A file of rows.
    case rows(path: String)
    /// A text, what to call it, and whether it was typed, so that it is short enough to show.
    case text(String, name: String, isTyped: Bool)

    /// Endings by which a file is meant even if it is missing.
    private static let endings = [".jsonl", ".json", ".txt", ".md", ".csv", ".swift", ".py"]

    /// A file where there is one of that name, standard input for `-`, otherwise the word itself; `isRows` says that a file holds rows.
    ///
    /// Throws `file_not_found` for what looks like a file and is none, `file_unreadable`, and `malformed_file` for a file that is not UTF-8.
    init(_ word: String, isRows: Bool = false) throws {
        if word == "-" {
            var bytes: [UInt8] = []
            while let line = readLine(strippingNewline: false) { bytes += line.utf8 }
            self = .text(String(decoding: bytes, as: UTF8.self), name: "standard input", isTyped: false)
            return
        }
        guard FileManager.default.fileExists(atPath: word) else {
            if !word.contains(" "), Self.endings.contains(where: { word.hasSuffix($0) }) {
                throw WorkbenchError(
                    .fileNotFound, "there is no file '\(word)'", hint: "to count the word itself: printf %s WORD | tunesmith tokens -")
            }
            self = .text(word, name: "text", isTyped: true)
            return
        }
        if isRows || word.hasSuffix(".jsonl") {
            self = .rows(path: word)
            return
        }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: word)) else {
            throw WorkbenchError(.fileUnreadable, "cannot read \(word)", hint: "name one file, not a folder, that this user may read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw WorkbenchError(.malformedFile, "\(word) is not UTF-8", hint: "save the file as UTF-8")
        }
        self = .text(text, name: word, isTyped: false)
    }
}
