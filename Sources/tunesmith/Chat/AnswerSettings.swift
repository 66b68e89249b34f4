import Arguments
import Domain
import Inference

/// How answers are written, from the command line.
struct AnswerSettings {
    static let options: [OptionDescription] = [
        .value("temperature", "X", help: "0 always takes the likeliest token; 1 samples as the model learnt.", default: "0"),
        .value("top-p", "X", help: "Sample among the likeliest tokens that together reach this probability.", default: "1"),
        .value("top-k", "N", help: "Sample among this many likeliest tokens; 0 allows all.", default: "0"),
        .value("seed", "N", help: "Seed of the sampling.", default: "1"),
        .value("max-tokens", "N", help: "Longest answer in tokens.", default: "512"),
        .value("context", "N", help: "Longest conversation in tokens.", default: "4096, or the model's context if that is less"),
    ]

    let context: Int
    let maximumTokens: Int
    private let temperature: Double
    private let topK: Int
    private let topP: Double
    private let seed: UInt64

    init(_ arguments: ParsedArguments) throws {
        context = try arguments.integer("context", in: .from(1, through: 1 << 20)) ?? 4096
        maximumTokens = try arguments.integer("max-tokens", in: .from(1, through: 1 << 20)) ?? 512
        temperature = try arguments.number("temperature", in: .from(0, through: 100)) ?? 0
        topK = try arguments.integer("top-k", in: .atLeast(0)) ?? 0
        topP = try arguments.number("top-p", in: .above(0, through: 1)) ?? 1
        seed = UInt64(try arguments.integer("seed", in: .from(0, through: Int(Int32.max))) ?? 1)
        if temperature == 0, let idle = ["top-p", "top-k", "seed"].first(where: { arguments.string($0) != nil }) {
            throw ArgumentError.conflict(
                option: idle, reason: "has no effect at temperature 0, which always takes the likeliest token",
                hint: "add --temperature 0.8, or leave it out")
        }
    }

    /// The settings of answer `number`, counted from 0; each answer draws anew.
    func generation(_ number: Int, stopIds: Set<Int32>) throws -> GenerationSettings {
        GenerationSettings(
            sampling: try SamplingSettings(temperature: temperature, topK: topK, topP: topP, seed: seed &+ UInt64(number)),
            maximumNewTokens: maximumTokens, stopIds: stopIds)
    }
}
