/// How a process ends, as its caller sees it.
public enum ExitCode: Int32, Sendable {
    /// Everything asked for was done.
    case ok = 0
    /// The work was begun and did not succeed.
    case failed = 1
    /// The command line was not understood; nothing was begun.
    case usage = 2
    /// It was interrupted and can go on; what a shell sees of a program that SIGINT ended.
    case stopped = 130
}
