#!/usr/bin/env python3
"""Writes Tests/TokenizationTests/Goldens/kinds with `tokenizers`, `tiktoken` and `sentencepiece` as the reference.

Usage: scripts/goldens_tokenizers.py
Every kind of component is tried on a small tokenizer that is trained or put together here; ids, offsets, types and decoded texts
are what the packages give. The texts are those of goldens_tokenization.py with more that provoke single components.
"""
import base64
import io
import json
import random
import sys
import tempfile
import unicodedata
from pathlib import Path

import sentencepiece
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

sys.path.insert(0, str(Path(__file__).resolve().parent))
from goldens_tokenization import PROSE, TEXTS, random_texts  # noqa: E402

OUTPUT = Path(__file__).resolve().parent.parent / "Tests/TokenizationTests/Goldens/kinds"
MORE = [
    "\ufb01 \u00bd \u2460 \uff21\uff22 \u3300 \u1e9b\u0323", "A\u030a \u212b \u0041\u0323\u0307 \u1100\u1161\u11a8 \uac00\u11a8", "q\u0307\u0323 q\u0323\u0307 \u0958 \u0928\u093c",
    "\u0130stanbul \u0178 \u1e9e \u03a3\u0391\u03a3 \u01c5", "hello.  ... what's  (this) [and] {that}? \u00bfque? \u00abno\u00bb", "tabs\t\tand\n\nlines   \u3000 end ", "\u4e2d\u6587abc\u65e5\u672c def",
    "\r\n\r\n x\r\ny \u0301leading e\u0301\u0302 \ufb01\u0301", "a\u00adb\u200bc\u200ed\ufeffe \u0007f\ufffdg", "x1234.5678y \u0663\u0664\u0665 \u00b2\u2167", "\u2581\u2581a\u2581 b", "don't won't do not I 'm he 's . , ! ?",
    "unaffable unwanted running", "\U0001f469\u200d\U0001f4bb\U0001f1e9\U0001f1ea\u2764\ufe0f", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \u0939\u093f\u0928\u094d\u0926\u0940 \u05e9\u05b8\u05dc\u05d5\u05b9\u05dd \u0645\u064e\u0631\u062d", "\U0001d11e\U0001d160 \u1d15e \U00011131\U00011127", "  [MASK]  and[MASK] <both>x <both> y[SEP]",
    "\u0f73 \u0f71\u0f72 \u1fee \u0344 \u2126", "\ua9c0\U0001e030\u32ff \u2ffc \u1ecc\u0302", "a" * 120 + " b", "e\u0323\u0301o\u0302\u0323 \u1ed9 \u1edd\u0323", "\u200d \u200c \u180e \u2028 \u0085x", "\ufdfa \u3316 \u33a5", "\u05e9\u05bc\u05c1 \ufb2c",
]


def texts():
    return [text for text in TEXTS if len(text) < 150] + MORE + random_texts(30)


def chars(text):
    """The characters of a text that vocabularies are trained on, so that some are missing."""
    return "".join(letter for letter in text if letter not in "X£ñ")


def trained(model, trainer, normalizer=None, pre=None):
    tokenizer = Tokenizer(model)
    if normalizer is not None:
        tokenizer.normalizer = normalizer
    if pre is not None:
        tokenizer.pre_tokenizer = pre
    tokenizer.train_from_iterator([chars(PROSE)], trainer)
    return tokenizer


def bert(cased=False):
    tokenizer = trained(
        models.WordPiece(unk_token="[UNK]"), trainers.WordPieceTrainer(vocab_size=400, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], show_progress=False),
        normalizers.BertNormalizer(lowercase=not cased), pre_tokenizers.BertPreTokenizer())
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    tokenizer.decoder = decoders.WordPiece(cleanup=not cased)
    return tokenizer


def unigram_trainer(size=300, specials=("<unk>", "<s>", "</s>")):
    return trainers.UnigramTrainer(vocab_size=size, special_tokens=list(specials), unk_token="<unk>", show_progress=False)


def spm_normalizer(charsmap):
    return normalizers.Sequence([normalizers.Precompiled(charsmap), normalizers.Strip(False, True), normalizers.Replace(Regex(" {2,}"), "\u2581")])


