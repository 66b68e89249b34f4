public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ModelRecords {
    /// Adds the next version of the model that `contents` names, which is made where there is none.
    ///
    /// A job ends with one version, and so has each of its checkpoints: adding for it again returns the one that is there, unchanged. A name
    /// that belongs to another user's private model gets a number. Throws `invalid_name`, `blob_missing`, `constraint_violated` for a public
    /// name that is taken, and `already_exists` for a checkpoint of the same step of another plan, `model_state` for one whose model is deleted.
    @discardableResult
    public func add(_ contents: ModelContents, in transaction: Transaction) throws -> ModelVersion {
        if let found = try published(contents.lineage, transaction) { return found }
        for file in contents.files {
            try Self.check(file)
            try store.blobs.require(StoredBlob(digest: BlobDigest(file.sha256), byteCount: file.byteCount))
        }
        let now = store.now().databaseMilliseconds
        let model = try model(at: contents.place, ready: true, transaction)
        let version = ModelVersion(
            id: ModelVersion.ID(rawValue: store.newID()), organizationID: organization, modelID: model.id, number: model.newest + 1,
            kind: contents.kind, base: contents.base, method: contents.method, publicName: contents.publicName, files: contents.files,
            lineage: contents.lineage, metrics: contents.metrics.filter(\.value.isFinite), notes: contents.notes,
            created: Date(databaseMilliseconds: now))
        try insert(version, transaction)
        // Whether an archived model is used again is for people to say.
        let state = model.state == .training || model.state == .failed ? Model.State.ready : model.state
        try transaction.execute(
            "UPDATE models SET newest = $3, base = $4, state = $5, updated_ms = $6 WHERE organization_id = $1 AND id = $2",
            organization.rawValue, model.id.rawValue, version.number, version.base, state.rawValue, now)
        return version
    }

    /// The version that was made of the same state of a job before.
    private func published(_ lineage: ModelVersion.Lineage, _ transaction: Transaction) throws -> ModelVersion? {
        guard let job = lineage.job else { return nil }
        guard lineage.isCheckpoint, let step = lineage.step else { return try version(ofJob: job, transaction) }
        guard let found = try version(ofJob: job, step: step, in: transaction) else { return nil }
        let model = try require(found.modelID, transaction)
        guard model.deleted == nil else {
            throw WorkbenchError(
                .modelState, "the checkpoint of step \(step) is version \(found.number) of the model \(model.name), which is deleted",
                hint: "restore that model, or remove it for good")
        }
        guard found.lineage.plan == lineage.plan else {
            throw WorkbenchError(
                .alreadyExists, "the checkpoint of step \(step) was published of an earlier run of the job, which had another plan",
                hint: "publish another step")
        }
        return found
    }

    /// Files are written below a folder when the version is exported: their paths must stay there.
    private static func check(_ file: ModelVersion.File) throws {
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !file.path.utf8.contains(0), !file.path.contains("\\"), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw WorkbenchError(.invalidName, "\(String(reflecting: String(file.path.prefix(120)))) cannot name a file of a model")
        }
    }

    private func insert(_ version: ModelVersion, _ transaction: Transaction) throws {
        let lineage = version.lineage
        let plan = try lineage.plan.map { String(decoding: try Self.encoder.encode($0), as: UTF8.self) }
        try transaction.execute(
            """
            INSERT INTO model_versions (\(Self.versionColumns), plan)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """, version.id.rawValue, organization.rawValue, version.modelID.rawValue, version.number, version.kind.rawValue, version.base,
            version.method, version.publicName, lineage.job, lineage.dataset, lineage.validation, lineage.parent, lineage.baseSHA256,
            lineage.importedFrom, version.notes, version.created.databaseMilliseconds, lineage.step, lineage.isCheckpoint, plan)
        for file in version.files {
            try transaction.execute(
                "INSERT INTO model_files (organization_id, version_id, path, sha256, byte_count) VALUES ($1, $2, $3, $4, $5)",
                organization.rawValue, version.id.rawValue, file.path, file.sha256, file.byteCount)
        }
        for (name, value) in version.metrics.sorted(by: { $0.key < $1.key }) {
            try transaction.execute(
                "INSERT INTO model_metrics (organization_id, version_id, name, value) VALUES ($1, $2, $3, $4)", organization.rawValue,
                version.id.rawValue, name, value)
        }
        // Rows that a model was trained on are not removed for good while it is there.
        for dataset in Set([lineage.dataset, lineage.validation].compactMap(\.self)) {
            try transaction.execute(
                """
                INSERT INTO dataset_uses (organization_id, version_id, kind, name, created_ms)
                SELECT $1, id, $3, $4, $5 FROM dataset_versions WHERE organization_id = $1 AND id = $2
                ON CONFLICT (organization_id, version_id, kind, name) DO NOTHING
                """, organization.rawValue, dataset, DatasetUse.Kind.model.rawValue, version.id.rawValue,
                version.created.databaseMilliseconds)
        }
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
