internal import COpenSSL

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces.
public struct SHA256: ~Copyable {
    private let context: OpaquePointer?

    /// Version of OpenSSL, which digests.
    public static var libraryVersion: String { String(cString: OpenSSL_version(OPENSSL_VERSION_STRING)) }

    /// A digest of nothing yet.
    public init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Adds `bytes` to what is digested.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest of everything added, as 64 hexadecimal digits.
    public consuming func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return String(decoding: Self.digits(of: digest), as: UTF8.self)
    }

    /// The hexadecimal digits of `digest`.
    static func digits(of digest: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }

    /// The digest of `bytes`, as 64 hexadecimal digits.
    public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        var digest = SHA256()
        Array(bytes).withUnsafeBytes { digest.update($0) }
        return digest.hexadecimal()
    }

    /// The digest of the file at `url`, read in pieces, as 64 hexadecimal digits.
    public static func hexadecimal(ofFile url: URL) throws -> String {
        // Read, not mapped: mapped pages would count as this process's memory.
        guard let file = fopen(url.path, "rb") else { throw CocoaError(.fileReadUnknown) }
        defer { fclose(file) }
        var digest = SHA256()
        try withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 64) { piece in
            while true {
                let count = fread(piece.baseAddress, 1, piece.count, file)
                guard ferror(file) == 0 else { throw CocoaError(.fileReadUnknown) }
                if count == 0 { return }
                digest.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            }
        }
        return digest.hexadecimal()
    }
}
