import Domain

@testable import Datasets

extension BadInput {
    private static let pair = #"{"prompt":"q","completion":"a"}"#

    /// Files whose rows cannot be told apart, or cannot be had.
    static let containers: [BadInput] = [
        .refused("empty", [], .invalidDataset, says: "is empty", problems: ["empty_file"]),
        .refused("blank lines", Array("\n \r\n\t\n".utf8), .invalidDataset, says: "only blank lines (3)", problems: ["empty_file"]),
        .refused("an empty list", Array("[ ]".utf8), .invalidDataset, says: "the list", "is empty", problems: ["empty_file"]),
        .read("a bracket alone", Array("[".utf8), usable: [], ["1 invalid_array"]),
        .read("a brace alone", Array("{".utf8), usable: [], ["1 invalid_json"], says: "begins with \"{\""),
        .read("a number alone", Array("7\n".utf8), usable: [], ["1 data_type"], says: "the number 7"),
        .read("null alone", Array("null\n".utf8), usable: [], ["1 data_type"], says: "the row is null"),
        .read("rows of other kinds", between("[1]\n\"x\"\ntrue\nnull"), usable: [1, 6], ["2", "3", "4", "5"].map { "\($0) data_type" }),
        .read(
            "Python instead of JSON", between("{'messages': []}"), usable: [1, 3], ["2 invalid_json"], says: "{'messages': []}",
            "double quotes"),
        .read("NaN", between(#"{"messages":NaN}"#), usable: [1, 3], ["2 invalid_json"]),
        .read("a comma too much", between(#"{"messages":[],}"#), usable: [1, 3], ["2 invalid_json"]),
        .read("a comment", between("// rows from here"), usable: [1, 3], ["2 invalid_json"]),
        .read("two rows in a line", between(good + good), usable: [1, 3], ["2 invalid_json"]),
        .read(
            "a row over lines", between("{\n\"messages\": []\n}"), usable: [1, 5],
            ["2 invalid_json", "3 invalid_json", "4 invalid_json"]),
        .read(
            "a list around lines", between("[\n\(good)\n]"), usable: [1, 3, 5], ["2 invalid_json", "4 invalid_json"],
            says: "take the list around the rows away"),
        .read("a list before the rows", Array("[]\n\(goodLine)".utf8), usable: [2], ["1 data_type"]),
        .read("cut off", Array((goodLine + good.dropLast(9)).utf8), usable: [1], ["2 invalid_json"], says: "was copied whole"),
        .read(
            "lone carriage returns", Array("\(good)\r\(good)\r".utf8), usable: [], ["1 invalid_json"],
            says: "a lone carriage return does not end a line"),
        .read(
            "mixed ends of lines", Array("\(good)\r\n\(good)\n\(good)\r\r\n{}\r\n".utf8), usable: [1, 2, 3],
            ["4 missing_messages_list messages"]),
        .read("a list that lacks a comma", Array("[\(pair)\n\(pair),\(pair)]".utf8), usable: [1, 2], ["2 invalid_array"]),
        .read(
            "a list with commas too much", Array("[,\(pair),,\n\(pair),]".utf8), usable: [1, 2], [1, 1, 2].map { "\($0) invalid_array" }),
        .read("a list that is not closed", Array("[\(pair),\n\(pair)\n".utf8), usable: [1, 2], ["3 invalid_array"], says: "copied whole"),
        .read(
            "a list with more behind", Array("[\(pair)]\n[\(pair)]".utf8), usable: [1], ["2 invalid_array"], says: "the rest is not read"),
        .read("a list cut off in a row", Array("[\(pair),\n{\"prompt\":\"q".utf8), usable: [1], ["2 invalid_json"], says: "copied whole"),
        .refused(
            "a header alone", Array("prompt,completion\n".utf8), .invalidDataset, says: "has a header and no row", problems: ["empty_file"]),
        .refused(
            "columns of one name", Array("prompt,completion,prompt\nq,a,r\n".utf8), .invalidDataset, says: "column 3", "\"prompt\"",
            problems: ["duplicate_header"]),
        .refused(
            "a column without a name", Array("prompt,,completion\nq,,a\n".utf8), .invalidDataset, says: "column 2 has no name",
            problems: ["empty_header"]),
        .refused(
            "quotes in the header", Array("pro\"mpt,completion\nq,a\n".utf8), .invalidDataset, says: "a quote", problems: ["broken_quotes"]),
        .refused(
            "a quote in the header that is never closed", Array("\"prompt,completion\nq,a\n".utf8), .invalidDataset,
            says: "the quote that opens in line 1 is never closed", problems: ["broken_quotes"]),
        .refused(
            "a table with lone carriage returns", Array("prompt,completion\rq,a\rq,a\r".utf8), .invalidDataset,
            says: "a carriage return", "line feed", problems: ["broken_quotes"]),
        .refused(
            "a control character in the header", Array("\u{1B}[2J,\u{1B}[2J\nq,a\n".utf8), .invalidDataset, says: #""\u{1b}[2J""#,
            problems: ["duplicate_header"]),
        .read(
            "broken quotes", Array("prompt,completion\nq\"x,a\nq,\"a\"b\nq,a\n".utf8), usable: [4],
            ["2 broken_quotes prompt", "3 broken_quotes completion"]),
        .read(
            "a quote that is never closed", Array("prompt,completion\nq,a\nq,\"a\nq,a\n".utf8), usable: [2], ["3 broken_quotes completion"],
            says: "line 3 is never closed"),
        .read(
            "ragged rows", Array("prompt,completion\nq\nq,a,b\nq,a\n,,,,\n".utf8), usable: [4], [2, 3, 5].map { "\($0) ragged_row" },
            says: "1 field", "3 fields", "the header 2"),
        .read(
            "a cell whose JSON is cut off", Array("messages\n\"[{\"\"role\"\":\"\"user\"\"\"\n".utf8) + chatTable, usable: [4],
            ["2 missing_messages_list messages", "3 missing_messages_list messages"], says: "is the string"),
        .read("ragged tabs", Array("prompt\tcompletion\nq\ta\tb\nq\ta\n".utf8), usable: [3], ["2 ragged_row"]),
        .refused("a table of other columns", Array("a;b\n1;2\n".utf8), .unrecognizedFormat, says: "\"a;b\"", "not by semicolons"),
        .refused("a table in capital letters", Array("Prompt,Completion\nq,a\n".utf8), .unrecognizedFormat, says: "\"Prompt\"", "--column"),
        .refused(
            "a column that is not there", Array("a,b\n1,2\n".utf8), .invalidSetting, says: "no column \"c\"", "\"a\", \"b\"",
            columns: ["c": "prompt"]),
        .refused("columns of JSON", goodBytes, .invalidSetting, says: "has no columns to name", columns: ["a": "prompt"]),
        .refused(
            "two columns for one field", Array("a,prompt\n1,2\n".utf8), .invalidSetting, says: "two columns", columns: ["a": "prompt"]),
        .refused("words", Array("To whom it may concern\nI write rows.\n".utf8), .unrecognizedFormat, says: "To whom it may concern"),
        .refused("rows of no known form", Array(#"{"a":1}"#.utf8), .unrecognizedFormat, says: "\"a\"", "a row needs"),
        .refused(
            "rows inside of an object", Array(#"{"rows":[\#(good)]}"#.utf8), .unrecognizedFormat, says: "write the list \"rows\" alone"),
        .refused(
            "rows of two forms", Array(#"{"messages":[],"text":"t"}"#.utf8), .ambiguousFormat, says: "'chat' and 'text'", "--format chat"),
        .read(
            "ChatML that is cut off",
            Array("<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n\n<|im_start|>user\nq".utf8),
            usable: [1], ["6 invalid_chatml text"]),
        .read(
            "ChatML in Latin-1", Array("<|im_start|>user\n".utf8) + [0xE9] + Array("<|im_end|>".utf8), usable: [], ["1 invalid_utf8"],
            says: "byte 18 of the conversation, 0xe9"),
    ]

    private static let chatTable = Array(
        "\"[[[\"\n\"[{\"\"role\"\":\"\"user\"\",\"\"content\"\":\"\"a\"\"},{\"\"role\"\":\"\"assistant\"\",\"\"content\"\":\"\"b\"\"}]\"\n"
            .utf8)
}
