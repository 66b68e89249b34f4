import Domain
import Foundation
import Randomness

/// What trainers do.
extension SimulatedWorld {
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
