"""Flows over jobs and models: from the wizard to a launch, watched live, stopped and gone on with, compared, and the version in use."""
import json
import re
import time
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import expect

ROWS = 120


def _rows(scene, name="orders"):
    """A dataset to train with."""
    found = scene.api.dataset(name)
    if not found:
        lines = (json.dumps({"prompt": f"Where is order {n}?", "completion": f"Order {n} is on its way."}) for n in range(ROWS))
        scene.api.imported(name, "\n".join(lines).encode())
        found = scene.api.dataset(name)
    return found


def _asked(scene, name, **fields):
    """Asks for a job by the API; one of many epochs goes on until it is stopped."""
    rows = {"kind": "dataset", "dataset": {"id": _rows(scene)["id"]}}
    request = {"name": name, "rows": rows, "base_model": "tunesmith-base", "validation_percent": 10, "seed": 7, **fields}
    return scene.api("POST", "/jobs", request)["id"]


def _state(scene, job, *wanted, seconds=120):
    """Waits until the server says that a job is in one of these states."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = scene.api("GET", f"/jobs/{job}")
        if found["state"] in wanted:
            return found
        assert found["state"] != "failed", found["failure"]
        scene.page.wait_for_timeout(200)
    raise AssertionError(f"{job} is {found['state']} and not {wanted}")


def _shown(page, state, seconds=60):
    expect(page.locator(".page-head .badge").first).to_have_text(state, timeout=seconds * 1000)


def _points(page):
    """How many steps the chart of the loss holds."""
    return page.evaluate("() => document.querySelector('run-charts')?.measured.values().next().value?.get('loss')?.length ?? 0")


def _long(scene, name):
    return _asked(scene, name, method={"name": "lora"}, settings={"epochs": 50, "batch_size": 1})


def wizard(scene):
    """Three steps to a job: each survives a reload, what it takes is said before, and the job is what was chosen."""
    page = scene.page
    dataset = _rows(scene)
    scene.goto("/jobs")
    page.click("main a:has-text('New job') >> nth=0")
    page.select_option("select[name=dataset]", dataset["id"])
    page.click("button:has-text('A part of the rows')")
    page.fill("input[name=percent]", "20")
    page.reload()
    expect(page.locator("input[name=percent]")).to_have_value("20")
    expect(page.locator("select[name=dataset]")).to_have_value(dataset["id"])
    page.click("button:has-text('Go on')")
    expect(page.locator("input[type=radio][value=lora]")).to_be_visible(timeout=60000)
    expect(page.locator("summary:has-text('is advised')")).to_be_visible()
    page.check("input[type=radio][value=prefix]")
    page.click("button[aria-label='Set it myself: Length']")
    page.fill("input[name=length]", "4")
    page.click("button[aria-label='Set it myself: Epochs']")
    page.fill("input[name=epochs]", "2")
    page.fill("input[name=name]", "first try")
    page.fill("input[name=model]", "order-bot")
    page.wait_for_function("() => location.search.includes('order-bot') && location.search.includes('s.epochs=2')")
    page.reload()
    expect(page.locator("input[name=epochs]")).to_have_value("2")
    expect(page.locator("input[name=length]")).to_have_value("4")
    expect(page.locator("input[type=radio][value=prefix]")).to_be_checked(timeout=60000)
    page.click("button:has-text('Review')")
    expect(page.locator("section[aria-label='What it takes']")).to_be_visible(timeout=60000)
    tokens = page.locator(".stat:has-text('Tokens') .value").inner_text()
    expect(page.locator(".code pre").first).to_contain_text("tunesmith job create")
    page.click("button:has-text('Start the job')")
    expect(page.locator("h1")).to_have_text("first try", timeout=30000)
    job = scene.api("GET", f"/jobs/{page.url.split('/')[-1]}")
    assert job["method"]["name"] == "prefix" and job["method"]["length"] == 4, job["method"]
    assert job["settings"]["epochs"] == 2 and job["validation_percent"] == 20 and job["model"] == "order-bot", job
    _shown(page, "succeeded", 180)
    job = scene.api("GET", f"/jobs/{job['id']}")
    assert f"{job['estimate']['tokens']:,}" == tokens, (job["estimate"], tokens)
    expect(page.locator(".note.good")).to_contain_text("version 1 of order-bot")


def live_watch(scene):
    """A job is seen to move; a reload and a lost connection in the middle lose nothing."""
    page = scene.page
    job = _long(scene, "watched")
    scene.goto(f"/jobs/{job}")
    _shown(page, "running", 120)
    page.wait_for_function("() => document.querySelector('run-charts')?.measured.values().next().value?.get('loss')?.length > 3", timeout=60000)
    before = _points(page)
    page.reload()
    page.wait_for_selector("line-chart canvas")
    page.wait_for_function("least => document.querySelector('run-charts')?.measured.values().next().value?.get('loss')?.length >= least", arg=before)
    shares = [scene.api("GET", f"/jobs/{job}/status")["progress"]["share"]]
    with scene.watch.expecting("ERR_INTERNET_DISCONNECTED"):
        scene.context.set_offline(True)
        expect(page.locator(".connection:visible")).to_contain_text("The connection was lost", timeout=30000)
        scene.context.set_offline(False)
        expect(page.locator(".connection:visible")).to_have_count(0, timeout=30000)
    step = page.evaluate("() => document.querySelector('section[aria-label=Progress]').innerText")
    page.wait_for_function("old => document.querySelector('section[aria-label=Progress]').innerText !== old", arg=step, timeout=30000)
    shares.append(scene.api("GET", f"/jobs/{job}/status")["progress"]["share"])
    assert shares[1] >= shares[0], shares
    page.click(".tabs a:has-text('Log')")
    expect(page.locator(".log .said").first).to_be_visible()
    page.fill("main input[type=search]", "nothing of the kind")
    expect(page.locator(".log .empty")).to_contain_text("No line fits")
    page.click(".tabs a:has-text('Overview')")


def pause_resume_cancel(scene):
    """What runs is paused, goes on, gets another name, and is cancelled after a question."""
    page = scene.page
    job = next(one["id"] for one in scene.api("GET", "/jobs", search="watched")["data"])
    scene.goto(f"/jobs/{job}")
    page.click("button[data-action=pause]")
    _shown(page, "paused")
    paused = _state(scene, job, "paused")
    page.click("button[data-action=resume]")
    _shown(page, "running", 120)
    again = _state(scene, job, "running")
    assert again["attempt"] == paused["attempt"] + 1 and again["progress"]["step"] >= paused["progress"]["step"], (paused, again)
    page.click("button[aria-label='More actions']")
    page.click(".menu-item:has-text('Rename')")
    page.fill("dialog input[name=name]", "watched and renamed")
    page.click("dialog button[type=submit]")
    expect(page.locator("h1")).to_have_text("watched and renamed")
    page.click("button[data-action=cancel]")
    expect(page.locator("dialog")).to_contain_text("It ends without a model")
    page.click("dialog button:has-text('Cancel the job')")
    _shown(page, "cancelled")
    ended = _state(scene, job, "cancelled")
    assert ended["name"] == "watched and renamed" and ended["result"] is None, ended
    page.click("button[aria-label='More actions']")
    page.click(".menu-item:has-text('Clone')")
    expect(page.locator("section[aria-label='What it takes']")).to_be_visible(timeout=60000)
    assert parse_qs(urlparse(page.url).query)["s.epochs"] == ["50"], page.url


def server_restart(scene):
    """The server goes and comes while a job runs: the page says so, heals, and the job has gone on."""
    page = scene.page
    job = _long(scene, "outlives")
    scene.goto(f"/jobs/{job}")
    _shown(page, "running", 120)
    before = _state(scene, job, "running")["attempt"]
    with scene.watch.expecting("ERR_CONNECTION_REFUSED", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "503"):
        scene.server.restart()
        expect(page.locator(".connection:visible")).to_have_count(0, timeout=40000)
        _shown(page, "running")
    step = scene.api("GET", f"/jobs/{job}/status")["progress"]["step"]
    page.wait_for_timeout(1000)
    now = scene.api("GET", f"/jobs/{job}")
    assert now["attempt"] == before and now["state"] == "running" and now["progress"]["step"] >= step, now
    scene.api("POST", f"/jobs/{job}/cancel")
    _state(scene, job, "cancelled")


def compared_runs(scene):
    """Two runs are drawn together; the comparison, the zoom and the log scale stand in the address."""
    page = scene.page
    first = next(one for one in scene.api("GET", "/jobs", search="first try")["data"])
    second = _asked(scene, "second try", model="order-bot", method={"name": "lora", "rank": 4}, settings={"epochs": 1})
    _state(scene, second, "succeeded", seconds=180)
    scene.goto(f"/jobs/{second}")
    page.click("button:has-text('Compare')")
    page.check(f"dialog input[name='run-{first['id']}']")
    page.click("dialog button:has-text('Show')")
    expect(page.locator("button:has-text('Compared with 1')")).to_be_visible()
    page.check("input[name=logarithmic]")
    page.click("button[aria-label='Zoom in']")
    page.reload()
    expect(page.locator("button:has-text('Compared with 1')")).to_be_visible()
    expect(page.locator("input[name=logarithmic]")).to_be_checked()
    expect(page.locator("button:has-text('Whole run')")).to_be_visible()
    names = page.evaluate("() => document.querySelector('line-chart').lines.map(line => line.name)")
    assert any("first try" in name for name in names) and any("second try" in name for name in names), names
    page.click(".tabs a:has-text('Choices')")
    expect(page.locator("main")).to_contain_text("tunesmith job create")
    page.click(".tabs a:has-text('Checkpoints')")
    expect(page.locator("main")).to_contain_text("step-0000")
    # One of the states, the best, is what the job ended with.
    ended = next(one for one in scene.api("GET", f"/jobs/{second}/checkpoints")["data"] if one["version"] == 2)
    expect(page.locator(f"tr:has-text('{ended['name']}') a")).to_have_text("Version 2")


def published_checkpoint(scene):
    """A checkpoint of a job that was cancelled becomes a version, told of where it is shown."""
    page = scene.page
    job = _asked(scene, "left early", model="early-bot", method={"name": "lora", "rank": 4}, settings={"epochs": 50, "checkpoint_every": 2})
    _state(scene, job, "running")
    while not scene.api("GET", f"/jobs/{job}/checkpoints")["data"]:
        page.wait_for_timeout(200)
    scene.api("POST", f"/jobs/{job}/cancel")
    _state(scene, job, "cancelled")
    scene.goto(f"/jobs/{job}/checkpoints")
    checkpoint = scene.api("GET", f"/jobs/{job}/checkpoints")["data"][0]
    row = page.locator(f"tr:has-text('{checkpoint['name']}')")
    row.locator("button:has-text('Make a version')").click()
    link = row.locator("a")
    expect(link).to_have_text("Version 1", timeout=60000)
    link.click()
    expect(page.locator("h1")).to_have_text("early-bot")
    model = next(one for one in scene.api("GET", "/models", search="early-bot")["data"])
    lineage = scene.api("GET", f"/models/{model['id']}/versions/1")["lineage"]
    assert lineage["step"] == checkpoint["step"] and lineage["is_checkpoint"] and lineage["job"]["id"] == job, lineage
    scene.api("DELETE", f"/models/{model['id']}")


def samples(scene):
    """What the model answered stands by step beside what was wanted; one prompt is followed over all steps, also after a reload."""
    page = scene.page
    job = next(one for one in scene.api("GET", "/jobs", search="first try")["data"])["id"]
    drawn = [one["details"] for one in scene.api("GET", f"/jobs/{job}/events", kind="sample", order="desc", limit=1000)["data"]]
    assert drawn and all("prompt" in one and "completion" in one for one in drawn), drawn
    scene.goto(f"/jobs/{job}")
    charts = page.evaluate("() => [...document.querySelectorAll('run-charts h3')].map(title => title.innerText)")
    assert "Token accuracy" in charts, charts
    page.click(".tabs a:has-text('Samples')")
    steps = sorted({int(one["step"]) for one in drawn[:40]}, reverse=True)
    expect(page.locator("job-samples section h2")).to_have_text([f"Step {step:,}" for step in steps])
    expect(page.locator("job-samples")).to_contain_text("Reference")
    prompt = page.locator("job-samples .message .said").first.inner_text()
    page.locator("button:has-text('Follow it over all steps')").first.click()
    followed = [one for one in drawn if one["prompt"] == prompt][:40]
    for _ in range(2):
        expect(page.locator("job-samples .message")).to_have_count(1)
        expect(page.locator("job-samples section h2")).to_have_text([f"Step {int(one['step']):,}" for one in followed])
        expect(page.locator("job-samples section pre").first).to_have_text(followed[0]["completion"] or "nothing")
        page.reload()
    page.select_option("select[aria-label=Prompt]", "")
    expect(page.locator("job-samples section h2")).to_have_count(len(steps))


def model_in_the_making(scene):
    """A model is there while its first version is made, with the way to its job; what needs a version is not offered."""
    page = scene.page
    job = _asked(scene, "makes a model", model="new-bot", method={"name": "lora"}, settings={"epochs": 50, "batch_size": 1})
    _state(scene, job, "running")
    scene.goto("/models?state=training&view=cards")
    expect(page.locator(f"article:has-text('new-bot') a[href='/jobs/{job}']")).to_be_visible()
    page.click("article a:has-text('new-bot')")
    expect(page.locator("main")).to_contain_text("A job works on its first version")
    expect(page.locator(".tabs a")).to_have_text(["Overview", "Settings"])
    expect(page.locator("select[aria-label=Version]")).to_have_count(0)
    scene.api("POST", f"/jobs/{job}/cancel")
    _shown(page, "failed")
    expect(page.locator("main")).to_contain_text("Its job ended without a version")
    page.click("main a:has-text('See what happened')")
    expect(page.locator("h1")).to_have_text("makes a model")
    scene.goto("/models?state=failed&view=table")
    expect(page.locator(f"tr:has-text('new-bot') a[href='/jobs/{job}']")).to_be_visible()


def model_in_use(scene):
    """A version gets an alias, the alias is moved, somebody else is quicker, and the last move is taken back."""
    page = scene.page
    model = next(one for one in scene.api("GET", "/models", search="order-bot")["data"])
    assert model["versions"] == 2, model
    scene.goto("/models?view=cards")
    page.click("a:has-text('order-bot')")
    expect(page.locator(".lineage")).to_contain_text("orders")
    page.click(".tabs a:has-text('Aliases')")
    page.click("button:has-text('New alias')")
    page.fill("dialog input[name=name]", "production")
    page.select_option("dialog select[name=version]", "1")
    page.fill("dialog input[name=reason]", "the first")
    page.click("dialog button[type=submit]")
    expect(page.locator("dialog")).to_have_count(0)
    place = f"/models/{model['id']}/aliases"
    assert scene.api("GET", place)["data"] == [{"name": "production", "version": 1, "revision": 1}]
    page.click("button:text-is('Move')")
    page.select_option("dialog select[name=version]", "2")
    page.fill("dialog input[name=reason]", "better")
    scene.api("PUT", f"{place}/production", {"version": 2, "expected_revision": 1, "reason": "quicker"})
    with scene.watch.expecting("409"):
        page.click("dialog button[type=submit]")
        expect(page.locator("dialog .note.bad")).to_be_visible()
    expect(page.locator("dialog")).to_contain_text("production is at version 2 now")
    page.keyboard.press("Escape")
    page.reload()
    page.click("button:has-text('Revert')")
    page.fill("dialog input[name=reason]", "not better after all")
    page.click("dialog button[type=submit]")
    expect(page.locator("dialog")).to_have_count(0)
    assert scene.api("GET", place)["data"][0]["version"] == 1
    moves = scene.api("GET", f"{place}/production/moves")["data"]
    assert [move["to"] for move in moves] == [1, 2, 1] and moves[0]["reason"] == "not better after all", moves
    page.click(".tabs a:has-text('Versions')")
    page.click("button:has-text('Show the difference')")
    expect(page.locator("main")).to_contain_text("How far the weights moved", timeout=60000)
    scene.goto(f"/models/{model['id']}/versions")
    page.click("button[aria-label='Notes of version 1']")
    page.fill("dialog textarea[name=notes]", "made in a hurry")
    page.click("dialog button[type=submit]")
    expect(page.locator("tbody")).to_contain_text("made in a hurry")
    assert scene.api("GET", f"/models/{model['id']}/versions/1")["notes"] == "made in a hurry"


def models_kept(scene):
    """A model is described, archived, brought back, deleted and restored."""
    page = scene.page
    model = next(one for one in scene.api("GET", "/models", search="order-bot")["data"])["id"]
    scene.goto(f"/models/{model}/settings")
    page.fill("textarea[name=description]", "Says where orders are.")
    page.fill("input[name=tags]", "orders, small")
    page.click("button:has-text('Save')")
    expect(page.locator(".toast")).to_contain_text("Saved")
    found = scene.api("GET", f"/models/{model}")
    assert found["description"] == "Says where orders are." and found["tags"] == ["orders", "small"], found
    page.click("main button:text-is('Archive')")
    page.click("dialog button:text-is('Archive')")
    _shown(page, "archived")
    page.click("main button:text-is('Restore')")
    _shown(page, "ready")
    page.click("main button:text-is('Delete')")
    page.click("dialog button:text-is('Delete')")
    expect(page.locator("h1")).to_have_text("Models")
    assert scene.api("GET", f"/models/{model}")["state"] == "deleted"
    scene.goto("/models?deleted=true&view=cards")
    page.click("button:has-text('Restore')")
    expect(page.locator(".toast:has-text('is back')")).to_be_visible()
    assert scene.api("GET", f"/models/{model}")["state"] == "ready"


def lists_of_jobs(scene):
    """The list is searched and narrowed; the dashboard shows what was done."""
    page = scene.page
    scene.goto("/jobs")
    page.fill("main input[type=search]", "second")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.click(".tabs a:has-text('Completed')")
    expect(page.locator("tbody tr")).to_have_count(scene.api("GET", "/jobs", state="completed")["total"])
    assert "state=completed" in page.url
    scene.goto("/")
    expect(page.locator("main")).to_contain_text("order-bot")
    expect(page.locator(".todo:has-text('Start a job')")).to_have_class(re.compile("is-done"))


def base_models(scene):
    """The shipped base model is listed; a folder that is none says what is wrong."""
    page = scene.page
    scene.goto("/base-models")
    expect(page.locator("tbody tr:has-text('tunesmith-base')")).to_contain_text("usable")
    page.click("button:has-text('Add a folder')")
    page.fill("dialog input[name=path]", "/nowhere/at/all")
    with scene.watch.expecting("400", "404", "422"):
        page.click("dialog button[type=submit]")
        expect(page.locator("dialog .error:visible, dialog .note.bad")).to_be_visible()


FLOWS = [
    wizard, live_watch, pause_resume_cancel, server_restart, compared_runs, samples, published_checkpoint, model_in_use, model_in_the_making, models_kept,
    lists_of_jobs, base_models,
]
