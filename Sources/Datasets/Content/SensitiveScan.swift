/// Looks through one text for personal data and secrets, once from its beginning to its end.
///
/// Only a byte that can be the telling one of a kind (`@`, a digit, the `-` of `sk-`) costs more than a look into a table. What is
/// then read behind and ahead is bounded or passed over, so that the time grows with the length of any text.
package struct SensitiveScan {
    let bytes: TextBytes
    private(set) var spans: [SensitiveSpan] = []
    /// Where the last find ended; nothing before it is looked at again.
    var done = 0

    private enum Trigger: UInt8 {
        case none, at, digit, plus, parenthesis, colon, equals, dash, keyMark
    }

    private static let triggers: [UInt8] = {
        var table = [UInt8](repeating: Trigger.none.rawValue, count: 256)
        func set(_ trigger: Trigger, _ text: String) { for byte in text.utf8 { table[Int(byte)] = trigger.rawValue } }
        set(.at, "@")
        set(.digit, "0123456789")
        set(.plus, "+")
        set(.parenthesis, "(")
        set(.colon, ":")
        set(.equals, "=")
        set(.dash, "-")
        set(.keyMark, "_.JKSz")
        return table
    }()

    init(_ bytes: TextBytes) {
        self.bytes = bytes
    }

    /// What `text` holds, in order.
    package static func spans(in text: String) -> [SensitiveSpan] {
        TextBytes.with(text) { bytes in
            var scan = SensitiveScan(bytes)
            scan.run()
            return scan.spans
        }
    }

    /// Looks through all of the text.
    mutating func run() {
        Self.triggers.withUnsafeBufferPointer { table in
            var place = 0
            while place < bytes.count {
                let trigger = table[Int(bytes.base[place])]
                if trigger == 0 {
                    place += 1
                } else {
                    place = look(at: place, trigger)
                }
            }
        }
    }

    /// Keeps a find, unless it lies in an earlier one.
    mutating func found(_ flag: QualityFlag, _ range: Range<Int>, _ message: String) {
        guard range.upperBound > done else { return }
        // A key that the assignment in front of it has told already.
        if let last = spans.last, last.range.upperBound > range.lowerBound { spans.removeLast() }
        spans.append(SensitiveSpan(flag: flag, range: range, message: message))
        done = range.upperBound
    }

    /// Where to go on behind `place`.
    private mutating func look(at place: Int, _ trigger: UInt8) -> Int {
        let end: Int?
        switch Trigger(rawValue: trigger) {
        case .at: end = lookForEmail(at: place)
        case .digit: return lookForNumbers(at: place)
        case .plus, .parenthesis: end = lookForPhone(at: place)
        case .colon: end = lookForIPv6(at: place) ?? lookForAssignment(at: place)
        case .equals: end = lookForAssignment(at: place)
        case .dash: end = lookForPrivateKey(at: place) ?? lookForKey(at: place)
        case .keyMark: end = lookForKey(at: place)
        case .some(.none), nil: end = nil
        }
        return max(end ?? 0, place + 1)
    }

    private mutating func lookForNumbers(at place: Int) -> Int {
        if let end = lookForIBAN(at: place) ?? lookForIPv6(at: place) ?? lookForIPv4(at: place) { return end }
        // Most numbers of a text are short.
        if DigitRun.hasSevenDigits(bytes, from: place), let end = lookForCard(at: place) ?? lookForPhone(at: place) { return end }
        var end = place + 1
        while bytes[end].isDigit { end += 1 }
        return end
    }
}
