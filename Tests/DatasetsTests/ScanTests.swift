import Domain
import JSON
import Testing

@testable import Datasets

/// The reader that works in blocks and takes plain rows a quick way, against the one that looks at every row thoroughly.
struct ScanTests {
    /// What a reader says of a file.
    struct Reading: Equatable {
        var rows: [String] = []
        var lines: [Int] = []
        var facts: [RowFacts] = []
        var summary: DatasetSummary
    }

    static func scanned(_ reader: DatasetReader, threads: Int) throws -> Reading {
        var (rows, lines, facts): ([String], [Int], [RowFacts]) = ([], [], [])
        let summary = try reader.scan(threads: threads) { block in
            for row in block.rows {
                let bytes = block.bytes[row.offset..<row.offset + row.length]
                rows.append(String(decoding: bytes, as: UTF8.self))
                #expect(block.bytes[row.offset + row.length] == 0x0A)
                #expect(row.hash == Array(bytes).withUnsafeBytes { RowHash($0) })
                lines.append(row.line)
                facts.append(row.facts)
            }
        }
        return Reading(rows: rows, lines: lines, facts: facts, summary: summary)
    }

    static func thorough(_ reader: DatasetReader) throws -> Reading {
        var (rows, lines, facts): ([String], [Int], [RowFacts]) = ([], [], [])
        let summary = try reader.forEachRow { row in
            rows.append(row.json.text())
            lines.append(row.line)
            facts.append(RowFacts(row.content))
        }
        return Reading(rows: rows, lines: lines, facts: facts, summary: summary)
    }

    /// Checks that both ways read `bytes` equally; returns how many rows there were.
    @discardableResult
    static func compare(_ bytes: [UInt8], format: RowFormat? = nil, threads: Int = 2) throws -> Int {
        let folder = try TemporaryFolder()
        let reader = DatasetReader(path: try folder.write("rows.jsonl", bytes), format: format)
        return try withExtendedLifetime(folder) {
            let left: Reading
            do {
                left = try thorough(reader)
            } catch let error as WorkbenchError {
                let other = #expect(throws: WorkbenchError.self) { try scanned(reader, threads: threads) }
                #expect(other?.code == error.code && other?.message == error.message)
                return 0
            }
            let right = try scanned(reader, threads: threads)
            #expect(left.rows == right.rows)
            #expect(left == right)
            return left.rows.count
        }
    }

    static let pieces = [
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#,
        #"{ "messages" : [ {"content" : "How\n\"are\" you?", "role": "user"} , { "role":"assistant","content":"Gr\u00fc\u00dfe \u2014 \ud83d\ude00 \/ \b"}]} "#,
        #"{"messages":[{"role":"system","content":"S"},{"role":"user","content":"ä ö 漢字 größer, öäü éè"},{"role":"assistant","content":"\u0041\\ \t x"}]}"#,
        #"{"messages":[{"role":"user","content":"fÃ¼r â€™ Å¸Ã… Æ’ Ë†"},{"role":"assistant","content":"naïve… é’ ü–"}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0},{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"tools":[{"type":"function","function":{"name":"f"}}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"  \n"}]}"#,
        #"{"messages":[{"role":"user","content":" a"},{"role":"assistant","content":"\u0020"}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]} x"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"messages":[]}"#,
        #"{"messages":[{"role":"user","content":"a" "x"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a"x"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a\q"},{"role":"assistant","content":"b\u12"}]}"#,
        #"{"messages":[{"role":"user","content":"a\ud800"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a","role":"user"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":null}]}"#,
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant"}]}"#, #"{"messages":[]}"#, #"{"messages":{}}"#, "{}", "[]", "1",
        "null", #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]"#, "", "   ", "\t\r",
        #"{"prompt":"a","completion":"b"}"#,
        "{\"messages\":[{\"role\":\"user\",\"content\":\"a\u{1}\"},{\"role\":\"assistant\",\"content\":\"b\"}]}",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"a\u{7F}\u{FFFD}\u{85}\"},{\"role\":\"assistant\",\"content\":\"cafÃ© â€™\"}]}",
        #"{"messages":[{"role":"developer","content":"d"},{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"a","name":"x"},{"role":"assistant","content":"b","x":1}],"id":7}"#,
        #"{"messages":[{"role":"us\u0065r","content":"a"},{"role":"assistant","content":"b"}]}"#,
        #"{"m\u0065ssages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#,
        #"{"messages":[{"role":"user","content":"\u0022\u005c\u002f\u000a\u000D\u0009 \/ \u00e9\u20AC\uD83D\ude00 \u0041"},{"role":"assistant","content":"\u0022"}]}"#,
        #"{"messages":[{"role":"user","content":"\u00c3\u00a4"},{"role":"assistant","content":"\u00C3¤ and Ã\u00a4 and \u00c3"}]}"#,
        #"{"messages":[{"role":"user","content":"\u0085"},{"role":"assistant","content":"\ufffd"}]}"#,
        #"{"messages":[{"role":"user","content":"\u0001"},{"role":"assistant","content":"\u007f\u0000"}]}"#,
        #"{"messages":[{"role":"user","content":"\ud83d"},{"role":"assistant","content":"\ud83d\u0041 \ude00\ud83d"}]}"#,
        #"{"messages":[{"role":"user","content":"\u00"},{"role":"assistant","content":"\u00g1"}]}"#,
        #"{"messages":[{"role":"user","content":"\u0020\u000a"},{"role":"assistant","content":"\u0020\u000a"}]}"#,
        #"{"messages":[{"role":"user","content":"\u000ax"},{"role":"assistant","content":"\\nx\"\/"}]}"#,
        #"{"messages":[{"role":"user","content":"a""b"},{"role":"assistant","content":"\u0041"x"y"}]}"#,
        #"{"messages":[{"role":"user","content":"größer 東京 ça «été» Ελλάδα"},{"role":"assistant","content":"naïve €5 — “ok” \ud83c\udde9\ud83c\uddea"}]}"#,
    ]

