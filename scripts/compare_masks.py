#!/usr/bin/env python3
"""Compares ids and loss masks of random conversations with Transformers; exit status 1 where anything differs.

    swift build --product templates-benchmark
    .venv/bin/python scripts/compare_masks.py .build/debug/templates-benchmark --tokenizer tokenizer.json FOLDER... [--random 40]

Takes every .jinja file below the folders. The control tokens that a template writes are added to the tokenizer, which should know bytes.
Where a template marks what the assistant says, the mask is the one that Transformers returns; where it does not, it is made here the slow
way: each turn is what the conversation up to it has more than the prompt for it, up to its last control token, or with the control token
right after it where it has none. What is refused here is counted by its code; Transformers has no such checks.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")
sys.dont_write_bytecode = True
from transformers import PreTrainedTokenizerFast

from goldens_templates import SEARCH, WEATHER, call, fixed_clock, said

CONTROL = re.compile(r"<\|[^|<>'\"\s]{1,40}\|>|<｜[^｜]{1,40}｜>|<(?:start|end)_of_turn>|<\|?(?:turn|channel)\|?>|\[/?INST\]|\[/?[A-Z_]+\]|</?s>|<(?:bos|eos|sep)>|<[A-Z_]+_TOKEN>|\]<\]\w+\[>\[")
WORDS = ["Who walks?", "The bridge.", "a", "Drei ß", "水 is water", "😀!", "  two  spaces", "line\nline", "\n\nafter", "1 + 1 = 2", "{\"a\": 1}", "x" * 40, "Né"]


def conversation(source):
    pick, chance = source.choice, lambda share: source.random() < share
    messages, tools = [], None
    if chance(0.4):
        messages.append(said("system", pick(WORDS)))
    with_tools = chance(0.3)
    if with_tools:
        tools = [WEATHER, SEARCH][:source.randint(1, 2)]
    for _ in range(source.randint(1, 4)):
        messages.append(said("user", pick(WORDS)))
        if with_tools and chance(0.6):
            messages.append(said("assistant", pick(["", "I look."]), tool_calls=[call("get_weather", {"town": pick(["Rome", "Köln"]), "days": 2})]))
            messages.append(said("tool", pick(["clear", "{\"sky\": \"grey\"}"]), name="get_weather", tool_call_id="call00001"))
        # Transformers trains the first alone of several tokens that a turn's last character becomes.
        messages.append(said("assistant", pick(WORDS) + pick([".", "!", " end"]), **({"reasoning_content": "Let me think."} if chance(0.2) else {})))
    return {"messages": messages, "tools": tools, "turns": pick(["all", "all", "last"])}


def peer_of(source, template, folder):
    """The tokenizer with the template's control tokens, for both sides."""
    data = json.loads(source.read_text())
    known = set(data["model"]["vocab"])
    # The next free id, as the packages count them.
    following = len(known | {token["content"] for token in data["added_tokens"]})
    for content in dict.fromkeys(["<s>", "</s>", *CONTROL.findall(template)]):
        if content not in known and all(token["content"] != content for token in data["added_tokens"]):
            data["added_tokens"].append({"id": following, "content": content, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True})
            following += 1
    (folder / "tokenizer.json").write_text(json.dumps(data))
    (folder / "tokenizer_config.json").write_text(json.dumps({"bos_token": "<s>", "eos_token": "</s>"}))
    return PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"), bos_token="<s>", eos_token="</s>")


def marked_mask(peer, template, case):
    out = peer.apply_chat_template(case["messages"], tools=case["tools"], chat_template=template, tokenize=True, return_dict=True, return_assistant_tokens_mask=True)
    return out["input_ids"], out["assistant_masks"]


