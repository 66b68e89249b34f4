internal import Datasets
internal import Domain
internal import HTTP
internal import JSON
internal import Tokenization

/// The rows of a dataset: pages of them, one by one, and as tokens.
enum ExampleRoutes {
    static let all: [Route] = [list, show, tokens]

    private static let list = Route(
        .get, "/api/datasets/{id}/examples", "example.list", "List the rows of a dataset", DatasetRoutes.read,
        parameters: [
            DatasetRoutes.version,
            .init("from", .integer(1...Int(Int32.max)), "The first row, counted from 1."),
            .init("limit", .integer(1...Page.mostLimit), "How many at most; \(Page.usualLimit) where nothing is said."),
            .init("search", .text(1...200), "Only rows with this text, without regard to the case of ASCII letters."),
            .init(
                "flag", .choice(QualityFlag.ofOneDataset.map(\.rawValue)), "Only rows with this flag; the quality must have been measured."),
        ],
        answers: [
            .json(
                "The rows. `next` is the row with which the next page begins; a page may have fewer rows than asked for before the end, when "
                    + "the search took long.",
                .object(
                    "ExampleList",
                    [
                        .init("data", .array(DatasetWire.example.schema)), .init("next", .nullable(.count)), .init("total", .count),
                        .init("version", .count),
                    ]))
        ]
    ) { call in
        let rows = try call.rows()
        let quality = try StoredQuality.kept(of: rows, in: call.services.store)
        let flag = call.query["flag"]?.string.flatMap { QualityFlag(rawValue: $0) }
        if flag != nil, quality == nil {
            throw WorkbenchError(
                .qualityNotMeasured, "the quality of \(rows.name) was not measured yet", hint: "measure it first",
                details: ["param": "flag"])
        }
        var search = ExampleSearch(rows, flags: quality?.flags)
        search.flag = flag
        search.text = call.query["search"]?.string
        let (found, next) = try search.page(from: call.query["from"]?.integer ?? 1, limit: call.limit)
        return .ok(
            .object([
                "data": .array(found.map(DatasetWire.example.json)), "next": next.map { .integer(Int64($0)) } ?? .null,
                "total": .integer(Int64(rows.count)), "version": .integer(Int64(rows.version.number)),
            ]))
    }

    private static let show = Route(
        .get, "/api/datasets/{id}/examples/{number}", "example.show", "Show a row", DatasetRoutes.read, parameters: [DatasetRoutes.version],
        answers: [.json("The row.", DatasetWire.example.schema)]
    ) { call in
        let rows = try call.rows()
        let quality = try StoredQuality.kept(of: rows, in: call.services.store)
        return .ok(DatasetWire.example.json(try ExampleSearch(rows, flags: quality?.flags).example(call.number("number"))))
    }

    private static let tokens = Route(
        .get, "/api/datasets/{id}/examples/{number}/tokens", "example.tokens", "Show a row as the tokens that a model is trained on",
        DatasetRoutes.read,
        parameters: [
            DatasetRoutes.version,
            .init("base", .id, "The base model, by its id.", isRequired: true),
            .init(
                "train_on", .choice(TrainedTurns.allCases.map(\.rawValue)),
                "Answers that are learned: all, the last, or those whose weight is not 0, as when nothing is said."),
        ],
        answers: [.json("The tokens.", TokenWire.row.schema)]
    ) { call in
        let rows = try call.rows()
        let folder = try call.services.bases.tokenizer(call.query["base"]?.string ?? "")
        let turns = call.query["train_on"]?.string.flatMap { TrainedTurns(rawValue: $0) } ?? .byWeight
        let number = try call.number("number")
        guard try rows.length(number) <= TokenWire.longestRow else {
            throw WorkbenchError(
                .invalidRequest, "row \(number) has more than \(TokenWire.longestRow) bytes, too many to show as tokens",
                hint: "use 'tunesmith dataset preview'")
        }
        let parts = try RowTokens(try rows.row(number).content, folder.tokenizer, training: turns).parts
        return .ok(TokenWire.row.json(.init(base: folder.path, contextLength: folder.contextLength, parts: parts)))
    }
}

/// Looks through rows for those that a page shows.
struct ExampleSearch {
    private let rows: StoredRows
    private let flags: [QualityFlags]?
    var flag: QualityFlag?
    var text: String?

    /// Bytes of rows that one page holds at most, but for a single longer row.
    private static let mostPageBytes = 8 << 20
    /// Bytes of rows that one page looks through at most; the caller asks for more where it wants to.
    private static let mostBytes = 64 << 20

    init(_ rows: StoredRows, flags: [QualityFlags]?) {
        self.rows = rows
        self.flags = flags
    }

    /// At most `limit` rows from row `first` on, and where the next page begins.
    func page(from first: Int, limit: Int) throws -> (rows: [DatasetWire.Example], next: Int?) {
        var found: [DatasetWire.Example] = []
        var number = first
        var (looked, held) = (0, 0)
        let wanted = text.map { Array($0.utf8).map(Self.lowered) }
        while number <= rows.count, found.count < limit, looked < Self.mostBytes {
            defer { number += 1 }
            if let flag, let flags, !flags[number - 1].contains(QualityFlags(flag)) { continue }
            if let wanted {
                let bytes = try rows.bytes(number)
                looked += bytes.count
                guard Self.mayHold(wanted, Array(bytes)) else { continue }
                guard try holds(wanted, number) else { continue }
            }
            held += try rows.length(number)
            if !found.isEmpty, held > Self.mostPageBytes { return (found, number) }
            found.append(try example(number))
        }
        return (found, number <= rows.count ? number : nil)
    }

    /// Row `number`, from 1; throws `row_not_found`.
    func example(_ number: Int) throws -> DatasetWire.Example {
        let row = try rows.row(number)
        return DatasetWire.Example(
            number: number, id: try rows.id(number), line: row.line, content: row.json, flags: flags.map { $0[number - 1].list })
    }

    /// Whether the texts of a row hold `wanted`; what its bytes hold may be a name or an escape.
    private func holds(_ wanted: [UInt8], _ number: Int) throws -> Bool {
        var isFound = false
        func look(_ value: JSONValue) {
            switch value {
            case .string(let text): isFound = isFound || Self.contains(wanted, Array(text.utf8))
            case .array(let values): for value in values where !isFound { look(value) }
            case .object(let object): for field in object.fields where !isFound { look(field.value) }
            default: break
            }
        }
        look(try rows.row(number).json)
        return isFound
    }

    /// Whether the JSON of a row can hold `wanted`: a row with escapes always can.
    private static func mayHold(_ wanted: [UInt8], _ bytes: [UInt8]) -> Bool {
        bytes.contains(UInt8(ascii: "\\")) || contains(wanted, bytes)
    }

    private static func contains(_ wanted: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
        return bytes.withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - wanted.count) where lowered(bytes[start]) == first {
                var index = 1
                while index < wanted.count, lowered(bytes[start + index]) == wanted[index] { index += 1 }
                if index == wanted.count { return true }
            }
            return false
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
