import Domain

/// The address of a server: scheme, host and port, without a path.
struct ServerAddress: Sendable, Hashable {
    /// Such as `https://tunesmith.example.org`, in small letters and without a slash at its end.
    let text: String

    /// Whether what is sent can be read on its way through a network.
    var isExposed: Bool {
        guard text.hasPrefix("http://") else { return false }
        let host = text.dropFirst("http://".count)
        return !["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
    }

    /// Reads an address; throws `invalid_setting`. `source` is where it stands.
    init(_ text: String, from source: String) throws {
        var address = text.lowercased()
        while address.hasSuffix("/") { address.removeLast() }
        let host = ["http://", "https://"].first { address.hasPrefix($0) }.map { address.dropFirst($0.count) }
        let isPlain = host.map { !$0.isEmpty && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/?#@\\\"".utf8.contains($0) } }
        guard isPlain == true else {
            // What is no address may be a secret in the wrong place, so it is not repeated.
            throw WorkbenchError(
                .invalidSetting, "\(source) does not name a server",
                hint: "write it like https://tunesmith.example.org or http://127.0.0.1:8420")
        }
        self.text = address
    }
}
