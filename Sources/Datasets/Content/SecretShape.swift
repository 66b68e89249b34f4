/// What a value looks like that may be a secret: made by chance, or written by somebody as an example.
struct SecretShape {
    /// Parts of values that stand for a secret.
    private static let examples: [[UInt8]] = [
        "your", "example", "xxxx", "placeholder", "changeme", "change_me", "change-me", "redacted", "dummy", "sample", "insert", "replace",
        "secret_here",
        "key_here", "token_here", "<", ">", "${", "{{", "****", "....", "todo", "fake", "password", "passwd", "12345678", "abcdefgh",
        "qwerty", "letmein",
        "abc123", "test123", "foobar", "mysecret", "my_secret", "my-secret", "secret123", "hunter2", "mytoken", "my_token", "my-token",
        "mypass",
        "undefined", "process.env", "os.environ", "…",
    ].map { Array($0.utf8) }

    private let text: [UInt8]
    private let lowered: [UInt8]

    init(_ bytes: TextBytes, _ range: Range<Int>) {
        text = range.map { bytes[$0] }
        lowered = text.map { $0.isUpper ? $0 | 0x20 : $0 }
    }

    /// Whether somebody wrote it in the place of a secret.
    var isPlaceholder: Bool {
        distinct < 4 || (lowered.starts(with: "my".utf8) && text.allSatisfy { !$0.isDigit }) || Self.examples.contains(where: has)
    }

    private func has(_ example: [UInt8]) -> Bool {
        guard let first = example.first, lowered.count >= example.count else { return false }
        for start in 0...lowered.count - example.count where lowered[start] == first {
            if lowered[start...].starts(with: example) { return true }
        }
        return false
    }

    /// Whether a letter or digit run of it looks drawn by chance: two kinds of characters at least and many different ones.
    var isRandom: Bool {
        let kinds = [text.contains(where: \.isUpper), text.contains(where: \.isLower), text.contains(where: \.isDigit)].filter { $0 }.count
        guard kinds >= 2 else { return false }
        // Words in camel case or with dashes have no digits among the letters.
        if !text.contains(where: \.isDigit), longestRun < 16 { return false }
        return bitsPerByte >= min(3, 0.6 * log2(text.count)) && !isWords && !isPlaceholder
    }

    /// Whether it can be the key behind a known beginning: it has a long stretch without dashes, as names of things have not.
    var isKey: Bool { isRandom && longestRun >= 12 }

    /// Whether it can be a password that somebody chose.
    var isPassword: Bool {
        guard text.count >= 6, text.contains(where: \.isLetter) else { return false }
        let hasDigit = text.contains(where: \.isDigit)
        let hasSign = text.contains { !$0.isAlphanumeric && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
        return (hasDigit || hasSign) && distinct >= 5 && !isWords && !isPlaceholder
    }

    private var distinct: Int { Set(text).count }

    private var longestRun: Int {
        text.split { !$0.isAlphanumeric }.map(\.count).max() ?? 0
    }

    /// Whether it is made of words and one number: `user_session_2`, `claude-instant-1`.
    private var isWords: Bool {
        let parts = text.split { !$0.isAlphanumeric }
        guard parts.count > 1 else { return false }
        return parts.allSatisfy { part in
            part.allSatisfy(\.isLower) || part.allSatisfy(\.isUpper) || (part.count < 5 && part.allSatisfy(\.isDigit))
        }
    }

    /// Shannon's entropy of its bytes.
    private var bitsPerByte: Double {
        var counts: [UInt8: Int] = [:]
        for byte in text { counts[byte, default: 0] += 1 }
        let total = Double(text.count)
        return counts.values.reduce(0) { $0 - Double($1) / total * log2(Double($1) / total) }
    }

    private func log2(_ count: Int) -> Double { log2(Double(count)) }

    /// The logarithm, so far as choosing needs it, without a mathematics library.
    private func log2(_ value: Double) -> Double {
        var rest = value.significand
        var result = Double(value.exponent)
        var bit = 0.5
        for _ in 0..<20 {
            rest *= rest
            if rest >= 2 {
                rest /= 2
                result += bit
            }
            bit /= 2
        }
        return result
    }
}
