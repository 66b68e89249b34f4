/// What one hash of a password costs whoever computes it (argon2id, RFC 9106).
public struct PasswordCosts: Sendable, Equatable {
    /// Passes over the memory.
    let operations: Int
    /// Memory, in bytes.
    let memoryBytes: Int

    /// RFC 9106's second choice, with one lane as libsodium has it: 3 passes over 64 MiB.
    public static let standard = PasswordCosts(operations: 3, memoryBytes: 64 << 20)
    /// The least that the library takes: for tests.
    static let least = PasswordCosts(operations: 1, memoryBytes: 8 << 10)
}
