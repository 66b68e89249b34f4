internal import JSON

/// One thing that is wrong with a row, before it is known where the row stands.
struct RowFlaw: Equatable {
    let code: ProblemCode
    var path: String?
    let message: String
    let fix: String
}

/// One row as its container holds it, before it is understood.
struct Record {
    /// What a container knows of a row.
    enum Content {
        /// JSON text, valid until the next record is asked for.
        case json(UnsafeRawBufferPointer)
        /// A row of a table or of text, already cut into fields.
        case row(JSONValue)
        /// A row that cannot be had: one problem each.
        case broken([RowFlaw])
    }

    /// The line of the file at which the row begins, from 1.
    let line: Int
    let content: Content
    /// False when the file ends before the row does.
    var isTerminated = true

    /// A record with one flaw.
    static func broken(_ code: ProblemCode, line: Int, _ message: String, fix: String) -> Record {
        Record(line: line, content: .broken([RowFlaw(code: code, message: message, fix: fix)]))
    }

    /// A record longer than any that is read.
    static func tooLong(line: Int, byteCount: Int, _ noun: String) -> Record {
        broken(
            .lineTooLong, line: line, "the \(noun) has \(byteCount) bytes; the limit is \(LineReader.longestLine)",
            fix: "split the row, or check that every row ends where it should")
    }
}

/// Cuts bytes that arrive in pieces into records; holds one record at most.
protocol RecordParser {
    /// Lines that have begun.
    var lines: Int { get }
    /// Lines between rows that hold nothing but white space.
    var blankLines: Int { get }

    /// Takes the next piece and hands out the records that end in it.
    mutating func consume(_ piece: UnsafeRawBufferPointer, _ body: (Record) throws -> Void) throws
    /// Hands out what is left at the end.
    mutating func finish(_ body: (Record) throws -> Void) throws
}
