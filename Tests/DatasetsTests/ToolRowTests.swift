import Domain
import Testing

@testable import Datasets

/// Rows with tools, calls, results and reasoning.
struct ToolRowTests {
    typealias BadRow = ChatRowReaderTests.BadRow

    static let tools = #"[{"type":"function","function":{"name":"weather","parameters":{"type":"object"}}}]"#

    static func row(_ messages: String..., tools: String? = tools) -> String {
        let list = ([ChatRowReaderTests.ask] + messages).joined(separator: ",")
        return "{\"messages\":[\(list)]\(tools.map { ",\"tools\":\($0)" } ?? "")}"
    }

    static func call(_ name: String = #""weather""#, id: String? = #""c1""#, arguments: String = #""{}""#) -> String {
        #"{\#(id.map { "\"id\":\($0)," } ?? "")"type":"function","function":{"name":\#(name),"arguments":\#(arguments)}}"#
    }

    static func calling(_ calls: String..., more: String = "") -> String {
        #"{"role":"assistant","tool_calls":[\#(calls.joined(separator: ","))]\#(more)}"#
    }

    static func result(_ id: String? = #""c1""#, content: String = #""rain""#) -> String {
        #"{"role":"tool","content":\#(content)\#(id.map { ",\"tool_call_id\":\($0)" } ?? "")}"#
    }

    static let answer = ChatRowReaderTests.answer

    @Test("Tools, calls, results and reasoning become the conversation")
    func conversation() throws {
        let row = Self.row(
            Self.calling(
                Self.call(arguments: #""{ \"town\": \"K\u00f6ln\" }""#), Self.call(id: #""c2""#, arguments: #"{"days":2,"x":[1.5,null]}"#),
                more: #","content":null,"reasoning_content":"Hm.","weight":0"#),
            #"{"role":"tool","tool_call_id":"c2","name":"weather","content":""}"#, Self.result(),
            #"{"role":"assistant","content":"b","thinking":"So."}"#, tools: Self.tools)
        let dataset = try ChatRowReaderTests.read(row)
        #expect(dataset.problems == Problems())
        #expect(
            try dataset.requireValid(skipInvalid: false).map(\.conversation) == [
                Conversation(
                    [
                        Message(role: "user", content: "a"),
                        Message(
                            role: "assistant", content: "", weight: 0, reasoning: "Hm.",
                            toolCalls: [
                                ToolCall(id: "c1", name: "weather", arguments: #"{ "town": "Köln" }"#),
                                ToolCall(id: "c2", name: "weather", arguments: #"{"days":2,"x":[1.5,null]}"#),
                            ]),
                        Message(role: "tool", content: "", toolCallId: "c2", name: "weather"),
                        Message(role: "tool", content: "rain", toolCallId: "c1"),
                        Message(role: "assistant", content: "b", reasoning: "So."),
                    ], tools: Self.tools)
            ])
    }

    @Test(
        "Rows that only lack what need not be there are usable and say nothing",
        arguments: [
            row(calling(call())), row(calling(call(), more: #","content":"I look.""#)), row(calling(call(), more: #","content":"""#)),
            row(calling(call(id: nil)), result(nil), answer), row(calling(call(id: "null")), result("null"), answer),
            row(calling(call(id: nil), call(id: nil)), result(nil), result(nil), answer),
            row(calling(call()), result(), calling(call()), result(), answer),
            row(#"{"role":"assistant","content":"b","tool_calls":[],"function_call":null,"reasoning":null,"thinking":""}"#, tools: "null"),
            row(
                answer,
                tools: #"[{"type":"function","function":{"name":"f"}},{"type":"function","function":{"name":"g","parameters":null}}]"#),
            row(answer, tools: "[]"),
        ])
    func usable(row: String) throws {
        let dataset = try ChatRowReaderTests.read(row)
        #expect(dataset.problems.kept == [])
        #expect(dataset.examples.count == 1)
    }

    @Test("What is odd about calls is warned of")
    func warnings() throws {
        let rows = [
            Self.row(Self.calling(Self.call(), Self.call(id: #""c2""#)), tools: nil),
            Self.row(Self.calling(Self.call(), Self.call(id: #""c2""#)), Self.result(), Self.answer),
        ]
        let dataset = try ChatRowReaderTests.read(rows.joined(separator: "\n"))
        #expect(dataset.examples.count == 2)
        #expect(dataset.problems.kept.map(\.code) == ["tools_not_listed", "tool_call_unanswered"])
        #expect(dataset.problems.kept.map(\.path) == ["messages[1].tool_calls[0].function.name", "messages[1].tool_calls[1]"])
        #expect(dataset.problems.kept.allSatisfy { $0.severity == .warning && $0.fix?.isEmpty == false })
    }

    static let badTools = [
        BadRow(row(answer, tools: "{}"), "invalid_tools tools: 'tools' is an object, not a list"),
        BadRow(row(answer, tools: #""weather""#), #"invalid_tools tools: 'tools' is the string "weather", not a list"#),
        BadRow(row(answer, tools: "[1]"), "invalid_tools tools[0]: the tool is the number 1, not an object"),
        BadRow(row(answer, tools: "[{}]"), "invalid_tools tools[0].function: the tool has no 'function' that is an object"),
        BadRow(
            row(answer, tools: #"[{"name":"weather","parameters":{}}]"#),
            "invalid_tools tools[0].function: the tool has no 'function' that is an object"),
        BadRow(
            row(answer, tools: #"[{"type":"web_search"}]"#),
            #"invalid_tools tools[0].type: the type is the string "web_search"; only functions are known"#),
        BadRow(row(answer, tools: #"[{"function":{"name":""}}]"#), "invalid_tools tools[0].function.name: the tool has no name"),
        BadRow(
            row(answer, tools: #"[{"function":{"name":"f"}},{"function":{"name":"f"}}]"#),
            #"invalid_tools tools[1].function.name: the tool "f" is listed twice"#),
        BadRow(
            row(answer, tools: #"[{"function":{"name":"f","parameters":"{}"}}]"#),
            #"invalid_tools tools[0].function.parameters: the parameters are the string "{}", not a JSON schema"#),
        BadRow(
            #"{"messages":[\#(ChatRowReaderTests.ask),\#(answer)],"functions":[{"name":"f"}]}"#,
            "tools_not_supported functions: 'functions' is the old form of tools, which is not read; it is an array of 1"),
        BadRow(
            row(
                #"{"role":"assistant","content":null,"function_call":{"name":"f","arguments":"{}"}}"#,
                #"{"role":"function","content":"b"}"#, answer),
            "tools_not_supported messages[1].function_call: 'function_call' is the old form of tools, which is not read; it is an object of 2",
            #"tools_not_supported messages[2].role: the role "function" is the old form of "tool", which is not read"#),
    ]

    static let badCalls = [
        BadRow(
            row(#"{"role":"assistant","tool_calls":{}}"#), "invalid_tool_call messages[1].tool_calls: 'tool_calls' is an object, not a list"
        ),
        BadRow(row(calling("7")), "invalid_tool_call messages[1].tool_calls[0]: the call is the number 7, not an object"),
        BadRow(row(calling("{}")), "invalid_tool_call messages[1].tool_calls[0].function: the call has no 'function' that is an object"),
        BadRow(row(calling(call("null"))), "invalid_tool_call messages[1].tool_calls[0].function.name: the call has no name"),
        BadRow(row(calling(call(id: "1"))), "invalid_tool_call messages[1].tool_calls[0].id: the id is the number 1"),
        BadRow(row(calling(call(id: #""""#))), #"invalid_tool_call messages[1].tool_calls[0].id: the id is the string """#),
        BadRow(
            row(calling(call(), call())),
            #"invalid_tool_call messages[1].tool_calls[1].id: the id "c1" is that of another call of this message"#),
        BadRow(
            row(calling(call(#""wether""#))),
            #"unknown_tool messages[1].tool_calls[0].function.name: the tool "wether" is not one of the row's tools"#),
        BadRow(
            row(calling(#"{"id":"c1","function":{"name":"weather"}}"#)),
            "invalid_tool_arguments messages[1].tool_calls[0].function.arguments: the call has no 'arguments'"),
        BadRow(
            row(calling(call(arguments: #""""#))),
            #"invalid_tool_arguments messages[1].tool_calls[0].function.arguments: the arguments are not JSON: """#),
        BadRow(
            row(calling(call(arguments: #""town: Rome""#))),
            #"invalid_tool_arguments messages[1].tool_calls[0].function.arguments: the arguments are not JSON: "town: Rome""#),
        BadRow(
            row(calling(call(arguments: #""[1]""#))),
            "invalid_tool_arguments messages[1].tool_calls[0].function.arguments: the arguments are an array, not an object"),
        BadRow(
            row(calling(call(arguments: "null"))),
            "invalid_tool_arguments messages[1].tool_calls[0].function.arguments: the arguments are null, not an object"),
        BadRow(
            row(calling(call(arguments: #""{\"a\":1,\"a\":2}""#))),
            #"duplicate_key messages[1].tool_calls[0].function.arguments.a: the key "a" occurs more than once"#),
        BadRow(
            "{\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"tool_calls\":[\(call())]},\(answer)],\"tools\":\(tools)}",
            #"invalid_tool_call messages[0].tool_calls: a message of role "user" calls tools"#),
        BadRow(
            row(#"{"role":"assistant","content":"b","tool_call_id":"c1"}"#),
            #"invalid_tool_call messages[1].tool_call_id: a message of role "assistant" answers a call"#),
    ]

    static let badResults = [
        BadRow(row(result(), answer), "unknown_tool_call_id messages[1].role: a tool speaks, but no message before it calls one"),
        BadRow(
            row(calling(call()), result(#""c9""#), answer),
            #"unknown_tool_call_id messages[2].tool_call_id: the id "c9" is not that of a call right before it"#,
            "tool_call_unanswered messages[1].tool_calls[0]: the conversation goes on, but no tool has answered the call"),
        BadRow(
            row(calling(call()), result(nil), answer), "message_missing_key messages[2].tool_call_id: the message has no 'tool_call_id'",
            "tool_call_unanswered messages[1].tool_calls[0]: the conversation goes on, but no tool has answered the call"),
        BadRow(row(calling(call()), result("3"), answer), "unknown_tool_call_id messages[2].tool_call_id: the id is the number 3"),
        BadRow(
            row(calling(call()), #"{"role":"tool","tool_call_id":"c1"}"#, answer),
            "message_missing_key messages[2].content: the message has no 'content'"),
        BadRow(row(calling(call()), result()), #"last_message_not_assistant messages[2].role: the last message is of role "tool""#),
        BadRow(
            row(#"{"role":"assistant","content":"b","thinking":"x","reasoning":"y"}"#),
            "invalid_reasoning messages[1].reasoning: the message has its reasoning twice, as 'thinking' and as 'reasoning'"),
        BadRow(
            row(#"{"role":"assistant","content":"b","reasoning_content":["x"]}"#),
            "invalid_reasoning messages[1].reasoning_content: the reasoning is an array, not text"),
        BadRow(
            #"{"messages":[{"role":"user","content":"a","thinking":"x"},\#(answer)]}"#,
            #"invalid_reasoning messages[0].thinking: reasoning stands at a message of role "user""#),
    ]

    @Test("A bad row with tools is reported with its place and value", arguments: badTools + badCalls + badResults)
    func badRow(row: BadRow) throws {
        let dataset = try ChatRowReaderTests.read("\(ChatRowReaderTests.good)\n\(row.row)\n")
        #expect(dataset.examples.map(\.line) == [1])
        #expect(dataset.problems.kept.map { [$0.code, $0.path].compactMap(\.self).joined(separator: " ") } == row.places)
        #expect(dataset.problems.kept.map(\.message) == row.messages)
        #expect(dataset.problems.kept.allSatisfy { $0.line == 2 && $0.fix?.isEmpty == false })
    }
}
