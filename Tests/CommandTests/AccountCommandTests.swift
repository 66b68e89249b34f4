import Foundation
import JSON
import Testing

/// `tunesmith login`, `user`, `key`, `config`, `audit`: in process, beside a server, and through one.
struct AccountCommandTests {
    private static let password = "a very long pass phrase 77"

    private let workplace: Workplace
    private let environment: [String: String]

    init() throws {
        workplace = try Workplace()
        environment = [
            "TUNESMITH_DATA": workplace.place("data").path, "XDG_CONFIG_HOME": workplace.place("config").path, "TUNESMITH_SERVER": "",
            "TUNESMITH_API_KEY": "",
        ]
    }

    private func run(_ line: String, input: String? = nil, _ more: [String: String] = [:]) throws -> Program.Ending {
        try workplace.run(
            line.split(separator: " ").map(String.init), environment: environment.merging(more) { $1 }, input: input)
    }

    private func json(_ line: String, input: String? = nil, _ more: [String: String] = [:]) throws -> JSONValue {
        let ending = try run(line + " --json", input: input, more)
        try #require(ending.status == 0, "\(ending)")
        return try JSONValue(parsing: ending.output)
    }

    private func serve() throws -> ServedFolder { try ServedFolder(workplace.place("data"), environment: environment) }

    /// The life of accounts, the same in process and through the socket of a server.
    private func life() throws {
        let early = try run("user add bob@example.org")
        #expect(early.status == 1 && early.errors.contains("the first user must be an owner"), "\(early)")
        let ann = try json("user add ann@example.org --name Ann --role owner --password-stdin", input: Self.password + "\n")
        #expect(ann["user"]?["role"] == .string("owner") && ann["user"]?["is_operator"] == .bool(true) && ann["link"] == .null)
        let bob = try json("user add bob@example.org")
        #expect(bob["link"]?["url"]?.string?.contains("/accept#token=") == true && bob["user"]?["role"] == .string("member"))
        #expect(try json("user list").array?.count == 2)
        #expect(try json("user list --search ann").array?.compactMap { $0["name"]?.string } == ["Ann"])
        #expect(try json("user update BOB@example.org --role viewer --name Robert")["name"] == .string("Robert"))
        #expect(try run("user show bob@example.org").output.hasPrefix("Robert <bob@example.org>: viewer\n"))
        #expect(try json("user reset-link bob@example.org")["link"]?["url"]?.string?.contains("/accept#token=") == true)
        #expect(try json("user update bob@example.org --disable")["is_disabled"] == .bool(true))
        #expect(try json("user update bob@example.org --enable")["is_disabled"] == .bool(false))
        #expect(try run("user remove bob@example.org").output == "bob@example.org is out of the organization\n")
        let last = try run("user remove ann@example.org")
        #expect(last.status == 1 && last.errors.contains("is the last owner"), "\(last)")
        let key = try json("key create nightly --user ann@example.org --scope datasets:read")
        #expect(key["secret"]?.string?.hasPrefix("ts-") == true && key["api_key"]?["scopes"] == .array([.string("datasets:read")]))
        let id = try #require(key["api_key"]?["id"]?.string)
        #expect(try json("key list").array?.first?["id"] == .string(id))
        #expect(try run("key revoke \(id)").output == "the key \(id) works no more\n")
        #expect(try json("key list").array?.first?["revoked_at"]?.string != nil)
        #expect(try json("config set hosts a.example.org,b.example.org")["value"]?.array?.count == 2)
        #expect(try json("config show hosts").array?.first?["source"] == .string("file"))
        #expect(try json("config set hosts --reset")["source"] == .string("default"))
        #expect(try json("audit list --action user. --limit 1").array?.first?["action"] == .string("user.remove"))
        #expect(try run("audit list --user ann@example.org").output.contains("no entry meets the conditions"))
    }

    @Test("Accounts, keys and settings are managed on a data folder that no server holds")
    func inProcess() throws {
        try life()
        let shown = try json("config show port", ["TUNESMITH_PORT": "9001"]).array?.first
        #expect(shown?["source"] == .string("environment") && shown?["value"] == .integer(9001))
    }

    @Test("Accounts, keys and settings are managed through the socket of the server that holds the data folder")
    func besideServer() throws {
        let server = try serve()
        #expect(server.setup?.contains("/setup#token=") == true)
        try life()
        // What holds the folder is the server: only its settings count.
        #expect(try json("config show port", ["TUNESMITH_PORT": "9001"]).array?.first?["source"] == .string("flag"))
        try server.stop()
        #expect(try json("user list").array?.count == 1)
    }

