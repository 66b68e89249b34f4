"""Flows over people: keys, invitations, roles, organizations, the audit log, the reference of the API, and how all pages fit."""
import re
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import expect

from workbench import API, browser

VIEWER = {"name": "Grace Hopper", "email": "grace@example.com", "password": "only looking at the rows"}


def api_keys(scene):
    """A key is shown once, works, is limited as chosen, and stops when it is revoked."""
    page = scene.page
    scene.goto("/settings/keys")
    page.click("main >> text=New key")
    page.fill("dialog input[name=name]", "nightly")
    page.select_option("dialog select[name=kind]", "limited")
    page.uncheck("dialog input[name='scope-datasets:write']")
    page.click("dialog button[type=submit]")
    secret = page.locator("dialog .code pre").inner_text()
    page.click("dialog button:has-text('Done')")
    expect(page.locator("dialog")).to_have_count(0)
    assert secret.startswith("ts-") and secret not in page.content(), "the secret is still in the page"
    key = API(scene.base, secret)
    assert key("GET", "/datasets")["total"] > 0
    status, answer = key.answer("POST", "/datasets", b"{}", {"Content-Type": "application/x-ndjson"}, name="x")
    assert status == 403 and answer["error"]["code"] == "insufficient_scope", (status, answer)
    page.click("button:has-text('Revoke')")
    page.click("dialog button.danger")
    expect(page.locator("tbody .badge")).to_have_text("revoked")
    assert key.answer("GET", "/datasets")[0] == 401


def viewer_cannot_edit(scene):
    """Somebody is invited to look: no control changes anything, and the server refuses as well."""
    page = scene.page
    scene.goto("/settings/users")
    page.click("main >> text=Add a user")
    page.fill("dialog input[name=email]", VIEWER["email"])
    page.fill("dialog input[name=name]", VIEWER["name"])
    page.select_option("dialog select[name=role]", "viewer")
    page.click("dialog button[type=submit]")
    link = page.locator("dialog .code pre").inner_text()
    page.click("dialog button:has-text('Done')")
    dataset = scene.api.dataset("tickets")["id"]
    private = scene.api.dataset("faq")["id"]
    made = [f"/{noun}/{one['id']}" for noun in ("jobs", "models") for one in scene.api("GET", f"/{noun}", limit=2)["data"]]
    with browser(scene.playwright) as context:
        other = scene.open(context)
        other.goto(link)
        other.fill("input[name=password]", VIEWER["password"])
        other.fill("input[name=again]", VIEWER["password"])
        other.click("button[type=submit]")
        expect(other.locator("h1")).to_have_text("Dashboard")
        assert "token" not in other.url
        viewer = API(scene.base).signed_in(VIEWER["email"], VIEWER["password"])
        assert viewer("GET", "/auth/me")["role"] == "viewer"
        for place in ["/", "/datasets", f"/datasets/{dataset}", f"/datasets/{dataset}/problems", f"/datasets/{dataset}/quality", "/jobs", "/models", "/base-models", *made, "/settings/users", "/settings/keys"]:
            other.goto(scene.base + place)
            scene.settled(other)
            controls = other.locator("main button, main a.button").all_inner_texts()
            wrong = [text for text in controls if re.search("New|Add|Upload|Delete|Measure|Make|Revoke|Restore|Save|Split|Import|Count|Pull|Cancel|Pause|Resume|Retry|Move|Revert|Notes|Archive|Train|Change", text)]
            assert not wrong, (place, wrong)
            assert not other.locator(".tabs a:has-text('Split'), .tabs a:has-text('Settings')").count(), place
        other.goto(f"{scene.base}/datasets/new")
        expect(other.locator("main")).to_contain_text("Viewers make no datasets")
        other.goto(f"{scene.base}/jobs/new")
        expect(other.locator("main")).to_contain_text("Viewers start no jobs")
        other.goto(f"{scene.base}/datasets/{dataset}/settings")
        expect(other.locator("main")).to_contain_text("Nothing is here")
        with scene.watch.expecting("404"):
            other.goto(f"{scene.base}/datasets/{private}")
            expect(other.locator("main")).to_contain_text("There is no such dataset")
            # Its versions are asked for at the same time, and their refusal may come later.
            other.wait_for_load_state("networkidle")
        with scene.watch.expecting("403"):
            status = other.evaluate("id => fetch(`/api/datasets/${id}`, {method: 'DELETE', headers: {'X-Tunesmith-Request': '1'}}).then(answer => answer.status)", dataset)
        assert status == 403, status
    assert scene.api("GET", f"/datasets/{dataset}")["deleted_at"] is None


