/// The SHA-256 of stored bytes, which is also their name: exactly 64 lower-case hexadecimal digits.
public struct BlobDigest: Hashable, Sendable, CustomStringConvertible {
    /// The 64 digits.
    public let hexadecimal: String

    /// Checks the digits; throws `invalid_digest`. A name of a file can be made of nothing else.
    public init(_ hexadecimal: String) throws {
        let digits = hexadecimal.utf8
        guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw WorkbenchError(
                .invalidDigest, "\(String(reflecting: String(hexadecimal.prefix(80)))) is not a SHA-256 digest",
                hint: "a digest has 64 digits of 0 to 9 and a to f")
        }
        self.hexadecimal = hexadecimal
    }

    /// The 64 digits.
    public var description: String { hexadecimal }
}
