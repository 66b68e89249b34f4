#!/usr/bin/env python3
"""Makes a tiny model and its reference numbers for every family, under Tests/EngineTests/Goldens/families.

    python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 transformers==5.23.0 peft==0.21.2
    .venv/bin/python scripts/goldens_families.py            # writes the files
    .venv/bin/python scripts/goldens_families.py --check    # makes them anew elsewhere and compares
    .venv/bin/python scripts/goldens_families.py --logits   # only runs the committed models and compares their logits

Weights are random, rounded to bfloat16 and stored so; the numbers are float32 on those values, one thread, eager attention, no dropout.
--logits needs no newest version: with a Transformers of the fourth generation it reads config-transformers-4.json where that stands.
"""
import argparse
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path

import goldens
import torch
import transformers
from safetensors import safe_open
from safetensors.torch import load_file, save_file

FAMILIES = Path(__file__).resolve().parent.parent / "Tests" / "EngineTests" / "Goldens" / "families"
VOCABULARY = 96
LENGTHS, LONG = [7, 12, 3], 40
UNSCORED = [{0, 1}, {0, 1, 2, 3, 8}, {0}, {0, 1, 2, 17}]
# A peculiarity counts when logits move by this much without it: five times what the engine is allowed.
LEAST_EFFECT = 5e-4
TOLERANCE = 1e-4
JSON_GAP = 1e-2  # of the figures under logits_move_without

