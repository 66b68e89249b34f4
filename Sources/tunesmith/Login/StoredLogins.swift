import Domain
import JSON
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The logins of this user of the machine: a file of servers and what shows who asks there, readable by nobody else.
struct StoredLogins {
    /// What shows a server who asks.
    enum Login: Equatable {
        /// A session, whose tokens are renewed.
        case session(email: String, refreshToken: String, accessToken: String, expires: Date)
        /// A key of the server.
        case key(String)
    }

    /// The folder of this program's own settings of a user (XDG Base Directory Specification; Application Support on macOS).
    static var folder: URL { UserFolder.url(variable: "XDG_CONFIG_HOME", usual: ".config") }

    private static var file: URL { folder.appendingPathComponent("logins.json") }

    private var servers: JSONObject = [:]

    /// Every server with its login, by address.
    var all: [(server: String, login: Login)] {
        servers.fields.compactMap { field in Self.login(field.value).map { (field.name, $0) } }.sorted { $0.server < $1.server }
    }

    /// The login of a server; nil where there is none.
    subscript(_ address: ServerAddress) -> Login? { servers[address.text].flatMap(Self.login) }

    /// What is stored now; throws `secret_unreadable` when others may read the file, `malformed_file`.
    static func read() throws -> StoredLogins {
        var logins = StoredLogins()
        var facts = stat()
        guard stat(file.path, &facts) == 0 else { return logins }
        guard facts.st_mode & 0o077 == 0 else {
            throw WorkbenchError(
                .secretUnreadable, "others may read \(file.path), which holds logins", hint: "protect it: chmod 600 \(file.path)")
        }
        guard let data = try? Data(contentsOf: file), let servers = (try? JSONValue(parsing: data))?["servers"]?.object else {
            throw WorkbenchError(.malformedFile, "\(file.path) does not hold logins", hint: "remove it, and log in again")
        }
        logins.servers = servers
        return logins
    }

    /// Reads the file, changes it and writes it, while no other process does; waits for one that does for a few seconds.
    static func change<Result>(_ body: (inout StoredLogins) async throws -> Result) async throws -> Result {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock = try await lock()
        defer { withExtendedLifetime(lock) {} }
        var logins = try read()
        let before = logins.servers
        let result = try await body(&logins)
        if logins.servers != before { try logins.write() }
        return result
    }

    /// Sets the login of a server, or with nil forgets it.
    mutating func set(_ login: Login?, of address: ServerAddress) {
        servers[address.text] = login.map(Self.json)
    }

    private func write() throws {
        let output = try WholeFile(at: Self.file.path, overwrites: true, isPrivate: true)
        try (JSONValue.object(["servers": .object(servers)]).bytes(.indented) + [0x0A]).withUnsafeBytes { try output.append($0) }
        try output.finish()
    }

    private static func lock() async throws -> FolderLock {
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            if let lock = try FolderLock(folder.appendingPathComponent("logins.lock").path, .alone) { return lock }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw WorkbenchError(.storeBusy, "another process changes \(file.path)", hint: "try again")
    }

    private static func login(_ value: JSONValue) -> Login? {
        if let key = value["api_key"]?.string { return .key(key) }
        guard let email = value["email"]?.string, let refresh = value["refresh_token"]?.string, let access = value["access_token"]?.string,
            let expires = value["expires_at"]?.string.flatMap(Instant.time)
        else { return nil }
        return .session(email: email, refreshToken: refresh, accessToken: access, expires: expires)
    }

    private static func json(_ login: Login) -> JSONValue {
        switch login {
        case .key(let key): .object(["api_key": .string(key)])
        case .session(let email, let refresh, let access, let expires):
            .object([
                "email": .string(email), "refresh_token": .string(refresh), "access_token": .string(access),
                "expires_at": .string(Instant.text(expires)),
            ])
        }
    }
}

/// Times as the API writes them.
enum Instant {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    static func text(_ time: Date) -> String { time.formatted(style) }

    /// The time that `text` says; nil when it says none.
    static func time(_ text: String) -> Date? { (try? style.parse(text)) ?? (try? Date.ISO8601FormatStyle().parse(text)) }

    /// The time of an answer to the second, `2026-05-01T12:30:00Z`.
    static func seconds(_ value: JSONValue?) -> String { value?.string.flatMap(time)?.formatted(.iso8601) ?? "" }

    /// `2026-05-01 12:30`, for people; `-` where there is no time.
    static func short(_ text: String?) -> String { text.map { String($0.prefix(16)).replacing("T", with: " ") } ?? "-" }
}
