import Arguments
import Testing

struct ParsedArgumentsTests {
    struct Accepted: CustomTestStringConvertible, Sendable {
        let name: String
        let line: [String]
        let expected: [String]
        var testDescription: String { name }
    }

    /// Each expects data, method, learning rate, targets, flags, operands as one line of text.
    static let accepted = [
        Accepted(name: "value after a space", line: ["--data", "a", "base"], expected: ["a", "-", "-", "", "", "base"]),
        Accepted(name: "value after a sign", line: ["--data=a=b", "base"], expected: ["a=b", "-", "-", "", "", "base"]),
        Accepted(name: "empty value", line: ["--data=", "base"], expected: ["", "-", "-", "", "", "base"]),
        Accepted(name: "short name", line: ["-d", "a", "base"], expected: ["a", "-", "-", "", "", "base"]),
        Accepted(name: "short name with a sign", line: ["-d=a", "base"], expected: ["a", "-", "-", "", "", "base"]),
        Accepted(name: "options after operands", line: ["base", "out", "-d", "a"], expected: ["a", "-", "-", "", "", "base out"]),
        Accepted(name: "choice", line: ["-d", "a", "--method", "full", "base"], expected: ["a", "full", "-", "", "", "base"]),
        Accepted(name: "negative number", line: ["-d", "a", "-l", "-.5", "base"], expected: ["a", "-", "-.5", "", "", "base"]),
        Accepted(name: "single dash as value", line: ["-d", "-", "base"], expected: ["-", "-", "-", "", "", "base"]),
        Accepted(
            name: "repeated option", line: ["-d", "a", "-t", "v_proj", "--target=q_proj", "base"],
            expected: ["a", "-", "-", "v_proj q_proj", "", "base"]),
        Accepted(name: "flags", line: ["-d", "a", "-q", "--skip-invalid", "base"], expected: ["a", "-", "-", "", "skip quiet", "base"]),
        Accepted(
            name: "operands after two dashes", line: ["-d", "a", "--", "--data", "-h"], expected: ["a", "-", "-", "", "", "--data -h"]),
        Accepted(name: "value that begins with dashes", line: ["--data=--data", "base"], expected: ["--data", "-", "-", "", "", "base"]),
    ]

    @Test("What is typed reaches the command", arguments: accepted)
    func accepts(line: Accepted) throws {
        let arguments = try SampleProgram.parsed(["train"] + line.line)
        let flags = [arguments.flag("skip-invalid") ? "skip" : nil, arguments.flag("quiet") ? "quiet" : nil]
        let found = [
            try arguments.requiredString("data"), arguments.string("method") ?? "-", arguments.string("learning-rate") ?? "-",
            arguments.list("target").joined(separator: " "), flags.compactMap(\.self).joined(separator: " "),
            arguments.operands.joined(separator: " "),
        ]
        #expect(found == line.expected)
    }

    @Test("Operands are found by name")
    func operands() throws {
        let train = try SampleProgram.parsed(["train", "-d", "a", "base"])
        #expect(train.operand("MODEL") == "base")
        #expect(train.operand("OUT") == nil)
        let chat = try SampleProgram.parsed(["chat", "how", "are", "you"])
        #expect(chat.operand("TEXT") == "how")
        #expect(chat.operands == ["how", "are", "you"])
        #expect(try SampleProgram.parsed(["chat"]).operands.isEmpty)
    }

    @Test(
        "Numbers are read within their bounds",
        arguments: [("1", 1), ("64", 64), ("007", 7), ("+3", 3)] as [(String, Int)])
    func integer(text: String, value: Int) throws {
        #expect(try Self.epochs(text).integer("epochs", in: .from(1, through: 64)) == value)
    }

    @Test(
        "What is not a whole number within bounds is refused by value",
        arguments: [
            ("0", "'--epochs' must be from 1 to 64, not 0"),
            ("65", "'--epochs' must be from 1 to 64, not 65"),
            ("-1", "'--epochs' must be from 1 to 64, not -1"),
            ("1.5", "'--epochs' must be a whole number, not '1.5'"),
            ("", "'--epochs' must be a whole number, not ''"),
            ("ten", "'--epochs' must be a whole number, not 'ten'"),
            (" 1", "'--epochs' must be a whole number, not ' 1'"),
            ("9223372036854775808", "'--epochs' must be a whole number, not '9223372036854775808'"),
        ] as [(String, String)])
    func badInteger(text: String, message: String) throws {
        let arguments = try Self.epochs(text)
        let error = #expect(throws: ArgumentError.self) { try arguments.integer("epochs", in: .from(1, through: 64)) }
        #expect(error?.message == message)
    }

    static let badNumbers: [(String, Bounds<Double>, String)] = [
        ("0", .above(0), "'--epochs' must be above 0.0, not 0"),
        ("1.1", .above(0, through: 1), "'--epochs' must be above 0.0 and at most 1.0, not 1.1"),
        ("1", .from(0, below: 1), "'--epochs' must be at least 0.0 and below 1.0, not 1"),
        ("-1e-9", .atLeast(0), "'--epochs' must be at least 0.0, not -1e-9"),
        ("nan", .any, "'--epochs' must be a number, not 'nan'"),
        ("inf", .any, "'--epochs' must be a number, not 'inf'"),
        ("1e999", .any, "'--epochs' must be a number, not '1e999'"),
        ("0,5", .any, "'--epochs' must be a number, not '0,5'"),
    ]

    @Test("What is not a finite number within bounds is refused by value", arguments: badNumbers)
    func badNumber(text: String, bounds: Bounds<Double>, message: String) throws {
        let arguments = try Self.epochs(text)
        let error = #expect(throws: ArgumentError.self) { try arguments.number("epochs", in: bounds) }
        #expect(error?.message == message)
    }

    @Test("Numbers at and inside their bounds are accepted")
    func numbers() throws {
        #expect(try Self.epochs("1e-3").number("epochs", in: .above(0)) == 1e-3)
        #expect(try Self.epochs("0").number("epochs", in: .from(0, below: 1)) == 0)
        #expect(try Self.epochs("1").number("epochs", in: .above(0, through: 1)) == 1)
        #expect(try Self.epochs("2.5").number("epochs") == 2.5)
        #expect(try SampleProgram.parsed(["train", "-d", "a", "base"]).number("epochs") == nil)
        #expect(try SampleProgram.parsed(["train", "-d", "a", "base"]).integer("seed") == nil)
    }

    private static func epochs(_ text: String) throws -> ParsedArguments {
        try SampleProgram.parsed(["train", "-d", "a", "--epochs=\(text)", "base"])
    }
}
