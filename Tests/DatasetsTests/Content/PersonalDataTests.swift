import Domain
import Testing

@testable import Datasets

/// Planted values and look-alikes: how many are found, and how many of the finds are right.
struct PersonalDataTests {
    static let flags: [QualityFlag] = [.email, .phone, .card, .iban, .ipAddress, .apiKey, .privateKey]
    static let planted = 400
    static let lookAlikes = 300

    struct Score {
        var planted = 0
        var found = 0
        var right = 0
        var misses: [String] = []
        var errors: [String] = []
        var recall: Double { Double(right) / Double(max(1, planted)) }
        var precision: Double { Double(right) / Double(max(1, found)) }

        static func + (one: Score, other: Score) -> Score {
            Score(
                planted: one.planted + other.planted, found: one.found + other.found, right: one.right + other.right,
                misses: one.misses + other.misses,
                errors: one.errors + other.errors)
        }
    }

    /// A planted value counts when one span of its kind covers a part of it; every other span is an error of its kind.
    static func score(seed: UInt64) -> [QualityFlag: Score] {
        var planted = Planted(seed: seed)
        var scores: [QualityFlag: Score] = [:]
        let cases = flags.flatMap { planted.positives($0, Self.planted) } + flags.flatMap { LookAlikes.cases($0, lookAlikes, seed: seed) }
        for test in cases {
            let spans = SensitiveScan.spans(in: test.text)
            if let flag = test.flag { scores[flag, default: Score()].planted += 1 }
            let hit = spans.first { $0.flag == test.flag }
            for span in spans {
                scores[span.flag, default: Score()].found += 1
                if span == hit {
                    scores[span.flag, default: Score()].right += 1
                } else {
                    scores[span.flag, default: Score()].errors.append("\(span.flag) in \(test.text)")
                }
            }
            if let flag = test.flag, hit == nil { scores[flag, default: Score()].misses.append("\(flag): \(test.text)") }
        }
        return scores
    }

    @Test("Planted values are found and look-alikes are left, of each kind and over all", arguments: [1, 2, 3] as [UInt64])
    func planted(seed: UInt64) {
        let scores = Self.score(seed: seed)
        for flag in Self.flags {
            let score = scores[flag] ?? Score()
            #expect(score.recall >= 0.98, "\(flag) \(score.recall): \(score.misses.prefix(12))")
            #expect(score.precision >= 0.95, "\(flag) \(score.precision): \(score.errors.prefix(12))")
        }
        let all = scores.values.reduce(Score(), +)
        #expect(all.recall >= 0.98 && all.precision >= 0.95)
    }

    @Test("No message shows the value")
    func masked() {
        var planted = Planted(seed: 9)
        for flag in Self.flags {
            for test in planted.positives(flag, 100) {
                for span in SensitiveScan.spans(in: test.text) {
                    let value = String(decoding: Array(test.text.utf8)[span.range], as: UTF8.self)
                    #expect(!span.message.contains(value), "\(span.message)")
                    // Of a secret only its published beginning, of the others a few characters.
                    let longest =
                        value.indices.map { start in
                            var length = 0
                            while length < 40, span.message.contains(value[start...].prefix(length + 1)), length < value[start...].count {
                                length += 1
                            }
                            return length
                        }.max() ?? 0
                    #expect(longest <= (flag == .privateKey ? 40 : 13), "\(span.message) shows \(longest) characters of \(value)")
                }
            }
        }
    }

    @Test(
        "Each is found alone, with its message",
        arguments: [
            ("Write to jane.miller@acme.io.", [QualityFlag.email], "e-mail address \"ja....io\""),
            ("tel. +49 30 901820", [.phone], "telephone number \"+49...20\""),
            ("4111 1111 1111 1111", [.card], "payment card number \"41...1111\" with a right check digit"),
            ("DE89 3704 0044 0532 0130 00", [.iban], "IBAN \"DE89...00\" with right check digits"),
            ("from 81.2.69.142 again", [.ipAddress], "IP address \"81...\""),
            ("AKIAQ3EGVB7XJ5T2LWHM", [.apiKey], "AWS access key id \"AKIA...\", 20 characters"),
            ("postgres://app:s3cr3tPw99@db:5432/x", [.apiKey], "password in a URL, 10 characters"),
        ] as [(String, [QualityFlag], String)])
    func messages(text: String, flags: [QualityFlag], message: String) {
        let spans = SensitiveScan.spans(in: text)
        #expect(spans.map(\.flag) == flags)
        #expect(spans.first?.message == message)
    }

    @Test("Several in one text are one finding for each kind, with how many more")
    func several() {
        let text = "ann@acme.io, bob@acme.io and eve@acme.io at 81.2.69.142"
        let found = ContentCheck().check(.text(text), row: 7).findings
        #expect(found.map(\.flag) == [.email, .ipAddress])
        #expect(found.first?.message.hasSuffix(", and 2 more") == true)
        #expect(found.allSatisfy { $0.row == 7 && $0.path == "text" })
    }

    @Test("Reasoning and what tools are called with are looked through, too")
    func asides() {
        var answer = Message(role: "assistant", content: "", toolCalls: [ToolCall(name: "mail", arguments: #"{"to": "ann@acme.io"}"#)])
        answer.reasoning = "She can be called at +49 30 901820."
        let found = ContentCheck().check(
            .conversation(Conversation([Message(role: "user", content: "Write to Ann"), answer], tools: nil)), row: 1)
        #expect(
            Set(found.findings.map { "\($0.flag.rawValue) \($0.path ?? "")" }) == [
                "phone messages[1].reasoning_content", "email messages[1].tool_calls[0].function.arguments",
            ])
    }
}
