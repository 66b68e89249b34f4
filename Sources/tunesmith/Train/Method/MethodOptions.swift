import Arguments
import Domain

/// How one method is read from the command line; another method is a file of its own with one of these, and a line in `all`.
struct MethodOptions: Sendable {
    /// The word after `--method`.
    let method: String
    /// What it accepts, alone or with other methods: options of one name are the same option.
    let options: [OptionDescription]
    /// The method with the settings that were given.
    let read: @Sendable (ParsedArguments) throws -> Method

    /// Every method, in the order of help; the first is the default.
    static let all: [MethodOptions] = [.lora, .qlora, .full]

    /// `--method` and what the methods accept.
    static var descriptions: [OptionDescription] {
        let choice = OptionDescription.value(
            "method", "NAME", help: "What is trained.", default: all[0].method, choices: all.map(\.method))
        return all.flatMap(\.options).reduce(into: [choice]) { list, option in
            if !list.contains(where: { $0.name == option.name }) { list.append(option) }
        }
    }

    /// The method that the command line names, with its settings; throws `ArgumentError` for an option of another one.
    static func method(_ arguments: ParsedArguments) throws -> Method {
        let chosen = all.first { $0.method == arguments.string("method") } ?? all[0]
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
