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
# Leaves characters that no token has.
LATIN = "".join(letter for letter in PROSE if letter < "\u0180" and letter not in "ñéX£")

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
    tokenizer.train_from_iterator([LATIN], trainers.BpeTrainer(vocab_size=700, special_tokens=specials, show_progress=False))
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
    tokenizer.train_from_iterator([LATIN], trainers.BpeTrainer(vocab_size=300, special_tokens=["<unk>"], show_progress=False))
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
    for length in [0, 1, 2, 3, 5, 8, 13, 21, 34] * 3:
        row = [source.randrange(size) if source.random() < 0.4 else source.randrange(min(size, 290)) for _ in range(length)]
        decodings.append({"ids": row, "kept": tokenizer.decode(row, skip_special_tokens=False), "skipped": tokenizer.decode(row, skip_special_tokens=True)})
    return {"ids": ids, "special": special, "decoded": decoded, "decode": decodings}


CHAT = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": " Hi there \n"}, {"role": "assistant", "content": "Héllo <b>\"you\"</b> 😀"},
        {"role": "user", "content": ""}, {"role": "assistant", "content": "Bye."}]
VARIABLES = {"messages": CHAT, "add_generation_prompt": True, "bos_token": "<s>", "eos_token": "</s>", "tools": None, "n": 3, "x": 2.5, "empty": [], "t": True,
             "d": {"a": 1, "b": [1, 2.0, None, "q'\"\n\u00e9\u200b"], "items": 5}, "s": "  The Quick  brown, fox ", "list": ["b", "a", 3, False], "nothing": None}

EXPRESSIONS = r"""
1 + 2 * 3 - 4 // 3 % 2 | 7 // -2 | -7 // 2 | -7 % 3 | 7 % -3 | 1 / 4 | 10 / 2 | 2.5 + 1 | x * 2 | -x | +n | - n + 1 | 1e16 + 1.0 | 0.00001 * 1.0 | 1e300 * 1e10 | 123456789.125 + 0 | 1.5e3 | 1_000
'a' ~ 1 ~ none ~ true ~ 2.0 ~ undefinedname | 'a' + 'b' 'c' | [1, 2] + [3] | (1, 2) + (3,) | (1,) | () | [] | {} | {'a': 1, "b": [true, none]} | [1, 'a', "it's", 'say "x"', 'both\'"', '\\n\n\t\x41\u00e9']
n > 2 and n < 4 | 1 < n <= 3 | 1 < n < 3 | 'a' < 'b' | 'Z' < 'a' | n == 3.0 | true == 1 | '1' == 1 | none == false | undefinedname == none | not n | not empty | n and x | empty or 'else' | nothing or 0 or 'last'
'Quick' in s | 'quick' not in s | 3 in list | 'a' in d | 'z' in d | n in [1, 2] | 'x' in undefinedname | 1 in (1, 2) | not 'a' in 'b'
messages[0]['role'] | messages[0].content | messages[-1].role | messages[99] | messages[1:]|length | messages[:2][1].role | messages[::-1][0].content | messages[1:-1:2]|length | s[2:5] | s[-4:] | s[::-1] | list[5:] | s[0] | messages[0].missing | messages[0]['missing'] is defined | messages.0.role | 'abc'[10:] | 'abc'[-10:2]
s|trim | s | trim | upper | s|lower|length | 'ΑΣ ΣΑΣ.'|lower | 'straße'|upper | messages|length | d|length | undefinedname|length | 'xxaxx'|trim('x') | list|join('-') | list|join | [1, none]|join(', ') | 'abc'|join('.') | d|join(',')
list|first | list|last | 'xyz'|first | 'xyz'|last | empty|first | d|first | undefinedname|default('dflt') | nothing|default('no') | nothing|default('yes', true) | ''|d('e', boolean=true) | undefinedname|d | 5|string ~ '!' | 'ab'|list | d.b|tojson | d|tojson | d|tojson(indent=2) | 'é\n"<&>'|tojson | [1.0, 1e20, 1e-7]|tojson | empty|tojson(indent=4) | d|items|list | n|tojson
undefinedname is defined | n is defined | n is not defined | nothing is none | n is number | x is float | n is integer | t is integer | t is boolean | t is true | n is true | s is string | d is mapping | list is iterable | n is iterable | s is sequence | d is sequence | undefinedname is undefined | 3 is odd | 4 is even | n is eq 3 | n is in [3] | n is ne(3) | not n is defined | n is defined and x is defined
s.strip() | s.lstrip() ~ '|' | s.rstrip() | 'xxaxx'.strip('x') | s.split() | 'a,b,,c'.split(',') | 'a,b,c'.split(',', 1) | ''.split(',') | ''.split() | s.upper() | s.lower() | s.title() | "they're bill's".title() | 'abc'.startswith('ab') | 'abc'.endswith('bc') | 'abc'.startswith('') | 'aXbX'.replace('X', '--') | d.get('a') | d.get('z') | d.get('z', 7) | d.keys()|list | d['items'] | {'k': 'v'}.items()|list | {'k': 1}.values()|list
'yes' if n == 3 else 'no' | 'yes' if n == 4 | ('a' if t else 'b') ~ 'c' | 1 if false else 2 if false else 3 | range(3)|list | range(1, 10, 4)|list | range(3, 0, -1)|join | none | true | false | undefinedname | undefinedname.x | nothing.x | n.x | 1 + none | 'a' + 1 | 'a' < 1 | 1 // 0 | range(0, 5, 0) | messages[0].content.missing | d.b[2] | none|length | 1|join | n.upper() | undefinedname() | 'a' ~ ('b', 'c')
"""

