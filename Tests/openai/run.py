#!/usr/bin/env python3
"""OpenAI's own client, unmodified, fine-tunes with Tunesmith.

Usage: run.py PROGRAM [--specification FILE]

Starts PROGRAM as a server on a folder of its own and uses it through the package openai: files, long files in parts, jobs, events,
checkpoints, results, models, and what goes wrong. With a specification every answer is also checked against its schema. Exit status 1
where something is not as the client needs it.
"""
import argparse
import base64
import contextlib
import csv
import hashlib
import io
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

import openai
from jsonschema import Draft202012Validator


class Server:
    """A server on a new data folder, with the first account and a key."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.start()
        token = next(line.split("token=")[1].strip() for line in self.lines if "token=" in line)
        session = self.ask("/api/auth/setup", {
            "token": token, "organization": "Acme", "name": "Ann", "email": "ann@example.com", "password": "correct horse battery"})
        self.key = self.ask("/api/api-keys", {"name": "openai"}, session["access_token"])["secret"]

    def start(self):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("TUNESMITH_")}
        environment["TUNESMITH_MODEL_NAMES"] = "gpt-4o-mini-2024-07-18=tunesmith-base"
        self.process = subprocess.Popen(
            [self.program, "serve", "--data", self.folder, "--port", "0", "--log-level", "error"], stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL, text=True, env=environment)
        self.lines = []
        while not any("http://" in line for line in self.lines) or (len(self.lines) < 2 and not os.path.exists(f"{self.folder}/known")):
            line = self.process.stdout.readline()
            if not line:
                sys.exit("the server did not start")
            self.lines.append(line)
        pathlib.Path(self.folder, "known").touch()
        self.address = next(line for line in self.lines if "Tunesmith" in line).split()[-1]

    def ask(self, path, body, token=None):
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


class Specification:
    """Answers against the schemas of OpenAI's document, which says nullable as its version 3.0 did."""

    def __init__(self, path):
        self.schemas = {}
        if path:
            document = json.load(open(path))
            self.schemas = {"components": {"schemas": document["components"]["schemas"]}}
        self.checked = 0

    def check(self, name, value):
        if not self.schemas:
            return
        body = json.loads(value.to_json() if hasattr(value, "to_json") else json.dumps(value))
        # The protocol's own example of a paused job has a status that its schema lacks.
        if name == "FineTuningJob" and body["status"] == "paused":
            body["status"] = "running"
        validator = Draft202012Validator({"$ref": f"#/components/schemas/{name}", **self.schemas})
        problems = [f"{'.'.join(map(str, error.path))}: {error.message[:200]}" for error in validator.iter_errors(body)]
        assert not problems, f"{name}: {problems[:3]}"
        self.checked += 1


def rows(count):
    words = ["order", "invoice", "parcel", "account", "refund", "voucher", "password", "delivery"]
    lines = []
    for number in range(count):
        word = words[number % len(words)]
        lines.append(json.dumps({"messages": [
            {"role": "user", "content": f"Where is my {word} number {number}?"},
            {"role": "assistant", "content": json.dumps({"topic": word, "number": number})}]}))
    return "\n".join(lines).encode() + b"\n"


def raises(kind, call, code=None, text=None):
    try:
        call()
    except kind as error:
        assert code is None or error.code == code, f"code {error.code}, not {code}"
        assert text is None or text in str(error), f"{text!r} is not in {error}"
        assert error.request_id, "the error has no request id"
        return error
    raise AssertionError(f"no {kind.__name__} was raised")


def wait(client, job, until, seconds=240):
    end = time.time() + seconds
    while time.time() < end:
        job = client.fine_tuning.jobs.retrieve(job.id)
        if until(job):
            return job
        time.sleep(0.2)
    raise AssertionError(f"the job is still {job.status}: {[e.message for e in client.fine_tuning.jobs.list_events(job.id, limit=5).data]}")


def ended(job):
    return job.status in ("succeeded", "failed", "cancelled")


def files(client, specification):
    """Files are sent, listed page by page, read back, and removed."""
    content = rows(40)
    sent = [client.files.create(file=(f"rows-{number}.jsonl", content), purpose="fine-tune") for number in range(3)]
    specification.check("OpenAIFile", sent[0])
    assert client.files.wait_for_processing(sent[0].id).status == "processed"
    assert sent[0].bytes == len(content) and sent[0].filename == "rows-0.jsonl"
    specification.check("ListFilesResponse", client.files.list(limit=2))
    assert [file.id for file in client.files.list(limit=2, order="asc")] == [file.id for file in sent], "pages lose files"
    assert client.files.list(purpose="batch").data == []
    assert client.files.content(sent[0].id).read() == content
    expiring = client.files.create(
        file=("short.jsonl", content), purpose="fine-tune", expires_after={"anchor": "created_at", "seconds": 3600})
    assert expiring.expires_at - expiring.created_at == 3600
    gone = client.files.delete(sent[2].id)
    specification.check("DeleteFileResponse", gone)
    raises(openai.NotFoundError, lambda: client.files.retrieve(sent[2].id), text="No such File object")
    raises(openai.BadRequestError, lambda: client.files.create(file=("a", b"x"), purpose="nothing"))


