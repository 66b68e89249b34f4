internal import Digests
internal import Dispatch
internal import Domain
internal import Synchronization

/// Digests and writes pieces in order, each by a thread of its own: both take equally long, and whoever makes the pieces goes on meanwhile.
///
/// Unchecked because it wraps OpenSSL's memory and counts without a lock: one thread digests, one writes, and others wait for both.
final class BlobOutput: @unchecked Sendable {
    /// Pieces there are at most; they are used again and again, since fresh memory costs more than the copying.
    private static let most = 4

    private var hash: SHA256? = SHA256()
    private let descriptor: Int32
    private let path: String
    /// Bytes that are written; only the thread that writes looks at it.
    private var written = 0
    private let digesting = DispatchQueue(label: "tunesmith.blob.digest")
    private let writing = DispatchQueue(label: "tunesmith.blob.write")
    private let room = DispatchSemaphore(value: 0)
    private let empty = Mutex<[BlobPiece]>([])
    private let failure = Mutex<(any Error)?>(nil)

    init(to descriptor: Int32, _ path: String) {
        self.descriptor = descriptor
        self.path = path
        // A semaphore must not end below the value that it was made with, and a writer may be given up with a piece in its hands.
        for _ in 0..<Self.most { room.signal() }
    }

    /// A piece to fill and give to `append`, as soon as there is one; throws what writing an earlier one threw.
    func emptyPiece() throws -> BlobPiece {
        try check()
        room.wait()
        return empty.withLock { $0.popLast() } ?? BlobPiece()
    }

    /// Takes the next piece.
    func append(_ piece: BlobPiece) {
        let both = DispatchGroup()
        digesting.async(group: both) { self.hash?.update(piece.bytes) }
        writing.async(group: both) {
            // Nothing is written behind a gap.
            guard self.failure.withLock({ $0 == nil }) else { return }
            do {
                try FileSystem.append(piece.bytes, to: self.descriptor, self.path)
                FileSystem.beginSync(self.descriptor, from: self.written, count: piece.bytes.count)
                self.written += piece.bytes.count
            } catch {
                self.failure.withLock { $0 = error }
            }
        }
        both.notify(queue: digesting) {
            piece.clear()
            self.empty.withLock { $0.append(piece) }
            self.room.signal()
        }
    }

    /// Waits until every piece is digested and written.
    func wait() {
        writing.sync {}
        digesting.sync {}
    }

    /// The digest of all pieces, once they are written; asked for once. Throws what writing them threw.
    func finish() throws -> String {
        wait()
        try check()
        return hash.take()?.hexadecimal() ?? ""
    }

    private func check() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }
}

/// Memory for a part of a blob.
///
/// Unchecked because it wraps memory: whoever fills it gives it away before others read it.
final class BlobPiece: @unchecked Sendable {
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    private var count = 0

    deinit {
        memory.deallocate()
    }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }
    var isFull: Bool { count == memory.count }

    /// Takes as much of `bytes` as there is room for, and returns the rest.
    func take(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(memory.count - count))
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: part)
        count += part.count
        return UnsafeRawBufferPointer(rebasing: bytes.dropFirst(part.count))
    }

    func clear() {
        count = 0
    }
}
