import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TokenizerFolder {
    /// A tokenizer as a person names it: a model folder, a run folder, or a folder with a tokenizer alone.
    init(_ path: String) throws {
        var folder = URL(fileURLWithPath: path, isDirectory: true)
        let isBare = ["config.json", "plan.json", "adapter_config.json"].allSatisfy {
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }
        if !isBare { folder = try ModelLocation(path).base }
        try self.init(folder, named: path)
    }
}
