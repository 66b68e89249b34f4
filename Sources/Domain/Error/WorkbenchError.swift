/// A failure that a person reads: what was wrong, with the value, and what to do about it.
public struct WorkbenchError: Error, Sendable {
    /// Stable identifier of a kind of failure; the only part that programs may depend on.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The identifier itself.
        public let rawValue: String

        /// A code; snake_case.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    /// The kind of failure.
    public let code: Code
    /// What was wrong, with the offending value.
    public let message: String
    /// What to do about it, where something can be done.
    public let hint: String?
    /// Further facts by name.
    public let details: [String: String]
    /// Problems of single rows, tensors or fields that this failure sums up.
    public let diagnostics: [Diagnostic]
    /// The failure underneath.
    public let cause: (any Error)?

    /// A failure with its message and hint.
    public init(
        _ code: Code, _ message: String, hint: String? = nil, details: [String: String] = [:], diagnostics: [Diagnostic] = [],
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.details = details
        self.diagnostics = diagnostics
        self.cause = cause
    }
}

extension WorkbenchError.Code {
    /// A file or folder that should be there is not.
    public static let fileNotFound = Self(rawValue: "file_not_found")
    /// A file could not be read.
    public static let fileUnreadable = Self(rawValue: "file_unreadable")
    /// A file could not be written.
    public static let fileUnwritable = Self(rawValue: "file_unwritable")
    /// The disk has no room.
    public static let diskFull = Self(rawValue: "disk_full")
    /// A file is not what its format demands.
    public static let malformedFile = Self(rawValue: "malformed_file")
    /// A file exists where one would be written.
    public static let alreadyExists = Self(rawValue: "already_exists")
    /// A dataset has rows that cannot be trained on.
    public static let invalidDataset = Self(rawValue: "invalid_dataset")
    /// A training file with fewer rows than the OpenAI protocol takes.
    public static let invalidExampleCount = Self(rawValue: "invalid_n_examples")
    /// A dataset whose rows have no known form.
    public static let unrecognizedFormat = Self(rawValue: "unrecognized_format")
    /// A dataset whose rows fit several forms equally.
    public static let ambiguousFormat = Self(rawValue: "ambiguous_format")
    /// A model of a kind this engine does not know.
    public static let unsupportedModel = Self(rawValue: "unsupported_model")
    /// A model's files disagree with each other.
    public static let inconsistentModel = Self(rawValue: "inconsistent_model")
    /// A tokenizer or template component that is not supported.
    public static let unsupportedTokenizer = Self(rawValue: "unsupported_tokenizer")
    /// A chat template that cannot be parsed or rendered.
    public static let invalidTemplate = Self(rawValue: "invalid_template")
    /// A setting outside its range or at odds with another.
    public static let invalidSetting = Self(rawValue: "invalid_setting")
    /// Training produced numbers that are not finite or left all bounds.
    public static let trainingDiverged = Self(rawValue: "training_diverged")
    /// A checkpoint is incomplete, damaged or of another run.
    public static let invalidCheckpoint = Self(rawValue: "invalid_checkpoint")
    /// A run folder is in use by another process.
    public static let runInUse = Self(rawValue: "run_in_use")
    /// The work was stopped by a person or a signal; not a failure.
    /// Memory could not be had.
    public static let outOfMemory = Self(rawValue: "out_of_memory")
    /// The database refused a statement or failed at it.
    public static let databaseFailed = Self(rawValue: "database_failed")
    /// A record would break a rule of the database, such as a unique name.
    public static let constraintViolated = Self(rawValue: "constraint_violated")
    /// Another process writes to the store for longer than one waits.
    public static let storeBusy = Self(rawValue: "store_busy")
    /// Another process has the store open that does not know the changes this one would make to its tables.
    public static let storeInUse = Self(rawValue: "store_in_use")
    /// A store was made by a newer or otherwise different version of the program.
    public static let incompatibleStore = Self(rawValue: "incompatible_store")
    /// A text that should be a SHA-256 digest is none.
    public static let invalidDigest = Self(rawValue: "invalid_digest")
    /// A name that cannot be given.
    public static let invalidName = Self(rawValue: "invalid_name")
    /// Stored bytes that should be there are not.
    public static let blobMissing = Self(rawValue: "blob_missing")
    /// Stored bytes are not those that were written.
    public static let blobDamaged = Self(rawValue: "blob_damaged")
    /// Stored bytes that a record needs cannot be removed.
    public static let blobInUse = Self(rawValue: "blob_in_use")
    /// There is no such dataset, or none that the caller may see.
    public static let datasetNotFound = Self(rawValue: "dataset_not_found")
    /// Rows that cannot be written in another form without losing something.
    public static let wouldLose = Self(rawValue: "would_lose")
    /// There is no such conversation, or none that the caller may see.
    public static let conversationNotFound = Self(rawValue: "conversation_not_found")
    /// A dataset has no row of that number.
    public static let rowNotFound = Self(rawValue: "row_not_found")
    /// A dataset that something needs cannot be removed for good.
    public static let datasetInUse = Self(rawValue: "dataset_in_use")
    /// A database server cannot be reached.
    public static let databaseUnreachable = Self(rawValue: "database_unreachable")
    /// A server refuses the user, or what the user may not do.
    public static let badCredentials = Self(rawValue: "bad_credentials")
    /// A query that a database server does not understand.
    public static let invalidQuery = Self(rawValue: "invalid_query")
    /// A query that would change something where only reading is allowed.
    public static let queryWrites = Self(rawValue: "query_writes")
    /// A query that took longer than it may.
    public static let queryTimedOut = Self(rawValue: "query_timed_out")
    /// A request without anything that shows who asks.
    public static let missingCredentials = Self(rawValue: "missing_credentials")
    /// A request that is not what its route reads.
    public static let invalidRequest = Self(rawValue: "invalid_request")
    /// A body that is not JSON.
    public static let malformedJSON = Self(rawValue: "malformed_json")
    /// A body of a type that the route does not read.
    public static let unsupportedMediaType = Self(rawValue: "unsupported_media_type")
    /// A body that is longer than it may be.
    public static let bodyTooLarge = Self(rawValue: "body_too_large")
    /// There is nothing at that address.
    public static let routeNotFound = Self(rawValue: "route_not_found")
    /// An address that does not know the method.
    public static let methodNotAllowed = Self(rawValue: "method_not_allowed")
    /// A request for a host name that is not this server's.
    public static let forbiddenHost = Self(rawValue: "forbidden_host")
    /// A request from a page of another origin.
    public static let forbiddenOrigin = Self(rawValue: "forbidden_origin")
    /// Something that needs the quality of rows, which was not measured.
    public static let qualityNotMeasured = Self(rawValue: "quality_not_measured")
    /// A file that would be read again and is not kept any more.
    public static let sourceGone = Self(rawValue: "source_gone")
    /// A data folder that a server or a command uses.
    public static let dataInUse = Self(rawValue: "data_in_use")
    /// An address that cannot be listened at.
    public static let cannotListen = Self(rawValue: "cannot_listen")
    /// There is no such base model, or none that the caller may use.
    public static let baseModelNotFound = Self(rawValue: "base_model_not_found")
    /// There is no such operation, or none that the caller may see.
    public static let operationNotFound = Self(rawValue: "operation_not_found")
    /// There is no such upload, or none that the caller may see.
    public static let uploadNotFound = Self(rawValue: "upload_not_found")
    /// An upload that goes on somewhere else than where it stopped.
    public static let uploadOffset = Self(rawValue: "upload_offset")
    /// An upload whose bytes are not all there yet.
    public static let uploadIncomplete = Self(rawValue: "upload_incomplete")
    /// More work than the server takes at once.
    public static let serverBusy = Self(rawValue: "server_busy")
    /// A server does not answer, or not to the end.
    public static let serverUnreachable = Self(rawValue: "server_unreachable")
    /// What answers is no server of Tunesmith, or one of another kind.
    public static let invalidAnswer = Self(rawValue: "invalid_answer")
    /// Work that a person stopped.
    public static let cancelled = Self(rawValue: "cancelled")
}

