public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The base models that somebody registered or fetched; they are the installation's, for all organizations.
public struct BaseModelRecords: Sendable {
    let store: Store

    private static let columns = "id, name, source, folder, repository, revision, license, created_ms"

    /// All of them, oldest first.
    public func all() throws -> [BaseModel] {
        try store.database.read { transaction in
            try transaction.rows("SELECT \(Self.columns) FROM base_models ORDER BY created_ms, id", read: { try BaseModel($0) })
        }
    }

    /// Registers a model; throws `already_exists` where its id or its folder is registered.
    public func add(_ base: BaseModel) throws {
        try store.database.write { transaction in
            let other = try transaction.first(
                "SELECT \(Self.columns) FROM base_models WHERE id = $1 OR folder = $2", base.id.rawValue, base.folder,
                read: { try BaseModel($0) })
            if let other {
                throw WorkbenchError(
                    .alreadyExists, "the base model \(other.id.rawValue) is registered already, in \(other.folder)",
                    hint: "use that one, or remove it first")
            }
            try transaction.execute(
                "INSERT INTO base_models (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", base.id.rawValue, base.name,
                base.source.rawValue, base.folder, base.repository, base.revision, base.license, store.now().databaseMilliseconds)
        }
    }

    /// Forgets a model, whose folder stays; throws `model_in_use` where jobs that have not ended or models of any organization name it.
    public func remove(_ id: BaseModel.ID) throws {
        try store.database.write { transaction in
            let uses = try transaction.first(
                """
                SELECT (SELECT COUNT(*) FROM jobs WHERE base = $1 AND state NOT IN ('succeeded', 'failed', 'cancelled')) AS jobs,
                (SELECT COUNT(*) FROM model_versions WHERE base = $1) AS versions
                """, id.rawValue
            ) { (jobs: try $0.value("jobs", as: Int.self), versions: try $0.value("versions", as: Int.self)) }
            if let uses, uses.jobs + uses.versions > 0 {
                throw WorkbenchError(
                    .modelInUse,
                    "the base model \(id.rawValue) is used by \(Format.count(uses.jobs, "job")) and \(Format.count(uses.versions, "version")) of models",
                    hint: "end or remove those first")
            }
            try transaction.execute("DELETE FROM base_models WHERE id = $1", id.rawValue)
        }
    }
}

extension Store {
    /// The base models that somebody registered or fetched.
    public var baseModels: BaseModelRecords { BaseModelRecords(store: self) }
}

extension BaseModel {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: .init(rawValue: try row.value("id")), name: try row.value("name"),
            source: Source(rawValue: try row.value("source")) ?? .folder, folder: try row.value("folder"),
            repository: try row.value("repository"), revision: try row.value("revision"), license: try row.value("license"),
            created: Date(databaseMilliseconds: try row.value("created_ms")))
    }
}
