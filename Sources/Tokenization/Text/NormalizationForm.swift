internal import CUTF8Proc

/// Unicode's normal forms (UAX 15) with what the reference needs for offsets: how each character comes from those before.
///
/// As in the reference, characters that came after Unicode 12.0 are left alone, and marks that came after 9.0 are not put in order.
struct NormalizationForm: Sendable {
    static let canonicalDecomposition = NormalizationForm(isCompatibility: false, isComposed: false)
    static let canonicalComposition = NormalizationForm(isCompatibility: false, isComposed: true)
    static let compatibilityDecomposition = NormalizationForm(isCompatibility: true, isComposed: false)
    static let compatibilityComposition = NormalizationForm(isCompatibility: true, isComposed: true)

    let isCompatibility: Bool
    let isComposed: Bool

    private struct Entry {
        var change: TextChange
        var combiningClass: UInt8
    }

    /// The changes that bring all of `text` into this form, be it in it already or not.
    func changes(toAllOf text: UnsafeBufferPointer<UInt8>) -> [TextChange] {
        var entries: [Entry] = []
        var changes: [TextChange] = []
        rewrite(text, entries: &entries, to: &changes)
        return changes
    }

    /// Appends the changes that bring `text` into this form; `entries` is working memory.
    private func rewrite(_ text: UnsafeBufferPointer<UInt8>, entries: inout [Entry], to changes: inout [TextChange]) {
        entries.removeAll(keepingCapacity: true)
        var sorted = 0
        var reader = ScalarReader(text)
        let table = isCompatibility ? Self.compatibilityDecompositionTable : Self.decompositionTable
        while let scalar = reader.next() {
            if scalar.value < 0x10000, table[Int(scalar.value)] != Attention.full {
                Self.add(scalar.value, 0, to: &entries, sorted: &sorted)
            } else {
                decompose(scalar, into: &entries, sorted: &sorted)
            }
        }
        Self.sort(&entries, from: sorted)
        if isComposed { Self.compose(entries, to: &changes) } else { changes.append(contentsOf: entries.lazy.map(\.change)) }
    }

    private static func add(_ value: UInt32, _ change: Int32, to entries: inout [Entry], sorted: inout Int) {
        let combiningClass = combiningClass(value)
        if combiningClass == 0 {
            sort(&entries, from: sorted)
            sorted = entries.count + 1
        }
        entries.append(Entry(change: TextChange(scalar: value, change: change), combiningClass: combiningClass))
    }

