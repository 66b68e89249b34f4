/// In whose name a request is made, and what it may do.
public struct Principal: Sendable, Hashable {
    /// How it was shown who asks.
    public enum Credential: Sendable, Hashable {
        /// An access token of a session.
        case session(Identifier<Session>)
        /// An API key.
        case apiKey(Identifier<APIKey>)
        /// A process of this machine that can open the data folder itself.
        case local

        /// What the audit log calls it: `session`, `api_key` or `local`.
        public var kind: String {
            switch self {
            case .session: "session"
            case .apiKey: "api_key"
            case .local: "local"
            }
        }
    }

    /// Who asks; nil for the local owner before any account exists.
    public let user: User.ID?
    /// In which organization.
    public let organization: Organization.ID
    /// What the user may do there.
    public let role: Role
    /// Whether the user runs the whole installation: other organizations, its settings.
    public let isOperator: Bool
    /// What the credential is limited to; nil where it may do all that the role may.
    public let scopes: Set<Scope>?
    /// How it was shown who asks.
    public let credential: Credential

    /// A principal.
    public init(
        user: User.ID?, organization: Organization.ID, role: Role, isOperator: Bool, scopes: Set<Scope>? = nil, credential: Credential
    ) {
        self.user = user
        self.organization = organization
        self.role = role
        self.isOperator = isOperator
        self.scopes = scopes
        self.credential = credential
    }

    /// Who works on the data folder itself, without any account: the owner of an organization, and operator.
    public static func localOwner(of organization: Organization.ID = Organization.localID) -> Principal {
        Principal(user: nil, organization: organization, role: .owner, isOperator: true, credential: .local)
    }
}

/// A part of the API that a key may be limited to.
public enum Scope: String, Sendable, Codable, CaseIterable {
    case datasetsRead = "datasets:read"
    case datasetsWrite = "datasets:write"
    case conversationsRead = "conversations:read"
    case conversationsWrite = "conversations:write"
    case jobsRead = "jobs:read"
    case jobsWrite = "jobs:write"
    case modelsRead = "models:read"
    case modelsWrite = "models:write"
    /// Users, keys, settings and the audit log.
    case administration = "admin"
}
