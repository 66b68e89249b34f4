import CKernels
import Foundation
import Testing

/// Softmax cross-entropy and its gradient against double precision.
struct CrossEntropyTests {
    static func reference(_ logits: [Double], _ target: Int, scale: Double, softcap: Double = 0) -> (loss: Double, gradient: [Double]) {
        guard softcap == 0 else {
            let tangents = logits.map { tanh($0 / softcap) }
            let capped = reference(tangents.map { softcap * $0 }, target, scale: scale)
            return (capped.loss, zip(capped.gradient, tangents).map { $0 * (1 - $1 * $1) })
        }
        let highest = logits.max() ?? 0
        let sum = logits.reduce(0) { $0 + exp($1 - highest) }
        let gradient = logits.enumerated().map { scale * (exp($1 - highest) / sum - ($0 == target ? 1 : 0)) }
        return (log(sum) + highest - logits[target], gradient)
    }

    /// Of every third row the likeliest token, of the others any.
    static func targets(of logits: [Float], rows: Int) -> [Int32] {
        let classes = logits.count / rows
        return (0..<rows).map { row in
            let own = logits[(row * classes)..<((row + 1) * classes)]
            let highest = own.indices.max { own[$0] < own[$1] } ?? own.startIndex
            return Int32(row % 3 == 0 ? highest - own.startIndex : (row * 5) % classes)
        }
    }

    /// Whether nothing is likelier than the target, looked up one by one.
    static func hits(_ logits: [Float], _ targets: [Int32]) -> [UInt8] {
        let classes = logits.count / targets.count
        return targets.enumerated().map { row, target in
            let own = logits[(row * classes)..<((row + 1) * classes)]
            return own.contains { $0 > own[own.startIndex + Int(target)] } ? 0 : 1
        }
    }

    @Test("Losses and gradients equal the formula", arguments: KernelTrial.sizes + [1021], [1, 100, 1e4] as [Float])
    func formula(classes: Int, size: Float) throws {
        // The widest have enough rows for three threads.
        let rows = classes < 1000 ? 11 : 60
        let logits = KernelTrial.numbers(rows * classes, seed: UInt64(classes), scale: size)
        let targets = Self.targets(of: logits, rows: rows)
        let wanted = Self.hits(logits, targets)
        let references = (0..<rows).map {
            Self.reference(Array(logits[($0 * classes)..<(($0 + 1) * classes)]).doubles, Int(targets[$0]), scale: 0.125)
        }
        try KernelTrial.inEveryWay(numbers: logits.count) { way in
            var changed = logits
            var losses = [Float](repeating: .nan, count: rows)
            var hits = [UInt8](repeating: 7, count: rows)
            ts_cross_entropy(&changed, targets, &losses, &hits, Int64(rows), Int64(classes), 0.125, 0, false)
            #expect(changed.bits == logits.bits, "left as they are, \(way.rawValue)")
            #expect(hits == wanted, way)
            hits = [UInt8](repeating: 7, count: rows)
            #expect(KernelTrial.distance(losses, references.map(\.loss)) < 2e-6, way)
            var again = [Float](repeating: .nan, count: rows)
            ts_cross_entropy(&changed, targets, &again, &hits, Int64(rows), Int64(classes), 0.125, 0, true)
            #expect(hits == wanted, way)
            #expect(KernelTrial.distance(again, references.map(\.loss)) < 2e-6, way)
            #expect(KernelTrial.distance(changed, references.flatMap(\.gradient)) < 1e-6, way)
        }
    }

    @Test(
        "With a soft cap the loss and the gradient are those of capped logits", arguments: KernelTrial.sizes + [1021], [0.5, 30] as [Float])
    func softcap(classes: Int, cap: Float) throws {
        let rows = classes < 1000 ? 11 : 60
        let logits = KernelTrial.numbers(rows * classes, seed: UInt64(classes), scale: 3 * cap)
        let targets = Self.targets(of: logits, rows: rows)
        let wanted = Self.hits(logits, targets)
        let references = (0..<rows).map {
            Self.reference(
                Array(logits[($0 * classes)..<(($0 + 1) * classes)]).doubles, Int(targets[$0]), scale: 0.125, softcap: Double(cap))
        }
        try KernelTrial.inEveryWay(numbers: logits.count) { way in
            var changed = logits
            var losses = [Float](repeating: .nan, count: rows)
            var hits = [UInt8](repeating: 7, count: rows)
            for gradient in [false, true] {
                ts_cross_entropy(&changed, targets, &losses, &hits, Int64(rows), Int64(classes), 0.125, cap, gradient)
                #expect(KernelTrial.distance(losses, references.map(\.loss)) < 4e-6, way)
                #expect(hits == wanted, way)
                #expect(gradient || changed.bits == logits.bits, "left as they are, \(way.rawValue)")
            }
            #expect(KernelTrial.distance(changed, references.flatMap(\.gradient)) < 1e-6, way)
        }
    }

