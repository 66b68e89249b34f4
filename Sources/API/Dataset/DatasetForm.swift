internal import Domain
internal import HTTP
internal import JSON
internal import Store

/// A file and what is said of it, as a form sends them: the file is received as it comes, the fields may stand before and behind it.
struct DatasetForm {
    /// The file.
    let upload: Upload
    /// What the dataset is to be called.
    let name: DatasetName
    /// The other fields, as the JSON of an import has them.
    let options: JSONValue

    private static let longestField = 10_000
    private static let fields: [Schema.Property] =
        [.init("name", DatasetRoutes.name), .optional("skip_invalid", .boolean), .optional("visibility", DatasetRoutes.visibility)]
        + SourceOptions.properties
    private static let schema = Schema.object("DatasetFields", fields)

    /// The content type of a form.
    static let type = "multipart/form-data"
    /// The form as the document has it; lists and objects in it are texts of JSON.
    static let document = Schema.object("DatasetForm", [.init("file", .text(0...Int(Int32.max), format: "binary"))] + fields)

    /// Reads the form of a request; throws `MultipartError`, or the violation of a field. Without all of it nothing is kept.
    init(_ call: Call) async throws {
        let reader = try MultipartReader(call.request)
        var fields: [(name: String, value: JSONValue)] = []
        var received: Upload?
        do {
            while let part = try await reader.nextPart() {
                guard part.name == "file" else {
                    fields.append((part.name, Self.value(of: try await reader.text(atMost: Self.longestField), in: part.name)))
                    continue
                }
                guard received == nil else {
                    throw SchemaViolation(code: "duplicate_field", path: "file", message: "the form holds more than one file")
                }
                received = try await UploadOfBody.receive(
                    reader.partBody, named: FileNames.shown(part.fileName ?? "upload"), call)
            }
            options = .object(JSONObject(fields))
            try Self.schema.check(options)
            name = try DatasetName(options["name"]?.string ?? "")
            guard let received else {
                throw SchemaViolation(code: "missing_field", path: "file", message: "the form holds no part called file")
            }
            upload = received
        } catch {
            if let received { try? call.services.uploads.remove(received) }
            throw error
        }
    }

    /// Fields of a form are texts: what the schema wants otherwise is read as JSON.
    private static func value(of text: String, in field: String) -> JSONValue {
        guard ["skip_invalid", "all_paths", "columns", "fixes"].contains(field), let value = try? JSONValue(parsing: text) else {
            return .string(text)
        }
        return value
    }
}
