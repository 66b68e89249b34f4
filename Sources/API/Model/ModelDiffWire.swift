internal import Datasets
internal import Domain
internal import Engine
internal import JSON
internal import Registry

/// What differs between two versions of models, as it is sent.
struct ModelDiffWire: Sendable {
    let from: ModelWire.Version
    let to: ModelWire.Version
    let diff: VersionDiff
    /// Nil where the datasets are not seen, or their rows too many to compare while somebody waits.
    let rows: RowDiff?

    private static let setting = Shape<VersionDiff.Setting>(
        "ModelSettingDiff", nil, [.text("name") { $0.name }, .optionalText("from") { $0.first }, .optionalText("to") { $0.second }])

    private static let metric = Shape<VersionDiff.Metric>(
        "ModelMetricDiff", nil,
        [.text("name") { $0.name }, .optionalNumber("from") { $0.first }, .optionalNumber("to") { $0.second }])

    private static let file = Shape<VersionDiff.File>(
        "ModelFileDiff", nil,
        [.text("path") { $0.path }, .optionalText("from_sha256") { $0.first }, .optionalText("to_sha256") { $0.second }])

    private static let tensor = Shape<WeightDifference>(
        "ModelTensorDiff", "Frobenius norms; of a low-rank update those of what it adds to the base's weight.",
        [
            .text("name") { $0.name },
            .init("shape", .array(.count)) { .array($0.shape.map { .integer(Int64($0)) }) },
            .optionalNumber("from_norm") { $0.first }, .optionalNumber("to_norm") { $0.second },
            .optionalNumber("difference_norm") { $0.difference },
        ])

    private static let rows = Shape<RowDiff>(
        "ModelRowsDiff", nil,
        [
            .count("unchanged") { $0.unchanged }, .count("added") { $0.added.count }, .count("removed") { $0.removed.count },
            .count("changed") { $0.changed.count },
        ])

    static let shape = Shape<ModelDiffWire>(
        "ModelDiff", "What differs between two versions.",
        [
            .shape("from", ModelWire.version) { $0.from },
            .shape("to", ModelWire.version) { $0.to },
            .list("settings", setting) { $0.diff.settings },
            .list("metrics", metric) { $0.diff.metrics },
            .list("files", file) { $0.diff.files },
            .list("tensors", tensor) { $0.diff.tensors },
            .optionalShape("rows", rows) { $0.rows },
        ])
}
