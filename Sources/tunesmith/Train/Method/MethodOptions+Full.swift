import Domain

extension MethodOptions {
    /// Full tuning has no settings.
    static let full = MethodOptions(method: "full", options: []) { _ in .full }
}
