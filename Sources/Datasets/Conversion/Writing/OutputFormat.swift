internal import Domain

/// The forms in which rows can be written; the raw values are a contract.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// OpenAI's `messages`, with `tools` and `weight`.
    case chat
    /// `prompt` and `completion` as texts, with `system` and `tools`.
    case promptCompletion = "prompt-completion"
    /// `instruction`, an empty `input` and `output`, with `system`, `history` and `tools`.
    case alpaca
    /// `conversations` of `from` and `value`, with `tools` as text.
    case shareGPT = "sharegpt"
    /// One text with `<|im_start|>` before each message.
    case chatML = "chatml"
    /// OpenAI's `input`, `preferred_output` and `non_preferred_output`.
    case preference
    /// TRL's `prompt`, `chosen` and `rejected`: lists of messages, or texts in a table.
    case preferenceTRL = "preference-trl"
    /// `text`.
    case text
    /// `anchor`, `positive`, `negative` and `score`.
    case embedding

    /// The form as which such rows are read again.
    public var readAs: RowFormat {
        switch self {
        case .chat: .chat
        case .promptCompletion: .promptCompletion
        case .alpaca: .alpaca
        case .shareGPT: .shareGPT
        case .chatML: .chatML
        case .preference, .preferenceTRL: .preference
        case .text: .text
        case .embedding: .embedding
        }
    }

    /// The columns of a table of such rows; nil where a table cannot hold them.
    var columns: [String]? {
        switch self {
        case .chat: ["messages", "tools"]
        case .promptCompletion: ["system", "prompt", "completion", "tools"]
        case .alpaca: ["instruction", "input", "output", "system", "history", "tools"]
        case .shareGPT: ["conversations", "tools"]
        case .chatML: ["text", "tools"]
        // Its 'input' is an object, and in other tables a text.
        case .preference: nil
        case .preferenceTRL: ["system", "prompt", "chosen", "rejected", "tools"]
        case .text: ["text"]
        case .embedding: ["anchor", "positive", "negative", "score"]
        }
    }
}

/// How a file of rows is laid out; the raw values are a contract.
public enum OutputContainer: String, Sendable, CaseIterable {
    /// One JSON object per line.
    case jsonLines = "jsonl"
    /// One JSON array around the rows.
    case jsonArray = "json"
    /// Comma-separated values with a header (RFC 4180).
    case csv
    /// Tab-separated values with a header, quoted as in CSV.
    case tsv
    /// ChatML text with an empty line behind each conversation.
    case text

    /// What stands between the fields of a table; nil for what is none.
    var separator: UInt8? {
        switch self {
        case .csv: UInt8(ascii: ",")
        case .tsv: 0x09
        default: nil
        }
    }
}

/// The form of a file to be written.
public struct OutputForm: Sendable, Equatable {
    /// The form of its rows.
    public let format: OutputFormat
    /// How it holds them.
    public let container: OutputContainer
    /// How it is packed; nil when it is not.
    public let compression: Compression?

    /// A form; throws `invalid_setting` where the container cannot hold such rows.
    public init(_ format: OutputFormat, _ container: OutputContainer = .jsonLines, _ compression: Compression? = nil) throws {
        if container.separator != nil, format.columns == nil {
            throw WorkbenchError(
                .invalidSetting, "a table cannot hold rows of the form \(format.rawValue)",
                hint: "use jsonl or json, or the form \(OutputFormat.preferenceTRL.rawValue)")
        }
        if container == .text, format != .chatML {
            throw WorkbenchError(
                .invalidSetting, "a file of text cannot hold rows of the form \(format.rawValue)",
                hint: "use jsonl or json, or the form \(OutputFormat.chatML.rawValue)")
        }
        (self.format, self.container, self.compression) = (format, container, compression)
    }
}
