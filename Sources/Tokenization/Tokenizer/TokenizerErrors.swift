internal import Domain

extension WorkbenchError {
    /// A tokenizer file that is not what the format demands.
    static func malformedTokenizer(_ message: String, cause: (any Error)? = nil) -> WorkbenchError {
        WorkbenchError(
            .malformedFile, message, hint: "Export the tokenizer again, or take tokenizer.json from the model's own folder.", cause: cause)
    }

    /// A component that has no exact implementation here.
    static func unsupportedComponent(_ component: String) -> WorkbenchError {
        WorkbenchError(
            .unsupportedTokenizer, "The tokenizer uses \(component), which is not supported.",
            hint: "Use a model whose tokenizer has only components that docs/tokenizers.md lists.")
    }
}
