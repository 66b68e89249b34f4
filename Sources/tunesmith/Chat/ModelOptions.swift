import Arguments
import Domain
import Inference

/// The options that name a model, shared by the commands that run one.
enum ModelOptions {
    static let all: [OptionDescription] = [
        .value("model", "FOLDER", short: "m", help: "Base model folder, or a run folder.", required: true),
        .value("adapter", "FOLDER", help: "Adapter, or run that trained one, to put on the base."),
        .value(
            "precision", "NAME", help: "How the base's weights are kept.", default: "as in the run, otherwise float32",
            choices: Hyperparameters.Precision.allCases.map(\.rawValue)),
    ]

    /// Loads what the command line names.
    static func load(_ arguments: ParsedArguments) throws -> ModelFolder {
        try ModelFolder(
            arguments.requiredString("model"), adapter: arguments.string("adapter"),
            precision: arguments.string("precision").flatMap { Hyperparameters.Precision(rawValue: $0) })
    }
}
