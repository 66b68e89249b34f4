import Domain
import Foundation
import Testing

/// A disk that fails, or is full, under trainers and those who run jobs: the outcome is right, or an error with a name, and then right.
@Suite(.serialized, .enabled(if: CallFault.canInject, "strace cannot be used here")) struct DiskFaultTests {
    /// A call of trainers that fails once, and what the job may then say.
    struct TrainerFault: CustomTestStringConvertible {
        let call: String
        let error: String
        /// None where the job must go on by itself.
        let codes: Set<String>

        var testDescription: String { "\(call) \(error)" }
    }

    static let trainerFaults =
        [
            TrainerFault(call: "fsync", error: "EIO", codes: ["file_unwritable"]),
            TrainerFault(call: "write", error: "ENOSPC", codes: []),
            TrainerFault(call: "mkdir", error: "ENOSPC", codes: []),
            TrainerFault(
                call: "openat", error: "EMFILE", codes: ["file_unwritable", "file_unreadable", "file_not_found", "malformed_file"]),
        ]
        + (FaultTests.kills == nil
            ? []
            : [
                TrainerFault(call: "fsync", error: "ENOSPC", codes: []),
                TrainerFault(call: "write", error: "EIO", codes: ["file_unwritable"]),
                TrainerFault(call: "rename", error: "EIO", codes: ["file_unwritable"]),
            ])

    @Test(
        "A call of a trainer that fails costs time, or the job fails by name; tried again it ends with the same bytes",
        arguments: trainerFaults)
    func trainer(fault: TrainerFault) throws {
        let trial = try JobKillTrial(seed: 6, restarts: 3)
        let unbroken = try trial.job(trainedUnder: CallFault(fault.call, fault.error, CallFault.never))
        #expect(unbroken.job.state == .succeeded && unbroken.failed == 0 && unbroken.calls > 0, "\(unbroken)")
        // In the default tests the first and a late one; how many there are differs a little from run to run.
        let most = FaultTests.kills.map { min($0, 60) } ?? 2
        let places = Set((0..<most).map { 1 + $0 * (unbroken.calls * 8 / 10 - 1) / max(1, most - 1) }).sorted()
        for place in places {
            let (job, _, failed) = try trial.job(trainedUnder: CallFault(fault.call, fault.error, "\(place)"))
            #expect(failed > 0, "call \(place) of \(unbroken.calls) did not fail")
            guard job.state == .failed else { continue }
            let isNamed = job.failure.map { fault.codes.contains($0.code) && $0.hint != nil } ?? false
            #expect(isNamed, "call \(place) of \(unbroken.calls): \(String(describing: job.failure))")
            try trial.tryAgain(job.id)
        }
    }

    /// Calls of who runs the jobs; trainers are left alone.
    static let runnerFaults: [CallFault] =
        [
            CallFault("fsync", "EIO", "2+3"), CallFault("pwrite64", "ENOSPC", "5+7"), CallFault("flock", "ENOLCK", "4+3"),
            CallFault("openat", "EMFILE", "70+9"),
        ] + (FaultTests.kills == nil ? [] : (1...12).flatMap { many(from: $0) })

    private static func many(from first: Int) -> [CallFault] {
        [
            CallFault("fsync", "EIO", "\(first)+6"), CallFault("flock", "EAGAIN", "\(4 + first)+4"),
            CallFault("rename", "EIO", "\(first)+2"),
            CallFault("fsync", "EIO", "\(first)+4"),
            CallFault("write", "ENOSPC", "\(first)+5"),
            CallFault("pwrite64", "ENOSPC", "\(4 * first)+13"), CallFault("flock", "ENOLCK", "\(3 + first)+3"),
            CallFault("openat", "EMFILE", "\(60 + 3 * first)+11"), CallFault("openat", "ENOSPC", "\(60 + 3 * first)+7"),
        ]
    }

    @Test("Calls that fail now and then under who runs the jobs cost nothing but time", arguments: runnerFaults)
    func runner(fault: CallFault) throws {
        let job = try JobKillTrial(seed: 4).job(under: fault)
        #expect(job.state == .succeeded, "\(job)")
    }
}
