public import Domain

extension WorkbenchError.Code {
    /// What a person wrote contains the text of a control token.
    public static let specialTokenInContent = Self(rawValue: "special_token_in_content")
    /// A conversation has nothing that the model could learn to write.
    public static let nothingToTrain = Self(rawValue: "nothing_to_train")
    /// It cannot be told which tokens are those of a message that is to be trained.
    public static let unsafeBoundaries = Self(rawValue: "unsafe_boundaries")
    /// A template does not write tools, calls, reasoning or content that a conversation has.
    public static let leftOutByTemplate = Self(rawValue: "left_out_by_template")
    /// A message has a weight that the chosen turns contradict.
    public static let weightContradicted = Self(rawValue: "weight_contradicted")
    /// A conversation whose tools or arguments are not the JSON that they must be.
    public static let invalidConversation = Self(rawValue: "invalid_conversation")
}

extension WorkbenchError {
    /// Refuses content that would turn into control tokens.
    static func specialTokens(_ diagnostics: [Diagnostic]) -> WorkbenchError {
        sum(
            .specialTokenInContent, diagnostics,
            hint: "Remove the token from the content or put a space into it, so that it cannot steer the model.")
    }

    /// One failure for `diagnostics`, which say what is wrong in their own words.
    static func sum(_ code: Code, _ diagnostics: [Diagnostic], hint: String) -> WorkbenchError {
        WorkbenchError(code, diagnostics.map(\.message).joined(separator: " "), hint: hint, diagnostics: diagnostics)
    }

    /// `text` at `path` is not what it must be.
    static func unreadable(_ text: String, path: String, wanted: String) -> WorkbenchError {
        let shown = text.unicodeScalars.count > 60 ? "\(String(text.unicodeScalars.prefix(60)))…" : text
        let message = "\(path) is not \(wanted): \(shown.debugDescription)."
        let fix = "Write \(wanted)."
        let code = Code.invalidConversation
        return WorkbenchError(
            code, message, hint: fix, diagnostics: [Diagnostic(code: code.rawValue, path: path, message: message, fix: fix)])
    }
}
