internal import Domain
internal import HTTP

/// Which host names and pages may speak to this server: what keeps pages of other sites, and names that turn to this address, away.
enum RequestOrigin {
    /// Throws `forbidden_host` for a request through the network to a name that is not this server's (DNS rebinding).
    static func checkHost(_ request: HTTPRequest, _ settings: Settings) throws {
        guard case .network = request.peer else { return }
        let host = request.headers["Host"] ?? ""
        guard settings.hosts.allows(host: host) else {
            throw WorkbenchError(
                .forbiddenHost, "\(String(reflecting: String(host.prefix(100)))) is not a name of this server",
                hint: "add it to the setting hosts, when it should be")
        }
    }

    /// Throws `forbidden_origin` for a request that a page of another origin makes, or one by cookie that our own pages did not make.
    static func check(_ request: HTTPRequest, isByCookie: Bool, _ settings: Settings) throws {
        guard case .network = request.peer else { return }
        if let origin = request.headers["Origin"] {
            guard settings.hosts.allows(origin: origin, host: request.headers["Host"] ?? "") else {
                throw WorkbenchError(
                    .forbiddenOrigin, "pages of \(String(reflecting: String(origin.prefix(100)))) may not speak to this server",
                    hint: "add the origin to the setting origins, when they should")
            }
        }
        if let site = request.headers["Sec-Fetch-Site"], !request.method.isSafe, site != "same-origin", site != "none",
            request.headers["Origin"] == nil
        {
            throw WorkbenchError(.forbiddenOrigin, "pages of other sites may not change anything here")
        }
        if isByCookie, !request.method.isSafe, request.headers["X-Tunesmith-Request"] != "1" {
            throw WorkbenchError(
                .forbiddenOrigin, "a change by cookie needs the header X-Tunesmith-Request: 1, which only our own pages send",
                hint: "programs send 'Authorization: Bearer' with an access token or API key")
        }
    }
}
