import Domain
import Foundation
import Testing

@testable import Store

@Suite struct StoreTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("A store is made with the folders above it, for its owner alone, and opened again")
    func making() throws {
        let place = folder.place("a/b/store")
        for _ in 0..<2 {
            let store = try Store(at: place)
            #expect(try store.datasets(of: Organization.localID).all() == [])
        }
        #expect(try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int == 0o700)
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: place.path)).isSuperset(of: ["blobs", "database.sqlite"]))
    }

    @Test("A folder with other things is refused and nothing is put there")
    func strangers() throws {
        try Data("mine".utf8).write(to: folder.place("letter.txt"))
        let error = expectError(.alreadyExists) { try Store(at: folder.url) }
        #expect(error?.message.contains("letter.txt") == true)
        #expect(folder.files() == ["letter.txt"])
    }

    @Test("A file in the folder's place is refused")
    func file() throws {
        let place = folder.place("file")
        try Data("mine".utf8).write(to: place)
        expectError(.fileUnreadable) { try Store(at: place) }
        #expect(try Data(contentsOf: place) == Data("mine".utf8))
    }

    @Test("A writer that may write no more fails with a word, and leaves nothing half-written")
    func noRoom() throws {
        // 64 blocks of 512 bytes: the database fits, the third version's rows do not.
        let place = folder.place("store")
        _ = try Store(at: place)
        let child = try TrialWriter(place, versions: 3, blocks: 150)
        let ending = try child.wait()
        #expect(ending.status == 1 && ending.errors.contains("file_unwritable"), "\(ending)")
        let store = try Store(at: place)
        #expect(folder.files().filter { $0.contains("unfinished") } == [])
        let datasets = store.datasets(of: Organization.localID)
        #expect(try datasets.all().flatMap { try datasets.versions(of: $0.id) }.count == ending.versions.count)
    }
}
