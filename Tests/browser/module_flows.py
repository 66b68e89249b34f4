"""The modules of the pages that work out something, each with a table of cases, run in the browser they are made for."""

EVENTS = """async (pieces) => {
    const { readEvents } = await import('/assets/core/events.js');
    const found = [];
    const encoder = new TextEncoder();
    const bytes = pieces.map(piece => typeof piece === 'string' ? encoder.encode(piece) : new Uint8Array(piece));
    await readEvents(new ReadableStream({ start(control) { bytes.forEach(piece => control.enqueue(piece)); control.close(); } }), event => found.push([event.id, event.event, event.data]));
    return found;
}"""


def events(scene):
    """Server-sent events are read as the standard says, wherever the pieces of the stream end."""
    scene.goto("/")
    cases = {
        "plain": (["data: a\n\n"], [["", "message", "a"]]),
        "named with an id": (["id: 7\nevent: progress\ndata: {}\n\n"], [["7", "progress", "{}"]]),
        "several lines": (["data: a\ndata:  b\n\n"], [["", "message", "a\n b"]]),
        "cut in a field": (["da", "ta: a", "\n", "\n"], [["", "message", "a"]]),
        "cut in a character": ([[100, 97, 116, 97, 58, 32, 195], [188, 10, 10]], [["", "message", "ü"]]),
        "carriage returns": (["data: a\r\n\r\ndata: b\r\n\r\n"], [["", "message", "a"], ["", "message", "b"]]),
        "cut between carriage return and line feed": (["data: a\r", "\ndata: b\r", "\n\r", "\n"], [["", "message", "a\nb"]]),
        "comments and unknown fields": ([": beat\n\nretry: 5\ndata: a\nx: y\n\n"], [["", "message", "a"]]),
        "the id stays": (["id: 1\ndata: a\n\ndata: b\n\n"], [["1", "message", "a"], ["1", "message", "b"]]),
        "no data, no event": (["event: x\n\n"], []),
        "a block that the end cut off": (["data: a\n\ndata: b\n"], [["", "message", "a"]]),
    }
    for name, (pieces, wanted) in cases.items():
        found = scene.page.evaluate(EVENTS, pieces)
        assert found == wanted, (name, found)


def places(scene):
    """Only places of this server are gone to after signing in, and addresses find their page."""
    scene.goto("/")
    safe = "async (text) => (await import('/assets/core/router.js')).safePlace(text)"
    for text, wanted in {"/datasets?a=1": "/datasets?a=1", "//evil.example": "/", "/\\evil.example": "/", "https://evil.example": "/", "javascript:alert(1)": "/", "": "/", "datasets": "/"}.items():
        assert scene.page.evaluate(safe, text) == wanted, text
    match = "async ([pattern, path]) => (await import('/assets/core/router.js')).match(pattern, path)"
    for case, wanted in {("/datasets/:id/:tab?", "/datasets/a%2Fb"): {"id": "a/b"}, ("/datasets/:id/:tab?", "/datasets/a/rows"): {"id": "a", "tab": "rows"}, ("/datasets/:id", "/datasets"): None,
                         ("/datasets/:id", "/datasets/%E0%A4%A"): None, ("/", "/"): {}, ("/datasets", "/datasets/x"): None}.items():
        assert scene.page.evaluate(match, list(case)) == wanted, case


def differences(scene):
    """Both sides of a difference come back whole, and what is common is found."""
    scene.goto("/")
    run = "async ([before, after]) => (await import('/assets/components/difference.js')).difference(before, after)"
    cases = [("", ""), ("a b c", "a c"), ("a c", "a b c"), ("a b c d", "a x c y"), ("same words here", "same words here"), ("one", "two"), ("x " * 1500, "y " * 1500)]
    for before, after in cases:
        left, right = before.split(), after.split()
        parts = scene.page.evaluate(run, [left, right])
        assert [text for kind, text in parts if kind != "added"] == left and [text for kind, text in parts if kind != "removed"] == right, (before[:20], after[:20])
    kinds = [kind for kind, _ in scene.page.evaluate(run, ["a b c d".split(), "a x c y".split()])]
    assert kinds.count("same") == 2, kinds


