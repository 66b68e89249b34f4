import Arguments
import Domain
import JSON

/// How a person names a job: by its id, the beginning of it, its name, or `latest`.
enum JobReference {
    static let operand = OperandDescription("JOB", help: "Id of a job or the beginning of it, its name, or latest.")
}

extension WorkbenchClient {
    /// The job that a person named; throws `job_not_found`, also where several are meant.
    func job(_ text: String) async throws -> JSONValue {
        if text == "latest" {
            guard let newest = try await list("/api/jobs", [("sort", "-created_at")], limit: 1).values.first else {
                throw WorkbenchError(.jobNotFound, "there is no job yet", hint: "ask for one with: \(Tunesmith.invocation) job create")
            }
            return try await get(Self.path("jobs", newest["id"]?.string ?? ""))
        }
        if text.hasPrefix("ftjob-"), text.utf8.count == 30 { return try await get(Self.path("jobs", text)) }
        let found = try await list("/api/jobs", [("search", text)], limit: 200).values.filter {
            $0["name"]?.string == text || $0["id"]?.string?.hasPrefix(text) == true
        }
        guard let id = found.first?["id"]?.string, found.count == 1 else {
            throw WorkbenchError(
                .jobNotFound, found.isEmpty ? "there is no job \(text)" : "\(found.count) jobs are called \(text)",
                hint: found.isEmpty ? "look at 'tunesmith job list'" : "name one by its id")
        }
        return try await get(Self.path("jobs", id))
    }
}
