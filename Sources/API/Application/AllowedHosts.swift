/// The names by which this server may be called, and the origins whose pages may call it.
struct AllowedHosts: Sendable {
    /// Names of this machine itself, which no other machine's name server can give away.
    private static let local: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    private let names: Set<String>
    private let origins: Set<String>

    /// The names and origins that are set; the address that the server listens at is one as well.
    init(names: [String] = [], origins: [String] = []) {
        self.names = Self.local.union(names.map { Self.name($0.lowercased()) })
        self.origins = Set(origins.map { $0.lowercased() })
    }

    /// Whether `host`, as a request's `Host` has it, is a name of this server; its port does not matter.
    func allows(host: String) -> Bool { names.contains(Self.name(host.lowercased())) }

    /// Whether pages of `origin` may call the server under `host`: its own pages, and those of the origins that are set.
    func allows(origin: String, host: String) -> Bool {
        let origin = origin.lowercased()
        return origins.contains(origin) || ["http://\(host.lowercased())", "https://\(host.lowercased())"].contains(origin)
    }

    /// The host without its port: `[::1]` for `[::1]:8420`.
    private static func name(_ host: String) -> String {
        if host.hasPrefix("[") { return String(host.prefix { $0 != "]" }) + "]" }
        // A bare IPv6 address has several colons and no port.
        guard host.count(where: { $0 == ":" }) <= 1 else { return "[\(host)]" }
        return String(host.prefix { $0 != ":" })
    }
}
