/// A reason why a row is worth a look; the raw values are a contract.
public enum QualityFlag: String, Sendable, CaseIterable, Codable {
    /// The same bytes as an earlier row.
    case exactDuplicate = "exact_duplicate"
    /// Nearly the words of an earlier row.
    case nearDuplicate = "near_duplicate"
    /// The same row, or the same input, as one of the other part (training or validation).
    case leakedExactly = "leaked_exactly"
    /// Nearly the words of a row of the other part.
    case leakedNearly = "leaked_nearly"
    /// The same input as an earlier row, with another answer.
    case contradiction
    /// The answer refuses to answer.
    case refusal
    /// Insults, slurs or threats.
    case toxic
    /// Words that a model or a web page left behind and nobody meant to teach.
    case boilerplate
    /// There is hardly an answer.
    case emptyAnswer = "empty_answer"
    /// The answer stops in the middle.
    case cutOffAnswer = "cut_off_answer"
    /// Question and answer are in different languages.
    case languageMismatch = "language_mismatch"
    /// E-mail address.
    case email
    /// Telephone number.
    case phone
    /// Payment card number with a right check digit.
    case card
    /// IBAN with right check digits.
    case iban
    /// IP address.
    case ipAddress = "ip_address"
    /// API key, token or password.
    case apiKey = "api_key"
    /// Private key in PEM form.
    case privateKey = "private_key"
}

extension QualityFlag {
    /// Flags that a dataset gives its rows by itself, without another to compare with.
    public static let ofOneDataset = allCases.filter { $0 != .leakedExactly && $0 != .leakedNearly }
}

/// The flags of one row.
public struct QualityFlags: OptionSet, Sendable, Hashable {
    /// One bit for each flag, in the order of `QualityFlag.allCases`.
    public let rawValue: UInt32

    /// Flags as they are stored.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// One flag.
    public init(_ flag: QualityFlag) {
        self.init(rawValue: 1 << UInt32(QualityFlag.allCases.firstIndex(of: flag) ?? 0))
    }

    /// The flags in their order.
    public var list: [QualityFlag] { QualityFlag.allCases.filter { contains(QualityFlags($0)) } }
}

/// One flag of one row, with its reason.
public struct QualityFinding: Sendable, Equatable, Codable {
    /// The row, from 1.
    public let row: Int
    /// What was found.
    public let flag: QualityFlag
    /// Where in the row, such as `messages[2].content`; nil for the row as a whole.
    public let path: String?
    /// Why, with the value; personal data and secrets are masked.
    public let message: String
    /// The earlier or other row that it is compared with, from 1.
    public let related: Int?

    /// A finding.
    public init(row: Int, flag: QualityFlag, path: String? = nil, message: String, related: Int? = nil) {
        self.row = row
        self.flag = flag
        self.path = path
        self.message = message
        self.related = related
    }
}
