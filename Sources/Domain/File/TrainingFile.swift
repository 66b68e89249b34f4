#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A file of OpenAI's protocol: rows that a program sent, or what a job left for it.
public struct TrainingFile: Sendable, Equatable, Identifiable {
    /// What a file is for, as the protocol has it.
    public enum Purpose: String, Sendable, Codable, CaseIterable {
        case fineTune = "fine-tune"
        case fineTuneResults = "fine-tune-results"
        case assistants, batch, vision
        case userData = "user_data"
        case evals
    }

    /// Names the file: `file-` and 32 letters and digits.
    public let id: Identifier<TrainingFile>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Who sent it; nil for the local owner.
    public let owner: User.ID?
    /// What its sender calls it.
    public let name: String
    /// What it is for.
    public let purpose: Purpose
    /// The job that left it; nil for one that was sent.
    public let job: Job.ID?
    /// Its bytes.
    public let blob: BlobDigest
    /// Their number.
    public let byteCount: Int
    /// When it arrived, to the millisecond.
    public let created: Date
    /// When it is thrown away; nil where it is kept.
    public let expires: Date?

    /// A file as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, owner: User.ID?, name: String, purpose: Purpose, job: Job.ID?, blob: BlobDigest,
        byteCount: Int, created: Date, expires: Date?
    ) {
        self.id = id
        self.organizationID = organizationID
        self.owner = owner
        self.name = name
        self.purpose = purpose
        self.job = job
        self.blob = blob
        self.byteCount = byteCount
        self.created = created
        self.expires = expires
    }
}

/// A long file of OpenAI's protocol that comes in parts.
public struct FileUpload: Sendable, Equatable, Identifiable {
    /// Where it stands.
    public enum State: String, Sendable, Codable, CaseIterable {
        case pending, completed, cancelled, expired
    }

    /// A part; parts may come in any order and at the same time.
    public struct Part: Sendable, Equatable, Identifiable {
        /// Names the part: `part_` and 32 letters and digits.
        public let id: Identifier<Part>
        /// The upload it is a part of.
        public let upload: FileUpload.ID
        /// Its bytes.
        public let blob: BlobDigest
        /// Their number.
        public let byteCount: Int
        /// When it arrived.
        public let created: Date

        /// A part as it is stored.
        public init(id: Identifier<Part>, upload: FileUpload.ID, blob: BlobDigest, byteCount: Int, created: Date) {
            self.id = id
            self.upload = upload
            self.blob = blob
            self.byteCount = byteCount
            self.created = created
        }
    }

    /// Names the upload: `upload_` and 32 letters and digits.
    public let id: Identifier<FileUpload>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Who sends it; nil for the local owner.
    public let owner: User.ID?
    /// What the file is to be called.
    public let name: String
    /// What it is for.
    public let purpose: TrainingFile.Purpose
    /// How many bytes it is to have.
    public let byteCount: Int
    /// Where it stands.
    public let state: State
    /// The file, once it is whole.
    public let file: TrainingFile.ID?
    /// When it was begun.
    public let created: Date
    /// Until when it can be completed.
    public let expires: Date

    /// An upload as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, owner: User.ID?, name: String, purpose: TrainingFile.Purpose, byteCount: Int, state: State,
        file: TrainingFile.ID?, created: Date, expires: Date
    ) {
        self.id = id
        self.organizationID = organizationID
        self.owner = owner
        self.name = name
        self.purpose = purpose
        self.byteCount = byteCount
        self.state = state
        self.file = file
        self.created = created
        self.expires = expires
    }
}
