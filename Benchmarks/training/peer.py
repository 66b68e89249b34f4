"""The peer of the training benchmark: PEFT's LoRA on PyTorch, the same shapes, rows and counting as README.md and shapes.json say.

Needs torch 2.13.0, transformers and peft. Prints one JSON line. `--setting default` is what these libraries do unasked;
`--setting best` rounds to what the processor multiplies fastest and wants an allocator that keeps its memory (the script `run` sees to it).
"""

import argparse
import json
import os
import resource
import statistics
import time
from pathlib import Path

import torch
import transformers
from peft import LoraConfig, get_peft_model

SPECIFICATION = json.loads(Path(__file__).with_name("shapes.json").read_text())


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shape", required=True, choices=SPECIFICATION["shapes"])
    parser.add_argument("--setting", default="default", choices=["default", "best"])
    parser.add_argument("--workload", default="dense", choices=SPECIFICATION["workloads"])
    parser.add_argument("--method", default="lora", choices=["lora", "full"])
    parser.add_argument("--rank", type=int, default=SPECIFICATION["training"]["rank"])
    parser.add_argument("--steps", type=int, default=5, help="undisturbed samples to take")
    return parser.parse_args()


def multiplies_bfloat16():
    try:
        return any(flag in Path("/proc/cpuinfo").read_text() for flag in ("avx512_bf16", "amx_bf16"))
    except OSError:
        return False


# Counting, as README.md says


def operations_per_token(config, length, method):
    queries = config["num_attention_heads"] * config["head_dim"]
    keys = config["num_key_value_heads"] * config["head_dim"]
    hidden, layers = config["hidden_size"], config["num_hidden_layers"]
    projections = layers * hidden * (2 * queries + 2 * keys + 3 * config["intermediate_size"])
    products = 2 * (projections + hidden * config["vocab_size"])
    return (3 if method == "full" else 2) * products + 3 * layers * 2 * 2 * queries * length / 2


def lengths_of_steps(workload):
    work = SPECIFICATION["workloads"][workload]
    rows = work["rows_per_step"]
    if "tokens_per_row" in work:
        return [[work["tokens_per_row"]] * rows]
    lengths = work["row_lengths"]
    return [lengths[at:at + rows] for at in range(0, len(lengths), rows)]


# Measuring


def seconds_waited():
    """How long threads of this process were ready and had no core."""
    total = 0
    for task in Path("/proc/self/task").iterdir():
        try:
            total += int((task / "schedstat").read_text().split()[1])
        except (OSError, IndexError):
            pass  # a thread that has just ended
    return total / 1e9


def reset_peak():
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pass


def peak_bytes():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


# The work


def build(config, arguments, dtype):
    settings = SPECIFICATION["training"]
    torch.manual_seed(1)
    torch.set_default_dtype(dtype)
    model = transformers.LlamaForCausalLM(transformers.LlamaConfig(**config, use_cache=False))
    torch.set_default_dtype(torch.float32)
    if arguments.method == "lora":
        lora = LoraConfig(
            r=arguments.rank, lora_alpha=2 * arguments.rank, lora_dropout=settings["dropout"], task_type="CAUSAL_LM",
            target_modules=settings["target_modules"])
        # By default PEFT keeps adapters in float32 beside bfloat16 weights; casting between them costs more than it gives.
        model = get_peft_model(model, lora, autocast_adapter_dtype=arguments.setting == "default")
    model.train()
    return model


def padded(lengths, vocabulary, generator):
    longest = max(lengths)
    ids = torch.zeros(len(lengths), longest, dtype=torch.long)
    mask, labels = torch.zeros_like(ids), torch.full_like(ids, -100)
    for row, length in enumerate(lengths):
        ids[row, :length] = torch.randint(0, vocabulary, (length,), generator=generator)
        mask[row, :length] = 1
        labels[row, :length] = ids[row, :length]
    # Without padding there is no mask, as a collator that knows it would do.
    return {"input_ids": ids, "labels": labels} | ({} if min(lengths) == longest else {"attention_mask": mask})


def main():
    arguments = parse()
    transformers.logging.set_verbosity_error()
    settings = SPECIFICATION["training"]
    torch.set_num_threads(settings["threads"])
    is_best = arguments.setting == "best"
    dtype = torch.bfloat16 if is_best and arguments.method == "lora" and multiplies_bfloat16() else torch.float32
    if is_best:
        torch.set_float32_matmul_precision("medium")
    config = SPECIFICATION["shapes"][arguments.shape]["config"]
    model = build(config, arguments, dtype)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=settings["learning_rate"], **({"fused": True} if is_best else {}))
    steps = lengths_of_steps(arguments.workload)
    generator = torch.Generator().manual_seed(3)
    batches = [padded(lengths, config["vocab_size"], generator) for lengths in steps]

    def sample():
        for batch in batches:
            loss = model(**batch).loss
            loss.backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        return loss.item()

    reset_peak()
    first = last = sample()
    times, clean = [], []
    while len(clean) < arguments.steps and len(times) < 3 * arguments.steps:
        waited, began = seconds_waited(), time.perf_counter()
        last = sample()
        seconds = time.perf_counter() - began
        times.append(seconds)
        if seconds_waited() - waited < 0.05 * seconds:
            clean.append(seconds)
    counted = clean if len(clean) >= arguments.steps else times
    tokens = sum(map(sum, steps))
    operations = sum(length * operations_per_token(config, length, arguments.method) for lengths in steps for length in lengths)
    median = statistics.median(counted)
    memory = "kept" if "jemalloc" in os.environ.get("LD_PRELOAD", "") else "default"
    setting = f"{arguments.setting}: {str(dtype).removeprefix('torch.')}, {memory} memory" if is_best else arguments.setting
    print(json.dumps({
        "side": f"PEFT, PyTorch {torch.__version__.split('+')[0]}", "setting": setting, "shape": arguments.shape,
        "workload": arguments.workload, "method": arguments.method, "tokens_per_second": tokens / median,
        "best_tokens_per_second": tokens / min(counted), "gflops": operations / median / 1e9, "peak_bytes": peak_bytes(),
        "first_loss": first, "last_loss": last, "samples": len(times), "clean_samples": len(clean),
        "is_disturbed": len(clean) < arguments.steps,
    }))


if __name__ == "__main__":
    main()
