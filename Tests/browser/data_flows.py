"""Flows over datasets: upload, problems and fixes, rows and tokens, measures, versions, split, export, deleting."""
import json
from pathlib import Path

from playwright.sync_api import expect

TITLE = "h1"


def _stored(scene, name):
    """Waits until the page of a stored dataset is shown."""
    expect(scene.page.locator(TITLE)).to_have_text(name, timeout=30000)
    scene.settled()


def upload_with_fix(scene):
    """A file with problems: they are grouped, one kind is mended, the rest left out; all of it survives a reload."""
    page = scene.page
    scene.goto("/datasets")
    expect(page.locator(".empty")).to_contain_text("No datasets yet")
    page.click("main a:has-text('Upload a file')")
    page.set_input_files("input[type=file]", str(scene.tickets))
    expect(page.locator("text=Store it as a dataset")).to_be_visible(timeout=30000)
    codes = page.locator(".problem summary .mono").all_inner_texts()
    assert "message_unrecognized_key" in codes and "invalid_json" in codes and len(codes) == 7, codes
    page.click(".problem:has-text('message_unrecognized_key') summary")
    expect(page.locator(".problem[open]:has-text('message_unrecognized_key')")).to_contain_text("timestamp")
    page.check("input[name=fix-message_unrecognized_key]")
    expect(page.locator("text=What is mended")).to_be_visible(timeout=30000)
    expect(page.locator("del").first).to_contain_text("timestamp")
    page.reload()
    expect(page.locator("input[name=fix-message_unrecognized_key]")).to_be_checked(timeout=30000)
    page.fill("input[name=name]", "Not a name!")
    page.check("input[name=skip_invalid]")
    page.click("button:has-text('Import 600 rows')")
    expect(page.locator("[data-field=name] .error")).to_contain_text("Use letters")
    page.fill("input[name=name]", "tickets")
    page.click("button:has-text('Import 600 rows')")
    _stored(scene, "tickets")
    dataset = scene.api.dataset("tickets")
    assert dataset["rows"] == 600 and dataset["status"] == "valid" and dataset["visibility"] == "organization", dataset
    origin = scene.api("GET", f"/datasets/{dataset['id']}/versions")["data"][0]["origin"]
    assert origin["fixes"] == {"message_unrecognized_key": 1} and origin["skipped_rows"] == 6, origin
    assert dataset["id"] in page.url


def pause_and_resume(scene):
    """An upload survives a lost connection, is paused, goes on after a reload with the same file, and is whole."""
    page = scene.page
    large = scene.folder / "large.jsonl"
    row = json.dumps({"messages": [{"role": "user", "content": "x" * 4000}, {"role": "assistant", "content": "y"}]}) + "\n"
    large.write_text(row * 4000)
    scene.goto("/datasets/new")
    devtools = scene.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 1 << 20})
    page.set_input_files("input[type=file]", str(large))
    page.wait_for_function("() => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 3")
    with scene.watch.expecting("ERR_INTERNET_DISCONNECTED"):
        devtools.send("Network.emulateNetworkConditions", {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})
        expect(page.locator(".connection")).to_contain_text("Connection lost, trying again")
        devtools.send("Network.emulateNetworkConditions", {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 1 << 20})
        expect(page.locator("[role=status]:has-text('Uploading')")).to_be_visible()
    page.click("button:has-text('Pause')")
    expect(page.locator("[role=status]:has-text('Paused')")).to_be_visible()
    upload = scene.api("GET", "/uploads")["data"][0]
    assert 0 < upload["received_bytes"] < upload["byte_count"] == large.stat().st_size and not upload["is_complete"], upload
    devtools.send("Network.emulateNetworkConditions", {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})
    devtools.detach()
    page.reload()
    expect(page.locator("text=choose the same file to go on")).to_be_visible()
    page.set_input_files("input[type=file]", str(large))
    expect(page.locator("text=Store it as a dataset")).to_be_visible(timeout=60000)
    after = scene.api("GET", f"/uploads/{upload['id']}")
    assert after["is_complete"] and after["received_bytes"] == large.stat().st_size, after
    scene.goto("/datasets/new")
    page.click("button[aria-label='Remove large.jsonl']")
    expect(page.locator("text=large.jsonl")).to_have_count(0)
    assert upload["id"] not in [one["id"] for one in scene.api("GET", "/uploads")["data"]]


