internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A safetensors file, mapped into memory and checked whole before any tensor is touched.
///
/// Format: 8 bytes little-endian length of the header, the header as JSON (name to `dtype`, `shape`, `data_offsets`), the
/// data. See https://huggingface.co/docs/safetensors. Nothing in the header is believed: offsets must lie in the file, be as
/// long as shape and type demand, follow each other without gap or overlap, and cover the data.
public final class SafetensorsFile {
    /// One stored tensor: where it lies and what it is.
    public struct Tensor: Sendable, Equatable {
        /// Its name in the file.
        public let name: String
        /// How its numbers are written.
        public let format: NumberFormat
        /// Its dimensions, slowest first.
        public let shape: [Int]
        /// Where its bytes lie, from the beginning of the data.
        public let range: Range<Int>

        /// How many numbers it holds.
        public var count: Int { range.count / format.byteCount }
    }

    /// Headers longer than this are refused.
    public static let maximumHeaderBytes = 100 << 20

    /// The file.
    public let url: URL
    /// All tensors by name.
    public let tensors: [String: Tensor]
    /// The header's `__metadata__`, texts by name.
    public let metadata: [String: String]

    private let map: MappedFile
    private let dataStart: Int

    /// Maps and checks the file at `url`; throws `file_not_found`, `file_unreadable` or `malformed_file`.
    public init(contentsOf url: URL) throws {
        self.url = url
        map = try MappedFile(url)
        let header = try SafetensorsHeader(of: map.bytes, named: url.lastPathComponent)
        dataStart = header.dataStart
        tensors = header.tensors
        metadata = header.metadata
    }

    /// The bytes of `tensor`, valid as long as this object lives.
    public func bytes(of tensor: Tensor) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: map.bytes[(dataStart + tensor.range.lowerBound)..<(dataStart + tensor.range.upperBound)])
    }

    /// Lets go of the memory that reading `tensor` took; its bytes can be read again.
    func release(_ tensor: Tensor) {
        map.release((dataStart + tensor.range.lowerBound)..<(dataStart + tensor.range.upperBound))
    }
}
