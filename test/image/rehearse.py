# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Follows the Dockerfile where there is no Docker, and tries what it makes.

    sudo python3 test/image/rehearse.py

Each stage is a layer over the files of this system (an overlay, in mounts that nobody
else sees), in which the instructions are run one by one. So the system must have what the
base images have: Go in the first stage; in the second, Python with venv, of which
/usr/local is made what it is in the image of Python. Nothing outside is changed.

Then the server is started as the user of the image, from the CMD; its HEALTHCHECK is
run; a notebook is run by a kernel of the server, through its API; and the programs that a
hub and Binder start say their versions.

It needs Linux and the rights of root, and takes some minutes.
"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def instructions(text):
    """Yields the instructions of a Dockerfile: the word and the rest."""
    text = re.sub(r"\\\n", " ", re.sub(r"(?m)^#.*\n", "", text))
    for line in text.splitlines():
        if line.strip():
            word, _, rest = line.strip().partition(" ")
            yield word, rest.strip()


class Stage:
    """A layer over the files of the system, with the state that instructions change."""

    def __init__(self, folder):
        self.folder = folder
        self.root = folder / "root"
        for name in ("upper", "work", "root"):
            (folder / name).mkdir(parents=True)
        options = f"lowerdir=/,upperdir={folder / 'upper'},workdir={folder / 'work'}"
        subprocess.run(["mount", "-t", "overlay", "overlay", "-o", options, self.root], check=True)
        for name in ("proc", "dev"):
            subprocess.run(["mount", "--rbind", f"/{name}", self.root / name], check=True)
        self.env = {"PATH": "/usr/local/bin:/usr/local/sbin:/usr/local/go/bin:/usr/bin:/usr/sbin:/bin:/sbin"}
        for name in os.environ:
            if name.startswith(("GO", "PIP_", "SSL_", "REQUESTS_")) or name.lower().endswith("_proxy"):
                self.env[name] = os.environ[name]  # how this system reaches registries
        self.args, self.workdir, self.user = {}, "/", "0"
        self.cmd = self.health = None

    def expand(self, text):
        values = self.env | self.args
        return re.sub(r"\$\{(\w+)\}", lambda m: values[m[1]], text)

    def run(self, argv, user=None, **options):
        """Runs a command in the stage."""
        user = user or self.user
        env = {"HOME": "/root"} | self.args | self.env
        command = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user != "0" else []
        enter = ["chroot", str(self.root), *command, "env", "-C", self.workdir, *argv]
        return subprocess.run(enter, env=env, check=True, **options)

    def path(self, text):
        return self.root / os.path.join(self.workdir, text).lstrip("/")

    def copy(self, words, stages):
        source, owner = ROOT, None
        while words[0].startswith("--"):
            key, _, value = words.pop(0)[2:].partition("=")
            if key == "from":
                source = stages[value].root
            if key == "chown":
                owner = [int(n) for n in self.expand(value).split(":")]
        *names, target = (self.expand(w) for w in words)
        to = self.path(target)
        into = target.endswith("/") or len(names) > 1
        for name in names:
            path = source / name.lstrip("/")
            if path.is_dir():
                shutil.copytree(path, to, dirs_exist_ok=True, ignore=ignored if source == ROOT else None)
            else:
                (to if into else to.parent).mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, to / path.name if into else to)
        if owner:
            for path in [to, *to.rglob("*")]:
                os.chown(path, *owner)


def ignored(folder, names):
    """Says what .dockerignore leaves out."""
    patterns = [p for p in (ROOT / ".dockerignore").read_text().splitlines() if p and p[0] != "#"]
    here = pathlib.Path(folder).relative_to(ROOT)
    return [
        n for n in names
        if any(str(here / n) == p or p.startswith("**/") and pathlib.Path(n).match(p[3:]) for p in patterns)
    ]


