internal import Domain

/// How the next token is chosen among all.
public struct SamplingSettings: Sendable, Equatable {
    /// Divides the logits: 0 always takes the likeliest token, 1 samples as the model learnt.
    public let temperature: Double
    /// Only so many likeliest tokens may be chosen, and those equal to the last of them; 0 allows all.
    public let topK: Int
    /// Only the likeliest tokens that together reach this probability may be chosen; 1 allows all (Holtzman et al. 2019).
    public let topP: Double
    /// Seed of the choice.
    public let seed: UInt64

    /// Always the likeliest token.
    public static let greedy = Self(uncheckedTemperature: 0, topK: 0, topP: 1, seed: 0)

    /// Settings; throws `invalid_setting` for a temperature or top-k below 0 and a top-p outside 0 (excluded) to 1.
    public init(temperature: Double, topK: Int = 0, topP: Double = 1, seed: UInt64 = 1) throws {
        guard temperature >= 0, temperature.isFinite else {
            throw WorkbenchError(
                .invalidSetting, "the temperature \(temperature) is not a number from 0 upwards",
                hint: "0 always takes the likeliest token, 1 samples as the model learnt")
        }
        guard topK >= 0 else {
            throw WorkbenchError(.invalidSetting, "top-k \(topK) is below 0", hint: "0 allows every token")
        }
        guard topP > 0, topP <= 1 else {
            throw WorkbenchError(.invalidSetting, "top-p \(topP) is not above 0 and at most 1", hint: "1 allows every token")
        }
        self.init(uncheckedTemperature: temperature, topK: topK, topP: topP, seed: seed)
    }

    init(uncheckedTemperature temperature: Double, topK: Int, topP: Double, seed: UInt64) {
        self.temperature = temperature
        self.topK = topK
        self.topP = topP
        self.seed = seed
    }
}
