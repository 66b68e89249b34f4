#!/usr/bin/env python3
"""Makes the reference numbers of the tuning methods, under Tests/EngineTests/Goldens/methods.

    python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 transformers==5.23.0 peft==0.21.2 bitsandbytes==0.50.2
    .venv/bin/python scripts/goldens_methods.py                     # LoRA, DoRA, QLoRA, prefix tuning; NF4
    python3 -m venv .venv-adapters && .venv-adapters/bin/pip install torch==2.13.0 transformers==4.57.6 adapters==1.3.0
    .venv-adapters/bin/python scripts/goldens_methods.py --bottleneck   # bottleneck adapters
    … --check                                                       # either: makes them anew elsewhere and compares

The two libraries need two versions of Transformers, hence two environments. The models are those under families; adapters are random,
float32, one thread, rows one by one, no dropout. Each folder holds the adapter as its library saves it, before any step.
"""
import argparse
import json
import math
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")

import goldens
import torch
import transformers
from goldens import bell
from safetensors.torch import load_file

METHODS = goldens.GOLDENS / "methods"
FAMILIES = goldens.GOLDENS / "families"
LENGTHS, WINDOWED = [7, 12, 3], [7, 12, 20]
UNSCORED = [{0, 1}, {0, 1, 2, 3, 8}, {0}]
STEPS, WARMUP = goldens.STEPS, goldens.WARMUP
RATES = {"prefix": 5e-2}
RATE = 1e-2  # of the others
SPREADS = {"prefix": 1.0, "projection": 0.4}
SPREAD = 0.15
# The losses of ten steps must not hang on the order of sums; the engine is allowed 1e-4.
ORDER = 2e-5
LEAST_EFFECT = 1e-2

SEVEN = goldens.PROJECTIONS
ATTENTION = SEVEN[:4]
CONV = ["c_attn", "c_proj", "c_fc"]
LORA = {"r": 4, "lora_alpha": 8, "target_modules": SEVEN}
PATTERNS = {
    "r": 4, "lora_alpha": 8, "target_modules": r".*\.(self_attn\.[qv]_proj|mlp\.down_proj)",
    "rank_pattern": {r"layers\.0\..*q_proj": 2, "down_proj": 6}, "alpha_pattern": {"v_proj": 3, "model.layers.1.self_attn.q_proj": 5},
}
PREFIX = {"num_virtual_tokens": 5}
# Folder: (family, kind, settings of the library's configuration)
PEFT_CASES = {
    "llama-lora": ("llama", "lora", LORA),
    "llama-lora-patterns": ("llama", "lora", PATTERNS),
    "llama-lora-attention": ("llama", "lora", LORA | {"target_modules": ATTENTION}),
    "llama-rslora": ("llama", "lora", LORA | {"use_rslora": True}),
    "llama-dora": ("llama", "lora", LORA | {"use_dora": True}),
    "llama-qlora": ("llama", "qlora", LORA),
    "llama-prefix": ("llama", "prefix", PREFIX),
    "llama-prefix-projection": ("llama", "prefix", PREFIX | {"prefix_projection": True, "encoder_hidden_size": 24}),
    "qwen3-lora": ("qwen3", "lora", LORA),
    "qwen3-lora-patterns": ("qwen3", "lora", PATTERNS),
    "qwen3-lora-attention": ("qwen3", "lora", LORA | {"target_modules": ATTENTION}),
    "qwen3-rslora": ("qwen3", "lora", LORA | {"use_rslora": True}),
    "qwen3-dora": ("qwen3", "lora", LORA | {"use_dora": True}),
    "qwen3-qlora": ("qwen3", "qlora", LORA),
    "qwen3-prefix": ("qwen3", "prefix", PREFIX),
    "qwen3-prefix-projection": ("qwen3", "prefix", PREFIX | {"prefix_projection": True, "encoder_hidden_size": 24}),
    "gpt2-lora": ("gpt2", "lora", LORA | {"target_modules": CONV, "fan_in_fan_out": True}),
    "gpt2-dora": ("gpt2", "lora", LORA | {"target_modules": CONV, "fan_in_fan_out": True, "use_dora": True}),
    "gpt2-prefix": ("gpt2", "prefix", PREFIX),
    "pythia-lora": ("pythia", "lora", LORA | {"target_modules": ["query_key_value", "dense", "dense_h_to_4h", "dense_4h_to_h"]}),
    "mistral-prefix": ("mistral", "prefix", PREFIX | {"num_virtual_tokens": 3}),
    "gemma2-prefix": ("gemma2", "prefix", PREFIX | {"num_virtual_tokens": 3}),
}
BOTTLENECK_CASES = {
    f"{family}-{kind.replace('_', '-')}": (family, kind, {"reduction_factor": factor})
    for family in ["llama", "gpt2", "qwen3"] for kind, factor in [("seq_bn", 4), ("double_seq_bn", 8), ("par_bn", 2)]
} | {"llama-seq-bn-odd": ("llama", "seq_bn", {"reduction_factor": 6.5, "leave_out": [0], "non_linearity": "gelu", "scaling": 0.5})}

