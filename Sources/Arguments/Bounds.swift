/// The numbers that an option allows.
public struct Bounds<Number: Comparable & Sendable>: Sendable {
    private let lower: (value: Number, isIncluded: Bool)?
    private let upper: (value: Number, isIncluded: Bool)?

    /// No limit.
    public static var any: Self { Self(lower: nil, upper: nil) }

    /// From `low` to `high`, both allowed.
    public static func from(_ low: Number, through high: Number) -> Self {
        Self(lower: (low, true), upper: (high, true))
    }

    /// From `low`, which is allowed, up to but not `high`.
    public static func from(_ low: Number, below high: Number) -> Self {
        Self(lower: (low, true), upper: (high, false))
    }

    /// `low` and everything greater.
    public static func atLeast(_ low: Number) -> Self {
        Self(lower: (low, true), upper: nil)
    }

    /// Everything greater than `low`, up to and with `high` where there is one.
    public static func above(_ low: Number, through high: Number? = nil) -> Self {
        Self(lower: (low, false), upper: high.map { ($0, true) })
    }

    /// Whether `number` is allowed.
    public func contains(_ number: Number) -> Bool {
        if let lower, lower.isIncluded ? number < lower.value : number <= lower.value { return false }
        if let upper, upper.isIncluded ? number > upper.value : number >= upper.value { return false }
        return true
    }

    /// The limits in words, such as `from 1 to 64`.
    var text: String {
        switch (lower, upper) {
        case (nil, nil): "any number"
        case (let lower?, nil): lower.isIncluded ? "at least \(lower.value)" : "above \(lower.value)"
        case (nil, let upper?): upper.isIncluded ? "at most \(upper.value)" : "below \(upper.value)"
        case (let lower?, let upper?) where lower.isIncluded && upper.isIncluded: "from \(lower.value) to \(upper.value)"
        case (let lower?, let upper?):
            "\(lower.isIncluded ? "at least" : "above") \(lower.value) and \(upper.isIncluded ? "at most" : "below") \(upper.value)"
        }
    }
}
