import Evaluation
import JSON
import Tokenization

extension TokenListing {
    /// One line a token: number, id, piece, and the code points of the text it stands for.
    func table(coloured: Bool) -> String {
        let isChat = tokens.contains { $0.isTrained != nil }
        var table = TextTable(header: ["token", "id", "piece", "from", "to", "text"] + (isChat ? ["message", "learned"] : []))
        for (index, token) in tokens.enumerated() {
            table.append([
                "\(index)", "\(token.id)", TokenReport.visible(token.piece), "\(token.range.lowerBound)", "\(token.range.upperBound)",
                TokenReport.visible(slice(token.range)), token.message, token.isTrained == true ? "*" : "",
            ])
        }
        guard coloured else { return table.text }
        let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { number, line in
            let index = number - 2
            guard tokens.indices.contains(index), tokens[index].isTrained == true else { return String(line) }
            return "\u{1B}[32m\(line)\u{1B}[0m"
        }.joined(separator: "\n")
    }

    /// The listing for programs, made with the model at `path`.
    func json(model path: String) -> JSONValue {
        let trained = tokens.compactMap(\.isTrained)
        var object: JSONObject = [
            "model": .string(path), "text": .string(text), "count": .integer(Int64(tokens.count)),
            "ids": .array(tokens.map { .integer(Int64($0.id)) }), "pieces": .array(tokens.map { .string($0.piece) }),
            "offsets": .array(tokens.map { .array([.integer(Int64($0.range.lowerBound)), .integer(Int64($0.range.upperBound))]) }),
        ]
        if trained.count == tokens.count, !tokens.isEmpty {
            object["trained"] = .array(trained.map { .bool($0) })
            object["messages"] = .array(tokens.map { .string($0.message) })
        }
        return .object(object)
    }
}
