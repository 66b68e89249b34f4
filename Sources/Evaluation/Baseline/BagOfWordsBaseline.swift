/// Logistic regression on the words of a text, regardless of their order; one model for each field.
public struct BagOfWordsBaseline: FieldPredictor {
    /// What was chosen for a field by the validation rows.
    public struct Choice: Sendable, Equatable {
        /// Name of the field.
        public let field: String
        /// Inverse strength of the L2 penalty, as scikit-learn's `C` counts it.
        public let strength: Double
        /// Words are weighted by inverse document frequency.
        public let usesInverseFrequency: Bool
        /// Macro-F1 on the validation rows.
        public let validationF1: Double
    }

    /// What it answers.
    public let fields: [AnswerField]
    /// The settings of each field.
    public let choices: [Choice]
    private let models: [Model]

    private struct Model: Sendable {
        let features: WordFeatures
        let regression: LogisticRegression
    }

    /// Inverse penalties that are tried, weak ones last.
    static let strengths: [Double] = [0.1, 0.3, 1, 3, 10, 30]
    /// Every seventh row judges the settings; the final model is trained on all rows.
    private static let validationEvery = 7

    /// Learns from `rows`; the same rows give the same model.
    public init(training rows: [LabelledText], fields: [AnswerField]) {
        self.fields = fields
        let rows = rows.filter { $0.labels.count == fields.count }
        let fitting = rows.enumerated().filter { $0.offset % Self.validationEvery != 3 }.map(\.element)
        let judging = rows.enumerated().filter { $0.offset % Self.validationEvery == 3 }.map(\.element)
        let trials = WordFeatures.Weighting.allCases.map { Trial(fitting: fitting, judging: judging, weighting: $0) }
        let final = WordFeatures.Weighting.allCases.map { WordFeatures(texts: rows.map(\.text), weighting: $0) }
        let vectors = final.map { features in rows.map { features.vector(of: $0.text) } }
        var choices: [Choice] = []
        var models: [Model] = []
        for (index, field) in fields.enumerated() {
            let best = Self.choose(index, field, trials)
            choices.append(best.choice)
            let features = final[best.weighting]
            models.append(
                Model(
                    features: features,
                    regression: Self.fit(
                        vectors[best.weighting], rows, index, field, features: features.count, strength: best.choice.strength)))
        }
        self.choices = choices
        self.models = models
    }

    /// The most probable label of every field.
    public func labels(for text: String) -> [String] {
        zip(fields, models).map { field, model in
            let best = model.regression.predict(model.features.vector(of: text))
            return best < field.labels.count ? field.labels[best] : ""
        }
    }

    /// Vectors of the rows that fit and judge one way of weighting words.
    private struct Trial {
        let features: WordFeatures
        let fitting: [LabelledText]
        let judging: [LabelledText]
        let fittingVectors: [WordFeatures.Vector]
        let judgingVectors: [WordFeatures.Vector]

        init(fitting: [LabelledText], judging: [LabelledText], weighting: WordFeatures.Weighting) {
            let features = WordFeatures(texts: fitting.map(\.text), weighting: weighting)
            self.features = features
            self.fitting = fitting
            self.judging = judging
            fittingVectors = fitting.map { features.vector(of: $0.text) }
            judgingVectors = judging.map { features.vector(of: $0.text) }
        }
    }

    private static func fit(
        _ vectors: [WordFeatures.Vector], _ rows: [LabelledText], _ index: Int, _ field: AnswerField, features: Int, strength: Double
    ) -> LogisticRegression {
        let targets = rows.map { field.labels.firstIndex(of: $0.labels[index]) ?? -1 }
        return LogisticRegression(
            vectors, targets: targets, classes: field.labels.count, features: features,
            penalty: 1 / (strength * Double(max(1, rows.count))))
    }

    private static func choose(_ index: Int, _ field: AnswerField, _ trials: [Trial]) -> (choice: Choice, weighting: Int) {
        var best = (choice: Choice(field: field.name, strength: 1, usesInverseFrequency: false, validationF1: -1), weighting: 0)
        for (weighting, trial) in trials.enumerated() {
            for strength in strengths {
                let model = fit(
                    trial.fittingVectors, trial.fitting, index, field, features: trial.features.count, strength: strength)
                var confusion = Confusion(labels: field.labels)
                for (vector, row) in zip(trial.judgingVectors, trial.judging) {
                    let answer = model.predict(vector)
                    confusion.count(reference: row.labels[index], answer: answer < field.labels.count ? field.labels[answer] : nil)
                }
                guard confusion.macroF1 > best.choice.validationF1 else { continue }
                let usesInverseFrequency = trial.features.weighting == .inverseFrequency
                best = (
                    Choice(
                        field: field.name, strength: strength, usesInverseFrequency: usesInverseFrequency,
                        validationF1: confusion.macroF1), weighting
                )
            }
        }
        return best
    }
}
