extension StoredRows: RowSource {
    /// Hands every row to `body`, in order; all of them are usable.
    public func forEachRow(_ body: (DatasetRow) throws -> Void) throws -> DatasetSummary {
        var summary = DatasetSummary(source: name, title: "a stored dataset", format: form)
        try forEach { _, row in
            try body(row)
        }
        (summary.totals.rows, summary.totals.byteCount) = (count, byteCount)
        return summary
    }
}
