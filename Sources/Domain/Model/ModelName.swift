/// The rules of names of models and of their aliases.
public enum ModelName {
    /// Throws `invalid_name` for what cannot name a model: 1 to 64 of A-Z, a-z, 0-9, dot, underscore, hyphen; a letter or digit first.
    public static func check(_ name: String) throws {
        let bytes = name.utf8
        guard (1...longest).contains(bytes.count), let first = bytes.first, isLetterOrDigit(first), bytes.allSatisfy(isPlain) else {
            throw WorkbenchError(
                .invalidName, "\(String(reflecting: String(name.prefix(120)))) cannot name a model",
                hint: "use 1 to 64 letters (A to Z), digits, dots, underscores and hyphens, with a letter or digit first",
                details: ["param": "name"])
        }
    }

    /// Throws `invalid_name` for what cannot name an alias: 1 to 64 of a-z, 0-9, underscore, hyphen; a letter first.
    ///
    /// An alias begins with a letter, so that it is never taken for the number of a version.
    public static func checkAlias(_ name: String) throws {
        let bytes = name.utf8
        guard (1...longest).contains(bytes.count), let first = bytes.first, (0x61...0x7A).contains(first),
            bytes.allSatisfy({ isPlain($0) && $0 != UInt8(ascii: ".") && !(0x41...0x5A).contains($0) })
        else {
            throw WorkbenchError(
                .invalidName, "\(String(reflecting: String(name.prefix(120)))) cannot name an alias",
                hint: "use 1 to 64 lower-case letters, digits, underscores and hyphens, with a letter first", details: ["param": "name"])
        }
    }

    /// A name that a model can have, as near to `text` as can be.
    public static func near(_ text: String) -> String {
        let plain = text.unicodeScalars.map { $0.isASCII && isPlain(UInt8($0.value)) ? String($0) : "-" }.joined()
        let name = plain.utf8.drop { !isLetterOrDigit($0) }.prefix(longest)
        return name.isEmpty ? "model" : String(decoding: name, as: UTF8.self)
    }

    /// Bytes of the longest name.
    public static let longest = 64

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
