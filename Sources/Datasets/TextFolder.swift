/// The plain texts below a folder, for pre-training.
public struct TextFolder: Sendable, Equatable {
    /// The folder, as the person named it.
    public let path: String
    /// Its texts, ordered by the bytes of their paths.
    public internal(set) var files: [TextFile] = []
    /// What was passed over: empty texts, and links.
    public internal(set) var problems = Problems()

    /// Length of all texts in bytes.
    public var byteCount: Int { files.reduce(0) { $0 + $1.byteCount } }

    init(path: String) {
        self.path = path
    }
}

/// One text below a folder.
public struct TextFile: Sendable, Equatable {
    /// Path below the folder, with `/` between its parts.
    public let path: String
    /// Length in bytes when the folder was listed.
    public let byteCount: Int
}
