import Arguments
import Testing

struct NounTests {
    private static let program = ProgramDescription(
        name: "tunesmith", summary: "A workbench.", version: "1",
        commands: [
            SampleProgram.chat, CommandDescription(name: "dataset list", summary: "List datasets."),
            CommandDescription(
                name: "dataset show", summary: "Show a dataset.", options: [.flag("all", help: "Everything.")],
                operands: [OperandDescription("NAME", help: "Its name.")]),
        ], nouns: [NounDescription("dataset", summary: "Datasets and their versions.")])

    @Test("A noun and a verb are one command, and what follows is its own")
    func command() throws {
        guard case .command(let arguments) = try Self.program.parse(["dataset", "show", "--all", "tickets"]) else {
            Issue.record("no command")
            return
        }
        #expect(arguments.command.name == "dataset show" && arguments.operand("NAME") == "tickets" && arguments.flag("all"))
    }

    @Test(
        "A noun with a missing or misspelt verb is refused with the verbs it has",
        arguments: [
            (["dataset"], "a command is missing", "commands: dataset list, dataset show"),
            (["dataset", "shwo", "x"], "unknown command 'dataset shwo'", "did you mean 'dataset show'?"),
            (
                ["dataset", "list", "x"], "'dataset list' does not expect 'x'",
                "'dataset list --help' shows what it expects; a text with spaces needs quotes"
            ),
            (["datasets", "list"], "unknown command 'datasets'", "did you mean 'dataset'?"),
            (["show"], "unknown command 'show'", "commands: chat, dataset"),
            (["help", "dataset", "lst"], "unknown command 'dataset lst'", "did you mean 'dataset list'?"),
        ])
    func refused(line: [String], message: String, hint: String) throws {
        let error = try #require(throws: ArgumentError.self) { try Self.program.parse(line) }
        #expect(error.message == message && error.hint == hint)
    }

    @Test("Help lists a noun once, and its verbs under the noun")
    func help() throws {
        guard case .text(let all) = try Self.program.parse(["--help"]),
            case .text(let noun) = try Self.program.parse(["dataset", "--help"]),
            case .text(let verb) = try Self.program.parse(["dataset", "show", "--help"])
        else {
            Issue.record("no text")
            return
        }
        #expect(all.contains("  dataset ...  Datasets and their versions.") && !all.contains("dataset list"))
        #expect(noun.contains("Usage: tunesmith dataset COMMAND [options]") && noun.contains("  show  Show a dataset."))
        #expect(verb.contains("Usage: tunesmith dataset show [options] NAME"))
        #expect(
            try Self.program.parse(["help", "dataset"]) == .text(noun) && Self.program.parse(["help", "dataset", "show"]) == .text(verb))
    }
}
