#!/usr/bin/env python3
"""Computes the contrast (WCAG 2.2, 1.4.3 and 1.4.11) of the pairs of colours that tokens.css names, light and dark.

    scripts/contrast.py [--all]

Exit status 1 where a pair has less than it needs; --all prints every pair.
"""
import re
import sys
from pathlib import Path

TOKENS = Path(__file__).resolve().parent.parent / "Sources/WebUI/assets/styles/tokens.css"


def luminance(colour):
    """The relative luminance of #rrggbb."""
    channels = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """From 1, the same, to 21, black and white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def main():
    if sys.argv[1:] not in ([], ["--all"]):
        sys.exit(__doc__)
    text = TOKENS.read_text()
    colours = {name: pair for name, *pair in re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", text)}
    checked = failed = 0
    for needed, pairs in re.findall(r"contrast ([\d.]+):([\w\s/-]+)", text):
        for front, back in re.findall(r"([\w-]+)/([\w-]+)", pairs):
            if front not in colours or back not in colours:
                sys.exit(f"{TOKENS.name} names no colour for {front}/{back}")
            for place, theme in enumerate(("light", "dark")):
                ratio = contrast(colours[front][place], colours[back][place])
                checked += 1
                if ratio < float(needed):
                    failed += 1
                if ratio < float(needed) or sys.argv[1:]:
                    print(f"{theme} {front} on {back}: {ratio:.2f}, needs {needed}")
    if not checked:
        sys.exit(f"{TOKENS.name} names no pairs")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
