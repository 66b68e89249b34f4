public import Domain
public import Store

/// Writes a version from rows of others: chosen ones in their order, or those of several one after another.
public struct DerivedVersion: Sendable {
    private let datasets: DatasetRecords
    /// Who sees a dataset that is made.
    public var visibility = Dataset.Visibility.organization

    /// Versions among `datasets`.
    public init(in datasets: DatasetRecords) {
        self.datasets = datasets
    }

    /// Stores the rows at `places`, each a dataset of `sources`, from 0, and a row of it, from 1, as a version of `name`.
    ///
    /// Throws `invalid_dataset` when there is no row or the forms of the sources differ, and what reading and the store throw.
    @discardableResult
    public func write(
        _ places: some Sequence<(source: Int, row: Int)>, of sources: [StoredRows], as name: DatasetName, origin: DatasetOrigin
    ) throws -> (version: DatasetVersion, isNew: Bool) {
        guard let form = sources.first?.form, sources.allSatisfy({ $0.form == form }) else {
            throw WorkbenchError(
                .invalidDataset, "the rows have different forms: \(Set(sources.map(\.form.rawValue)).sorted().joined(separator: ", "))",
                hint: "convert them to one form first")
        }
        var writer = try VersionWriter(in: datasets.store)
        var block = ScannedBlock()
        var count = 0
        for place in places {
            block.append(try sources[place.source].row(place.row))
            count += 1
            guard block.bytes.count >= LineBlock.usualSize else { continue }
            try writer.append(block)
            block.clear()
        }
        guard count > 0 else {
            throw WorkbenchError(.invalidDataset, "no row would be in \(name)", hint: "a version has one row at least")
        }
        try writer.append(block)
        let (version, isNew, _) = try writer.finish(as: name, in: datasets, visibility, form: form, summary: nil, origin: origin)
        return (version, isNew)
    }
}
