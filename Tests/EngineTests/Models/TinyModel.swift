import Engine
import Foundation

/// Models small enough for a test to run through in no time.
enum TinyModel {
    static let configuration = ModelConfiguration(
        hiddenSize: 24, intermediateSize: 40, layerCount: 2, headCount: 3, keyValueHeadCount: 1, headDimension: 8, vocabularySize: 61,
        maximumPositions: 32, tiesEmbeddings: false)

    /// A model with random weights, larger than at the start of training so that every part is felt.
    static func make(seed: UInt64 = 1, _ configuration: ModelConfiguration = configuration) throws -> LanguageModel {
        let model = try LanguageModel(configuration, seed: seed)
        scale(model.parameters.filter { $0.shape.count > 1 }, by: 10)
        return model
    }

    static func scale(_ parameters: [Parameter], by factor: Float) {
        for values in parameters.compactMap(\.values) {
            for index in 0..<values.count { values.start[index] *= factor }
        }
    }

    /// Fills the updates of a prepared model, so that it no longer equals its base.
    static func fillUpdates(_ model: LanguageModel, seed: UInt64) throws {
        for (number, parameter) in model.trainableParameters.enumerated() {
            let numbers = KernelTrial.numbers(parameter.count, seed: seed &+ UInt64(number), scale: 0.3)
            numbers.withUnsafeBufferPointer { parameter.values?.copy(from: $0) }
        }
    }

    static func batch(_ rows: [Int32]...) -> TokenBatch {
        var batch = TokenBatch()
        for row in rows { batch.append(row) }
        return batch
    }
}
