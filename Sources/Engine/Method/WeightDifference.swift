internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// How far one tensor of two folders of weights lies apart, in Frobenius norms.
///
/// Of low-rank updates what they add to the base's weight is compared, scale * B A (Hu et al. 2021, arXiv 2106.09685), without ever
/// computing it: |B A|^2 is the sum of (B^T B) * (A A^T), element by element, and so for the product of two updates.
public struct WeightDifference: Sendable, Equatable {
    /// The tensor, or the module that an update belongs to.
    public let name: String
    /// Its dimensions, slowest first; those of the weight that an update changes.
    public let shape: [Int]
    /// Norm in the first folder; nil where it is not there.
    public let first: Double?
    /// Norm in the second folder; nil where it is not there.
    public let second: Double?
    /// Norm of what lies between; nil where one side lacks it or has another shape.
    public let difference: Double?

    /// Every tensor of the safetensors files in two folders, by name.
    ///
    /// Throws `file_not_found`, `malformed_file`, or `unsupported_model` for an adapter_config.json that is not understood.
    public static func all(between first: URL, and second: URL) throws -> [WeightDifference] {
        let (old, new) = (try StoredWeights(in: first), try StoredWeights(in: second))
        return try Set(old.items.keys).union(new.items.keys).sorted().map { name in
            let (a, b) = (old.items[name], new.items[name])
            let norms = (try a.map { try $0.product($0) }, try b.map { try $0.product($0) })
            var between: Double?
            if let a, let b, let mixed = try a.product(b), let one = norms.0 ?? nil, let other = norms.1 ?? nil {
                // Rounding may lead below zero where both are the same but for it.
                between = max(0, one + other - 2 * mixed).squareRoot()
            }
            return WeightDifference(
                name: name, shape: (b ?? a)?.shape ?? [], first: (norms.0 ?? nil)?.squareRoot(), second: (norms.1 ?? nil)?.squareRoot(),
                difference: between)
        }
    }
}

/// The tensors of a folder's safetensors files, the two matrices of each low-rank update as one.
private struct StoredWeights {
    private(set) var items: [String: Item] = [:]

    init(in folder: URL) throws {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".safetensors") }
        guard !names.isEmpty else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.lastPathComponent) has no safetensors file", hint: "compare versions with weights")
        }
        let targets = try Self.targets(folder)
        for name in names.sorted() {
            let file = try SafetensorsFile(contentsOf: folder.appendingPathComponent(name))
            for tensor in file.tensors.keys {
                guard let targets, let path = Self.module(of: tensor, ending: ".lora_A.weight"), let b = Self.second(of: path, in: file)
                else {
                    if targets == nil || Self.module(of: tensor, ending: ".lora_B.weight") == nil {
                        items[tensor] = Item(file: file, first: tensor, second: nil, scale: 1)
                    }
                    continue
                }
                items[path] = Item(file: file, first: tensor, second: b, scale: Double(try targets.scale(at: path)))
            }
        }
    }

    /// What the folder's adapter says of its updates; nil where it has none.
    private static func targets(_ folder: URL) throws -> LowRankTargets? {
        let file = folder.appendingPathComponent(PEFTAdapter.configurationFile)
        guard FileManager.default.fileExists(atPath: file.path), try LanguageModel.readJSON(file)["peft_type"]?.string == "LORA" else {
            return nil
        }
        return try LowRankTargets(PEFTAdapter.readSettings(file))
    }

    private static func module(of tensor: String, ending: String) -> String? {
        guard tensor.hasPrefix(PEFTAdapter.prefix), tensor.hasSuffix(ending) else { return nil }
        return String(tensor.dropFirst(PEFTAdapter.prefix.count).dropLast(ending.count))
    }

    private static func second(of path: String, in file: SafetensorsFile) -> String? {
        let name = PEFTAdapter.prefix + path + ".lora_B.weight"
        return file.tensors[name] == nil ? nil : name
    }
}

/// One tensor, or scale * B A of an update.
private struct Item {
    let file: SafetensorsFile
    /// The tensor, or A of shape [rank, inputs].
    let first: String
    /// B of shape [outputs, rank].
    let second: String?
    let scale: Double

    var shape: [Int] {
        guard let second, let a = file.tensors[first]?.shape, let b = file.tensors[second]?.shape, a.count == 2, b.count == 2 else {
            return file.tensors[first]?.shape ?? []
        }
        return [b[0], a[1]]
    }

    /// The sum of the products of both sides' elements; nil where they have different shapes, or are no numbers.
    func product(_ other: Item) throws -> Double? {
        guard shape == other.shape, (second == nil) == (other.second == nil), hasNumbers, other.hasNumbers else { return nil }
        let (a, otherA) = (try file.floats(named: first), try other.file.floats(named: other.first))
        guard let second, let otherSecond = other.second else {
            return withExtendedLifetime((a, otherA)) { zip(a.values, otherA.values).reduce(0) { $0 + Double($1.0) * Double($1.1) } }
        }
        let (b, otherB) = (try file.floats(named: second), try other.file.floats(named: otherSecond))
        return withExtendedLifetime((a, otherA, b, otherB)) {
            scale * other.scale * Self.sum(a, b, rank: rank, otherA, otherB, rank: other.rank, inputs: shape[1], outputs: shape[0])
        }
    }

    private var rank: Int { file.tensors[first]?.shape.first ?? 0 }
    private var hasNumbers: Bool {
        [first, second].compactMap(\.self).allSatisfy { name in
            [.float32, .bfloat16, .float16].contains(file.tensors[name]?.format) && (second == nil || file.tensors[name]?.shape.count == 2)
        }
    }

    /// sum over i, j of (B^T B')[i, j] * (A A'^T)[i, j]; A is [rank, inputs], B is [outputs, rank].
    private static func sum(
        _ a: Buffer<Float>, _ b: Buffer<Float>, rank: Int, _ otherA: Buffer<Float>, _ otherB: Buffer<Float>, rank otherRank: Int,
        inputs: Int, outputs: Int
    ) -> Double {
        var sum = 0.0
        for i in 0..<rank {
            for j in 0..<otherRank {
                var (ofA, ofB) = (0.0, 0.0)
                for k in 0..<inputs { ofA += Double(a.start[i * inputs + k]) * Double(otherA.start[j * inputs + k]) }
                for k in 0..<outputs { ofB += Double(b.start[k * rank + i]) * Double(otherB.start[k * otherRank + j]) }
                sum += ofA * ofB
            }
        }
        return sum
    }
}
