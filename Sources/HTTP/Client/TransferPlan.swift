internal import CCurl

/// What libcurl is told of a request.
struct TransferPlan: Sendable {
    let body: HTTPBody
    private let method: HTTPMethod
    private let address: String
    private let socketFile: String?
    private let fields: [String]
    private let configuration: HTTPClient.Configuration

    /// Checks a request: nothing of it may become another field or another request.
    init(_ request: HTTPRequest, _ server: HTTPClient.Server, _ configuration: HTTPClient.Configuration) throws(HTTPClientError) {
        guard !request.method.rawValue.isEmpty, request.method.rawValue.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw .invalidRequest("the method is none")
        }
        guard LibraryAnswer.canSend(HTTPResponse(200, headers: request.headers)) else { throw .invalidRequest("a header field is none") }
        guard request.path.hasPrefix("/"), request.path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3F && $0 != 0x23 }) else {
            throw .invalidRequest("the path is none: \(request.path)")
        }
        body = request.body
        method = request.method
        self.configuration = configuration
        let target = request.path + (request.query.isEmpty ? "" : "?" + FormCoding.encoded(request.query))
        switch server {
        case .network(let origin):
            address = try Self.checked(origin) + target
            socketFile = nil
        case .socketFile(let path):
            address = "http://localhost" + target
            socketFile = path
        }
        // libcurl would wait for `100 Continue` before a body; an empty value takes its field away.
        fields =
            request.headers.fields.filter { !LibraryAnswer.isOurs($0.name) }.map {
                $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)"
            } + ["Expect:"]
    }

    private static func checked(_ origin: String) throws(HTTPClientError) -> String {
        let text = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
        for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
            let rest = text.dropFirst(scheme.count)
            // No user, path, query or fragment: the host is what it looks like.
            if !rest.isEmpty, rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && ![0x2F, 0x3F, 0x23, 0x40, 0x5C].contains($0) }) {
                return text
            }
        }
        throw .invalidRequest("the address of the server is none: \(origin)")
    }

    /// Whether an answer is a redirect that libcurl follows.
    func follows(_ head: AnswerHead) -> Bool {
        configuration.redirectLimit > 0 && [301, 302, 303, 307, 308].contains(head.status) && head.headers["Location"] != nil
    }

    /// Makes a handle whose callbacks find `transfer`; nil when memory is short.
    func open(for transfer: Transfer) -> Handles? {
        guard let easy = curl_easy_init() else { return nil }
        let handles = Handles(easy: easy, list: fields.reduce(nil) { curl_slist_append($0, $1) }, context: Unmanaged.passRetained(transfer))
        ts_curl_set_text(easy, CURLOPT_URL, address)
        ts_curl_set_text(easy, CURLOPT_CUSTOMREQUEST, method.rawValue)
        ts_curl_set_list(easy, handles.list)
        ts_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, handles.messageBytes)
        for (option, value) in numbers { ts_curl_set_number(easy, option, value) }
        ts_curl_set_text(easy, CURLOPT_PROXY, "")
        ts_curl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        if let socketFile { ts_curl_set_text(easy, CURLOPT_UNIX_SOCKET_PATH, socketFile) }
        if let file = configuration.trustedCertificates { ts_curl_set_text(easy, CURLOPT_CAINFO, file) }
        setBody(easy)
        var callbacks = ts_curl_callbacks()
        callbacks.context = handles.context.toOpaque()
        callbacks.head = Self.head
        callbacks.body = Self.body
        callbacks.give = Self.give
        callbacks.seek = Self.seek
        ts_curl_set_callbacks(easy, &callbacks)
        return handles
    }

    private var numbers: [(CURLoption, Int)] {
        var numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)), (CURLOPT_BUFFERSIZE, 256 << 10),
            (CURLOPT_UPLOAD_BUFFERSIZE, 256 << 10), (CURLOPT_CONNECTTIMEOUT_MS, max(1, Self.milliseconds(configuration.connecting))),
            (CURLOPT_FOLLOWLOCATION, configuration.redirectLimit > 0 ? 1 : 0), (CURLOPT_MAXREDIRS, configuration.redirectLimit),
        ]
        if let silence = configuration.silence {
            numbers += [(CURLOPT_LOW_SPEED_LIMIT, 1), (CURLOPT_LOW_SPEED_TIME, max(1, (Self.milliseconds(silence) + 999) / 1000))]
        }
        return numbers
    }

    private func setBody(_ easy: UnsafeMutableRawPointer) {
        if method == .head {
            ts_curl_set_number(easy, CURLOPT_NOBODY, 1)
        } else if body.length != 0 || [.post, .put, .patch].contains(method) {
            ts_curl_set_number(easy, CURLOPT_UPLOAD, 1)
            ts_curl_set_size(easy, CURLOPT_INFILESIZE_LARGE, body.length ?? -1)
        }
    }

    private static func milliseconds(_ time: Duration) -> Int {
        Int(clamping: time.components.seconds) * 1000 + Int(time.components.attoseconds / 1_000_000_000_000_000)
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let head: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        bytes, size, count, context in
        var text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)[...]
        while let last = text.utf8.last, last == 0x0D || last == 0x0A { text = Substring(text.unicodeScalars.dropLast()) }
        transfer(context)?.receive(line: String(text))
        return size * count
    }

    private static let body: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        bytes, size, count, context in
        transfer(context)?.receive(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }

    private static let give: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        bytes, size, count, context in
        transfer(context)?.give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? Int(CURL_READFUNC_ABORT)
    }

    private static let seek: @convention(c) (UnsafeMutableRawPointer?, curl_off_t, Int32) -> Int32 = { context, offset, _ in
        transfer(context)?.seek(to: Int(offset)) == true ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_CANTSEEK
    }
}

/// What libcurl holds for a transfer.
///
/// `@unchecked`: only the client's thread uses the pointers.
struct Handles: @unchecked Sendable {
    let easy: UnsafeMutableRawPointer
    let list: UnsafeMutablePointer<curl_slist>?
    let context: Unmanaged<Transfer>
    let messageBytes: UnsafeMutablePointer<CChar>

    init(easy: UnsafeMutableRawPointer, list: UnsafeMutablePointer<curl_slist>?, context: Unmanaged<Transfer>) {
        self.easy = easy
        self.list = list
        self.context = context
        messageBytes = .allocate(capacity: Int(CURL_ERROR_SIZE))
        messageBytes.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    /// What the library says about a failure.
    var message: String { String(cString: messageBytes) }

    func free() {
        curl_easy_cleanup(easy)
        curl_slist_free_all(list)
        messageBytes.deallocate()
        context.release()
    }
}

extension HTTPClientError {
    /// The failure of a result, with libcurl's words for it.
    init(_ result: CURLcode, _ message: String) {
        let text = message.isEmpty ? String(cString: curl_easy_strerror(result)) : message
        switch result {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: self = .invalidRequest(text)
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: self = .cannotConnect(text)
        case CURLE_OPERATION_TIMEDOUT: self = .timedOut(text)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: self = .untrusted(text)
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY: self = .cutOff(text)
        default: self = .failed(text)
        }
    }
}
