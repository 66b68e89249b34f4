/// The header of one part of a form (RFC 7578).
public struct MultipartPart: Sendable {
    /// The field's name.
    public let name: String
    /// The file's name without folders; nil where the part is no file. It is what somebody else wrote: not a path to open.
    public let fileName: String?
    /// The content type as it was sent.
    public let contentType: String?

    /// Reads a part's header fields.
    init(_ headers: HTTPHeaders) throws(MultipartError) {
        let dispositions = headers.all("Content-Disposition")
        guard dispositions.count == 1, let disposition = HeaderValue(dispositions[0]), disposition.value == "form-data" else {
            throw .malformed("a part has no Content-Disposition of form-data")
        }
        guard let name = disposition["name"] else { throw .malformed("a part has no name") }
        let encoding = headers["Content-Transfer-Encoding"]?.lowercased() ?? "binary"
        guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .malformed("a part has a transfer encoding") }
        self.name = Self.unescaped(name)
        fileName = try Self.fileName(disposition)
        contentType = headers["Content-Type"]
    }

    /// The name behind the last slash or backslash. `filename*` is not meant for forms, but sent by some for names beyond ASCII.
    private static func fileName(_ disposition: HeaderValue) throws(MultipartError) -> String? {
        var sent = disposition["filename"].map(unescaped)
        if let extended = disposition["filename*"] {
            let parts = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].lowercased() == "utf-8", let decoded = PercentCoding.decoded(parts[2]) else {
                throw .malformed("a file name is no UTF-8")
            }
            sent = decoded
        }
        guard let sent else { return nil }
        guard sent.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .malformed("a file name has control characters") }
        let end = sent.utf8.lastIndex { $0 == 0x2F || $0 == 0x5C }
        let last = end.map { String(sent[sent.utf8.index(after: $0)...]) } ?? sent
        return last == "." || last == ".." ? "" : last
    }

    /// Browsers write quotes and line ends in names like this (WHATWG HTML, section 4.10.21.8).
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x25) else { return text }
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(of: "%") {
            result += rest[..<sign]
            rest = rest[sign...]
            if rest.hasPrefix("%22") {
                result += "\""
                rest = rest.dropFirst(3)
            } else {
                result += "%"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
