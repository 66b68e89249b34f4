import Domain
import Engine
import Testing

@testable import TrainingLoop

/// Rows that are worked on together know nothing of each other, and how they are grouped changes nothing.
struct PackingTests {
    typealias Row = (tokens: [Int32], isTrained: [Bool])

    static let row: Row = ([6, 7, 8, 3, 7], [false, true, false, true, true])

    /// Rows of random lengths, tokens and masks.
    static func neighbours(_ random: inout RandomNumbers) -> [Row] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let length = Int.random(in: 1...16, using: &random)
            return (
                (0..<length).map { _ in Int32.random(in: 0..<37, using: &random) },
                (0..<length).map { _ in Bool.random(using: &random) }
            )
        }
    }

    static func batch(_ rows: [Row]) -> TokenBatch {
        var batch = TokenBatch()
        for row in rows { batch.append(row.tokens, isTrained: row.isTrained) }
        return batch
    }

    /// Loss and gradient of `batches`, one after the other.
    static func measure(_ model: LanguageModel, _ batches: [TokenBatch]) throws -> (loss: Double, gradient: [Float]) {
        for parameter in model.trainableParameters { parameter.gradient?.clear() }
        let loss = try batches.reduce(0.0) { $0 + (try model.accumulateGradients($1, scale: 1, dropoutKey: nil).sum) }
        return (loss, model.trainableParameters.flatMap { $0.gradient?.array ?? [] })
    }

    static func largest(_ values: some Sequence<Float>) -> Float { values.reduce(0) { max($0, abs($1)) } }

    static func distance(_ a: [Float], _ b: [Float]) -> Float { largest(zip(a, b).map { $0 - $1 }) }

    @Test("Beside any neighbours a row has the logits, the loss and the gradient that it has alone")
    func alone() throws {
        let model = try RunTrial(method: .full).model()
        let alone = try Self.measure(model, [Self.batch([Self.row])])
        let logits = try model.logits(Self.batch([Self.row])).array
        let size = Self.largest(alone.gradient)
        #expect(alone.loss > 1 && size > 1e-3)
        var random = RandomNumbers(seed: 11)
        for _ in 0..<25 {
            let neighbours = Self.neighbours(&random)
            let place = Int.random(in: 0...neighbours.count, using: &random)
            let together = Self.batch(neighbours[..<place] + [Self.row] + neighbours[place...])
            let first = neighbours[..<place].reduce(0) { $0 + $1.tokens.count } * 37
            let packed = try model.logits(together).array[first..<(first + logits.count)]
            #expect(Self.distance(Array(packed), logits) < 1e-5 * Self.largest(logits))
            let others = try Self.measure(model, neighbours.map { Self.batch([$0]) })
            let all = try Self.measure(model, [together])
            #expect(abs(all.loss - others.loss - alone.loss) < 1e-5 * all.loss)
            let rest = zip(all.gradient, others.gradient).map { $0 - $1 }
            #expect(Self.distance(rest, alone.gradient) < 1e-5 * max(size, Self.largest(all.gradient)))
        }
    }

    @Test("What neighbours say changes not one bit of a row's logits, though it be no number")
    func bits() throws {
        let model = try RunTrial(method: .full).model()
        // The row does not have this token: what it touches becomes no number.
        let table = try #require(model.parameters.first?.values)
        for index in 0..<16 { table.start[36 * 16 + index] = .nan }
        let lengths = [3, 5, 1, 4]
        func logits(_ token: Int32) throws -> [UInt32] {
            let neighbours = lengths.map { length -> Row in (Array(repeating: token, count: length), Array(repeating: true, count: length))
            }
            let all = try model.logits(Self.batch(neighbours[..<2] + [Self.row] + neighbours[2...])).array
            return all[(8 * 37)..<(13 * 37)].map(\.bitPattern)
        }
        // The head shares the table: the logit of the token itself is no number anywhere.
        let expected = try logits(0)
        let finite = expected.indices.filter { $0 % 37 != 36 }
        #expect(finite.allSatisfy { Float(bitPattern: expected[$0]).isFinite })
        for token: Int32 in [1, 17, 36] {
            let found = try logits(token)
            #expect(finite.allSatisfy { found[$0] == expected[$0] }, "beside token \(token)")
        }
    }

    @Test("The gradient of a step is the sum over its trained tokens, however its rows are grouped")
    func grouping() throws {
        let model = try RunTrial(method: .full).model()
        var random = RandomNumbers(seed: 5)
        // One row trains nothing, another all that it can, the rest unevenly.
        var rows = (0..<4).flatMap { _ in Self.neighbours(&random) }
        rows.append(([1, 2, 3, 4], [false, false, false, false]))
        rows.append((Array(9..<25), Array(repeating: true, count: 16)))
        let whole = try Self.measure(model, [Self.batch(rows)])
        let size = Self.largest(whole.gradient)
        #expect(size > 1e-3)
        // Every trained token for itself: the definition.
        let single = rows.flatMap { row in
            row.isTrained.indices.dropFirst().filter { row.isTrained[$0] }.map { token in
                Self.batch([(row.tokens, row.isTrained.indices.map { $0 == token })])
            }
        }
        #expect(single.count > 20 && single.allSatisfy { $0.targetCount == 1 })
        var groupings = [single, rows.map { Self.batch([$0]) }]
        for _ in 0..<5 {
            var group: [[Row]] = [[]]
            for row in rows.shuffled(using: &random) {
                if Bool.random(using: &random) { group.append([]) }
                group[group.count - 1].append(row)
            }
            groupings.append(group.map(Self.batch))
        }
        for grouping in groupings {
            let parts = try Self.measure(model, grouping)
            #expect(abs(parts.loss - whole.loss) < 1e-5 * whole.loss)
            #expect(Self.distance(parts.gradient, whole.gradient) < 1e-5 * size, "\(grouping.count) groups")
        }
    }
}
