internal import Domain
internal import JSON
internal import Jobs

/// How many jobs there are, as it is sent.
enum JobStatsWire {
    private static let shape = Shape<JobCounts>(
        "JobStats", "How many jobs there are, and how they ended.",
        [
            .counts("by_state") { counts in
                JobState.allCases.reduce(into: [:]) { $0[$1.rawValue] = counts.byState[$1] ?? 0 }
            },
            .optionalNumber("success_rate") { $0.successRate }, .count("finished_last_30_days") { $0.endedLately },
            .number("training_seconds") { $0.trainingSeconds },
        ])

    static let schema = shape.schema

    static func json(_ counts: JobCounts) -> JSONValue { shape.json(counts) }
}