    @Test("The reference's gradient through a soft cap is that of finite differences")
    func finiteDifferences() {
        let logits = KernelTrial.numbers(7, seed: 3, scale: 3).doubles
        let gradient = Self.reference(logits, 2, scale: 1, softcap: 1.5).gradient
        for index in logits.indices {
            let values = [1e-5, -1e-5].map { step in
                var moved = logits
                moved[index] += step
                return Self.reference(moved, 2, scale: 1, softcap: 1.5).loss
            }
            #expect(abs((values[0] - values[1]) / 2e-5 - gradient[index]) < 1e-8, "logit \(index)")
        }
    }

    @Test("A number added to every logit changes no loss, however large it is", arguments: [0, 64, 4096, 65536] as [Float])
    func shift(by offset: Float) throws {
        // Differences that float32 keeps beside the offset.
        let differences: [Float] = [0, -1, -2.5, -7, 0.25]
        let reference = Self.reference(differences.doubles, 4, scale: 1)
        try KernelTrial.inEveryWay { way in
            for gradient in [false, true] {
                var logits = differences.map { $0 + offset }
                var (losses, hits) = ([Float.nan], [UInt8(7)])
                ts_cross_entropy(&logits, [4], &losses, &hits, 1, 5, 1, 0, gradient)
                #expect(KernelTrial.distance(losses, [reference.loss]) < 1e-6, way)
            }
        }
    }

    @Test("One class costs nothing and has no gradient")
    func oneClass() throws {
        try KernelTrial.inEveryWay { way in
            var logits: [Float] = [1e4, -3]
            var losses: [Float] = [.nan, .nan]
            var hits: [UInt8] = [7, 7]
            ts_cross_entropy(&logits, [0, 0], &losses, &hits, 2, 1, 2, 0, true)
            #expect(losses == [0, 0] && logits == [0, 0] && hits == [1, 1], way)
        }
    }

    @Test(
        "A number that is none makes a loss that is none, so that it cannot pass unseen",
        arguments: [(.nan, 0), (.infinity, 0), (.nan, 30)] as [(Float, Float)])
    func notANumber(value: Float, softcap: Float) throws {
        try KernelTrial.inEveryWay { way in
            for place in 0..<9 {
                var logits = [Float](repeating: 0.5, count: 9)
                logits[place] = value
                for gradient in [false, true] {
                    var (losses, hits) = ([Float(0)], [UInt8(7)])
                    ts_cross_entropy(&logits, [3], &losses, &hits, 1, 9, 1, softcap, gradient)
                    #expect(!losses[0].isFinite, "at \(place), \(way.rawValue)")
                }
            }
        }
    }

    @Test("A hit is a target that nothing beats: a tie counts, what is not finite does not, the soft cap changes nothing")
    func known() throws {
        let cases: [(row: [Float], target: Int32, hit: UInt8)] = [
            ([1, 2, 3], 2, 1), ([1, 2, 3], 1, 0), ([3, 2, 3], 0, 1), ([3, 2, 3], 2, 1), ([-5, -5, -5], 1, 1), ([0, -0.0, -1], 1, 1),
            // Beyond what a cap of 2 lets differ.
            ([400, 500, 0], 0, 0), ([400, 500, 0], 1, 1), ([.nan, 1, 2], 0, 0), ([-.infinity, 1, 2], 0, 0),
        ]
        let targets = cases.map(\.target)
        try KernelTrial.inEveryWay { way in
            for (softcap, gradient) in [(Float(0), false), (0, true), (2, false), (2, true)] {
                var logits = cases.flatMap(\.row)
                var losses = [Float](repeating: 0, count: cases.count)
                var hits = [UInt8](repeating: 7, count: cases.count)
                ts_cross_entropy(&logits, targets, &losses, &hits, Int64(cases.count), 3, 1, softcap, gradient)
                #expect(hits == cases.map(\.hit), "cap \(softcap), gradient \(gradient), \(way.rawValue)")
            }
        }
    }
}
