internal import Domain

/// Where canonical rows come from: a file, recorded conversations, or a database.
public protocol RowSource: Sendable {
    /// What people call it in messages; never with a password in it.
    var name: String { get }
    /// Hands every usable row to `body`, in order, and returns what was recognised and every problem.
    func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary
}

extension DatasetReader: RowSource {
    /// The file, as the person named it.
    public var name: String { path }
}

extension RowSource {
    /// Hands all usable rows to `take` in canonical form and in order, as many at once as make a block; a file by several threads.
    ///
    /// `progress` is told the bytes that have been read. Throws what `forEachRow` throws.
    func scanBlocks(threads: Int = 2, progress: (Int) throws -> Void = { _ in }, _ take: (ScannedBlock) throws -> Void) throws
        -> DatasetSummary
    {
        if let reader = self as? DatasetReader { return try reader.scan(threads: threads, progress: progress, take) }
        var block = ScannedBlock()
        var byteCount = 0
        let summary = try forEachRow { row in
            block.append(row)
            guard block.bytes.count >= LineBlock.usualSize else { return }
            byteCount += block.bytes.count
            try take(block)
            block = ScannedBlock()
            try progress(byteCount)
        }
        if !block.isEmpty { try take(block) }
        return summary
    }
}
