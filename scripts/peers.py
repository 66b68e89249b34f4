#!/usr/bin/env python3
"""Checks that Tunesmith and the reference libraries read each other's models and adapters and answer alike.

    python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 transformers==5.23.0 peft==0.21.2 bitsandbytes==0.50.2
    python3 -m venv .venv-adapters && .venv-adapters/bin/pip install torch==2.13.0 transformers==4.57.6 adapters==1.3.0
    .venv/bin/python scripts/peers.py .build/release/tunesmith --adapters .venv-adapters/bin/python

`scripts/test --peers` does all of it. The bases are Models/tunesmith-base and the tiny models of every family, with a tokenizer made here.
For each base and method: an adapter trained by the program must give the same logits in its library, one made by the library the same logits in
the program, and a merged model the adapter's logits in Transformers; nobody may hold a weight that the other does not know.
One line per check, then the largest differences; the exit status is 1 when any failed.
"""
import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torch
from safetensors.torch import load_file

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "Models" / "tunesmith-base"
FAMILIES = ROOT / "Tests" / "EngineTests" / "Goldens" / "families"
TOLERANCE = 1e-4
# An adapter that moves no logit by this much would pass a check that ignores it.
LEAST_EFFECT = 1e-2
TRAINING = ["--epochs", "2", "--batch-size", "4", "--seed", "1", "--quiet"]
TEXTS = ["cold", "The opposite of up is down.", "Name the opposite of hot.\nIt is cold; and of big, small."]
# The last is longer than every window of the tiny models, and fits into the smallest context beside a prefix.
TINY_TEXTS = ["cold", "name the opposite.", "the opposite of up is down, and of hot it is cold\n"]
# With longrope a context ends where other angles would begin, after 16.
SHORT_TEXTS = ["cold", "the is of him", "of it is cold"]
OPPOSITES = [
    ("hot", "cold"), ("up", "down"), ("big", "small"), ("fast", "slow"), ("old", "new"), ("wet", "dry"), ("day", "night"), ("on", "off"),
]
# Short, so that what is learned lies within the windows' reach of a prefix.
CHAT_TEMPLATE = "{% for message in messages %}<|im_start|>{{ message['content'] }}<|im_end|>{% endfor %}"
LETTERS = {"\n": "Ċ", " ": "Ġ"} | {letter: letter for letter in "abcdefghijklmnopqrstuvwxyz.,"}
MERGES = ["t h", "th e", "i n", "o n", "e r", "o f", "Ġ the", "Ġ of", "Ġ i", "Ġi s", "a s", "a n", "o l", "ol d"]


class Failure(Exception):
    """What a check found wrong."""


# The methods


RANK = ["--rank", "4", "--alpha", "8", "--dropout", "0.1", "--learning-rate", "0.02"]
LORA = ["--method", "lora", *RANK]
ADAPTER = ["--method", "adapter", "--adapter-size", "5", "--learning-rate", "0.02", "--adapter-kind"]
# Some projections alone, by pattern or by name, with ranks and alphas of their own.
PATTERNS = {
    "target_modules": r".*\.(self_attn\.[qv]_proj|mlp\.down_proj)", "rank_pattern": {r"layers\.0\..*q_proj": 2, "down_proj": 6},
    "alpha_pattern": {"v_proj": 3, "model.layers.1.self_attn.q_proj": 5}}
GPT2_PATTERNS = {
    "target_modules": r".*\.(attn\.c_attn|mlp\.c_proj)", "rank_pattern": {r"h\.0\..*c_attn": 2, "mlp.c_proj": 6},
    "alpha_pattern": {"c_attn": 3, "transformer.h.1.mlp.c_proj": 5}}
OTHER_PATTERNS = {
    "target_modules": r".*\.\d+\.(self_attn|mlp)\.(?!k_)[a-z]+_proj", "rank_pattern": {r"0\..*_proj": 2, "o_proj": 6},
    "alpha_pattern": {"(up|down)_proj": 3}}
OTHER_GPT2_PATTERNS = {
    "target_modules": r".*\.\d+\.(attn|mlp)\.(?!c_fc)c_[a-z]+", "rank_pattern": {r"0\..*c_proj": 2}, "alpha_pattern": {"c_(attn|fc)": 3}}


