import Domain
import Foundation
import Randomness

/// What the server does.
extension SimulatedWorld {
    mutating func runnerStep(_ index: Int) {
        switch entries[index].job.state {
        case .pending: if commit(index, { $0.apply(.validationBegan, index) }) { entries[index].memory.isValidating = true }
        case .validating:
            guard entries[index].memory.isValidating else { return }
            let isGood = areFaultsOver || random.chance(0.9)
            if commit(index, { $0.apply(isGood ? .validationEnded(SimulatedJobs.plan) : .validationFailed(SimulatedJobs.badRows), index) })
            {
                entries[index].memory.isValidating = false
            }
        case .queued: startNext()
        case .starting, .running, .cancelling: attend(index)
        case .interrupted: queueAgain(index)
        case .paused, .succeeded, .failed, .cancelled: break
        }
        // A job that was called off meanwhile is not looked at any more.
        if entries[index].job.state != .validating { entries[index].memory.isValidating = false }
    }

    private mutating func queueAgain(_ index: Int) {
        if fault == .trustsClock, let notBefore = entries[index].job.notBefore, notBefore > now { return }
        _ = commit(index) { $0.apply(.due, index) }
    }

    private mutating func startNext() {
        guard entries.count(where: { $0.job.state.mayHaveTrainer }) < Self.places else { return }
        var first: Int?
        for index in entries.indices where entries[index].job.state == .queued {
            guard let other = first else {
                first = index
                continue
            }
            let isBefore = comesBefore(entries[index].job, entries[other].job)
            if isBefore != (fault == .startsNewest) { first = index }
        }
        guard let index = first else { return }
        let attempt = entries[index].job.attempt + 1
        if fault == .startsBeforeWriting { spawn(index, attempt) }
        let goesOn = commit(index) { world in
            guard world.apply(.attemptBegan, index) != nil else { return }
            if world.fault != .rereadsEnding { world.entries[index].job.logOffset = world.entries[index].lines.count }
            world.noteStart(index)
        }
        if goesOn, fault != .startsBeforeWriting { entries[index].memory.launch = entries[index].job.attempt }
    }

    /// Whether a job's turn is before another's: higher priority, then older.
    private func comesBefore(_ one: Job, _ other: Job) -> Bool {
        one.request.priority != other.request.priority ? one.request.priority > other.request.priority : one.created < other.created
    }

    /// Judges that an attempt began at this moment.
    private mutating func noteStart(_ index: Int) {
        let entry = entries[index]
        for other in entries.indices where entries[other].job.state == .queued && comesBefore(entries[other].job, entry.job) {
            violate("\(entry.job.id.rawValue) begins before \(entries[other].job.id.rawValue)")
        }
        if entry.truth.pauseIsAcknowledged { violate("a job begins although its pause was acknowledged") }
        if entry.truth.cancelIsAcknowledged { violate("a job begins although its cancel was acknowledged") }
        if entry.truth.succeededAttempt != nil { violate("a job begins again although its trainer had succeeded") }
        if entry.job.attempt != entry.truth.lastAttempt + 1 { violate("attempt \(entry.job.attempt) after \(entry.truth.lastAttempt)") }
        entries[index].truth.lastAttempt = entry.job.attempt
        entries[index].truth.startsSinceCheckpoint += 1
        if entries[index].truth.startsSinceCheckpoint > 4 { violate("a trainer is started a fifth time without a checkpoint") }
    }

    /// Looks after a job that may have a trainer.
    private mutating func attend(_ index: Int) {
        let memory = entries[index].memory
        if let attempt = memory.launch, fault != .judgesBeforeStart || random.chance(0.5) { return launch(index, attempt) }
        if let attempt = memory.publication { return publish(index, attempt) }
        let attempt = entries[index].job.attempt
        if entries[index].job.wish != nil, !entries[index].trainers.isEmpty, memory.signalled != attempt,
            areFaultsOver || random.chance(0.5)
        {
            entries[index].memory.signalled = attempt
            entries[index].trainers[0].isSignalled = true
            return
        }
        if memory.look == nil {
            let isAtWork = fault == .ignoresLock ? false : !entries[index].trainers.isEmpty
            entries[index].memory.look = (attempt, isAtWork, entries[index].lines.count)
        } else {
            judge(index)
        }
    }

