import JSON

/// One measured case, of this project or of a peer, as a line of JSON.
struct Measurement {
    let fields: JSONObject

    init(
        side: String, setting: String, shape: String, workload: String, method: String, tokens: Int, operations: Double,
        samples: SampleSet, peakBytes: Int, firstLoss: Double, lastLoss: Double, stages: [StageTimes.Stage]
    ) {
        fields = [
            "side": .string(side),
            "setting": .string(setting),
            "shape": .string(shape),
            "workload": .string(workload),
            "method": .string(method),
            "tokens_per_second": .number(Double(tokens) / samples.medianSeconds),
            "best_tokens_per_second": .number(Double(tokens) / samples.bestSeconds),
            "gflops": .number(operations / samples.medianSeconds / 1e9),
            "peak_bytes": .integer(Int64(peakBytes)),
            "first_loss": .number(firstLoss),
            "last_loss": .number(lastLoss),
            "samples": .integer(Int64(samples.count)),
            "clean_samples": .integer(Int64(samples.cleanCount)),
            "is_disturbed": .bool(samples.isDisturbed),
            "stages": .array(
                stages.map {
                    .object([
                        "name": .string($0.name), "seconds": .number($0.seconds), "seconds_computed": .number($0.secondsComputed),
                    ])
                }),
        ]
    }

    /// A measurement from its line.
    init(_ fields: JSONObject) { self.fields = fields }

    /// The same with the measured rate of the shape's products.
    func adding(productRate: Double) -> Measurement {
        var fields = fields
        fields["product_gflops"] = .number(productRate)
        return Measurement(fields)
    }

    func text(_ name: String) -> String { fields[name]?.string ?? "" }
    func number(_ name: String) -> Double? { fields[name]?.number }
    var isOurs: Bool { text("side") == "tunesmith" }

    /// Whether both are the same work.
    func matches(_ other: Measurement) -> Bool {
        ["shape", "workload", "method"].allSatisfy { text($0) == other.text($0) }
    }
}
