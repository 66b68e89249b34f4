internal import COpenSSL

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A key that signs access tokens with HMAC-SHA-256 (RFC 7515, RFC 7518 `HS256`), and the one header that its tokens have.
struct SigningKey: Sendable {
    /// Its name, which the header bears.
    let id: String
    let created: Date
    /// Since when another signs; nil while it does.
    let retired: Date?
    /// The first part of its tokens: they have this one and no other.
    let header: String
    private let bytes: [UInt8]

    init(id: String, created: Date, retired: Date?, _ installationKey: InstallationKey) {
        self.id = id
        self.created = created
        self.retired = retired
        header = Sodium.base64(Array(#"{"alg":"HS256","kid":"\#(id)","typ":"at+jwt"}"#.utf8))
        bytes = installationKey.key(for: "signing key \(id)")
    }

    /// A token with that payload.
    func token(_ payload: String) -> String {
        let signed = "\(header).\(Sodium.base64(Array(payload.utf8)))"
        return "\(signed).\(Sodium.base64(code(Array(signed.utf8))))"
    }

    /// The payload of a token with this key's header; nil where the signature is not this key's.
    func payload(signed: [UInt8], encoded payload: ArraySlice<UInt8>, signature: ArraySlice<UInt8>) -> [UInt8]? {
        guard let signature = Sodium.bytes(base64: signature), Sodium.areEqual(signature, code(signed)) else { return nil }
        return Sodium.bytes(base64: payload)
    }

    /// The code that shows that this key signed the message.
    func code(_ message: [UInt8]) -> [UInt8] { Self.code(message, key: bytes) }

    static func code(_ message: [UInt8], key bytes: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        var count: UInt32 = 0
        HMAC(EVP_sha256(), bytes, Int32(bytes.count), message, message.count, &code, &count)
        return code
    }
}
