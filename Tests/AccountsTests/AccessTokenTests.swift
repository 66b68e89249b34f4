import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct AccessTokenTests {
    private let here: Installation
    private let accounts: Accounts

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    /// The key that signs now, as its thief would have it.
    private func stolenKey() throws -> SigningKey {
        let key = try #require(here.store.readAccounts { try $0.signingKeys() }.first)
        return SigningKey(id: key.id, created: key.created, retired: nil, accounts.installationKey)
    }

    private static func base64(_ text: String) -> String { Sodium.base64(Array(text.utf8)) }

    /// A token with any header and payload, and the signature of the right key over just these.
    private func signed(_ key: SigningKey, header: String, payload: String) throws -> String {
        let message = "\(Self.base64(header)).\(Self.base64(payload))"
        return "\(message).\(Sodium.base64(key.code(Array(message.utf8))))"
    }

    @Test("A token is what RFC 7515 says, and lasts fifteen minutes")
    func form() async throws {
        let signIn = try await here.setUp()
        let parts = signIn.accessToken.split(separator: ".").map { String(decoding: Sodium.bytes(base64: $0.utf8) ?? [], as: UTF8.self) }
        let key = try stolenKey()
        #expect(parts[0] == #"{"alg":"HS256","kid":"\#(key.id)","typ":"at+jwt"}"#)
        let (user, session) = (signIn.session.user.rawValue, signIn.session.id.rawValue)
        #expect(
            parts[1] == #"{"iss":"tunesmith","aud":"tunesmith/api","sub":"\#(user)","sid":"\#(session)","org":"local","#
                + #""iat":1800000000,"nbf":1800000000,"exp":1800000900}"#)
        #expect(signIn.accessExpires == here.clock.now + 900)
        here.clock.advance(899)
        #expect(try here.principal(signIn).session == signIn.session.id)
        here.clock.advance(1)
        expectError(.expiredToken) { try here.principal(signIn) }
    }

    @Test("HMAC-SHA-256 as RFC 4231 has it")
    func code() {
        let key = [UInt8](repeating: 0x0b, count: 20)
        #expect(
            Sodium.hexadecimal(SigningKey.code(Array("Hi There".utf8), key: key))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    }

    @Test("Forged tokens")
    func forgeries() async throws {
        let signIn = try await here.setUp()
        let (good, key) = (signIn.accessToken, try stolenKey())
        let parts = good.split(separator: ".").map(String.init)
        let header = String(decoding: try #require(Sodium.bytes(base64: parts[0].utf8)), as: UTF8.self)
        let payload = String(decoding: try #require(Sodium.bytes(base64: parts[1].utf8)), as: UTF8.self)
        #expect(try signed(key, header: header, payload: payload) == good, "the forger's tools work")
        func other(_ old: String, _ new: String) throws -> String {
            #expect(payload.contains(old))
            return try signed(key, header: header, payload: payload.replacing(old, with: new))
        }
        // A clock may be set back by half a minute between issuing and checking.
        func later(_ seconds: Int) -> String {
            payload.replacing("1800000000", with: "\(1_800_000_000 + seconds)").replacing("1800000900", with: "\(1_800_000_900 + seconds)")
        }
        #expect(try accounts.authenticate(bearer: signed(key, header: header, payload: later(30))).session == signIn.session.id)
        func headed(_ header: String) throws -> String { try signed(key, header: header, payload: payload) }
        var cases: [(String, String)] = [
            ("empty", ""), ("a word", "token"), ("two dots", ".."), ("unsigned", "\(parts[0]).\(parts[1])."),
            ("no signature part", "\(parts[0]).\(parts[1])"), ("a fourth part", good + "."), ("a fourth part with text", good + ".AAAA"),
            ("five parts", good + ".."), ("signature cut", String(good.dropLast())), ("signature cut by four", String(good.dropLast(4))),
            ("signature padded", good + "="), ("space behind", good + " "), ("line break behind", good + "\n"),
            ("space before", " " + good),
            (
                "signature of another alphabet",
                parts[0] + "." + parts[1] + "." + parts[2].replacing("-", with: "+").replacing("_", with: "/") + "+"
            ),
            ("payload padded", "\(parts[0]).\(parts[1])=.\(parts[2])"), ("header padded", "\(parts[0])=.\(parts[1]).\(parts[2])"),
            ("two tokens", good + good), ("huge", good + String(repeating: "A", count: 1_000_000)),
            ("huge header", String(repeating: "A", count: 1_000_000)), ("only dots", String(repeating: ".", count: 1_000)),
            ("not UTF-8", String(decoding: Array(good.utf8) + [0xFF, 0xFE], as: UTF8.self)), ("zero byte", good + "\0"),
            ("refresh token", try #require(signIn.refreshToken)),
        ]
        for name in ["none", "None", "NONE", "", "HS384", "HS512", "RS256", "ES256", "EdDSA", "hs256"] {
            let changed = header.replacing("HS256", with: name)
            cases.append(("alg \(name), signed", try headed(changed)))
            cases.append(("alg \(name), unsigned", "\(Self.base64(changed)).\(parts[1])."))
            cases.append(("alg \(name), old signature", "\(Self.base64(changed)).\(parts[1]).\(parts[2])"))
        }
        for id in [
            "unknown", "", "../../etc/passwd", "/dev/null", "' OR '1'='1", "%00", key.id + "\u{0}", key.id + " ", key.id.uppercased() + "x",
        ] {
            cases.append(("kid \(id.debugDescription)", try headed(header.replacing(key.id, with: id))))
        }
        cases += [
            ("no alg", try headed(#"{"kid":"\#(key.id)","typ":"at+jwt"}"#)), ("no kid", try headed(#"{"alg":"HS256","typ":"at+jwt"}"#)),
            ("another order", try headed(#"{"kid":"\#(key.id)","alg":"HS256","typ":"at+jwt"}"#)),
            ("two algs", try headed(#"{"alg":"none","alg":"HS256","kid":"\#(key.id)","typ":"at+jwt"}"#)),
            ("a key in the header", try headed(header.replacing("}", with: #","jwk":{"kty":"oct","k":"AAAA"}}"#))),
            ("a key's address", try headed(header.replacing("}", with: #","jku":"http://127.0.0.1/"}"#))),
            ("crit", try headed(header.replacing("}", with: #","crit":["exp"]}"#))),
            ("b64", try headed(header.replacing("}", with: #","b64":false}"#))),
            ("typ JWT", try headed(header.replacing("at+jwt", with: "JWT"))), ("spaces in the header", try headed(header + " ")),
            ("wrong aud", try other("tunesmith/api", "elsewhere")), ("list of auds", try other(#""tunesmith/api""#, #"["tunesmith/api"]"#)),
            ("no aud", try other(#""aud":"tunesmith/api","#, "")), ("wrong iss", try other(#""iss":"tunesmith""#, #""iss":"tunesmith2""#)),
            ("not yet valid", try signed(key, header: header, payload: later(31))),
            ("nbf beyond iat", try other(#""nbf":1800000000"#, #""nbf":1800000001"#)), ("no nbf", try other(#""nbf":1800000000,"#, "")),
            ("lasts longer", try other("1800000900", "1900000000")), ("no exp", try other(#","exp":1800000900"#, "")),
            ("exp as text", try other("1800000900", "\"1800000900\"")), ("exp negative", try other("1800000900", "-1")),
            ("exp with fraction", try other("1800000900", "1800000900.5")), ("exp with exponent", try other("1800000900", "1.8e12")),
            ("exp huge", try other("1800000900", String(repeating: "9", count: 400))), ("exp null", try other("1800000900", "null")),
            ("exp with zeros", try other("1800000900", "01800000900")),
            ("duplicate exp", try other("}", #","exp":1900000000}"#)), ("duplicate sub", try other("}", #","sub":"eve"}"#)),
            ("duplicate sub first", try other("{", #"{"sub":"eve","#)), ("claim more", try other("}", #","role":"owner"}"#)),
            ("spaces", try other(":", ": ")), ("text behind", try signed(key, header: header, payload: payload + "x")),
            ("not JSON", try signed(key, header: header, payload: "x")), ("empty payload", try signed(key, header: header, payload: "")),
            ("escapes", try other(#""org":"local""#, #""org":"l\u006fcal""#)), ("quote in a name", try other("local", #"lo\"cal"#)),
            ("no organization", try other(#""org":"local""#, #""org":"""#)),
            ("other organization", try other(#""org":"local""#, #""org":"elsewhere""#)),
            ("other user", try other(signIn.session.user.rawValue, "eve")),
            ("other session", try other(signIn.session.id.rawValue, "none")),
            ("long name", try other("local", String(repeating: "l", count: 65))),
        ]
        // Stray bits: the last character of 32 bytes holds two bits that must be zero.
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let last = try #require(good.last.flatMap { alphabet.firstIndex(of: $0) })
        for bits in 1...3 { cases.append(("stray bits \(bits)", String(good.dropLast()) + String(alphabet[last + bits]))) }
        // Every byte of the signed text counts.
        for index in stride(from: 0, to: good.utf8.count, by: 7) {
            var bytes = Array(good.utf8)
            bytes[index] = bytes[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            cases.append(("byte \(index)", String(decoding: bytes, as: UTF8.self)))
        }
        for (name, token) in cases {
            expectError(.invalidToken, "\(name): \(token.prefix(300))") { try accounts.authenticate(bearer: token) }
        }
        #expect(try accounts.authenticate(bearer: good).session == signIn.session.id)
    }

    @Test("Another installation's token, and one that the right secret signed by another algorithm")
    func strangers() async throws {
        try await here.setUp()
        let there = try Installation()
        let foreign = try await there.setUp()
        expectError(.invalidToken) { try accounts.authenticate(bearer: foreign.accessToken) }
        let copy = try stolenKey()
        let renamed = SigningKey(id: copy.id, created: copy.created, retired: nil, there.accounts.installationKey)
        #expect(renamed.header == copy.header)
        let claims = try #require(
            foreign.accessToken.split(separator: ".").dropFirst().first.flatMap { Sodium.bytes(base64: $0.utf8) })
        expectError(.invalidToken) { try accounts.authenticate(bearer: renamed.token(String(decoding: claims, as: UTF8.self))) }
    }

    @Test("A new key signs on command and after a month; tokens of the old one stay good until their end, and no longer")
    func rotation() async throws {
        let first = try await here.setUp()
        let owner = try here.principal(first)
        let stolen = try stolenKey()
        try accounts.rotateSigningKey(by: owner, from: Installation.client)
        let second = try await here.signIn("ann")
        #expect(first.accessToken.split(separator: ".")[0] != second.accessToken.split(separator: ".")[0])
        for signIn in [first, second] { #expect(try here.principal(signIn).session == signIn.session.id) }
        let other = try here.other()
        #expect(try other.authenticate(bearer: first.accessToken) == owner, "in another process as well")
        here.clock.advance(600)
        let claims = AccessClaims(
            user: first.session.user, session: first.session.id, organization: Organization.localID, issued: 1_800_000_600,
            expires: 1_800_001_500)
        expectError(.invalidToken, "signed after its key was retired") { try accounts.authenticate(bearer: stolen.token(claims.text)) }
        #expect(try here.principal(first).session == first.session.id)
        here.clock.advance(30 * 86_400)
        let third = try await here.signIn("ann")
        #expect(third.accessToken.split(separator: ".")[0] != second.accessToken.split(separator: ".")[0])
        #expect(try here.store.readAccounts { try $0.signingKeys() }.count == 2, "the first is forgotten")
        let bob = try await here.member("bob", .owner, by: owner)
        expectError(.insufficientRole) { try accounts.rotateSigningKey(by: bob, from: Installation.client) }
    }

    @Test("A process learns of another's new key when it meets a token of it, at most once a second")
    func processes() async throws {
        let signIn = try await here.setUp()
        let other = try here.other()
        #expect(try other.authenticate(bearer: signIn.accessToken).session == signIn.session.id)
        try accounts.rotateSigningKey(by: .localOwner(), from: .local)
        let second = try await here.signIn("ann")
        expectError(.invalidToken) { try other.authenticate(bearer: second.accessToken) }
        here.clock.advance(1)
        #expect(try other.authenticate(bearer: second.accessToken).session == second.session.id)
    }
}
