internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Store

/// Datasets: the list, what is known of one, its name and visibility, deletion.
enum DatasetRoutes {
    static let version = Route.Parameter("version", .integer(1...1_000_000), "Which version; the newest where nothing is said.")
    static let read = Access.role(.viewer, .datasetsRead)
    static let write = Access.role(.member, .datasetsWrite)
    static let name = Schema.text(1...100).looking(like: "^[A-Za-z0-9][A-Za-z0-9._-]*$").described(
        "Letters (A to Z), digits, dots, underscores and hyphens; a letter or digit first.")
    static let visibility = Schema.choice(Dataset.Visibility.allCases.map(\.rawValue)).described(
        "Who sees it: everybody in the organization, or its owner and admins.")

    static let all: [Route] = [list, statistics, show, update, delete, restore, versions, showVersion, uses]

    private static let list = Route(
        .get, "/api/datasets", "dataset.list", "List datasets", read,
        parameters: Page.parameters + [
            .init("search", .text(1...100), "Part of a name or description."),
            .init("form", .choice(RowFormat.allCases.map(\.rawValue)), "Of this form."),
            .init("status", .choice(["valid", "invalid"]), "Of this status."),
            .init("visibility", visibility, "Of this visibility."),
            .init("deleted", .boolean, "Those that were deleted instead of those that were not."),
            .init("sort", .choice(DatasetFilter.choices), "By what; a minus turns it round. By name where nothing is said."),
        ],
        answers: [.json("The datasets.", Page.schema("DatasetList", of: DatasetWire.dataset.schema))]
    ) { call in
        let cursor = try call.query["cursor"]?.string.map { try Page.parts($0, count: 2) }
        let page = try call.services.datasets(of: call.principal()).page(
            DatasetFilter(call), limit: call.limit, after: cursor.map { .init(key: $0[0], id: $0[1]) })
        return .ok(
            Page.json(page.datasets.map(DatasetWire.dataset.json), next: page.next.map { Page.cursor([$0.key, $0.id]) }, total: page.total))
    }

    private static let statistics = Route(
        .get, "/api/datasets/stats", "dataset.statistics", "Count datasets, rows and problems", read,
        answers: [.json("The counts over all datasets that the caller sees.", DatasetWire.totals.schema)]
    ) { call in
        .ok(DatasetWire.totals.json(try call.services.datasets(of: call.principal()).totals()))
    }

    private static let show = Route(
        .get, "/api/datasets/{id}", "dataset.show", "Show a dataset", read, answers: [.json("The dataset.", DatasetWire.dataset.schema)]
    ) { call in
        .ok(DatasetWire.dataset.json(try entry(call.id(), call)))
    }

    private static let update = Route(
        .put, "/api/datasets/{id}", "dataset.update", "Rename a dataset, describe it, or change who sees it", write,
        body: .json(
            .object(
                "DatasetUpdate",
                [.optional("name", name), .optional("description", .text(0...4_000)), .optional("visibility", visibility)])),
        answers: [.json("The dataset as it is now.", DatasetWire.dataset.schema)]
    ) { call in
        let datasets = call.services.datasets(of: try call.principal())
        try datasets.update(
            call.id(), name: try call.text("name").map { try DatasetName($0) },
            visibility: call.text("visibility").flatMap { Dataset.Visibility(rawValue: $0) }, description: call.text("description"))
        return .ok(DatasetWire.dataset.json(try entry(call.id(), call)))
    }

    private static let delete = Route(
        .delete, "/api/datasets/{id}", "dataset.delete", "Delete a dataset, so that it can be restored", write,
        parameters: [.init("purge", .boolean, "Remove a deleted dataset for good; refused while something needs it.")],
        answers: [
            .empty("It is deleted."),
            .json(
                200, "It is removed for good.",
                .object("Purged", [.init("freed_bytes", .count.described("Bytes that killed imports had left."))])),
        ]
    ) { call in
        let datasets = call.services.datasets(of: try call.principal())
        guard call.query["purge"]?.bool == true else {
            try datasets.delete(call.id())
            return .done
        }
        try datasets.removeUsesByMissingRuns(of: call.id())
        try datasets.purge(call.id())
        return .ok(.object(["freed_bytes": .integer(Int64(try call.services.store.removeUnnamedBlobs()))]))
    }

