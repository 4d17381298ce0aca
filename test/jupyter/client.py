# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""A running kernel and a client of it, as the tests see them.

Every wait has a deadline, so generous that only a hang reaches it, and ends at
once where the kernel dies.
"""

import pathlib
import queue
import time
from dataclasses import dataclass, field

import psutil
from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

ROOT = pathlib.Path(__file__).resolve().parents[2]
KERNEL_NAME = "gosci"
DEADLINE = 120.0


@dataclass
class Run:
    """What one request brought back: its reply and its messages on iopub."""

    reply: dict
    messages: list = field(default_factory=list)  # in order, busy and idle included

    @property
    def content(self):
        return self.reply["content"]

    @property
    def status(self):
        return self.content["status"]

    @property
    def types(self):
        return [m["msg_type"] for m in self.messages]

    def of(self, msg_type):
        """The contents of the messages of one type."""
        return [m["content"] for m in self.messages if m["msg_type"] == msg_type]

    def text(self, name="stdout"):
        """All that was printed to one stream."""
        return "".join(c["text"] for c in self.of("stream") if c["name"] == name)

    @property
    def result(self):
        """The text of the cell's value, None without one."""
        results = self.of("execute_result")
        assert len(results) <= 1, results
        return results[0]["data"]["text/plain"] if results else None

    def ok(self):
        """Itself, where the request succeeded."""
        assert self.status == "ok", "\n".join(self.content.get("traceback", [str(self.content)]))
        return self


class Client:
    """One client of a kernel.

    Messages that a wait passes over are kept for a later wait.
    """

    def __init__(self, manager):
        self.manager = manager
        # A session of its own: it is also the name by which sockets know a client.
        self.kc = manager.client(session=Session(key=manager.session.key))
        self.kc.start_channels()
        self.kc.wait_for_ready(timeout=DEADLINE)
        self._kept = {}
        self._forget()
        # The wait above asks as often as it takes; what its questions bring comes
        # before what this one brings.
        self.request("kernel_info_request")
        self._forget()

    def _forget(self):
        self._kept = {"shell": [], "control": [], "stdin": [], "iopub": []}

    def close(self):
        self.kc.stop_channels()

    def send(self, msg_type, content=None, channel="shell"):
        """Sends a request and returns its id."""
        msg = self.kc.session.msg(msg_type, content or {})
        getattr(self.kc, channel + "_channel").send(msg)
        return msg["header"]["msg_id"]

    def send_execute(self, code, **options):
        """Sends a cell and returns the request's id."""
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": True,
        }
        assert options.keys() <= content.keys(), options
        return self.send("execute_request", content | options)

    def answer(self, asked, value):
        """Answers an input_request, and says which, as JupyterLab does; kc.input does not."""
        self.kc.stdin_channel.send(self.kc.session.msg("input_reply", {"status": "ok", "value": value}, parent=asked))

    def wait(self, channel, wanted, what):
        """The first message of a channel that is wanted."""
        kept = self._kept[channel]
        for i, msg in enumerate(kept):
            if wanted(msg):
                return kept.pop(i)
        end = time.monotonic() + DEADLINE
        get = getattr(self.kc, f"get_{channel}_msg")
        while time.monotonic() < end:
            try:
                msg = get(timeout=1)
            except queue.Empty:
                # What it sent before it died has been read by now.
                assert self.manager.is_alive(), f"the kernel died; waiting for {what} on {channel}"
                continue
            if wanted(msg):
                return msg
            kept.append(msg)
        raise AssertionError(f"no {what} on {channel}; what came: {[m['msg_type'] for m in kept]}")

    def reply(self, msg_id, channel="shell"):
        """The reply to a request."""
        return self.wait(channel, lambda m: m["parent_header"].get("msg_id") == msg_id, f"reply to {msg_id}")

    def iopub(self, msg_id, msg_type, **content):
        """The next message of a request that has a type and, where given, a content."""

        def wanted(msg):
            return (
                msg["parent_header"].get("msg_id") == msg_id
                and msg["msg_type"] == msg_type
                and all(msg["content"].get(k) == v for k, v in content.items())
            )

        return self.wait("iopub", wanted, f"{msg_type} {content or ''} of {msg_id}")

    def until_idle(self, msg_id):
        """All messages of a request on iopub, its idle the last."""
        messages = []
        while True:
            msg = self.wait("iopub", lambda m: m["parent_header"].get("msg_id") == msg_id, f"idle of {msg_id}")
            messages.append(msg)
            if msg["msg_type"] == "status" and msg["content"]["execution_state"] == "idle":
                return messages

    def finish(self, msg_id, channel="shell"):
        """Waits for a request that was sent to end."""
        # In this order, so that what a cell prints is read while it runs. A
        # subscriber that waits for the reply first may be cut off meanwhile.
        messages = self.until_idle(msg_id)
        return Run(self.reply(msg_id, channel), messages)

    def request(self, msg_type, content=None, channel="shell"):
        """Sends a request and waits for it to end."""
        return self.finish(self.send(msg_type, content, channel), channel)

    def execute(self, code, **options):
        """Runs a cell."""
        return self.finish(self.send_execute(code, **options))

    def wait_output(self, msg_id, text, name="stdout"):
        """Waits until a cell has printed a text; leaves nothing of it for a later wait."""
        seen = ""
        while text not in seen:
            seen += self.iopub(msg_id, "stream", name=name)["content"]["text"]


class Kernel(Client):
    """A kernel process and its first client."""

    def __init__(self, folder, name=KERNEL_NAME):
        manager = KernelManager(kernel_name=name)
        manager.start_kernel(cwd=str(folder))
        self._others = []
        try:
            super().__init__(manager)
        except BaseException:
            manager.shutdown_kernel(now=True)
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for client in [*self._others, self]:
            client.close()
        self.manager.shutdown_kernel(now=True)

    def another_client(self):
        """One more client of the same kernel."""
        client = Client(self.manager)
        self._others.append(client)
        return client

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def memory(self):
        """The resident memory of the kernel in bytes."""
        return psutil.Process(self.pid).memory_info().rss

    def port(self, channel):
        return self.manager.get_connection_info()[channel + "_port"]

    @property
    def key(self):
        return self.manager.session.key

    def wait_exit(self):
        """Waits for the process to end and returns its exit status."""
        return self.manager.provisioner.process.wait(timeout=DEADLINE)
