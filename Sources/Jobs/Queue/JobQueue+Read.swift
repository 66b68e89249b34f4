public import Domain
public import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// How many jobs there are, and how they ended.
public struct JobCounts: Sendable, Equatable {
    /// Jobs in each state; none of a state that is not named.
    public let byState: [JobState: Int]
    /// Jobs that ended within the last 30 days.
    public let endedLately: Int
    /// Seconds that trainers worked for all of them.
    public let trainingSeconds: Double

    /// Share of succeeded jobs among those that succeeded or failed; nil before any did.
    public var successRate: Double? {
        let (succeeded, failed) = (byState[.succeeded] ?? 0, byState[.failed] ?? 0)
        return succeeded + failed == 0 ? nil : Double(succeeded) / Double(succeeded + failed)
    }
}

/// What a job measured of one thing.
public struct JobSeries: Sendable, Equatable {
    /// What was measured.
    public let name: JobMeasure.Name
    /// How many points there are.
    public let total: Int
    /// The points that are shown, by step.
    public let points: [JobMeasure.Point]
}

extension JobQueue {
    /// How many jobs there are, and how they ended.
    public func counts(for caller: Principal) throws -> JobCounts {
        let records = store.jobs(of: caller.organization)
        let totals = try records.totals(endedSince: now().addingTimeInterval(-30 * 86_400))
        return JobCounts(byState: try records.counts(), endedLately: totals.ended, trainingSeconds: totals.trainingSeconds)
    }

    /// At most `limit` events of a job's log, from behind the event `number` on; throws `job_not_found`.
    public func events(
        of id: Job.ID, _ filter: JobEventFilter = JobEventFilter(), after number: Int? = nil, limit: Int, for caller: Principal
    ) throws -> JobRecords.EventPage {
        try store.jobs(of: caller.organization).events(of: id, filter, after: number, limit: limit)
    }

    /// What a job measured, at most `points` of each series, 4 at least: the first, the last, and what stands out between them.
    ///
    /// Throws `job_not_found`.
    public func measures(
        of id: Job.ID, _ names: [JobMeasure.Name] = JobMeasure.Name.allCases, points: Int, for caller: Principal
    ) throws -> [JobSeries] {
        let records = store.jobs(of: caller.organization)
        return try names.map { name in
            let all = try records.measures(of: id, name)
            return JobSeries(name: name, total: all.count, points: JobMeasure.thinned(all, to: points))
        }
    }
}
