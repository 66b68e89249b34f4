#!/usr/bin/env python3
"""Makes the reference numbers under Tests/EngineTests/Goldens with PyTorch, Transformers and PEFT.

    python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 transformers==5.23.0 peft==0.21.2
    .venv/bin/python scripts/goldens.py            # writes the files
    .venv/bin/python scripts/goldens.py --check    # makes them anew elsewhere and compares

Everything is float32 on one thread and seeded; a second run on the same processor and versions gives the same bytes.
Another processor adds in another order, so --check accepts differences far below what the engine is allowed.
The stories260K numbers need ../shared (or --shared PATH) and are skipped without it.
"""
import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error", HF_HUB_DISABLE_PROGRESS_BARS="1", CUDA_VISIBLE_DEVICES="")

try:
    import peft
except ImportError:  # the scripts of the other methods share what stands here, and not all need it
    peft = None
import torch
import torch.nn.functional as F
import transformers
from safetensors.torch import load_file, save_file
from transformers.generation.logits_process import TemperatureLogitsWarper, TopKLogitsWarper, TopPLogitsWarper

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = ROOT / "Tests" / "EngineTests" / "Goldens"
OTHERS = ["families", "methods", "README.md"]  # made by the scripts beside this one
PROJECTIONS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
LORA = {"r": 4, "lora_alpha": 8, "lora_dropout": 0.0}
STEPS, WARMUP, HEAD = 10, 3, 64
TRAINING = {
    "steps": STEPS, "schedule": "cosine", "warmup_steps": WARMUP, "learning_rate": {"full": 1e-3, "lora": 1e-2},
    "adam_betas": [0.9, 0.999], "adam_epsilon": 1e-8, "weight_decay": 0.1, "weight_decay_on": "tensors of two dimensions",
}
# What --check allows between two processors; the engine is allowed 1e-4 and 1e-3. Logits of 20 moved by 1.8e-5 without AVX2.
ABSOLUTE, RELATIVE = 3e-5, 1e-4

TINY = {
    "tiny-gqa": {
        "seed": 20240601, "lora_spread": 0.1, "max_gradient_norm": {"full": 5.0, "lora": 2.0}, "bfloat16": True,
        "config": {
            "hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2,
            "intermediate_size": 112, "vocab_size": 160, "max_position_embeddings": 128, "rms_norm_eps": 1e-5,
            "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0}, "tie_word_embeddings": False,
        },
    },
    "tiny-tied": {
        "seed": 20240602, "lora_spread": 0.1, "max_gradient_norm": {"full": 6.0, "lora": 2.5}, "bfloat16": False,
        "config": {
            "hidden_size": 64, "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 1, "head_dim": 24,
            "intermediate_size": 96, "vocab_size": 160, "max_position_embeddings": 128, "rms_norm_eps": 1e-5,
            "rope_parameters": {"rope_type": "default", "rope_theta": 50000.0}, "tie_word_embeddings": True,
        },
    },
}
# A smaller adapter: a larger one drowns the trained model and turns rounding into differences near the tolerance.
STORIES = {"seed": 20240603, "lora_spread": 0.05, "max_gradient_norm": {"full": 2.0, "lora": 1.0}}
STORY_ROWS = [  # (text, ids kept, positions without a target)
    ("The old boat lay on the sand. A boy named Tim wanted to push it into the blue sea.", 20, {0, 1, 2, 3, 11}),
    ("Mia found a red ball under the big tree. She threw it up high, and her dog ran to catch it before it fell down.",
     33, {0, 5, 6, 7, 8, 9, 20}),
]
TINY_LENGTHS = [7, 12, 3]
TINY_UNSCORED = [{0, 1}, {0, 1, 2, 3, 8}, {0}]

