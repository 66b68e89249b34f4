import Domain
import Foundation
import Randomness

/// What the simulation does wrong on purpose, to see that it would notice.
enum PlantedFault: CaseIterable {
    /// A cancelled job's success is published all the same.
    case publishesCancelled
    /// Whoever reports is taken for the trainer of the current attempt.
    case ignoresAttempt
    /// Whether the run folder is locked is not looked at.
    case ignoresLock
    /// The log is read before the lock is looked at.
    case readsBeforeLooking
    /// The end of a trainer's log is written down as read before its artifact is published.
    case readsPastEnding
    /// A trainer is started before that is written down.
    case startsBeforeWriting
    /// A trainer is given up as lost between the decision to start it and its start.
    case judgesBeforeStart
    /// Dead trainers are started for ever.
    case restartsForEver
    /// A trainer that dies while it is to pause is started again.
    case forgetsPause
    /// Version and success are two transactions, and versions of a job are not unique.
    case publishesInTwoSteps
    /// A server that comes back does not look after validations that were broken off.
    case forgetsValidations
    /// A clock that is set back keeps jobs waiting.
    case trustsClock
    /// The newest of the queue begins first.
    case startsNewest
    /// What an earlier attempt said last is taken for the word of the new one.
    case rereadsEnding
    /// The answer is sent before the change is written down.
    case answersBeforeWriting
    /// A repeated creation makes another job.
    case ignoresKeys
}

/// Jobs in a database, run folders, trainers and one server, all of which can break at any point; one seed is one history.
struct SimulatedWorld {
    enum Line: Equatable {
        case started, checkpoint, stopped, succeeded
        case failed(isPassing: Bool)

        var isEnding: Bool { self != .started && self != .checkpoint }
    }

    struct Trainer {
        enum Phase { case loading, training, ending }
        let attempt: Int
        var phase = Phase.loading
        var isSignalled = false
    }

    /// What the server has in memory of a job; gone when it dies.
    struct Memory {
        var isValidating = false
        /// An attempt that is written down and not started yet.
        var launch: Int?
        /// What was seen of the lock, and with the fault planted how much of the log.
        var look: (attempt: Int, isAtWork: Bool, lines: Int)?
        /// An attempt whose artifact is to be published.
        var publication: Int?
        /// The attempt whose trainer was told to end.
        var signalled: Int?
    }

    /// What somebody was told, or what really happened; no part of the system, only to judge it by.
    struct Truth {
        var cancelIsAcknowledged = false
        var pauseIsAcknowledged = false
        var startsSinceCheckpoint = 0
        var lastAttempt = 0
        /// The attempt that wrote its success.
        var succeededAttempt: Int?
    }

    struct Entry {
        var job: Job
        /// Which wish to create it was; a client that got no answer repeats it.
        let wish: Int
        var lines: [(line: Line, attempt: Int)] = []
        var steps = 0
        var savedSteps = 0
        var trainers: [Trainer] = []
        var versions = 0
        var memory = Memory()
        var truth = Truth()
    }

    static let mostJobs = 4
    static let places = 2
    static let totalSteps = 4
    static let start = Date(timeIntervalSince1970: 1_800_000_000)

    let fault: PlantedFault?
    let machine: JobStateMachine
    /// Whether trainers die soon after their start, again and again.
    let isHostile: Bool
    var random: SeededRandom
    var now = Self.start
    var isServerUp = true
    var areFaultsOver = false
    var entries: [Entry] = []
    /// Creations that were answered, by their wish.
    var acknowledgedWishes: Set<Int> = []
    var nextWish = 0
    /// A creation that got no answer and will be repeated.
    var openWish: Int?
    /// What was broken, first of all.
    var violation: String?
    /// Changes with everything that happens; tells whether two histories are the same.
    var trace: UInt64 = 0

    init(seed: UInt64, fault: PlantedFault?) {
        self.fault = fault
        machine = JobStateMachine(mostRestarts: fault == .restartsForEver ? .max : 3)
        random = SeededRandom(seed: seed, stream: 7)
        isHostile = random.chance(0.05)
        entries.reserveCapacity(Self.mostJobs)
    }

