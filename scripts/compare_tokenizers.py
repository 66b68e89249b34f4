#!/usr/bin/env python3
"""Compares ids, offsets and decoded text with tokenizers and tiktoken on whole corpora; exit status 1 where anything differs.

    swift build --configuration release --product tokenization-benchmark
    .venv/bin/python scripts/compare_tokenizers.py .build/release/tokenization-benchmark [--seed N] [--megabytes 20]

Needs tokenizers and tiktoken. The texts are those of Benchmarks/tokenization/corpus.py: prose, code, and many scripts with emoji and odd
white space; another seed takes other files where there are more than enough. Tokenizers are those named, or those beside the repository,
and on a tenth of the texts the small ones of the tests, which have every component between them. Streamed decoding, counting and encoding
without offsets are compared with the rest by the program itself.
"""
import argparse
import array
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Benchmarks" / "tokenization"))
import corpus
import peer

KNOWN = ["gpt2/tokenizer.json", "qwen2_shape/tokenizer.json", "pythia_neox/20B_tokenizer.json", "bert_base_uncased/tokenizer.json", "tiny_bpe/tiny_bpe_tokenizer.json", "tiktoken/cl100k_base.tiktoken"]


def records(path, count):
    """Ids, starts, ends and decoded text of each document, from the program's file."""
    data, position = memoryview(path.read_bytes()), 0

    def numbers(amount):
        nonlocal position
        found = array.array("i", bytes(data[position:position + 4 * amount]))
        position += 4 * amount
        return found

    for _ in range(count):
        (tokens,) = numbers(1)
        ids, starts, ends = numbers(tokens), numbers(tokens), numbers(tokens)
        (length,) = numbers(1)
        yield ids, starts, ends, bytes(data[position:position + length]).decode()
        position += length


def tokenizers_answer(path):
    import tokenizers

    model = tokenizers.Tokenizer.from_file(str(path))
    model.no_truncation()
    model.no_padding()

    def answer(text):
        encoding = model.encode(text, add_special_tokens=False)
        starts = array.array("i", [start for start, _ in encoding.offsets])
        ends = array.array("i", [end for _, end in encoding.offsets])
        return array.array("i", encoding.ids), starts, ends, model.decode(encoding.ids, skip_special_tokens=False)

    return answer


def tiktoken_answer(path):
    model, _ = peer.tiktoken_encoding(str(path))

    def answer(text):
        ids = model.encode_ordinary(text)
        decoded, starts = model.decode_with_offsets(ids)
        return array.array("i", ids), array.array("i", starts), None, decoded

    return answer


def difference(text, ours, theirs):
    """What differs first, in words."""
    for name, mine, other in zip(["ids", "starts", "ends"], ours, theirs):
        if other is None or mine == other:
            continue
        at = next((index for index, (one, two) in enumerate(zip(mine, other)) if one != two), min(len(mine), len(other)))
        place = ours[1][at] if at < len(ours[1]) else len(text)
        return f"{name} at token {at}: ours {list(mine[max(0, at - 3):at + 5])}, theirs {list(other[max(0, at - 3):at + 5])}; text around {text[max(0, place - 40):place + 40]!r}"
    if ours[3] != theirs[3]:
        at = next((index for index, (one, two) in enumerate(zip(ours[3], theirs[3])) if one != two), min(len(ours[3]), len(theirs[3])))
        return f"decoded text at {at}: ours {ours[3][max(0, at - 30):at + 30]!r}, theirs {theirs[3][max(0, at - 30):at + 30]!r}"
    return None


def compare(binary, path, texts, file, work):
    """Documents that differ and the first difference."""
    tokens = work / "tokens"
    done = subprocess.run([binary, "--tokenizer", str(path), "--texts", str(file), "--tokens", str(tokens)], capture_output=True, text=True)
    if done.returncode != 0:
        return len(texts), 0, done.stderr.strip()
    answer = tiktoken_answer(path) if str(path).endswith(".tiktoken") else tokenizers_answer(path)
    count, wrong, first = 0, 0, None
    for text, ours in zip(texts, records(tokens, len(texts))):
        count += len(ours[0])
        found = difference(text, ours, answer(text))
        if found:
            wrong += 1
            first = first or found
    return wrong, count, first


def small_tokenizers(work):
    for path in sorted((ROOT / "Tests" / "TokenizationTests" / "Goldens" / "kinds").glob("*.json")):
        content = json.loads(path.read_text())
        if isinstance(content, dict) and isinstance(content.get("tokenizer"), dict):
            target = work / path.name
            target.write_text(json.dumps(content["tokenizer"]))
            yield target


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="tokenization-benchmark")
    parser.add_argument("--tokenizer", type=Path, action="append", default=[], help="tokenizer.json or rank file of cl100k_base")
    parser.add_argument("--corpus", type=Path, help="folder with folders prose, code and scripts")
    parser.add_argument("--kind", action="append", choices=["prose", "code", "scripts", "chat"], default=[])
    parser.add_argument("--megabytes", type=float, default=20, help="of each kind of text")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=3000, help="characters of a usual document")
    arguments = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        named = arguments.tokenizer or [path for name in KNOWN if (path := corpus.SHARED / "tokenizers" / name).exists()]
        small = [] if arguments.tokenizer else list(small_tokenizers(work))
        print(f"{'tokenizer':<32} {'text':<8} {'MB':>6} {'tokens':>10} {'documents':>9} {'differ':>6} {'s':>5}")
        for kind in arguments.kind or ["prose", "code", "scripts"]:
            pieces = corpus.gather(kind, arguments.corpus, int(arguments.megabytes * 1e6), arguments.size, arguments.seed)
            for paths, part in ((named, pieces), (small, pieces[::10])):
                file = work / "texts"
                corpus.write(file, part)
                texts = corpus.load(file)
                for path in paths:
                    start = time.time()
                    wrong, count, first = compare(arguments.binary, path, texts, file, work)
                    name = path.parent.name if path.name == "tokenizer.json" else path.stem
                    print(f"{name:<32} {kind:<8} {sum(map(len, part)) / 1e6:>6.1f} {count:>10} {len(texts):>9} {wrong:>6} {time.time() - start:>5.0f}", flush=True)
                    if first:
                        failed = True
                        print(f"    {first}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
