/// What the conditions of a request say about the state there is (RFC 9110, section 13.2.2).
public enum Precondition: Sendable, Hashable {
    /// The request is to be carried out.
    case holds
    /// The client has that state already: 304.
    case notModified
    /// There is another state than the client thinks: 412.
    case failed
}

extension HTTPRequest {
    /// Compares `If-Match` and `If-None-Match` with the state there is; `tag` is nil where there is none.
    public func precondition(for tag: EntityTag?) -> Precondition {
        if let text = combined("If-Match") {
            guard let tag else { return .failed }
            // A weak mark may stand for other bytes: nothing is changed on its word.
            if let tags = EntityTag.list(text), tag.isWeak || !tags.contains(tag) { return .failed }
        }
        if let text = combined("If-None-Match"), let tag {
            let isSame = EntityTag.list(text)?.contains { $0.value == tag.value } ?? true
            if isSame { return method == .get || method == .head ? .notModified : .failed }
        }
        return .holds
    }

    /// The values of all fields of that name, joined as one list.
    func combined(_ name: String) -> String? {
        let values = headers.all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}
