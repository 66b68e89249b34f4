import Domain
import Engine
import JSON

extension Doctor {
    static func processor() -> Finding {
        let model = Processor.model ?? "unknown processor"
        return Finding(
            "processor", "\(model) (\(Processor.features.isEmpty ? "no features that matter" : Processor.features))",
            values: ["model": .string(model), "features": .array(Processor.features.split(separator: " ").map { .string(String($0)) })])
    }

    static func kernels() -> Finding {
        let name = Processor.kernelVariant
        return Finding(
            "kernels", name == "portable" ? .warning : .ok, "variant \(name)",
            hint: "use a processor with AVX2: the portable kernels are several times slower", values: ["variant": .string(name)])
    }

    static func threads(cores: Int, threads: Int) -> Finding {
        let values: JSONObject = ["cores": .integer(Int64(cores)), "threads": .integer(Int64(threads))]
        let text = "\(threads) of \(cores) \(cores == 1 ? "core" : "cores")"
        if threads > cores {
            return Finding(
                "threads", .warning, text, hint: "more threads than cores wait for each other: give --threads \(cores)", values: values)
        }
        if threads < cores {
            return Finding(
                "threads", .warning, text,
                hint: "--threads, OMP_NUM_THREADS or the container's share of the processor leaves cores unused", values: values)
        }
        return Finding("threads", text, values: values)
    }

    static func bfloat16() -> Finding {
        Finding("bfloat16", Processor.bfloat16Products, values: ["is_native": .bool(Processor.multipliesBfloat16)])
    }

    static func memory(_ memory: (total: Int, available: Int)?) -> Finding {
        guard let memory else { return Finding("memory", .warning, "the system does not tell", hint: "watch the first run's memory") }
        let text = "\(Format.bytes(memory.available)) of \(Format.bytes(memory.total)) available"
        let values: JSONObject = ["total": .integer(Int64(memory.total)), "available": .integer(Int64(memory.available))]
        // The quickstart's model needs some 300 MB; a model of 135 million weights about 3 GB.
        if memory.available < 400_000_000 {
            return Finding("memory", .wrong, text, hint: "end other programs or use a larger machine", values: values)
        }
        if memory.available < 3_000_000_000 {
            return Finding(
                "memory", .warning, text, hint: "enough for the quickstart; models of 100 million weights and more need about 3 GB",
                values: values)
        }
        return Finding("memory", text, values: values)
    }

    static func disk(_ folder: String, _ disk: (free: Int, isWritable: Bool)?) -> Finding {
        guard let disk else { return Finding("disk", .wrong, "\(folder) cannot be looked at", hint: "change to another folder") }
        let text = "\(Format.bytes(disk.free)) free in \(folder)"
        let values: JSONObject = ["folder": .string(folder), "free": .integer(Int64(disk.free)), "is_writable": .bool(disk.isWritable)]
        guard disk.isWritable else {
            return Finding("disk", .wrong, "\(folder) is not writable", hint: "change to a folder of your own", values: values)
        }
        if disk.free < 100_000_000 { return Finding("disk", .wrong, text, hint: "make room or change to another disk", values: values) }
        if disk.free < 2_000_000_000 {
            return Finding("disk", .warning, text, hint: "checkpoints of full tuning take 12 bytes a weight: make room", values: values)
        }
        return Finding("disk", text, values: values)
    }
}
