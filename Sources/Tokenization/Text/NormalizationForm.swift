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

    /// The changes that bring `text` into this form; nil where it is in this form already.
    func changes(in text: UnsafeBufferPointer<UInt8>) -> [TextChange]? {
        guard !isCertain(for: text) else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(text.count)
        var sorted = 0
        var iterator = ScalarReader(text)
        while let scalar = iterator.next() {
            decompose(scalar, into: &entries, sorted: &sorted)
        }
        Self.sort(&entries, from: sorted)
        return isComposed ? Self.compose(entries) : entries.map(\.change)
    }

    private func decompose(_ scalar: Unicode.Scalar, into entries: inout [Entry], sorted: inout Int) {
        func add(_ value: UInt32, _ change: Int32) {
            let combiningClass = Self.combiningClass(value)
            if combiningClass == 0 {
                Self.sort(&entries, from: sorted)
                sorted = entries.count + 1
            }
            entries.append(Entry(change: TextChange(scalar: value, change: change), combiningClass: combiningClass))
        }
        // The reference knows U+1F16C, but not that it decomposes.
        guard scalar.value >= 0xA0, scalar.value != 0x1F16C, UnicodeClasses.isAssigned(scalar, inMajor: 12) else {
            return add(scalar.value, 0)
        }
        withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: 32) { buffer in
            var boundary: Int32 = 0
            let options = isCompatibility ? UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue : UTF8PROC_DECOMPOSE.rawValue
            let count = utf8proc_decompose_char(
                Int32(bitPattern: scalar.value), buffer.baseAddress, 32, utf8proc_option_t(rawValue: options), &boundary)
            guard count > 0, count <= 32 else { return add(scalar.value, 0) }
            for index in 0..<count { add(UInt32(bitPattern: buffer[index]), index == 0 ? 0 : 1) }
        }
    }

    private static func combiningClass(_ value: UInt32) -> UInt8 {
        guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return 0 }
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

    private static func compose(_ entries: [Entry]) -> [TextChange] {
        var output: [TextChange] = []
        output.reserveCapacity(entries.count)
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
        return output
    }

    /// The character that a pair composes to.
    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard second >= 0x300 else { return nil }
        return withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: 4) { buffer in
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
        static let none: UInt8 = 0
        /// The text must be looked at as a whole.
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
        for value in UInt32(0xA0)..<0x10000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var entries: [Entry] = []
            var sorted = 0
            form.decompose(scalar, into: &entries, sorted: &sorted)
            let result = form.isComposed ? compose(entries) : entries.map(\.change)
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

    /// Whether `text` is surely in this form.
    func isCertain(for text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Below U+00A0 nothing decomposes, and composing leaves all below U+0300 alone where nothing above follows.
        let first: UInt8 = isComposed && !isCompatibility ? 0xCC : 0xC2
        var position = 0
        while position < text.count, text[position] < first { position += 1 }
        if position == text.count { return true }
        while position > 0, text[position] & 0xC0 == 0x80 { position -= 1 }
        return table.withUnsafeBufferPointer { table in
            var reader = ScalarReader(text, at: position)
            var lastClass: UInt8 = 0
            while let scalar = reader.next() {
                let value = scalar.value
                if value < 0x80 {
                    lastClass = 0
                    continue
                }
                if value >= 0x10000 {
                    // Emoji and ideographs of the second plane.
                    guard (0x1F300...0x1FAFF).contains(value) || (0x20000...0x2F7FF).contains(value) else { return false }
                    lastClass = 0
                    continue
                }
                switch table[Int(value)] {
                case Attention.none: lastClass = 0
                case Attention.mark:
                    let combiningClass = Self.combiningClass(value)
                    if combiningClass < lastClass { return false }
                    lastClass = combiningClass
                default: return false
                }
            }
            return true
        }
    }
}
