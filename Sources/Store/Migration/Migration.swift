internal import Digests

/// One change of the tables. Once released it is never edited: a store remembers its digest.
struct Migration: Sendable {
    /// Counts the changes from 1.
    let number: Int
    /// What it does, in a few words.
    let name: String
    /// The statements, in order.
    let statements: [String]

    /// What tells an edited migration from the one that was applied.
    var digest: String { SHA256.hexadecimal(of: statements.joined(separator: ";\n").utf8) }

    /// Every change, in order.
    static let all = [
        datasets, datasetDetails, conversations, accounts, audit, datasetOwners, datasetLists, jobs, models, estimates,
        files, accuracies, jobModels, jobRows, jobLists, checkpoints,
    ]
}
