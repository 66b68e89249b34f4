import Domain
import Foundation
import Testing

@testable import Store

@Suite struct ModelRecordsTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let clock = Clock()
    private let ann = User.ID(rawValue: "ann")
    private let bob = User.ID(rawValue: "bob")

    /// A clock that goes on by a second whenever it is looked at.
    private final class Clock: @unchecked Sendable {
        // Unchecked because the lock guards the time.
        private let lock = NSLock()
        private var seconds = 1_000.0
        func now() -> Date {
            lock.withLock {
                seconds += 1
                return Date(timeIntervalSince1970: seconds)
            }
        }
    }

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: folder.place("store"), now: { [clock] in clock.now() })
        try store.writeAccounts { records in
            for name in ["ann", "bob"] {
                let user = User(
                    id: User.ID(rawValue: name), email: "\(name)@example.com", name: name, isOperator: false, isDisabled: false,
                    created: Date(timeIntervalSince1970: 1), lastSignIn: nil)
                try records.add(user, emailKey: user.email)
            }
        }
    }

    private var models: ModelRecords { store.models(of: Organization.localID) }

    private func models(as user: User.ID?, seesAll: Bool = false) -> ModelRecords {
        store.models(of: Organization.localID, as: Viewer(user: user, seesAll: seesAll))
    }

    /// A version of `name` with one file; what is not said is made up.
    private func contents(
        _ name: String, job: String? = nil, owner: User.ID? = nil, bytes: [UInt8] = [1, 2, 3], publicName: String? = nil
    ) throws -> ModelContents {
        let blob = try store.blobs.write(bytes)
        var lineage = ModelVersion.Lineage()
        lineage.job = job
        return ModelContents(
            name: name, owner: owner, provider: "native", kind: .adapter, base: "tiny", method: "lora",
            publicName: publicName ?? "ft:tiny:local::\(UUID().uuidString)",
            files: [.init(path: "adapter_model.safetensors", sha256: blob.digest.hexadecimal, byteCount: blob.byteCount)], lineage: lineage,
            metrics: ["loss": 0.25, "validation_loss": .nan])
    }

    @Test("The first version makes the model, further ones are numbered, and all of a version comes back")
    func versions() throws {
        var plan = TrainingPlan(
            kind: .tune, base: .init(path: "/b", sha256: "00"), dataset: .init(path: "/d", sha256: "01"), validation: nil,
            skipsInvalidRows: false, method: .full, hyperparameters: Hyperparameters(), threads: 2, engine: "0.1")
        var first = try contents("tickets", job: "job-1")
        first.lineage.plan = plan
        first.lineage.baseSHA256 = "00"
        let one = try models.add(first)
        let two = try models.add(contents("tickets", job: "job-2", bytes: [9]))
        #expect(one.number == 1 && two.number == 2 && one.modelID == two.modelID)
        let model = try models.model(named: "tickets")
        #expect(model.newest == 2 && model.state == .ready && model.base == "tiny" && model.provider == "native")
        #expect(try models.version(1, of: model.id) == one && models.version(of: model.id) == two && models.version(one.id) == one)
        #expect(try models.version(publicName: two.publicName) == two && models.version(ofJob: "job-2") == two)
        #expect(one.metrics == ["loss": 0.25], "a number that is not finite is no measure")
        #expect(try models.version(1, of: model.id).lineage.plan == plan)
        #expect(try models.versions(of: model.id).map(\.id) == [one.id, two.id])
        plan = try #require(try models.version(1, of: model.id).lineage.plan)
        #expect(plan.hyperparameters == Hyperparameters())
        expectError(.versionNotFound) { try models.version(3, of: model.id) }
        try models.setNotes("the good one", of: 1, of: model.id)
        #expect(try models.version(1, of: model.id).notes == "the good one")
        expectError(.versionNotFound) { try models.setNotes("", of: 7, of: model.id) }
    }

    @Test("A job has one version however often and however simultaneously it is published")
    func oncePerJob() throws {
        let contents = try contents("tickets", job: "job-1")
        try onThreads(6) { _ in _ = try store.models(of: Organization.localID).add(contents) }
        #expect(try models.versions(of: models.model(named: "tickets").id).count == 1)
    }

    /// A version of a job's checkpoint.
    private func checkpoint(_ step: Int, of job: String, in model: String, threads: Int = 1) throws -> ModelContents {
        var contents = try contents(model, job: job, bytes: [UInt8(step)], publicName: "ft:tiny:local::\(job):ckpt-step-\(step)")
        (contents.lineage.step, contents.lineage.isCheckpoint) = (step, true)
        contents.lineage.plan = TrainingPlan(
            kind: .tune, base: .init(path: "/b", sha256: "00"), dataset: .init(path: "/d", sha256: "01"), validation: nil,
            skipsInvalidRows: false, method: .full, hyperparameters: Hyperparameters(), threads: threads, engine: "0.1")
        return contents
    }

    @Test("A checkpoint is one version however often it is published, beside the one that its job ends with, in one model")
    func oncePerCheckpoint() throws {
        let contents = try checkpoint(2, of: "job-1", in: "tickets")
        try onThreads(6) { _ in _ = try store.models(of: Organization.localID).add(contents) }
        let first = try #require(try models.versions(of: models.model(named: "tickets").id).first)
        #expect(first.number == 1 && first.lineage.step == 2 && first.lineage.isCheckpoint)
        #expect(try models.version(ofJob: "job-1") == nil, "the job has not ended")
        var change = ModelRecords.Change()
        change.name = "renamed"
        try models.update(first.modelID, change)
        // The job knows its model, whatever that is called by now.
        var next = try checkpoint(4, of: "job-1", in: "tickets")
        next.model = first.modelID
        let other = try models.add(next)
        var end = try self.contents("tickets", job: "job-1", bytes: [4])
        (end.lineage.step, end.model) = (4, first.modelID)
        let last = try models.add(end)
        #expect(other.number == 2 && last.number == 3 && other.modelID == first.modelID && last.modelID == first.modelID)
        #expect(try models.version(ofJob: "job-1") == last && models.add(end) == last)
        #expect(try models.add(checkpoint(2, of: "job-1", in: "tickets")).id == first.id && models.versions(of: first.modelID).count == 3)
        let published = try models.published(ofJob: "job-1")
        #expect(published.mapValues(\.version) == [2: 1, 4: 2] && published[2]?.model == first.modelID)
        #expect(try models.published(ofJob: "job-2").isEmpty)
        #expect(try models.add(checkpoint(2, of: "job-2", in: "other")).modelID != first.modelID)
    }

    @Test("The step that a job ended with needs no further version")
    func endIsACheckpoint() throws {
        var end = try contents("tickets", job: "job-1")
        (end.lineage.step, end.lineage.plan) = (4, try checkpoint(4, of: "job-1", in: "tickets").lineage.plan)
        let last = try models.add(end)
        #expect(try models.published(ofJob: "job-1").mapValues(\.version) == [4: 1])
        #expect(try models.add(checkpoint(4, of: "job-1", in: "tickets")).id == last.id)
    }

    @Test("A checkpoint of another plan, or of a deleted model, is not taken for the one that is meant")
    func otherCheckpoint() throws {
        let version = try models.add(checkpoint(2, of: "job-1", in: "tickets"))
        expectError(.alreadyExists) { try models.add(checkpoint(2, of: "job-1", in: "tickets", threads: 2)) }
        try models.delete(version.modelID)
        let error = expectError(.modelState) { try models.add(checkpoint(2, of: "job-1", in: "tickets")) }
        #expect(error?.message.contains("version 1 of the model tickets, which is deleted") == true)
        #expect(try models.published(ofJob: "job-1").isEmpty)
        #expect(try models.add(checkpoint(4, of: "job-1", in: "tickets")).modelID != version.modelID, "a deleted model gets no versions")
        try models.purge(version.modelID)
        #expect(try models.add(checkpoint(2, of: "job-1", in: "tickets")).number == 2)
    }

    @Test("A failed transaction leaves neither a model nor a version")
    func wholeOrNothing() throws {
        let contents = try contents("tickets", job: "job-1")
        struct Interruption: Error {}
        #expect(throws: Interruption.self) {
            try store.database.write { transaction in
                try models.add(contents, in: transaction)
                throw Interruption()
            }
        }
        expectError(.modelNotFound) { try models.model(named: "tickets") }
        #expect(try models.add(contents).number == 1)
    }

    @Test("What cannot be a version is refused, with the name of what is wrong")
    func refusals() throws {
        var bad = try contents("tickets")
        bad.name = "../up"
        expectError(.invalidName) { try models.add(bad) }
        for path in ["../x", "/x", "a//b", "", "a/./b", "a\\b", "a\u{0}b"] {
            bad = try contents("tickets")
            bad.files = [.init(path: path, sha256: bad.files[0].sha256, byteCount: 3)]
            expectError(.invalidName, "\(path)") { try models.add(bad) }
        }
        bad.files = [.init(path: "a", sha256: String(repeating: "0", count: 64), byteCount: 3)]
        expectError(.blobMissing) { try models.add(bad) }
        bad.files = [.init(path: "a", sha256: try contents("x").files[0].sha256, byteCount: 4)]
        expectError(.blobDamaged) { try models.add(bad) }
        try models.add(contents("tickets", publicName: "ft:a"))
        expectError(.constraintViolated) { try models.add(contents("other", publicName: "ft:a")) }
        expectError(.modelNotFound, "nothing of it is left") { try models.model(named: "other") }
    }

    @Test("Files of versions are not removed from the blob store before the last version that names them is gone for good")
    func blobs() throws {
        let first = try models.add(contents("a"))
        let second = try models.add(contents("b"))
        let digest = try BlobDigest(first.files[0].sha256)
        expectError(.blobInUse) { try store.deleteBlob(digest) }
        expectError(.modelState) { try models.purge(first.modelID) }
        try models.delete(first.modelID)
        #expect(try models.purge(first.modelID) == 0 && store.blobs.contains(digest))
        try models.delete(second.modelID)
        #expect(try models.purge(second.modelID) == 3 && !store.blobs.contains(digest))
        expectError(.modelNotFound) { try models.model(second.modelID) }
    }

    @Test("A dataset's version that a model was trained on is needed by it until the model is gone for good")
    func datasetUses() throws {
        let datasets = store.datasets(of: Organization.localID)
        let rows = try datasets.addVersion(
            to: DatasetName("rows"),
            VersionContents(
                rows: store.blobs.write([1]), index: store.blobs.write([2]), rowCount: 1, rowForm: "chat", statistics: "{}"))
        var trained = try contents("tickets")
        trained.lineage.dataset = rows.id.rawValue
        let version = try models.add(trained)
        #expect(try datasets.uses(of: rows.datasetID) == [.init(version: rows.id, kind: .model, name: version.id.rawValue)])
        expectError(.datasetInUse) { try datasets.purge(rows.datasetID) }
        try models.delete(version.modelID)
        try models.purge(version.modelID)
        #expect(try datasets.uses(of: rows.datasetID).isEmpty)
    }

    @Test("A model that others go on from is not removed for good")
    func heirs() throws {
        let parent = try models.add(contents("parent"))
        var child = try contents("child")
        child.lineage.parent = parent.id.rawValue
        let heir = try models.add(child)
        try models.delete(parent.modelID)
        let error = try #require(expectError(.modelInUse) { try models.purge(parent.modelID) })
        #expect(error.message == "the model parent is what child go on from")
        try models.delete(heir.modelID)
        try models.purge(heir.modelID)
        try models.purge(parent.modelID)
    }

    // MARK: states

    @Test("States and deletion: what each move does in each state")
    func states() throws {
        let id = try models.add(contents("tickets")).modelID
        for state in [Model.State.archived, .deprecated, .archived, .ready, .ready] {
            #expect(try models.move(id, to: state).state == state)
        }
        try models.move(id, to: .archived)
        try models.add(contents("tickets"))
        #expect(try models.model(id).state == .archived, "a new version does not take it out of the archive")
        try models.delete(id)
        #expect(try models.model(id).state == .deleted)
        expectError(.modelState) { try models.move(id, to: .ready) }
        expectError(.modelNotFound) { try models.model(named: "tickets") }
        #expect(try models.restore(id).state == .archived)
        #expect(try models.restore(id).state == .ready)
        for state in [Model.State.training, .failed, .deleted] {
            expectError(.modelState) { try models.move(id, to: state) }
        }
    }

    @Test("The name of a deleted model is free, and is not taken back from whoever has it now")
    func names() throws {
        let old = try models.add(contents("tickets")).modelID
        try models.delete(old)
        let new = try models.add(contents("tickets")).modelID
        #expect(new != old)
        expectError(.alreadyExists) { try models.restore(old) }
        var change = ModelRecords.Change()
        change.name = "tickets-2"
        try models.update(new, change)
        try models.restore(old)
        change.name = "tickets"
        expectError(.alreadyExists) { try models.update(new, change) }
    }

    @Test("Description, tags and visibility are changed one by one, and wrong ones are refused")
    func changes() throws {
        let id = try models.add(contents("tickets", owner: ann)).modelID
        var change = ModelRecords.Change()
        change.tags = [" support ", "german", "support"]
        #expect(try models.update(id, change).tags == ["german", "support"])
        change = ModelRecords.Change()
        change.description = "sorts tickets"
        change.visibility = .private
        let model = try models.update(id, change)
        #expect(model.tags == ["german", "support"] && model.description == "sorts tickets" && model.visibility == .private)
        change.description = String(repeating: "x", count: 4_001)
        expectError(.invalidSetting) { try models.update(id, change) }
        for tags in [[""], ["a\nb"], [String(repeating: "x", count: 65)], (0...50).map { "\($0)" }] {
            change = ModelRecords.Change()
            change.tags = tags
            expectError(.invalidSetting) { try models.update(id, change) }
        }
        let ownerless = try models.add(contents("other")).modelID
        change = ModelRecords.Change()
        change.visibility = .private
        expectError(.invalidSetting) { try models.update(ownerless, change) }
    }

    @Test("A private model is there for its owner and who sees all, and for nobody else, whatever is asked of it")
    func hiding() throws {
        var secret = try contents("secret", job: "job-1", owner: ann, publicName: "ft:secret")
        secret.visibility = .private
        let version = try models.add(secret)
        let id = version.modelID
        try models.moveAlias("champion", of: id, to: 1, from: nil, by: ann, because: "")
        for records in [models, models(as: ann), models(as: bob, seesAll: true)] {
            #expect(try records.model(id).name == "secret" && records.page(ModelFilter(), limit: 9).models.count == 1)
            #expect(try records.version(publicName: "ft:secret") == version && records.totals().map(\.models) == [1])
        }
        let change = ModelRecords.Change()
        for records in [models(as: bob), models(as: nil), models(as: User.ID(rawValue: ""))] {
            #expect(try records.page(ModelFilter(), limit: 9).models.isEmpty && records.totals().isEmpty)
            #expect(try records.deleted(before: .distantFuture).isEmpty)
            let asked: [(String, () throws -> Any)] = [
                ("model", { try records.model(id) }), ("named", { try records.model(named: "secret") }),
                ("listed", { try records.listed(id) }), ("versions", { try records.versions(of: id) }),
                ("version", { try records.version(1, of: id) }), ("public", { try records.version(publicName: "ft:secret") }),
                ("notes", { try records.setNotes("", of: 1, of: id) }), ("update", { try records.update(id, change) }),
                ("move", { try records.move(id, to: .archived) }), ("delete", { try records.delete(id) }),
                ("restore", { try records.restore(id) }), ("purge", { try records.purge(id) }),
                ("aliases", { try records.aliases(of: id) }), ("alias", { try records.alias("champion", of: id) }),
                ("moves", { try records.moves(ofAlias: "champion", of: id) }),
                ("move alias", { try records.moveAlias("champion", of: id, to: nil, from: 1, by: nil, because: "") as Any }),
                ("revert", { try records.revertAlias("champion", of: id, by: nil, because: "") }),
            ]
            for (name, body) in asked { expectError(.modelNotFound, "\(name)", body) }
            expectError(.versionNotFound) { try records.version(version.id) }
        }
        #expect(try models(as: ann).model(id).state == .ready, "nothing was changed by all that")
        let other = try models.add(contents("secret", job: "job-2", owner: bob))
        #expect(try models.model(other.modelID).name == "secret-2", "a job of another user does not write into a private model")
    }

    // MARK: aliases

    @Test("An alias moves by compare-and-swap, every move is told, and the last can be taken back")
    func aliases() throws {
        let id = try models.add(contents("tickets")).modelID
        for _ in 2...3 { try models.add(contents("tickets")) }
        func move(_ number: Int?, from revision: Int?, because reason: String = "") throws -> ModelAlias? {
            try models.moveAlias("champion", of: id, to: number, from: revision, by: ann, because: reason)
        }
        #expect(try move(1, from: nil, because: "first") == ModelAlias(model: id, name: "champion", version: 1, revision: 1))
        expectError(.aliasMoved, "it is there already") { try move(2, from: nil) }
        #expect(try move(3, from: 1, because: "better") == ModelAlias(model: id, name: "champion", version: 3, revision: 2))
        let stale = try #require(expectError(.aliasMoved) { try move(2, from: 1) })
        #expect(stale.details == ["revision": "2", "version": "3"])
        #expect(try move(3, from: 2)?.revision == 2, "where it is already nothing is told")
        #expect(try models.revertAlias("champion", of: id, by: bob, because: "worse").version == 1)
        #expect(try models.alias("champion", of: id) == ModelAlias(model: id, name: "champion", version: 1, revision: 3))
        #expect(try move(nil, from: 3, because: "gone") == nil)
        #expect(try models.aliases(of: id).isEmpty)
        #expect(try models.revertAlias("champion", of: id, by: ann, because: "back").version == 1)
        let moves = try models.moves(ofAlias: "champion", of: id)
        #expect(moves.map(\.revision) == [1, 2, 3, 4, 5] && moves.map(\.from) == [nil, 1, 3, 1, nil])
        #expect(moves.map(\.to) == [1, 3, 1, nil, 1] && moves.map(\.reason) == ["first", "better", "worse", "gone", "back"])
        #expect(moves.map(\.user) == [ann, ann, bob, ann, ann])
        #expect(zip(moves, moves.dropFirst()).allSatisfy { $0.time < $1.time })
        expectError(.aliasMoved, "before it named nothing") { try models.revertAlias("champion", of: id, by: ann, because: "") }
    }

    @Test("Wrong moves are refused and leave the alias where it was")
    func wrongMoves() throws {
        let id = try models.add(contents("tickets")).modelID
        try models.moveAlias("champion", of: id, to: 1, from: nil, by: nil, because: "")
        expectError(.versionNotFound) { try models.moveAlias("champion", of: id, to: 2, from: 1, by: nil, because: "") }
        expectError(.aliasNotFound) { try models.moveAlias("other", of: id, to: nil, from: nil, by: nil, because: "") }
        expectError(.aliasNotFound) { try models.revertAlias("other", of: id, by: nil, because: "") }
        expectError(.aliasNotFound) { try models.moves(ofAlias: "other", of: id) }
        for name in ["", "1", "Champion", "a.b", "a b", String(repeating: "a", count: 65)] {
            expectError(.invalidName, "\(name)") { try models.moveAlias(name, of: id, to: 1, from: nil, by: nil, because: "") }
        }
        try models.delete(id)
        expectError(.modelState) { try models.moveAlias("champion", of: id, to: nil, from: 1, by: nil, because: "") }
        try models.restore(id)
        #expect(try models.alias("champion", of: id).revision == 1)
        #expect(throws: WorkbenchError.self, "the log is only appended") {
            try store.database.write { _ = try $0.execute("UPDATE model_alias_moves SET reason = ''") }
        }
    }

    @Test("Of many that move an alias from the same revision one succeeds")
    func races() throws {
        let id = try models.add(contents("tickets")).modelID
        for _ in 2...8 { try models.add(contents("tickets")) }
        try models.moveAlias("champion", of: id, to: 1, from: nil, by: nil, because: "")
        let wins = Wins()
        try onThreads(7) { number in
            do {
                try store.models(of: Organization.localID).moveAlias("champion", of: id, to: number + 2, from: 1, by: nil, because: "")
                wins.add()
            } catch let error as WorkbenchError where error.code == .aliasMoved {}
        }
        #expect(wins.count == 1)
        #expect(try models.moves(ofAlias: "champion", of: id).count == 2)
    }

    private final class Wins: @unchecked Sendable {
        // Unchecked because the lock guards the number.
        private let lock = NSLock()
        private(set) var count = 0
        func add() { lock.withLock { count += 1 } }
    }

    // MARK: lists

    @Test("Each filter finds what it should and nothing else")
    func filters() throws {
        for (name, owner) in [("alpha", ann), ("beta", nil), ("gamma_1", bob)] as [(String, User.ID?)] {
            try models.add(contents(name, owner: owner))
        }
        var other = try contents("delta")
        (other.base, other.provider) = ("large", "openai")
        let delta = try models.add(other).modelID
        let alpha = try models.model(named: "alpha").id
        var change = ModelRecords.Change()
        (change.tags, change.description, change.visibility) = (["german"], "Sorts TICKETS", .private)
        try models.update(alpha, change)
        try models.moveAlias("champion", of: alpha, to: 1, from: nil, by: nil, because: "")
        try models.move(models.model(named: "beta").id, to: .archived)
        try models.delete(models.add(contents("gone")).modelID)
        let cases: [(String, (inout ModelFilter) -> Void, [String])] = [
            ("nothing", { _ in }, ["alpha", "beta", "delta", "gamma_1"]), ("search name", { $0.search = "BET" }, ["beta"]),
            ("search description", { $0.search = "tickets" }, ["alpha"]), ("search no pattern", { $0.search = "a_1" }, ["gamma_1"]),
            ("state", { $0.state = .archived }, ["beta"]), ("state deleted", { $0.state = .deleted }, ["gone"]),
            ("deleted", { $0.isDeleted = true }, ["gone"]), ("base", { $0.base = "large" }, ["delta"]),
            ("provider", { $0.provider = "native" }, ["alpha", "beta", "gamma_1"]), ("tag", { $0.tag = "german" }, ["alpha"]),
            ("alias", { $0.alias = "champion" }, ["alpha"]), ("visibility", { $0.visibility = .private }, ["alpha"]),
            ("down", { $0.isDescending = true }, ["gamma_1", "delta", "beta", "alpha"]),
            ("created", { $0.order = .created }, ["alpha", "beta", "gamma_1", "delta"]),
            ("updated", { $0.order = .updated }, ["gamma_1", "delta", "alpha", "beta"]),
            ("both", { ($0.tag, $0.base) = ("german", "large") }, []),
        ]
        for (name, set, expected) in cases {
            var filter = ModelFilter()
            set(&filter)
            let page = try models.page(filter, limit: 10)
            #expect(page.models.map(\.model.name) == expected && page.total == expected.count && page.next == nil, "\(name)")
            var (paged, cursor): ([String], DatasetRecords.Cursor?) = ([], nil)
            repeat {
                let part = try models.page(filter, limit: 1, after: cursor)
                paged += part.models.map(\.model.name)
                cursor = part.next
            } while cursor != nil
            #expect(paged == expected, "\(name), page by page")
        }
        let first = try #require(try models.page(ModelFilter(), limit: 1).models.first)
        #expect(first.aliases.map(\.name) == ["champion"] && first.newest?.number == 1 && first.model.tags == ["german"])
        var byTime = ModelFilter()
        byTime.order = .created
        expectError(.invalidRequest) { try models.page(byTime, limit: 1, after: .init(key: "alpha", id: "x")) }
        let totals = try models.totals()
        #expect(totals.map(\.state) == [.archived, .deleted, .ready] && totals.map(\.models) == [1, 1, 3])
        #expect(totals.map(\.versions) == [1, 1, 3] && totals.map(\.bytes) == [3, 3, 9])
        #expect(try models.listed(delta).newest?.base == "large")
    }

    @Test("Models of another organization are not there")
    func organizations() throws {
        let id = try models.add(contents("tickets", job: "job-1")).modelID
        let others = store.models(of: Organization.ID(rawValue: "other"))
        expectError(.modelNotFound) { try others.model(id) }
        expectError(.modelNotFound) { try others.model(named: "tickets") }
        #expect(try others.page(ModelFilter(), limit: 9).models.isEmpty && others.totals().isEmpty)
        #expect(try others.version(ofJob: "job-1") == nil)
    }
}
