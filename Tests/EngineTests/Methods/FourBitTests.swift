import Domain
import Engine
import Foundation
import Testing

/// Matrices in 4 bits against bitsandbytes: the same codes, and values within float32's rounding.
struct FourBitTests {
    static func bytes(_ name: String, in file: SafetensorsFile) throws -> [UInt8] {
        let tensor = try #require(file.tensors[name])
        return withExtendedLifetime(file) { Array(file.bytes(of: tensor)) }
    }

    private func compare(_ matrix: FourBitMatrix, _ name: String, _ file: SafetensorsFile) throws {
        #expect(try matrix.codes.array == Self.bytes("\(name).codes", in: file))
        #expect(try matrix.sizes.array == Self.bytes("\(name).absmax", in: file))
        #expect(try relativeDistance(matrix.maxima.array, file.floats(named: "\(name).nested_absmax").array) < 1e-6)
        #expect(try relativeDistance([matrix.offset], file.floats(named: "\(name).nested_offset").array) < 1e-6)
    }

    @Test("Codes of numbers and of the blocks' sizes are the reference's", arguments: ["even", "odd", "edges"])
    func codes(name: String) throws {
        let file = try SafetensorsFile(contentsOf: Golden.folder.appendingPathComponent("methods/nf4/golden.safetensors"))
        let matrix = try FourBitMatrix(quantising: file.floats(named: "\(name).weight"))
        try compare(matrix, name, file)
        let values = try matrix.floats().array
        if name == "edges" {
            let reference = try file.floats(named: "edges.dequantised").array
            for (value, expected) in zip(values, reference) { #expect(abs(value - expected) <= 1e-6 * abs(expected)) }
        } else {
            let head = try file.floats(named: "\(name).dequantised_head").array
            #expect(relativeDistance(values.prefix(head.count), head) < 1e-6)
        }
    }

    @Test("Projections of a base in 4 bits are the reference's", arguments: ["llama", "qwen3"])
    func projections(family: String) throws {
        let base = Golden.folder.appendingPathComponent("families/\(family)")
        let file = try SafetensorsFile(contentsOf: Golden.folder.appendingPathComponent("methods/\(family)-qlora/nf4.safetensors"))
        let plain = try LanguageModel(folder: base)
        let loaded = try LanguageModel(folder: base, quantised: true)
        try plain.quantise()
        var compared = 0
        for (first, second) in zip(plain.projections, loaded.projections) where file.tensors["\(first.weight.name).codes"] != nil {
            for weight in [first.weight, second.weight] {
                guard case .nf4(let matrix) = weight.storage else {
                    Issue.record("\(weight.name) is not in 4 bits")
                    continue
                }
                try compare(matrix, weight.name, file)
                #expect(matrix.byteCount < weight.count * 9 / 16)
                let reference = try file.floats(named: "\(weight.name).dequantised").array
                #expect(try relativeDistance(weight.floats().array, reference) < 1e-6)
                compared += 1
            }
        }
        #expect(compared == 4)
    }

    @Test("Embedding, norms, biases and head stay as they are", arguments: [Hyperparameters.Precision.float32, .bfloat16])
    func theRest(precision: Hyperparameters.Precision) throws {
        let folder = Golden.folder.appendingPathComponent("families/pythia")
        let model = try LanguageModel(folder: folder, precision: precision, quantised: true)
        let plain = try LanguageModel(folder: folder, precision: precision)
        let matrices = Set(model.projections.map(\.weight.name))
        for (parameter, reference) in zip(model.parameters, plain.parameters) {
            #expect(parameter.isQuantised == matrices.contains(parameter.name), "\(parameter.name)")
            if !parameter.isQuantised { #expect(try parameter.floats().array == reference.floats().array, "\(parameter.name)") }
        }
    }

    @Test("What is quantised is not quantised again, trained, or merged into")
    func refusals() throws {
        let model = try TinyModel.make()
        try model.quantise()
        let again = try #require(throws: WorkbenchError.self) { try model.quantise() }
        #expect(again.code == .invalidSetting && again.message.contains("layers.0.self_attn.q_proj.weight is quantised already"))
        let full = try #require(throws: WorkbenchError.self) { try model.prepare(for: .full, seed: 1) }
        #expect(full.code == .invalidSetting && full.message.contains("4 bits") && full.hint != nil)
        #expect(model.trainableParameters.isEmpty && model.method == nil)
        try model.prepare(for: .qlora(LoRASettings(rank: 2)), seed: 1)
        try TinyModel.fillUpdates(model, seed: 2)
        let before = try model.logits(TinyModel.batch([1, 2, 3])).array
        let merge = try #require(throws: WorkbenchError.self) { try model.merge() }
        #expect(merge.message.contains("4 bits") && merge.hint?.contains("without quantisation") == true)
        #expect(try model.logits(TinyModel.batch([1, 2, 3])).array == before)
    }

    @Test("Settings that cannot be leave the base unquantised")
    func settingsFirst() throws {
        let model = try TinyModel.make()
        #expect(throws: WorkbenchError.self) { try model.prepare(for: .qlora(LoRASettings(targetModules: ["query"])), seed: 1) }
        #expect(!model.isQuantised)
    }
}