DESCRIPTIONS = {
    "tokens": "ids of all rows one after another, without padding",
    "sequence_lengths": "number of ids of each row",
    "targets": "the id to predict at each position, -1 where there is no loss",
    "logits": "one row of scores per token, causal within its own row, positions from 0 in each row",
    "loss": "sum of the cross-entropies over positions with a target, divided by their count in the whole batch",
    "full.grad.": "gradient of the loss by each weight, named and shaped as in the model file; a tied head adds to the embedding's",
    "full.gradnorm.": "L2 norm of the gradient of each weight",
    "full.gradhead.": f"first {HEAD} values (or all, when fewer) of the gradient of each weight, in row-major order",
    "lora.init.": "adapter weights, named as PEFT saves them: A is [rank, in], B is [out, rank], both random",
    "lora.logits": "logits with the adapter",
    "lora.loss": "loss with the adapter",
    "lora.grad.": "gradient of lora.loss by each adapter weight; the base is frozen",
    "full.losses": "loss before each of the ten optimizer steps, every step on the same batch, all weights trained",
    "full.gradnorms": "L2 norm of the whole gradient before clipping, in each step",
    "full.rates": "learning rate used in each step; the first is 0",
    "lora.losses": "as full.losses, only the adapter trained",
    "lora.gradnorms": "as full.gradnorms, only the adapter trained",
    "lora.rates": "as full.rates",
}
BFLOAT16 = {
    "about": "the same model with every weight rounded to bfloat16 (nearest, ties to even), computed in float32",
    "tensors": {"logits": "as in golden.safetensors", "loss": "as in golden.safetensors", "weight.*": "some weights after rounding"},
}
CONVENTIONS = [
    "Numbers are float32 by the reference implementations: Transformers' LlamaForCausalLM and PEFT's LoRA.",
    "Projection: y = x W^T with W [out, in]. LoRA adds (lora_alpha / r) (x A^T) B^T.",
    "Norm: x / sqrt(mean(x^2) + eps) * weight.",
    "Rotary: pair i is (x[i], x[i + head_dim/2]), angle position * theta^(-2i/head_dim).",
    "Attention scale is 1/sqrt(head_dim); query head h reads key/value head h / (heads / kv heads).",
    "MLP: down(silu(gate(x)) * up(x)).",
    "One step: gradient of the loss; all gradients scaled by min(1, max_norm / (norm + 1e-6)); rate of this step; AdamW.",
    "AdamW, step t from 1: w -= rate*decay*w; m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2;"
    " w -= rate * (m/(1-b1^t)) / (sqrt(v/(1-b2^t)) + eps). A step with rate 0 still moves m, v and t.",
    "Rate of step s from 0: s/warmup below warmup, then (1 + cos(pi * (s-warmup)/(steps-warmup))) / 2, times learning_rate.",
]


def bell(shape, spread, generator):
    """Random numbers of the given spread, made of exact operations so that every processor draws the same."""
    total = sum(torch.rand(shape, generator=generator) for _ in range(3)) - 1.5
    return total * 2 * spread


def versions():
    return {"torch": torch.__version__.split("+")[0], "transformers": transformers.__version__, "peft": peft.__version__}


def write_json(path, value):
    text = json.dumps(value, indent=1, ensure_ascii=False)
    # Lists of plain values read better, and differ better, on one line.
    text = re.sub(r"\[\n([^][{}]*?)\n *\]", lambda list: "[" + re.sub(r"\s*\n\s*", " ", list[1]).strip() + "]", text)
    path.write_text(text + "\n")


def write_tensors(path, tensors):
    save_file({name: value.detach().contiguous() for name, value in tensors.items()}, path)
    path.chmod(0o644)


# Batches and the loss


class Batch:
    def __init__(self, rows, unscored):
        self.rows = [torch.tensor(row) for row in rows]
        self.targets = []
        for row, skipped in zip(self.rows, unscored):
            target = torch.cat([row[1:], torch.tensor([-1])])
            target[sorted(skipped)] = -1
            self.targets.append(target)
        self.flat_targets = torch.cat(self.targets)
        self.scored = int((self.flat_targets >= 0).sum())

    def tensors(self):
        lengths = [len(row) for row in self.rows]
        return {
            "tokens": torch.cat(self.rows).to(torch.int32),
            "sequence_lengths": torch.tensor(lengths, dtype=torch.int32),
            "targets": self.flat_targets.to(torch.int32),
        }

    def logits(self, model):
        """Each row alone, so that padding cannot matter."""
        return torch.cat([model(input_ids=row[None]).logits[0] for row in self.rows])

    def loss(self, logits):
        return F.cross_entropy(logits, self.flat_targets, ignore_index=-1, reduction="sum") / self.scored

    def padded_loss(self, model):
        """The same loss from one padded batch, as a cross-check."""
        pad = torch.nn.utils.rnn.pad_sequence
        ids, mask = pad(self.rows, batch_first=True), pad([torch.ones_like(row) for row in self.rows], batch_first=True)
        targets = pad(self.targets, batch_first=True, padding_value=-1)
        logits = model(input_ids=ids, attention_mask=mask).logits
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-1, reduction="sum") / self.scored


