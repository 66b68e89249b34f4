internal import JSON

/// The usable rows of a piece of a file, in canonical form and in order.
struct ScannedBlock: Sendable {
    /// The rows as compact JSON, a line feed behind each.
    private(set) var bytes: [UInt8] = []
    /// Where each row lies, and what it is.
    private(set) var rows: [ScannedRow] = []

    var isEmpty: Bool { rows.isEmpty }

    /// Adds one row.
    mutating func append(_ row: DatasetRow) {
        let start = bytes.count
        row.json.write(to: &bytes)
        let hash = bytes.withUnsafeBytes { RowHash(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        rows.append(ScannedRow(offset: start, length: bytes.count - start, line: row.line, hash: hash, facts: RowFacts(row.content)))
        bytes.append(0x0A)
    }

    /// Adds `rows`, which lie in `bytes`, with places counted from there.
    mutating func append(_ rows: [ScannedRow], in bytes: UnsafeRawBufferPointer) {
        let start = self.bytes.count
        self.bytes.append(contentsOf: bytes)
        for row in rows {
            self.rows.append(ScannedRow(offset: start + row.offset, length: row.length, line: row.line, hash: row.hash, facts: row.facts))
        }
    }

    /// Takes all rows away and keeps the memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    /// Makes room for as much as a block usually has.
    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }
}

/// One row of a block.
struct ScannedRow: Sendable, Equatable {
    /// Where its bytes begin in the block.
    let offset: Int
    /// How many bytes it has, without the line feed.
    let length: Int
    /// Line of the file at which it begins, from 1.
    let line: Int
    let hash: RowHash
    let facts: RowFacts
}
