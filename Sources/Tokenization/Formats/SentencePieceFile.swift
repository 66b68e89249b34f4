internal import Domain

/// The content of a SentencePiece `.model` file (`sentencepiece_model.proto`, as far as encoding needs it).
struct SentencePieceFile {
    /// What a piece is for.
    enum Kind: Int {
        case normal = 1
        case unknown, control, userDefined, unused, byte
    }

    struct Piece {
        var bytes: [UInt8]
        var score: Float
        var kind: Kind
    }

    var pieces: [Piece] = []
    /// 1 Unigram, 2 BPE, 3 words, 4 characters.
    var modelType = 1
    var prefixIsSuffix = false
    var fallsBackToBytes = false
    var unknownSurface: [UInt8] = Array(" \u{2047} ".utf8)
    var characterMap: [UInt8] = []
    var addsPrefix = true
    var removesExtraSpaces = true
    var escapesSpaces = true
    var roles: [String: Int] = ["unk": 0, "bos": 1, "eos": 2, "pad": -1]

    /// Reads `bytes`; throws `malformedFile` or `unsupportedTokenizer`.
    init(bytes: [UInt8]) throws {
        do {
            var reader = ProtobufReader(bytes[...])
            while let (number, value) = try reader.next() {
                guard let content = value.content else { continue }
                switch number {
                case 1: pieces.append(try Self.piece(content, at: pieces.count))
                case 2: try readTrainer(content)
                case 3: try readNormalizer(content)
                case 5: try Self.refuseDenormalizer(content)
                default: break
                }
            }
        } catch let error as ProtobufReader.Malformed {
            throw WorkbenchError.malformedTokenizer("The SentencePiece model of \(bytes.count) bytes is broken at byte \(error.offset).")
        }
        guard !pieces.isEmpty, pieces.count < Vocabulary.idLimit else {
            throw WorkbenchError.malformedTokenizer("The SentencePiece model of \(bytes.count) bytes has \(pieces.count) pieces.")
        }
    }

    private static func piece(_ bytes: ArraySlice<UInt8>, at id: Int) throws -> Piece {
        var piece = Piece(bytes: [], score: 0, kind: .normal)
        var reader = ProtobufReader(bytes)
        while let (number, value) = try reader.next() {
            switch number {
            case 1: piece.bytes = Array(value.content ?? [])
            case 2: piece.score = value.float ?? 0
            case 3:
                guard let kind = value.number.flatMap({ Kind(rawValue: $0) }) else {
                    throw WorkbenchError.unsupportedComponent("a SentencePiece model whose piece \(id) is of an unknown type")
                }
                piece.kind = kind
            default: break
            }
        }
        let isText = piece.bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        guard isText, !piece.bytes.isEmpty, piece.score.isFinite else {
            throw WorkbenchError.malformedTokenizer("Piece \(id) of the SentencePiece model is no text with a score.")
        }
        return piece
    }

    private mutating func readTrainer(_ bytes: ArraySlice<UInt8>) throws {
        var reader = ProtobufReader(bytes)
        func id(_ value: ProtobufReader.Value) -> Int {
            if case .varint(let bits) = value { Int(Int32(truncatingIfNeeded: bits)) } else { -1 }
        }
        while let (number, value) = try reader.next() {
            switch number {
            case 3: modelType = value.number ?? 0
            case 24: prefixIsSuffix = value.flag ?? false
            case 35: fallsBackToBytes = value.flag ?? false
            case 40: roles["unk"] = id(value)
            case 41: roles["bos"] = id(value)
            case 42: roles["eos"] = id(value)
            case 43: roles["pad"] = id(value)
            case 44: unknownSurface = Array(value.content ?? [])
            default: break
            }
        }
    }

    private mutating func readNormalizer(_ bytes: ArraySlice<UInt8>) throws {
        var reader = ProtobufReader(bytes)
        while let (number, value) = try reader.next() {
            switch number {
            case 2: characterMap = Array(value.content ?? [])
            case 3: addsPrefix = value.flag ?? true
            case 4: removesExtraSpaces = value.flag ?? true
            case 5: escapesSpaces = value.flag ?? true
            default: break
            }
        }
    }

    private static func refuseDenormalizer(_ bytes: ArraySlice<UInt8>) throws {
        var reader = ProtobufReader(bytes)
        while let (number, value) = try reader.next() {
            if number == 2, value.content?.isEmpty == false {
                throw WorkbenchError.unsupportedComponent("a SentencePiece model with a denormalizer")
            }
        }
    }
}
