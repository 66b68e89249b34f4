import Arguments
import Domain
import Inference
import JSON
import Tokenization
import TrainingLoop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `tunesmith chat`: talks with a model.
enum Chat: Command {
    static let description = CommandDescription(
        name: "chat", summary: "Talk with a model.",
        discussion: [
            "On a terminal: /reset begins a new conversation, /quit or Ctrl-D leaves, Ctrl-C stops an answer. From a pipe each line is a "
                + "question of one conversation, and a line /reset begins a new one."
        ],
        options: ModelOptions.all + [
            .value("system", "TEXT", help: "What the model is told before the conversation."),
            .value("message", "TEXT", help: "Answer this and exit."),
            .value("complete", "TEXT", help: "Continue this text and exit; for models that were not tuned to talk."),
        ] + AnswerSettings.options + [.threads, .json],
        examples: [
            .init("Talk with a tuned model", "tunesmith chat --model runs/tickets"),
            .init("Talk with a version of the registry", "tunesmith chat --model tickets@champion"),
            .init("One answer", "tunesmith chat --model runs/tickets --message \"My parcel has not come\""),
            .init("Let a base model go on", "tunesmith chat --model runs/base --complete \"Once upon a time\""),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        if arguments.string("complete") != nil, let other = ["system", "message"].first(where: { arguments.string($0) != nil }) {
            throw ArgumentError.conflict(
                option: "complete", reason: "continues a text and cannot go with '--\(other)'", hint: "leave one of the two out")
        }
        let settings = try AnswerSettings(arguments)
        _ = try TrainingSettings.useThreads(arguments)
        let speaker = try Speaker(await ModelOptions.load(arguments), settings)
        if let text = arguments.string("complete") {
            try complete(text, speaker, console)
            return .ok
        }
        var session = try ChatSession(speaker, system: arguments.string("system"))
        if let question = arguments.string("message") {
            try answer(question, &session, console)
            return .ok
        }
        return isatty(STDIN_FILENO) == 1 ? converse(&session, console) : try answerLines(&session, console)
    }

    // With the text itself before it, so that both read as one.
    private static func complete(_ text: String, _ speaker: Speaker, _ console: Console) throws {
        let ids = try speaker.folder.tokenizer.encode(text)
        if !console.isJSON { Output.write(text) }
        let answer = try speaker.answer(to: ids, joined: true) { console.isJSON || Output.write($0) }
        finish(answer, [("text", .string(text)), ("completion", .string(answer.text))], console)
    }

    private static func answer(
        _ question: String, _ session: inout ChatSession, _ console: Console, isStopped: () -> Bool = { false }
    ) throws {
        let answer = try session.ask(question) { piece in !isStopped() && (console.isJSON || Output.write(piece)) }
        finish(answer, [("question", .string(question)), ("answer", .string(answer.text))], console)
    }

    private static func finish(_ answer: Answer, _ texts: [(name: String, value: JSONValue)], _ console: Console) {
        guard !console.isJSON else {
            Output.write(JSONValue.object(JSONObject(texts + answer.fields)).text() + "\n")
            return
        }
        Output.write("\n")
        if let note = answer.note { Console.note(note) }
    }

    private static func answerLines(_ session: inout ChatSession, _ console: Console) throws -> ExitCode {
        while let line = readLine() {
            switch line {
            case "": continue
            case "/reset": session.reset()
            case "/quit", "/exit": return .ok
            default: try answer(line, &session, console)
            }
        }
        return .ok
    }

    // A question that cannot be answered does not end a conversation with a person.
    private static func converse(_ session: inout ChatSession, _ console: Console) -> ExitCode {
        Console.note("/reset begins a new conversation, /quit or Ctrl-D leaves, Ctrl-C stops an answer")
        while true {
            Console.write("\n> ")
            guard let line = readLine() else {
                Console.write("\n")
                return .ok
            }
            switch line {
            case "": continue
            case "/quit", "/exit": return .ok
            case "/reset":
                session.reset()
                Console.note("a new conversation")
            case _ where line.hasPrefix("/") && !line.contains(" "):
                Console.note("unknown command \(line); there are /reset and /quit")
            default:
                do {
                    try AnswerInterrupt.watching { stop in
                        try answer(line, &session, console) { stop.isRequested }
                    }
                } catch let error as WorkbenchError {
                    Console.complain(error)
                } catch {
                    Console.complain("\(error)", hint: nil)
                }
            }
        }
    }
}
