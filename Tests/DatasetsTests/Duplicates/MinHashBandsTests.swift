import CMinHash
import Domain
import Randomness
import Testing

@testable import Datasets

struct MinHashBandsTests {
    @Test("The kernel gives the least number of each function", arguments: [0, 1, 2, 17, 1000])
    func kernel(count: Int) {
        var random = SeededRandom(seed: 3)
        func numbers(_ count: Int) -> [UInt32] { (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) } }
        let (items, masks) = (numbers(count), numbers(48))
        let factors = numbers(48).map { $0 | 1 }
        var signature = [UInt32](repeating: 7, count: 49)
        ts_minhash(items, items.count, masks, factors, 48, &signature)
        for index in 0..<48 {
            let least = items.map { item in
                var hash = (item ^ masks[index]) &* factors[index]
                hash ^= hash >> 15
                hash = hash &* 0x2C1B_3C6D
                return hash ^ (hash >> 12)
            }.min()
            #expect(signature[index] == least ?? .max)
        }
        #expect(signature[48] == 7)
    }

    @Test("Bands miss at most half a percent of pairs at the threshold", arguments: [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1])
    func bands(threshold: Double) throws {
        let bands = try MinHashBands(threshold: threshold, seed: 1)
        var chance = 1.0
        for _ in 0..<bands.length { chance *= threshold }
        var missed = 1.0
        for _ in 0..<bands.count { missed *= 1 - chance }
        #expect(missed <= MinHashBands.missedShare && bands.length * bands.count <= 128)
        // One number more in a band would be too many functions or the longest band.
        #expect(bands.length >= 3)
    }

    @Test("Sets agree in a band about as often as their likeness says")
    func agreement() throws {
        let bands = try MinHashBands(threshold: 0.8, seed: 5)
        #expect(bands.length == 6 && bands.count == 18)
        var random = SeededRandom(seed: 9)
        var agreed = 0
        let rounds = 400
        for _ in 0..<rounds {
            let shared = (0..<80).map { _ in UInt32(truncatingIfNeeded: random.next()) }
            let own = (0..<20).map { _ in UInt32(truncatingIfNeeded: random.next()) }
            var rows: [UInt32] = []
            bands.append(shared + own[..<10], to: &rows)
            bands.append(shared + own[10...], to: &rows)
            agreed += (0..<18).count { rows[$0] == rows[18 + $0] }
        }
        // 0.8 to the power of 6 is 0.262; four standard deviations of 7,200 draws, doubled since bands of a pair depend on each other.
        let share = Double(agreed) / Double(rounds * 18)
        #expect(abs(share - 0.262) < 0.042, "\(share)")
    }

    @Test("Thresholds that make no sense are refused", arguments: [0.49, 1.01, -1, .nan, .infinity])
    func refused(threshold: Double) {
        #expect { try MinHashBands(threshold: threshold, seed: 1) } throws: { ($0 as? WorkbenchError)?.code == .invalidSetting }
        #expect(throws: WorkbenchError.self) { try DuplicateMeasure(threads: 0) }
    }
}