def dropped_file(scene):
    """A file that is dropped is taken as one that is chosen; one without a byte is not."""
    page = scene.page
    scene.goto("/datasets/new")
    drop = """([content, name]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], name));
        document.querySelector('button.drop').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    }"""
    page.evaluate(drop, ["", "empty.jsonl"])
    expect(page.locator(".toast.bad")).to_contain_text("empty.jsonl is empty")
    page.evaluate(drop, ["this is nothing of the kind", "letter.txt"])
    expect(page.locator(".note.bad")).to_be_visible(timeout=30000)
    expect(page.locator("text=Store it as a dataset")).to_have_count(0)
    page.evaluate("() => document.querySelector('.toast.bad button')?.click()")


def from_conversations(scene):
    """Recorded conversations that fit a filter are counted and become a dataset."""
    page = scene.page
    for number in range(3):
        made = scene.api("POST", "/conversations", {"author": "kim" if number else "lee", "messages": [{"role": "user", "content": f"Where is parcel {number}?"}, {"role": "assistant", "content": "On its way."}]})
        scene.api("POST", f"/conversations/{made['id']}/ratings", {"stars": 5 - number})
    scene.goto("/datasets/new?source=conversations")
    expect(page.locator("[role=status]:has-text('conversations')")).to_contain_text("3 conversations")
    page.fill("input[name=author]", "kim")
    page.select_option("select[name=min_stars]", "4")
    expect(page.locator("[role=status]:has-text('conversation')")).to_contain_text("1 conversation")
    page.fill("input[name=name]", "said")
    page.click("button:has-text('Import')")
    _stored(scene, "said")
    assert scene.api.dataset("said")["rows"] == 1


def merged(scene):
    """Two datasets become one."""
    page = scene.page
    scene.goto("/datasets/new?source=merge")
    page.check(f"input[name='source-{scene.api.dataset('faq')['id']}']")
    page.check(f"input[name='source-{scene.api.dataset('said')['id']}']")
    page.fill("input[name=name]", "both-of-them")
    page.click("button:has-text('Merge')")
    _stored(scene, "both-of-them")
    assert scene.api.dataset("both-of-them")["rows"] == 21


def table_with_columns(scene):
    """A table whose columns say nothing is mapped by hand."""
    page = scene.page
    table = scene.folder / "faq.csv"
    table.write_text("frage,reply_text,agent\n" + "".join(f'"Where is parcel {n}?","It arrives in {n} days.",kim\n' for n in range(1, 21)))
    scene.goto("/datasets/new")
    page.set_input_files("input[type=file]", str(table))
    expect(page.locator("text=Use these columns")).to_be_visible(timeout=30000)
    expect(page.locator(".column-card").first).to_contain_text("Where is parcel 1?")
    page.select_option("select[data-column=frage]", "prompt")
    page.select_option("select[data-column=reply_text]", "completion")
    page.click("text=Use these columns")
    expect(page.locator("text=Store it as a dataset")).to_be_visible(timeout=30000)
    page.select_option("select[name=visibility]", "private")
    page.click("button:has-text('Import 20 rows')")
    _stored(scene, "faq")
    dataset = scene.api.dataset("faq")
    assert dataset["rows"] == 20 and dataset["visibility"] == "private", dataset
    row = scene.api("GET", f"/datasets/{dataset['id']}/examples/1")["content"]["messages"]
    assert row[0]["content"] == "Where is parcel 1?" and row[-1]["content"] == "It arrives in 1 days.", row


def ambiguous_file(scene):
    """A file that fits two forms is not guessed at."""
    page = scene.page
    both = scene.folder / "both.jsonl"
    both.write_text("".join(json.dumps({"prompt": "a", "completion": "b", "instruction": "c", "output": f"d{n}"}) + "\n" for n in range(5)))
    scene.goto("/datasets/new")
    page.set_input_files("input[type=file]", str(both))
    expect(page.locator("text=Which form is it?")).to_be_visible(timeout=30000)
    page.click(".segments button:has-text('Alpaca')")
    expect(page.locator("text=Store it as a dataset")).to_be_visible(timeout=30000)
    page.click("button:has-text('Import 5 rows')")
    _stored(scene, "both")
    assert scene.api("GET", f"/datasets/{scene.api.dataset('both')['id']}/examples/1")["content"]["messages"][0]["content"] == "c"


