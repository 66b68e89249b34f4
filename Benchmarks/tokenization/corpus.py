#!/usr/bin/env python3
"""Gathers texts of four kinds from files that are on the machine: chat, prose, code, and many scripts with emoji and odd white space.

Nothing is downloaded. A folder given with --corpus holds one folder per kind (chat, prose, code, scripts); kinds that it lacks come from
the places named in PLACES that exist. The same files and seed give the same texts. Documents are written as a length (4 bytes, little
end first) and that many bytes of UTF-8.
"""
import argparse
import gettext
import gzip
import hashlib
import json
import random
import struct
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
PLACES = {
    "chat": [SHARED / "datasets"],
    "prose": [SHARED / "corpora", Path("/usr/share/doc"), Path("/usr/share/man")],
    "code": [ROOT / "Sources", ROOT / "Tests", ROOT / "scripts", Path("/opt/swift"), Path("/usr/include"), Path("/usr/lib/python3"), Path("/usr/lib/python3.11")],
    "scripts": [Path("/usr/share/locale"), Path("/usr/share/man")],
}
CODE = {".swift", ".py", ".h", ".hpp", ".c", ".cpp", ".js", ".ts", ".sh", ".rs", ".go", ".java", ".json", ".yaml", ".cmake", ".modulemap", ".swiftinterface", ".pl", ".rb"}
PROSE = {".txt", ".md", ".rst", ".html", ".xz", ".gz", ""}
# Languages of the catalogues and manuals: a dozen and more scripts.
LANGUAGES = ["ru", "el", "ar", "he", "hi", "bn", "ta", "te", "kn", "ml", "gu", "pa", "or", "si", "th", "lo", "my", "km", "ka", "hy", "am", "ja", "ko", "zh_CN", "zh_TW", "fa", "ur", "uk", "bg", "sr", "mk", "mn", "kk", "ne", "mr", "as", "dz", "bo", "vi", "tr", "pl", "de", "fr"]
MANUALS = {"ja", "ko", "ru", "uk", "sr", "zh_CN", "zh_TW", "de", "fr", "pl", "tr", "cs", "it", "es"}
EMOJI = "😀 🎉 👩‍💻 🇩🇪 👍🏽 ❤️ 🧑🏿‍🚀 ✅ ⚠️ 1️⃣ 🐴 🌧️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☃ 𝔘𝔫𝔦 ﬁ Ⅷ ½ ² ٣ ५ ๓ 〇".split()
SPACES = ["\u00a0", "\u2003", "\u3000", "\t", "  ", "   \n", "\r\n", "\u200b", "\u2028", "\u0085", "\v", "\f", " \u00a0 ", "\n\n\n", "\u202f", "\ufeff", "\u1680", "\x1c", "\x00"]


def files(places):
    for place in places:
        if place.is_file():
            yield place
        elif place.is_dir():
            yield from (path for path in sorted(place.rglob("*")) if path.is_file() and not path.is_symlink())


def read(path):
    try:
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
        return data.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError):
        return ""


def said(value, into):
    """The texts that a row of a data set holds, in order."""
    if isinstance(value, str):
        if " " in value.strip():
            into.append(value.strip())
    elif isinstance(value, dict):
        for inner in value.values():
            said(inner, into)
    elif isinstance(value, list):
        for inner in value:
            said(inner, into)


def chat_texts(places):
    for path in files(places):
        if path.suffix not in {".json", ".jsonl", ".csv"}:
            continue
        text = read(path)
        if path.suffix == ".json":
            try:
                rows = json.loads(text)
            except ValueError:
                continue
            rows = rows if isinstance(rows, list) else [rows]
        elif path.suffix == ".csv":
            rows = text.split("\n")
        else:
            rows = [json.loads(line) for line in text.splitlines() if line.startswith("{") and line.rstrip().endswith("}")]
        for row in rows:
            parts = []
            said(row, parts)
            turns = [f"{'User' if index % 2 == 0 else 'Assistant'}: {part}" for index, part in enumerate(parts)]
            if turns:
                yield "\n\n".join(turns) + "\n"


def prose_texts(places):
    for path in files(places):
        if path.name.endswith(".tar.xz"):
            with tarfile.open(path) as archive:
                for member in archive:
                    if member.isfile():
                        yield archive.extractfile(member).read().decode("utf-8", "ignore")
        elif path.suffix in PROSE and not any(part in LANGUAGES for part in path.parts):
            text = read(path)
            if text.count(" ") > len(text) / 20:
                yield text


def code_texts(places):
    for path in files(places):
        if path.suffix in CODE and path.stat().st_size < 2_000_000:
            yield read(path)


