import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TokenizerFolder {
    /// A tokenizer as a person names it: a model folder, a run folder, or a folder with a tokenizer alone.
    init(_ path: String) throws {
        try self.init(Self.folder(of: path), named: path)
    }

    /// The folder with the tokenizer of what a person names.
    static func folder(of path: String) throws -> URL {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        let isBare = ["config.json", "plan.json", "adapter_config.json"].allSatisfy {
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }
        return isBare ? folder : try ModelLocation(path).base
    }
}
