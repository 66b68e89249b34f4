import Arguments

/// A program with an option of every shape.
enum SampleProgram {
    static let train = CommandDescription(
        name: "train",
        summary: "Fine-tune a model on chat rows.",
        discussion: ["A run is a folder. An interrupted run goes on from its newest checkpoint when the same command is given again."],
        options: [
            .value("data", "FILE", short: "d", help: "Chat rows, one JSON object per line.", required: true),
            .value("method", "NAME", help: "What is trained.", default: "lora", choices: ["full", "lora"]),
            .value(
                "learning-rate", "RATE", short: "l",
                help: "Highest learning rate, reached after the warm-up and then left again along the schedule.", default: "0.001"),
            .value("epochs", "N", help: "Passes over the rows.", default: "3"),
            .value("seed", "N", help: "Seed of the order of rows."),
            .value("an-option-with-a-long-name", "PLACEHOLDER", help: "Stands above its meaning."),
            .list("target", "NAME", short: "t", help: "A projection that gets an update.", default: "all", choices: ["q_proj", "v_proj"]),
            .flag("skip-invalid", help: "Leave out rows that cannot be trained on."),
            .flag("quiet", short: "q", help: "Print the result alone."),
        ],
        operands: [
            OperandDescription("MODEL", help: "Folder of the base model."), OperandDescription("OUT", help: "New folder.", required: false),
        ],
        examples: [CommandExample("LoRA with the defaults", "tunesmith train --data rows.jsonl base out")])

    static let chat = CommandDescription(
        name: "chat", summary: "Talk to a model.",
        operands: [OperandDescription("TEXT", help: "What to say.", required: false, repeated: true)])

    static let program = ProgramDescription(
        name: "tunesmith", summary: "A fine-tuning workbench.", version: "0.1.0", commands: [train, chat])

    /// The parsed arguments of `line`; throws what parsing throws.
    static func parsed(_ line: [String]) throws -> ParsedArguments {
        guard case .command(let arguments) = try program.parse(line) else { throw NotACommand() }
        return arguments
    }

    struct NotACommand: Error {}
}
