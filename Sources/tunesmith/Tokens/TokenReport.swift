import Domain
import Evaluation
import JSON
import Tokenization

/// Words and tables about tokens for people.
enum TokenReport {
    /// How many tokens each model makes of the same bytes.
    static func counts(_ counts: [Int], _ folders: [TokenizerFolder], bytes: Int, _ name: String) -> String {
        var table = TextTable(header: ["model", "vocabulary", "tokens", "bytes a token"])
        for (count, folder) in zip(counts, folders) {
            table.append([
                folder.path, Format.grouped(folder.tokenizer.vocabularySize), Format.grouped(count),
                count == 0 ? "-" : Format.decimal(Double(bytes) / Double(count), 2),
            ])
        }
        return "\(name): \(Format.bytes(bytes))\n\n" + table.text
    }

    static func json(_ counts: [Int], _ folders: [TokenizerFolder], bytes: Int) -> JSONValue {
        .array(
            zip(counts, folders).map { count, folder in
                .object(["model": .string(folder.path), "bytes": .integer(Int64(bytes)), "count": .integer(Int64(count))])
            })
    }

    /// Rows and tokens of a file of chat rows, one line a model.
    static func rows(_ rows: [TokenRows], _ path: String) -> String {
        var table = TextTable(header: ["model", "rows", "left out", "tokens", "trained", "shortest", "median", "longest", "over context"])
        for one in rows {
            let lengths = one.lengths
            table.append(
                [one.folder.path]
                    + [
                        one.rows.count, one.problems.count, one.total, one.trained, lengths.first ?? 0,
                        lengths.isEmpty ? 0 : lengths[lengths.count / 2], lengths.last ?? 0,
                    ].map(Format.grouped) + [one.folder.contextLength == nil ? "-" : Format.grouped(one.tooLong.count)])
        }
        return "\(path)\n\n" + table.text
    }

    /// Where two models first cut the same text differently.
    static func firstDifference(_ first: TokenListing, _ second: TokenListing) -> String {
        let shared = zip(first.tokens, second.tokens).prefix { $0.range == $1.range && $0.piece == $1.piece }.count
        guard shared < max(first.tokens.count, second.tokens.count) else {
            let isSame = first.tokens.map(\.id) == second.tokens.map(\.id)
            return isSame ? "both give the same ids" : "both cut the text alike, with other ids"
        }
        func rest(_ listing: TokenListing) -> String {
            listing.tokens.dropFirst(shared).prefix(4).map { visible(listing.slice($0.range)) }.joined(separator: " | ")
        }
        return "they differ from token \(shared) on:  \(rest(first))   against   \(rest(second))"
    }

    /// `text` with line feeds and other invisible characters written out.
    static func visible(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case " ": result += "·"
            default:
                let isHidden = [.control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator]
                    .contains(scalar.properties.generalCategory)
                if isHidden { result += "\\u{\(String(scalar.value, radix: 16))}" } else { result.unicodeScalars.append(scalar) }
            }
        }
    }
}
