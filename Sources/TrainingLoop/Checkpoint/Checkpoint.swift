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
/// digest of the others, so that a damaged one is known. Order and dropout depend on seed and step alone: the step number is
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

    /// Writes the state after `optimizer.stepCount` steps below `folder`, keeping the newest `kept` checkpoints.
    static func write(_ optimizer: AdamW, tokens: Int, planDigest: String, below folder: URL, keeping kept: Int) throws -> Checkpoint {
        let digits = String(optimizer.stepCount)
        let name = "step-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
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
        for old in names(below: folder).dropLast(max(1, kept)) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(old))
        }
        return Checkpoint(step: optimizer.stepCount, tokens: tokens, name: name)
    }

    /// Puts the newest complete checkpoint below `folder` into `parameters` and returns it with its optimizer.
    ///
    /// Damaged ones are passed over, each with a word to `warn`. Returns nil when there is none.
    static func loadNewest(
        below folder: URL, planDigest: String, parameters: [Parameter], settings: AdamW.Settings, warn: (String) throws -> Void
    ) throws -> (checkpoint: Checkpoint, optimizer: AdamW)? {
        for name in names(below: folder).reversed() {
            do {
                return try load(folder.appendingPathComponent(name), planDigest: planDigest, parameters: parameters, settings: settings)
            } catch let error as WorkbenchError where error.code != .outOfMemory {
                try warn("checkpoint \(name) is not used: \(error.message)")
            }
        }
        return nil
    }

    /// Names of the checkpoints below `folder`, oldest first.
    private static func names(below folder: URL) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasPrefix("step-") }.sorted { (Int($0.dropFirst(5)) ?? 0) < (Int($1.dropFirst(5)) ?? 0) }
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
        let state: JSONValue = .object([
            "version": .integer(1),
            "step": .init(optimizer.stepCount),
            "tokens": .init(tokens),
            "plan_sha256": .string(planDigest),
            "files": .object([
                weightsFile: .string(try SHA256.hexadecimal(ofFile: folder.appendingPathComponent(weightsFile))),
                momentsFile: .string(try SHA256.hexadecimal(ofFile: folder.appendingPathComponent(momentsFile))),
            ]),
        ])
        try AtomicFile.write(state.bytes(.indented), to: folder.appendingPathComponent(stateFile))
    }

    private static func load(
        _ folder: URL, planDigest: String, parameters: [Parameter], settings: AdamW.Settings
    ) throws -> (Checkpoint, AdamW) {
        func invalid(_ reason: String) -> WorkbenchError { WorkbenchError(.invalidCheckpoint, reason) }
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(stateFile)), let state = try? JSONValue(parsing: data),
            let step = state["step"]?.integer, step >= 0, let tokens = state["tokens"]?.integer
        else { throw invalid("its state.json is missing or damaged") }
        guard state["plan_sha256"]?.string == planDigest else { throw invalid("it belongs to another plan") }
        for file in [weightsFile, momentsFile] {
            let digest = try? SHA256.hexadecimal(ofFile: folder.appendingPathComponent(file))
            guard digest != nil, state["files"]?[file]?.string == digest else { throw invalid("\(file) is missing or damaged") }
        }
        let weights = try SafetensorsFile(contentsOf: folder.appendingPathComponent(weightsFile))
        let moments = try SafetensorsFile(contentsOf: folder.appendingPathComponent(momentsFile))
        let optimizer = try AdamW(parameters, settings, stepCount: step)
        for (index, parameter) in optimizer.parameters.enumerated() {
            for (name, file, target) in [
                (parameter.name, weights, parameter.values), ("m." + parameter.name, moments, optimizer.firstMoments[index]),
                ("v." + parameter.name, moments, optimizer.secondMoments[index]),
            ] {
                let stored = try file.floats(named: name, shape: parameter.shape)
                target?.copy(from: UnsafeBufferPointer(stored.values))
            }
        }
        return (Checkpoint(step: step, tokens: tokens, name: folder.lastPathComponent), optimizer)
    }
}
