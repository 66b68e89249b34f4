"""The peers of the tokenization benchmark: tokenizers and tiktoken, over the same documents, one thread.

Prints one JSON line per peer. Encoding is measured in each way that the package has, and the fastest counts. tiktoken gets its ranks from
the file, never from the network; it is left out where the tokenizer is not byte-level BPE.
"""
import argparse
import array
import base64
import hashlib
import json
import os
import statistics
import sys
import time
import unicodedata
from pathlib import Path

os.environ.update(TOKENIZERS_PARALLELISM="false", RAYON_NUM_THREADS="1", OMP_NUM_THREADS="1")
sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus

GPT2 = r"""'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s"""
CL100K = r"""'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"""


def byte_alphabet():
    """The byte of each character of byte-level vocabularies."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + index): byte for index, byte in enumerate(others)}


def rank_file(path):
    return {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in Path(path).read_bytes().splitlines() if line)}


def split_pattern(component):
    """The pattern of the pre-tokenizer, nil where it is not one pattern over bytes."""
    if not component:
        return None
    if component["type"] == "Sequence":
        found = [split_pattern(inner) for inner in component["pretokenizers"]]
        found = [one for one in found if one]
        return found[0] if len(found) == 1 else None
    if component["type"] == "Split":
        return component["pattern"].get("Regex")
    return GPT2 if component["type"] == "ByteLevel" and component.get("use_regex", True) and not component.get("add_prefix_space") else None


def ranks_of(path):
    """Ranks and pattern in tiktoken's way of a tokenizer.json, where it has one."""
    content = json.loads(Path(path).read_text())
    model, pattern = content["model"], split_pattern(content.get("pre_tokenizer"))
    if "merges" not in model or not pattern:
        return None
    alphabet = byte_alphabet()
    merges = [merge.split(" ") if isinstance(merge, str) else merge for merge in model["merges"]]
    spell = lambda token: bytes(alphabet[character] for character in token)
    try:
        singles = [token for token in model["vocab"] if len(token) == 1]
        if len(singles) < 256:
            return None
        # tiktoken takes ranks for ids; where merges are not in the order of their ids, an id's translation follows.
        ranks, ids = {}, []
        for token in sorted(singles, key=lambda token: model["vocab"][token]) + [left + right for left, right in merges]:
            if spell(token) not in ranks:
                ranks[spell(token)] = len(ids)
                ids.append(model["vocab"][token])
    except KeyError:
        return None
    return ranks, pattern, None if ids == list(range(len(ids))) else ids


def composes(path):
    """Whether the tokenizer composes characters first, which tiktoken leaves to its caller."""
    return not path.endswith(".tiktoken") and (json.loads(Path(path).read_text()).get("normalizer") or {}).get("type") == "NFC"


def tiktoken_encoding(path, pattern=CL100K):
    """tiktoken's encoding of a file, and the id of each rank where they differ."""
    import tiktoken

    ids = None
    if path.endswith(".tiktoken"):
        ranks = rank_file(path)
    else:
        found = ranks_of(path)
        if not found:
            return None, None
        ranks, pattern, ids = found
    return tiktoken.Encoding(name=Path(path).stem, pat_str=pattern, mergeable_ranks=ranks, special_tokens={}), ids


def digest(all_ids):
    total = hashlib.sha256()
    for ids in all_ids:
        total.update(array.array("i", ids).tobytes())
        total.update(array.array("i", [-1]).tobytes())
    return total.hexdigest()


def median(work, rounds):
    samples, result = [], None
    for _ in range(rounds):
        # Time of the processor, so that other programs count less.
        start = time.process_time()
        result = work()
        samples.append(time.process_time() - start)
    return statistics.median(samples), result


def tokenizer_file(path):
    return path if not os.path.isdir(path) else os.path.join(path, "tokenizer.json")


def measure(side, path, texts, rounds):
    size = sum(len(text.encode()) for text in texts)
    if side == "tokenizers":
        import tokenizers

        if path.endswith(".tiktoken"):
            return
        load = lambda: tokenizers.Tokenizer.from_file(path)
        model, translation = load(), None
        loading, _ = median(load, 3)
        ways = {
            "encode": lambda: [model.encode(text, add_special_tokens=False).ids for text in texts],
            "encode_batch": lambda: [one.ids for one in model.encode_batch(texts, add_special_tokens=False)],
            "encode_batch_fast": lambda: [one.ids for one in model.encode_batch_fast(texts, add_special_tokens=False)],
        }
        decode = lambda ids: [model.decode(one, skip_special_tokens=False) for one in ids]
    else:
        model, translation = tiktoken_encoding(path)
        if model is None:
            return
        loading, _ = median(lambda: tiktoken_encoding(path), 3)
        form = (lambda text: unicodedata.normalize("NFC", text)) if composes(path) else (lambda text: text)
        ways = {
            "encode_ordinary": lambda: [model.encode_ordinary(form(text)) for text in texts],
            "encode_to_numpy": lambda: [model.encode_to_numpy(form(text), disallowed_special=()) for text in texts],
            "encode_ordinary_batch": lambda: model.encode_ordinary_batch([form(text) for text in texts], num_threads=1),
        }
        decode = lambda ids: [model.decode(one) for one in ids]
    rates, ids = {}, None
    for name, work in ways.items():
        seconds, given = median(work, rounds)
        rates[name] = size / seconds / 1e6
        if name in ("encode", "encode_ordinary"):
            ids = given
        del given
    best = max(rates, key=rates.get)
    decoding, _ = median(lambda: decode(ids), 1)
    if translation:
        ids = [[translation[rank] for rank in one] for one in ids]
    print(json.dumps({"side": side, "tokens": sum(map(len, ids)), "bytes": size, "digest": digest(ids), "load_ms": loading * 1000, "encode": rates[best], "way": best, "ways": rates, "decode": size / decoding / 1e6}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--texts", required=True, help="a file that corpus.py made")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--side", choices=["tokenizers", "tiktoken"], required=True)
    arguments = parser.parse_args()
    measure(arguments.side, tokenizer_file(arguments.tokenizer), corpus.load(arguments.texts), arguments.rounds)


if __name__ == "__main__":
    main()
