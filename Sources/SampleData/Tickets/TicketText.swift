/// Which rows are made: for tuning, or for judging what was tuned; the two share no phrase.
public enum TicketSplit: String, Sendable, CaseIterable {
    /// Rows to tune on.
    case training
    /// Rows to judge by.
    case heldOut = "held_out"
}

/// The phrases that tickets are made of.
enum TicketText {
    /// All phrases of one split and language.
    static func grammar(_ split: TicketSplit, _ language: Language) -> Grammar {
        switch (split, language) {
        case (.training, .english): Grammar(englishTraining)
        case (.training, .german): Grammar(germanTraining)
        case (.training, .french): Grammar(frenchTraining)
        case (.training, .spanish): Grammar(spanishTraining)
        case (.heldOut, .english): Grammar(englishHeldOut)
        case (.heldOut, .german): Grammar(germanHeldOut)
        case (.heldOut, .french): Grammar(frenchHeldOut)
        case (.heldOut, .spanish): Grammar(spanishHeldOut)
        }
    }
}
