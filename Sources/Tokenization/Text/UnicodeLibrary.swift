internal import CUTF8Proc

/// The library behind Unicode's normal forms.
public enum UnicodeLibrary {
    /// Version of utf8proc, such as `2.8.0`.
    public static var version: String { utf8proc_version().map { String(cString: $0) } ?? "unknown" }
}
