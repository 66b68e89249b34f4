/// Finds what belongs to a method and a path; a literal segment goes before a parameter.
public struct Router<Value: Sendable>: Sendable {
    /// What was found for a request.
    public enum Match: Sendable {
        /// The route, and what its path says.
        case found(Value, PathParameters)
        /// There is such a path, for these methods.
        case methodNotAllowed([HTTPMethod])
        /// There is no such path, or it is none: wrong escapes, empty segments, `.` and `..`.
        case notFound
    }

    private struct Route: Sendable {
        let method: HTTPMethod
        let names: [String]
        let value: Value
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var routes: [Route] = []
    }

    private var nodes = [Node()]

    /// No routes.
    public init() {}

    /// Adds a route; there is one of that method and those paths at most.
    public mutating func add(_ method: HTTPMethod, _ pattern: PathPattern, _ value: Value) {
        var place = 0
        for segment in pattern.segments {
            let known =
                switch segment {
                case .literal(let text): nodes[place].literals[text]
                case .parameter: nodes[place].parameter
                }
            let next = known ?? nodes.count
            if known == nil {
                nodes.append(Node())
                switch segment {
                case .literal(let text): nodes[place].literals[text] = next
                case .parameter: nodes[place].parameter = next
                }
            }
            place = next
        }
        precondition(!nodes[place].routes.contains { $0.method == method }, "two routes: \(method.rawValue) \(pattern)")
        nodes[place].routes.append(Route(method: method, names: pattern.parameterNames, value: value))
    }

    /// What belongs to a method and a path as it was sent; a HEAD without a route of its own is a GET.
    public func match(_ method: HTTPMethod, _ path: String) -> Match {
        guard let sent = RequestPath(path) else { return .notFound }
        var allowed: [HTTPMethod] = []
        var values: [String] = []
        if let route = search(sent.segments[...], from: 0, method, &values, &allowed) {
            var parameters = PathParameters()
            parameters.values = zip(route.names, values).map { ($0, $1) }
            return .found(route.value, parameters)
        }
        return allowed.isEmpty ? .notFound : .methodNotAllowed(allowed)
    }

    /// Goes down the tree; what was found on a way that did not lead to the method counts as allowed.
    private func search(
        _ segments: ArraySlice<String>, from place: Int, _ method: HTTPMethod, _ values: inout [String], _ allowed: inout [HTTPMethod]
    ) -> Route? {
        let node = nodes[place]
        guard let segment = segments.first else {
            if let route = node.routes.first(where: { $0.method == method }) { return route }
            if method == .head, let route = node.routes.first(where: { $0.method == .get }) { return route }
            for route in node.routes where !allowed.contains(route.method) {
                allowed.append(route.method)
                if route.method == .get, !allowed.contains(.head) { allowed.append(.head) }
            }
            return nil
        }
        // A segment that is written out is never taken for a parameter's value, so that each address knows its own methods alone.
        if let next = node.literals[segment] { return search(segments.dropFirst(), from: next, method, &values, &allowed) }
        guard let next = node.parameter else { return nil }
        values.append(segment)
        if let route = search(segments.dropFirst(), from: next, method, &values, &allowed) { return route }
        values.removeLast()
        return nil
    }
}
