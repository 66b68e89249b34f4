public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension LanguageModel {
    /// The method of the adapter in `folder`, which fits the base in `base` by its names and shapes; the base's weights are not read.
    ///
    /// Throws `unsupported_model` for what this engine cannot compute, `inconsistent_model` when it belongs to another base, and
    /// `file_not_found` or `malformed_file` where files are missing or damaged.
    public static func methodOfAdapter(in folder: URL, on base: URL) throws -> Method {
        let configuration = try ModelConfiguration(contentsOf: base.appendingPathComponent("config.json"))
        let model = try LanguageModel(outlineOf: configuration, precision: .float32, quantised: false)
        try model.loadAdapter(folder)
        guard let method = model.method else {
            throw WorkbenchError(.unsupportedModel, "\(folder.lastPathComponent) holds no adapter that this engine knows")
        }
        return method
    }
}
