internal import CSodium

/// What is used of libsodium, with bytes in arrays.
public enum Sodium {
    /// Version of libsodium.
    public static var libraryVersion: String { String(cString: sodium_version_string()) }

    /// Bytes that nobody can foretell.
    @Sendable
    public static func randomBytes(_ count: Int) -> [UInt8] {
        begin()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Makes the library ready; it may be called at any time and from any thread.
    static func begin() { _ = isReady }

    private static let isReady = sodium_init() >= 0

    /// A 32-byte key for one purpose, made of a key: BLAKE2b (RFC 7693) with that key.
    static func derivedKey(_ purpose: String, from key: [UInt8]) -> [UInt8] {
        let message = Array(purpose.utf8)
        var derived = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&derived, derived.count, message, UInt64(message.count), key, key.count)
        return derived
    }

    /// Whether two lists of bytes are equal; how long that takes tells nothing but their length.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    /// The bytes as base64 in the alphabet for addresses, without padding (RFC 4648, section 5).
    static func base64(_ bytes: [UInt8]) -> String {
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
        sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
        return String(decoding: text.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The bytes that such a text stands for; nil where it holds anything else, padding or stray bits at its end.
    static func bytes(base64 text: some Collection<UInt8>) -> [UInt8]? {
        let source = text.map { CChar(bitPattern: $0) }
        var bytes = [UInt8](repeating: 0, count: source.count)
        var count = 0
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        guard sodium_base642bin(&bytes, bytes.count, source, source.count, nil, &count, nil, variant) == 0 else { return nil }
        return Array(bytes.prefix(count))
    }

    /// SHA-256 (FIPS 180-4) of a text.
    static func sha256(_ text: some StringProtocol) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let bytes = Array(text.utf8)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }

    /// The bytes as hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var text = [CChar](repeating: 0, count: 2 * bytes.count + 1)
        sodium_bin2hex(&text, text.count, bytes, bytes.count)
        return String(decoding: text.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
