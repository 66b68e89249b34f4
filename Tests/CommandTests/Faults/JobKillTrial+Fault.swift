import Domain
import Foundation
import Jobs
import Store
import Testing
import TrainingLoop

/// Jobs some of whose calls of the operating system fail.
extension JobKillTrial {
    /// A job under a server of whose calls some fail; if it stands still then, another server ends it.
    func job(under fault: CallFault) throws -> Job {
        let id = try create()
        let calls = workplace.place("calls")
        let tracer = try Child(
            ["-f", "-qq", "-o", calls.path, "-b", "execve"] + fault.arguments + ["-e", "trace=\(fault.call),execve"]
                + [try #require(Program.beside("job-trial")).path] + trialArguments(), in: workplace.url, program: CallFault.strace)
        let end = ContinuousClock.now + .seconds(4)
        while try !state(id).isFinal, tracer.process.isRunning, ContinuousClock.now < end { usleep(5_000) }
        _ = try CallFault.end(tracer)
        #expect(try String(contentsOf: calls, encoding: .utf8).contains("INJECTED"), "no call failed")
        try wait { try self.state(id).isFinal }
        let job = try queue.job(id, for: caller)
        if job.state == .succeeded { try check(id, false) }
        return job
    }

    /// A job of whose first trainer some calls fail; how many calls of the kind it made, and failed at.
    func job(trainedUnder fault: CallFault) throws -> (job: Job, calls: Int, failed: Int) {
        let told = workplace.place("fault")
        if trainer == nil {
            trainer = workplace.place("trainer.sh")
            let program = try #require(Program.url).path
            try workplace.write(
                "trainer.sh",
                """
                #!/bin/sh
                set -- "\(program)" "$@"
                if [ -e "\(told.path)" ]; then
                    read -r arguments < "\(told.path)"
                    /bin/rm "\(told.path)"
                    exec \(CallFault.strace.path) -D -f -qq -o "\(workplace.place("calls").path)" $arguments "$@"
                fi
                exec "$@"

                """)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workplace.place("trainer.sh").path)
            try killServer()
        }
        try? FileManager.default.removeItem(at: workplace.place("calls"))
        try workplace.write("fault", fault.arguments.joined(separator: " ") + "\n")
        let id = try create()
        try wait { try self.state(id).isFinal }
        let job = try queue.job(id, for: caller)
        if job.state == .succeeded { try check(id, false) }
        let lines = try String(contentsOf: workplace.place("calls"), encoding: .utf8).split(separator: "\n")
        // Each thread counts for itself.
        let threads = Dictionary(grouping: lines.filter { $0.contains(" \(fault.call)(") }) { $0.prefix { $0 != " " } }
        return (job, threads.values.map(\.count).max() ?? 0, lines.count { $0.contains("INJECTED") })
    }

    /// Tries a failed job again, which then ends as if nothing had happened.
    func tryAgain(_ id: Job.ID) throws {
        _ = try queue.retry(id, by: caller)
        try wait { try self.state(id).isFinal }
        try check(id, false)
    }

    /// A job that is paused, of whose files `damage` changes some, and which then goes on.
    func job(damagedBy damage: (URL) throws -> Void) throws -> Job {
        let id = try create()
        try serve()
        try wait { self.log(id).contains { $0.contains("checkpoint_written") } }
        _ = try queue.pause(id, by: caller)
        try wait { try self.state(id) == .paused || self.state(id).isFinal }
        try #require(try state(id) == .paused, "it was quicker than the pause")
        try damage(folder(id))
        _ = try queue.resume(id, by: caller)
        try wait { try self.state(id).isFinal }
        return try queue.job(id, for: caller)
    }

    /// A job during which another process writes to the database for so long.
    func locked(seconds: UInt32) throws -> Job {
        let id = try create()
        try serve()
        try wait { self.log(id).count > 3 }
        try store.database.write { _ in _ = sleep(seconds) }
        try wait { try self.state(id).isFinal }
        try check(id, false)
        return try queue.job(id, for: caller)
    }
}
