#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Times as people write them.
public enum Timestamp {
    /// The moment that an ISO 8601 text means, such as `2024-05-01`, `2024-05-01T12:30:00Z` or with fractions and an offset; nil for others.
    public static func date(_ text: String) -> Date? {
        let styles = [
            Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true),
            Date.ISO8601FormatStyle().year().month().day(),
        ]
        for style in styles {
            if let date = try? style.parse(text) { return date }
        }
        return nil
    }
}
