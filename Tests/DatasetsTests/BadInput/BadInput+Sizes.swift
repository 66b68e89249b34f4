import Domain

@testable import Datasets

extension BadInput {
    private static let hundred = Problems.keptPerCode

    /// Too deep, too long, too many, too large.
    static let sizes: [BadInput] = [
        .read("lists 100,000 deep", between(deep("[")), usable: [1, 3], ["2 invalid_json"]),
        .read("objects 100,000 deep", between(deep(#"{"a":"#)), usable: [1, 3], ["2 invalid_json"]),
        .read(
            "lists 100,000 deep and closed", between(deep("[") + deep("]")), usable: [1, 3], ["2 invalid_json"], says: "at most 256 deep"),
        .read("messages 100,000 deep", between(#"{"messages":\#(deep("["))\#(deep("]"))}"#), usable: [1, 3], ["2 invalid_json"]),
        .read("lists 100,000 deep first", Array((deep("[") + "\n" + goodLine).utf8), usable: [], ["1 invalid_json"]),
        .read(
            "lists 5,000 deep and closed first", Array((deep("[", 5000) + deep("]", 5000) + "\n" + goodLine).utf8), usable: [2],
            ["1 invalid_json"]),
        .read(
            "an element 100,000 deep", Array("[\(good),\n\(deep("["))\(deep("]")),\n\(good)]".utf8), usable: [1, 3], ["2 invalid_json"]),
        .read(
            "a cell 100,000 deep", Array("messages\n\(deep("["))\(deep("]"))\n".utf8), usable: [], ["2 missing_messages_list messages"]),
        .read(
            "arguments 100,000 deep",
            between(
                #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"f","arguments":"\#(deep("["))"}}]}]}"#
            ),
            usable: [1, 3],
            ["2 invalid_tool_arguments messages[1].tool_calls[0].function.arguments"]),
        .read(
            "a line of 20 MB", goodBytes + answerLine(20_000_000) + goodBytes, usable: [1, 3], ["2 line_too_long"], says: "20000000 bytes",
            "16777216"),
        .refused(
            "a header of 17 MB", [UInt8](repeating: 0x78, count: 17_000_000) + Array(",a\n1,2\n".utf8), .invalidDataset,
            says: "17000001 bytes", problems: ["line_too_long"]),
        .read(
            "200,000 keys", between("{" + (0..<200_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"), usable: [1, 3],
            ["2 missing_messages_list messages"]),
        .read(
            "100,000 keys, each twice", between("{" + (0..<200_000).map { "\"k\($0 / 2)\":0" }.joined(separator: ",") + "}"),
            usable: [1, 3],
            (0..<hundred).map { "2 duplicate_key k\($0)" } + ["2 missing_messages_list messages"]),
        .read(
            "a key of a megabyte", between("{\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"\(deep("k", 1 << 20))\":1}]}"),
            usable: [1, 3],
            [
                "2 message_unrecognized_key messages[0][\"\(deep("k", 60))\"...]", "2 example_missing_assistant_message messages",
            ]),
        .read(
            "a role of a megabyte", between("{\"messages\":[{\"role\":\"\(deep("r", 1 << 20))\",\"content\":\"a\"}]}"), usable: [1, 3],
            ["2 unrecognized_role messages[0].role"]),
        .read(
            "100,000 messages that are none", between(#"{"messages":[\#(deep("0,"))0]}"#), usable: [1, 3],
            (0..<hundred).map { "2 data_type messages[\($0)]" }),
        .read("a number too large to be one", answer(Array(#"","weight":1e999,"name":""#.utf8)), usable: [1, 3], ["2 invalid_json"]),
        .read(
            "a weight of 30 digits", answer(Array(#"","weight":100000000000000000000000000000,"name":""#.utf8)), usable: [1, 3],
            ["2 invalid_json"], says: "fewer digits"),
        .read(
            "a weight below zero", answer(Array(#"b","weight":-9223372036854775808,"name":""#.utf8)), usable: [1, 3],
            ["2 message_name_unused messages[1].name", "2 invalid_weight messages[1].weight"], says: "-9223372036854775808"),
    ]

    private static func answerLine(_ count: Int) -> [UInt8] {
        let empty = Array(#"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":""#.utf8)
        let end = Array(#""}]}"#.utf8)
        return empty + [UInt8](repeating: 0x78, count: count - empty.count - end.count) + end + [0x0A]
    }
}
