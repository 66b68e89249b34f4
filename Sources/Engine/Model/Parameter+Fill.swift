extension Parameter {
    /// Fills it with numbers of a normal distribution around 0.
    func fillNormal(_ random: RandomNumbers, deviation: Double) {
        var random = random
        guard let values else { return }
        for index in 0..<values.count { values.start[index] = Float(deviation * random.normal()) }
    }

    /// Fills it with numbers spread evenly from -bound to bound.
    func fillUniform(_ random: RandomNumbers, bound: Double) {
        var random = random
        guard let values else { return }
        for index in 0..<values.count { values.start[index] = Float((2 * random.unit() - 1) * bound) }
    }
}
