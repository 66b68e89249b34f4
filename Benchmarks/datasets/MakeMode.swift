import Arguments
import Benchmarking
import Domain

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a file of made chat rows, some of them broken.
enum MakeMode: BenchmarkMode {
    static let description = CommandDescription(
        name: "make", summary: "Write a file of made chat rows.",
        options: [
            .value("megabytes", "N", help: "Length of the file in millions of bytes.", default: "100"),
            .value("broken", "N", help: "Rows among a hundred thousand that cannot be used.", default: "20"),
            .value("tools", "N", help: "Rows among a hundred that have tools and calls.", default: "5"),
        ],
        operands: [OperandDescription("FILE", help: "The file to write.")])

    static func run(_ arguments: ParsedArguments) throws {
        let path = arguments.operand("FILE") ?? ""
        let bytes = 1_000_000 * (try arguments.integer("megabytes", in: .from(1, through: 100_000)) ?? 100)
        let broken = try arguments.integer("broken", in: .from(0, through: 100_000)) ?? 20
        let tools = try arguments.integer("tools", in: .from(0, through: 100)) ?? 5
        let failure = WorkbenchError(.fileUnreadable, "'\(path)' cannot be written")
        guard let file = fopen(path, "w") else { throw failure }
        var rows = MadeChatRows(seed: 1, shareWithTools: Double(tools) / 100)
        var buffer: [UInt8] = []
        var (written, count) = (0, 0)
        while written < bytes {
            // Spread evenly, so that files of all lengths have the same share.
            let isBroken = (count + 1) * broken / 100_000 > count * broken / 100_000
            if isBroken { rows.appendBroken(to: &buffer) } else { rows.append(to: &buffer) }
            count += 1
            guard buffer.count >= 1 << 20 || written + buffer.count >= bytes else { continue }
            guard fwrite(buffer, 1, buffer.count, file) == buffer.count else { throw failure }
            written += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        guard fclose(file) == 0 else { throw failure }
        print("\(path): \(count) rows, \(written) bytes")
    }
}
