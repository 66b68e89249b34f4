internal import Datasets
internal import Domain
internal import JSON

/// Datasets as they are sent.
enum DatasetWire {
    static let dataset = Shape<ListedDataset>(
        "Dataset", "Rows under a name; the fields from `version` on are those of its newest version.",
        [
            .id("id") { $0.dataset.id },
            .text("name") { $0.dataset.name.rawValue },
            .text("description") { $0.dataset.description },
            .choice("visibility", Dataset.Visibility.allCases.map(\.rawValue)) { $0.dataset.visibility.rawValue },
            .optionalID("owner_id") { $0.dataset.owner },
            .time("created_at") { $0.dataset.created },
            .time("updated_at") { $0.newest.created },
            .optionalTime("deleted_at") { $0.dataset.deleted },
            .count("version") { $0.newest.number },
            .count("rows") { $0.newest.rowCount },
            .text("form") { $0.newest.rowForm },
            .choice("status", ["valid", "invalid"]) { $0.newest.status.rawValue },
        ])

    static let origin = Shape<DatasetOrigin>(
        "DatasetOrigin", "Where the rows come from, and what was done to them.",
        [
            .text("action") { $0.action },
            .optionalText("source") { $0.source },
            .optionalText("recognition") { $0.recognition },
            .optionalCount("bytes") { $0.byteCount },
            .optionalCount("skipped_rows") { $0.skippedRows },
            .counts("fixes") { $0.fixes ?? [:] },
            .texts("parents") { $0.parents ?? [] },
            .init("settings", .map(.string)) { origin in
                .object(JSONObject((origin.settings ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            },
        ])

    static let version = Shape<DatasetVersion>(
        "DatasetVersion", "One state of a dataset's rows, which never changes.",
        [
            .id("id") { $0.id },
            .count("number") { $0.number },
            .count("rows") { $0.rowCount },
            .text("form") { $0.rowForm },
            .choice("status", ["valid", "invalid"]) { $0.status.rawValue },
            .time("created_at") { $0.created },
            .text("sha256", .text(64...64)) { $0.rows.hexadecimal },
            .flag("has_problems") { $0.problems != nil },
            .shape("origin", origin) { $0.source },
        ])

    static let use = Shape<DatasetUse>(
        "DatasetUse", "What needs a version, so that it is not removed for good.",
        [.text("kind") { $0.kind.rawValue }, .text("name") { $0.name }, .id("version_id") { $0.version }])

    static let statistics = Shape<DatasetStatistics>(
        "DatasetStatistics", "What was counted over the rows.",
        [
            .count("rows") { $0.rows }, .count("invalid_rows") { $0.invalidRows }, .count("blank_lines") { $0.blankLines },
            .count("system_messages") { $0.systemMessages }, .count("user_messages") { $0.userMessages },
            .count("assistant_messages") { $0.assistantMessages }, .count("tool_messages") { $0.toolMessages },
            .count("tool_calls") { $0.toolCalls }, .count("rows_with_tools") { $0.rowsWithTools },
            .count("messages_of_weight_zero") { $0.messagesOfWeightZero },
            .init(
                "rows_by_answers", .array(.count).described("Rows by their number of answers; the last counts those with at least so many.")
            ) {
                .array($0.rowsByAnswers.map { .integer(Int64($0)) })
            },
            .count("text_bytes") { $0.textBytes }, .count("longest_text_bytes") { $0.longestTextBytes },
            .count("longest_row") { $0.longestRow }, .counts("problems") { $0.problems },
        ])

    /// The counts of the datasets of one form.
    typealias FormTotal = (form: String, datasets: Int, rows: Int, invalid: Int)

    private static let formTotal = Shape<FormTotal>(
        "DatasetFormTotal", nil,
        [.text("form") { $0.form }, .count("datasets") { $0.datasets }, .count("rows") { $0.rows }, .count("invalid") { $0.invalid }])

    static let totals = Shape<[FormTotal]>(
        "DatasetTotals", "Datasets that are not deleted, and their rows.",
        [
            .count("datasets") { $0.reduce(0) { $0 + $1.datasets } },
            .count("rows") { $0.reduce(0) { $0 + $1.rows } },
            .count("invalid") { $0.reduce(0) { $0 + $1.invalid } },
            .list("by_form", formTotal) { $0 },
        ])

    /// One row with what is known of it.
    struct Example: Sendable {
        let number: Int
        let id: String
        let line: Int
        let content: JSONValue
        let flags: [QualityFlag]?
    }

    static let example = Shape<Example>(
        "Example", "One row in canonical form.",
        [
            .count("row") { $0.number },
            .text("id") { $0.id },
            .count("line") { $0.line },
            .init("content", .any) { $0.content },
            .init("flags", .nullable(.array(.string)).described("What its quality was flagged for; null where that was not measured.")) {
                $0.flags.map { .array($0.map { .string($0.rawValue) }) } ?? .null
            },
        ])
}
