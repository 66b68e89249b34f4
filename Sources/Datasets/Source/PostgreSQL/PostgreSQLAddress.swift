internal import CPostgreSQL
internal import Domain

/// Where a PostgreSQL server is and how one signs in, as libpq takes it; its password is in no text that this gives.
public struct PostgreSQLAddress: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The variable in which the address may stand.
    public static let variable = "TUNESMITH_POSTGRES_URL"

    /// The database and its host, without user and password.
    public let name: String
    /// The address with everything in it.
    let connectionString: String
    /// What must never be shown.
    private let secrets: [String]

    /// An address such as `postgresql://user:password@host:5432/database?sslmode=verify-full`, or `host=... dbname=...`.
    ///
    /// What it leaves out libpq takes from its own variables and files (PostgreSQL 15, sections 34.1.2, 34.15 and 34.16). Throws
    /// `invalid_setting`.
    public init(_ text: String) throws {
        let text = text.trimmed
        guard !text.isEmpty, !text.utf8.contains(0), let options = Self.options(of: text), Self.isSane(text, options) else {
            // libpq's own words would quote the address.
            throw WorkbenchError(
                .invalidSetting,
                text.isEmpty ? "the address of the PostgreSQL server is empty" : "the address of the PostgreSQL server cannot be read",
                hint: "write it like postgresql://user:password@host:5432/database, with %40 for @, %2F for / and %3A for : in a password")
        }
        connectionString = text
        let host = options["host"] ?? options["hostaddr"]
        name =
            "PostgreSQL " + (options["dbname"] ?? "database") + (host.map { " at \($0)" } ?? "") + (options["port"].map { ":\($0)" } ?? "")
        let hidden = ["password", "sslpassword"].compactMap { options[$0] } + [Self.encodedPassword(in: text)].compactMap(\.self)
        secrets = Array(Set(hidden.filter { !$0.isEmpty })).sorted { $0.count > $1.count }
    }

    /// The address that a file holds, which must be one line; throws `file_not_found`, `file_unreadable`, `invalid_setting`.
    public init(file path: String) throws {
        let file = try InputFile(path: path)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        let count = try file.read(into: room)
        guard count < room.count, let text = String(validating: room[..<count], as: UTF8.self), !text.trimmed.utf8.contains(0x0A) else {
            throw WorkbenchError(
                .invalidSetting, "'\(path)' does not hold one address of a PostgreSQL server", hint: "write it in one line")
        }
        try self.init(text)
    }

    /// The address that is named: by itself, by a file, or else by the variable TUNESMITH_POSTGRES_URL.
    ///
    /// Throws `invalid_setting` when both or none are named, and what the others throw.
    public static func named(_ address: String?, file: String?, environment: [String: String]) throws -> PostgreSQLAddress {
        switch (address, file, environment[variable]) {
        case (_?, _?, _):
            throw WorkbenchError(.invalidSetting, "the PostgreSQL server is named twice", hint: "give its address or the file")
        case (let address?, nil, _): return try PostgreSQLAddress(address)
        case (nil, let file?, _): return try PostgreSQLAddress(file: file)
        case (nil, nil, let address?) where !address.isEmpty: return try PostgreSQLAddress(address)
        default:
            throw WorkbenchError(
                .invalidSetting, "no PostgreSQL server is named", hint: "give its address, a file with it, or the variable \(variable)")
        }
    }

    /// The database and its host.
    public var description: String { name }
    /// The database and its host.
    public var debugDescription: String { name }
    /// The database and its host alone.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }

    /// `text` without what must not be shown.
    func masked(_ text: String) -> String {
        secrets.reduce(text.replacing(connectionString, with: name)) { $0.replacing($1, with: "***") }
    }

    /// False where a character of the password seems to have cut the address elsewhere than was meant.
    private static func isSane(_ text: String, _ options: [String: String]) -> Bool {
        let isPort = options["port"]?.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") } ?? true
        guard let scheme = text.firstRange(of: "://") else { return isPort }
        let path = text[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        return isPort && !path.contains("@")
    }

    private static func options(of text: String) -> [String: String]? {
        var message: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(text, &message)
        PQfreemem(message)
        guard let options else { return nil }
        defer { PQconninfoFree(options) }
        var found: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return found
    }

    /// The password as it stands in a URL, which may be written otherwise than it is.
    private static func encodedPassword(in text: String) -> String? {
        guard let scheme = text.firstRange(of: "://") else { return nil }
        let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return nil }
        return String(authority[authority.index(after: colon)..<at])
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(start.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}
