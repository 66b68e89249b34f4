internal import Dispatch
internal import Foundation

/// Threads for work that waits for the disk, for locks or for the processor, which Swift's own few threads must not.
///
/// Tasks that prefer this executor run on its threads, in the order in which they became ready.
public final class WorkerThreads: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var first = 0
    }

    private let state = Locked(State())
    private let ready = DispatchSemaphore(value: 0)
    private let threadCount: Int

    /// Starts `count` threads called `name`; they end some time after the last user lets go of this.
    public init(_ count: Int, name: String) {
        threadCount = count
        for _ in 0..<count {
            let thread = Thread { [ready, weak self] in
                while true {
                    ready.wait()
                    guard let workers = self, workers.runNext() else { return }
                }
            }
            thread.name = name
            thread.stackSize = 1 << 20
            thread.start()
        }
    }

    deinit {
        // Each thread wakes, finds nobody, and ends.
        for _ in 0..<threadCount { ready.signal() }
    }

    /// Runs a part of a task when its turn comes.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        ready.signal()
    }

    private func runNext() -> Bool {
        let job = state.withLock { state -> UnownedJob? in
            guard state.first < state.jobs.count else { return nil }
            let job = state.jobs[state.first]
            state.first += 1
            // What was taken is let go of in strides, so that taking stays cheap.
            if state.first > 1024, 2 * state.first > state.jobs.count {
                state.jobs.removeFirst(state.first)
                state.first = 0
            }
            return job
        }
        job?.runSynchronously(on: asUnownedTaskExecutor())
        return job != nil
    }
}