def t5(charsmap):
    tokenizer = trained(models.Unigram(), unigram_trainer(), spm_normalizer(charsmap), pre_tokenizers.Metaspace(prepend_scheme="always"))
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", pair="$A </s> $B </s>", special_tokens=[("</s>", 2)])
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    return tokenizer


def unigram_bytes():
    """Unigram that falls back to bytes, not split, with a prefix for the first word only."""
    tokenizer = trained(models.Unigram(), unigram_trainer(250), normalizers.NFKC(), pre_tokenizers.Metaspace(prepend_scheme="first", split=False))
    data = json.loads(tokenizer.to_str())
    data["model"]["vocab"] += [[f"<0x{byte:02X}>", -20.0] for byte in range(256)]
    data["model"]["byte_fallback"] = True
    tokenizer = Tokenizer.from_str(json.dumps(data))
    tokenizer.decoder = decoders.Sequence([decoders.Replace("\u2581", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    tokenizer.add_special_tokens([AddedToken("<both>", lstrip=True, rstrip=True)])
    return tokenizer


def bpe_trainer(size=400, alphabet=None, specials=("<unk>", "<s>", "</s>")):
    return trainers.BpeTrainer(vocab_size=size, special_tokens=list(specials), show_progress=False, initial_alphabet=alphabet or [])


def byte_level(pre, size=380, normalizer=None, post=None):
    tokenizer = trained(models.BPE(), bpe_trainer(size, pre_tokenizers.ByteLevel.alphabet(), ["<s>", "</s>", "<mask>"]), normalizer, pre)
    tokenizer.decoder = decoders.ByteLevel()
    if post is not None:
        tokenizer.post_processor = post
    return tokenizer


def scalars(pre=None, normalizer=None, decoder=None):
    tokenizer = trained(models.BPE(unk_token="<unk>", fuse_unk=True), bpe_trainer(300), normalizer, pre)
    if decoder is not None:
        tokenizer.decoder = decoder
    return tokenizer


def llama2():
    tokenizer = trained(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True),
                        bpe_trainer(300 + 256, None, ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]),
                        normalizers.Sequence([normalizers.Prepend("\u2581"), normalizers.Replace(" ", "\u2581")]), pre_tokenizers.Split("\u2581", "merged_with_next"))
    tokenizer.pre_tokenizer = None
    data = json.loads(tokenizer.to_str())
    data["pre_tokenizer"] = None
    # Byte tokens are ordinary ones there.
    data["added_tokens"] = data["added_tokens"][:3]
    tokenizer = Tokenizer.from_str(json.dumps(data))
    tokenizer.decoder = decoders.Sequence([decoders.Replace("\u2581", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s>:1 $B:1", special_tokens=[("<s>", 1)])
    return tokenizer


LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"


def makers(charsmap):
    split = pre_tokenizers.Split
    plain = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    kinds = {
        "bert": bert(), "bert_cased": bert(True), "t5": t5(charsmap), "unigram_bytes": unigram_bytes(), "llama2": llama2(),
        "roberta": byte_level(pre_tokenizers.ByteLevel(add_prefix_space=True), post=processors.RobertaProcessing(("</s>", 1), ("<s>", 0))),
        "gpt2_trim": byte_level(pre_tokenizers.ByteLevel(add_prefix_space=False), normalizer=normalizers.NFC(), post=processors.ByteLevel(trim_offsets=True)),
        "llama3": byte_level(pre_tokenizers.Sequence([split(Regex(LLAMA3), "isolated"), plain]), post=processors.Sequence([
            processors.ByteLevel(trim_offsets=False), processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s>:1 $B:1", special_tokens=[("<s>", 0)])])),
        "smollm": byte_level(pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])),
        "falcon": byte_level(pre_tokenizers.Sequence([
            pre_tokenizers.Punctuation("contiguous"), pre_tokenizers.ByteLevel(add_prefix_space=False), pre_tokenizers.Digits(), split(Regex("[0-9][0-9][0-9]"), "isolated")])),
        "bert_processing": scalars(pre_tokenizers.Whitespace()), "whitespace_split": scalars(pre_tokenizers.WhitespaceSplit()),
        "split_removed": scalars(split(" ", "removed")), "split_previous": scalars(split(Regex(r"\s"), "merged_with_previous")),
        "split_next": scalars(split(Regex(r"[aeiou]|"), "merged_with_next")), "split_contiguous": scalars(split(Regex(r"[a-m]"), "contiguous")),
        "split_inverted": scalars(split(Regex(r"[a-z]+"), "removed", invert=True)), "char_delimiter": scalars(pre_tokenizers.CharDelimiterSplit("e")),
        "punctuation": scalars(pre_tokenizers.Punctuation("merged_with_previous")), "digits": scalars(pre_tokenizers.Digits()),
        "metaspace_never": scalars(pre_tokenizers.Metaspace(prepend_scheme="never"), decoder=decoders.Metaspace(prepend_scheme="never")),
        "gemma": scalars(split(" ", "merged_with_previous"), normalizers.Replace(" ", "\u2581"), decoders.Sequence([decoders.Replace("\u2581", " "), decoders.ByteFallback(), decoders.Fuse()])),
        "nfd": scalars(None, normalizers.NFD()), "nfkd_strip": scalars(pre_tokenizers.Whitespace(), normalizers.Sequence([normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase()])),
        "nfkc": scalars(None, normalizers.NFKC()), "strip": scalars(None, normalizers.Sequence([normalizers.Strip(), normalizers.Replace(Regex(r"[xyz]+"), "--"), normalizers.Prepend("> ")])),
        "replace_empty": scalars(None, normalizers.Replace(Regex(r"\d*"), "#")), "byte_normalizer": scalars(None, normalizers.ByteLevel()),
        "word_level": trained(models.WordLevel(unk_token="<unk>"), trainers.WordLevelTrainer(vocab_size=120, special_tokens=["<unk>"], show_progress=False), normalizers.Lowercase(), pre_tokenizers.Whitespace()),
    }
    # Offsets are trimmed by the text that a token stands for, and tokens take white space from each other.
    kinds["strips"] = byte_level(pre_tokenizers.ByteLevel(add_prefix_space=False), post=processors.ByteLevel(trim_offsets=True))
    kinds["strips"].add_tokens([AddedToken("mill", lstrip=True, rstrip=True), AddedToken("  ", lstrip=True, rstrip=True, normalized=False), AddedToken(" the", normalized=False), AddedToken("e", rstrip=True, normalized=False), AddedToken("\n\n", normalized=False)])
    kinds["unigram_trim"] = trained(models.Unigram(), unigram_trainer(120), normalizers.StripAccents(), pre_tokenizers.WhitespaceSplit())
    kinds["unigram_trim"].post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 1), trim_offsets=True)
    kinds["bert_processing"].post_processor = processors.BertProcessing(("</s>", 2), ("<s>", 1))
    kinds["bert"].add_tokens([AddedToken("donkey's", single_word=True), AddedToken("MILL", normalized=True), AddedToken("<both>", lstrip=True, rstrip=True, normalized=False)])
    kinds["t5"].add_tokens([AddedToken("\ufb01ne", normalized=True), AddedToken("<both>", rstrip=True, normalized=True)])
    return kinds


def cases(tokenizer, seed):
    source = random.Random(seed)
    plain, rows = texts(), []
    for text in plain:
        encoding = tokenizer.encode(text)
        ids = encoding.ids
        rows.append([ids, [place for offset in encoding.offsets for place in offset], tokenizer.decode(ids), tokenizer.decode(ids, skip_special_tokens=False)])
        if rows[-1][2] == rows[-1][3]:
            rows[-1].pop()
        if rows[-1][-1] == text and len(rows[-1]) == 3:
            rows[-1].pop()
    pairs = []
    for _ in range(6):
        one, other = source.choice(plain), source.choice(plain)
        for special in [True, False]:
            encoding = tokenizer.encode(one, other, add_special_tokens=special)
            pairs.append({"texts": [one, other], "special": special, "ids": encoding.ids, "types": encoding.type_ids})
    decodings = []
    for _ in range(12):
        ids = [source.randrange(tokenizer.get_vocab_size()) for _ in range(source.randint(1, 12))]
        decodings.append([ids, tokenizer.decode(ids), tokenizer.decode(ids, skip_special_tokens=False)])
    return {"rows": rows, "pairs": pairs, "decodings": decodings}


def write(name, value):
    (OUTPUT / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_rules(path):
    """Replacements as NFKC has them for the characters of the texts; the table of all of Unicode would be large."""
    letters = sorted({letter for text in texts() for letter in text if unicodedata.normalize("NFKC", letter) != letter} | {"\t", "\n", "\r", "\u00ad"})
    rules = {letter: unicodedata.normalize("NFKC", letter) for letter in letters}
    rules |= {"\t": " ", "\n": " ", "\r": " ", "\u00ad": "", "e\u0301": "\u00e9", "o\u0302": "\u00f4", "\u00f4\u0323": "\u1ed9", "\u0928\u093c": "\u0929"}
    path.write_text("".join(" ".join(f"{ord(c):X}" for c in source) + "\t" + " ".join(f"{ord(c):X}" for c in target) + "\n" for source, target in rules.items()))


def sentencepieces():
    rules = Path(tempfile.mkdtemp()) / "rules.tsv"
    write_rules(rules)
    options = {
        "unigram": dict(model_type="unigram", vocab_size=280, normalization_rule_tsv=str(rules)),
        "unigram_bytes": dict(model_type="unigram", vocab_size=480, byte_fallback=True, user_defined_symbols=["<user>", "  ", "gr"], normalization_rule_name="identity", remove_extra_whitespaces=False, split_digits=True),
        "bpe": dict(model_type="bpe", vocab_size=280, normalization_rule_name="identity", user_defined_symbols=["<user>", "donk"]),
        "bpe_bytes": dict(model_type="bpe", vocab_size=500, byte_fallback=True, normalization_rule_name="identity", remove_extra_whitespaces=False, allow_whitespace_only_pieces=True),
        "unigram_suffix": dict(model_type="unigram", vocab_size=260, add_dummy_prefix=True, treat_whitespace_as_suffix=True, normalization_rule_name="identity"),
        "bpe_no_prefix": dict(model_type="bpe", vocab_size=260, normalization_rule_name="identity", add_dummy_prefix=False),
    }
    lines = [line for line in chars(PROSE).split("\n") if line]
    charsmap, result = None, {}
    for name, option in options.items():
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(sentence_iterator=iter(lines), model_writer=model, minloglevel=2, character_coverage=0.99, hard_vocab_limit=False, **option)
        (OUTPUT / f"{name}.model").write_bytes(model.getvalue())
        processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
        source, rows = random.Random(7), []
        for text in texts() + ["<user>", "a<user> b  <user>c", "<s> </s> <unk> <0x41>", "donkey donkdonk"]:
            ids = processor.encode(text)
            rows.append([text, ids, processor.decode(ids)])
        decodings = []
        for _ in range(30):
            ids = [source.randrange(processor.get_piece_size()) for _ in range(source.randint(1, 12))]
            decodings.append([ids, processor.decode(ids)])
        result[name] = {"rows": rows, "decodings": decodings}
        if name == "unigram":
            from sentencepiece import sentencepiece_model_pb2
            proto = sentencepiece_model_pb2.ModelProto.FromString(model.getvalue())
            charsmap = proto.normalizer_spec.precompiled_charsmap
    write("sentencepiece.json", result)
    return charsmap


def rank_file():
    import tiktoken
    tokenizer = byte_level(pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(LLAMA3), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]), 420)
    letters = {}
    following = 256
    for byte in range(256):
        if 33 <= byte <= 126 or 161 <= byte <= 172 or 174 <= byte <= 255:
            letters[chr(byte)] = byte
        else:
            letters[chr(following)] = byte
            following += 1
    ranks = {}
    tokens = sorted((rank, token) for token, rank in tokenizer.get_vocab().items() if not token.startswith("<") or len(token) == 1)
    for _, token in tokens:
        ranks[bytes(letters[letter] for letter in token)] = len(ranks)
    (OUTPUT / "small.tiktoken").write_text("".join(f"{base64.b64encode(token).decode()} {rank}\n" for token, rank in ranks.items()))
    size = len(ranks)
    encoding = tiktoken.Encoding("small", pat_str=LLAMA3, mergeable_ranks=ranks, special_tokens={"<|end|>": size, "<|start|>": size + 3})
    source, rows = random.Random(9), []
    for text in texts():
        rows.append([text, encoding.encode(text, allowed_special="all")])
    decodings = []
    for _ in range(30):
        ids = [source.randrange(size + 1) for _ in range(source.randint(1, 12))]
        decodings.append([ids, encoding.decode(ids)])
    write("tiktoken.json", {"pattern": LLAMA3, "special": {"<|end|>": size, "<|start|>": size + 3}, "rows": rows, "decodings": decodings})


def ranges(points, test):
    found = []
    for point in points:
        if not test(chr(point)):
            continue
        if found and found[-1] == point - 1:
            found[-1] = point
        else:
            found += [point, point]
    return found


PATTERNS = [
    "\\p{L}", "\\p{Lu}", "\\p{Ll}", "\\p{Lo}", "\\p{M}", "\\p{Mc}", "\\p{N}", "\\p{No}", "\\p{P}", "\\p{S}", "\\p{So}", "\\p{Z}", "\\p{C}", "\\p{Cf}", "\\p{Cn}", "\\P{L}", "\\p{^Cn}", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "[\\w]", "[\\S]", "[^\\s\\p{L}\\p{N}]", "[\\P{L}a]",
    "[^\\P{L}\\D]", "[^\\S\\n]", "\\p{Han}", "\\p{hani}", "[^\\P{Han}x]", "\\p{Latin}", "\\p{Common}", "\\p{Egyptian_Hieroglyphs}", "(?i:k)", "(?i:[^a-z])"]


def summed(text, total):
    """Fowler-Noll-Vo sum of the text's bytes, continued."""
    for byte in text.encode():
        total = (total ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return total


def classes():
    """Which characters the reference's components act on, as first and last of each range."""
    points = [point for point in [*range(0x32400), *range(0xE0000, 0xE0200), 0xF0000, 0x10FFFF] if not 0xD800 <= point <= 0xDFFF]

    def cut(component, count):
        return lambda letter: len(component.pre_tokenize_str(f"a{letter}a")) == count
    options = dict(clean_text=False, handle_chinese_chars=False, strip_accents=False, lowercase=False)
    clean, ideographs = normalizers.BertNormalizer(**{**options, "clean_text": True}), normalizers.BertNormalizer(**{**options, "handle_chinese_chars": True})
    accents, marks = normalizers.BertNormalizer(**{**options, "strip_accents": True}), normalizers.StripAccents()
    result = {
        "punctuation": ranges(points, cut(pre_tokenizers.Punctuation(), 3)), "number": ranges(points, cut(pre_tokenizers.Digits(), 3)),
        "space": ranges(points, cut(pre_tokenizers.WhitespaceSplit(), 2)), "word": ranges(points, cut(pre_tokenizers.Whitespace(), 1)),
        "bertRemoved": ranges(points, lambda letter: clean.normalize_str(letter) == ""), "bertIdeograph": ranges(points, lambda letter: ideographs.normalize_str(letter) != letter),
        "bertAccent": ranges(points, lambda letter: accents.normalize_str(letter) == ""), "accent": ranges(points, lambda letter: marks.normalize_str(letter) == ""),
    }
    for name in "LN":
        component = pre_tokenizers.Split(Regex("\\p{%s}" % name), "isolated")
        result[name] = ranges(points, lambda letter: len(component.pre_tokenize_str(f"\x01{letter}\x01")) == 3)
    sums = {}
    for name in ["NFC", "NFD", "NFKC", "NFKD", "Lowercase"]:
        component = getattr(normalizers, name)()
        total = 0xCBF29CE484222325
        for point in points:
            total = summed(component.normalize_str(chr(point)), total)
        sums[name] = f"{total:016x}"
    # Between marks of other classes a mark moves to where its own class is.
    component, total = normalizers.NFD(), 0xCBF29CE484222325
    for point in points:
        total = summed(component.normalize_str(f"a\u0345\u0301{chr(point)}\u0323\u05b0"), total)
    sums["order"] = f"{total:016x}"
    everything = "".join(map(chr, points))
    patterns = {pattern: f"{summed(normalizers.Replace(Regex(pattern), '').normalize_str(everything), 0xCBF29CE484222325):016x}" for pattern in PATTERNS}
    write("classes.json", {"ranges": result, "sums": sums, "patterns": patterns})


def main():
    OUTPUT.mkdir(parents=True, exist_ok=True)
    charsmap = sentencepieces()
    write("texts.json", texts())
    for seed, (name, tokenizer) in enumerate(makers(charsmap).items()):
        write(f"{name}.json", {"tokenizer": json.loads(tokenizer.to_str()), **cases(tokenizer, seed)})
    rank_file()
    classes()


if __name__ == "__main__":
    main()