def rows_and_tokens(scene):
    """Rows are searched and opened; one is shown as the tokens that the API tells, with those that are learned."""
    page = scene.page
    dataset = scene.api.dataset("tickets")["id"]
    scene.goto(f"/datasets/{dataset}/rows")
    expect(page.locator(".example")).to_have_count(25)
    page.click("button:has-text('Next')")
    expect(page.locator(".example .place").first).to_have_text("26")
    page.reload()
    expect(page.locator(".example .place").first).to_have_text("26")
    wanted = scene.api("GET", f"/datasets/{dataset}/examples", search="toaster", limit=1)["data"][0]
    page.fill("input[type=search]", "toaster")
    expect(page.locator(".example .place").first).to_have_text(str(wanted["row"]))
    page.click(".example summary >> nth=0")
    expect(page.locator(".example .message.is-assistant").first).to_be_visible()
    scene.goto(f"/datasets/{dataset}/rows/3")
    shown = scene.api("GET", f"/datasets/{dataset}/examples/3/tokens", base="tunesmith-base")["parts"][0]
    expect(page.locator(".tokens .token")).to_have_count(shown["token_count"])
    expect(page.locator(".tokens .token.is-trained")).to_have_count(shown["trained_count"])
    assert 0 < shown["trained_count"] < shown["token_count"]
    page.focus(".tokens")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".token.is-chosen")).to_have_count(1)
    expect(page.locator("[role=status]:has-text('Token 1 of')")).to_contain_text(str(shown["tokens"][0]["id"]))


def measures(scene):
    """Tokens are counted and the quality is measured from the pages; the figures are those of the server."""
    page = scene.page
    dataset = scene.api.dataset("tickets")["id"]
    scene.goto(f"/datasets/{dataset}/statistics")
    page.click("button:has-text('Count tokens')")
    expect(page.locator("text=What a limit on the length would do")).to_be_visible(timeout=60000)
    counts = scene.api("GET", f"/datasets/{dataset}/tokens", base="tunesmith-base")["tokens"]
    expect(page.locator("main")).to_contain_text(f"{counts['tokens']:,}")
    expect(page.locator("main canvas").first).to_be_visible()
    scene.goto(f"/datasets/{dataset}/quality")
    page.click("button:has-text('Measure the quality')")
    expect(page.locator(".score .value")).to_be_visible(timeout=60000)
    quality = scene.api("GET", f"/datasets/{dataset}/quality")["quality"]
    expect(page.locator(".score .value")).to_have_text(f"{quality['score']:.1f}")
    part = next(part for part in quality["parts"] if part["rows"])
    page.click(f".disclosure:has-text('{part['name'].replace('_', ' ').capitalize()}') summary")
    expect(page.locator(".disclosure[open] li").first).to_contain_text("Row")
    page.click("button:has-text('Make a dataset without')")
    page.fill("dialog input[name=name]", "tickets-clean")
    page.click("dialog button[type=submit]")
    expect(page.locator(".toast")).to_contain_text("tickets-clean is stored", timeout=30000)
    assert scene.api.dataset("tickets-clean")["rows"] < 600


def versions_and_difference(scene):
    """The next import under a name is its next version; the difference is what the server tells."""
    page = scene.page
    dataset = scene.api.dataset("tickets")["id"]
    lines = scene.tickets.read_text().split("\n")
    second = scene.folder / "tickets.jsonl"
    second.write_text("\n".join(lines[10:40] + [lines[50].replace("{", "{", 1)] + lines[60:]))
    scene.api.imported("tickets", second.read_bytes(), skip_invalid="true")
    scene.goto(f"/datasets/{dataset}/versions")
    expect(page.locator("tbody tr")).to_have_count(2)
    page.click("button:has-text('Show the difference')")
    scene.settled()
    expect(page.locator("text=Unchanged")).to_be_visible()
    diff = scene.api("GET", f"/datasets/{dataset}/diff", **{"from": 1, "to": 2})
    values = page.locator(".stats .value").all_inner_texts()
    assert values == [f"{diff[name]:,}" for name in ("unchanged", "changed", "added", "removed")], (values, diff)
    page.select_option("select[aria-label=Version]", "1")
    expect(page.locator(".lead")).to_contain_text("600 rows")
    assert "version=1" in page.url