    private func decompose(_ scalar: Unicode.Scalar, into entries: inout [Entry], sorted: inout Int) {
        // The reference knows U+1F16C, but not that it decomposes.
        guard scalar.value >= 0xA0, scalar.value != 0x1F16C, UnicodeClasses.isAssigned(scalar, inMajor: 12) else {
            return Self.add(scalar.value, 0, to: &entries, sorted: &sorted)
        }
        withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: 32) { buffer in
            var boundary: Int32 = 0
            let options = isCompatibility ? UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue : UTF8PROC_DECOMPOSE.rawValue
            let count = utf8proc_decompose_char(
                Int32(bitPattern: scalar.value), buffer.baseAddress, 32, utf8proc_option_t(rawValue: options), &boundary)
            guard count > 0, count <= 32 else { return Self.add(scalar.value, 0, to: &entries, sorted: &sorted) }
            for index in 0..<count {
                Self.add(UInt32(bitPattern: buffer[index]), index == 0 ? 0 : 1, to: &entries, sorted: &sorted)
            }
        }
    }

    private static func combiningClass(_ value: UInt32) -> UInt8 {
        value < 0x300 ? 0 : value < 0x10000 ? classes[Int(value)] : foundClass(value)
    }

    /// The combining class of each character of the basic plane.
    private static let classes = (0..<UInt32(0x10000)).map { foundClass($0) }

    private static func foundClass(_ value: UInt32) -> UInt8 {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        let found = UInt8(truncatingIfNeeded: utf8proc_get_property(Int32(bitPattern: value)).pointee.combining_class)
        return found != 0 && UnicodeClasses.isAssigned(scalar, inMajor: 9) ? found : 0
    }

    /// Orders the marks from `start` on by class; equals keep their order.
    private static func sort(_ entries: inout [Entry], from start: Int) {
        guard entries.count - start > 1 else { return }
        let marks = entries[start...].enumerated().sorted {
            ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset)
        }
        entries.replaceSubrange(start..., with: marks.map(\.element))
    }

    private static func compose(_ entries: [Entry], to output: inout [TextChange]) {
        var starter: Int?
        var lastClass: UInt8?
        for entry in entries {
            guard let place = starter else {
                if entry.combiningClass == 0 { starter = output.count }
                output.append(entry.change)
                continue
            }
            let isBlocked = lastClass.map { $0 >= entry.combiningClass } ?? false
            if !isBlocked, let joined = pair(output[place].scalar, entry.change.scalar) {
                output[place] = TextChange(scalar: joined, change: output[place].change + entry.change.change - 1)
            } else if entry.combiningClass == 0 {
                starter = output.count
                lastClass = nil
                output.append(entry.change)
            } else {
                lastClass = entry.combiningClass
                output.append(entry.change)
            }
        }
    }

    /// The character that a pair composes to.
    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard second >= 0x300 else { return nil }
        // Hangul has no table.
        if second >= 0x1100, second < 0x1200 { return foundPair(first, second) }
        return pairs[UInt64(first) << 32 | UInt64(second)]
    }

    /// All pairs that compose, but for Hangul.
    private static let pairs: [UInt64: UInt32] = {
        var pairs: [UInt64: UInt32] = [:]
        for value in [0xC0..<0x3400, 0xF900..<0x10000, 0x11000..<0x12000].joined() {
            guard value >= 0x10000 || decompositionTable[value] == Attention.full, let scalar = Unicode.Scalar(UInt32(value)) else {
                continue
            }
            var entries: [Entry] = []
            var sorted = 0
            canonicalDecomposition.decompose(scalar, into: &entries, sorted: &sorted)
            guard let last = entries.popLast()?.change.scalar, var first = entries.first?.change.scalar else { continue }
            for entry in entries.dropFirst() { first = foundPair(first, entry.change.scalar) ?? 0 }
            if foundPair(first, last) == scalar.value { pairs[UInt64(first) << 32 | UInt64(last)] = scalar.value }
        }
        return pairs
    }()

    private static func foundPair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: 4) { buffer in
            buffer[0] = Int32(bitPattern: first)
            buffer[1] = Int32(bitPattern: second)
            buffer[2] = 0
            let options = utf8proc_option_t(rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
            guard utf8proc_normalize_utf32(buffer.baseAddress, 2, options) == 1 else { return nil }
            let joined = UInt32(bitPattern: buffer[0])
            guard let scalar = Unicode.Scalar(joined), UnicodeClasses.isAssigned(scalar, inMajor: 12) else { return nil }
            return joined
        }
    }
}

extension NormalizationForm {
    /// What a character asks of the quick check.
    private enum Attention {
        /// It stays as it is, whatever stands before it.
        static let none: UInt8 = 0
        /// It must be looked at together with what stands beside it.
        static let full: UInt8 = 1
        /// A mark that stays as it is where marks are in order.
        static let mark: UInt8 = 2
    }

    /// `Attention` of each character of the basic plane; a table is made when its form is first asked for.
    private var table: [UInt8] {
        switch (isCompatibility, isComposed) {
        case (false, false): Self.decompositionTable
        case (false, true): Self.compositionTable
        case (true, false): Self.compatibilityDecompositionTable
        case (true, true): Self.compatibilityCompositionTable
        }
    }

    private static let decompositionTable = table(.canonicalDecomposition)
    private static let compositionTable = table(.canonicalComposition)
    private static let compatibilityDecompositionTable = table(.compatibilityDecomposition)
    private static let compatibilityCompositionTable = table(.compatibilityComposition)

