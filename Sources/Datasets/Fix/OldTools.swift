internal import JSON

/// The form of tools before `tools`: `functions` in the row, `function_call` in a message, and messages of role `function`.
enum OldTools {
    /// `row` with tools as they are written today. Calls get ids, which the old form did not have.
    static func modern(_ row: JSONObject) -> JSONObject {
        var row = row
        if let functions = row["functions"]?.array, !ChatRowReader.isThere(row["tools"]) {
            row["tools"] = .array(functions.map { .object(["type": .string("function"), "function": $0]) })
            row["functions"] = nil
        }
        guard let messages = row["messages"]?.array else { return row }
        var count = 0
        var open: [(name: String, id: String)] = []
        row["messages"] = .array(
            messages.map { value in
                guard var message = value.object else { return value }
                if let call = message["function_call"]?.object, let name = call["name"]?.string,
                    !ChatRowReader.isThere(message["tool_calls"])
                {
                    count += 1
                    open = [(name, "call_\(count)")]
                    message["tool_calls"] = .array([
                        .object(["id": .string("call_\(count)"), "type": .string("function"), "function": .object(call)])
                    ])
                    message["function_call"] = nil
                } else if message["role"]?.string == "function" {
                    message["role"] = .string("tool")
                    let place = open.firstIndex { $0.name == message["name"]?.string } ?? open.indices.first
                    if let place { message["tool_call_id"] = .string(open.remove(at: place).id) }
                }
                return .object(message)
            })
        return row
    }
}

/// The fixes that a person chose, and what they did.
struct RowFixing: Sendable {
    /// Rows that are kept to be looked at, before and after.
    static let keptSamples = 20

    let fixes: [RowFix]
    /// Rows that each fix changed.
    private(set) var counts: [RowFix: Int] = [:]
    private(set) var samples: [FixedRow] = []

    init(_ fixes: Set<RowFix>) {
        self.fixes = RowFix.allCases.filter(fixes.contains)
    }

    /// `row` with the fixes applied in their order.
    mutating func apply(to row: JSONObject, line: Int) -> JSONObject {
        var fixed = row
        for fix in fixes {
            let next = fix.applied(to: fixed)
            if next != fixed { counts[fix, default: 0] += 1 }
            fixed = next
        }
        if samples.count < Self.keptSamples, fixed != row {
            samples.append(FixedRow(line: line, before: JSONValue.object(row).text(), after: JSONValue.object(fixed).text()))
        }
        return fixed
    }

    /// Adds what was done to rows that come later.
    mutating func merge(_ later: RowFixing) {
        for (fix, count) in later.counts { counts[fix, default: 0] += count }
        samples += later.samples.prefix(Self.keptSamples - samples.count)
    }
}

/// A row that fixes changed.
public struct FixedRow: Sendable, Equatable {
    /// Line of the file, from 1.
    public let line: Int
    /// The row as it stands in the file, as compact JSON.
    public let before: String
    /// The row as it would be stored.
    public let after: String
}