def proven_mask(peer, template, case):
    render = lambda count, prompt: peer.apply_chat_template(case["messages"][:count], tools=case["tools"], chat_template=template, tokenize=False, add_generation_prompt=prompt)
    messages = case["messages"]
    text = render(len(messages), False)
    out = peer(text, add_special_tokens=False, return_offsets_mapping=True)
    ids, offsets, special = out["input_ids"], out["offset_mapping"], set(peer.all_special_ids) | {id for id, token in peer.added_tokens_decoder.items() if token.special}
    ends, mask = special - {peer.bos_token_id}, [0] * len(ids)
    answers = [index for index, message in enumerate(messages) if message["role"] == "assistant"]
    for index in answers if case["turns"] == "all" else answers[-1:]:
        start, end = len(render(index, True)), len(render(index + 1, False))
        inside = [place for place, (first, last) in enumerate(offsets) if last > start and first < end]
        controls = [place for place in inside if ids[place] in special]
        if controls and not text[offsets[controls[-1]][1]:end].strip(" \t\n\r\v\f"):
            inside = [place for place in inside if place <= controls[-1]]
        for place in inside:
            mask[place] = 1
        if inside and ids[inside[-1]] not in ends and inside[-1] + 1 < len(ids) and ids[inside[-1] + 1] in ends:
            mask[inside[-1] + 1] = 1
    return ids, mask


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="templates-benchmark")
    parser.add_argument("folders", nargs="+", type=Path, help="folders of .jinja files")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json of a byte-level tokenizer")
    parser.add_argument("--random", type=int, default=40, help="conversations for each template")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    totals, endless = collections.Counter(), collections.Counter()
    templates = sorted({path for folder in arguments.folders for path in folder.rglob("*.jinja")})
    for path in templates:
        template = path.read_text()
        marks = re.search(r"\{%[-+]?\s*generation\s*[-+]?%\}", template)
        source = random.Random(f"{path.name}{arguments.seed}")
        cases = [conversation(source) for _ in range(arguments.random)]
        if marks:
            # Which mark belongs to the last turn Transformers does not say.
            cases = [{**case, "turns": "all"} for case in cases]
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            peer = peer_of(arguments.tokenizer, template, folder)
            (folder / "cases").write_text("".join(json.dumps({"template": template, **{key: value for key, value in case.items() if value is not None}}) + "\n" for case in cases))
            done = subprocess.run([arguments.binary, "--masks", str(folder / "cases"), "--tokenizer", str(folder)], capture_output=True, text=True)
        answers = done.stdout.split("\n")[:-1]
        if done.returncode or len(answers) != len(cases):
            sys.exit(f"{path.name}: {arguments.binary} ended with {done.returncode}: {done.stderr[-500:]}")
        shown = False
        for case, mine in zip(cases, map(json.loads, answers)):
            if "error" in mine:
                totals[mine.get("code", mine["error"][:60])] += 1
                continue
            try:
                with fixed_clock():
                    ids, mask = (marked_mask if marks else proven_mask)(peer, template, case)
            except Exception as error:
                totals[f"refused by the peer alone: {type(error).__name__}"] += 1
                continue
            kind = ("marked " if marks else "proven ") + ("same" if (ids, mask) == (mine["ids"], mine["mask"]) else "different")
            totals[kind] += 1
            endless[path.name] += mine["endless"] > 0
            if kind.endswith("different") and not shown:
                shown = True
                at = next((place for place, pair in enumerate(zip(zip(ids, mask), zip(mine["ids"], mine["mask"]))) if pair[0] != pair[1]), min(len(ids), len(mine["ids"])))
                tokens = peer.convert_ids_to_tokens(ids[max(0, at - 6):at + 6])
                print(f"{path.name}: {json.dumps(case, ensure_ascii=False)[:600]}\n    at {at}: {tokens}\n    peer {mask[max(0, at - 6):at + 6]}\n    ours {mine['mask'][max(0, at - 6):at + 6]}", flush=True)
    print(f"{len(templates)} templates: {', '.join(f'{count} {kind}' for kind, count in totals.most_common())}")
    print(f"turns without an end in {sum(count > 0 for count in endless.values())} templates: {', '.join(name for name, count in endless.items() if count)}")
    sys.exit(1 if any(kind.endswith("different") for kind in totals) else 0)


if __name__ == "__main__":
    main()
