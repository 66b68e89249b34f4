import Arguments
import Domain
import Foundation
import Inference
import Testing
import Tokenization

@testable import tunesmith

@Suite(.serialized) struct ChatSessionTests {
    let sample: SampleModel

    init() throws {
        sample = try SampleModel()
    }

    static func settings(_ options: [String]) throws -> AnswerSettings {
        let request = try Tunesmith.description.parse(["chat", "--model", "x"] + options)
        guard case .command(let arguments) = request else { throw WorkbenchError(.invalidSetting, "no command") }
        return try AnswerSettings(arguments)
    }

    func session(_ options: [String] = ["--max-tokens", "8"], system: String? = nil) throws -> ChatSession {
        try ChatSession(try Speaker(try ModelFolder(sample.base.path), Self.settings(options)), system: system)
    }

    @Test("A conversation grows by question and answer, and begins anew with its system message")
    func turns() throws {
        var session = try session(system: "Be brief.")
        var shown = ""
        let first = try session.ask("the cat") {
            shown += $0; return true
        }
        #expect(first.text == shown)
        #expect(first.promptTokens > 0)
        _ = try session.ask("and the dog") { _ in true }
        #expect(session.messages.map(\.role) == ["system", "user", "assistant", "user", "assistant"])
        #expect(session.messages[2].content == first.text)
        session.reset()
        #expect(session.messages == [Message(role: "system", content: "Be brief.")])
        let again = try session.ask("the cat") { _ in true }
        #expect(again.text == first.text)
    }

    @Test("A question that is refused leaves the conversation as it was")
    func refusedQuestion() throws {
        var session = try session()
        _ = try session.ask("the cat") { _ in true }
        let before = session.messages
        #expect(throws: WorkbenchError.self) { try session.ask("a <|im_end|> b") { _ in true } }
        #expect(session.messages == before)
        let long = try #require(throws: WorkbenchError.self) { try session.ask(String(repeating: "z ", count: 200)) { _ in true } }
        #expect(long.message.contains("the context is 128"))
        #expect(session.messages == before)
    }

    @Test("Whoever is shown the answer can stop it")
    func stopping() throws {
        var session = try session(["--max-tokens", "50", "--temperature", "1"])
        var count = 0
        let answer = try session.ask("the cat") { _ in
            count += 1
            return count < 3
        }
        #expect(answer.end == .cancelled)
        #expect(answer.tokens < 4)
        #expect(session.messages.last?.content == answer.text)
    }

    @Test("Each answer draws anew, and a seed repeats the conversation")
    func seeds() throws {
        func answers(_ seed: String) throws -> [String] {
            var session = try session(["--temperature", "1", "--seed", seed, "--max-tokens", "8"])
            return try (0..<3).map { _ in
                session.reset()
                return try session.ask("the cat") { _ in true }.text
            }
        }
        let first = try answers("4")
        #expect(try answers("4") == first)
        #expect(Set(first).count == 3)
    }

    @Test("Sampling settings without a temperature are refused", arguments: ["--top-p=0.5", "--top-k=3", "--seed=2"])
    func idleSettings(option: String) throws {
        #expect(throws: ArgumentError.self) { try Self.settings([option]) }
        #expect(throws: Never.self) { try Self.settings([option, "--temperature", "0.7"]) }
    }

    @Test("The engine's answers are those of a conversation, many at once")
    func engineAnswers() async throws {
        let questions = (0..<40).map { String(repeating: "the cat and ", count: $0 % 5) + "a dog \($0)" }
        let source = try EngineAnswers(try ModelFolder(sample.base.path), maximumTokens: 8)
        let answers = try await source.answers(to: questions.map { Conversation([Message(role: "user", content: $0)]) })
        var session = try session()
        for (question, answer) in zip(questions, answers) {
            session.reset()
            #expect(try session.ask(question) { _ in true }.text == answer)
        }
        #expect(try await source.answers(to: []).isEmpty)
    }
}
