import Domain
import Foundation
import Testing

@Suite struct JobStateMachineTests {
    /// Every event in every state: what becomes of the job. `-` is refused, `=` leaves it as it is; `!` stops the trainer, `>` starts one,
    /// `^` publishes. A state with a wish is written `running+pause`. Trainers' events are of the job's attempt, and no restart was before.
    private static let table = """
        event            pending    validating queued     starting       starting+pause running        running+pause  paused    cancelling succeeded failed  cancelled interrupted
        cancel           cancelled  cancelled  cancelled  cancelling!    cancelling!    cancelling!    cancelling!    cancelled =          -         -       =         cancelled
        pause            paused     paused     paused     starting+pause! =             running+pause! =              =         -          -         -       -         paused
        resume           =          =          =          =              starting       =              running        queued    -          -         -       -         =
        retry            =          =          =          =              =              =              =              -         -          -         pending pending   =
        validationBegan  validating -          -          -              -              -              -              -         -          -         -       -         -
        validationEnded  -          queued     -          -              -              -              -              -         -          -         -       -         -
        validationFailed -          failed     -          -              -              -              -              -         -          -         -       -         -
        validationLost   -          pending    -          -              -              -              -              -         -          -         -       -         -
        attemptBegan     -          -          starting>  -              -              -              -              -         -          -         -       -         -
        trainerStarted   -          -          -          running        running+pause  =              =              -         =          -         -       -         -
        checkpoint       -          -          -          =              =              =              =              -         =          -         -       -         -
        trainerSucceeded -          -          -          =^             =^             =^             =^             -         cancelled  -         -       -         -
        trainerStopped   -          -          -          interrupted    paused         interrupted    paused         -         cancelled  -         -       -         -
        trainerFailed    -          -          -          failed         failed         failed         failed         -         cancelled  -         -       -         -
        outOfMemory      -          -          -          interrupted    paused         interrupted    paused         -         cancelled  -         -       -         -
        trainerLost      -          -          -          interrupted    paused         interrupted    paused         -         cancelled  -         -       -         -
        published        -          -          -          succeeded      succeeded      succeeded      succeeded      -         -          -         -       -         -
        due              -          -          -          -              -              -              -              -         -          -         -       -         queued
        """

    private static let attempt = 3
    private static let time = Date(timeIntervalSince1970: 1_000_000)
    private static let events: [String: JobStateMachine.Event] = [
        "cancel": .cancel, "pause": .pause, "resume": .resume, "retry": .retry, "validationBegan": .validationBegan,
        "validationEnded": .validationEnded(SimulatedJobs.plan), "validationFailed": .validationFailed(SimulatedJobs.badRows),
        "validationLost": .validationLost, "attemptBegan": .attemptBegan, "trainerStarted": .trainerStarted(attempt: attempt),
        "checkpoint": .checkpointWritten(attempt: attempt), "trainerSucceeded": .trainerSucceeded(attempt: attempt),
        "trainerStopped": .trainerStopped(attempt: attempt, SimulatedJobs.passing),
        "trainerFailed": .trainerFailed(attempt: attempt, SimulatedJobs.failure),
        "outOfMemory": .trainerFailed(attempt: attempt, SimulatedJobs.passing),
        "trainerLost": .trainerLost(attempt: attempt, SimulatedJobs.failure),
        "published": .published(attempt: attempt, SimulatedJobs.version, name: "ft:tiny"), "due": .due,
    ]

    /// A job in a state with what belongs to that.
    private static func job(_ standing: String) throws -> Job {
        let parts = standing.split(separator: "+")
        let state = try #require(JobState(rawValue: String(parts[0])))
        let hasPlan = state != .pending && state != .validating
        return Job(
            id: Job.ID(rawValue: "ftjob-a"), organizationID: Organization.localID, owner: nil, request: SimulatedJobs.request, state: state,
            wish: parts.count > 1 ? Job.Wish(rawValue: String(parts[1])) : state == .cancelling ? .cancel : nil,
            plan: hasPlan ? SimulatedJobs.plan : nil, attempt: attempt, failure: state == .failed ? SimulatedJobs.failure : nil,
            result: state == .succeeded ? SimulatedJobs.version : nil, created: time, finished: state.isFinal ? time : nil, updated: time)
    }