    @Test("Each kind of row is read equally both ways", arguments: pieces.indices)
    func eachKind(index: Int) throws {
        let good = Self.pieces[0]
        for end in ["\n", "\r\n", ""] {
            try Self.compare(Array("\(good)\n\(Self.pieces[index])\(end)".utf8), format: .chat)
        }
    }

    @Test("Plain rows go the quick way", arguments: [0, 1, 2])
    func plainRows(index: Int) {
        let block = LineBlock()
        let bytes = Array((Self.pieces[index] + "\n").utf8)
        block.memory.copyBytes(from: bytes)
        block.count = bytes.count
        let scanner = BlockScanner(file: "rows", format: .chat, treePaths: .best)
        #expect(scanner.quickRows(of: block) == (index == 1 ? 0 : 1))
    }

    @Test("Any order of rows, and bytes damaged at random, are read equally both ways by any number of threads", arguments: 0..<12)
    func damaged(seed: UInt64) throws {
        var random = FuzzRandom(state: seed &* 7919 &+ 1)
        var bytes: [UInt8] = []
        for _ in 0..<400 {
            bytes += Array((Self.pieces.randomElement(using: &random) ?? "").utf8) + (random.next() % 9 == 0 ? [13, 10] : [10])
        }
        try Self.compare(bytes, format: .chat, threads: 1 + Int(seed % 3))
        for _ in 0..<300 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
        try Self.compare(bytes, format: .chat)
    }

    @Test("Every single byte of a plain row may be damaged in any way")
    func everyByte() throws {
        let good = Array(Self.pieces[2].utf8)
        var random = FuzzRandom(state: 3)
        var bytes = good + [0x0A]
        for place in good.indices {
            for value in [
                0x00, 0x22, 0x5C, 0x7B, 0x7D, 0x2C, 0x3A, 0x5B, 0x5D, 0x20, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random),
            ] {
                var row = good
                row[place] = value
                bytes += row + [0x0A]
            }
        }
        #expect(try Self.compare(bytes, format: .chat) > 100)
    }

    @Test("Blocks end where lines do: lines around the size of a block, and too long ones")
    func longLines() throws {
        func row(_ count: Int) -> [UInt8] {
            Array(#"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":""#.utf8)
                + [UInt8](repeating: 0x62, count: count)
                + Array(#""}]}"#.utf8)
        }
        let empty = row(0).count
        let size = LineBlock.usualSize
        for length in [size - 2, size - 1, size, size + 1, 2 * size, 3 * size + 17] {
            try Self.compare(row(5) + [0x0A] + row(length - empty) + [0x0A] + row(7) + [0x0A], format: .chat)
        }
        let most = LineReader.longestLine
        for (length, end) in [(most, "\n"), (most, "\r\n"), (most + 1, "\n"), (most + 1, "\r\n"), (most + 2, ""), (20 << 20, "\r\n")] {
            let count = try Self.compare(
                row(5) + [0x0A] + row(length - empty) + Array(end.utf8) + (end.isEmpty ? [] : row(7)), format: .chat)
            #expect(count == (length > most ? 1 : 2) + (end.isEmpty ? 0 : 1))
        }
    }

    @Test("Containers and forms that are not cut at line ends are read equally")
    func otherForms() throws {
        try Self.compare(Array("prompt,completion\na,b\nc,\nd,e\n".utf8))
        try Self.compare(Array(#"[{"instruction":"a","output":"b"},{"instruction":"a","output":7}]"#.utf8))
        try Self.compare(Array((#"{"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b"}],"id":1}"# + "\n").utf8))
        try Self.compare(Array("\n \n".utf8))
        try Self.compare([])
    }
}
