public import Domain
public import Store

/// What the steps of a job measured, as the table that OpenAI's protocol calls a result file.
public enum JobResults {
    /// The file's name.
    public static let fileName = "step_metrics.csv"

    /// The table as CSV: a row for each step; cells of what was not measured are empty. Throws `job_not_found`.
    ///
    /// `newest` is what was measured and is not written down yet.
    public static func table(of job: Job, in store: Store, adding newest: [JobMeasure] = []) throws -> [UInt8] {
        let records = store.jobs(of: job.organizationID)
        func values(_ name: JobMeasure.Name) throws -> [Int: Double] {
            let stored = try records.measures(of: job.id, name).map { ($0.step, $0.value) }
            return Dictionary(stored + newest.compactMap { measure in measure.values[name].map { (measure.step, $0) } }) { _, last in last }
        }
        let (losses, accuracies) = (try values(.loss), try values(.accuracy))
        let (validations, validationAccuracies) = (try values(.validationLoss), try values(.validationAccuracy))
        func cell(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        var text = "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n"
        for (step, loss) in losses.sorted(by: { $0.key < $1.key }) {
            text += "\(step),\(loss),\(cell(accuracies[step])),\(cell(validations[step])),\(cell(validationAccuracies[step]))\n"
        }
        return Array(text.utf8)
    }
}
