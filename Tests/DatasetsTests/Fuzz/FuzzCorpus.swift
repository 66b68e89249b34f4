import Foundation

/// Small files of every container and form, kept in the sources; `found` has inputs that failed once.
enum FuzzCorpus {
    static let files: [(name: String, bytes: [UInt8])] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "Corpus")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            let file = folder.appendingPathComponent(name)
            guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { return nil }
            return (name, Array(data))
        }
    }()

    static let all = files.map(\.bytes)

    /// The files whose names end in one of `ends`, and those that failed once.
    static func of(_ ends: String...) -> [[UInt8]] {
        files.filter { file in file.name.hasPrefix("found") || ends.contains { file.name.hasSuffix($0) } }.map(\.bytes)
    }
}
