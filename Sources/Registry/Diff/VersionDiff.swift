public import Domain
public import Engine
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What differs between two versions of models, but for the rows they were trained on.
public struct VersionDiff: Sendable, Equatable {
    /// A setting that is not the same in both.
    public struct Setting: Sendable, Equatable {
        /// Its name in the plan, such as `hyperparameters.learning_rate`.
        public let name: String
        /// Its value in the first; nil where it is not there.
        public let first: String?
        /// Its value in the second; nil where it is not there.
        public let second: String?
    }

    /// A measure of either.
    public struct Metric: Sendable, Equatable {
        /// Its name.
        public let name: String
        /// Its value in the first; nil where it was not measured.
        public let first: Double?
        /// Its value in the second; nil where it was not measured.
        public let second: Double?
    }

    /// A file that is not the same in both.
    public struct File: Sendable, Equatable {
        /// Its path below the version's folder.
        public let path: String
        /// The first's bytes; nil where it is not there.
        public let first: String?
        /// The second's bytes; nil where it is not there.
        public let second: String?
    }

    /// Settings of the plans that differ.
    public let settings: [Setting]
    /// All measures of both.
    public let metrics: [Metric]
    /// Files that differ: weights, configuration, tokenizer, chat template.
    public let files: [File]
    /// How far the weights lie apart; empty where the two are of different kinds.
    public let tensors: [WeightDifference]
}

extension ModelRegistry {
    /// What differs between two versions; throws what reading their files throws.
    public func diff(_ first: ModelVersion, _ second: ModelVersion) throws -> VersionDiff {
        VersionDiff(
            settings: try PlanSettings.differences(first, second), metrics: Self.metrics(first, second), files: Self.files(first, second),
            tensors: first.kind == second.kind ? try tensors(first, second) : [])
    }

    private static func metrics(_ first: ModelVersion, _ second: ModelVersion) -> [VersionDiff.Metric] {
        Set(first.metrics.keys).union(second.metrics.keys).sorted().map {
            VersionDiff.Metric(name: $0, first: first.metrics[$0], second: second.metrics[$0])
        }
    }

    private static func files(_ first: ModelVersion, _ second: ModelVersion) -> [VersionDiff.File] {
        let digests = [first, second].map { Dictionary($0.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { one, _ in one }) }
        return Set(digests[0].keys).union(digests[1].keys).sorted().filter { digests[0][$0] != digests[1][$0] }.map {
            VersionDiff.File(path: $0, first: digests[0][$0], second: digests[1][$0])
        }
    }

    private func tensors(_ first: ModelVersion, _ second: ModelVersion) throws -> [WeightDifference] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try WholeFolder.makeFolder(folder)
        let places = [folder.appendingPathComponent("first"), folder.appendingPathComponent("second")]
        for (version, place) in zip([first, second], places) { try materialise(version, at: place) }
        return try WeightDifference.all(between: places[0], and: places[1])
    }
}

/// The settings of a plan as a flat list of names and values.
enum PlanSettings {
    static func differences(_ first: ModelVersion, _ second: ModelVersion) throws -> [VersionDiff.Setting] {
        let (old, new) = (try all(of: first), try all(of: second))
        return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
            VersionDiff.Setting(name: $0, first: old[$0], second: new[$0])
        }
    }

    /// Every setting of a version by name. Where files lay when it was trained is no setting: their digests are.
    static func all(of version: ModelVersion) throws -> [String: String] {
        var found = ["base": version.base, "method": version.method]
        guard let plan = version.lineage.plan else { return found }
        let json = try JSONValue(parsing: JSONEncoder().encode(plan))
        for (name, value) in json.object?.fields ?? [] where !["version", "kind"].contains(name) { add(value, name, to: &found) }
        return found.filter { !$0.key.hasSuffix(".path") }
    }

    private static func add(_ value: JSONValue, _ name: String, to found: inout [String: String]) {
        guard let object = value.object else {
            if value != .null { found[name] = value.string ?? value.text() }
            return
        }
        // Swift's own name for what a case holds says nothing.
        for (field, value) in object.fields { add(value, field == "_0" ? name : "\(name).\(field)", to: &found) }
    }
}