TEMPLATES = [
    "{% for m in messages %}{{ loop.index }}/{{ loop.index0 }}/{{ loop.first }}/{{ loop.last }}/{{ loop.length }}/{{ loop.revindex }}{{ m.role }}\n{% endfor %}",
    "{% for m in messages if m.role == 'user' %}{{ loop.index }}{{ m.content|trim }};{% else %}none{% endfor %}{% for m in empty %}x{% else %}nobody{% endfor %}",
    "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}{% for k in d %}{{ k }}{% endfor %}{% for c in 'aé😀' %}[{{ c }}]{% endfor %}",
    "{% set a = 1 %}{% for i in range(3) %}{% set a = a + i %}{{ a }},{% endfor %}{{ a }}{% if true %}{% set a = 9 %}{% endif %}{{ a }}",
    "{% set ns = namespace(a=1, b='x') %}{% for i in range(3) %}{% set ns.a = ns.a + i %}{% endfor %}{{ ns.a }}{{ ns.b }}{{ ns.c is defined }}",
    "{% for i in range(10) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 5 %}{% break %}{% endif %}{{ i }}{% endfor %}",
    "{% set a, b = 1, 'two' %}{{ a }}{{ b }}{% set c = a, b %}{{ c }}{% for x, y in [(1, 2), (3, 4)] %}{{ x * y }},{% endfor %}",
    "{% for m in messages %}{% if m.role == 'assistant' %}a{% elif m.role == 'user' %}u{% else %}{% for i in [1,2] %}{{ loop.index }}{% endfor %}{{ loop.index }}{% endif %}{% endfor %}",
    "{{ bos_token }}{% for m in messages %}<|{{ m['role'] }}|>\n{% if m.role == 'assistant' %}{% generation %}{{ m.content }}{{ eos_token }}{% endgeneration %}{% else %}{{ m.content }}{% endif %}\n{% endfor %}",
    "{% for m in messages -%}\n  {%- if m.role == 'assistant' -%}\n    {%- generation -%}\n      é{{ m.content }}{%- endgeneration -%}\n  {%- endif -%}\n{%- endfor %}end\n",
    "{% generation %}{% set q = 1 %}a{% endgeneration %}{{ q is defined }}{% generation %}{% endgeneration %}",
    "  {% if true %}\n    indented\n  {% endif %}\n  {# comment #}\nkept {# comment #} \n\t{%+ if true %}plus{% endif +%}\nend\n\n",
    "a\r\nb\rc\n{{ 'x' }}\n\n{{- 'y' -}}\n\n z {#- gone -#} w {{ '{{ no }}' }} {{ \"%}\" }}", "{{ 1 }}{{ [1,\n2] }}\n", "{{ {'a': {'b': 1}}.a.b }}", "", "\n", "plain", "{ { } } %} }} #}",
    "{% if messages[0].role != 'system' %}{{ raise_exception('no system') }}{% endif %}ok", "{{ raise_exception('stop: ' ~ n) }}", "{% for a, b in [1, 2] %}{% endfor %}", "{% for x in 5 %}{% endfor %}",
    "{% for m in messages %}{{ m.role if not loop.last }}{{ ', ' if not loop.last else '.' }}{{ loop.previtem.role if loop.previtem is defined }}{{ loop.nextitem is defined }}{% endfor %}",
]


