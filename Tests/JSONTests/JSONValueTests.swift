import JSON
import Testing

struct JSONValueTests {
    @Test("Objects keep the order of their fields and name their duplicates")
    func order() throws {
        let value = try JSONValue(parsing: #"{"b":1,"a":[true,null,-2.5],"b":"é\n"}"#)
        #expect(value.object?.fields.map(\.name) == ["b", "a", "b"])
        #expect(value.object?.duplicateNames == ["b"])
        #expect(value["b"]?.string == "é\n")
        #expect(value.text() == #"{"b":1,"a":[true,null,-2.5],"b":"é\n"}"#)
        #expect(value.text(.spaced) == #"{"b": 1, "a": [true, null, -2.5], "b": "é\n"}"#)
        #expect(try JSONValue(parsing: value.text(.indented)) == value)
    }

    @Test("Large objects are searched by name", arguments: [1, 8, 9, 1000])
    func search(count: Int) {
        let object = JSONObject((0..<count).map { (name: "k\($0)", value: .integer(Int64($0))) })
        #expect(object["k\(count - 1)"]?.integer == count - 1)
        #expect(object["absent"] == nil)
    }

    @Test(
        "What is not JSON is refused with a reason",
        arguments: ["", "{", "[1,]", "{\"a\":1}{", "nul", "\"\u{01}\"", "01"])
    func refusal(text: String) {
        #expect(throws: JSONParseError.self) { try JSONValue(parsing: text) }
    }

    @Test("Nesting deeper than the limit is refused", arguments: [257, 100_000])
    func depth(levels: Int) {
        let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        #expect(throws: JSONParseError.self) { try JSONValue(parsing: text) }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func encoding() {
        #expect(throws: JSONParseError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }
}
