/// A language that the sample texts are written in; the raw value is its ISO 639-1 code.
public enum Language: String, Sendable, CaseIterable, Hashable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
}