DESCRIPTIONS = {
    "tokens": "ids of all rows one after another, without padding",
    "sequence_lengths": "number of ids of each row",
    "targets": "the id to predict at each position, -1 where there is no loss",
    "init.": "weights that are trained, before the first step, where the saved file holds something else",
    "logits": "one row of scores per token with the adapter of the folder's files",
    "base.logits": "logits of the quantised model without an adapter",
    "loss": "sum of the cross-entropies over positions with a target, divided by their count in the whole batch",
    "gradnorm.": "L2 norm of the gradient of the loss by each trained weight",
    "gradhead.": "first 64 values (or all, when fewer) of that gradient, in row-major order",
    "losses": "loss before each of the ten optimizer steps, every step on the same batch, only the adapter trained",
    "gradnorms": "L2 norm of the whole gradient before clipping, in each step",
    "rates": "learning rate used in each step; the first is 0",
    "trained.logits": "logits after the ten steps",
    "trained.norm.": "L2 norm of each trained weight after the ten steps",
}


# What all methods share


def make_batch(family, seed):
    generator = torch.Generator().manual_seed(seed)
    size = json.loads((FAMILIES / family / "config.json").read_text())["vocab_size"]
    lengths = WINDOWED if family in ("mistral", "gemma2") else LENGTHS
    rows = [torch.randint(0, size, (length,), generator=generator).tolist() for length in lengths]
    rows[1][9] = rows[1][5]
    return goldens.Batch(rows, UNSCORED)


def load(folder):
    return transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager").eval()