def markup_stays_text(scene):
    """What people wrote is shown as they wrote it, never read as markup."""
    import json
    page = scene.page
    nasty = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>"
    scene.api.imported("markup", json.dumps({"messages": [{"role": "user", "content": nasty}, {"role": "assistant", "content": nasty}]}).encode())
    dataset = scene.api.dataset("markup")["id"]
    scene.api("PUT", f"/datasets/{dataset}", {"description": nasty})
    for place in (f"/datasets/{dataset}", f"/datasets/{dataset}/rows", f"/datasets/{dataset}/rows/1", f"/datasets/{dataset}/settings", "/datasets?view=cards"):
        scene.goto(place)
        if place.endswith("/rows"):
            page.click(".example summary")
        assert "broken" not in page.title() and not page.locator("main img").count(), place
        assert nasty.split()[0] in page.locator("main").inner_text() or place.endswith("settings"), place
    scene.api("DELETE", f"/datasets/{dataset}")


THINNED = """async ([count, parts]) => {
    const { thinned, within } = await import('/assets/core/thinning.js');
    const points = Array.from({ length: count }, (_, step) => [step, Math.sin(step * 12.9898) * 1000 % 1]);
    if (count > 500) { points[321] = [321, 99]; points[322] = [322, -99]; }
    const kept = thinned(points, parts);
    return { kept: kept.length, first: kept[0], last: kept.at(-1), values: kept.map(point => point[1]), steps: kept.map(point => point[0]),
        within: within(points, 10, 20).map(point => point[0]), nothing: within(points, 1e9, 2e9).length };
}"""


def thinned_lines(scene):
    """Of many points those are drawn that make the line: ends and extremes stay, in the order of their steps."""
    scene.goto("/")
    for count, parts, most in ((100_000, 300, 1200), (1000, 100, 400), (30, 100, 30), (1, 100, 1)):
        found = scene.page.evaluate(THINNED, [count, parts])
        assert found["kept"] <= most and found["first"][0] == 0 and found["last"][0] == count - 1, (count, found["kept"])
        assert found["steps"] == sorted(set(found["steps"])), count
        if count > 500:
            assert 99 in found["values"] and -99 in found["values"], count
        if count > 30:
            assert found["within"] == list(range(9, 21)), found["within"]
        assert found["nothing"] <= 1


REQUESTS = """async (query) => {
    const { requestOf, commandOf } = await import('/assets/pages/new-job/request.js');
    const request = requestOf(new URLSearchParams(query));
    return [request, commandOf(request, id => `name-of-${id}`)];
}"""


def requests_of_jobs(scene):
    """What the address of the wizard holds becomes the request, and the command that asks the same."""
    scene.goto("/")
    base = {"rows": {"kind": "dataset", "dataset": {"id": "d", "version": 2}}, "base_model": "b"}
    cases = {
        "dataset=d&dataset_version=2&base=b": (base, "--dataset name-of-d@2 --base b"),
        "dataset=d&dataset_version=2&base=b&percent=10&s.epochs=1.5&s.schedule=linear": (
            {**base, "validation_percent": 10, "settings": {"epochs": 1.5, "schedule": "linear"}},
            "--dataset name-of-d@2 --validation-percent 10 --base b --epochs 1.5 --schedule linear"),
        "dataset=d&dataset_version=2&base=b&method=lora&m.rank=4&m.use_dora=true&m.target_modules=q_proj,%20v_proj&name=it%27s": (
            {**base, "method": {"name": "lora", "rank": 4, "use_dora": True, "target_modules": ["q_proj", "v_proj"]}, "name": "it's"},
            "--dataset name-of-d@2 --base b --method lora --rank 4 --dora --target q_proj,v_proj --name 'it'\\''s'"),
        "dataset=d&dataset_version=2&base=b&method=prefix&m.length=4&validation=dataset&scored=v&scored_version=1&percent=9": (
            {**base, "method": {"name": "prefix", "length": 4}, "validation": {"kind": "dataset", "dataset": {"id": "v", "version": 1}}},
            "--dataset name-of-d@2 --validation name-of-v@1 --base b --method prefix --prefix-length 4"),
        "source=conversations&c.name=said&c.author=7&c.min_stars=4&c.opinion=gold&base=b&seed=3&skip_invalid=1": (
            {"rows": {"kind": "conversations", "name": "said", "filter": {"author": "7", "min_stars": 4, "gold_star": True}},
             "base_model": "b", "seed": 3, "skip_invalid": True},
            "--conversations said --author 7 --min-stars 4 --gold-star --base b --skip-invalid --seed 3"),
    }
    for query, (wanted, command) in cases.items():
        request, text = scene.page.evaluate(REQUESTS, query)
        assert request == wanted, (query, request)
        assert text.replace(" \\\n  ", " ") == f"tunesmith job create {command}", (query, text)


FLOWS = [events, places, differences, markup_stays_text, thinned_lines, requests_of_jobs]
