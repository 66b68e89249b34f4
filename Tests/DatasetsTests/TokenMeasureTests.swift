import Domain
import Foundation
import JSON
import Store
import Testing
import Tokenization

@testable import Datasets

struct TokenMeasureTests {
    @Test("Percentiles, histogram and what limits would do are those of plain counting", arguments: 0..<8)
    func statistics(seed: UInt64) throws {
        var random = FuzzRandom(state: seed)
        let limits = [16, 64, 100]
        var statistics = TokenStatistics(limits: limits + limits)
        #expect(statistics.limits.map(\.length) == limits)
        let rows = (0..<Int.random(in: 1...300, using: &random)).map { _ in
            let length = Int.random(in: 1...200, using: &random)
            return (0..<length).map { _ in Bool.random(using: &random) }
        }
        for row in rows {
            statistics.add(length: row.count, trained: row.count { $0 }, trainedBehind: limits.map { row.dropFirst($0).count { $0 } })
        }
        statistics.finish(Dictionary(grouping: rows, by: \.count).mapValues(\.count))
        let sorted = rows.map(\.count).sorted()
        for (percentile, length) in zip(TokenStatistics.percentiles, statistics.lengths) {
            // At least so many percent of the rows are no longer, and with any shorter length they would be fewer.
            #expect(sorted.count { $0 <= length } * 100 >= percentile * rows.count && sorted.contains(length))
            #expect(percentile == 0 || sorted.count { $0 < length } * 100 < percentile * rows.count)
        }
        #expect(statistics.tokens == sorted.reduce(0, +) && statistics.trainedTokens == rows.joined().count { $0 })
        #expect(statistics.histogram.reduce(0, +) == rows.count && statistics.histogram[3] == sorted.count { $0 > 64 && $0 <= 128 })
        for limit in statistics.limits {
            let longer = rows.filter { $0.count > limit.length }
            #expect(limit.longerRows == longer.count && limit.tokensBehind == longer.reduce(0) { $0 + $1.count - limit.length })
            #expect(limit.trainedBehind == longer.reduce(0) { $0 + $1.dropFirst(limit.length).count { $0 } })
            var (sequences, room) = (0, 0)
            for row in rows where row.count <= limit.length {
                if room < row.count { (sequences, room) = (sequences + 1, limit.length) }
                room -= row.count
            }
            #expect(limit.packedSequences == sequences && limit.packingEfficiency <= 1)
        }
    }

    @Test("Rows of every form are counted as they are encoded, whatever the number of threads")
    func forms() throws {
        let folder = try TemporaryFolder()
        let tokenizer = try Self.tokenizer(in: folder, template: ChatTemplate.chatML)
        let store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
        func rows(_ text: String) throws -> StoredRows {
            let path = try folder.write("rows-\(UUID().uuidString)", Array(text.utf8))
            let importing = DatasetImport(DatasetReader(path: path), into: store.datasets(of: Organization.localID))
            return try StoredRows(importing.run(as: DatasetName("rows")).version, in: store)
        }
        let chat = try rows(
            (0..<600).map {
                #"{"messages":[{"role":"user","content":"the cat \#($0)"},{"role":"assistant","content":"a dog \#($0 * 7)"}]}"#
            }
            .joined(separator: "\n"))
        let results = try (1...3).map { try TokenMeasure(tokenizer, of: .chat, longest: 20).run(over: chat, threads: $0) }
        #expect(results.allSatisfy { $0.statistics == results[0].statistics && $0.counts == results[0].counts })
        let encoder = try ConversationEncoder(tokenizer: tokenizer)
        for number in [1, 300, 600] {
            guard case .conversation(let conversation) = try chat.row(number).content else { return }
            let encoded = try encoder.encode(conversation)
            #expect(results[0].counts[number - 1] == TokenMeasure.Count(tokens: encoded.ids.count, trained: encoded.isTrained.count { $0 }))
        }
        #expect(results[0].longRows == results[0].counts.indices.filter { results[0].counts[$0].tokens > 20 }.map { $0 + 1 })
        let text = try rows(#"{"text":"the cat"}"#)
        // Texts need no template.
        let plain = try Self.tokenizer(in: folder, template: nil)
        #expect(try TokenMeasure(plain, of: .text).run(over: text).counts[0].tokens == plain.encode("the cat").count)
        #expect(#expect(throws: WorkbenchError.self) { try TokenMeasure(plain, of: .chat) }?.code == .invalidTemplate)
        let preference = try rows(#"{"prompt":"a","chosen":"the cat","rejected":"the dog and the cat"}"#)
        let count = try TokenMeasure(tokenizer, of: .preference).run(over: preference).counts[0]
        #expect(count.trained > 0 && count.tokens > count.trained)
    }

    @Test("Rows that the template refuses are told by number and do not count")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        let template = "{% if messages[0].role == 'system' %}{{ raise_exception('no system message') }}{% endif %}" + ChatTemplate.chatML
        let tokenizer = try Self.tokenizer(in: folder, template: template)
        let store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
        let good = #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#
        let bad = #"{"messages":[{"role":"system","content":"s"},{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#
        let path = try folder.write("rows", Array([good, bad, good].joined(separator: "\n").utf8))
        let version = try DatasetImport(DatasetReader(path: path), into: store.datasets(of: Organization.localID)).run(
            as: DatasetName("rows")
        )
        .version
        let result = try TokenMeasure(tokenizer, of: .chat).run(over: StoredRows(version, in: store))
        #expect(result.statistics.rows == 2 && result.statistics.unwritableRows == 1 && result.unwritable.map(\.row) == [2])
        #expect(result.unwritable[0].reason.contains("no system message") && result.counts[1].tokens == 0)
    }

    private static func tokenizer(in folder: TemporaryFolder, template: String?) throws -> Tokenizer {
        let place = URL(fileURLWithPath: folder.path).appendingPathComponent(UUID().uuidString)
        let specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
        let json = try BytePairTrainer(vocabularySize: 280, specialTokens: specials).train(["the cat and the dog and the cat it is"])
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(json.bytes()).write(to: place.appendingPathComponent("tokenizer.json"))
        try TokenizerConfiguration(eosToken: "<|endoftext|>", chatTemplate: template).write(to: place)
        return try Tokenizer.load(folder: place)
    }
}
