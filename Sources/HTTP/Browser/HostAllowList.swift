/// The names under which a server may be asked, against pages of other sites whose names were made to point here (DNS rebinding).
public struct HostAllowList: Sendable, Hashable {
    private struct Host: Hashable, Sendable {
        let name: String
        let port: Int?
    }

    private let allowed: Set<Host>
    private let ports: Set<Int>
    private let isNetwork: Bool

    /// Names of this machine on the server's ports, and the names given, `name` or `name:port`.
    ///
    /// A name without a port is allowed on the server's ports and on 80 and 443, where a proxy listens. Where the server listens beyond
    /// this machine, numeric addresses are allowed as well: they cannot be made to point elsewhere.
    public init(names: [String] = [], ports: [Int], isNetwork: Bool = false) {
        allowed = Set(names.compactMap(Self.parsed))
        self.ports = Set(ports)
        self.isNetwork = isNetwork
    }

    /// Whether a request with that `Host` field is for this server.
    public func allows(host: String?) -> Bool {
        guard let host, let asked = Self.parsed(host) else { return false }
        if allowed.contains(asked) { return true }
        if allowed.contains(Host(name: asked.name, port: nil)) { return isUsual(asked.port) }
        if ["localhost", "127.0.0.1", "[::1]"].contains(asked.name) { return isUsual(asked.port) }
        return isNetwork && Self.isAddress(asked.name) && isUsual(asked.port)
    }

    /// Whether a page of that `Origin` was served by the same server: its host is that of the request, and allowed.
    public func allows(origin: String, host: String?) -> Bool {
        let lowered = origin.lowercased()
        guard let scheme = ["http://", "https://"].first(where: { lowered.hasPrefix($0) }), let host, allows(host: host) else {
            return false
        }
        guard let page = Self.parsed(String(lowered.dropFirst(scheme.count))), let asked = Self.parsed(host) else { return false }
        let usual = scheme == "https://" ? 443 : 80
        return page.name == asked.name && (page.port ?? usual) == (asked.port ?? usual)
    }

    private func isUsual(_ port: Int?) -> Bool {
        guard let port else { return true }
        return ports.contains(port) || port == 80 || port == 443
    }

    /// Name and port, the name in small letters and without a dot behind it; nil for what is no host.
    private static func parsed(_ text: String) -> Host? {
        let text = text.lowercased()
        let end: String.Index
        if text.hasPrefix("[") {
            guard let bracket = text.firstIndex(of: "]") else { return nil }
            end = text.index(after: bracket)
        } else {
            end = text.firstIndex(of: ":") ?? text.endIndex
        }
        var name = text[..<end]
        if name.hasSuffix(".") { name = name.dropLast() }
        guard !name.isEmpty, name.utf8.allSatisfy(isHostByte) else { return nil }
        let rest = text[end...]
        guard !rest.isEmpty else { return Host(name: String(name), port: nil) }
        guard rest.hasPrefix(":"), rest.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(rest.dropFirst()),
            (1...65_535).contains(port)
        else { return nil }
        return Host(name: String(name), port: port)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x5B, 0x5D, 0x3A: true
        default: false
        }
    }

    /// Four numbers with dots, or an address in brackets.
    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("[") { return name.hasSuffix("]") && name.utf8.dropFirst().dropLast().allSatisfy(isAddressByte) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (Int(part) ?? 256) < 256
            }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        PercentCoding.hexadecimal(byte) != nil || byte == 0x3A || byte == 0x2E
    }
}
