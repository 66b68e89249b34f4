internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Tokenization

/// What is counted and found in the rows of a dataset: problems, statistics, tokens, quality.
enum MeasureRoutes {
    static let all: [Route] = [problems, statistics, tokens, quality, findings, measure, leakage]

    fileprivate static let usualThreshold = 0.8
    private static let threshold = Schema.number(0.5...1).described(
        "Share of common shingles from which rows are nearly the same; 0.8 as usual.")
    private static let thresholdParameter = Route.Parameter(
        "threshold", threshold, "The share of common shingles with which it was measured; 0.8 where nothing is said.")

    private static let problems = Route(
        .get, "/api/datasets/{id}/problems", "dataset.problems", "List the problems of what was imported, by code", DatasetRoutes.read,
        parameters: [
            DatasetRoutes.version, .init("places", .integer(0...100), "Places of each code; 20 where nothing is said."),
        ],
        answers: [
            .json(
                "The problems, errors first.",
                .object(
                    "ProblemList",
                    [
                        .init("data", .array(ProblemWire.group.schema)), .init("version", .count),
                        .init("source_is_kept", .boolean.described("Whether the file is still there, so that fixes can be applied.")),
                    ]))
        ]
    ) { call in
        let rows = try call.rows()
        let groups = ProblemGroup.groups(
            try rows.version.problems(in: call.services.store), counts: try rows.version.counted().problems, form: rows.form,
            most: call.query["places"]?.integer ?? 20)
        return .ok(
            .object([
                "data": .array(groups.map(ProblemWire.group.json)), "version": .integer(Int64(rows.version.number)),
                "source_is_kept": .bool(KeptSource.upload(of: rows.version, call) != nil),
            ]))
    }

    private static let statistics = Route(
        .get, "/api/datasets/{id}/statistics", "dataset.counts", "Count rows, messages and texts", DatasetRoutes.read,
        parameters: [DatasetRoutes.version], answers: [.json("The counts.", DatasetWire.statistics.schema)]
    ) { call in
        .ok(DatasetWire.statistics.json(try call.rows().version.counted()))
    }

    private static let tokens = Route(
        .get, "/api/datasets/{id}/tokens", "dataset.tokens", "Show the counts of tokens for a base model, when they were measured",
        DatasetRoutes.read,
        parameters: [DatasetRoutes.version] + TokenSettings.parameters,
        answers: [
            .json(
                "The counts; null where they were not measured.",
                .object("TokenCountsAnswer", [.init("tokens", .nullable(TokenCountWire.counts.schema)), .init("version", .count)]))
        ]
    ) { call in
        let rows = try call.rows()
        let caller = try call.principal()
        let (_, settings) = try TokenSettings.settings {
            call.query[$0]
        } bases: {
            try call.services.bases.tokenizer($0, for: caller)
        }
        let kept = try StoredTokens.kept(of: rows, in: call.services.store, settings)
        return .ok(
            .object(["tokens": kept.map(TokenCountWire.counts.json) ?? .null, "version": .integer(Int64(rows.version.number))]))
    }

    private static let quality = Route(
        .get, "/api/datasets/{id}/quality", "dataset.quality", "Show the quality, when it was measured", DatasetRoutes.read,
        parameters: [DatasetRoutes.version, thresholdParameter],
        answers: [
            .json(
                "The quality; null where it was not measured.",
                .object("QualityAnswer", [.init("quality", .nullable(QualityWire.summary.schema)), .init("version", .count)]))
        ]
    ) { call in
        let rows = try call.rows()
        let kept = try StoredQuality.kept(of: rows, in: call.services.store, threshold: call.threshold)
        return .ok(
            .object([
                "quality": kept.map { QualityWire.summary.json($0.summary) } ?? .null, "version": .integer(Int64(rows.version.number)),
            ]))
    }

    private static let findings = Route(
        .get, "/api/datasets/{id}/quality/findings", "dataset.findings", "List what was found in rows", DatasetRoutes.read,
        parameters: [
            DatasetRoutes.version,
            .init("flag", .choice(QualityFlag.ofOneDataset.map(\.rawValue)), "Of which kind.", isRequired: true),
            .init("from", .integer(1...Int(Int32.max)), "Of this row and those behind it, counted from 1."),
            .init("to", .integer(1...Int(Int32.max)), "Of this row and those before it."), thresholdParameter,
        ] + Page.parameters,
        answers: [.json("The findings.", Page.schema("FindingList", of: QualityWire.finding.schema))]
    ) { call in
        let rows = try call.rows()
        guard let quality = try StoredQuality.kept(of: rows, in: call.services.store, threshold: call.threshold) else {
            throw WorkbenchError(.qualityNotMeasured, "the quality of \(rows.name) was not measured yet", hint: "measure it first")
        }
        guard let flag = QualityFlag(rawValue: call.query["flag"]?.string ?? "") else { return .ok(Page.json([], next: nil, total: 0)) }
        let (from, to) = (call.query["from"]?.integer ?? 1, call.query["to"]?.integer ?? Int.max)
        let all = try quality.findings(of: flag, in: call.services.store).filter { from <= $0.row && $0.row <= to }
        let start = try call.query["cursor"]?.string.map { try Int(Page.parts($0, count: 1)[0]) ?? 0 } ?? 0
        let shown = all.dropFirst(max(0, start)).prefix(call.limit)
        let end = max(0, start) + shown.count
        return .ok(Page.json(shown.map(QualityWire.finding.json), next: end < all.count ? Page.cursor(["\(end)"]) : nil, total: all.count))
    }

