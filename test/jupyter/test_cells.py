# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Cells: interrupting them, asking from them, and what their requests may say."""

import signal

import pytest

ENDLESS = [
    pytest.param("for {\n}", id="loop"),
    pytest.param("time.Sleep(time.Hour)", id="sleep"),
    pytest.param("<-make(chan int)", id="channel"),
    pytest.param("select {\n}", id="select"),
]


def interrupt_by_message(kernel):
    reply = kernel.request("interrupt_request", channel="control")
    assert reply.reply["msg_type"] == "interrupt_reply"
    assert reply.status == "ok"


def interrupt_by_signal(kernel):
    kernel.manager.signal_kernel(signal.SIGINT)


@pytest.mark.parametrize("interrupt", [interrupt_by_message, interrupt_by_signal])
@pytest.mark.parametrize("endless", ENDLESS)
def test_interrupt(kernel, endless, interrupt):
    kernel.execute("kept := 41").ok()
    running = kernel.send_execute(f'fmt.Println("started")\n{endless}')
    kernel.wait_output(running, "started\n")
    interrupt(kernel)
    run = kernel.finish(running)
    assert run.status == "error"
    assert len(run.of("error")) == 1
    assert kernel.execute("kept + 1").ok().result == "42"


def test_interrupt_idle(kernel):
    """An interrupt while nothing runs does not end the next cell."""
    interrupt_by_message(kernel)
    interrupt_by_signal(kernel)
    interrupt_by_message(kernel)
    assert kernel.execute("6 * 7").ok().result == "42"


def test_interrupt_aborts_queue(kernel):
    running = kernel.send_execute('fmt.Println("started")\nfor {\n}')
    queued = [kernel.send_execute(f"n{i} := {i}") for i in range(3)]
    kernel.wait_output(running, "started\n")
    interrupt_by_message(kernel)
    assert kernel.finish(running).status == "error"
    for msg_id in queued:
        assert kernel.finish(msg_id).status == "aborted"
    assert kernel.execute("6 * 7").ok().result == "42"


STDIN = [
    pytest.param("var n int\nfmt.Scan(&n)\nfmt.Print(2 * n)", "21", "42", id="Scan"),
    pytest.param("var a, b int\nfmt.Scanln(&a, &b)\nfmt.Print(a + b)", "20 22", "42", id="Scanln"),
    pytest.param(
        "line, err := bufio.NewReader(os.Stdin).ReadString('\\n')\nfmt.Printf(\"%q %v\", line, err)",
        "Grüße 😀",
        '"Grüße 😀\\n" <nil>',
        id="Reader",
    ),
    pytest.param(
        "in := bufio.NewScanner(os.Stdin)\nfmt.Printf(\"%v %q\", in.Scan(), in.Text())", "a b", 'true "a b"', id="Scanner"
    ),
]


@pytest.mark.parametrize("code, answer, printed", STDIN)
def test_stdin(kernel, code, answer, printed):
    running = kernel.send_execute(code, allow_stdin=True)
    asked = kernel.reply(running, "stdin")
    assert asked["msg_type"] == "input_request"
    assert asked["content"] == {"prompt": "", "password": False}
    kernel.kc.input(answer)
    assert kernel.finish(running).ok().text() == printed


@pytest.mark.parametrize("function, password", [("Input", False), ("Password", True)])
def test_ask(kernel, function, password):
    code = f'answer, err := display.{function}("word? ")\nfmt.Println(answer, err)'
    running = kernel.send_execute('fmt.Println("before")\n' + code, allow_stdin=True)
    asked = kernel.reply(running, "stdin")
    assert asked["content"] == {"prompt": "word? ", "password": password}
    # What the cell printed before it asked is there before the answer.
    kernel.wait_output(running, "before\n")
    kernel.kc.input("gopher")
    assert kernel.finish(running).ok().text() == "gopher <nil>\n"


def test_ask_many_times(kernel):
    """Answers go to the questions in order."""
    code = 'for i := 0; i < 20; i++ {\n\ts, _ := display.Input(fmt.Sprint(i))\n\tfmt.Println(i, s)\n}'
    running = kernel.send_execute(code, allow_stdin=True)
    for i in range(20):
        asked = kernel.reply(running, "stdin")
        assert asked["content"]["prompt"] == str(i)
        kernel.kc.input(f"answer {i}")
    assert kernel.finish(running).ok().text() == "".join(f"{i} answer {i}\n" for i in range(20))


@pytest.mark.parametrize(
    "ask",
    [
        'answer, err := display.Input("name? ")',
        'answer, err := display.Password("word? ")',
        "var answer int\n_, err := fmt.Scan(&answer)",
        "answer, err := bufio.NewReader(os.Stdin).ReadString('\\n')",
    ],
)
def test_stdin_not_allowed(kernel, ask):
    """A front end that cannot be asked gets an error at once, in words, as does the code."""
    run = kernel.execute(ask + "\nfmt.Println(err)", allow_stdin=False)
    assert "does not take input" in run.text()
    run = kernel.execute("var n int\nfmt.Scan(&n)", allow_stdin=False)
    assert run.status == "error"
    assert "does not take input" in run.content["evalue"]
    assert kernel.execute("6 * 7").ok().result == "42"


