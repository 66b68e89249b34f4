public import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A file of recorded conversations in JSON: objects of `id`, `title`, `author`, `domain`, `type`, `messages` and `rating`.
public struct ConversationFile: Sendable {
    /// What the file held.
    public struct Summary: Sendable, Equatable {
        /// Conversations in the file.
        public internal(set) var conversations = 0
        /// Those with an error, which are left out.
        public internal(set) var invalid = 0
        /// What is wrong or odd, in file order.
        public internal(set) var problems = Problems()
    }

    /// The file, as the person named it.
    public let path: String
    /// When conversations took place that do not say so.
    public let recorded: Date

    /// The file at `path`; nothing is opened yet.
    public init(path: String, recorded: Date) {
        self.path = path
        self.recorded = recorded
    }

    /// Hands every usable conversation to `body`, in order, with its line; returns every problem of the others.
    ///
    /// Throws `file_not_found`, `file_unreadable`, `malformed_file` for what is no text or no JSON, and what `body` throws.
    public func forEach(_ body: (RecordedConversation, Int) throws -> Void) throws -> Summary {
        let opened = try OpenedFile(path: path, limits: ExpansionLimits())
        guard [.jsonLines, .jsonArray, .jsonObjects].contains(opened.container) else {
            throw WorkbenchError(
                .malformedFile, "'\(path)' is \(opened.container.rawValue), not JSON", hint: RecordedConversationReader.shape)
        }
        var reader = RecordedConversationReader(file: path, recorded: recorded)
        var summary = Summary()
        _ = try opened.forEachRecord(columns: ColumnMap(), chunk: LineReader.usualChunk) { record in
            summary.conversations += 1
            if let conversation = reader.conversation(in: record) {
                try body(conversation, record.line)
            } else {
                summary.invalid += 1
            }
        }
        summary.problems = reader.problems
        return summary
    }
}
