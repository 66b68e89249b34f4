public import Domain

/// Which method suits rows, base and machine, and the way to that answer.
public struct MethodAdvice: Sendable, Equatable {
    /// One question on the way.
    public struct Step: Sendable, Equatable {
        /// What is asked.
        public let question: String
        /// What holds here, with the figure.
        public let answer: String
        /// What follows from it, and from which measurement.
        public let because: String
    }

    /// What a method would take.
    struct Candidate {
        let method: Method
        let fits: Bool
        let memoryBytes: Int
        let seconds: Double
    }

    /// The method.
    public let method: Method
    /// The questions in order.
    public let path: [Step]

    /// A base of so few weights behaves as the one that was measured.
    private static let tiny = 50_000_000

    /// The methods that are weighed, as they do best on few or many rows.
    static func methods(rows: Int, parameters: Int) -> [Method] {
        let lora = parameters < tiny || rows >= 1000 ? LoRASettings.thorough : LoRASettings()
        return [.full, .lora(lora), .qlora(lora), .adapter(BottleneckSettings(kind: .houlsby))]
    }

    init(_ candidates: [Candidate], rows: Int, tokens: Int, parameters: Int, preference: JobRequest.Preference) {
        var path = [Self.amount(rows: rows, tokens: tokens)]
        let isTiny = parameters < Self.tiny
        let fitting = candidates.filter(\.fits)
        path.append(Self.memory(candidates))
        guard !fitting.isEmpty else {
            let smallest = candidates.min { $0.memoryBytes < $1.memoryBytes }
            method = smallest?.method ?? .qlora(LoRASettings())
            self.path = path
            return
        }
        func named(_ name: String) -> Candidate? { fitting.first { $0.method.name == name } }
        let chosen: Candidate
        switch preference {
        case .memory:
            chosen = fitting.min { $0.memoryBytes < $1.memoryBytes } ?? fitting[0]
            path.append(
                Step(
                    question: "What matters most?", answer: "memory",
                    because: "\(chosen.method.name) needs the least here, about \(Format.bytes(chosen.memoryBytes))"))
        case .speed:
            chosen = fitting.min { $0.seconds < $1.seconds } ?? fitting[0]
            path.append(
                Step(
                    question: "What matters most?", answer: "speed",
                    because: "\(chosen.method.name) is the quickest here, about \(Format.duration(chosen.seconds))"
                        + (isTiny && chosen.method.name == "adapter"
                            ? "; on the shipped base it got 0.364 of tickets wholly right, full tuning 0.466" : "")))
        case .quality:
            chosen = (isTiny ? named("full") : nil) ?? named("lora") ?? named("qlora") ?? fitting[0]
            path.append(Self.quality(chosen.method, isTiny: isTiny, parameters: parameters))
        }
        method = chosen.method
        self.path = path
    }

    private static func amount(rows: Int, tokens: Int) -> Step {
        Step(
            question: "How much is there to learn from?", answer: "\(Format.count(rows, "row")), \(Format.count(tokens, "token"))",
            because: rows < 100
                ? "so few rows teach form rather than knowledge; more rows help more than another method"
                : "every method can use that many")
    }

    private static func memory(_ candidates: [Candidate]) -> Step {
        let list = candidates.map { "\($0.method.name) \(Format.bytes($0.memoryBytes))\($0.fits ? "" : " (does not fit)")" }
        let missing = candidates.filter { !$0.fits }.map(\.method.name)
        return Step(
            question: "Does memory hold it?", answer: list.joined(separator: ", "),
            because: missing.count == candidates.count
                ? "nothing fits: take shorter rows or a smaller base"
                : missing.isEmpty ? "memory leaves the choice free" : "memory rules out \(missing.joined(separator: ", "))")
    }

    private static func quality(_ method: Method, isTiny: Bool, parameters: Int) -> Step {
        let answer = "quality, on a base of \(Format.grouped(parameters)) weights"
        let because =
            switch method {
            case .full: "full tuning was best on the shipped base: 0.466 of tickets wholly right, LoRA 0.454, QLoRA 0.397 (docs/methods.md)"
            case .lora where isTiny: "LoRA comes next to full tuning on the shipped base: 0.454 of tickets wholly right against 0.466"
            case .lora:
                "in the published comparison of PEFT LoRA equals full tuning with less memory; on a base of this size nothing was measured here"
            case .qlora: "only 4 bits fit; on the shipped base QLoRA got 0.397 of tickets wholly right, LoRA 0.454"
            default: "it is what fits; on the shipped base adapters got 0.364 of tickets wholly right, LoRA 0.454"
            }
        return Step(question: "What matters most?", answer: answer, because: because)
    }
}