def test_interrupt_while_asking(kernel):
    running = kernel.send_execute('answer, _ := display.Input("name? ")\nfmt.Println("went on", answer)', allow_stdin=True)
    asked = kernel.reply(running, "stdin")
    interrupt_by_message(kernel)
    run = kernel.finish(running)
    assert run.status == "error"
    assert run.text() == ""
    # An answer that comes too late is nobody's.
    kernel.answer(asked, "late")
    running = kernel.send_execute('again, _ := display.Input("again? ")\nfmt.Print(again)', allow_stdin=True)
    asked_again = kernel.reply(running, "stdin")
    assert asked_again["content"]["prompt"] == "again? "
    kernel.answer(asked, "later still")
    kernel.answer(asked_again, "in time")
    assert kernel.finish(running).ok().text() == "in time"


def test_stop_on_error(kernel, tmp_path):
    """The first of five cells fails when all five are there: the others do not run."""
    gate = tmp_path / "gate"
    waits = f'for {{\n\tif _, err := os.Stat("{gate}"); err == nil {{\n\t\tbreak\n\t}}\n\ttime.Sleep(time.Millisecond)\n}}\n'
    first = kernel.send_execute('fmt.Println("waits")\n' + waits + 'time.Sleep(time.Second)\npanic("first")')
    rest = [kernel.send_execute(f'fmt.Println("ran {i}")') for i in range(4)]
    kernel.wait_output(first, "waits\n")
    gate.touch()
    assert kernel.finish(first).status == "error"
    for msg_id in rest:
        run = kernel.finish(msg_id)
        assert run.status == "aborted"
        assert run.types == ["status", "status"]
    assert kernel.execute("6 * 7").ok().result == "42"


def test_go_on_after_error(kernel):
    first = kernel.send_execute('time.Sleep(200 * time.Millisecond)\npanic("first")', stop_on_error=False)
    rest = [kernel.send_execute(f"{i}", stop_on_error=False) for i in range(4)]
    assert kernel.finish(first).status == "error"
    assert [kernel.finish(msg_id).ok().result for msg_id in rest] == ["0", "1", "2", "3"]


def test_error(kernel):
    run = kernel.execute('kept := 1\npanic("on purpose")')
    assert run.status == "error"
    [error] = run.of("error")
    assert run.types == ["status", "execute_input", "error", "status"]
    assert "on purpose" in error["evalue"]
    assert "on purpose" in "\n".join(error["traceback"])
    assert {k: run.content[k] for k in ("ename", "evalue", "traceback")} == error
    assert kernel.execute("kept").ok().result == "1"


def test_silent(kernel):
    before = kernel.execute("1").ok().content["execution_count"]
    run = kernel.execute("quiet := 5\nquiet", silent=True).ok()
    assert run.types == ["status", "status"]
    after = kernel.execute("quiet").ok()
    assert after.result == "5"
    assert after.content["execution_count"] == before + 1


def test_no_history(kernel):
    before = kernel.execute('"seen 1"').ok().content["execution_count"]
    run = kernel.execute('"unseen"', store_history=False).ok()
    assert run.result == '"unseen"'
    assert run.content["execution_count"] == before
    after = kernel.execute('"seen 2"').ok()
    assert after.content["execution_count"] == before + 1
    assert inputs(kernel, 2) == ['"seen 1"', '"seen 2"']


def inputs(kernel, n):
    """The last n inputs of the history."""
    content = {"output": False, "raw": True, "hist_access_type": "tail", "n": n}
    return [entry[2] for entry in kernel.request("history_request", content).ok().content["history"]]


def test_user_expressions(kernel):
    run = kernel.execute("a := 20", user_expressions={"sum": "a + 1", "bad": "nowhere + 1", "nonsense": ")"}).ok()
    answers = run.content["user_expressions"]
    assert answers["sum"]["status"] == "ok"
    assert answers["sum"]["data"]["text/plain"] == "21"
    assert answers["sum"]["metadata"] == {}
    for name in ("bad", "nonsense"):
        assert answers[name]["status"] == "error"
        assert {"ename", "evalue", "traceback"} <= answers[name].keys()


def test_complete_counts_code_points(kernel):
    code = 's := "😀é"; strings.ToUp + 1'
    cursor = code.index(" + 1")
    reply = kernel.request("complete_request", {"code": code, "cursor_pos": cursor}).ok()
    assert set(reply.content["matches"]) == {"ToUpper", "ToUpperSpecial"}
    assert code[reply.content["cursor_start"] : reply.content["cursor_end"]] == "ToUp"
    reply = kernel.request("inspect_request", {"code": code, "cursor_pos": cursor, "detail_level": 0}).ok()
    assert reply.content["found"] is False


