internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A job as its row holds it.
struct StoredJob {
    /// The columns; the first two never change.
    static let names = [
        "id", "organization_id", "owner_id", "state", "is_active", "wish", "name", "search_text", "priority", "base", "method", "model",
        "has_metadata",
        "attempt", "restarts", "log_offset", "training_ms", "validation_ms", "result_id", "not_before_ms", "created_ms", "queued_ms",
        "started_ms", "finished_ms", "updated_ms", "request", "plan", "progress", "failure", "model_id",
    ]
    /// The columns of `jobs j`, as a query names them.
    static let columns = names.map { "j.\($0)" }.joined(separator: ", ")

    /// The values of the columns, in their order.
    let values: [any DatabaseConvertible]

    init(_ job: Job) throws {
        let times = [job.notBefore, job.created, job.queued, job.started, job.finished, job.updated].map { $0?.databaseMilliseconds }
        let request = job.request
        values =
            [
                job.id.rawValue, job.organizationID.rawValue, job.owner?.rawValue, job.state.rawValue, !job.state.isFinal,
                job.wish?.rawValue, request.name, "\(request.name)\n\(job.id.rawValue)".lowercased(), request.priority, request.base,
                job.plan?.training.method.name ?? request.method?.name,
                request.model, !request.metadata.isEmpty, job.attempt, job.restarts, job.logOffset, Self.milliseconds(job.trainingSeconds),
                Self.milliseconds(job.validationSeconds), job.result?.rawValue,
            ] + times + [
                try Document.text(request), try job.plan.map(Document.text), try job.progress.map(Document.text),
                try job.failure.map(Document.text), job.model?.rawValue,
            ]
    }

    /// The job of a row that has the columns.
    static func job(_ row: Row) throws -> Job {
        Job(
            id: Job.ID(rawValue: try row.value("id")), organizationID: Organization.ID(rawValue: try row.value("organization_id")),
            owner: try row.value("owner_id", as: String?.self).map { User.ID(rawValue: $0) },
            request: try Document.value(row.value("request"), of: "request"), state: try state(row), wish: try wish(row),
            plan: try document(row, "plan"), attempt: try row.value("attempt"), restarts: try row.value("restarts"),
            notBefore: try time(row, "not_before_ms"), progress: try document(row, "progress"), logOffset: try row.value("log_offset"),
            trainingSeconds: try seconds(row, "training_ms"), validationSeconds: try seconds(row, "validation_ms"),
            failure: try document(row, "failure"),
            model: try row.value("model_id", as: String?.self).map { Model.ID(rawValue: $0) },
            result: try row.value("result_id", as: String?.self).map { ModelVersion.ID(rawValue: $0) },
            created: Date(databaseMilliseconds: try row.value("created_ms")), queued: try time(row, "queued_ms"),
            started: try time(row, "started_ms"), finished: try time(row, "finished_ms"),
            updated: Date(databaseMilliseconds: try row.value("updated_ms")))
    }

    /// The columns that lists need.
    static let listedColumns = [
        "id", "owner_id", "name", "state", "wish", "priority", "base", "method", "model", "model_id", "result_id", "attempt", "restarts",
        "progress", "failure", "training_ms", "validation_ms", "created_ms", "queued_ms", "started_ms", "finished_ms", "updated_ms",
    ].map { "j.\($0)" }.joined(separator: ", ")

    /// The job of a row that has those.
    static func listed(_ row: Row) throws -> ListedJob {
        ListedJob(
            id: Job.ID(rawValue: try row.value("id")), owner: try row.value("owner_id", as: String?.self).map { User.ID(rawValue: $0) },
            name: try row.value("name"), state: try state(row), wish: try wish(row), priority: try row.value("priority"),
            base: try row.value("base"), method: try row.value("method"), modelName: try row.value("model"),
            model: try row.value("model_id", as: String?.self).map { Model.ID(rawValue: $0) },
            result: try row.value("result_id", as: String?.self).map { ModelVersion.ID(rawValue: $0) },
            attempt: try row.value("attempt"), restarts: try row.value("restarts"), progress: try document(row, "progress"),
            failure: try document(row, "failure"), trainingSeconds: try seconds(row, "training_ms"),
            validationSeconds: try seconds(row, "validation_ms"), created: Date(databaseMilliseconds: try row.value("created_ms")),
            queued: try time(row, "queued_ms"), started: try time(row, "started_ms"), finished: try time(row, "finished_ms"),
            updated: Date(databaseMilliseconds: try row.value("updated_ms")))
    }

    private static func state(_ row: Row) throws -> JobState {
        let state = try row.value("state", as: String.self)
        guard let known = JobState(rawValue: state) else {
            throw WorkbenchError(.incompatibleStore, "a job is in the state \(state), which is not known here")
        }
        return known
    }

    private static func wish(_ row: Row) throws -> Job.Wish? {
        try row.value("wish", as: String?.self).flatMap { Job.Wish(rawValue: $0) }
    }

    private static func time(_ row: Row, _ column: String) throws -> Date? {
        try row.value(column, as: Int?.self).map { Date(databaseMilliseconds: $0) }
    }

    private static func seconds(_ row: Row, _ column: String) throws -> Double { Double(try row.value(column, as: Int.self)) / 1000 }

    private static func document<Value: Decodable>(_ row: Row, _ column: String) throws -> Value? {
        try row.value(column, as: String?.self).map { try Document.value($0, of: column) }
    }

    private static func milliseconds(_ seconds: Double) -> Int { Int(min(9e15, max(0, (seconds * 1000).rounded()))) }
}

/// A value as a column of JSON text.
enum Document {
    static func text<Value: Encodable>(_ value: Value) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw WorkbenchError(.invalidRequest, "a \(Value.self) cannot be written as JSON", hint: "use finite numbers", cause: error)
        }
    }

    /// One for all, as making one takes as long as reading a short text; nothing of it is ever set.
    private static let decoder = JSONDecoder()

    static func value<Value: Decodable>(_ text: String, of column: String) throws -> Value {
        do {
            return try decoder.decode(Value.self, from: Data(text.utf8))
        } catch {
            throw WorkbenchError(.databaseFailed, "the column \(column) holds no \(Value.self)", cause: error)
        }
    }
}
