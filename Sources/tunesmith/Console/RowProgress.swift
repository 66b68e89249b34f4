/// Shows how many rows have been done: one redrawn line on a terminal, a line every ten seconds in a pipe.
final class RowProgress {
    private let isTerminal: Bool
    private let isQuiet: Bool
    private let start = ContinuousClock.now
    private var lastShown = ContinuousClock.now
    private var lineIsOpen = false
    private var nextLook = 0

    init(_ console: Console, isQuiet: Bool) {
        isTerminal = console.isTerminal
        self.isQuiet = isQuiet
    }

    /// Seconds since it began.
    var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// Shows that `rows` are done.
    func show(_ rows: Int) {
        // Looking at the clock for every row would cost more than many a row does.
        guard !isQuiet, rows >= nextLook else { return }
        nextLook = rows + 100
        let now = ContinuousClock.now
        guard now - lastShown >= (isTerminal ? .milliseconds(100) : .seconds(10)) else { return }
        lastShown = now
        let text = "  \(Format.count(rows, "row")), \(Format.grouped(Int(Double(rows) / max(seconds, 1e-9)))) a second"
        guard isTerminal else { return Console.note(text) }
        Console.write("\r\u{1B}[K\(text)")
        lineIsOpen = true
    }

    /// Ends a line that is being redrawn.
    func end() {
        if lineIsOpen { Console.write("\r\u{1B}[K") }
        lineIsOpen = false
    }
}
