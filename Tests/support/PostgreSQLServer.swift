internal import Foundation

/// A PostgreSQL server of the tests' own: on a socket in a folder that goes with it, unknown to the network.
///
/// A shell keeps it and stops it when this process ends, however it ends.
public final class PostgreSQLServer: Sendable {
    /// Why there is no server; nil when there is one.
    public static let absence: String? = {
        if case .failure(let reason) = shared { return reason.text }
        return nil
    }()

    /// Why there is none.
    public struct Absence: Error {
        let text: String
    }

    /// The one server of a run of tests.
    public static let shared: Result<PostgreSQLServer, Absence> = {
        guard let programs else { return .failure(Absence(text: "no initdb and pg_ctl of PostgreSQL on this machine")) }
        do { return .success(try PostgreSQLServer(programs)) } catch let absence as Absence { return .failure(absence) } catch {
            return .failure(Absence(text: "\(error)"))
        }
    }()

    private static let programs: String? = {
        let debian =
            (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql").sorted {
                $0.count == $1.count ? $0 > $1 : $0.count > $1.count
            }) ?? []
        let folders =
            debian.map { "/usr/lib/postgresql/\($0)/bin" } + ["/opt/homebrew/opt/postgresql/bin", "/usr/local/pgsql/bin"]
            + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.first { folder in
            ["initdb", "pg_ctl", "psql"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
        }
    }()

    private static let script = """
        set -e
        folder=$1 programs=$2
        as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        cd /
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
        stop() { as "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
        trap stop EXIT
        as "$programs/initdb" -D "$folder/data" -A trust -U app -E UTF8 --locale=C --no-sync >/dev/null
        printf 'local all locked scram-sha-256\\nlocal all all trust\\n' > "$folder/data/pg_hba.conf"
        as "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \\
            -o "-c listen_addresses='' -c unix_socket_directories=$folder -c fsync=off" start >/dev/null
        echo ready
        cat >/dev/null
        """

    private let folder: String
    private let programs: String
    private let keeper: Process
    private let line: Pipe

    private init(_ programs: String) throws {
        // The path of a socket must be short.
        let folder = "/tmp/tunesmith-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
        (self.folder, self.programs) = (folder, programs)
        (keeper, line) = (Process(), Pipe())
        let (output, errors) = (Pipe(), Pipe())
        keeper.executableURL = URL(fileURLWithPath: "/bin/sh")
        keeper.arguments = ["-c", Self.script, "sh", folder, programs]
        keeper.standardInput = line
        keeper.standardOutput = output
        keeper.standardError = errors
        try keeper.run()
        guard output.fileHandleForReading.availableData.starts(with: Data("ready".utf8)) else {
            let reason = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
            throw Absence(text: "PostgreSQL does not start: \(reason)")
        }
    }

    /// The address of a database of the server, for the user `app` or another.
    public func address(_ more: String = "user=app dbname=postgres") -> String { "host=\(folder) \(more)" }

    /// The same as a URL.
    public func url(user: String, password: String, database: String = "postgres") -> String {
        "postgresql://\(user):\(password)@/\(database)?host=\(folder)"
    }

    /// Runs statements as the owner of everything.
    public func run(_ sql: String) throws {
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: "\(programs)/psql")
        process.arguments = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", address(), "-c", sql]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Absence(text: text) }
    }
}
