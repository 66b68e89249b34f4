"""Asks a server of its own everything that its OpenAPI document promises, with schemathesis: no server error, no answer outside the schemas.

Usage: run.py TUNESMITH SCHEMATHESIS [--examples N] [--seed N]
"""
import argparse
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "browser"))
from workbench import API, Server  # noqa: E402

PASSWORD = "correct horse battery"
CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
          "response_schema_conformance", "unsupported_method", "ignored_auth"]
# They would end the session with which everything is asked, do not end by themselves, or set the server to something else.
LEFT_OUT = ["auth.sign_out", "auth.change_password", "auth.refresh", "session.revoke", "operation.events", "settings.update",
            # schemathesis cannot write bodies of the type that tus sends.
            "upload.append"]


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("tunesmith")
    arguments.add_argument("schemathesis")
    arguments.add_argument("--examples", default="20")
    arguments.add_argument("--seed", default="1")
    given = arguments.parse_args()
    server = Server(given.tunesmith)
    try:
        token = server.setup_link.split("token=")[1]
        answer = API(server.base)("POST", "/auth/setup", {
            "token": token, "organization": "Acme", "name": "Ann", "email": "ann@example.com", "password": PASSWORD})
        # With something there, answers are more than empty lists.
        api = API(server.base, answer["access_token"])
        api("POST", "/conversations", {"title": "first", "messages": [{"role": "user", "content": "Hello"}]})
        # One worker: threads that parse at the same time fail inside some Pythons (cpython issue 106905).
        command = [given.schemathesis, "run", f"{server.base}/api/openapi.json", "-H", f"Authorization: Bearer {api.token}",
                   "--phases", "examples,coverage,fuzzing", "--max-examples", given.examples, "--seed", given.seed,
                   "--checks", ",".join(CHECKS), "--warnings", "off", "--workers", "1", "--no-color"]
        for name in LEFT_OUT:
            command += ["--exclude-operation-id", name]
        return subprocess.run(command, stdin=subprocess.DEVNULL, cwd=server.folder).returncode
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
