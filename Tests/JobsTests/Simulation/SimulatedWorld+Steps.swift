import Domain
import Foundation
import Randomness

extension SimulatedWorld {
    /// What becomes of a transaction.
    private enum Fate { case written, refused, lostBefore, lostAfter }

    private mutating func fate() -> Fate {
        guard !areFaultsOver else { return .written }
        let roll = random.below(100)
        return roll < 3 ? .refused : roll < 5 ? .lostBefore : roll < 7 ? .lostAfter : .written
    }

    /// Writes something down unless that breaks; returns whether the writer lives to go on.
    private mutating func commit(_ index: Int, _ write: (inout SimulatedWorld) -> Void) -> Bool {
        switch fate() {
        case .written:
            write(&self)
            return true
        case .refused: return false
        case .lostBefore:
            crashServer()
            return false
        case .lostAfter:
            write(&self)
            crashServer()
            return false
        }
    }

    // MARK: People

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

    // MARK: The runner

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

    // MARK: Trainers

    mutating func trainerStep(_ index: Int) {
        guard let trainer = entries[index].trainers.first else { return }
        switch trainer.phase {
        case .ending:
            entries[index].trainers.removeFirst()
        case .loading where trainer.isSignalled && random.chance(0.5):
            // The signal came before anybody listened for it.
            entries[index].trainers.removeFirst()
        case .loading where isHostile && breaks(0.7): entries[index].trainers.removeFirst()
        case .loading:
            if breaks(0.03) { return end(index, .failed(isPassing: random.chance(0.5))) }
            say(.started, index)
            entries[index].trainers[0].phase = .training
        case .training: trainStep(index, trainer)
        }
    }

    private mutating func trainStep(_ index: Int, _ trainer: Trainer) {
        if trainer.isSignalled {
            save(index)
            return end(index, .stopped)
        }
        if breaks(0.02) { return end(index, .failed(isPassing: random.chance(0.7))) }
        entries[index].steps += 1
        if entries[index].steps >= Self.totalSteps {
            entries[index].truth.succeededAttempt = trainer.attempt
            return end(index, .succeeded)
        }
        if entries[index].steps.isMultiple(of: 2) { save(index) }
    }

    private mutating func save(_ index: Int) {
        guard entries[index].savedSteps != entries[index].steps else { return }
        entries[index].savedSteps = entries[index].steps
        say(.checkpoint, index)
    }

    private mutating func end(_ index: Int, _ line: Line) {
        say(line, index)
        entries[index].trainers[0].phase = .ending
    }

    private mutating func say(_ line: Line, _ index: Int) {
        entries[index].lines.append((line, entries[index].trainers[0].attempt))
    }
}

/// What all simulated jobs share.
enum SimulatedJobs {
    static let request = JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny")
    static let ids = (0..<64).map { Job.ID(rawValue: "job \($0)") }
    static let version = ModelVersion.ID(rawValue: "version")
    static let failure = Job.Failure(code: WorkbenchError.Code.trainingDiverged.rawValue, message: "diverged")
    static let passing = Job.Failure(code: WorkbenchError.Code.outOfMemory.rawValue, message: "no memory")
    static let badRows = Job.Failure(code: "invalid_training_file", message: "bad rows")
    static let plan = JobPlan(
        training: TrainingPlan(
            kind: .tune, base: .init(path: "/base", sha256: "b"), dataset: .init(path: "/rows", sha256: "r"), validation: nil,
            skipsInvalidRows: false, method: .full, hyperparameters: Hyperparameters(), threads: 1, engine: "test"),
        dataset: .init(rawValue: "rows"), validation: nil, reasons: [],
        estimate: JobEstimate(
            rows: 1, validationRows: 0, tokensPerEpoch: 1, tokens: 1, trainedTokens: 1, steps: 1, seconds: 1, parts: [], memoryBytes: 1,
            recomputes: false, cost: nil, currency: nil, basis: "typical"))
}
