#!/usr/bin/env python3
"""Compares chat templates with Transformers' rendering over many conversations; exit status 1 where anything differs.

    swift build --product templates-benchmark
    .venv/bin/python scripts/compare_templates.py .build/debug/templates-benchmark FOLDER... [--random 100] [--seed 1]

Takes every .jinja file below the folders; those beside the repository where none is given. The conversations are the fixed ones of
goldens_templates.py and random ones: any order of roles, contents that are texts, lists of parts, empty, null or missing, odd tools, calls
with arguments as text and as objects, reasoning, documents, and the variables that templates ask for. Where both refuse, that is equal.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from goldens_templates import CONVERSATIONS, ROOT, SEARCH, TOKENS, WEATHER, rendered, variables_of

TEXTS = ["Why?", "", " ", "\n\n", " padded \n", "Drei ß é 水 😀", "<b>\"q\"</b> & 'a' \\ \t", "line\nline\r\nend\n", "{{ x }} {% y %}", "<think>\nhm\n</think>\n\nyes", "<think>a</think>b</think>c", "</think>x", "<think>open",
         "<tool_call>\n{\"name\": \"f\"}\n</tool_call>", "<tool_response>r</tool_response>", "[INST] x [/INST]", "/no_think", "a /think", "{\"a\": 1, \"b\": [true, null]}", "[1, 2]", "42", "e\u0301\u200b\u00a0\u2028x", "A" * 300, "\u0130i", "None", "<s>", "</s>"]
VALUES = [1, -3, 0, 2.5, 1e22, 1e-7, True, False, None, "", "x", "a\nb", "é\"\\", "</s>", [], [1, "b"], {}, {"k": {"l": [None]}}, 12345678901234567]
TYPES = ["string", "integer", "number", "boolean", "array", "object", "null", ["string", "null"], ["integer", "string"], "any", None]
NAMES = ["get_weather", "search_notes", "f", "a.b", "python", "final_answer", "brave_search", "größe", "x-y"]
OPTIONS = {
    "enable_thinking": [True, False], "thinking": [True, False], "reasoning_effort": ["high", "low", "none", "medium"], "add_vision_id": [True], "tools_in_user_message": [True, False], "date_string": ["1 Jan 2025"], "builtin_tools": [["python", "browser"], ["brave_search", "code_interpreter"]],
    "keep_past_thinking": [True, False], "clear_thinking": [True, False], "preserve_thinking": [True, False], "truncate_history_thinking": [True, False], "model_identity": ["I am a mill."], "custom_instructions": ["Be kind."], "python_tool": [True], "xml_tools": [["def f(): pass"]], "thinking_budget": [0, 512], "grounding": ["enabled", "disabled"],
    "available_tools": [[WEATHER]], "functions": [[WEATHER["function"]]], "datetime": ["2025-01-01"], "safety_mode": ["none", "strict"], "citation_mode": ["off"], "system_message": ["You are a mill."], "is_first": [True], "medium": ["x"], "controls": [{"length": "short"}], "drop_thinking": [True, False],
    "add_default_system_prompt": [True, False], "keep_reasoning": [True], "continue_final_message": [True], "image_token": ["<image>"], "add_nothink_token": [True], "thinking_mode": ["on", "off"], "user_system_prompt": ["x"], "response_format": ["json", {"type": "json_object"}], "deep_thinking_enabled": [True], "tool_choice": ["auto", "required"],
}


class Maker:
    """Makes conversations; half of them calm, with what every template should take."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.calm = False

    def pick(self, values):
        return self.random.choice(values)

    def chance(self, share):
        return self.random.random() < share

    def schema(self, depth=2):
        kind = self.pick(TYPES)
        made = {} if kind is None else {"type": kind}
        if self.chance(0.6):
            made["description"] = self.pick(TEXTS)
        if self.chance(0.2):
            made["enum"] = [self.pick(VALUES) for _ in range(self.random.randint(0, 3))]
        if self.chance(0.2):
            made["default"] = self.pick(VALUES)
        if self.chance(0.1):
            made[self.pick(["nullable", "title", "minimum", "format", "examples", "$ref", "const", "additionalProperties"])] = self.pick(VALUES)
        if self.chance(0.1) and depth:
            made[self.pick(["anyOf", "oneOf", "allOf"])] = [self.schema(depth - 1) for _ in range(self.random.randint(1, 3))]
        if kind == "array" and self.chance(0.8):
            made["items"] = self.schema(depth - 1) if depth else {"type": "string"}
        if kind == "object" and depth:
            made.update(self.properties(depth - 1))
        return made

    def properties(self, depth=2):
        names = self.random.sample(["town", "days", "unit", "when", "wo", "x y", "type", "items", "größe"], self.random.randint(0, 4))
        made = {"type": "object", "properties": {name: self.schema(depth) for name in names}}
        if self.chance(0.6):
            made["required"] = [name for name in names if self.chance(0.5)]
        if self.chance(0.1):
            made["$defs"] = {"point": {"type": "object", "properties": {}}}
        if self.chance(0.05):
            del made["properties"]
        return made

    def tool(self):
        if self.calm or self.chance(0.2):
            return self.pick([WEATHER, SEARCH])
        function = {"name": self.pick(NAMES)}
        if self.chance(0.9):
            function["description"] = self.pick(TEXTS)
        if self.chance(0.9):
            function["parameters"] = self.properties()
        if self.chance(0.1):
            function["return"] = self.schema()
        if self.chance(0.1):
            function["strict"] = True
        return {"type": "function", "function": function} if self.chance(0.93) else function

    def arguments(self):
        made = {self.pick(["town", "days", "x y", "a", "größe"]): self.pick(VALUES) for _ in range(self.random.randint(0, 4))}
        if self.calm:
            return made
        if self.chance(0.05):
            return self.pick([None, "", "not json", []])
        return json.dumps(made, ensure_ascii=self.chance(0.5)) if self.chance(0.3) else made

    def call(self):
        function = {"name": self.pick(NAMES), "arguments": self.arguments()}
        made = {"id": self.pick(["call00001", "abcdefghi"]), "type": "function", "function": function}
        if self.calm:
            return made
        if self.chance(0.03):
            del function["arguments"]
        if self.chance(0.05):
            return function
        for key in ("id", "type"):
            if self.chance(0.15):
                del made[key]
        return made

    def content(self):
        if self.calm:
            return self.pick(TEXTS)
        kind = self.random.randrange(20)
        if kind == 0:
            return None
        if kind < 4:
            return [self.part() for _ in range(self.random.randint(0, 3))]
        return self.pick(VALUES) if kind == 4 and self.chance(0.2) else self.pick(TEXTS)

    def part(self):
        return self.pick([{"type": "text", "text": self.pick(TEXTS)}, {"type": "text", "text": self.pick(TEXTS)}, {"type": "image"}, {"type": "image_url", "image_url": {"url": "x"}}, {"type": "video"}, {"type": "audio"}, {"text": "bare"}, "plain", {"type": "thinking", "thinking": "hm"}])

    def message(self, role):
        made = {"role": role, "content": self.content()}
        if self.chance(0.03) and not self.calm:
            del made["content"]
        if role == "assistant":
            if self.chance(0.3):
                made["tool_calls"] = [self.call() for _ in range(self.random.choice([0, 1, 1, 2, 3]))]
            if self.chance(0.3):
                made[self.pick(["reasoning_content", "thinking", "reasoning"])] = self.pick(TEXTS)
        if role in ("tool", "function", "ipython"):
            if self.chance(0.8) or self.calm:
                made["name"] = self.pick(NAMES)
            if self.chance(0.8) or self.calm:
                made["tool_call_id"] = self.pick(["call00001", "abcdefghi"])
        if self.chance(0.03) and not self.calm:
            made[self.pick(["name", "prefix", "channel", "weight", "tools", "documents", "train"])] = self.pick(VALUES)
        return made

    def conversation(self):
        self.calm = self.chance(0.5)
        if self.calm or self.chance(0.4):
            # As real ones go.
            roles = (["system"] if self.chance(0.5) else []) + ["user"]
            for _ in range(self.random.randint(0, 4)):
                roles += ["assistant", "user"] if self.chance(0.5) else self.pick([["assistant", "user"], ["assistant", "tool", "assistant", "user"], ["assistant", "tool", "tool"], ["assistant", "tool", "assistant", "tool"]])
                roles += ["user"] if roles[-1] == "tool" and self.chance(0.3) else []
            roles = roles[:-1] if self.chance(0.5) and len(roles) > 2 else roles
        else:
            roles = [self.pick(["system", "user", "user", "assistant", "assistant", "tool", "developer", "function", "ipython", "context", "User"]) for _ in range(self.random.randint(1, 6))]
        made = {"messages": [self.message(role) for role in roles], "add_generation_prompt": self.chance(0.5)}
        if self.chance(0.5):
            made["tools"] = [self.tool() for _ in range(self.random.randint(0, 3))]
        if self.chance(0.1):
            made["documents"] = [self.pick([{"title": "River", "text": "It rose."}, {"text": "é"}, {"title": "", "content": "x", "doc_id": 3}]) for _ in range(self.random.randint(0, 3))]
        for name in self.random.sample(list(OPTIONS), self.random.choice([0, 0, 1, 2, 3])):
            made[name] = self.pick(OPTIONS[name])
        return made


