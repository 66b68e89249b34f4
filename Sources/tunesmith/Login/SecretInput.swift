import Dispatch
import Domain

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Secrets on their way in: typed without being shown, or read from standard input; never an argument, which lists of processes show.
enum SecretInput {
    private static let mostBytes = 4096

    /// Asks at the terminal; throws `invalid_setting` where there is none.
    static func ask(_ what: String, orBy option: String) throws -> String {
        guard Console.hasKeyboard else {
            throw WorkbenchError(
                .invalidSetting, "there is no terminal to ask for the \(what)", hint: "give it on standard input with \(option)")
        }
        Console.write("\(what): ")
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return try line() }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        let before = shown
        // Ctrl-C must not leave a terminal that shows nothing.
        signal(SIGINT, SIG_IGN)
        let interrupt = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        interrupt.setEventHandler { @Sendable in
            var before = before
            tcsetattr(STDIN_FILENO, TCSANOW, &before)
            exit(130)
        }
        interrupt.resume()
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            interrupt.cancel()
            signal(SIGINT, SIG_DFL)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            Console.write("\n")
        }
        return try line()
    }

    /// Asks twice, for a secret that is made.
    static func askNew(_ what: String, orBy option: String) throws -> String {
        let first = try ask(what, orBy: option)
        guard try ask("\(what) again", orBy: option) == first else {
            throw WorkbenchError(.invalidSetting, "the two are not the same", hint: "try again")
        }
        return first
    }

    /// Asks for something that may be seen.
    static func askOpenly(_ what: String, orBy option: String) throws -> String {
        guard Console.hasKeyboard else {
            throw WorkbenchError(.invalidSetting, "there is no terminal to ask for the \(what)", hint: "give it with \(option)")
        }
        Console.write("\(what): ")
        return try line()
    }

    /// The first line of standard input, without its end; throws `invalid_setting` where it is empty or too long.
    static func line() throws -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        // Byte by byte: what stands behind the line belongs to whoever reads next.
        while read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A, bytes.count < mostBytes { bytes.append(byte) }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count < mostBytes, let text = String(validating: bytes, as: UTF8.self) else {
            throw WorkbenchError(.invalidSetting, "nothing usable was given on standard input", hint: "give one line of text")
        }
        return text
    }
}
