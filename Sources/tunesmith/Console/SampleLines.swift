import Domain

/// Samples in lines of a terminal.
enum SampleLines {
    private static let width = 160

    /// What was asked after `step` steps, what the model answered, and what its row has.
    static func lines(step: Int, prompt: String, answer: String, reference: String?) -> [String] {
        // The end of a prompt is the question.
        var lines = ["  after step \(step), asked: \(shown(Excerpt.end(of: prompt, width - 1)))"]
        lines.append("    answered: \(answer.isEmpty ? "nothing" : shown(answer))")
        if let reference { lines.append("    its row has: \(shown(reference))") }
        return lines
    }

    private static func shown(_ text: String) -> String { Console.visible(Excerpt.line(of: text, width)) }
}
