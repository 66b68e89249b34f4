internal import JSON

/// Which ways through a tree of messages become conversations.
public enum TreePaths: String, Sendable, CaseIterable {
    /// The one way along the reply that people ranked best.
    case best
    /// Every way that ends in an answer.
    case all
}

/// A tree of messages as OpenAssistant exports it: a message with its replies, each with its own.
struct MessageTree {
    private static let shape =
        #"write {"prompt": {"role": "prompter", "text": "...", "replies": [{"role": "assistant", "text": "...", "replies": []}]}}"#
    private static let known: Set<String> = ["role", "text", "replies", "rank", "parent_id", "deleted", "review_result"]

    /// Most conversations that one tree becomes.
    private static let pathLimit = 1000

    private struct Node {
        let role: JSONValue
        let text: JSONValue
        let path: String
    }

    private let choice: TreePaths
    private var unplaced: [String] = []
    private var flaws: [RowFlaw] = []
    private var paths: [[Node]] = []

    /// The conversations of the tree in `row`; one builder with what is wrong where there is none.
    static func conversations(in row: JSONObject, _ choice: TreePaths) -> [ChatRowBuilder] {
        var tree = MessageTree(choice: choice)
        var head = ChatRowBuilder()
        if let prompt = row["prompt"]?.object {
            head.noteFields(of: row, besides: ["prompt"])
            tree.follow(prompt, at: "prompt", below: [])
        } else {
            tree.follow(row, at: nil, below: [])
        }
        for path in tree.unplaced { head.noteUnplaced(path) }
        for flaw in tree.flaws { head.fail(flaw.code, flaw.path, flaw.message, fix: flaw.fix) }
        guard !tree.paths.isEmpty else {
            if tree.flaws.isEmpty {
                head.fail(.invalidTree, row["prompt"] == nil ? nil : "prompt", "no message of the tree is an answer", fix: shape)
            }
            return [head]
        }
        return tree.paths.enumerated().map { number, path in
            // What has no place is told once for the whole tree.
            var builder = number == 0 ? head : ChatRowBuilder()
            for node in path {
                let role: JSONValue = node.role == .string("prompter") ? .string("user") : node.role
                builder.add(.object(["role": role, "content": node.text]), at: node.path, keys: ["content": "text"])
            }
            return builder
        }
    }

    private init(choice: TreePaths) {
        self.choice = choice
    }

    /// Follows the replies of `message`, whose ancestors are `above`; true when an answer was found at it or below.
    @discardableResult
    private mutating func follow(_ message: JSONObject, at path: String?, below above: [Node]) -> Bool {
        let pattern = above.isEmpty ? path : "replies[]"
        for field in message.fields where field.value != .null && !Self.known.contains(field.name) {
            unplaced.append(Excerpt.path(pattern, field.name))
        }
        guard let role = message["role"], let text = message["text"] else {
            let name = message["role"] == nil ? "role" : "text"
            flaws.append(
                RowFlaw(code: .messageMissingKey, path: Excerpt.path(path, name), message: "the message has no '\(name)'", fix: Self.shape))
            return false
        }
        if above.isEmpty, message["parent_id"]?.string != nil {
            flaws.append(
                RowFlaw(
                    code: .invalidTree, path: "parent_id", message: "the row is a single reply, not a tree with its replies inside",
                    fix: "export whole trees"))
            return false
        }
        let nodes = above + [Node(role: role, text: text, path: path ?? "")]
        var isAnswered = false
        for (index, reply) in replies(of: message, at: path) {
            let found = follow(reply, at: Excerpt.path(path, "replies") + "[\(index)]", below: nodes)
            isAnswered = isAnswered || found
        }
        if isAnswered { return true }
        guard role == .string("assistant") else {
            if !above.isEmpty { unplaced.append("replies[] (without an answer)") }
            return false
        }
        if paths.count == Self.pathLimit {
            flaws.append(
                RowFlaw(
                    code: .invalidTree, path: path, message: "the tree has more than \(Self.pathLimit) ways",
                    fix: "split it, or take the best way"))
        }
        if paths.count <= Self.pathLimit { paths.append(nodes) }
        return true
    }

    /// The replies to go on with, best first, and their places.
    private mutating func replies(of message: JSONObject, at path: String?) -> [(Int, JSONObject)] {
        guard let value = message["replies"], value != .null else { return [] }
        let place = Excerpt.path(path, "replies")
        guard let list = value.array else {
            flaws.append(
                RowFlaw(code: .dataType, path: place, message: "'replies' is \(ChatRowReader.kind(of: value)), not a list", fix: Self.shape)
            )
            return []
        }
        var usable: [(Int, JSONObject)] = []
        for (index, reply) in list.enumerated() {
            guard let object = reply.object else {
                flaws.append(
                    RowFlaw(
                        code: .dataType, path: "\(place)[\(index)]",
                        message: "the reply is \(ChatRowReader.kind(of: reply)), not an object", fix: Self.shape))
                continue
            }
            if object["deleted"] == .bool(true) || object["review_result"] == .bool(false) {
                unplaced.append("replies[] (deleted or refused in review)")
            } else {
                usable.append((index, object))
            }
        }
        guard choice == .best, usable.count > 1 else { return usable }
        // Replies without a rank come last, in their order.
        let best = usable.min { ($0.1["rank"]?.number ?? .infinity, $0.0) < ($1.1["rank"]?.number ?? .infinity, $1.0) }
        for _ in 1..<usable.count { unplaced.append("replies[] (not the best)") }
        return best.map { [$0] } ?? []
    }
}
