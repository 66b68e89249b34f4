#!/usr/bin/env python3
"""Writes Tests/EngineTests/Goldens/nf4.json with bitsandbytes' processor code as the reference.

    python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 bitsandbytes==0.50.2
    .venv/bin/python scripts/goldens_quantisation.py

The weights are made by a formula that the test repeats, so only results are stored: codes and 8-bit sizes as hexadecimal digits, floats
as the digits of their bits, and all dequantised numbers as one FNV-1a sum over their bits.
"""
import json
from pathlib import Path

import bitsandbytes
import bitsandbytes.functional as F
import numpy as np
import torch

OUT = Path(__file__).resolve().parent.parent / "Tests/EngineTests/Goldens/nf4.json"


def weights(count):
    """Numbers around 0, most of them small; each 64 have a size of their own, and the third 64 are zeros."""
    index = np.arange(count, dtype=np.uint64)
    hashed = (index * np.uint64(2654435761)) & np.uint64(0xFFFFFFFF)
    x = ((hashed >> np.uint64(8)).astype(np.int64) - (1 << 23)).astype(np.float32) / np.float32(1 << 23)
    x = x * x * x
    block = index // np.uint64(64)
    x = x * (np.float32(1) / (np.uint64(1) + block % np.uint64(7)).astype(np.float32)) * np.float32(0.25)
    x[block == 2] = 0
    return x.astype(np.float32)


def bits(floats):
    return "".join(f"{v:08x}" for v in np.ascontiguousarray(floats, dtype=np.float32).reshape(-1).view(np.uint32))


def fnv(floats):
    total = 0xCBF29CE484222325
    for byte in np.ascontiguousarray(floats, dtype=np.float32).tobytes():
        total = ((total ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{total:016x}"


def case(count, block):
    x = torch.tensor(weights(count))
    plain, state = F.quantize_4bit(x, quant_type="nf4", compress_statistics=False, blocksize=block)
    codes, nested = F.quantize_4bit(x, quant_type="nf4", compress_statistics=True, blocksize=block)
    assert torch.equal(plain, codes)
    absmax = F.dequantize_blockwise(nested.absmax, nested.state2) + nested.offset
    return {
        "count": count, "block": block, "codes": codes.numpy().tobytes().hex(), "absmax": bits(state.absmax),
        "dequantized": fnv(F.dequantize_4bit(plain, state).numpy()),
        "absmaxCodes": nested.absmax.numpy().tobytes().hex(), "maxima": bits(nested.state2.absmax), "offset": bits(nested.offset),
        "expanded": bits(absmax), "dequantizedTwice": fnv(F.dequantize_4bit(codes, nested).numpy()),
    }


def main():
    state = F.quantize_4bit(torch.ones(64), quant_type="nf4")[1]
    golden = {
        "bitsandbytes": bitsandbytes.__version__, "map": bits(state.code), "dynamicMap": bits(F.create_dynamic_map()),
        "cases": [case(64 * 260, 64), case(64 * 5, 64), case(64 * 3 + 37, 64), case(1024, 128)],
    }
    OUT.write_text(json.dumps(golden, indent=1) + "\n")


main()
