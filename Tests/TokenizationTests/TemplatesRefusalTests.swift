import Domain
import JSON
import Testing

@testable import Tokenization

struct TemplatesRefusalTests {
    /// Limits that a test reaches at once.
    private static let small = ChatTemplate.Limits(steps: 200_000, outputBytes: 1 << 20)

    @Test(
        "What is not built is refused by name and line",
        arguments: [
            ("\n{% include 'x' %}", "the tag include"), ("\n{% import 'x' as y %}", "the tag import"),
            ("\n{% from 'x' import y %}", "the tag from"), ("\n{% extends 'x' %}", "the tag extends"),
            ("\n{% block x %}{% endblock %}", "the tag block"), ("\n{% autoescape true %}{% endautoescape %}", "the tag autoescape"),
            ("\n{% do x %}", "the tag do"), ("\n{% trans %}", "the tag trans"), ("\n{{ x|urlize }}", "the filter urlize"),
            ("\n{{ x|random }}", "the filter random"), ("\n{{ x|pprint }}", "the filter pprint"),
            ("\n{{ x|nothing_like_it }}", "the filter nothing_like_it"), ("\n{{ x is nothing_like_it }}", "the test nothing_like_it"),
            ("\n{{ 'a'.encode() }}", "the method encode"), ("\n{{ lipsum() }}", "the name lipsum"), ("\n{{ self }}", "the name self"),
            ("\n{{ ''.__class__ }}", "the field __class__"), ("\n{{ 1.0.hex() }}", "the field hex"),
            ("\n{{ '{0.__class__}'.format('') }}", "the field __class__"), ("\n{{ '%a' % 'x' }}", "the format %a"),
            ("\n{% if true %}{{ 1|urlize }}{% endif %}", "the filter urlize"),
        ])
    func unsupported(source: String, named: String) throws {
        let error = #expect(throws: WorkbenchError.self) { try ChatTemplate(source).render(JSONObject()) }
        #expect(error?.code == .invalidTemplate)
        #expect(
            error?.message.contains(named + " ") == true && error?.message.contains("not supported") == true, "\(error?.message ?? "none")")
        #expect(error?.message.contains("ine 2") == true, "\(error?.message ?? "none")")
        #expect(error?.hint != nil)
    }

    @Test(
        "Errors say the line and the value at fault",
        arguments: [
            ("\n{{ x.y.z }}", "x.y is undefined"), ("\n{{ nope.z }}", "nope is undefined, so it has no z"),
            ("\n{{ x['y'][0] }}", "x.y is undefined"), ("\n{{ nope() }}", "nope is undefined, so it cannot be called"),
            ("\n{{ 'a' + 1 }}", "+ cannot combine the string 'a' and the number 1"), ("\n{{ 1 // 0 }}", "1 cannot be divided by 0"),
            ("\n{% for a in x %}{{ a }}{% endfor %}\n{% for a in 5 %}{% endfor %}", "which cannot be looped over"),
            ("\n{% for m in list %}\n{{ m.content + 'x' }}\n{% endfor %}", "list[1] is {'role': 'b', 'content': None}"),
            ("\n{% for m in list %}{% for c in m.role %}{{ c + 1 }}{% endfor %}{% endfor %}", "m.role[0] is the string 'a'"),
            ("\n{{ x|upper|first|items }}", "items takes a mapping"), ("\n{{ 5|length }}", "the number 5 has no length"),
            ("\n{% set a, b = [1, 2, 3] %}", "3 values cannot be given to 2 names"), ("\n{{ 3() }}", "cannot be called"),
            ("\n{% macro f(a) %}{% endmacro %}{{ f(1, 2) }}", "f takes at most 1 values, not 2"),
            ("\n{{ [1].append(2) }}", "append would change a list"), ("\n{{ {}.update(a=1) }}", "update would change a mapping"),
            ("\n{{ 'x'|replace }}", "replace needs the argument old"), ("\n{{ 'x'|upper(1) }}", "upper takes no arguments"),
            ("\n{{ 'x'|trim(color=1) }}", "trim has no argument color"), ("\n{{ {[]: 1} }}", "cannot be the key of a mapping"),
            ("\n{{ 'x' % ([1]|slice(1)) }}", "the format does not use"), ("\n{{ 'x' % {}.keys() }}", "the format does not use"),
        ])
    func values(source: String, expected: String) throws {
        let variables: JSONObject = [
            "x": .object(["a": .integer(1)]),
            "list": .array([
                .object(["role": .string("a"), "content": .string("ok")]), .object(["role": .string("b"), "content": .null]),
            ]),
        ]
        let error = #expect(throws: WorkbenchError.self) { try ChatTemplate(source).render(variables) }
        #expect(error?.message.contains(expected) == true, "\(error?.message ?? "none")")
        #expect(Int(error?.details["line"] ?? "") ?? 0 >= 2, "\(error?.message ?? "none")")
    }

    @Test(
        "Broken templates are refused with their line",
        arguments: [
            "\n{{ 1", "\n{% if x %}", "\n{% if x", "\n{# open", "\n{{ 'open }}", "\n{% endif %}", "\n{{ }}", "\n{{ 1 2 }}", "\n{{ (1 }}",
            "\n{{ ] }}", "\n{% for %}", "\n{% for a b %}", "\n{% else %}", "\n{{ a. }}", "\n{{ a[ }}", "\n{{ a[] }}",
            "\n{{ 99999999999999999999 }}", "\n{{ ? }}", "\n{% break %}", "\n{{ '\\xZZ' }}", "\n{{ {'a' 1} }}", "\n{% set 1 = 2 %}",
            "\n{{ not }}", "\n{%", "\n{{", "\n{#", "\n{{ range(1, a=2, 3) }}", "\n{% raw %}x", "\n{% macro f( %}{% endmacro %}",
            "\n{% macro f(a, a) %}{% endmacro %}", "\n{% macro f(a=1, b) %}{% endmacro %}", "\n{% call f %}{% endcall %}", "\n{% set x %}",
            "\n{% filter %}{% endfilter %}", "\n{% with a %}{% endwith %}", "\n{% generation %}", "\n{% for not in x %}{% endfor %}",
            "\n{% for i in x %}{% macro f() %}{% break %}{% endmacro %}{% endfor %}", "\n{{ f(**a, **b) }}", "\n{{ f(a=1, a=2) }}",
            "\n{% set none = 1 %}", "\n{{ 0x }}", "\n{{ 012 }}", "\n{{ €uro }}", "\n{{ '\\u12' }}", "\n{{ '\\U99999999' }}",
        ])
    func broken(source: String) {
        let error = #expect(throws: WorkbenchError.self, "\(source.debugDescription)") { try ChatTemplate(source) }
        #expect(error?.code == .invalidTemplate)
        #expect(error?.details["line"] == "2", "\(source.debugDescription): \(error?.message ?? "none")")
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(
        "A template that wants too much is stopped",
        arguments: [
            ("{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}", "steps"),
            ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "steps"),
            ("{% set ns = namespace(s='aaaaaaaaaaaaaaaa') %}{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}", "MiB"),
            ("{% set ns = namespace(l=[1]) %}{% for i in range(99) %}{% set ns.l = ns.l + ns.l %}{% endfor %}", "steps"),
            ("{% set ns = namespace(l=[1]) %}{% for i in range(99) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}", "values"),
            ("{% set ns = namespace(l=[1]) %}{% for i in range(999) %}{% set ns.l = [ns.l] %}{% endfor %}", "nest deeper"),
            ("{% set ns = namespace(l={}) %}{% for i in range(999) %}{% set ns.l = {'a': ns.l} %}{% endfor %}", "nest deeper"),
            ("{% set ns = namespace() %}{% set ns.a = ns %}{{ ns }}", "larger than"),
            ("{{ range(1000000) }}", "more than 100000"), ("{{ range(0, 9223372036854775807, 3)|list }}", "more than 100000"),
            ("{{ 9223372036854775807 + 1 }}", "too large"), ("{{ 9223372036854775807 * 2 }}", "too large"),
            ("{{ -9223372036854775807 - 9 }}", "too large"), ("{{ 10 ** 50 }}", "too large"), ("{{ 10.0 ** 500 }}", "too large"),
            ("{{ (-9223372036854775807 - 1) // -1 }}", "too large"), ("{{ -(-9223372036854775807 - 1) }}", "too large"),
            ("{{ '99999999999999999999'|int }}", "too large"), ("{{ 1e300|int }}", "too large"),
            ("{{ 'a' * 10000000000 }}", "makes more than"), ("{{ 'ab' * 9223372036854775807 }}", "makes more than"),
            ("{{ [1] * 10000000000 }}", "makes more than"), ("{{ ([1] * 100000) * 100 }}", "takes more than"),
            ("{{ 'a'.center(10000000000) }}", "makes more than"), ("{{ 'a'.ljust(9223372036854775807) }}", "makes more than"),
            ("{{ 'a'.zfill(99999999999) }}", "makes more than"), ("{{ 'a'|center(99999999999) }}", "makes more than"),
            ("{{ 'a\\tb'.expandtabs(99999999999) }}", "makes more than"), ("{{ 'a'|indent(99999999999, true) }}", "makes more than"),
            ("{{ '%99999999999d' % 1 }}", "too wide"), ("{{ '%.999999f' % 1.5 }}", "too large"),
            ("{{ '{:999999999}'.format(1) }}", "too wide"),
            ("{{ '%*d' % (9223372036854775807, 1) }}", "too wide"), ("{{ '{:.99999f}'.format(1.5) }}", "too large"),
            ("{{ [1, 2]|batch(9223372036854775807, 0)|list }}", "makes more than"),
            ("{{ [1]|slice(99999999999)|list }}", "makes more than"),
            ("{{ [1]|tojson(indent=99999999999) }}", "indent"), ("{{ ('a' * 1000)|replace('', 'b' * 10000) }}", "makes more than"),
            ("{{ ('a' * 100000)|list|join('b' * 1000) }}", "makes more than"), ("{{ 1.5|round(99999999999) }}", "precision"),
            ("{{ 'a'|truncate(9223372036854775807, leeway=9223372036854775807) }}", ""),
            ("{{ strftime_now('%99999999d') }}", "strftime_now cannot write"),
            ("{% macro f(n) %}{{ f(n + 1) }}{% endmacro %}{{ f(0) }}", "calls itself too often"),
            ("{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}{% set x = f() %}{% endmacro %}{{ f() }}", "too often"),
            ("{% macro f() %}{% call f() %}{% endcall %}{{ caller() }}{% endmacro %}{{ f() }}", "too often"),
            ("{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}", "too often"),
            ("{{ " + repeated("(", 1000) + "1" + repeated(")", 1000) + " }}", "nests deeper"),
            ("{{ " + repeated("[", 1000) + repeated("]", 1000) + " }}", "nests deeper"),
            ("{{ " + repeated("f(", 1000) + repeated(")", 1000) + " }}", "nests deeper"),
            ("{{ " + repeated("-", 1000) + "1 }}", "nests deeper"), ("{{ " + repeated("not ", 1000) + "1 }}", "nests deeper"),
            ("{{ " + repeated("1 if 1 else ", 1000) + "1 }}", "nests deeper"), ("{{ 1" + repeated("|string", 999) + " }}", "longer than"),
            ("{{ x" + repeated(".a", 999) + " }}", "longer than"),
            ("{{ 1" + repeated("|d(1", 999) + repeated(")", 999) + " }}", "nests deeper"),
            ("{% set " + repeated("(", 1000) + "a" + repeated(")", 1000) + " = 1 %}", "nests deeper"),
            (repeated("{% if 1 %}", 1000) + repeated("{% endif %}", 1000), "nests deeper"),
            (repeated("{% for a in b %}", 1000) + repeated("{% endfor %}", 1000), "nests deeper"),
            ("{% if 0 %}" + repeated("{% set x %}", 1000) + repeated("{% endset %}", 1000) + "{% endif %}", "nests deeper"),
        ])
    func limits(source: String, named: String) {
        if named.isEmpty {
            #expect(throws: Never.self) { try ChatTemplate(source).render(JSONObject(), limits: Self.small) }
            return
        }
        let error = #expect(throws: WorkbenchError.self, "\(source.prefix(100))") {
            try ChatTemplate(source).render(JSONObject(), limits: Self.small)
        }
        #expect(error?.code == .invalidTemplate)
        #expect(error?.message.contains(named) == true, "\(source.prefix(100)): \(error?.message.prefix(300) ?? "none")")
        #expect(error?.message.utf8.count ?? 0 < 2000)
    }

    @Test("Long chains of operators are no danger")
    func chains() throws {
        let sum = try ChatTemplate("{{ 1" + Self.repeated(" + 1", 50_000) + " }}").render(JSONObject()).text
        #expect(sum == "50001")
        #expect(try ChatTemplate("{{ 1" + Self.repeated(" and 1", 50_000) + " }}").render(JSONObject()).text == "1")
        #expect(try ChatTemplate("{{ 'a'" + Self.repeated(" ~ 'a'", 50_000) + " }}").render(JSONObject()).text.utf8.count == 50_001)
    }

    @Test("A search that finds nearly everything takes no more than a search that finds nothing")
    func search() throws {
        let template = try ChatTemplate(
            "{% set a = 'a' * 200000 %}{{ ('a' * 50000 ~ 'b') in a }}{{ a.count('a' * 1000 ~ 'b') }}{{ a.rfind('b' ~ 'a' * 90000) }}")
        #expect(try template.render(JSONObject()).text == "False0-1")
    }

    @Test("Values given from outside may not nest without end")
    func givenDepth() throws {
        var value = JSONValue.integer(1)
        for _ in 0..<5000 { value = .array([value]) }
        let template = try ChatTemplate("{{ x }}")
        let error = #expect(throws: WorkbenchError.self) { try template.render(["x": value]) }
        #expect(error?.code == .invalidTemplate)
        // What the template does not read is not looked at.
        #expect(try template.render(["y": value, "x": .integer(2)]).text == "2")
    }

    @Test("Any bytes are a template or are refused; none ends the process")
    func mutations() throws {
        let seeds = try #require(try Goldens.json("templates_language.json")["cases"]?.array).compactMap { $0["template"]?.string }
        let pieces = [
            "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "'", "\"", "(", ")", "[", "]", "|", ".", ",", "\\", "\n", "é", "in", "if",
            "9999999999",
        ]
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, bound)))
        }
        var refused = 0
        for _ in 0..<1500 {
            var bytes = Array(seeds[next(seeds.count)].utf8)
            for _ in 0...next(3) {
                let place = next(bytes.count + 1)
                switch next(3) {
                case 0: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(6)))
                default: bytes.insert(contentsOf: Array(seeds[next(seeds.count)].utf8.prefix(next(30))), at: place)
                }
            }
            do {
                _ = try ChatTemplate(String(decoding: bytes, as: UTF8.self)).render(
                    ["n": .integer(3), "d": .object(["a": .integer(1)]), "s": .string("abc")],
                    limits: ChatTemplate.Limits(steps: 20_000, outputBytes: 100_000))
            } catch is WorkbenchError {
                refused += 1
            }
        }
        #expect(refused > 100)
    }
}
