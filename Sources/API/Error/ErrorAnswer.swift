internal import Domain
internal import HTTP
internal import JSON

/// Every error as it is sent: the four keys of the OpenAI API and what else helps a person.
enum ErrorAnswer {
    static let schema = Schema.object(
        "Error",
        [
            .init(
                "error",
                .object(
                    nil,
                    [
                        .init("message", .string.described("What was wrong, with the value.")),
                        .init("type", .string),
                        .init("param", .nullable(.string.described("Path of the field or name of the parameter that is wrong."))),
                        .init("code", .string.described("The only part that programs may depend on.")),
                        .init("hint", .nullable(.string.described("What to do about it."))),
                        .init("request_id", .string.described("By which the log tells more.")),
                        .init("diagnostics", .array(DiagnosticWire.diagnostic.schema)),
                    ]))
        ])

    /// The answer for `error`. What went wrong inside is told to the owner of the data folder alone; others learn under which request id
    /// the log tells it.
    static func answer(for error: any Error, status: Int? = nil, requestID: String, toldTo caller: Principal? = nil) -> HTTPResponse {
        let failure = WireFailure(error)
        // What the server itself refuses has a status of its own.
        let status = status ?? failure.status.status
        let shown = status != 500 || caller?.credential == .local || Self.told.contains(failure.code)
        let body = JSONValue.object([
            "error": .object([
                "message": .string(
                    shown ? failure.message : "the server failed at this; its log tells more under the request id \(requestID)"),
                "type": .string(failure.status.type),
                "param": failure.param.map { .string($0) } ?? .null,
                "code": .string(shown ? failure.code : "internal_error"),
                "hint": shown ? failure.hint.map { .string($0) } ?? .null : .null,
                "request_id": .string(requestID),
                "diagnostics": .array(shown ? failure.diagnostics.map { DiagnosticWire.diagnostic.json($0) } : []),
            ])
        ])
        var response = HTTPResponse(status, headers: ["Content-Type": "application/json"], body: HTTPBody(body.bytes()))
        for (name, value) in failure.headers { response.headers[name] = value }
        return response
    }

    /// What a caller can do something about though it is the server's failure; it names digests, no places.
    private static let told: Set<String> = [WorkbenchError.Code.blobDamaged.rawValue, WorkbenchError.Code.blobMissing.rawValue]
}

/// An error on its way to an answer.
struct WireFailure {
    let code: String
    let status: ErrorStatus
    let message: String
    let param: String?
    let hint: String?
    let diagnostics: [Diagnostic]
    var headers: [(name: String, value: String)] = []

    init(_ error: any Error) {
        switch error {
        case let error as WorkbenchError:
            code = error.code.rawValue
            status = ErrorStatus(of: error.code)
            message = error.message
            param = error.details["param"] ?? Self.fields[error.code]
            hint = error.hint
            diagnostics = Array(error.diagnostics.prefix(100))
            if let seconds = error.details["retry_after_seconds"] {
                headers.append(("Retry-After", seconds))
            } else if status.status == 503 {
                headers.append(("Retry-After", "2"))
            }
            if status.status == 401 { headers.append(("WWW-Authenticate", "Bearer")) }
            if let allowed = error.details["allow"] { headers.append(("Allow", allowed)) }
        case let violation as SchemaViolation:
            code = violation.code
            status = .badRequest
            message = violation.message
            param = violation.path
            hint = nil
            diagnostics = []
        case let error as HTTPBodyError:
            let (code, status, message) = Self.facts(of: error)
            self.code = code
            self.status = status
            self.message = message
            param = nil
            hint = nil
            diagnostics = []
        case let error as MultipartError:
            code = error.status == 413 ? "body_too_large" : error.status == 415 ? "unsupported_media_type" : "malformed_form"
            status = ErrorStatus(status: error.status, type: "invalid_request_error")
            message = error.message
            param = nil
            hint = nil
            diagnostics = []
        default:
            code = "internal_error"
            status = .failed
            message = String(describing: error)
            param = nil
            hint = nil
            diagnostics = []
        }
    }
}

extension WireFailure {
    /// The field that such an error is always about.
    private static let fields: [WorkbenchError.Code: String] = [
        .invalidName: "name", .invalidEmail: "email", .userExists: "email", .weakPassword: "password",
    ]

    private static func facts(of error: HTTPBodyError) -> (String, ErrorStatus, String) {
        switch error {
        case .tooLarge(let limit):
            ("body_too_large", ErrorStatus(of: .bodyTooLarge), "the body is longer than \(limit) bytes")
        case .cutOff: ("body_cut_off", .badRequest, "the body ends too early, or is not what its head says")
        case .tooSlow: ("body_too_slow", ErrorStatus(status: 408, type: "invalid_request_error"), "the body comes too slowly")
        case .unreadable: ("internal_error", .failed, "a file could not be read")
        }
    }
}

/// Problems of rows as they are sent.
enum DiagnosticWire {
    static let diagnostic = Shape<Diagnostic>(
        "Diagnostic", "One problem in a row or file.",
        [
            .text("code") { $0.code },
            .choice("severity", ["error", "warning"]) { $0.severity.rawValue },
            .optionalCount("line") { $0.line },
            .optionalText("path") { $0.path },
            .text("message") { $0.message },
            .optionalText("fix") { $0.fix },
        ])
}
