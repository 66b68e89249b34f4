/// Settings of prefix tuning.
public struct PrefixSettings: Sendable, Equatable, Codable {
    /// Virtual tokens before each row.
    public var length: Int
    /// Width inside the network that makes keys and values while training; nil learns them directly.
    public var projection: Int?

    /// Passes over the rows where nothing else is said.
    public static let usualEpochs = 2.0

    /// The product's defaults: 10 virtual tokens, learned directly.
    public init(length: Int = 10, projection: Int? = nil) {
        self.length = length
        self.projection = projection
    }
}
