public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ModelRecords {
    /// The aliases of a model by name; throws `model_not_found`.
    public func aliases(of id: Model.ID) throws -> [ModelAlias] {
        try store.database.read { transaction in
            _ = try require(id, transaction)
            return try aliases(of: id, transaction)
        }
    }

    /// One alias of a model; throws `model_not_found`, or `alias_not_found`.
    public func alias(_ name: String, of id: Model.ID) throws -> ModelAlias {
        try store.database.read { transaction in
            let model = try require(id, transaction)
            guard let found = try alias(name, of: id, transaction) else { throw Self.missing(name, of: model) }
            return found
        }
    }

    /// Every move of an alias, oldest first, also of one that was taken away; throws `model_not_found`, or `alias_not_found`.
    public func moves(ofAlias name: String, of id: Model.ID) throws -> [ModelAlias.Move] {
        try store.database.read { transaction in
            let model = try require(id, transaction)
            let moves = try moves(name, of: id, transaction)
            guard !moves.isEmpty else { throw Self.missing(name, of: model) }
            return moves
        }
    }

    /// Lets an alias name version `number`, or nothing where that is nil, if it is still at `revision`; nil where it must not be there.
    ///
    /// Throws `alias_moved` when somebody moved it meanwhile, and `invalid_name`, `model_not_found`, `version_not_found`,
    /// `alias_not_found`, or `model_state` for a model that is deleted. Where it stands there already it is returned as it is.
    @discardableResult
    public func moveAlias(
        _ name: String, of id: Model.ID, to number: Int?, from revision: Int?, by user: User.ID?, because reason: String
    ) throws -> ModelAlias? {
        try ModelName.checkAlias(name)
        try Self.check(reason, "reason")
        return try store.database.write { transaction in
            let model = try requireUsable(id, transaction)
            let current = try alias(name, of: id, transaction)
            if number == nil, current == nil { throw Self.missing(name, of: model) }
            guard current?.revision == revision else { throw Self.moved(name, of: model, current, expected: revision) }
            return try move(name, of: model, current, to: number, by: user, because: reason, transaction)
        }
    }

    /// Lets an alias name what it named before its last move.
    ///
    /// Throws `model_not_found`, `alias_not_found`, `model_state` for a deleted model, and `alias_moved` when there is nothing before.
    @discardableResult
    public func revertAlias(_ name: String, of id: Model.ID, by user: User.ID?, because reason: String) throws -> ModelAlias {
        try Self.check(reason, "reason")
        return try store.database.write { transaction in
            let model = try requireUsable(id, transaction)
            guard let last = try moves(name, of: id, transaction).last else { throw Self.missing(name, of: model) }
            guard let before = last.from else {
                throw WorkbenchError(
                    .aliasMoved, "the alias \(name) of \(model.name) named nothing before its last move",
                    hint: "move it to a version, or take it away")
            }
            let current = try alias(name, of: id, transaction)
            guard let alias = try move(name, of: model, current, to: before, by: user, because: reason, transaction) else {
                throw Self.missing(name, of: model)
            }
            return alias
        }
    }

    // MARK: parts

    private func requireUsable(_ id: Model.ID, _ transaction: Transaction) throws -> Model {
        let model = try require(id, transaction)
        guard model.deleted == nil else {
            throw WorkbenchError(.modelState, "the model \(model.name) is deleted", hint: "restore it first")
        }
        return model
    }

    private func move(
        _ name: String, of model: Model, _ current: ModelAlias?, to number: Int?, by user: User.ID?, because reason: String,
        _ transaction: Transaction
    ) throws -> ModelAlias? {
        if let current, current.version == number { return current }
        if let number, try version(number, of: model, transaction) == nil { throw Self.missing(number, of: model) }
        let revision = (try moves(name, of: model.id, transaction).last?.revision ?? 0) + 1
        try transaction.execute(
            """
            INSERT INTO model_alias_moves (organization_id, model_id, name, revision, from_version, to_version, user_id, created_ms, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """, organization.rawValue, model.id.rawValue, name, revision, current?.version, number, user?.rawValue,
            store.now().databaseMilliseconds, reason)
        guard let number else {
            try transaction.execute(
                "DELETE FROM model_aliases WHERE organization_id = $1 AND model_id = $2 AND name = $3", organization.rawValue,
                model.id.rawValue, name)
            return nil
        }
        try transaction.execute(
            """
            INSERT INTO model_aliases (organization_id, model_id, name, version, revision) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (organization_id, model_id, name) DO UPDATE SET version = excluded.version, revision = excluded.revision
            """, organization.rawValue, model.id.rawValue, name, number, revision)
        return ModelAlias(model: model.id, name: name, version: number, revision: revision)
    }

    func aliases(of id: Model.ID, _ transaction: Transaction) throws -> [ModelAlias] {
        try transaction.rows(
            "SELECT name, version, revision FROM model_aliases WHERE organization_id = $1 AND model_id = $2 ORDER BY name",
            organization.rawValue, id.rawValue
        ) { try ModelAlias($0, of: id) }
    }

    private func alias(_ name: String, of id: Model.ID, _ transaction: Transaction) throws -> ModelAlias? {
        try transaction.first(
            "SELECT name, version, revision FROM model_aliases WHERE organization_id = $1 AND model_id = $2 AND name = $3",
            organization.rawValue, id.rawValue, name
        ) { try ModelAlias($0, of: id) }
    }

    private func moves(_ name: String, of id: Model.ID, _ transaction: Transaction) throws -> [ModelAlias.Move] {
        try transaction.rows(
            """
            SELECT revision, from_version, to_version, user_id, created_ms, reason FROM model_alias_moves
            WHERE organization_id = $1 AND model_id = $2 AND name = $3 ORDER BY revision
            """, organization.rawValue, id.rawValue, name
        ) { row in
            ModelAlias.Move(
                revision: try row.value("revision"), from: try row.value("from_version"), to: try row.value("to_version"),
                user: try row.value("user_id", as: String?.self).map { User.ID(rawValue: $0) },
                time: Date(databaseMilliseconds: try row.value("created_ms")), reason: try row.value("reason"))
        }
    }

    private static func missing(_ name: String, of model: Model) -> WorkbenchError {
        WorkbenchError(
            .aliasNotFound, "the model \(model.name) has no alias \(String(reflecting: String(name.prefix(80))))",
            hint: "look at the list of its aliases")
    }

    private static func moved(_ name: String, of model: Model, _ current: ModelAlias?, expected: Int?) -> WorkbenchError {
        let now = current.map { "it names version \($0.version) and is at revision \($0.revision)" } ?? "it is not there"
        return WorkbenchError(
            .aliasMoved,
            "the alias \(name) of \(model.name) is not where it was expected (\(expected.map { "revision \($0)" } ?? "not there yet")): \(now)",
            hint: "look at its moves, then decide again",
            details: ["revision": current.map { "\($0.revision)" } ?? "", "version": current.map { "\($0.version)" } ?? ""])
    }
}

extension ModelAlias {
    fileprivate init(_ row: Row, of model: Model.ID) throws {
        self.init(model: model, name: try row.value("name"), version: try row.value("version"), revision: try row.value("revision"))
    }
}
