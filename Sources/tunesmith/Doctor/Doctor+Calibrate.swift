import Arguments
import Domain
import JSON
import Jobs
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Doctor {
    /// Measures how fast this machine trains, and keeps it in the data folder.
    static func calibrate(_ arguments: ParsedArguments, threads: Int, _ console: Console) throws -> ExitCode {
        let store = try DataFolder(arguments).store()
        let base = URL(fileURLWithPath: try ShippedBase.path(), isDirectory: true)
        let measures = try Calibration(base: base, threads: threads).run { method in
            if !arguments.flag("json") { Console.note("  measuring \(method)") }
        }
        try store.estimates.keep(measures.map(\.calibration))
        for measure in measures {
            let found = measure.calibration
            console.say(
                "\(found.method) \(found.precision.rawValue), \(Format.count(threads, "thread")): "
                    + "\(Format.grouped(Int(measure.tokensPerSecond))) tokens/s, "
                    + "\(Format.decimal(found.factor, 2)) times the time of the machine that estimates begin with")
        }
        console.report(
            .object([
                "calibrations": .array(
                    measures.map { measure in
                        .object([
                            "method": .string(measure.calibration.method), "precision": .string(measure.calibration.precision.rawValue),
                            "threads": .integer(Int64(threads)), "factor": .number(measure.calibration.factor),
                            "tokens_per_second": .number(measure.tokensPerSecond),
                        ])
                    })
            ]))
        return .ok
    }
}
