internal import HTTP
internal import WebUI

/// The pages and what belongs to them.
enum PageAnswer {
    static let policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    /// The asset at the path, or the one page for all addresses of the pages; nil under the addresses of the API.
    static func answer(to request: HTTPRequest) -> HTTPResponse? {
        guard request.method == .get || request.method == .head, let path = RequestPath(request.path)?.segments else { return nil }
        if let first = path.first, ["api", "v1", "healthz", "readyz", "metrics"].contains(first), path != ["api", "docs"] { return nil }
        // Under the files' own folder only files are found; every other address is one of the page.
        guard let asset = path.first == "assets" ? WebUI.asset(at: "/" + path.joined(separator: "/")) : WebUI.index else { return nil }
        let headers: HTTPHeaders = ["Content-Type": asset.contentType, "Cache-Control": "no-cache"]
        return .bytes(asset.bytes.array, tag: EntityTag(asset.etag.filter { $0 != "\"" }), headers: headers, for: request)
    }
}
