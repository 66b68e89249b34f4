import Domain
import Engine
import Foundation
import Testing
import Tokenization
import TrainingLoop

/// A real small model learns real text.
struct RealModelTests {
    static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/data")
    static let base = shared.appendingPathComponent("models/stories260K")
    static let text = shared.appendingPathComponent("corpora/tinyshakespeare/input.txt")
    static let isThere = [base, text].allSatisfy { FileManager.default.fileExists(atPath: $0.path) }

    @Test(
        "LoRA on a few pages of Shakespeare lowers the loss of pages held out", .enabled(if: isThere, "../shared with its data is absent"))
    func learns() throws {
        let tokenizer = try Tokenizer.load(folder: Self.base)
        let pages = try String(contentsOf: Self.text, encoding: .utf8).prefix(24_000)
        let tokens = try tokenizer.encode(String(pages), addSpecialTokens: false)
        let trial = RunTrial(method: .lora(LoRASettings(dropout: 0.05))) {
            ($0.epochs, $0.batchSize, $0.microBatchTokens, $0.learningRate, $0.checkpointEvery) = (1, 8, 512, 5e-3, 0)
        }
        trial.rows = EncodedRows()
        trial.validationRows = EncodedRows()
        for (number, start) in stride(from: 0, to: min(tokens.count, 100 * 64) - 64, by: 64).enumerated() {
            let window = tokens[start..<(start + 64)]
            if number % 10 == 9 { trial.validationRows.append(window) } else { trial.rows.append(window) }
        }
        #expect(trial.rows.count >= 80 && trial.validationRows.count >= 8)
        trial.base = Self.base
        let result = try trial.go()
        #expect(result.outcome == .succeeded)
        let validated = result.events.compactMap { if case .validated(_, let loss, _, _) = $0 { loss } else { nil } }
        let (before, after) = (try #require(validated.first), try #require(validated.last))
        #expect(validated.count == 2 && after < before - 0.2, "\(before) to \(after)")
    }
}