def test_complete_while_running(kernel):
    """Requests other than execute do not disturb a cell, and wait no longer than it."""
    running = kernel.send_execute('fmt.Println("started")\ntime.Sleep(300 * time.Millisecond)\nfmt.Println("ended")')
    asked = kernel.send("complete_request", {"code": "fmt.Sprintl", "cursor_pos": 11})
    assert kernel.finish(asked).ok().content["matches"] == ["Sprintln"]
    assert kernel.finish(running).ok().text() == "started\nended\n"


def test_is_complete_indents(kernel):
    reply = kernel.request("is_complete_request", {"code": "func f() {\n\tif true {"})
    assert reply.content["status"] == "incomplete"
    assert reply.content["indent"] == "\t\t"


def test_comm_to_unknown_target(kernel):
    run_id = kernel.send("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    messages = kernel.until_idle(run_id)
    closes = [m["content"] for m in messages if m["msg_type"] == "comm_close"]
    assert [c["comm_id"] for c in closes] == ["c1"]
    for msg_type in ("comm_msg", "comm_close"):
        kernel.until_idle(kernel.send(msg_type, {"comm_id": "c1", "data": {}}))
    reply = kernel.request("comm_info_request", {}).ok()
    assert reply.content["comms"] == {}


def test_two_clients(kernel):
    """Both get their own replies, both see all of iopub, and they share the session."""
    other = kernel.another_client()
    kernel.execute("shared := 1").ok()
    mine = [kernel.send_execute(f'fmt.Println("mine {i}")\nshared++') for i in range(20)]
    theirs = [other.send_execute(f'fmt.Println("theirs {i}")\nshared++') for i in range(20)]
    for i in range(20):
        assert kernel.finish(mine[i]).ok().text() == f"mine {i}\n"
        assert other.finish(theirs[i]).ok().text() == f"theirs {i}\n"
    # Each has also seen what the other ran.
    for i in range(20):
        assert other.iopub(mine[i], "stream")["content"]["text"] == f"mine {i}\n"
        assert kernel.iopub(theirs[i], "stream")["content"]["text"] == f"theirs {i}\n"
    assert other.execute("shared").ok().result == "41"


def test_input_asks_the_client_that_runs(kernel):
    other = kernel.another_client()
    running = other.send_execute('s, _ := display.Input("who? ")\nfmt.Print(s)', allow_stdin=True)
    assert other.reply(running, "stdin")["content"]["prompt"] == "who? "
    other.kc.input("other")
    assert other.finish(running).ok().text() == "other"
    assert not kernel.kc.stdin_channel.msg_ready()


def test_restart(kernel):
    """A restart drops the variables and keeps the history."""
    kernel.execute("gone := 1").ok()
    before = kernel.pid
    kernel.manager.restart_kernel()
    kernel.kc.wait_for_ready(timeout=120)
    assert kernel.pid != before
    run = kernel.execute("gone")
    assert run.status == "error"
    assert "gone" in run.content["evalue"]
    assert run.of("execute_input")[0]["execution_count"] == 1
    assert "gone := 1" in inputs(kernel, 10)


@pytest.mark.parametrize("restart", [False, True])
def test_shutdown(kernel, restart):
    """The last messages arrive, and the process ends by itself, with status 0."""
    msg_id = kernel.send("shutdown_request", {"restart": restart}, "control")
    run = kernel.finish(msg_id, "control")
    assert run.reply["msg_type"] == "shutdown_reply"
    assert run.content == {"status": "ok", "restart": restart}
    assert run.types == ["status", "shutdown_reply", "status"]
    assert kernel.wait_exit() == 0


def test_shutdown_while_running(kernel):
    running = kernel.send_execute('fmt.Println("started")\nfor {\n}')
    kernel.wait_output(running, "started\n")
    msg_id = kernel.send("shutdown_request", {"restart": False}, "control")
    assert kernel.reply(msg_id, "control")["content"]["status"] == "ok"
    assert kernel.wait_exit() == 0


@pytest.mark.parametrize(
    "code",
    [
        "os.Exit(3)",
        "log.Fatal(3)",
        "var m map[string]int\nm[\"a\"] = 1",
        "var p *int\n*p = 1",
        "a := []int{1}\ni := 5\na[i] = 2",
        "go func() {\n\tpanic(1)\n}()\ntime.Sleep(100 * time.Millisecond)",
    ],
)
def test_survives(kernel, code):
    """Whatever a cell does, the session goes on with its variables."""
    kernel.execute("kept := 42").ok()
    kernel.execute(code)
    assert kernel.execute("kept").ok().result == "42"
