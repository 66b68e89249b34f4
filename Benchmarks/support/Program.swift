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
        do {
            let program = ProgramDescription(name: name, summary: summary, version: "1", commands: [self])
            switch try program.parse([name] + CommandLine.arguments.dropFirst()) {
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
