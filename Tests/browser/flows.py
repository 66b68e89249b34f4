#!/usr/bin/env python3
"""Real people's ways through the pages in a real browser, against a real server; every effect is checked on the server, by its API.

    swift build --product tunesmith
    .build/browser/bin/python Tests/browser/flows.py .build/debug/tunesmith [--only NAME] [--keep-going]

Needs chromium and the package playwright; `scripts/test` installs both. Exit status 1 where a flow fails.
"""
import argparse
import re
import sys
import tempfile
import traceback
from pathlib import Path

sys.dont_write_bytecode = True
from playwright.sync_api import expect, sync_playwright

import data_flows
import job_flows
import module_flows
import people_flows
from workbench import API, ROOT, Server, Watch, browser, tickets

OWNER = {"organization": "Acme Support", "name": "Ada Lovelace", "email": "ada@example.com", "password": "a forge and a tuning fork"}


class Scene:
    """What a flow works with."""

    def __init__(self, playwright, server, binary, folder):
        self.playwright, self.server, self.folder = playwright, server, Path(folder)
        self.base, self.owner, self.api = server.base, OWNER, API(server.base)
        self.watch = Watch(server.base)
        self.tickets = tickets(binary, folder)
        self.context = self.page = None

    def open(self, context):
        """A page of a browser, watched."""
        page = context.pages[0] if context.pages else context.new_page()
        self.watch.follow(page)
        # While somebody listens the browser hands its choosers of files over; begun at the click it may be too late.
        page.on("filechooser", lambda chooser: None)
        return page

    def goto(self, place):
        """Goes to an address of the pages and waits until it is shown."""
        self.page.goto(self.base + place)
        self.settled()

    def settled(self, page=None):
        """Waits until nothing is being loaded."""
        page = page or self.page
        page.wait_for_selector("#main h1")
        page.wait_for_function("() => !document.querySelector('[aria-busy], .skeleton')")

    def sign_in(self, page, email, password):
        page.goto(f"{self.base}/sign-in")
        page.fill("input[name=email]", email)
        page.fill("input[name=password]", password)
        page.click("button[type=submit]")
        expect(page.locator("h1")).to_have_text("Dashboard")


def first_run(scene):
    """The one-time link makes the owner and signs in; it leaves the address and works once."""
    page = scene.page
    page.goto(scene.base)
    expect(page.locator("h1")).to_have_text("Set up Tunesmith")
    page.goto("about:blank")
    page.goto(scene.server.setup_link)
    page.fill("input[name=organization]", scene.owner["organization"])
    for name in ("name", "email", "password"):
        page.fill(f"input[name={name}]", scene.owner[name])
    page.fill("input[name=again]", "something else")
    page.click("button[type=submit]")
    expect(page.locator(".field .error:visible")).to_have_text("The two passwords differ.")
    for name in ("password", "again"):
        page.fill(f"input[name={name}]", "short")
    with scene.watch.expecting("400"):
        page.click("button[type=submit]")
        expect(page.locator("[data-field=password] .error")).to_be_visible()
    for name in ("password", "again"):
        page.fill(f"input[name={name}]", scene.owner["password"])
    page.click("button[type=submit]")
    expect(page.locator("h1")).to_have_text("Dashboard")
    assert page.url == f"{scene.base}/", page.url
    scene.api = scene.api.signed_in(scene.owner["email"], scene.owner["password"])
    me = scene.api("GET", "/auth/me")
    assert me["role"] == "owner" and me["is_operator"] and me["organization"]["name"] == scene.owner["organization"], me
    token = scene.server.setup_link.split("token=")[1]
    status, _ = API(scene.base).answer("POST", "/auth/setup", {**scene.owner, "token": token})
    assert status in (401, 403, 404, 409), status
    assert not scene.context.cookies()[0]["value"] in page.evaluate("document.cookie"), "scripts see the cookie"


def signing_in(scene):
    """Signing out and in: a wrong password says so, and one lands where one wanted to go."""
    page = scene.page
    scene.goto("/")
    page.click("button[aria-label^='Account of']")
    page.click("text=Sign out")
    expect(page.locator("h1")).to_have_text("Sign in to Tunesmith")
    page.goto(f"{scene.base}/datasets?search=zz&view=table")
    expect(page.locator("h1")).to_have_text("Sign in to Tunesmith")
    page.fill("input[name=email]", scene.owner["email"])
    page.fill("input[name=password]", "wrong words entirely")
    with scene.watch.expecting("401"):
        page.click("button[type=submit]")
        expect(page.locator(".note.bad")).to_be_visible()
    page.fill("input[name=password]", scene.owner["password"])
    page.click("button[type=submit]")
    expect(page.locator("h1")).to_have_text("Datasets")
    assert page.url.endswith("/datasets?search=zz&view=table"), page.url
    expect(page.locator("input[type=search]")).to_have_value("zz")
    page.reload()
    expect(page.locator("input[type=search]")).to_have_value("zz")


def renewed_session(scene):
    """An access token that has ended is renewed without a word, once for all requests of a page."""
    renewals = []
    scene.page.on("request", lambda request: renewals.append(request.url) if request.url.endswith("/api/auth/refresh") else None)
    scene.goto("/")
    scene.context.clear_cookies(name="tunesmith_access")
    with scene.watch.expecting("401"):
        scene.page.click("a[href='/datasets']")
        expect(scene.page.locator("h1")).to_have_text("Datasets")
        expect(scene.page.locator("main .empty")).to_be_visible()
        scene.context.clear_cookies(name="tunesmith_access")
        scene.goto("/")
        expect(scene.page.locator("h1")).to_have_text("Dashboard")
    assert len(renewals) == 2, renewals


FLOWS = [first_run, signing_in, renewed_session, *data_flows.FLOWS, *job_flows.FLOWS, *module_flows.FLOWS, *people_flows.FLOWS]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path, help="tunesmith")
    parser.add_argument("--only", help="a word in the names of the flows to be run, besides the first two")
    parser.add_argument("--keep-going", action="store_true", help="run the other flows where one fails")
    arguments = parser.parse_args()
    server = Server(arguments.binary.resolve(), base_models=str(ROOT / "Models/tunesmith-base"))
    failed = []
    try:
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, browser(playwright) as context:
            scene = Scene(playwright, server, arguments.binary.resolve(), folder)
            scene.context, scene.page = context, scene.open(context)
            for flow in FLOWS:
                if arguments.only and flow not in FLOWS[:2] and not re.search(arguments.only, flow.__name__):
                    continue
                try:
                    flow(scene)
                    assert not scene.watch.found, "the browser says:\n  " + "\n  ".join(scene.watch.found)
                    print(f"ok      {flow.__name__}: {flow.__doc__.splitlines()[0]}", flush=True)
                except Exception:
                    failed.append(flow.__name__)
                    print(f"FAILED  {flow.__name__}", flush=True)
                    traceback.print_exc()
                    scene.page.screenshot(path=str(ROOT / f".build/browser-{flow.__name__}.png"), full_page=True)
                    scene.watch.found.clear()
                    if not arguments.keep_going or flow in FLOWS[:2]:
                        break
    finally:
        server.stop()
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
