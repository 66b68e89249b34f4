internal import Digests
internal import Domain
internal import Engine
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A complete, resumable state of a run: trained weights, optimizer moments, the position in the data, what validations said.
///
/// A checkpoint is a folder written under a hidden name and renamed when all its files are on disk; `state.json` holds the
/// digests of the others and of itself, so that a damaged one is known. Order and dropout depend on seed and step alone: the step number is
/// the whole state of data and random numbers.
struct Checkpoint {
    /// What a run reads; a checkpoint goes on with the same alone.
    struct Inputs {
        /// SHA-256 of `plan.json`.
        let planDigest: String
        /// SHA-256 of the encoded rows.
        let rowsDigest: String
    }

    /// Steps taken.
    let step: Int
    /// What else the run knows.
    let record: RunRecord
    /// Folder name, such as `step-000120`.
    var name: String { Self.name(ofStep: step) }

    /// Version of the layout: the first knew no more than the number of tokens.
    private static let version = 2

    private static let weightsFile = "weights.safetensors"
    private static let momentsFile = "optimizer.safetensors"
    private static let stateFile = "state.json"
    private static let digestField = "sha256"

    /// Writes the state after `optimizer.stepCount` steps below `folder`.
    static func write(_ optimizer: AdamW, _ record: RunRecord, of inputs: Inputs, below folder: URL) throws -> Checkpoint {
        let name = name(ofStep: optimizer.stepCount)
        let temporary = folder.appendingPathComponent(".\(name).tmp", isDirectory: true)
        let final = folder.appendingPathComponent(name, isDirectory: true)
        try? FileManager.default.removeItem(at: temporary)
        try makeFolder(temporary)
        do {
            try writeFiles(optimizer, record, of: inputs, into: temporary)
            try? FileManager.default.removeItem(at: final)
            try FileManager.default.moveItem(at: temporary, to: final)
            try AtomicFile.syncFolder(folder)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw AtomicFile.failure(final.path, error)
        }
        return Checkpoint(step: optimizer.stepCount, record: record)
    }

