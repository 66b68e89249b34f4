#!/usr/bin/env python3
"""Compares random templates with Transformers' Jinja; one line per difference, exit status 1 where there is any.

    swift build --product templates-benchmark
    .venv/bin/python scripts/fuzz_templates.py .build/debug/templates-benchmark [--count 5000] [--seed 1] [--golden FILE]

What only one side refuses is a difference, but for what the message says is not supported, which is counted. --golden writes the first
300 cases that agree, as the tests read them.
"""
import argparse
import collections
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from goldens_templates import VARIABLES, rendered

NAMES = ["n", "x", "t", "f", "empty", "nothing", "blank", "word", "quote", "s", "lines", "list", "numbers", "names", "d", "deep", "negative", "people", "messages", "nope", "loop", "ns", "a", "b"]
FIELDS = ["a", "b", "items", "role", "content", "name", "age", "city", "tags", "p", "q", "keys", "nope", "index", "first", "last", "x"]
LITERALS = ["0", "1", "-1", "2", "3", "7", "1.5", "-0.5", "2.0", "1e3", "'a'", "'b'", "''", "' '", "'abc'", "'é'", "'a,b'", "'Ab cD'", "'x\\ny'", "true", "false", "none", "[]", "[1, 2]", "['a', 'b']", "(1, 'a')", "{}", "{'a': 1}", "{'b': [1], 'a': none}"]
BINARY = ["+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", ">", "<=", ">=", "in", "not in", "and", "or", "**"]
FILTERS = ["abs", "batch(2)", "capitalize", "center(9)", "count", "d('q')", "default('q', true)", "dictsort", "escape", "e", "first", "float", "format(1)", "groupby('age')", "indent", "indent(2, true)", "int", "int(7)", "items", "join", "join('-')", "join(',', attribute='name')", "last", "length",
           "list", "lower", "map('upper')", "map(attribute='name')", "map('length')", "max", "min", "reject", "reject('odd')", "rejectattr('name')", "replace('a', 'o')", "replace('a', 'o', 1)", "reverse", "round", "round(1)", "safe", "select", "select('string')", "select('odd')", "selectattr('age', 'gt', 30)",
           "selectattr('role')", "slice(2)", "sort", "sort(reverse=true)", "sort(attribute='name')", "string", "striptags", "sum", "sum(attribute='age')", "title", "tojson", "tojson(indent=2)", "trim", "trim('a')", "truncate(5)", "truncate(5, true, '.', 0)", "unique", "upper", "urlencode", "wordcount", "attr('a')", "xmlattr"]
METHODS = ["upper()", "lower()", "title()", "capitalize()", "strip()", "strip('a')", "lstrip()", "rstrip()", "split()", "split(',')", "split('a', 1)", "rsplit('a', 1)", "rsplit(none, 1)", "splitlines()", "replace('a', 'x')", "startswith('a')", "endswith('a')", "find('a')", "rfind('b')", "index('a')", "count('a')", "join(['x', 'y'])", "center(8)", "ljust(6, '.')",
           "rjust(6)", "zfill(5)", "partition('b')", "rpartition('a')", "swapcase()", "isdigit()", "isalpha()", "islower()", "isupper()", "istitle()", "isspace()", "get('a')", "get('zz', 1)", "keys()", "values()", "items()", "copy()", "format(1, a=2)", "pop()", "append(1)", "removeprefix('a')", "expandtabs()", "casefold()", "isalnum()"]
TESTS = ["defined", "undefined", "none", "string", "number", "integer", "float", "boolean", "true", "false", "mapping", "iterable", "sequence", "odd", "even", "divisibleby 2", "divisibleby(3)", "eq 1", "ne('a')", "in [1, 'a']", "lower", "upper", "gt 1", "lt(2)", "sameas none", "callable", "escaped", "filter", "test"]
FORMATS = ["'%s|%s'", "'%d'", "'%5.1f|'", "'%-4s|'", "'%x'", "'%r'", "'%03d'", "'%(a)s'", "'%e'", "'%g'", "'%+d%%'", "'%c'", "'plain'"]
BRACES = ["'{}'", "'{0}{0}'", "'{a}'", "'{:>6}'", "'{:.2f}'", "'{:,}'", "'{!r}'", "'{:05d}'", "'{0[0]}'", "'{0.a}'", "'{:^7}'", "'{:x}'", "'{:e}'", "'{:.3}'", "'{:%}'"]
# What a generator that nobody reads would have said; and slices of constants that have no parts, which Jinja takes for undefined where it can work them out beforehand.
LAZY = ["has no length", "unique cannot compare", "which cannot be sliced", "the step of a slice is 0", "cannot be looped over", "items takes a mapping", "map takes the name", "have no order", "the test odd cannot", "a generator cannot be written"]


