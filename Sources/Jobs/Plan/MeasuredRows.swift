internal import Datasets
internal import Domain
internal import Engine
internal import Tokenization
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// How long the rows of a job are as training reads them.
struct MeasuredRows {
    let training: RowSizes
    let validation: RowSizes
    /// Length of the files.
    let byteCount: Int

    /// Measures both by `measure`, or parts the training rows where the numbers of some are named that are only `scored`.
    ///
    /// Throws what training would refuse, the detail `param` naming the field.
    init(
        _ training: TrainingPlan.Input, _ validation: TrainingPlan.Input?, _ base: OpenedBase, _ request: JobRequest, scored: [Int]?,
        by measure: (TrainingPlan.Input, TuningRows.Settings) throws -> RowSizes
    ) throws {
        let prefix = request.method?.prefixLength ?? 0
        let context = base.configuration.maximumPositions - prefix
        if let chosen = request.settings.maxLength, chosen > context {
            throw WorkbenchError(
                .invalidSetting, "max_length \(chosen) exceeds the base's context of \(context) tokens",
                hint: "use \(context) or less", details: ["param": "max_length"])
        }
        if let method = request.method {
            do { try LanguageModel.check(method, on: base.configuration) } catch let error as WorkbenchError { throw error.at("method") }
        }
        let settings = TuningRows.Settings(
            skipsInvalid: request.skipsInvalidRows, turns: request.trainedTurns, maxLength: request.settings.maxLength ?? max(2, context))
        func measured(_ input: TrainingPlan.Input, _ parameter: String) throws -> RowSizes {
            do {
                let rows = try measure(input, settings)
                try Self.requireTargets(rows)
                return rows
            } catch let error as WorkbenchError {
                throw error.at(parameter)
            }
        }
        let rows = try measured(training, "training_file")
        if let scored {
            (self.training, self.validation) = rows.parted(by: Set(scored))
            do { try Self.requireTargets(self.training) } catch let error as WorkbenchError { throw error.at("validation_percent") }
        } else {
            self.training = rows
            self.validation = try validation.map { try measured($0, "validation_file") } ?? RowSizes()
        }
        byteCount = [training, validation].compactMap { $0.map { SystemFacts.fileSize($0.path) } }.reduce(0, +)
    }

    private static func requireTargets(_ rows: RowSizes) throws {
        guard rows.targetCount > 0 else {
            throw WorkbenchError(.invalidDataset, "no row has a token to train on", hint: "rows need an assistant message")
        }
    }
}

/// What was measured of rows lately, so that an estimate with another setting does not read them all again.
final class RowMeasures: Sendable {
    /// What the lengths of rows depend on; of the time only the day counts, though templates might tell the hour.
    struct Key: Hashable {
        let rows: String
        let base: String
        let tokenizerBytes: Int
        let skipsInvalid: Bool
        let turns: TrainedTurns
        let maxLength: Int
        let day: String

        init(_ input: TrainingPlan.Input, _ base: OpenedBase, _ settings: TuningRows.Settings) {
            rows = input.sha256
            self.base = base.folder.path
            tokenizerBytes = base.tokenizerBytes
            skipsInvalid = settings.skipsInvalid
            turns = settings.turns
            maxLength = settings.maxLength
            day = String(base.moment.text.prefix(10))
        }
    }

    let sizes = SharedResults<Key, RowSizes>(keeping: 8)
    /// What a split goes by, by the digest of the rows.
    let splits = SharedResults<String, StoredSplit.Keys>(keeping: 4)
    /// Rows of files, by their digest.
    let counts = SharedResults<String, Int>(keeping: 64)
}
