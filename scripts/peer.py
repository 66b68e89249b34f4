#!/usr/bin/env python3
"""The reference libraries' side of a comparison: makes adapters with them, and runs adapters through them.

    .venv/bin/python scripts/peer.py make --kind lora --base FOLDER --output FOLDER --settings '{"r": 4, "target_modules": ["q_proj"]}'
    .venv/bin/python scripts/peer.py logits --base FOLDER [--adapter FOLDER] [--nf4] --ids IDS.json --output LOGITS.safetensors
    .venv-adapters/bin/python scripts/peer.py make --kind seq_bn …       # and double_seq_bn, par_bn; logits of such adapters likewise
    .venv/bin/python scripts/peer.py serve                               # one such command a line, each a JSON list of words

Environments as in goldens_methods.py; --nf4 needs bitsandbytes. Kinds of PEFT: lora, prefix; full needs neither. --settings are the fields of the
library's configuration. IDS.json is a list of rows of ids. LOGITS.safetensors gets logits.0, logits.1, … [ids, vocabulary], and base.0, … without the adapter.
Each command answers with one JSON object: `strangers`, names of weights that only the file or only the library knows; `moved`, how far the adapter moves a logit.
"""
import argparse
import functools
import json
import os
import sys
import tempfile
import warnings
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error", HF_HUB_DISABLE_PROGRESS_BARS="1", CUDA_VISIBLE_DEVICES="")
warnings.filterwarnings("ignore")  # what a library warns of, the answer says or the caller finds

import torch
import transformers
from goldens import bell
from goldens_families import fourth
from safetensors.torch import load_file, save_file

BOTTLENECK = ["seq_bn", "double_seq_bn", "par_bn"]
SCRATCH = tempfile.TemporaryDirectory()


def readable_base(base):
    """The folder, or a copy whose configuration Transformers 4 understands: it would read a newer one wrongly and say nothing."""
    config = json.loads((base / "config.json").read_text())
    if not transformers.__version__.startswith("4.") or "rope_parameters" not in config:
        return base
    copy = Path(tempfile.mkdtemp(dir=SCRATCH.name))
    for file in base.glob("model*"):
        (copy / file.name).symlink_to(file.resolve())
    (copy / "config.json").write_text(json.dumps(fourth({"dtype": "float32"} | config)))
    return copy


def load_base(base, nf4):
    """The model, and the names of weights that only the files or only the model know."""
    settings = {"dtype": torch.float32, "attn_implementation": "eager", "output_loading_info": True}
    model, found = transformers.AutoModelForCausalLM.from_pretrained(readable_base(base), **settings)
    if nf4:
        model = quantised(base, model, settings)
    return model.eval(), {str(name) for kind in ["missing_keys", "unexpected_keys", "mismatched_keys"] for name in found[kind]}


def quantised(base, plain, settings):
    """The base with layers of bitsandbytes; their statistics as a graphics card rounds them."""
    from bitsandbytes.nn import Linear4bit
    from goldens_methods import nf4, quantised_modules
    config = transformers.BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True, bnb_4bit_compute_dtype=torch.float32)
    model, _ = transformers.AutoModelForCausalLM.from_pretrained(base, quantization_config=config, device_map={"": "cpu"}, **settings)
    expected = quantised_modules(plain)
    layers = {name: module for name, module in model.named_modules() if isinstance(module, Linear4bit)}
    if layers.keys() != expected.keys():
        raise ValueError(f"bitsandbytes quantises other layers: {sorted(layers.keys() ^ expected.keys())[:3]}")
    for name, layer in layers.items():
        weight = expected[name].weight
        layer.weight.quant_state.absmax = nf4(weight.T if type(expected[name]).__name__ == "Conv1D" else weight)[1].absmax
        layer.forward = functools.partial(multiplied, layer)
    return model


def multiplied(layer, x):
    """What a layer of bitsandbytes gives, by the library's plain implementation: with AVX-512 its own (0.50.2) reads rows wrong whose width is no
    multiple of a block, and with bfloat16 instructions it takes only some widths."""
    from bitsandbytes.backends.default.ops import _dequantize_4bit_compute
    from bitsandbytes.functional import dequantize_blockwise
    state = layer.weight.quant_state
    absmax = dequantize_blockwise(state.absmax, state.state2) + state.offset if state.nested else state.absmax
    weight = _dequantize_4bit_compute(layer.weight.data.reshape(-1), absmax.float(), state.code, state.blocksize, state.shape, torch.float32)
    return torch.nn.functional.linear(x, weight, layer.bias)


