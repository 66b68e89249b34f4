internal import HTTP
internal import Threads

/// Counts requests for `/metrics`, in the text format of Prometheus.
final class Metrics: Sendable {
    private struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Durations {
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
        var sum = 0.0
        var count = 0

        mutating func add(_ seconds: Double) {
            sum += seconds
            count += 1
            if let bucket = Metrics.bounds.firstIndex(where: { seconds <= $0 }) { buckets[bucket] += 1 }
        }
    }

    private struct State {
        var requests: [Key: Int] = [:]
        var durations: [String: Durations] = [:]
        var inFlight = 0
    }

    /// Upper bounds in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let state = Locked(State())

    func begin() {
        state.withLock { $0.inFlight += 1 }
    }

    func end(route: String, method: HTTPMethod, status: Int, seconds: Double) {
        // A method that nobody knows must not make a new series for each caller.
        let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].contains(method.rawValue)
        state.withLock { state in
            state.inFlight -= 1
            state.requests[Key(route: route, method: known ? method.rawValue : "other", status: status), default: 0] += 1
            state.durations[route, default: Durations()].add(seconds)
        }
    }

    /// All counters as text; `gauges` are added, each with its help.
    func text(gauges: [(name: String, help: String, value: Double)]) -> String {
        let state = state.withLock { $0 }
        var lines = ["# HELP tunesmith_http_requests_total Requests that were answered.", "# TYPE tunesmith_http_requests_total counter"]
        let requests = state.requests.sorted { left, right in
            (left.key.route, left.key.method, left.key.status) < (right.key.route, right.key.method, right.key.status)
        }
        for (key, count) in requests {
            lines.append("tunesmith_http_requests_total{route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\"} \(count)")
        }
        lines.append("# HELP tunesmith_http_request_seconds Time from the head of a request to the head of its answer.")
        lines.append("# TYPE tunesmith_http_request_seconds histogram")
        for (route, durations) in state.durations.sorted(by: { $0.key < $1.key }) {
            var below = 0
            for (bound, count) in zip(Self.bounds, durations.buckets) {
                below += count
                lines.append("tunesmith_http_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(below)")
            }
            lines.append("tunesmith_http_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(durations.count)")
            lines.append("tunesmith_http_request_seconds_sum{route=\"\(route)\"} \(durations.sum)")
            lines.append("tunesmith_http_request_seconds_count{route=\"\(route)\"} \(durations.count)")
        }
        let inFlight = ("tunesmith_http_requests_in_flight", "Requests whose handlers are at work.", Double(state.inFlight))
        for (name, help, value) in [inFlight] + gauges {
            lines += ["# HELP \(name) \(help)", "# TYPE \(name) gauge", "\(name) \(value)"]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
