import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Questions and intents of banking77, from its CSV files (RFC 4180; header `text,category`).
struct BankingRows {
    private let rows: [(text: String, category: String)]

    init(contentsOf file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        var records = try Self.records(bytes, file.path)
        guard records.first == ["text", "category"] else {
            throw WorkbenchError(.malformedFile, "\(file.path) does not begin with 'text,category'", hint: "name the folder of banking77")
        }
        records.removeFirst()
        rows = try records.enumerated().map { number, fields in
            guard fields.count == 2 else {
                throw WorkbenchError(.malformedFile, "\(file.path): record \(number + 2) has \(fields.count) fields instead of 2")
            }
            return (fields[0], fields[1])
        }
    }

    /// One chat row a question: the text alone is asked, a JSON object with the intent answers.
    var chatLines: [String] {
        rows.map { row in
            // Some texts end with a line feed.
            let text = row.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let answer = JSONValue.object(["intent": .string(row.category)]).text()
            return JSONValue.object([
                "messages": .array([
                    .object(["role": .string("user"), "content": .string(text)]),
                    .object(["role": .string("assistant"), "content": .string(answer)]),
                ])
            ]).text()
        }
    }

    private static func records(_ bytes: [UInt8], _ path: String) throws -> [[String]] {
        var records: [[String]] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        func endRecord() {
            fields.append(String(decoding: field, as: UTF8.self))
            records.append(fields)
            (fields, field) = ([], [])
        }
        while index < bytes.count {
            let byte = bytes[index]
            let isDoubled = byte == UInt8(ascii: "\"") && index + 1 < bytes.count && bytes[index + 1] == byte
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && isDoubled:
                field.append(byte)
                index += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            case UInt8(ascii: "\n") where !isQuoted: endRecord()
            case UInt8(ascii: "\r") where !isQuoted: break
            default: field.append(byte)
            }
            index += 1
        }
        if !field.isEmpty || !fields.isEmpty { endRecord() }
        guard !isQuoted else { throw WorkbenchError(.malformedFile, "\(path) ends within quotes") }
        return records
    }
}
