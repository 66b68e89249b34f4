#!/usr/bin/env python3
"""Compares tokenizers on random text, and checks that byte-level ones give it back; exit status 1 where anything differs.

    swift build --configuration release --product tokenization-benchmark
    .venv/bin/python scripts/fuzz_tokenizers.py .build/release/tokenization-benchmark [--count 20000] [--seed 1]

Texts are random bytes read as UTF-8 (what is no character becomes U+FFFD), random characters of all planes, runs of white space, marks,
apostrophes and digits, and pieces of these joined. Needs tokenizers and tiktoken.
"""
import argparse
import random
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from compare_tokenizers import KNOWN, compare, records, small_tokenizers

import corpus

FRAGMENTS = [" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\u200b", "\u200d", "\ufeff", "\ufe0f", "'s", "'LL", "’s", "'ſ", "12", "٣", "½", "Ⅷ", "_", "▁", "##", "<0x41>", "Ġ", "é", "e\u0301", "\u0301\u0323", "ﬁ", "İ", "ß", "Σ", "가", "각", "क्षि", "ไทย", "漢字", "אבג", "العربية", "👩‍💻", "🇩🇪", "𝒜", "\U000e0067", "\u0000", "\u001c", "\ufffd", "\ufffe", "\U0010ffff", "a" * 70, "ab" * 60, "!?", "-" * 50, "://", ".\n\n"]


def text(source):
    kind = source.randrange(5)
    size = int(source.lognormvariate(3, 1)) + 1
    if kind == 0:
        return bytes(source.randrange(256) for _ in range(size)).decode("utf-8", "replace")
    if kind == 1:
        return "".join(chr(point) for _ in range(size) if not 0xD800 <= (point := source.randrange(source.choice([0x80, 0x500, 0x3000, 0x10000, 0x110000]))) <= 0xDFFF)
    if kind == 2:
        return "".join(source.choice(FRAGMENTS) for _ in range(size // 4 + 1))
    if kind == 3:
        start = source.choice([0x300, 0x400, 0x590, 0x600, 0x900, 0xE00, 0x1100, 0x1E00, 0x3040, 0x4E00, 0xAC00, 0x1F300, 0x1D400, 0x11000])
        return "".join(chr(start + source.randrange(0x100)) + (" " if source.random() < 0.2 else "") for _ in range(size))
    return "".join(text(source) for _ in range(3))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="tokenization-benchmark")
    parser.add_argument("--tokenizer", type=Path, action="append", default=[], help="tokenizer.json or rank file of cl100k_base")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    source = random.Random(arguments.seed)
    made = [one for _ in range(arguments.count) if "<|" not in (one := text(source))]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        file = work / "texts"
        corpus.write(file, [one.encode() for one in made])
        paths = arguments.tokenizer or [path for name in KNOWN if (path := corpus.SHARED / "tokenizers" / name).exists()] + list(small_tokenizers(work))
        for path in paths:
            wrong, count, first = compare(arguments.binary, path, made, file, work)
            name = path.parent.name if path.name == "tokenizer.json" else path.stem
            lost = 0
            # Those whose tokens are bytes and that change nothing before.
            if name in ("gpt2", "cl100k_base") and not (first and not count):
                lost = sum(decoded != one for one, (_, _, _, decoded) in zip(made, records(work / "tokens", len(made))))
            print(f"{name:<32} {len(made)} texts, {count} tokens, {wrong} differ" + (f", {lost} not given back" if lost else ""), flush=True)
            if first:
                print(f"    {first}", flush=True)
            failed = failed or wrong > 0 or lost > 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
