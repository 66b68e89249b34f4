internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Store

/// Versions made of others: split, selected, merged; and what differs between two.
enum ShapeRoutes {
    static let all: [Route] = [split, select, merge, diff]

    private static let seed = Schema.integer(0...Int(Int32.max))

    private static let split = Route(
        .post, "/api/datasets/{id}/split", "dataset.split", "Split a dataset into rows to train on and rows to validate with",
        DatasetRoutes.write, parameters: [DatasetRoutes.version], headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "SplitRequest",
                [
                    .optional("training_name", DatasetRoutes.name), .optional("validation_name", DatasetRoutes.name),
                    .optional("validation_percent", .number(0...100)), .optional("seed", seed),
                    .optional(
                        "keep_groups", .boolean.described("Keep rows that repeat each other on one side; true where nothing is said.")),
                    .optional("stratify", .boolean.described("Give each part its share of every label; true where nothing is said.")),
                    .optional("visibility", DatasetRoutes.visibility),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let rows = try call.rows()
        let datasets = call.services.datasets(of: try call.principal())
        let dataset = try datasets.dataset(call.id())
        let training = try DatasetName(call.text("training_name") ?? "\(dataset.name)-train")
        let validation = try DatasetName(call.text("validation_name") ?? "\(dataset.name)-validation")
        guard training != validation else {
            throw WorkbenchError(
                .invalidSetting, "both parts would be called \(training)", hint: "give them two names",
                details: ["param": "validation_name"])
        }
        let split = StoredSplit(
            validationPercent: call.body["validation_percent"]?.number ?? 10, seed: UInt64(call.body["seed"]?.integer ?? 1),
            keepsGroups: call.body["keep_groups"]?.bool ?? true, mindsLabels: call.body["stratify"]?.bool ?? true)
        let visibility = call.text("visibility").flatMap { Dataset.Visibility(rawValue: $0) } ?? dataset.visibility
        return try await WaitingAnswer.begin(.split, on: ["dataset_id": dataset.id.rawValue], counting: "rows", call) { progress in
            try progress.begin("comparing rows", total: rows.count, unit: "rows")
            let result = try split.run(
                over: rows, training: training, validation: validation, in: datasets, visibility: visibility, progress: progress.report)
            return .object([
                "training": result.training.map { part($0, training) } ?? .null,
                "validation": result.validation.map { part($0, validation) } ?? .null,
                "groups": result.groups.map { .integer(Int64($0.count)) } ?? .null,
                "largest_group": result.groups.map { .integer(Int64($0.largest)) } ?? .null,
            ])
        }
    }

    private static let select = Route(
        .post, "/api/datasets/{id}/select", "dataset.select", "Store chosen rows of a dataset under another name", DatasetRoutes.write,
        parameters: [DatasetRoutes.version], headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "SelectRequest",
                [
                    .init("name", DatasetRoutes.name), .optional("with", flags.described("Rows that have one of these flags.")),
                    .optional("without", flags.described("Rows that have none of these flags.")),
                    .optional("min_score", .number(0...100)), .optional("sample", .integer(1...Int(Int32.max))), .optional("seed", seed),
                    .optional(
                        "not_in",
                        .nullable(source.described("A dataset whose rows are left out: the same, with the same input, or nearly the same."))
                    ),
                    .optional("visibility", DatasetRoutes.visibility),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let rows = try call.rows()
        let datasets = call.services.datasets(of: try call.principal())
        let name = try DatasetName(call.requiredText("name"))
        let seen = try call.body["not_in"].flatMap { $0 == .null ? nil : $0 }.map { try call.rows(of: $0) }
        let selection = Selection(call.body, leavingOut: seen)
        var derived = DerivedVersion(in: datasets)
        derived.visibility = try call.text("visibility").flatMap { .init(rawValue: $0) } ?? datasets.dataset(call.id()).visibility
        return try await WaitingAnswer.begin(
            .select, on: ["dataset_id": rows.version.datasetID.rawValue], counting: "rows", call
        ) { [derived] progress in
            let chosen = try selection.rows(of: rows, in: datasets.store, progress)
            try progress.begin("writing rows", total: chosen.count, unit: "rows")
            var origin = DatasetOrigin(action: "selection")
            (origin.parents, origin.settings) = ([rows.name], selection.settings)
            return part(try derived.write(chosen.lazy.map { (0, $0) }, of: [rows], as: name, origin: origin).version, name)
        }
    }

    private static let source = Schema.object(
        nil, [.init("dataset_id", .id), .optional("version", .nullable(.integer(1...1_000_000)))])
    private static let flags = Schema.array(.choice(QualityFlag.ofOneDataset.map(\.rawValue)), most: 50)

    private static let merge = Route(
        .post, "/api/datasets/merge", "dataset.merge", "Store the rows of several datasets under one name, repeated ones once",
        DatasetRoutes.write, headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "MergeRequest",
                [
                    .init("name", DatasetRoutes.name),
                    .init("sources", .array(source, least: 1, most: 100)),
                    .optional("keep_repeats", .boolean), .optional("visibility", DatasetRoutes.visibility),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let datasets = call.services.datasets(of: try call.principal())
        let name = try DatasetName(call.requiredText("name"))
        let sources = try (call.body["sources"]?.array ?? []).map { try call.rows(of: $0) }
        let keepsRepeats = call.body["keep_repeats"]?.bool ?? false
        var derived = DerivedVersion(in: datasets)
        derived.visibility = call.text("visibility").flatMap { .init(rawValue: $0) } ?? .organization
        return try await WaitingAnswer.begin(.merge, on: ["dataset": name.rawValue], counting: "rows", call) { [derived] progress in
            try progress.begin("comparing rows", total: sources.reduce(0) { $0 + $1.count }, unit: "rows")
            let contents = try sources.map { rows in
                var keys: [UInt64] = []
                try rows.forEach { _, row in keys.append(RowKeys(row.content).content) }
                return keys
            }
            let merge = RowMerge(contents: contents, keepsRepeats: keepsRepeats)
            var origin = DatasetOrigin(action: "merge")
            origin.parents = sources.map(\.name)
            if !merge.repeats.isEmpty { origin.settings = ["repeats \(keepsRepeats ? "kept" : "left out")": "\(merge.repeats.count)"] }
            let version = try derived.write(
                merge.rows.lazy.map { ($0.dataset - 1, $0.row) }, of: sources, as: name, origin: origin
            ).version
            guard case .object(var answer) = part(version, name) else { return .null }
            answer["repeats"] = .integer(Int64(merge.repeats.count))
            return .object(answer)
        }
    }

    private static let diff = Route(
        .get, "/api/datasets/{id}/diff", "dataset.diff", "Show what differs between two versions, of one dataset or of two",
        DatasetRoutes.read,
        parameters: [
            .init("from", .integer(1...1_000_000), "The earlier version.", isRequired: true),
            .init("to", .integer(1...1_000_000), "The later version.", isRequired: true),
            .init("other", .id, "The dataset whose version the later one is; the same where nothing is said."),
            .init("limit", .integer(0...Page.mostLimit), "Rows of each kind that are shown; \(Page.usualLimit) where nothing is said."),
        ],
        answers: [.json("The difference.", DiffWire.schema)]
    ) { call in
        let id = call.path["id"] ?? ""
        let old = try call.rows(of: id, call.query["from"]?.integer)
        let new = try call.rows(of: call.query["other"]?.string ?? id, call.query["to"]?.integer)
        guard try old.count + new.count <= DiffWire.mostRows || call.principal().credential == .local else {
            throw WorkbenchError(
                .invalidRequest, "\(old.count + new.count) rows are too many to compare while you wait; at most \(DiffWire.mostRows)",
                hint: "download both, and use 'tunesmith dataset diff' on the files")
        }
        return .ok(try DiffWire.json(RowDiff(from: old, to: new), old, new, most: call.query["limit"]?.integer ?? Page.usualLimit))
    }

    private static func part(_ version: DatasetVersion, _ name: DatasetName) -> JSONValue {
        .object([
            "dataset_id": .string(version.datasetID.rawValue), "name": .string(name.rawValue), "version": DatasetWire.version.json(version),
        ])
    }
}

extension Call {
    /// The rows of a version as a part of a body names them.
    fileprivate func rows(of source: JSONValue) throws -> StoredRows {
        try rows(of: source["dataset_id"]?.string ?? "", source["version"]?.integer)
    }
}

/// Which rows a selection takes.
private struct Selection {
    private let filter: RowFilter
    private let needsQuality: Bool
    private let sample: Int?
    private let seed: Int
    private let seen: StoredRows?
    let settings: [String: String]

    init(_ body: JSONValue, leavingOut seen: StoredRows?) {
        self.seen = seen
        func names(_ field: String) -> [String] { (body[field]?.array ?? []).compactMap(\.string) }
        func flags(_ field: String) -> QualityFlags {
            names(field).compactMap { QualityFlag(rawValue: $0) }.reduce(into: []) { $0.insert(QualityFlags($1)) }
        }
        let score = body["min_score"]?.number
        filter = RowFilter(without: flags("without"), with: flags("with"), lowestScore: score ?? 0)
        needsQuality = !names("with").isEmpty || !names("without").isEmpty || score != nil
        sample = body["sample"]?.integer
        seed = body["seed"]?.integer ?? 1
        var settings: [String: String] = [:]
        for field in ["with", "without"] where !names(field).isEmpty { settings[field] = names(field).joined(separator: ", ") }
        if let score { settings["score at least"] = score == score.rounded() ? "\(Int(score))" : "\(score)" }
        if let seen { settings["not in"] = seen.name }
        if let sample { (settings["sample"], settings["seed"]) = ("\(sample)", "\(seed)") }
        self.settings = settings
    }

    func rows(of rows: StoredRows, in store: Store, _ progress: OperationProgress) throws -> [Int] {
        guard !settings.isEmpty else {
            throw WorkbenchError(.invalidSetting, "nothing says which rows are chosen", hint: "name flags, a score or a sample")
        }
        var chosen = Array(1...max(1, rows.count))
        if needsQuality {
            var quality = try StoredQuality.kept(of: rows, in: store)
            if quality == nil {
                try progress.begin("looking at rows", total: rows.count, unit: "rows")
                quality = try StoredQuality.measure(rows, in: store, progress: progress.report)
            }
            chosen = filter.rows(of: rows.count, flags: quality?.flags ?? [])
        }
        if let seen {
            try progress.begin("comparing rows", total: rows.count + seen.count, unit: "rows")
            let leaks = try Set(StoredLeakage(of: rows, in: seen, progress: progress.report).findings.map(\.row))
            chosen.removeAll(where: leaks.contains)
        }
        return try sample.map { try RowSample.choose($0, of: chosen, seed: UInt64(seed)) } ?? chosen
    }
}
