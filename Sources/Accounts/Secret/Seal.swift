internal import CSodium
internal import Domain

/// Seals texts with XChaCha20-Poly1305, each for one place: bytes that were moved to another do not open.
struct Seal: Sendable {
    private static let version: UInt8 = 1
    private static let nonceCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

    private let key: [UInt8]
    private let randomBytes: @Sendable (Int) -> [UInt8]

    init(_ installationKey: InstallationKey, _ randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        key = installationKey.key(for: "sealed secrets")
        self.randomBytes = randomBytes
    }

    /// A version byte, a random nonce and the sealed text, as base64.
    func seal(_ text: String, for place: [String]) -> String {
        let (message, place, nonce) = (Array(text.utf8), Self.bytes(place), randomBytes(Self.nonceCount))
        var sealed = [UInt8](repeating: 0, count: message.count + Self.tagCount)
        var count: UInt64 = 0
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, &count, message, UInt64(message.count), place, UInt64(place.count), nil, nonce, key)
        return Sodium.base64([Self.version] + nonce + sealed)
    }

    /// The text that was sealed for that place; nil where it was sealed for another, by another key, or was altered.
    func open(_ sealed: String, for place: [String]) -> String? {
        guard let bytes = Sodium.bytes(base64: sealed.utf8), bytes.first == Self.version,
            bytes.count >= 1 + Self.nonceCount + Self.tagCount
        else { return nil }
        let (nonce, box, place) = (Array(bytes[1...Self.nonceCount]), Array(bytes[(1 + Self.nonceCount)...]), Self.bytes(place))
        var message = [UInt8](repeating: 0, count: box.count - Self.tagCount)
        var count: UInt64 = 0
        let code = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &message, &count, nil, box, UInt64(box.count), place, UInt64(place.count), nonce, key)
        return code == 0 ? String(validating: message, as: UTF8.self) : nil
    }

    /// The parts of a place, each behind its length, so that no two places are the same bytes.
    private static func bytes(_ place: [String]) -> [UInt8] {
        place.flatMap { part in
            let bytes = Array(part.utf8)
            return (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes
        }
    }
}