    /// Removes all but the newest `kept` checkpoints and that of step `best`.
    ///
    /// Those later than `step`, damaged as they must be, do not count: they would push out what is whole.
    static func removeOld(below folder: URL, upTo step: Int, keeping kept: Int, and best: Int?) {
        for old in steps(below: folder).filter({ $0 <= step }).dropLast(max(1, kept)) where old != best {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name(ofStep: old)))
        }
    }

    /// Puts the newest complete checkpoint below `folder` into `parameters` and returns it with its optimizer.
    ///
    /// Damaged ones are passed over, each with a word to `warn`. Returns nil when there is none; throws `invalid_checkpoint` when
    /// one belongs to other inputs. What a killed process left half-written is removed.
    static func loadNewest(
        below folder: URL, of inputs: Inputs, parameters: [Parameter], settings: AdamW.Settings, warn: (String) throws -> Void
    ) throws -> (checkpoint: Checkpoint, optimizer: AdamW)? {
        for name in entries(below: folder) where name.hasPrefix(".step-") && name.hasSuffix(".tmp") {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        for step in steps(below: folder).reversed() {
            do {
                return try load(step, below: folder, of: inputs, parameters: parameters, settings: settings)
            } catch let error as WorkbenchError where ![.outOfMemory, .invalidCheckpoint].contains(error.code) {
                try warn("checkpoint \(name(ofStep: step)) is not used: \(error.message)")
            }
        }
        return nil
    }

    /// What keeps the checkpoint of `step` from being used; nil when its weights are whole.
    static func problem(ofStep step: Int, below folder: URL, of inputs: Inputs) -> String? {
        do {
            let (folder, state) = try readState(step, below: folder, of: inputs)
            try check(weightsFile, in: folder, state)
            return nil
        } catch {
            return (error as? WorkbenchError)?.message ?? "\(error)"
        }
    }

    /// Puts the weights of the checkpoint of `step` into `parameters`; throws `malformed_file` and changes none when it is damaged.
    static func loadWeights(ofStep step: Int, below folder: URL, of inputs: Inputs, into parameters: [Parameter]) throws {
        let (folder, state) = try readState(step, below: folder, of: inputs)
        try check(weightsFile, in: folder, state)
        try loadWeights(in: folder, into: parameters)
    }

    /// Name of the checkpoint's folder.
    static func name(ofStep step: Int) -> String {
        let digits = String(step)
        return "step-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Steps of the checkpoints below `folder`, oldest first.
    static func steps(below folder: URL) -> [Int] {
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
            throw AtomicFile.failure(url.path, error)
        }
    }

    private static func writeFiles(_ optimizer: AdamW, _ record: RunRecord, of inputs: Inputs, into folder: URL) throws {
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
        var fields: [(name: String, value: JSONValue)] = [("version", .init(version)), ("step", .init(optimizer.stepCount))]
        fields += record.fields
        fields += [("plan_sha256", .string(inputs.planDigest)), ("rows_sha256", .string(inputs.rowsDigest))]
        let digests = try [weightsFile, momentsFile].map { file in
            (name: file, value: JSONValue.string(try SHA256.hexadecimal(ofFile: folder.appendingPathComponent(file))))
        }
        var state = JSONObject(fields + [("files", .object(JSONObject(digests)))])
        state[digestField] = .string(digest(of: state))
        try AtomicFile.write(JSONValue.object(state).bytes(.indented), to: folder.appendingPathComponent(stateFile))
    }

    /// Digest of what `state.json` says beside the digest itself.
    private static func digest(of state: JSONObject) -> String {
        var state = state
        state[digestField] = nil
        return SHA256.hexadecimal(of: JSONValue.object(state).bytes())
    }

    private static func damaged(_ reason: String) -> WorkbenchError { WorkbenchError(.malformedFile, reason) }

    /// The folder and `state.json` of the checkpoint of `step`; throws `malformed_file`, or `invalid_checkpoint` for another run's.
    private static func readState(_ step: Int, below folder: URL, of inputs: Inputs) throws -> (folder: URL, state: JSONObject) {
        let folder = folder.appendingPathComponent(name(ofStep: step), isDirectory: true)
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(stateFile)),
            let state = (try? JSONValue(parsing: data))?.object, state[digestField]?.string == digest(of: state),
            state["step"]?.integer == step
        else { throw damaged("its state.json is missing or damaged") }
        func foreign(_ reason: String, hint: String) -> WorkbenchError {
            WorkbenchError(
                .invalidCheckpoint, "checkpoint \(folder.lastPathComponent) \(reason)",
                hint: "\(hint), or begin a new run with another --output")
        }
        guard let version = state["version"]?.integer, (1...Self.version).contains(version) else {
            throw foreign("was written by a newer version of the program", hint: "use that version")
        }
        guard state["plan_sha256"]?.string == inputs.planDigest else {
            throw foreign("belongs to another plan: plan.json was changed since", hint: "put the old plan.json back")
        }
        guard state["rows_sha256"]?.string == inputs.rowsDigest else {
            throw foreign("was trained on other tokens: the tokenizer or its template was changed since", hint: "put the old files back")
        }
        return (folder, state)
    }

    private static func check(_ file: String, in folder: URL, _ state: JSONObject) throws {
        let digest = try? SHA256.hexadecimal(ofFile: folder.appendingPathComponent(file))
        guard digest != nil, state["files"]?[file]?.string == digest else { throw damaged("\(file) is missing or damaged") }
    }

    private static func load(
        _ step: Int, below folder: URL, of inputs: Inputs, parameters: [Parameter], settings: AdamW.Settings
    ) throws -> (Checkpoint, AdamW) {
        let (folder, state) = try readState(step, below: folder, of: inputs)
        guard let record = RunRecord(state) else { throw damaged("its state.json is missing or damaged") }
        for file in [weightsFile, momentsFile] { try check(file, in: folder, state) }
        let moments = try SafetensorsFile(contentsOf: folder.appendingPathComponent(momentsFile))
        let optimizer = try AdamW(parameters, settings, stepCount: step)
        for (index, parameter) in optimizer.parameters.enumerated() {
            for (prefix, target) in [("m.", optimizer.firstMoments[index]), ("v.", optimizer.secondMoments[index])] {
                let stored = try moments.floats(named: prefix + parameter.name, shape: parameter.shape)
                target.copy(from: UnsafeBufferPointer(stored.values))
            }
        }
        try loadWeights(in: folder, into: optimizer.parameters)
        return (Checkpoint(step: step, record: record), optimizer)
    }

    // All are read before one is changed: an older checkpoint, or none, must find the parameters as they were.
    private static func loadWeights(in folder: URL, into parameters: [Parameter]) throws {
        let weights = try SafetensorsFile(contentsOf: folder.appendingPathComponent(weightsFile))
        let stored = try parameters.map { try weights.floats(named: $0.name, shape: $0.shape) }
        for (parameter, stored) in zip(parameters, stored) { parameter.values?.copy(from: UnsafeBufferPointer(stored.values)) }
    }
}
