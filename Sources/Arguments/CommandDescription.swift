/// One command: what it accepts, and what its help says.
public struct CommandDescription: Sendable, Equatable {
    /// The word a person types.
    public let name: String
    /// What it does, in one sentence with its full stop.
    public let summary: String
    /// Further paragraphs of its help, shown below the usage line.
    public let discussion: [String]
    /// What it accepts by name, in the order help lists them.
    public let options: [OptionDescription]
    /// What it accepts by position.
    public let operands: [OperandDescription]
    /// Lines at the end of its help.
    public let examples: [CommandExample]

    /// A command; every command also accepts `--help` and `-h`.
    public init(
        name: String, summary: String, discussion: [String] = [], options: [OptionDescription] = [],
        operands: [OperandDescription] = [], examples: [CommandExample] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.options = options
        self.operands = operands
        self.examples = examples
    }
}

/// One value that a command takes without a name, by its position.
public struct OperandDescription: Sendable, Equatable {
    /// The word for it in help and errors, in capitals.
    public let name: String
    /// What it stands for, in one sentence with its full stop.
    public let help: String
    /// Whether parsing fails without it.
    public let isRequired: Bool
    /// Whether it takes all values that are left; only the last operand can.
    public let isRepeated: Bool

    /// An operand.
    public init(_ name: String, help: String, required isRequired: Bool = true, repeated isRepeated: Bool = false) {
        self.name = name
        self.help = help
        self.isRequired = isRequired
        self.isRepeated = isRepeated
    }

    var usage: String {
        let name = isRepeated ? "\(name)..." : name
        return isRequired ? name : "[\(name)]"
    }
}

/// A command line worth copying.
public struct CommandExample: Sendable, Equatable {
    /// What it does.
    public let purpose: String
    /// The line as typed.
    public let line: String

    /// An example with its purpose.
    public init(_ purpose: String, _ line: String) {
        self.purpose = purpose
        self.line = line
    }
}
