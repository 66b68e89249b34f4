extension Migration {
    /// The share of tokens that a step or a validation foretold.
    static let accuracies = Migration(
        number: 12, name: "accuracies of jobs",
        statements: [
            "ALTER TABLE job_measures ADD COLUMN accuracy DOUBLE PRECISION",
            "ALTER TABLE job_measures ADD COLUMN validation_accuracy DOUBLE PRECISION",
        ])
}
