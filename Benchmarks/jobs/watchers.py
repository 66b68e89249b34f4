#!/usr/bin/env python3
"""What it costs the server that many watch one job.

Usage: watchers.py PROGRAM [--watchers N] [--seconds S]

Starts PROGRAM as a server, asks for a long job, lets N connections follow its events, and compares the processor time of the server in S
seconds with that of the trainer. Prints a table; fails where the watchers were not told of progress.
"""
import argparse
import asyncio
import json
import os
import pathlib
import random
import signal
import subprocess
import tempfile
import time
import urllib.request

TICKS = os.sysconf("SC_CLK_TCK")


def seconds_of(pid):
    """Processor seconds of a process, all its threads."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def ask(address, path, body=None, token=None, content="application/json"):
    headers = {"Content-Type": content} | ({"Authorization": f"Bearer {token}"} if token else {})
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(address + path, data, headers), timeout=120) as answer:
        return json.load(answer)


def rows(count):
    topics = ["order", "invoice", "parcel", "account", "refund", "voucher"]
    draw = random.Random(1)
    lines = [{"messages": [
        {"role": "user", "content": f"Where is my {draw.choice(topics)} number {draw.randrange(10_000)}?"},
        {"role": "assistant", "content": json.dumps({"topic": draw.choice(topics)})}]} for _ in range(count)]
    return "\n".join(map(json.dumps, lines)).encode()


async def watch(port, path, token, reads, heard):
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 16)
    writer.write((
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\nAccept: text/event-stream\r\n\r\n").encode())
    await writer.drain()
    if not reads:
        await asyncio.Event().wait()
    while line := await reader.readline():
        if line.startswith(b"event: finetune_job_progress"):
            heard[0] += 1


async def measure(arguments, port, job, key, server, trainer):
    heard = [0]
    path = f"/api/jobs/{job}/events"
    idle = (seconds_of(server), time.time())
    await asyncio.sleep(5)
    idle = (seconds_of(server) - idle[0]) / (time.time() - idle[1])
    before = resident(server)
    watchers = [asyncio.create_task(watch(port, path, key, number % 2 == 0, heard)) for number in range(arguments.watchers)]
    await asyncio.sleep(5)
    began, first = time.time(), (seconds_of(server), seconds_of(trainer), heard[0])
    await asyncio.sleep(arguments.seconds)
    spent, worked, events = seconds_of(server) - first[0], seconds_of(trainer) - first[1], heard[0] - first[2]
    elapsed = time.time() - began
    for watcher in watchers:
        watcher.cancel()
    assert events > 0, "nobody was told of progress"
    print(f"{'watchers, half of them never reading':52}{arguments.watchers}")
    print(f"{'events read in all, each second':52}{events / elapsed:.0f}")
    print(f"{'processor seconds of the trainer':52}{worked:.2f}")
    print(f"{'processor seconds of the server':52}{spent:.2f}")
    print(f"{'the same with nobody watching':52}{idle * elapsed:.2f}")
    print(f"{'server / trainer (goal 0.03)':52}{spent / worked:.3f}")
    print(f"{'what the watchers add / trainer':52}{(spent - idle * elapsed) / worked:.3f}")
    print(f"{'memory of each watcher, KiB (goal 64)':52}{(resident(server) - before) * 1024 / arguments.watchers:.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--watchers", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=20)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [os.path.abspath(arguments.program), "serve", "--data", folder, "--port", "0", "--log-level", "error"],
            stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
        try:
            lines = [server.stdout.readline(), server.stdout.readline()]
            address, token = lines[0].split()[-1], lines[1].split("token=")[1].strip()
            session = ask(address, "/api/auth/setup", {
                "token": token, "organization": "A", "name": "a", "email": "a@example.com", "password": "correct horse battery"})
            key = ask(address, "/api/api-keys", {"name": "watch"}, session["access_token"])["secret"]
            request = urllib.request.Request(
                f"{address}/api/datasets?name=rows", rows(2000),
                {"Content-Type": "application/jsonl", "Authorization": f"Bearer {key}", "Prefer": "wait=60"})
            dataset = json.load(urllib.request.urlopen(request, timeout=120))["result"]["dataset_id"]
            job = ask(address, "/api/jobs", {
                "rows": {"kind": "dataset", "dataset": {"id": dataset}}, "base_model": "tunesmith-base", "method": {"name": "full"},
                "settings": {"epochs": 50}}, key)["id"]
            place = pathlib.Path(folder, "jobs", job, "trainer.json")
            while ask(address, f"/api/jobs/{job}/status", token=key)["state"] != "running":
                time.sleep(0.2)
            trainer = json.loads(place.read_text())["pid"]
            asyncio.run(measure(arguments, int(address.rsplit(":", 1)[1]), job, key, server.pid, trainer))
            ask(address, f"/api/jobs/{job}/cancel", b"", key)
            while ask(address, f"/api/jobs/{job}/status", token=key)["state"] != "cancelled":
                time.sleep(0.2)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


if __name__ == "__main__":
    main()
