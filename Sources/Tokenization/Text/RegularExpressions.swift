internal import CPCRE2

/// The library behind the patterns of tokenizers.
public enum RegularExpressions {
    /// Version of PCRE2, such as `10.42`.
    public static var libraryVersion: String {
        var text = [UInt8](repeating: 0, count: 64)
        let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
        guard (1...Int32(text.count)).contains(length), pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text) > 0 else { return "unknown" }
        // The version is followed by its date.
        return String(decoding: text.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }

    /// Whether PCRE2 turns patterns into machine code here.
    public static var areCompiled: Bool {
        var flag: UInt32 = 0
        return pcre2_config_8(UInt32(PCRE2_CONFIG_JIT), &flag) >= 0 && flag == 1
    }
}
