# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""The protocol below the cells: channels, order of states, and messages that are none."""

import itertools
import json

import pytest
import raw
import zmq

REQUESTS = [
    ("shell", "kernel_info_request", {}),
    ("shell", "execute_request", {"code": "1"}),
    ("shell", "complete_request", {"code": "fmt.Pri", "cursor_pos": 7}),
    ("shell", "inspect_request", {"code": "fmt.Println", "cursor_pos": 11, "detail_level": 0}),
    ("shell", "is_complete_request", {"code": "1"}),
    ("shell", "history_request", {"output": False, "raw": True, "hist_access_type": "tail", "n": 3}),
    ("shell", "comm_info_request", {}),
    ("control", "kernel_info_request", {}),
    ("control", "interrupt_request", {}),
    ("control", "usage_request", {}),
    ("control", "debug_request", {"type": "request", "seq": 1, "command": "debugInfo"}),
]


@pytest.mark.parametrize("channel, msg_type, content", REQUESTS)
def test_busy_reply_idle(kernel, channel, msg_type, content):
    run = kernel.request(msg_type, content, channel)
    assert run.reply["msg_type"] == msg_type.replace("_request", "_reply")
    states = [c["execution_state"] for c in run.of("status")]
    assert states == ["busy", "idle"]
    assert run.types[0] == run.types[-1] == "status"


def test_kernel_info(kernel):
    info = kernel.request("kernel_info_request").ok().content
    assert info["protocol_version"] == "5.5"
    assert info["implementation"] == "gosci"
    assert info["banner"]
    language = info["language_info"]
    assert language["name"] == "go"
    assert language["version"].startswith("1.")
    assert language["mimetype"] == "text/x-go"
    assert language["file_extension"] == ".go"
    assert language["pygments_lexer"] == "go"
    assert language["codemirror_mode"] == "go"


def test_control_answers_while_a_cell_runs(kernel):
    running = kernel.send_execute('fmt.Println("started")\nfor {\n}')
    kernel.wait_output(running, "started\n")
    assert kernel.request("kernel_info_request", channel="control").ok().content["protocol_version"] == "5.5"
    usage = kernel.request("usage_request", channel="control").content
    assert usage["pid"] == kernel.pid
    assert usage["kernel_memory"] > 0
    kernel.request("interrupt_request", channel="control").ok()
    assert kernel.finish(running).status == "error"


def test_debug_request_is_refused(kernel):
    content = {"type": "request", "seq": 7, "command": "initialize", "arguments": {}}
    reply = kernel.request("debug_request", content, "control").content
    assert reply.get("success") is not True


def test_heartbeat(kernel):
    running = kernel.send_execute('fmt.Println("started")\nfor {\n}')
    kernel.wait_output(running, "started\n")
    with raw.Socket(zmq.REQ, kernel.port("hb")) as beat:
        for i in range(10):
            beat.send([b"ping %d" % i])
            assert beat.receive() == [b"ping %d" % i]
    kernel.request("interrupt_request", channel="control").ok()
    kernel.finish(running)


def test_welcome_comes_first(kernel):
    with raw.Socket(zmq.SUB, kernel.port("iopub")) as sub:
        header, parent, content = raw.parse(sub.receive())
    assert header["msg_type"] == "iopub_welcome"
    assert parent == {}
    assert content == {"subscription": ""}


def test_nothing_is_missed_after_the_welcome(kernel):
    """Who subscribes while a cell prints gets all from there on."""
    lines = 1500
    running = kernel.send_execute(
        f"for i := 0; i < {lines}; i++ {{\n\tfmt.Println(i)\n\ttime.Sleep(time.Millisecond)\n}}"
    )
    kernel.wait_output(running, "10\n")
    with raw.Socket(zmq.SUB, kernel.port("iopub")) as sub:
        assert raw.parse(sub.receive())[0]["msg_type"] == "iopub_welcome"
        text = ""
        while True:
            header, parent, content = raw.parse(sub.receive())
            if header["msg_type"] == "stream":
                text += content["text"]
            elif content.get("execution_state") == "idle":
                break
    numbers = [int(word) for word in text.split()]
    assert numbers == list(range(numbers[0], lines))
    kernel.finish(running)


@pytest.fixture
def dealer(kernel):
    """A connection to the shell channel that sends what it likes."""
    with raw.Socket(zmq.DEALER, kernel.port("shell")) as connection:
        yield connection


