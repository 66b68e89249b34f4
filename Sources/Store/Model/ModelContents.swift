public import Domain

/// What a new version of a model is made of; its files are in the blob store already.
public struct ModelContents: Sendable {
    /// The model whose next version it becomes, where that is known and was not deleted; else `name` says it.
    public var model: Model.ID?
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

    var place: ModelPlace {
        var place = ModelPlace(name: name, owner: owner, provider: provider, base: base)
        (place.model, place.visibility) = (model, visibility)
        return place
    }
}

/// Which model a version belongs to, and what the model is where it is to be made.
public struct ModelPlace: Sendable {
    /// The model, where it is known; one that was deleted counts no more.
    public var model: Model.ID?
    /// Its name otherwise.
    public var name: String
    /// Who owns it where it is made; nil for the local owner.
    public var owner: User.ID?
    /// Who sees it where it is made.
    public var visibility = Model.Visibility.organization
    /// Who trains it, such as `native`.
    public var provider: String
    /// Id of the base model.
    public var base: String

    /// The model called `name`.
    public init(name: String, owner: User.ID?, provider: String, base: String) {
        self.name = name
        self.owner = owner
        self.provider = provider
        self.base = base
    }
}
