import Domain

extension SimulatedWorld {
    /// What must hold at every moment.
    mutating func check() {
        for index in entries.indices {
            let state = entries[index].job.state
            if let trainer = entries[index].trainers.first {
                if !state.mayHaveTrainer { violate("a trainer of attempt \(trainer.attempt) works on a job that is \(state)") }
                if trainer.attempt != entries[index].job.attempt { violate("a trainer of an earlier attempt works") }
                if entries[index].trainers.count > 1 { violate("two trainers work on one job") }
            }
            let versions = entries[index].versions
            if versions != (state == .succeeded ? 1 : 0) { violate("\(versions) versions of a job that is \(state)") }
            let truth = entries[index].truth
            if truth.cancelIsAcknowledged, state != .cancelling, state != .cancelled {
                violate("acknowledged as cancelled, and is \(state)")
            }
            if truth.pauseIsAcknowledged, state == .pending || state == .validating || state == .queued || state == .interrupted {
                violate("acknowledged as paused, and is \(state)")
            }
            checkFields(index, state)
        }
        checkCreations()
    }

    /// What a state says of the job's other fields.
    private mutating func checkFields(_ index: Int, _ state: JobState) {
        if (entries[index].job.finished != nil) != state.isFinal { violate("whether a job that is \(state) has ended") }
        if entries[index].job.wish != nil, !state.mayHaveTrainer { violate("a job that is \(state) has a wish") }
        if (entries[index].job.notBefore != nil) != (state == .interrupted) { violate("a job that is \(state) waits for a time") }
        if (entries[index].job.failure != nil) != (state == .failed) { violate("a job that is \(state) has a failure or none") }
        if (entries[index].job.result != nil) != (state == .succeeded) { violate("a job that is \(state) has a result or none") }
    }

    private mutating func checkCreations() {
        // Wishes are counted from 0, so two jobs of one show when there are more jobs than wishes.
        if entries.count > nextWish { violate("two jobs of one creation") }
        if acknowledgedWishes.count > entries.count { violate("an acknowledged job is lost") }
    }

    /// What must hold once nothing breaks any more and all has come to rest.
    mutating func checkEnd() {
        guard violation == nil else { return }
        for wish in acknowledgedWishes where !entries.contains(where: { $0.wish == wish }) { violate("an acknowledged job is lost") }
        for entry in entries where !entry.job.state.isFinal && entry.job.state != .paused { violate("ends as \(entry.job.state)") }
    }
}