def measure(model, batch, prefix=""):
    logits = batch.logits(model)
    loss = batch.loss(logits)
    difference = abs(float(loss.detach()) - float(batch.padded_loss(model).detach()))
    assert difference < 1e-6 * max(1, float(loss.detach())), f"padded and unpadded losses differ by {difference}"
    model.zero_grad(set_to_none=True)
    loss.backward()
    return {f"{prefix}logits": logits, f"{prefix}loss": loss}


def ten_steps(model, batch, kind, max_norm):
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    decayed = [weight for weight in weights if weight.ndim == 2]
    kept = [weight for weight in weights if weight.ndim != 2]
    groups = [{"params": decayed, "weight_decay": TRAINING["weight_decay"]}, {"params": kept, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(
        [group for group in groups if group["params"]], lr=TRAINING["learning_rate"][kind],
        betas=tuple(TRAINING["adam_betas"]), eps=TRAINING["adam_epsilon"])
    schedule = transformers.get_cosine_schedule_with_warmup(optimizer, WARMUP, STEPS)
    losses, norms, rates = [], [], []
    for _ in range(STEPS):
        optimizer.zero_grad(set_to_none=True)
        loss = batch.loss(batch.logits(model))
        loss.backward()
        norms.append(float(torch.nn.utils.clip_grad_norm_(weights, max_norm)))
        losses.append(float(loss.detach()))
        rates.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    assert min(norms) < max_norm < max(norms), f"{kind}: {max_norm} does not cut some of the norms {norms}"
    series = {"losses": losses, "gradnorms": norms, "rates": rates}
    return {f"{kind}.{name}": torch.tensor(values) for name, values in series.items()}


# One golden folder


def full_tensors(make_model, batch, max_norm, whole):
    model = make_model()
    tensors = measure(model, batch)
    for name, weight in model.named_parameters():
        if whole:
            tensors[f"full.grad.{name}"] = weight.grad
        else:
            tensors[f"full.gradnorm.{name}"] = weight.grad.norm()
            tensors[f"full.gradhead.{name}"] = weight.grad.flatten()[:HEAD].clone()
    return tensors | ten_steps(make_model(), batch, "full", max_norm)


def adapted(make_model, seed, spread):
    """The model with a LoRA adapter of random A and B, and the adapter's weights by PEFT's names."""
    config = peft.LoraConfig(**LORA, target_modules=PROJECTIONS, task_type="CAUSAL_LM")
    model = peft.get_peft_model(make_model(), config)
    generator = torch.Generator().manual_seed(seed)
    weights = {name.replace(".default", ""): weight for name, weight in model.named_parameters() if weight.requires_grad}
    with torch.no_grad():
        for weight in weights.values():
            weight.copy_(bell(weight.shape, spread, generator))
    assert weights.keys() == peft.get_peft_model_state_dict(model).keys()
    return model, weights


def lora_tensors(make_model, batch, max_norm, seed, spread):
    model, weights = adapted(make_model, seed, spread)
    tensors = {f"lora.init.{name}": weight.detach().clone() for name, weight in weights.items()}
    tensors |= measure(model, batch, "lora.")
    tensors |= {f"lora.grad.{name}": weight.grad.clone() for name, weight in weights.items()}
    return tensors | ten_steps(model, batch, "lora", max_norm)


def write_golden(folder, make_model, batch, settings, whole, extra):
    limits = settings["max_gradient_norm"]
    tensors = batch.tensors() | full_tensors(make_model, batch, limits["full"], whole)
    tensors |= lora_tensors(make_model, batch, limits["lora"], settings["seed"] + 2, settings["lora_spread"])
    write_tensors(folder / "golden.safetensors", tensors)
    described = [name for name in DESCRIPTIONS if any(key == name or (name.endswith(".") and key.startswith(name)) for key in tensors)]
    description = {
        "conventions": CONVENTIONS,
        "tensors": {name + ("*" if name.endswith(".") else ""): DESCRIPTIONS[name] for name in described},
        "scored_positions": batch.scored,
        "lora": LORA | {"spread_of_init": settings["lora_spread"], "scaling": LORA["lora_alpha"] / LORA["r"], "target_modules": PROJECTIONS},
        "training": TRAINING | {"max_gradient_norm": limits},
        **extra, "versions": versions(),
    }
    write_json(folder / "golden.json", description)


# The generated models


def write_tiny(name, folder):
    settings = TINY[name]
    seed = settings["seed"]
    generator = torch.Generator().manual_seed(seed)
    config = transformers.LlamaConfig(**settings["config"], bos_token_id=1, eos_token_id=2, dtype="float32")
    original = transformers.LlamaForCausalLM(config)
    with torch.no_grad():
        for weight in original.parameters():
            weight.copy_(bell(weight.shape, 0.15, generator) if weight.ndim == 2 else 1 + bell(weight.shape, 0.2, generator))
    original.save_pretrained(folder)
    (folder / "generation_config.json").unlink()
    (folder / "model.safetensors").chmod(0o644)
    # A model file read back is the model that others read.
    make_model = lambda: transformers.LlamaForCausalLM.from_pretrained(folder)

    generator = torch.Generator().manual_seed(seed + 1)
    rows = [torch.randint(0, config.vocab_size, (length,), generator=generator).tolist() for length in TINY_LENGTHS]
    rows[1][9] = rows[1][5]  # an id that comes twice: its embedding collects two gradients
    batch = Batch(rows, TINY_UNSCORED)
    seeds = {"weights": seed, "tokens": seed + 1, "lora": seed + 2}
    extra = {"golden-bf16.safetensors": BFLOAT16} if settings["bfloat16"] else {}
    write_golden(folder, make_model, batch, settings, True, {"seeds": seeds} | extra)
    if settings["bfloat16"]:
        write_bfloat16(folder, make_model, batch)


def write_bfloat16(folder, make_model, batch):
    """Logits of the weights rounded to bfloat16, computed in float32."""
    model = make_model()
    rounded = {name: weight.detach().bfloat16() for name, weight in model.named_parameters()}
    with torch.no_grad():
        for name, weight in model.named_parameters():
            weight.copy_(rounded[name].float())
        logits = batch.logits(model)
    shown = ["model.embed_tokens.weight", "model.norm.weight"]
    tensors = {"logits": logits, "loss": batch.loss(logits)} | {f"weight.{name}": rounded[name] for name in shown}
    write_tensors(folder / "golden-bf16.safetensors", tensors)


def write_spellings(folder):
    """One configuration in the spelling of Transformers 4, and an adapter configuration as PEFT writes it."""
    written = json.loads((folder / "config.json").read_text())
    rope = written.pop("rope_parameters")
    written["rope_theta"], written["rope_scaling"] = rope["rope_theta"], None
    written["torch_dtype"] = written.pop("dtype")
    written["transformers_version"] = "4.40.0"
    del written["head_dim"]  # it was hidden_size / num_attention_heads unless written
    write_json(folder / "config-transformers-4.json", dict(sorted(written.items())))
    with tempfile.TemporaryDirectory() as temporary:
        adapted(lambda: transformers.LlamaForCausalLM.from_pretrained(folder), 0, 0.1)[0].save_pretrained(temporary)
        adapter = json.loads((Path(temporary) / "adapter_config.json").read_text())
    # PEFT keeps the modules in a set, whose order changes from run to run; the path of the base is this machine's.
    adapter["target_modules"].sort()
    adapter["base_model_name_or_path"] = "tiny-gqa"
    write_json(folder / "adapter_config.json", adapter)


def write_stories(folder, model_folder):
    from tokenizers import Tokenizer
    tokenizer = Tokenizer.from_file(str(model_folder / "tokenizer.json"))
    rows = []
    for text, count, _ in STORY_ROWS:
        ids = tokenizer.encode(text).ids
        assert len(ids) >= count, f"{text!r} gives only {len(ids)} ids"
        rows.append(ids[:count])
    batch = Batch(rows, [skipped for _, _, skipped in STORY_ROWS])
    make_model = lambda: transformers.LlamaForCausalLM.from_pretrained(model_folder)
    texts = [{"text": text, "ids_kept": count} for text, count, _ in STORY_ROWS]
    write_golden(folder, make_model, batch, STORIES, False, {"rows": texts, "seeds": {"lora": STORIES["seed"] + 2}})


# Schedules and sampling


def write_schedules(path):
    cases = []
    for name in ["constant", "constant_with_warmup", "linear", "cosine"]:
        for warmup, total in [(0, 1), (0, 10), (3, 10), (5, 50), (10, 10), (12, 10)]:
            optimizer = torch.optim.SGD([torch.zeros(1)], lr=1.0)
            schedule = transformers.get_scheduler(name, optimizer, num_warmup_steps=warmup, num_training_steps=total)
            factors = [round(float(schedule.lr_lambdas[0](step)), 12) for step in range(total + 1)]
            cases.append({"schedule": name, "warmup_steps": warmup, "total_steps": total, "factors": factors})
    about = ("factors[s] is what the learning rate is multiplied by in step s from 0; the last one is after the end."
             " The schedule named constant pays no heed to the warm-up.")
    write_json(path, {"about": about, "cases": cases, "versions": versions()})


def sampling_vectors():
    generator = torch.Generator().manual_seed(20240604)
    mixed = (bell((20,), 2.0, generator) * 64).round() / 64
    sixteen = torch.full((20,), -10000.0)
    sixteen[2:18] = 0.5  # sixteenths and their sums are exact: top-p 0.5 falls on a sum and the comparison's <= decides
    nineteen = torch.zeros(20)
    nineteen[7] = -10000.0
    tied = torch.tensor([3.0, 1.0, 3.0, -1.0, 2.0, 2.0, 2.0, 0.0, 3.0, 1.0] * 2)
    peaked = (bell((20,), 0.5, generator) * 64).round() / 64
    peaked[13] = 24.0
    large = (bell((20,), 30.0, generator) * 4).round() / 4 + 300
    return {"mixed": mixed, "tied": tied, "sixteen": sixteen, "nineteen": nineteen, "peaked": peaked, "large": large}


SAMPLING = [  # (temperature, top_k, top_p)
    (1.0, 0, 1.0), (0.7, 0, 1.0), (2.5, 0, 1.0), (0.05, 0, 1.0), (1.0, 1, 1.0), (1.0, 5, 1.0), (1.0, 20, 1.0), (1.0, 50, 1.0),
    (1.0, 0, 0.9), (1.0, 0, 0.5), (1.0, 0, 0.05), (1.0, 0, 0.0), (0.8, 5, 0.9), (1.3, 8, 0.6), (0.8, 50, 0.95),
]


def sampled(logits, temperature, top_k, top_p):
    scores = logits[None]
    if temperature != 1.0:
        scores = TemperatureLogitsWarper(temperature)(None, scores)
    if top_k != 0:
        scores = TopKLogitsWarper(top_k)(None, scores)
    if top_p < 1.0:
        scores = TopPLogitsWarper(top_p)(None, scores)
    return scores.softmax(-1)[0]


def near_the_cut(logits, temperature, top_k, top_p):
    """Whether rounding decides what top-p keeps."""
    sums = sampled(logits, temperature, top_k, 1.0).double().sort().values.cumsum(-1)[:-1]
    return 0 < top_p < 1 and float((sums - (1 - top_p)).abs().min()) < 1e-5


def write_sampling(path):
    vectors, cases = sampling_vectors(), []
    for name, logits in vectors.items():
        for temperature, top_k, top_p in SAMPLING:
            assert name == "sixteen" or not near_the_cut(logits, temperature, top_k, top_p), (name, top_k, top_p)
            kept = sampled(logits, temperature, top_k, top_p)
            # Turned round, equal logits meet the cut in the other order: a different answer shows that the order decided.
            turned = sampled(logits.flip(0), temperature, top_k, top_p).flip(0)
            settings = {"temperature": temperature, "top_k": top_k, "top_p": top_p}
            case = {"vector": name, **settings, "cut_between_equals": not torch.equal(kept > 0, turned > 0)}
            cases.append(case | {"probabilities": [float(str(value)) for value in kept.numpy()]})
    about = (
        "Logits, then division by the temperature, then top-k (0 is off; every logit equal to the k-th largest stays), then top-p"
        " (1 is off), then softmax. Top-p sorts upwards and drops the smallest while their summed probability is <= 1 - top_p;"
        " at least one stays. Where cut_between_equals is true some of several equal logits fell: which ones is the accident of"
        " a stable sort (lower indices fall first), only their number is a contract.")
    lists = {name: logits.tolist() for name, logits in vectors.items()}
    write_json(path, {"about": about, "vectors": lists, "cases": cases, "versions": versions()})


# Writing and checking


def write_all(target, shared):
    for name in TINY:
        (target / name).mkdir(parents=True, exist_ok=True)
        write_tiny(name, target / name)
    write_spellings(target / "tiny-gqa")
    stories = shared / "data" / "models" / "stories260K"
    if (stories / "model.safetensors").exists():
        (target / "stories260K").mkdir(exist_ok=True)
        write_stories(target / "stories260K", stories)
    else:
        print(f"skipped stories260K: no model in {stories}")
    write_schedules(target / "schedules.json")
    write_sampling(target / "sampling.json")


def without_versions(path):
    value = json.loads(path.read_text())
    for key in ["versions", "transformers_version", "peft_version"]:
        value.pop(key, None)
    return value


def json_gap(a, b):
    """Largest difference of two JSON values' numbers; infinite where anything else differs."""
    if isinstance(a, dict) and isinstance(b, dict) and a.keys() == b.keys():
        return max((json_gap(a[key], b[key]) for key in a), default=0.0)
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return max((json_gap(x, y) for x, y in zip(a, b)), default=0.0)
    if isinstance(a, float) and isinstance(b, (int, float)):
        return abs(a - b)
    return 0.0 if a == b else float("inf")


def tensor_complaints(fresh, committed):
    a, b = load_file(fresh), load_file(committed)
    complaints = [f"{name} stands in one file only" for name in sorted(a.keys() ^ b.keys())]
    for name in sorted(a.keys() & b.keys()):
        x, y = a[name], b[name]
        if x.shape != y.shape or x.dtype != y.dtype:
            complaints.append(f"{name}: {list(y.shape)} {y.dtype}, now {list(x.shape)} {x.dtype}")
        elif not x.is_floating_point() or name.startswith("lora.init") or not committed.name.startswith("golden"):
            complaints += [] if torch.equal(x, y) else [f"{name} is not the same"]
        else:
            gap = float((x.float() - y.float()).abs().max())
            allowed = ABSOLUTE if "grad" not in name else RELATIVE * float(y.float().abs().max()) + 1e-8
            complaints += [] if gap <= allowed else [f"{name} differs by {gap:.3g}, allowed {allowed:.3g}"]
    return complaints


def check(fresh_folder, committed_folder=GOLDENS, json_allowed=1e-6, others=()):
    """Compares what was made just now with what is committed; returns the number of files that disagree."""
    failed = 0
    for committed in sorted(path for path in committed_folder.rglob("*") if path.is_file()):
        relative = committed.relative_to(committed_folder)
        if relative.parts[0] in others:
            continue
        fresh = fresh_folder / relative
        if not fresh.exists():
            skipped = relative.parts[0] == "stories260K" and not (fresh_folder / "stories260K").exists()
            verdict = "skipped" if skipped else "FAILED: nothing makes this file"
        elif fresh.read_bytes() == committed.read_bytes():
            verdict = "identical"
        elif committed.suffix == ".safetensors":
            complaints = tensor_complaints(fresh, committed)
            verdict = "FAILED: " + "; ".join(complaints[:5]) if complaints else "agrees"
        else:
            gap = json_gap(without_versions(fresh), without_versions(committed))
            verdict = "agrees" if gap <= json_allowed else f"FAILED: differs by {gap:.3g}"
        failed += verdict.startswith("FAILED")
        print(f"{relative}: {verdict}")
    made = {path.relative_to(fresh_folder) for path in fresh_folder.rglob("*") if path.is_file()}
    missing = sorted(relative for relative in made if not (committed_folder / relative).exists())
    for relative in missing:
        print(f"{relative}: FAILED: not committed")
    return failed + len(missing)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed files instead of writing them")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with data/models/stories260K")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    transformers.logging.disable_progress_bar()
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary) / "goldens"
        write_all(fresh, arguments.shared)
        if arguments.check:
            sys.exit(1 if check(fresh, others=OTHERS) else 0)
        shutil.copytree(fresh, GOLDENS, dirs_exist_ok=True)
    size = sum(path.stat().st_size for path in GOLDENS.rglob("*") if path.is_file())
    print(f"wrote {GOLDENS.relative_to(ROOT)}, {size:,} bytes")


if __name__ == "__main__":
    main()
