import Domain
import JSON
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Answers cases for a comparison with a peer: lines of JSON, each with the `file` of a tokenizer and `cases`.
///
/// A case with `text`, and perhaps `pair`, is encoded; one with `ids` is decoded, whole and streamed. `special` says whether special
/// tokens are added or kept. What cannot be loaded is answered with `error`.
enum TokenCases {
    static func answer(_ line: JSONValue, load: (String) throws -> Tokenizer) -> JSONValue {
        do {
            let tokenizer = try load(line["file"]?.string ?? "")
            return .object(["answers": .array(try (line["cases"]?.array ?? []).map { try answer($0, by: tokenizer) })])
        } catch let error as WorkbenchError {
            return .object(["error": .string(error.message)])
        } catch {
            return .object(["error": .string("\(error)")])
        }
    }

    private static func answer(_ value: JSONValue, by tokenizer: Tokenizer) throws -> JSONValue {
        let special = value["special"]?.bool ?? true
        if let ids = value["ids"]?.array?.compactMap(\.integer).map({ Int32(truncatingIfNeeded: $0) }) {
            let whole = tokenizer.decode(ids, skipSpecialTokens: !special)
            var decoder = StreamingDecoder(tokenizer, skipSpecialTokens: !special)
            let streamed = ids.map { decoder.feed($0) }.joined() + decoder.finish()
            return .object(["text": .string(whole), "streamed": .bool(streamed.utf8.elementsEqual(whole.utf8))])
        }
        let text = value["text"]?.string ?? ""
        let encoding = try tokenizer.encoding(of: text, pair: value["pair"]?.string, addSpecialTokens: special)
        func numbers(_ values: some Sequence<Int>) -> JSONValue { .array(values.map { .integer(Int64($0)) }) }
        var fields: JSONObject = [
            "ids": numbers(encoding.ids.map { Int($0) }), "types": numbers(encoding.typeIds.map { Int($0) }),
            "offsets": numbers(encoding.offsets.flatMap { [$0.lowerBound, $0.upperBound] }),
        ]
        if value["pair"] == nil {
            let counted = try tokenizer.count(text, addSpecialTokens: special)
            let same = try tokenizer.encode(text, addSpecialTokens: special) == encoding.ids && counted == encoding.ids.count
            fields["consistent"] = .bool(same)
        }
        return .object(fields)
    }
}
