import Domain
import JSON

/// Users as a person names them.
enum UserLookup {
    /// The user with that address or id; throws `user_not_found`.
    static func user(_ text: String, _ client: WorkbenchClient) async throws -> (id: String, json: JSONValue) {
        let search = text.count <= 100 && !text.isEmpty ? text : nil
        let found = try await client.list("/api/users", [("search", search)]).values
        let named = found.first { $0["email"]?.string?.lowercased() == text.lowercased() }
        if let user = named, let id = user["id"]?.string { return (id, user) }
        do {
            let user = try await client.get(WorkbenchClient.path("users", text))
            return (user["id"]?.string ?? text, user)
        } catch let error as WorkbenchError where [.userNotFound, .routeNotFound].contains(error.code) {
            throw WorkbenchError(.userNotFound, "there is no user '\(text)'", hint: "'tunesmith user list' shows all")
        }
    }
}

extension WorkbenchClient {
    /// The address of a page of the server, to pass on to people; its path alone where the server takes any port.
    func page(_ path: String) async throws -> String {
        guard transport.isLocal else { return transport.place.replacing("the server ", with: "") + path }
        let settings = try await get("/api/settings")["data"]?.array ?? []
        func value(_ name: String) -> JSONValue? { settings.first { $0["name"]?.string == name }?["value"] }
        let host = value("host")?.string ?? "127.0.0.1"
        let scheme = value("tls_certificate")?.string?.isEmpty ?? true ? "http" : "https"
        guard let port = value("port")?.integer, port > 0 else { return path }
        return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)\(path)"
    }
}
