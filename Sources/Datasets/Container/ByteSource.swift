internal import Domain

/// Bytes in order: of a file, or unpacked from one.
protocol ByteSource: AnyObject {
    /// Reads at most `room.count` bytes and returns how many; 0 is the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of a file as they lie.
final class FileSource: ByteSource {
    private let file: InputFile

    init(_ file: consuming InputFile) {
        self.file = file
    }

    func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
        try file.read(into: room)
    }
}

/// Bytes whose beginning can be looked at before they are read.
final class HeadedSource: ByteSource {
    /// Bytes that are looked at.
    static let headLength = 1 << 16

    /// The beginning: 64 KiB, or everything where there is less.
    private(set) var head: [UInt8] = []
    /// Bytes read from below.
    private(set) var byteCount = 0
    private let source: any ByteSource
    private var position = 0

    /// Reads the head at once.
    init(_ source: any ByteSource) throws {
        self.source = source
        var piece = [UInt8](repeating: 0, count: Self.headLength)
        while head.count < Self.headLength {
            let count = try piece.withUnsafeMutableBytes {
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[..<(Self.headLength - head.count)]))
            }
            if count == 0 { break }
            head += piece[..<count]
        }
        byteCount = head.count
    }

    /// Passes over the next `count` bytes of the head.
    func skip(_ count: Int) {
        position += count
    }

    func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
        if position < head.count {
            let count = min(room.count, head.count - position)
            head.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
            position += count
            return count
        }
        let count = try source.read(into: room)
        byteCount += count
        return count
    }
}