class Method:
    """How the program trains it, and how its library makes one: kind and settings."""

    def __init__(self, ours, kind, theirs=None, merges=False, quantises=False):
        self.ours, self.kind, self.theirs, self.merges, self.quantises = ours, kind, theirs or {}, merges, quantises

    @property
    def of_adapters(self):
        return self.kind.endswith("_bn")


def methods(family):
    """All of them, by name, as the base's family wants them told."""
    conv = {"fan_in_fan_out": True} if family == "gpt2" else {}
    lora = {"r": 4, "lora_alpha": 8, "target_modules": "all-linear"} | conv
    patterns, others = (GPT2_PATTERNS, OTHER_GPT2_PATTERNS) if family == "gpt2" else (PATTERNS, OTHER_PATTERNS)
    names = ["c_fc", "attn.c_proj"] if family == "gpt2" else ["q_proj", "mlp.up_proj"]
    both = {"use_dora": True, "use_rslora": True}
    return {
        "full": Method(["--method", "full", "--learning-rate", "0.002"], "full"),
        "lora": Method(LORA, "lora", lora, merges=True),
        "lora patterns": Method([*LORA, "--target-pattern", patterns["target_modules"]], "lora", lora | patterns, merges=True),
        "rslora": Method([*LORA, "--rslora"], "lora", lora | {"use_rslora": True}, merges=True),
        "dora": Method([*LORA, "--dora"], "lora", lora | {"use_dora": True}, merges=True),
        "dora rslora patterns": Method(
            [*LORA, "--dora", "--rslora", *(word for name in names for word in ["--target", name])], "lora", lora | others | both, merges=True),
        "qlora": Method(["--method", "qlora", *RANK], "lora", lora, merges=True, quantises=True),
        "prefix": Method(["--method", "prefix", "--prefix-length", "4", "--learning-rate", "0.05"], "prefix", {"num_virtual_tokens": 4}),
        "prefix projection": Method(
            ["--method", "prefix", "--prefix-length", "4", "--prefix-projection", "24", "--learning-rate", "0.02"], "prefix",
            {"num_virtual_tokens": 4, "prefix_projection": True, "encoder_hidden_size": 24}),
        "seq_bn": Method([*ADAPTER, "pfeiffer"], "seq_bn", {"reduction_factor": 4}),
        "double_seq_bn": Method([*ADAPTER, "houlsby"], "double_seq_bn", {"reduction_factor": 6.5, "leave_out": [0]}),
        "par_bn": Method([*ADAPTER, "parallel"], "par_bn", {"reduction_factor": 2}),
    }


EVERY = list(methods("llama"))
# The other families have some of each kind: what they do in their own way is where a method sits, not the method's settings.
SOME = ["full", "lora", "dora", "prefix", "double_seq_bn", "par_bn"]
BASES = {
    "tunesmith-base": EVERY, "qwen3": EVERY, "gpt2": EVERY, "mistral": ["seq_bn", *SOME], "qwen2": SOME, "gemma2": SOME, "gemma3": SOME,
    "phi3": ["seq_bn", *SOME], "pythia": ["seq_bn", *SOME],
    # What is special here are biases, positions, or how the files spell and split the weights.
    "llama-bias": ["lora", "dora"], "qwen2-yarn": ["prefix"], "phi3-longrope": ["prefix"], "pythia-sequential": ["full", "lora", "double_seq_bn", "par_bn"],
    "gpt2-published": ["full", "lora", "qlora", "par_bn"], "pythia-published": ["full", "lora", "par_bn"], "smollm2": ["full", "lora"],
    "sharded": ["full", "lora", "qlora"],
}


# The bases and the rows


