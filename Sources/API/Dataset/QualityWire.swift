internal import Datasets
internal import JSON

/// Quality as it is sent.
enum QualityWire {
    static let finding = Shape<QualityFinding>(
        "Finding", "One flag of one row, with its reason.",
        [
            .count("row") { $0.row },
            .text("flag") { $0.flag.rawValue },
            .optionalText("path") { $0.path },
            .text("message") { $0.message },
            .optionalCount("related_row") { $0.related },
        ])

    private static let part = Shape<StoredQuality.Summary.Part>(
        "QualityPart", "One reason why the score is less than 100.",
        [
            .text("name") { $0.name },
            .number("weight") { $0.weight },
            .count("rows") { $0.rows },
            .number("share") { $0.share },
            .number("score") { $0.score },
            .list("examples", finding) { $0.examples },
        ])

    private static let label = Shape<LabelBalance.Label>("QualityLabel", nil, [.text("text") { $0.text }, .count("rows") { $0.rows }])

    private static let languages = Shape<StoredQuality.Languages>(
        "QualityLanguages", nil, [.text("input") { $0.input }, .text("answer") { $0.answer }, .count("rows") { $0.rows }])

    static let summary = Shape<StoredQuality.Summary>(
        "Quality", "What a dataset is worth, 0 to 100, and why: 100 times the product of (1 - weight * share) over all parts.",
        [
            .number("score") { $0.score },
            .list("parts", part) { $0.parts },
            .count("repeated_inputs") { $0.repeatedInputs },
            .count("partly_compared") { $0.partlyCompared },
            .list("labels", label) { $0.labels },
            .init("label_evenness", .nullable(.number)) { $0.labelEvenness.map { .number($0) } ?? .null },
            .list("languages", languages) { $0.languages },
        ])
}

/// Counts of tokens as they are sent.
enum TokenCountWire {
    private static let limit = Shape<TokenStatistics.Limit>(
        "TokenLimit", "What a limit on the length would cut off.",
        [
            .count("length") { $0.length }, .count("longer_rows") { $0.longerRows }, .count("tokens_behind") { $0.tokensBehind },
            .count("trained_behind") { $0.trainedBehind }, .count("packed_sequences") { $0.packedSequences },
            .number("packing_efficiency") { $0.packingEfficiency }, .number("padding_efficiency") { $0.paddingEfficiency },
        ])

    private static let bar = Shape<(to: Int?, rows: Int)>(
        "TokenHistogramBar", "Rows of at most so many tokens, and of more than the bar before; the last has no limit.",
        [.optionalCount("to") { $0.to }, .count("rows") { $0.rows }])

    private static let percentile = Shape<(percent: Int, tokens: Int)>(
        "TokenPercentile", nil, [.count("percent") { $0.percent }, .count("tokens") { $0.tokens }])

    private static let unwritable = Shape<StoredTokens.UnwritableRow>(
        "UnwritableRow", "A row that the chat template cannot write.", [.count("row") { $0.row }, .text("reason") { $0.reason }])

    static let counts = Shape<StoredTokens>(
        "TokenCounts", "The tokens of all rows for one base model.",
        [
            .count("rows") { $0.statistics.rows },
            .count("unwritable_rows") { $0.statistics.unwritableRows },
            .list("unwritable", unwritable) { $0.unwritable },
            .count("tokens") { $0.statistics.tokens },
            .count("trained_tokens") { $0.statistics.trainedTokens },
            .number("mean") { $0.statistics.mean },
            .list("percentiles", percentile) { counted in
                zip(TokenStatistics.percentiles, counted.statistics.lengths).map { (percent: $0, tokens: $1) }
            },
            .list("histogram", bar) { counted in
                let bounds = TokenStatistics.histogramBounds
                return counted.statistics.histogram.enumerated().map { index, rows in
                    (to: index < bounds.count ? bounds[index] : nil, rows: rows)
                }
            },
            .list("limits", limit) { $0.statistics.limits },
            .optionalCount("max_length") { $0.longest },
            .count("long_row_count") { $0.longRows.count },
            .init("long_rows", .array(.count, most: 100_000).described("The first 100,000 rows that are longer.")) {
                .array($0.longRows.prefix(100_000).map { .integer(Int64($0)) })
            },
        ])
}
