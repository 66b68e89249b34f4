internal import CSodium
internal import Dispatch
internal import Domain
internal import Threads

/// Computes hashes of passwords, two at once at most, on threads of its own; callers wait in a line of limited length.
final class PasswordHashing: Sendable {
    /// Hashes that are computed at once: each takes its memory.
    static let threads = 2
    /// Callers that wait at most: at some 0.1 s a hash, the last one waits about 2 s.
    static let longestLine = 40

    private struct Line {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
    }

    private let costs: PasswordCosts
    private let line = Locked(Line())
    private let queue = DispatchQueue(label: "tunesmith.passwords", attributes: .concurrent)

    init(_ costs: PasswordCosts) {
        self.costs = costs
    }

    /// Runs `body` on one of the threads; throws `too_many_attempts` when the line is full.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let work: @Sendable () -> Void = { continuation.resume(with: Result { try body() }) }
            if !enter(work) { continuation.resume(throwing: Self.busy) }
        }
    }

    private static var busy: WorkbenchError {
        WorkbenchError(
            .tooManyAttempts, "too many people sign in at this moment", hint: "try again in a moment",
            details: [WorkbenchError.retryAfter: "2"])
    }

    /// Begins the work or puts it into the line; false when that is full.
    private func enter(_ work: @escaping @Sendable () -> Void) -> Bool {
        let isThreadFree: Bool? = line.withLock { line in
            if line.running < Self.threads {
                line.running += 1
                return true
            }
            guard line.waiting.count < Self.longestLine else { return nil }
            line.waiting.append(work)
            return false
        }
        if isThreadFree == true { queue.async { self.goOn(with: work) } }
        return isThreadFree != nil
    }

    private func goOn(with first: @escaping @Sendable () -> Void) {
        var work: (@Sendable () -> Void)? = first
        while let now = work {
            now()
            work = line.withLock { line in
                if line.waiting.isEmpty {
                    line.running -= 1
                    return nil
                }
                return line.waiting.removeFirst()
            }
        }
    }

    // MARK: On one of the threads

    /// The hash of a password, with its salt and costs in the text; throws `out_of_memory`.
    func hash(_ password: Password) throws -> String {
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let code = crypto_pwhash_str(
            &text, password.bytes, UInt64(password.bytes.count), UInt64(costs.operations), costs.memoryBytes)
        guard code == 0 else { throw Self.outOfMemory(costs) }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the password is that of the hash. Without a hash it is not, which takes as long to find out.
    func isRight(_ password: Password, for hash: String?) -> Bool {
        let isRight = crypto_pwhash_str_verify(hash ?? nobodys, password.bytes, UInt64(password.bytes.count)) == 0
        return isRight && hash != nil
    }

    /// Whether the hash was made with other costs than those of today.
    func isOutdated(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(hash, UInt64(costs.operations), costs.memoryBytes) != 0
    }

    /// What no password has: the costs are those of today, salt and digest are zeros.
    var nobodys: String {
        let (salt, digest) = (String(repeating: "A", count: 22), String(repeating: "A", count: 43))
        return "$argon2id$v=19$m=\(costs.memoryBytes >> 10),t=\(costs.operations),p=1$\(salt)$\(digest)"
    }

    private static func outOfMemory(_ costs: PasswordCosts) -> WorkbenchError {
        WorkbenchError(
            .outOfMemory, "hashing a password needs \(costs.memoryBytes >> 20) MiB, which cannot be had", hint: "free some memory")
    }
}

extension WorkbenchError {
    /// Under what the details of `too_many_attempts` say how many seconds to wait.
    static let retryAfter = "retry_after_seconds"
}
