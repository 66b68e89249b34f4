internal import CPCRE2
internal import Domain

/// A regular expression over module paths, as the files of PEFT have them (PCRE2, whose syntax holds Python's but for rarities).
final class ModulePattern {
    // Paths are short; what takes more steps than this runs away.
    private static let stepLimit: UInt32 = 200_000
    private static let longestSource = 4096

    private let source: String
    private let code: OpaquePointer
    private let match: OpaquePointer
    private let limits: OpaquePointer?

    /// Compiles `source`; throws `invalid_setting` where it is no regular expression.
    ///
    /// With `isEnding` it may match the end of a path after a dot instead of the whole.
    init(_ source: String, isEnding: Bool = false) throws {
        let text = Array((isEnding ? "(.*\\.)?(\(source))" : source).utf8)
        let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        var errorCode: Int32 = 0
        var errorOffset = 0
        let compiled =
            text.count > Self.longestSource
            ? nil
            : text.withUnsafeBufferPointer { pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, nil) }
        guard let code = compiled else {
            let reason = errorCode == 0 ? "it is longer than \(Self.longestSource) bytes" : Self.message(errorCode)
            throw WorkbenchError(
                .invalidSetting, "'\(source.prefix(100))' is no regular expression: \(reason)",
                hint: "write one that matches paths such as model.layers.0.self_attn.q_proj")
        }
        guard let match = pcre2_match_data_create_8(1, nil) else {
            pcre2_code_free_8(code)
            throw WorkbenchError(.outOfMemory, "there is no memory for matching a regular expression")
        }
        self.source = source
        self.code = code
        self.match = match
        limits = pcre2_match_context_create_8(nil)
        if let limits {
            pcre2_set_match_limit_8(limits, Self.stepLimit)
            pcre2_set_heap_limit_8(limits, 16 * 1024)
        }
    }

    deinit {
        pcre2_match_context_free_8(limits)
        pcre2_match_data_free_8(match)
        pcre2_code_free_8(code)
    }

    /// Whether it matches `path`; throws `invalid_setting` where that takes too long to find out.
    func matches(_ path: String) throws -> Bool {
        let text = Array(path.utf8)
        let status = text.withUnsafeBufferPointer { pcre2_match_8(code, $0.baseAddress, $0.count, 0, 0, match, limits) }
        if status == PCRE2_ERROR_NOMATCH { return false }
        guard status >= 0 else {
            throw WorkbenchError(
                .invalidSetting, "the regular expression '\(source.prefix(100))' gave up on '\(path)': \(Self.message(status))",
                hint: "write a simpler one")
        }
        return true
    }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "error \(code)"
    }
}
