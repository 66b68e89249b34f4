internal import Domain

/// Bounds of one rendering.
struct TemplateLimits {
    /// Lists and mappings within each other.
    static let nesting = 200
    /// Expressions and tags within each other, counted through the macros that call each other.
    static let depth = 600

    var steps: Int
    var outputBytes: Int

    /// Values within one value, each counted as often as it occurs.
    static let weight = 10_000_000

    static func check(depth: Int, weight: Int = 0, line: Int) throws {
        guard depth <= nesting else {
            throw WorkbenchError.template(line, "lists and mappings nest deeper than \(nesting) levels")
        }
        guard weight <= Self.weight else {
            throw WorkbenchError.template(line, "a list or mapping holds more than \(Self.weight) values")
        }
    }

    /// Bytes of a text that is cut, searched or looped over.
    static let textBytes = 16 << 20

    static func check(_ text: String, line: Int) throws {
        guard text.utf8.count <= textBytes else {
            throw WorkbenchError.template(line, "a text of \(text.utf8.count) bytes is too long to be worked on; \(textBytes) are allowed")
        }
    }

    static func checkGiven(depth: Int) throws {
        guard depth > nesting else { return }
        throw WorkbenchError(
            .invalidTemplate, "A value given to the chat template is too deep: lists and mappings nest deeper than \(nesting) levels.",
            hint: "Give the template flatter values.")
    }
}

/// What a statement says about where to go on.
enum TemplateFlow {
    case next
    case leave
    case proceed
}

/// The variables of a template, of one call of a macro, or of one run of a recursive loop.
final class TemplateFrame {
    private let slots: UnsafeMutablePointer<TemplateValue>
    private let count: Int
    /// The frame in which the macro stands.
    let parent: TemplateFrame?

    init(count: Int, parent: TemplateFrame?) {
        self.count = count
        self.parent = parent
        slots = .allocate(capacity: max(count, 1))
        slots.initialize(repeating: .none, count: count)
    }

    deinit {
        slots.deinitialize(count: count)
        slots.deallocate()
    }

    // The compiler hands out the slots, so that an index is always within them.
    subscript(slot: Int) -> TemplateValue {
        get {
            assert(slot < count)
            return slots[slot]
        }
        set {
            assert(slot < count)
            slots[slot] = newValue
        }
    }

    /// The mapping in a slot, where there is one.
    @inline(__always)
    func dictionary(in slot: Int) -> TemplateDictionary? {
        assert(slot < count)
        if case .dictionary(let dictionary) = slots[slot] { return dictionary }
        return nil
    }

    /// The frame `distance` macros out.
    func ancestor(_ distance: Int) -> TemplateFrame {
        var frame = self
        for _ in 0..<distance { frame = frame.parent ?? frame }
        return frame
    }

    func clear() {
        for slot in 0..<count { slots[slot] = .none }
    }
}

/// The state of one rendering; counts its steps and its output, and stops where they pass the limits.
struct TemplateRun {
    let limits: TemplateLimits
    let clock: @Sendable () throws -> TemplateMoment
    /// Always whole strings one after the other.
    private(set) var output: [UInt8] = []
    var frame: TemplateFrame
    /// What `{% generation %}` marks, as ranges of the output.
    var generated: [Range<Int>] = []
    /// What is marked while text is captured, with that text: the range holds only if the text is written where it was made.
    var generatedInCaptures: [(range: Range<Int>, text: String)] = []
    var isGenerating = false
    var captures = 0
    var depth = 0
    private var steps = 0
    private var bytes = 0
    /// What may hold itself and is let go at the end.
    private var namespaces: [TemplateNamespace] = []
    private var frames: [TemplateFrame] = []

    init(limits: TemplateLimits, clock: @escaping @Sendable () throws -> TemplateMoment, frame: TemplateFrame) {
        self.limits = limits
        self.clock = clock
        self.frame = frame
        output.reserveCapacity(4096)
    }

    /// Counts `count` steps.
    @inline(__always)
    mutating func step(_ count: Int = 1, line: Int) throws {
        steps &+= count
        if steps > limits.steps { throw tooManySteps(line) }
    }

    /// Counts the work on texts and lists of this size.
    @inline(__always)
    mutating func touch(_ size: Int, line: Int) throws {
        try step(1 &+ size >> 4, line: line)
    }

    private func tooManySteps(_ line: Int) -> WorkbenchError {
        WorkbenchError.template(
            line, "rendering takes more than \(limits.steps) steps", hint: "Shorten the conversation or simplify the template.")
    }

