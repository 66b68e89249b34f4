public import Domain

extension JobRecords {
    /// Writes down what steps of a job measured; what a step measures again takes the place of what it did before.
    public func add(_ measures: [JobMeasure], to id: Job.ID, in transaction: Transaction) throws {
        let names = JobMeasure.Name.allCases.map(\.rawValue)
        let places = (0..<names.count).map { "$\($0 + 4)" }.joined(separator: ", ")
        let changes = names.map { "\($0) = COALESCE(excluded.\($0), job_measures.\($0))" }.joined(separator: ", ")
        let sql = """
            INSERT INTO job_measures (organization_id, job_id, step, \(names.joined(separator: ", "))) VALUES ($1, $2, $3, \(places))
            ON CONFLICT (organization_id, job_id, step) DO UPDATE SET \(changes)
            """
        for measure in measures {
            // SQL knows no NaN; what is infinite is no measure either.
            let numbers = JobMeasure.Name.allCases.map { name in measure.values[name].flatMap { $0.isFinite ? $0 : nil } }
            try transaction.execute(sql, values: [organization.rawValue, id.rawValue, measure.step] + numbers)
        }
    }

    /// Forgets what steps of a job measured; for a run that begins anew.
    public func removeMeasures(of id: Job.ID, in transaction: Transaction) throws {
        try transaction.execute(
            "DELETE FROM job_measures WHERE organization_id = $1 AND job_id = $2", organization.rawValue, id.rawValue)
    }

    /// What was measured of one thing, by step; throws `job_not_found`.
    public func measures(of id: Job.ID, _ name: JobMeasure.Name) throws -> [JobMeasure.Point] {
        let column = name.rawValue
        return try store.database.read { transaction in
            try require(id, in: transaction)
            return try transaction.rows(
                """
                SELECT step, \(column) FROM job_measures WHERE organization_id = $1 AND job_id = $2 AND \(column) IS NOT NULL ORDER BY step
                """, organization.rawValue, id.rawValue
            ) { JobMeasure.Point(step: try $0.value("step"), value: try $0.value(column)) }
        }
    }
}
