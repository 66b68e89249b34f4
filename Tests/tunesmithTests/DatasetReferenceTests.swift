import Domain
import Testing

@testable import tunesmith

struct DatasetReferenceTests {
    @Test(
        "A dataset is named with its version or without",
        arguments: [("support", nil), ("support@3", 3), ("a.b-c_9@1", 1), ("a@9223372036854775807", Int.max)] as [(String, Int?)])
    func good(text: String, number: Int?) throws {
        let reference = try DatasetReference(text)
        #expect(reference.number == number && text.hasPrefix(reference.name.rawValue))
    }

    @Test(
        "What names no dataset is refused in words that a terminal may show",
        arguments: [
            "", "@", "@1", "a@", "a@0", "a@-1", "a@x", "a@1.5", "a@1@2", "a@ 1", "a@99999999999999999999", "../x", "../x@1", "/etc/passwd",
            "a b", "a\0@1", "\u{1B}[2J@1", "\u{202E}a", "名前",
        ])
    func bad(text: String) throws {
        let error = #expect(throws: WorkbenchError.self) { try DatasetReference(text) }
        #expect(error?.code == .invalidName && error?.hint?.isEmpty == false && error?.message.isEmpty == false)
    }
}