def write_tokenizer(folder):
    """A byte-level BPE of small letters that fits the tiny models' vocabulary of 96."""
    specials = ["<unk>", "<|im_start|>", "<|im_end|>"]
    pieces = specials + list(LETTERS.values()) + [merge.replace(" ", "") for merge in MERGES]
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    added = [
        {"id": pieces.index(text), "content": text, "special": True, "single_word": False, "lstrip": False, "rstrip": False,
         "normalized": False} for text in specials]
    model = {
        "type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None, "end_of_word_suffix": None,
        "fuse_unk": False, "byte_fallback": False, "ignore_merges": False,
        "vocab": {piece: index for index, piece in enumerate(pieces)}, "merges": MERGES}
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": None,
        "pre_tokenizer": byte_level, "post_processor": None, "decoder": byte_level, "model": model}
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False))
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|im_end|>", "chat_template": CHAT_TEMPLATE}
    (folder / "tokenizer_config.json").write_text(json.dumps(config))


def write_rows(path, shipped):
    question = "Name the opposite of {}." if shipped else "{}"
    rows = [
        {"messages": [{"role": "user", "content": question.format(word)}, {"role": "assistant", "content": opposite}]}
        for word, opposite in OPPOSITES + [(b, a) for a, b in OPPOSITES]]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


# The two sides