def fix_kept_file(scene):
    """What was imported with problems is mended later, from the file that is kept."""
    page = scene.page
    scene.api.imported("broken", b"".join(json.dumps({"messages": [{"role": "user", "content": "a", "mood": "x"}, {"role": "assistant", "content": f"b{n}"}]}).encode() + b"\n" for n in range(4))
                       + b'{"messages":[{"role":"user","content":"fine"},{"role":"assistant","content":"yes"}]}\n')
    dataset = scene.api.dataset("broken")
    assert dataset["status"] == "invalid" and dataset["rows"] == 1, dataset
    scene.goto(f"/datasets/{dataset['id']}/problems")
    if not page.locator(".problem[open]").count():
        page.click(".problem summary")
    page.check("input[name=fix-message_unrecognized_key]")
    page.click("button:has-text('Make a mended version')")
    expect(page.locator(".toast")).to_contain_text("A new version", timeout=30000)
    dataset = scene.api.dataset("broken")
    assert dataset["version"] == 2 and dataset["rows"] == 5 and dataset["status"] == "valid", dataset


def split_and_export(scene):
    """A split makes two datasets; an export is the file that the API gives."""
    page = scene.page
    dataset = scene.api.dataset("tickets")["id"]
    scene.goto(f"/datasets/{dataset}/split?version=1")
    page.fill("input[name=validation_percent]", "20")
    page.fill("input[name=seed]", "7")
    page.click("main button[type=submit]")
    expect(page.locator("text=Two datasets are stored.")).to_be_visible(timeout=30000)
    parts = [scene.api.dataset(f"tickets-{part}")["rows"] for part in ("train", "validation")]
    assert sum(parts) == 600 and 100 <= parts[1] <= 140, parts
    scene.goto(f"/datasets/{dataset}/export?version=1")
    page.select_option("select[name=form]", "alpaca")
    with page.expect_download() as download:
        page.click("button:has-text('Download')")
    got = Path(download.value.path()).read_bytes()
    status, wanted = scene.api.answer("GET", f"/datasets/{dataset}/export", version=1, form="alpaca")
    wanted = wanted if isinstance(wanted, bytes) else json.dumps(wanted).encode()
    assert status == 200 and got == wanted and got.count(b"\n") == 600, (status, len(got), len(wanted))


def manage_and_delete(scene):
    """Renamed, described, deleted, restored, and removed for good."""
    page = scene.page
    dataset = scene.api.dataset("both")["id"]
    scene.goto(f"/datasets/{dataset}/settings")
    page.fill("input[name=name]", "renamed")
    page.fill("textarea[name=description]", "Two forms at once")
    page.click("button:has-text('Save')")
    expect(page.locator("h1")).to_have_text("renamed")
    found = scene.api("GET", f"/datasets/{dataset}")
    assert found["name"] == "renamed" and found["description"] == "Two forms at once", found
    page.click("main button.danger")
    page.click("dialog button.danger")
    expect(page.locator("h1")).to_have_text("Datasets")
    assert scene.api.dataset("renamed") is None
    scene.goto("/datasets?deleted=true")
    page.click("button:has-text('Restore')")
    expect(page.locator(".toast")).to_contain_text("renamed is back")
    assert scene.api.dataset("renamed")["id"] == dataset
    scene.api("DELETE", f"/datasets/{dataset}")
    scene.goto("/datasets?deleted=true")
    page.click("button:has-text('Remove for good')")
    expect(page.locator("dialog button.danger")).to_be_disabled()
    page.fill("dialog input", "renamed")
    page.click("dialog button.danger")
    expect(page.locator("main .empty")).to_contain_text("Nothing was deleted")
    assert scene.api.answer("POST", f"/datasets/{dataset}/restore")[0] == 404


