/// Finds rows with the same key.
enum EqualRows {
    /// Hands each set of two or more rows with the same key, except 0, to `body`: the rows in their order, from 0.
    static func forEachSet(_ keys: [UInt64], _ body: (ArraySlice<UInt32>) -> Void) {
        let keyed = sorted(keys.indices.lazy.map { UInt32($0) }, keys)
        forEachRun(keyed.count, same: { keyed[$0].key == keyed[$1].key }) { run in
            body(keyed[run].map(\.row)[...])
        }
    }

    /// Hands the rows of `rows` that agree in all of `band` to `body`, two or more at a time, in their order.
    static func forEachBucket(
        of rows: [UInt32], in fingerprints: RowFingerprints, band: Int, _ bands: Int, _ body: (ArraySlice<UInt32>) throws -> Void
    )
        rethrows
    {
        // One number for both keeps sorting cheap.
        var keyed = rows.map { UInt64(fingerprints.bands[Int($0) * bands + band]) << 32 | UInt64($0) }
        keyed.sort()
        try forEachRun(keyed.count, same: { keyed[$0] >> 32 == keyed[$1] >> 32 }) { run in
            try body(keyed[run].map { UInt32(truncatingIfNeeded: $0) }[...])
        }
    }

    /// `rows` with their keys, except those with the key 0, by key and then by number.
    static func sorted(_ rows: some Collection<UInt32>, _ keys: [UInt64]) -> [(key: UInt64, row: UInt32)] {
        var keyed: [(key: UInt64, row: UInt32)] = []
        keyed.reserveCapacity(rows.count)
        for row in rows where keys[Int(row)] != 0 { keyed.append((keys[Int(row)], row)) }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row }
        return keyed
    }

    /// Hands runs of two or more neighbours that are the same to `body`.
    private static func forEachRun(_ count: Int, same: (Int, Int) -> Bool, _ body: (Range<Int>) throws -> Void) rethrows {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, same(start, end) { end += 1 }
            if end - start > 1 { try body(start..<end) }
            start = end
        }
    }
}
