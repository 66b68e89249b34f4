internal import Digests
internal import Domain
internal import Engine

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What tells a model's weights from others.
public enum WeightDigest {
    /// SHA-256 of the file of weights in `folder`; of the digests of all, where there are several. Throws `file_unreadable`.
    public static func of(folder: String) throws -> String {
        let files = try LanguageModel.weightFiles(in: URL(fileURLWithPath: folder, isDirectory: true))
        let digests = try files.map { file in
            do {
                return try SHA256.hexadecimal(ofFile: file)
            } catch {
                throw WorkbenchError(.fileUnreadable, "cannot read \(file.path)", hint: "check its permissions", cause: error)
            }
        }
        return digests.count == 1 ? digests[0] : SHA256.hexadecimal(of: Array(digests.joined(separator: "\n").utf8))
    }
}
