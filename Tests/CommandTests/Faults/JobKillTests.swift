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

    @Test("A trainer that dies again and again fails its job with its last words")
    func lastWords() throws {
        let trial = try JobKillTrial(seed: 3, restarts: 1)
        let job = try trial.dying()
        #expect(job.state == .failed && job.failure?.code == "trainer_died" && job.attempt == 2, "\(job)")
        #expect(job.failure?.message.contains("attempt 2") == true && job.failure?.hint != nil)
    }
}
