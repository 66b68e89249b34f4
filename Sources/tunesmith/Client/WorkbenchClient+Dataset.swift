import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension WorkbenchClient {
    /// The dataset of that name which is not deleted; throws `dataset_not_found`.
    func dataset(named name: DatasetName) async throws -> JSONValue {
        let found = try await list("/api/datasets", [("search", name.rawValue)]).values
        guard let dataset = found.first(where: { $0["name"]?.string == name.rawValue }) else {
            throw WorkbenchError(.datasetNotFound, "there is no dataset \(name)", hint: "look at the list of datasets")
        }
        return dataset
    }

    /// The version that a person named; throws `dataset_not_found`.
    func open(_ reference: DatasetReference) async throws -> OpenedDataset {
        let dataset = try await dataset(named: reference.name)
        guard let id = dataset["id"]?.string, let newest = dataset["version"]?.integer else {
            throw WorkbenchError(.invalidAnswer, "\(transport.place) tells no dataset", hint: "check its version")
        }
        let number = reference.number ?? newest
        let version = try await get(Self.path("datasets", id, "versions", "\(number)"))
        return OpenedDataset(name: "\(reference.name)@\(number)", client: self, id: id, version: version, isFile: false)
    }
}

extension JSONValue {
    /// The value in the type whose properties its fields are, in snake case; throws `invalid_answer`.
    func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(type, from: Data(bytes()))
        } catch {
            throw WorkbenchError(
                .invalidAnswer, "an answer is not understood: \(error)", hint: "check the version of the server", cause: error)
        }
    }

    /// The object without fields that say nothing.
    var withoutNulls: JSONValue {
        guard let object else { return self }
        return .object(JSONObject(object.fields.filter { $0.value != .null && $0.value != .array([]) && $0.value != .object([:]) }))
    }
}
