import Domain
import Engine
import Testing

@testable import TrainingLoop

/// Which rows each step reads: a function of lengths, settings, seed and step alone.
struct RowOrderTests {
    static let lengths = [5, 3, 9, 2, 7, 12, 4, 6, 3, 8]

    static func order(_ size: RowOrder.StepSize, epochs: Double = 3, seed: UInt64 = 1) -> RowOrder {
        RowOrder(lengths: lengths, size: size, epochs: epochs, seed: seed)
    }

    static let sizes: [RowOrder.StepSize] = [1, 2, 4, 10, 16].map { .rows($0) } + [1, 12, 20, 33, 59, 1000].map { .tokens($0) }

    @Test("Every pass reads each row once, in an order of its own", arguments: sizes.indices)
    func order(index: Int) {
        let size = Self.sizes[index]
        var order = Self.order(size)
        let steps = (0..<order.totalSteps).map { Array(order.rows(ofStep: $0)) }
        var passes: [[Int]] = [[]]
        for (step, rows) in steps.enumerated() {
            #expect(!rows.isEmpty)
            passes[passes.count - 1] += rows
            let ended = passes[passes.count - 1].count == Self.lengths.count
            #expect(order.endsPass(after: step + 1) == ended)
            if ended { passes.append([]) }
        }
        #expect(passes.count == 4 && passes[3].isEmpty)
        for pass in passes.prefix(3) { #expect(pass.sorted() == Array(0..<10)) }
        #expect(Set(passes.prefix(3)).count == 3)
        #expect(order.epochs(after: order.totalSteps) == 3 && order.epochs(after: 0) == 0 && !order.endsPass(after: 0))
        // Asked for out of turn, as a resumed run does.
        for step in steps.indices.shuffled() {
            var fresh = Self.order(size)
            #expect(Array(fresh.rows(ofStep: step)) == steps[step] && Array(order.rows(ofStep: step)) == steps[step])
        }
        var other = Self.order(size, seed: 2)
        #expect((0..<min(steps.count, other.totalSteps)).flatMap { other.rows(ofStep: $0) } != steps.flatMap(\.self))
    }

    @Test("A budget of tokens takes as many rows as fit, at least one, and no more", arguments: [1, 12, 20, 33, 1000])
    func budget(limit: Int) {
        var order = Self.order(.tokens(limit))
        var single = Self.order(.rows(1))
        var position = 0
        for step in 0..<order.totalSteps {
            let rows = order.rows(ofStep: step)
            let tokens = rows.reduce(0) { $0 + Self.lengths[$1] }
            #expect(tokens <= limit || rows.count == 1)
            // The same order as by rows.
            #expect(Array(rows) == (0..<rows.count).flatMap { single.rows(ofStep: position + $0) })
            position += rows.count
            if step + 1 < order.totalSteps, !order.endsPass(after: step + 1), let next = order.rows(ofStep: step + 1).first {
                #expect(tokens + Self.lengths[next] > limit)
            }
        }
        #expect(position == 30)
    }

    @Test("Parts of passes are rounded to steps, at least one", arguments: [(0.01, 1), (0.5, 2), (1, 3), (1.5, 5), (2.34, 7)])
    func parts(epochs: Double, steps: Int) {
        #expect(Self.order(.rows(4), epochs: epochs).totalSteps == steps)
    }

    @Test("Parts of passes by tokens are parts of that very pass", arguments: [0.01, 0.5, 1, 1.5, 2, 2.34])
    func partsByTokens(epochs: Double) {
        let full = Self.order(.tokens(20), epochs: 3)
        let ends = (0...full.totalSteps).filter { $0 == 0 || full.endsPass(after: $0) }
        let (whole, part) = (Int(epochs), epochs - Double(Int(epochs)))
        let expected = ends[whole] + (part > 0 ? Int((Double(ends[whole + 1] - ends[whole]) * part).rounded()) : 0)
        #expect(Self.order(.tokens(20), epochs: epochs).totalSteps == max(1, expected))
    }

    @Test("A run by tokens reads what the order says and counts its tokens")
    func run() throws {
        let trial = RunTrial { ($0.batchTokens, $0.epochs) = (20, 1.5) }
        let result = try trial.go()
        var order = RowOrder(
            lengths: (0..<trial.rows.count).map { trial.rows.length($0) }, size: .tokens(20), epochs: 1.5, seed: 1)
        var tokens = 0
        let expected = (0..<order.totalSteps).map { step in
            tokens += order.rows(ofStep: step).reduce(0) { $0 + trial.rows.length($1) }
            return tokens
        }
        #expect(result.events.compactMap { if case .progress(let progress) = $0 { progress.tokens } else { nil } } == expected)
    }

    @Test("What is still due is counted as it will come: after so many steps, or with each pass, and at the end")
    func due() {
        for (size, epochs) in [(RowOrder.StepSize.rows(3), 2.0), (.rows(3), 1.6), (.rows(50), 1), (.tokens(9), 2.5), (.rows(1), 0.2)] {
            let order = RowOrder(lengths: (0..<11).map { $0 % 4 + 1 }, size: size, epochs: epochs, seed: 3)
            for interval in 0...5 {
                for first in 1...order.totalSteps + 1 {
                    let due = (first..<order.totalSteps + 1).filter { step in
                        step == order.totalSteps || (interval > 0 ? step % interval == 0 : order.endsPass(after: step))
                    }
                    #expect(order.timesDue(from: first, every: interval) == due.count, "\(size) \(epochs) \(interval) \(first)")
                }
            }
        }
    }
}
