import Domain

/// How far a long work is: one redrawn line on a terminal, a plain line every ten seconds in a pipe.
final class WorkProgress {
    private let label: String
    private let total: Int?
    private let amount: (Int) -> String
    private let isTerminal: Bool
    private let isQuiet: Bool
    private let began = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant
    private var lineIsOpen = false
    private var nextLook = 0

    /// Seconds since it began.
    var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }

    /// Progress over `total` units, where that is known, of which `amount` says so many in words.
    init(_ label: String, total: Int?, in amount: @escaping (Int) -> String, _ console: Console, isQuiet: Bool) {
        self.label = label
        self.total = total
        self.amount = amount
        self.isQuiet = isQuiet
        isTerminal = console.isTerminal
        lastShown = began
    }

    /// `done` units are done; short work shows nothing.
    func show(_ done: Int) {
        // Looking at the clock for every row would cost more than many a row does.
        guard !isQuiet, done >= nextLook else { return }
        nextLook = done + 100
        let now = ContinuousClock.now
        guard now - lastShown >= (isTerminal ? .milliseconds(lineIsOpen ? 100 : 500) : .seconds(10)) else { return }
        lastShown = now
        let share = total.map { " of \(amount($0)) (\(Format.decimal(100 * Double(done) / Double(max(1, $0)), 0)) %)" } ?? ""
        let text = "  \(label): \(amount(done))\(share), \(amount(Int(Double(done) / seconds)))/s"
        Console.write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n")
        lineIsOpen = isTerminal
    }

    /// Takes the redrawn line away.
    func end() {
        if lineIsOpen { Console.write("\r\u{1B}[K") }
        lineIsOpen = false
    }
}
