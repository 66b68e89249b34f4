/// The name by which people call a dataset: 1 to 100 of A-Z, a-z, 0-9, dot, underscore, hyphen; a letter or digit first.
public struct DatasetName: Hashable, Sendable, CustomStringConvertible {
    /// The name itself.
    public let rawValue: String

    /// Checks the name; throws `invalid_name`.
    public init(_ rawValue: String) throws {
        func isPlain(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        let bytes = rawValue.utf8
        guard (1...100).contains(bytes.count), let first = bytes.first, isPlain(first),
            bytes.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
        else {
            throw WorkbenchError(
                .invalidName, "\"\(Self.shown(rawValue))\" cannot name a dataset",
                hint: "use 1 to 100 letters (A to Z), digits, dots, underscores and hyphens, with a letter or digit first")
        }
        self.rawValue = rawValue
    }

    /// The beginning of `name`, with characters that a terminal might obey written as escapes.
    private static func shown(_ name: String) -> String {
        name.unicodeScalars.prefix(120).map { scalar in
            let isPlain = ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
            return isPlain ? String(scalar) : scalar.escaped(asASCII: true)
        }.joined()
    }

    /// The name itself.
    public var description: String { rawValue }
}