def parts(client, specification):
    """A long file comes in parts of any order; its digest is checked."""
    content = rows(400)
    cut = len(content) // 2
    upload = client.uploads.create(bytes=len(content), filename="long.jsonl", mime_type="text/jsonl", purpose="fine-tune")
    specification.check("Upload", upload)
    second = client.uploads.parts.create(upload.id, data=content[cut:])
    first = client.uploads.parts.create(upload.id, data=content[:cut])
    specification.check("UploadPart", first)
    raises(openai.BadRequestError, lambda: client.uploads.complete(upload.id, part_ids=[first.id]))
    raises(openai.BadRequestError, lambda: client.uploads.complete(upload.id, part_ids=[first.id, second.id], md5="0" * 32))
    whole = client.uploads.complete(upload.id, part_ids=[first.id, second.id], md5=hashlib.md5(content).hexdigest())
    assert whole.status == "completed" and client.files.content(whole.file.id).read() == content
    other = client.uploads.create(bytes=10, filename="other.jsonl", mime_type="text/jsonl", purpose="fine-tune")
    assert client.uploads.cancel(other.id).status == "cancelled"
    raises(openai.BadRequestError, lambda: client.uploads.parts.create(other.id, data=b"x"))


def whole_job(client, specification):
    """A job from file to model: events, checkpoints, result file, model."""
    training = client.files.create(file=("train.jsonl", rows(40)), purpose="fine-tune")
    validation = client.files.create(file=("valid.jsonl", rows(12)), purpose="fine-tune")
    job = client.fine_tuning.jobs.create(
        model="gpt-4o-mini-2024-07-18", training_file=training.id, validation_file=validation.id, suffix="topics", seed=7,
        metadata={"team": "support"}, method={"type": "supervised", "supervised": {"hyperparameters": {"n_epochs": 2}}},
        extra_body={"tunesmith": {"method": {"name": "lora", "rank": 4}}})
    assert job.status == "validating_files" and job.object == "fine_tuning.job" and job.seed == 7
    specification.check("FineTuningJob", job)
    job = wait(client, job, ended)
    assert job.status == "succeeded", job.error
    specification.check("FineTuningJob", job)
    assert job.hyperparameters.n_epochs == 2 and job.trained_tokens > 0 and job.metadata == {"team": "support"}
    events = list(client.fine_tuning.jobs.list_events(job.id, limit=7))
    for event in events:
        specification.check("FineTuningJobEvent", event)
    messages = [event.message for event in reversed(events)]
    for message in [
        f"Created fine-tuning job: {job.id}", f"Validating training file: {training.id} and validation file: {validation.id}",
        "Files validated, moving job to queued state", "Fine-tuning job started", f"New fine-tuned model created: {job.fine_tuned_model}",
        "The job has successfully completed",
    ]:
        assert messages.count(message) == 1, f"{message!r} is not once among {messages}"
    assert len({event.id for event in events}) == len(events)
    metrics = [event for event in events if event.type == "metrics"]
    assert metrics and all("step" in event.data for event in metrics)
    for name in ("train_mean_token_accuracy", "valid_mean_token_accuracy", "full_valid_mean_token_accuracy", "full_valid_loss"):
        assert any(name in event.data for event in metrics), f"no event has {name}"
    checkpoints = list(client.fine_tuning.jobs.checkpoints.list(job.id, limit=1))
    for checkpoint in checkpoints:
        specification.check("FineTuningJobCheckpoint", checkpoint)
        assert 0 <= checkpoint.metrics.train_mean_token_accuracy <= 1
        assert checkpoint.metrics.full_valid_mean_token_accuracy == checkpoint.metrics.valid_mean_token_accuracy
        assert (checkpoint.metrics.valid_loss is None) == (checkpoint.metrics.valid_mean_token_accuracy is None)
    assert checkpoints and checkpoints[0].step_number >= checkpoints[-1].step_number
    table = base64.b64decode(client.files.content(job.result_files[0]).read()).decode()
    lines = list(csv.DictReader(io.StringIO(table)))
    assert [int(line["step"]) for line in lines] == list(range(1, len(lines) + 1)) and float(lines[-1]["train_loss"]) > 0
    assert any(line["valid_loss"] for line in lines)
    assert all(0 <= float(line["train_accuracy"]) <= 1 for line in lines)
    assert all(bool(line["valid_loss"]) == bool(line["valid_mean_token_accuracy"]) for line in lines)
    base, organization, suffix, short = job.fine_tuned_model.removeprefix("ft:").split(":")
    assert base == "tunesmith-base" and suffix == "topics" and short == job.id[-8:], job.fine_tuned_model
    for checkpoint in checkpoints:
        name = checkpoint.fine_tuned_model_checkpoint
        assert name == f"{job.fine_tuned_model}:ckpt-step-{checkpoint.step_number}", name
        kept = client.models.retrieve(name)
        specification.check("Model", kept)
        assert kept.id == name
    raises(openai.NotFoundError, lambda: client.models.retrieve(f"{job.fine_tuned_model}:ckpt-step-99999"))
    specification.check("Model", client.models.retrieve(job.fine_tuned_model))
    specification.check("ListModelsResponse", {"object": "list", "data": [json.loads(m.to_json()) for m in client.models.list()]})
    assert job.fine_tuned_model in [model.id for model in client.models.list()]
    assert [found.id for found in client.fine_tuning.jobs.list(metadata={"team": "support"})] == [job.id]
    assert client.models.delete(job.fine_tuned_model).deleted
    raises(openai.NotFoundError, lambda: client.models.retrieve(job.fine_tuned_model))
    return training


