import Domain
@testable import Engine
import Testing

/// Frozen weights that were packed for products give what the weights give.
struct PackedModelTests {
    @Test("Losses and gradients over packed weights are those over the weights")
    func packed() throws {
        var gradients: [[Float]] = []
        var losses: [Double] = []
        for isPacked in [false, true] {
            let model = try TinyModel.make()
            for parameter in model.parameters { try parameter.freezeInBfloat16() }
            try model.prepare(for: .lora(LoRASettings(rank: 2, dropout: 0)), seed: 1)
            if isPacked { try model.packFrozenWeights(.float32) }
            #expect(!isPacked || model.projections.allSatisfy { $0.weight.packed != nil })
            try TinyModel.fillUpdates(model, seed: 3)
            let batch = TinyModel.batch(Array(1...20), [5, 4, 3, 2, 1, 7, 8, 9])
            losses.append(try model.accumulateGradients(batch, scale: 1, dropoutKey: nil))
            gradients.append(model.trainableParameters.flatMap { $0.gradient?.array ?? [] })
        }
        #expect(abs(losses[0] - losses[1]) < 1e-4 * losses[0])
        #expect(relativeDistance(gradients[1], gradients[0]) < 1e-5 && !gradients[0].isEmpty)
    }
}
