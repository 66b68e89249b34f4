internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A time of day on a date, as `strftime_now` writes it.
public struct TemplateMoment: Sendable, Equatable {
    /// Years after Christ.
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
    /// 0 to 59.
    public var second: Int

    /// A moment; nothing is checked before it is written.
    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The moment in `text`, as `text` gives it; nil where that is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ start: Int, _ count: Int) -> Int? {
            guard bytes.count == 19, bytes[start..<start + count].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
            let minute = number(14, 2), let second = number(17, 2)
        else { return nil }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard self.text == text else { return nil }
    }

    /// Such as `2025-07-10T12:00:00`, without a time zone.
    public var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }

    /// The time of this machine, in its time zone.
    public static func now() -> TemplateMoment {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return TemplateMoment(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), hour: Int(parts.tm_hour),
            minute: Int(parts.tm_min), second: Int(parts.tm_sec))
    }

    /// The moment by the C library's `strftime`, in English.
    func written(_ format: String, line: Int) throws -> String {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second), format.utf8.count <= 1000, !format.utf8.contains(0)
        else { throw WorkbenchError.template(line, "strftime_now cannot write \(year)-\(month)-\(day) as '\(format.prefix(40))'") }
        // Widths, such as %99999d, are refused.
        var isDirective = false
        for byte in format.utf8 {
            if isDirective, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                throw WorkbenchError.template(line, "strftime_now cannot write the width in '\(format.prefix(40))'")
            }
            isDirective = byte == UInt8(ascii: "%") ? !isDirective : isDirective && "-_^#EO".utf8.contains(byte)
        }
        if format.isEmpty { return "" }
        var parts = tm()
        parts.tm_year = Int32(year - 1900)
        parts.tm_mon = Int32(month - 1)
        parts.tm_mday = Int32(day)
        parts.tm_hour = Int32(hour)
        parts.tm_min = Int32(minute)
        parts.tm_sec = Int32(second)
        parts.tm_isdst = -1
        // Fills in the day of the week and of the year, without the time zone.
        var dated = parts
        _ = timegm(&dated)
        parts.tm_wday = dated.tm_wday
        parts.tm_yday = dated.tm_yday
        var buffer = [CChar](repeating: 0, count: 16384)
        // As for Python's time without a zone.
        let plain = format.replacingDirectives()
        let count = strftime(&buffer, buffer.count, plain, &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension String {
    /// The format without what a time without a zone leaves empty: `%z`, `%Z`; and without parts of a second.
    fileprivate func replacingDirectives() -> String {
        var output: [UInt8] = []
        var bytes = Array(utf8)[...]
        while let byte = bytes.popFirst() {
            guard byte == UInt8(ascii: "%"), let letter = bytes.first else {
                output.append(byte)
                continue
            }
            bytes.removeFirst()
            switch letter {
            case UInt8(ascii: "z"), UInt8(ascii: "Z"): break
            case UInt8(ascii: "f"): output.append(contentsOf: "000000".utf8)
            default: output.append(contentsOf: [byte, letter])
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
