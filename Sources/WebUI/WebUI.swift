internal import CWebUI
internal import CXXHash

/// The pages that a browser shows: files that were built into the program.
public enum WebUI {
    /// The page itself, with which every address that belongs to the pages is answered.
    public static var index: Asset? { assets["/assets/index.html"] }

    /// The addresses of all files, such as `/assets/main.js`, in no order.
    public static var paths: [String] { Array(assets.keys) }

    /// The file at `path`, such as `/assets/main.js`; nil where there is none.
    public static func asset(at path: String) -> Asset? { assets[path] }

    private static let assets: [String: Asset] = {
        var assets: [String: Asset] = [:]
        var index = 0
        while let asset = web_asset_at(index)?.pointee {
            index += 1
            guard let path = asset.path, let bytes = asset.bytes, let type = asset.content_type else { continue }
            let digest = XXH3_64bits(bytes, asset.byte_count)
            assets[String(cString: path)] = Asset(
                contentType: String(cString: type), etag: "\"\(String(digest, radix: 36))\"",
                bytes: StaticBytes(start: bytes, count: asset.byte_count))
        }
        return assets
    }()
}
