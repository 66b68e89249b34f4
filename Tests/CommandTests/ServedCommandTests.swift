import Foundation
import JSON
import Testing

/// The commands that the other suites run in process, through servers; and what is different there.
struct ServedCommandTests {
    struct Scenario: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let run: @Sendable (Reach.Kind) throws -> Void

        init(_ name: String, _ run: @escaping @Sendable (Reach.Kind) throws -> Void) {
            (testDescription, self.run) = (name, run)
        }
    }

    static let scenarios = [
        Scenario("the life of a dataset") { try DatasetCommandTests($0).life() },
        Scenario("rows with problems") { try DatasetCommandTests($0).imported() },
        Scenario("quality") { try ShapeCommandTests($0).quality() },
        Scenario("split") { try ShapeCommandTests($0).split() },
        Scenario("select") { try ShapeCommandTests($0).select() },
        Scenario("merge and diff") { try ShapeCommandTests($0).merge() },
        Scenario("export") { try ShapeCommandTests($0).export() },
        Scenario("the life of a model") { try ModelCommandTests($0).life() },
        Scenario("export of a model") { try ModelCommandTests($0).export() },
        Scenario("export of conversations") { try ShapeCommandTests($0).conversations() },
    ]

    @Test("Commands do the same through a server", arguments: scenarios, [Reach.Kind.socket, .network])
    func served(_ scenario: Scenario, _ kind: Reach.Kind) throws { try scenario.run(kind) }

    @Test("Tokens are counted by a folder of this machine, also through the socket")
    func tokens() throws { try DatasetCommandTests(.socket).tokens() }

    @Test("Elsewhere tokens are counted by the base models that are there")
    func tokensElsewhere() throws {
        let workplace = try Workplace()
        try FileManager.default.createDirectory(at: workplace.place("data/base-models"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: workplace.place("base"), to: workplace.place("data/base-models/small"))
        let reach = try Reach(.network, workplace.place("data"))
        func run(_ line: String) throws -> Program.Ending {
            try workplace.run(line.split(separator: " ").map(String.init), environment: reach.environment)
        }
        #expect(try run("dataset import rows.jsonl").status == 0)
        let counted = try run("dataset stats rows --base small --json")
        #expect(try JSONValue(parsing: counted.output)["tokens"]?["rows"] == .integer(12), "\(counted)")
        let missing = try run("dataset stats rows --base base")
        #expect(missing.status == 1 && missing.errors.contains("there is no base model"), "\(missing)")
        // What is learned of a row is shown with any tokenizer of this machine.
        #expect(try run("dataset preview rows --row 2 --base base").output.contains("[[the cat!<|im_end|>]]"))
    }

    @Test("A stored version trains while a server holds the data folder")
    func training() throws { try DatasetCommandTests(.socket).training() }

    @Test("Commands on one data folder work at the same time", arguments: [Reach.Kind.inProcess, .socket])
    func together(_ kind: Reach.Kind) throws {
        let workplace = try Workplace()
        let reach = try Reach(kind, workplace.place("data"))
        let children = try (1...4).map { number in
            try Child(["dataset", "import", "rows.jsonl", "--name", "rows-\(number)"], in: workplace.url, environment: reach.environment)
        }
        for child in children {
            let ending = try child.wait()
            #expect(ending.status == 0, "\(ending)")
        }
        let list = try workplace.run(["dataset", "list", "--json"], environment: reach.environment)
        #expect(try JSONValue(parsing: list.output).array?.count == 4)
    }

    @Test("Ctrl-C calls an import off, and nothing of it stays", arguments: [Reach.Kind.inProcess, .socket])
    func interrupted(_ kind: Reach.Kind) throws {
        let workplace = try Workplace()
        let reach = try Reach(kind, workplace.place("data"))
        let rows = (0..<400_000).map { Workplace.row("question \($0)", "the answer to it is \($0 &* 7919)") }.joined(separator: "\n")
        try workplace.write("many.jsonl", rows)
        let child = try Child(["dataset", "import", "many.jsonl"], in: workplace.url, environment: reach.environment)
        // As soon as something of it arrives.
        let isUnderWay = child.watch { !workplace.names("data/uploads").isEmpty }
        child.send(SIGINT)
        let ending = try child.wait()
        #expect(isUnderWay && ending.status == 1 && ending.errors.contains("stopped on request"), "\(ending)")
        let list = try workplace.run(["dataset", "list", "--json"], environment: reach.environment)
        #expect(list.output == "[]\n", "\(list)")
        #expect(workplace.names("data/uploads").isEmpty)
    }

    @Test("A server and a command do not take a data folder from each other")
    func taken() throws {
        let workplace = try Workplace()
        let server = try ServedFolder(workplace.place("data"))
        let second = try workplace.run(["serve", "--port", "0", "--data", "data"])
        #expect(second.status == 1 && second.errors.contains("another server or a command uses"), "\(second)")
        try server.stop()
    }
}
