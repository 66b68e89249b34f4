"""Foretold and measured memory of training, for combinations of model, method, rows, batch and precision; see run."""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "Models" / "tunesmith-base"

# Model, rows, tokens of a batch, and the rest of the command line.
COMBINATIONS = [
    ("shipped", "short", 2048, "--method full"),
    ("shipped", "long", 4096, "--method lora"),
    ("15m", "short", 2048, "--method full"),
    ("15m", "long", 2048, "--method lora"),
    ("15m", "short", 512, "--method adapter"),
    ("15m", "short", 4096, "--method lora --recompute on"),
    ("135m", "long", 2048, "--method lora"),
    ("135m", "long", 2048, "--method lora --precision bfloat16"),
    ("135m", "short", 1024, "--method qlora"),
    ("135m", "short", 512, "--method full"),
    ("135m", "long", 1024, "--method adapter --recompute on"),
    ("135m", "long", 1024, "--method prefix"),
    ("qwen3", "short", 512, "--method lora"),
    ("qwen3", "short", 512, "--method qlora"),
    ("qwen3", "long", 1024, "--method lora --precision bfloat16"),
    ("gemma3", "short", 512, "--method lora"),
    ("gpt2", "short", 512, "--method lora --dora"),
    ("gpt2", "short", 512, "--method prefix --precision bfloat16"),
]


def configuration(model):
    for file in ("training", "families"):
        shape = json.loads((ROOT / "Benchmarks" / file / "shapes.json").read_text())["shapes"].get(model)
        if shape:
            return shape.get("config", shape)
    sys.exit(f"no shape {model}")


def make_base(program, model, work):
    if model == "shipped":
        return SHIPPED
    (work / "config.json").write_text(json.dumps(configuration(model)))
    subprocess.run([program / "families-benchmark", "--make", work / "config.json", "--work", work], check=True, stdout=subprocess.DEVNULL)
    for file in SHIPPED.glob("tokenizer*.json"):
        shutil.copy(file, work / "base")
    return work / "base"


def make_rows(program, work):
    """Tickets, and five of them in a row as one conversation."""
    subprocess.run([program / "tunesmith", "sample-data", "--kind", "tickets", "--rows", "400", "--output", work / "short.jsonl"],
                   check=True, stdout=subprocess.DEVNULL)
    rows = [json.loads(line)["messages"] for line in (work / "short.jsonl").open()]
    with (work / "long.jsonl").open("w") as file:
        for first in range(0, len(rows), 5):
            talk = rows[first][:1] + [message for row in rows[first:first + 5] for message in row if message["role"] != "system"]
            file.write(json.dumps({"messages": talk}) + "\n")


def measure(program, base, rows, tokens, arguments, work):
    lines = rows.read_text().splitlines()
    # A little more than three steps.
    part = work / "part.jsonl"
    part.write_text("\n".join(lines[:max(8, 3 * tokens // (110 if rows.name == "short.jsonl" else 450))]) + "\n")
    command = [program / "tunesmith", "train", "--json", "--quiet", "--base", base, "--dataset", part, "--output", work / "run",
               "--epochs", "1", "--max-length", "512", "--skip-invalid", "--batch-tokens", str(tokens), "--micro-batch-tokens", str(tokens)]
    if "--recompute" not in arguments:
        arguments += " --recompute off"
    result = subprocess.run(command + arguments.split(), capture_output=True, text=True)
    shutil.rmtree(work / "run", ignore_errors=True)
    if result.returncode:
        sys.exit(result.stderr + result.stdout)
    found = json.loads(result.stdout.splitlines()[-1])
    return found["predicted_memory"] / 1e6, found["peak_memory"] / 1e6


def main():
    program, only, failed, made = Path(sys.argv[1]), sys.argv[2], False, None
    print("| model | method | rows | tokens a batch | foretold MB | measured MB | ratio |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        make_rows(program, work)
        for model, rows, tokens, arguments in COMBINATIONS:
            if only not in f"{model} {rows} {tokens} {arguments}":
                continue
            if made != model:
                shutil.rmtree(work / "base", ignore_errors=True)
                base, made = make_base(program, model, work), model
            foretold, measured = measure(program, base, work / f"{rows}.jsonl", tokens, arguments, work)
            failed = failed or not 0.85 <= foretold / measured <= 1.15
            name = arguments.removeprefix("--method ").replace("--", "")
            print(f"| {model} | {name} | {rows} | {tokens} | {foretold:,.0f} | {measured:,.0f} | {foretold / measured:.2f} |", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
