import Foundation
import Testing

@testable import Datasets

struct LeakageMeasureTests {
    private static let long = "The parcel left our warehouse on Monday and will reach you within three working days at the latest."

    @Test("Each validation row says what gives it away")
    func kinds() throws {
        let training = [
            chat("first", "x"), chat("Capital of Peru?", "Lima"), chat("How are you?", Self.long), chat("How are you?", "Fine"),
        ]
        let validation = [
            chat("unseen", "y"), chat("Capital of Peru?", "Lima"), chat("  capital of peru? ", "It is Lima, a city on the coast."),
            chat("How are you", Self.long.replacingOccurrences(of: "latest", with: "most")), chat("HOW are you", Self.long),
        ]
        let (totals, findings) = try leakage(training, validation)
        #expect(
            findings.map { "\($0.row) \($0.flag.rawValue) \($0.related ?? 0): \($0.message)" } == [
                "2 leaked_exactly 2: the same as row 2 of the training part",
                "3 leaked_exactly 2: the same input as row 2 of the training part",
                "4 leaked_nearly 3: 90 % like row 3 of the training part",
                "5 leaked_nearly 3: the same words as row 3 of the training part",
            ])
        #expect(totals == Leakage(trainingRows: 4, validationRows: 5, sameRows: 1, sameInputs: 1, near: 2, partlyCompared: 0))
    }

    @Test("Rows that are alike within one part are no leak")
    func within() throws {
        let twice = [chat("a b c", "d"), chat("a b c", "d")]
        #expect(try leakage(twice, [chat("e f g", "h")]).findings.isEmpty)
        #expect(try leakage([chat("e f g", "h")], twice).findings.isEmpty)
        #expect(try leakage([], twice).totals == Leakage(trainingRows: 0, validationRows: 2, partlyCompared: 0))
        #expect(try leakage(twice, []).findings.isEmpty)
    }

    @Test("A crowd in the training part is compared as far as told")
    func crowd() throws {
        let text = (0..<100).map { "word\($0)" }.joined(separator: " ")
        let (totals, findings) = try leakage((0..<300).map { .text("\(text) \($0)") }, [.text("\(text) 1000")])
        #expect(totals.near == 1 && findings.first?.flag == .leakedNearly)
    }
}
