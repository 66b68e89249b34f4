internal import CUTF8Proc
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A password as it is hashed: in Unicode's form NFKC, so that the same keys give the same bytes on every keyboard and system.
///
/// It has no description, so that it appears in no message.
struct Password: Sendable {
    /// The longest there is, in bytes of UTF-8.
    static let mostBytes = 256
    /// The shortest that may be chosen, in characters.
    static let fewestCharacters = 10

    /// UTF-8 of the normal form.
    let bytes: [CChar]

    /// The password as it was typed; nil where it is longer than any may be, or has no normal form.
    init?(_ typed: String) {
        guard typed.utf8.count <= Self.mostBytes, let bytes = Self.normalForm(typed) else { return nil }
        self.bytes = bytes
    }

    /// Nobody's password.
    static let none = Password(bytes: [])

    private init(bytes: [CChar]) {
        self.bytes = bytes
    }

    private static func normalForm(_ text: String) -> [CChar]? {
        let source = Array(text.utf8)
        var result: UnsafeMutablePointer<UInt8>?
        let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
        let count = utf8proc_map(source, source.count, &result, utf8proc_option_t(rawValue: options))
        guard count >= 0, let result else { return nil }
        defer { free(result) }
        return UnsafeBufferPointer(start: result, count: count).map { CChar(bitPattern: $0) }
    }

    /// A password that somebody chooses; throws `weak_password` for one that would be guessed.
    init(chosen typed: String, for email: EmailAddress) throws {
        guard let password = Self(typed) else {
            throw Self.weak("it has more than \(Self.mostBytes) bytes, or characters that are none")
        }
        self = password
        let text = String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self).lowercased()
        guard text.unicodeScalars.count >= Self.fewestCharacters else {
            throw Self.weak("it has fewer than \(Self.fewestCharacters) characters")
        }
        guard Set(text.unicodeScalars).count >= 5 else { throw Self.weak("it has hardly any different characters") }
        guard !CommonPasswords.contains(text) else { throw Self.weak("it is one of those that are tried first") }
        let (name, address) = (email.localPart.lowercased(), email.key)
        guard !text.contains(address) else { throw Self.weak("it contains the e-mail address") }
        // What anybody would try counts for nothing.
        var rest = text
        for word in [name, "tunesmith", "password"] where word.count >= 3 { rest = rest.replacing(word, with: "") }
        guard rest.unicodeScalars.count >= Self.fewestCharacters || rest == text else {
            throw Self.weak("without the name in the e-mail address and other words that are tried first, too little of it is left")
        }
    }

    private static func weak(_ reason: String) -> WorkbenchError {
        WorkbenchError(
            .weakPassword, "this password cannot be used: \(reason)",
            hint: "use at least \(fewestCharacters) characters, such as four words that do not belong together")
    }
}
