/// How far a long reading is: one redrawn line on a terminal, a plain line every ten seconds in a pipe.
final class ByteProgress {
    private let label: String
    private let total: Int
    private let isTerminal: Bool
    private let isQuiet: Bool
    private let began = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant
    private var lineIsOpen = false

    /// Progress over `total` bytes.
    init(_ label: String, total: Int, _ console: Console, isQuiet: Bool) {
        self.label = label
        self.total = total
        self.isQuiet = isQuiet
        isTerminal = console.isTerminal
        lastShown = began
    }

    /// `bytes` have been read; short work shows nothing.
    func show(_ bytes: Int) {
        let now = ContinuousClock.now
        guard !isQuiet, now - lastShown >= (isTerminal ? .milliseconds(lineIsOpen ? 100 : 500) : .seconds(10)) else { return }
        lastShown = now
        let seconds = (now - began) / .seconds(1)
        let share = Format.decimal(100 * Double(bytes) / Double(max(1, total)), 0)
        let text =
            "  \(label): \(Format.bytes(bytes)) of \(Format.bytes(total)) (\(share) %), \(Format.bytes(Int(Double(bytes) / seconds)))/s"
        Console.write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n")
        lineIsOpen = isTerminal
    }

    /// Takes the redrawn line away.
    func end() {
        if lineIsOpen { Console.write("\r\u{1B}[K") }
        lineIsOpen = false
    }
}
