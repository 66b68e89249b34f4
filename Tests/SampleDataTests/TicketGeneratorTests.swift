import Foundation
import JSON
import Testing

@testable import SampleData

struct TicketGeneratorTests {
    @Test("dump")
    func dump() throws {
        guard let path = ProcessInfo.processInfo.environment["DUMP_TICKETS"] else { return }
        let generator = TicketGenerator(seed: 1)
        try generator.rows(.training, count: 2500).jsonl.write(toFile: path + "/train.jsonl", atomically: true, encoding: .utf8)
        try generator.rows(.heldOut, count: 600).jsonl.write(toFile: path + "/heldout.jsonl", atomically: true, encoding: .utf8)
        var text = PretrainingTextGenerator(seed: 1)
        let documents = text.documents(totalBytes: 8_000_000)
        try documents.joined(separator: "\n\n").write(toFile: path + "/pre.txt", atomically: true, encoding: .utf8)
    }
}
