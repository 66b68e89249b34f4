import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// What nests as deep as it may, on a thread with little stack.
struct SmallStackTests {
    /// Runs `work` on a thread of 1 MiB, an eighth of what Linux gives, and gives what it gave; debug builds need most of it.
    private static func onSmallStack(_ work: @escaping @Sendable () -> String) async -> String {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: work()) }
            thread.stackSize = isSanitized ? 8 << 20 : 1 << 20
            thread.start()
        }
    }

    /// Sanitizers make frames several times as large.
    private static let isSanitized = dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

    private static func rendered(_ source: String, _ variables: JSONObject = [:]) -> String {
        do {
            return try ChatTemplate(source).render(variables).text
        } catch {
            return (error as? WorkbenchError)?.message ?? "\(error)"
        }
    }

    private static func nested(_ depth: Int) -> JSONValue {
        (0..<depth).reduce(.integer(1)) { value, index in index % 2 == 0 ? .array([value]) : .object(["a": value]) }
    }

    private static func wrapped(_ open: String, _ close: String, _ depth: Int, _ core: String) -> String {
        String(repeating: open, count: depth) + core + String(repeating: close, count: depth)
    }

    @Test(
        "Templates that nest to the limit and beyond end with a text or an error",
        arguments: [
            "{{ \(wrapped("(", ")", 60, "1")) }}", "{{ \(wrapped("[", "]", 60, "1")) }}", "{{ \(wrapped("{'a': ", "}", 60, "1"))|tojson }}",
            wrapped("{% if true %}", "{% endif %}", 60, "x"), wrapped("{% for i in [1] %}", "{% endfor %}", 60, "{{ i }}"),
            wrapped("{% filter upper %}", "{% endfilter %}", 60, "x"), wrapped("{% macro m() %}", "{% endmacro %}{{ m() }}", 60, "x"),
            "{{ \(wrapped("(", ")", 5000, "1")) }}", wrapped("{% if true %}", "{% endif %}", 5000, "x"),
            "{{ 1" + String(repeating: " + 1", count: 5000) + " }}", "{{ " + String(repeating: "not ", count: 5000) + "1 }}",
            "{{ 'a'" + String(repeating: "|upper", count: 5000) + " }}", "{{ x" + String(repeating: ".a", count: 5000) + " }}",
            "{{ " + String(repeating: "- ", count: 5000) + "1 }}", "{{ " + String(repeating: "1 if 1 else ", count: 5000) + "1 }}",
            "{{ 2" + String(repeating: " ** 1", count: 5000) + " }}",
            "{% if 0 %}" + String(repeating: "{% elif 0 %}", count: 5000) + "{% else %}x{% endif %}",
            "{% macro f(k) %}{{ f(k + 1) }}{% endmacro %}{{ f(0) }}",
            "{% macro f(k) %}{% if k %}{% for i in [k] %}{% set x %}{{ [f(k - 1)]|join|upper }}{% endset %}{{ x }}{% endfor %}{% endif %}{% endmacro %}{{ f(5000) }}",
            "{% macro f() %}{{ caller() }}{% endmacro %}{% macro g() %}{% call f() %}{{ g() }}{% endcall %}{% endmacro %}{{ g() }}",
            "{% for a in [[1]] recursive %}{{ loop([a]) }}{% endfor %}",
            "{% set ns = namespace(a=1) %}{% for i in range(5000) %}{% set ns.a = [ns.a] %}{% endfor %}{{ ns.a }}{{ ns.a|tojson }}",
            "{% set ns = namespace(a=1) %}{% for i in range(150) %}{% set ns.a = {'k': ns.a} %}{% endfor %}{{ ns.a }}{{ ns.a|tojson(indent=1) }}{{ ns.a == ns.a }}",
            "{% set ns = namespace() %}{% set ns.a = ns %}{{ ns.a }}", "{% set ns = namespace() %}{% set ns.a = [ns] %}{{ ns.a|tojson }}",
        ])
    func templates(source: String) async {
        #expect(await Self.onSmallStack { Self.rendered(source) }.isEmpty == false)
    }

    @Test(
        "Deep values are written or refused",
        arguments: [
            "{{ x }}", "{{ x|tojson }}", "{{ x|tojson(indent=2) }}", "{{ x == x }}", "{{ x|string|length }}", "{{ [x, x]|unique|list }}",
        ])
    func values(source: String) async {
        for depth in [100, 190, 250, 3000] {
            let text = await Self.onSmallStack { Self.rendered(source, ["x": Self.nested(depth)]) }
            #expect(text.isEmpty == false)
        }
    }

    @Test("Deep JSON is read or refused")
    func json() async {
        for depth in [100, 250, 300, 100_000] {
            let text = Self.wrapped("[", "]", depth, "1")
            let told = await Self.onSmallStack {
                do {
                    return try Tokenizer(bytes: Array(#"{"model": {"type": "BPE"}, "normalizer": \#(text)}"#.utf8)).vocabularySize
                        .description
                } catch { return "\(error)" }
            }
            #expect(told.isEmpty == false)
        }
    }

    @Test("Components within components are read or refused")
    func components() async {
        for depth in [50, 120, 5000] {
            let told = await Self.onSmallStack {
                let nested = Self.wrapped(#"{"type": "Sequence", "normalizers": ["#, "]}", depth, #"{"type": "NFC"}"#)
                do {
                    return try Tokenizer(
                        bytes: Array(#"{"model": {"type": "BPE", "vocab": {"a": 0}, "merges": []}, "normalizer": \#(nested)}"#.utf8)
                    ).encode("a").description
                } catch { return "\(error)" }
            }
            #expect(told.isEmpty == false)
        }
    }

    @Test("Expressions within expressions are compiled or refused, and matched or refused", arguments: ["(", "(?:", "(?=", "(?>"])
    func patterns(group: String) async {
        for depth in [10, 200, 5000] {
            let told = await Self.onSmallStack {
                do {
                    let pattern = try Pattern(Self.wrapped(group, ")*", depth, "a"))
                    let workspace = try MatchWorkspace()
                    return try [UInt8](repeating: 0x61, count: 5000).withUnsafeBufferPointer {
                        "\(String(describing: try pattern.firstMatch(in: $0, from: 0, workspace: workspace)))"
                    }
                } catch { return "\(error)" }
            }
            #expect(told.isEmpty == false)
        }
    }
}