    /// What became of a job, in the table's words.
    private static func outcome(of event: JobStateMachine.Event, in standing: String) throws -> String {
        var job = try job(standing)
        let before = job
        do {
            let outcome = try JobStateMachine().apply(event, to: &job, at: time + 60)
            let mark =
                switch outcome.action {
                case .none: ""
                case .stopTrainer: "!"
                case .launch(let attempt): attempt == before.attempt + 1 && job.attempt == attempt ? ">" : "?"
                case .publish: "^"
                }
            #expect(outcome.isChange == (job.updated != before.updated))
            guard outcome.isChange else { return job == before ? "=\(mark)" : "changed silently" }
            let wish = job.wish.map { job.state == .cancelling ? "" : "+\($0.rawValue)" } ?? ""
            return "\(job.state.rawValue)\(wish)\(mark)"
        } catch let error as WorkbenchError {
            #expect(error.code == .jobState && error.hint != nil && error.details["state"] == before.state.rawValue)
            return job == before ? "-" : "changed and refused"
        }
    }

    @Test("Every event in every state has its outcome")
    func allPairs() throws {
        let rows = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let standings = rows[0].dropFirst()
        let states = Set(standings.map { String($0.split(separator: "+")[0]) })
        #expect(states == Set(JobState.allCases.map(\.rawValue)))
        #expect(Set(rows.dropFirst().map { $0[0] }) == Set(Self.events.keys))
        for row in rows.dropFirst() {
            let event = try #require(Self.events[row[0]])
            for (standing, expected) in zip(standings, row.dropFirst()) {
                #expect(try Self.outcome(of: event, in: standing) == expected, "\(row[0]) in \(standing)")
            }
            #expect(row.count == rows[0].count)
        }
    }

    @Test("What an earlier attempt's trainer says is refused")
    func earlierAttempts() throws {
        let failure = SimulatedJobs.failure
        let events: [JobStateMachine.Event] = [
            .trainerStarted(attempt: 2), .checkpointWritten(attempt: 2), .trainerSucceeded(attempt: 2),
            .trainerStopped(attempt: 2, failure),
            .trainerFailed(attempt: 2, failure), .trainerLost(attempt: 2, failure),
            .published(attempt: 2, SimulatedJobs.version, name: "a"),
            .trainerLost(attempt: 4, failure),
        ]
        for event in events {
            for standing in ["starting", "running", "cancelling"] {
                #expect(try Self.outcome(of: event, in: standing) == "-", "\(event) in \(standing)")
            }
        }
    }

    @Test("A dead trainer is started three times in a row, ever later, then the job fails; a checkpoint counts anew")
    func restarts() throws {
        var job = try Self.job("running")
        let machine = JobStateMachine()
        var waits: [Double] = []
        for _ in 0..<3 {
            let lost = JobStateMachine.Event.trainerLost(attempt: job.attempt, SimulatedJobs.failure)
            _ = try machine.apply(lost, to: &job, at: Self.time)
            let due = try #require(job.notBefore)
            waits.append(due.timeIntervalSince(Self.time))
            #expect(try !machine.apply(.due, to: &job, at: due - 1).isChange)
            #expect(try machine.apply(.due, to: &job, at: due).isChange && job.state == .queued)
            _ = try machine.apply(.attemptBegan, to: &job, at: due)
        }
        #expect(waits == [5, 20, 80])
        var other = job
        _ = try machine.apply(.trainerLost(attempt: job.attempt, SimulatedJobs.failure), to: &job, at: Self.time)
        #expect(job.state == .failed && job.failure == SimulatedJobs.failure && job.finished == Self.time + 80 && job.attempt == 6)
        _ = try machine.apply(.checkpointWritten(attempt: other.attempt), to: &other, at: Self.time)
        _ = try machine.apply(.trainerLost(attempt: other.attempt, SimulatedJobs.failure), to: &other, at: Self.time)
        #expect(other.state == .interrupted && other.restarts == 1)
        _ = try machine.apply(.retry, to: &job, at: Self.time)
        #expect(job.restarts == 0 && job.attempt == 6 && job.failure == nil && job.finished == nil)
    }