    mutating func note(_ number: Int) { trace = (trace ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3 }

    mutating func violate(_ text: String) { violation = violation ?? text }

    /// Runs one history: so many steps in which anything may break, then until all jobs have come to rest.
    mutating func run() {
        let steps = isHostile ? 300 : 20 + random.below(100)
        for _ in 0..<steps where violation == nil {
            step()
            check()
        }
        areFaultsOver = true
        if !isServerUp { restartServer() }
        var rounds = 0
        while violation == nil, !isAtRest {
            rounds += 1
            guard rounds < 400 else { return violate("a job comes to no end: \(entries.map(\.job.state))") }
            now += 20
            for index in entries.indices {
                runnerStep(index)
                trainerStep(index)
            }
            check()
        }
        checkEnd()
    }

    private var isAtRest: Bool {
        entries.allSatisfy { ($0.job.state.isFinal || $0.job.state == .paused) && $0.trainers.isEmpty }
    }

    private mutating func step() {
        let roll = random.below(100)
        note(roll)
        now += Double(random.below(10))
        switch roll {
        case 0..<12: personStep()
        case 12..<56:
            if isServerUp {
                if let index = anyEntry() { runnerStep(index) }
            } else if random.chance(0.3) {
                restartServer()
            }
        case 56..<90: if let index = anyEntry() { trainerStep(index) }
        default: breakSomething()
        }
    }

    /// One of the jobs; nil where there is none.
    mutating func anyEntry() -> Int? { entries.isEmpty ? nil : random.below(entries.count) }

    /// Whether something breaks that breaks so often; nothing does once the faults are over.
    mutating func breaks(_ share: Double) -> Bool { !areFaultsOver && random.chance(share) }

    private mutating func breakSomething() {
        let index = anyEntry()
        switch random.below(6) {
        case 0: crashServer()
        case 1, 2: if let index { killTrainer(index) }
        case 3: if let index, !entries[index].trainers.isEmpty { entries[index].trainers[0].isSignalled = true }
        case 4: now += Double(random.below(200_000)) * (random.chance(0.5) ? 1 : -1)
        default: now += Double(random.below(120))
        }
    }

    private mutating func killTrainer(_ index: Int) {
        guard !entries[index].trainers.isEmpty else { return }
        entries[index].trainers.removeFirst()
        entries[index].steps = entries[index].savedSteps
    }

    mutating func crashServer() {
        isServerUp = false
        for index in entries.indices { entries[index].memory = Memory() }
    }

    private mutating func restartServer() {
        isServerUp = true
        guard fault != .forgetsValidations else { return }
        for index in entries.indices where entries[index].job.state == .validating { apply(.validationLost, index) }
    }

    /// Moves a job in the database; what the machine refuses does not happen.
    @discardableResult
    mutating func apply(_ event: JobStateMachine.Event, _ index: Int) -> JobStateMachine.Outcome? {
        var event = event
        if let fault { event = faulty(event, entries[index].job, fault) }
        let before = entries[index].job.state
        if fault == .publishesCancelled, before == .cancelling, case .published = event { entries[index].job.state = .running }
        let (machine, now) = (machine, now)
        let outcome = try? machine.apply(event, to: &entries[index].job, at: now)
        let after = entries[index].job.state
        note(index &* 31 &+ (outcome?.isChange == true ? 1 : 0) &+ before.hashNumber &* 64 &+ after.hashNumber &* 1024)
        return outcome
    }

    /// The event as a broken system would take it.
    private func faulty(_ event: JobStateMachine.Event, _ job: Job, _ fault: PlantedFault) -> JobStateMachine.Event {
        switch (fault, event) {
        case (.ignoresAttempt, .trainerLost(_, let failure)): .trainerLost(attempt: job.attempt, failure)
        case (.ignoresAttempt, .trainerStopped(_, let failure)): .trainerStopped(attempt: job.attempt, failure)
        default: event
        }
    }
}

extension JobState {
    /// The place among all states.
    var hashNumber: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
