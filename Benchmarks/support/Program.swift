public import Arguments
internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension CommandDescription {
    /// Runs `body` as a program that is this command alone; an error goes to standard error and ends the process.
    public func run(_ body: (ParsedArguments) throws -> Void) {
        let program = ProgramDescription(name: name, summary: summary, version: "1", commands: [self])
        program.run([name] + CommandLine.arguments.dropFirst()) { try body($0) }
    }
}

/// One of several things that a benchmark measures.
public protocol BenchmarkMode {
    /// Its name, the first word of the command line, and its options.
    static var description: CommandDescription { get }
    /// Measures and prints.
    static func run(_ arguments: ParsedArguments) throws
}

extension ProgramDescription {
    /// Runs the mode that the command line names; an error goes to standard error and ends the process.
    public static func run(name: String, summary: String, modes: [any BenchmarkMode.Type]) {
        let program = ProgramDescription(name: name, summary: summary, version: "1", commands: modes.map { $0.description })
        program.run(Array(CommandLine.arguments.dropFirst())) { arguments in
            try modes.first { $0.description.name == arguments.command.name }?.run(arguments)
        }
    }

    fileprivate func run(_ arguments: [String], _ body: (ParsedArguments) throws -> Void) {
        do {
            switch try parse(arguments) {
            case .text(let text): print(text)
            case .command(let arguments): try body(arguments)
            }
        } catch let error as ArgumentError {
            fail(error.message, hint: error.hint, .usage)
        } catch let error as WorkbenchError {
            fail(error.message, hint: error.hint, .failed)
        } catch {
            fail("\(error)", hint: nil, .failed)
        }
    }

    private func fail(_ message: String, hint: String?, _ code: ExitCode) -> Never {
        let line = Array("\(name): \(message)\n\(hint.map { "  hint: \($0)\n" } ?? "")".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(code.rawValue)
    }
}
