import Domain

@testable import Datasets

extension BadInput {
    private static let ask = #"{"role":"user","content":"a"}"#
    private static let said = #"{"role":"assistant","content":"b"}"#

    private static func chat(_ messages: String..., more: String = "") -> [UInt8] {
        between(#"{"messages":[\#(messages.joined(separator: ","))]\#(more)}"#)
    }

    private static func call(_ function: String, _ more: String = "") -> String {
        #"{"role":"assistant","tool_calls":[{"id":"c","function":\#(function)}]\#(more)}"#
    }

    private static let tools = #","tools":[{"type":"function","function":{"name":"f"}}]"#
    private static let calling = call(#"{"name":"f","arguments":"{}"}"#)

    /// What a row can have wrong, each code once at least; the other tables of rows have the variants.
    static let rows: [BadInput] = [
        .read("an object without messages", between("{}"), usable: [1, 3], ["2 missing_messages_list messages"]),
        .read("messages that are none", chat("7", said), usable: [1, 3], ["2 data_type messages[0]"], says: "the number 7"),
        .read(
            "a key twice, once escaped", between(#"{"messages":[],"m\u0065ssages":[\#(ask),\#(said)]}"#), usable: [1, 3],
            ["2 duplicate_key messages"]),
        .read("no answer", chat(ask), usable: [1, 3], ["2 example_missing_assistant_message messages"]),
        .read("no question", chat(said), usable: [1, 2, 3], ["2 example_missing_user_message messages"]),
        .read("two questions", chat(ask, ask, said), usable: [1, 2, 3], ["2 turn_order messages[1].role"]),
        .read("a question at the end", chat(ask, said, ask), usable: [1, 3], ["2 last_message_not_assistant messages[2].role"]),
        .read(
            "nothing to learn", chat(ask, #"{"role":"assistant","content":"b","weight":0}"#), usable: [1, 3],
            ["2 no_trained_message messages"]),
        .read("old functions", chat(ask, said, more: #","functions":[]"#), usable: [1, 2, 3], []),
        .read(
            "old functions that are used", chat(ask, said, more: #","functions":[{}]"#), usable: [1, 3], ["2 tools_not_supported functions"]
        ),
        .read("tools that are none", chat(ask, said, more: #","tools":{"f":1}"#), usable: [1, 3], ["2 invalid_tools tools"]),
        .read(
            "a call without tools", chat(ask, calling), usable: [1, 2, 3], ["2 tools_not_listed messages[1].tool_calls[0].function.name"]),
        .read("a key of the row", chat(ask, said, more: #","id":1"#), usable: [1, 2, 3], ["2 row_unrecognized_key id"]),
        .read(
            "a key that a terminal would obey", chat(ask, said, more: #","\u001b[2J\u202e":1"#), usable: [1, 2, 3],
            [#"2 row_unrecognized_key ["\u{1b}[2J\u{202e}"]"#]),
        .read("an empty key", chat(ask, said, more: #","":1"#), usable: [1, 2, 3], [#"2 row_unrecognized_key [""]"#]),
        .read("no content", chat(#"{"role":"user"}"#, said), usable: [1, 3], ["2 message_missing_key messages[0].content"]),
        .read(
            "a key of a message", chat(ask, #"{"role":"assistant","content":"b","x":1}"#), usable: [1, 3],
            ["2 message_unrecognized_key messages[1].x"]),
        .read(
            "a name", chat(#"{"role":"user","content":"a","name":"Eva"}"#, said), usable: [1, 2, 3],
            ["2 message_name_unused messages[0].name"]),
        .read(
            "a role in capital letters", chat(#"{"role":"User","content":"a"}"#, said), usable: [1, 3],
            ["2 unrecognized_role messages[0].role"]),
        .read(
            "an empty answer", chat(ask, #"{"role":"assistant","content":""}"#), usable: [1, 3], ["2 missing_content messages[1].content"]),
        .read(
            "half a weight", chat(ask, #"{"role":"assistant","content":"b","weight":0.5}"#), usable: [1, 3],
            ["2 invalid_weight messages[1].weight"]),
        .read(
            "reasoning of the user", chat(#"{"role":"user","content":"a","thinking":"x"}"#, said), usable: [1, 3],
            ["2 invalid_reasoning messages[0].thinking"]),
        .read(
            "a call that is none", chat(ask, call("7"), more: tools), usable: [1, 3],
            ["2 invalid_tool_call messages[1].tool_calls[0].function"]),
        .read(
            "arguments that are no JSON", chat(ask, call(#"{"name":"f","arguments":"x=1"}"#), more: tools), usable: [1, 3],
            ["2 invalid_tool_arguments messages[1].tool_calls[0].function.arguments"]),
        .read(
            "a tool that is not listed", chat(ask, call(#"{"name":"g","arguments":"{}"}"#), more: tools), usable: [1, 3],
            ["2 unknown_tool messages[1].tool_calls[0].function.name"]),
        .read(
            "an answer to another call", chat(ask, calling, #"{"role":"tool","tool_call_id":"d","content":"r"}"#, said, more: tools),
            usable: [1, 3],
            ["2 unknown_tool_call_id messages[2].tool_call_id", "2 tool_call_unanswered messages[1].tool_calls[0]"]),
        .read("a row of another form", between(#"{"prompt":"q","completion":"a"}"#), usable: [1, 3], ["2 format_mismatch"]),
        .read(
            "a question without an answer", Array("{\"prompt\":\"q\",\"completion\":\"a\",\"id\":1}\n{\"prompt\":\"q\"}\n".utf8),
            usable: [1],
            ["2 missing_field completion", "1 field_not_converted id"]),
        .read(
            "a tree without answers", Array(#"{"prompt":{"role":"prompter","text":"q","replies":[]}}"#.utf8), usable: [],
            ["1 invalid_tree prompt"]),
        .read(
            "the same answer twice", Array(#"{"prompt":"q","chosen":"a","rejected":"a"}"#.utf8), usable: [],
            ["1 chosen_equals_rejected rejected"]),
        .read("a pair of one text", Array(#"{"anchor":"a","positive":"a"}"#.utf8), usable: [1], ["1 positive_equals_anchor positive"]),
        .read(
            "near and far at once", Array(#"{"anchor":"a","positive":"b","negative":"b"}"#.utf8), usable: [],
            ["1 negative_equals_positive negative"]),
        .read("a score in words", Array(#"{"sentence1":"a","sentence2":"b","score":"inf"}"#.utf8), usable: [], ["1 invalid_score score"]),
    ]
}