def ten_steps(model, batch, rate, max_norm):
    """Losses, norms and rates of ten steps; without a limit only to find one."""
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    groups = [
        {"params": [weight for weight in weights if weight.ndim == 2], "weight_decay": goldens.TRAINING["weight_decay"]},
        {"params": [weight for weight in weights if weight.ndim != 2], "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(
        [group for group in groups if group["params"]], lr=rate, betas=tuple(goldens.TRAINING["adam_betas"]), eps=goldens.TRAINING["adam_epsilon"])
    schedule = transformers.get_cosine_schedule_with_warmup(optimizer, WARMUP, STEPS)
    series = {"losses": [], "gradnorms": [], "rates": []}
    for _ in range(STEPS):
        optimizer.zero_grad(set_to_none=True)
        loss = batch.loss(batch.logits(model))
        loss.backward()
        series["gradnorms"].append(float(torch.nn.utils.clip_grad_norm_(weights, max_norm)))
        series["losses"].append(float(loss.detach()))
        series["rates"].append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    return {name: torch.tensor(values) for name, values in series.items()}


def reversed_batch(batch):
    """The same rows in the other order: equal but for the order of sums."""
    other = goldens.Batch([[0, 0]], [set()])
    other.rows, other.targets = batch.rows[::-1], batch.targets[::-1]
    other.flat_targets, other.scored = torch.cat(other.targets), batch.scored
    return other


def between(norms):
    """A limit that cuts some of the norms and not others, to one digit where that will do."""
    low, high = float(norms.min()), float(norms.max())
    for digits in range(1, 5):
        middle = float(f"{math.sqrt(low * high):.{digits}g}")
        if low * 1.01 < middle < high * 0.99:
            return middle
    raise AssertionError(f"the norms {norms.tolist()} are all alike")


def trained_weights(model, names):
    return {names(name): weight for name, weight in model.named_parameters() if weight.requires_grad}


def method_tensors(make_model, batch, rate, names):
    """Numbers of a method, and the norm that gradients were clipped at."""
    model = make_model()
    weights = trained_weights(model, names)
    tensors = batch.tensors() | goldens.measure(model, batch)
    for name, weight in weights.items():
        tensors[f"gradnorm.{name}"] = weight.grad.norm()
        tensors[f"gradhead.{name}"] = weight.grad.flatten()[:goldens.HEAD].clone()
    limit = between(ten_steps(make_model(), batch, rate, math.inf)["gradnorms"])
    model = make_model()
    steps = ten_steps(model, batch, rate, limit)
    assert steps["gradnorms"].min() < limit < steps["gradnorms"].max(), (limit, steps["gradnorms"])
    again = ten_steps(make_model(), reversed_batch(batch), rate, limit)["losses"]
    assert (again - steps["losses"]).abs().max() < ORDER, f"losses hang on the order of sums: {again - steps['losses']}"
    with torch.no_grad():
        tensors |= steps | {"trained.logits": batch.logits(model)}
    tensors |= {f"trained.norm.{name}": weight.detach().norm() for name, weight in trained_weights(model, names).items()}
    assert (tensors["trained.logits"] - tensors["logits"]).abs().max() > LEAST_EFFECT
    return tensors, limit


def write_numbers(folder, tensors, described, training, batch):
    goldens.write_tensors(folder / "golden.safetensors", tensors)
    known = [key for key in DESCRIPTIONS if any(made == key or (key.endswith(".") and made.startswith(key)) for made in tensors)]
    goldens.write_json(folder / "golden.json", described | {
        "tensors": {key + ("*" if key.endswith(".") else ""): DESCRIPTIONS[key] for key in known},
        "scored_positions": batch.scored, "training": goldens.TRAINING | training, "versions": versions()})


def versions():
    made = {"torch": torch.__version__.split("+")[0], "transformers": transformers.__version__}
    for name in ["peft", "bitsandbytes"] if transformers.__version__.startswith("5.") else ["adapters"]:
        made[name] = __import__(name).__version__
    return made


# LoRA and its kin, and prefix tuning, by PEFT


def randomise(model, spread, seed):
    """Random trained weights; a magnitude of DoRA moves around what it was."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.requires_grad:
                values = bell(weight.shape, spread, generator)
                weight.copy_(weight * (1 + values) if "magnitude" in name else values)


def peft_model(family, kind, settings, seed):
    import peft
    model = load(FAMILIES / family)
    if kind == "qlora":
        dequantise(model)
    if kind == "prefix":
        config = peft.PrefixTuningConfig(task_type="CAUSAL_LM", **settings)
    else:
        config = peft.LoraConfig(task_type="CAUSAL_LM", lora_dropout=0.0, **settings)
    model = peft.get_peft_model(model, config).eval()
    randomise(model, SPREADS.get("projection" if settings.get("prefix_projection") else kind, SPREAD), seed)
    return model


def peft_name(name):
    """A weight's name as PEFT saves it."""
    name = name.replace("lora_magnitude_vector.default.weight", "lora_magnitude_vector")
    return name.replace("prompt_encoder.default.", "").replace(".default", "")


def save_peft(model, folder, family):
    model.save_pretrained(folder)
    (folder / "README.md").unlink(missing_ok=True)
    path = folder / "adapter_config.json"
    config = json.loads(path.read_text())
    # A set's order changes from run to run; the path of the base is this machine's.
    if isinstance(config.get("target_modules"), list):
        config["target_modules"].sort()
    config["base_model_name_or_path"] = family
    goldens.write_json(path, config)
    (folder / "adapter_model.safetensors").chmod(0o644)


def check_reload(folder, family, batch, logits, kind):
    """The saved files give the logits that were measured."""
    import peft
    base = load(FAMILIES / family)
    if kind == "qlora":
        dequantise(base)
    with torch.no_grad():
        gap = float((batch.logits(peft.PeftModel.from_pretrained(base, folder).eval()) - logits).abs().max())
    # The projection of a prefix is folded away in the file.
    assert gap < 1e-5, f"{folder.name}: read again the adapter gives logits that differ by {gap}"


def write_peft(name, folder):
    family, kind, settings = PEFT_CASES[name]
    seed = 20240800 + list(PEFT_CASES).index(name)
    batch = make_batch(family, seed + 1000)
    make_model = lambda: peft_model(family, kind, settings, seed)
    model = make_model()
    save_peft(model, folder, family)
    rate = RATES.get(kind, RATE)
    tensors, limit = method_tensors(make_model, batch, rate, peft_name)
    saved = load_file(folder / "adapter_model.safetensors")
    initial = {key: weight.detach().clone() for key, weight in trained_weights(model, peft_name).items()}
    if kind == "prefix":
        assert settings.get("prefix_projection") or torch.equal(saved["prompt_embeddings"], initial["embedding.weight"])
        tensors |= {f"init.{key}": value for key, value in initial.items()} if settings.get("prefix_projection") else {}
    else:
        assert saved.keys() == initial.keys(), saved.keys() ^ initial.keys()
    if kind == "qlora":
        with torch.no_grad():
            tensors["base.logits"] = batch.logits(quantised_alone(family))
        shutil.copyfile(write_nf4_of(family), folder / "nf4.safetensors")
        check_linear4bit(folder, family, batch, tensors["logits"])
    check_reload(folder, family, batch, tensors["logits"].detach(), kind)
    described = {"base": f"../../families/{family}", "method": kind, "seeds": {"weights": seed, "tokens": seed + 1000}}
    if kind != "prefix":
        described["scaling"] = {
            peft_name(key).removeprefix("base_model.model."): module.scaling["default"] for key, module in model.named_modules() if hasattr(module, "scaling") and isinstance(module.scaling, dict)}
        described["rank"] = {
            peft_name(key).removeprefix("base_model.model."): module.r["default"] for key, module in model.named_modules() if hasattr(module, "r") and isinstance(module.r, dict)}
    write_numbers(folder, tensors, described, {"learning_rate": rate, "max_gradient_norm": limit}, batch)


# Quantisation by bitsandbytes


def quantised_modules(model):
    """The projections that Transformers would replace: every linear layer but the output head."""
    from transformers.pytorch_utils import Conv1D
    return {
        name: module for name, module in model.named_modules()
        if isinstance(module, (torch.nn.Linear, Conv1D)) and name not in ("lm_head", "embed_out")}


def nearest(values, table, blocksize):
    """Codes by the rule of graphics cards: times the reciprocal of the block's largest value, then the nearest in the table."""
    codes = []
    for block in values.flatten().split(blocksize):
        largest = block.abs().max()
        # A block of noughts gets the first code, which its statistic of nought makes harmless.
        codes.append(torch.bucketize(block * (1 / largest), (table[1:] + table[:-1]) / 2) if largest > 0 else torch.zeros(len(block), dtype=torch.long))
    return torch.cat(codes)


def nf4(weight):
    """Codes and statistics of a weight by bitsandbytes, and what they stand for; statistics as a graphics card rounds them.

    On processors bitsandbytes looks absmax up in 65,536 steps and may miss the nearest code; cards, and its own slow path, do not.
    """
    from bitsandbytes.functional import create_dynamic_map, dequantize_4bit, quantize_4bit
    weight = weight.detach().contiguous()
    codes, state = quantize_4bit(weight, blocksize=64, compress_statistics=True, quant_type="nf4")
    absmax = quantize_4bit(weight, blocksize=64, compress_statistics=False, quant_type="nf4")[1].absmax
    chosen = [nearest(absmax - offset, create_dynamic_map(), 256).to(torch.uint8) for offset in [state.offset, absmax.double().mean().float()]]
    assert torch.equal(*chosen), "the statistics hang on the order of a sum"
    state.processor, state.absmax = state.absmax, chosen[0]
    return codes, state, dequantize_4bit(codes, state), absmax


def dequantise(model):
    """Puts the values that four bits can hold in place of the weights."""
    with torch.no_grad():
        for module in quantised_modules(model).values():
            flipped = type(module).__name__ == "Conv1D"
            values = nf4(module.weight.T if flipped else module.weight)[2]
            module.weight.copy_(values.T if flipped else values)


def quantised_alone(family):
    model = load(FAMILIES / family)
    dequantise(model)
    return model


def nf4_tensors(name, weight):
    codes, state, values, absmax = nf4(weight)
    return {
        f"{name}.codes": codes.flatten(), f"{name}.absmax": state.absmax, f"{name}.absmax_unquantised": absmax,
        f"{name}.nested_absmax": state.state2.absmax, f"{name}.nested_offset": state.offset, f"{name}.dequantised": values}


def write_nf4_of(family):
    """The quantised form of two projections of a family."""
    model = load(FAMILIES / family)
    chosen = list(quantised_modules(model).items())
    picked = [chosen[0], chosen[-1]]
    path = Path(SCRATCH.name) / f"{family}.safetensors"
    tensors = {}
    for name, module in picked:
        tensors |= nf4_tensors(f"{name}.weight", module.weight.detach())
    goldens.write_tensors(path, tensors)
    return path


def check_linear4bit(folder, family, batch, logits):
    """Transformers' own replacement of layers by bitsandbytes computes the same and replaces the same layers."""
    import bitsandbytes
    import peft
    config = transformers.BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True, bnb_4bit_compute_dtype=torch.float32)
    model = transformers.AutoModelForCausalLM.from_pretrained(
        FAMILIES / family, dtype=torch.float32, attn_implementation="eager", quantization_config=config, device_map={"": "cpu"})
    replaced = {name for name, module in model.named_modules() if isinstance(module, bitsandbytes.nn.Linear4bit)}
    assert replaced == set(quantised_modules(load(FAMILIES / family))), replaced
    weights = {name: module.weight for name, module in quantised_modules(load(FAMILIES / family)).items()}
    for name, module in model.named_modules():
        if name in weights:
            module.weight.quant_state.absmax = nf4(weights[name])[1].absmax
    model = peft.PeftModel.from_pretrained(model, folder).eval()
    with torch.no_grad():
        gap = float((batch.logits(model) - logits).abs().max())
    assert gap < 2e-5, f"{folder.name}: layers of bitsandbytes give logits that differ by {gap}"


