internal import Domain
internal import HTTP

/// Which host names and pages may speak to this server: what keeps pages of other sites, and names that turn to this address, away.
enum RequestOrigin {
    /// Throws `forbidden_host` for a request through the network to a name that is not this server's (DNS rebinding).
    static func checkHost(_ request: HTTPRequest, _ settings: Settings) throws {
        guard case .network = request.peer else { return }
        let host = request.headers["Host"]
        guard settings.hosts.allows(host: host) else {
            throw WorkbenchError(
                .forbiddenHost, "\(String(reflecting: String((host ?? "").prefix(100)))) is not a name of this server",
                hint: "add it to the setting hosts, when it should be")
        }
    }

    /// Throws `forbidden_origin` for a request that a page of another origin makes, or one by cookie that our own pages did not make.
    static func check(_ request: HTTPRequest, isByCookie: Bool, _ settings: Settings) throws {
        guard case .network = request.peer else { return }
        if let origin = request.headers["Origin"] {
            let isListed = isListed(origin, settings)
            // Cookies are for our own pages alone.
            guard settings.hosts.allows(origin: origin, host: request.headers["Host"]) || isListed && !isByCookie else {
                throw WorkbenchError(
                    .forbiddenOrigin, "pages of \(String(reflecting: String(origin.prefix(100)))) may not speak to this server",
                    hint: "add the origin to the setting origins, when they should")
            }
        } else if let site = request.headers["Sec-Fetch-Site"], !request.method.isSafe, site != "same-origin", site != "none" {
            throw WorkbenchError(.forbiddenOrigin, "pages of other sites may not change anything here")
        }
        if isByCookie, !request.method.isSafe, request.headers["X-Tunesmith-Request"] != "1" {
            throw WorkbenchError(
                .forbiddenOrigin, "a change by cookie needs the header X-Tunesmith-Request: 1, which only our own pages send",
                hint: "programs send 'Authorization: Bearer' with an access token or API key")
        }
    }

    /// The answer to a browser that asks whether a page of a listed origin may send a request (Fetch Standard, CORS); nil for all others.
    static func preflight(_ request: HTTPRequest, _ settings: Settings) -> HTTPResponse? {
        guard request.method == .options, let origin = request.headers["Origin"], isListed(origin, settings),
            request.headers["Access-Control-Request-Method"] != nil
        else { return nil }
        return HTTPResponse(
            204,
            headers: [
                "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
                "Access-Control-Allow-Headers":
                    "Authorization, Content-Type, Prefer, Range, Last-Event-ID, Upload-Length, Upload-Metadata, "
                    + "Upload-Offset, Tus-Resumable",
                "Access-Control-Max-Age": "600",
            ])
    }

    /// Lets a page of a listed origin read the answer; without cookies, which are for our own pages alone.
    static func share(_ response: inout HTTPResponse, with request: HTTPRequest, _ settings: Settings) {
        guard let origin = request.headers["Origin"], isListed(origin, settings) else { return }
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = "X-Request-Id, Location, Upload-Offset, Retry-After"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        response.headers.append("Vary", "Origin")
    }

    private static func isListed(_ origin: String, _ settings: Settings) -> Bool {
        let origin = origin.lowercased()
        return settings.list("origins").contains { $0.lowercased() == origin }
    }
}