def by_keyboard_alone(scene):
    """The whole way through an upload without a mouse."""
    page = scene.page
    scene.goto("/")
    page.keyboard.press("Tab")

    def tab_to(selector, most=80):
        for _ in range(most):
            if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    tab_to("a.nav-link[href='/datasets']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Datasets")
    tab_to("a[href='/datasets/new']")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "the focus is not to be seen"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("New dataset")
    scene.settled()
    tab_to("button.drop")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(str(scene.folder / "faq.csv"))
    expect(page.locator("text=Use these columns")).to_be_visible(timeout=30000)
    for column, field in (("frage", "prompt"), ("reply_text", "completion")):
        tab_to(f"select[data-column={column}]")
        page.keyboard.type(field)
    tab_to("section .foot button")
    page.keyboard.press("Enter")
    expect(page.locator("text=Store it as a dataset")).to_be_visible(timeout=30000)
    tab_to("input[name=name]")
    page.keyboard.press("Control+A")
    page.keyboard.type("by-keyboard")
    page.keyboard.press("Enter")
    _stored(scene, "by-keyboard")
    assert scene.api.dataset("by-keyboard")["rows"] == 20


def lost_connection(scene):
    """Events that break off are said to, and found again."""
    page = scene.page
    dataset = scene.api.dataset("tickets")["id"]
    broken = []

    def once(route):
        if len(broken) < 2:
            broken.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.route("**/api/operations/*/events", once)
    scene.goto(f"/datasets/{dataset}/quality?version=1")
    with scene.watch.expecting("ERR_FAILED"):
        page.click("button:has-text('Measure again')")
        expect(page.locator(".connection:visible")).to_contain_text("trying again")
        expect(page.locator(".score .value")).to_be_visible(timeout=30000)
    assert broken
    page.unroute("**/api/operations/*/events")


def without_charts(scene):
    """Where the program holds no Chart.js, the tables stand alone."""
    page = scene.page
    page.route("**/chart.min.js", lambda route: route.abort())
    with scene.watch.expecting("ERR_FAILED"):
        scene.goto(f"/datasets/{scene.api.dataset('tickets')['id']}/statistics?version=1")
        expect(page.locator("main")).to_contain_text("built without charts")
        expect(page.locator("table:has-text('Role')")).to_be_visible()
    page.unroute("**/chart.min.js")


def cancelled(scene):
    """Work that goes on is cancelled; the server is played here, since its own work may end before the click."""
    page = scene.page
    asked = []

    def play(route):
        if route.request.method == "DELETE":
            asked.append(route.request.url)
            return route.fulfill(status=202)
        operation = {"id": "1", "kind": "import", "state": "cancelled" if asked else "running", "target": {"dataset": "x"}, "result": None, "error": None,
                     "progress": {"phase": "importing", "done": 5, "total": 10, "unit": "bytes"}, "created_at": "2026-01-01T00:00:00.000Z", "finished_at": None}
        if not route.request.url.endswith("/events"):
            return route.fulfill(json=operation)
        name = "finished" if asked else "progress"
        return route.fulfill(content_type="text/event-stream", body=f"id: 1\nevent: {name}\ndata: {json.dumps(operation)}\n\n")

    page.route("**/api/operations/1**", play)
    scene.goto("/datasets/new?import=1")
    expect(page.locator("[role=progressbar]")).to_have_attribute("aria-valuenow", "50")
    page.click("button:has-text('Cancel')")
    expect(page.locator("text=It was cancelled")).to_be_visible(timeout=30000)
    expect(page.locator("a:has-text('Begin again')")).to_be_visible()
    assert len(asked) == 1, asked
    page.unroute("**/api/operations/1**")


FLOWS = [upload_with_fix, pause_and_resume, dropped_file, table_with_columns, ambiguous_file, from_conversations, merged, rows_and_tokens, measures, versions_and_difference,
         fix_kept_file, split_and_export, manage_and_delete, by_keyboard_alone, lost_connection, without_charts, cancelled]
