#!/usr/bin/env python3
"""Writes Tests/TokenizationTests/Goldens with the Python packages `tokenizers` and `jinja2` as the reference.

Usage: scripts/goldens_tokenization.py [folder with tokenizers to compare with as well]
The tokenizers are trained here, on text written for this purpose; the result depends only on this file and the package.
"""
import json
import random
import sys
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = ROOT / "Tests/TokenizationTests/Goldens"
PATTERN = (r"'(?i:[sdmt]|ll|re|ve)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")

PROSE = """
The miller kept a grey donkey that would not walk past the old bridge after dark. Every evening the miller's daughter
carried a lantern to the bridge, and every evening the donkey watched her come. "You're late," she'd say, though it was
she who was late, and the donkey didn't mind. They'll tell you in the village that the bridge sings in the wind.
On the 3rd of May, 1987, the river rose 12.5 metres; on the 4th it fell again. We've never found out why it's so quick.
If the water sings, then the bridge listens; if the bridge listens, then the donkey waits, and waiting is what he does best.

    def weigh(sack, scale=1.0):
        return scale * sack["kilos"] + 0.25  # a quarter for the string

Der Müller grüßt früh. Le pêcheur mange du gâteau à la crème. El niño soñó con un pingüino. Мельник молчит у моста.
水が歌う。橋は聞く。 The price was 40 €, then 35 £, then nothing at all. I'm sure, aren't you? Don't ask: I'd rather wait.
""" * 3

TEXTS = [
    "", " ", "a", "  ", "\n", "\n\n", "\t\t x", "Hello, world!", "The miller's daughter didn't wait.", "THE MILLER'S DAUGHTER DIDN'T WAIT.",
    "it's IT'S I'M i'm we'll WE'LL they've you're I'd", "naïve café crème brûlée", "nai\u0308ve cafe\u0301", "1234567890", "3.14159, 2,718 and 1e-9",
    "½ ² ③ Ⅷ ٣ ४ 五", "x" * 300, "ab" * 200, " " * 300, "a" + " " * 37 + "b", "\n" * 50 + "end", "  leading and trailing   ",
    "tabs\tand\r\nline\rends\u2028here\u0085and", "non\u00a0breaking\u2003em\u200bzero\u3000wide\u180emongol", "日本語のテキストです。水が歌う。", "中文字符混合 English 和 русский текст",
    "한국어 문장입니다.", "مرحبا بالعالم", "שלום עולם", "नमस्ते दुनिया", "สวัสดีชาวโลก", "😀", "😀😃😄 text 👩‍👩‍👧‍👦 🇩🇪 👍🏽", "e\u0301\u0302\u0303\u0304", "\ufeffbyte order mark",
    "\u0000\u0001\u001f\u007f\u0080", "\U0010ffff\U000e0001", "\ufffd replacement \ufffe", "ſ'ſ 's K 'K", "don’t “quote” – dash — em…",
    "def weigh(sack):\n    return sack['kilos'] * 2  # note\n\n\nclass A:\n\tpass\n", "{\"a\": [1, 2, {\"b\": null}], \"c\": \"d\\n\"}",
    "<|end|>", "a<|end|>b", " <|end|> ", "<|end|><|end|>", "<|start|>user\nHi<|end|>\n", "<|end", "<|endless|>", "<|end|>less|>", "x <left> y", "x   <left>   y", "x <right>   y   ",
    "x\n\t<both>\u3000 y", "<both>  <both>", "<left> <right> <left>", "oneword word wordy word's _word word_ wordé éword word", "word word.word", "[NORM] a[NORM]b [NORM]",
    "http://example.org/path?query=1&other=two#part", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
    "▁ ▁▁ a▁b", "<0x41> <0x0A>", "Ġthe Ċ Ä", "the  the   the    the", " the\n the", "!?!?!? ...... ------ ======\n======\n", "e" + "\u0301" * 40,
]


def random_texts(count):
    source = random.Random(20240517)
    pools = [
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "     \n\n\t\r", "0123456789", ".,;:!?'\"()[]{}<>|/\\@#$%^&*-_=+`~", "äöüßéèêñçøåæœÀÉÎÕÜ",
        "абвгдежзийклмнопрстуфхцчшщъыьэюя", "水歌橋聞山川日本中国文字", "😀😎👍🎉❤️🔥🇫🇷👩‍🚀", "\u00a0\u2003\u3000\u200b\u200d\u0301\u0308", "가각힣ㄱ", "אבגדهوزع", "½²③Ⅷ٣४",
    ]
    words = PROSE.split()
    texts = []
    for _ in range(count):
        parts = []
        for _ in range(source.randint(1, 25)):
            if source.random() < 0.4:
                parts.append(source.choice([" ", "", "\n"]) + source.choice(words))
            elif source.random() < 0.08:
                parts.append(source.choice(["<|end|>", "<|start|>", "<left>", "<right>", "<both>", "word", "[NORM]"]))
            else:
                pool = source.choice(pools)
                parts.append("".join(source.choice(pool) for _ in range(source.randint(1, 6))))
        texts.append("".join(parts))
    return texts


def byte_level_trainer(size, specials):
    return trainers.BpeTrainer(vocab_size=size, min_frequency=2, special_tokens=specials, show_progress=False,
                               initial_alphabet=pre_tokenizers.ByteLevel.alphabet())


