/// The rows of several datasets one after the other, and which of them repeat others.
public struct RowMerge: Sendable, Equatable {
    /// A row of one of the datasets.
    public struct Place: Sendable, Hashable {
        /// The dataset, from 1, in the order given.
        public let dataset: Int
        /// The row in it, from 1.
        public let row: Int

        /// A place.
        public init(dataset: Int, row: Int) {
            self.dataset = dataset
            self.row = row
        }
    }

    /// A row that is the same as an earlier one.
    public struct Repeat: Sendable, Equatable {
        /// The row.
        public let place: Place
        /// The first that is the same; of the same dataset, or of one before.
        public let first: Place
    }

    /// The rows of the merged dataset in their order.
    public private(set) var rows: [Place] = []
    /// Rows that are the same as earlier ones, whether they stay or not.
    public private(set) var repeats: [Repeat] = []

    /// Merges datasets whose rows have the keys `contents`, as `RowKeys.content`; repeats stay where `keepsRepeats` says so.
    public init(contents: [[UInt64]], keepsRepeats: Bool) {
        var first: [UInt64: Place] = [:]
        first.reserveCapacity(contents.reduce(0) { $0 + $1.count })
        for (dataset, keys) in contents.enumerated() {
            for (row, key) in keys.enumerated() {
                let place = Place(dataset: dataset + 1, row: row + 1)
                if let earlier = first[key] {
                    repeats.append(Repeat(place: place, first: earlier))
                    if !keepsRepeats { continue }
                } else {
                    first[key] = place
                }
                rows.append(place)
            }
        }
    }
}
