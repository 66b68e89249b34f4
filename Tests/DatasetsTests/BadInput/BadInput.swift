import Domain
import Testing

@testable import Datasets

/// A file that is wrong somewhere, and all that reading and importing must say of it.
struct BadInput: CustomTestStringConvertible, Sendable {
    enum Outcome: Sendable {
        /// Lines of the usable rows.
        case read([Int])
        /// No row is read.
        case refused(WorkbenchError.Code)
    }

    let name: String
    let bytes: @Sendable () -> [UInt8]
    let outcome: Outcome
    /// `line code path` of every problem that is kept, or the code of the one that an error sums up. Not part of the outcome: an enumeration
    /// would mark its address, which a sanitizer takes for a leak.
    let problems: [String]
    /// What the messages must say.
    let says: [String]
    let format: RowFormat?
    let columns: [String: String]
    let limits: ExpansionLimits
    var testDescription: String { name }

    private init(
        _ name: String, _ bytes: @escaping @Sendable () -> [UInt8], _ outcome: Outcome, _ problems: [String], _ says: [String],
        _ format: RowFormat?,
        _ columns: [String: String], _ limits: ExpansionLimits
    ) {
        (self.name, self.bytes, self.outcome, self.problems, self.says) = (name, bytes, outcome, problems, says)
        (self.format, self.columns, self.limits) = (format, columns, limits)
    }

    /// A file of which the rows in the lines `usable` can be used, and whose `problems` are told.
    static func read(
        _ name: String, _ bytes: @escaping @autoclosure @Sendable () -> [UInt8], usable: [Int], _ problems: [String], says: String...,
        format: RowFormat? = nil
    ) -> BadInput {
        BadInput(name, bytes, .read(usable), problems, says, format, [:], ExpansionLimits())
    }

    /// A file without any row that could be read.
    static func refused(
        _ name: String, _ bytes: @escaping @autoclosure @Sendable () -> [UInt8], _ code: WorkbenchError.Code, says: String...,
        problem: String? = nil, format: RowFormat? = nil, columns: [String: String] = [:], limits: ExpansionLimits = ExpansionLimits()
    ) -> BadInput {
        BadInput(name, bytes, .refused(code), problem.map { [$0] } ?? [], says, format, columns, limits)
    }

    /// Codes of the problems that it has.
    var codes: [String] {
        if case .refused = outcome { return problems }
        return problems.map { String($0.split(separator: " ")[1]) }
    }

    /// A chat row without a flaw.
    static let good = #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#
    static let goodLine = good + "\n"
    static let goodBytes = Array(goodLine.utf8)

    /// `text` as a line between two good ones.
    static func between(_ text: String) -> [UInt8] { goodBytes + Array((text + "\n" + goodLine).utf8) }

    /// A row whose answer is `bytes`, as a line between two good ones.
    static func answer(_ bytes: [UInt8]) -> [UInt8] {
        goodBytes + Array(#"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":""#.utf8) + bytes
            + Array((#""}]}"# + "\n" + goodLine).utf8)
    }

    /// `opening` as often as said.
    static func deep(_ opening: String, _ count: Int = 100_000) -> String { String(repeating: opening, count: count) }
}
