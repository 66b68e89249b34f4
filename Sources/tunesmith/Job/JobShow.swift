import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith job show`: one job, with its reasons, figures and log.
enum JobShow: Command {
    static let description = CommandDescription(
        name: "job show", summary: "Show a job: where it stands, what was chosen and why, what it took.",
        options: [.flag("log", help: "Also show its events."), .flag("trainer-log", help: "Also show what the trainer itself wrote.")]
            + WorkbenchClient.options + [.json], operands: [JobReference.operand],
        examples: [.init("Why is it as it is?", "tunesmith job show latest")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let job = try await client.job(arguments.operand("JOB") ?? "")
        let id = job["id"]?.string ?? ""
        for (name, value) in JobFacts.facts(of: job) { console.say("\(name.padding(to: 12)) \(value)") }
        JobFacts.showReasons(job["reasons"]?.array ?? [], console)
        if let failure = job["failure"], failure != .null {
            console.say("failed: \(failure["message"]?.string ?? "")")
            if let hint = failure["hint"]?.string { console.say("  hint: \(hint)") }
        }
        if arguments.flag("log") {
            var after = 0
            while true {
                let page = try await client.get(WorkbenchClient.path("jobs", id, "events"), [("after", "\(after)"), ("limit", "1000")])
                for event in page["data"]?.array ?? [] {
                    after = event["number"]?.integer ?? after
                    let message = Console.visible(event["message"]?.string ?? "")
                    console.say("\(Instant.seconds(event["time_at"]))  \(event["level"]?.string ?? "")  \(message)")
                }
                if page["next_cursor"]?.string == nil { break }
            }
        }
        if arguments.flag("trainer-log") {
            let response = try await client.exchange(.init(.get, WorkbenchClient.path("jobs", id, "log")))
            console.say(String(decoding: try await response.body.collect(atMost: 8 << 20), as: UTF8.self))
        }
        console.report(job)
        return .ok
    }
}

/// A job in words.
enum JobFacts {
    static func facts(of job: JSONValue) -> [(name: String, value: String)] {
        var facts: [(String, String?)] = [
            ("job", job["id"]?.string), ("name", job["name"]?.string), ("state", state(of: job)),
            ("rows", rows(of: job["rows"])), ("validation", rows(of: job["validation"])), ("base", job["base_model"]?.string),
            ("method", job["method"]?["name"]?.string),
        ]
        if let progress = job["progress"], progress != .null {
            facts.append(("step", "\(progress["step"]?.integer ?? 0) of \(progress["total_steps"]?.integer ?? 0)"))
            facts.append(("loss", progress["loss"]?.number.map { Format.decimal($0, 4) }))
            facts.append(("accuracy", accuracy(progress)))
            facts.append(("val. loss", progress["best_validation_loss"]?.number.map { "\(Format.decimal($0, 4)) at best" }))
        }
        let (estimate, errors) = (job["estimate"] ?? .null, job["estimate_errors"] ?? .null)
        facts += [
            ("tokens", estimate["tokens"]?.integer.map(Format.grouped)),
            ("time", time(job, estimate, errors)), ("memory", memory(estimate, errors)),
            (
                "cost",
                job["cost"].flatMap { spent in
                    spent["training"]?.number.map { cost($0 + (spent["validation"]?.number ?? 0), spent["currency"]?.string) }
                }
            ),
            (
                "model",
                job["result"].flatMap { result in result["model_name"]?.string.map { "\($0)@\(result["version"]?.integer ?? 0)" } }
            ), ("notes", job["notes"]?.string), ("command", job["command"]?.string),
        ]
        return facts.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
    }

    private static func accuracy(_ progress: JSONValue) -> String? {
        func percent(_ name: String) -> String? { progress[name]?.number.map { "\(Format.decimal(100 * $0, 1)) %" } }
        guard let own = percent("accuracy") else { return nil }
        return own + (percent("validation_accuracy").map { ", of the validation \($0)" } ?? "")
    }

    private static func state(of job: JSONValue) -> String {
        let wish = job["wish"]?.string.map { ", to \($0)" } ?? ""
        let place = job["position"]?.integer.map { ", number \($0) in the queue" } ?? ""
        return "\(job["state"]?.string ?? "")\(wish)\(place)"
    }

    private static func rows(of rows: JSONValue?) -> String? {
        guard let rows, rows != .null else { return nil }
        if let dataset = rows["dataset"], let name = dataset["name"]?.string { return "\(name)@\(dataset["version"]?.integer ?? 0)" }
        return rows["file_id"]?.string ?? rows["name"]?.string.map { "conversations, as \($0)" } ?? rows["kind"]?.string
    }

    private static func time(_ job: JSONValue, _ estimate: JSONValue, _ errors: JSONValue) -> String? {
        guard let foretold = estimate["seconds"]?.number else { return nil }
        let taken = job["training_seconds"]?.number ?? 0
        return "\(Format.duration(taken)) of about \(Format.duration(foretold)) foretold\(off(errors["seconds"]))"
    }

    private static func memory(_ estimate: JSONValue, _ errors: JSONValue) -> String? {
        estimate["memory_bytes"]?.integer.map { "about \(Format.bytes($0)) foretold\(off(errors["memory"]))" }
    }

    private static func off(_ error: JSONValue?) -> String {
        error?.number.map { ", it was \(Format.decimal(abs(100 * $0), 0)) % \($0 < 0 ? "less" : "more")" } ?? ""
    }

    /// An amount of money; empty where no price is set.
    static func cost(_ amount: Double?, _ currency: String?) -> String {
        amount.map { "\(Format.decimal($0, 2)) \(currency ?? "")" } ?? ""
    }

    static func showReasons(_ reasons: [JSONValue], _ console: Console) {
        guard !reasons.isEmpty else { return }
        console.say("chosen:")
        for reason in reasons {
            console.say("  \(reason["setting"]?.string ?? "") \(reason["value"]?.string ?? ""): \(reason["reason"]?.string ?? "")")
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { count < width ? self + String(repeating: " ", count: width - count) : self }
}
