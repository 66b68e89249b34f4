#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One fine-tuned state of a model, which never changes but for its notes.
public struct ModelVersion: Sendable, Equatable, Identifiable {
    /// What its files are.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Beside the base's weights; needs the base.
        case adapter
        /// A whole model.
        case model
    }

    /// A file of the version.
    public struct File: Sendable, Equatable, Codable {
        /// Its path below the version's folder, such as `adapter_model.safetensors`.
        public let path: String
        /// Its bytes in the blob store.
        public let sha256: String
        /// Their number.
        public let byteCount: Int

        /// A file.
        public init(path: String, sha256: String, byteCount: Int) {
            self.path = path
            self.sha256 = sha256
            self.byteCount = byteCount
        }

        private enum CodingKeys: String, CodingKey {
            case path, sha256
            case byteCount = "byte_count"
        }
    }

    /// Where a version comes from.
    public struct Lineage: Sendable, Equatable, Codable {
        /// The job that made it; nil for one that was imported.
        public var job: String?
        /// After how many steps of the job its weights were so; nil where that is not known.
        public var step: Int?
        /// Whether it is a checkpoint that a person published, and not what the job ended with.
        public var isCheckpoint = false
        /// The dataset's version it was trained on.
        public var dataset: String?
        /// The dataset's version it was scored on.
        public var validation: String?
        /// The version of a model that it goes on from.
        public var parent: String?
        /// Digest of the base's weights.
        public var baseSHA256: String?
        /// The frozen inputs of its run.
        public var plan: TrainingPlan?
        /// From where it was imported.
        public var importedFrom: String?

        /// Nothing known.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case job, step, dataset, validation, parent, plan
            case isCheckpoint = "is_checkpoint"
            case baseSHA256 = "base_sha256"
            case importedFrom = "imported_from"
        }
    }

    /// What was measured while it was made, by name: `loss`, `accuracy`, `validation_loss`, `validation_accuracy`, `initial_validation_loss`,
    /// `steps`, `epochs`, `trained_tokens`, `seconds`, `cost`, `training_rows`, `validation_rows`, `peak_memory_bytes`.
    public typealias Metrics = [String: Double]

    /// Names the version.
    public let id: Identifier<ModelVersion>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// The model it is a version of.
    public let modelID: Model.ID
    /// Counts the model's versions from 1.
    public let number: Int
    /// What its files are.
    public let kind: Kind
    /// Id of the base model.
    public let base: String
    /// Name of the method.
    public let method: String
    /// Its name in OpenAI's protocol: `ft:<base>:<organization>:<suffix>:<id>`, of a checkpoint with `:ckpt-step-<step>` behind; unique in the
    /// organization.
    public let publicName: String
    /// Its files.
    public let files: [File]
    /// Where it comes from.
    public let lineage: Lineage
    /// What was measured.
    public let metrics: Metrics
    /// What people want to remember of it.
    public var notes: String
    /// When it was made.
    public let created: Date

    /// A version as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, modelID: Model.ID, number: Int, kind: Kind, base: String, method: String,
        publicName: String, files: [File], lineage: Lineage, metrics: Metrics, notes: String = "", created: Date
    ) {
        self.id = id
        self.organizationID = organizationID
        self.modelID = modelID
        self.number = number
        self.kind = kind
        self.base = base
        self.method = method
        self.publicName = publicName
        self.files = files
        self.lineage = lineage
        self.metrics = metrics
        self.notes = notes
        self.created = created
    }
}
