import JSON

/// The table of all measurements.
struct Report {
    let machine: JSONObject
    let measurements: [Measurement]

    /// The machine, the table, and the times of the parts when `withStages`.
    func text(withStages: Bool) -> String {
        var lines = [machine.fields.map { "\($0.name) \($0.value.string ?? $0.value.text())" }.joined(separator: " · "), ""]
        let hasPeers = measurements.contains { !$0.isOurs }
        var rows = [
            ["shape", "work", "side", "setting", "tokens/s", "best", "GFLOP/s", "of products", "peak memory", "loss"]
                + (hasPeers ? ["ours / this"] : [])
        ]
        rows += measurements.map { row($0) + (hasPeers ? [ratio($0)] : []) }
        lines += Self.table(rows)
        if measurements.contains(where: { $0.fields["is_disturbed"]?.bool == true }) {
            lines += ["", "* too few samples in which other processes left the cores alone: the median of all stands here"]
        }
        if withStages { lines += [""] + stageLines() }
        return lines.joined(separator: "\n")
    }

    private func row(_ m: Measurement) -> [String] {
        let rate = m.number("gflops") ?? .nan
        let share = m.number("product_gflops").map { "\(Self.fixed(100 * rate / $0, 0)) % of \(Self.fixed($0, 0))" } ?? ""
        let mark = m.fields["is_disturbed"]?.bool == true ? "*" : ""
        return [
            m.text("shape"), "\(m.text("method")) \(m.text("workload"))", m.text("side"), m.text("setting"),
            Self.fixed(m.number("tokens_per_second") ?? .nan, 0) + mark, Self.fixed(m.number("best_tokens_per_second") ?? .nan, 0),
            Self.fixed(rate, 1), share, "\(Self.fixed((m.number("peak_bytes") ?? 0) / 1e6, 0)) MB",
            "\(Self.fixed(m.number("first_loss") ?? .nan, 4)) -> \(Self.fixed(m.number("last_loss") ?? .nan, 4))",
        ]
    }

    // Our fastest setting of the same work against this peer.
    private func ratio(_ m: Measurement) -> String {
        let ours = measurements.filter { $0.isOurs && $0.matches(m) }.compactMap { $0.number("tokens_per_second") }.max()
        guard !m.isOurs, let ours, let peer = m.number("tokens_per_second") else { return "" }
        return "\(Self.fixed(ours / peer, 2))x"
    }

    private func stageLines() -> [String] {
        var rows = [["shape", "setting", "part", "ms", "share", "core-ms"]]
        for m in measurements {
            let stages = m.fields["stages"]?.array ?? []
            func sum(_ name: String) -> Double { stages.reduce(0) { $0 + ($1[name]?.number ?? 0) } }
            let parts = stages.map { ($0["name"]?.string ?? "", $0["seconds"]?.number ?? 0, $0["seconds_computed"]?.number ?? 0) }
            for (name, seconds, computed) in parts + [("together", sum("seconds"), sum("seconds_computed"))] {
                rows.append([
                    m.text("shape"), m.text("setting"), name, Self.fixed(1000 * seconds, 1),
                    "\(Self.fixed(100 * seconds / sum("seconds"), 0)) %", Self.fixed(1000 * computed, 1),
                ])
            }
        }
        return Self.table(rows)
    }

    private static func table(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "-" }
        let scale = (0..<digits).reduce(1.0) { power, _ in 10 * power }
        let scaled = Int((abs(value) * scale).rounded())
        let sign = value < 0 && scaled != 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(scaled)" }
        let fraction = String(scaled % Int(scale))
        return "\(sign)\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
