internal import HTTP
internal import WebUI

/// The pages and what belongs to them.
enum PageAnswer {
    static let policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    /// The asset at the path, or the one page for all addresses of the pages; nil under the addresses of the API.
    static func answer(to request: HTTPRequest) -> HTTPResponse? {
        guard request.method == .get || request.method == .head, let path = RequestPath(request.path)?.segments else { return nil }
        if let first = path.first, ["api", "v1", "healthz", "readyz", "metrics"].contains(first), path != ["api", "docs"] { return nil }
        let name = path.joined(separator: "/")
        // What looks like a file is one, or is not there.
        guard let asset = WebUI.asset(at: name) ?? (name.contains(".") ? nil : WebUI.asset(at: "index.html")) else { return nil }
        let headers: HTTPHeaders = ["Content-Type": asset.contentType, "ETag": "\"\(asset.etag)\"", "Cache-Control": "no-cache"]
        if request.headers["If-None-Match"]?.contains("\"\(asset.etag)\"") == true { return HTTPResponse(304, headers: headers) }
        return HTTPResponse(200, headers: headers, body: HTTPBody(asset.bytes))
    }
}
