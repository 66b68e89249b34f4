#!/usr/bin/env python3
"""Puts tokenizers together at random and compares them with the packages they come from; exit status 1 where anything differs.

    swift build --configuration release --product tokenization-benchmark
    .venv/bin/python scripts/fuzz_components.py .build/release/tokenization-benchmark [--count 300] [--seed 1] [--kind json]

Kind json: a model that is trained or put together with `tokenizers`, with random normalizers, pre-tokenizers, post-processor, decoder and
added tokens, merges in either format. Compared are ids, types and offsets of texts and pairs, with and without special tokens, and what
is decoded of them and of random ids. Kind pieces: models that `sentencepiece` trains with random options, compared with it.

What is refused here as not supported is counted. Needs tokenizers and sentencepiece.
"""
import argparse
import collections
import io
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from fuzz_tokenizers import text as wild
from goldens_tokenization import PROSE, TEXTS
from goldens_tokenizers import LLAMA3, MORE, chars

SPECIALS = ["<unk>", "<s>", "</s>", "<mask>", "[CLS]", "[SEP]"]
PATTERNS = [LLAMA3, r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+", r"\s+", r"\p{N}{1,3}", r"[一-龥぀-ゟ゠-ヿ]+", r"[!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+", r"\d", r"(?=(\d{3})+(?!\d))", r"\w+|[^\w\s]+",
            r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+", r"a*", r"\b", r"(?<=e)r?", r"[^\S\n]+", r"$", r"^", r"\P{L}", r"[\p{Han}\W]"]
TOKENS = ["<t>", "mill", "the ", " don", "MILL", "é", "ﬁ", "e\u0301", "##a", "▁x", "\n\n", "a", "Ġ", "<0x41>", "İ", "don't", " ", "漢", "12"]


class Maker:
    def __init__(self, seed, charsmap):
        self.random, self.charsmap = random.Random(seed), charsmap

    def pick(self, *values):
        return self.random.choice(values)

    def chance(self, share):
        return self.random.random() < share

    def pattern(self):
        return self.pick(" ", "a", "▁", "th", "é", "\n") if self.chance(0.3) else Regex(self.random.choice(PATTERNS))

    def normalizer(self, depth=1):
        content = lambda: self.pick("", " ", "▁", "#", "ab", "é", "\u0301")
        kind = self.random.randrange(15 if depth else 14)
        if kind < 3:
            return self.pick(normalizers.NFC, normalizers.NFD, normalizers.NFKC, normalizers.NFKD)()
        return [
            lambda: normalizers.Lowercase(), lambda: normalizers.StripAccents(), lambda: normalizers.Strip(self.chance(0.5), self.chance(0.5)), lambda: normalizers.Replace(self.pattern(), content()),
            lambda: normalizers.Replace(" ", "▁"), lambda: normalizers.Prepend(self.pick("▁", " ", "ab", "\u0301")), lambda: normalizers.BertNormalizer(clean_text=self.chance(0.5), handle_chinese_chars=self.chance(0.5), strip_accents=self.pick(None, True, False), lowercase=self.chance(0.5)),
            lambda: normalizers.Precompiled(self.charsmap), lambda: normalizers.Replace(Regex(" {2,}"), self.pick("▁", " ")), lambda: normalizers.ByteLevel() if not depth else normalizers.NFKC(), lambda: normalizers.NFD(),
            lambda: normalizers.Sequence([self.normalizer(0) for _ in range(self.random.randint(0, 4))])][kind - 3]()

    def pre_tokenizer(self, depth=1):
        behavior = lambda: self.pick("removed", "isolated", "merged_with_previous", "merged_with_next", "contiguous")
        kind = self.random.randrange(12 if depth else 10)
        return [
            lambda: pre_tokenizers.ByteLevel(add_prefix_space=self.chance(0.5), use_regex=self.chance(0.6)), lambda: pre_tokenizers.Split(self.pattern(), behavior(), invert=self.chance(0.3)), lambda: pre_tokenizers.Split(self.pattern(), behavior(), invert=self.chance(0.2)),
            lambda: pre_tokenizers.Digits(individual_digits=self.chance(0.5)), lambda: pre_tokenizers.Punctuation(behavior()), lambda: pre_tokenizers.Metaspace(replacement=self.pick("▁", "▁", "_", "é"), prepend_scheme=self.pick("always", "first", "never"), split=self.chance(0.6)),
            lambda: pre_tokenizers.BertPreTokenizer(), lambda: pre_tokenizers.Whitespace(), lambda: pre_tokenizers.WhitespaceSplit(), lambda: pre_tokenizers.CharDelimiterSplit(self.pick("e", " ", "é", "漢")),
            lambda: pre_tokenizers.Sequence([self.pre_tokenizer(0) for _ in range(self.random.randint(0, 3))]), lambda: pre_tokenizers.Sequence([pre_tokenizers.Split(self.pattern(), behavior()), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])][kind]()

    def post_processor(self, depth=1):
        kind = self.random.randrange(6 if depth else 5)
        return [
            lambda: processors.ByteLevel(trim_offsets=self.chance(0.5), add_prefix_space=self.chance(0.5)), lambda: processors.BertProcessing(("</s>", 2), ("<s>", 1)), lambda: processors.RobertaProcessing(("</s>", 2), ("<s>", 1), trim_offsets=self.chance(0.5), add_prefix_space=self.chance(0.5)),
            lambda: processors.TemplateProcessing(single=self.pick("<s> $A", "$A </s>", "<s> $A </s>", "$A:1", "<s>:1 $A:2 </s>:3 </s>", "$0"), pair=self.pick("<s> $A </s> $B:1 </s>:1", "$B $A", "<s> $A:0 <s>:1 $B:1", "$A $B:1"), special_tokens=[("<s>", 1), ("</s>", 2)]),
            lambda: processors.TemplateProcessing(single="<s> $A", pair="<s> $A $B:1", special_tokens=[("<s>", 1)]),
            lambda: processors.Sequence([self.post_processor(0) for _ in range(self.random.randint(0, 2))])][kind]()

    def decoder(self, depth=1):
        kind = self.random.randrange(11 if depth else 8)
        sequence = lambda *steps: lambda: decoders.Sequence(list(steps))
        return [
            lambda: decoders.ByteLevel(), lambda: decoders.WordPiece(prefix=self.pick("##", "a"), cleanup=self.chance(0.5)), lambda: decoders.Metaspace(prepend_scheme=self.pick("always", "first", "never")), lambda: decoders.Replace(self.pick("▁", "a", "é"), self.pick(" ", "", "xy")),
            lambda: decoders.ByteFallback(), lambda: decoders.Fuse(), lambda: decoders.Strip(self.pick(" ", "a"), self.random.randrange(3), self.random.randrange(3)), lambda: decoders.Replace("▁", " "),
            sequence(decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)), sequence(decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()), lambda: decoders.Sequence([self.decoder(0) for _ in range(self.random.randint(0, 3))])][kind]()

    def model(self):
        """A model and its trainer."""
        kind = self.pick("bpe", "bpe", "bpe", "unigram", "unigram", "wordpiece", "wordlevel")
        size, specials = self.pick(60, 150, 300, 500), SPECIALS[:]
        if kind == "bpe":
            fallback = self.chance(0.4)
            unk = "<unk>" if self.chance(0.6) else None
            model = models.BPE(unk_token=unk, fuse_unk=self.chance(0.5), byte_fallback=fallback, ignore_merges=self.chance(0.3), **self.affixes())
            alphabet = pre_tokenizers.ByteLevel.alphabet() if self.chance(0.5) else []
            return model, trainers.BpeTrainer(vocab_size=size + 256, special_tokens=specials, show_progress=False, initial_alphabet=alphabet, limit_alphabet=self.pick(20, 60, 400)), fallback
        if kind == "unigram":
            return models.Unigram(), trainers.UnigramTrainer(vocab_size=size, special_tokens=specials, unk_token="<unk>", show_progress=False, max_piece_length=self.pick(4, 16)), self.chance(0.4)
        if kind == "wordpiece":
            options = dict(continuing_subword_prefix=self.pick("##", "##", "", "_")) if self.chance(0.6) else {}
            return models.WordPiece(unk_token="<unk>", max_input_chars_per_word=self.pick(5, 100), **options), trainers.WordPieceTrainer(vocab_size=size, special_tokens=specials, show_progress=False, **options), False
        return models.WordLevel(unk_token="<unk>"), trainers.WordLevelTrainer(vocab_size=size, special_tokens=specials, show_progress=False), False

    def affixes(self):
        made = {}
        if self.chance(0.1):
            made["continuing_subword_prefix"] = self.pick("##", "@")
        if self.chance(0.1):
            made["end_of_word_suffix"] = self.pick("</w>", "_")
        return made

    def tokenizer(self):
        model, trainer, fallback = self.model()
        made = Tokenizer(model)
        if self.chance(0.7):
            made.normalizer = self.normalizer()
        if self.chance(0.8):
            made.pre_tokenizer = self.pre_tokenizer()
        made.train_from_iterator([line for line in chars(PROSE).split("\n")] + ["12 345 é İ 漢字 😀 mill the"], trainer)
        if fallback:
            made = self.with_bytes(made)
        if self.chance(0.8):
            made.decoder = self.decoder()
        if self.chance(0.7):
            made.post_processor = self.post_processor()
        for _ in range(self.random.choice([0, 0, 1, 2, 4])):
            token = AddedToken(self.random.choice(TOKENS), lstrip=self.chance(0.3), rstrip=self.chance(0.3), single_word=self.chance(0.3), normalized=self.chance(0.5))
            (made.add_special_tokens if self.chance(0.4) else made.add_tokens)([token])
        data = json.loads(made.to_str())
        model = data["model"]
        if model["type"] == "BPE" and self.chance(0.3) and all(" " not in part for pair in model["merges"] for part in pair):
            model["merges"] = [" ".join(pair) for pair in model["merges"]]
        return json.dumps(data, ensure_ascii=False)

    def with_bytes(self, made):
        """The tokenizer with tokens for bytes, now and then not for all."""
        data = json.loads(made.to_str())
        model = data["model"]
        model["byte_fallback"] = True
        names = [f"<0x{byte:02X}>" for byte in range(0, 256, 1 if self.chance(0.8) else 2)]
        if model["type"] == "Unigram":
            model["vocab"] += [[name, -20.0] for name in names]
        else:
            for name in names:
                model["vocab"].setdefault(name, len(model["vocab"]))
        return Tokenizer.from_str(json.dumps(data))

    def text(self):
        kind = self.random.randrange(5)
        if kind == 0:
            return self.random.choice(TEXTS + MORE)[:200]
        if kind == 1:
            return "".join(self.random.choice(TOKENS + SPECIALS + [" ", "  ", "\n", "\t", "▁", "x", "_", "the mill", "Wer", "ſ"]) for _ in range(self.random.randint(0, 12)))
        if kind == 2:
            start = self.random.randrange(len(PROSE))
            return PROSE[start:start + self.random.randint(0, 80)]
        return wild(self.random)[:150]


def json_case(maker, path):
    made = maker.tokenizer()
    path.write_text(made)
    tokenizer = Tokenizer.from_str(made)
    cases, expected, seen = [], [], []
    for _ in range(25):
        case = {"text": maker.text(), "special": maker.chance(0.5)}
        if maker.chance(0.25):
            case["pair"] = maker.text()
        encoding = tokenizer.encode(case["text"], case.get("pair"), add_special_tokens=case["special"])
        seen.append(encoding.ids)
        cases.append(case)
        expected.append({"ids": encoding.ids, "types": encoding.type_ids, "offsets": [place for offset in encoding.offsets for place in offset], **({} if "pair" in case else {"consistent": True})})
    for _ in range(15):
        ids = maker.random.choice(seen) if maker.chance(0.5) else [maker.random.randrange(tokenizer.get_vocab_size() + 2) for _ in range(maker.random.randint(0, 12))]
        case = {"ids": ids, "special": maker.chance(0.5)}
        cases.append(case)
        expected.append({"text": tokenizer.decode(ids, skip_special_tokens=not case["special"]), "streamed": True})
    return cases, expected


def pieces_options(maker):
    kind = maker.pick("unigram", "bpe")
    made = dict(
        model_type=kind, vocab_size=maker.pick(150, 300, 600), hard_vocab_limit=False, minloglevel=2, character_coverage=maker.pick(0.98, 1.0), normalization_rule_name=maker.pick("nmt_nfkc", "identity", "nfkc", "nfkc_cf", "nmt_nfkc_cf"),
        byte_fallback=maker.chance(0.5), add_dummy_prefix=maker.chance(0.7), remove_extra_whitespaces=maker.chance(0.5), split_digits=maker.chance(0.3), split_by_whitespace=maker.chance(0.8), split_by_unicode_script=maker.chance(0.7), split_by_number=maker.chance(0.7),
        treat_whitespace_as_suffix=maker.chance(0.2), allow_whitespace_only_pieces=maker.chance(0.3), max_sentencepiece_length=maker.pick(4, 16))
    if made["byte_fallback"]:
        made["vocab_size"] += 256
    if maker.chance(0.5):
        made["user_defined_symbols"] = maker.random.sample(["<user>", "donk", "  ", "gr", "é", "▁the", "12", "\n"], maker.random.randint(1, 4))
    if maker.chance(0.2):
        made["control_symbols"] = ["<c1>", "the"]
    if maker.chance(0.2):
        made.update(pad_id=3, unk_surface=maker.pick(" ⁇ ", "?", ""))
    if maker.chance(0.1):
        made.update(bos_id=-1)
    if maker.chance(0.1):
        made.update(unk_id=5, bos_id=0, eos_id=1)
    return made


def pieces_case(maker, path):
    import sentencepiece

    model = io.BytesIO()
    lines = [line for line in chars(PROSE).split("\n") if line] + ["12 345 é İ 漢字 mill the"]
    sentencepiece.SentencePieceTrainer.train(sentence_iterator=iter(lines), model_writer=model, **pieces_options(maker))
    path.write_bytes(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    cases, expected = [], []
    for _ in range(40):
        text = maker.text()
        ids = processor.encode(text)
        cases += [{"text": text, "special": False}, {"ids": ids, "special": False}]
        expected += [{"ids": ids, "consistent": True}, {"text": processor.decode(ids), "streamed": True}]
        ids = [maker.random.randrange(processor.get_piece_size()) for _ in range(maker.random.randint(0, 12))]
        cases.append({"ids": ids, "special": False})
        expected.append({"text": processor.decode(ids), "streamed": True})
    return cases, expected


def charsmap():
    """The table of replacements of a small model."""
    import sentencepiece
    from sentencepiece import sentencepiece_model_pb2

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(sentence_iterator=iter(chars(PROSE).split("\n")), model_writer=model, vocab_size=100, hard_vocab_limit=False, minloglevel=2, normalization_rule_name="nmt_nfkc_cf")
    return sentencepiece_model_pb2.ModelProto.FromString(model.getvalue()).normalizer_spec.precompiled_charsmap


def described(path):
    data = json.loads(path.read_text())
    model = {key: value for key, value in data["model"].items() if key not in ("vocab", "merges")}
    data["normalizer"] = json.loads(json.dumps(data["normalizer"]), object_hook=lambda part: {**part, "precompiled_charsmap": "..."} if "precompiled_charsmap" in part else part)
    return json.dumps({**{key: data[key] for key in ("normalizer", "pre_tokenizer", "post_processor", "decoder")}, "added": data["added_tokens"][len(SPECIALS):], "model": model}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="tokenization-benchmark")
    parser.add_argument("--count", type=int, default=300, help="tokenizers of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=["json", "pieces"], action="append", default=[])
    parser.add_argument("--show", type=int, default=20, help="differences to print")
    parser.add_argument("--keep", type=Path, help="folder for the tokenizers that differ")
    arguments = parser.parse_args()
    table = charsmap()
    failed = False
    for kind in arguments.kind or ["json", "pieces"]:
        counts, refusals, compared = collections.Counter(), collections.Counter(), 0
        with tempfile.TemporaryDirectory() as folder:
            made = []
            for index in range(arguments.count):
                maker = Maker(f"{kind}{arguments.seed}.{index}", table)
                path = Path(folder) / f"{index}.{'json' if kind == 'json' else 'model'}"
                try:
                    made.append((path, *(json_case if kind == "json" else pieces_case)(maker, path)))
                except BaseException as error:  # panics of the package are no Exceptions
                    if isinstance(error, KeyboardInterrupt):
                        raise
                    counts["not made by the peer"] += 1
            lines = Path(folder) / "cases"
            lines.write_text("".join(json.dumps({"file": str(path), "cases": cases}) + "\n" for path, cases, _ in made))
            done = subprocess.run([arguments.binary, "--cases", str(lines)], capture_output=True, text=True)
            answers = done.stdout.split("\n")[:-1]
            if done.returncode or len(answers) != len(made):
                sys.exit(f"{arguments.binary} ended with {done.returncode} after {len(answers)} tokenizers: {done.stderr[:2500]}")
            for (path, cases, expected), answer in zip(made, map(json.loads, answers)):
                if "error" in answer:
                    counts["refused"] += 1
                    refusals[answer["error"][:110]] += 1
                    continue
                wrong = [(case, one, two) for case, one, two in zip(cases, answer["answers"], expected) if any(one.get(key) != value for key, value in two.items())]
                compared += len(cases)
                counts["different" if wrong else "same"] += 1
                if wrong:
                    failed = True
                    if arguments.keep:
                        arguments.keep.mkdir(parents=True, exist_ok=True)
                        (arguments.keep / f"{arguments.seed}.{path.name}").write_bytes(path.read_bytes())
                    if counts["different"] <= arguments.show:
                        case, one, two = min(wrong, key=lambda entry: len(json.dumps(entry[0])))
                        print(f"{path.name}: {len(wrong)} of {len(cases)} cases; {described(path) if kind == 'json' else ''}\n    {json.dumps(case, ensure_ascii=False)}", flush=True)
                        for key, value in two.items():
                            if one.get(key) != value:
                                print(f"    {key}: ours {json.dumps(one.get(key), ensure_ascii=False)}\n    {' ' * len(key)}  peer {json.dumps(value, ensure_ascii=False)}", flush=True)
        print(f"{kind}: {compared} cases; {', '.join(f'{count} {name}' for name, count in counts.most_common())}")
        for message, count in refusals.most_common(25):
            print(f"    {count} x {message}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
