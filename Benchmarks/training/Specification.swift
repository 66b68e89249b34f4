import Domain
import Engine
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `shapes.json` fixes for every side of the comparison.
struct Specification {
    /// One model by its name.
    struct Shape {
        let name: String
        let configuration: ModelConfiguration
    }

    /// The shapes in the order of the file.
    let shapes: [Shape]
    /// Rank 8 on all projections; `--rank` changes the rank and keeps alpha / rank.
    let lora: LoRASettings
    let learningRate: Double
    let threads: Int
    private let workloads: JSONObject

    /// Reads `shapes.json` at `path`.
    init(path: String) throws {
        let json = try JSONValue(parsing: Data(contentsOf: URL(fileURLWithPath: path)))
        guard let shapes = json["shapes"]?.object, let workloads = json["workloads"]?.object, let training = json["training"],
            let rank = training["rank"]?.integer, let alpha = training["alpha"]?.number, let dropout = training["dropout"]?.number,
            let modules = training["target_modules"]?.array, let rate = training["learning_rate"]?.number,
            let threads = training["threads"]?.integer
        else { throw Self.malformed(path, "shapes, training or workloads lack a field") }
        self.shapes = try shapes.fields.map { name, shape in
            guard let config = shape["config"] else { throw Self.malformed(path, "shape \(name) has no config") }
            let result = Shape(name: name, configuration: try ModelConfiguration(json: config))
            for method in ["lora", "full"] {
                let written = shape["training_flops_per_token_at_512"]?[method]?.number
                let counted = Arithmetic(result.configuration, method: method).perToken(rowLength: 512)
                guard written == counted else {
                    throw Self.malformed(
                        path, "shape \(name), \(method): \(counted) operations a token are counted, the file has \(written ?? 0)")
                }
            }
            return result
        }
        self.workloads = workloads
        lora = LoRASettings(rank: rank, alpha: alpha, dropout: dropout, targetModules: .names(modules.compactMap(\.string)))
        learningRate = rate
        self.threads = threads
    }

    /// The steps of the workload called `name`: for each step the lengths of its rows.
    func steps(ofWorkload name: String) throws -> [[Int]] {
        let workload = workloads[name]
        guard let rows = workload?["rows_per_step"]?.integer, rows > 0 else { throw Self.malformed(name, "no such workload") }
        if let length = workload?["tokens_per_row"]?.integer { return [Array(repeating: length, count: rows)] }
        let lengths = workload?["row_lengths"]?.array?.compactMap(\.integer) ?? []
        guard !lengths.isEmpty else { throw Self.malformed(name, "no row lengths") }
        return stride(from: 0, to: lengths.count, by: rows).map { Array(lengths[$0..<min($0 + rows, lengths.count)]) }
    }

    private static func malformed(_ what: String, _ why: String) -> WorkbenchError {
        WorkbenchError(.malformedFile, "\(what): \(why)")
    }
}

/// Operations of training, multiplication and addition counted as two, as README.md says.
struct Arithmetic {
    private let products: Double
    private let attentionWidth: Double
    private let isFull: Bool

    init(_ c: ModelConfiguration, method: String) {
        let projections = c.hiddenSize * (2 * c.queryWidth + 2 * c.keyValueWidth + 3 * c.intermediateSize)
        products = 2 * Double(c.layerCount * projections + c.hiddenSize * c.vocabularySize)
        attentionWidth = Double(c.layerCount * 2 * 2 * c.queryWidth)
        isFull = method == "full"
    }

    /// Of one token in a row of `rowLength`: on average it looks at half of the row.
    func perToken(rowLength: Int) -> Double {
        (isFull ? 3 : 2) * products + 3 * attentionWidth * Double(rowLength) / 2
    }

    /// Of one step over rows of these lengths.
    func perStep(rowLengths: [Int]) -> Double {
        rowLengths.reduce(0) { $0 + Double($1) * perToken(rowLength: $1) }
    }
}
