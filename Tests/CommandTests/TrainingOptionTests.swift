import Foundation
import JSON
import Testing

/// What the command line says of steps, validation and whose weights are kept.
struct TrainingOptionTests {
    static let base = ["train", "--dataset", "rows.jsonl", "--base", "base", "--output", "run", "--threads", "2", "--rank", "2"]

    static let wrong: [(options: [String], says: [String])] = [
        (["--batch-tokens", "100", "--batch-size", "4"], ["--batch-tokens", "--batch-size"]),
        (["--batch-tokens", "0"], ["--batch-tokens", "1"]), (["--patience", "2"], ["--patience", "--validation"]),
        (["--validate-every", "2"], ["--validate-every", "--validation"]), (["--keep", "best"], ["--keep", "--validation"]),
        (["--keep", "worst"], ["--keep", "last", "best"]), (["--patience", "0", "--validation", "rows.jsonl"], ["--patience"]),
        (["--min-improvement", "0.1", "--validation", "rows.jsonl"], ["--min-improvement", "--patience"]),
        (["--samples", "17"], ["--samples", "16"]), (["--samples", "-1"], ["--samples"]),
        (["--recompute", "maybe"], ["--recompute", "auto", "on", "off"]),
    ]

    @Test("Options that are wrong, or have no effect, are refused before anything is made", arguments: wrong.indices)
    func refused(index: Int) throws {
        let workplace = try Workplace()
        let ending = try workplace.run(Self.base + Self.wrong[index].options)
        #expect(ending.status == 2 && !workplace.exists("run"), "\(ending)")
        for text in Self.wrong[index].says { #expect(ending.errors.contains(text), "\(ending.errors)") }
    }

    @Test("A run that ends early says so, and which step's weights the artifact has", arguments: [false, true])
    func early(isJSON: Bool) throws {
        let workplace = try Workplace()
        // Answers that no row of the training teaches: soon nothing improves.
        try workplace.write("other.jsonl", Workplace.row("the cat", "ZZ QQ XX") + "\n")
        let ending = try workplace.run(
            Self.base + [
                "--validation", "other.jsonl", "--epochs", "60", "--batch-tokens", "300", "--validate-every", "1", "--patience", "3",
                "--learning-rate", "0.05",
            ] + (isJSON ? ["--json"] : []))
        #expect(ending.status == 0, "\(ending)")
        let last = try JSONValue(parsing: String(try #require(workplace.log("run").last)))
        let (step, kept) = (try #require(last["step"]?.integer), try #require(last["artifact_step"]?.integer))
        #expect(last["early_stopped"] == .bool(true) && kept < step)
        if isJSON {
            let result = try JSONValue(parsing: String(try #require(ending.output.split(separator: "\n").last)))
            #expect(result["early_stopped"] == .bool(true) && result["artifact_step"]?.integer == kept && result["step"]?.integer == step)
            #expect(result["validation_loss"]?.number == last["validation_loss"]?.number)
        } else {
            #expect(ending.output.contains("the artifact has the weights of step \(kept), the best of the validations, not the last"))
            #expect(ending.output.contains("stopped early after step \(step)"))
        }
        let kinds = workplace.log("run").compactMap { try? JSONValue(parsing: String($0))["type"]?.string }
        #expect(kinds.contains("early_stopped"))
    }
}
