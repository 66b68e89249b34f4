import Datasets
import Digests
import Domain
import Engine
import Tokenization
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The texts of a folder as training windows.
struct PretrainingCorpus {
    let path: String
    let files: TextFolder
    private let reader: TextFolderReader

    /// Every this many windows one is held out.
    private static let heldOutInterval = 100

    init(folder path: String) throws {
        self.path = URL(fileURLWithPath: path, isDirectory: true).path
        reader = TextFolderReader(path: self.path)
        files = try reader.list()
    }

    /// All texts, in the order of their paths.
    func texts() throws -> [String] {
        try files.files.map { try reader.text(of: $0) }
    }

    /// One digest of all paths and contents.
    func digest() throws -> String {
        var digest = SHA256()
        for file in files.files {
            let line = "\(file.path) \(try SHA256.hexadecimal(ofFile: URL(fileURLWithPath: path).appendingPathComponent(file.path)))\n"
            Array(line.utf8).withUnsafeBytes { digest.update($0) }
        }
        return digest.hexadecimal()
    }

    /// Windows of `length` tokens over all documents, each document ended by the end-of-text token, and those held out.
    ///
    /// A file is one document, or several with a form feed between them.
    func windows(_ tokenizer: Tokenizer, length: Int) throws -> (training: EncodedRows, heldOut: EncodedRows) {
        var stream: [Int32] = []
        let end = tokenizer.id(of: BaseTokenizer.endOfText) ?? tokenizer.eosId
        for text in try texts() {
            for document in text.split(separator: "\u{0C}") {
                stream += try tokenizer.encode(String(document), addSpecialTokens: false)
                if let end { stream.append(end) }
            }
        }
        var training = EncodedRows()
        var heldOut = EncodedRows()
        for (number, start) in stride(from: 0, to: stream.count - 1, by: length).enumerated() {
            let window = stream[start..<min(start + length, stream.count)]
            if number % Self.heldOutInterval == Self.heldOutInterval - 1 { heldOut.append(window) } else { training.append(window) }
        }
        return (training, heldOut)
    }
}
