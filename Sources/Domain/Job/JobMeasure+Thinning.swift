extension JobMeasure {
    /// At most `limit` of a series' points, 4 at least, in their order: the first, the last, and the lowest and highest of each of so many
    /// pieces of equal length between them.
    public static func thinned(_ points: [Point], to limit: Int) -> [Point] {
        let limit = max(4, limit)
        guard points.count > limit, let first = points.first, let last = points.last else { return points }
        let pieces = (limit - 2) / 2
        let inner = points.count - 2
        var kept = [first]
        kept.reserveCapacity(limit)
        for piece in 0..<pieces {
            let (start, end) = (1 + piece * inner / pieces, 1 + (piece + 1) * inner / pieces)
            guard start < end else { continue }
            var (low, high) = (start, start)
            for index in start..<end {
                if points[index].value < points[low].value { low = index }
                if points[index].value > points[high].value { high = index }
            }
            kept.append(points[min(low, high)])
            if low != high { kept.append(points[max(low, high)]) }
        }
        kept.append(last)
        return kept
    }
}
