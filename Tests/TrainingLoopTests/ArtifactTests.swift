import Domain
import Engine
import Foundation
import Testing
import TrainingLoop

/// The artifact is whole or absent.
struct ArtifactTests {
    @Test("There is no artifact before the run has succeeded")
    func absentUntilWhole() throws {
        let trial = RunTrial()
        var early: [TrainingEvent] = []
        let result = try trial.go { event in
            if case .succeeded = event { return }
            if FileManager.default.fileExists(atPath: trial.artifact.path) { early.append(event) }
        }
        #expect(result.outcome == .succeeded && early.isEmpty)
        #expect(try trial.artifactDigests().keys.sorted() == ["adapter_config.json", "adapter_model.safetensors"])
    }

    @Test("An artifact that cannot be written fails the run, leaves none, and is written by the next")
    func failsToWrite() throws {
        struct Obstacle: Error {}
        let trial = RunTrial()
        let model = try trial.model()
        do {
            let folder = try RunFolder.create(trial.url, plan: trial.plan)
            let run = try TrainingRun(
                folder, model: model, rows: trial.rows, validationRows: EncodedRows(), stop: StopRequest(),
                writeArtifact: { artifact in
                    try Data("half".utf8).write(to: artifact.appendingPathComponent("adapter_model.safetensors"))
                    throw Obstacle()
                }, observe: { _ in })
            let error = try #require(throws: WorkbenchError.self) { try run.run() }
            #expect(error.hint?.contains("--resume") == true)
        }
        #expect(!FileManager.default.fileExists(atPath: trial.artifact.path))
        #expect(try trial.log().last??.type == "failed")
        let second = try trial.go()
        #expect(second.outcome == .succeeded && second.losses.isEmpty)
        let base = try LanguageModel(RunTrial.configuration, seed: 5)
        try PEFTAdapter.load(trial.artifact, into: base)
        #expect(try FileManager.default.contentsOfDirectory(atPath: trial.url.path).allSatisfy { !$0.hasSuffix(".tmp") })
    }
}
