internal import Domain
internal import JSON

/// Finds a fixed text or a regular expression.
enum TextMatcher: Sendable {
    case literal([UInt8])
    case pattern(Pattern)

    /// The `pattern` of a component, `{"String": …}` or `{"Regex": …}`; throws naming the component.
    init(json: JSONValue?, of component: String) throws {
        if let text = json?["String"]?.string ?? json?.string, !text.isEmpty {
            self = .literal(Array(text.utf8))
        } else if let source = json?["Regex"]?.string {
            self = .pattern(try Pattern(source))
        } else {
            throw WorkbenchError.unsupportedComponent("\(component) with the pattern \(json?.text() ?? "null")")
        }
    }

    /// All matches in valid UTF-8, in order; an empty match moves the search on by a character.
    func matches(in text: UnsafeBufferPointer<UInt8>, workspace: MatchWorkspace) throws -> [Range<Int>] {
        var matches: [Range<Int>] = []
        var position = 0
        switch self {
        case .literal(let literal):
            while let start = Self.find(literal, in: text, from: position) {
                matches.append(start..<start + literal.count)
                position = start + literal.count
            }
        case .pattern(let pattern):
            var lastEnd = -1
            while position <= text.count, let match = try pattern.firstMatch(in: text, from: position, workspace: workspace) {
                position = match.upperBound
                if match.isEmpty {
                    position += 1
                    while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
                    // As in the reference, no empty match right behind another.
                    if match.lowerBound == lastEnd { continue }
                }
                matches.append(match)
                lastEnd = match.upperBound
            }
        }
        return matches
    }

    private static func find(_ literal: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let first = literal.first, literal.count <= text.count else { return nil }
        var position = start
        while position <= text.count - literal.count {
            if text[position] == first, text[position..<position + literal.count].elementsEqual(literal) { return position }
            position += 1
        }
        return nil
    }
}
