import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The rows of a task as files of chat rows.
struct TaskFiles {
    /// Rows that final runs learn, and rows that score them.
    let training: URL
    let heldOut: URL
    /// Of the training rows alone: a part to learn in the search, another to score it, and a part to measure speed with.
    let searchTraining: URL
    let searchHeldOut: URL
    let speed: URL

    /// Names of the files in `folder`.
    init(in folder: URL) {
        training = folder.appendingPathComponent("training.jsonl")
        heldOut = folder.appendingPathComponent("held-out.jsonl")
        searchTraining = folder.appendingPathComponent("search-training.jsonl")
        searchHeldOut = folder.appendingPathComponent("search-held-out.jsonl")
        speed = folder.appendingPathComponent("speed.jsonl")
    }

    /// Makes the files of `task` in `folder` unless they are there; `bankingFolder` has `train.csv` and `test.csv`.
    static func made(
        for task: Settings.Task, seed: Int, in folder: URL, _ tunesmith: Tunesmith, bankingFolder: String?
    ) throws -> TaskFiles {
        // The questions of banking77 are the same for every seed.
        let name = task.name == .banking77 ? task.name.rawValue : "\(task.name.rawValue)-seed-\(seed)"
        let place = folder.appendingPathComponent(name, isDirectory: true)
        let files = TaskFiles(in: place)
        // Written last.
        guard !FileManager.default.fileExists(atPath: files.speed.path) else { return files }
        if FileManager.default.fileExists(atPath: place.path) { try FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        switch task.name {
        case .banking77:
            guard let bankingFolder else { throw WorkbenchError(.fileNotFound, "banking77 needs its folder", hint: "give --banking77") }
            try files.convertBanking(URL(fileURLWithPath: bankingFolder, isDirectory: true))
        case .tickets:
            try tunesmith.writeTickets("tickets", rows: task.trainingRows ?? 2400, seed: seed, to: files.training)
            try tunesmith.writeTickets("held-out-tickets", rows: task.heldOutRows ?? 600, seed: seed, to: files.heldOut)
        }
        try files.split(task)
        return files
    }

    private func convertBanking(_ folder: URL) throws {
        for (name, file) in [("train.csv", training), ("test.csv", heldOut)] {
            let rows = try BankingRows(contentsOf: folder.appendingPathComponent(name))
            try Self.write(rows.chatLines, to: file)
        }
    }

    // The tenth of every ten rows scores the search. Rows of banking77 lie sorted by intent, so both parts are taken evenly.
    private func split(_ task: Settings.Task) throws {
        let lines = try String(contentsOf: training, encoding: .utf8).split(separator: "\n").map(String.init)
        let scored = lines.indices.filter { $0 % 10 == 9 }.map { lines[$0] }
        let learned = lines.indices.filter { $0 % 10 != 9 }.map { lines[$0] }
        try Self.write(Self.evenly(scored, task.searchHeldOut), to: searchHeldOut)
        try Self.write(Self.evenly(learned, task.searchRows), to: searchTraining)
        try Self.write(Self.evenly(learned, task.speedRows), to: speed)
    }

    private static func evenly(_ lines: [String], _ count: Int) -> [String] {
        guard count < lines.count else { return lines }
        return (0..<count).map { lines[$0 * lines.count / count] }
    }

    private static func write(_ lines: [String], to file: URL) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
}
