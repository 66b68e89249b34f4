import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

struct ContainerTests {
    static let row = #"{"prompt":"q","completion":"a"}"#

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let container: Container
        /// `line prompt` of every row.
        var rows: [String] = []
        var problems: [String] = []
        var lines: Int?
        var blank = 0
        var testDescription: String { name }
    }

    static let laidOut = "{\n  \"prompt\": \"q\",\n  \"completion\": \"a\\n}]\\\"{\"\n}"

    static let cases = [
        Case(name: "lines", text: "\(row)\r\n\n\(row)", container: .jsonLines, rows: ["1 q", "3 q"], lines: 3, blank: 1),
        Case(name: "byte order mark", text: "\u{FEFF}\(row)\n", container: .jsonLines, rows: ["1 q"], lines: 1),
        Case(name: "bad first line", text: "junk\n\(row)\n", container: .jsonLines, rows: ["2 q"], problems: ["1 invalid_json"]),
        Case(
            name: "cut first line", text: "{\"prompt\":\"q\",\n\(row)\n", container: .jsonLines, rows: ["2 q"], problems: ["1 invalid_json"]
        ),
        Case(name: "array on one line", text: "[\(row),\(row)]", container: .jsonArray, rows: ["1 q", "1 q"], lines: 1),
        Case(name: "array with a mark", text: "\u{FEFF} [\(row)]\n", container: .jsonArray, rows: ["1 q"]),
        Case(
            name: "array over lines", text: "[\n\(laidOut),\r\n  \(laidOut)\r\n]\n", container: .jsonArray, rows: ["2 q", "6 q"]),
        Case(
            name: "array of other values", text: "[1, \"x,]\", null, [\(row)], \(row), -2.5e3]", container: .jsonArray, rows: ["1 q"],
            problems: ["1 data_type", "1 data_type", "1 data_type", "1 data_type", "1 data_type"]),
        Case(
            name: "comma missing", text: "[\(row)\n\(row),\(row)]", container: .jsonArray, rows: ["1 q", "2 q"],
            problems: ["2 invalid_array"]),
        Case(name: "comma at the end", text: "[\(row),\n]", container: .jsonArray, rows: ["1 q"], problems: ["2 invalid_array"]),
        Case(name: "comma at the beginning", text: "[,\(row)]", container: .jsonArray, rows: ["1 q"], problems: ["1 invalid_array"]),
        Case(name: "two commas", text: "[\(row),,\(row)]", container: .jsonArray, rows: ["1 q", "1 q"], problems: ["1 invalid_array"]),
        Case(name: "not closed", text: "[\(row)\n", container: .jsonArray, rows: ["1 q"], problems: ["2 invalid_array"]),
        Case(name: "cut off", text: "[\(row),\n{\"prompt\":\"q", container: .jsonArray, rows: ["1 q"], problems: ["2 invalid_json"]),
        Case(name: "wrong bracket", text: "[{\"prompt\":1],\(row)]", container: .jsonArray, rows: ["1 q"], problems: ["1 invalid_json"]),
        Case(name: "more behind it", text: "[\(row)]\n[\(row)]\n", container: .jsonArray, rows: ["1 q"], problems: ["2 invalid_array"]),
        Case(name: "bad element", text: "[{'a':1},\n\(row)]", container: .jsonArray, rows: ["2 q"], problems: ["1 invalid_json"]),
        Case(
            name: "deep nesting", text: "[" + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000) + ",\(row)]",
            container: .jsonArray, rows: ["1 q"], problems: ["1 invalid_json"]),
        Case(name: "objects over lines", text: "\(laidOut)\n\(laidOut)\n", container: .jsonObjects, rows: ["1 q", "5 q"]),
        Case(
            name: "objects with a comma", text: "\(laidOut),\n\(laidOut)\n", container: .jsonObjects, rows: ["1 q", "5 q"],
            problems: ["4 invalid_json"]),
        Case(
            name: "objects, cut off", text: "\(laidOut)\n{\n\"prompt\":", container: .jsonObjects, rows: ["1 q"],
            problems: ["5 invalid_json"]),
        Case(name: "CSV", text: "prompt,completion\nq,a\n\"q\",\"a\"\n", container: .csv, rows: ["2 q", "3 q"], lines: 3),
        Case(
            name: "CSV with a mark and CRLF", text: "\u{FEFF}prompt,completion\r\nq,a\r\n\"q\",\"a\"\r\n", container: .csv,
            rows: ["2 q", "3 q"]),
        Case(name: "CSV without a last end", text: "\"prompt\",completion\nq,a", container: .csv, rows: ["2 q"], lines: 2),
        Case(
            name: "CSV with quotes and lines", text: "prompt,completion\n\"a \"\"b\"\",\nc\",x\nq,y\n", container: .csv,
            rows: ["2 a \"b\",\nc", "4 q"], lines: 4),
        Case(name: "CSV, CRLF inside", text: "prompt,completion\r\n\"a\r\nb\",x\r\n", container: .csv, rows: ["2 a\r\nb"]),
        Case(name: "CSV, blank lines", text: "\nprompt,completion\n\nq,a\n \n", container: .csv, rows: ["4 q"], lines: 5, blank: 3),
        Case(
            name: "CSV, quote inside", text: "prompt,completion\na\"b,x\nq,y\n", container: .csv, rows: ["3 q"],
            problems: ["2 broken_quotes prompt"]),
        Case(
            name: "CSV, text behind a quote", text: "prompt,completion\nz,\"a\"b\nq,y\n", container: .csv, rows: ["3 q"],
            problems: ["2 broken_quotes completion"]),
        Case(
            name: "CSV, return behind a quote", text: "prompt,completion\nz,\"a\"\rb\nq,y\n", container: .csv, rows: ["3 q"],
            problems: ["2 broken_quotes completion"]),
        Case(
            name: "CSV, quote not closed", text: "prompt,completion\nq,y\n\"a,x\nq,y\n", container: .csv, rows: ["2 q"],
            problems: ["3 broken_quotes prompt"]),
        Case(
            name: "CSV, ragged", text: "prompt,completion\nq\nq,y,z\nq,y\n\"\",\"\",\"\"\n", container: .csv, rows: ["4 q"],
            problems: ["2 ragged_row", "3 ragged_row", "5 ragged_row"]),
        Case(
            name: "CSV, empty fields", text: "prompt,completion\n,y\nq,\n", container: .csv,
            problems: ["2 missing_content prompt", "3 missing_content completion"]),
        Case(name: "TSV", text: "prompt\tcompletion\nq, r\ta\n\"x\ty\"\tb\n", container: .tsv, rows: ["2 q, r", "3 x\ty"]),
        Case(
            name: "ChatML",
            text:
                "<|im_start|>user\nq\n\nr<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n\n<|im_start|>user\ns<|im_end|>\n<|im_start|>assistant\na<|im_end|>",
            container: .chatMLText, rows: ["1 q\n\nr", "8 s"], lines: 11, blank: 1),
        Case(
            name: "ChatML by system and end of text",
            text: "<|im_start|>system\ns<|im_end|>\n<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n"
                + "<|im_start|>system\nt<|im_end|>\n<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n<|endoftext|>\n<|im_start|>user\nu<|im_end|><|im_start|>assistant\na<|im_end|><|endoftext|>\n",
            container: .chatMLText, rows: ["1 s", "7 t", "14 u"]),
        Case(
            name: "ChatML, cut off", text: "<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na", container: .chatMLText,
            problems: ["1 invalid_chatml text"]),
    ]

    static func first(_ row: DatasetRow) -> String {
        guard case .conversation(let conversation) = row.content else { return "" }
        return "\(row.line) \(conversation.messages[0].content)"
    }

    @Test("A container is recognised by its content, and its rows and problems have the lines of the file", arguments: cases)
    func container(file: Case) throws {
        let whole = try readRows(Array(file.text.utf8))
        #expect(whole.summary.container == file.container)
        #expect(whole.rows.map(Self.first) == file.rows)
        #expect(whole.summary.places == file.problems)
        #expect(whole.summary.totals.rows == file.rows.count + file.problems.count)
        #expect(whole.summary.totals.byteCount == file.text.utf8.count)
        if let lines = file.lines { #expect(whole.summary.totals.lines == lines && whole.summary.totals.blankLines == file.blank) }
        for chunk in [1, 7] {
            let pieces = try readRows(Array(file.text.utf8), chunk: chunk)
            #expect(pieces.rows == whole.rows)
            #expect(pieces.summary.places == whole.summary.places)
            #expect(pieces.summary.totals == whole.summary.totals)
        }
    }

    @Test("A row may span the border of two pieces at every offset", arguments: [Container.jsonLines, .jsonArray, .csv, .tsv, .chatMLText])
    func borders(container: Container) throws {
        let answers = (0..<40).map { "\($0) \"ü\\,\t" + String(repeating: "x", count: 3 * $0) }
        let text = try Self.written(answers, container)
        // The head is read as one piece, so that borders fall behind it.
        let filler = HeadedSource.headLength / 90
        let long = try Self.written((0..<filler).map { "f\($0)" + String(repeating: "y", count: 20) } + answers, container)
        for bytes in [Array(text.utf8), Array(long.utf8)] {
            let whole = try readRows(bytes)
            #expect(whole.summary.container == container && whole.summary.totals.invalidRows == 0)
            #expect(whole.rows.suffix(40).map(Self.answer) == answers)
            for chunk in [1, 7, 64 << 10] { #expect(try readRows(bytes, chunk: chunk).rows == whole.rows) }
        }
        let short = Array(try Self.written(Array(answers.prefix(4)), container).utf8)
        let expected = try readRows(short).rows
        for chunk in 1...short.count { #expect(try readRows(short, chunk: chunk).rows == expected) }
    }

    static func answer(_ row: DatasetRow) -> String {
        guard case .conversation(let conversation) = row.content else { return "" }
        return conversation.messages[1].content
    }

    static func written(_ answers: [String], _ container: Container) throws -> String {
        func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        let rows = answers.map { JSONValue.object(["prompt": .string("q"), "completion": .string($0)]) }
        switch container {
        case .jsonArray: return JSONValue.array(rows).text(.indented)
        case .csv: return "prompt,completion\r\n" + answers.map { "q,\(quoted($0))\r\n" }.joined()
        case .tsv: return "prompt\tcompletion\n" + answers.map { "q\t\(quoted($0))\n" }.joined()
        case .chatMLText:
            return answers.map { "<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\n\($0)<|im_end|>\n" }.joined(separator: "\n")
        default: return rows.map { $0.text() + "\n" }.joined()
        }
    }

    struct Refused: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let code: WorkbenchError.Code
        let message: String
        var columns: [String: String] = [:]
        var diagnostics: [String] = []
        var testDescription: String { name }
    }

    static let refused = [
        Refused(name: "empty", bytes: [], code: .invalidDataset, message: "is empty", diagnostics: ["empty_file"]),
        Refused(
            name: "blank", bytes: Array("\n \n".utf8), code: .invalidDataset, message: "holds only blank lines (2)",
            diagnostics: ["empty_file"]),
        Refused(name: "empty array", bytes: Array("[ ]".utf8), code: .invalidDataset, message: "is empty", diagnostics: ["empty_file"]),
        Refused(
            name: "header alone", bytes: Array("prompt,completion\n".utf8), code: .invalidDataset, message: "has a header and no row",
            diagnostics: ["empty_file"]),
        Refused(name: "UTF-16", bytes: [0xFF, 0xFE, 0x7B, 0], code: .malformedFile, message: "is UTF-16 text"),
        Refused(name: "UTF-16, other order", bytes: [0xFE, 0xFF, 0, 0x7B], code: .malformedFile, message: "is UTF-16 text"),
        Refused(name: "ZIP", bytes: Array("PK\u{3}\u{4}xx".utf8), code: .malformedFile, message: "is a ZIP archive"),
        Refused(name: "Parquet", bytes: Array("PAR1xx".utf8), code: .malformedFile, message: "is a Parquet file"),
        Refused(name: "bzip2", bytes: Array("BZh9".utf8), code: .malformedFile, message: "is a bzip2 archive"),
        Refused(name: "XZ", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], code: .malformedFile, message: "is an XZ archive"),
        Refused(name: "no text", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 0x80], code: .malformedFile, message: "is no text"),
        Refused(
            name: "duplicate headers", bytes: Array("a,b,a,b\n1,2,3,4\n".utf8), code: .invalidDataset, message: "cannot be used",
            diagnostics: ["duplicate_header", "duplicate_header"]),
        Refused(
            name: "empty header", bytes: Array("\n\nprompt,,completion,\n1,2,3,4\n".utf8), code: .invalidDataset, message: "cannot be used",
            diagnostics: ["empty_header", "empty_header"]),
        Refused(
            name: "quote in the header", bytes: Array("pro\"mpt,completion\n1,2\n".utf8), code: .invalidDataset, message: "cannot be used",
            diagnostics: ["broken_quotes"]),
        Refused(
            name: "unknown column", bytes: Array("a,b\n1,2\n".utf8), code: .invalidSetting, message: "has no column \"c\"",
            columns: ["c": "prompt"]),
        Refused(
            name: "two columns for one field", bytes: Array("a,prompt\n1,2\n".utf8), code: .invalidSetting, message: "two columns",
            columns: ["a": "prompt"]),
        Refused(
            name: "columns of JSON", bytes: Array(row.utf8), code: .invalidSetting, message: "has no columns to name",
            columns: ["a": "prompt"]),
    ]

    @Test("What is no file of rows is refused in clear words", arguments: refused)
    func refuses(file: Refused) throws {
        let error = #expect(throws: WorkbenchError.self) { try readRows(file.bytes, columns: file.columns) }
        #expect(error?.code == file.code)
        #expect(error?.message.contains(file.message) == true, "\(error?.message ?? "")")
        #expect(error?.diagnostics.map(\.code) == file.diagnostics)
        #expect(error?.hint?.isEmpty == false)
    }

    @Test("Columns are named by the map, and cells with JSON are read as such")
    func columns() throws {
        let (rows, summary) = try readRows("text,category,id\nq,a,1\n", columns: ["text": "prompt", "category": "completion"])
        #expect(rows.map { $0.json.text() } == [RowFormatTests.dialogue])
        #expect(summary.places == ["2 field_not_converted id"])
        let cell = "\"" + RowFormatTests.dialogue.dropFirst(12).dropLast().replacing("\"", with: "\"\"") + "\""
        let chat = try readRows("messages\n\(cell)\n")
        #expect(chat.summary.format == .chat && chat.rows.map { $0.json.text() } == [RowFormatTests.dialogue])
    }

    @Test(
        "Invalid UTF-8 is told with its line and offset",
        arguments: [
            ("[\n{\"prompt\":\"", "\"}]", "2 invalid_utf8", "byte 12 of the row, 0xe9"),
            ("prompt,completion\nab", ",x\n", "2 invalid_utf8 prompt", "byte 3 of the field, 0xe9"),
            ("<|im_start|>user\n", "<|im_end|>", "1 invalid_utf8", "byte 18 of the conversation, 0xe9"),
        ])
    func invalidUTF8(head: String, tail: String, place: String, message: String) throws {
        let (_, summary) = try readRows(Array(head.utf8) + [0xE9] + Array(tail.utf8))
        #expect(summary.places == [place])
        #expect(summary.problems.kept[0].message.hasPrefix(message))
    }

    @Test(
        "A row longer than the limit is one problem, and the next is read", arguments: [Container.jsonLines, .jsonArray, .csv, .chatMLText])
    func tooLong(container: Container) throws {
        let long = String(repeating: "x", count: LineReader.longestLine + 1)
        let (rows, summary) = try readRows(Array(try Self.written(["a", long, "b"], container).utf8))
        #expect(rows.map(Self.answer) == ["a", "b"])
        #expect(summary.problems.kept.map(\.code) == ["line_too_long"])
    }
}