def second_organization(scene):
    """Another organization begins empty, and what is the first one's is not there."""
    page = scene.page
    dataset = scene.api.dataset("tickets")["id"]
    scene.goto("/settings/organization")
    page.click("main >> text=New organization")
    page.fill("dialog input[name=name]", "Research")
    page.click("dialog button[type=submit]")
    expect(page.locator("dialog")).to_have_count(0)
    page.click(".sidebar button[aria-label^='Organization']")
    page.click("[role=menuitemradio]:has-text('Research')")
    expect(page.locator("h1")).to_have_text("Dashboard")
    expect(page.locator("main")).to_contain_text("Nothing yet")
    scene.goto("/datasets")
    expect(page.locator("main")).to_contain_text("No datasets yet")
    with scene.watch.expecting("404"):
        page.goto(f"{scene.base}/datasets/{dataset}/rows")
        expect(page.locator("main")).to_contain_text("There is no such dataset")
    organization = next(one["id"] for one in scene.api("GET", "/organizations")["data"] if one["name"] == "Research")
    there = API(scene.base).signed_in(scene.owner["email"], scene.owner["password"], organization)
    assert there("GET", "/datasets")["total"] == 0
    assert there.answer("GET", f"/datasets/{dataset}")[0] == 404
    assert [one["email"] for one in there("GET", "/users")["data"]] == [scene.owner["email"]]
    page.goto(scene.base)
    other = scene.context.new_page()
    scene.watch.follow(other)
    other.goto(scene.base)
    expect(other.locator(".sidebar")).to_contain_text("Research")
    page.click(".sidebar button[aria-label^='Organization']")
    page.click(f"[role=menuitemradio]:has-text('{scene.owner['organization']}')")
    expect(page.locator("main .list-item").first).to_be_visible()
    # The other tab shares the session and must not go on under the other name.
    expect(other.locator(".sidebar button[aria-label^='Organization']")).to_contain_text(scene.owner["organization"])
    other.close()


def profile_and_sessions(scene):
    """The name and the password are changed, and another session is ended."""
    page = scene.page
    elsewhere = API(scene.base).signed_in(scene.owner["email"], scene.owner["password"])
    scene.goto("/settings/sessions")
    before = page.locator("main .list-item").count()
    assert before >= 2
    page.locator("main button:has-text('End')").first.click()
    expect(page.locator("main .list-item")).to_have_count(before - 1)
    assert elsewhere.answer("GET", "/auth/me")[0] == 401
    scene.goto("/settings/profile")
    page.fill("input[name=name]", "Ada King")
    page.click("main button:has-text('Save')")
    expect(page.locator(".toast")).to_contain_text("saved")
    new = "another forge, another fork"
    page.fill("input[name=current_password]", scene.owner["password"])
    page.fill("input[name=new_password]", new)
    page.fill("input[name=again]", new)
    page.click("button:has-text('Change the password')")
    expect(page.locator(".toast:has-text('password is changed')")).to_be_visible()
    assert API(scene.base).answer("POST", "/auth/sign-in", {"email": scene.owner["email"], "password": scene.owner["password"]})[0] == 401
    scene.owner["password"] = new
    scene.api = API(scene.base).signed_in(scene.owner["email"], new)
    assert scene.api("GET", "/auth/me")["user"]["name"] == "Ada King"


def audit_and_configuration(scene):
    """The log has what was done here; a setting is changed and put back."""
    page = scene.page
    scene.goto("/settings/audit?action=dataset.")
    entries = scene.api("GET", "/audit", action="dataset.", limit=50)["data"]
    expect(page.locator("tbody tr")).to_have_count(len(entries))
    expect(page.locator("main")).to_contain_text("dataset.delete")
    scene.goto("/settings/configuration")
    page.click("button[aria-label='Change upload_days']")
    page.fill("dialog input", "3")
    page.click("dialog button[type=submit]")
    expect(page.locator("dialog")).to_have_count(0)
    value = lambda: next(one for one in scene.api("GET", "/settings")["data"] if one["name"] == "upload_days")
    assert value()["value"] == 3 and value()["source"] == "file", value()
    page.click("button[aria-label='Change upload_days']")
    page.click("dialog >> text=Back to the default")
    expect(page.locator("dialog")).to_have_count(0)
    assert value()["source"] == "default"
    scene.goto("/settings/about")
    expect(page.locator("main")).to_contain_text(scene.api("GET", "/auth/state")["version"])


