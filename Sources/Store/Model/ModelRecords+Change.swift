public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension ModelRecords {
    /// What is changed of a model; nil leaves a thing as it is.
    public struct Change: Sendable {
        /// Its name.
        public var name: String?
        /// What it is for.
        public var description: String?
        /// Who sees it.
        public var visibility: Model.Visibility?
        /// All its tags.
        public var tags: [String]?

        /// Nothing.
        public init() {}
    }

    /// Changes what is said of a model. Its versions stay.
    ///
    /// Throws `model_not_found`; `invalid_name` and `already_exists` for a name; `invalid_setting` for a model without owner that is to be
    /// private, a description of more than 4,000 characters, or tags that are more than 50, empty, or longer than 64 characters.
    @discardableResult
    public func update(_ id: Model.ID, _ change: Change) throws -> Model {
        if let name = change.name { try ModelName.check(name) }
        if let description = change.description { try Self.check(description, "description") }
        let tags = try change.tags.map(Self.tags)
        let now = store.now().databaseMilliseconds
        return try store.database.write { transaction in
            let model = try require(id, transaction)
            if let name = change.name, name != model.name, model.deleted == nil, let other = try find(name, transaction) {
                throw taken(other, hint: "choose another name")
            }
            if change.visibility == .private, model.owner == nil {
                throw WorkbenchError(
                    .invalidSetting, "the model \(model.name) cannot be private: it has no owner",
                    hint: "only models that a user made can be private", details: ["param": "visibility"])
            }
            let (name, description) = (change.name ?? model.name, change.description ?? model.description)
            try transaction.execute(
                """
                UPDATE models SET name = $3, description = $4, words = $5, visibility = $6, updated_ms = $7
                WHERE organization_id = $1 AND id = $2
                """, organization.rawValue, id.rawValue, name, description, Self.words(name, description),
                (change.visibility ?? model.visibility).rawValue, now)
            if let tags { try replace(tags, of: id, transaction) }
            return try require(id, transaction)
        }
    }

    /// What a search looks through, in small letters.
    static func words(_ name: String, _ description: String) -> String { "\(name)\n\(description)".lowercased() }

    private func replace(_ tags: [String], of id: Model.ID, _ transaction: Transaction) throws {
        try transaction.execute(
            "DELETE FROM model_tags WHERE organization_id = $1 AND model_id = $2", organization.rawValue, id.rawValue)
        for tag in tags {
            try transaction.execute(
                "INSERT INTO model_tags (organization_id, model_id, tag) VALUES ($1, $2, $3)", organization.rawValue, id.rawValue, tag)
        }
    }

    /// The tags without spaces around them, each once.
    private static func tags(_ given: [String]) throws -> [String] {
        let tags = Set(given.map { String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) })
        guard tags.count <= 50, tags.allSatisfy({ (1...64).contains($0.unicodeScalars.count) && !$0.contains(where: \.isNewline) }) else {
            throw WorkbenchError(
                .invalidSetting, "these tags cannot be given", hint: "use at most 50, each of 1 to 64 characters in one line",
                details: ["param": "tags"])
        }
        return tags.sorted()
    }

    /// Moves a model to `state`, one of ready, deprecated and archived; does nothing where it is there already.
    ///
    /// Throws `model_not_found`, or `model_state` for a deleted model and one that has no version yet.
    @discardableResult
    public func move(_ id: Model.ID, to state: Model.State) throws -> Model {
        let now = store.now().databaseMilliseconds
        return try store.database.write { transaction in
            let model = try require(id, transaction)
            guard model.state != state else { return model }
            guard [.ready, .deprecated, .archived].contains(state), [.ready, .deprecated, .archived].contains(model.state) else {
                throw WorkbenchError(
                    .modelState, "the model \(model.name) is \(model.state.rawValue) and cannot become \(state.rawValue)",
                    hint: model.state == .deleted ? "restore it first" : "wait until it has a version")
            }
            try transaction.execute(
                "UPDATE models SET state = $3, updated_ms = $4 WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue,
                state.rawValue, now)
            return try require(id, transaction)
        }
    }

    /// Hides a model and frees its name; nothing of it is lost. Does nothing when it is deleted already.
    ///
    /// Throws `model_not_found`, or `model_in_use` while a job works on its first version.
    public func delete(_ id: Model.ID) throws {
        let now = store.now().databaseMilliseconds
        try store.database.write { transaction in
            let model = try require(id, transaction)
            guard model.state != .training else {
                throw WorkbenchError(
                    .modelInUse, "a job works on the first version of the model \(model.name)", hint: "cancel its job first")
            }
            try transaction.execute(
                "UPDATE models SET deleted_ms = $3 WHERE organization_id = $1 AND id = $2 AND deleted_ms IS NULL", organization.rawValue,
                id.rawValue, now)
        }
    }

    /// Brings a deleted model back to where it stood, and makes an archived or deprecated one ready.
    ///
    /// Throws `model_not_found`, or `already_exists` when its name was given to another meanwhile.
    @discardableResult
    public func restore(_ id: Model.ID) throws -> Model {
        guard try model(id).deleted != nil else { return try move(id, to: .ready) }
        return try store.database.write { transaction in
            let model = try require(id, transaction)
            if model.deleted != nil, let other = try find(model.name, transaction) {
                throw taken(other, hint: "rename or delete that one first")
            }
            try transaction.execute(
                "UPDATE models SET deleted_ms = NULL WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue)
            return try require(id, transaction)
        }
    }

    /// Deleted models that were deleted before `time`, longest deleted first.
    public func deleted(before time: Date) throws -> [Model] {
        try store.database.read { transaction in
            try transaction.rows(
                "SELECT \(Self.columns) FROM models WHERE organization_id = $1 AND deleted_ms < $2 ORDER BY deleted_ms, id",
                organization.rawValue, time.databaseMilliseconds
            ) { try model($0, transaction) }.filter(sees)
        }
    }

    /// Removes a deleted model with all its versions, and the blobs that nothing else names; returns the bytes of these.
    ///
    /// There is no way back. Throws `model_not_found`; `model_state` for one that is not deleted; `model_in_use` with the names of
    /// models that go on from one of its versions.
    @discardableResult
    public func purge(_ id: Model.ID) throws -> Int {
        let blobs = try store.database.write { transaction in
            let model = try require(id, transaction)
            guard model.deleted != nil else {
                throw WorkbenchError(.modelState, "the model \(model.name) is not deleted", hint: "delete it first")
            }
            try refuseWhereNeeded(model, transaction)
            let blobs = try transaction.rows(
                """
                SELECT DISTINCT f.sha256 AS digest, f.byte_count AS bytes FROM model_files f
                JOIN model_versions v ON v.organization_id = f.organization_id AND v.id = f.version_id
                WHERE v.organization_id = $1 AND v.model_id = $2
                """, organization.rawValue, id.rawValue
            ) { (digest: try BlobDigest($0.value("digest")), bytes: try $0.value("bytes", as: Int.self)) }
            try remove(id, transaction)
            return blobs
        }
        return try blobs.reduce(0) { freed, blob in
            do {
                try store.deleteBlob(blob.digest)
                return freed + blob.bytes
            } catch let error as WorkbenchError where error.code == .blobInUse {
                // Another version has the same bytes.
                return freed
            }
        }
    }

    private func refuseWhereNeeded(_ model: Model, _ transaction: Transaction) throws {
        let heirs = try transaction.rows(
            """
            SELECT DISTINCT m.name FROM model_versions p
            JOIN model_versions c ON c.organization_id = p.organization_id AND c.parent_id = p.id AND c.model_id <> p.model_id
            JOIN models m ON m.organization_id = c.organization_id AND m.id = c.model_id
            WHERE p.organization_id = $1 AND p.model_id = $2 ORDER BY m.name
            """, organization.rawValue, model.id.rawValue
        ) { try $0.value("name", as: String.self) }
        guard heirs.isEmpty else {
            throw WorkbenchError(
                .modelInUse, "the model \(model.name) is what \(heirs.prefix(5).joined(separator: ", ")) go on from",
                hint: "remove those for good first", details: ["uses": "\(heirs.count)"])
        }
    }

    private func remove(_ id: Model.ID, _ transaction: Transaction) throws {
        let versions = "(SELECT id FROM model_versions WHERE organization_id = $1 AND model_id = $2)"
        try transaction.execute(
            "DELETE FROM dataset_uses WHERE organization_id = $1 AND kind = 'model' AND name IN \(versions)", organization.rawValue,
            id.rawValue)
        for table in ["model_files", "model_metrics"] {
            try transaction.execute(
                "DELETE FROM \(table) WHERE organization_id = $1 AND version_id IN \(versions)", organization.rawValue, id.rawValue)
        }
        for table in ["model_aliases", "model_alias_moves", "model_tags", "model_versions"] {
            try transaction.execute(
                "DELETE FROM \(table) WHERE organization_id = $1 AND model_id = $2", organization.rawValue, id.rawValue)
        }
        try transaction.execute("DELETE FROM models WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue)
    }
}