    private mutating func launch(_ index: Int, _ attempt: Int) {
        entries[index].memory.launch = nil
        guard entries[index].job.state.mayHaveTrainer, entries[index].job.attempt == attempt else { return }
        guard !breaks(0.05) else {
            let failure = random.chance(0.5) ? SimulatedJobs.passing : SimulatedJobs.failure
            _ = commit(index) { $0.apply(.trainerFailed(attempt: attempt, failure), index) }
            return
        }
        spawn(index, attempt)
    }

    private mutating func spawn(_ index: Int, _ attempt: Int) {
        guard entries[index].trainers.isEmpty else { return }
        entries[index].steps = entries[index].savedSteps
        entries[index].trainers.append(Trainer(attempt: attempt))
    }

    private mutating func judge(_ index: Int) {
        guard let look = entries[index].memory.look else { return }
        // A slow thread may do so twice.
        if !breaks(0.05) { entries[index].memory.look = nil }
        var sight = TrainerSight(attempt: look.attempt, isAtWork: look.isAtWork)
        let job = entries[index].job
        if fault == .readsBeforeLooking { sight.isAtWork = !entries[index].trainers.isEmpty }
        let known = fault == .readsBeforeLooking ? look.lines : entries[index].lines.count
        let unread = entries[index].lines[min(job.logOffset, known)..<known]
        sight.hasStarted = unread.contains { $0.line == .started }
        sight.hasCheckpoint = unread.contains { $0.line == .checkpoint }
        switch unread.last?.line {
        case .succeeded: sight.ending = .succeeded
        case .stopped: sight.ending = .stopped
        case .failed(let isPassing): sight.ending = .failed(isPassing ? SimulatedJobs.passing : SimulatedJobs.failure)
        default: break
        }
        let readsEnding = !sight.isAtWork && sight.ending != .succeeded || fault == .readsPastEnding
        let read = sight.ending == nil || readsEnding ? known : known - 1
        let events = JobStateMachine.events(seeing: sight)
        var action = JobStateMachine.Action.none
        let goesOn = commit(index) { world in action = world.applyAll(events, index, read: read) }
        guard goesOn, action == .publish else { return }
        entries[index].memory.publication = look.attempt
    }

    /// Moves a job by all events or none, with what was read of its log.
    private mutating func applyAll(_ events: [JobStateMachine.Event], _ index: Int, read: Int) -> JobStateMachine.Action {
        let before = entries[index].job
        var action = JobStateMachine.Action.none
        for event in events {
            guard let outcome = apply(fault == .forgetsPause ? withoutPause(event, index) : event, index) else {
                entries[index].job = before
                return .none
            }
            if outcome.action != .none { action = outcome.action }
            if case .checkpointWritten = event { entries[index].truth.startsSinceCheckpoint = 0 }
        }
        entries[index].job.logOffset = max(read, before.logOffset)
        return action
    }

    private mutating func withoutPause(_ event: JobStateMachine.Event, _ index: Int) -> JobStateMachine.Event {
        if case .trainerLost = event, entries[index].job.wish == .pause { entries[index].job.wish = nil }
        return event
    }

    private mutating func publish(_ index: Int, _ attempt: Int) {
        entries[index].memory.publication = nil
        if breaks(0.03) {
            _ = commit(index) { $0.apply(.trainerFailed(attempt: attempt, SimulatedJobs.failure), index) }
            return
        }
        let event = JobStateMachine.Event.published(attempt: attempt, SimulatedJobs.version, name: "ft:tiny")
        if fault == .publishesInTwoSteps {
            guard commit(index, { $0.entries[index].versions += 1 }) else { return }
        }
        _ = commit(index) { world in
            guard world.apply(event, index) != nil else { return }
            if world.fault != .publishesInTwoSteps { world.entries[index].versions += 1 }
            world.entries[index].job.logOffset = world.entries[index].lines.count
            if world.entries[index].truth.succeededAttempt != attempt { world.violate("published what was not made") }
        }
    }
}
