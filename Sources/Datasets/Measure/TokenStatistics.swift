/// How many tokens the rows of a dataset are for one model.
public struct TokenStatistics: Sendable, Equatable, Codable {
    /// What a limit on the length of rows would do.
    public struct Limit: Sendable, Equatable, Codable {
        /// The limit in tokens.
        public let length: Int
        /// Rows that are longer.
        public internal(set) var longerRows = 0
        /// Tokens behind the limit.
        public internal(set) var tokensBehind = 0
        /// Tokens behind the limit that would have been learned.
        public internal(set) var trainedBehind = 0
        /// Sequences of this length that hold all rows which fit, put one behind another in their order.
        public internal(set) var packedSequences = 0
        /// Tokens of the rows that fit.
        public internal(set) var packedTokens = 0
        /// Rows that fit.
        public internal(set) var packedRows = 0
        /// Room that is left in the sequence which is being filled.
        var room = 0

        private enum CodingKeys: String, CodingKey {
            case length, longerRows, tokensBehind, trainedBehind, packedSequences, packedTokens, packedRows
        }

        init(length: Int) {
            self.length = length
        }

        /// Share of the packed sequences' places that hold a token, 0 to 1.
        public var packingEfficiency: Double {
            packedSequences == 0 ? 0 : Double(packedTokens) / Double(packedSequences * length)
        }

        /// Share of the places that hold a token when every row is padded to the limit, 0 to 1.
        public var paddingEfficiency: Double { packedRows == 0 ? 0 : Double(packedTokens) / Double(packedRows * length) }
    }

    /// Rows that were counted.
    public internal(set) var rows = 0
    /// Rows that the chat template cannot write; they are not counted.
    public internal(set) var unwritableRows = 0
    /// Tokens of all rows.
    public internal(set) var tokens = 0
    /// Tokens that are learned; the others are context.
    public internal(set) var trainedTokens = 0
    /// What limits on the length would do, shortest first.
    public internal(set) var limits: [Limit]
    /// Rows by length: how many are in each of the ranges that `histogramBounds` ends.
    public internal(set) var histogram: [Int]
    /// Lengths at the percentiles of `percentiles`.
    public internal(set) var lengths: [Int] = []
    /// Mean length.
    public var mean: Double { rows == 0 ? 0 : Double(tokens) / Double(rows) }

    /// The percentiles of which `lengths` has the values; 0 is the shortest row, 100 the longest.
    public static let percentiles = [0, 5, 25, 50, 75, 90, 95, 99, 100]
    /// Longest row of each range of the histogram; the last one has no end.
    public static let histogramBounds = [16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]
    /// Limits that are always looked at.
    public static let usualLimits = [256, 512, 1024, 2048, 4096, 8192, 16384, 32768]

    init(limits: [Int]) {
        self.limits = Set(limits).sorted().map { Limit(length: $0) }
        histogram = [Int](repeating: 0, count: Self.histogramBounds.count + 1)
    }

    /// Counts one row of `length` tokens; `trainedBehind` says how many learned tokens lie behind each of the limits.
    mutating func add(length: Int, trained: Int, trainedBehind: [Int]) {
        rows += 1
        tokens += length
        trainedTokens += trained
        histogram[Self.histogramBounds.firstIndex { length <= $0 } ?? Self.histogramBounds.count] += 1
        for index in limits.indices {
            let limit = limits[index].length
            guard length > limit else {
                limits[index].packedRows += 1
                limits[index].packedTokens += length
                if limits[index].room < length {
                    limits[index].packedSequences += 1
                    limits[index].room = limit
                }
                limits[index].room -= length
                continue
            }
            limits[index].longerRows += 1
            limits[index].tokensBehind += length - limit
            limits[index].trainedBehind += trainedBehind[index]
        }
    }

    /// Computes the percentiles from the number of rows of each length.
    mutating func finish(_ counts: [Int: Int]) {
        guard rows > 0 else { return }
        let sorted = counts.sorted { $0.key < $1.key }
        lengths = Self.percentiles.map { percentile in
            // The nearest rank: the smallest length that so many percent of the rows do not exceed.
            let rank = max(1, (percentile * rows + 99) / 100)
            var seen = 0
            for (length, count) in sorted {
                seen += count
                if seen >= rank { return length }
            }
            return sorted.last?.key ?? 0
        }
    }
}