class Source:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, values):
        return self.random.choice(values)

    def chance(self, share):
        return self.random.random() < share

    def expression(self, depth=3):
        if depth <= 0 or self.chance(0.15):
            return self.pick(LITERALS) if self.chance(0.5) else self.pick(NAMES)
        inner = lambda: self.expression(depth - 1 - self.random.randrange(2))
        kind = self.random.randrange(17)
        if kind < 3:
            return f"{inner()} {self.pick(BINARY)} {inner()}"
        if kind < 7:
            return f"{self.atom(depth)}|{self.pick(FILTERS)}"
        if kind == 7:
            return f"{self.atom(depth)}.{self.pick(METHODS)}"
        if kind == 8:
            return f"{self.atom(depth)} is {'not ' if self.chance(0.3) else ''}{self.pick(TESTS)}"
        if kind == 9:
            return f"({inner()})"
        if kind == 10:
            bounds = [self.pick(["", "0", "1", "-1", "2", "-2", "n", "none", "99"]) for _ in range(3)]
            return f"{self.atom(depth)}[{':'.join(bounds[:2 + self.chance(0.4)])}]"
        if kind == 11:
            return f"{self.atom(depth)}.{self.pick(FIELDS)}" if self.chance(0.5) else f"{self.atom(depth)}[{inner()}]"
        if kind == 12:
            return f"{inner()} if {inner()}" + (f" else {inner()}" if self.chance(0.7) else "")
        if kind == 13:
            return self.pick(["not ", "-", "+"]) + inner()
        if kind == 14:
            return self.pick([f"[{inner()}, {inner()}]", f"({inner()}, {inner()})", f"{{'k': {inner()}, {self.pick(LITERALS)}: {inner()}}}", f"range({inner()})", f"dict(a={inner()})"])
        if kind == 15:
            return f"{self.pick(FORMATS)} % {self.pick([self.atom(depth), f'({inner()}, {inner()})'])}"
        return f"{self.pick(BRACES)}.format({inner()}, a={inner()})"

    def atom(self, depth):
        if self.chance(0.6):
            return self.pick(NAMES) if self.chance(0.7) else self.pick(["'abc'", "'a,b'", "[3, 1, 2]", "{'a': 1, 'b': 2}", "'Ab cD'", "(1, 2)", "2.5"])
        return f"({self.expression(depth - 1)})"

    def mark(self, tag):
        return tag.replace("{%", "{%" + self.pick(["", "", "-", "+"])).replace("%}", self.pick(["", "", "-"]) + "%}")

    def space(self):
        return self.pick(["", "", " ", "\n", "  \n  ", "x", " y\n"])

    def statements(self, depth, count=None):
        parts = []
        for _ in range(count or self.random.randint(1, 3)):
            parts += [self.space(), self.statement(depth), self.space()]
        return "".join(parts)

    def statement(self, depth):
        kind = self.random.randrange(12) if depth > 0 else self.random.randrange(4)
        tag = self.mark
        if kind < 3:
            return "{{" + self.pick(["", "", "-"]) + " " + self.expression(2) + " " + self.pick(["", "", "-"]) + "}}"
        if kind == 3:
            return tag(f"{{% set {self.pick(['a', 'b', 'n', 'a, b'])} = {self.expression(2)} %}}")
        body = lambda: self.statements(depth - 1)
        if kind < 6:
            middle = tag("{% elif " + self.expression(1) + " %}") + body() if self.chance(0.3) else ""
            other = tag("{% else %}") + body() if self.chance(0.5) else ""
            return tag("{% if " + self.expression(2) + " %}") + body() + middle + other + tag("{% endif %}")
        if kind < 8:
            target = self.pick(["a", "b", "n", "a, b", "m"])
            what = self.pick(["numbers", "names", "people", "messages", "d.items()", "d", "word", "range(3)", "empty", "list", self.expression(1)])
            extra = self.pick(["", "", f" if {self.expression(1)}", " recursive"])
            inner = body() + self.pick(["", "{{ loop.index }}", "{{ loop.last }}", "{% break %}", "{% if loop.index > 1 %}{% continue %}{% endif %}", "{{ loop.previtem }}", "{{ loop.cycle('o', 'e') }}", "{{ a }}"])
            other = tag("{% else %}") + body() if self.chance(0.2) else ""
            return tag(f"{{% for {target} in {what}{extra} %}}") + inner + other + tag("{% endfor %}")
        if kind == 8:
            return tag(f"{{% macro m(a, b={self.expression(1)}) %}}") + body() + tag("{% endmacro %}") + "{{ m(" + self.expression(1) + self.pick(["", ", 2", ", b=3"]) + ") }}"
        if kind == 9:
            return tag(self.pick(["{% set a %}", "{% set b | upper %}", "{% set n|trim|length %}"])) + body() + tag("{% endset %}") + "{{ a }}"
        if kind == 10:
            return tag("{% set ns = namespace(x=1, a=" + self.expression(1) + ") %}") + tag(f"{{% for q in range(2) %}}{{% set ns.x = {self.expression(1)} %}}{{% endfor %}}") + "{{ ns.x }}{{ ns.a }}"
        return self.pick([
            tag("{% filter upper %}") + body() + tag("{% endfilter %}"), tag("{% with a = " + self.expression(1) + " %}") + body() + tag("{% endwith %}"),
            tag("{% generation %}") + body() + tag("{% endgeneration %}"), tag("{% raw %}") + "{{ x }}" + self.space() + tag("{% endraw %}"), "{#- note #}",
            "{% macro w() %}<{{ caller(1) }}>{% endmacro %}" + tag("{% call(a) w() %}") + body() + tag("{% endcall %}")])


