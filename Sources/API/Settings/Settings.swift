internal import Domain
internal import HTTP
public import JSON
internal import Store
internal import Threads

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What the installation is set to: by flag, else by variable, else by `config.json` in the data folder, else as usual.
public final class Settings: Sendable {
    /// Where a value comes from.
    public enum Source: String, Sendable, CaseIterable {
        case flag, environment, file, usual = "default"
    }

    /// A value and where it comes from.
    public struct Entry: Sendable {
        /// The setting.
        public let setting: Setting
        /// Its value.
        public let value: JSONValue
        /// Where it comes from.
        public let source: Source
    }

    private struct State {
        var file: JSONObject
        var ports: Set<Int>
        var hosts: HostAllowList
    }

    /// `config.json`.
    public let file: URL
    private let flags: [String: JSONValue]
    private let environment: [String: JSONValue]
    private let state: Locked<State>

    /// Reads `config.json` in `folder`; throws `malformed_file`, and `invalid_setting` for a name or value that is none, wherever it stands.
    public init(folder: URL, flags: [String: String] = [:], environment: [String: String] = [:]) throws {
        file = folder.appendingPathComponent("config.json")
        var fromFlags: [String: JSONValue] = [:]
        var fromEnvironment: [String: JSONValue] = [:]
        for setting in Setting.all {
            let flag = "--" + setting.name.replacing("_", with: "-")
            if let text = flags[setting.name] { fromFlags[setting.name] = try setting.value(of: text, from: flag) }
            let variable = "TUNESMITH_" + setting.name.uppercased()
            if let text = environment[variable] { fromEnvironment[setting.name] = try setting.value(of: text, from: variable) }
        }
        (self.flags, self.environment) = (fromFlags, fromEnvironment)
        state = Locked(State(file: try Self.read(file), ports: [], hosts: HostAllowList(ports: [])))
        readHosts()
    }

    /// Every setting with its value.
    public func all() -> [Entry] { Setting.all.map(entry) }

    /// A text that is set.
    public func text(_ name: String) -> String { value(name).string ?? "" }

    /// A whole number that is set.
    public func integer(_ name: String) -> Int { value(name).integer ?? 0 }

    /// A number that is set.
    public func number(_ name: String) -> Double { value(name).number ?? 0 }

    /// A list that is set.
    public func list(_ name: String) -> [String] { (value(name).array ?? []).compactMap(\.string) }

    /// Which names and origins may speak to this server.
    var hosts: HostAllowList { state.withLock { $0.hosts } }

    /// Writes values into `config.json`; null removes one. Throws `invalid_setting`, and then nothing has changed.
    public func set(_ values: JSONObject) throws {
        try state.withLock { state in
            var file = state.file
            for (name, value) in values.fields {
                guard let setting = Setting.all.first(where: { $0.name == name }) else { throw Self.unknown(name, "the request") }
                file[name] = value == .null ? nil : try setting.checked(value, from: "the request")
            }
            let output = try WholeFile(at: self.file.path, overwrites: true)
            try (JSONValue.object(file).bytes(.indented) + [0x0A]).withUnsafeBytes { try output.append($0) }
            try output.finish()
            state.file = file
        }
        readHosts()
    }

    /// Addresses that only this machine reaches.
    public static let ownHosts: Set<String> = ["127.0.0.1", "::1", "localhost"]

    /// Takes note of the ports that the server listens at, where the system chose them.
    public func noteListening(at ports: Set<Int>) {
        state.withLock { $0.ports = ports }
        readHosts()
    }

    private func readHosts() {
        let (host, port) = (text("host"), integer("port"))
        let names = list("hosts") + [host]
        state.withLock { state in
            let ports = state.ports.isEmpty ? [port] : Array(state.ports)
            state.hosts = HostAllowList(names: names, ports: ports, isNetwork: !Self.ownHosts.contains(host))
        }
    }

    private func value(_ name: String) -> JSONValue {
        if let value = flags[name] ?? environment[name] ?? state.withLock({ $0.file[name] }) { return value }
        return Setting.all.first { $0.name == name }?.usual ?? .null
    }

    private func entry(_ setting: Setting) -> Entry {
        let isInFile = state.withLock { $0.file[setting.name] != nil }
        let source: Source? = flags[setting.name] != nil ? .flag : environment[setting.name] != nil ? .environment : nil
        return Entry(setting: setting, value: value(setting.name), source: source ?? (isInFile ? .file : .usual))
    }

    private static func read(_ file: URL) throws -> JSONObject {
        guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
        let parsed: JSONValue
        do {
            parsed = try JSONValue(parsing: Data(contentsOf: file))
        } catch {
            throw WorkbenchError(.malformedFile, "\(file.path) cannot be read: \(error)", hint: "mend it, or remove it")
        }
        guard let object = parsed.object else {
            throw WorkbenchError(.malformedFile, "\(file.path) does not hold an object", hint: "write it like {\"port\": 8420}")
        }
        for (name, value) in object.fields {
            guard let setting = Setting.all.first(where: { $0.name == name }) else { throw unknown(name, file.path) }
            _ = try setting.checked(value, from: file.path)
        }
        return object
    }

    private static func unknown(_ name: String, _ source: String) -> WorkbenchError {
        WorkbenchError(
            .invalidSetting, "there is no setting \(String(reflecting: String(name.prefix(60)))) (in \(source))",
            hint: "there are: \(Setting.all.map(\.name).joined(separator: ", "))", details: ["param": String(name.prefix(60))])
    }
}
