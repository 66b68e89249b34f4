internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Ways in which rows become a version: from an upload, straight from a request, from recorded conversations, and again with fixes.
enum DatasetImportRoutes {
    static let all: [Route] = [add, fromConversations, fix, validate]

    static let rawTypes = [
        "application/octet-stream", "application/x-ndjson", "application/jsonl", "text/csv", "text/tab-separated-values", "text/plain",
        "application/gzip", "application/zstd",
    ]

    private static let add = Route(
        .post, "/api/datasets", "dataset.import", "Store the rows of an uploaded file, or of the request itself, as a version of a dataset",
        DatasetRoutes.write,
        parameters: [
            .init("name", DatasetRoutes.name, "Name of the dataset, where the body is the rows."),
            .init("file_name", .text(1...200), "What the file is called, where the body is the rows."),
            .init("form", .choice(RowFormat.allCases.map(\.rawValue)), "Form of the rows, where the body is the rows."),
            .init("skip_invalid", .boolean, "Leave rows out that cannot be used, where the body is the rows."),
            .init("visibility", DatasetRoutes.visibility, "Who sees a dataset that is made, where the body is the rows."),
        ], headers: WaitingAnswer.headers,
        body: .jsonOr(
            .object(
                "DatasetImport",
                [
                    .init("name", DatasetRoutes.name), .init("upload_id", .id), .optional("skip_invalid", .boolean),
                    .optional("visibility", DatasetRoutes.visibility),
                    .optional(
                        "source",
                        .nullable(.text(1...500)).described("Where the rows come from, in words; the file's name where nothing is said.")),
                ] + SourceOptions.properties), rawTypes + [DatasetForm.type]),
        answers: WaitingAnswer.answers
    ) { call in
        if BodyReading.mediaType(of: call.request) == DatasetForm.type {
            let form = try await DatasetForm(call)
            return try await begin(
                SourceOptions(form.options).reader(of: form.upload, call), form.name, form.upload,
                skipsInvalid: form.options["skip_invalid"]?.bool ?? false, form.options["visibility"]?.string, kind: .import, call)
        }
        guard let name = call.text("name") else { return try await addRaw(call) }
        let upload = try call.upload(.init(rawValue: call.requiredText("upload_id")))
        let reader = try SourceOptions(call.body).reader(of: upload, call)
        return try await begin(
            reader, DatasetName(name), upload, skipsInvalid: call.body["skip_invalid"]?.bool ?? false,
            call.text("visibility"), kind: .import, from: call.text("source").map { FileNames.visible($0) }, call)
    }

    /// The body is the file: it becomes an upload first, so that fixes can be applied to it later.
    private static func addRaw(_ call: Call) async throws -> Reply {
        guard let name = call.query["name"]?.string else {
            throw SchemaViolation(
                code: "missing_parameter", path: "name", message: "the parameter name is missing: what the dataset is called")
        }
        let datasetName = try DatasetName(name)
        let fileName = FileNames.shown(call.query["file_name"]?.string ?? name)
        let upload = try await UploadOfBody.receive(call.request.body, named: fileName, call)
        var options: JSONObject = [:]
        options["form"] = call.query["form"]
        let reader = try SourceOptions(.object(options)).reader(of: upload, call)
        return try await begin(
            reader, datasetName, upload, skipsInvalid: call.query["skip_invalid"]?.bool ?? false, call.query["visibility"]?.string,
            kind: .import, call)
    }

    private static func begin(
        _ reader: DatasetReader, _ name: DatasetName, _ upload: Upload, skipsInvalid: Bool, _ visibility: String?,
        kind: ServerOperation.Kind, from source: String? = nil, _ call: Call
    ) async throws -> Reply {
        var run = DatasetImport(reader, into: call.services.datasets(of: try call.principal()))
        (run.sourceName, run.upload) = (source ?? upload.name, upload.id)
        run.skipsInvalidRows = skipsInvalid
        run.visibility = visibility.flatMap { .init(rawValue: $0) } ?? .organization
        let total = upload.byteCount
        return try await WaitingAnswer.begin(
            kind, on: ["dataset": name.rawValue, "upload_id": upload.id.rawValue], counting: "bytes", call
        ) { [run] progress in
            try progress.begin("importing", total: total, unit: "bytes")
            do {
                let result = try run.run(as: name, progress: progress.report)
                return ImportWire.json(result, name: name)
            } catch let error as WorkbenchError {
                throw error.renamed(reader.path, upload.name)
            }
        }
    }

