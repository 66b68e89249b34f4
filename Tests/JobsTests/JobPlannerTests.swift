import Domain
import Engine
import Foundation
import Store
import Testing
import Tokenization
import TrainingLoop

@testable import Jobs

@Suite struct JobPlannerTests {
    private let place: PlannerPlace

    init() throws {
        place = try PlannerPlace()
    }

    private func code(_ request: JobRequest, memory: Int? = 1 << 40) -> (code: String, message: String, parameter: String?)? {
        do {
            _ = try place.planner(memory: memory).plan(place.job(request), in: place.folder) { _ in }
            return nil
        } catch let error as WorkbenchError {
            return (error.code.rawValue, error.message, error.details["param"])
        } catch {
            return ("\(error)", "", nil)
        }
    }

    @Test("A plan freezes base and rows by their digests, and the same job gives the same plan")
    func frozen() throws {
        let version = try place.dataset(PlannerPlace.rows(40))
        var request = place.request(.dataset(version.id))
        request.method = .lora(LoRASettings())
        let plan = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        #expect(plan.training.base.sha256 == (try WeightDigest.of(folder: PlannerPlace.shipped.path)))
        #expect(plan.training.dataset.sha256 == version.rows.hexadecimal)
        #expect(plan.training.dataset.dataset == "rows@1")
        #expect(plan.training.threads == Processor.cores)
        #expect(plan.dataset == version.id)
        #expect(plan.estimate.rows == 40)
        var again = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        again.training = plan.training
        #expect(again == plan)
        let other = try place.planner().plan(place.job(request, id: "ftjob-2"), in: place.folder) { _ in }
        #expect(other.training.hyperparameters.seed != plan.training.hyperparameters.seed)
        let uses = try place.store.datasets(of: Organization.localID).uses(of: version.datasetID)
        #expect(uses.map(\.name).sorted() == ["ftjob-1", "ftjob-2"])
    }

    @Test("Rows of which a bit has flipped are not planned with")
    func flippedBit() throws {
        let version = try place.dataset(PlannerPlace.rows(40))
        let file = try place.store.blobs.url(of: version.rows)
        var bytes = try Data(contentsOf: file)
        let letter = try #require(bytes.range(of: Data("question 7".utf8))?.lowerBound)
        bytes[letter] ^= 1
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        try bytes.write(to: file)
        #expect(code(place.request(.dataset(version.id)))?.code == "blob_damaged")
        var request = place.request(.dataset(version.id))
        request.validationPercent = 20
        #expect(code(request)?.code == "blob_damaged")
    }

    @Test("What nobody chose has a reason, and what was chosen is taken as it is")
    func reasons() throws {
        let version = try place.dataset(PlannerPlace.rows(20))
        var request = place.request(.dataset(version.id))
        let free = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        let names = ["method", "epochs", "batch_size", "learning_rate", "max_length", "seed", "threads", "precision"]
        #expect(Set(names).isSubset(of: Set(free.reasons.map(\.setting))))
        #expect(free.training.hyperparameters.epochs == 5)
        #expect(free.training.method == .full)
        request.method = .lora(LoRASettings(rank: 4))
        request.seed = 7
        request.threads = 1
        request.settings.epochs = 1.5
        request.settings.batchSize = 3
        request.settings.learningRate = 2e-4
        request.settings.maxLength = 100
        request.settings.precision = .bfloat16
        let chosen = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        let settings = chosen.training.hyperparameters
        #expect(chosen.reasons.isEmpty)
        #expect(settings.epochs == 1.5 && settings.batchSize == 3 && settings.learningRate == 2e-4 && settings.maxLength == 100)
        #expect(settings.precision == .bfloat16 && settings.seed == 7 && chosen.training.threads == 1)
        request.settings.learningRateMultiplier = 2
        #expect(try place.planner().plan(place.job(request), in: place.folder) { _ in }.training.hyperparameters.learningRate == 4e-4)
    }

