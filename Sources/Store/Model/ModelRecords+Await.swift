public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Models while their first version is trained.
extension ModelRecords {
    /// The model that a job will make a version of; it is made, as `training`, where there is none. Throws `invalid_name`.
    public func awaitVersion(_ place: ModelPlace, in transaction: Transaction) throws -> Model.ID {
        try model(at: place, ready: false, transaction).id
    }

    /// Lets a model without versions be `training` while one of its jobs is open, and `failed` when none is; one with versions stays.
    public func settle(_ id: Model.ID, in transaction: Transaction) throws {
        let open = try transaction.first(
            "SELECT id FROM jobs WHERE organization_id = $1 AND model_id = $2 AND is_active = 1 LIMIT 1", organization.rawValue, id.rawValue
        ) { try $0.value("id", as: String.self) }
        try transaction.execute(
            "UPDATE models SET state = $3, updated_ms = $4 WHERE organization_id = $1 AND id = $2 AND newest = 0 AND state <> $3",
            organization.rawValue, id.rawValue, (open == nil ? Model.State.failed : .training).rawValue, store.now().databaseMilliseconds)
    }

    /// The model that a version belongs to, made where there is none; a name of a private model that its owner does not share gets a number.
    func model(at place: ModelPlace, ready: Bool, _ transaction: Transaction) throws -> Model {
        if let id = place.model, let known = try find(id, transaction), known.deleted == nil { return known }
        try ModelName.check(place.name)
        var name = place.name
        var number = 2
        while let found = try find(name, transaction) {
            if found.visibility == .organization || found.owner == place.owner { return found }
            let ending = "-\(number)"
            name = place.name.prefix(ModelName.longest - ending.utf8.count) + ending
            number += 1
        }
        guard place.visibility == .organization || place.owner != nil else {
            throw WorkbenchError(.invalidSetting, "the model \(name) cannot be private: nobody would own it", hint: "sign in first")
        }
        let now = store.now().databaseMilliseconds
        let (id, time) = (Model.ID(rawValue: store.newID()), Date(databaseMilliseconds: now))
        let model = Model(
            id: id, organizationID: organization, owner: place.owner, name: name, state: ready ? .ready : .training,
            visibility: place.visibility, tags: [], provider: place.provider, base: place.base, created: time, updated: time)
        try transaction.execute(
            """
            INSERT INTO models (id, organization_id, owner_id, name, words, state, visibility, provider, base, created_ms, updated_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            """, id.rawValue, organization.rawValue, model.owner?.rawValue, name, Self.words(name, ""), model.state.rawValue,
            model.visibility.rawValue, model.provider, model.base, now)
        return model
    }

    /// The job that works on a model, or that worked on it last.
    func job(of id: Model.ID, _ transaction: Transaction) throws -> ModelJob? {
        try transaction.first(
            """
            SELECT id, name, state, failure, CASE WHEN is_active = 1 THEN progress END AS progress FROM jobs
            WHERE organization_id = $1 AND model_id = $2 ORDER BY is_active DESC, created_ms DESC, id DESC LIMIT 1
            """, organization.rawValue, id.rawValue
        ) { row in
            ModelJob(
                id: Job.ID(rawValue: try row.value("id")), name: try row.value("name"),
                // What a newer version may have written is no end that is known.
                state: JobState(rawValue: try row.value("state")) ?? .pending,
                progress: try row.value("progress", as: String?.self).map { try Document.value($0, of: "progress") },
                failure: try row.value("failure", as: String?.self).map { try Document.value($0, of: "failure") })
        }
    }
}
