internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

/// First run, signing in and out, and what a user can do to the own account.
enum AuthRoutes {
    static let all: [Route] = [state, setUp, signIn, refresh, signOut, accept, me, rename, switchOrganization, password, sessions, revoke]

    private static let cookies = Schema.Property.optional(
        "cookies", .boolean.described("Put the tokens into cookies that scripts cannot read, instead of into the answer."))
    private static let signedIn: [Route.Answer] = [.json("The tokens.", SignInAnswer.schema)]

    private static let state = Route(
        .get, "/api/auth/state", "auth.state", "Whether the first account is still to be made", .anyone,
        answers: [
            .json(
                "The state.",
                .object(
                    "AuthState",
                    [
                        .init("needs_setup", .boolean),
                        .init("has_session", .boolean.described("Whether the request carries cookies of a session.")),
                        .init("product", .string), .init("version", .string),
                    ]))
        ]
    ) { call in
        .ok(
            .object([
                "needs_setup": .bool(try call.services.accounts.needsSetup()),
                "has_session": .bool(call.caller != nil || SessionCookies.refreshToken(of: call.request) != nil),
                "product": .string("tunesmith"),
                "version": .string(call.services.version),
            ]))
    }

    private static let setUp = Route(
        .post, "/api/auth/setup", "auth.set_up", "Make the first account, with the token that the server printed", .anyone,
        body: .json(
            .object(
                "SetUp",
                [
                    .init("token", .text(1...200)), .init("organization", AccountWire.personName), .init("name", AccountWire.personName),
                    .init("email", AccountWire.email), .init("password", AccountWire.newPassword), cookies,
                ])),
        answers: signedIn, isAudited: false
    ) { call in
        let signIn = try await call.services.accounts.setUp(
            token: call.requiredText("token"), organization: call.requiredText("organization"), name: call.requiredText("name"),
            email: call.requiredText("email"), password: call.requiredText("password"), from: call.client)
        return SignInAnswer(signIn, call).reply
    }

    private static let signIn = Route(
        .post, "/api/auth/sign-in", "auth.sign_in", "Sign in with address and password", .anyone,
        body: .json(
            .object(
                "SignInRequest",
                [
                    .init("email", .text(1...254)), .init("password", AccountWire.password), .optional("organization_id", .nullable(.id)),
                    cookies,
                ])),
        answers: signedIn, isAudited: false
    ) { call in
        let signIn = try await call.services.accounts.signIn(
            email: call.requiredText("email"), password: call.requiredText("password"),
            organization: call.text("organization_id").map { .init(rawValue: $0) }, from: call.client)
        return SignInAnswer(signIn, call).reply
    }

    private static let refresh = Route(
        .post, "/api/auth/refresh", "auth.refresh", "Get new tokens for a refresh token, from the body or the cookie", .anyone,
        body: .json(.object("RefreshRequest", [.optional("refresh_token", .text(1...400)), cookies])), answers: signedIn, isAudited: false
    ) { call in
        let token = call.text("refresh_token") ?? SessionCookies.refreshToken(of: call.request)
        guard let token else {
            throw WorkbenchError(.missingCredentials, "there is no refresh token", hint: "sign in")
        }
        return SignInAnswer(try call.services.accounts.refresh(token, from: call.client), call).reply
    }

    private static let signOut = Route(
        .post, "/api/auth/sign-out", "auth.sign_out", "End the session that asks", .anyone, answers: [.empty("It has ended.")],
        isAudited: false
    ) { call in
        if let caller = call.caller, case .session = caller.credential {
            try call.services.accounts.signOut(by: caller, from: call.client)
        } else if let token = SessionCookies.refreshToken(of: call.request) {
            try call.services.accounts.signOut(refreshToken: token, from: call.client)
        }
        return .response(SessionCookies.removing(isEncrypted: call.request.isEncrypted))
    }

    private static let accept = Route(
        .post, "/api/auth/accept", "auth.accept", "Set a password with the token of an invitation or reset link, and sign in", .anyone,
        body: .json(
            .object(
                "AcceptRequest",
                [
                    .init("token", .text(1...200)), .optional("name", .nullable(AccountWire.personName)),
                    .init("password", AccountWire.newPassword), cookies,
                ])),
        answers: signedIn, isAudited: false
    ) { call in
        let signIn = try await call.services.accounts.accept(
            token: call.requiredText("token"), name: call.text("name"), password: call.requiredText("password"), from: call.client)
        return SignInAnswer(signIn, call).reply
    }

    private static let me = Route(
        .get, "/api/auth/me", "auth.me", "Show who asks", .signedIn, answers: [.json("Who asks.", AccountWire.standing.schema)]
    ) { call in .ok(try standing(call)) }

    private static let rename = Route(
        .patch, "/api/auth/me", "auth.rename", "Change the own name", .signedIn,
        body: .json(.object("MeUpdate", [.init("name", AccountWire.personName)])),
        answers: [.json("Who asks.", AccountWire.standing.schema)], isAudited: false
    ) { call in
        _ = try call.services.accounts.changeName(call.requiredText("name"), by: call.principal(), from: call.client)
        return .ok(try standing(call))
    }

    private static func standing(_ call: Call) throws -> JSONValue {
        let principal = try call.principal()
        return AccountWire.standing.json(.init(profile: try call.services.accounts.profile(of: principal), principal: principal))
    }

    private static let switchOrganization = Route(
        .post, "/api/auth/switch", "auth.switch", "Go on in another organization", .signedIn,
        body: .json(.object("SwitchRequest", [.init("organization_id", .id), cookies])), answers: signedIn, isAudited: false
    ) { call in
        let signIn = try call.services.accounts.switchOrganization(
            to: .init(rawValue: call.requiredText("organization_id")), by: call.principal(), from: call.client)
        return SignInAnswer(signIn, call).reply
    }

    private static let password = Route(
        .put, "/api/auth/password", "auth.change_password", "Change the own password; other sessions end", .signedIn,
        body: .json(
            .object("PasswordChange", [.init("current_password", AccountWire.password), .init("new_password", AccountWire.newPassword)])),
        answers: [.empty("It is changed.")], isAudited: false
    ) { call in
        try await call.services.accounts.changePassword(
            current: call.requiredText("current_password"), new: call.requiredText("new_password"), by: call.principal(), from: call.client)
        return .done
    }

    private static let sessions = Route(
        .get, "/api/auth/sessions", "session.list", "List the own sessions", .signedIn,
        answers: [.json("The sessions.", Page.schema("SessionList", of: AccountWire.session.schema))]
    ) { call in
        let principal = try call.principal()
        let sessions = try call.services.accounts.sessions(of: principal)
        let values = sessions.map { AccountWire.session.json(($0, principal.credential == .session($0.id))) }
        return .ok(Page.json(values, next: nil, total: values.count))
    }

    private static let revoke = Route(
        .delete, "/api/auth/sessions/{id}", "session.revoke", "End one of the own sessions", .signedIn, answers: [.empty("It has ended.")],
        isAudited: false
    ) { call in
        try call.services.accounts.revoke(call.id(as: Session.self), by: call.principal(), from: call.client)
        return .done
    }
}

extension Call {
    /// Where the request came from, for sessions and the audit log.
    var client: Client {
        Client(address: request.peer.text, agent: String((request.headers["User-Agent"] ?? "").prefix(200)), requestID: requestID)
    }
}

extension HTTPRequest.Peer {
    /// The peer in words of the log.
    var text: String {
        switch self {
        case .network(let address): address
        case .localSocket: "local socket"
        case .inProcess: "in process"
        }
    }
}