def break_message(kernel, how):
    """A kernel_info_request that somebody broke."""
    frames = raw.message(kernel.key, "kernel_info_request")
    match how:
        case "bad signature":
            frames[1] = b"0" * 64
        case "short signature":
            frames[1] = frames[1][:10]
        case "no signature":
            frames[1] = b""
        case "changed after signing":
            frames[5] = b'{"code": "1"}'
        case "signed with another key":
            frames = raw.message(b"another", "kernel_info_request")
        case "no frames":
            frames = [b""]
        case "no delimiter":
            frames = frames[1:]
        case "delimiter alone":
            frames = frames[:1]
        case "signature and no more":
            frames = frames[:2]
        case "one frame missing":
            frames = frames[:5]
        case "header that is no JSON":
            frames = raw.sign(kernel.key, [b"{", b"{}", b"{}", b"{}"])
        case "header that is a list":
            frames = raw.sign(kernel.key, [b"[]", b"{}", b"{}", b"{}"])
        case "header that is empty":
            frames = raw.sign(kernel.key, [b"{}", b"{}", b"{}", b"{}"])
        case "header of wrong types":
            head = json.dumps(raw.header(5, msg_id=[])).encode()
            frames = raw.sign(kernel.key, [head, b"{}", b"{}", b"{}"])
        case "content that is no JSON":
            frames = raw.sign(kernel.key, frames[2:5] + [b'{"code": '])
        case "content that is not UTF-8":
            frames = raw.sign(kernel.key, frames[2:5] + [b'{"code": "\xff\xfe"}'])
        case "content that is deep":
            frames = raw.sign(kernel.key, frames[2:5] + [b"[" * 100000])
        case "unknown type":
            frames = raw.message(kernel.key, "nonsense_request")
        case "reply for a request":
            frames = raw.message(kernel.key, "execute_reply", {"status": "ok"})
        case "execute with wrong types":
            frames = raw.message(kernel.key, "execute_request", {"code": 5, "silent": "yes"})
        case "execute without code":
            frames = raw.message(kernel.key, "execute_request", {})
        case "comm without an id":
            frames = raw.message(kernel.key, "comm_open", {})
        case "thousand frames":
            frames = frames + [b"x"] * 1000
        case "cursor far out":
            frames = raw.message(kernel.key, "complete_request", {"code": "fmt.", "cursor_pos": 1 << 40})
        case "cursor below zero":
            frames = raw.message(kernel.key, "inspect_request", {"code": "fmt.", "cursor_pos": -5})
        case _:
            raise ValueError(how)
    return frames


BROKEN = [
    "bad signature",
    "short signature",
    "no signature",
    "changed after signing",
    "signed with another key",
    "no frames",
    "no delimiter",
    "delimiter alone",
    "signature and no more",
    "one frame missing",
    "header that is no JSON",
    "header that is a list",
    "header that is empty",
    "header of wrong types",
    "content that is no JSON",
    "content that is not UTF-8",
    "content that is deep",
    "unknown type",
    "reply for a request",
    "execute with wrong types",
    "execute without code",
    "comm without an id",
    "thousand frames",
    "cursor far out",
    "cursor below zero",
]


# Signed wrongly, or no message at all: nothing may answer.
UNANSWERED = BROKEN[:14]


def test_survives_broken_messages(kernel, dealer):
    """One kernel takes them all, on two channels, and works on as before."""
    kernel.execute("kept := 42").ok()
    with raw.Socket(zmq.DEALER, kernel.port("control")) as control:
        for how in BROKEN:
            frames = break_message(kernel, how)
            dealer.send(frames)
            control.send(frames)
            assert kernel.request("kernel_info_request", channel="control").status == "ok", how
            assert kernel.execute("kept").ok().result == "42", how


@pytest.mark.parametrize("how", UNANSWERED)
def test_broken_message_has_no_answer(kernel, dealer, how):
    dealer.send(break_message(kernel, how))
    good = raw.message(kernel.key, "kernel_info_request")
    dealer.send(good)
    _, parent, content = raw.parse(dealer.receive())
    assert parent["msg_id"] == json.loads(good[2])["msg_id"]
    assert content["status"] == "ok"


def test_replayed_message_has_no_answer(kernel, dealer):
    """The same signed frames a second time are somebody else's."""
    first = raw.message(kernel.key, "kernel_info_request")
    last = raw.message(kernel.key, "kernel_info_request")
    for frames in (first, first, first, last):
        dealer.send(frames)
    for frames in (first, last):
        _, parent, _ = raw.parse(dealer.receive())
        assert parent["msg_id"] == json.loads(frames[2])["msg_id"]


def test_replies_go_to_their_sender(kernel):
    """Many connections at once, each with requests of its own."""
    ids = itertools.count()
    dealers = [raw.Socket(zmq.DEALER, kernel.port("shell")) for _ in range(20)]
    try:
        sent = {d: [] for d in dealers}
        for _ in range(10):
            for d in dealers:
                msg_id = f"request-{next(ids)}"
                sent[d].append(msg_id)
                d.send(raw.message(kernel.key, "kernel_info_request", msg_id=msg_id))
        for d in dealers:
            assert [raw.parse(d.receive())[1]["msg_id"] for _ in range(10)] == sent[d]
    finally:
        for d in dealers:
            d.__exit__()
