import Arguments
import Domain
import JSON

/// A model as a person names it: `tickets`, `tickets@3` for its third version, `tickets@champion` for what an alias names.
struct ModelReference {
    static let operand = OperandDescription(
        "MODEL", help: "A model such as tickets; tickets@3 is its third version, tickets@champion an alias's.")
    static let nameOperand = OperandDescription("MODEL", help: "Name of the model, or its id.")

    let name: String
    /// What stands behind the `@`.
    let place: Place

    enum Place: Equatable {
        case newest
        case number(Int)
        case alias(String)
    }

    /// Reads `tickets`, `tickets@3` or `tickets@champion`; throws `invalid_name`.
    init(_ text: String) throws {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        name = parts[0]
        try ModelName.check(name)
        guard parts.count == 2 else {
            place = .newest
            return
        }
        if let number = Int(parts[1]), number >= 1 {
            place = .number(number)
        } else {
            try ModelName.checkAlias(parts[1])
            place = .alias(parts[1])
        }
    }
}

/// A model that a person named, and the API that has it.
struct OpenedModel: Sendable {
    let client: WorkbenchClient
    /// The model as the API tells it.
    let model: JSONValue

    var id: String { model["id"]?.string ?? "" }
    var name: String { model["name"]?.string ?? "" }
    var isDeleted: Bool { model["deleted_at"]?.string != nil }

    /// The address of something of the model.
    func path(_ parts: String...) -> String {
        ([WorkbenchClient.path("models", id)] + parts.map { WorkbenchClient.path($0).dropFirst("/api/".count) }.map(String.init))
            .joined(separator: "/")
    }

    /// The version that a reference names; throws `version_not_found`, or `alias_not_found`.
    func version(_ place: ModelReference.Place) async throws -> JSONValue {
        try await client.get(path("versions", "\(try number(place))"))
    }

    /// The number of the version that a reference names.
    func number(_ place: ModelReference.Place) throws -> Int {
        switch place {
        case .number(let number): return number
        case .newest:
            guard let newest = model["versions"]?.integer, newest > 0 else {
                throw WorkbenchError(.versionNotFound, "the model \(name) has no version yet", hint: "wait until its job has succeeded")
            }
            return newest
        case .alias(let alias):
            guard let found = model["aliases"]?.array?.first(where: { $0["name"]?.string == alias })?["version"]?.integer else {
                throw WorkbenchError(
                    .aliasNotFound, "the model \(name) has no alias \(alias)", hint: "'tunesmith model show \(name)' lists them")
            }
            return found
        }
    }
}

extension WorkbenchClient {
    /// The model of that name which is not deleted; throws `model_not_found`.
    func model(_ reference: ModelReference) async throws -> OpenedModel {
        let found = try await list("/api/models", [("search", reference.name)]).values
        guard let model = found.first(where: { $0["name"]?.string == reference.name }) else {
            throw WorkbenchError(
                .modelNotFound, "there is no model \(reference.name)", hint: "'tunesmith model list' shows all")
        }
        return OpenedModel(client: self, model: model)
    }

    /// The model called `text`, or the one of that id, or the deleted one of that name; throws `model_not_found`.
    func anyModel(_ text: String) async throws -> OpenedModel {
        let kept = try await list("/api/models").values
        let all = try await kept + list("/api/models", [("deleted", "true")]).values
        let named = all.filter { $0["name"]?.string == text }
        let chosen = named.first { $0["deleted_at"]?.string == nil } ?? all.first { $0["id"]?.string == text }
        guard chosen != nil || named.count <= 1 else {
            throw WorkbenchError(
                .modelNotFound, "\(named.count) deleted models are called \(text)",
                hint: "name one by its id: \(named.compactMap { $0["id"]?.string }.joined(separator: ", "))")
        }
        guard let model = chosen ?? named.first else {
            throw WorkbenchError(.modelNotFound, "there is no model '\(text)'", hint: "'tunesmith model list --deleted' shows all")
        }
        return OpenedModel(client: self, model: model)
    }
}