    /// Counts text that is about to be made or was made.
    mutating func count(bytes more: Int, line: Int) throws {
        let (sum, overflows) = bytes.addingReportingOverflow(more)
        guard !overflows, sum <= limits.outputBytes else {
            throw WorkbenchError.template(
                line, "rendering makes more than \(Self.written(limits.outputBytes)) of text", hint: "Shorten the conversation.")
        }
        bytes = sum
        try step(more >> 6, line: line)
    }

    private static func written(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes" }

    /// Text as a value, counted.
    mutating func made(_ text: String, line: Int) throws -> TemplateValue {
        try count(bytes: text.utf8.count, line: line)
        return .string(text)
    }

    /// Elements as a value, counted.
    mutating func made(_ values: [TemplateValue], _ kind: TemplateSequence.Kind = .list, line: Int) throws -> TemplateValue {
        try step(1 + values.count, line: line)
        let sequence = TemplateSequence(values, kind)
        try TemplateLimits.check(depth: sequence.depth, weight: sequence.weight, line: line)
        return .sequence(sequence)
    }

    /// A mapping as a value, counted.
    mutating func made(_ builder: TemplateDictionary.Builder, line: Int) throws -> TemplateValue {
        let dictionary = builder.dictionary
        try step(1 + dictionary.entries.count, line: line)
        try TemplateLimits.check(depth: dictionary.depth, weight: dictionary.weight, line: line)
        return .dictionary(dictionary)
    }

    /// Refuses that texts or lists grow beyond the limits before they are made.
    func checkGrowth(_ size: Int, times: Int, line: Int) throws -> Int {
        let (product, overflows) = size.multipliedReportingOverflow(by: max(0, times))
        guard !overflows, product <= limits.outputBytes else {
            throw WorkbenchError.template(
                line, "a value of \(size) parts taken \(times) times makes more than \(Self.written(limits.outputBytes))")
        }
        return product
    }

    /// Refuses a text that grew beyond the limit.
    func checkSize(_ text: String, line: Int) throws {
        if text.utf8.count > limits.outputBytes { _ = try checkGrowth(text.utf8.count, times: 1, line: line) }
    }

    @inline(__always)
    mutating func write(_ text: String, line: Int) throws {
        var text = text
        let size = text.withUTF8 { bytes in
            output.append(contentsOf: bytes)
            return bytes.count
        }
        try count(bytes: size, line: line)
    }

    /// Writes a text of the template, as its UTF-8.
    @inline(__always)
    mutating func write(literal: [UInt8], line: Int) throws {
        output.append(contentsOf: literal)
        try count(bytes: literal.count, line: line)
    }

    /// Writes a text of the template, a value, and another text of the template.
    @inline(__always)
    mutating func write(_ prefix: [UInt8], _ text: String, _ suffix: [UInt8], line: Int) throws {
        var text = text
        output.append(contentsOf: prefix)
        let size = text.withUTF8 { bytes in
            output.append(contentsOf: bytes)
            return bytes.count
        }
        output.append(contentsOf: suffix)
        try count(bytes: prefix.count + size + suffix.count, line: line)
    }

    /// What was written from the byte `start` on, where a string began.
    func output(from start: Int) -> String {
        output.withUnsafeBufferPointer { TemplateText.string(ofValid: UnsafeBufferPointer(rebasing: $0[start...])) }
    }

    /// Takes back what was written from the byte `start` on.
    mutating func removeOutput(from start: Int) {
        output.removeSubrange(start...)
    }

    /// What `body` writes, taken out of the output again.
    mutating func capture(_ body: (inout TemplateRun) throws -> TemplateFlow) throws -> (text: String, flow: TemplateFlow) {
        let start = output.count
        captures += 1
        let flow = try body(&self)
        captures -= 1
        let text = output(from: start)
        removeOutput(from: start)
        return (text, flow)
    }

    /// Keeps what can hold itself, to let go of it in the end.
    mutating func keep(_ namespace: TemplateNamespace) { namespaces.append(namespace) }
    mutating func keep(_ frame: TemplateFrame) { if frames.last !== frame { frames.append(frame) } }

    /// Ends the rendering: nothing that it made stays behind.
    mutating func end() {
        for namespace in namespaces { namespace.clear() }
        for frame in frames { frame.clear() }
        frame.clear()
        namespaces = []
        frames = []
    }

    /// The ranges that are marked; throws where one was not written where it was made.
    func marks() throws -> [Range<Int>] {
        var marks = generated
        for (range, text) in generatedInCaptures {
            guard range.upperBound <= output.count, output[range].elementsEqual(text.utf8) else {
                throw WorkbenchError(
                    .invalidTemplate, "What {% generation %} marks inside of a macro or block is not written where the macro is called.",
                    hint: "Put {% generation %} around the call of the macro.")
            }
            marks.append(range)
        }
        return marks.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
}
