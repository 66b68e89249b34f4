public import Domain
public import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension ModelRegistry {
    /// The files of a folder, each stored as a blob; the same folder again gives the same files.
    ///
    /// Only regular files count; names that begin with a dot are passed over. Throws `file_not_found` for a folder without files, and what
    /// reading and storing them throws.
    public func storeFiles(of folder: URL) throws -> [ModelVersion.File] {
        let files = try FolderFiles.all(in: folder).map { path, url in
            let blob = try BlobCopy.store(url, in: store.blobs)
            return ModelVersion.File(path: path, sha256: blob.digest.hexadecimal, byteCount: blob.byteCount)
        }
        guard !files.isEmpty else { throw WorkbenchError(.fileNotFound, "\(folder.path) holds no files", hint: "check the path") }
        return files
    }

    /// What the version of a finished job consists of: its artifact's files, which are stored, and where it comes from; its weights are those
    /// after `step` steps.
    ///
    /// Adding it is for whoever ends the job, in the same transaction: `records.add(_:in:)`. Throws `invalid_setting` for a job without plan,
    /// and what `storeFiles` throws.
    public func contents(of job: Job, artifact: URL, step: Int, metrics: ModelVersion.Metrics) throws -> ModelContents {
        guard let plan = job.plan else {
            throw WorkbenchError(.invalidSetting, "the job \(job.id.rawValue) was never planned: nothing can have come of it")
        }
        let files = try storeFiles(of: artifact)
        var lineage = ModelVersion.Lineage()
        (lineage.job, lineage.step) = (job.id.rawValue, step)
        lineage.dataset = plan.dataset.rawValue
        lineage.validation = plan.validation?.rawValue
        lineage.baseSHA256 = plan.training.base.sha256
        lineage.plan = plan.training
        let place = Self.place(of: job, plan)
        var contents = ModelContents(
            name: place.name, owner: place.owner, provider: place.provider, kind: Self.kind(of: files), base: place.base,
            method: plan.training.method.name,
            publicName: Self.publicName(of: job), files: files, lineage: lineage, metrics: metrics)
        contents.model = place.model
        return contents
    }

    /// The model that a planned job makes a version of: the one that it began with, or the one that its request names.
    public static func place(of job: Job, _ plan: JobPlan) -> ModelPlace {
        let request = job.request
        let name = [request.model, request.name].first { !$0.isEmpty } ?? "\(request.base)-\(plan.training.method.name)"
        var place = ModelPlace(name: ModelName.near(name), owner: job.owner, provider: request.trainer, base: request.base)
        place.model = job.model
        return place
    }

    /// What the version of a job's checkpoint consists of, as for a finished job.
    public func contents(ofCheckpoint step: Int, of job: Job, artifact: URL, metrics: ModelVersion.Metrics) throws -> ModelContents {
        var contents = try contents(of: job, artifact: artifact, step: step, metrics: metrics)
        contents.lineage.isCheckpoint = true
        contents.publicName = Self.publicName(ofCheckpoint: step, of: contents.publicName)
        return contents
    }

    /// An adapter has a configuration of its own, a whole model has that of a base.
    static func kind(of files: [ModelVersion.File]) -> ModelVersion.Kind {
        files.contains { $0.path == "adapter_config.json" } ? .adapter : .model
    }

    /// The name of what a job makes in OpenAI's protocol, `ft:<base>:<organization>:<suffix>:<id>`.
    public static func publicName(of job: Job) -> String {
        publicName(base: job.request.base, job.organizationID, suffix: job.request.suffix, id: job.shortID)
    }

    /// The name of a checkpoint in OpenAI's protocol, by that of what its job makes: `<name>:ckpt-step-<step>`.
    public static func publicName(ofCheckpoint step: Int, of name: String) -> String { "\(name)\(checkpointMark)\(step)" }

    /// The job's name and the step that the name of a checkpoint says; nil for another name.
    public static func checkpoint(named name: String) -> (name: String, step: Int)? {
        guard let mark = name.ranges(of: checkpointMark).last, let step = Int(name[mark.upperBound...]) else { return nil }
        let found = (name: String(name[..<mark.lowerBound]), step: step)
        return publicName(ofCheckpoint: found.step, of: found.name) == name ? found : nil
    }

    private static let checkpointMark = ":ckpt-step-"

    /// The name of a version in OpenAI's protocol.
    static func publicName(base: String, _ organization: Organization.ID, suffix: String?, id: String) -> String {
        "ft:" + [base, organization.rawValue, suffix ?? "", id].map(plain).joined(separator: ":")
    }

    // Colons part the name, and slashes would part the path of a request.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    }
}

/// The regular files below a folder.
enum FolderFiles {
    /// Their paths below it, in order, with where they lie; throws `file_not_found` where there is no such folder.
    static func all(in folder: URL) throws -> [(path: String, url: URL)] {
        var found: [(String, URL)] = []
        try add(folder, below: "", to: &found)
        return found.sorted { $0.0 < $1.0 }
    }

    // Links are not followed: they could lead out of the folder.
    private static func add(_ folder: URL, below prefix: String, to found: inout [(String, URL)]) throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            throw WorkbenchError(.fileNotFound, "there is no folder \(folder.path) that can be read", hint: "check the path", cause: error)
        }
        for name in names where !name.hasPrefix(".") {
            let url = folder.appendingPathComponent(name)
            let type = try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
            if type == .typeDirectory {
                try add(url, below: prefix + name + "/", to: &found)
            } else if type == .typeRegular {
                found.append((prefix + name, url))
            }
        }
    }
}