    @Test("One logs in to a server, works with it, and logs out; secrets stay in a file that nobody else can read")
    func login() throws {
        _ = try json("user add ann@example.org --role owner --password-stdin", input: Self.password)
        let server = try serve()
        let there = ["TUNESMITH_SERVER": server.address, "TUNESMITH_DATA": workplace.place("nothing").path]
        let stranger = try run("user list", there)
        #expect(stranger.status == 1 && stranger.errors.contains("nobody is logged in to \(server.address)"), "\(stranger)")
        let wrong = try run("login \(server.address) --email ann@example.org --password-stdin", input: "wrong\n")
        #expect(wrong.status == 1 && wrong.errors.contains("the password is wrong") && !workplace.exists("config/tunesmith/logins.json"))
        let logged = try run("login \(server.address)/ --email ann@example.org --password-stdin", input: Self.password + "\n")
        #expect(logged.output.hasPrefix("logged in to \(server.address) as ann@example.org, owner of "), "\(logged)")
        #expect(try mode("config/tunesmith/logins.json") == 0o600)
        #expect(try json("login --list").array?.first?["as"] == .string("ann@example.org"))
        #expect(try json("user list", there).array?.count == 1)
        #expect(try json("user list --server \(server.address)").array?.count == 1)
        #expect(try json("user list --data \(workplace.place("other").path)", there).array == [])
        let link = try json("user add bob@example.org", there)["link"]?["url"]?.string
        #expect(link?.hasPrefix("\(server.address)/accept#token=") == true)
        // A token that has expired is renewed, and the new ones are kept.
        let file = workplace.place("config/tunesmith/logins.json")
        let before = try String(contentsOf: file, encoding: .utf8)
        let expired = before.replacing(#/"expires_at": "[^"]*"/#, with: #""expires_at": "2020-01-01T00:00:00.000Z""#)
        try workplace.write("config/tunesmith/logins.json", expired)
        // Several that need it at once get along: a refresh token works once.
        let children = try (1...3).map { _ in
            try Child(["user", "list"], in: workplace.url, environment: environment.merging(there) { $1 })
        }
        for child in children {
            let ending = try child.wait()
            #expect(ending.status == 0, "\(ending)")
        }
        let renewed = try String(contentsOf: file, encoding: .utf8)
        #expect(renewed != expired && renewed != before && !renewed.contains(Self.password))
        #expect(try mode("config/tunesmith/logins.json") == 0o600)
        let key = try #require(json("key create robot", there)["secret"]?.string)
        #expect(try run("logout").output == "logged out of \(server.address)\n")
        #expect(try run("user list", there).status == 1)
        #expect(try json("user list", there.merging(["TUNESMITH_API_KEY": key]) { $1 }).array?.count == 2)
        #expect(try run("login \(server.address) --api-key", input: key + "\n").status == 0)
        #expect(try json("login --list").array?.first?["as"] == .string("an API key"))
        #expect(chmod(file.path, 0o644) == 0)
        let open = try run("user list", there)
        #expect(open.status == 1 && open.errors.contains("others may read") && !open.errors.contains(key), "\(open)")
        #expect(chmod(file.path, 0o600) == 0)
        try server.stop()
        let gone = try run("user list", there)
        #expect(gone.status == 1 && gone.errors.contains("the server \(server.address) cannot be reached"), "\(gone)")
    }

    @Test("A folder that is held by something that does not answer is told, and a socket file that is left counts for nothing")
    func held() throws {
        let server = try serve()
        let data = workplace.place("data")
        server.child.send(SIGSTOP)
        let silent = try run("user list")
        #expect(silent.status == 1 && silent.errors.contains("a server holds \(data.path), but nobody answers"), "\(silent)")
        server.child.send(SIGKILL)
        server.child.process.waitUntilExit()
        #expect(workplace.exists("data/server.sock"))
        #expect(try json("user list").array == [])
    }

    @Test(
        "Command lines that mean nothing are refused",
        arguments: [
            ("user add nobody --role owner", 1, "e-mail"), ("user add ann@example.org --role king", 2, "king"),
            ("user add ann@example.org --role owner --password", 1, "no terminal"),
            ("user add ann@example.org --role owner --password-stdin", 1, "nothing usable was given on standard input"),
            ("user show nobody", 1, "there is no user 'nobody'"), ("user show ../settings", 1, "there is no user '../settings'"),
            ("user update ann@example.org", 2, "--role"), ("user update ann@example.org --disable --enable", 2, "--enable"),
            ("key create x", 1, "needs an account"), ("key revoke x", 1, "there is no such key"),
            ("config show x", 1, "there is no setting 'x'"),
            ("config set port", 2, "--reset"), ("config set port 70000", 1, "65535"), ("config set port many", 1, "port"),
            ("config set x 1", 1, "there is no setting 'x'"), ("audit list --since soon", 1, "is no time"),
            ("audit list --limit 0", 2, "limit"),
            ("login", 2, "URL"), ("login ftp://x", 1, "does not name a server"), ("login https://a:b@c", 1, "does not name a server"),
            ("login http://127.0.0.1:1 --email a --password-stdin", 1, "nothing usable was given"), ("logout", 1, "which of 0 logins"),
            ("logout http://127.0.0.1:1", 1, "nobody is logged in"), ("user list --server x", 1, "does not name a server"),
            ("user list --server http://127.0.0.1:1 --data x", 2, "--data names a folder"),
        ])
    func refused(line: String, status: Int32, says: String) throws {
        let ending = try run(line)
        #expect(ending.status == status && ending.errors.contains(says), "\(ending)")
    }

    private func mode(_ name: String) throws -> Int {
        let facts = try FileManager.default.attributesOfItem(atPath: workplace.place(name).path)
        return try #require(facts[.posixPermissions] as? NSNumber).intValue
    }
}
