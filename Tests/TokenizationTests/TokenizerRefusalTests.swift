import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

struct TokenizerRefusalTests {
    /// A change to a good tokenizer.json: what stands at `path` becomes `value`, written as JSON; empty text takes it away.
    struct Damage: CustomTestStringConvertible, Sendable {
        var path: [String]
        var value: String
        /// What the message must name.
        var named: String
        var testDescription: String { "\(path.joined(separator: ".")) = \(value)" }
    }

    static let malformed = [
        Damage(path: ["model"], value: "", named: "no model"),
        Damage(path: ["model", "vocab"], value: "", named: "no vocab"),
        Damage(path: ["model", "vocab"], value: "7", named: "number"),
        Damage(path: ["model", "vocab"], value: #"["a"]"#, named: "array"),
        Damage(path: ["normalizer"], value: #"{"type":"Precompiled"}"#, named: "no precompiled_charsmap"),
        Damage(path: ["normalizer"], value: #"{"type":"Precompiled","precompiled_charsmap":"?"}"#, named: "not base-64"),
        Damage(path: ["normalizer"], value: #"{"type":"Precompiled","precompiled_charsmap":"/////w=="}"#, named: "trie"),
        Damage(path: ["pre_tokenizer"], value: #"{"type":"Metaspace"}"#, named: "Metaspace"),
        Damage(path: ["pre_tokenizer"], value: #"{"type":"Metaspace","replacement":"_","prepend_scheme":"last"}"#, named: "last"),
        Damage(path: ["pre_tokenizer"], value: #"{"type":"CharDelimiterSplit","delimiter":"ab"}"#, named: "CharDelimiterSplit"),
        Damage(path: ["post_processor"], value: #"{"type":"BertProcessing"}"#, named: "cls"),
        Damage(path: ["model"], value: #"{"type":"WordPiece","unk_token":"[UNK]","vocab":{"a":0}}"#, named: "[UNK]"),
        Damage(path: ["model"], value: #"{"type":"Unigram","unk_id":3,"vocab":[["a",-1.0]]}"#, named: "3"),
        Damage(path: ["model"], value: #"{"type":"Unigram","vocab":[["a","b"]]}"#, named: "score"),
        Damage(path: ["model"], value: #"{"type":"Unigram","vocab":[["a",-1.0],["a",-2.0]]}"#, named: "stands twice"),
        Damage(path: ["model", "vocab"], value: #"{"a":0,"b":0}"#, named: "same id 0"),
        Damage(path: ["model", "vocab"], value: #"{"a":0,"a":1}"#, named: "stands twice"),
        Damage(path: ["model", "vocab"], value: #"{"a":-1}"#, named: "-1"),
        Damage(path: ["model", "vocab"], value: #"{"a":1.5}"#, named: "1.5"),
        Damage(path: ["model", "vocab"], value: #"{"a":4000000000}"#, named: "4000000000"),
        Damage(path: ["model", "merges"], value: "", named: "no list of merges"),
        Damage(path: ["model", "merges"], value: #"["a zebra"]"#, named: "zebra"),
        Damage(path: ["model", "merges"], value: #"["a b c"]"#, named: "not two tokens"),
        Damage(path: ["model", "merges"], value: #"[["a"]]"#, named: "not two tokens"),
        Damage(path: ["model", "merges"], value: "[1]", named: "not two tokens"),
        Damage(path: ["model", "unk_token"], value: #""<nothing>""#, named: "<nothing>"),
        Damage(path: ["added_tokens"], value: #"[{"id":7,"content":"<|end|>"}]"#, named: "<|end|>"),
        Damage(path: ["added_tokens"], value: #"[{"id":7,"content":"<|new|>"}]"#, named: "has the id 7"),
        Damage(path: ["added_tokens"], value: #"[{"id":-7,"content":"<|new|>"}]"#, named: "-7"),
        Damage(path: ["added_tokens"], value: #"[{"id":600}]"#, named: "no content"),
        Damage(
            path: ["post_processor"],
            value: #"{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>"}},{"Sequence":{"id":"A"}}]}"#,
            named: "<s>"),
        Damage(path: ["post_processor"], value: #"{"type":"TemplateProcessing","single":[]}"#, named: "no place for the text"),
        Damage(
            path: ["post_processor"],
            value:
                #"{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"s"}},{"Sequence":{"id":"A"}}],"special_tokens":{"s":{"ids":[9999]}}}"#,
            named: "9999"),
    ]

    static let unsupported = [
        Damage(path: ["model", "type"], value: #""Sentence""#, named: "Sentence"),
        Damage(path: ["model", "dropout"], value: "0.1", named: "dropout"),
        Damage(path: ["model", "continuing_subword_prefix"], value: "\"##\"", named: "continuing_subword_prefix"),
        Damage(path: ["model", "end_of_word_suffix"], value: #""</w>""#, named: "end_of_word_suffix"),
        Damage(path: ["normalizer"], value: #"{"type":"Nmt"}"#, named: "Nmt"),
        Damage(path: ["normalizer"], value: #"{"type":"Sequence","normalizers":[{"type":"Uppercase"}]}"#, named: "Uppercase"),
        Damage(path: ["normalizer"], value: #"{"type":"Replace","pattern":{"Regex":"a\\b"},"content":"b"}"#, named: #"\b"#),
        Damage(path: ["normalizer"], value: #"{"type":"Replace","pattern":{"String":""},"content":"b"}"#, named: "Replace"),
        Damage(path: ["normalizer"], value: "{}", named: "without a type"),
        Damage(path: ["pre_tokenizer"], value: #"{"type":"UnicodeScripts"}"#, named: "UnicodeScripts"),
        Damage(path: ["pre_tokenizer"], value: #"{"type":"FixedLength","length":5}"#, named: "FixedLength"),
        Damage(
            path: ["pre_tokenizer"], value: #"{"type":"Split","pattern":{"Regex":"a"},"behavior":"Doubled","invert":false}"#,
            named: "Doubled"),
        Damage(
            path: ["post_processor"],
            value:
                #"{"type":"Sequence","processors":[{"type":"BertProcessing","sep":["a",1],"cls":["a",1]},{"type":"TemplateProcessing"}]}"#,
            named: "after another template"),
        Damage(path: ["decoder"], value: #"{"type":"CTC"}"#, named: "CTC"),
        Damage(path: ["decoder"], value: #"{"type":"BPEDecoder","suffix":"</w>"}"#, named: "BPEDecoder"),
        Damage(
            path: ["decoder"], value: #"{"type":"Sequence","decoders":[{"type":"Fuse"},{"type":"ByteFallback"}]}"#,
            named: "ByteFallback after Fuse"),
    ]

    @Test("Damaged tokenizer files are refused, naming what is wrong", arguments: malformed)
    func refusesMalformed(damage: Damage) throws {
        try check(damage, .malformedFile)
    }

    @Test("Components that are not built are refused by name", arguments: unsupported)
    func refusesUnsupported(damage: Damage) throws {
        try check(damage, .unsupportedTokenizer)
    }

    private func check(_ damage: Damage, _ code: WorkbenchError.Code) throws {
        let good = try Goldens.json("trained.tokenizer.json")
        let value = damage.value.isEmpty ? nil : try JSONValue(parsing: damage.value)
        let bad = Self.set(good, damage.path[...], value)
        let error = #expect(throws: WorkbenchError.self) { try Tokenizer(json: bad) }
        #expect(error?.code == code)
        #expect(error?.message.contains(damage.named) == true, "\(error?.message ?? "none")")
        #expect(error?.hint != nil)
    }

    private static func set(_ json: JSONValue, _ path: ArraySlice<String>, _ value: JSONValue?) -> JSONValue {
        guard let name = path.first, var object = json.object else { return json }
        let child = path.count == 1 ? value : set(object[name] ?? .null, path.dropFirst(), value)
        object[name] = child
        return .object(object)
    }

    @Test("Bytes that are not a JSON tokenizer are refused", arguments: ["", "not JSON", "{\"model\":", "[]", "null", "{}"])
    func notJSON(text: String) {
        let error = #expect(throws: WorkbenchError.self) { try Tokenizer(bytes: Array(text.utf8)) }
        #expect(error?.code == .malformedFile)
    }

    @Test("A folder without tokenizer is named in the error")
    func noFile() {
        let error = #expect(throws: WorkbenchError.self) { try Tokenizer.load(folder: URL(filePath: "/nonexistent/model")) }
        #expect(error?.code == .fileNotFound)
        #expect(error?.message.contains("/nonexistent/model/tokenizer.json") == true)
    }

    @Test("A role given to a token that does not exist is refused", arguments: ["bos_token", "eos_token", "pad_token"])
    func missingRole(role: String) throws {
        let configuration = TokenizerConfiguration(json: .object([role: .string("<missing>")]))
        let error = #expect(throws: WorkbenchError.self) {
            try Tokenizer(json: Goldens.json("trained.tokenizer.json"), configuration: configuration)
        }
        #expect(error?.code == .malformedFile)
        #expect(error?.message.contains(role) == true && error?.message.contains("<missing>") == true)
    }

    @Test(
        "Regular expressions without an exact twin are refused by construct",
        arguments: [
            (#"\h+"#, #"\h"#), (#"[a&&b]"#, "&&"), (#"[a[bc]]"#, "inside another"), (#"(?m:a.)"#, "(?m:"), (#"(?<n>a)"#, "(?<n>"),
            (#"a{,3}"#, "{,n}"), (#"a{1,2}+"#, "possessive"), (#"\bword"#, #"\b"#), ("a[bc", "without an end"),
            ("(?i:ss)", "ss where case"), ("(?i)a(b)ß", "ß where case"), (#"\p{Unknown}"#, "Unknown"),
            (#"(a)\1"#, #"\1"#),
            (#"a\"#, "backslash"), ("(a", "cannot be compiled"), (#"\p{Nonsense}"#, "cannot be compiled"), (#"b(?i)a"#, "(?i)"),
            ("[]a]", "empty"),
            (#"(*UTF)a"#, "(*"), (#"\pL"#, "braces"),
        ])
    func patterns(source: String, named: String) {
        let error = #expect(throws: WorkbenchError.self) { try Pattern(source) }
        #expect(error?.code == .unsupportedTokenizer)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "none")")
    }

    @Test("A normalizer that would make much of little is stopped")
    func growth() throws {
        var object = try #require(try Goldens.json("trained.tokenizer.json").object)
        let step = #"{"type":"Replace","pattern":{"String":"a"},"content":"aaaaaaaa"}"#
        object["normalizer"] = try JSONValue(
            parsing: #"{"type":"Sequence","normalizers":[\#(Array(repeating: step, count: 12).joined(separator: ","))]}"#)
        let tokenizer = try Tokenizer(json: .object(object))
        let error = #expect(throws: WorkbenchError.self) { try tokenizer.encode("banana") }
        #expect(error?.code == .unsupportedTokenizer && error?.message.contains("bytes") == true)
        #expect(try tokenizer.encode("bnn").isEmpty == false)
    }

    @Test("Added tokens whose ids leave a gap are refused, for the reference would number them otherwise")
    func gap() throws {
        var object = try #require(try Goldens.json("trained.tokenizer.json").object)
        var tokens = try #require(object["added_tokens"]?.array)
        tokens.append(try JSONValue(parsing: #"{"id": 5000, "content": "<gap>", "special": true}"#))
        object["added_tokens"] = .array(tokens)
        let error = #expect(throws: WorkbenchError.self) { try Tokenizer(json: .object(object)) }
        #expect(error?.code == .malformedFile && error?.message.contains("<gap>") == true, "\(error?.message ?? "none")")
    }

    @Test("A regular expression that would run for ever is stopped")
    func runawayPattern() throws {
        var object = try #require(try Goldens.json("trained.tokenizer.json").object)
        object["pre_tokenizer"] = try JSONValue(
            parsing: #"{"type":"Split","pattern":{"Regex":"(a|aa|a.)+[b-d]$"},"behavior":"Isolated","invert":false}"#)
        object["decoder"] = try JSONValue(parsing: #"{"type":"Fuse"}"#)
        let tokenizer = try Tokenizer(json: .object(object))
        let error = #expect(throws: WorkbenchError.self) { try tokenizer.encode(String(repeating: "a", count: 60)) }
        #expect(error?.code == .unsupportedTokenizer)
        #expect(try tokenizer.encode("bcd").count == 3)
    }
}
