public import Domain

/// What a new version of a model is made of; its files are in the blob store already.
public struct ModelContents: Sendable {
    /// The model whose next version it becomes; it is made where there is none of that name.
    public var name: String
    /// Who owns the model where it is made; nil for the local owner.
    public var owner: User.ID?
    /// Who sees the model where it is made.
    public var visibility = Model.Visibility.organization
    /// Who trained it, such as `native`.
    public var provider: String
    /// What the files are.
    public var kind: ModelVersion.Kind
    /// Id of the base model.
    public var base: String
    /// Name of the method.
    public var method: String
    /// Its name in OpenAI's protocol, unique in the organization.
    public var publicName: String
    /// Its files, each of which is a blob.
    public var files: [ModelVersion.File]
    /// Where it comes from.
    public var lineage: ModelVersion.Lineage
    /// What was measured; numbers that are not finite are no measures and are left out.
    public var metrics: ModelVersion.Metrics
    /// What people want to remember of it.
    public var notes = ""

    /// The parts of a version.
    public init(
        name: String, owner: User.ID?, provider: String, kind: ModelVersion.Kind, base: String, method: String, publicName: String,
        files: [ModelVersion.File], lineage: ModelVersion.Lineage, metrics: ModelVersion.Metrics
    ) {
        self.name = name
        self.owner = owner
        self.provider = provider
        self.kind = kind
        self.base = base
        self.method = method
        self.publicName = publicName
        self.files = files
        self.lineage = lineage
        self.metrics = metrics
    }
}