def random_templates(count):
    """White space control in every mixture."""
    source = random.Random(77)
    texts = [" ", "\n", "  \n", "\n  ", "\t", "a", " b ", "c\n", "\nd", "\n\n", "e  \n  f", "\u00a0", "\r\n", "\u3000\n"]
    tags = ["{%S if t E%}", "{%S set q = 1 E%}", "{{O n P}}", "{{O '' P}}", "{#S note E#}", "{%S for i in [1, 2] E%}"]
    templates = []
    for _ in range(count):
        parts, closers = [], []
        for _ in range(source.randint(2, 12)):
            choice = source.random()
            if choice < 0.5:
                parts.append(source.choice(texts))
            elif choice < 0.85 or not closers:
                tag = source.choice(tags)
                if " if " in tag:
                    closers.append("{%S endif E%}")
                if " for " in tag:
                    closers.append("{%S endfor E%}")
                parts.append(tag)
            else:
                parts.append(closers.pop())
        parts += reversed(closers)
        text = "".join(parts)
        for letter, signs in [("S", ["", "", "-", "+"]), ("E", ["", "", "-", "+"]), ("O", ["", "-"]), ("P", ["", "-"])]:
            pieces = text.split(letter)
            text = "".join(piece + (source.choice(signs) if index + 1 < len(pieces) else "") for index, piece in enumerate(pieces))
        # Jinja takes no + at the end of a comment.
        templates.append(text.replace("+#}", "#}"))
    return templates


def rendered(template, variables):
    from transformers.utils.chat_template_utils import _compile_jinja_template
    try:
        compiled = _compile_jinja_template(template)
        blocks, spans = [], []
        with compiled.environment.activate_tracker(blocks, spans):
            for block in compiled.generate(**variables):
                blocks.append(block)
        text = "".join(blocks)
        return {"text": text, "generated": [[len(text[:start].encode()), len(text[:end].encode())] for start, end in spans]}
    except Exception as error:
        return {"error": str(error)}


def write_templates():
    templates = [f"{{{{ {expression.strip()} }}}}" for line in EXPRESSIONS.strip().split("\n") for expression in split_expressions(line)]
    templates += TEMPLATES + random_templates(120)
    write("templates.json", {"variables": VARIABLES, "cases": [{"template": template, **rendered(template, VARIABLES)} for template in templates]})


def write_conversations(makers):
    """Ids and masks of Transformers for templates that mark what the assistant says."""
    from transformers import PreTrainedTokenizerFast
    template = ("{{ bos_token }}{% for m in messages %}START{{ m.role }}\n{% if m.role == 'assistant' %}{% generation %}{{ m.content }}END{% endgeneration %}"
                "{% else %}{{ m.content }}END{% endif %}\n{% endfor %}")
    chats = [
        [{"role": "user", "content": "Who walks?"}, {"role": "assistant", "content": "The miller's daughter, é 😀 水!"}],
        [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Why?\n"}, {"role": "assistant", "content": " \n\nHe waits."},
         {"role": "user", "content": "And  then? "}, {"role": "assistant", "content": "Nothing.\n"}],
        [{"role": "assistant", "content": "a"}, {"role": "assistant", "content": "   "}],
    ]
    cases = []
    for name, start, end in [("trained", "<|start|>", "<|end|>"), ("fallback", "[", "</s>")]:
        configuration = {"bos_token": start if name == "trained" else "<s>", "eos_token": end,
                         "chat_template": template.replace("START", start).replace("END", end)}
        peer = PreTrainedTokenizerFast(tokenizer_object=makers[name], **configuration)
        peer.chat_template = configuration["chat_template"]
        rows = []
        for chat in chats:
            encoded = peer.apply_chat_template(chat, tokenize=True, return_dict=True, return_assistant_tokens_mask=True)
            rows.append({"messages": chat, "ids": encoded["input_ids"], "mask": encoded["assistant_masks"]})
        cases.append({"tokenizer": name, "configuration": configuration, "rows": rows})
    write("conversations.json", {"cases": cases})


def split_expressions(line):
    """Expressions stand between bars with a space on both sides; a filter's bar before a word is written without spaces but for one case."""
    return [part for part in line.split(" | ") if part]


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
    texts = TEXTS + random_texts(30)
    write("texts.json", texts)
    makers = {"trained": trained(), "added": added(), "gpt2_style": gpt2_style(), "fallback": fallback(), "unknown": unknown(False), "unknown_fused": unknown(True)}
    for seed, (name, tokenizer) in enumerate(makers.items()):
        write(f"{name}.tokenizer.json", json.loads(tokenizer.to_str()))
        write(f"{name}.cases.json", cases(tokenizer, texts, seed))
    write_templates()
    write_conversations(makers)
    if len(sys.argv) > 1:
        write_peers(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
