internal import Domain

/// Which projections get a low-rank update, and of which rank and scale: settings that were checked.
struct LowRankTargets {
    private let settings: LoRASettings
    private let target: ModulePattern?
    private let ranks: [(pattern: ModulePattern, value: Int)]
    private let alphas: [(pattern: ModulePattern, value: Double)]

    /// Throws `invalid_setting` naming the value.
    init(_ settings: LoRASettings) throws {
        self.settings = settings
        for rank in [settings.rank] + settings.rankPattern.map(\.value) where !(1...1024).contains(rank) {
            throw WorkbenchError(.invalidSetting, "LoRA rank \(rank) is outside 1 to 1024", hint: "8 is usual")
        }
        // Scale and dropout as float32, in which the kernels take them.
        for alpha in [settings.alpha] + settings.alphaPattern.map(\.value) where !(alpha > 0 && Float(alpha).isFinite) {
            throw WorkbenchError(.invalidSetting, "LoRA alpha \(alpha) is not a number above 0", hint: "twice the rank is usual")
        }
        guard (0..<1).contains(Float(settings.dropout)) else {
            throw WorkbenchError(.invalidSetting, "LoRA dropout \(settings.dropout) is outside 0 ..< 1", hint: "0.1 is usual")
        }
        if case .pattern(let text) = settings.targetModules { target = try ModulePattern(text) } else { target = nil }
        ranks = try settings.rankPattern.map { (try ModulePattern($0.pattern, isEnding: true), $0.value) }
        alphas = try settings.alphaPattern.map { (try ModulePattern($0.pattern, isEnding: true), $0.value) }
    }

    /// Whether the module at `path` is named.
    func contains(_ path: String) throws -> Bool {
        switch settings.targetModules {
        case .all: true
        case .names(let names): names.contains { Self.name($0, means: path) }
        case .pattern: try target?.matches(path) ?? false
        }
    }

    /// Inner dimension of the update at `path`.
    func rank(at path: String) throws -> Int {
        try ranks.first { try $0.pattern.matches(path) }?.value ?? settings.rank
    }

    /// Factor of the update at `path`.
    func scale(at path: String) throws -> Float {
        let alpha = try alphas.first { try $0.pattern.matches(path) }?.value ?? settings.alpha
        let rank = Double(try rank(at: path))
        return Float(alpha / (settings.usesRSLoRA ? rank.squareRoot() : rank))
    }

    /// Throws `invalid_setting` where nothing of `model` is named or, when `everyName`, where one of the names means nothing;
    /// `unsupported_model` where a matrix is named that cannot have an update.
    func check(against model: LanguageModel, everyName: Bool) throws {
        let paths = model.projections.map(\.path)
        let kinds = "projections of this model: \(Set(model.projections.map { String($0.kind) }).sorted().joined(separator: ", "))"
        guard settings.targetModules != .all else { return }
        if case .names(let names) = settings.targetModules {
            guard !names.isEmpty else { throw WorkbenchError(.invalidSetting, "no target module is named", hint: kinds) }
            let unknown = names.filter { name in !paths.contains { Self.name(name, means: $0) } }
            guard unknown.isEmpty || !everyName else {
                throw WorkbenchError(
                    .invalidSetting, "the model has no projection called '\(unknown.joined(separator: "', '"))'", hint: kinds)
            }
        }
        let blueprint = model.configuration.blueprint
        for table in [blueprint.embedding, blueprint.head] + [blueprint.positions].compactMap({ $0 }) where try contains(table) {
            throw WorkbenchError(.unsupportedModel, "'\(table)' is named as a target, and only projections can have an update", hint: kinds)
        }
        guard try paths.contains(where: contains) else {
            throw WorkbenchError(
                .invalidSetting, "no projection of the model \(described)", hint: "\(kinds); a pattern must match whole paths")
        }
    }

    private var described: String {
        switch settings.targetModules {
        case .all: "exists"
        case .names(let names): "is called '\(names.prefix(10).joined(separator: "', '"))'"
        case .pattern(let text): "matches '\(text.prefix(100))'"
        }
    }

    private static func name(_ name: String, means path: String) -> Bool {
        path == name || path.hasSuffix("." + name)
    }
}
