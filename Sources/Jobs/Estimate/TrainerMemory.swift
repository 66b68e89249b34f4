internal import TrainingLoop

/// What a trainer has in memory beside the model: the program, its libraries, the tokenizer and the rows.
///
/// Measured over jobs of different shape, docs/log.md: a fixed part, and as much as files and tokens are long, some times over.
enum TrainerMemory {
    private static let program = 58 << 20
    private static let perTokenizerByte = 12.0
    private static let perRowByte = 3.0
    private static let perToken = 6.0

    /// Bytes before the model is loaded.
    static func bytes(_ base: OpenedBase, _ rows: MeasuredRows) -> Int {
        let tokens = rows.training.tokenCount + rows.validation.tokenCount
        return program
            + Int(
                Double(base.tokenizerBytes) * perTokenizerByte + Double(rows.byteCount) * perRowByte + Double(tokens) * perToken)
    }
}