def stopped(client, specification, training):
    """A job is paused, resumed and cancelled; what cannot be is refused once, not again and again."""
    job = client.fine_tuning.jobs.create(
        model="tunesmith-base", training_file=training.id, hyperparameters={"n_epochs": 50, "batch_size": 1},
        extra_body={"tunesmith": {"method": {"name": "lora"}}})
    wait(client, job, lambda job: job.status == "running")
    client.fine_tuning.jobs.pause(job.id)
    paused = wait(client, job, lambda job: job.status == "paused")
    specification.check("FineTuningJob", paused)
    assert client.fine_tuning.jobs.resume(job.id).status == "queued"
    wait(client, job, lambda job: job.status == "running")
    client.fine_tuning.jobs.cancel(job.id)
    cancelled = wait(client, job, ended)
    assert cancelled.status == "cancelled" and cancelled.fine_tuned_model is None
    raises(openai.BadRequestError, lambda: client.fine_tuning.jobs.pause(job.id), code="invalid_job_state")


def wrong(client, specification, training):
    """What is wrong is said as the client expects it."""
    few = client.files.create(file=("few.jsonl", rows(3)), purpose="fine-tune")
    job = wait(client, client.fine_tuning.jobs.create(model="tunesmith-base", training_file=few.id), ended)
    specification.check("FineTuningJob", job)
    assert job.status == "failed" and job.error.code == "invalid_n_examples" and job.error.param == "training_file", job.error
    assert job.error.message == "Training file has 3 example(s), but must have at least 10 examples", job.error
    bad = client.files.create(file=("bad.jsonl", b"{\"messages\": 3}\n" * 12), purpose="fine-tune")
    job = wait(client, client.fine_tuning.jobs.create(model="tunesmith-base", training_file=bad.id), ended)
    assert job.status == "failed" and job.error.param == "training_file" and job.error.code == "invalid_training_file", job.error
    raises(
        openai.NotFoundError, lambda: client.fine_tuning.jobs.create(model="gpt-9", training_file=training.id), code="model_not_found",
        text="does not exist")
    raises(
        openai.BadRequestError,
        lambda: client.fine_tuning.jobs.create(model="tunesmith-base", training_file=training.id, method={"type": "dpo"}),
        code="unsupported_method")
    raises(openai.NotFoundError, lambda: client.fine_tuning.jobs.retrieve("ftjob-none"), text="Could not find fine tune")
    stranger = openai.OpenAI(base_url=client.base_url, api_key="ts-wrong", max_retries=0)
    raises(openai.AuthenticationError, lambda: stranger.models.list())


def once(client, specification, training):
    """A creation that a client repeats because the answer was lost is one job."""
    request = {"model": "tunesmith-base", "training_file": training.id, "hyperparameters": {"n_epochs": 3}}
    first = client.fine_tuning.jobs.create(**request, extra_headers={"X-Stainless-Retry-Count": "0"})
    again = client.fine_tuning.jobs.create(**request, extra_headers={"X-Stainless-Retry-Count": "1"})
    meant = client.fine_tuning.jobs.create(**request, extra_headers={"X-Stainless-Retry-Count": "0"})
    assert first.id == again.id != meant.id
    newest = client.fine_tuning.jobs.list(limit=2)
    specification.check("ListPaginatedFineTuningJobsResponse", newest)
    assert [job.id for job in newest.data] == [meant.id, first.id]
    for job in (first, meant):
        client.fine_tuning.jobs.cancel(job.id)
        wait(client, job, ended)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--specification")
    arguments = parser.parse_args()
    specification = Specification(arguments.specification)
    with tempfile.TemporaryDirectory(prefix="tunesmith-openai-") as folder:
        server = Server(os.path.abspath(arguments.program), f"{folder}/data")
        with contextlib.ExitStack() as stack:
            stack.callback(server.stop)
            client = openai.OpenAI(base_url=f"{server.address}/v1", api_key=server.key, max_retries=1, timeout=60)
            training = None
            for part in (files, parts, whole_job, stopped, wrong, once):
                began = time.time()
                try:
                    result = part(client, specification) if training is None else part(client, specification, training)
                except Exception as error:
                    print(f"FAILED  {part.__name__}: {type(error).__name__}: {error}")
                    return 1
                training = result if part is whole_job else training
                print(f"ok      {part.__name__}: {part.__doc__} {time.time() - began:.1f} s")
    print(f"{specification.checked} answers fit OpenAI's schemas" if specification.checked else "the specification is not here: schemas were not checked")
    return 0


if __name__ == "__main__":
    sys.exit(main())
