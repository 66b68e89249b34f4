#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension HTTPBody: AsyncSequence {
    /// Gives the pieces of a body, none of them empty, each when it is asked for.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        private static let filePiece = 256 << 10

        private var content: Content

        init(_ content: Content) {
            self.content = content
        }

        /// The next bytes; nil at the end. Throws `HTTPBodyError`, or what the body's maker throws.
        public mutating func next() async throws -> [UInt8]? {
            switch content {
            case .bytes(let bytes):
                content = .bytes([])
                return bytes.isEmpty ? nil : bytes
            case .stream(_, _, let next):
                return try await next()
            case .file(let file, let offset, let count):
                guard count > 0 else { return nil }
                let piece = try Self.read(file, offset, Swift.min(count, Self.filePiece))
                content = .file(file, offset: offset + piece.count, count: count - piece.count)
                return piece
            }
        }

        private static func read(_ file: OpenedFile, _ offset: Int, _ count: Int) throws -> [UInt8] {
            let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                filled = Swift.max(0, file.read(into: UnsafeMutableRawBufferPointer(buffer), count: count, at: offset))
            }
            guard !piece.isEmpty else { throw HTTPBodyError.unreadable(errno: errno) }
            return piece
        }
    }

    /// A reader of the body from its begin; a streamed body has one reader only.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(content)
    }

    /// All bytes; throws `HTTPBodyError.tooLarge` where they are more than `limit`, before reading when the length is known.
    public func collect(atMost limit: Int) async throws -> [UInt8] {
        if let length, length > limit { throw HTTPBodyError.tooLarge(limit: limit) }
        var bytes: [UInt8] = []
        for try await piece in self {
            guard piece.count <= limit - bytes.count else { throw HTTPBodyError.tooLarge(limit: limit) }
            if bytes.isEmpty {
                bytes = piece
                if let length { bytes.reserveCapacity(length) }
            } else {
                bytes += piece
            }
        }
        return bytes
    }
}