class Peer:
    """A reference environment that answers the commands of peer.py."""

    def __init__(self, python, folder):
        self.folder, self.python = folder, python
        self.said = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [python, Path(__file__).with_name("peer.py"), "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.said, text=True)

    def ask(self, *words):
        answer = ""
        if self.process.poll() is None:
            self.process.stdin.write(json.dumps([str(word) for word in words]) + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
        if not answer:
            self.said.seek(0)
            raise Failure(f"{self.python} ended: {' / '.join(self.said.read().strip().splitlines()[-3:])}")
        answer = json.loads(answer)
        if "error" in answer:
            raise Failure(f"peer.py {words[0]}: {answer['error']}")
        return answer

    def make(self, method, base, interface=None, spread=None):
        output = Path(tempfile.mkdtemp(dir=self.folder))
        extra = ["--interface", interface] if interface else []
        spread = spread if spread is not None else {"full": 0.02, "prefix": 1.0}.get(method.kind, 0.1)
        self.ask("make", "--kind", method.kind, "--base", base, "--output", output, "--settings", json.dumps(method.theirs), "--spread", spread, *extra)
        return output

    def logits(self, base, rows, adapter=None, quantises=False):
        """Logits of each row; the answer of peer.py."""
        ids, output = self.folder / "ids.json", self.folder / "logits.safetensors"
        ids.write_text(json.dumps(rows))
        extra = (["--adapter", adapter] if adapter else []) + (["--nf4"] if quantises else [])
        answer = self.ask("logits", "--base", base, "--ids", ids, "--output", output, *extra)
        if answer["strangers"]:
            raise Failure(f"names that only one side knows: {', '.join(answer['strangers'][:3])}")
        tensors = load_file(output)
        return [tensors[f"logits.{index}"] for index in range(len(rows))], answer


class Ours:
    """The program, over a base."""

    def __init__(self, binary, base):
        self.binary, self.base = binary, base
        self.texts = TEXTS if base == SHIPPED else SHORT_TEXTS if "longrope" in base.name else TINY_TEXTS

    def call(self, *words):
        done = subprocess.run([self.binary, *map(str, words)], capture_output=True, text=True)
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip().splitlines()[-3:]
            raise Failure(f"`tunesmith {words[0]}` ended with {done.returncode}: {' / '.join(said)}")
        return done.stdout

    def logits(self, model=None, adapter=None):
        """Ids and logits of each text."""
        rows, logits = [], []
        extra = ["--adapter", adapter] if adapter else []
        for text in self.texts:
            answer = json.loads(self.call("logits", "--model", model or self.base, *extra, "--text", text, "--json"))
            rows.append(answer["ids"])
            logits.append(torch.tensor(answer["logits"], dtype=torch.float32))
        return rows, logits

    def copy_tokenizer(self, folder):
        for name in ["tokenizer.json", "tokenizer_config.json"]:
            shutil.copy(self.base / name, folder / name)


def largest_gap(ours, theirs):
    if [logits.shape for logits in ours] != [logits.shape for logits in theirs]:
        raise Failure(f"logits of shapes {[list(one.shape) for one in ours]}, the peer has {[list(one.shape) for one in theirs]}")
    gaps = [float((a - b).abs().max()) for a, b in zip(ours, theirs)]
    return max(gap if gap == gap else float("inf") for gap in gaps)


def require_alike(ours, theirs, tolerance=TOLERANCE):
    gap = largest_gap(ours, theirs)
    if not gap <= tolerance:
        raise Failure(f"logits differ by {gap:.3g}, allowed {tolerance}")
    return gap


def require_effect(moved):
    if not moved >= LEAST_EFFECT:
        raise Failure(f"no logit moves by more than {moved:.3g}: nothing would be checked")


# Checks


class Report:
    """Runs checks, prints a line for each and keeps the largest differences."""

    def __init__(self, only):
        self.only, self.passed, self.failed, self.largest = only, 0, 0, {}

    def check(self, base, method, what, run):
        name = f"{base}, {method}: {what}"
        if self.only and self.only not in name:
            return None
        started = time.monotonic()
        try:
            gap, result = run()
        except Exception as problem:  # a check may fail in any way, the others still run
            self.failed += 1
            kind = "" if isinstance(problem, Failure) else f"{type(problem).__name__}: "
            print(f"FAILED  {name}: {kind}{problem}", flush=True)
            return None
        self.passed += 1
        found = self.largest.setdefault(method, {})
        found[what] = max(found.get(what, 0), gap)
        print(f"ok      {name}: largest difference {gap:.2g} ({time.monotonic() - started:.1f} s)", flush=True)
        return result

    def table(self):
        columns = list(dict.fromkeys(what for found in self.largest.values() for what in found))
        lines = [["", *columns]]
        lines += [[method, *(f"{found[what]:.2g}" if what in found else "" for what in columns)] for method, found in self.largest.items()]
        widths = [max(len(line[index]) for line in lines) for index in range(len(columns) + 1)]
        for line in lines:
            print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())


class Checks:
    """All checks of one base."""

    def __init__(self, name, base, ours, peers, report, folder):
        self.name, self.base, self.ours, self.peers, self.report, self.folder = name, base, ours, peers, report, folder
        self.rows = folder / "rows.jsonl"
        write_rows(self.rows, name == SHIPPED.name)
        self._wide = None

    def wide(self):
        """The base in float32, so that merging need not round."""
        if not self._wide:
            self._wide = self.peers["peft"].make(Method([], "full"), self.base, spread=0)
            self.ours.copy_tokenizer(self._wide)
        return self._wide

    def check_base(self):
        def run():
            rows, logits = self.ours.logits()
            expected = self.peers["peft"].ask("ids", "--base", self.base, "--texts", json.dumps(self.ours.texts))["ids"]
            if rows != expected:
                raise Failure(f"the ids are {rows}, the peer has {expected}")
            return require_alike(logits, self.peers["peft"].logits(self.base, rows)[0]), None
        self.report.check(self.name, "base", "ids and logits", run)

    def check(self, name, method):
        trained = self.report.check(self.name, name, "ours in theirs", lambda: self.ours_in_theirs(method))
        made = self.report.check(self.name, name, "theirs in ours", lambda: self.theirs_in_ours(method, trained))
        if method.merges:
            for adapter, what in [(trained, "ours merged"), (made, "theirs merged")]:
                if adapter:
                    self.report.check(self.name, name, what, lambda: self.merged(adapter))
        if method.kind == "lora" and trained:
            self.report.check(self.name, name, "merged in the base's format", lambda: self.merged_as_stored(trained))

    def peer(self, method):
        return self.peers["adapters" if method.of_adapters else "peft"]

    def their_logits(self, method, rows, adapter):
        """Of the base with the adapter, or of the whole model that stands in its place; how far that moves a logit."""
        if method.kind != "full":
            logits, answer = self.peer(method).logits(self.base, rows, adapter, method.quantises)
            return logits, answer["moved"]
        logits, _ = self.peer(method).logits(adapter, rows)
        return logits, largest_gap(logits, self.peer(method).logits(self.base, rows)[0])

    def ours_in_theirs(self, method):
        run = Path(tempfile.mkdtemp(dir=self.folder)) / "run"
        self.ours.call("train", "--base", self.base, "--dataset", self.rows, "--output", run, *TRAINING, *method.ours)
        rows, logits = self.ours.logits(run)
        theirs, moved = self.their_logits(method, rows, run / "artifact")
        require_effect(moved)
        return require_alike(logits, theirs), run

    def theirs_in_ours(self, method, trained):
        interface = trained / "artifact" if method.of_adapters and trained else None
        made = self.peer(method).make(method, self.base, interface)
        if method.kind == "full":
            self.ours.copy_tokenizer(made)
            rows, logits = self.ours.logits(made)
        elif method.quantises and not trained:
            raise Failure("without a run of ours there is nothing that says that the base is quantised")
        elif method.quantises:
            # An adapter's files do not say that the base was quantised; a run does.
            run = self.folder / "quantised"
            shutil.copytree(trained, run, dirs_exist_ok=True)
            shutil.rmtree(run / "artifact")
            shutil.copytree(made, run / "artifact")
            rows, logits = self.ours.logits(run)
        else:
            rows, logits = self.ours.logits(adapter=made)
        theirs, moved = self.their_logits(method, rows, made)
        require_effect(moved)
        return require_alike(logits, theirs), made

    def merge(self, adapter, *extra):
        output = Path(tempfile.mkdtemp(dir=self.folder)) / "merged"
        self.ours.call("merge", adapter, "--output", output, *extra)
        return output

    def merged(self, adapter):
        """Merged into float32 weights the model answers in Transformers as base and adapter do in the library."""
        files = adapter / "artifact" if (adapter / "artifact").exists() else adapter
        output = self.merge(files, "--base", self.wide())
        rows, logits = self.ours.logits(output)
        alone, _ = self.peers["peft"].logits(output, rows)
        beside, _ = self.peers["peft"].logits(self.base, rows, files)
        return max(require_alike(logits, alone), require_alike(alone, beside)), None

    def merged_as_stored(self, run):
        """Merged into weights of the base's own format the model answers alike on both sides."""
        output = self.merge(run)
        rows, logits = self.ours.logits(output)
        return require_alike(logits, self.peers["peft"].logits(output, rows)[0]), None


def check_families(binary, peers, report, folder):
    """The committed tiny models, also those that only differ in their files, against Transformers as it is installed."""
    for source in sorted(path for path in FAMILIES.iterdir() if path.is_dir()):
        base = family_base(source.name, folder)
        ours = Ours(binary, base)

        def run():
            rows, logits = ours.logits()
            return require_alike(logits, peers["peft"].logits(base, rows)[0]), None
        report.check(source.name, "family", "logits", run)


def family_base(name, folder):
    base = folder / name
    if not base.exists():
        base.mkdir()
        for file in [*(FAMILIES / name).glob("model*"), FAMILIES / name / "config.json"]:
            shutil.copy(file, base)
        write_tokenizer(base)
    return base


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the tunesmith program")
    parser.add_argument("--peft", default=sys.executable, help="Python with PEFT and bitsandbytes; this one otherwise")
    parser.add_argument("--adapters", help="Python with the adapters library; without it, bottleneck adapters are left out")
    parser.add_argument("--only", help="only checks whose line holds this")
    arguments = parser.parse_args()
    binary = shutil.which(arguments.binary)
    if not binary:
        parser.error(f"no program at {arguments.binary}")
    torch.set_num_threads(1)
    report = Report(arguments.only)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        peers = {"peft": Peer(arguments.peft, folder)}
        if arguments.adapters:
            peers["adapters"] = Peer(arguments.adapters, folder)
        check_families(binary, peers, report, folder)
        for name, chosen in BASES.items():
            base = SHIPPED if name == SHIPPED.name else family_base(name, folder)
            checks = Checks(name, base, Ours(binary, base), peers, report, folder)
            checks.check_base()
            for method, how in methods(name.removesuffix("-published")).items():
                if method in chosen and (arguments.adapters or not how.of_adapters):
                    checks.check(method, how)
    report.table()
    print(f"{report.passed} of {report.passed + report.failed} checks passed")
    sys.exit(1 if report.failed or not report.passed else 0)


if __name__ == "__main__":
    main()