def ours(binary, cases, folder):
    """One answer for each case."""
    file = Path(folder) / "cases.jsonl"
    file.write_text("".join(json.dumps(case) + "\n" for case in cases))
    done = subprocess.run([binary, "--cases", str(file)], capture_output=True, text=True)
    lines = done.stdout.split("\n")[:-1]
    if done.returncode != 0 or len(lines) != len(cases):
        raise SystemExit(f"{binary} ended with {done.returncode} after {len(lines)} of {len(cases)} cases: {done.stderr.strip()[-300:]}")
    return [json.loads(line) for line in lines]


def verdict(mine, peer):
    if "error" in mine and "error" in peer:
        return "refused by both"
    if "error" in mine:
        return "not supported here" if "not supported" in mine["error"] else "different"
    if "error" in peer or mine["text"] != peer["text"] or mine["generated"] != peer.get("generated", []):
        return "different"
    return "same"


def shown(mine, peer):
    if "text" in mine and "text" in peer:
        one, two = mine["text"], peer["text"]
        at = len(os.path.commonprefix([one, two]))
        return f"    at {at}: ours {one[max(0, at - 40):at + 60]!r}\n    {' ' * len(f'at {at}:')} peer {two[max(0, at - 40):at + 60]!r}; marks {mine['generated']} and {peer.get('generated', [])}"
    return f"    ours {json.dumps(mine, ensure_ascii=False)[:300]}\n    peer {json.dumps(peer, ensure_ascii=False)[:300]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="templates-benchmark")
    parser.add_argument("folders", nargs="*", type=Path, help="folders of .jinja files")
    parser.add_argument("--random", type=int, default=100, help="random conversations for each template")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=2, help="differences to print for each template")
    parser.add_argument("--verbose", action="store_true", help="print a line for each template")
    arguments = parser.parse_args()
    folders = arguments.folders or [ROOT.parent / "shared/data/chat_templates/vendor"]
    templates = sorted({path for folder in folders for path in folder.rglob("*.jinja")})
    totals = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for path in templates:
            maker = Maker(f"{path.name}{arguments.seed}")
            made = [variables_of(one) for one in CONVERSATIONS.values()] + [{"tools": None, "documents": None, **TOKENS, **maker.conversation()} for _ in range(arguments.random)]
            template = path.read_text()
            counts = collections.Counter()
            for variables, mine in zip(made, ours(arguments.binary, [{"template": template, "variables": one} for one in made], folder)):
                peer = rendered(template, variables)
                kind = verdict(mine, peer)
                counts[kind] += 1
                if kind == "different" and counts[kind] <= arguments.show:
                    print(f"{path.name}: {json.dumps(variables, ensure_ascii=False)[:1500]}\n{shown(mine, peer)}")
            if counts["different"] or counts["not supported here"] or arguments.verbose:
                print(f"{path.name}: {', '.join(f'{count} {kind}' for kind, count in counts.most_common())}", flush=True)
            totals += counts
    print(f"{len(templates)} templates: {', '.join(f'{count} {kind}' for kind, count in totals.most_common())}")
    sys.exit(1 if totals["different"] else 0)


if __name__ == "__main__":
    main()
