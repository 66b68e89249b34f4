"""A server of its own, its API and a browser that remembers what went wrong, for the tests of the pages and their pictures."""
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]


class Server:
    """`tunesmith serve` over an empty data folder at a free port."""

    def __init__(self, binary, **settings):
        self.binary = str(binary)
        self.folder = tempfile.mkdtemp(prefix="tunesmith-browser-")
        self.environment = {**os.environ, **{f"TUNESMITH_{name.upper()}": value for name, value in settings.items()}}
        self.log = open(Path(self.folder) / "server.log", "w")
        self.base = self.setup_link = None
        self._start("0")
        for line in self.process.stdout:
            if found := re.search(r"(https?://\S+/setup#token=\S+)", line):
                self.setup_link = found[1]
                break
            if found := re.search(r"at (https?://\S+)", line):
                self.base = found[1].rstrip("/")
        if not self.base or not self.setup_link:
            raise SystemExit(f"the server did not start: {Path(self.log.name).read_text()[-2000:]}")

    def _start(self, port):
        self.process = subprocess.Popen([self.binary, "serve", "--port", port, "--data", f"{self.folder}/data"], env=self.environment,
                                        stdout=subprocess.PIPE, stderr=self.log, text=True)

    def restart(self):
        """Ends it and starts it again at the same place; jobs go on meanwhile."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)
        self._start(self.base.rsplit(":", 1)[1])
        for line in self.process.stdout:
            if " at http" in line:
                return
        raise SystemExit(f"the server did not start again: {Path(self.log.name).read_text()[-2000:]}")

    def stop(self):
        """Ends it and takes its folder away."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class API:
    """What a program sees of the server: with this, effects of the pages are checked."""

    def __init__(self, base, token=None):
        self.base, self.token = base, token

    def signed_in(self, email, password, organization=None):
        body = {"email": email, "password": password, **({"organization_id": organization} if organization else {})}
        return API(self.base, self("POST", "/auth/sign-in", body)["access_token"])

    def __call__(self, method, path, body=None, headers=None, **query):
        status, answer = self.answer(method, path, body, headers, **query)
        if status >= 400:
            raise AssertionError(f"{method} {path}: {status} {answer}")
        return answer

    def answer(self, method, path, body=None, headers=None, **query):
        """Status and body of any answer."""
        where = f"{self.base}/api{path}" + (f"?{urllib.parse.urlencode(query)}" if query else "")
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        sent = {"Content-Type": "application/json", **({"Authorization": f"Bearer {self.token}"} if self.token else {}), **(headers or {})}
        request = urllib.request.Request(where, data=data, method=method, headers=sent)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                status, content = response.status, response.read()
        except urllib.error.HTTPError as error:
            status, content = error.code, error.read()
        try:
            return status, json.loads(content) if content else None
        except ValueError:
            return status, content

    def dataset(self, name):
        """The dataset of that name; None where there is none."""
        return next((one for one in self("GET", "/datasets", limit=200)["data"] if one["name"] == name), None)

    def imported(self, name, content, **fields):
        """Stores rows under a name and waits for the end."""
        query = {"name": name, **fields}
        return self("POST", "/datasets", content, {"Content-Type": "application/octet-stream", "Prefer": "wait=60"}, **query)


class Watch:
    """Collects what no page may do: console errors, errors of scripts, requests to other hosts, violations of the policy."""

    def __init__(self, base):
        self.base, self.found, self.expected = base, [], []

    def follow(self, page):
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(f"script: {error}"))
        page.on("request", self._request)
        page.add_init_script("addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))")

    def _console(self, message):
        if message.type not in ("error", "warning"):
            return
        if any(f"status of {status}" in message.text or status in message.text for status in self.expected):
            return
        self.found.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def _request(self, request):
        if not request.url.startswith((f"{self.base}/", "data:", "blob:")):
            self.found.append(f"request to another place: {request.url}")

    @contextlib.contextmanager
    def expecting(self, *texts):
        """Answers that the browser writes into its console are wanted here, such as "401"."""
        self.expected = list(texts)
        try:
            yield
        finally:
            self.expected = []


@contextlib.contextmanager
def browser(playwright, width=1280, height=860, scheme="light"):
    """A fresh browser without any cookie."""
    if not CHROMIUM:
        raise SystemExit("no chromium is installed")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=CHROMIUM, headless=True, args=FLAGS, viewport={"width": width, "height": height}, color_scheme=scheme,
            accept_downloads=True)
        context.set_default_timeout(15000)
        try:
            yield context
        finally:
            context.close()


def tickets(binary, folder):
    """Made rows, six of them broken, and one with a key that means nothing, which a fix takes away."""
    path = Path(folder) / "tickets.jsonl"
    subprocess.run([str(binary), "sample-data", "--kind", "tickets", "--rows", "600", "--broken-rows", "--output", str(path)],
                   check=True, stdout=subprocess.DEVNULL)
    lines = path.read_text().split("\n")
    lines[1] = lines[1].replace('"content"', '"timestamp":"2026-05-04T09:12:00Z","content"', 1)
    path.write_text("\n".join(lines))
    return path
