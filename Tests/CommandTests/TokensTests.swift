import Foundation
import JSON
import Testing
import Tokenization

/// `tunesmith tokens` counts, shows and compares.
struct TokensTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.makeBase("bare", template: nil)
    }

    private func json(_ arguments: [String]) throws -> [JSONValue] {
        let ending = try place.run(["tokens"] + arguments + ["--json"])
        #expect(ending.status == 0, "\(ending.errors)")
        return try #require(try JSONValue(parsing: ending.output).array)
    }

    @Test("A text is shown token by token, and the pieces of text put together are the text")
    func text() throws {
        let ending = try place.run(["tokens", "the cat\nü", "--model", "base"])
        #expect(ending.status == 0)
        for word in ["text: 10 bytes", "the", "·cat", "\\n", "ü"] { #expect(ending.output.contains(word), "\(word)") }
        let listing = try #require(try json(["the cat\nü", "--model", "base"]).first?.object)
        let ids = try #require(listing["ids"]?.array)
        #expect(listing["count"]?.integer == ids.count)
        #expect(listing["pieces"]?.array?.count == ids.count)
        #expect(listing["offsets"]?.array?.last == .array([.integer(8), .integer(9)]))
        #expect(listing["trained"] == nil)
    }

    @Test("A file of text is counted, and shown when asked for")
    func file() throws {
        try place.write("notes.txt", "the cat and the dog")
        let counted = try json(["notes.txt", "--model", "base"]).first?.object
        let shown = try json(["notes.txt", "--model", "base", "--show"]).first?.object
        #expect(counted?["bytes"]?.integer == 19)
        #expect(counted?["count"]?.integer == shown?["count"]?.integer)
        #expect(counted?["ids"] == nil && shown?["ids"] != nil)
    }

    @Test("Chat rows are counted as training reads them")
    func rows() throws {
        let rows = try #require(try json(["rows.jsonl", "--model", "base"]).first?.object)
        #expect(rows["rows"]?.integer == 12)
        let each = try (1...12).map { try #require(try json(["rows.jsonl", "--model", "base", "--row", "\($0)"]).first?.object) }
        #expect(rows["tokens"]?.integer == each.reduce(0) { $0 + ($1["count"]?.integer ?? 0) })
        let trained = each.map { $0["trained"]?.array?.count { $0 == .bool(true) } ?? 0 }
        #expect(trained.allSatisfy { $0 > 1 })
        #expect(rows["trained"]?.integer == trained.reduce(0, +))
        #expect(rows["over_context"] == .array([]))
    }

    @Test("The answer and the token that ends it are marked, nothing else")
    func mask() throws {
        try place.write("one.jsonl", Workplace.row("the dog", "the cat") + "\n")
        let ending = try place.run(["tokens", "one.jsonl", "--model", "base", "--row", "1"])
        let marked = ending.output.split(separator: "\n").filter { $0.hasSuffix("*") }
        let text = marked.compactMap { $0.split(separator: " ").dropLast(3).last }.joined()
        #expect(text == "the·cat<|im_end|>")
        let messages = try #require(try json(["one.jsonl", "--model", "base", "--row", "1"]).first?.object?["messages"]?.array)
        #expect(Set(messages.compactMap(\.string)) == ["0 user", "1 assistant"])
        #expect(!ending.output.contains("\u{1B}"), "no colours in a pipe")
    }

    @Test("Rows that are longer than the context are counted, with their lines")
    func long() throws {
        try place.write("long.jsonl", Workplace.row("a", "b") + "\n" + Workplace.row(String(repeating: "x y ", count: 100), "b") + "\n")
        let rows = try #require(try json(["long.jsonl", "--model", "base"]).first?.object)
        #expect(rows["over_context"] == .array([.integer(2)]))
    }

    @Test("Two models stand side by side, with the place where they first differ")
    func comparison() throws {
        let same = try place.run(["tokens", "the cat", "--model", "base", "--with", "bare"])
        #expect(same.output.contains("both give the same ids"))
        try FileManager.default.createDirectory(at: place.place("bytes"), withIntermediateDirectories: true)
        let bytes = try BytePairTrainer(vocabularySize: 259, specialTokens: ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]).train(["the"])
        try place.write("bytes/tokenizer.json", bytes.text())
        let differing = try place.run(["tokens", "the cat", "--model", "base", "--with", "bytes"])
        #expect(differing.status == 0, "\(differing.errors)")
        #expect(differing.output.contains("they differ from token 0 on:  the"))
        #expect(try json(["rows.jsonl", "--model", "base", "--with", "base"]).count == 2)
    }

    static let refusals: [BadInputTests.Case] = [
        .init("no input", ["tokens", "--model", "base"], status: 2, says: ["needs INPUT"]),
        .init("no model", ["tokens", "a"], status: 2, says: ["--model FOLDER", "required"]),
        .init("a missing file", ["tokens", "none.jsonl", "--model", "base"], says: ["no file 'none.jsonl'", "hint:"]),
        .init("a missing model", ["tokens", "a", "--model", "none"], says: ["none", "hint:"]),
        .init("a folder", ["tokens", "base", "--model", "base"], says: ["cannot read base", "hint:"]),
        .init("not UTF-8", ["tokens", "bad.txt", "--model", "base"], says: ["bad.txt is not UTF-8", "hint:"]) {
            try Data([0x61, 0xFF]).write(to: $0.place("bad.txt"))
        },
        .init("no template", ["tokens", "rows.jsonl", "--model", "plain"], says: ["no chat template", "hint:"]) {
            try $0.makeBase("plain", template: nil)
        },
        .init("no such row", ["tokens", "rows.jsonl", "--model", "base", "--row", "99"], says: ["line 99", "lines 1 to 12"]),
        .init("a row of a text", ["tokens", "a b", "--model", "base", "--row", "1"], says: ["--row needs a file of chat rows"]),
        .init("a bad row", ["tokens", "bad.jsonl", "--model", "base"], says: ["bad.jsonl", "line 1", "hint:"]) {
            try $0.write("bad.jsonl", "{\n")
        },
    ]

    @Test("What cannot be cut is refused with a word about it", arguments: refusals)
    func refused(_ bad: BadInputTests.Case) throws {
        try bad.prepare(place)
        let ending = try place.run(bad.arguments)
        #expect(ending.status == bad.status)
        for word in bad.says { #expect(ending.errors.contains(word), "\(word) in \(ending.errors)") }
    }
}
