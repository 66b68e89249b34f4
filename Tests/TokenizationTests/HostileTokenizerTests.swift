import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// Damaged files of every format: an error that says what is wrong, never a crash.
struct HostileTokenizerTests {
    @Test("A SentencePiece model that is cut off or changed is refused or still safe to use", arguments: ["unigram_bytes", "bpe_bytes"])
    func sentencePiece(name: String) throws {
        let good = try Goldens.bytes("kinds/\(name).model")
        var generator = SplitMix(state: 7)
        for round in 0..<150 {
            var bytes = good
            if round < 60 {
                bytes.removeLast(Int(generator.next() % UInt64(good.count)))
            } else {
                for _ in 0..<3 { bytes[Int(generator.next() % UInt64(good.count))] = UInt8(truncatingIfNeeded: generator.next()) }
            }
            try use { try Tokenizer(sentencePiece: bytes) }
        }
    }

    @Test("A tokenizer.json with changed bytes is refused or still safe to use", arguments: ["bert", "unigram_bytes", "llama3"])
    func json(name: String) throws {
        let good = try #require(try Goldens.json("kinds/\(name).json")["tokenizer"]).bytes()
        var generator = SplitMix(state: 11)
        for _ in 0..<150 {
            var bytes = good
            for _ in 0..<2 { bytes[Int(generator.next() % UInt64(good.count))] = UInt8(0x20 + generator.next() % 0x5F) }
            try use { try Tokenizer(bytes: bytes) }
        }
    }

    private func use(_ make: () throws -> Tokenizer) throws {
        do {
            let tokenizer = try make()
            let ids = try tokenizer.encode("The donkey's bridge <0x41> é 😀 [SEP] 12")
            _ = tokenizer.decode(ids + [0, 1, 2, -1, Int32.max])
        } catch is WorkbenchError {}
    }

    @Test(
        "Broken rank files are refused, naming the line",
        arguments: [
            ("", "no tokens"), ("YQ==", "Line 1"), ("YQ== 0\n?? 1", "Line 2"), ("YQ== -1", "Line 1"), ("YQ== x", "Line 1"),
            ("YQ== 0\n", "byte 0"),
        ])
    func rankFiles(text: String, named: String) {
        let error = #expect(throws: WorkbenchError.self) { try Tokenizer(rankFile: Array(text.utf8), pattern: ".", specialTokens: [:]) }
        #expect(error?.code == .malformedFile)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "none")")
    }

    @Test("Any text comes back from a byte-level tokenizer as it was")
    func roundTrips() throws {
        let tokenizer = try Goldens.tokenizer("trained")
        var generator = SplitMix(state: 3)
        for _ in 0..<600 {
            let bytes = (0..<Int(generator.next() % 60)).map { _ in UInt8(truncatingIfNeeded: generator.next() >> (generator.next() % 3)) }
            var text = String(decoding: bytes, as: UTF8.self)
            for _ in 0..<4 { if let scalar = Unicode.Scalar(UInt32(generator.next() % 0x11_0000)) { text.unicodeScalars.append(scalar) } }
            let ids = try tokenizer.encode(text, addSpecialTokens: false)
            #expect(same(tokenizer.decode(ids, skipSpecialTokens: false), text), "\(text.debugDescription)")
            var decoder = StreamingDecoder(tokenizer, skipSpecialTokens: false)
            #expect(same(ids.map { decoder.feed($0) }.joined() + decoder.finish(), text))
            #expect(try tokenizer.encoding(of: text, addSpecialTokens: false).ids == ids)
        }
    }
}
