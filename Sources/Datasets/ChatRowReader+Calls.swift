internal import Domain
internal import JSON

extension ChatRowReader {
    /// Calls must be of tools that the row lists, and what tools say must answer a call.
    mutating func checkCalls(_ messages: [Message], _ tools: RowTools) {
        var open = OpenCalls()
        var isUnlistedReported = false
        for (index, message) in messages.enumerated() {
            let path = "messages[\(index)]"
            if message.role == "tool" {
                checkAnswer(message, at: path, &open)
                continue
            }
            reportUnanswered(&open)
            for (number, call) in message.toolCalls.enumerated() {
                let place = "\(path).tool_calls[\(number)]"
                checkName(call, tools, at: place, &isUnlistedReported)
                if let id = call.id, message.toolCalls[..<number].contains(where: { $0.id == id }) {
                    report(
                        .invalidToolCall, "\(place).id", "the id \(Excerpt.of(id)) is that of another call of this message",
                        fix: "give each call an id of its own")
                }
                open.calls.append((call.id, place))
            }
        }
    }

    /// The calls of the newest message that makes any, and which of them nobody has answered yet.
    private struct OpenCalls {
        var calls: [(id: String?, path: String)] = []
        var answered: Set<Int> = []
    }

    private mutating func checkName(_ call: ToolCall, _ tools: RowTools, at path: String, _ isUnlistedReported: inout Bool) {
        if tools.isWhole, tools.text == nil {
            guard !isUnlistedReported else { return }
            isUnlistedReported = true
            report(
                .toolsNotListed, "\(path).function.name", "the row calls \(Excerpt.of(call.name)), but has no 'tools'",
                fix: "list the tools, so that the model learns to call what it is shown")
        } else if tools.isWhole, !tools.names.contains(call.name) {
            report(
                .unknownTool, "\(path).function.name", "the tool \(Excerpt.of(call.name)) is not one of the row's tools",
                fix: "list it in 'tools', or call one of \(tools.names.sorted().prefix(5).map { Excerpt.of($0) }.joined(separator: ", "))")
        }
    }

    private mutating func checkAnswer(_ message: Message, at path: String, _ open: inout OpenCalls) {
        guard !open.calls.isEmpty else {
            report(
                .unknownToolCallId, "\(path).role", "a tool speaks, but no message before it calls one",
                fix: "put it right after the message with the tool_calls that it answers")
            return
        }
        guard let id = message.toolCallId else {
            // Rows written for chat templates may have no ids at all.
            if let first = open.calls.indices.first(where: { !open.answered.contains($0) && open.calls[$0].id == nil }) {
                open.answered.insert(first)
            } else {
                report(
                    .messageMissingKey, "\(path).tool_call_id", "the message has no 'tool_call_id'",
                    fix: "write the id of the call that it answers")
            }
            return
        }
        guard let match = open.calls.firstIndex(where: { $0.id == id }) else {
            report(
                .unknownToolCallId, "\(path).tool_call_id", "the id \(Excerpt.of(id)) is not that of a call right before it",
                fix: "use one of \(open.calls.prefix(5).map { $0.id.map { Excerpt.of($0) } ?? "none" }.joined(separator: ", "))")
            return
        }
        open.answered.insert(match)
    }

    private mutating func reportUnanswered(_ open: inout OpenCalls) {
        for (index, call) in open.calls.enumerated() where !open.answered.contains(index) {
            report(
                .toolCallUnanswered, call.path, "the conversation goes on, but no tool has answered the call",
                fix: "put a message of role tool with its tool_call_id after it")
        }
        open = OpenCalls()
    }
}