def script_texts(places, source):
    catalogues = [path for path in files(places) if path.suffix == ".mo" and any(part in LANGUAGES for part in path.parts)]
    source.shuffle(catalogues)
    manuals = [path for path in files(places) if "man" in path.parts and path.suffix == ".gz" and any(part in MANUALS for part in path.parts)]
    source.shuffle(manuals)
    others = [path for path in files(places) if path.suffix in {".txt", ".md", ".html"}]
    for index in range(max(len(catalogues), len(manuals))):
        if index < len(catalogues):
            try:
                with open(catalogues[index], "rb") as file:
                    table = gettext.GNUTranslations(file)._catalog
            except (OSError, UnicodeDecodeError, ValueError, IndexError):
                continue
            lines = [text for key, text in table.items() if key and text and text != key]
            parts = []
            for line in lines:
                parts.append(line)
                chance = source.random()
                if chance < 0.08:
                    parts.append(source.choice(EMOJI))
                parts.append(source.choice(SPACES) if chance > 0.9 else "\n" if chance > 0.5 else " ")
            yield "".join(parts)
        if index < len(manuals):
            yield read(manuals[index])
    for path in others:
        yield read(path)


def documents(texts, limit, size, source):
    """`limit` bytes of documents of about `size` bytes, cut at lines where that is possible; no paragraph's start twice."""
    seen, total = set(), 0
    for text in texts:
        start = 0
        while start < len(text) and total < limit:
            length = int(size * source.lognormvariate(0, 0.6)) + 1
            end = text.find("\n", start + length)
            end = len(text) if end < 0 or end > start + 4 * length else end + 1
            end = min(end, start + 4 * length)
            piece = text[start:end]
            start = end
            mark = hashlib.blake2b(piece[:200].encode("utf-8", "ignore"), digest_size=8).digest()
            # Special tokens are outside of the comparison: the peers' ways with them differ.
            if mark in seen or not piece.strip() or "<|" in piece or "\ud800" <= max(piece) <= "\udfff":
                continue
            seen.add(mark)
            data = piece.encode("utf-8", "ignore")
            total += len(data)
            yield data
        if total >= limit:
            return


def gather(kind, folder, limit, size, seed=1):
    """The documents of one kind."""
    source = random.Random(f"{kind}{seed}")
    places = [folder / kind] if folder and (folder / kind).is_dir() else PLACES[kind]
    texts = {"chat": chat_texts, "prose": prose_texts, "code": code_texts}.get(kind, lambda places: script_texts(places, source))(places)
    texts = list(texts) if kind in ("code", "prose") else texts
    if isinstance(texts, list):
        source.shuffle(texts)
    return list(documents(texts, limit, size, source))


def write(path, pieces):
    with open(path, "wb") as file:
        for data in pieces:
            file.write(struct.pack("<I", len(data)) + data)


def load(path):
    """The documents in a file that `write` made, as text."""
    data, position, texts = Path(path).read_bytes(), 0, []
    while position < len(data):
        (length,) = struct.unpack_from("<I", data, position)
        texts.append(data[position + 4:position + 4 + length].decode())
        position += 4 + length
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="folder with folders chat, prose, code and scripts")
    parser.add_argument("--out", type=Path, required=True, help="folder that the files go to: KIND.docs, mixed.docs and large.docs")
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--size", type=int, default=3000, help="characters of a usual document")
    arguments = parser.parse_args()
    share = int(arguments.megabytes * 1e6 / 3)
    kinds = {kind: gather(kind, arguments.corpus, share, arguments.size) for kind in ("chat", "code", "scripts")}
    lacking = share - sum(map(len, kinds["chat"]))
    if lacking > 0:
        kinds["chat"] += gather("prose", arguments.corpus, lacking, arguments.size)
    arguments.out.mkdir(parents=True, exist_ok=True)
    everything = []
    for kind, pieces in kinds.items():
        print(f"{kind}: {len(pieces)} documents, {sum(map(len, pieces)) / 1e6:.1f} MB")
        everything += pieces
    random.Random(2).shuffle(everything)
    write(arguments.out / "mixed.docs", everything)
    large = []
    for pieces in kinds.values():
        whole, start = b"".join(pieces), 0
        while start < len(whole):
            end = min(len(whole), start + 1_000_000)
            while end < len(whole) and whole[end] & 0xC0 == 0x80:
                end += 1
            large.append(whole[start:end])
            start = end
    write(arguments.out / "large.docs", large)
    for kind, pieces in kinds.items():
        write(arguments.out / f"{kind}.docs", pieces)


if __name__ == "__main__":
    main()
