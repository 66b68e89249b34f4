import Arguments
import Testing

struct ProgramDescriptionTests {
    struct Refused: CustomTestStringConvertible, Sendable {
        let line: [String]
        let error: ArgumentError
        let message: String
        let hint: String?
        var testDescription: String { line.joined(separator: " ") }

        init(_ line: [String], _ error: ArgumentError, _ message: String, hint: String? = nil) {
            self.line = line
            self.error = error
            self.message = message
            self.hint = hint
        }
    }

    static let refused = [
        Refused([], .missingCommand(commands: ["train", "chat"]), "a command is missing", hint: "commands: train, chat"),
        Refused(
            ["trian"], .unknownCommand("trian", commands: ["train", "chat"], suggestion: "train"), "unknown command 'trian'",
            hint: "did you mean 'train'?"),
        Refused(
            ["deploy"], .unknownCommand("deploy", commands: ["train", "chat"], suggestion: nil), "unknown command 'deploy'",
            hint: "commands: train, chat"),
        Refused(
            ["help", "cht"], .unknownCommand("cht", commands: ["train", "chat"], suggestion: "chat"), "unknown command 'cht'",
            hint: "did you mean 'chat'?"),
        Refused(
            ["--data", "a"], .optionBeforeCommand("--data"), "option '--data' stands before the command", hint: "options follow the command"
        ),
        Refused(
            ["train", "--epoch", "3"], .unknownOption("--epoch", command: "train", suggestion: "--epochs"),
            "'train' has no option '--epoch'",
            hint: "did you mean '--epochs'?"),
        Refused(
            ["train", "--learning_rate=3"], .unknownOption("--learning_rate", command: "train", suggestion: "--learning-rate"),
            "'train' has no option '--learning_rate'", hint: "did you mean '--learning-rate'?"),
        Refused(
            ["train", "--learn", "3"], .unknownOption("--learn", command: "train", suggestion: "--learning-rate"),
            "'train' has no option '--learn'", hint: "did you mean '--learning-rate'?"),
        Refused(
            ["train", "-x"], .unknownOption("-x", command: "train", suggestion: nil), "'train' has no option '-x'",
            hint: "'train --help' lists the options"),
        Refused(
            ["train", "--=3"], .unknownOption("--", command: "train", suggestion: nil), "'train' has no option '--'",
            hint: "'train --help' lists the options"),
        Refused(
            ["train", "base", "--data"], .missingValue(option: "data", placeholder: "FILE"), "'--data' needs a value: --data FILE",
            hint: "a value that begins with '-' is written --data=FILE"),
        Refused(
            ["train", "-d", "--quiet"], .missingValue(option: "data", placeholder: "FILE"), "'--data' needs a value: --data FILE",
            hint: "a value that begins with '-' is written --data=FILE"),
        Refused(
            ["train", "--quiet=yes"], .unexpectedValue(option: "quiet", value: "yes"), "'--quiet' takes no value, but got 'yes'"),
        Refused(["train", "-d", "a", "--data=b"], .duplicateOption("data"), "'--data' is given twice"),
        Refused(["train", "-q", "--quiet"], .duplicateOption("quiet"), "'--quiet' is given twice"),
        Refused(["train", "base"], .missingOption("data", placeholder: "FILE"), "'--data FILE' is required"),
        Refused(
            ["train", "-d", "a", "base", "out", "more"], .unexpectedOperand("more", command: "train"), "'train' does not expect 'more'",
            hint: "'train --help' shows what it expects; a text with spaces needs quotes"),
        Refused(
            ["train", "-d", "a"], .missingOperand("MODEL", command: "train"), "'train' needs MODEL",
            hint: "'train --help' shows what it expects"),
        Refused(
            ["train", "--method", "lroa"],
            .unknownChoice(option: "method", value: "lroa", choices: ["full", "lora"], suggestion: "lora"),
            "'--method' must be one of full, lora, not 'lroa'", hint: "did you mean 'lora'?"),
        Refused(
            ["train", "-t", "x_proj"],
            .unknownChoice(option: "target", value: "x_proj", choices: ["q_proj", "v_proj"], suggestion: "q_proj"),
            "'--target' must be one of q_proj, v_proj, not 'x_proj'", hint: "did you mean 'q_proj'?"),
    ]

    @Test("What cannot be understood is refused in clear words", arguments: refused)
    func refuses(line: Refused) {
        let error = #expect(throws: ArgumentError.self) { try SampleProgram.program.parse(line.line) }
        #expect(error == line.error)
        #expect(error?.message == line.message)
        #expect(error?.hint == line.hint)
    }

    @Test(
        "Help wins over everything else on the line",
        arguments: [["train", "--help"], ["train", "-h"], ["train", "--nonsense", "-h"], ["help", "train"]])
    func commandHelp(line: [String]) throws {
        #expect(try SampleProgram.program.parse(line) == .text(SampleProgram.train.helpText(program: "tunesmith")))
    }

    @Test("The program explains itself", arguments: ["--help", "-h", "help"])
    func programHelp(word: String) throws {
        #expect(try SampleProgram.program.parse([word]) == .text(SampleProgram.program.helpText))
    }

    @Test("The version is printed with the name")
    func version() throws {
        #expect(try SampleProgram.program.parse(["--version"]) == .text("tunesmith 0.1.0"))
    }

    @Test("Exit codes are what scripts expect")
    func exitCodes() {
        #expect([ExitCode.ok, .failed, .usage, .stopped].map(\.rawValue) == [0, 1, 2, 130])
    }

    @Test("An endless word is answered quickly and without a suggestion")
    func longWord() {
        let word = "--" + String(repeating: "x", count: 1_000_000)
        let error = #expect(throws: ArgumentError.self) { try SampleProgram.program.parse(["train", word]) }
        #expect(error == .unknownOption(word, command: "train", suggestion: nil))
    }
}
