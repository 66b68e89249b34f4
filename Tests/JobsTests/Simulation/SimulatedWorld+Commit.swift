import Domain
import Foundation
import Randomness

/// Writing things down, which may break.
extension SimulatedWorld {
    /// What becomes of a transaction.
    enum Fate { case written, refused, lostBefore, lostAfter }

    mutating func fate() -> Fate {
        guard !areFaultsOver else { return .written }
        let roll = random.below(100)
        return roll < 3 ? .refused : roll < 5 ? .lostBefore : roll < 7 ? .lostAfter : .written
    }

    /// Writes something down unless that breaks; returns whether the writer lives to go on.
    mutating func commit(_ index: Int, _ write: (inout SimulatedWorld) -> Void) -> Bool {
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
}