    private static let fromConversations = Route(
        .post, "/api/datasets/import-from-conversations", "dataset.import_conversations",
        "Store recorded conversations as a version of a dataset", .role(.member, .datasetsWrite), headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "ConversationsImport",
                [
                    .init("name", DatasetRoutes.name), .optional("filter", ConversationFilterWire.schema),
                    .optional("visibility", DatasetRoutes.visibility),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let caller = try call.principal()
        let name = try DatasetName(call.requiredText("name"))
        let filter = try ConversationFilterWire.filter(call.body["filter"] ?? .object([:]))
        let source = RatedConversations(call.services.store.conversations(of: caller.organization), filter)
        var run = DatasetImport(source, into: call.services.datasets(of: caller))
        run.visibility = call.text("visibility").flatMap { .init(rawValue: $0) } ?? .organization
        return try await WaitingAnswer.begin(.import, on: ["dataset": name.rawValue], counting: "bytes", call) { [run] progress in
            try progress.begin("importing", total: nil, unit: "bytes")
            return ImportWire.json(try run.run(as: name, progress: progress.report), name: name)
        }
    }

    private static let fix = Route(
        .post, "/api/datasets/{id}/fix", "dataset.fix", "Import the kept file again with fixes, as a new version", DatasetRoutes.write,
        headers: WaitingAnswer.headers,
        body: .json(
            .object(
                "FixRequest",
                [
                    .init("fixes", .array(.choice(RowFix.allCases.map(\.rawValue)), most: 50)), .optional("skip_invalid", .boolean),
                    .optional("form", .nullable(.choice(RowFormat.allCases.map(\.rawValue)))),
                    .optional("columns", .map(.text(1...100))),
                ])),
        answers: WaitingAnswer.answers
    ) { call in
        let datasets = call.services.datasets(of: try call.principal())
        let dataset = try datasets.dataset(call.id())
        let version = try datasets.version(of: dataset.id)
        guard let upload = KeptSource.upload(of: version, call) else {
            throw WorkbenchError(
                .sourceGone, "the file that \(dataset.name) was imported from is not kept any more",
                hint: "upload it again and choose the fixes there")
        }
        return try await begin(
            SourceOptions(call.body, as: version.source).reader(of: upload, call), dataset.name, upload,
            skipsInvalid: call.body["skip_invalid"]?.bool ?? false, nil, kind: .fix, call)
    }

    private static let validate = Route(
        .post, "/api/datasets/{id}/validate", "dataset.validate", "Read all rows of a version again and say what is wrong",
        DatasetRoutes.read,
        parameters: [DatasetRoutes.version], headers: WaitingAnswer.headers, answers: WaitingAnswer.answers
    ) { call in
        let rows = try call.rows()
        return try await WaitingAnswer.begin(
            .validate, on: ["dataset_id": rows.version.datasetID.rawValue], counting: "rows", call
        ) { progress in
            try progress.begin("reading rows", total: rows.count, unit: "rows")
            var number = 0
            let summary = try rows.forEachRow { _ in
                number += 1
                if number.isMultiple(of: 1000) { try progress.report(number) }
            }
            let counts = Dictionary(uniqueKeysWithValues: summary.problems.counts.map { ($0.key.rawValue, $0.value) })
            let groups = ProblemGroup.groups(summary.problems.kept, counts: counts, form: rows.form, most: 20)
            return .object([
                "rows": .integer(Int64(number)), "valid": .bool(summary.problems.errorCount == 0),
                "problems": .array(groups.map(ProblemWire.group.json)),
            ])
        }
    }
}

/// What an import gave, as it is sent.
enum ImportWire {
    static func json(_ result: DatasetImport.Result, name: DatasetName) -> JSONValue {
        .object([
            "dataset_id": .string(result.version.datasetID.rawValue), "name": .string(name.rawValue),
            "version": DatasetWire.version.json(result.version), "is_new": .bool(result.isNew),
            "recognition": .string(result.summary.recognition), "bytes": .integer(Int64(result.summary.totals.byteCount)),
            "statistics": DatasetWire.statistics.json(result.statistics),
            "fixed_rows": .object(JSONObject(ProblemWire.fixedRows(result.summary))),
            "fixed_samples": .array(ProblemWire.fixedSamples(result.summary).map(ProblemWire.fixedRow.json)),
        ])
    }
}
