internal import Domain

/// An e-mail address by which a user signs in.
///
/// Letters beyond A to Z are refused: what looks the same must be the same, also without regard to case.
struct EmailAddress: Sendable {
    /// As it was written.
    let text: String
    /// What makes two addresses the same.
    var key: String { text.lowercased() }
    /// What stands before the `@`.
    var localPart: Substring { text[..<(text.lastIndex(of: "@") ?? text.endIndex)] }

    /// Checks an address, without the spaces around it; throws `invalid_email`.
    init(_ written: String) throws {
        let words = written.split(whereSeparator: \.isWhitespace)
        let parts = words.first?.split(separator: "@", omittingEmptySubsequences: false) ?? []
        guard words.count == 1, parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...189).contains(parts[1].utf8.count),
            words[0].utf8.allSatisfy({ (0x21...0x7E).contains($0) && !#""(),:;<>[\]"#.utf8.contains($0) }),
            !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
        else {
            throw WorkbenchError(
                .invalidEmail, "this is no e-mail address that can be used",
                hint: "write it like name@example.com, with letters A to Z, digits and the usual signs")
        }
        text = String(words[0])
    }

    /// What makes two addresses the same, of a text that may be none.
    static func key(of written: String) -> String {
        (try? Self(written))?.key ?? String(written.prefix(254)).lowercased()
    }
}
