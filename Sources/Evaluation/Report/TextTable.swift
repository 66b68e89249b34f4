/// A table of plain text: columns as wide as their longest cell, numbers to the right.
public struct TextTable: Sendable, Equatable {
    /// Names of the columns.
    public let header: [String]
    /// Cells of each row; short rows are filled up, long ones cut.
    public private(set) var rows: [[String]]

    /// A table without rows.
    public init(header: [String]) {
        self.header = header
        rows = []
    }

    /// Adds a row below the others.
    public mutating func append(_ cells: [String]) {
        rows.append(Array((cells + Array(repeating: "", count: max(0, header.count - cells.count))).prefix(header.count)))
    }

    /// The table, each line with its line feed; a line of dashes stands under the header.
    public var text: String {
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        let isNumeric = header.indices.map { column in
            rows.contains { !$0[column].isEmpty } && rows.allSatisfy { $0[column].isEmpty || Self.startsNumber($0[column]) }
        }
        let line = { (cells: [String]) in
            let padded = cells.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - cells[column].count)
                return isNumeric[column] ? gap + cells[column] : cells[column] + gap
            }
            var text = padded.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }
        let rule = line(widths.map { String(repeating: "-", count: $0) })
        return line(header) + rule + rows.map(line).joined()
    }

    private static func startsNumber(_ cell: String) -> Bool {
        let digits = cell.utf8.first == UInt8(ascii: "-") || cell.utf8.first == UInt8(ascii: "+") ? cell.utf8.dropFirst() : cell.utf8[...]
        return digits.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
    }

    /// `value` with `places` digits after the point, `-` for nothing; halves are rounded away from zero.
    public static func number(_ value: Double?, places: Int = 3) -> String {
        guard let value, value.isFinite else { return "-" }
        let places = min(max(places, 0), 9)
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        guard let scaled = Int(exactly: (value.magnitude * scale).rounded()) else { return "\(value)" }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let digits = String(scaled)
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
