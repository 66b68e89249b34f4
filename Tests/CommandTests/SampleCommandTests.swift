import Foundation
import JSON
import Testing
import TrialMethods

/// Answers that the program lets a model give while it trains it.
struct SampleCommandTests {
    private static let base = ["train", "--base", "base", "--threads", "2", "--epochs", "2", "--batch-size", "4"]

    private static func sampled(_ workplace: Workplace, _ run: String) throws -> [JSONValue] {
        try workplace.log(run).map { try JSONValue(parsing: String($0)) }.filter { $0["type"]?.string == "sampled" }
    }

    @Test("By every method samples are drawn, and the artifact is that of a run without any", arguments: TrialMethod.plain)
    func methods(method: TrialMethod) throws {
        let workplace = try Workplace()
        for count in ["0", "2"] {
            let ending = try workplace.run(
                Self.base + (method.arguments ?? []) + ["--dataset", "rows.jsonl", "--output", "run\(count)", "--samples", count])
            #expect(ending.status == 0, "\(ending)")
        }
        #expect(try workplace.artifact("run0") == workplace.artifact("run2"))
        #expect(try Self.sampled(workplace, "run0").isEmpty)
        let events = try Self.sampled(workplace, "run2")
        #expect(events.map { $0["step"]?.integer } == [0, 3, 6] && events.allSatisfy { $0["samples"]?.array?.count == 2 })
        let first = try #require(events.first?["samples"]?.array)
        #expect(first.map { $0["prompt"]?.string } == ["the cat", "what is the cat and why is it so"])
        #expect(first.map { $0["reference"]?.string } == ["it is the cat", "the cat!"])
        #expect(first.allSatisfy { $0["answer"]?.string != nil && $0["is_cut"]?.bool != nil })
    }

    @Test("Questions come from the validation rows, are shown to people without what a terminal would obey, and fit the log")
    func shown() throws {
        let workplace = try Workplace()
        let question = #"red \u001b[31m and \u0007 bell"#
        try workplace.write("held.jsonl", [Workplace.row(question, "yes"), Workplace.row("so", "no")].joined(separator: "\n") + "\n")
        let ending = try workplace.run(
            Self.base + ["--dataset", "rows.jsonl", "--validation", "held.jsonl", "--output", "run", "--rank", "2", "--samples", "1"])
        #expect(ending.status == 0, "\(ending)")
        let events = try Self.sampled(workplace, "run")
        #expect(
            events.allSatisfy {
                $0["samples"]?.array?.count == 1 && $0["samples"]?.array?[0]["prompt"]?.string == "red \u{1B}[31m and \u{7} bell"
            })
        #expect(ending.errors.contains("after step 0, asked: red ") && ending.errors.contains("its row has: yes"), "\(ending.errors)")
        #expect(!ending.errors.contains("\u{1B}") && !ending.errors.contains("\u{7}"))
        let quiet = try workplace.run(
            Self.base + ["--dataset", "rows.jsonl", "--output", "quiet", "--rank", "2", "--quiet"])
        #expect(quiet.status == 0 && !quiet.errors.contains("answered") && !quiet.output.contains("answered"))
        #expect(try Self.sampled(workplace, "quiet").count == 3, "two are drawn unless told otherwise")
    }
}
