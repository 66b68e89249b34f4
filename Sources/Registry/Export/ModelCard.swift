public import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What people are told of a version beside its files: `README.md` with the front matter of the Hugging Face hub.
///
/// Only what was measured and written down stands in it; see https://huggingface.co/docs/hub/model-cards.
public struct ModelCard: Sendable {
    /// A row of the table of lineage.
    public typealias Fact = (name: String, value: String)

    private let model: Model
    private let version: ModelVersion
    private let isMerged: Bool
    private let facts: [Fact]

    /// A card of `version`; `facts` are what is known of its lineage by name, such as its dataset.
    public init(_ model: Model, _ version: ModelVersion, isMerged: Bool, facts: [Fact]) {
        self.model = model
        self.version = version
        self.isMerged = isMerged
        self.facts = facts
    }

    /// The card in Markdown.
    public func text() throws -> String {
        var parts = [frontMatter, "# \(Self.cell(model.name)) v\(version.number)"]
        if !model.description.isEmpty { parts.append(Self.paragraphs(model.description)) }
        parts.append(use)
        if !version.metrics.isEmpty { parts.append("## Measured\n\n" + table(["measure", "value"], metrics)) }
        let settings = try PlanSettings.all(of: version).filter { !$0.key.hasSuffix("sha256") }.sorted { $0.key < $1.key }
        parts.append("## Settings\n\n" + table(["setting", "value"], settings.map { ($0.key, $0.value) }))
        parts.append("## Lineage\n\n" + table(["what", "which"], lineage))
        parts.append(
            "## Files\n\n" + table(["file", "bytes", "SHA-256"], version.files.map { [$0.path, "\($0.byteCount)", $0.sha256] }))
        if !version.notes.isEmpty { parts.append("## Notes\n\n" + Self.paragraphs(version.notes)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var frontMatter: String {
        let isAdapter = version.kind == .adapter && !isMerged
        // Texts of JSON are texts of YAML.
        let tags = (["tunesmith", version.method] + model.tags).map { "- \(Self.quoted($0))" }.joined(separator: "\n")
        return """
            ---
            base_model: \(Self.quoted(version.base))
            \(isAdapter ? "base_model_relation: adapter" : "base_model_relation: finetune")
            library_name: \(isAdapter ? "peft" : "transformers")
            pipeline_tag: text-generation
            tags:
            \(tags)
            ---
            """
    }

    private var use: String {
        switch (version.kind, isMerged) {
        case (.adapter, false): "An adapter (\(version.method)) for \(Self.cell(version.base)): it needs the weights of that base."
        case (.adapter, true): "\(Self.cell(version.base)) with an adapter (\(version.method)) put into its weights: a whole model."
        case (.model, _): "A whole model, tuned (\(version.method)) from \(Self.cell(version.base))."
        }
    }

    private var metrics: [Fact] {
        version.metrics.sorted { $0.key < $1.key }.map { name, value in
            (name, Int(exactly: value).map(String.init) ?? "\(value)")
        }
    }

    private var lineage: [Fact] {
        var rows: [Fact] = [("provider", model.provider), ("base", version.base)]
        if let digest = version.lineage.baseSHA256 { rows.append(("SHA-256 of the base's weights", digest)) }
        rows += facts
        if let step = version.lineage.step { rows.append(("step of the run", "\(step)")) }
        if let plan = version.lineage.plan {
            rows.append(("SHA-256 of the training rows", plan.dataset.sha256))
            rows.append(("seed", "\(plan.hyperparameters.seed)"))
            rows.append(("engine", plan.engine))
        }
        rows.append(("made", version.created.formatted(.iso8601)))
        return rows
    }

    private func table(_ header: [String], _ rows: [Fact]) -> String { table(header, rows.map { [$0.name, $0.value] }) }

    private func table(_ header: [String], _ rows: [[String]]) -> String {
        let lines = [header, header.map { _ in "---" }] + rows.map { $0.map(Self.cell) }
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// A text within a line of Markdown: nothing in it ends the cell or begins a tag.
    private static func cell(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "|", "\\", "`", "*", "_", "[", "]": escaped += "\\\(character)"
            case "<": escaped += "&lt;"
            case "&": escaped += "&amp;"
            case _ where character.isNewline: escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { cell(String($0)) }.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).text() }
}
