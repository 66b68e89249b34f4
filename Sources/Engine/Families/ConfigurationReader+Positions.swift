internal import JSON

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension ConfigurationReader {
    /// Rotary positions, written as Transformers 5 does (`rope_parameters`) or as version 4 did (`rope_theta`, `rope_scaling`), which
    /// counts where both are there.
    func rotary(theta: Double, maximumPositions: Int, headDimension: Int) throws -> RotaryPositions {
        let field = present("rope_scaling") == nil ? "rope_parameters" : "rope_scaling"
        // Gemma 3 tells them by kind of layer.
        let value = present(field)
        return try rotary(
            value?["full_attention"] ?? value, field, theta: theta, maximumPositions: maximumPositions, headDimension: headDimension)
    }

    /// The same from `value`, which is called `field`.
    func rotary(
        _ value: JSONValue?, _ field: String, theta: Double, maximumPositions: Int, headDimension: Int
    ) throws -> RotaryPositions {
        if let value, value.object == nil { throw inconsistent("\(field) is \(value.text()), expected an object") }
        let base = value?["rope_theta"] ?? json["rope_theta"] ?? json["rotary_emb_base"]
        var result = RotaryPositions(theta: try positive(base, "rope_theta", default: theta))
        if let share = value?["partial_rotary_factor"] ?? json["partial_rotary_factor"] ?? json["rotary_pct"], share != .null {
            let part = try positive(share, "partial_rotary_factor")
            guard part <= 1 else { throw inconsistent("partial_rotary_factor is \(share.text()), expected at most 1") }
            result.dimension = Int(Double(headDimension) * part)
        }
        guard let value else { return result }
        let scaling = RopeScaling(reader: self, value: value, field: field, maximumPositions: maximumPositions)
        result.scaling = try scaling.read(pairs: (result.dimension ?? headDimension) / 2)
        return result
    }

    /// Windows by `layer_types`, or else those of the layers for which `isSliding` holds.
    func layerKinds(count: Int, window: Int?, isSliding: (Int) -> Bool) throws -> [ModelConfiguration.LayerKind] {
        var sliding = (0..<count).map(isSliding)
        if let types = present("layer_types") {
            let names = types.array?.map(\.string) ?? []
            guard names.count == count else { throw inconsistent("layer_types names \(names.count) layers, num_hidden_layers \(count)") }
            sliding = try names.map { name in
                switch name {
                case "sliding_attention"?: return true
                case "full_attention"?: return false
                default: throw unsupported("layer_types '\(name ?? "null")'; known are full_attention and sliding_attention")
                }
            }
        }
        return sliding.map { .init(window: $0 ? window ?? 0 : 0, isLocal: $0) }
    }

    /// `sliding_window`, nil where it is null.
    func window(default fallback: Int?) throws -> Int? {
        guard json["sliding_window"] != .null else { return nil }
        return present("sliding_window") == nil ? fallback : try size("sliding_window", limit: 1 << 24)
    }
}

/// What `rope_scaling` says, by its type.
private struct RopeScaling {
    let reader: ConfigurationReader
    let value: JSONValue
    let field: String
    let maximumPositions: Int

    func read(pairs: Int) throws -> RotaryPositions.Scaling {
        switch value["rope_type"] ?? value["type"] {
        case .string("default")?: return .none
        case .string("linear")?: return .linear(factor: try number("factor"))
        case .string("llama3")?:
            return .llama3(
                factor: try number("factor"), lowFrequency: try number("low_freq_factor"), highFrequency: try number("high_freq_factor"),
                original: try original())
        case .string("yarn")?: return try yarn()
        case .string("longrope")?, .string("su")?: return try longRope(pairs: pairs)
        case .string(let type)?:
            throw reader.unsupported("\(field) of type '\(type)'; known are default, linear, llama3, yarn and longrope")
        default:
            guard value.object?.fields.allSatisfy({ ["rope_theta", "partial_rotary_factor"].contains($0.name) }) == true else {
                throw reader.unsupported("\(field) \(value.text()), which names no type")
            }
            return .none
        }
    }

    private func number(_ name: String, default fallback: Double? = nil) throws -> Double {
        try reader.positive(value[name], "\(field).\(name)", default: fallback)
    }

    private func original() throws -> Int {
        let name = "original_max_position_embeddings"
        let given = value[name] ?? reader.json[name] ?? .integer(Int64(maximumPositions))
        guard let count = given.integer, (2...(1 << 24)).contains(count) else {
            throw reader.inconsistent("\(name) is \(given.text()), expected a number of tokens")
        }
        return count
    }

    private func yarn() throws -> RotaryPositions.Scaling {
        let original = try original()
        let factor = try number("factor", default: Double(maximumPositions) / Double(original))
        func scale(_ weight: Double) -> Double { factor <= 1 ? 1 : 0.1 * weight * log(factor) + 1 }
        var attention = scale(1)
        if let one = value["mscale"]?.number, let all = value["mscale_all_dim"]?.number, one != 0, all != 0 {
            attention = scale(one) / scale(all)
        }
        return .yarn(
            factor: factor, original: original, betaFast: try number("beta_fast", default: 32),
            betaSlow: try number("beta_slow", default: 1),
            attention: try number("attention_factor", default: attention), truncates: value["truncate"]?.bool ?? true)
    }

    private func longRope(pairs: Int) throws -> RotaryPositions.Scaling {
        let original = Double(try original())
        let factor = try number("factor", default: Double(maximumPositions) / original)
        let attention = factor <= 1 ? 1 : (1 + log(factor) / log(original)).squareRoot()
        let divisors = value["short_factor"]?.array?.compactMap(\.number) ?? []
        guard divisors.count == pairs, divisors.allSatisfy({ $0 > 0 && $0.isFinite }) else {
            throw reader.inconsistent("\(field).short_factor needs \(pairs) numbers above 0")
        }
        return .longRope(divisors: divisors, attention: try number("attention_factor", default: attention))
    }
}
