public import Domain

extension ModelRecords {
    /// What the job, the datasets and the parent of each version are called; what the viewer does not see is left out.
    public func origins(of versions: [ModelVersion]) throws -> [ModelVersion.ID: ModelOrigins] {
        try store.database.read { transaction in
            var found: [ModelVersion.ID: ModelOrigins] = [:]
            for version in versions { found[version.id] = try origins(of: version.lineage, transaction) }
            return found
        }
    }

    /// What versions are called, with their models; those that the viewer does not see are left out.
    public func names(of versions: [ModelVersion.ID]) throws -> [ModelVersion.ID: ModelOrigins.Source] {
        guard !versions.isEmpty else { return [:] }
        return try store.database.read { transaction in
            try versions.reduce(into: [:]) { $0[$1] = try source("model_versions", "model_id", of: "models", $1.rawValue, transaction) }
        }
    }

    private func origins(of lineage: ModelVersion.Lineage, _ transaction: Transaction) throws -> ModelOrigins {
        var origins = ModelOrigins()
        if let job = lineage.job {
            origins.job = try transaction.first(
                "SELECT name FROM jobs WHERE organization_id = $1 AND id = $2", organization.rawValue, job
            ) { try $0.value("name") }
        }
        origins.dataset = try lineage.dataset.flatMap { try source("dataset_versions", "dataset_id", of: "datasets", $0, transaction) }
        origins.validation = try lineage.validation.flatMap {
            try source("dataset_versions", "dataset_id", of: "datasets", $0, transaction)
        }
        origins.parent = try lineage.parent.flatMap { try source("model_versions", "model_id", of: "models", $0, transaction) }
        return origins
    }

    private func source(
        _ versions: String, _ key: String, of things: String, _ id: String, _ transaction: Transaction
    ) throws -> ModelOrigins.Source? {
        try transaction.first(
            """
            SELECT t.id, t.name, v.number FROM \(versions) v JOIN \(things) t ON t.organization_id = v.organization_id AND t.id = v.\(key)
            WHERE v.organization_id = $1 AND v.id = $2 AND (t.visibility = 'organization' OR $3 = '*' OR t.owner_id = $3)
            """, organization.rawValue, id, seeing
        ) { ModelOrigins.Source(id: try $0.value("id"), name: try $0.value("name"), version: try $0.value("number")) }
    }
}
