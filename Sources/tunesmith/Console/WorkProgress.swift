/// How far a long work is: one redrawn line on a terminal, a plain line every ten seconds in a pipe.
final class WorkProgress {
    private let label: String
    private let total: Int
    private let amount: (Int) -> String
    private let isTerminal: Bool
    private let isQuiet: Bool
    private let began = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant
    private var lineIsOpen = false

    /// Progress over `total` units, of which `amount` says so many in words.
    init(_ label: String, total: Int, in amount: @escaping (Int) -> String, _ console: Console, isQuiet: Bool) {
        self.label = label
        self.total = total
        self.amount = amount
        self.isQuiet = isQuiet
        isTerminal = console.isTerminal
        lastShown = began
    }

    /// `done` units are done; short work shows nothing.
    func show(_ done: Int) {
        let now = ContinuousClock.now
        guard !isQuiet, now - lastShown >= (isTerminal ? .milliseconds(lineIsOpen ? 100 : 500) : .seconds(10)) else { return }
        lastShown = now
        let seconds = (now - began) / .seconds(1)
        let share = Format.decimal(100 * Double(done) / Double(max(1, total)), 0)
        let text = "  \(label): \(amount(done)) of \(amount(total)) (\(share) %), \(amount(Int(Double(done) / seconds)))/s"
        Console.write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n")
        lineIsOpen = isTerminal
    }

    /// Takes the redrawn line away.
    func end() {
        if lineIsOpen { Console.write("\r\u{1B}[K") }
        lineIsOpen = false
    }
}
