import Arguments
import Domain

/// How one method is read from the command line; another method is a file of its own with one of these, and a line in `all`.
struct MethodOptions: Sendable {
    /// The word after `--method`.
    let method: String
    /// What it accepts, alone or with other methods: options of one name are the same option.
    let options: [OptionDescription]
    /// Passes over the rows where nothing else is said.
    var epochs = Hyperparameters().epochs
    /// The method with the settings that were given.
    let read: @Sendable (ParsedArguments) throws -> Method

    /// Every method, in the order of help; the first is the default.
    static let all: [MethodOptions] = [.lora, .qlora, .prefix, .adapter, .full]

    /// `--method` and what the methods accept.
    static var descriptions: [OptionDescription] {
        let choice = OptionDescription.value(
            "method", "NAME", help: "What is trained.", default: all[0].method, choices: all.map(\.method))
        return all.flatMap(\.options).reduce(into: [choice]) { list, option in
            if !list.contains(where: { $0.name == option.name }) { list.append(option) }
        }
    }

    /// What holds where nothing else is said, for the method that the command line names.
    static func defaults(_ arguments: ParsedArguments) -> Hyperparameters {
        var settings = Hyperparameters()
        settings.epochs = chosen(arguments).epochs
        return settings
    }

    /// The same in words.
    static var epochsDefault: String {
        let usual = Hyperparameters().epochs
        return (["\(usual)"] + all.filter { $0.epochs != usual }.map { "\($0.epochs) for \($0.method)" }).joined(separator: ", ")
    }

    private static func chosen(_ arguments: ParsedArguments) -> MethodOptions {
        all.first { $0.method == arguments.string("method") } ?? all[0]
    }

    /// The method that the command line names, with its settings; throws `ArgumentError` for an option of another one.
    static func method(_ arguments: ParsedArguments) throws -> Method {
        let chosen = chosen(arguments)
        for option in arguments.givenOptions where !chosen.accepts(option) {
            let owners = all.filter { $0.accepts(option) }.map(\.method)
            guard !owners.isEmpty else { continue }
            throw ArgumentError.conflict(
                option: option, reason: "is no setting of the method \(chosen.method)",
                hint: "leave it out, or use --method \(owners.joined(separator: " or "))")
        }
        return try chosen.read(arguments)
    }

    private func accepts(_ option: String) -> Bool {
        options.contains { $0.name == option }
    }
}

extension OptionDescription {
    /// `--precision`, the same for every method that freezes the base.
    static let precision = OptionDescription.value(
        "precision", "NAME", help: "How frozen weights are kept.", default: Hyperparameters.Precision.float32.rawValue,
        choices: Hyperparameters.Precision.allCases.map(\.rawValue))
}