def follow(folder):
    """Follows the Dockerfile and returns the last stage."""
    stages, stage = {}, None
    for word, rest in instructions((ROOT / "Dockerfile").read_text()):
        print(f"== {word} {rest}", flush=True)
        match word:
            case "FROM":
                base, *name = re.split(r" AS ", rest)
                stage = stages[name[0] if name else "final"] = Stage(folder / f"stage{len(stages)}")
                if base.startswith("python:"):
                    stage.run([sys.executable, "-m", "venv", "/usr/local"])
                    for line in pathlib.Path("/etc/passwd").read_text().splitlines():
                        name, _, number, *_ = line.split(":")
                        if int(number) == 1000:  # who is not in the image
                            stage.run(["userdel", name])
            case "ENV":
                for pair in shlex.split(stage.expand(rest)):
                    key, _, value = pair.partition("=")
                    stage.env[key] = value
            case "ARG":
                key, _, value = rest.partition("=")
                stage.args[key] = value
            case "WORKDIR":
                stage.workdir = stage.expand(rest)
                stage.path(".").mkdir(parents=True, exist_ok=True)
            case "USER":
                stage.user = stage.expand(rest)
            case "COPY":
                stage.copy(rest.split(), stages)
            case "RUN":
                stage.run(["sh", "-c", rest])
            case "HEALTHCHECK":
                stage.health = json.loads(rest.partition("CMD ")[2])
            case "CMD":
                stage.cmd = json.loads(rest)
            case "EXPOSE":
                pass
            case _:
                sys.exit(f"{word} is not known here")
    return stage


# Runs in the image: a notebook by a kernel of the server, which is asked by its API.
USE = r"""
import json, os, sys, time, urllib.request, uuid
import tornado.ioloop, tornado.websocket
base, token = "127.0.0.1:8888", sys.argv[1]
head = {"Authorization": "token " + token, "Content-Type": "application/json"}
def ask(path, data=None):
    data = data and json.dumps(data).encode()
    with urllib.request.urlopen(urllib.request.Request(f"http://{base}/api/{path}", data, head), timeout=20) as r:
        return json.load(r)
print("kernels:", sorted(ask("kernelspecs")["kernelspecs"]))
print("notebooks:", len(ask("contents")["content"]))
kernel = ask("kernels", {"name": "gosci"})["id"]
async def cell():
    request = tornado.httpclient.HTTPRequest(f"ws://{base}/api/kernels/{kernel}/channels", headers=head)
    ws = await tornado.websocket.websocket_connect(request)
    ident = uuid.uuid4().hex
    header = {"msg_id": ident, "msg_type": "execute_request", "session": "s", "username": "u", "version": "5.3"}
    content = {"code": "linalg.Solve(nd.FromRows([][]float64{{1, 2}, {2, 3}}), nd.Of(14, 23), nil)", "silent": False}
    await ws.write_message(json.dumps({"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}))
    while True:
        m = json.loads(await ws.read_message())
        if m["msg_type"] == "execute_result" and m["parent_header"].get("msg_id") == ident:
            return m["content"]["data"]["text/plain"]
print("a cell gives:", tornado.ioloop.IOLoop.current().run_sync(cell, timeout=60))
"""


def use(stage):
    """Starts the server as the image does and tries it."""
    token = os.urandom(16).hex()
    stage.env["JUPYTER_TOKEN"] = token
    server = subprocess.Popen(
        ["chroot", stage.root, "setpriv", f"--reuid={stage.user}", f"--regid={stage.user}", "--clear-groups",
         "env", "-C", stage.workdir, *stage.cmd],
        env={"HOME": "/root"} | stage.env,
    )
    try:
        for _ in range(60):
            try:
                stage.run(stage.health, stderr=subprocess.DEVNULL)
                break
            except subprocess.CalledProcessError:
                time.sleep(1)
        else:
            sys.exit("the health check fails")
        print("the health check passes", flush=True)
        stage.run(["python", "-c", USE, token])
        for program in ("jupyterhub-singleuser", "jupyter-lab"):
            stage.run([program, "--version"])
        stage.run(["gosci-kernel", "doctor"])
        stage.run(["gosci-kernel", "exec", "00-welcome.ipynb"], stdout=subprocess.DEVNULL)
        stage.run(["id"])
    finally:
        server.terminate()
        server.wait()


def main():
    if "GOSCI_REHEARSAL" not in os.environ:
        # Mounts of its own, which end with it.
        env = os.environ | {"GOSCI_REHEARSAL": "1"}
        sys.exit(subprocess.run(["unshare", "--mount", sys.executable, __file__], env=env).returncode)
    with tempfile.TemporaryDirectory(prefix="gosci-image-") as name:
        # The upper folders may not be where the system itself is an overlay.
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", name], check=True)
        try:
            use(follow(pathlib.Path(name)))
        finally:
            subprocess.run(["umount", "--lazy", name], check=False)
    print("the Dockerfile was followed, and what it makes works")


if __name__ == "__main__":
    main()