extension WorkbenchError.Code {
    /// The e-mail address or the password is wrong; which of them is not told.
    public static let wrongCredentials = Self(rawValue: "wrong_credentials")
    /// Too many failed attempts to sign in; the detail `retry_after_seconds` says how long to wait.
    public static let tooManyAttempts = Self(rawValue: "too_many_attempts")
    /// A token or key that was never given out, was altered, used up or revoked.
    public static let invalidToken = Self(rawValue: "invalid_token")
    /// A token or key that was good until its time ended.
    public static let expiredToken = Self(rawValue: "expired_token")
    /// The role does not allow it.
    public static let insufficientRole = Self(rawValue: "insufficient_role")
    /// The key is not made for it.
    public static let insufficientScope = Self(rawValue: "insufficient_scope")
    /// There is no such user, or none that the caller may see.
    public static let userNotFound = Self(rawValue: "user_not_found")
    /// The e-mail address has an account already.
    public static let userExists = Self(rawValue: "user_exists")
    /// An organization without an owner, or an installation without an operator, would be left.
    public static let lastOwner = Self(rawValue: "last_owner")
    /// The account may not be used.
    public static let accountDisabled = Self(rawValue: "account_disabled")
    /// The user belongs to no organization, or not to the one asked for.
    public static let noMembership = Self(rawValue: "no_membership")
    /// There is no such organization, or none that the caller may see.
    public static let organizationNotFound = Self(rawValue: "organization_not_found")
    /// There is no such session, or none that the caller may see.
    public static let sessionNotFound = Self(rawValue: "session_not_found")
    /// There is no such API key, or none that the caller may see.
    public static let apiKeyNotFound = Self(rawValue: "api_key_not_found")
    /// There is no such sealed secret.
    public static let secretNotFound = Self(rawValue: "secret_not_found")
    /// A sealed secret that this installation's key does not open.
    public static let secretUnreadable = Self(rawValue: "secret_unreadable")
    /// A password that would be guessed, or one that is too short or too long.
    public static let weakPassword = Self(rawValue: "weak_password")
    /// A text that is no e-mail address.
    public static let invalidEmail = Self(rawValue: "invalid_email")
    /// The first account was made already.
    public static let alreadySetUp = Self(rawValue: "already_set_up")
}