    private static let measure = Route(
        .post, "/api/datasets/{id}/measure", "dataset.measure", "Measure the quality of a dataset, or its tokens for a base model",
        DatasetRoutes.write, parameters: [DatasetRoutes.version], headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "MeasureRequest",
                [
                    .init("kind", .choice(["quality", "tokens"])), .optional("base", TokenSettings.base),
                    .optional("train_on", TokenSettings.turns), .optional("max_length", TokenSettings.length),
                    .optional("threshold", threshold),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let rows = try call.rows()
        let store = call.services.store
        let target = ["dataset_id": rows.version.datasetID.rawValue, "version": "\(rows.version.number)"]
        guard call.text("kind") == "tokens" else {
            let threshold = call.body["threshold"]?.number ?? usualThreshold
            return try await WaitingAnswer.begin(.quality, on: target, counting: "rows", call) { progress in
                try progress.begin("looking at rows", total: rows.count, unit: "rows")
                return QualityWire.summary.json(
                    try StoredQuality.measure(rows, in: store, threshold: threshold, progress: progress.report).summary)
            }
        }
        let caller = try call.principal()
        let (folder, settings) = try TokenSettings.settings {
            call.body[$0]
        } bases: {
            try call.services.bases.tokenizer($0, for: caller)
        }
        return try await WaitingAnswer.begin(.tokens, on: target, counting: "rows", call) { progress in
            try progress.begin("counting tokens", total: rows.count, unit: "rows")
            let counted = try StoredTokens.measure(rows, in: store, with: folder.tokenizer, settings, progress: progress.report)
            return TokenCountWire.counts.json(counted)
        }
    }
}

extension MeasureRoutes {
    /// Findings that are told; the counts are of all.
    private static let mostLeaks = 100_000

    fileprivate static let leakage = Route(
        .post, "/api/datasets/{id}/leakage", "dataset.leakage", "Search other rows for those that a dataset has, too", DatasetRoutes.read,
        parameters: [DatasetRoutes.version], headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "LeakageRequest",
                [
                    .init("validation_id", .id.described("The dataset whose rows should not be in this one.")),
                    .optional("validation_version", .nullable(.integer(1...1_000_000))), .optional("threshold", .number(0.5...1)),
                ])),
        answers: WaitingAnswer.answers, isAudited: false
    ) { call in
        let rows = try call.rows()
        let validation = try call.rows(of: call.requiredText("validation_id"), call.body["validation_version"]?.integer)
        let threshold = call.body["threshold"]?.number ?? usualThreshold
        let target = ["dataset_id": rows.version.datasetID.rawValue, "version": "\(rows.version.number)"]
        return try await WaitingAnswer.begin(.leakage, on: target, counting: "rows", call) { progress in
            try progress.begin("comparing rows", total: rows.count + validation.count, unit: "rows")
            let leakage = try StoredLeakage(of: validation, in: rows, threshold: threshold, progress: progress.report)
            let totals = leakage.totals
            return .object([
                "rows": .integer(Int64(totals.validationRows)), "same_rows": .integer(Int64(totals.sameRows)),
                "same_inputs": .integer(Int64(totals.sameInputs)), "near": .integer(Int64(totals.near)),
                "finding_count": .integer(Int64(leakage.findings.count)),
                "findings": .array(leakage.findings.prefix(mostLeaks).map(QualityWire.finding.json)),
            ])
        }
    }
}

extension Call {
    fileprivate var threshold: Double { query["threshold"]?.number ?? MeasureRoutes.usualThreshold }
}

/// With what tokens are counted, as requests say it.
enum TokenSettings {
    static let base = Schema.text(1...4096).described("Id of a base model; for the owner of the data folder also the path of a folder.")
    static let turns = Schema.choice(TrainedTurns.allCases.map(\.rawValue))
    static let length = Schema.integer(2...Int(Int32.max))
    static let parameters: [Route.Parameter] = [
        .init("base", base, "The base model.", isRequired: true),
        .init("train_on", turns, "Answers that are learned; those whose weight is not 0 where nothing is said."),
        .init("max_length", length, "Length in tokens whose longer rows are named; the model's context where nothing is said."),
    ]

    static func settings(
        _ value: (String) -> JSONValue?, bases: (String) throws -> TokenizerFolder
    ) throws -> (TokenizerFolder, StoredTokens.Settings) {
        guard let base = value("base")?.string else {
            throw SchemaViolation(code: "missing_field", path: "base", message: "tokens are counted for a base model, and none is named")
        }
        let folder = try bases(base)
        return (
            folder,
            StoredTokens.Settings(
                digest: folder.digest, turns: value("train_on")?.string.flatMap { TrainedTurns(rawValue: $0) } ?? .byWeight,
                longest: value("max_length")?.integer ?? folder.contextLength)
        )
    }
}
