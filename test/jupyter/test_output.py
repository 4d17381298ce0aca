# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""What cells print and show: complete, in order, in time, whoever reads or does not."""

import socket
import threading

import pytest
import raw
import zmq
from client import DEADLINE

MiB = 1 << 20


def test_streams_keep_their_order(kernel):
    run = kernel.execute(
        'for i := 0; i < 500; i++ {\n\tfmt.Println("out", i)\n\tfmt.Fprintln(os.Stderr, "err", i)\n}'
    ).ok()
    printed = "".join(f"{c['name']}:{c['text']}" for c in run.of("stream"))
    assert printed == "".join(f"stdout:out {i}\nstderr:err {i}\n" for i in range(500))


def test_all_ways_to_print_keep_their_order(kernel):
    run = kernel.execute(
        'for i := 0; i < 50; i++ {\n\tfmt.Println("a")\n\tos.Stdout.WriteString("b\\n")\n'
        '\tfmt.Fprintf(os.Stdout, "c\\n")\n\tio.WriteString(os.Stdout, "d\\n")\n}'
    ).ok()
    assert run.text() == "a\nb\nc\nd\n" * 50


def test_displays_keep_their_place(kernel):
    run = kernel.execute('fmt.Println("before")\ndisplay.Show(display.HTML("<b>x</b>"))\nfmt.Println("after")\n1 + 1').ok()
    assert run.types == ["status", "execute_input", "stream", "display_data", "stream", "execute_result", "status"]
    assert [c["text"] for c in run.of("stream")] == ["before\n", "after\n"]


def test_output_comes_while_the_cell_runs(kernel):
    """A cell that waits for its first line to be read is not waited for."""
    running = kernel.send_execute('fmt.Print("name: ")\ns, _ := display.Input("")\nfmt.Print(s)', allow_stdin=True)
    kernel.wait_output(running, "name: ")
    kernel.reply(running, "stdin")
    kernel.kc.input("x")
    assert kernel.finish(running).ok().text() == "x"


def test_output_after_the_cell(kernel):
    """What a goroutine prints after its cell has ended still arrives."""
    run = kernel.execute('release := make(chan bool)\ngo func() {\n\t<-release\n\tfmt.Println("late")\n}()').ok()
    assert run.text() == ""
    releasing = kernel.send_execute("release <- true")
    kernel.reply(releasing)
    late = kernel.wait("iopub", lambda m: m["msg_type"] == "stream", "late output")
    assert late["content"] == {"name": "stdout", "text": "late\n"}


def test_characters_are_not_split(kernel):
    run = kernel.execute(
        'for _, b := range []byte("häß 😀\\n") {\n\tos.Stdout.Write([]byte{b})\n}\nos.Stdout.Write([]byte{0xff, 10})'
    ).ok()
    assert run.text() == "häß 😀\n\ufffd\n"


def test_update_display(kernel):
    run = kernel.execute('h := display.Show(display.HTML("<b>1</b>"))').ok()
    [shown] = run.of("display_data")
    assert shown["data"]["text/html"] == "<b>1</b>"
    run = kernel.execute('h.Update(display.HTML("<b>2</b>"))').ok()
    [updated] = run.of("update_display_data")
    assert updated["data"]["text/html"] == "<b>2</b>"
    assert updated["transient"] == shown["transient"]
    assert shown["transient"]["display_id"]
    assert run.of("display_data") == []


@pytest.mark.parametrize("wait", [False, True])
def test_clear(kernel, wait):
    run = kernel.execute(f'fmt.Println("a")\ndisplay.Clear({str(wait).lower()})\nfmt.Println("b")').ok()
    assert run.types == ["status", "execute_input", "stream", "clear_output", "stream", "status"]
    assert run.of("clear_output") == [{"wait": wait}]


def test_million_lines(kernel):
    """They arrive complete and in order, and the kernel does not keep them."""
    before = kernel.memory()
    running = kernel.send_execute("for i := 0; i < 1000000; i++ {\n\tfmt.Println(i)\n}")
    most = 0
    parts = []
    while True:
        msg = kernel.wait("iopub", lambda m: m["parent_header"].get("msg_id") == running, "a line")
        most = max(most, kernel.memory())
        if msg["msg_type"] == "stream":
            parts.append(msg["content"]["text"])
        elif msg["content"].get("execution_state") == "idle":
            break
    assert kernel.reply(running)["content"]["status"] == "ok"
    assert_lines("".join(parts), 1000000)
    # 7 MB of text in one piece with every copy that a kernel could make of it
    # would not reach this; unbounded queues of messages would.
    assert most - before < 256 * MiB


def assert_lines(text, n):
    """Checks that text is the numbers below n, a line each, and says where it is not."""
    lines = text.split("\n")
    for i, line in enumerate(lines[:n]):
        assert line == str(i), f"line {i} is {line!r}, of {len(lines)} lines"
    assert lines[n:] == [""]


def stalled_subscriber(kernel):
    """A subscriber that never reads and whose buffers are as small as they get."""
    return raw.Socket(zmq.SUB, kernel.port("iopub"), rcvhwm=1, rcvbuf=4096)


