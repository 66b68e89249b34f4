#!/usr/bin/env python3
"""Checks that Tunesmith and PEFT read each other's LoRA, rsLoRA and DoRA adapters and answer alike, merged as well.

    python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 transformers==5.23.0 peft==0.21.2
    .venv/bin/python scripts/peers.py .build/release/tunesmith

The base is Models/tunesmith-base (or --base PATH); without it, the tiny-gqa golden with a tokenizer made here.
One line per check; the exit status is 1 when any failed.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error", HF_HUB_DISABLE_PROGRESS_BARS="1", CUDA_VISIBLE_DEVICES="")
warnings.filterwarnings("ignore")  # a check says what PEFT would only warn of

import peft
import torch
import transformers
from safetensors.torch import load_file

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "Models" / "tunesmith-base"
TINY = ROOT / "Tests" / "EngineTests" / "Goldens" / "tiny-gqa"
TOLERANCE = 1e-4
# An adapter that moves no logit by this much would pass a check that ignores it.
LEAST_EFFECT = 1e-2
TRAINING = [
    "--method", "lora", "--epochs", "3", "--batch-size", "4", "--learning-rate", "0.005", "--rank", "4", "--alpha", "8",
    "--dropout", "0", "--seed", "1",
]
TEXTS = ["cold", "The opposite of up is down.", "Name the opposite of hot.\nIt is cold; and of big, small."]
OPPOSITES = [
    ("hot", "cold"), ("up", "down"), ("big", "small"), ("fast", "slow"), ("old", "new"), ("wet", "dry"), ("day", "night"), ("on", "off"),
]
CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}")
MERGES = ["t h", "th e", "i n", "o n", "e r", "o f", "Ġ the", "Ġ of", "Ġ i", "Ġi s", "a s", "u s", "us er"]


class Failure(Exception):
    """What a check found wrong."""


# The base and the rows


def byte_level_names():
    """Printable ASCII and the line feed as a byte-level vocabulary spells them."""
    return {"\n": "Ċ", " ": "Ġ"} | {chr(code): chr(code) for code in range(0x21, 0x7F)}


def write_tokenizer(folder):
    """A byte-level BPE of ASCII that fits the tiny model's vocabulary of 160."""
    specials = ["<unk>", "<|im_start|>", "<|im_end|>"]
    pieces = specials + list(byte_level_names().values()) + [merge.replace(" ", "") for merge in MERGES]
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


def prepare_base(asked, folder):
    if asked:
        return asked
    if SHIPPED.exists():
        return SHIPPED
    base = folder / "base"
    base.mkdir()
    for name in ["config.json", "model.safetensors"]:
        shutil.copy(TINY / name, base / name)
    write_tokenizer(base)
    return base


def write_rows(path):
    rows = [
        {"messages": [{"role": "user", "content": f"Name the opposite of {word}."}, {"role": "assistant", "content": opposite}]}
        for word, opposite in OPPOSITES + [(b, a) for a, b in OPPOSITES]]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


# Ours


