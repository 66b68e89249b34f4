import Arguments

/// One thing the program can do.
protocol Command {
    /// Its name, options and help.
    static var description: CommandDescription { get }

    /// Does it; throws `WorkbenchError` for what a person must be told, `ArgumentError` for wrong usage.
    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
}

extension OptionDescription {
    /// `--json`, the same in every command.
    static let json = OptionDescription.flag("json", help: "Print JSON for programs instead of text for people.")
    /// `--threads`, the same in every command that computes.
    static let threads = OptionDescription.value(
        "threads", "N", help: "Threads of the kernels.", default: "all cores")
    /// `--quiet`, the same in every command that shows progress.
    static let quiet = OptionDescription.flag("quiet", short: "q", help: "Show no progress.")
}