    @Test("A clock that was set back keeps no job waiting for longer than it was to wait")
    func clockSetBack() throws {
        var job = try Self.job("running")
        _ = try JobStateMachine().apply(.trainerLost(attempt: 3, SimulatedJobs.failure), to: &job, at: Self.time)
        #expect(try !JobStateMachine().apply(.due, to: &job, at: Self.time).isChange)
        #expect(try JobStateMachine().apply(.due, to: &job, at: Self.time - 86_400).isChange)
        #expect(job.state == .queued && job.notBefore == nil)
    }

    @Test("Restarts wait an hour at most, whatever their number")
    func backOff() {
        let seconds = [Int.min, 0, 1, 2, 3, 4, 5, 6, 100, Int.max].map { JobStateMachine.backOffSeconds(restart: $0) }
        #expect(seconds == [5, 5, 5, 20, 80, 320, 1280, 3600, 3600, 3600])
    }

    @Test("A job that was paused before it had a plan is looked at again; a resumed one may die as often as a new one")
    func resumed() throws {
        var job = try Self.job("pending")
        _ = try JobStateMachine().apply(.pause, to: &job, at: Self.time)
        _ = try JobStateMachine().apply(.resume, to: &job, at: Self.time)
        #expect(job.state == .pending)
        job = try Self.job("paused")
        job.restarts = 3
        _ = try JobStateMachine().apply(.resume, to: &job, at: Self.time + 5)
        #expect(job.restarts == 0 && job.queued == Self.time + 5)
    }

    @Test("A refusal says in what state the job is and what is possible")
    func refusals() throws {
        for (standing, hint) in [
            ("succeeded", "possible now: clone"), ("failed", "possible now: retry, clone"), ("cancelling", "wait until it has ended"),
        ] {
            var job = try Self.job(standing)
            let error = #expect(throws: WorkbenchError.self) { try JobStateMachine().apply(.resume, to: &job, at: Self.time) }
            #expect(error?.message == "the job ftjob-a is \(standing) and cannot be resumed")
            #expect(error?.hint == hint)
        }
    }

    @Test("What is possible is what changes something")
    func possible() throws {
        let asks: [(String, JobStateMachine.Event)] = [("cancel", .cancel), ("pause", .pause), ("resume", .resume), ("retry", .retry)]
        for state in JobState.allCases {
            for (name, event) in asks {
                let changes = try !["-", "="].contains(Self.outcome(of: event, in: state.rawValue))
                #expect(JobStateMachine.possible(in: state).contains(name) == changes, "\(name) in \(state)")
            }
        }
    }

    @Test("What is seen of a trainer says how the job moves")
    func sights() {
        var sight = TrainerSight(attempt: 3, isAtWork: true)
        #expect(JobStateMachine.events(seeing: sight) == [])
        (sight.hasStarted, sight.hasCheckpoint, sight.ending) = (true, true, .succeeded)
        let said: [JobStateMachine.Event] = [.trainerStarted(attempt: 3), .checkpointWritten(attempt: 3)]
        #expect(JobStateMachine.events(seeing: sight) == said, "it still holds its folder")
        sight.isAtWork = false
        #expect(JobStateMachine.events(seeing: sight) == said + [.trainerSucceeded(attempt: 3)])
        sight.ending = .failed(SimulatedJobs.failure)
        #expect(JobStateMachine.events(seeing: sight) == said + [.trainerFailed(attempt: 3, SimulatedJobs.failure)])
        sight = TrainerSight(attempt: 3, isAtWork: false)
        sight.lastWords = "Killed"
        guard case .trainerLost(3, let failure) = JobStateMachine.events(seeing: sight).first else {
            Issue.record("a silent end is a loss")
            return
        }
        #expect(failure.code == "trainer_died" && failure.message.hasSuffix(": Killed"))
    }
}
