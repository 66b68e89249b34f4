internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Trains every weight of the base.
struct FullTuning: TuningMethod {
    func attach(to model: LanguageModel, seed: UInt64) throws {
        guard !model.isQuantised else {
            throw WorkbenchError(
                .invalidSetting, "the base is kept in 4 bits, which cannot be trained", hint: "load it without quantisation, or use qlora")
        }
        for parameter in model.parameters { try parameter.train() }
    }

    func parameters(of model: LanguageModel) -> [Parameter] { [] }

    func detach(from model: LanguageModel) {}

    func write(_ model: LanguageModel, base: String, to folder: URL) throws {
        try model.save(to: folder, format: model.storedFormat)
    }

    func merge(into model: LanguageModel) throws {
        throw WorkbenchError(.invalidSetting, "full tuning has nothing to merge: the weights are the tuned ones already")
    }
}
