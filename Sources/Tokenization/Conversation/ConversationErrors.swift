public import Domain

extension WorkbenchError.Code {
    /// What a person wrote contains the text of a control token.
    public static let specialTokenInContent = Self(rawValue: "special_token_in_content")
    /// A conversation has nothing that the model could learn to write.
    public static let nothingToTrain = Self(rawValue: "nothing_to_train")
}

extension WorkbenchError {
    /// Refuses content that would turn into control tokens.
    static func specialTokens(_ diagnostics: [Diagnostic]) -> WorkbenchError {
        WorkbenchError(
            .specialTokenInContent, diagnostics.map(\.message).joined(separator: " "),
            hint: "Remove the token from the content or put a space into it, so that it cannot steer the model.", diagnostics: diagnostics)
    }
}
