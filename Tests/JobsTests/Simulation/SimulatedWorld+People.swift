import Domain
import Foundation
import Randomness

/// What people do.
extension SimulatedWorld {
    mutating func personStep() {
        guard isServerUp else { return }
        if entries.count < Self.mostJobs, entries.isEmpty || openWish != nil || random.chance(0.35) { return create() }
        guard let index = anyEntry() else { return }
        let event = random.pick([JobStateMachine.Event.cancel, .pause, .resume, .resume, .retry, .pause]) ?? .cancel
        if random.chance(0.1) {
            entries[index].job.request.priority = random.below(3)
            return
        }
        var outcome: JobStateMachine.Outcome?
        let before = entries[index].job.state
        let isAnswered = commit(index) { outcome = $0.apply(event, index) }
        let isAcknowledged = fault == .answersBeforeWriting ? before.mayHaveTrainer || outcome != nil : isAnswered && outcome != nil
        if let outcome { promise(event, outcome, index) }
        guard isAcknowledged else { return }
        if event == .cancel { entries[index].truth.cancelIsAcknowledged = true }
        if event == .pause { entries[index].truth.pauseIsAcknowledged = true }
    }

    /// What people said later takes back what they said before.
    private mutating func promise(_ event: JobStateMachine.Event, _ outcome: JobStateMachine.Outcome, _ index: Int) {
        guard event == .resume || event == .retry || event == .cancel else { return }
        entries[index].truth.pauseIsAcknowledged = false
        guard outcome.isChange, event != .cancel else { return }
        entries[index].truth.startsSinceCheckpoint = 0
        if event == .retry {
            entries[index].truth.cancelIsAcknowledged = false
            entries[index].truth.succeededAttempt = nil
        }
    }

    private mutating func create() {
        let wish = openWish ?? nextWish
        if openWish == nil { nextWish += 1 }
        openWish = wish
        let isAnswered = commit(-1) { world in
            guard world.fault == .ignoresKeys || !world.entries.contains(where: { $0.wish == wish }) else { return }
            var request = SimulatedJobs.request
            request.priority = world.random.below(3)
            let job = Job(
                id: SimulatedJobs.ids[world.entries.count], organizationID: Organization.localID, owner: nil, request: request,
                created: Self.start.addingTimeInterval(Double(world.entries.count)), updated: world.now)
            world.entries.append(Entry(job: job, wish: wish))
        }
        guard isAnswered || fault == .answersBeforeWriting else { return }
        acknowledgedWishes.insert(wish)
        openWish = nil
    }
}
