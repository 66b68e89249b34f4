internal import Domain
internal import HTTP

/// An address of a hub or of a server that it sends to: origin, path and query.
struct HubAddress: Sendable, Equatable {
    /// `https://host` or `https://host:port`, in lower case.
    let origin: String
    let path: String
    let query: String

    var isEncrypted: Bool { origin.hasPrefix("https://") }

    /// The address that `text` says; throws `hub_refused` for one that is none.
    init(_ text: String) throws {
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else { throw Self.wrong(text) }
        let withoutFragment = text.prefix { $0 != "#" }
        let rest = withoutFragment.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        guard !host.isEmpty, !host.contains("@") else { throw Self.wrong(text) }
        origin = scheme + Self.withoutUsualPort(host.lowercased(), scheme)
        let target = rest.dropFirst(host.count)
        let path = target.prefix { $0 != "?" }
        self.path = path.isEmpty ? "/" : String(path)
        query = String(target.dropFirst(path.count).dropFirst())
    }

    /// Where a `Location` of an answer from here points to; throws `hub_refused`, also for a way out of encryption.
    func redirected(to location: String) throws -> HubAddress {
        let next =
            if location.hasPrefix("//") {
                try HubAddress((isEncrypted ? "https:" : "http:") + location)
            } else if location.hasPrefix("/") {
                try HubAddress(origin + location)
            } else {
                try HubAddress(location)
            }
        guard next.isEncrypted || !isEncrypted else {
            throw HubRepository.refused("\(origin) sends to \(next.origin), which is not encrypted")
        }
        return next
    }

    /// Name and value of the query's parts; throws `hub_refused`.
    func parameters() throws -> [(name: String, value: String)] {
        guard !query.isEmpty else { return [] }
        guard let parameters = FormCoding.decoded(query) else { throw Self.wrong(origin + path) }
        return parameters
    }

    private static func withoutUsualPort(_ host: String, _ scheme: String) -> String {
        let port = scheme == "https://" ? ":443" : ":80"
        return host.hasSuffix(port) ? String(host.dropLast(port.count)) : host
    }

    // What stands behind the question mark may be a signature: it is never shown.
    private static func wrong(_ text: String) -> WorkbenchError {
        HubRepository.refused("this is no address: \(String(reflecting: String(text.prefix { $0 != "?" }.prefix(120))))")
    }
}