def templates(count, seed):
    source = Source(seed)
    made = []
    for index in range(count):
        made.append("{{ " + source.expression(3) + " }}" if index % 3 else source.statements(2))
    return made


def ours(binary, all_templates):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for template in all_templates:
            file.write(json.dumps({"template": template, "variables": VARIABLES}) + "\n")
        file.flush()
        done = subprocess.run([binary, "--cases", file.name], capture_output=True, text=True)
    lines = done.stdout.split("\n")[:-1]
    if done.returncode != 0 or len(lines) != len(all_templates):
        culprit = all_templates[len(lines)] if len(lines) < len(all_templates) else ""
        sys.exit(f"{binary} ended with {done.returncode} after {len(lines)} templates, at {culprit!r}: {done.stderr.strip()[-300:]}")
    return [json.loads(line) for line in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="templates-benchmark")
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=40, help="differences to print")
    parser.add_argument("--golden", type=Path, help="write cases that agree to this file")
    arguments = parser.parse_args()
    made = templates(arguments.count, arguments.seed)
    counts = collections.Counter()
    agreed = []
    for template, mine in zip(made, ours(arguments.binary, made)):
        peer = rendered(template, VARIABLES)
        if "error" in mine and "not supported" in mine["error"]:
            kind = "not supported here"
        elif "error" in mine and "too large" in mine["error"] and "error" not in peer:
            kind = "large numbers refused here"
        elif "error" in mine and "error" not in peer and any(word in mine["error"] for word in LAZY):
            kind = "refused here, never read there"
        elif "error" in mine and "error" in peer:
            kind = "refused by both"
        elif "error" in mine or "error" in peer or mine["text"] != peer["text"]:
            kind = "different"
        else:
            kind = "same"
        counts[kind] += 1
        if kind == "different" and counts[kind] <= arguments.show:
            print(f"{template!r}\n    peer {json.dumps(peer, ensure_ascii=False)[:300]}\n    ours {json.dumps(mine, ensure_ascii=False)[:300]}")
        if kind == "same" and len(peer["text"]) < 200 and len(agreed) < 300 and len(template) < 400:
            agreed.append({"template": template, "text": peer["text"]})
    print(", ".join(f"{count} {kind}" for kind, count in counts.most_common()))
    if arguments.golden:
        arguments.golden.write_text(json.dumps({"variables": VARIABLES, "cases": agreed}, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.exit(1 if counts["different"] else 0)


if __name__ == "__main__":
    main()