def trained():
    """The tokenizer that BytePairTrainer must reproduce."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(PATTERN), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, trim_offsets=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel(add_prefix_space=False, trim_offsets=False, use_regex=False)
    tokenizer.train_from_iterator([PROSE], byte_level_trainer(600, ["<|end|>", "<|start|>"]))
    return tokenizer


def added():
    """Added tokens of every kind over a byte-level vocabulary."""
    tokenizer = trained()
    tokenizer.add_tokens([
        AddedToken("<left>", lstrip=True), AddedToken("<right>", rstrip=True, normalized=False), AddedToken("<both>", lstrip=True, rstrip=True, normalized=False),
        AddedToken("word", single_word=True), AddedToken("[NORM]", normalized=True), AddedToken("  ", normalized=True), AddedToken("é!", normalized=False)])
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(single="<|start|> $A <|end|>", special_tokens=[("<|start|>", 1), ("<|end|>", 0)])])
    return tokenizer


def gpt2_style():
    """GPT-2's own cutting, a prefix space, whole words before merges, and an alphabet with holes."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator([PROSE], trainers.BpeTrainer(vocab_size=500, special_tokens=["<|end|>"], show_progress=False))
    data = json.loads(tokenizer.to_str())
    data["model"]["ignore_merges"] = True
    # Words that the merges alone do not make.
    for word in ["Ġdonkey's", "Ġxylophone", "zzz"]:
        data["model"]["vocab"].setdefault(word, len(data["model"]["vocab"]))
    return Tokenizer.from_str(json.dumps(data))


def fallback():
    """Characters with byte fallback, as Llama 2 has them."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    specials = ["<unk>", "<s>", "</s>"] + ["<0x%02X>" % byte for byte in range(256)]
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"\S+|\s"), "isolated")
    tokenizer.train_from_iterator([PROSE], trainers.BpeTrainer(vocab_size=700, special_tokens=specials, limit_alphabet=60, show_progress=False))
    data = json.loads(tokenizer.to_str())
    data["pre_tokenizer"] = None
    data["added_tokens"] = data["added_tokens"][:3]
    data["added_tokens"].append({"id": len(data["model"]["vocab"]), "content": "[NORM]", "single_word": False, "lstrip": False, "rstrip": False,
                                 "normalized": True, "special": False})
    tokenizer = Tokenizer.from_str(json.dumps(data))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])
    return tokenizer


def unknown(fuse):
    """Characters with an unknown token, digits cut singly or in groups."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=fuse))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(r" ?\w+|\s+|[^\s\w]+"), "isolated"), pre_tokenizers.Digits(individual_digits=not fuse)])
    tokenizer.decoder = decoders.Fuse()
    tokenizer.train_from_iterator([PROSE], trainers.BpeTrainer(vocab_size=300, special_tokens=["<unk>"], limit_alphabet=50, show_progress=False))
    return tokenizer


def cases(tokenizer, texts, seed):
    ids = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
    special = [tokenizer.encode(text, add_special_tokens=True).ids for text in texts[:20]]
    # Only where it is not the text itself.
    decoded = {str(index): tokenizer.decode(row, skip_special_tokens=False) for index, row in enumerate(ids)
               if tokenizer.decode(row, skip_special_tokens=False) != texts[index]}
    source = random.Random(seed)
    size = tokenizer.get_vocab_size() + 3
    decodings = []
    for length in [0, 1, 2, 3, 5, 8, 13, 21, 34] * 4:
        row = [source.randrange(size) if source.random() < 0.4 else source.randrange(min(size, 290)) for _ in range(length)]
        decodings.append({"ids": row, "kept": tokenizer.decode(row, skip_special_tokens=False), "skipped": tokenizer.decode(row, skip_special_tokens=True)})
    return {"ids": ids, "special": special, "decoded": decoded, "decode": decodings}


def write(name, value):
    (GOLDENS / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_peers(folder):
    """Ids from tokenizers that are not committed; normalizers are left out where the project has none."""
    result = {}
    for path in ["gpt2/tokenizer.json", "tiny_bpe/tiny_bpe_tokenizer.json", "qwen2_shape/tokenizer.json", "pythia_neox/20B_tokenizer.json"]:
        data = json.loads((folder / path).read_text())
        data["normalizer"] = None
        tokenizer = Tokenizer.from_str(json.dumps(data))
        texts = TEXTS + random_texts(40) + ["<|endoftext|>", "a<|endoftext|>  b", "<|im_start|>user\nHi<|im_end|>\n"]
        result[path] = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
        write("peer_texts.json", texts)
    write("peer_ids.json", result)


def main():
    GOLDENS.mkdir(parents=True, exist_ok=True)
    (GOLDENS / "prose.txt").write_text(PROSE)
    texts = TEXTS + random_texts(40)
    write("texts.json", texts)
    makers = {"trained": trained(), "added": added(), "gpt2_style": gpt2_style(), "fallback": fallback(), "unknown": unknown(False), "unknown_fused": unknown(True)}
    for seed, (name, tokenizer) in enumerate(makers.items()):
        write(f"{name}.tokenizer.json", json.loads(tokenizer.to_str()))
        write(f"{name}.cases.json", cases(tokenizer, texts, seed))
    if len(sys.argv) > 1:
        write_peers(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
