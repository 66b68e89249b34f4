internal import CCurl
internal import CMicroHTTPD

extension HTTPServer {
    /// The version of libmicrohttpd.
    public static var libraryVersion: String { String(cString: MHD_get_version()) }
}

extension HTTPClient {
    /// The version of libcurl.
    public static var libraryVersion: String { String(cString: ts_curl_version()) }
}
