import Arguments
import Datasets
import Domain
import JSON
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The tokens of a dataset for one model, computed or taken from what was kept.
struct TokenMeasurement {
    private let model: String
    private let counted: JSONValue
    private let unwritable: [String]

    /// The tokens for the model that a person calls `base`: a folder of this machine, or on another one a base model by its id.
    init(
        _ dataset: OpenedDataset, _ base: String, _ arguments: ParsedArguments, showing: WorkbenchClient.Showing
    ) async throws {
        // The folder itself, for a server stands in another one.
        let named = dataset.client.transport.isLocal ? try TokenizerFolder.folder(of: base).standardizedFileURL.path : base
        let length = try arguments.integer("max-length", in: .atLeast(2))
        let turns = arguments.string("train-on")
        var counted =
            try await dataset.get(
                "tokens", [("base", named), ("train_on", turns), ("max_length", length.map { "\($0)" })])["tokens"] ?? .null
        if counted == .null {
            var body: JSONObject = ["kind": .string("tokens"), "base": .string(named)]
            body["train_on"] = turns.map { .string($0) }
            body["max_length"] = length.map { .integer(Int64($0)) }
            counted = try await dataset.finish("measure", body: .object(body), showing: showing)
        }
        var unwritable: [String] = []
        for row in counted["unwritable"]?.array ?? [] {
            unwritable.append("\(try await dataset.place(row["row"]?.integer ?? 0)): \(row["reason"]?.string ?? "")")
        }
        (self.counted, self.unwritable, model) = (counted, unwritable, base)
    }

    private func count(_ field: String) -> Int { counted[field]?.integer ?? 0 }

    /// Lengths at the percentiles, shortest first.
    private var lengths: [Int] { (counted["percentiles"]?.array ?? []).compactMap { $0["tokens"]?.integer } }

    /// The figures for people, with a drawn histogram.
    var text: String {
        var lines = ["tokens for \(model):"]
        if count("unwritable_rows") > 0 {
            lines.append("  \(Format.count(count("unwritable_rows"), "row")) that the chat template cannot write:")
            lines += unwritable.prefix(3).map { "    \($0)" }
        }
        guard count("rows") > 0 else { return lines.joined(separator: "\n") }
        let share = 100 * Double(count("trained_tokens")) / Double(max(1, count("tokens")))
        lines.append(
            "  \(Format.grouped(count("tokens"))) in \(Format.count(count("rows"), "row")); \(Format.grouped(count("trained_tokens"))) "
                + "learned (\(Format.decimal(share, 1)) %), the others are context")
        let names = ["shortest", "5 %", "25 %", "median", "75 %", "90 %", "95 %", "99 %", "longest"]
        lines.append(
            "  a row: mean \(Format.decimal((counted["mean"]?.number ?? 0), 1)); "
                + zip(names, lengths).map { "\($0) \(Format.grouped($1))" }.joined(separator: ", "))
        lines += histogram
        lines += limits
        if let longest = counted["max_length"]?.integer, count("long_row_count") > 0 {
            let shown = (counted["long_rows"]?.array ?? []).prefix(20).compactMap(\.integer).map(Format.grouped).joined(separator: ", ")
            let rows = count("long_row_count")
            lines.append("  longer than \(Format.grouped(longest)): row\(rows == 1 ? "" : "s") \(shown)\(rows > 20 ? " and more" : "")")
        }
        return lines.joined(separator: "\n")
    }

    private var histogram: [String] {
        let bars = counted["histogram"]?.array ?? []
        let counts = bars.map { $0["rows"]?.integer ?? 0 }
        let most = counts.max() ?? 0
        guard let first = counts.firstIndex(where: { $0 > 0 }), let last = counts.lastIndex(where: { $0 > 0 }) else { return [] }
        return (first...last).map { index in
            let name = bars[index]["to"]?.integer.map { "to \(Format.grouped($0))" } ?? "above"
            let width = counts[index] == 0 ? 0 : max(1, counts[index] * 40 / most)
            let pad = String(repeating: " ", count: max(0, 10 - name.count))
            return "    \(pad)\(name) \(String(repeating: "#", count: width))\(width > 0 ? " " : "")\(Format.grouped(counts[index]))"
        }
    }

    private var limits: [String] {
        let (rows, longestRow, wanted) = (count("rows"), lengths.last ?? 0, counted["max_length"]?.integer)
        return (counted["limits"]?.array ?? []).compactMap { limit in
            func number(_ field: String) -> Int { limit[field]?.integer ?? 0 }
            let (length, longer) = (number("length"), number("longer_rows"))
            guard length == wanted || (longer < rows && length < 2 * longestRow) else { return nil }
            let share = Format.decimal(100 * Double(longer) / Double(rows), 1)
            let cut =
                longer == 0
                ? "no row is longer"
                : "\(Format.count(longer, "row")) longer (\(share) %), \(Format.grouped(number("trained_behind"))) learned tokens behind it"
            guard number("packed_sequences") > 0 else { return "  at \(Format.grouped(length)): \(cut)" }
            func percent(_ field: String) -> String { Format.decimal(100 * (limit[field]?.number ?? 0), 1) }
            return "  at \(Format.grouped(length)): \(cut); \(longer == 0 ? "" : "the others ")packed "
                + "\(Format.count(number("packed_sequences"), "sequence")), "
                + "\(percent("packing_efficiency")) % full (padded \(percent("padding_efficiency")) %)"
        }
    }

    var json: JSONValue {
        let percentiles = (counted["percentiles"]?.array ?? []).map { ("\($0["percent"]?.integer ?? 0)", $0["tokens"] ?? .null) }
        return .object([
            "model": .string(model), "rows": counted["rows"] ?? .null, "unwritable_rows": counted["unwritable_rows"] ?? .null,
            "unwritable": .array(unwritable.map { .string($0) }), "tokens": counted["tokens"] ?? .null,
            "trained_tokens": counted["trained_tokens"] ?? .null, "mean": counted["mean"] ?? .null,
            "percentiles": .object(JSONObject(percentiles)), "histogram": counted["histogram"] ?? .null,
            "limits": counted["limits"] ?? .null, "long_rows": counted["long_rows"] ?? .null,
        ])
    }
}
