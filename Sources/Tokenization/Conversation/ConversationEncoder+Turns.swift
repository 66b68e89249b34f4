internal import Domain

extension ConversationEncoder {
    /// The spans that the template marks, without those of assistant messages that are not trained.
    func marked(
        _ rendering: ChatTemplate.Rendering, _ input: PreparedInput, _ messages: [Message], trained: [Int], _ renderer: ConversationRenderer
    ) throws -> [Range<Int>] {
        let answers = messages.indices.filter { messages[$0].role == "assistant" }
        if answers == trained { return rendering.generated }
        let owners = try owners(of: rendering.generated, input, answers: answers, renderer)
        return zip(rendering.generated, owners).filter { trained.contains($1) }.map(\.0)
    }

    /// The message of each mark: the one whose coming adds the mark.
    private func owners(
        of marks: [Range<Int>], _ input: PreparedInput, answers: [Int], _ renderer: ConversationRenderer
    ) throws -> [Int] {
        var owners: [Int] = []
        for index in input.messages.indices {
            let isLast = index == input.messages.count - 1
            let made = isLast ? marks : (try? renderer.render(input, first: index + 1))?.generated
            guard let made, made.count >= owners.count, marks.starts(with: made) else {
                // A template that rewrites earlier turns, yet marks each answer once, leaves no doubt either.
                if marks.count == answers.count { return answers }
                let words =
                    "The chat template marks \(marks.count) parts for \(answers.count) assistant messages, otherwise when others follow"
                throw Self.unsafe([(index, Doubt(words: words, fix: Self.oneMark))])
            }
            owners.append(contentsOf: repeatElement(index, count: made.count - owners.count))
        }
        return owners
    }

    /// The spans of a template that marks nothing: what each trained message adds to the prompt for it, proven by rendering both.
    func proven(_ text: String, _ input: PreparedInput, trained: [Int], _ renderer: ConversationRenderer) throws -> [Range<Int>] {
        let whole = Array(text.utf8)
        var spans: [Range<Int>] = []
        var problems: [(Int, Doubt)] = []
        for index in trained {
            switch proof(of: index, input, whole: whole, renderer) {
            case .success(let span): spans.append(span)
            case .failure(let doubt): problems.append((index, doubt))
            }
        }
        guard problems.isEmpty else { throw Self.unsafe(problems) }
        return spans
    }

    private struct Doubt: Error {
        let words: String
        let fix: String
    }

    private static let oneMark = "Use a template that marks each assistant message once, or train all turns."
    private static let lastOnly =
        "Train the last turn only, split the row so that it ends with this message, or put {% generation %} and {% endgeneration %} around "
        + "what the assistant says in the template."
    private static let otherPrompt =
        "Use a template whose answers begin as its prompt for them does, or put {% generation %} and {% endgeneration %} around what the "
        + "assistant says in it."

    private func proof(
        of index: Int, _ input: PreparedInput, whole: [UInt8], _ renderer: ConversationRenderer
    ) -> Result<Range<Int>, Doubt> {
        let prompt: [UInt8]
        let answered: [UInt8]
        do {
            prompt = try renderer.bytes(input, first: index, prompting: true)
            answered = index == input.messages.count - 1 ? whole : try renderer.bytes(input, first: index + 1)
        } catch {
            let reason = (error as? WorkbenchError)?.message ?? "\(error)"
            let words = "The chat template cannot write the conversation up to messages[\(index)] alone (\(reason))"
            return .failure(Doubt(words: words, fix: Self.lastOnly))
        }
        guard TextSearch.begins(whole, with: answered) else {
            let (alone, among) = Self.difference(answered, whole)
            let words = "The chat template writes \(alone) up to messages[\(index)], but \(among) there when others follow"
            return .failure(Doubt(words: words, fix: Self.lastOnly))
        }
        guard TextSearch.begins(answered, with: prompt) else {
            let (asked, written) = Self.difference(prompt, answered)
            let words = "The chat template asks for messages[\(index)] with \(asked), but writes \(written) there"
            return .failure(Doubt(words: words, fix: Self.otherPrompt))
        }
        return .success(prompt.count..<answered.count)
    }

    /// What stands in each text from where they differ, and a little before.
    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> (String, String) {
        let common = zip(left, right).prefix { $0 == $1 }.count
        func excerpt(_ bytes: [UInt8]) -> String {
            let start = max(0, common - 16)
            let text = String(decoding: bytes[start..<min(bytes.count, common + 24)], as: UTF8.self)
            return text.debugDescription
        }
        return (excerpt(left), excerpt(right))
    }

    private static func unsafe(_ problems: [(index: Int, doubt: Doubt)]) -> WorkbenchError {
        let code = WorkbenchError.Code.unsafeBoundaries
        let diagnostics = problems.map { index, doubt in
            Diagnostic(
                code: code.rawValue, path: "messages[\(index)]",
                message: "\(doubt.words), so the tokens of messages[\(index)] cannot be told.", fix: doubt.fix)
        }
        return .sum(code, diagnostics, hint: problems.first?.doubt.fix ?? lastOnly)
    }
}

extension ConversationEncoder {
    /// A token is trained if it holds any part of a span, as Transformers has it.
    func mask(of tokens: EncodedTokens, spans: [Range<Int>]) -> [Bool] {
        var mask = [Bool](repeating: false, count: tokens.ids.count)
        var first = 0
        for span in spans where !span.isEmpty {
            while first < mask.count, Int(tokens.ends[first]) <= span.lowerBound { first += 1 }
            var last = first
            while last < mask.count, Int(tokens.starts[last]) < span.upperBound {
                mask[last] = true
                last += 1
            }
            // A token may hold the end of one span and the start of the next.
            first = max(first, last - 1)
        }
        return mask
    }

    /// What a template that marks nothing writes between the token that ends a turn and the next message is not the assistant's.
    func withoutTrailingSpace(_ mask: [Bool], _ tokens: EncodedTokens, spans: [Range<Int>], text: String) -> [Bool] {
        var mask = mask
        let bytes = Array(text.utf8)
        var index = 0
        for span in spans {
            var turnEnd: Int?
            while index < mask.count, Int(tokens.starts[index]) < span.upperBound {
                if mask[index], tokenizer.specialIds.contains(tokens.ids[index]) { turnEnd = index }
                index += 1
            }
            guard let turnEnd, turnEnd + 1 < index else { continue }
            let rest = Int(tokens.ends[turnEnd])..<max(Int(tokens.ends[turnEnd]), span.upperBound)
            guard bytes[rest].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else { continue }
            for index in turnEnd + 1..<index { mask[index] = false }
        }
        return mask
    }
}