def adapter_file(folder):
    found = [folder / name for name in ["adapter_model.safetensors", "adapter.safetensors"] if (folder / name).exists()]
    if not found:
        sys.exit(f"{folder} has neither adapter_model.safetensors nor adapter.safetensors")
    return found[0]


def init_adapters(model, interface):
    """Lets the model take adapters; a family that the library does not know by itself needs the adapter_interface.json in that folder."""
    import adapters
    try:
        adapters.init(model)
    except ValueError:
        if not interface or not interface.exists():
            raise
        adapters.init(model, interface=adapters.AdapterModelInterface._load(str(interface)))


def load_bottleneck(model, folder):
    """The model with the adapter, and the names that only one side knows."""
    init_adapters(model, folder)
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
    model, strangers = load_base(arguments.base, arguments.nf4)
    before = row_logits(model, rows)
    tensors = {f"base.{index}": value for index, value in enumerate(before)}
    answer = {"rows": len(rows)}
    after = before
    if arguments.adapter:
        bottleneck = adapter_file(arguments.adapter).name == "adapter.safetensors"
        model, more = (load_bottleneck if bottleneck else load_peft)(model, arguments.adapter)
        strangers |= more
        after = row_logits(model, rows)
        answer["moved"] = max(float((a - b).abs().max()) for a, b in zip(after, before))
    save_file(tensors | {f"logits.{index}": value.clone() for index, value in enumerate(after)}, arguments.output)
    return answer | {"strangers": sorted(strangers)}


def run_make(arguments):
    from goldens_methods import randomise
    settings = json.loads(arguments.settings)
    model, _ = load_base(arguments.base, False)
    if arguments.kind == "full":
        generator = torch.Generator().manual_seed(arguments.seed)
        with torch.no_grad():
            for weight in model.parameters():
                weight.add_(bell(weight.shape, arguments.spread, generator))
        model.save_pretrained(arguments.output)
        return {"tensors": len(list(model.parameters()))}
    if arguments.kind in BOTTLENECK:
        import adapters
        init_adapters(model, arguments.interface)
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
    return {"tensors": len(load_file(adapter_file(arguments.output)))}


def run_ids(arguments):
    tokenizer = transformers.AutoTokenizer.from_pretrained(arguments.base)
    return {"ids": [tokenizer(text).input_ids for text in json.loads(arguments.texts)]}


def serve(parser, answers):
    """Answers a command a line until the input ends; one that fails answers with `error`."""
    for line in sys.stdin:
        try:
            arguments = parser.parse_args(json.loads(line))
            answer = RUN[arguments.verb](arguments)
        except (Exception, SystemExit) as problem:  # any failure of a library is the caller's to report
            answer = {"error": f"{type(problem).__name__}: {problem}"}
        print(json.dumps(answer), file=answers, flush=True)


RUN = {"make": run_make, "logits": run_logits, "ids": run_ids}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("serve", help="answer commands from the standard input")
    make = verbs.add_parser("make", help="write an adapter of random weights, or the base changed at random")
    make.add_argument("--kind", required=True, choices=["full", "lora", "prefix", *BOTTLENECK])
    make.add_argument("--settings", default="{}", help="JSON")
    make.add_argument("--interface", type=Path, help="folder with an adapter_interface.json, for families that the adapters library does not know")
    make.add_argument("--seed", type=int, default=7)
    make.add_argument("--spread", type=float, default=0.1, help="standard deviation of the weights")
    logits = verbs.add_parser("logits", help="run rows of ids")
    logits.add_argument("--adapter", type=Path)
    logits.add_argument("--nf4", action="store_true", help="quantise the base as QLoRA does")
    logits.add_argument("--ids", type=Path, required=True)
    ids = verbs.add_parser("ids", help="encode texts")
    ids.add_argument("--texts", required=True, help="JSON list")
    for verb in [make, logits, ids]:
        verb.add_argument("--base", type=Path, required=True)
    for verb in [make, logits]:
        verb.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    # The libraries print, too.
    answers, sys.stdout = sys.stdout, sys.stderr
    if arguments.verb == "serve":
        serve(parser, answers)
    else:
        print(json.dumps(RUN[arguments.verb](arguments)), file=answers)


if __name__ == "__main__":
    main()
