internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The cookies of the pages: the tokens, where no script can read them and no other site's request carries them.
enum SessionCookies {
    private static let access = "tunesmith_access"
    private static let refresh = "tunesmith_refresh"
    private static let refreshPath = "/api/auth"

    /// The access token of a request; nil where it has none.
    static func accessToken(of request: HTTPRequest) -> String? { request.cookie(access) }

    /// The refresh token of a request; nil where it has none.
    static func refreshToken(of request: HTTPRequest) -> String? { request.cookie(refresh) }

    /// Adds the tokens of `signIn`.
    static func add(_ signIn: SignIn, to response: inout HTTPResponse, isEncrypted: Bool, now: Date) {
        let seconds = { (end: Date) in max(0, Int(end.timeIntervalSince(now))) }
        response.headers.append("Set-Cookie", line(access, signIn.accessToken, "/", seconds(signIn.accessExpires), isEncrypted))
        guard let token = signIn.refreshToken else { return }
        response.headers.append("Set-Cookie", line(refresh, token, refreshPath, seconds(signIn.session.expires), isEncrypted))
    }

    /// An answer that removes them.
    static func removing(isEncrypted: Bool) -> HTTPResponse {
        var response = HTTPResponse(204)
        response.headers.append("Set-Cookie", line(access, "", "/", 0, isEncrypted))
        response.headers.append("Set-Cookie", line(refresh, "", refreshPath, 0, isEncrypted))
        return response
    }

    private static func line(_ name: String, _ value: String, _ path: String, _ seconds: Int, _ isEncrypted: Bool) -> String {
        Cookie(name, value, path: path, maxAgeSeconds: seconds, isSecure: isEncrypted).field
    }
}

/// The answer to whoever signed in or renewed a session.
struct SignInAnswer {
    let reply: Reply

    static let schema = Schema.object(
        "SignIn",
        [
            .init("access_token", .nullable(.string.described("Null where it went into a cookie."))),
            .init("refresh_token", .nullable(.string.described("Null where it went into a cookie, or where the one before stays good."))),
            .init("token_type", .choice(["Bearer"])), .init("expires_at", .time), .init("user", AccountWire.user.schema),
            .init("organization", AccountWire.organization.schema), .init("role", .choice(AccountWire.roles)),
            .init("is_operator", .boolean), .init("organizations", .array(AccountWire.place.schema)),
        ])

    init(_ signIn: SignIn, _ call: Call) {
        let usesCookies = call.body["cookies"]?.bool == true
        let member = signIn.membership
        let value = JSONValue.object([
            "access_token": usesCookies ? .null : .string(signIn.accessToken),
            "refresh_token": usesCookies ? .null : signIn.refreshToken.map { .string($0) } ?? .null,
            "token_type": .string("Bearer"), "expires_at": .string(WireTime.text(signIn.accessExpires)),
            "user": AccountWire.user.json(member), "organization": AccountWire.organization.json(member.organization),
            "role": .string(member.role.rawValue), "is_operator": .bool(member.user.isOperator),
            "organizations": .array(signIn.memberships.map { AccountWire.place.json(($0.organization, $0.role)) }),
        ])
        var response = HTTPResponse(200, headers: ["Content-Type": "application/json"], body: HTTPBody(value.bytes()))
        if usesCookies {
            SessionCookies.add(signIn, to: &response, isEncrypted: call.request.isEncrypted, now: call.services.now())
        }
        reply = .response(response)
    }
}
