import Foundation

@testable import Datasets

/// Made personal data and secrets, and texts that look like them, from a seed.
struct Planted {
    /// A text with something in it, or with nothing.
    struct Case {
        let text: String
        /// What stands in it, and what it is; nil where nothing should be found.
        let value: String
        let flag: QualityFlag?
    }

    /// What stands around a value: sentences of several languages, JSON, code, tables, the edges of a text.
    static let surroundings: [(String, String)] = [
        ("", ""), ("Please use ", " before Friday."), ("{\"contact\": \"", "\", \"active\": true}"), ("value = \"", "\"  # checked"),
        ("(", ")"),
        ("- ", "\n- nothing else"), ("Bitte ", " verwenden, danke."), ("Voici ", ", merci beaucoup."), ("Aquí está ", "."),
        ("联系方式：", "。谢谢"),
        ("Контакт ", "\n"), ("| Ann | ", " |"), ("\t", "\tyes"), ("<td>", "</td>"), ("“", "”"), ("I was told that ", " is the right one!"),
        ("まず", "を見てください"), ("First line\n", ""), ("`", "`"), ("Ann's: ", "; Bob has none"),
    ]

    var random: FuzzRandom

    init(seed: UInt64) {
        random = FuzzRandom(state: seed)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &random)] }

    /// `#` is any digit, `N` one from 2 to 9; every other character stands for itself.
    mutating func filled(_ pattern: String) -> String {
        String(
            pattern.map { character in
                switch character {
                case "#": Character(String(Int.random(in: 0...9, using: &random)))
                case "N": Character(String(Int.random(in: 2...9, using: &random)))
                default: character
                }
            })
    }

    mutating func letters(_ count: Int, _ alphabet: String = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") -> String {
        let alphabet = Array(alphabet)
        return String((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    }

    /// `count` texts of `flag`.
    mutating func positives(_ flag: QualityFlag, _ count: Int) -> [Case] {
        (0..<count).map { index in
            let (before, after) = Self.surroundings[index % Self.surroundings.count]
            let value = value(flag)
            return Case(text: before + value + after, value: value, flag: flag)
        }
    }

    private mutating func value(_ flag: QualityFlag) -> String {
        switch flag {
        case .email: email()
        case .phone: filled(pick(Self.phones))
        case .card: card()
        case .iban: iban()
        case .ipAddress: address()
        case .privateKey: privateKey()
        default: secret()
        }
    }

    private mutating func email() -> String {
        let name = pick([
            "jane.miller", "k.o'neil", "hans_meier", "ann+list", "a", "x.y.z99", "Maria-Luisa.Gomez", "tanaka", "info", "b%c", "J.SMITH",
        ])
        let host = pick([
            "gmail.com", "uni-muenchen.de", "mail.example.co.uk", "acme.io", "orange.fr", "sub.domain.company.org", "correo.com.mx",
            "web.de", "qq.com",
            "a1b2.net", "firma.museum", "xn--mller-kva.de", "example.com", "MAIL.RU", "startup.ai", "hospital.nhs.uk",
        ])
        return (Bool.random(using: &random) ? name : "\(name)\(Int.random(in: 1...99, using: &random))") + "@" + host
    }

    /// Numbers of many countries as people write them.
    static let phones = [
        "+1 N##-N##-####", "+1 (N##) N##-####", "+1N##N######", "+49 30 N#######", "+49 (0)171 N######", "+49171N######",
        "+44 20 7946 0N##", "+44 7N## N#####",
        "+33 6 N# N# N# N#", "+33 1 N#.N#.N#.N#", "+34 6N# N## N##", "+39 06 N### N###", "+31 6 N# N# N# N#", "+86 13N N### N###",
        "+81-90-N###-N###",
        "+7 (9N#) N##-N#-N#", "+55 11 9N###-N###", "+91 9N### N####", "+48 6N# N## N##", "+46 70 N## N# N#", "+358 40 N######",
        "+420 7N# N## N##",
        "(N##) N##-####", "(N##)N##-####", "N##-N##-####", "N##.N##.####", "1-N##-N##-####", "N## N## ##N#", "030 / N#######",
        "0171-N######", "030 N### N###",
        "(030) N#######", "06 N# N# N# N#", "01.N#.N#.N#.N#", "020 7946 0N##", "07N## N#####", "03-N###-N###", "090-N###-N###",
        "010-N###-N###",
        "13N-N###-N###", "(11) 9N###-N###", "8 (495) N##-N#-N#", "04N# N## N##", "(02) N### N###", "0049 30 N######", "tel:+1N##N######",
        "Tel. N##N######",
        "Phone: N##-####N#", "044 N## N# N#", "08-N## N## N#",
    ]

    private mutating func card() -> String {
        let (prefix, length) = pick([
            ("4", 16), ("4", 16), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15), ("6011", 16), ("65", 16),
            ("36", 14), ("3530", 16),
            ("62", 16), ("4", 13),
        ])
        var digits = (prefix + filled(String(repeating: "#", count: length - prefix.count - 1))).compactMap { UInt8(String($0)) }
        digits.append(0)
        let check = (UInt8(0)...9).first { SensitiveScan.hasRightCheckDigit(digits.dropLast() + [$0]) } ?? 0
        digits[digits.count - 1] = check
        let groups = length == 16 ? [4, 4, 4, 4] : length == 15 ? [4, 6, 5] : length == 14 ? [4, 6, 4] : [length]
        let separator = pick(["", " ", "-", "\u{A0}"])
        var rest = digits.map(String.init)[...]
        return groups.map { size in
            defer { rest = rest.dropFirst(size) }
            return rest.prefix(size).joined()
        }.joined(separator: separator)
    }

    private mutating func iban() -> String {
        let (country, pattern) = pick([
            ("DE", 18), ("FR", 23), ("GB", -18), ("ES", 20), ("NL", -14), ("CH", 17), ("AT", 16), ("IT", -23), ("PL", 24), ("BE", 12),
            ("SE", 20), ("NO", 11),
            ("PT", 21), ("MT", -27), ("TR", 22),
        ])
        let body =
            pattern > 0 ? filled(String(repeating: "#", count: pattern)) : "ABNA" + filled(String(repeating: "#", count: -pattern - 4))
        let check = (2...98).first { SensitiveScan.hasRightRemainder(Array((country + String(format: "%02d", $0) + body).utf8)) } ?? 0
        let account = country + String(format: "%02d", check) + body
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return account
        case 1: return account.lowercased()
        default:
            return stride(from: 0, to: account.count, by: 4).map { String(account.dropFirst($0).prefix(4)) }.joined(separator: " ")
        }
    }

    private mutating func address() -> String {
        func octet() -> Int { Int.random(in: 20...223, using: &random) }
        func group() -> String { String(Int.random(in: 0x1000...0xFFFF, using: &random), radix: 16) }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "10.\(octet()).\(octet()).\(octet())"
        case 1: return "192.168.\(octet()).\(octet())"
        case 2: return "http://\(octet()).\(octet()).1.2:8080/x"
        case 3: return "2a02:" + (0..<7).map { _ in group() }.joined(separator: ":")
        case 4: return "fe80::\(group()):\(group())"
        case 5: return "2606:4700::\(group())"
        default:
            return "\(octet().advanced(by: octet() % 3 == 127 ? 1 : 0)).\(octet()).\(octet()).\(octet())".replacingOccurrences(
                of: "127.", with: "81.")
        }
    }

    private mutating func privateKey() -> String {
        let label = pick([
            "RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "DSA PRIVATE KEY",
        ])
        let feed = pick(["\n", "\\n", "\r\n"])
        let lines = (0..<Int.random(in: 2...12, using: &random)).map { _ in letters(64) }
        return "-----BEGIN \(label)-----" + feed + lines.joined(separator: feed) + feed + "-----END \(label)-----"
    }

    private mutating func secret() -> String {
        let hex = "0123456789abcdef"
        let base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
        switch Int.random(in: 0..<30, using: &random) {
        case 0: return "sk-" + letters(48)
        case 1: return "sk-proj-" + letters(80)
        case 2: return "sk-ant-api03-" + letters(93) + "AA"
        case 3: return "AKIA" + letters(16, upper)
        case 4: return "ASIA" + letters(16, upper)
        case 5: return pick(["ghp_", "gho_", "ghs_", "ghu_"]) + letters(36)
        case 6: return "github_pat_" + letters(22) + "_" + letters(59)
        case 7: return "glpat-" + letters(20)
        case 8: return "xoxb-" + filled("############-############-") + letters(24)
        case 9: return "xoxp-" + filled("###########-###########-") + letters(32, hex)
        case 10: return "AIza" + letters(35)
        case 11: return "hf_" + letters(34)
        case 12: return "npm_" + letters(36)
        case 13: return "SG." + letters(22) + "." + letters(43)
        case 14: return "pypi-AgEIcHlwaS5vcmc" + letters(120)
        case 15: return "ya29." + letters(60)
        case 16: return "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ" + letters(40, base64) + "a." + letters(42, base64) + "9"
        case 17: return "sk_live_" + letters(24)
        case 18: return "password=" + letters(12) + "7!"
        case 19: return "DB_PASSWORD: \"" + letters(9) + "$4k\""
        case 20: return "api_key: " + letters(30) + "4a"
        case 21: return "\"client_secret\": \"" + letters(34) + "x2\""
        case 22: return "API-KEY = '" + letters(40, hex) + "'"
        case 23: return "Authorization: Bearer " + "sk-" + letters(32)
        case 24: return "postgres://app:" + letters(14) + "9@db.internal.net:5432/x"
        case 25: return "AWS_SECRET_ACCESS_KEY=" + letters(40)
        case 26: return "token: \"" + letters(40, hex) + "\""
        case 27: return "access_token=" + letters(64)
        case 28: return "Passwort: " + letters(10) + "#8"
        default: return "auth_token => \"" + letters(32) + "0z\""
        }
    }
}