def api_reference(scene):
    """Every operation of the document is on the page, and one is tried."""
    page = scene.page
    document = scene.api("GET", "/openapi.json")
    operations = [method for item in document["paths"].values() for method in item if method in ("get", "post", "put", "patch", "delete", "head")]
    scene.goto("/api/docs?operation=dataset.list")
    expect(page.locator("main details.disclosure")).to_have_count(len(operations))
    page.click("details[open] >> text=Try it")
    page.fill("details[open] input[name='query:limit']", "1")
    page.click("details[open] button:has-text('Send')")
    expect(page.locator("details[open] .badge:has-text('200')").last).to_be_visible()
    expect(page.locator("details[open] .code pre").last).to_contain_text("next_cursor")


def _places(scene):
    dataset = scene.api.dataset("tickets")["id"]
    tabs = ["", "/rows", "/rows/3", "/problems?version=1", "/statistics", "/quality", "/versions", "/diff?from=1&to=2", "/split", "/export", "/settings"]
    job = scene.api("GET", "/jobs", state="completed")["data"]
    all_models = scene.api("GET", "/models", limit=200)["data"]
    model, unmade = [one for one in all_models if one["versions"]], [one for one in all_models if not one["versions"]]
    ended = scene.api("GET", "/jobs", state="cancelled")["data"]
    jobs = [f"/jobs/{job[0]['id']}{tab}" for tab in ["", "/checkpoints", "/samples", "/log", "/choices"]] if job else []
    jobs += [f"/jobs/{one['id']}" for one in ended[:1]] + [f"/models/{one['id']}" for one in unmade[:1]]
    models = [f"/models/{model[0]['id']}{tab}" for tab in ["", "/versions", "/aliases", "/curves", "/diff", "/export", "/settings"]] if model else []
    chosen = f"dataset={dataset}&percent=10&base=tunesmith-base"
    settings = ["profile", "sessions", "keys", "organization", "users", "audit", "configuration", "about"]
    wizard = ["/jobs/new", "/jobs/new?source=conversations", f"/jobs/new/settings?{chosen}", f"/jobs/new/review?{chosen}"]
    return ["/", "/jobs", "/models?view=cards", "/models?view=table", "/base-models", *wizard, *jobs, *models, "/datasets", "/datasets?view=table", "/datasets/new", "/datasets/new?source=conversations", "/datasets/new?source=merge",
            *[f"/datasets/{dataset}{tab}" for tab in tabs], *[f"/settings/{tab}" for tab in settings], "/api/docs?operation=dataset.import"]


def every_page_fits(scene):
    """No page is wider than the window, light or dark, at 360 pixels or 1,600, and none of them complains."""
    for width, scheme in ((360, "light"), (360, "dark"), (1600, "light")):
        with browser(scene.playwright, width, 800, scheme) as context:
            page = scene.open(context)
            scene.sign_in(page, scene.owner["email"], scene.owner["password"])
            for place in [*_places(scene), "/nowhere"]:
                page.goto(scene.base + place)
                scene.settled(page) if place != "/nowhere" else page.wait_for_selector(".empty")
                wider = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
                assert wider <= 0, f"{place} is {wider} pixels wider than {width}"


def accessible(scene):
    """axe-core finds nothing against WCAG 2.2 AA on any page, light or dark."""
    rules = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    page = scene.page
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for place in _places(scene):
            scene.goto(place)
            page.evaluate(f"() => {{ {rules} }}")
            found = page.evaluate("""async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
                .violations.map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 200)).join('; '))""")
            assert not found, (scheme, place, found)
    page.emulate_media(color_scheme="light")


FLOWS = [api_keys, viewer_cannot_edit, second_organization, profile_and_sessions, audit_and_configuration, api_reference, every_page_fits, accessible]
