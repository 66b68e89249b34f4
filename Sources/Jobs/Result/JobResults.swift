public import Domain
public import Store

/// What the steps of a job measured, as the table that OpenAI's protocol calls a result file.
public enum JobResults {
    /// The file's name.
    public static let fileName = "step_metrics.csv"

    /// The table as CSV: a row for each step; cells of what was not measured are empty. Throws `job_not_found`.
    public static func table(of job: Job, in store: Store) throws -> [UInt8] {
        let records = store.jobs(of: job.organizationID)
        let losses = try records.measures(of: job.id, .loss)
        let validations = Dictionary(
            try records.measures(of: job.id, .validationLoss).map { ($0.step, $0.value) }, uniquingKeysWith: { _, last in last })
        var text = "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n"
        for point in losses {
            text += "\(point.step),\(point.value),,\(validations[point.step].map { "\($0)" } ?? ""),\n"
        }
        return Array(text.utf8)
    }
}
