"""Measures `tunesmith dataset` on made files, in turns with copies of them and with peers, each as a process of its own; prints a table."""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time

SMALL = 100  # Megabytes of the file for what is slower, and to see whether memory grows with the file.
GOALS = "validate 400 MB/s, import within 1.5x of a copy, both within 200 MB of memory; a random row within 1 ms"


class Measures:
    """Seconds and peak memory of processes, by what they did."""

    def __init__(self):
        self.seconds, self.megabytes = {}, {}

    def run(self, name, command, allowed=(0,)):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in allowed:
            sys.exit(f"measure: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
        self.seconds.setdefault(name, []).append(seconds)
        # ru_maxrss counts KiB on Linux.
        self.megabytes[name] = max(self.megabytes.get(name, 0), usage.ru_maxrss * 1024 / 1e6)
        print(f"measure: {name}: {seconds:.2f} s, {usage.ru_maxrss * 1024 / 1e6:.0f} MB", file=sys.stderr)
        return output

    def median(self, name):
        return statistics.median(self.seconds[name])


def read(path):
    """Brings a file into the page cache."""
    with open(path, "rb") as file:
        while file.read(1 << 24):
            pass


def turn(measures, size, file, clean, arguments):
    tunesmith, data = arguments.tunesmith, f"{arguments.work}/data"
    shutil.rmtree(data, ignore_errors=True)
    read(file)
    # Some rows are broken, so validating ends with 1.
    checked = json.loads(measures.run(f"validate {size}", [tunesmith, "dataset", "validate", file, "--json", "--quiet"], allowed=(1,)))
    copy = f"{arguments.work}/copy"
    for name, command in (("cp, sync", ["sh", "-c", f"cp '{file}' '{copy}' && sync '{copy}'"]),
                          ("dd fsync", ["dd", f"if={file}", f"of={copy}", "bs=1M", "conv=fsync", "status=none"])):
        measures.run(f"{name} {size}", command)
        os.remove(copy)
    measures.run(f"import {size}", [tunesmith, "dataset", "import", file, "--name", "made", "--data", data, "--json", "--quiet"])
    if arguments.peer:
        read(file)
        peer = [arguments.peer, f"{os.path.dirname(os.path.abspath(__file__))}/peer.py", "--side"]
        found = json.loads(measures.run(f"plain Python {size}", peer + ["plain", file]))
        if found["rows"] != checked["statistics"]["rows"] + checked["statistics"]["invalid_rows"]:
            sys.exit(f"measure: the rows differ: {checked['statistics']} and {found}")
        read(clean)
        measures.run(f"datasets {size}", peer + ["datasets", clean])
    return checked


def stored(measures, arguments):
    """What is done with a stored dataset; it must have been imported newly, as results are kept."""
    data = ["--data", f"{arguments.work}/data"]
    measures.run("stats", [arguments.tunesmith, "dataset", "stats", "made", "--base", arguments.base, "--json", "--quiet"] + data)
    measures.run("quality", [arguments.tunesmith, "dataset", "quality", "made", "--json", "--quiet"] + data)
    lines = measures.run("rows", [arguments.benchmark, "rows", "made", "--json"] + data).splitlines()
    return [json.loads(line) for line in lines]


def table(measures, sizes, checked, rows):
    print(f"{'what':<26} {'file':>8} {'seconds':>9} {'MB/s':>7} {'peak MB':>8}  ")
    for name, seconds in measures.seconds.items():
        what, size = name.rsplit(" ", 1) if name.rsplit(" ", 1)[-1] in sizes else (name, "small")
        if what == "rows":
            continue
        megabytes = sizes[size]["bytes"] / 1e6
        notes, middle = [], statistics.median(seconds)
        if what == "import":
            copies = [measures.median(f"{copy} {size}") for copy in ("cp, sync", "dd fsync")]
            notes = [f"{middle / copies[0]:.2f}x cp and sync, {middle / copies[1]:.2f}x dd"]
        if what in ("plain Python", "datasets"):
            notes = [f"validate is {middle / measures.median(f'validate {size}'):.1f}x as fast"]
        if what == "quality":
            notes = [f"{checked['small']['statistics']['rows'] / middle:,.0f} rows/s"]
        spread = f"{min(seconds):.2f} to {max(seconds):.2f}" if len(seconds) > 1 else ""
        # What a copy takes is less than this program, from which each process is forked, and so not seen.
        peak = "" if what in ("cp, sync", "dd fsync") else f"{measures.megabytes[name]:.0f}"
        print(f"{what:<26} {megabytes:>6.0f}MB {middle:>9.2f} {megabytes / middle:>7.0f} {peak:>8}  "
              + ", ".join(notes + ([f"({spread} s)"] if spread else [])))
    for what in dict.fromkeys(row["what"] for row in rows):
        own = [row for row in rows if row["what"] == what]
        middle = lambda field: statistics.median(row[field] for row in own)
        print(f"a random row, {what}: median {middle('median_ms'):.3f} ms, 99 % within {middle('p99_ms'):.3f} ms, {own[0]['rows']} rows a turn")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tunesmith", required=True)
    parser.add_argument("--benchmark", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--peer")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=3)
    arguments = parser.parse_args()
    sizes = {"small": {"megabytes": min(SMALL, arguments.megabytes)}, "large": {"megabytes": arguments.megabytes}}
    for size, facts in sizes.items():
        for kind, broken in (("file", "20"), ("clean", "0")):
            facts[kind] = f"{arguments.work}/{size}-{kind}.jsonl"
            subprocess.run(
                [arguments.benchmark, "make", facts[kind], "--megabytes", str(facts["megabytes"]), "--broken", broken],
                check=True, stdout=sys.stderr)
        facts["bytes"] = os.path.getsize(facts["file"])
    measures, checked, rows = Measures(), {}, []
    load = os.getloadavg()[0]
    for _ in range(arguments.turns):
        for size in ("large", "small"):
            checked[size] = turn(measures, size, sizes[size]["file"], sizes[size]["clean"], arguments)
            if size == "small":
                rows += stored(measures, arguments)
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.processor())
    counts = checked["large"]["statistics"]
    print(f"{model}, {os.cpu_count()} cores, load {load:.1f} at the start; medians of {arguments.turns} turns; "
          f"{counts['rows'] + counts['invalid_rows']:,} rows in the large file, {counts['invalid_rows']} of them broken")
    table(measures, sizes, checked, rows)
    print(f"goals: {GOALS}")


if __name__ == "__main__":
    main()
