internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

/// The users of an organization.
enum UserRoutes {
    static let all: [Route] = [list, add, show, update, remove, resetLink]

    private static let admin = Access.role(.admin, .administration)
    private static let answer: [Route.Answer] = [.json("The user.", AccountWire.user.schema)]

    private static let list = Route(
        .get, "/api/users", "user.list", "List the users of the organization", .role(.viewer, .administration),
        parameters: Page.parameters + [.init("search", .text(1...100), "Part of a name or address.")],
        answers: [.json("The users, by name.", Page.schema("UserList", of: AccountWire.user.schema))]
    ) { call in
        var users = try call.services.accounts.users(by: call.principal())
        if let search = call.query["search"]?.string?.lowercased() {
            users = users.filter { $0.user.name.lowercased().contains(search) || $0.user.email.lowercased().contains(search) }
        }
        let start = try call.query["cursor"]?.string.map { try Int(Page.parts($0, count: 1)[0]) ?? 0 } ?? 0
        let shown = users.dropFirst(max(0, start)).prefix(call.limit)
        let end = max(0, start) + shown.count
        return .ok(
            Page.json(shown.map(AccountWire.user.json), next: end < users.count ? Page.cursor(["\(end)"]) : nil, total: users.count))
    }

    private static let add = Route(
        .post, "/api/users", "user.add", "Add a user, with a password or with a link that sets one", admin,
        body: .json(
            .object(
                "UserAddition",
                [
                    .init("email", AccountWire.email), .init("name", AccountWire.personName), .init("role", .choice(AccountWire.roles)),
                    .optional("password", .nullable(AccountWire.newPassword)),
                ])),
        answers: [
            .json(
                201, "The user, and the link to pass on where no password was given.",
                .object(
                    "UserAdded",
                    [.init("user", AccountWire.user.schema), .init("link", .nullable(InvitationLink.schema))]))
        ], isAudited: false
    ) { call in
        let (membership, invitation) = try await call.services.accounts.addUser(
            email: call.requiredText("email"), name: call.requiredText("name"), role: Role(rawValue: call.requiredText("role")) ?? .viewer,
            password: call.text("password"), by: call.principal(), from: call.client)
        return .json(
            201, .object(["user": AccountWire.user.json(membership), "link": invitation.map { InvitationLink.json($0) } ?? .null]))
    }

    private static let show = Route(
        .get, "/api/users/{id}", "user.show", "Show a user of the organization", .role(.viewer, .administration), answers: answer
    ) { call in
        .ok(AccountWire.user.json(try call.services.accounts.user(call.id(), by: call.principal())))
    }

    private static let update = Route(
        .patch, "/api/users/{id}", "user.update", "Change a user's name or role, or disable or enable a user", admin,
        body: .json(
            .object(
                "UserUpdate",
                [
                    .optional("name", AccountWire.personName), .optional("role", .choice(AccountWire.roles)),
                    .optional("is_disabled", .boolean),
                ])),
        answers: answer, isAudited: false
    ) { call in
        let user = try call.services.accounts.change(
            call.id(), name: call.text("name"), role: call.text("role").flatMap { Role(rawValue: $0) },
            isDisabled: call.body["is_disabled"]?.bool, by: call.principal(), from: call.client)
        return .ok(AccountWire.user.json(user))
    }

    private static let remove = Route(
        .delete, "/api/users/{id}", "user.remove", "Take a user out of the organization", admin, answers: [.empty("The user is out.")],
        isAudited: false
    ) { call in
        try call.services.accounts.remove(call.id(), by: call.principal(), from: call.client)
        return .done
    }

    private static let resetLink = Route(
        .post, "/api/users/{id}/reset-link", "user.reset_link", "Make a link with which a user sets a new password", admin,
        answers: [.json("The link.", InvitationLink.schema)], isAudited: false
    ) { call in
        .ok(InvitationLink.json(try call.services.accounts.makeResetToken(for: call.id(), by: call.principal(), from: call.client)))
    }
}

/// A link that is passed on by hand; its secret is behind the #, which browsers do not send.
enum InvitationLink {
    static let schema = Schema.object("Link", [.init("path", .string), .init("expires_at", .time)])

    static func json(_ token: OneTimeToken) -> JSONValue {
        .object(["path": .string("/accept#token=\(token.token)"), "expires_at": .string(WireTime.text(token.expires))])
    }
}