def test_stalled_subscriber(kernel):
    """It neither slows nor starves the others, nor does memory grow with it."""
    with stalled_subscriber(kernel) as stalled:
        welcome, _, _ = raw.parse(stalled.receive())
        assert welcome["msg_type"] == "iopub_welcome"
        before = kernel.memory()
        run = kernel.execute('for i := 0; i < 300000; i++ {\n\tfmt.Println(i, strings.Repeat("x", 200))\n}').ok()
        x = " " + "x" * 200
        assert_lines(run.text().replace(x, ""), 300000)
        assert kernel.memory() - before < 256 * MiB
        run = kernel.execute(
            'big := strings.Repeat("y", 1000000)\nfor i := 0; i < 20; i++ {\n\tdisplay.Show(display.HTML(fmt.Sprint(i, big)))\n}'
        ).ok()
        shown = [c["data"]["text/html"] for c in run.of("display_data")]
        assert [html.rstrip("y").strip() for html in shown] == [str(i) for i in range(20)]
        assert all(html.count("y") == 1000000 for html in shown)
        assert kernel.memory() - before < 256 * MiB
    assert kernel.another_client().execute("6 * 7").ok().result == "42"


class Garbage(threading.Thread):
    """Sends what is no message to every port until stopped, a bounded number of times."""

    RUBBISH = (
        b"",
        b"\x00" * 100,
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\xff\x00\x00\x00\x00\x00\x00\x00\x01\x7f",
        # A whole greeting, then a frame that says it is 2^62 bytes long.
        b"\xff" + b"\x00" * 8 + b"\x7f\x03\x00NULL" + b"\x00" * 48 + b"\x02\x40" + b"\x00" * 7 + b"x" * 50,
        # A whole greeting, then a command that is none.
        b"\xff" + b"\x00" * 8 + b"\x7f\x03\x00NULL" + b"\x00" * 48 + b"\x04\x05\x04BLAH",
    )

    def __init__(self, ports):
        super().__init__(daemon=True)
        self._ports = ports
        self._stop_now = threading.Event()
        self.each_once = threading.Event()
        self._open = []

    def run(self):
        for i in range(2000):
            if self._stop_now.wait(0.01):
                return
            connection = socket.create_connection(("127.0.0.1", self._ports[i % len(self._ports)]), timeout=10)
            try:
                connection.sendall(self.RUBBISH[i // len(self._ports) % len(self.RUBBISH)])
            except OSError:
                pass  # The kernel may hang up in the middle.
            if i == len(self._ports) * len(self.RUBBISH):
                self.each_once.set()
            # The last fifty stay open, the others are left.
            self._open.append(connection)
            if len(self._open) > 50:
                self._open.pop(0).close()

    def stop(self):
        self._stop_now.set()
        self.join()
        for connection in self._open:
            connection.close()


def test_four_clients(kernel):
    """With three clients that stall, send garbage and say nothing, the fourth loses nothing."""
    channels = ("shell", "iopub", "stdin", "control", "hb")
    ports = [kernel.port(c) for c in channels]
    silent = [socket.create_connection(("127.0.0.1", port)) for port in ports for _ in range(3)]
    garbage = Garbage(ports)
    garbage.start()
    try:
        assert garbage.each_once.wait(DEADLINE)
        with stalled_subscriber(kernel) as stalled, raw.Socket(zmq.DEALER, kernel.port("shell")) as unsigned:
            stalled.receive()
            sent = []
            for i in range(1000):
                code = f'fmt.Println({i}, strings.Repeat("x", 20000))\n{i} * {i}'
                sent.append(kernel.send_execute(code))
                unsigned.send([b"garbage", str(i).encode()])
            for i, msg_id in enumerate(sent):
                check_cell(kernel, i, msg_id)
                reply = kernel.wait("shell", lambda m: True, "reply")
                assert reply["parent_header"]["msg_id"] == msg_id
                assert reply["content"]["status"] == "ok"
    finally:
        garbage.stop()
        for connection in silent:
            connection.close()
    assert not kernel.kc.shell_channel.msg_ready()
    assert not kernel.kc.iopub_channel.msg_ready()


def check_cell(kernel, i, msg_id):
    """Reads one cell's messages, which are the very next ones on iopub."""
    seen = []
    text = ""
    while not seen or seen[-1] != "idle":
        msg = kernel.wait("iopub", lambda m: True, f"a message of cell {i}")
        assert msg["parent_header"]["msg_id"] == msg_id, f"cell {i}: {msg['msg_type']} of another"
        content = msg["content"]
        if msg["msg_type"] == "stream":
            text += content["text"]
            if seen[-1] == "stream":
                continue
        elif msg["msg_type"] == "execute_result":
            assert content["data"]["text/plain"] == str(i * i)
        seen.append(content["execution_state"] if msg["msg_type"] == "status" else msg["msg_type"])
    assert seen == ["busy", "execute_input", "stream", "execute_result", "idle"]
    assert text == f"{i} {'x' * 20000}\n"
