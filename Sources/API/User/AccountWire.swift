internal import Accounts
internal import Domain
internal import JSON

/// People and what belongs to them, as they are sent.
enum AccountWire {
    static let roles = Role.allCases.map(\.rawValue)
    static let scopes = Schema.array(.choice(Scope.allCases.map(\.rawValue)), least: 1, most: 50)
    static let email = Schema.text(3...254, format: "email")
    static let personName = Schema.text(1...100).looking(like: "^[^\\p{C}]*$")
    static let password = Schema.text(1...256)
    /// A password that somebody chooses.
    static let newPassword = Schema.text(10...256).described("At least 10 characters, none of the usual ones, and not the address.")

    static let user = Shape<Membership>(
        "User", "A user and the role in the caller's organization.",
        [
            .id("id") { $0.user.id },
            .text("email") { $0.user.email },
            .text("name") { $0.user.name },
            .choice("role", roles) { $0.role.rawValue },
            .flag("is_operator") { $0.user.isOperator },
            .flag("is_disabled") { $0.user.isDisabled },
            .time("created_at") { $0.user.created },
            .optionalTime("last_sign_in_at") { $0.user.lastSignIn },
        ])

    private static let me = Shape<User>(
        "Me", "The user who asks.",
        [
            .id("id") { $0.id }, .text("email") { $0.email }, .text("name") { $0.name }, .flag("is_operator") { $0.isOperator },
            .time("created_at") { $0.created }, .optionalTime("last_sign_in_at") { $0.lastSignIn },
        ])

    static let organization = Shape<Organization>(
        "Organization", "Whose data are kept apart from all others.",
        [.id("id") { $0.id }, .text("name") { $0.name }, .time("created_at") { $0.created }])

    /// An organization, and the role of the caller there; nil for an operator who has none.
    typealias Place = (organization: Organization, role: Role?)

    static let place = Shape<Place>(
        "OrganizationPlace", "An organization, and the role of the caller there.",
        [
            .id("id") { $0.organization.id }, .text("name") { $0.organization.name },
            .init("role", .nullable(.choice(roles))) { $0.role.map { .string($0.rawValue) } ?? .null },
            .time("created_at") { $0.organization.created },
        ])

    /// Who asks, as `GET /api/auth/me` tells.
    struct Standing: Sendable {
        let profile: Profile
        let principal: Principal
    }

    static let standing = Shape<Standing>(
        "Standing", "Who asks, in which organization, and what that permits.",
        [
            .optionalShape("user", me) { $0.profile.user },
            .shape("organization", organization) { $0.profile.organization },
            .choice("role", roles) { $0.principal.role.rawValue },
            .flag("is_operator") { $0.principal.isOperator },
            .choice("credential", ["session", "api_key", "local"]) { $0.principal.credential.kind },
            .init("scopes", .nullable(scopes)) { standing in
                standing.principal.scopes.map { .array($0.map(\.rawValue).sorted().map { .string($0) }) } ?? .null
            },
            .list("organizations", place) { $0.profile.memberships.map { (organization: $0.organization, role: $0.role) } },
        ])

    static let session = Shape<(session: Session, isCurrent: Bool)>(
        "Session", "A sign-in that lasts until it ends or is revoked.",
        [
            .id("id") { $0.session.id },
            .id("organization_id") { $0.session.organization },
            .text("address") { $0.session.address },
            .text("agent") { $0.session.agent },
            .flag("is_current") { $0.isCurrent },
            .time("created_at") { $0.session.created },
            .time("last_used_at") { $0.session.lastUsed },
            .time("expires_at") { $0.session.expires },
        ])

    static let key = Shape<APIKey>(
        "ApiKey", "A key with which programs act for a user; the secret itself is not kept.",
        [
            .id("id") { $0.id },
            .id("user_id") { $0.user },
            .text("name") { $0.name },
            .text("prefix") { $0.prefix },
            .init("scopes", .nullable(scopes)) { key in
                key.scopes.map { .array($0.map(\.rawValue).sorted().map { .string($0) }) } ?? .null
            },
            .time("created_at") { $0.created },
            .optionalTime("expires_at") { $0.expires },
            .optionalTime("last_used_at") { $0.lastUsed },
            .optionalTime("revoked_at") { $0.revoked },
        ])

    static let auditLine = Shape<AuditPage.Line>(
        "AuditEntry", "Who did what, when.",
        [
            .count("number") { $0.entry.number },
            .time("time") { $0.entry.time },
            .optionalID("user_id") { $0.entry.user },
            .optionalText("user_name") { $0.userName },
            .text("credential") { $0.entry.credential },
            .text("action") { $0.entry.action },
            .text("target") { $0.entry.target },
            .text("outcome") { $0.entry.outcome },
            .text("address") { $0.entry.address },
            .text("request_id") { $0.entry.requestID },
            .init("details", .map(.string)) { line in
                .object(JSONObject(line.entry.details.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            },
        ])
}
