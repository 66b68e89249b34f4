internal import CXXHash
internal import Domain

/// What two rows are compared by without their texts: 64-bit XXH3 digests; two different of ten million rows share one by a chance of 3e-6.
public struct RowKeys: Sendable, Hashable {
    /// Of the row with all it says: roles, texts, calls, tools, weights.
    public let content: UInt64
    /// Of what is answered (the text of a text row) without white space at its ends and differences of case; 0 where there is nothing.
    public let input: UInt64
    /// Of the answer of a conversation without differences of case, of white space and of punctuation at its end; 0 where there is none.
    public let answer: UInt64

    /// The keys of `row`.
    public init(_ row: DatasetRow.Content) {
        var scratch: [UInt8] = []
        self.init(row, ComparedTexts(row), &scratch)
    }

    /// The keys of a row whose texts are `texts`; `scratch` is overwritten.
    init(_ content: DatasetRow.Content, _ texts: ComparedTexts, _ scratch: inout [UInt8]) {
        self.content = Self.digest(&scratch) { content.appendAll(to: &$0) }
        input = texts.input.isEmpty ? 0 : Self.digest(&scratch) { bytes in for text in texts.input { Self.append(text, to: &bytes) } }
        answer =
            texts.answer.isEmpty
            ? 0 : Self.digest(&scratch) { bytes in for text in texts.answer { Self.append(text, to: &bytes, endless: true) } }
    }

    private static func digest(_ scratch: inout [UInt8], _ fill: (inout [UInt8]) -> Void) -> UInt64 {
        scratch.removeAll(keepingCapacity: true)
        fill(&scratch)
        // 0 stands for nothing.
        return max(1, scratch.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) })
    }

    /// Adds `text` without what does not count, and a zero byte; `endless` leaves out runs of white space and a final stop, too.
    private static func append(_ text: String, to bytes: inout [UInt8], endless: Bool = false) {
        var folded: [UInt8] = []
        FoldedText.append(text, to: &folded)
        let trimmed = FoldedText.trimmed(folded[...], alsoAtEnd: endless ? Array(".!?".utf8) : [])
        if endless {
            for byte in trimmed where !(FoldedText.isSpace(byte) && FoldedText.isSpace(bytes.last ?? 0)) {
                bytes.append(FoldedText.isSpace(byte) ? 0x20 : byte)
            }
        } else {
            bytes += trimmed
        }
        bytes.append(0)
    }
}

extension DatasetRow.Content {
    /// Adds everything the row says, each text before a byte that UTF-8 does not have.
    fileprivate func appendAll(to bytes: inout [UInt8]) {
        func add(_ text: String?) {
            if let text { bytes += text.utf8 } else { bytes.append(0xFE) }
            bytes.append(0xFF)
        }
        func add(_ messages: [Message]) {
            for message in messages {
                add(message.role)
                add(message.content)
                add(message.weight.map(String.init))
                add(message.reasoning)
                add(message.toolCallId)
                add(message.name)
                for call in message.toolCalls {
                    add(call.id)
                    add(call.name)
                    add(call.arguments)
                }
                bytes.append(0xFD)
            }
            bytes.append(0xFC)
        }
        switch self {
        case .conversation(let conversation):
            add(conversation.messages)
            add(conversation.tools)
        case .preference(let preference):
            add(preference.input.messages)
            add(preference.input.tools)
            add(preference.preferred)
            add(preference.rejected)
        case .text(let text): add(text)
        case .embedding(let pair):
            add(pair.anchor)
            for texts in [pair.positives, pair.negatives] {
                for text in texts { add(text) }
                bytes.append(0xFC)
            }
            add(pair.score.map { "\($0)" })
        }
    }
}
