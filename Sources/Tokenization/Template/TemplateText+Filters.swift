internal import Domain

/// What filters do with text.
extension TemplateText {
    /// The filter `title`: words begin after white space and `-({[<`.
    static func titleFilter(_ text: String) -> String {
        var output = ""
        var word = String.UnicodeScalarView()
        func end() {
            guard let first = word.first else { return }
            output += upper(String(first)) + lower(String(word.dropFirst()))
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isSpace(scalar) || "-({[<".unicodeScalars.contains(scalar) {
                end()
                output.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        end()
        return output
    }

    static func indent(_ text: String, _ values: [TemplateValue?], line: Int, _ run: TemplateRun) throws -> String {
        let indention: String
        if let given = values[0]?.string {
            indention = given
        } else {
            let width = try values[0].whole("indent", or: 4, line: line)
            _ = try run.checkGrowth(1, times: width, line: line)
            indention = String(repeating: " ", count: max(0, width))
        }
        var lines = self.lines(text + "\n")
        _ = try run.checkGrowth(indention.utf8.count + 1, times: lines.count + 1, line: line)
        var output: String
        if values[2].isTrue {
            output = lines.joined(separator: "\n" + indention)
        } else {
            output = lines.removeFirst()
            if !lines.isEmpty { output += "\n" + lines.map { $0.isEmpty ? $0 : indention + $0 }.joined(separator: "\n") }
        }
        return values[1].isTrue ? indention + output : output
    }

    static func truncate(_ text: String, _ values: [TemplateValue?], line: Int) throws -> String {
        let length = try values[0].whole("truncate", or: 255, line: line)
        let end = try values[2].text("truncate", line: line) ?? "..."
        var leeway = 5
        if let given = values[3], !TemplateFilters.isNone(given) { leeway = try values[3].whole("truncate", or: 5, line: line) }
        let ending = self.length(end)
        guard length >= ending, leeway >= 0 else {
            throw WorkbenchError.template(line, "truncate cannot cut to \(length) characters with a leeway of \(leeway)")
        }
        let (most, overflows) = length.addingReportingOverflow(leeway)
        if overflows || self.length(text) <= most { return text }
        let cut = slice(text, start: 0, stop: length - ending, step: 1)
        if values[1].isTrue { return cut + end }
        return parts(of: cut, by: " ", atMost: 1, fromEnd: true)[0] + end
    }

    static func wordCount(_ text: String) -> Int {
        var count = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            let isWord = scalar == "_" || isAlphanumeric(String(scalar))
            if isWord, !isInWord { count += 1 }
            isInWord = isWord
        }
        return count
    }

    /// Text without tags and comments, with single spaces, as MarkupSafe leaves it.
    static func stripTags(_ text: String) -> String {
        var bytes = Array(text.utf8)
        func remove(from open: [UInt8], to close: [UInt8]) {
            var output: [UInt8] = []
            var start = 0
            while let place = firstPlace(of: open, in: bytes, from: start), let end = firstPlace(of: close, in: bytes, from: place) {
                output.append(contentsOf: bytes[start..<place])
                start = end + close.count
            }
            bytes = output + bytes[start...]
        }
        remove(from: Array("<!--".utf8), to: Array("-->".utf8))
        remove(from: Array("<".utf8), to: Array(">".utf8))
        return unescapeHTML(words(of: String(decoding: bytes, as: UTF8.self), atMost: .max).joined(separator: " "))
    }

    /// The entities that `escape` writes, read back; others stay as they are.
    private static func unescapeHTML(_ text: String) -> String {
        var text = text
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] { text = parts(of: text, by: entity, atMost: .max).joined(separator: character) }
        return text
    }
}
