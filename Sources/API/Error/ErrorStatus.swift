internal import Domain

/// Which status an error answers with; the one place that says so.
struct ErrorStatus: Sendable, Equatable {
    /// HTTP's status code.
    let status: Int
    /// The kind of error in the words of the OpenAI API.
    let type: String

    static let badRequest = ErrorStatus(status: 400, type: "invalid_request_error")
    static let unauthorized = ErrorStatus(status: 401, type: "authentication_error")
    static let forbidden = ErrorStatus(status: 403, type: "permission_error")
    static let notFound = ErrorStatus(status: 404, type: "not_found_error")
    static let conflict = ErrorStatus(status: 409, type: "conflict_error")
    static let tooMany = ErrorStatus(status: 429, type: "rate_limit_error")
    static let failed = ErrorStatus(status: 500, type: "server_error")
    static let unavailable = ErrorStatus(status: 503, type: "server_error")

    /// The status for `code`; 500 for one that no caller can have caused.
    init(of code: WorkbenchError.Code) {
        self = Self.known[code] ?? .failed
    }

    init(status: Int, type: String) {
        self.status = status
        self.type = type
    }

    private static let known: [WorkbenchError.Code: ErrorStatus] = {
        var known: [WorkbenchError.Code: ErrorStatus] = [:]
        for (status, codes) in table { for code in codes { known[code] = status } }
        return known
    }()

    private static let table: [(ErrorStatus, [WorkbenchError.Code])] = [
        (
            .badRequest,
            [
                .invalidRequest, .malformedJSON, .malformedFile, .invalidDataset, .invalidExampleCount, .unrecognizedFormat,
                .ambiguousFormat, .invalidSetting,
                .invalidName, .invalidDigest, .wouldLose, .constraintViolated, .unsupportedModel, .inconsistentModel,
                .unsupportedTokenizer, .invalidTemplate, .invalidQuery, .queryWrites, .weakPassword, .invalidEmail,
            ]
        ),
        (.unauthorized, [.missingCredentials, .wrongCredentials, .invalidToken, .expiredToken, .accountDisabled]),
        (.forbidden, [.insufficientRole, .insufficientScope, .forbiddenOrigin, .noMembership]),
        (ErrorStatus(status: 421, type: "invalid_request_error"), [.forbiddenHost]),
        (
            .notFound,
            [
                .routeNotFound, .datasetNotFound, .conversationNotFound, .rowNotFound, .operationNotFound, .uploadNotFound, .fileNotFound,
                .baseModelNotFound, .userNotFound, .organizationNotFound, .sessionNotFound, .apiKeyNotFound, .secretNotFound,
                .jobNotFound, .checkpointNotFound, .trainerNotFound, .modelNotFound, .versionNotFound, .aliasNotFound,
            ]
        ),
        (ErrorStatus(status: 405, type: "invalid_request_error"), [.methodNotAllowed]),
        (
            .conflict,
            [
                .alreadyExists, .datasetInUse, .uploadOffset, .uploadIncomplete, .blobInUse, .qualityNotMeasured, .sourceGone, .userExists,
                .lastOwner, .alreadySetUp, .cancelled, .jobState, .invalidCheckpoint, .aliasMoved, .modelInUse, .modelState,
            ]
        ),
        (ErrorStatus(status: 413, type: "invalid_request_error"), [.bodyTooLarge]),
        (ErrorStatus(status: 415, type: "invalid_request_error"), [.unsupportedMediaType]),
        (.tooMany, [.tooManyAttempts]),
        (.unavailable, [.storeBusy, .serverBusy, .outOfMemory]),
        (ErrorStatus(status: 507, type: "server_error"), [.diskFull]),
    ]
}
