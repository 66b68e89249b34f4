import Domain
import Foundation
import Store
import Testing
import TrainingLoop

@testable import Jobs

/// The machine's clock is set a year forward or back while jobs run, wait and are published, and while nobody runs them.
@Suite(.timeLimit(.minutes(2))) struct ClockTests {
    private static let year = 365 * 86_400.0
    static let jumps = [year, -year]

    @Test(
        "A job at work goes on: its trainer is not started twice, no time it took is negative, events stay in their order", arguments: jumps
    )
    func atWork(jump: Double) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started(), RunnerPlace.progress(1, seconds: 2))
        try await place.wait(id) { $0.progress?.step == 1 }
        place.setClock(by: jump)
        try place.say(id, RunnerPlace.progress(2, seconds: 3), .checkpointWritten(step: 2, name: "step-000002"))
        try await place.wait(id) { $0.progress?.step == 2 }
        // Whoever runs jobs is begun anew in between, and the clock goes back to where it was.
        await place.stopRunning()
        #expect(RunLock.isHeld(in: place.run(id)))
        place.setClock(by: -jump)
        place.run()
        try place.say(id, RunnerPlace.progress(3, seconds: 4), place.succeeded(id))
        place.trainer.leave(place.run(id))
        let job = try await place.wait(id, .succeeded)
        #expect(job.attempt == 1 && job.restarts == 0 && place.trainer.started.count == 1 && place.trainer.killed.isEmpty)
        #expect(job.trainingSeconds == 6 && job.validationSeconds == 2)
        let events = try place.store.jobs(of: Organization.localID).events(of: id, limit: 100).events
        #expect(events.map(\.number) == events.map(\.number).sorted() && Set(events.map(\.number)).count == events.count)
        let told = events.filter { $0.message.hasPrefix("Step") }.map(\.message)
        #expect(told.map { $0.prefix(6) } == ["Step 1", "Step 2", "Step 3"] && events.last?.kind == .succeeded)
        #expect(try place.versions().count == 1)
        await place.stopRunning()
    }

    @Test("A job that ended before it began, by the clock, has no negative time", arguments: jumps)
    func times(jump: Double) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started())
        try await place.wait(id, .running)
        place.setClock(by: jump)
        try place.say(id, place.succeeded(id))
        place.trainer.leave(place.run(id))
        let job = try await place.wait(id, .succeeded)
        let (started, finished) = try (#require(job.started), #require(job.finished))
        #expect(job.created <= job.updated && started <= finished && job.created <= started, "\(job)")
        await place.stopRunning()
    }

    @Test("A job that waits to be started again waits no year, whichever way the clock is set", arguments: jumps)
    func backOff(jump: Double) async throws {
        let place = try RunnerPlace()
        let id = try place.create()
        place.run()
        try await place.begins(id)
        place.setClock(by: jump)
        place.trainer.leave(place.run(id))
        try await place.begins(id, attempt: 2)
        place.trainer.leave(place.run(id))
        try await place.wait(id) { $0.restarts == 2 || $0.attempt == 3 }
        place.setClock(by: jump)
        try await place.begins(id, attempt: 3)
        await place.stopRunning()
    }

    @Test("A trainer that does not stop is killed when its time is over, not when the clock says so", arguments: jumps)
    func patience(jump: Double) async throws {
        let place = try RunnerPlace()
        // Longer than this takes on the busiest machine, and shorter than a year.
        place.patience.cancelSeconds = 3_600
        let id = try place.create()
        place.run()
        try await place.begins(id)
        try place.say(id, RunnerPlace.started())
        try await place.wait(id, .running)
        _ = try place.queue.cancel(id, by: place.caller)
        while place.trainer.stopped.isEmpty { await Task.yield() }
        place.setClock(by: jump)
        // A look that killed it would come before what is read of this line.
        try place.say(id, RunnerPlace.progress(1))
        try await place.wait(id) { $0.progress?.step == 1 }
        #expect(place.trainer.killed.isEmpty)
        place.trainer.leave(place.run(id))
        try await place.wait(id, .cancelled)
        await place.stopRunning()
    }
}