def edge_weight():
    """Blocks of special values: noughts, one value alone, midpoints between codes, tiny and huge, and a short last block."""
    from bitsandbytes.functional import get_4bit_type
    code = get_4bit_type("nf4", device="cpu")
    middles = (code[1:] + code[:-1]) / 2
    blocks = [torch.zeros(64) for _ in range(8)]
    blocks[1][5] = -3.0
    blocks[2][:16], blocks[2][16:31] = code, middles
    blocks[3][:15], blocks[3][15:30], blocks[3][30:45], blocks[3][45] = middles, middles * (1 + 2**-22), middles * (1 - 2**-22), 1.0
    blocks[4] = torch.linspace(-1, 1, 64) * 1e-30
    blocks[5] = torch.linspace(-1, 0.9, 64) * 1e30
    blocks[6] = torch.full((64,), 0.25)
    blocks[7] = torch.linspace(-0.7, 1.3, 64)
    return torch.cat(blocks + [torch.tensor([0.5, -0.25, 0.125, -0.0, 0.03125, -0.5, 0.49])])


def write_nf4(folder):
    """Matrices alone: more than 256 blocks, a last block that is not full, special values, and the two tables."""
    from bitsandbytes.functional import create_dynamic_map, get_4bit_type
    generator = torch.Generator().manual_seed(20240900)
    weights = {
        "even": bell((96, 192), 0.05, generator).bfloat16().float(),
        "odd": (bell((131, 133), 0.02, generator) * (1 + bell((131, 1), 0.6, generator))).bfloat16().float(),
        "edges": edge_weight(),
    }
    tensors = {"nf4.code": get_4bit_type("nf4", device="cpu"), "dynamic.map": create_dynamic_map()}
    for name, weight in weights.items():
        codes, state, values, _ = nf4(weight)
        unpacked = torch.stack([codes.flatten() >> 4, codes.flatten() & 15], 1).flatten()[:weight.numel()].long()
        tail = weight.numel() % 64  # processors divide here, cards multiply by the reciprocal as everywhere
        assert not tail or torch.equal(nearest(weight.flatten()[-tail:], tensors["nf4.code"], 64), unpacked[-tail:])
        assert torch.equal(state.processor, state.absmax), f"{name}: here processors and cards differ"
        made = nf4_tensors(name, weight)
        if name != "edges":
            del made[f"{name}.dequantised"]
            made |= {f"{name}.dequantised_sums": values.double().sum(1).float(), f"{name}.dequantised_head": values.flatten()[:512].clone()}
        tensors |= made | {f"{name}.weight": weight if name == "edges" else weight.bfloat16()}
    goldens.write_tensors(folder / "golden.safetensors", tensors)
    goldens.write_json(folder / "golden.json", {
        "about": "NF4 with double quantisation, block 64, by bitsandbytes on a processor; docs/reference-behaviour.md says what is computed",
        "tensors": {
            "nf4.code": "the 16 values, ascending", "dynamic.map": "the 256 values that absmax is quantised to, ascending",
            "*.weight": "input; row-major blocks of 64 run across rows; bfloat16 stands for the same float32 values",
            "*.codes": "two codes a byte, the earlier value in the high half; an odd count ends with the code of nought",
            "*.absmax_unquantised": "largest absolute value of each block", "*.absmax": "codes of absmax - nested_offset in dynamic.map, by blocks of 256",
            "*.nested_absmax": "largest absolute value of each such block", "*.nested_offset": "mean of absmax_unquantised",
            "*.dequantised": "code value * (dynamic.map[absmax] * nested_absmax + nested_offset)",
            "*.dequantised_sums": "sum of each row of that", "*.dequantised_head": "first 512 values of that"},
        "versions": versions()})