extension WorkbenchError.Code {
    /// There is no such job, or none that the caller may see.
    public static let jobNotFound = Self(rawValue: "job_not_found")
    /// A job in a state in which that cannot be done.
    public static let jobState = Self(rawValue: "job_state")
    /// A job has no such checkpoint, or not any more.
    public static let checkpointNotFound = Self(rawValue: "checkpoint_not_found")
    /// A trainer ended without a word, more often than it may.
    public static let trainerDied = Self(rawValue: "trainer_died")
    /// There is no such way to train.
    public static let trainerNotFound = Self(rawValue: "trainer_not_found")
    /// There is no such model, or none that the caller may see.
    public static let modelNotFound = Self(rawValue: "model_not_found")
    /// A model has no such version.
    public static let versionNotFound = Self(rawValue: "version_not_found")
    /// A model has no such alias.
    public static let aliasNotFound = Self(rawValue: "alias_not_found")
    /// An alias that was moved by somebody else meanwhile.
    public static let aliasMoved = Self(rawValue: "alias_moved")
    /// A model in a state in which that cannot be done.
    public static let modelState = Self(rawValue: "model_state")
    /// A model that something needs cannot be removed.
    public static let modelInUse = Self(rawValue: "model_in_use")
    /// A server of models that does not answer, or not to the end.
    public static let hubUnreachable = Self(rawValue: "hub_unreachable")
    /// A server of models that does not give what was asked for.
    public static let hubRefused = Self(rawValue: "hub_refused")
    /// Bytes that are not those that were promised.
    public static let digestMismatch = Self(rawValue: "digest_mismatch")
}
