import Domain

@testable import Datasets

/// A chat row of one question and one answer.
func chat(_ question: String, _ answer: String, system: String? = nil) -> DatasetRow.Content {
    let messages = [Message(role: "user", content: question), Message(role: "assistant", content: answer)]
    return .conversation(Conversation((system.map { [Message(role: "system", content: $0)] } ?? []) + messages))
}

/// What the measure of duplicates says about `rows`.
func duplicates(
    _ rows: [DatasetRow.Content], threshold: Double = 0.8, seed: UInt64 = 0, threads: Int = 2, room: Int? = nil
) throws -> (totals: Duplicates, findings: [QualityFinding]) {
    var measure = try DuplicateMeasure(threshold: threshold, seed: seed, threads: threads)
    if let room { measure.fingerprinting.room = room }
    for row in rows { measure.add(row) }
    var findings: [QualityFinding] = []
    let totals = try measure.finish(reading: { rows[$0 - 1] }, report: { findings.append($0) })
    return (totals, findings)
}

/// What the measure of leakage says about two parts.
func leakage(_ training: [DatasetRow.Content], _ validation: [DatasetRow.Content]) throws -> (totals: Leakage, findings: [QualityFinding]) {
    var measure = try LeakageMeasure(threads: 2)
    for row in validation { measure.addValidation(row) }
    for row in training { measure.addTraining(row) }
    var findings: [QualityFinding] = []
    let totals = try measure.finish(
        readingTraining: { training[$0 - 1] }, readingValidation: { validation[$0 - 1] }, report: { findings.append($0) })
    return (totals, findings)
}
