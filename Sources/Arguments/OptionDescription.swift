/// One option that a command accepts.
public struct OptionDescription: Sendable, Equatable {
    /// What stands after the option's name.
    public enum Shape: Sendable, Equatable {
        /// Nothing: the option is there or not.
        case flag
        /// One value.
        case value(placeholder: String)
        /// One value, and the option may be repeated.
        case list(placeholder: String)
    }

    /// Long name without dashes, such as `learning-rate`.
    public let name: String
    /// One letter that stands for the name after a single dash.
    public let short: Character?
    /// Whether a value follows, and whether it may come again.
    public let shape: Shape
    /// What the option does, in one or two sentences with their full stops.
    public let help: String
    /// What holds when the option is absent, as help shows it; the command itself applies it.
    public let defaultText: String?
    /// Whether parsing fails without it.
    public let isRequired: Bool
    /// The only values allowed; empty when any will do.
    public let choices: [String]

    /// An option that is there or not.
    public static func flag(_ name: String, short: Character? = nil, help: String) -> Self {
        Self(name: name, short: short, shape: .flag, help: help, defaultText: nil, isRequired: false, choices: [])
    }

    /// An option with one value, shown as `--name PLACEHOLDER`.
    public static func value(
        _ name: String, _ placeholder: String, short: Character? = nil, help: String, default defaultText: String? = nil,
        required isRequired: Bool = false, choices: [String] = []
    ) -> Self {
        Self(
            name: name, short: short, shape: .value(placeholder: placeholder), help: help, defaultText: defaultText,
            isRequired: isRequired, choices: choices)
    }

    /// An option that may be given several times, each time with one value.
    public static func list(
        _ name: String, _ placeholder: String, short: Character? = nil, help: String, default defaultText: String? = nil,
        required isRequired: Bool = false, choices: [String] = []
    ) -> Self {
        Self(
            name: name, short: short, shape: .list(placeholder: placeholder), help: help, defaultText: defaultText,
            isRequired: isRequired, choices: choices)
    }

    /// The word for the value in help and errors; nil for a flag.
    var placeholder: String? {
        switch shape {
        case .flag: nil
        case .value(let placeholder), .list(let placeholder): placeholder
        }
    }

    /// The name as it is typed, with its value's placeholder: `--data FILE`.
    var spelling: String {
        placeholder.map { "--\(name) \($0)" } ?? "--\(name)"
    }
}
