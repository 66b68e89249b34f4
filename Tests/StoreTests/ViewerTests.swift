import Domain
import Foundation
import Testing

@testable import Store

@Suite struct ViewerTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let ann = User.ID(rawValue: "ann")
    private let bob = User.ID(rawValue: "bob")

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: folder.place("store"))
        try store.writeAccounts { records in
            for name in ["ann", "bob"] {
                let user = User(
                    id: User.ID(rawValue: name), email: "\(name)@example.com", name: name, isOperator: false, isDisabled: false,
                    created: Date(timeIntervalSince1970: 1), lastSignIn: nil)
                try records.add(user, emailKey: user.email)
            }
        }
    }

    private func datasets(as user: User.ID?, seesAll: Bool = false) -> DatasetRecords {
        store.datasets(of: Organization.localID, as: Viewer(user: user, seesAll: seesAll))
    }

    private func contents() throws -> VersionContents {
        VersionContents(
            rows: try store.blobs.write([1]), index: try store.blobs.write([2]), rowCount: 1, rowForm: "chat", statistics: "{}")
    }

    @Test("A private dataset is there for its owner and who sees all, and for nobody else, whatever is asked of it")
    func hiding() throws {
        let name = try DatasetName("secret")
        let version = try datasets(as: ann).addVersion(to: name, contents(), visibility: .private)
        _ = try datasets(as: bob).addVersion(to: DatasetName("open"), contents())
        let id = version.datasetID
        for records in [
            datasets(as: ann), datasets(as: nil, seesAll: true), datasets(as: bob, seesAll: true), store.datasets(of: Organization.localID),
        ] {
            #expect(try records.all().map(\.name.rawValue) == ["open", "secret"])
            let dataset = try records.dataset(named: name)
            #expect(try dataset.owner == ann && dataset.visibility == .private && records.dataset(id) == dataset)
            #expect(try records.version(of: id) == version && records.versions(of: id) == [version] && records.uses(of: id).isEmpty)
        }
        for records in [
            datasets(as: bob), datasets(as: nil), datasets(as: User.ID(rawValue: "")), datasets(as: User.ID(rawValue: "nobody")),
        ] {
            #expect(try records.all(includingDeleted: true).map(\.name.rawValue) == ["open"])
            let messages = try [
                #require(expectError(.datasetNotFound) { try records.dataset(id) }?.message),
                #require(expectError(.datasetNotFound) { try records.dataset(named: name) }?.message),
            ]
            #expect(messages == ["there is no dataset with the id \(id.rawValue)", "there is no dataset secret"])
            expectError(.datasetNotFound) { try records.version(of: id) }
            expectError(.datasetNotFound) { try records.versions(of: id) }
            expectError(.datasetNotFound) { try records.uses(of: id) }
            expectError(.datasetNotFound) { try records.delete(id) }
            expectError(.datasetNotFound) { try records.restore(id) }
            expectError(.datasetNotFound) { try records.purge(id) }
            expectError(.datasetNotFound) { try records.update(id, description: "mine") }
            let error = expectError(.alreadyExists, "the name is taken, which is all that is told") {
                try records.addVersion(to: name, contents())
            }
            #expect(error?.message.contains(id.rawValue) == false)
        }
        #expect(try store.datasets(of: Organization.localID).versions(of: id) == [version])
    }

    @Test("Name, visibility and description change, alone or together; versions stay")
    func updating() throws {
        let version = try datasets(as: ann).addVersion(to: DatasetName("tickets"), contents())
        _ = try datasets(as: bob).addVersion(to: DatasetName("other"), contents())
        let (records, id) = (datasets(as: ann), version.datasetID)
        #expect(try records.update(id, description: "From the desk").description == "From the desk")
        #expect(try records.update(id, name: DatasetName("desk")).name.rawValue == "desk")
        #expect(try records.update(id, visibility: .private).visibility == .private)
        let dataset = try records.update(id)
        #expect(dataset.description == "From the desk" && dataset.name.rawValue == "desk" && dataset.visibility == .private)
        expectError(.alreadyExists) { try records.update(id, name: DatasetName("other")) }
        expectError(.invalidSetting) { try records.update(id, description: String(repeating: "x", count: 4_001)) }
        #expect(try records.dataset(id) == dataset && records.versions(of: id) == [version])
        try records.delete(id)
        #expect(try records.update(id, name: DatasetName("other")).name.rawValue == "other", "a deleted one holds no name")
        expectError(.alreadyExists) { try records.restore(id) }
    }

    @Test("What nobody owns is not private")
    func ownerless() throws {
        for records in [datasets(as: nil, seesAll: true), store.datasets(of: Organization.localID)] {
            expectError(.invalidSetting) { try records.addVersion(to: DatasetName("none"), contents(), visibility: .private) }
        }
        let id = try store.datasets(of: Organization.localID).addVersion(to: DatasetName("none"), contents()).datasetID
        expectError(.invalidSetting) { try store.datasets(of: Organization.localID).update(id, visibility: .private) }
        #expect(try datasets(as: bob).dataset(id).owner == nil)
    }

    @Test("A further version leaves owner and visibility as they are")
    func versions() throws {
        let name = try DatasetName("tickets")
        let id = try datasets(as: ann).addVersion(to: name, contents(), visibility: .private).datasetID
        _ = try datasets(as: bob, seesAll: true).addVersion(to: name, contents())
        #expect(try datasets(as: ann).dataset(id).owner == ann && datasets(as: ann).dataset(id).visibility == .private)
        #expect(try datasets(as: ann).versions(of: id).count == 2)
    }
}
