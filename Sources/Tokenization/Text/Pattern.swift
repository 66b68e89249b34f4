internal import CPCRE2
internal import Domain

/// A compiled regular expression over UTF-8 (PCRE2 with its just-in-time compiler).
///
/// `@unchecked`: PCRE2 only reads a compiled expression, so threads may share it.
final class Pattern: @unchecked Sendable {
    /// The expression as the tokenizer's file has it.
    let source: String
    private let code: OpaquePointer
    private let isJITCompiled: Bool

    /// What language an expression is written in.
    enum Dialect: Sendable {
        /// Oniguruma's Ruby syntax: `^` and `$` always match at lines.
        case oniguruma
        /// Rust's regex with look-around and possessive repeats: `$` matches only at the end.
        case rust
    }

    /// Compiles `source`; throws `unsupportedTokenizer` where it cannot be run exactly.
    init(_ source: String, dialect: Dialect = .oniguruma) throws {
        let translated = Array(try PatternTranslation.translate(source, dialect: dialect).utf8)
        let context = pcre2_compile_context_create_8(nil)
        defer { pcre2_compile_context_free_8(context) }
        pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        var errorCode: Int32 = 0
        var errorOffset = 0
        let lines = dialect == .oniguruma ? UInt32(PCRE2_MULTILINE) : UInt32(PCRE2_DOLLAR_ENDONLY)
        let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C) | lines
        let code = translated.withUnsafeBufferPointer {
            pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, context)
        }
        guard let code else {
            throw WorkbenchError(
                .unsupportedTokenizer, "The regular expression \(Self.excerpt(source)) cannot be compiled: \(Self.message(errorCode)).",
                hint: "Use a tokenizer whose Split pattern PCRE2 can run.")
        }
        self.source = source
        self.code = code
        isJITCompiled = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
    }

    deinit {
        pcre2_code_free_8(code)
    }

    /// The first match in valid UTF-8 `text` at or after `start`; what stands before `start` is seen by look-behinds.
    func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int, workspace: MatchWorkspace) throws -> Range<Int>? {
        let noCheck = UInt32(PCRE2_NO_UTF_CHECK)
        var status = PCRE2_ERROR_JIT_STACKLIMIT
        if isJITCompiled {
            status = pcre2_jit_match_8(code, text.baseAddress, text.count, start, noCheck, workspace.data, workspace.context)
        }
        if status == PCRE2_ERROR_JIT_STACKLIMIT {
            let options = noCheck | UInt32(PCRE2_NO_JIT)
            status = pcre2_match_8(code, text.baseAddress, text.count, start, options, workspace.data, workspace.context)
        }
        if status == PCRE2_ERROR_NOMATCH { return nil }
        guard status >= 0, let found = pcre2_get_ovector_pointer_8(workspace.data) else {
            throw WorkbenchError(
                .unsupportedTokenizer, "The regular expression \(Self.excerpt(source)) gave up on the text: \(Self.message(status)).",
                hint: "Cut the text into shorter pieces, or use a tokenizer with a simpler Split pattern.")
        }
        let (lower, upper) = (found[0], found[1])
        // A look-behind that resets the start could make the match begin after its end.
        return lower <= upper ? lower..<upper : upper..<upper
    }

    /// What errors show of an expression.
    static func excerpt(_ source: String) -> String {
        let scalars = source.unicodeScalars
        return scalars.count > 120 ? "\(String(String.UnicodeScalarView(scalars.prefix(120))))…" : source
    }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "error \(code)"
    }
}

/// What one thread needs while it matches; never shared between threads at the same time.
final class MatchWorkspace {
    fileprivate let data: OpaquePointer
    fileprivate let context: OpaquePointer?
    private let stack: OpaquePointer?

    /// A workspace with a stack of up to 8 MiB for the compiled code; throws `outOfMemory`.
    init() throws {
        guard let data = pcre2_match_data_create_8(1, nil) else {
            throw WorkbenchError(.outOfMemory, "There is no memory for matching a regular expression.")
        }
        self.data = data
        context = pcre2_match_context_create_8(nil)
        stack = pcre2_jit_stack_create_8(32 * 1024, 8 * 1024 * 1024, nil)
        if let context {
            pcre2_set_match_limit_8(context, 10_000_000)
            pcre2_set_heap_limit_8(context, 256 * 1024)
            pcre2_jit_stack_assign_8(context, nil, stack.map { UnsafeMutableRawPointer($0) })
        }
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        pcre2_jit_stack_free_8(stack)
    }
}
