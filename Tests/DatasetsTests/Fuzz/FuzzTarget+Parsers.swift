import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

extension FuzzTarget {
    /// What is parsed is written and parsed again as the same, in every layout.
    @Sendable static func json(_ bytes: [UInt8]) throws {
        for line in bytes.split(separator: 0x0A) + [bytes[...]] {
            guard let value = try? JSONValue(parsing: line) else { continue }
            for layout in [JSONValue.Layout.compact, .spaced, .indented] {
                let written = value.bytes(layout)
                #expect(String(validating: written, as: UTF8.self) != nil)
                #expect(try JSONValue(parsing: written) == value)
            }
        }
    }

    /// Every parser of records finds the same ones, whatever the pieces in which the bytes come.
    @Sendable static func records(_ bytes: [UInt8]) throws {
        let map = ColumnMap()
        func tables(_ separator: UInt8) -> any RecordParser { TableParser(file: "f", separator: separator, columns: map) }
        let parsers: [() -> any RecordParser] = [
            { tables(UInt8(ascii: ",")) }, { tables(0x09) }, { JSONElementParser(isArray: true) }, { JSONElementParser(isArray: false) },
            { ChatMLTextParser() },
        ]
        for parser in parsers {
            let whole = described(parser(), bytes, piece: bytes.count)
            for piece in [1, 5] { #expect(described(parser(), bytes, piece: piece) == whole) }
        }
    }

    private static func described(_ parser: any RecordParser, _ bytes: [UInt8], piece: Int) -> String {
        var parser = parser
        var text = ""
        func note(_ record: Record) {
            switch record.content {
            case .json(let bytes): text += "\(record.line) \(record.isTerminated) \(String(decoding: bytes, as: UTF8.self))\n"
            case .row(let row): text += "\(record.line) \(row.text())\n"
            case .broken(let flaws): text += "\(record.line) \(flaws)\n"
            }
        }
        do {
            for start in stride(from: 0, to: bytes.count, by: max(1, piece)) {
                try bytes.withUnsafeBytes {
                    try parser.consume(UnsafeRawBufferPointer(rebasing: $0[start..<min(bytes.count, start + piece)]), note)
                }
            }
            try parser.finish(note)
            #expect(parser.lines >= 0 && parser.blankLines <= parser.lines)
        } catch { return "\((error as? WorkbenchError)?.message ?? "\(error)")" }
        return text + "\(parser.lines) \(parser.blankLines)"
    }

    /// Unpacking gives the same bytes or the same error for all sizes of room, and never more than is allowed.
    @Sendable static func unpack(_ bytes: [UInt8]) throws {
        let limits = ExpansionLimits(bytes: 1 << 20, ratio: 100, grace: 1 << 16)
        for compression in Compression.allCases {
            func unpacked(_ room: Int) throws -> (bytes: [UInt8], message: String?) {
                let raw = FuzzBytes(bytes)
                var output: [UInt8] = []
                do {
                    let source: any ByteSource =
                        compression == .gzip
                        ? try GzipSource(raw, path: "f", limits: limits) : try ZstdSource(raw, path: "f", limits: limits)
                    var piece = [UInt8](repeating: 0, count: room)
                    while true {
                        let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
                        if count == 0 { return (output, nil) }
                        output += piece[..<count]
                    }
                } catch let error as WorkbenchError {
                    #expect(error.code == .malformedFile)
                    return (output, error.message)
                }
            }
            let (whole, small) = try (unpacked(1 << 16), unpacked(7))
            #expect((whole.message == nil) == (small.message == nil), "\(whole.message ?? "") \(small.message ?? "")")
            if whole.message == nil { #expect(whole.bytes == small.bytes) }
            #expect(whole.bytes.count <= limits.bytes + 1 << 16)
        }
    }

    /// A name that is taken is plain; what is refused shows no password and nothing that a terminal obeys.
    @Sendable static func name(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        for text in [text] + text.split(separator: "\n").map(String.init) {
            do {
                let name = try DatasetName(text)
                #expect(!name.rawValue.contains("/") && !name.rawValue.hasPrefix(".") && name.rawValue.utf8.count <= 100)
            } catch let error as WorkbenchError { #expect(error.code == .invalidName) }
            do {
                let address = try PostgreSQLAddress(text)
                #expect("\(address)" == address.name && !address.masked(text).isEmpty)
            } catch let error as WorkbenchError { #expect(error.code == .invalidSetting && !error.message.contains("s3cret")) }
            guard let table = try? RatedTable(text, names: [.role: text, .author: text]) else { continue }
            let sql = try table.query(ConversationFilter(author: text)).sql
            // With doubled quotes taken away, what stands outside of quotes is the same for every name.
            let outside = sql.replacingOccurrences(of: "\"\"", with: "").split(separator: "\"", omittingEmptySubsequences: false)
                .enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
            let usual = try RatedTable("t", names: [.role: "t", .author: "t"]).query(ConversationFilter(author: "t")).sql
                .split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
                .joined()
            #expect(outside == usual)
        }
    }
}

/// Bytes in memory as a source.
private final class FuzzBytes: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, bytes.count - position)
        room.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
}
