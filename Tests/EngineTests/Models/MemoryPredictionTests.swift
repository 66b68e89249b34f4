import Domain
import Engine
import Foundation
import Testing

/// What is foretold of a step's memory is what the step then holds.
@Suite(.serialized) struct MemoryPredictionTests {
    static let methods: [Method] = [
        .full, .lora(LoRASettings()), .lora(LoRASettings(dropout: 0)), .qlora(LoRASettings(rank: 4)),
        .prefix(PrefixSettings(length: 4)), .adapter(BottleneckSettings()),
    ]

    @Test(
        "Activations, passing memory, weights and training are foretold for every family and method",
        arguments: FamilyParityTests.names.filter { !$0.hasSuffix("-published") && $0 != "sharded" }, methods)
    func foretold(name: String, method: Method) throws {
        let folder = FamilyParityTests.folder.appendingPathComponent(name)
        let batch = try FamilyParityTests.golden(name).batch()
        for (precision, recomputes) in [(Hyperparameters.Precision.float32, false), (.bfloat16, true)] {
            let model = try LanguageModel(folder: folder, precision: precision, quantised: method.quantisesBase)
            // A method that the family has no place for is refused by the outline as well.
            do { try model.prepare(for: method, seed: 1) } catch {
                #expect(throws: WorkbenchError.self) { try LanguageModel.check(method, on: model.configuration) }
                return
            }
            model.recomputesActivations = recomputes
            _ = try model.accumulateGradients(batch, scale: 1, dropoutKey: 1)
            let longest = zip(batch.starts, batch.starts.dropFirst()).map { Int($1 - $0) }.max() ?? 0
            let step = MemoryPrediction.Step(
                tokens: batch.tokens.count, targets: batch.targetCount, longest: longest, recomputes: recomputes)
            let prediction = try MemoryPrediction(model.configuration, method: method, precision: precision, step, threads: 1)
            let held = model.heldBytes
            #expect(Self.isNear(prediction.activations, held.activations), "\(prediction.activations) \(held.activations)")
            #expect(Self.isNear(prediction.workspace, held.workspace), "\(prediction.workspace) \(held.workspace)")
            #expect(prediction.weights == model.parameters.reduce(0) { $0 + $1.byteCount })
            let trained = model.trainableParameters.reduce(0) { $0 + $1.count }
            #expect(prediction.training == 4 * trained * (method == .full ? 3 : 4))
        }
    }

    // Within a twentieth, and what the least buffers round up to.
    private static func isNear(_ a: Int, _ b: Int) -> Bool {
        abs(a - b) <= max(a, b) / 20 + 4096
    }
}
