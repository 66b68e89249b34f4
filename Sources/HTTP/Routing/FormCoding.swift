/// Names and values of queries and forms: `a=1&b=x+y` (WHATWG URL, application/x-www-form-urlencoded).
public enum FormCoding {
    /// Names and values in order; nil when an escape is wrong or the bytes behind it are no UTF-8.
    public static func decoded(_ text: some StringProtocol) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for part in text.split(separator: "&") {
            let name = part.prefix { $0 != "=" }
            let value = part[name.endIndex...].dropFirst()
            guard let name = PercentCoding.decoded(name, plusIsSpace: true), let value = PercentCoding.decoded(value, plusIsSpace: true)
            else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// The text of names and values.
    public static func encoded(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
    }
}
