internal import CXXHash

/// The library behind the keys of rows.
public enum HashingLibrary {
    /// Version of xxHash, such as `0.8.1`.
    public static var version: String {
        let number = XXH_versionNumber()
        return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
    }
}
