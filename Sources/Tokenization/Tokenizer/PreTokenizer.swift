/// How text is cut into the pieces that are encoded one by one (`pre_tokenizer` of tokenizer.json).
struct PreTokenizer: Sendable {
    /// One way to cut or to change what is cut.
    enum Step: Sendable {
        /// Matches and what lies between them are pieces.
        case split(Pattern)
        /// As `split`, by a scanner that was written for one pattern.
        case scan(PieceScanner)
        /// Cuts at what a rule finds.
        case cut(Delimiter, behavior: SplitBehavior, isInverted: Bool)
        /// Every piece that does not start with a space gets one.
        case prefixSpace
        /// Spaces become `replacement`, which may be put in front and starts pieces.
        case metaspace(replacement: [UInt8], scheme: PrefixScheme, splits: Bool)
        /// Bytes become the characters that byte-level vocabularies write, where more steps follow.
        case spellBytes
    }

    /// What a cut is made at.
    enum Delimiter: Sendable {
        case text(TextMatcher)
        case characters(CharacterClass)
    }

    /// Characters that components cut at.
    enum CharacterClass: Sendable {
        case number, punctuation, space, word
        case single(Unicode.Scalar)
    }

    /// What becomes of a delimiter.
    enum SplitBehavior: String, Sendable {
        case isolated = "Isolated"
        case removed = "Removed"
        case contiguous = "Contiguous"
        case mergedWithPrevious = "MergedWithPrevious"
        case mergedWithNext = "MergedWithNext"
    }

    /// Which pieces Metaspace puts its character in front of.
    enum PrefixScheme: String, Sendable {
        case always, first, never
    }

    var steps: [Step] = []
    /// What the model sees: bytes where a ByteLevel component ends the list.
    var units = BytePairModel.Units.scalars

    /// Whether a step asks where in the original text a piece starts.
    var asksForOrigin: Bool {
        steps.contains { if case .metaspace(_, .first, _) = $0 { true } else { false } }
    }
}

extension PreTokenizer.CharacterClass {
    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .number: UnicodeClasses.isNumber(scalar)
        case .punctuation: UnicodeClasses.isPunctuation(scalar)
        case .space: UnicodeClasses.isSpace(scalar)
        case .word: TextClasses.isWord(scalar)
        case .single(let single): scalar == single
        }
    }
}

extension PreTokenizer {
    /// A stretch of text that is a match or lies between two.
    struct Span {
        var range: Range<Int>
        var isMatch: Bool
    }

    /// All of `text` as matches of `delimiter` and what lies between them.
    static func spans(
        of text: UnsafeBufferPointer<UInt8>, at delimiter: Delimiter, workspace: MatchWorkspace
    ) throws -> [Span] {
        var spans: [Span] = []
        var done = 0
        func add(_ match: Range<Int>) {
            if done < match.lowerBound { spans.append(Span(range: done..<match.lowerBound, isMatch: false)) }
            spans.append(Span(range: match, isMatch: true))
            done = match.upperBound
        }
        switch delimiter {
        case .text(let matcher):
            for match in try matcher.matches(in: text, workspace: workspace) { add(match) }
        case .characters(let characters):
            var position = 0
            while position < text.count {
                let (scalar, length) = ScalarReader.scalar(at: position, in: text)
                if characters.contains(scalar) { add(position..<position + length) }
                position += length
            }
        }
        if done < text.count { spans.append(Span(range: done..<text.count, isMatch: false)) }
        return spans
    }

    /// The pieces that `behavior` makes of `spans`, empty ones left out.
    static func pieces(of spans: [Span], _ behavior: SplitBehavior) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var previousIsMatch = false
        switch behavior {
        case .isolated: pieces = spans.map(\.range)
        case .removed: pieces = spans.filter { !$0.isMatch }.map(\.range)
        case .contiguous, .mergedWithPrevious:
            for span in spans {
                let joins = behavior == .contiguous ? span.isMatch == previousIsMatch : span.isMatch && !previousIsMatch
                if joins, let last = pieces.last {
                    pieces[pieces.count - 1] = last.lowerBound..<span.range.upperBound
                } else {
                    pieces.append(span.range)
                }
                previousIsMatch = span.isMatch
            }
        case .mergedWithNext:
            for span in spans.reversed() {
                if span.isMatch, !previousIsMatch, let last = pieces.last {
                    pieces[pieces.count - 1] = span.range.lowerBound..<last.upperBound
                } else {
                    pieces.append(span.range)
                }
                previousIsMatch = span.isMatch
            }
            pieces.reverse()
        }
        return pieces.filter { !$0.isEmpty }
    }
}
