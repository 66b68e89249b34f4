internal import Domain

/// Names at a hub, checked before they become part of an address or of a path.
enum HubName {
    /// Throws `invalid_name` unless `text` names a repository: `owner/name`, or `name` alone.
    static func checkRepository(_ text: String) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ isPlain($0) }), text.utf8.count <= 200 else {
            throw WorkbenchError(
                .invalidName, "\(String(reflecting: String(text.prefix(100)))) names no model of a hub", hint: "write it like owner/name")
        }
    }

    /// Throws `invalid_name` unless `text` names a revision: a branch, a tag or a commit.
    static func checkRevision(_ text: String) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.isEmpty, parts.allSatisfy({ isPlain($0) }), text.utf8.count <= 200 else {
            throw WorkbenchError(
                .invalidName, "\(String(reflecting: String(text.prefix(100)))) names no revision", hint: "name a branch, a tag or a commit")
        }
    }

    /// Whether `text` is a commit: 40 hexadecimal digits.
    static func isCommit(_ text: String) -> Bool {
        text.utf8.count == 40 && isHexadecimal(text)
    }

    /// Whether `text` is a SHA-256: 64 hexadecimal digits.
    static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64 && isHexadecimal(text)
    }

    /// Whether `name` is safe as the name of a file in a folder: letters, digits, dots, hyphens and underscores, no dot first.
    static func isPlain(_ name: some StringProtocol) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 120 else { return false }
        return name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x5F].contains(byte)
        }
    }

    private static func isHexadecimal(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
