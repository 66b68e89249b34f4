/// Where a request comes from, for sessions, limits and the audit log.
public struct Client: Sendable, Hashable {
    /// The address of the other side, without its port; empty for a process of this machine.
    public let address: String
    /// What the browser or program calls itself.
    public let agent: String
    /// The id of the request, which the log has as well.
    public let requestID: String

    /// A client; texts longer than any honest one are cut.
    public init(address: String, agent: String, requestID: String) {
        self.address = String(address.prefix(64))
        self.agent = String(agent.prefix(256))
        self.requestID = String(requestID.prefix(64))
    }

    /// A command that works on the data folder itself.
    public static let local = Client(address: "", agent: "", requestID: "")
}
