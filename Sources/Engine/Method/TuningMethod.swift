public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What one method does to a model; another method is a case of `Method`, its files, and a line in `Method.tuning`.
protocol TuningMethod {
    /// Adds to `model` what is trained and makes only that trainable; throws `invalid_setting` for impossible settings.
    func attach(to model: LanguageModel, seed: UInt64) throws

    /// What `attach` added, in a fixed order; nothing for a method that trains the base's own weights.
    func parameters(of model: LanguageModel) -> [Parameter]

    /// Takes away what `attach` added.
    func detach(from model: LanguageModel)

    /// Writes what was trained into an existing folder; `base` is noted as the base's name or path.
    func write(_ model: LanguageModel, base: String, to folder: URL) throws

    /// Puts what was trained into the base's weights and detaches; throws `invalid_setting` with the reason where none can hold it.
    func merge(into model: LanguageModel) throws
}

extension Method {
    /// What the engine does for it.
    var tuning: any TuningMethod {
        switch self {
        case .full: FullTuning()
        case .lora(let settings): LowRankTuning(settings: settings)
        case .qlora(let settings): LowRankTuning(settings: settings, quantisesBase: true)
        case .prefix(let settings): PrefixTuning(settings: settings)
        case .adapter(let settings): BottleneckTuning(settings: settings)
        }
    }
}

extension LanguageModel {
    /// Makes what `method` trains trainable and freezes the rest; throws `invalid_setting` for impossible settings.
    public func prepare(for method: Method, seed: UInt64) throws {
        guard self.method == nil else {
            throw WorkbenchError(.invalidSetting, "the model already has an adapter", hint: "start from the base model")
        }
        try method.tuning.attach(to: self, seed: seed)
        self.method = method
        workspace.roundsToBfloat16 = trainsInBfloat16
    }

    /// Whether training multiplies frozen weights in bfloat16: where some are kept so, and the processor gains by it.
    var trainsInBfloat16: Bool {
        Processor.multipliesBfloat16 && parameters.contains { $0.byteCount == 2 * $0.count }
    }

    /// What training changes: the base's parameters or the method's, in a fixed order.
    public var trainableParameters: [Parameter] {
        parameters.filter(\.isTrainable) + (method?.tuning.parameters(of: self) ?? [])
    }

    /// Writes what the method trained into an existing folder: an adapter's files, or for full tuning the whole model.
    public func saveTuned(base: String, to folder: URL) throws {
        guard let method else { throw WorkbenchError(.invalidSetting, "the model was not tuned: there is nothing to write") }
        try method.tuning.write(self, base: base, to: folder)
    }

    /// Puts what was trained into the base's weights, so that nothing stands beside them.
    ///
    /// Throws `invalid_setting` with the reason for a method that no weights of the base can express.
    public func merge() throws {
        guard let method else { throw WorkbenchError(.invalidSetting, "the model has no adapter to merge") }
        try method.tuning.merge(into: self)
        self.method = nil
        workspace.roundsToBfloat16 = false
    }
}
