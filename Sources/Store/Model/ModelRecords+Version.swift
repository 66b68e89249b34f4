public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ModelRecords {
    static let versionColumns = """
        id, organization_id, model_id, number, kind, base, method, public_name, job_id, dataset_version_id, validation_version_id, \
        parent_id, base_sha256, imported_from, notes, created_ms, step, is_checkpoint
        """

    /// Adds the next version of the model that `contents` names, in a transaction of its own.
    @discardableResult
    public func add(_ contents: ModelContents) throws -> ModelVersion {
        try store.database.write { try add(contents, in: $0) }
    }

    /// The versions of a model, oldest first, without the plans of their runs; throws `model_not_found`.
    public func versions(of id: Model.ID) throws -> [ModelVersion] {
        try store.database.read { transaction in
            _ = try require(id, transaction)
            return try transaction.rows(
                "SELECT \(Self.versionColumns) FROM model_versions WHERE organization_id = $1 AND model_id = $2 ORDER BY number",
                organization.rawValue, id.rawValue
            ) { try version($0, plan: nil, transaction) }
        }
    }

    /// One version of a model, the newest where no number is given; throws `model_not_found`, or `version_not_found`.
    public func version(_ number: Int? = nil, of id: Model.ID) throws -> ModelVersion {
        try store.database.read { transaction in
            let model = try require(id, transaction)
            guard let found = try version(number ?? model.newest, of: model, transaction) else { throw Self.missing(number, of: model) }
            return found
        }
    }

    /// The version of that id, whose model the viewer sees; throws `version_not_found`.
    public func version(_ id: ModelVersion.ID) throws -> ModelVersion {
        try store.database.read { transaction in
            guard let found = try version("id", id.rawValue, transaction), (try? require(found.modelID, transaction)) != nil else {
                throw WorkbenchError(
                    .versionNotFound, "there is no version of a model with the id \(String(reflecting: String(id.rawValue.prefix(80))))")
            }
            return found
        }
    }

    /// The version of that name in OpenAI's protocol, of a model that is not deleted; throws `model_not_found`.
    public func version(publicName: String) throws -> ModelVersion {
        try store.database.read { transaction in
            guard let found = try version("public_name", publicName, transaction),
                let model = try? require(found.modelID, transaction), model.deleted == nil
            else {
                throw WorkbenchError(
                    .modelNotFound, "there is no model \(String(reflecting: String(publicName.prefix(120))))",
                    hint: "look at the list of models")
            }
            return found
        }
    }

    /// The version that a job ended with; nil while there is none.
    public func version(ofJob job: String) throws -> ModelVersion? {
        try store.database.read { try version(ofJob: job, $0) }
    }

    /// The version with the weights that a job had after `step` steps, as a checkpoint or at its end; nil where there is none.
    public func version(ofJob job: String, step: Int, in transaction: Transaction) throws -> ModelVersion? {
        try transaction.first(
            """
            SELECT \(Self.versionColumns), plan FROM model_versions WHERE organization_id = $1 AND job_id = $2 AND step = $3
            ORDER BY is_checkpoint DESC LIMIT 1
            """, organization.rawValue, job, step
        ) { try version($0, plan: "plan", transaction) }
    }

    /// What became of the checkpoints of a job: for each step the model and the number of its version, where the viewer sees it.
    public func published(ofJob job: String) throws -> [Int: (model: Model.ID, version: Int)] {
        let rows = try store.database.read { transaction in
            try transaction.rows(
                """
                SELECT v.step AS step, v.model_id AS model_id, v.number AS number FROM model_versions v
                JOIN models m ON m.organization_id = v.organization_id AND m.id = v.model_id
                WHERE v.organization_id = $1 AND v.job_id = $2 AND v.step IS NOT NULL AND m.deleted_ms IS NULL
                AND (m.visibility = 'organization' OR $3 = '*' OR m.owner_id = $3) ORDER BY v.is_checkpoint
                """, organization.rawValue, job, seeing
            ) { (try $0.value("step", as: Int.self), (Model.ID(rawValue: try $0.value("model_id")), try $0.value("number", as: Int.self))) }
        }
        return Dictionary(rows, uniquingKeysWith: { _, last in last })
    }

    /// Changes the notes of a version; throws `model_not_found`, `version_not_found`, or `invalid_setting` beyond 4,000 characters.
    @discardableResult
    public func setNotes(_ notes: String, of number: Int, of id: Model.ID) throws -> ModelVersion {
        try Self.check(notes, "notes")
        return try store.database.write { transaction in
            let model = try require(id, transaction)
            let changed = try transaction.execute(
                "UPDATE model_versions SET notes = $4 WHERE organization_id = $1 AND model_id = $2 AND number = $3",
                organization.rawValue, id.rawValue, number, notes)
            guard changed == 1, let found = try version(number, of: model, transaction) else { throw Self.missing(number, of: model) }
            return found
        }
    }

    static func missing(_ number: Int?, of model: Model) -> WorkbenchError {
        WorkbenchError(
            .versionNotFound, "the model \(model.name) has no version \(number.map(String.init) ?? "yet")",
            hint: model.newest > 0 ? "it has 1 to \(model.newest)" : "wait until its job has succeeded")
    }

    /// Throws `invalid_setting` for words that are too long to be kept.
    static func check(_ text: String, _ name: String) throws {
        guard text.unicodeScalars.count <= longestText else {
            throw WorkbenchError(
                .invalidSetting, "\(name) of \(text.unicodeScalars.count) characters are too long", hint: "use at most \(longestText)",
                details: ["param": name])
        }
    }

    private static let longestText = 4_000

    // MARK: reading

    func version(_ number: Int, of model: Model, _ transaction: Transaction) throws -> ModelVersion? {
        try transaction.first(
            "SELECT \(Self.versionColumns), plan FROM model_versions WHERE organization_id = $1 AND model_id = $2 AND number = $3",
            organization.rawValue, model.id.rawValue, number
        ) { try version($0, plan: "plan", transaction) }
    }

    func version(ofJob job: String, _ transaction: Transaction) throws -> ModelVersion? {
        try transaction.first(
            """
            SELECT \(Self.versionColumns), plan FROM model_versions
            WHERE organization_id = $1 AND job_id = $2 AND is_checkpoint = 0
            """, organization.rawValue, job
        ) { try version($0, plan: "plan", transaction) }
    }

    /// The version whose `column`, which is unique, holds `value`.
    func version(_ column: String, _ value: String, _ transaction: Transaction) throws -> ModelVersion? {
        try transaction.first(
            "SELECT \(Self.versionColumns), plan FROM model_versions WHERE organization_id = $1 AND \(column) = $2", organization.rawValue,
            value
        ) { try version($0, plan: "plan", transaction) }
    }

    /// The version of a row, with its files and metrics; its plan from the column named.
    func version(_ row: Row, prefix: String = "", plan: String?, _ transaction: Transaction) throws -> ModelVersion {
        func text(_ column: String) throws -> String? { try row.value(prefix + column, as: String?.self) }
        let id: String = try row.value(prefix + "id")
        var lineage = ModelVersion.Lineage()
        lineage.job = try text("job_id")
        lineage.step = try row.value(prefix + "step", as: Int?.self)
        lineage.isCheckpoint = try row.value(prefix + "is_checkpoint", as: Bool.self)
        lineage.dataset = try text("dataset_version_id")
        lineage.validation = try text("validation_version_id")
        lineage.parent = try text("parent_id")
        lineage.baseSHA256 = try text("base_sha256")
        lineage.importedFrom = try text("imported_from")
        if let plan { lineage.plan = try row.value(plan, as: String?.self).map(Self.plan) }
        return ModelVersion(
            id: ModelVersion.ID(rawValue: id), organizationID: organization,
            modelID: Model.ID(rawValue: try row.value(prefix + "model_id")),
            number: try row.value(prefix + "number"),
            // What a newer version may have written needs the base at least.
            kind: ModelVersion.Kind(rawValue: try row.value(prefix + "kind")) ?? .adapter, base: try row.value(prefix + "base"),
            method: try row.value(prefix + "method"), publicName: try row.value(prefix + "public_name"), files: try files(id, transaction),
            lineage: lineage, metrics: try metrics(id, transaction), notes: try row.value(prefix + "notes"),
            created: Date(databaseMilliseconds: try row.value(prefix + "created_ms")))
    }

    private func files(_ version: String, _ transaction: Transaction) throws -> [ModelVersion.File] {
        try transaction.rows(
            "SELECT path, sha256, byte_count FROM model_files WHERE organization_id = $1 AND version_id = $2 ORDER BY path",
            organization.rawValue, version
        ) { ModelVersion.File(path: try $0.value("path"), sha256: try $0.value("sha256"), byteCount: try $0.value("byte_count")) }
    }

    private func metrics(_ version: String, _ transaction: Transaction) throws -> ModelVersion.Metrics {
        let pairs = try transaction.rows(
            "SELECT name, value FROM model_metrics WHERE organization_id = $1 AND version_id = $2", organization.rawValue, version
        ) { (try $0.value("name", as: String.self), try $0.value("value", as: Double.self)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func plan(_ text: String) throws -> TrainingPlan {
        do {
            return try JSONDecoder().decode(TrainingPlan.self, from: Data(text.utf8))
        } catch {
            throw WorkbenchError(.databaseFailed, "a stored plan cannot be read", hint: "use the version that wrote it", cause: error)
        }
    }
}
