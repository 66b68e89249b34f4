import Domain
import Randomness
import Testing

@Suite struct JobMeasureThinningTests {
    private func series(_ values: [Double]) -> [JobMeasure.Point] {
        values.enumerated().map { JobMeasure.Point(step: $0.offset * 3 + 1, value: $0.element) }
    }

    @Test("A series that fits stays as it is")
    func short() {
        for count in 0...6 {
            let points = series((0..<count).map(Double.init))
            #expect(JobMeasure.thinned(points, to: 6) == points)
        }
        let five = series([1, 2, 3, 4, 5])
        #expect(JobMeasure.thinned(five, to: -1).count == 4, "fewer than four cannot say much")
    }

    @Test("First, last and what stands out in each piece stay, in order, and no more than asked for")
    func extremes() {
        var random = SeededRandom(seed: 3)
        for round in 0..<300 {
            let count = 5 + random.below(3000)
            let limit = 4 + random.below(200)
            let points = series((0..<count).map { _ in Double(random.below(1000)) })
            let kept = JobMeasure.thinned(points, to: limit)
            #expect(kept.count <= max(limit, count <= limit ? count : 0), "round \(round)")
            #expect(kept.first == points.first && kept.last == points.last)
            #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.step < $1.step })
            #expect(kept.map(\.value).min() == points.map(\.value).min() && kept.map(\.value).max() == points.map(\.value).max())
        }
    }

    @Test("One spike in a flat series is seen wherever it is")
    func spikes() {
        for place in stride(from: 0, to: 10_000, by: 37) {
            var values = [Double](repeating: 1, count: 10_000)
            values[place] = place.isMultiple(of: 2) ? 9 : -9
            #expect(JobMeasure.thinned(series(values), to: 100).contains { $0.step == place * 3 + 1 }, "\(place)")
        }
    }

    @Test("Each piece keeps its own extremes")
    func pieces() {
        // Two pieces between the first and the last point: 1 ... 4 and 5 ... 8.
        let points = series([0, 5, 1, 9, 5, 3, 7, 2, 5, 0])
        #expect(JobMeasure.thinned(points, to: 6).map(\.value) == [0, 1, 9, 7, 2, 0])
    }
}
