/// What LIKE compares with, `!` being its escape.
enum LikePattern {
    /// Fits a text in small letters that holds `part`, whatever characters that is of.
    static func holding(_ part: String) -> String {
        "%" + part.lowercased().map { "%_!".contains($0) ? "!\($0)" : String($0) }.joined() + "%"
    }
}