    @Test("A share for validation is stored as versions of its own, and ends runs early")
    func share() throws {
        let version = try place.dataset(PlannerPlace.rows(40))
        var request = place.request(.dataset(version.id))
        request.validationPercent = 25
        let plan = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        let records = place.store.datasets(of: Organization.localID)
        let (training, validation) = (try records.version(plan.dataset), try records.version(try #require(plan.validation)))
        #expect(training.dataset.name.rawValue == "rows-training" && validation.dataset.name.rawValue == "rows-validation")
        #expect(training.version.rowCount == 30 && validation.version.rowCount == 10)
        #expect(plan.estimate.rows == 30 && plan.estimate.validationRows == 10)
        #expect(plan.training.hyperparameters.patience == 3)
        #expect(plan.reasons.contains { $0.setting == "patience" })
        let compared = try place.planner().compare(request, of: Organization.localID)
        #expect(compared.entries.first?.estimate.tokensPerEpoch == plan.estimate.tokensPerEpoch)
        #expect(compared.advice.method == plan.training.method)
    }

    @Test("Recorded conversations and uploaded files become datasets when the job begins")
    func made() throws {
        try place.write(PlannerPlace.rows(12), as: "file-1")
        let plan = try place.planner().plan(place.job(place.request(.file(.init(rawValue: "file-1")))), in: place.folder) { _ in }
        let records = place.store.datasets(of: Organization.localID)
        #expect(try records.version(plan.dataset).dataset.name.rawValue == "file-1")
        #expect(plan.estimate.rows == 12)
        let conversations = place.store.conversations(of: Organization.localID)
        _ = try conversations.save([
            RecordedConversation(
                externalID: "a", source: "test", created: Date(timeIntervalSince1970: 0),
                messages: [.init(Message(role: "user", content: "hello")), .init(Message(role: "assistant", content: "good day"))])
        ])
        let request = place.request(.conversations(name: "talks", ConversationFilter()))
        #expect(try place.planner().compare(request, of: Organization.localID).entries.first?.estimate.rows == 1)
        #expect(throws: WorkbenchError.self) { try records.dataset(named: DatasetName("talks")) }
        let second = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        #expect(try records.version(second.dataset).dataset.name.rawValue == "talks")
    }

    @Test("Too few rows are refused in the protocol's words when they come by the protocol, and are enough otherwise")
    func few() throws {
        try place.write(PlannerPlace.rows(3), as: "file-3")
        let refused = code(place.request(.file(.init(rawValue: "file-3"))))
        #expect(refused?.code == "invalid_n_examples")
        #expect(refused?.message == "Training file has 3 example(s), but must have at least 10 examples")
        #expect(refused?.parameter == "training_file")
        let version = try place.dataset(PlannerPlace.rows(1))
        #expect(code(place.request(.dataset(version.id))) == nil)
    }

    @Test("What training would refuse is refused, with the field that is wrong")
    func refusals() throws {
        let version = try place.dataset(PlannerPlace.rows(12) + [PlannerPlace.row(12, words: 60)])
        let good = place.request(.dataset(version.id))
        var unknown = good
        unknown.base = "nowhere"
        var long = good
        long.settings.maxLength = 64
        var beyond = good
        beyond.settings.maxLength = 4096
        var negative = good
        negative.settings.epochs = -1
        var endless = good
        endless.settings.epochs = .infinity
        var empty = good
        empty.settings.batchSize = 0
        empty.validationPercent = 20
        var none = good
        none.validationPercent = 100
        var absent = good
        absent.rows = .dataset(.init(rawValue: "none"))
        var prefix = good
        prefix.method = .prefix(PrefixSettings(length: 600))
        let cases: [(String, JobRequest, String, String?)] = [
            ("no such base", unknown, "base_model_not_found", nil), ("a row too long", long, "invalid_dataset", "training_file"),
            ("longer than the context", beyond, "invalid_setting", "max_length"), ("epochs below 0", negative, "invalid_setting", "epochs"),
            ("endless", endless, "invalid_setting", "epochs"), ("no rows a step", empty, "invalid_setting", "batch_size"),
            ("all rows to validate on", none, "invalid_dataset", "validation_percent"),
            ("no such dataset", absent, "dataset_not_found", "training_file"), ("a prefix too long", prefix, "invalid_setting", nil),
        ]
        for (name, request, expected, parameter) in cases {
            let found = code(request)
            #expect(found?.code == expected, "\(name)")
            if let parameter { #expect(found?.parameter == parameter, "\(name)") }
        }
        #expect(code(good, memory: 1 << 20)?.code == "out_of_memory")
        long.skipsInvalidRows = true
        #expect(code(long) == nil)
    }

    @Test("Little memory is saved where it costs least first: computing twice, smaller groups, fewer digits")
    func memory() throws {
        let version = try place.dataset(PlannerPlace.rows(64, words: 60))
        var request = place.request(.dataset(version.id))
        request.method = .lora(LoRASettings())
        let wide = try place.planner().plan(place.job(request), in: place.folder) { _ in }
        #expect(!wide.estimate.recomputes && wide.training.hyperparameters.microBatchTokens == 2048)
        let twice = try place.planner(memory: wide.estimate.memoryBytes - 1).plan(place.job(request), in: place.folder) { _ in }
        #expect(twice.estimate.recomputes && twice.reasons.contains { $0.setting == "recompute" })
        let small = try place.planner(memory: twice.estimate.memoryBytes - 1).plan(place.job(request), in: place.folder) { _ in }
        #expect(small.training.hyperparameters.microBatchTokens < 2048)
        #expect(small.estimate.memoryBytes < twice.estimate.memoryBytes)
    }
}
