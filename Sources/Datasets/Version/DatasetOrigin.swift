/// Where the rows of a version come from, and what was done to them.
public struct DatasetOrigin: Sendable, Equatable, Codable {
    /// How the rows came to be.
    public var action: String
    /// The file, query or conversations that were read, as the person named them; a password is never part of it.
    public var source: String?
    /// The upload that was read, which is kept for some days; nil where there was none.
    public var upload: String?
    /// The form of the rows, where the person named it.
    public var form: String?
    /// What the person said that columns are; nil where nothing was said.
    public var columns: [String: String]?
    /// What the source turned out to be.
    public var recognition: String?
    /// Length of the source in bytes.
    public var byteCount: Int?
    /// Invalid rows that were left out because the person said so.
    public var skippedRows: Int?
    /// Fixes that were applied, with how many rows each changed.
    public var fixes: [String: Int]?
    /// Versions that the rows were taken from, as `name@number`.
    public var parents: [String]?
    /// Settings of the action, such as the seed of a split.
    public var settings: [String: String]?

    /// An origin.
    public init(action: String) {
        self.action = action
    }
}
