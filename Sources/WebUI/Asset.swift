/// A file of the pages, held by the program itself.
public struct Asset: Sendable {
    /// What it is, such as `text/css; charset=utf-8`.
    public let contentType: String
    /// A strong validator in quotes, made of the bytes alone, so that two builds of the same file agree.
    public let etag: String
    /// Its bytes, which live as long as the program.
    public let bytes: StaticBytes
}

/// Bytes of the program's own constant data: nobody frees or changes them.
public struct StaticBytes: Sendable {
    // A pointer to constant data may cross threads.
    private nonisolated(unsafe) let start: UnsafePointer<UInt8>
    /// How many there are.
    public let count: Int

    init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    /// The bytes in place, without a copy; they stay valid for good.
    public var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// A copy.
    public var array: [UInt8] { Array(buffer) }
}
