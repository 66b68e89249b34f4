import Domain
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a comparison reads: of each document the number of tokens, ids, starts and ends, then the length of the decoded text and its bytes.
///
/// All numbers have 32 bits, little end first. Streamed decoding, counting and encoding without offsets must agree with it here.
enum TokenRecord {
    static func write(_ documents: Documents, by tokenizer: Tokenizer, to path: String) throws {
        var record: [UInt8] = []
        func append(_ number: Int32) {
            withUnsafeBytes(of: number.littleEndian) { record.append(contentsOf: $0) }
        }
        for text in documents.texts {
            let encoding = try tokenizer.encoding(of: text, addSpecialTokens: false)
            let decoded = tokenizer.decode(encoding.ids, skipSpecialTokens: false)
            try check(encoding.ids, decoded, of: text, by: tokenizer)
            append(Int32(truncatingIfNeeded: encoding.ids.count))
            for id in encoding.ids { append(id) }
            for offset in encoding.offsets { append(Int32(truncatingIfNeeded: offset.lowerBound)) }
            for offset in encoding.offsets { append(Int32(truncatingIfNeeded: offset.upperBound)) }
            append(Int32(truncatingIfNeeded: decoded.utf8.count))
            record.append(contentsOf: decoded.utf8)
        }
        do {
            try Data(record).write(to: URL(fileURLWithPath: path))
        } catch {
            throw WorkbenchError(.fileUnwritable, "\(path) cannot be written", cause: error)
        }
    }

    private static func check(_ ids: [Int32], _ decoded: String, of text: String, by tokenizer: Tokenizer) throws {
        func fail(_ what: String) -> WorkbenchError {
            WorkbenchError(.invalidSetting, "\(what) differs for \(String(text.prefix(200)).debugDescription)")
        }
        guard try tokenizer.encode(text, addSpecialTokens: false) == ids else { throw fail("encoding without offsets") }
        guard try tokenizer.count(text, addSpecialTokens: false) == ids.count else { throw fail("the count") }
        var decoder = StreamingDecoder(tokenizer, skipSpecialTokens: false)
        var streamed = ""
        for id in ids { streamed += decoder.feed(id) }
        streamed += decoder.finish()
        // Bytes: `==` on strings would take canonically equal texts for the same.
        guard streamed.utf8.elementsEqual(decoded.utf8) else { throw fail("streamed decoding") }
    }
}
