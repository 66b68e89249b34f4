import Domain

@testable import Datasets

extension BadInput {
    /// Bytes that are no UTF-8, no characters, or no text.
    static let encodings: [BadInput] = [
        .read(
            "Latin-1 in the first row", Array("{\"messages\":\"".utf8) + [0xE9] + Array("\"}\n".utf8) + goodBytes, usable: [2],
            ["1 invalid_utf8"], says: "byte 14 of the line, 0xe9"),
        .read("Latin-1 between", answer([0xE9]), usable: [1, 3], ["2 invalid_utf8"], says: "byte 75 of the line, 0xe9"),
        .read("a surrogate", answer([0xED, 0xA0, 0x80]), usable: [1, 3], ["2 invalid_utf8"], says: "0xed"),
        .read(
            "a pair of surrogates (CESU-8)", answer([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]), usable: [1, 3], ["2 invalid_utf8"], says: "0xed"),
        .read("an overlong slash", answer([0xC0, 0xAF]), usable: [1, 3], ["2 invalid_utf8"], says: "0xc0"),
        .read("an overlong NUL", answer([0xC0, 0x80]), usable: [1, 3], ["2 invalid_utf8"], says: "0xc0"),
        .read("an overlong euro", answer([0xF0, 0x82, 0x82, 0xAC]), usable: [1, 3], ["2 invalid_utf8"], says: "0xf0"),
        .read("a continuation alone", answer([0x80]), usable: [1, 3], ["2 invalid_utf8"], says: "0x80"),
        .read("a character cut off", answer([0xE2, 0x82]), usable: [1, 3], ["2 invalid_utf8"], says: "0xe2"),
        .read("beyond Unicode", answer([0xF4, 0x90, 0x80, 0x80]), usable: [1, 3], ["2 invalid_utf8"], says: "0xf4"),
        .read("half a pair of surrogates, escaped", answer(Array(#"\ud800"#.utf8)), usable: [1, 3], ["2 invalid_json"]),
        .read("the halves of a pair the wrong way round", answer(Array(#"\ude00\ud83d"#.utf8)), usable: [1, 3], ["2 invalid_json"]),
        .read("a zero byte in a text", answer([0]), usable: [1, 3], ["2 invalid_json"]),
        .read(
            "a zero byte, escaped", answer(Array(#"\u0000"#.utf8)), usable: [1, 2, 3], ["2 control_character messages[1].content"],
            says: "U+0000"),
        .read("a line of zero bytes", goodBytes + [0, 0, 0, 0x0A] + goodBytes, usable: [1, 3], ["2 invalid_json"]),
        .read(
            "control characters", answer(Array(#"\u001b[31m"#.utf8)), usable: [1, 2, 3], ["2 control_character messages[1].content"]),
        .read("UTF-8 read as Latin-1", answer(Array("fÃ¼r dich".utf8)), usable: [1, 2, 3], ["2 mixed_encoding messages[1].content"]),
        .read(
            "a byte order mark between", goodBytes + [0xEF, 0xBB, 0xBF] + goodBytes, usable: [1], ["2 invalid_json"],
            says: "take the byte order mark away"),
        .read(
            "two byte order marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + goodBytes + goodBytes, usable: [2], ["1 invalid_json"],
            says: "take the byte order mark away"),
        .refused("a byte order mark alone", [0xEF, 0xBB, 0xBF], .invalidDataset, says: "is empty", problem: "empty_file"),
        .refused("UTF-16", utf16(goodLine, mark: true), .malformedFile, says: "is UTF-16 text", "save it as UTF-8"),
        .refused("UTF-16, high bytes first", [0xFE, 0xFF] + swapped(utf16(goodLine)), .malformedFile, says: "is UTF-16 text"),
        .refused("UTF-16 without a mark", utf16(goodLine), .malformedFile, says: "is UTF-16 text"),
        .refused("UTF-16, high bytes first, without a mark", swapped(utf16(goodLine)), .malformedFile, says: "is UTF-16 text"),
        .refused("UTF-32", [0xFF, 0xFE, 0, 0] + utf32(goodLine), .malformedFile, says: "is UTF-32 text", "save it as UTF-8"),
        .refused("UTF-32, high bytes first", [0, 0, 0xFE, 0xFF], .malformedFile, says: "is UTF-32 text"),
        .refused("UTF-32 without a mark", utf32(goodLine), .malformedFile, says: "is UTF-32 text"),
        .refused(
            "a header in Latin-1", Array("question,r".utf8) + [0xE9] + Array("ponse\na,b\n".utf8), .invalidDataset,
            says: "byte 2 of column 2, 0xe9", problem: "invalid_utf8"),
        .refused(
            "a surrogate alone", [0x22, 0xED, 0xA0, 0x80, 0x22, 0x0A], .invalidDataset, says: "byte 1 of column 1, 0xed",
            problem: "invalid_utf8"),
        .read(
            "a cell in Latin-1", Array("prompt,completion\nq,a\nq,caf".utf8) + [0xE9, 0x0A], usable: [2], ["3 invalid_utf8 completion"],
            says: "byte 4 of the field, 0xe9"),
        .read(
            "an element in Latin-1",
            Array("[\n{\"prompt\":\"".utf8) + [0xE9] + Array("\"},\n{\"prompt\":\"q\",\"completion\":\"a\"}]".utf8),
            usable: [3], ["2 invalid_utf8"], says: "byte 12 of the row, 0xe9"),
        .refused("a program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], .malformedFile, says: "is no text"),
        .refused("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], .malformedFile, says: "is no text"),
        .refused("zero bytes alone", [UInt8](repeating: 0, count: 5000), .malformedFile, says: "is no text"),
        .refused("a Parquet file", Array("PAR1".utf8) + [0x15, 0x04], .malformedFile, says: "is a Parquet file"),
        .refused("an Arrow file", Array("ARROW1\0\0".utf8), .malformedFile, says: "is an Arrow file"),
        .refused("a database", Array("SQLite format 3\0".utf8), .malformedFile, says: "is a SQLite database"),
    ]

    private static func utf16(_ text: String, mark: Bool = false) -> [UInt8] {
        (mark ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func swapped(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 2).flatMap { [bytes[$0 + 1], bytes[$0]] }
    }

    private static func utf32(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { [UInt8($0.value & 0xFF), UInt8($0.value >> 8 & 0xFF), UInt8($0.value >> 16), 0] }
    }
}