    private static let restore = Route(
        .post, "/api/datasets/{id}/restore", "dataset.restore", "Bring a deleted dataset back", write,
        answers: [.json("The dataset.", DatasetWire.dataset.schema)]
    ) { call in
        try call.services.datasets(of: call.principal()).restore(call.id())
        return .ok(DatasetWire.dataset.json(try entry(call.id(), call)))
    }

    private static let versions = Route(
        .get, "/api/datasets/{id}/versions", "dataset.versions", "List the versions of a dataset, newest first", read,
        answers: [.json("The versions.", Page.schema("DatasetVersionList", of: DatasetWire.version.schema))]
    ) { call in
        let versions = try call.services.datasets(of: call.principal()).versions(of: call.id())
        return .ok(Page.json(versions.reversed().map(DatasetWire.version.json), next: nil, total: versions.count))
    }

    private static let showVersion = Route(
        .get, "/api/datasets/{id}/versions/{number}", "dataset.version", "Show a version of a dataset", read,
        answers: [.json("The version.", DatasetWire.version.schema)]
    ) { call in
        let number = try call.number("number")
        return .ok(DatasetWire.version.json(try call.services.datasets(of: call.principal()).version(number, of: call.id())))
    }

    private static let uses = Route(
        .get, "/api/datasets/{id}/uses", "dataset.uses", "List what needs versions of a dataset", read,
        answers: [.json("Runs, jobs and models.", Page.schema("DatasetUseList", of: DatasetWire.use.schema))]
    ) { call in
        let uses = try call.services.datasets(of: call.principal()).uses(of: call.id())
        return .ok(Page.json(uses.map(DatasetWire.use.json), next: nil, total: uses.count))
    }

    /// The dataset of that id with its newest version; throws `dataset_not_found`.
    static func entry(_ id: Dataset.ID, _ call: Call) throws -> ListedDataset {
        let datasets = call.services.datasets(of: try call.principal())
        return ListedDataset(dataset: try datasets.dataset(id), newest: try datasets.version(of: id))
    }
}

extension DatasetFilter {
    static let choices = Order.allCases.flatMap { [$0.rawValue, "-\($0.rawValue)"] }

    /// What the query of `call` says.
    fileprivate init(_ call: Call) {
        self.init()
        search = call.query["search"]?.string
        form = call.query["form"]?.string
        status = call.query["status"]?.string.flatMap { .init(rawValue: $0) }
        visibility = call.query["visibility"]?.string.flatMap { .init(rawValue: $0) }
        isDeleted = call.query["deleted"]?.bool ?? false
        let sort = call.query["sort"]?.string ?? Order.name.rawValue
        isDescending = sort.hasPrefix("-")
        order = Order(rawValue: isDescending ? String(sort.dropFirst()) : sort) ?? .name
    }
}

extension Call {
    /// The rows of the dataset in the path, in the version that the query names; throws `dataset_not_found`.
    func rows() throws -> StoredRows { try rows(of: path["id"] ?? "", query["version"]?.integer) }

    /// The rows of a version of the dataset of that id, the newest where none is named; throws `dataset_not_found`.
    func rows(of id: String, _ number: Int?) throws -> StoredRows {
        let datasets = services.datasets(of: try principal())
        let dataset = try datasets.dataset(.init(rawValue: id))
        let version = try datasets.version(number, of: dataset.id)
        var rows = try StoredRows(version, in: services.store)
        rows.name = "\(dataset.name)@\(version.number)"
        return rows
    }
}
