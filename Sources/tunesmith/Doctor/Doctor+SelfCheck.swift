import Domain
import Engine
import JSON

extension Doctor {
    /// Rounding of sums in another order; an error in a kernel is far larger.
    private static let tolerance = 1e-4
    private static let broken = "the results of training would be wrong: report this with the processor's name"

    static func variants() -> Finding {
        finding("variants") {
            let variants = try SelfCheck.variants()
            let differing = variants.filter { !($0.distance < tolerance) }
            let values: JSONObject = JSONObject(variants.map { ($0.name, .number($0.distance)) })
            guard differing.isEmpty else {
                return Finding(
                    "variants", .wrong, "\(differing.map(\.name).joined(separator: ", ")) disagree with the portable kernels", hint: broken,
                    values: values)
            }
            return Finding("variants", "\(variants.map(\.name).joined(separator: ", ")) agree on a small model", values: values)
        }
    }

    static func product() -> Finding {
        finding("product") {
            let distance = try SelfCheck.product()
            let isRight = distance < tolerance
            return Finding(
                "product", isRight ? .ok : .wrong, isRight ? "matrix products are right" : "matrix products are off by \(distance)",
                hint: isRight ? nil : broken, values: ["distance": .number(distance)])
        }
    }

    static func productRate() -> Finding {
        finding("speed") {
            let side = 1024
            let seconds = try Processor.secondsOfProduct(rows: side, outputs: side, inputs: side, repetitions: 5)
            return speed(gflops: 2 * Double(side * side * side) / seconds / 1e9, threads: Processor.threads)
        }
    }

    static func speed(gflops: Double, threads: Int) -> Finding {
        let text =
            "\(Format.decimal(gflops, 0)) GFLOP/s in float32 products of 1024 x 1024 with \(threads) \(threads == 1 ? "thread" : "threads")"
        // A core with AVX2 reaches 60 and more.
        let isSlow = gflops < 15 * Double(threads)
        return Finding(
            "speed", isSlow ? .warning : .ok, text, hint: isSlow ? "other programs use the cores, or the processor has no AVX2" : nil,
            values: ["gflops": .number(gflops), "threads": .integer(Int64(threads))])
    }

    private static func finding(_ name: String, _ look: () throws -> Finding) -> Finding {
        do {
            return try look()
        } catch {
            return Finding(name, .wrong, "\(error)", hint: "free some memory and try again")
        }
    }
}
