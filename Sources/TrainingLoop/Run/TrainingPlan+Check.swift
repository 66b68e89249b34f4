package import Domain

extension TrainingPlan {
    /// What is impossible in the plan, with the value; nil when it can be run. The file may have been changed by hand.
    package var problem: String? {
        let settings = hyperparameters
        let wholes: [(String, Int, ClosedRange<Int>)] = [
            ("batch_size", settings.batchSize, 1...65536), ("micro_batch_tokens", settings.microBatchTokens, 1...(1 << 20)),
            ("max_length", settings.maxLength, 2...(1 << 20)), ("validate_every", settings.validateEvery, 0...Int.max),
            ("checkpoint_every", settings.checkpointEvery, 0...Int.max), ("keep_checkpoints", settings.keepCheckpoints, 1...1000),
            ("threads", threads, 1...1024), ("batch_tokens", settings.batchTokens ?? 1, 1...(1 << 30)),
            ("patience", settings.patience ?? 1, 1...Int.max), ("samples", settings.samples ?? 0, 0...SampleLimits.prompts),
        ]
        for (name, value, range) in wholes where !range.contains(value) { return "\(name) is \(value)" }
        let numbers: [(String, Double, ClosedRange<Double>)] = [
            ("epochs", settings.epochs, Double.leastNonzeroMagnitude...1000), ("learning_rate", settings.learningRate, 0...1e30),
            ("warmup_ratio", settings.warmupRatio, 0...1), ("weight_decay", settings.weightDecay, 0...1e30),
            ("adam_beta1", settings.adamBeta1, 0...1.0.nextDown), ("adam_beta2", settings.adamBeta2, 0...1.0.nextDown),
            ("adam_epsilon", settings.adamEpsilon, 0...1e30), ("max_gradient_norm", settings.maxGradientNorm, 0...1e30),
            ("minimum_improvement", settings.minimumImprovement ?? 0, 0...1e30),
        ]
        for (name, value, range) in numbers where !range.contains(value) { return "\(name) is \(value)" }
        return nil
    }
}
