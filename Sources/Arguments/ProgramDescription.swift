/// A program made of commands: `name command [options] [operands]`.
public struct ProgramDescription: Sendable, Equatable {
    /// The word a person types first.
    public let name: String
    /// What it is, in one sentence with its full stop.
    public let summary: String
    /// What `--version` prints after the name.
    public let version: String
    /// What it can do, in the order help lists it.
    public let commands: [CommandDescription]

    /// A program and the commands it knows, in the order help lists them.
    public init(name: String, summary: String, version: String, commands: [CommandDescription]) {
        self.name = name
        self.summary = summary
        self.version = version
        self.commands = commands
    }
}

/// What a command line asks for.
public enum Request: Sendable, Equatable {
    /// A text to print, after which the program ends well: help or the version.
    case text(String)
    /// A command to carry out.
    case command(ParsedArguments)
}

extension ProgramDescription {
    /// What `arguments`, without the program's own path, ask for; throws `ArgumentError`.
    public func parse(_ arguments: [String]) throws(ArgumentError) -> Request {
        guard let word = arguments.first else { throw .missingCommand(commands: commands.map(\.name)) }
        let rest = arguments.dropFirst()
        switch word {
        case "--help", "-h": return .text(helpText)
        case "--version": return .text("\(name) \(version)")
        case "help":
            guard let topic = rest.first else { return .text(helpText) }
            return .text(try command(named: topic).helpText(program: name))
        default: break
        }
        let command = try command(named: word)
        let beforeOperands = rest.prefix { $0 != "--" }
        if beforeOperands.contains("--help") || beforeOperands.contains("-h") { return .text(command.helpText(program: name)) }
        return .command(try ParsedArguments(of: command, parsing: Array(rest)))
    }

    private func command(named word: String) throws(ArgumentError) -> CommandDescription {
        if let command = commands.first(where: { $0.name == word }) { return command }
        if word.hasPrefix("-") { throw .optionBeforeCommand(word) }
        let names = commands.map(\.name)
        throw .unknownCommand(word, commands: names, suggestion: Suggestion.nearest(to: word, among: names))
    }
}
