import Arguments
import Domain
import Evaluation
import HTTP
import JSON

/// `tunesmith config show`: the settings, and where each comes from.
enum ConfigShow: Command {
    static let description = CommandDescription(
        name: "config show", summary: "Show each setting, its value, and where that comes from.",
        discussion: [
            "A flag of 'tunesmith serve' counts first, then a variable such as TUNESMITH_PORT, then config.json in the data folder. While a "
                + "server holds the data folder, its settings are shown."
        ],
        options: WorkbenchClient.options + [.json],
        operands: [OperandDescription("NAME", help: "Only this setting.", required: false)],
        examples: [.init("Where does the port come from?", "tunesmith config show port")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        var settings = try await WorkbenchClient(arguments).get("/api/settings")["data"]?.array ?? []
        if let name = arguments.operand("NAME") { settings = [try ConfigSet.setting(name, of: settings)] }
        var table = TextTable(header: ["setting", "value", "from", "what it is"])
        for setting in settings {
            table.append([
                setting["name"]?.string ?? "", ConfigSet.text(setting["value"]), setting["source"]?.string ?? "",
                setting["summary"]?.string ?? "",
            ])
        }
        console.say(table.text)
        console.report(.array(settings))
        return .ok
    }
}

/// `tunesmith config set`: a setting in config.json.
enum ConfigSet: Command {
    static let description = CommandDescription(
        name: "config set", summary: "Write a setting into config.json of the data folder.",
        discussion: [
            "Elements of lists stand with commas between. A server takes some settings up only when it starts; the answer says so."
        ],
        options: [.flag("reset", help: "Let the setting be as usual.")] + WorkbenchClient.options + [.json],
        operands: [
            OperandDescription("NAME", help: "The setting."), OperandDescription("VALUE", help: "Its value.", required: false),
        ],
        examples: [
            .init("Another port", "tunesmith config set port 9000"),
            .init("Names of the server", "tunesmith config set hosts tunesmith.example.org,gpu1"),
            .init("As usual", "tunesmith config set port --reset"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let name = arguments.operand("NAME") ?? ""
        guard (arguments.operand("VALUE") == nil) == arguments.flag("reset") else {
            throw ArgumentError.missingOperand("a VALUE or --reset", command: description.name)
        }
        let client = try await WorkbenchClient(arguments)
        let known = try await setting(name, of: client.get("/api/settings")["data"]?.array ?? [])
        let value = arguments.operand("VALUE").map { parsed($0, like: known["default"]) } ?? .null
        let answer = try await client.call(.patch, "/api/settings", body: .object(JSONObject([(name, value)])))
        let now = try setting(name, of: answer["data"]?.array ?? [])
        console.say("\(name) is \(text(now["value"])) (\(now["source"]?.string ?? ""))")
        if now["source"]?.string == "flag" || now["source"]?.string == "environment" {
            console.say("  the \(now["source"]?.string ?? "") counts more than what is written in the file")
        } else if now["needs_restart"]?.bool == true {
            console.say("  a server takes it up when it starts again")
        }
        console.report(now)
        return .ok
    }

    /// One of `settings`; throws `invalid_setting`.
    static func setting(_ name: String, of settings: [JSONValue]) throws -> JSONValue {
        guard let setting = settings.first(where: { $0["name"]?.string == name }) else {
            throw WorkbenchError(
                .invalidSetting, "there is no setting '\(name)'",
                hint: "there are: \(settings.compactMap { $0["name"]?.string }.joined(separator: ", "))")
        }
        return setting
    }

    /// The value in words; `-` for none.
    static func text(_ value: JSONValue?) -> String {
        let text: String =
            switch value {
            case .string(let text): text
            case .array(let values): values.compactMap(\.string).joined(separator: ",")
            case let value: value?.text() ?? ""
            }
        return text.isEmpty ? "-" : text
    }

    /// The value that a text says, of the kind that the setting usually has; what is none of that kind is refused where it is checked.
    private static func parsed(_ text: String, like usual: JSONValue?) -> JSONValue {
        switch usual {
        case .array: .array(text.split(separator: ",").map { .string(String($0)) })
        case .integer, .number: Int64(text).map { .integer($0) } ?? Double(text).map { .number($0) } ?? .string(text)
        default: .string(text)
        }
    }
}
