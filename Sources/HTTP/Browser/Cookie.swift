/// A cookie as a server sets it (RFC 6265; SameSite by its successor).
public struct Cookie: Sendable, Hashable {
    /// To which requests from other sites a browser adds a cookie.
    public enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    /// The name.
    public var name: String
    /// The value.
    public var value: String
    /// The path that requests must begin with.
    public var path: String
    /// Seconds until it ends; nil for as long as the browser runs, 0 to remove it.
    public var maxAgeSeconds: Int?
    /// Whether scripts cannot read it.
    public var isHTTPOnly: Bool
    /// Whether it is sent over encrypted connections only.
    public var isSecure: Bool
    /// To which requests from other sites it is added.
    public var sameSite: SameSite

    /// A cookie that scripts and other sites never get.
    public init(
        _ name: String, _ value: String, path: String = "/", maxAgeSeconds: Int? = nil, isHTTPOnly: Bool = true, isSecure: Bool = false,
        sameSite: SameSite = .strict
    ) {
        self.name = name
        self.value = value
        self.path = path
        self.maxAgeSeconds = maxAgeSeconds
        self.isHTTPOnly = isHTTPOnly
        self.isSecure = isSecure
        self.sameSite = sameSite
    }

    /// The value of `Set-Cookie`; characters that would begin another attribute are left out.
    public var field: String {
        var text = "\(Self.plain(name))=\(Self.plain(value)); Path=\(Self.plain(path)); SameSite=\(sameSite.rawValue)"
        if let maxAgeSeconds { text += "; Max-Age=\(maxAgeSeconds)" }
        if isHTTPOnly { text += "; HttpOnly" }
        if isSecure { text += "; Secure" }
        return text
    }

    private static func plain(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x2C && $0 != 0x22 && $0 != 0x5C }, as: UTF8.self)
    }
}

extension HTTPRequest {
    /// The value of the cookie of that name; nil where there is none, or several that differ: one of them could be another's.
    public func cookie(_ name: String) -> String? {
        var found: String?
        for field in headers.all("Cookie") {
            for pair in field.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
                guard parts.count == 2, parts[0] == name else { continue }
                let isQuoted = parts[1].count >= 2 && parts[1].hasPrefix("\"") && parts[1].hasSuffix("\"")
                let value = isQuoted ? String(parts[1].dropFirst().dropLast()) : parts[1]
                guard found == nil || found == value else { return nil }
                found = value
            }
        }
        return found
    }
}
