"""Foretold and measured figures of jobs of different shape; see run."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "memory"))
from memory import SHIPPED, make_base  # noqa: E402

# Base, rows of tickets, tickets in a row, method, settings.
JOBS = [
    ("shipped", 300, 1, "full", "epochs=3"),
    ("shipped", 1200, 1, "full", "epochs=2"),
    ("shipped", 600, 3, "full", "epochs=2 batch_size=4"),
    ("shipped", 400, 1, "full", "epochs=4 validation=20"),
    ("shipped", 300, 1, "lora", "epochs=3"),
    ("shipped", 1000, 1, "lora", "epochs=3 batch_size=4"),
    ("shipped", 480, 3, "lora", "epochs=2"),
    ("shipped", 800, 1, "lora16", "epochs=2 validation=10"),
    ("shipped", 600, 1, "lora", "epochs=3 precision=bfloat16"),
    ("shipped", 1200, 2, "lora", "epochs=1 precision=bfloat16"),
    ("shipped", 400, 1, "qlora", "epochs=3"),
    ("shipped", 900, 2, "qlora", "epochs=2 batch_size=32"),
    ("shipped", 500, 1, "prefix", "epochs=4"),
    ("shipped", 1000, 3, "prefix", "epochs=1"),
    ("shipped", 600, 1, "adapter", "epochs=3"),
    ("shipped", 1000, 2, "adapter", "epochs=2 batch_size=8"),
    ("15m", 120, 1, "full", "epochs=2"),
    ("15m", 200, 2, "lora", "epochs=2"),
    ("15m", 150, 1, "lora", "epochs=2 batch_size=4 validation=20"),
    ("15m", 200, 1, "adapter", "epochs=2"),
    ("15m", 160, 1, "qlora", "epochs=2"),
    ("15m", 200, 1, "full", "epochs=1 batch_size=8"),
]


def make_rows(program, work, count, joined):
    file = work / "tickets.jsonl"
    subprocess.run([program / "tunesmith", "sample-data", "--kind", "tickets", "--rows", str(count), "--output", file],
                   check=True, stdout=subprocess.DEVNULL)
    rows = [json.loads(line)["messages"] for line in file.open()]
    file.unlink()
    target = work / "rows.jsonl"
    with target.open("w") as output:
        for first in range(0, len(rows) - joined + 1, joined):
            talk = rows[first][:1] + [m for row in rows[first:first + joined] for m in row if m["role"] != "system"]
            output.write(json.dumps({"messages": talk}) + "\n")
    return target


def last(events, kind):
    return [event for event in events if event["type"] == kind][-1]


def train(program, run):
    process = subprocess.Popen([program / "tunesmith", "train", "--quiet", "--resume", run],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    import time
    began = time.monotonic()
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    if status:
        sys.exit(process.stderr.read() + output)
    events = [json.loads(line) for line in (run / "events.jsonl").open()]
    return {
        "tokens_per_epoch": last(events, "started")["tokens"], "steps": last(events, "started")["total_steps"],
        "steps_taken": last(events, "progress")["step"], "tokens": last(events, "progress")["tokens"], "seconds": seconds, "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * 1024,
    }


def main():
    program, threads, only = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    errors = {"tokens": [], "wall": [], "cpu": [], "memory": [], "learned wall": [], "learned cpu": []}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        subprocess.run([program / "tunesmith", "doctor", "--calibrate", "--threads", threads, "--data", work], check=True,
                       stdout=sys.stderr)
        print("| base | rows | method | settings | basis | tokens: foretold, read | s: foretold, clock, processor / threads "
              "| MB: foretold, measured | errors: clock, processor, memory |\n|---|---|---|---|---|---|---|---|---|")
        bases = {"shipped": SHIPPED}
        if any(job[0] != "shipped" and only in " ".join(map(str, job)) for job in JOBS):
            (work / "made").mkdir()
            bases["15m"] = make_base(program, "15m", work / "made")
        for number, (base, count, joined, method, settings) in enumerate(JOBS):
            if only not in f"{base} {count} {joined} {method} {settings}":
                continue
            rows = make_rows(program, work, count, joined)
            name = f"job-{number:02}"
            plan = subprocess.run(
                [program / "estimate-benchmark", "plan", work, name, bases[base], rows, method, f"threads={threads}", *settings.split()],
                check=True, capture_output=True, text=True).stdout
            told, run = json.loads(plan), work / "runs" / name
            found = train(program, run)
            cpu = found["cpu"] / int(threads)
            subprocess.run([program / "estimate-benchmark", "note", work, name, str(found["tokens"]), str(cpu),
                            str(found["memory"])], check=True)
            shutil.rmtree(run)
            # Of a run that ended early only its share of the time counts, and what it did not read was no error.
            share = found["steps_taken"] / found["steps"]
            early = share < 1
            wrong = {
                "tokens": (0 if early else abs(found["tokens"] - told["tokens"]))
                + abs(found["tokens_per_epoch"] - told["tokens_per_epoch"]) + abs(found["steps"] - told["steps"]),
                "wall": found["seconds"] / (told["seconds"] * share) - 1, "cpu": cpu / (told["seconds"] * share) - 1,
                "memory": found["memory"] / told["memory_bytes"] - 1,
            }
            for key, value in wrong.items():
                errors[key].append(abs(value))
                if told["basis"] == "finished_jobs" and f"learned {key}" in errors:
                    errors[f"learned {key}"].append(abs(value))
            print(f"| {base} | {count // joined} x {joined} | {method} | {settings} | {told['basis']} | {told['tokens']:,}, "
                  f"{found['tokens']:,}{' (ended early)' if early else ''} | {told['seconds'] * share:.1f}, {found['seconds']:.1f}, {cpu:.1f} | {told['memory_bytes'] / 1e6:,.0f}, "
                  f"{found['memory'] / 1e6:,.0f} | {wrong['wall']:+.2f}, {wrong['cpu']:+.2f}, {wrong['memory']:+.2f} |", flush=True)
    print(f"\n{len(errors['tokens'])} jobs: " + "; ".join(
        f"{key} median {statistics.median(values):.2f}, most {max(values):.2f}" for key, values in errors.items() if values))


main()
