import Domain
import Testing

@testable import Accounts

@Suite struct PasswordTests {
    @Test(
        "Passwords that are refused",
        arguments: [
            ("empty", ""), ("nine characters", "Xk3$uiTr9"), ("nine characters of four bytes", String(repeating: "\u{1F600}", count: 9)),
            ("257 bytes", String(repeating: "abcdefgh", count: 32) + "i"), ("one character", "aaaaaaaaaaaaaaaaaaaa"),
            ("four characters", "abcdabcdabcdabcd"), ("common", "qwertyuiop"), ("common in other letters", "QwertyUIOP"),
            ("common with digits around", "123password2024!"), ("the month", "december2024"), ("digits", "1234567890"),
            ("the address", "xx-robin.long@example.com-xx"), ("the name and little else", "robin.long12345"),
            ("the name twice", "robin.longRobin.Long99"), ("the product", "tunesmith1234"), ("composed to nine", "e\u{301}abcdefgh"),
            ("a known phrase", "Correct Horse Battery Staple"),
        ])
    func weak(name: String, password: String) throws {
        let email = try EmailAddress("Robin.Long@example.com")
        let error = expectError(.weakPassword, "\(name)") { try Password(chosen: password, for: email) }
        #expect(password.isEmpty || error?.message.contains(password) == false)
    }

    @Test(
        "Passwords that can be used",
        arguments: [
            "plain tin forest", "Xk3$uiTr9q", "kurz aber gut", String(repeating: "abcdefgh", count: 32),
            "\u{1F600}\u{1F601}\u{1F602}\u{1F603}\u{1F604}\u{1F605}\u{1F606}\u{1F607}\u{1F608}\u{1F609}",
            "robin.long likes twelve trees", "a password that is long enough", "with\u{0}zero\u{0}bytes",
        ])
    func good(password: String) throws {
        let hashing = PasswordHashing(.least)
        let chosen = try Password(chosen: password, for: EmailAddress("Robin.Long@example.com"))
        let hash = try hashing.hash(chosen)
        let longer = try Password(chosen: "Q" + password.dropFirst(), for: EmailAddress("ann@example.com"))
        #expect(hashing.isRight(chosen, for: hash) && !hashing.isRight(longer, for: hash))
        #expect(try hash != hashing.hash(chosen), "salted")
    }

    @Test("Nobody's hash is read by the library, costs what others do, and fits no password")
    func nobody() throws {
        let hashing = PasswordHashing(.standard)
        #expect(!hashing.isRight(.none, for: nil))
        #expect(!hashing.isRight(.none, for: "$argon2id$v=19$m=8,t=1,p=1$not a hash"))
        let hash = try hashing.hash(#require(Password("some password")))
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$") && hash.count == hashing.nobodys.count && !hashing.isOutdated(hash))
        #expect(!hashing.isOutdated(hashing.nobodys))
        #expect(PasswordHashing(.least).isOutdated(hash))
    }

    @Test(
        "Addresses",
        arguments: [
            ("ann@example.com", "ann@example.com"), ("  Ann.B+x@Example.COM\n", "ann.b+x@example.com"), ("a@b", "a@b"), ("ann", nil),
            ("@b", nil),
            ("a@", nil), ("a@b@c", nil), ("a b@c.d", nil), ("ann@ex\u{E4}mple.com", nil), ("\u{212A}ate@example.com", nil),
            ("a\u{0}@b.c", nil), ("<a@b.c>", nil), ("a@b.c, d@e.f", nil), ("a@.b", nil), ("a@b.", nil), ("\"a\"@b.c", nil),
            (String(repeating: "a", count: 65) + "@b.c", nil), ("a@" + String(repeating: "b", count: 190), nil), ("", nil),
        ] as [(String, String?)])
    func addresses(text: String, key: String?) {
        #expect((try? EmailAddress(text))?.key == key)
    }
}
