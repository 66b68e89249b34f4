import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// What stands beside a tokenizer in its folder.
struct TokenizerFolderTests {
    /// Loads the tokenizer `trained` with these files beside it.
    private func load(_ files: [String: String]) throws -> Tokenizer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tokenizer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Goldens.bytes("trained.tokenizer.json")).write(to: folder.appending(path: "tokenizer.json"))
        for (name, content) in files { try Data(content.utf8).write(to: folder.appending(path: name)) }
        return try Tokenizer.load(folder: folder)
    }

    @Test("The map of special tokens fills in the roles that the configuration leaves open")
    func map() throws {
        let special = try Goldens.tokenizer("trained")
        let names = special.specialIds.sorted().compactMap { special.token(of: $0) }
        let (first, last) = (try #require(names.first), try #require(names.last))
        #expect(first != last)
        let tokenizer = try load([
            "tokenizer_config.json": #"{"eos_token": "\#(first)"}"#,
            "special_tokens_map.json": #"{"eos_token": "\#(last)", "pad_token": {"content": "\#(last)", "lstrip": false}}"#,
        ])
        #expect(tokenizer.eosId == special.id(of: first))
        #expect(tokenizer.padId == special.id(of: last))
        #expect(tokenizer.bosId == nil)
    }

    @Test("A map of special tokens alone is enough")
    func mapAlone() throws {
        let special = try Goldens.tokenizer("trained")
        let name = try #require(special.specialIds.min().flatMap { special.token(of: $0) })
        let tokenizer = try load(["special_tokens_map.json": #"{"bos_token": "\#(name)"}"#])
        #expect(tokenizer.bosId == special.specialIds.min())
    }

    @Test("What stands around a text is said by tokenizer.json alone, as in Transformers 5", arguments: ["true", "false"])
    func boundaryFlags(flag: String) throws {
        let special = try Goldens.tokenizer("trained")
        let name = try #require(special.specialIds.min().flatMap { special.token(of: $0) })
        let tokenizer = try load([
            "tokenizer_config.json":
                #"{"bos_token": "\#(name)", "eos_token": "\#(name)", "add_bos_token": \#(flag), "add_eos_token": \#(flag)}"#
        ])
        #expect(tokenizer.bosId != nil)
        #expect(try tokenizer.encode("The mill") == special.encode("The mill"))
    }

    @Test("Tokens of added_tokens_decoder that the tokenizer lacks or numbers otherwise are refused by name")
    func addedTokensDecoder() throws {
        let special = try Goldens.tokenizer("trained")
        let id = try #require(special.specialIds.min())
        let name = try #require(special.token(of: id))
        func configuration(_ id: Int32, _ name: String) -> [String: String] {
            ["tokenizer_config.json": #"{"added_tokens_decoder": {"\#(id)": {"content": "\#(name)", "special": true}}}"#]
        }
        #expect(try load(configuration(id, name)).specialIds == special.specialIds)
        let missing = #expect(throws: WorkbenchError.self) { try load(configuration(id, "<|nowhere|>")) }
        #expect(missing?.code == .unsupportedTokenizer && missing?.message.contains("<|nowhere|>") == true)
        let moved = #expect(throws: WorkbenchError.self) { try load(configuration(id + 1, name)) }
        #expect(moved?.code == .malformedFile && moved?.message.contains("\(id + 1)") == true)
    }
}
