import Domain
import Foundation
import Testing

/// Jobs whose server and trainers are killed at random moments end as if nothing had happened.
@Suite(.serialized) struct JobKillTests {
    @Test("Killed at random moments, server and trainers, jobs end in the right state, once, with the same bytes, and leave no process")
    func some() throws {
        let trial = try JobKillTrial(seed: 5)
        try trial.run(rounds: 12)
        #expect(trial.figures.rounds >= 12)
    }

    @Test("The same, many times", .enabled(if: FaultTests.kills != nil, "./scripts/test --faults asks for it"))
    func many() throws {
        let trial = try JobKillTrial(seed: FaultTests.seed)
        try trial.run(rounds: FaultTests.kills ?? 0)
        let figures = trial.figures
        #expect(figures.servers > 0 && figures.trainers > 0 && figures.both > 0)
        print(
            "seed \(FaultTests.seed): \(figures.rounds) rounds in \(figures.jobs) jobs; killed \(figures.servers) servers, "
                + "\(figures.trainers) trainers, \(figures.both) both at once, \(figures.attempts) attempts; "
                + "\(figures.pauses) pauses, \(figures.cancelled) cancelled; slowest end \(figures.slowestMilliseconds) ms after the last kill"
        )
    }

    /// Calls of the server that fail; its trainers are left alone.
    static let serverFaults = ["fsync,fdatasync:error=EIO:when=3+5", "pwrite64:error=ENOSPC:when=5+7"]

    @Test(
        "A disk that fails the server now and then, or is full, costs nothing but time",
        .enabled(if: JobKillTrial.canInject, "strace cannot be used here"), arguments: serverFaults)
    func serverFault(fault: String) throws {
        let trial = try JobKillTrial(seed: 4)
        let job = try trial.faulty(fault, hitsTrainers: false)
        #expect(job.state == .succeeded, "\(job)")
    }

    /// Calls of server and trainers that fail, and what the job then says if it could not end.
    static let faults = [
        ("write:error=ENOSPC:when=25", "disk_full"), ("fsync,fdatasync:error=EIO:when=20", "file_unwritable"),
    ]

    @Test(
        "A disk that fails trainers as well fails the job by its name, and tried again it ends with the same bytes",
        .enabled(if: JobKillTrial.canInject, "strace cannot be used here"), arguments: faults)
    func fault(fault: String, code: String) throws {
        let trial = try JobKillTrial(seed: 6, restarts: 1)
        let job = try trial.faulty(fault, hitsTrainers: true)
        #expect(job.state == .succeeded || job.failure?.code == code, "\(job)")
        if job.state == .failed { try trial.tryAgain(job.id) }
    }

    @Test(
        "A database that is locked for longer than anybody waits costs nothing but time",
        .enabled(if: FaultTests.kills != nil, "it is slow"))
    func locked() throws {
        let trial = try JobKillTrial(seed: 8)
        let job = try trial.locked(seconds: 12)
        #expect(job.state == .succeeded && job.attempt == 1, "\(job)")
    }

    @Test("A trainer that dies again and again fails its job with its last words")
    func lastWords() throws {
        let trial = try JobKillTrial(seed: 3, restarts: 1)
        let job = try trial.dying()
        #expect(job.state == .failed && job.failure?.code == "trainer_died" && job.attempt == 2, "\(job)")
        #expect(job.failure?.message.contains("attempt 2") == true && job.failure?.hint != nil)
    }
}
