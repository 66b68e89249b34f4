/// The segments of a path that was sent, decoded one by one: a slash behind a percent sign does not separate.
public struct RequestPath: Sendable {
    /// The segments, decoded.
    public let segments: [String]

    /// The segments of `/a/b`; nil when an escape is wrong, or a segment is empty, `.`, `..`, or holds control characters.
    public init?(_ path: String) {
        guard path.utf8.first == 0x2F else { return nil }
        guard path.utf8.count > 1 else {
            segments = []
            return
        }
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = PercentCoding.decoded(part), !segment.isEmpty, segment != ".", segment != "..",
                segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
            else { return nil }
            segments.append(segment)
        }
        self.segments = segments
    }
}
