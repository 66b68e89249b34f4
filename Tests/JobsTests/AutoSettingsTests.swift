import Domain
import Testing
import TrainingLoop

@testable import Jobs

@Suite struct AutoSettingsTests {
    private func rows(_ count: Int, length: Int = 8) -> RowSizes {
        var rows = EncodedRows()
        for _ in 0..<count { rows.append((0..<length).map { Int32($0) }) }
        return rows.sizes
    }

    private func settings(
        rows count: Int, method: Method = .lora(LoRASettings()), parameters: Int = 2_316_320, validation: Int = 0,
        chosen: JobRequest.Settings = .init()
    ) -> Hyperparameters {
        AutoSettings(
            .init(method: method, parameters: parameters, rows: rows(count), validation: rows(validation), chosen: chosen, seed: 1)
        ).hyperparameters
    }

    @Test("Passes follow the cookbook's rule at each of its borders")
    func epochs() {
        for (rows, epochs) in [
            (1, 25.0), (4, 25), (5, 20), (20, 5), (33, 3), (34, 3), (8333, 3), (8334, 2), (12500, 2), (12501, 1), (30000, 1),
        ] {
            #expect(settings(rows: rows).epochs == epochs, "\(rows) rows")
        }
        #expect(settings(rows: 500, method: .prefix(PrefixSettings())).epochs == 2)
    }

    @Test("Batches are as large as leaves about a hundred steps, 16 rows at most")
    func batch() {
        for (rows, size) in [(10, 1), (34, 1), (100, 2), (300, 8), (1000, 16), (9000, 16)] {
            #expect(settings(rows: rows).batchSize == size, "\(rows) rows")
        }
    }

    @Test("Rates are those that were found at both ends, and fall between")
    func rates() {
        #expect(LearningRateAdvice(.full, parameters: 2_316_320).rate == 1e-3)
        #expect(LearningRateAdvice(.lora(LoRASettings()), parameters: 1_000_000).rate == 3e-3)
        #expect(LearningRateAdvice(.lora(LoRASettings()), parameters: 7_000_000_000).rate == 1e-4)
        #expect(LearningRateAdvice(.full, parameters: 7_000_000_000).rate == 1e-5)
        let sizes = [2_300_000, 15_000_000, 135_000_000, 600_000_000, 3_000_000_000]
        let rates = sizes.map { LearningRateAdvice(.lora(LoRASettings()), parameters: $0).rate }
        #expect(rates == rates.sorted(by: >))
        #expect(Set(rates).count == rates.count)
    }

    @Test("Validations are about ten, but never more than a quarter of the time")
    func validations() {
        #expect(settings(rows: 1000).patience == nil)
        #expect(settings(rows: 1000, validation: 50).validateEvery == 18)
        #expect(settings(rows: 1000, validation: 50).patience == 3)
        #expect(settings(rows: 1000, validation: 900).validateEvery == 0)
    }
}
