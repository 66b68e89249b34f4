// swift-tools-version: 6.2
// One package. A target imports only what stands lower in docs/architecture.md; ./scripts/test makes the compiler check it.
import PackageDescription

/// The strict settings every Swift target shares.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A Swift target of the house, with the shared settings.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, with the shared settings; they read the folders named in `data` from the sources.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: data, swiftSettings: strict)
}

let package = Package(
    name: "tunesmith",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tunesmith", targets: ["tunesmith"])],
    targets: [
        // Level 0: words, and what comes from system libraries.
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("m", .when(platforms: [.linux]))]),
        .systemLibrary(name: "CFileSync"),
        .target(
            name: "CChatRows", cxxSettings: [.unsafeFlags(["-O2"])],
            linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("xxhash")]),
        .target(
            name: "CKernels",
            // Kernels are optimised in debug builds too: tests run real models.
            cSettings: [.unsafeFlags(["-O3"])],
            linkerSettings: [.linkedLibrary("dnnl"), .linkedLibrary("gomp", .when(platforms: [.linux]))]),
        .target(name: "CLanguageDetection", linkerSettings: [.linkedLibrary("cld2", .when(platforms: [.linux]))]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
        .target(
            name: "CMinHash",
            // Optimised in debug builds too: tests compare thousands of rows.
            cSettings: [.unsafeFlags(["-O3"])]),
        room("Digests", ["COpenSSL"]),
        .target(name: "CMicroHTTPD", linkerSettings: [.linkedLibrary("microhttpd"), .linkedLibrary("gnutls")]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        room("Threads"),
        .target(name: "CProcesses"),
        // The prices of providers: C holds the table, by #embed.
        .target(name: "CPriceTable", exclude: ["prices.json"]),
        room("HTTP", ["CCurl", "CMicroHTTPD", "CZlib", "Threads"]),
        // The pages: C holds the files, by #embed.
        .target(name: "CWebUI"),
        .target(
            name: "WebUI", dependencies: ["CWebUI", "CXXHash"], exclude: ["assets", "tsconfig.json"], swiftSettings: strict),
        room("Domain"),
        room("JSON", ["CSimdJSON"]),
        room("Arguments"),
        room("Randomness"),

        // Level 1
        room("Tokenization", ["Digests", "Domain", "JSON", "CPCRE2", "CUTF8Proc"]),
        room("Engine", ["Domain", "JSON", "CKernels", "CPCRE2"]),
        room("SampleData", ["Domain", "JSON", "Randomness"]),
        room("Store", ["Domain", "Digests", "Threads", "CFileSync", "CSQLite"]),

        // Level 1 as well: HTTP stands beside words and digests.
        room("Hub", ["Digests", "Domain", "HTTP", "JSON"]),

        // Level 2
        room("Accounts", ["Domain", "Store", "Threads", "COpenSSL", "CSodium", "CUTF8Proc"]),
        room(
            "Datasets",
            [
                "Domain", "JSON", "Randomness", "Store", "Tokenization", "CChatRows", "CLanguageDetection", "CMinHash", "CPostgreSQL",
                "CUTF8Proc", "CXXHash",
                "CZlib", "CZstd",
            ]),
        room("TrainingLoop", ["Domain", "JSON", "Digests", "Tokenization", "Engine", "CProcesses"]),
        room("Inference", ["Domain", "Tokenization", "Engine"]),
        room("Registry", ["Domain", "JSON", "Engine", "Store", "CArchive"]),

        // Level 3
        room("Evaluation", ["Domain", "JSON"]),
        room(
            "Jobs",
            [
                "CPriceTable", "Domain", "JSON", "Digests", "Randomness", "Store", "Threads", "Datasets", "Tokenization", "Engine",
                "TrainingLoop",
                "Registry",
            ]),

        // Level 4
        room("Trainers", ["Domain", "Jobs", "TrainingLoop", "CProcesses"]),

        // Level 5
        room(
            "API",
            [
                "Accounts", "Digests", "Domain", "Hub", "JSON", "HTTP", "Engine", "Store", "Datasets", "Jobs", "Registry", "Threads",
                "Tokenization", "TrainingLoop", "WebUI",
            ]),

        // Level 6
        .executableTarget(
            name: "tunesmith",
            dependencies: [
                "API", "Accounts", "Arguments", "Digests", "Domain", "HTTP", "JSON", "Tokenization", "Engine", "SampleData", "Datasets",
                "TrainingLoop", "Inference", "Evaluation", "Store", "Registry", "Jobs", "Trainers",
            ],
            swiftSettings: strict),

        // What the benchmarks share.
        .target(
            name: "Benchmarking", dependencies: ["Arguments", "Domain", "Randomness"], path: "Benchmarks/support", swiftSettings: strict),

        // Measured by hand: Benchmarks/training/run.
        .executableTarget(
            name: "training-benchmark", dependencies: ["Arguments", "Benchmarking", "Domain", "JSON", "Engine", "TrainingLoop"],
            path: "Benchmarks/training",
            exclude: ["README.md", "run", "peer.py", "shapes.json"], swiftSettings: strict),

        // Run by hand: Benchmarks/families/run.
        .executableTarget(
            name: "families-benchmark", dependencies: ["Arguments", "Benchmarking", "Domain", "JSON", "Engine"],
            path: "Benchmarks/families", exclude: ["run", "shapes.json"], swiftSettings: strict),

        // Measured by hand: Benchmarks/methods/run.
        .executableTarget(
            name: "methods-benchmark", dependencies: ["Arguments", "Benchmarking", "Domain", "JSON", "Evaluation"],
            path: "Benchmarks/methods", exclude: ["README.md", "run", "settings.json", "results.jsonl"], swiftSettings: strict),

        // Measured by hand: Benchmarks/templates/run. scripts/fuzz_templates.py compares through it.
        .executableTarget(
            name: "templates-benchmark", dependencies: ["Arguments", "Benchmarking", "Domain", "JSON", "Tokenization"],
            path: "Benchmarks/templates",
            exclude: ["README.md", "run", "peer.py"], swiftSettings: strict),

        // Measured by hand: Benchmarks/tokenization/run. scripts/compare_tokenizers.py and scripts/fuzz_tokenizers.py compare through it.
        .executableTarget(
            name: "tokenization-benchmark",
            dependencies: ["Arguments", "Benchmarking", "Datasets", "Digests", "Domain", "JSON", "Tokenization"],
            path: "Benchmarks/tokenization", exclude: ["README.md", "run", "peer.py", "corpus.py"], swiftSettings: strict),

        // Measured by hand: Benchmarks/estimate/run.
        .executableTarget(
            name: "estimate-benchmark", dependencies: ["Datasets", "Domain", "JSON", "Jobs", "Store", "TrainingLoop"],
            path: "Benchmarks/estimate", exclude: ["README.md", "run", "estimate.py"], swiftSettings: strict),

        // Measured by hand: Benchmarks/store/run.
        .executableTarget(
            name: "store-benchmark", dependencies: ["Arguments", "Benchmarking", "Domain", "Store"],
            path: "Benchmarks/store", exclude: ["README.md", "run"], swiftSettings: strict),

        // Measured by hand: Benchmarks/server/run.
        .executableTarget(
            name: "server-benchmark",
            dependencies: ["API", "Accounts", "Arguments", "Benchmarking", "Datasets", "Domain", "HTTP", "JSON", "Jobs", "Store"],
            path: "Benchmarks/server",
            exclude: ["README.md", "run"], swiftSettings: strict),

        // Measured by hand: Benchmarks/datasets/run.
        .executableTarget(
            name: "datasets-benchmark", dependencies: ["Arguments", "Benchmarking", "Datasets", "Domain", "Randomness", "Store"],
            path: "Benchmarks/datasets", exclude: ["README.md", "run", "measure.py", "peer.py"], swiftSettings: strict),
        // Measured by hand: Benchmarks/content/run.
        .executableTarget(
            name: "content-benchmark", dependencies: ["Arguments", "Benchmarking", "Datasets", "Domain"], path: "Benchmarks/content",
            exclude: ["run", "passages.py"], swiftSettings: strict),

        // A writer that StoreTests kills.
        .executableTarget(name: "store-trial", dependencies: ["Domain", "Store"], path: "Tests/StoreTrial", swiftSettings: strict),

        // A runner of jobs that CommandTests kill.
        .executableTarget(
            name: "job-trial", dependencies: ["Domain", "Jobs", "Store", "Trainers"], path: "Tests/JobTrial", swiftSettings: strict),

        // What tests of several targets share.
        .target(name: "TrialMethods", dependencies: ["Domain"], path: "Tests/support", swiftSettings: strict),

        tests(of: "Accounts", ["Domain", "Store", "CSQLite", "Threads"]),
        tests(of: "API", ["Accounts", "Domain", "Engine", "HTTP", "JSON", "Jobs", "Registry", "Store"]),
        tests(of: "Arguments"),
        tests(of: "WebUI"),
        tests(
            of: "Datasets",
            ["Benchmarking", "Domain", "JSON", "Randomness", "Store", "Tokenization", "CMinHash", "CZlib", "CZstd", "TrialMethods"],
            data: ["Corpus"]),
        tests(of: "HTTP", ["CZlib", "Threads"]),
        tests(of: "Hub", ["Digests", "Domain", "HTTP", "JSON", "Threads"]),
        tests(of: "JSON"),
        tests(of: "Tokenization", ["Digests", "Domain", "JSON"], data: ["Goldens"]),
        tests(of: "Engine", ["Domain", "JSON", "CKernels"], data: ["Goldens"]),
        tests(of: "TrainingLoop", ["Domain", "JSON", "Digests", "Tokenization", "Engine", "TrialMethods"]),
        tests(of: "Digests"),
        tests(of: "SampleData", ["JSON", "Randomness"]),
        tests(of: "Inference", ["Domain", "JSON", "Tokenization", "Engine"]),
        tests(of: "Evaluation", ["JSON"]),
        tests(of: "Registry", ["Domain", "Engine", "JSON", "Store"]),
        tests(
            of: "Jobs", ["Datasets", "Domain", "Engine", "JSON", "Randomness", "Store", "Threads", "Tokenization", "TrainingLoop"]),
        tests(of: "Trainers", ["CProcesses"]),
        tests(of: "Store", ["store-trial", "CSQLite", "Digests", "Domain"]),
        // The program as people run it: a child process.
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "tunesmith", "job-trial", "CSQLite", "Digests", "Domain", "HTTP", "JSON", "Jobs", "Store", "Tokenization", "Engine",
                "TrainingLoop", "Trainers", "TrialMethods",
            ],
            swiftSettings: strict),
        tests(of: "tunesmith", ["Arguments", "Digests", "Domain", "JSON", "Tokenization", "Engine", "TrainingLoop", "Inference"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17,
    cxxLanguageStandard: .cxx20
)
