internal import Domain

extension ConversationEncoder {
    static func diagnostic(_ token: String, path: String) -> Diagnostic {
        Diagnostic(
            code: WorkbenchError.Code.specialTokenInContent.rawValue, path: path,
            message: "\(path) contains \"\(token)\", which is a control token of this model.",
            fix: "Remove it or put a space into it.")
    }

    func refuseSpecialTokens(in input: TemplateInput) throws {
        var diagnostics: [Diagnostic] = []
        _ = try input.mapTexts { path, text in
            if let token = try tokenizer.specialToken(in: text) {
                let diagnostic = Self.diagnostic(token, path: path.text)
                // Reasoning is given to the template under two names.
                if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
            }
            return text
        }
        if !diagnostics.isEmpty { throw WorkbenchError.specialTokens(diagnostics) }
    }

    /// Refuses texts that make a control token together with what the template writes beside them.
    ///
    /// Only a text that starts or ends like a part of such a token can; it is then rendered once more with its ends closed off,
    /// which must not change the number of control tokens.
    func refuseSplicedTokens(in input: TemplateInput, prompting: Bool, ids: [Int32], _ renderer: ConversationRenderer) throws {
        func count(_ ids: [Int32]) -> Int { ids.count { tokenizer.specialIds.contains($0) } }
        var suspects: [(number: Int, path: String)] = []
        var number = 0
        _ = input.mapTexts { path, text in
            number += 1
            // A role is checked for whole tokens alone.
            if !path.isRole, controlTokens.couldSplice(text) { suspects.append((number, path.text)) }
            return text
        }
        for suspect in suspects {
            var number = 0
            let closed = input.mapTexts { _, text in
                number += 1
                return number == suspect.number ? "\u{1}\(text)\u{1}" : text
            }
            // What cannot be tried is not trusted either.
            let text = try? renderer.render(closed, prompting: prompting).text
            if let text, count(try tokenizer.encode(text, addSpecialTokens: false)) == count(ids) { continue }
            throw WorkbenchError.specialTokens([Self.diagnostic("part of a special token", path: suspect.path)])
        }
    }
}

/// The texts of a tokenizer's control tokens, to find pieces of them fast.
struct ControlTokens: Sendable {
    private let tokens: [[UInt8]]
    private let longest: Int
    private var isFirst = [Bool](repeating: false, count: 256)
    private var isLast = [Bool](repeating: false, count: 256)

    init(_ tokenizer: Tokenizer) {
        tokens = tokenizer.specialIds.compactMap { tokenizer.token(of: $0).map { Array($0.utf8) } }.filter { $0.count > 1 }
        longest = tokens.map(\.count).max() ?? 0
        for token in tokens {
            if let first = token.first { isFirst[Int(first)] = true }
            if let last = token.last { isLast[Int(last)] = true }
        }
    }

    /// Whether `text` ends with a proper start of a control token, or starts with a proper end of one.
    func couldSplice(_ text: String) -> Bool {
        guard longest > 1 else { return false }
        let tail = Array(text.utf8.suffix(longest - 1))
        for start in tail.indices where isFirst[Int(tail[start])] {
            if tokens.contains(where: { $0.count > tail.count - start && $0.starts(with: tail[start...]) }) { return true }
        }
        let head = Array(text.utf8.prefix(longest - 1))
        for end in head.indices where isLast[Int(head[end])] {
            if tokens.contains(where: { $0.count > end + 1 && $0.suffix(end + 1).elementsEqual(head[...end]) }) { return true }
        }
        return false
    }
}
