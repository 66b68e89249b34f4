/// Why a command line was not understood.
public enum ArgumentError: Error, Sendable, Equatable {
    case missingCommand(commands: [String])
    case unknownCommand(String, commands: [String], suggestion: String?)
    case optionBeforeCommand(String)
    case unknownOption(String, command: String, suggestion: String?)
    case missingValue(option: String, placeholder: String)
    case unexpectedValue(option: String, value: String)
    case duplicateOption(String)
    case missingOption(String, placeholder: String)
    case unexpectedOperand(String, command: String)
    case missingOperand(String, command: String)
    case notAnInteger(option: String, value: String)
    case notANumber(option: String, value: String)
    case outOfRange(option: String, value: String, allowed: String)
    case unknownChoice(option: String, value: String, choices: [String], suggestion: String?)
    /// Two options that cannot be given together, or an option where it has no effect; `reason` says why and what to do.
    case conflict(option: String, reason: String, hint: String)
}

extension ArgumentError {
    /// What was wrong, with the word that was typed.
    public var message: String {
        switch self {
        case .missingCommand: "a command is missing"
        case .unknownCommand(let word, _, _): "unknown command '\(word)'"
        case .optionBeforeCommand(let word): "option '\(word)' stands before the command"
        case .unknownOption(let word, let command, _): "'\(command)' has no option '\(word)'"
        case .missingValue(let option, let placeholder): "'--\(option)' needs a value: --\(option) \(placeholder)"
        case .unexpectedValue(let option, let value): "'--\(option)' takes no value, but got '\(value)'"
        case .duplicateOption(let option): "'--\(option)' is given twice"
        case .missingOption(let option, let placeholder): "'--\(option) \(placeholder)' is required"
        case .unexpectedOperand(let word, let command): "'\(command)' does not expect '\(word)'"
        case .missingOperand(let name, let command): "'\(command)' needs \(name)"
        case .notAnInteger(let option, let value): "'--\(option)' must be a whole number, not '\(value)'"
        case .notANumber(let option, let value): "'--\(option)' must be a number, not '\(value)'"
        case .outOfRange(let option, let value, let allowed): "'--\(option)' must be \(allowed), not \(value)"
        case .unknownChoice(let option, let value, let choices, _):
            "'--\(option)' must be one of \(choices.joined(separator: ", ")), not '\(value)'"
        case .conflict(let option, let reason, _): "'--\(option)' \(reason)"
        }
    }

    /// What to do about it, where more can be said than the message does.
    public var hint: String? {
        switch self {
        case .missingCommand(let commands): "commands: \(commands.joined(separator: ", "))"
        case .unknownCommand(_, let commands, let suggestion):
            suggestion.map { "did you mean '\($0)'?" } ?? "commands: \(commands.joined(separator: ", "))"
        case .optionBeforeCommand: "options follow the command"
        case .unknownOption(_, let command, let suggestion):
            suggestion.map { "did you mean '\($0)'?" } ?? "'\(command) --help' lists the options"
        case .missingValue(let option, let placeholder): "a value that begins with '-' is written --\(option)=\(placeholder)"
        case .unexpectedOperand(_, let command): "'\(command) --help' shows what it expects; a text with spaces needs quotes"
        case .missingOperand(_, let command): "'\(command) --help' shows what it expects"
        case .unknownChoice(_, _, _, let suggestion): suggestion.map { "did you mean '\($0)'?" }
        case .conflict(_, _, let hint): hint
        case .unexpectedValue, .duplicateOption, .missingOption, .notAnInteger, .notANumber, .outOfRange: nil
        }
    }
}
