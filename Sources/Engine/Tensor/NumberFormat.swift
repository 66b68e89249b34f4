/// How the numbers of a stored tensor are written.
public enum NumberFormat: String, Sendable, CaseIterable {
    case float32 = "F32"
    case bfloat16 = "BF16"
    case float16 = "F16"
    case int32 = "I32"
    case int64 = "I64"
    case uint8 = "U8"
    case boolean = "BOOL"

    /// Bytes of one number.
    public var byteCount: Int {
        switch self {
        case .float32, .int32: 4
        case .bfloat16, .float16: 2
        case .int64: 8
        case .uint8, .boolean: 1
        }
    }
}
