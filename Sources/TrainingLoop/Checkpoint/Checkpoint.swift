internal import Digests
internal import Domain
internal import Engine
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A complete, resumable state of a run: trained weights, optimizer moments and the position in the data.
///
/// A checkpoint is a folder written under a hidden name and renamed when all its files are on disk; `state.json` holds the
/// digests of the others and of itself, so that a damaged one is known. Order and dropout depend on seed and step alone: the step number is
/// the whole state of data and random numbers.
struct Checkpoint {
    /// Steps taken.
    let step: Int
    /// Tokens read.
    let tokens: Int
    /// Folder name, such as `step-000120`.
    let name: String

    private static let weightsFile = "weights.safetensors"
    private static let momentsFile = "optimizer.safetensors"
    private static let stateFile = "state.json"
    private static let digestField = "sha256"

    /// Writes the state after `optimizer.stepCount` steps below `folder`, keeping the newest `kept` checkpoints.
    static func write(_ optimizer: AdamW, tokens: Int, planDigest: String, below folder: URL, keeping kept: Int) throws -> Checkpoint {
        let name = name(ofStep: optimizer.stepCount)
        let temporary = folder.appendingPathComponent(".\(name).tmp", isDirectory: true)
        let final = folder.appendingPathComponent(name, isDirectory: true)
        try? FileManager.default.removeItem(at: temporary)
        try makeFolder(temporary)
        do {
            try writeFiles(optimizer, tokens: tokens, planDigest: planDigest, into: temporary)
            try? FileManager.default.removeItem(at: final)
            try FileManager.default.moveItem(at: temporary, to: final)
            try AtomicFile.syncFolder(folder)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw error
        }
        // Later ones than this, damaged as they must be, do not count: they would push out what is whole.
        for old in steps(below: folder).filter({ $0 <= optimizer.stepCount }).dropLast(max(1, kept)) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(Self.name(ofStep: old)))
        }
        return Checkpoint(step: optimizer.stepCount, tokens: tokens, name: name)
    }

    /// Puts the newest complete checkpoint below `folder` into `parameters` and returns it with its optimizer.
    ///
    /// Damaged ones are passed over, each with a word to `warn`. Returns nil when there is none; throws `invalid_checkpoint` when
    /// one belongs to another plan. What a killed process left half-written is removed.
    static func loadNewest(
        below folder: URL, planDigest: String, parameters: [Parameter], settings: AdamW.Settings, warn: (String) throws -> Void
    ) throws -> (checkpoint: Checkpoint, optimizer: AdamW)? {
        for name in entries(below: folder) where name.hasPrefix(".step-") && name.hasSuffix(".tmp") {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        for step in steps(below: folder).reversed() {
            do {
                return try load(step, below: folder, planDigest: planDigest, parameters: parameters, settings: settings)
            } catch let error as WorkbenchError where ![.outOfMemory, .invalidCheckpoint].contains(error.code) {
                try warn("checkpoint \(name(ofStep: step)) is not used: \(error.message)")
            }
        }
        return nil
    }

    private static func name(ofStep step: Int) -> String {
        let digits = String(step)
        return "step-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Steps of the checkpoints below `folder`, oldest first.
    private static func steps(below folder: URL) -> [Int] {
        let steps = entries(below: folder).compactMap { $0.hasPrefix("step-") ? Int($0.dropFirst(5)) : nil }
        return Set(steps).filter { $0 >= 0 }.sorted()
    }

    private static func entries(below folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }

    private static func makeFolder(_ url: URL) throws {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw WorkbenchError(
                .fileUnwritable, "cannot make the folder \(url.path)", hint: "free some disk space and check the permissions", cause: error)
        }
    }

    private static func writeFiles(_ optimizer: AdamW, tokens: Int, planDigest: String, into folder: URL) throws {
        let weights = optimizer.parameters.compactMap { parameter in
            parameter.values.map {
                SafetensorsWriter.Tensor(name: parameter.name, shape: parameter.shape, values: UnsafeBufferPointer($0.values))
            }
        }
        var moments: [SafetensorsWriter.Tensor] = []
        for (index, parameter) in optimizer.parameters.enumerated() {
            for (prefix, buffer) in [("m.", optimizer.firstMoments[index]), ("v.", optimizer.secondMoments[index])] {
                moments.append(
                    .init(name: prefix + parameter.name, shape: parameter.shape, values: UnsafeBufferPointer(buffer.values)))
            }
        }
        try SafetensorsWriter.write(weights, to: folder.appendingPathComponent(weightsFile))
        try SafetensorsWriter.write(moments, to: folder.appendingPathComponent(momentsFile))
        var state: JSONObject = [
            "version": .integer(1),
            "step": .init(optimizer.stepCount),
            "tokens": .init(tokens),
            "plan_sha256": .string(planDigest),
            "files": .object([
                weightsFile: .string(try SHA256.hexadecimal(ofFile: folder.appendingPathComponent(weightsFile))),
                momentsFile: .string(try SHA256.hexadecimal(ofFile: folder.appendingPathComponent(momentsFile))),
            ]),
        ]
        state[digestField] = .string(digest(of: state))
        try AtomicFile.write(JSONValue.object(state).bytes(.indented), to: folder.appendingPathComponent(stateFile))
    }

    /// Digest of what `state.json` says beside the digest itself.
    private static func digest(of state: JSONObject) -> String {
        var state = state
        state[digestField] = nil
        return SHA256.hexadecimal(of: JSONValue.object(state).bytes())
    }

    private static func load(
        _ step: Int, below folder: URL, planDigest: String, parameters: [Parameter], settings: AdamW.Settings
    ) throws -> (Checkpoint, AdamW) {
        let folder = folder.appendingPathComponent(name(ofStep: step), isDirectory: true)
        func damaged(_ reason: String) -> WorkbenchError { WorkbenchError(.malformedFile, reason) }
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(stateFile)),
            let state = (try? JSONValue(parsing: data))?.object, state[digestField]?.string == digest(of: state),
            state["step"]?.integer == step, let tokens = state["tokens"]?.integer
        else { throw damaged("its state.json is missing or damaged") }
        guard state["plan_sha256"]?.string == planDigest else {
            throw WorkbenchError(
                .invalidCheckpoint, "checkpoint \(folder.lastPathComponent) belongs to another plan: plan.json was changed since",
                hint: "put the old plan.json back, or begin a new run with another --output")
        }
        for file in [weightsFile, momentsFile] {
            let digest = try? SHA256.hexadecimal(ofFile: folder.appendingPathComponent(file))
            guard digest != nil, state["files"]?[file]?.string == digest else { throw damaged("\(file) is missing or damaged") }
        }
        let weights = try SafetensorsFile(contentsOf: folder.appendingPathComponent(weightsFile))
        let moments = try SafetensorsFile(contentsOf: folder.appendingPathComponent(momentsFile))
        let optimizer = try AdamW(parameters, settings, stepCount: step)
        for (index, parameter) in optimizer.parameters.enumerated() {
            for (prefix, target) in [("m.", optimizer.firstMoments[index]), ("v.", optimizer.secondMoments[index])] {
                let stored = try moments.floats(named: prefix + parameter.name, shape: parameter.shape)
                target.copy(from: UnsafeBufferPointer(stored.values))
            }
        }
        // All are read before one is changed: an older checkpoint, or none, must find the parameters as they were.
        let stored = try optimizer.parameters.map { try weights.floats(named: $0.name, shape: $0.shape) }
        for (parameter, stored) in zip(optimizer.parameters, stored) { parameter.values?.copy(from: UnsafeBufferPointer(stored.values)) }
        return (Checkpoint(step: step, tokens: tokens, name: folder.lastPathComponent), optimizer)
    }
}
