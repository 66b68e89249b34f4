internal import Domain
public import JSON

/// One thing that people can set: its type, what it is without a word, and what it does.
public struct Setting: Sendable {
    /// Its name in `config.json`; `TUNESMITH_` and the name in capitals is its variable, with hyphens its flag.
    public let name: String
    let schema: Schema
    /// What it is when nobody sets it.
    public let usual: JSONValue
    /// What it does.
    public let summary: String
    /// Whether a change counts only after the server was started again.
    public let needsRestart: Bool

    private init(_ name: String, _ schema: Schema, _ usual: JSONValue, _ summary: String, needsRestart: Bool = false) {
        self.name = name
        self.schema = schema
        self.usual = usual
        self.summary = summary
        self.needsRestart = needsRestart
    }

    /// All settings.
    public static let all: [Setting] = [
        Setting(
            "host", .text(1...255), .string("127.0.0.1"),
            "Address or name to listen at; other than this machine's own only with an account.",
            needsRestart: true),
        Setting("port", .integer(0...65_535), .integer(8420), "Port to listen at; 0 takes any that is free.", needsRestart: true),
        Setting("tls_certificate", .text(0...4096), .string(""), "File with the certificate for HTTPS.", needsRestart: true),
        Setting("tls_key", .text(0...4096), .string(""), "File with the certificate's key.", needsRestart: true),
        Setting(
            "hosts", .array(.text(1...255), most: 100), .array([]),
            "Further names by which browsers and programs may call this server, such as tunesmith.example.org."),
        Setting(
            "origins", .array(.text(1...300), most: 100), .array([]),
            "Origins whose pages may call the API, such as https://app.example.org; none but our own without it."),
        Setting("upload_limit_bytes", .integer(1...(1 << 50)), .integer(512 << 20), "Longest file that can be uploaded."),
        Setting("upload_days", .number(0.01...365), .number(7), "How long uploaded files are kept for fixes, in days."),
        Setting(
            "hub_endpoint", .text(1...300), .string("https://huggingface.co"), "Server of models in the layout of Hugging Face's hub."),
        Setting(
            "job_memory_bytes", .integer(0...(1 << 50)), .integer(0),
            "Memory that trainers may use together; 0 takes four fifths of the machine's."),
        Setting("job_threads", .integer(0...4096), .integer(0), "Threads that trainers may use together; 0 takes the machine's cores."),
        Setting(
            "keep_checkpoints_days", .number(0...36_500), .number(30),
            "How long after its end a job's checkpoints are kept when models are collected, in days; 0 for ever."),
        Setting("machine_rate_per_hour", .number(0...1e6), .number(0), "What an hour of this machine costs, for estimates; 0 tells none."),
        Setting("currency", .text(1...10), .string("USD"), "Currency of that."),
        Setting("base_models", .array(.text(1...4096), most: 1000), .array([]), "Folders of base models, whose tokenizers can be used."),
        Setting(
            "model_names", .array(.text(3...300), most: 1000), .array([]),
            "Other names of base models for programs that name those of other platforms, such as gpt-4o-mini=tunesmith-base."),
        Setting(
            "log_format", .choice(["text", "json"]), .string("text"), "Form of the log on standard error.", needsRestart: true),
        Setting(
            "log_level", .choice(["info", "error"]), .string("info"), "info: every request; error: what failed inside.", needsRestart: true),
    ]

    /// The value that a variable or flag says; throws `invalid_setting`. Elements of lists stand with commas between.
    func value(of text: String, from source: String) throws -> JSONValue {
        let value: JSONValue =
            switch schema.kind {
            case .integer: Int64(text).map { .integer($0) } ?? .string(text)
            case .number: Double(text).map { .number($0) } ?? .string(text)
            case .array: .array(text.split(separator: ",").map { .string(String($0)) })
            default: .string(text)
            }
        return try checked(value, from: source)
    }

    /// The value, when it is one; throws `invalid_setting`.
    func checked(_ value: JSONValue, from source: String) throws -> JSONValue {
        do {
            try schema.check(value, at: name)
            return value
        } catch {
            throw WorkbenchError(.invalidSetting, "\(error.message) (in \(source))", hint: summary, details: ["param": error.path])
        }
    }
}
