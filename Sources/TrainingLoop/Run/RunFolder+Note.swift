public import Domain

extension RunFolder {
    /// Says in the log that the run was stopped before it was loaded.
    public func noteStop(reason: String) throws {
        try EventLog(eventsURL).append(.stopped(step: Checkpoint.steps(below: checkpointsURL).last ?? 0, reason: reason))
    }

    /// Says in the log why the run cannot even be loaded.
    public func noteFailure(_ failure: WorkbenchError) throws {
        try EventLog(eventsURL).append(.failed(code: failure.code.rawValue, message: failure.message, hint: failure.hint))
    }
}
