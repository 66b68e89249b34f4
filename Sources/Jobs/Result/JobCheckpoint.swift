public import Domain
public import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A state of a job's run that is kept on the disk.
public struct JobCheckpoint: Sendable, Equatable {
    /// The name of its folder, such as `step-000120`.
    public let name: String
    /// Steps taken.
    public let step: Int
    /// When it was written.
    public let written: Date
    /// Bytes of its files.
    public let byteCount: Int
    /// Loss of the step, in nats.
    public let loss: Double?
    /// Share of the step's trained tokens that were the likeliest next one; nil where it was not measured.
    public let accuracy: Double?
    /// Loss of the validation at that step, in nats a token; nil where none was made there.
    public let validationLoss: Double?
    /// Share of the validation's tokens that were the likeliest next one.
    public let validationAccuracy: Double?
    /// Whether no validation's loss was lower.
    public let isBest: Bool

    /// The checkpoints in the run's `folder` of a job, newest first.
    public static func all(of job: Job, in folder: URL, _ store: Store) throws -> [JobCheckpoint] {
        let place = RunFolder.checkpointsURL(in: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        let found = names.compactMap { name in RunFolder.step(ofCheckpoint: name).map { (name: name, step: $0) } }
        guard !found.isEmpty else { return [] }
        let records = store.jobs(of: job.organizationID)
        func measured(_ name: JobMeasure.Name) throws -> [Int: Double] { values(try records.measures(of: job.id, name)) }
        let (losses, accuracies) = (try measured(.loss), try measured(.accuracy))
        let (validations, validationAccuracies) = (try measured(.validationLoss), try measured(.validationAccuracy))
        let best = validations.filter { validation in validation.key > 0 }.min { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        return found.sorted { $0.step > $1.step }.map { name, step in
            let (written, byteCount) = facts(of: place.appendingPathComponent(name, isDirectory: true))
            return JobCheckpoint(
                name: name, step: step, written: written, byteCount: byteCount, loss: losses[step], accuracy: accuracies[step],
                validationLoss: validations[step], validationAccuracy: validationAccuracies[step], isBest: step == best)
        }
    }

    private static func values(_ points: [JobMeasure.Point]) -> [Int: Double] {
        Dictionary(points.map { ($0.step, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    private static func facts(of folder: URL) -> (written: Date, byteCount: Int) {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
        let bytes = names.reduce(0) { sum, name in
            let facts = try? files.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
            return sum + (facts?[.size] as? Int ?? 0)
        }
        let written = (try? files.attributesOfItem(atPath: folder.path))?[.modificationDate] as? Date
        return (written ?? Date(timeIntervalSince1970: 0), bytes)
    }
}
