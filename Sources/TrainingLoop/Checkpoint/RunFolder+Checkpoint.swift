internal import Digests
internal import Domain
public import Engine

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The checkpoints of a run, for those who do not train: they need no lock, since a checkpoint never changes what its weights are.
extension RunFolder {
    /// Where the checkpoints of the run in `folder` lie.
    public static func checkpointsURL(in folder: URL) -> URL { folder.appendingPathComponent("checkpoints", isDirectory: true) }

    /// The name of the checkpoint after `step` steps, such as `step-000120`.
    public static func checkpointName(ofStep step: Int) -> String { Checkpoint.name(ofStep: step) }

    /// The steps in the name of a checkpoint; nil for what is none.
    public static func step(ofCheckpoint name: String) -> Int? {
        guard name.hasPrefix("step-"), let step = Int(name.dropFirst("step-".count)), step >= 0, name == Checkpoint.name(ofStep: step)
        else {
            return nil
        }
        return step
    }

    /// Makes of `folder` a run that holds the plan and one checkpoint's weights of the run in `run`, and stays whatever becomes of that.
    ///
    /// Files get another name where both lie on one file system, else they are copied. Throws `checkpoint_not_found` where one is not there
    /// or is removed just now, and `file_unwritable` or `disk_full`.
    public static func takeCheckpoint(ofStep step: Int, of run: URL, to folder: URL) throws {
        let name = Checkpoint.name(ofStep: step)
        let from = checkpointsURL(in: run).appendingPathComponent(name, isDirectory: true)
        let to = checkpointsURL(in: folder).appendingPathComponent(name, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: to, withIntermediateDirectories: true)
        } catch {
            throw WorkbenchError(
                .fileUnwritable, "cannot make the folder \(to.path)", hint: "free some disk space and check the permissions", cause: error)
        }
        var files = [Checkpoint.stateFile, Checkpoint.weightsFile].map { (from.appendingPathComponent($0), to.appendingPathComponent($0)) }
        files.append((planURL(in: run), planURL(in: folder)))
        for (source, target) in files where link(source.path, target.path) != 0 {
            guard errno != ENOENT else { throw missing(step, in: run) }
            guard [EXDEV, EPERM, EMLINK, ENOTSUP].contains(errno) else { throw AtomicFile.failure(target.path) }
            do {
                try FileManager.default.copyItem(at: source, to: target)
            } catch {
                guard FileManager.default.fileExists(atPath: source.path) else { throw missing(step, in: run) }
                throw WorkbenchError(.fileUnwritable, "cannot write \(target.path)", hint: "free some disk space", cause: error)
            }
        }
    }

    /// Puts the weights of the run's checkpoint after `step` steps into `parameters`, in the order in which they are trained.
    ///
    /// Throws `checkpoint_not_found` where it is not there, or was removed meanwhile, and `invalid_checkpoint` where it is damaged.
    public static func loadCheckpoint(ofStep step: Int, in folder: URL, into parameters: [Parameter]) throws {
        let place = checkpointsURL(in: folder)
        do {
            let inputs = Checkpoint.Inputs(planDigest: try SHA256.hexadecimal(ofFile: planURL(in: folder)), rowsDigest: nil)
            try Checkpoint.loadWeights(ofStep: step, below: place, of: inputs, into: parameters)
        } catch let error as WorkbenchError where ![.outOfMemory, .invalidCheckpoint].contains(error.code) {
            let own = place.appendingPathComponent(Checkpoint.name(ofStep: step), isDirectory: true)
            let isThere = [Checkpoint.stateFile, Checkpoint.weightsFile].allSatisfy {
                FileManager.default.fileExists(atPath: own.appendingPathComponent($0).path)
            }
            guard isThere else { throw missing(step, in: folder) }
            throw WorkbenchError(
                .invalidCheckpoint, "checkpoint \(Checkpoint.name(ofStep: step)) cannot be used: \(error.message)",
                hint: "take another one", cause: error)
        }
    }

    /// Removes what a run needs no more once its result is kept elsewhere: its artifact, and what only going on needs of its checkpoints.
    ///
    /// Returns the bytes of them. Throws `run_in_use` while somebody works on the run.
    @discardableResult
    public static func removeResult(in folder: URL) throws -> Int {
        let lock = try RunLock(folder)
        defer { withExtendedLifetime(lock) {} }
        let moments = try Checkpoint.removeMoments(below: checkpointsURL(in: folder))
        // The artifact goes last: while it is there, the rest may not be done.
        return moments + remove(artifactURL(in: folder))
    }

    /// Removes the checkpoints of a run; returns the bytes of them. Throws `run_in_use` while somebody works on the run.
    public static func removeCheckpoints(in folder: URL) throws -> Int {
        let lock = try RunLock(folder)
        defer { withExtendedLifetime(lock) {} }
        return remove(checkpointsURL(in: folder))
    }

    /// Bytes of a file, or of the files in a folder and below.
    public static func byteCount(of place: URL) -> Int {
        let facts = (try? FileManager.default.attributesOfItem(atPath: place.path)) ?? [:]
        switch facts[.type] as? FileAttributeType {
        case .typeRegular?: return facts[.size] as? Int ?? 0
        case .typeDirectory?:
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
            return names.reduce(0) { $0 + byteCount(of: place.appendingPathComponent($1)) }
        default: return 0
        }
    }

    private static func remove(_ folder: URL) -> Int {
        let bytes = byteCount(of: folder)
        try? FileManager.default.removeItem(at: folder)
        return bytes - byteCount(of: folder)
    }

    private static func missing(_ step: Int, in folder: URL) -> WorkbenchError {
        WorkbenchError(
            .checkpointNotFound, "there is no checkpoint of step \(step)",
            hint: "a run keeps its newest checkpoints and the best one; look at the list of those that are there")
    }
}
