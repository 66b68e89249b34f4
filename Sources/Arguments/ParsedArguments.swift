/// The options and operands of one command, as given; every name has been checked against the description.
public struct ParsedArguments: Sendable, Equatable {
    /// What the command accepts.
    public let command: CommandDescription
    /// Values without a name, in order.
    public let operands: [String]

    private let values: [String: [String]]

    /// Reads `arguments` by the description of `command`; throws `ArgumentError`.
    init(of command: CommandDescription, parsing arguments: [String]) throws(ArgumentError) {
        var operands: [String] = []
        var values: [String: [String]] = [:]
        var position = 0
        while position < arguments.count {
            let argument = arguments[position]
            position += 1
            if argument == "--" {
                operands += arguments[position...]
                break
            }
            guard Self.looksLikeOption(argument) else {
                operands.append(argument)
                continue
            }
            let (spelled, attached) = Self.split(argument)
            let option = try Self.option(spelled, of: command)
            let value: String
            switch (option.placeholder, attached) {
            case (nil, let attached?): throw .unexpectedValue(option: option.name, value: attached)
            case (nil, nil): value = ""
            case (_, let attached?): value = attached
            case (let placeholder?, nil):
                guard position < arguments.count, !Self.looksLikeOption(arguments[position]) else {
                    throw .missingValue(option: option.name, placeholder: placeholder)
                }
                value = arguments[position]
                position += 1
            }
            try Self.check(value, of: option)
            try Self.add(value, of: option, to: &values)
        }
        try Self.checkPresence(values: values, operands: operands, of: command)
        self.command = command
        self.operands = operands
        self.values = values
    }

    /// The names of the options that were given, in the order the description lists them.
    public var givenOptions: [String] {
        command.options.map(\.name).filter { values[$0] != nil }
    }

    /// Whether the flag called `name` was given.
    public func flag(_ name: String) -> Bool {
        given(name) != nil
    }

    /// The value of the option called `name`, when given.
    public func string(_ name: String) -> String? {
        given(name)?.last
    }

    /// The value of a required option; throws `ArgumentError.missingOption` when it was declared optional and is absent.
    public func requiredString(_ name: String) throws(ArgumentError) -> String {
        if let value = string(name) { return value }
        throw .missingOption(name, placeholder: command.options.first { $0.name == name }?.placeholder ?? "VALUE")
    }

    /// All values of a repeated option, in the order given.
    public func list(_ name: String) -> [String] {
        given(name) ?? []
    }

    /// The value as a whole number; throws `ArgumentError` when it is none or lies outside `bounds`.
    public func integer(_ name: String, in bounds: Bounds<Int> = .any) throws(ArgumentError) -> Int? {
        guard let text = string(name) else { return nil }
        guard let value = Int(text) else { throw .notAnInteger(option: name, value: text) }
        guard bounds.contains(value) else { throw .outOfRange(option: name, value: text, allowed: bounds.text) }
        return value
    }

    /// The value as a finite number; throws `ArgumentError` when it is none or lies outside `bounds`.
    public func number(_ name: String, in bounds: Bounds<Double> = .any) throws(ArgumentError) -> Double? {
        guard let text = string(name) else { return nil }
        guard let value = Double(text), value.isFinite else { throw .notANumber(option: name, value: text) }
        guard bounds.contains(value) else { throw .outOfRange(option: name, value: text, allowed: bounds.text) }
        return value
    }

    /// The operand described as `name`, when given; for a repeated operand the first.
    public func operand(_ name: String) -> String? {
        guard let position = command.operands.firstIndex(where: { $0.name == name }), position < operands.count else { return nil }
        return operands[position]
    }

    private func given(_ name: String) -> [String]? {
        assert(command.options.contains { $0.name == name }, "'\(command.name)' does not describe an option '\(name)'")
        return values[name]
    }
}

extension ParsedArguments {
    /// True for `--x` and `-x`, false for `-`, negative numbers and words; so `--seed -5` reads as one would expect.
    private static func looksLikeOption(_ argument: String) -> Bool {
        let bytes = Array(argument.utf8.prefix(2))
        guard bytes.count == 2, bytes[0] == UInt8(ascii: "-") else { return false }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[1]) && bytes[1] != UInt8(ascii: ".")
    }

    private static func split(_ argument: String) -> (spelled: String, attached: String?) {
        guard let sign = argument.firstIndex(of: "=") else { return (argument, nil) }
        return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
    }

    private static func option(_ spelled: String, of command: CommandDescription) throws(ArgumentError) -> OptionDescription {
        let found = command.options.first { option in
            spelled == "--\(option.name)" || option.short.map { spelled == "-\($0)" } ?? false
        }
        if let found { return found }
        let names = command.options.map { "--\($0.name)" } + ["--help"]
        throw .unknownOption(spelled, command: command.name, suggestion: Suggestion.nearest(to: spelled, among: names))
    }

    private static func check(_ value: String, of option: OptionDescription) throws(ArgumentError) {
        guard !option.choices.isEmpty, !option.choices.contains(value) else { return }
        throw .unknownChoice(
            option: option.name, value: value, choices: option.choices,
            suggestion: Suggestion.nearest(to: value, among: option.choices))
    }

    private static func add(_ value: String, of option: OptionDescription, to values: inout [String: [String]]) throws(ArgumentError) {
        if case .list = option.shape {
            values[option.name, default: []].append(value)
        } else if values.updateValue([value], forKey: option.name) != nil {
            throw .duplicateOption(option.name)
        }
    }

    private static func checkPresence(
        values: [String: [String]], operands: [String], of command: CommandDescription
    ) throws(ArgumentError) {
        for option in command.options where option.isRequired && values[option.name] == nil {
            throw .missingOption(option.name, placeholder: option.placeholder ?? "")
        }
        let takesAll = command.operands.last?.isRepeated ?? false
        if !takesAll, operands.count > command.operands.count {
            throw .unexpectedOperand(operands[command.operands.count], command: command.name)
        }
        for operand in command.operands.dropFirst(operands.count) where operand.isRequired {
            throw .missingOperand(operand.name, command: command.name)
        }
    }
}
