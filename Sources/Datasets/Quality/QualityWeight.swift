extension QualityFlag {
    /// The share of a row's worth that the flag takes, 0 to 1: 1 for what must not be trained on, less for what is worth a look.
    public var weight: Double {
        switch self {
        case .exactDuplicate, .leakedExactly, .emptyAnswer, .apiKey, .privateKey: 1
        case .card, .iban: 0.8
        case .leakedNearly, .toxic: 0.7
        case .nearDuplicate, .contradiction, .refusal, .boilerplate, .cutOffAnswer, .languageMismatch: 0.5
        case .email, .phone: 0.3
        case .ipAddress: 0.2
        }
    }
}

extension QualityFlags {
    /// What a row with these flags is worth, 0 to 100: each flag leaves 1 - its weight of what the others leave.
    public var score: Double { 100 * list.reduce(1) { $0 * (1 - $1.weight) } }
}
