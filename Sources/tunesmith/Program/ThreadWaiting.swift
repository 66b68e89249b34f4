#if canImport(Glibc)
    import Glibc
#endif

/// How long kernel threads spin before they sleep while they wait for each other.
///
/// By default libgomp spins for milliseconds. Where another program wants the same core that turns a step into a hundred: the
/// thread that is waited for is not running. The setting is read when the library is loaded, so the program starts itself
/// again with it; whoever sets either variable keeps what they set.
enum ThreadWaiting {
    /// About 30 microseconds: longer than kernels of one step differ, shorter than a time slice.
    private static let spins = "2000"

    /// Sets the limit and starts the program again, unless the environment has one already.
    static func bound() {
        #if os(Linux)
            guard getenv("GOMP_SPINCOUNT") == nil, getenv("OMP_WAIT_POLICY") == nil else { return }
            setenv("GOMP_SPINCOUNT", spins, 1)
            // Returns only when it fails; then the program goes on with the library's own limit.
            execv("/proc/self/exe", CommandLine.unsafeArgv)
        #endif
    }
}
