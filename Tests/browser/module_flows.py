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


FLOWS = [events, places, differences, markup_stays_text]
