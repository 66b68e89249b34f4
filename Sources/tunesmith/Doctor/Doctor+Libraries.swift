import Accounts
import Datasets
import Digests
import Engine
import HTTP
import JSON
import Registry
import Store
import Tokenization

extension Doctor {
    static func libraries() -> [Finding] {
        [
            library("oneDNN", Processor.oneDNNVersion),
            RegularExpressions.areCompiled
                ? library("PCRE2", RegularExpressions.libraryVersion)
                : Finding(
                    "PCRE2", .warning, "\(RegularExpressions.libraryVersion), without its compiler",
                    hint: "use a PCRE2 that was built with JIT: tokenizing is several times slower without",
                    values: ["version": .string(RegularExpressions.libraryVersion)]),
            library("utf8proc", UnicodeLibrary.version),
            library("simdjson", JSONValue.libraryVersion),
            library("OpenSSL", SHA256.libraryVersion),
            library("libsodium", Sodium.libraryVersion),
            library("SQLite", Database.libraryVersion),
            library("PostgreSQL's client", PostgreSQLQuery.libraryVersion),
            library("libarchive", TarStream.libraryVersion),
            library("xxHash", HashingLibrary.version),
            library("libmicrohttpd", HTTPServer.libraryVersion),
            library("libcurl", HTTPClient.libraryVersion),
        ]
    }

    private static func library(_ name: String, _ version: String) -> Finding {
        Finding(name, version, values: ["version": .string(version)])
    }

    static func swift() -> Finding {
        #if compiler(>=6.4)
            let version = "6.4 or newer"
        #elseif compiler(>=6.3)
            let version = "6.3"
        #else
            let version = "6.2"
        #endif
        #if DEBUG
            return Finding(
                "Swift", .warning, "compiled with \(version) for debugging", hint: "build with: swift build -c release",
                values: ["version": .string(version)])
        #else
            return Finding("Swift", "compiled with \(version)", values: ["version": .string(version)])
        #endif
    }
}
