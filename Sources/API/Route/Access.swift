internal import Domain

/// Who may call a route; every route says so.
enum Access: Sendable, Equatable {
    /// Everybody, without signing in.
    case anyone
    /// Whoever is signed in, in any role, with any key.
    case signedIn
    /// Whoever has at least this role in the organization, by a credential that is not limited to other scopes.
    case role(Role, Scope)
    /// Whoever runs the installation, by a credential without scopes or with that of administration.
    case installation

    /// Throws `insufficient_role` or `insufficient_scope`; nil stands for a caller who showed nothing, which is `missing_credentials`.
    func check(_ principal: Principal?) throws {
        if self == .anyone { return }
        guard let principal else {
            throw WorkbenchError(
                .missingCredentials, "this needs a signed-in user or an API key",
                hint: "send 'Authorization: Bearer' with an access token or an API key")
        }
        switch self {
        case .anyone, .signedIn: return
        case .role(let role, let scope):
            guard principal.role >= role else {
                throw WorkbenchError(
                    .insufficientRole, "this needs the role \(role.rawValue) in the organization, yours is \(principal.role.rawValue)",
                    hint: "ask an admin or owner of the organization")
            }
            try Self.check(scope, of: principal)
        case .installation:
            guard principal.isOperator else {
                throw WorkbenchError(
                    .insufficientRole, "this is for those who run the installation", hint: "ask whoever set the server up")
            }
            try Self.check(.administration, of: principal)
        }
    }

    private static func check(_ scope: Scope, of principal: Principal) throws {
        guard let scopes = principal.scopes, !scopes.contains(scope) else { return }
        throw WorkbenchError(
            .insufficientScope,
            "the API key is not made for \(scope.rawValue), only for: \(scopes.map(\.rawValue).sorted().joined(separator: ", "))",
            hint: "use a key with that scope")
    }
}
