/// Which of the assistant's messages a model learns to write.
public enum TrainedTurns: String, Sendable, Codable, CaseIterable {
    /// Every one.
    case all
    /// Only the last one of a conversation.
    case last
    /// Every one but those of weight 0.
    case byWeight = "weight"
}
