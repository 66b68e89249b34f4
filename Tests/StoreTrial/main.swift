// A writer for StoreTests to kill: `store-trial FOLDER VERSIONS` adds versions to a dataset until it has so many, and says each
// one on standard output as soon as it was told that the version is stored.
import Domain
import Foundation
import Store

/// The bytes of a version's rows: different sizes, and now and then those of the version before.
func contents(_ number: Int) -> [UInt8] {
    let kind = number % 5 == 0 ? number - 1 : number
    return (0..<(kind * 37 % 61 + 1) * 4_099).map { UInt8(truncatingIfNeeded: $0 &* kind &+ $0 >> 8) }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let goal = Int(arguments[2]) else { exit(2) }
do {
    let store = try Store(at: URL(fileURLWithPath: arguments[1], isDirectory: true))
    let datasets = store.datasets(of: Organization.localID)
    let name = try DatasetName("trial")
    let before = try datasets.all().first.map { try datasets.versions(of: $0.id).count } ?? 0
    for number in before + 1..<max(before, goal) + 1 {
        var rows = try store.blobs.writer()
        var index = try store.blobs.writer()
        let bytes = contents(number)
        for start in stride(from: 0, to: bytes.count, by: 65_536) {
            try bytes[start..<min(bytes.count, start + 65_536)].withUnsafeBytes { try rows.append($0) }
            try withUnsafeBytes(of: UInt64(number << 32 + start).littleEndian) { try index.append($0) }
        }
        let version = try datasets.addVersion(
            to: name, VersionContents(rows: rows.finish(), index: index.finish(), rowCount: bytes.count, rowForm: "chat", statistics: "{}"))
        FileHandle.standardOutput.write(Data("\(version.number) \(version.rows) \(version.index)\n".utf8))
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
