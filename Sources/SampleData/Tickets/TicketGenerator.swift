/// Makes noisy support tickets in four languages, with their answers.
public struct TicketGenerator: Sendable {
    /// Share of tickets that carry at least one distractor, about.
    static let misleadingShare = 0.5

    private let seed: UInt64

    /// The tickets that belong to `seed`, the same on every platform.
    public init(seed: UInt64) {
        self.seed = seed
    }

    /// `count` sound rows; with `includeBrokenRows` also one line of each kind of broken row, at places that the result names.
    public func rows(_ split: TicketSplit, count: Int, includeBrokenRows: Bool = false) -> TicketSet {
        var writer = TicketWriter(split: split, seed: seed)
        let records = writer.records(max(0, count))
        var lines = records.map(\.line)
        var brokenLines: [Int: BrokenTicketRow] = [:]
        guard includeBrokenRows else { return TicketSet(records: records, lines: lines, brokenLines: [:]) }
        let kinds = BrokenTicketRow.allCases
        let sample = records.first ?? writer.nextRecord()
        for (index, kind) in kinds.enumerated() {
            let place = (2 * index + 1) * records.count / (2 * kinds.count) + index
            lines.insert(kind.line(from: records.isEmpty ? sample : records[(place - index) % records.count]), at: place)
            brokenLines[place + 1] = kind
        }
        return TicketSet(records: records, lines: lines, brokenLines: brokenLines)
    }
}
