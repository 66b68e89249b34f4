#!/usr/bin/env python3
"""The reference libraries' side of a comparison: makes adapters with them, and runs adapters through them.

    .venv/bin/python scripts/peer.py make --kind lora --base FOLDER --output FOLDER --settings '{"r": 4, "target_modules": ["q_proj"]}'
    .venv/bin/python scripts/peer.py logits --base FOLDER [--adapter FOLDER] [--nf4] --ids IDS.json --output LOGITS.safetensors
    .venv-adapters/bin/python scripts/peer.py make --kind seq_bn …       # and double_seq_bn, par_bn; logits of such adapters likewise

Environments as in goldens_methods.py; --nf4 needs bitsandbytes. Kinds of PEFT: lora, prefix. --settings are the fields of the library's configuration.
IDS.json is a list of rows of ids. LOGITS.safetensors gets logits.0, logits.1, … [ids, vocabulary], and base.0, … without the adapter.
On the standard output stands one JSON object: `strangers`, names of weights that only the file or only the library knows; `moved`, how far the adapter moves a logit.
"""
import argparse
import json
import sys
import tempfile
from pathlib import Path

import torch
import transformers
from goldens_families import fourth
from safetensors.torch import load_file, save_file

BOTTLENECK = ["seq_bn", "double_seq_bn", "par_bn"]
SCRATCH = tempfile.TemporaryDirectory()


def readable_base(base):
    """The folder, or a copy whose configuration Transformers 4 understands: it would read a newer one wrongly and say nothing."""
    config = json.loads((base / "config.json").read_text())
    if not transformers.__version__.startswith("4.") or "rope_parameters" not in config:
        return base
    copy = Path(SCRATCH.name) / "base"
    copy.mkdir(exist_ok=True)
    for file in base.glob("model*"):
        (copy / file.name).symlink_to(file.resolve())
    (copy / "config.json").write_text(json.dumps(fourth({"dtype": "float32"} | config)))
    return copy


def load_base(base, nf4):
    model = transformers.AutoModelForCausalLM.from_pretrained(readable_base(base), dtype=torch.float32, attn_implementation="eager").eval()
    if nf4:
        from goldens_methods import dequantise
        dequantise(model)
    return model


def adapter_file(folder):
    found = [folder / name for name in ["adapter_model.safetensors", "adapter.safetensors"] if (folder / name).exists()]
    if not found:
        sys.exit(f"{folder} has neither adapter_model.safetensors nor adapter.safetensors")
    return found[0]


def load_bottleneck(model, folder):
    """The model with the adapter, and the names that only one side knows."""
    import adapters
    try:
        adapters.init(model)
    except ValueError:
        # A family that the library has not heard of: the folder says where its parts are.
        adapters.init(model, interface=adapters.AdapterModelInterface._load(str(folder)))
    name = model.load_adapter(str(folder), set_active=True, use_safetensors=True, with_head=False)
    known = {key for key in model.state_dict() if f".adapters.{name}." in key}
    return model.eval(), load_file(adapter_file(folder)).keys() ^ known


def load_peft(model, folder):
    import peft
    model = peft.PeftModel.from_pretrained(model, folder).eval()
    return model, load_file(adapter_file(folder)).keys() ^ peft.get_peft_model_state_dict(model).keys()


@torch.no_grad()
def row_logits(model, rows):
    return [model(input_ids=torch.tensor([row])).logits[0].contiguous() for row in rows]


def run_logits(arguments):
    rows = json.loads(arguments.ids.read_text())
    model = load_base(arguments.base, arguments.nf4)
    before = row_logits(model, rows)
    tensors = {f"base.{index}": value for index, value in enumerate(before)}
    answer = {"rows": len(rows)}
    after = before
    if arguments.adapter:
        bottleneck = adapter_file(arguments.adapter).name == "adapter.safetensors"
        model, strangers = (load_bottleneck if bottleneck else load_peft)(model, arguments.adapter)
        after = row_logits(model, rows)
        answer |= {"strangers": sorted(strangers), "moved": max(float((a - b).abs().max()) for a, b in zip(after, before))}
    save_file(tensors | {f"logits.{index}": value.clone() for index, value in enumerate(after)}, arguments.output)
    print(json.dumps(answer))


def run_make(arguments):
    from goldens_methods import randomise
    settings = json.loads(arguments.settings)
    model = load_base(arguments.base, False)
    if arguments.kind in BOTTLENECK:
        import adapters
        adapters.init(model)
        model.add_adapter("peer", config=adapters.AdapterConfig.load(arguments.kind, **settings))
        model.train_adapter("peer")
        randomise(model, arguments.spread, arguments.seed)
        model.save_adapter(arguments.output, "peer", use_safetensors=True, with_head=False)
    else:
        import peft
        kind = {"lora": peft.LoraConfig, "prefix": peft.PrefixTuningConfig}[arguments.kind]
        model = peft.get_peft_model(model, kind(task_type="CAUSAL_LM", **settings))
        randomise(model, arguments.spread, arguments.seed)
        model.save_pretrained(arguments.output)
    print(json.dumps({"tensors": len(load_file(adapter_file(arguments.output)))}))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    make = verbs.add_parser("make", help="write an adapter of random weights")
    make.add_argument("--kind", required=True, choices=["lora", "prefix", *BOTTLENECK])
    make.add_argument("--settings", default="{}", help="JSON")
    make.add_argument("--seed", type=int, default=7)
    make.add_argument("--spread", type=float, default=0.1, help="standard deviation of the weights")
    logits = verbs.add_parser("logits", help="run rows of ids")
    logits.add_argument("--adapter", type=Path)
    logits.add_argument("--nf4", action="store_true", help="quantise the base as QLoRA does")
    logits.add_argument("--ids", type=Path, required=True)
    for verb in [make, logits]:
        verb.add_argument("--base", type=Path, required=True)
        verb.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    (run_make if arguments.verb == "make" else run_logits)(arguments)


if __name__ == "__main__":
    main()
