public import Domain
public import Store

/// Records the conversations of a file: everything is checked before anything is recorded.
public struct ConversationImport: Sendable {
    /// What was recorded.
    public struct Result: Sendable {
        /// Conversations that are new.
        public internal(set) var added = 0
        /// Those whose external id was known.
        public internal(set) var updated = 0
        /// Those that were left out.
        public internal(set) var invalid = 0
        /// What is wrong or odd.
        public internal(set) var problems: [Diagnostic] = []
    }

    /// Conversations that are saved at once.
    private static let batchSize = 500

    private let file: ConversationFile
    private let records: ConversationRecords
    private let skipsInvalid: Bool

    /// An import; conversations that cannot be recorded are left out only where `skipsInvalid` says so.
    public init(_ file: ConversationFile, into records: ConversationRecords, skipsInvalid: Bool) {
        self.file = file
        self.records = records
        self.skipsInvalid = skipsInvalid
    }

    /// Checks and records; `begin` is told how many will be recorded, `progress` how many are.
    ///
    /// Throws `invalid_dataset` where there is no conversation, or some cannot be recorded and are not to be left out.
    public func run(begin: (Int) throws -> Void = { _ in }, progress: (Int) throws -> Void = { _ in }) throws -> Result {
        let summary = try file.forEach { _, _ in }
        guard summary.conversations > 0 else { throw WorkbenchError(.invalidDataset, "'\(file.path)' holds no conversation") }
        let someAreLeft = summary.invalid < summary.conversations
        guard summary.invalid == 0 || (skipsInvalid && someAreLeft) else {
            throw WorkbenchError(
                .invalidDataset, "\(summary.invalid) of \(summary.conversations) conversations in '\(file.path)' cannot be recorded",
                hint: someAreLeft ? "mend the file, or leave them out with '--skip-invalid'" : "mend the file",
                diagnostics: summary.problems.kept)
        }
        try begin(summary.conversations - summary.invalid)
        var result = Result()
        (result.invalid, result.problems) = (summary.invalid, summary.problems.kept)
        var batch: [RecordedConversation] = []
        func flush() throws {
            for saved in try records.save(batch) { if saved == .added { result.added += 1 } else { result.updated += 1 } }
            batch = []
            try progress(result.added + result.updated)
        }
        _ = try file.forEach { conversation, _ in
            batch.append(conversation)
            if batch.count == Self.batchSize { try flush() }
        }
        try flush()
        return result
    }
}
