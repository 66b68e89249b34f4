import Arguments

/// `tunesmith train`
enum Train: Command {
    static let description = CommandDescription(name: "train", summary: "Tune a base model on a dataset.")
    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode { .ok }
}
