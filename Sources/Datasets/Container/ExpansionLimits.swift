internal import Domain

/// How much a packed file may grow, so that a small one cannot keep a machine busy for hours.
struct ExpansionLimits: Sendable {
    /// Bytes that any file may unpack to.
    var bytes = 64 << 30
    /// Bytes that each packed byte may become, once `grace` bytes have been unpacked.
    var ratio = 300
    /// Unpacked bytes before the ratio counts.
    var grace = 64 << 20

    /// Throws `malformed_file` when `unpacked` bytes out of `packed` are too many.
    func check(unpacked: Int, packed: Int, path: String) throws(WorkbenchError) {
        if unpacked > bytes {
            throw WorkbenchError(
                .malformedFile, "'\(path)' unpacks to more than \(bytes) bytes", hint: "unpack and split it, if it is what you expect")
        }
        guard unpacked > grace, unpacked / ratio > packed else { return }
        throw WorkbenchError(
            .malformedFile, "'\(path)' unpacks to more than \(ratio) times its size (\(unpacked) bytes from \(packed))",
            hint: "unpack it yourself, if it is what you expect")
    }
}