def tunesmith(binary, *words):
    done = subprocess.run([binary, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()[-3:]
        raise Failure(f"`tunesmith {words[0]}` ended with {done.returncode}: {' / '.join(said)}")
    return done.stdout


def our_logits(binary, base, text, adapter=None):
    """Ids and one row of logits per id."""
    extra = ["--adapter", adapter] if adapter else []
    answer = json.loads(tunesmith(binary, "logits", "--model", base, *extra, "--text", text, "--json"))
    logits = torch.tensor(answer["logits"], dtype=torch.float32)
    if logits.ndim != 2 or len(logits) != len(answer["ids"]):
        raise Failure(f"{len(answer['ids'])} ids but logits of shape {list(logits.shape)}")
    return answer["ids"], logits


# Theirs


def load_base(base):
    return transformers.AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)


@torch.no_grad()
def their_logits(model, ids):
    return model(input_ids=torch.tensor([ids])).logits[0]


def largest_gap(binary, base, model, adapter=None):
    """Largest difference of a logit between ours and theirs over all texts, on our ids."""
    largest = 0.0
    for text in TEXTS:
        ids, logits = our_logits(binary, base, text, adapter)
        expected = their_logits(model, ids)
        if logits.shape != expected.shape:
            raise Failure(f"logits of shape {list(logits.shape)}, the peer has {list(expected.shape)}")
        gap = float((logits - expected).abs().max())
        largest = max(largest, gap if gap == gap else float("inf"))
    if largest > TOLERANCE:
        raise Failure(f"logits differ by {largest:.3g}, allowed {TOLERANCE}")
    return largest


def effect(base, model, binary):
    """How far the adapter moves any logit of the peer's model."""
    ids, _ = our_logits(binary, base, TEXTS[-1])
    adapted = their_logits(model, ids)
    with model.disable_adapter():
        moved = float((adapted - their_logits(model, ids)).abs().max())
    if not moved >= LEAST_EFFECT:
        raise Failure(f"the adapter moves no logit by more than {moved:.3g}: nothing would be checked")
    return moved


# Checks; each returns what it found, or raises


def check_ids(binary, base, _):
    tokenizer = transformers.AutoTokenizer.from_pretrained(base)
    for text in TEXTS:
        ids, expected = our_logits(binary, base, text)[0], tokenizer(text).input_ids
        if ids != expected:
            raise Failure(f"{text!r} is {ids}, the peer has {expected}")
    return f"{len(TEXTS)} texts"


def check_base(binary, base, _):
    return f"largest difference {largest_gap(binary, base, load_base(base)):.2g}"


def check_ours_in_peft(*options):
    return lambda binary, base, folder: ours_in_peft(binary, base, Path(tempfile.mkdtemp(dir=folder)), options)


def ours_in_peft(binary, base, folder, options):
    rows, output, merged = folder / "rows.jsonl", folder / "run", folder / "merged"
    write_rows(rows)
    tunesmith(binary, "train", "--base", base, "--dataset", rows, "--output", output, *TRAINING, *options)
    artifact = output / "artifact"
    model = peft.PeftModel.from_pretrained(load_base(base), artifact).eval()
    written, loaded = load_file(artifact / "adapter_model.safetensors"), peft.get_peft_model_state_dict(model)
    # PEFT only warns of names it does not know or does not find.
    strangers = sorted(written.keys() ^ loaded.keys())
    if strangers:
        raise Failure(f"names that only one side knows: {', '.join(strangers[:3])}")
    changed = [name for name in written if not torch.equal(written[name].float(), loaded[name].float())]
    if changed:
        raise Failure(f"PEFT holds other values in {changed[0]}")
    moved = effect(base, model, binary)
    gap = largest_gap(binary, base, model, artifact)
    tunesmith(binary, "merge", artifact, "--base", base, "--output", merged)
    whole = largest_gap(binary, merged, load_base(merged))
    return f"largest difference {gap:.2g}, merged {whole:.2g}, adapter moves logits by {moved:.2g}"


def check_theirs_in_ours(settings):
    def check(binary, base, folder):
        torch.manual_seed(7)
        model = peft.get_peft_model(load_base(base), peft.LoraConfig(**settings, task_type="CAUSAL_LM")).eval()
        with torch.no_grad():
            for name, weight in model.named_parameters():
                if "lora_B" in name:
                    weight.normal_(std=0.02)
                if "magnitude" in name:
                    weight.mul_(1 + 0.05 * torch.randn_like(weight))
        adapter = Path(tempfile.mkdtemp(dir=folder))
        model.save_pretrained(adapter)
        moved = effect(base, model, binary)
        return f"largest difference {largest_gap(binary, base, model, adapter):.2g}, adapter moves logits by {moved:.2g}"
    return check


SEVEN = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
CHECKS = [
    ("the tokenizer gives the peer's ids", check_ids),
    ("the base gives Transformers' logits", check_base),
    ("our adapter in PEFT", check_ours_in_peft()),
    ("ours with rsLoRA and some targets", check_ours_in_peft("--rslora", "--target-pattern", r".*\.([qv]|down)_proj")),
    ("ours with DoRA", check_ours_in_peft("--dora", "--target", "q_proj", "--target", "mlp.up_proj")),
    ("PEFT's adapter in ours, all projections", check_theirs_in_ours({"r": 8, "lora_alpha": 16, "target_modules": SEVEN})),
    ("PEFT's adapter in ours, q and v, odd scaling", check_theirs_in_ours(
        {"r": 3, "lora_alpha": 10, "target_modules": ["q_proj", "v_proj"]})),
    ("PEFT's adapter in ours, DoRA with rsLoRA", check_theirs_in_ours(
        {"r": 4, "lora_alpha": 6, "target_modules": "all-linear", "use_dora": True, "use_rslora": True})),
    ("PEFT's adapter in ours, patterns", check_theirs_in_ours(
        {"r": 4, "lora_alpha": 8, "target_modules": r".*\.\d+\.(self_attn|mlp)\.(?!k_)[a-z]+_proj", "rank_pattern": {r"0\..*_proj": 2, "o_proj": 6},
         "alpha_pattern": {"(up|down)_proj": 3}})),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the tunesmith program")
    parser.add_argument("--base", type=Path, help="folder of the base model")
    arguments = parser.parse_args()
    binary = shutil.which(arguments.binary)
    if not binary:
        parser.error(f"no program at {arguments.binary}")
    torch.set_num_threads(1)
    transformers.logging.disable_progress_bar()
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        base = prepare_base(arguments.base, folder)
        print(f"base: {'tiny-gqa with a tokenizer made here' if base.is_relative_to(folder) else base}")
        for name, check in CHECKS:
            try:
                print(f"ok      {name}: {check(binary, base, folder)}", flush=True)
            except Exception as problem:  # a check may fail in any way, the others still run
                failed += 1
                kind = "" if isinstance(problem, Failure) else f"{type(problem).__name__}: "
                print(f"FAILED  {name}: {kind}{problem}", flush=True)
    print(f"{len(CHECKS) - failed} of {len(CHECKS)} checks passed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
