import Foundation
import Testing

/// Files whose one row is larger than the memory that the program may use.
struct EndlessLineTests {
    private static let size = 2 << 30
    private static let environment = ProcessInfo.processInfo.environment
    private static let good = #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#

    /// What stands before and behind the zero bytes of a row that does not end.
    enum Row: String, CaseIterable, Sendable {
        case jsonLines, jsonArray, csv, chatML

        var ends: (head: String, tail: String) {
            switch self {
            case .jsonLines: ("\(good)\n{\"messages\":\"", "\"}\n\(good)\n")
            case .jsonArray: ("[\(good),{\"messages\":\"", "\"},\n\(good)]\n")
            case .csv: ("prompt,completion\na,b\na,\"", "\"\na,b\n")
            case .chatML:
                (
                    "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n\n<|im_start|>user\n",
                    "\n\n<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n"
                )
            }
        }
    }

    #if os(Linux)
        @Test(
            "A row of 2 GB is one problem, and the others are imported, in 700 MB of addresses",
            .enabled(if: environment["LSAN_OPTIONS"] == nil, "a sanitizer takes more addresses than that"),
            arguments: environment["TUNESMITH_FAULTS"] == nil ? [Row.jsonLines] : Row.allCases)
        func endless(row: Row) throws {
            let workplace = try Workplace()
            let file = workplace.place("rows")
            try Data(row.ends.head.utf8).write(to: file)
            // The file has a hole, which takes no room on the disk.
            try #require(truncate(file.path, off_t(Self.size)) == 0)
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(row.ends.tail.utf8))
            let ending = try workplace.run(
                ["dataset", "import", "rows", "--name", "rows"], environment: ["TUNESMITH_DATA": workplace.place("data").path],
                limits: "-v 700000")
            let told = ending.output + ending.errors
            #expect(!ending.wasKilled && told.contains("2 usable rows, 1 that cannot be used"), "\(told)")
            #expect(told.contains("the limit is 16777216"))
        }
    #endif

    @Test("A name that a terminal would obey is shown as it is written")
    func name() throws {
        let workplace = try Workplace()
        let name = "\u{1B}]0;x\u{7}\u{202E}rows\n.jsonl"
        try workplace.write(name, "\u{1}")
        for arguments in [["import", name, "--name", "x"], ["validate", "missing" + name], ["import", "rows.jsonl", "--name", name]] {
            let ending = try workplace.run(["dataset"] + arguments, environment: ["TUNESMITH_DATA": workplace.place("data").path])
            #expect(ending.status == 1 && ending.errors.contains(#"\u{1B}]0;x\u{07}\u{202E}rows"#), "\(ending)")
            #expect(!ending.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
        }
    }
}
