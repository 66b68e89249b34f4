/// A beginning by which the keys of a service are known; their makers publish it so that leaks can be found.
struct SecretPrefix {
    let text: StaticString
    let name: String
    /// Bytes behind the beginning; at least the first, at most the second.
    let length: ClosedRange<Int>
    var allows: @Sendable (UInt8) -> Bool = { $0.isKeyByte }

    private init(
        _ text: StaticString, _ name: String, _ length: ClosedRange<Int>, _ allows: @escaping @Sendable (UInt8) -> Bool = { $0.isKeyByte }
    ) {
        (self.text, self.name, self.length, self.allows) = (text, name, length, allows)
    }

    /// By the byte that is looked for; longer beginnings stand before those they begin with.
    static func ending(in byte: UInt8) -> [SecretPrefix] {
        switch byte {
        case UInt8(ascii: "-"): dashes
        case UInt8(ascii: "_"): underscores
        case UInt8(ascii: "."): dots
        case UInt8(ascii: "K"): [SecretPrefix("AKIA", "AWS access key id", 16...16) { $0.isUpper || $0.isDigit }]
        case UInt8(ascii: "S"): [SecretPrefix("ASIA", "AWS temporary access key id", 16...16) { $0.isUpper || $0.isDigit }]
        case UInt8(ascii: "z"): [SecretPrefix("AIza", "Google API key", 35...35)]
        default: []
        }
    }

    /// Where `text` begins when its telling byte stands at `place`.
    func start(of place: Int, _ bytes: TextBytes) -> Int? {
        // AKIA is told by its second byte, AIza by its third, the others by their last.
        let telling = bytes[place]
        let offset =
            telling == UInt8(ascii: "K") || telling == UInt8(ascii: "S")
            ? 1 : telling == UInt8(ascii: "z") ? 2 : text.utf8CodeUnitCount - 1
        return bytes.has(text, at: place - offset) ? place - offset : nil
    }

    private static let dashes = [
        SecretPrefix("sk-", "secret key sk-", 20...220),
        SecretPrefix("glpat-", "GitLab token", 20...64), SecretPrefix("gldt-", "GitLab deploy token", 20...64),
        SecretPrefix("xoxb-", "Slack token", 16...250), SecretPrefix("xoxp-", "Slack token", 16...250),
        SecretPrefix("xoxa-", "Slack token", 16...250), SecretPrefix("xoxs-", "Slack token", 16...250),
        SecretPrefix("xoxr-", "Slack token", 16...250), SecretPrefix("xapp-", "Slack token", 16...250),
        SecretPrefix("pypi-", "PyPI token", 50...300),
    ]
    private static let underscores = [
        SecretPrefix("ghp_", "GitHub token", 36...255) { $0.isAlphanumeric },
        SecretPrefix("gho_", "GitHub token", 36...255) { $0.isAlphanumeric },
        SecretPrefix("ghu_", "GitHub token", 36...255) { $0.isAlphanumeric },
        SecretPrefix("ghs_", "GitHub token", 36...255) { $0.isAlphanumeric },
        SecretPrefix("ghr_", "GitHub token", 36...255) { $0.isAlphanumeric }, SecretPrefix("github_pat_", "GitHub token", 40...255),
        SecretPrefix("hf_", "Hugging Face token", 30...64) { $0.isAlphanumeric },
        SecretPrefix("npm_", "npm token", 36...64) { $0.isAlphanumeric },
        SecretPrefix("sk_live_", "Stripe secret key", 16...250) { $0.isAlphanumeric },
        SecretPrefix("rk_live_", "Stripe restricted key", 16...250) { $0.isAlphanumeric },
        SecretPrefix("sk_test_", "Stripe test key", 16...250) { $0.isAlphanumeric },
        SecretPrefix("whsec_", "Stripe webhook secret", 24...250) { $0.isAlphanumeric },
        SecretPrefix("shpat_", "Shopify token", 32...32) { $0.isHex }, SecretPrefix("gsk_", "Groq key", 40...64) { $0.isAlphanumeric },
        SecretPrefix("dop_v1_", "DigitalOcean token", 64...64) { $0.isHex },
        SecretPrefix("r8_", "Replicate token", 37...40) { $0.isAlphanumeric },
    ]
    private static let dots = [
        SecretPrefix("SG.", "SendGrid key", 50...80) { $0.isKeyByte || $0 == UInt8(ascii: ".") },
        SecretPrefix("ya29.", "Google OAuth token", 20...2000) { $0.isKeyByte || $0 == UInt8(ascii: ".") },
    ]
}
