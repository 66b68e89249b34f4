import Arguments
import Benchmarking
import Domain
import JSON
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Renders chat templates over conversations and tells the time per message; or renders cases for a comparison with Jinja.
@main
enum TemplatesBenchmark {
    static let description = CommandDescription(
        name: "templates-benchmark", summary: "Render chat templates over conversations.",
        options: [
            .list("template", "FILE", help: "Template to render; may be repeated. ChatML where none is given."),
            .value("rows", "FILE", help: "Conversations, one JSON object with messages per line."),
            .value("seconds", "N", help: "Time to spend on each template.", default: "2"),
            .value("cases", "FILE", help: "Measure nothing; render the JSON lines of this file, each with template and variables."),
            .value("masks", "FILE", help: "Measure nothing; encode the conversations of this file, each with template and messages."),
            .value("tokenizer", "FOLDER", help: "What --masks encodes with."),
            .flag("json", help: "Print JSON lines instead of a table."),
        ])

    static func main() {
        description.run(run)
    }

    private static func run(_ arguments: ParsedArguments) throws {
        if let file = arguments.string("cases") {
            for line in try lines(file) { print(JSONValue.object(try render(try JSONValue(parsing: line))).text()) }
            return
        }
        if let file = arguments.string("masks"), let folder = arguments.string("tokenizer") {
            let tokenizer = try Tokenizer.load(folder: URL(fileURLWithPath: folder))
            for line in try lines(file) { print(JSONValue.object(MaskCases.answer(try JSONValue(parsing: line), tokenizer)).text()) }
            return
        }
        guard let file = arguments.string("rows") else {
            throw WorkbenchError(.invalidSetting, "no conversations are given; name them with --rows")
        }
        let rows = try lines(file).map { line in
            let row = try JSONValue(parsing: line)
            guard row["messages"]?.array != nil else {
                throw WorkbenchError(.malformedFile, "a line of \(file) has no messages")
            }
            return row
        }
        let seconds = try arguments.number("seconds", in: .above(0, through: 600)) ?? 2
        let files = arguments.list("template")
        var templates = try files.map { (name: URL(fileURLWithPath: $0).lastPathComponent, source: try text($0)) }
        if templates.isEmpty { templates = [("ChatML", ChatTemplate.chatML)] }
        for (name, source) in templates {
            let measured = try measure(source, rows, seconds: seconds)
            print(arguments.flag("json") ? JSONValue.object(measured.fields(name)).text() : measured.line(name))
        }
    }

    private static func text(_ path: String) throws -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw WorkbenchError(.fileUnreadable, "\(path) cannot be read", cause: error)
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        try text(path).split(separator: "\n").map { String($0) }
    }

    /// One case: the text and the marked ranges, or the error.
    private static func render(_ value: JSONValue) throws -> JSONObject {
        do {
            let template = try ChatTemplate(value["template"]?.string ?? "")
            let moment = TemplateMoment(year: 2025, month: 7, day: 10, hour: 12)
            let rendering = try template.render(value["variables"]?.object ?? [:], clock: { moment })
            let ranges = rendering.generated.map { JSONValue.array([.integer(Int64($0.lowerBound)), .integer(Int64($0.upperBound))]) }
            return ["text": .string(rendering.text), "generated": .array(ranges)]
        } catch let error as WorkbenchError {
            return ["error": .string(error.message)]
        }
    }

    private struct Measured {
        var messages: Int
        var bytes: Int
        var medianMicroseconds: Double
        var bestMicroseconds: Double

        func fields(_ name: String) -> JSONObject {
            [
                "side": .string("tunesmith"), "template": .string(name), "messages": .integer(Int64(messages)),
                "bytes": .integer(Int64(bytes)),
                "median": .number(medianMicroseconds), "best": .number(bestMicroseconds),
            ]
        }

        func line(_ name: String) -> String {
            func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
            return "\(name): \(rounded(medianMicroseconds)) us per message (best \(rounded(bestMicroseconds))), \(bytes) bytes"
        }
    }

    private static func measure(_ source: String, _ rows: [JSONValue], seconds: Double) throws -> Measured {
        let template = try ChatTemplate(source)
        let variables: JSONObject = ["bos_token": .string("<s>"), "eos_token": .string("</s>")]
        let moment = TemplateMoment(year: 2025, month: 7, day: 10)
        func render(_ row: JSONValue) throws -> ChatTemplate.Rendering {
            try template.render(messages: row["messages"] ?? .null, tools: row["tools"], variables: variables, clock: { moment })
        }
        // Many templates refuse some conversations, such as those with a system message.
        let rows = rows.filter { (try? render($0)) != nil }
        let messages = rows.reduce(0) { $0 + ($1["messages"]?.array?.count ?? 0) }
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var samples = Samples()
        var bytes = 0
        repeat {
            bytes = 0
            try samples.add {
                for row in rows { bytes += try render(row).text.utf8.count }
            }
        } while clock.now < end || samples.seconds.count < 5
        let scale = 1e6 / Double(max(1, messages))
        return Measured(
            messages: messages, bytes: bytes, medianMicroseconds: samples.median * scale, bestMicroseconds: samples.best * scale)
    }
}