# Bottleneck adapters


def bottleneck_model(family, kind, settings, seed):
    import adapters
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        shutil.copy(FAMILIES / family / "model.safetensors", copy)
        shutil.copy(FAMILIES / family / "config-transformers-4.json", copy / "config.json")
        model = load(copy)
    adapters.init(model)
    model.add_adapter("tuned", config=adapters.AdapterConfig.load(kind, **settings))
    model.train_adapter("tuned")
    model.eval()
    randomise(model, 0.2, seed)
    return model


def described_logits(family, kind, settings, model, batch):
    """The same logits by what docs/reference-behaviour.md says, in plain Transformers with hooks."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        shutil.copy(FAMILIES / family / "model.safetensors", copy)
        shutil.copy(FAMILIES / family / "config-transformers-4.json", copy / "config.json")
        plain = load(copy)
    weights = {name: weight.detach() for name, weight in model.named_parameters() if weight.requires_grad}
    linear = torch.nn.functional.linear
    activation = {"seq_bn": torch.relu, "par_bn": torch.relu, "double_seq_bn": torch.nn.functional.silu}[kind]
    if settings.get("non_linearity") == "gelu":
        activation = torch.nn.functional.gelu
    scaling = settings.get("scaling", 4.0 if kind == "par_bn" else 1.0)
    layers = plain.transformer.h if family == "gpt2" else plain.model.layers
    stem = "transformer.h" if family == "gpt2" else "model.layers"
    for index, layer in enumerate(layers):
        places = {"output_adapters": (layer.mlp, layer.ln_2 if family == "gpt2" else layer.post_attention_layernorm)}
        if kind == "double_seq_bn":
            places["attention_adapters"] = (layer.attn, layer.ln_1) if family == "gpt2" else (layer.self_attn, layer.input_layernorm)
        for place, (block, norm) in places.items():
            prefix = f"{stem}.{index}.{place}.adapters.tuned"
            if f"{prefix}.adapter_up.weight" not in weights:
                continue
            kept = {}
            norm.register_forward_pre_hook(lambda module, args, kept=kept: kept.update(residual=args[0]))

            def add(module, args, output, kept=kept, prefix=prefix):
                made = output[0] if isinstance(output, tuple) else output
                given = {"seq_bn": made + kept["residual"], "double_seq_bn": made, "par_bn": kept["residual"]}[kind]
                down = activation(linear(given, weights[f"{prefix}.adapter_down.0.weight"], weights[f"{prefix}.adapter_down.0.bias"]))
                made = made + scaling * linear(down, weights[f"{prefix}.adapter_up.weight"], weights[f"{prefix}.adapter_up.bias"])
                return (made, *output[1:]) if isinstance(output, tuple) else made
            block.register_forward_hook(add)
    with torch.no_grad():
        return batch.logits(plain)


def write_bottleneck(name, folder):
    family, kind, settings = BOTTLENECK_CASES[name]
    seed = 20240850 + list(BOTTLENECK_CASES).index(name)
    batch = make_batch(family, seed + 1000)
    make_model = lambda: bottleneck_model(family, kind, settings, seed)
    model = make_model()
    model.save_adapter(folder, "tuned", use_safetensors=True, with_head=name == "llama-seq-bn")
    for path in [path for path in [folder / "adapter_config.json", folder / "head_config.json"] if path.exists()]:
        config = json.loads(path.read_text()) | {"model_name": family}
        goldens.write_json(path, config)
    for path in folder.glob("*.safetensors"):
        path.chmod(0o644)
    assert load_file(folder / "adapter.safetensors").keys() == trained_weights(model, str).keys()
    tensors, limit = method_tensors(make_model, batch, RATE, str)
    gap = float((described_logits(family, kind, settings, model, batch) - tensors["logits"]).abs().max())
    assert gap < 1e-5, f"{name} is not what is described: {gap}"
    described = {"base": f"../../families/{family}", "method": kind, "seeds": {"weights": seed, "tokens": seed + 1000}}
    write_numbers(folder, tensors, described, {"learning_rate": RATE, "max_gradient_norm": limit}, batch)


# Writing and checking

SCRATCH = tempfile.TemporaryDirectory()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed files instead of writing them")
    parser.add_argument("--bottleneck", action="store_true", help="the folders of the adapters library")
    parser.add_argument("--only", help="only folders whose name holds this; not with --check")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    cases, other = (BOTTLENECK_CASES, PEFT_CASES) if arguments.bottleneck else (PEFT_CASES, BOTTLENECK_CASES)
    write = write_bottleneck if arguments.bottleneck else write_peft
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary)
        for name in [name for name in cases if not arguments.only or arguments.only in name]:
            (fresh / name).mkdir()
            write(name, fresh / name)
            print(f"made {name}", flush=True)
        if not arguments.bottleneck and (not arguments.only or arguments.only in "nf4"):
            (fresh / "nf4").mkdir()
            write_nf4(fresh / "nf4")
        if arguments.check:
            others = ["README.md", *other, *(["nf4"] if arguments.bottleneck else [])]
            sys.exit(1 if goldens.check(fresh, METHODS, others=others) else 0)
        shutil.copytree(fresh, METHODS, dirs_exist_ok=True)
    size = sum(path.stat().st_size for path in METHODS.rglob("*") if path.is_file())
    print(f"wrote methods, {size:,} bytes in all")


if __name__ == "__main__":
    main()
