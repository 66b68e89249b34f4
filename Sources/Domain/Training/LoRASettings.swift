/// Settings of low-rank updates.
public struct LoRASettings: Sendable, Equatable {
    /// Which projections get an update.
    public enum Targets: Sendable, Equatable {
        /// All of every layer.
        case all
        /// Those whose path is one of these names, or ends with a dot and one of them: `q_proj`, `layers.3.mlp.up_proj`.
        case names([String])
        /// Those whose whole path this regular expression matches.
        case pattern(String)
    }

    /// Another value for the projections whose path, or its end after a dot, a regular expression matches.
    public struct Exception<Value: Sendable & Equatable & Codable>: Sendable, Equatable, Codable {
        /// The regular expression.
        public var pattern: String
        /// What holds there.
        public var value: Value

        /// `value` where `pattern` matches.
        public init(_ pattern: String, _ value: Value) {
            self.pattern = pattern
            self.value = value
        }
    }

    /// Inner dimension of the update.
    public var rank: Int
    /// The update is scaled by `alpha / rank`.
    public var alpha: Double
    /// Share of the inputs of the update that are dropped in training, 0 ..< 1.
    public var dropout: Double
    /// Which projections get an update.
    public var targetModules: Targets
    /// Whether the scale is alpha / sqrt(rank) (rsLoRA: Kalajdzievski 2023, arXiv 2312.03732).
    public var usesRSLoRA = false
    /// Whether a magnitude for each output is trained beside the direction (DoRA: Liu et al. 2024, arXiv 2402.09353).
    public var usesDoRA = false
    /// Other ranks; the first that matches holds.
    public var rankPattern: [Exception<Int>] = []
    /// Other alphas; the first that matches holds.
    public var alphaPattern: [Exception<Double>] = []

    /// The product's defaults: rank 8, alpha 16, dropout 0.1, every projection.
    public init(rank: Int = 8, alpha: Double = 16, dropout: Double = 0.1, targetModules: Targets = .all) {
        self.rank = rank
        self.alpha = alpha
        self.dropout = dropout
        self.targetModules = targetModules
    }

    /// More to train, less dropped: for rows in plenty or a task that is hard.
    public static let thorough = LoRASettings(rank: 16, alpha: 32, dropout: 0.05)
}

extension LoRASettings.Targets: ExpressibleByArrayLiteral {
    /// Names.
    public init(arrayLiteral names: String...) {
        self = .names(names)
    }
}

extension LoRASettings: Codable {
    private enum CodingKeys: String, CodingKey {
        case rank, alpha, dropout
        case targetModules = "target_modules"
        case usesRSLoRA = "use_rslora"
        case usesDoRA = "use_dora"
        case rankPattern = "rank_pattern"
        case alphaPattern = "alpha_pattern"
    }

    /// Reads what an older version wrote as well.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        rank = try fields.decode(Int.self, forKey: .rank)
        alpha = try fields.decode(Double.self, forKey: .alpha)
        dropout = try fields.decode(Double.self, forKey: .dropout)
        targetModules = try fields.decode(Targets.self, forKey: .targetModules)
        usesRSLoRA = try fields.decodeIfPresent(Bool.self, forKey: .usesRSLoRA) ?? false
        usesDoRA = try fields.decodeIfPresent(Bool.self, forKey: .usesDoRA) ?? false
        rankPattern = try fields.decodeIfPresent([Exception<Int>].self, forKey: .rankPattern) ?? []
        alphaPattern = try fields.decodeIfPresent([Exception<Double>].self, forKey: .alphaPattern) ?? []
    }
}

/// A list of names, `"all-linear"`, or a pattern: as `adapter_config.json` has it.
extension LoRASettings.Targets: Codable {
    /// The word for all.
    public static let allWord = "all-linear"

    /// What `text` means where no list stands.
    public init(text: String) {
        self = text.lowercased() == Self.allWord ? .all : .pattern(text)
    }

    /// Reads a list or a text.
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self.init(text: text)
        } else {
            self = .names(try value.decode([String].self))
        }
    }

    /// Writes a list or a text.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .all: try value.encode(Self.allWord)
        case .names(let names): try value.encode(names)
        case .pattern(let pattern): try value.encode(pattern)
        }
    }
}
