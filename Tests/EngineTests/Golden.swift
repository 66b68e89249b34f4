import Engine
import Foundation
import JSON

/// A folder of reference numbers made by `scripts/goldens.py`.
struct Golden {
    static let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = packageRoot.appendingPathComponent("Tests/EngineTests/Goldens")
    static let stories = packageRoot.deletingLastPathComponent().appendingPathComponent("shared/data/models/stories260K")
    static let hasStories = FileManager.default.fileExists(atPath: stories.path)

    let name: String
    let numbers: SafetensorsFile
    let text: JSONValue

    init(_ name: String) throws {
        self.name = name
        numbers = try SafetensorsFile(contentsOf: Self.folder.appendingPathComponent("\(name)/golden.safetensors"))
        text = try JSONValue(parsing: Data(contentsOf: Self.folder.appendingPathComponent("\(name)/golden.json")))
    }

    var modelFolder: URL { name == "stories260K" ? Self.stories : Self.folder.appendingPathComponent(name) }

    func floats(_ tensor: String) throws -> [Float] {
        try numbers.floats(named: tensor).array
    }

    func batch() throws -> TokenBatch {
        let tokens = try numbers.integers(named: "tokens")
        let targets = try numbers.integers(named: "targets")
        var batch = TokenBatch()
        var start = 0
        for length in try numbers.integers(named: "sequence_lengths") {
            let end = start + Int(length)
            batch.append(tokens[start..<end], isTrained: [false] + targets[start..<(end - 1)].map { $0 >= 0 })
            start = end
        }
        return batch
    }
}

/// |a - b| / |b| over whole tensors.
func relativeDistance(_ a: some Sequence<Float>, _ b: some Sequence<Float>) -> Double {
    var difference = 0.0
    var size = 0.0
    for (x, y) in zip(a, b) {
        difference += (Double(x) - Double(y)) * (Double(x) - Double(y))
        size += Double(y) * Double(y)
    }
    return (difference / max(size, 1e-30)).squareRoot()
}

/// Largest |a - b|.
func largestDistance(_ a: some Sequence<Float>, _ b: some Sequence<Float>) -> Float {
    zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
}
