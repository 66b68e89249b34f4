/// Tokens and steps each second, smoothed over about the last ten steps, and what a validation takes.
struct Speedometer {
    private(set) var tokensPerSecond = 0.0
    private(set) var secondsPerStep = 0.0
    private(set) var secondsPerValidation = 0.0
    private var last = ContinuousClock.now
    private var tokens: Int
    private var count = 0

    init(tokens: Int, secondsPerValidation: Double = 0) {
        self.tokens = tokens
        self.secondsPerValidation = secondsPerValidation
    }

    /// Notes what a validation just took, which is no part of the next step.
    mutating func note(validationSeconds seconds: Double) {
        guard seconds > 0 else { return }
        secondsPerValidation = seconds
        last = last.advanced(by: .seconds(seconds))
    }

    mutating func note(tokens: Int, step: Int) {
        let now = ContinuousClock.now
        let seconds = max(1e-9, (now - last) / .seconds(1))
        count += 1
        let weight = max(0.1, 1 / Double(count))
        secondsPerStep += weight * (seconds - secondsPerStep)
        tokensPerSecond += weight * (Double(tokens - self.tokens) / seconds - tokensPerSecond)
        last = now
        self.tokens = tokens
    }
}
