# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""A JupyterLab server, driven as its page drives it: over REST and a websocket."""

import json
import pathlib
import shutil
import subprocess
import sys
import time
import uuid

import pytest
import requests
import websocket
from client import DEADLINE, KERNEL_NAME, ROOT
from jupyter_core.paths import jupyter_runtime_dir

TOKEN = uuid.uuid4().hex


class Lab:
    """A running server."""

    def __init__(self, folder):
        self._log = open(folder / "lab.log", "w+")
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
                *("--ServerApp.ip=127.0.0.1", "--ServerApp.port=0", "--ServerApp.port_retries=0"),
                f"--IdentityProvider.token={TOKEN}",
                f"--ServerApp.root_dir={folder / 'notebooks'}",
            ],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        try:
            self.url = self._wait_for_url()
        except BaseException:
            self.close()
            raise

    def _wait_for_url(self):
        """The server says where it is in a file named after its process."""
        info = pathlib.Path(jupyter_runtime_dir(), f"jpserver-{self._process.pid}.json")
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            assert self._process.poll() is None, self.log()
            try:
                url = json.loads(info.read_text())["url"]
                requests.get(url + "api", timeout=DEADLINE)
                return url
            except (FileNotFoundError, ValueError, requests.ConnectionError):
                time.sleep(0.1)
        raise AssertionError(f"no JupyterLab after {DEADLINE} s: {self.log()}")

    def log(self):
        self._log.seek(0)
        return self._log.read()

    def close(self):
        self._process.terminate()
        try:
            self._process.wait(timeout=DEADLINE)
        finally:
            self._process.kill()
            self._log.close()

    def call(self, method, path, **options):
        """One REST request that succeeds."""
        answer = requests.request(
            method,
            self.url + path.lstrip("/"),
            headers={"Authorization": f"token {TOKEN}"},
            timeout=DEADLINE,
            **options,
        )
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}\n{self.log()}"
        return answer


class Channels:
    """The websocket of one kernel, which carries all its channels."""

    def __init__(self, lab, kernel_id):
        self._session = uuid.uuid4().hex
        self._socket = websocket.create_connection(
            f"{lab.url.replace('http', 'ws', 1)}api/kernels/{kernel_id}/channels?session_id={self._session}",
            header=[f"Authorization: token {TOKEN}"],
            timeout=DEADLINE,
        )

    def close(self):
        self._socket.close()

    def send(self, msg_type, content, channel="shell"):
        """Sends a request and returns its id."""
        msg_id = uuid.uuid4().hex
        header = {
            "msg_id": msg_id,
            "session": self._session,
            "username": "tester",
            "date": "2026-01-01T00:00:00Z",
            "msg_type": msg_type,
            "version": "5.3",
        }
        message = {"channel": channel, "header": header, "parent_header": {}, "metadata": {}, "content": content}
        self._socket.send(json.dumps(message))
        return msg_id

    def execute(self, code):
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": True,
            "stop_on_error": True,
        }
        return self.send("execute_request", content)

    def wait(self, msg_id, *types):
        """The contents of the next messages of a request, one of each type, keyed by type."""
        found = {}
        while set(found) != set(types):
            message = json.loads(self._socket.recv())
            if message["parent_header"].get("msg_id") == msg_id and message["msg_type"] in types:
                found[message["msg_type"]] = message["content"]
        return found


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    server = Lab(folder)
    yield server
    server.close()


@pytest.fixture
def session(lab):
    """A session of the welcome notebook, as a browser opens it."""
    opened = lab.call(
        "POST",
        "api/sessions",
        json={
            "path": "00-welcome.ipynb",
            "name": "00-welcome.ipynb",
            "type": "notebook",
            "kernel": {"name": KERNEL_NAME},
        },
    ).json()
    yield opened
    if opened["id"] in [s["id"] for s in lab.call("GET", "api/sessions").json()]:
        lab.call("DELETE", f"api/sessions/{opened['id']}")


@pytest.fixture
def channels(lab, session):
    opened = Channels(lab, session["kernel"]["id"])
    yield opened
    opened.close()


def test_kernelspec(lab):
    """The launcher shows the kernel by its name and its logos."""
    spec = lab.call("GET", "api/kernelspecs").json()["kernelspecs"][KERNEL_NAME]
    assert spec["spec"]["language"] == "go"
    assert spec["spec"]["display_name"]
    assert set(spec["resources"]) >= {"logo-32x32", "logo-64x64", "logo-svg"}
    for path in spec["resources"].values():
        logo = lab.call("GET", path)
        assert logo.headers["Content-Type"].startswith("image/")
        assert logo.content


def test_page(lab):
    assert "JupyterLab" in lab.call("GET", "lab").text


def test_notebook_is_listed(lab):
    names = [entry["name"] for entry in lab.call("GET", "api/contents").json()["content"]]
    assert "00-welcome.ipynb" in names
    content = lab.call("GET", "api/contents/00-welcome.ipynb").json()["content"]
    assert content["metadata"]["kernelspec"]["name"] == KERNEL_NAME


def test_execute(channels):
    info = channels.wait(channels.send("kernel_info_request", {}), "kernel_info_reply")
    assert info["kernel_info_reply"]["language_info"]["name"] == "go"
    msg_id = channels.execute('fmt.Println("hello")\n6 * 7')
    found = channels.wait(msg_id, "stream", "execute_result", "execute_reply")
    assert found["stream"]["text"] == "hello\n"
    assert found["execute_result"]["data"]["text/plain"] == "42"
    assert found["execute_reply"]["status"] == "ok"


def test_complete(channels):
    msg_id = channels.send("complete_request", {"code": "fmt.Sprintl", "cursor_pos": 11})
    assert channels.wait(msg_id, "complete_reply")["complete_reply"]["matches"] == ["Sprintln"]


def test_interrupt(lab, session, channels):
    msg_id = channels.execute('kept := 42\nfmt.Println("started")\nfor {\n}')
    channels.wait(msg_id, "stream")
    lab.call("POST", f"api/kernels/{session['kernel']['id']}/interrupt")
    found = channels.wait(msg_id, "error", "execute_reply")
    assert found["execute_reply"]["status"] == "error"
    msg_id = channels.execute("kept")
    assert channels.wait(msg_id, "execute_result")["execute_result"]["data"]["text/plain"] == "42"


def test_stdin(channels):
    msg_id = channels.execute('name, _ := display.Input("name? ")\nfmt.Println("hello", name)')
    assert channels.wait(msg_id, "input_request")["input_request"] == {"prompt": "name? ", "password": False}
    channels.send("input_reply", {"value": "gopher", "status": "ok"}, "stdin")
    assert channels.wait(msg_id, "stream")["stream"]["text"] == "hello gopher\n"


def test_restart(lab, session, channels):
    channels.wait(channels.execute("gone := 1"), "execute_reply")
    lab.call("POST", f"api/kernels/{session['kernel']['id']}/restart")
    channels.close()
    again = Channels(lab, session["kernel"]["id"])
    try:
        assert again.wait(again.execute("gone"), "execute_reply")["execute_reply"]["status"] == "error"
        found = again.wait(again.execute("6 * 7"), "execute_result", "execute_reply")
        assert found["execute_result"]["data"]["text/plain"] == "42"
    finally:
        again.close()


def test_shutdown(lab, session):
    lab.call("DELETE", f"api/sessions/{session['id']}")
    assert session["id"] not in [s["id"] for s in lab.call("GET", "api/sessions").json()]
    assert session["kernel"]["id"] not in [k["id"] for k in lab.call("GET", "api/kernels").json()]
    assert "killing" not in lab.log().lower()