COMMON = {
    "vocab_size": VOCABULARY, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2,
    "intermediate_size": 48, "max_position_embeddings": 64, "bos_token_id": 1, "eos_token_id": 2,
}
DEFAULT_ROPE = {"rope_type": "default", "rope_theta": 10000.0}
LLAMA3_ROPE = {
    "rope_type": "llama3", "rope_theta": 500.0, "factor": 4.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
    "original_max_position_embeddings": 32,
}
YARN = {"rope_type": "yarn", "rope_theta": 1000.0, "factor": 4.0, "original_max_position_embeddings": 16}
LONGROPE = {
    "rope_type": "longrope", "rope_theta": 10000.0, "short_factor": [1.0, 1.1, 1.3, 1.7], "long_factor": [1.0, 1.6, 2.5, 4.0],
    "original_max_position_embeddings": 16,
}
GEMMA3_ROPE = {
    "full_attention": {"rope_type": "linear", "rope_theta": 20000.0, "factor": 8.0},
    "sliding_attention": {"rope_type": "default", "rope_theta": 100.0},
}
# Each family: what to build, and under "matters" what must move the logits when it is taken away: fields of config.json with another
# value, or a pattern of weights set to nought.
RECIPES = {
    "llama": {
        "about": "grouped queries, head of its own", "class": "Llama", "config": COMMON | {"rope_parameters": DEFAULT_ROPE},
        "whole": ["model.layers.0.self_attn.k_proj.weight", "model.layers.1.mlp.down_proj.weight", "model.layers.0.input_layernorm.weight"],
        "matters": {"rope_theta": {"rope_parameters": {"rope_type": "default", "rope_theta": 500.0}}},
    },
    "llama3-rope": {
        "about": "rotary frequencies scaled as in Llama 3.1: none, some and all of the factor occur among the four pairs", "class": "Llama",
        "config": COMMON | {"rope_parameters": LLAMA3_ROPE}, "long": True,
        "whole": ["model.layers.0.self_attn.q_proj.weight", "model.layers.0.self_attn.k_proj.weight"],
        "matters": {"rope scaling": {"rope_parameters": {"rope_type": "default", "rope_theta": 500.0}}},
    },
    "llama-linear-rope": {
        "about": "rotary frequencies divided by a factor", "class": "Llama", "long": True,
        "config": COMMON | {"rope_parameters": {"rope_type": "linear", "rope_theta": 10000.0, "factor": 4.0}},
        "whole": ["model.layers.0.self_attn.q_proj.weight"], "matters": {"rope scaling": {"rope_parameters": DEFAULT_ROPE}},
    },
    "llama-bias": {
        "about": "attention_bias and mlp_bias: all seven projections have biases", "class": "Llama",
        "config": COMMON | {"rope_parameters": DEFAULT_ROPE, "attention_bias": True, "mlp_bias": True},
        "whole": ["model.layers.0.self_attn.k_proj.bias", "model.layers.1.self_attn.o_proj.bias", "model.layers.0.mlp.gate_proj.bias"],
        "matters": {"biases": r"\.bias$", "output bias": r"o_proj\.bias$", "key bias": r"k_proj\.bias$", "MLP biases": r"mlp.*\.bias$"},
    },
    "smollm2": {
        "about": "a Llama with the embedding as its head, three query heads to one of keys", "class": "Llama",
        "config": COMMON | {
            "hidden_size": 36, "num_attention_heads": 3, "num_key_value_heads": 1, "rope_parameters": {"rope_type": "default", "rope_theta": 100000.0},
            "tie_word_embeddings": True},
        "whole": ["model.embed_tokens.weight", "model.layers.0.self_attn.v_proj.weight"], "matters": {},
    },
    "mistral": {
        "about": "a window of 5: position i sees i-4 to i, itself included", "class": "Mistral", "long": True,
        "config": COMMON | {"rope_parameters": DEFAULT_ROPE, "sliding_window": 5},
        "whole": ["model.layers.0.self_attn.k_proj.weight", "model.layers.1.self_attn.v_proj.weight"],
        "matters": {"window": {"sliding_window": None}, "window off by one": {"sliding_window": 6}},
    },
    "qwen2": {
        "about": "biases at queries, keys and values, none at the output; tied; a window that use_sliding_window switches off", "class": "Qwen2",
        "config": COMMON | {"rope_parameters": {"rope_type": "default", "rope_theta": 1000000.0}, "tie_word_embeddings": True},
        "whole": ["model.embed_tokens.weight", "model.layers.0.self_attn.k_proj.bias", "model.layers.1.self_attn.v_proj.bias"],
        "matters": {"biases": r"\.bias$", "key bias": r"k_proj\.bias$"},
    },
    "qwen2-yarn": {
        "about": "YaRN: frequencies mixed by a ramp, and sines and cosines multiplied by 0.1 ln(factor) + 1", "class": "Qwen2", "long": True,
        "config": COMMON | {"rope_parameters": YARN},
        "whole": ["model.layers.0.self_attn.q_proj.weight", "model.layers.0.self_attn.k_proj.bias"],
        "matters": {
            "rope scaling": {"rope_parameters": {"rope_type": "default", "rope_theta": 1000.0}},
            "the ramp": {"rope_parameters": {"rope_type": "linear", "rope_theta": 1000.0, "factor": 4.0}},
            "attention factor": {"rope_parameters": YARN | {"attention_factor": 1.0}}},
    },
    "qwen3": {
        "about": "a norm of every query and key head before the rotation; heads wider than hidden_size / heads; tied", "class": "Qwen3",
        "config": COMMON | {"head_dim": 12, "rope_parameters": {"rope_type": "default", "rope_theta": 1000000.0}, "tie_word_embeddings": True},
        "whole": ["model.layers.0.self_attn.q_norm.weight", "model.layers.1.self_attn.k_norm.weight", "model.layers.0.self_attn.o_proj.weight"],
        "matters": {"query norm": r"q_norm", "key norm": r"k_norm"},
    },
    "gemma2": {
        "about": "soft-caps at the attention scores and the logits, windows in even layers, four norms a layer, weight 1 + w in norms, gelu by tanh,"
                 " embeddings times sqrt(hidden_size), a scale of its own for scores", "class": "Gemma2", "long": True, "spread": 0.2,
        "config": COMMON | {
            "num_hidden_layers": 3, "head_dim": 12, "rope_parameters": DEFAULT_ROPE, "query_pre_attn_scalar": 20, "sliding_window": 5,
            "attn_logit_softcapping": 1.5, "final_logit_softcapping": 4.0, "pad_token_id": 0},
        "whole": ["model.embed_tokens.weight", "model.layers.0.pre_feedforward_layernorm.weight", "model.layers.1.self_attn.q_proj.weight"],
        "matters": {
            "attention cap": {"attn_logit_softcapping": None}, "final cap": {"final_logit_softcapping": None}, "score scale": {"query_pre_attn_scalar": 12},
            "window": {"sliding_window": 64}, "window off by one": {"sliding_window": 6}, "which layers": {"layer_types": ["full_attention", "sliding_attention", "full_attention"]},
            "gelu by tanh": {"hidden_activation": "gelu"}, "1 + w": r"norm\.weight$"},
    },
    "gemma3": {
        "about": "query and key norms with 1 + w, every third layer sees all and rotates by its own theta, divided by a factor; the others have a window"
                 " and a smaller theta; tied; no caps", "class": "Gemma3", "long": True, "spread": 0.2,
        "config": COMMON | {
            "num_hidden_layers": 4, "num_key_value_heads": 1, "head_dim": 12, "rope_parameters": GEMMA3_ROPE, "query_pre_attn_scalar": 20, "sliding_window": 5,
            "layer_types": ["sliding_attention", "sliding_attention", "full_attention", "sliding_attention"], "pad_token_id": 0},
        "whole": ["model.embed_tokens.weight", "model.layers.2.self_attn.q_norm.weight", "model.layers.0.self_attn.k_norm.weight"],
        "matters": {
            "window": {"sliding_window": 64}, "window off by one": {"sliding_window": 6}, "score scale": {"query_pre_attn_scalar": 12},
            "which layers": {"layer_types": ["sliding_attention", "sliding_attention", "sliding_attention", "full_attention"]},
            "local theta": {"rope_parameters": GEMMA3_ROPE | {"sliding_attention": {"rope_type": "default", "rope_theta": 20000.0}}},
            "global theta": {"rope_parameters": GEMMA3_ROPE | {"full_attention": {"rope_type": "linear", "rope_theta": 100.0, "factor": 8.0}}},
            "global scaling": {"rope_parameters": GEMMA3_ROPE | {"full_attention": {"rope_type": "default", "rope_theta": 20000.0}}},
            "gelu by tanh": {"hidden_activation": "gelu"}, "query norm": r"q_norm"},
    },
    "phi3": {
        "about": "queries, keys and values in one tensor, gate and up in one, in this order of rows; a window", "class": "Phi3", "long": True,
        "config": COMMON | {"rope_parameters": DEFAULT_ROPE | {"partial_rotary_factor": 1.0}, "sliding_window": 9, "pad_token_id": 0},
        "whole": ["model.layers.0.self_attn.qkv_proj.weight", "model.layers.1.mlp.gate_up_proj.weight"], "matters": {"window": {"sliding_window": None}},
    },
    "phi3-longrope": {
        "about": "LongRoPE: every pair has its own factor, another one in rows longer than original_max_position_embeddings; sines and cosines times"
                 " sqrt(1 + ln(max_position_embeddings / original) / ln(original)) in short rows too", "class": "Phi3",
        "config": COMMON | {
            "rope_parameters": LONGROPE | {"partial_rotary_factor": 1.0}, "original_max_position_embeddings": 16, "pad_token_id": 0},
        "beyond": True, "whole": ["model.layers.0.self_attn.qkv_proj.weight"],
        "matters": {
            "short factors": {"rope_parameters": LONGROPE | {"partial_rotary_factor": 1.0, "short_factor": [1.0] * 4}},
            "attention factor": {"rope_parameters": LONGROPE | {"partial_rotary_factor": 1.0, "attention_factor": 1.0}}},
    },
    "gpt2": {
        "about": "weights of projections [in, out], one tensor for queries, keys and values, learned positions, LayerNorm, biases everywhere,"
                 " gelu by tanh, tied", "class": "GPT2",
        "config": {
            "vocab_size": VOCABULARY, "n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 48, "n_inner": None, "bos_token_id": 1, "eos_token_id": 2},
        "whole": ["transformer.wpe.weight", "transformer.h.0.attn.c_attn.weight", "transformer.h.1.mlp.c_fc.bias"],
        "matters": {"positions": r"wpe", "biases": r"attn.*\.bias$|mlp.*\.bias$", "norm biases": r"ln_.*\.bias$", "gelu by tanh": {"activation_function": "gelu"}},
    },
    "pythia": {
        "about": "rotation of the first quarter of each head, attention and MLP side by side on the same residual, head by head [q k v] in one tensor,"
                 " LayerNorm, biases, exact gelu, head of its own", "class": "GPTNeoX",
        "config": {
            "vocab_size": VOCABULARY, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64,
            "max_position_embeddings": 64, "bos_token_id": 1, "eos_token_id": 2, "use_parallel_residual": True,
            "rope_parameters": DEFAULT_ROPE | {"partial_rotary_factor": 0.25}},
        "whole": ["gpt_neox.layers.0.attention.query_key_value.weight", "gpt_neox.layers.1.attention.query_key_value.bias", "embed_out.weight"],
        "matters": {
            "parallel residual": {"use_parallel_residual": False}, "partial rotation": {"rope_parameters": DEFAULT_ROPE | {"partial_rotary_factor": 1.0}},
            "biases": r"(dense|value|to_h)\.bias$", "norm biases": r"norm\.bias$", "exact gelu": {"hidden_act": "gelu_new"}},
    },
}
RECIPES["pythia-sequential"] = RECIPES["pythia"] | {
    "about": "as pythia, but the MLP after the attention, each on its own residual",
    "config": RECIPES["pythia"]["config"] | {"use_parallel_residual": False}, "whole": ["gpt_neox.layers.0.attention.query_key_value.weight"],
    "matters": {"sequential residual": {"use_parallel_residual": True}},
}
# The same model in other files; their numbers are those of the model they repeat.
REPEATS = {
    "sharded": ("llama", "the same model in three files with model.safetensors.index.json"),
    "gpt2-published": ("gpt2", "the file as it was published: names without `transformer.`, float32, the causal masks `h.N.attn.bias` as tensors"),
    "pythia-published": ("pythia", "the file as it was published: float16, masks and rotary frequencies of each layer as tensors"),
}

DESCRIPTIONS = {
    "tokens": "ids of all rows one after another, without padding",
    "sequence_lengths": "number of ids of each row",
    "targets": "the id to predict at each position, -1 where there is no loss",
    "logits": "one row of scores per token, causal within its own row, positions from 0 in each row",
    "loss": "sum of the cross-entropies over positions with a target, divided by their count in the whole batch",
    "full.grad.": "gradient of the loss by some weights, named and shaped as in the model file; a tied head adds to the embedding's",
    "full.gradnorm.": "L2 norm of the gradient of each weight",
    "full.gradhead.": "first 64 values (or all, when fewer) of the gradient of each weight, in row-major order",
    "beyond.": "as the names without it, for one row that is longer than original_max_position_embeddings",
}


# Making a model


def classes(name):
    return getattr(transformers, f"{name}TextConfig" if name == "Gemma3" else f"{name}Config"), getattr(
        transformers, f"{name}LMHeadModel" if name == "GPT2" else f"{name}ForCausalLM")


def load(folder):
    return transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager").eval()


def fill(model, recipe, generator):
    """Random weights: norms around the value that does nothing, biases away from nought."""
    spread = recipe.get("spread", 0.15)
    neutral = 0.0 if recipe["class"].startswith("Gemma") else 1.0
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.ndim == 2:
                # Gemma multiplies embeddings by sqrt(hidden_size); queries and keys are larger so that attention is not flat.
                wide = 2 if re.search(r"q_proj|k_proj|qkv_proj|c_attn|query_key_value", name) else 4 if re.search(r"wte|embed_tokens|embed_in|wpe", name) else 1
                values = goldens.bell(weight.shape, spread * wide if neutral or wide != 4 else spread, generator)
            elif name.endswith("bias"):
                values = goldens.bell(weight.shape, 0.3, generator)
            else:
                values = neutral + goldens.bell(weight.shape, 0.3, generator)
            weight.copy_(values)


def write_model(recipe, seed, folder):
    config_class, model_class = classes(recipe["class"])
    model = model_class(config_class(**recipe["config"]))
    fill(model, recipe, torch.Generator().manual_seed(seed))
    model.bfloat16().save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    (folder / "model.safetensors").chmod(0o644)


# Numbers


def measured(folder, batch, prefix=""):
    """Logits, loss and the gradient of every weight, by name."""
    model = load(folder)
    tensors = {name: value.detach() for name, value in (batch.tensors() | goldens.measure(model, batch)).items()}
    with safe_open(folder / "model.safetensors", "pt") as file:
        # Pythia's head has one name in the file and another one in the model.
        renamed = {"lm_head.weight": "embed_out.weight"} if "embed_out.weight" in file.keys() else {}
    gradients = {renamed.get(name, name): weight.grad for name, weight in model.named_parameters()}
    return {f"{prefix}{name}": value for name, value in tensors.items()}, gradients


def effect(folder, batch, logits, change):
    """How far logits move when a field of the configuration, or some weights, are other than they are."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        shutil.copy(folder / "model.safetensors", copy)
        written = json.loads((folder / "config.json").read_text())
        (copy / "config.json").write_text(json.dumps(written | change if isinstance(change, dict) else written))
        model = load(copy)
    if isinstance(change, str):
        touched = [weight for name, weight in model.named_parameters() if re.search(change, name)]
        assert touched, f"no weight is named like {change}"
        with torch.no_grad():
            for weight in touched:
                weight.zero_()
    with torch.no_grad():
        return float((batch.logits(model) - logits).abs().max())


def write_family(name, folder):
    recipe, seed = RECIPES[name], 20240700 + list(RECIPES).index(name)
    write_model(recipe, seed, folder)
    generator = torch.Generator().manual_seed(seed + 1000)
    lengths = LENGTHS + ([LONG] if recipe.get("long") or recipe.get("beyond") else [])
    rows = [torch.randint(0, VOCABULARY, (length,), generator=generator).tolist() for length in lengths]
    rows[1][9] = rows[1][5]  # an id that comes twice: its embedding collects two gradients
    short = rows[:3] if recipe.get("beyond") else rows
    batch = goldens.Batch(short, UNSCORED[:len(short)])
    tensors, gradients = measured(folder, batch)
    for weight in recipe["whole"]:
        tensors[f"full.grad.{weight}"] = gradients[weight]
    for weight, gradient in gradients.items():
        tensors[f"full.gradnorm.{weight}"] = gradient.norm()
        tensors[f"full.gradhead.{weight}"] = gradient.flatten()[:goldens.HEAD].clone()
    if recipe.get("beyond"):
        far, gradients = measured(folder, goldens.Batch(rows[3:], UNSCORED[3:]), "beyond.")
        tensors |= far | {f"beyond.full.gradnorm.{weight}": gradient.norm() for weight, gradient in gradients.items()}
        tensors |= {f"beyond.full.grad.{weight}": gradients[weight] for weight in recipe["whole"]}
    effects = {change: round(effect(folder, batch, tensors["logits"], how), 4) for change, how in recipe["matters"].items()}
    assert all(value >= LEAST_EFFECT for value in effects.values()), f"{name}: {effects} hardly matter"
    goldens.write_tensors(folder / "golden.safetensors", tensors)
    described = [key for key in DESCRIPTIONS if any(made == key or (key.endswith(".") and made.startswith(key)) for made in tensors)]
    goldens.write_json(folder / "golden.json", {
        "about": recipe["about"],
        "tensors": {key + ("*" if key.endswith(".") else ""): DESCRIPTIONS[key] for key in described},
        "largest_logit": round(float(tensors["logits"].abs().max()), 3),
        "logits_move_without": effects,
        "scored_positions": batch.scored, "seeds": {"weights": seed, "tokens": seed + 1000}, "versions": versions(),
    })
    write_fourth(folder, tensors["logits"], batch)


def versions():
    return {"torch": torch.__version__.split("+")[0], "transformers": transformers.__version__}


# The spelling of Transformers 4


SPELLED_ANEW = ["llama", "mistral", "qwen2", "qwen3", "gemma2", "gemma3_text", "phi3", "gpt2", "gpt_neox"]


def fourth(config):
    """The configuration in the words of Transformers 4, made from what Transformers 5 writes."""
    kind = config["model_type"]
    if "dtype" not in config or kind not in SPELLED_ANEW:
        return config
    old = {key: value for key, value in config.items() if key not in ("rope_parameters", "dtype", "layer_types", "head_dim", "_sliding_window_pattern")}
    old |= {"torch_dtype": config["dtype"], "transformers_version": "4.40.0"}
    if kind in ("qwen3", "gemma2", "gemma3_text"):  # elsewhere it was hidden_size / num_attention_heads
        old["head_dim"] = config["head_dim"]
    rope = config.get("rope_parameters")
    if kind == "gemma3_text":
        full, local = rope["full_attention"], rope["sliding_attention"]
        old |= {"rope_theta": full["rope_theta"], "rope_local_base_freq": local["rope_theta"]}
        old["sliding_window_pattern"] = config["layer_types"].index("full_attention") + 1
        old["rope_scaling"] = None if full["rope_type"] == "default" else {"factor": full["factor"], "rope_type": full["rope_type"]}
    elif kind == "gpt_neox":
        old |= {"rotary_pct": rope["partial_rotary_factor"], "rotary_emb_base": rope["rope_theta"]}
    elif rope:
        scaling = {key: value for key, value in rope.items() if key not in ("rope_theta", "partial_rotary_factor")}
        if scaling["rope_type"] != "llama3":
            scaling["type"] = scaling.pop("rope_type")
        if scaling.get("type") == "longrope":
            del scaling["original_max_position_embeddings"]  # it stands beside
        old |= {"rope_theta": rope["rope_theta"], "rope_scaling": None if scaling.get("type") == "default" else scaling}
        if "partial_rotary_factor" in rope:
            old["partial_rotary_factor"] = rope["partial_rotary_factor"]
    return dict(sorted(old.items()))


# What some published files say and Transformers pays no heed to.
PUBLISHED = {"qwen2": {"sliding_window": 5, "use_sliding_window": False}, "gemma2": {"hidden_act": "gelu"}}


def write_fourth(folder, logits, batch):
    config = fourth(json.loads((folder / "config.json").read_text()))
    config |= PUBLISHED.get(config["model_type"], {})
    goldens.write_json(folder / "config-transformers-4.json", dict(sorted(config.items())))
    assert effect(with_config(folder, "config-transformers-4.json"), batch, logits, {}) == 0


def with_config(folder, name):
    """The folder with another of its configurations as config.json; lives as long as the process."""
    copy = Path(tempfile.mkdtemp(dir=SCRATCH.name))
    for file in folder.glob("model*"):
        shutil.copy(file, copy)
    shutil.copy(folder / name, copy / "config.json")
    return copy


SCRATCH = tempfile.TemporaryDirectory()


# The same model in other files


def write_repeat(name, target):
    original, about = REPEATS[name]
    source, folder = target / original, target / name
    if name == "sharded":
        model = transformers.AutoModelForCausalLM.from_pretrained(source)
        model.save_pretrained(folder, max_shard_size=18_000)
        (folder / "generation_config.json").unlink(missing_ok=True)
        assert len(list(folder.glob("*.safetensors"))) == 3, sorted(path.name for path in folder.iterdir())
        for path in folder.glob("*.safetensors"):
            path.chmod(0o644)
    else:
        config = json.loads((source / "config-transformers-4.json").read_text())
        weights = load_file(source / "model.safetensors")
        weights = published_gpt2(weights, config) if name.startswith("gpt2") else published_pythia(weights, config)
        config["torch_dtype"] = "float32" if name.startswith("gpt2") else "float16"
        goldens.write_json(folder / "config.json", config)
        save_file(weights, folder / "model.safetensors", {"format": "pt"})
        (folder / "model.safetensors").chmod(0o644)
    golden = load_file(source / "golden.safetensors")
    assert difference(folder, golden) == 0
    goldens.write_json(folder / "golden.json", {"about": about, "numbers": f"those of {original}", "versions": versions()})


def published_gpt2(weights, config):
    size = config["n_positions"]
    renamed = {name.removeprefix("transformer."): value.float() for name, value in weights.items()}
    mask = torch.ones(size, size).tril().view(1, 1, size, size)
    return renamed | {f"h.{layer}.attn.bias": mask.clone() for layer in range(config["n_layer"])}


def published_pythia(weights, config):
    size = config["max_position_embeddings"]
    rotated = int(config["hidden_size"] // config["num_attention_heads"] * config["rotary_pct"])
    frequencies = 1 / config["rotary_emb_base"] ** (torch.arange(0, rotated, 2).float() / rotated)
    # Values below what float16 holds exactly become nought in both files' numbers or the assertion of the caller stops.
    half = {name: value.half() for name, value in weights.items()}
    for layer in range(config["num_hidden_layers"]):
        prefix = f"gpt_neox.layers.{layer}.attention."
        half[prefix + "bias"] = torch.ones(size, size, dtype=torch.bool).tril().view(1, 1, size, size)
        half[prefix + "masked_bias"] = torch.tensor(-1e9, dtype=torch.float16).clamp(min=-65504)
        half[prefix + "rotary_emb.inv_freq"] = frequencies.half()
    return half


# Checking


def difference(folder, golden):
    """Largest difference of the logits by this folder from the golden ones."""
    model, largest = load(folder), 0.0
    for prefix in ["", "beyond."] if "beyond.tokens" in golden else [""]:
        lengths = golden[prefix + "sequence_lengths"].tolist()
        rows, expected = golden[prefix + "tokens"].long().split(lengths), golden[prefix + "logits"].split(lengths)
        for row, logits in zip(rows, expected):
            with torch.no_grad():
                largest = max(largest, float((model(input_ids=row[None]).logits[0] - logits).abs().max()))
    return largest


def compare_logits():
    """Runs the committed folders with whatever Transformers is installed; returns how many disagree."""
    failed = 0
    old = transformers.__version__.startswith("4.")
    for folder in sorted(path for path in FAMILIES.iterdir() if path.is_dir()):
        golden = load_file(FAMILIES / REPEATS.get(folder.name, [folder.name])[0] / "golden.safetensors")
        other = folder / "config-transformers-4.json"
        largest = difference(with_config(folder, other.name) if old and other.exists() else folder, golden)
        failed += largest > TOLERANCE
        print(f"{folder.name}: largest difference {largest:.2g}{' FAILED' if largest > TOLERANCE else ''}")
    return failed


def write_all(target):
    for name in [*RECIPES, *REPEATS]:
        (target / name).mkdir(parents=True, exist_ok=True)
        write_repeat(name, target) if name in REPEATS else write_family(name, target / name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed files instead of writing them")
    parser.add_argument("--logits", action="store_true", help="only run the committed models")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    transformers.logging.set_verbosity_error()
    if arguments.logits:
        sys.exit(1 if compare_logits() else 0)
    transformers.logging.disable_progress_bar()
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary)
        write_all(fresh)
        if arguments.check:
            sys.exit(1 if goldens.check(fresh, FAMILIES, JSON_GAP, ["README.md"]) else 0)
        shutil.copytree(fresh, FAMILIES, dirs_exist_ok=True)
    size = sum(path.stat().st_size for path in FAMILIES.rglob("*") if path.is_file())
    print(f"wrote families, {size:,} bytes")


if __name__ == "__main__":
    main()