    private static func table(_ form: NormalizationForm) -> [UInt8] {
        var table = [UInt8](repeating: Attention.none, count: 0x10000)
        var entries: [Entry] = []
        var result: [TextChange] = []
        for value in UInt32(0xA0)..<0x10000 {
            // Unified ideographs never decompose.
            guard !(0x3400...0x4DBF).contains(value), !(0x4E00...0x9FFF).contains(value), let scalar = Unicode.Scalar(value) else {
                continue
            }
            entries.removeAll(keepingCapacity: true)
            result.removeAll(keepingCapacity: true)
            var sorted = 0
            form.decompose(scalar, into: &entries, sorted: &sorted)
            if form.isComposed { compose(entries, to: &result) } else { result.append(contentsOf: entries.lazy.map(\.change)) }
            if result.count != 1 || result.first?.scalar != value {
                table[Int(value)] = Attention.full
            } else if combiningClass(value) != 0, table[Int(value)] == Attention.none {
                table[Int(value)] = Attention.mark
            }
            // What ends a decomposition may compose with what stands before it.
            if form.isComposed, entries.count > 1, let last = entries.last?.change.scalar, last < 0x10000 {
                table[Int(last)] = Attention.full
            }
        }
        return table
    }

    /// The stretches of `text` that this form writes anew; none where the text is in this form.
    func patches(in text: UnsafeBufferPointer<UInt8>) -> TextPatches {
        var patches = TextPatches()
        var entries: [Entry] = []
        // Below U+00A0 nothing decomposes, and composing leaves all below U+0300 alone where nothing above follows.
        let first: UInt8 = isComposed && !isCompatibility ? 0xCC : 0xC2
        var position = 0
        // Where the last character starts that what stands before it leaves alone.
        var safe = 0
        var lastClass: UInt8 = 0
        while position < text.count {
            if text[position] < first {
                position = Self.end(ofBytesBelow: first, in: text, from: position)
                safe = position - 1
                while safe > 0, text[safe] & 0xC0 == 0x80 { safe -= 1 }
                lastClass = 0
                continue
            }
            let (scalar, length) = ScalarReader.scalar(at: position, in: text)
            switch attention(scalar.value) {
            case Attention.none:
                safe = position
                position += length
                lastClass = 0
                continue
            case Attention.mark:
                let combiningClass = Self.combiningClass(scalar.value)
                if combiningClass >= lastClass {
                    lastClass = combiningClass
                    position += length
                    continue
                }
            default: break
            }
            position += length
            while position < text.count {
                let (scalar, length) = ScalarReader.scalar(at: position, in: text)
                if attention(scalar.value) == Attention.none { break }
                position += length
            }
            let stretch = UnsafeBufferPointer(rebasing: text[safe..<position])
            let before = patches.changes.count
            rewrite(stretch, entries: &entries, to: &patches.changes)
            if patches.changes[before...].changesNothing(in: stretch) {
                patches.changes.removeSubrange(before...)
            } else {
                patches.stretches.append((safe..<position, patches.changes.count))
            }
            lastClass = 0
        }
        return patches
    }

    @inline(__always)
    private func attention(_ value: UInt32) -> UInt8 {
        if value < 0x10000 { return table[Int(value)] }
        // Emoji and ideographs of the second plane.
        return (0x1F300...0x1FAFF).contains(value) || (0x20000...0x2F7FF).contains(value) ? Attention.none : Attention.full
    }

    /// Where the bytes below `first` end that stand at `start`.
    @inline(__always)
    private static func end(ofBytesBelow first: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        let raw = UnsafeRawBufferPointer(text)
        while position + 8 <= text.count, raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
            position += 8
        }
        while position < text.count, text[position] < first { position += 1 }
        return position
    }
}

extension ArraySlice<TextChange> {
    /// Whether these changes write `text` as it is.
    fileprivate func changesNothing(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var reader = ScalarReader(text)
        return allSatisfy { $0.change == 0 && reader.next()?.value == $0.scalar } && reader.next() == nil
    }
}
