public import Domain

/// Proof that bytes are whole on the disk: only a `BlobStore` makes one, after the bytes and their name were synced.
public struct StoredBlob: Sendable, Equatable {
    /// Digest and name of the bytes.
    public let digest: BlobDigest
    /// How many bytes there are.
    public let byteCount: Int
}
