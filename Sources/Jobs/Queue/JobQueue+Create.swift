public import Domain
internal import Digests
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What names a request for a job, so that it is done once however often it is sent.
public struct JobKey: Sendable, Equatable {
    /// The key; it counts for whoever sent it alone.
    public let text: String
    /// How long it means the same job.
    public let seconds: Double

    /// A key that means the same job for so long, a day at most.
    public init(_ text: String, seconds: Double = 86_400) {
        self.text = text
        self.seconds = seconds
    }
}

extension JobQueue {
    /// Writes a job down and returns it; with a `key` that the caller used lately it is the job that was created then.
    ///
    /// Where the request has no name, the job is called after its rows and its base, such as `tickets on tunesmith-base`.
    /// Throws `invalid_request` where the key was used for another request.
    public func create(_ request: JobRequest, key: JobKey? = nil, by caller: Principal) throws -> Job {
        let records = store.jobs(of: caller.organization)
        let time = now()
        let seconds = key?.seconds ?? 0
        let key = key.map { "\(caller.user?.rawValue ?? "local") \($0.text)" }
        let digest = try Self.digest(of: request)
        var named = request
        if named.name.isEmpty { named.name = try name(for: request, in: caller.organization) }
        let wanted = named
        let (job, isNew) = try store.database.write { transaction -> (Job, Bool) in
            if let key {
                try records.forgetKeys(before: time.addingTimeInterval(-Self.keySeconds), in: transaction)
                try records.forget(key, before: time.addingTimeInterval(-seconds), in: transaction)
                if let known = try records.job(withKey: key, in: transaction) {
                    guard known.requestSHA256 == digest else {
                        throw WorkbenchError(
                            .invalidRequest, "the idempotency key belongs to the job \(known.id.rawValue), which was asked for otherwise",
                            hint: "use a new key for a new job")
                    }
                    return (try records.job(known.id, in: transaction), false)
                }
            }
            let job = Job(
                id: Job.ID(rawValue: newID()), organizationID: caller.organization, owner: caller.user, request: wanted, created: time,
                updated: time)
            try records.add(job, in: transaction)
            if let key { try records.remember(key, of: job.id, requestSHA256: digest, at: time, in: transaction) }
            try records.append(JobLog.created(job), to: job.id, at: time, in: transaction)
            return (try records.job(job.id, in: transaction), true)
        }
        if isNew { changes.publish(JobChange(organization: job.organizationID, job: job.id, lastEvent: 1)) }
        return job
    }

    private func name(for request: JobRequest, in organization: Organization.ID) throws -> String {
        let rows = try rowsName(of: request.rows, in: organization)
        return String((rows.map { "\($0) on " } ?? "") + request.base.prefix(100))
    }

    /// What everybody may call the rows; nil for private ones, whose name is not told, and for what is not there.
    private func rowsName(of rows: JobRequest.Rows, in organization: Organization.ID) throws -> String? {
        do {
            switch rows {
            case .dataset(let id):
                let datasets = store.datasets(of: organization, as: .init(user: nil, seesAll: false))
                return try datasets.version(id).dataset.name.rawValue
            case .conversations(let name, _): return name
            case .file(let id):
                let stem = try store.files(of: organization).file(id).name.prefix { $0 != "." }
                return stem.isEmpty ? nil : String(stem.prefix(80))
            }
        } catch let error as WorkbenchError where error.code == .datasetNotFound || error.code == .fileNotFound {
            return nil
        }
    }

    /// How long keys are remembered.
    private static let keySeconds = 86_400.0

    private static func digest(of request: JobRequest) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return SHA256.hexadecimal(of: try encoder.encode(request))
    }
}
