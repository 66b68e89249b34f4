internal import Domain

extension ConversationEncoder {
    /// Refuses what the template would leave out: tools, calls, results, and what is trained of reasoning and of words beside calls.
    ///
    /// Each of them is taken away in turn; a rendering that stays the same has never had it. Conversations without them cost nothing.
    func refuseOmissions(
        _ conversation: Conversation, _ input: TemplateInput, trained: [Int], text: String, prompting: Bool = false,
        _ renderer: ConversationRenderer
    ) throws {
        var omitted: [String] = []
        // A template that fails without something reads it.
        func check(_ path: String, _ change: (inout Conversation) -> Void) {
            var less = conversation
            change(&less)
            guard let changed = try? renderer.render(TemplateInput(less), prompting: prompting).text else { return }
            if changed.utf8.elementsEqual(text.utf8) { omitted.append(path) }
        }
        if input.tools != nil { check("tools") { $0.tools = nil } }
        for (index, message) in conversation.messages.enumerated() {
            let path = "messages[\(index)]"
            for call in message.toolCalls.indices { check("\(path).tool_calls[\(call)]") { $0.messages[index].toolCalls.remove(at: call) } }
            if message.role == "tool", !message.content.isEmpty { check("\(path).content") { $0.messages[index].content = "" } }
            guard trained.contains(index) else { continue }
            if message.reasoning?.isEmpty == false { check("\(path).reasoning_content") { $0.messages[index].reasoning = nil } }
            if !message.toolCalls.isEmpty, !message.content.isEmpty { check("\(path).content") { $0.messages[index].content = "" } }
        }
        guard !omitted.isEmpty else { return }
        let fix = "Use a model whose chat template writes it, or take it out of the row."
        let code = WorkbenchError.Code.leftOutByTemplate
        let diagnostics = omitted.map { path in
            Diagnostic(code: code.rawValue, path: path, message: "The chat template does not write \(path).", fix: fix)
        }
        throw WorkbenchError.sum(code, diagnostics, hint: fix)
    }
}
