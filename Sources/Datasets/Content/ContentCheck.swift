internal import Domain

/// What one row's texts show by themselves: personal data, secrets, refusals, leftovers, insults, broken answers and languages.
///
/// A value that is never changed; threads may share it.
public struct ContentCheck: Sendable {
    /// What was found in one row.
    public struct Result: Sendable, Equatable {
        /// One finding for each flag and place; more of the same in one text are counted in its message.
        public internal(set) var findings: [QualityFinding] = []
        /// The language of the question, such as `en`; nil where it is not sure.
        public internal(set) var inputLanguage: String?
        /// The language of the answer, or of a text without a question; nil where it is not sure.
        public internal(set) var answerLanguage: String?
    }

    private let words = WordCheck()

    /// Builds the tables of words; made once for many rows.
    public init() {}

    /// Looks at `content`, which is row `row`, from 1.
    public func check(_ content: DatasetRow.Content, row: Int) -> Result {
        check(RowTexts(content), row: row)
    }

    func check(_ texts: RowTexts, row: Int) -> Result {
        var result = Result()
        func note(_ flag: QualityFlag, _ path: String?, _ message: String) {
            result.findings.append(QualityFinding(row: row, flag: flag, path: path, message: message))
        }
        for part in texts.parts + texts.asides {
            for (flag, message) in Self.summed(SensitiveScan.spans(in: part.text)) { note(flag, part.path, message) }
        }
        for (index, part) in texts.parts.enumerated() {
            let isAnswer = index >= texts.answerStart || part.role == "assistant"
            for (flag, message) in words.findings(in: part, isAnswer: isAnswer) { note(flag, part.path, message) }
        }
        for part in texts.answer where part.role == "assistant" {
            if let reason = AnswerShape.emptiness(of: part, asked: texts.input) { note(.emptyAnswer, part.path, reason) }
            if let reason = AnswerShape.cut(part) { note(.cutOffAnswer, part.path, reason) }
        }
        addLanguages(texts, row, to: &result)
        return result
    }

    /// One message for each flag, in the order in which they were found.
    private static func summed(_ spans: [SensitiveSpan]) -> [(QualityFlag, String)] {
        var flags: [QualityFlag] = []
        var messages: [QualityFlag: (first: String, count: Int)] = [:]
        for span in spans {
            if messages[span.flag] == nil { flags.append(span.flag) }
            messages[span.flag] = (messages[span.flag]?.first ?? span.message, (messages[span.flag]?.count ?? 0) + 1)
        }
        return flags.compactMap { flag in
            messages[flag].map { (flag, $0.count == 1 ? $0.first : "\($0.first), and \($0.count - 1) more") }
        }
    }

    private func addLanguages(_ texts: RowTexts, _ row: Int, to result: inout Result) {
        // A system prompt is written once for all languages.
        let question = texts.input.last { $0.role == "user" || $0.role == "anchor" }
        result.inputLanguage = question.flatMap { LanguageDetection.language(of: $0.text) }
        for part in texts.answer where part.role != "tool" {
            let language = LanguageDetection.language(of: part.text)
            if result.answerLanguage == nil { result.answerLanguage = language }
            // Pairs for embedding may cross languages on purpose.
            guard part.role == "assistant", let asked = result.inputLanguage, let language, language != asked else { continue }
            guard !LanguageDetection.areConfused(asked, language), let question else { continue }
            guard LanguageDetection.certainLanguage(of: question.text) == asked,
                LanguageDetection.certainLanguage(of: part.text) == language
            else { continue }
            let (first, second) = (LanguageDetection.name(of: asked), LanguageDetection.name(of: language))
            let message = "the question is in \(first), the answer in \(second)"
            result.findings.append(QualityFinding(row: row, flag: .languageMismatch, path: part.path, message: message))
        }
    }
}
