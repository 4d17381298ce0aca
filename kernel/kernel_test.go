// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/history"
	"github.com/gosci/gosci/kernel/kerneltest"
	"github.com/gosci/gosci/kernel/wire"
)

// start starts a kernel with a script engine and connects a client.
func start(t *testing.T) (*kerneltest.Kernel, *kerneltest.Client, *kerneltest.Script) {
	t.Helper()
	script := kerneltest.NewScript()
	k := kerneltest.Start(t, script, nil)
	return k, kerneltest.Dial(t, k), script
}

func execute(code string) wire.ExecuteRequest {
	r := wire.DefaultExecuteRequest()
	r.Code = code
	return r
}

func decode[T any](t *testing.T, m *wire.Message) T {
	t.Helper()
	var v T
	if err := m.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestExecute(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, code string
		types      []string
		stdout     string
		status     wire.Status
	}{
		{
			name: "nothing", code: "",
			types: []string{"busy", "execute_input", "idle"}, status: wire.StatusOK,
		},
		{
			name: "print", code: "print a\nprint b",
			types: []string{"busy", "execute_input", "stdout", "idle"}, stdout: "a\nb\n", status: wire.StatusOK,
		},
		{
			name: "streams in order", code: "print a\neprint b\nprint c",
			types: []string{"busy", "execute_input", "stdout", "stderr", "stdout", "idle"}, stdout: "a\nc\n", status: wire.StatusOK,
		},
		{
			name: "value after text", code: "value v\nprint a",
			types: []string{"busy", "execute_input", "stdout", "execute_result", "idle"}, stdout: "a\n", status: wire.StatusOK,
		},
		{
			name: "displays", code: "print a\nshow id b\nupdate id c\nclear\nprint d",
			types:  []string{"busy", "execute_input", "stdout", "display_data", "update_display_data", "clear_output", "stdout", "idle"},
			stdout: "a\nd\n", status: wire.StatusOK,
		},
		{
			name: "failure", code: "print a\nfail b\nprint c",
			types: []string{"busy", "execute_input", "stdout", "error", "idle"}, stdout: "a\n", status: wire.StatusError,
		},
		{
			name: "panic of the engine", code: "panic b",
			types: []string{"busy", "execute_input", "error", "idle"}, status: wire.StatusError,
		},
		{
			name: "value that is not JSON", code: "nan",
			types: []string{"busy", "execute_input", "error", "idle"}, status: wire.StatusError,
		},
		{
			name: "a character cut in two", code: "raw e2\nraw 88ab\nraw 0a",
			types: []string{"busy", "execute_input", "stdout", "idle"}, stdout: "∫\n", status: wire.StatusOK,
		},
		{
			name: "a character that never ends", code: "raw 61e288",
			types: []string{"busy", "execute_input", "stdout", "idle"}, stdout: "a\ufffd\ufffd", status: wire.StatusOK,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, c, _ := start(t)
			reply, iopub := c.Execute(tt.code)
			if d := cmp.Diff(tt.types, kerneltest.Types(iopub)); d != "" {
				t.Errorf("iopub (-want +got):\n%s", d)
			}
			if got := kerneltest.Printed(iopub, engine.Stdout); got != tt.stdout {
				t.Errorf("stdout = %q, want %q", got, tt.stdout)
			}
			r := decode[wire.ExecuteErrorReply](t, reply)
			if r.Status != tt.status || r.ExecutionCount != 1 {
				t.Errorf("reply is %s with count %d, want %s with 1", r.Status, r.ExecutionCount, tt.status)
			}
			if r.Status == wire.StatusError && len(r.Traceback) == 0 {
				t.Error("the reply of a failure has no traceback")
			}
		})
	}
}

func TestFlood(t *testing.T) {
	t.Parallel()
	const n = 1_000_000
	_, c, _ := start(t)
	_, iopub := c.Execute(fmt.Sprintf("flood %d", n))
	var want strings.Builder
	for i := range n {
		fmt.Fprintln(&want, i)
	}
	if got := kerneltest.Printed(iopub, engine.Stdout); got != want.String() {
		t.Errorf("%d lines arrived as %d bytes, want %d bytes", n, len(got), want.Len())
	}
}

func TestOutputAfterTheCell(t *testing.T) {
	t.Parallel()
	_, c, script := start(t)
	h := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("later x"))
	c.UntilIdle(h)
	script.Release()
	m := c.Reply(kerneltest.IOPub, h, nil)
	if got := decode[wire.Stream](t, m).Text; got != "x\n" {
		t.Errorf("after the cell came %q, want x", got)
	}
}

func TestSilentAndHistory(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	c.Execute("value 1")

	silent := execute("print a\nvalue 2")
	silent.Silent = true
	h := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, silent)
	if d := cmp.Diff([]string{"busy", "idle"}, kerneltest.Types(c.UntilIdle(h))); d != "" {
		t.Errorf("a silent cell (-want +got):\n%s", d)
	}
	var r wire.ExecuteReply
	c.Reply(kerneltest.Shell, h, &r)
	if r.ExecutionCount != 1 {
		t.Errorf("after a silent cell the count is %d, want 1", r.ExecutionCount)
	}

	untold := execute("value 3")
	untold.StoreHistory = false
	h = c.Send(kerneltest.Shell, wire.MsgExecuteRequest, untold)
	c.UntilIdle(h)
	c.Reply(kerneltest.Shell, h, &r)
	if r.ExecutionCount != 1 {
		t.Errorf("after a cell that is not stored the count is %d, want 1", r.ExecutionCount)
	}

	n := 10
	h = c.Send(kerneltest.Shell, wire.MsgHistoryRequest, wire.HistoryRequest{HistAccessType: wire.HistoryTail, N: &n, Output: true})
	var hist wire.HistoryReply
	c.Reply(kerneltest.Shell, h, &hist)
	want := [][3]any{{float64(1), float64(1), []any{"value 1", "1"}}}
	if d := cmp.Diff(want, hist.History); d != "" {
		t.Errorf("history (-want +got):\n%s", d)
	}
}

func TestHistoryIsKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	for range 2 {
		store, err := history.Open(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		k := kerneltest.Start(t, kerneltest.NewScript(), &kernel.Options{History: store})
		c := kerneltest.Dial(t, k)
		c.Execute("print ∫")
		h := c.Send(kerneltest.Control, wire.MsgShutdownRequest, wire.ShutdownRequest{Restart: true})
		c.Reply(kerneltest.Control, h, nil)
		k.Wait(t)
	}
	store, err := history.Open(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	c := kerneltest.Dial(t, kerneltest.Start(t, kerneltest.NewScript(), &kernel.Options{History: store}))
	tests := []struct {
		name    string
		request wire.HistoryRequest
		want    int
	}{
		{"search", wire.HistoryRequest{HistAccessType: wire.HistorySearch, Pattern: "*∫"}, 2},
		{"search unique", wire.HistoryRequest{HistAccessType: wire.HistorySearch, Pattern: "print ?", Unique: true}, 1},
		{"search all", wire.HistoryRequest{HistAccessType: wire.HistorySearch}, 2},
		{"range of the session before", wire.HistoryRequest{HistAccessType: wire.HistoryRange, Session: -1, Start: 1}, 1},
		{"range of this session", wire.HistoryRequest{HistAccessType: wire.HistoryRange}, 0},
	}
	for _, tt := range tests {
		h := c.Send(kerneltest.Shell, wire.MsgHistoryRequest, tt.request)
		var r wire.HistoryReply
		c.Reply(kerneltest.Shell, h, &r)
		if r.Status != wire.StatusOK || len(r.History) != tt.want {
			t.Errorf("%s: %s with %v, want %d entries", tt.name, r.Status, r.History, tt.want)
		}
	}
	h := c.Send(kerneltest.Shell, wire.MsgHistoryRequest, wire.HistoryRequest{HistAccessType: "all"})
	var r wire.ErrorReply
	c.Reply(kerneltest.Shell, h, &r)
	if r.Status != wire.StatusError || !strings.Contains(r.Value, "all") {
		t.Errorf("an access type that does not exist: %+v, want an error that names it", r)
	}
}

func TestUserExpressionsAndPayload(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	r := execute("page p")
	r.UserExpressions = map[string]string{"a": "1", "b": "fail"}
	h := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, r)
	var got, want any
	c.Reply(kerneltest.Shell, h, &got)
	const text = `{
		"status": "ok", "execution_count": 1,
		"payload": [{"source": "page", "data": {"text/plain": "p"}, "start": 0}],
		"user_expressions": {
			"a": {"status": "ok", "data": {"text/plain": "1"}, "metadata": {}},
			"b": {"status": "error", "ename": "failure", "evalue": "fail", "traceback": []}
		}
	}`
	if err := json.Unmarshal([]byte(text), &want); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("reply (-want +got):\n%s", d)
	}
}

func TestStopOnError(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	var sent []wire.Header
	for _, code := range []string{"fail x", "print a", "print b"} {
		sent = append(sent, c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute(code)))
	}
	info := c.Send(kerneltest.Shell, wire.MsgKernelInfoRequest, struct{}{})
	for i, want := range []wire.Status{wire.StatusError, wire.StatusAborted, wire.StatusAborted} {
		var r wire.ErrorReply
		c.Reply(kerneltest.Shell, sent[i], &r)
		if r.Status != want {
			t.Errorf("cell %d: %s, want %s", i, r.Status, want)
		}
	}
	c.Reply(kerneltest.Shell, info, nil)
	if _, iopub := c.Execute("print c"); kerneltest.Printed(iopub, engine.Stdout) != "c\n" {
		t.Error("a cell that is sent after the failure is aborted")
	}

	going := execute("fail x")
	going.StopOnError = false
	h1 := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, going)
	h2 := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("print a"))
	c.Reply(kerneltest.Shell, h1, nil)
	var r wire.ErrorReply
	if c.Reply(kerneltest.Shell, h2, &r); r.Status != wire.StatusOK {
		t.Errorf("without stop_on_error the next cell is %s, want ok", r.Status)
	}
}

func TestInterrupt(t *testing.T) {
	t.Parallel()
	k, c, script := start(t)
	for _, how := range []struct {
		name      string
		interrupt func()
	}{
		{"message on control", func() {
			h := c.Send(kerneltest.Control, wire.MsgInterruptRequest, struct{}{})
			c.Reply(kerneltest.Control, h, nil)
		}},
		{"message on shell", func() {
			h := c.Send(kerneltest.Shell, wire.MsgInterruptRequest, struct{}{})
			c.Reply(kerneltest.Shell, h, nil)
		}},
		{"call", k.Interrupt},
	} {
		h := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("loop"))
		<-script.Started
		how.interrupt()
		var r wire.ErrorReply
		c.Reply(kerneltest.Shell, h, &r)
		if r.Status != wire.StatusError || r.Value != "interrupted" {
			t.Errorf("%s: reply %+v, want an interruption", how.name, r)
		}
	}
	k.Interrupt() // nothing runs
	if _, iopub := c.Execute("print a"); kerneltest.Printed(iopub, engine.Stdout) != "a\n" {
		t.Error("a cell after an interruption did not run")
	}
}

// TestBesideACell asks while a cell is running. The answers come before the cell
// ends; those that run code come after it; and the last status is busy until then.
func TestBesideACell(t *testing.T) {
	t.Parallel()
	k, c, script := start(t)
	cell := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("loop"))
	<-script.Started
	next := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("print next"))
	var complete wire.CompleteReply
	h := c.Send(kerneltest.Shell, wire.MsgCompleteRequest, wire.CompleteRequest{Code: "∫ pr", CursorPos: 4})
	c.Reply(kerneltest.Shell, h, &complete)
	if d := cmp.Diff([]string{"print"}, complete.Matches); d != "" || complete.CursorStart != 2 || complete.CursorEnd != 4 {
		t.Errorf("completion: %+v", complete)
	}
	info := c.Send(kerneltest.Control, wire.MsgKernelInfoRequest, struct{}{})
	c.Reply(kerneltest.Control, info, nil)
	var last *wire.Message
	for idles := 0; idles < 2 || kerneltest.State(last) == wire.StateIdle; {
		last = c.Recv(kerneltest.IOPub)
		if kerneltest.State(last) == wire.StateIdle {
			idles++
		}
	}
	if kerneltest.State(last) != wire.StateBusy || last.Parent.MsgID != cell.MsgID {
		t.Errorf("after the answers the last message is %s of %s, want the cell's busy", kerneltest.State(last), last.Parent.MsgType)
	}
	k.Interrupt()
	c.Reply(kerneltest.Shell, cell, nil)
	var r wire.ErrorReply
	if c.Reply(kerneltest.Shell, next, &r); r.Status != wire.StatusAborted {
		t.Errorf("the cell behind the interrupted one is %s, want aborted", r.Status)
	}
}

func TestKernelInfo(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	for _, ch := range []kerneltest.Channel{kerneltest.Shell, kerneltest.Control} {
		h := c.Send(ch, wire.MsgKernelInfoRequest, struct{}{})
		var r wire.KernelInfoReply
		c.Reply(ch, h, &r)
		if r.Status != wire.StatusOK || r.ProtocolVersion != "5.5" || r.LanguageInfo.Name != "script" || r.LanguageInfo.PygmentsLexer != "script" {
			t.Errorf("%s: %+v", ch, r)
		}
		if d := cmp.Diff([]string{"busy", "idle"}, kerneltest.Types(c.UntilIdle(h))); d != "" {
			t.Errorf("%s: iopub (-want +got):\n%s", ch, d)
		}
	}
}

func TestSmallRequests(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	tests := []struct {
		ch      kerneltest.Channel
		t       wire.MsgType
		content any
		want    string // a part of the reply's content
	}{
		{kerneltest.Shell, wire.MsgInspectRequest, wire.InspectRequest{Code: "x", CursorPos: 99, DetailLevel: 1}, `"x at level 1"`},
		{kerneltest.Shell, wire.MsgInspectRequest, wire.InspectRequest{}, `"found":false`},
		{kerneltest.Shell, wire.MsgCompleteRequest, wire.CompleteRequest{Code: "zz", CursorPos: 2}, `"matches":[]`},
		{kerneltest.Shell, wire.MsgCompleteRequest, wire.CompleteRequest{Code: "va", CursorPos: -1}, `"cursor_start":0`},
		{kerneltest.Shell, wire.MsgIsCompleteRequest, wire.IsCompleteRequest{Code: `a\`}, `{"status":"incomplete","indent":"  "}`},
		{kerneltest.Shell, wire.MsgConnectRequest, struct{}{}, `"iopub_port":`},
		{kerneltest.Shell, wire.MsgCommInfoRequest, struct{}{}, `{"status":"ok","comms":{}}`},
		{kerneltest.Control, wire.MsgUsageRequest, struct{}{}, `"status":"ok","hostname":`},
		{kerneltest.Control, wire.MsgDebugRequest, map[string]any{"seq": 7, "type": "request", "command": "initialize"}, `"request_seq":7,"command":"initialize","success":false`},
		{kerneltest.Control, wire.MsgListSubshellRequest, struct{}{}, `"subshell_id":[]`},
		{kerneltest.Control, wire.MsgCreateSubshellRequest, struct{}{}, `"ename":"unsupported"`},
		{kerneltest.Shell, wire.MsgExecuteRequest, map[string]any{"code": 5}, `"ename":"protocol error"`},
		{kerneltest.Control, wire.MsgExecuteRequest, execute("value 1"), `"execution_count":1`},
	}
	for _, tt := range tests {
		h := c.Send(tt.ch, tt.t, tt.content)
		m := c.Reply(tt.ch, h, nil)
		if want, _ := tt.t.Reply(); m.Header.MsgType != want {
			t.Errorf("%s is answered by %s, want %s", tt.t, m.Header.MsgType, want)
		}
		if !strings.Contains(string(m.Content), tt.want) {
			t.Errorf("%s on %s: %s, want a part %s", tt.t, tt.ch, m.Content, tt.want)
		}
		types := kerneltest.Types(c.UntilIdle(h))
		if types[0] != "busy" {
			t.Errorf("%s: iopub %v, want busy first", tt.t, types)
		}
	}
}

func TestStdin(t *testing.T) {
	t.Parallel()
	_, c, script := start(t)
	answer := func(q *wire.Message, value string, parent wire.Header) {
		m := &wire.Message{Header: wire.NewSession("").Header(wire.MsgInputReply), Parent: parent}
		m.Content, _ = json.Marshal(wire.InputReply{Value: value})
		c.SendMessage(kerneltest.Stdin, m)
		_ = q
	}
	for _, tt := range []struct {
		code     string
		password bool
		parent   bool // whether the client says which question it answers
	}{
		{"print before\nask name?", false, true},
		{"secret name?", true, false},
	} {
		h := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute(tt.code))
		q := c.Reply(kerneltest.Stdin, h, nil)
		if r := decode[wire.InputRequest](t, q); r.Prompt != "name?" || r.Password != tt.password {
			t.Errorf("%q asks %+v", tt.code, r)
		}
		answer(q, "to another question", wire.NewSession("").Header(wire.MsgInputRequest))
		if tt.parent {
			answer(q, "Ada", q.Header)
		} else {
			answer(q, "Ada", wire.Header{})
		}
		if got := kerneltest.Printed(c.UntilIdle(h), engine.Stdout); !strings.HasSuffix(got, "Ada\n") {
			t.Errorf("%q prints %q, want the answer Ada", tt.code, got)
		}
		c.Reply(kerneltest.Shell, h, nil)
	}

	no := execute("ask name?")
	no.AllowStdin = false
	h := c.Send(kerneltest.Shell, wire.MsgExecuteRequest, no)
	var r wire.ErrorReply
	if c.Reply(kerneltest.Shell, h, &r); r.Value != engine.ErrNoInput.Error() {
		t.Errorf("with allow_stdin false: %+v, want %v", r, engine.ErrNoInput)
	}

	for len(script.Started) > 0 {
		<-script.Started
	}
	h = c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("ask name?"))
	c.Reply(kerneltest.Stdin, h, nil)
	c.Reply(kerneltest.Control, c.Send(kerneltest.Control, wire.MsgInterruptRequest, struct{}{}), nil)
	if c.Reply(kerneltest.Shell, h, &r); r.Value != "interrupted" {
		t.Errorf("an interrupted question: %+v", r)
	}
}

func TestComms(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	object := func(s string) json.RawMessage { return json.RawMessage(s) }
	send := func(mt wire.MsgType, content any, buffers ...[]byte) []*wire.Message {
		m, err := wire.NewSession("").Message(mt, wire.Header{}, content)
		if err != nil {
			t.Fatal(err)
		}
		m.Buffers = buffers
		c.SendMessage(kerneltest.Shell, m)
		return c.UntilIdle(m.Header)
	}
	comms := func(target string) map[string]wire.CommInfo {
		h := c.Send(kerneltest.Shell, wire.MsgCommInfoRequest, wire.CommInfoRequest{TargetName: target})
		var r wire.CommInfoReply
		c.Reply(kerneltest.Shell, h, &r)
		return r.Comms
	}
	check := func(name string, got []*wire.Message, want ...string) {
		t.Helper()
		if d := cmp.Diff(append(append([]string{"busy"}, want...), "idle"), kerneltest.Types(got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
	check("unknown target", send(wire.MsgCommOpen, wire.CommOpen{CommID: "1", TargetName: "nobody"}), "comm_close")
	check("refused", send(wire.MsgCommOpen, wire.CommOpen{CommID: "1", TargetName: "echo", Data: object(`{"refuse":true}`)}), "comm_close")
	check("open", send(wire.MsgCommOpen, wire.CommOpen{CommID: "2", TargetName: "echo", Data: object(`{}`)}))
	if d := cmp.Diff(map[string]wire.CommInfo{"2": {TargetName: "echo"}}, comms("")); d != "" {
		t.Errorf("comm_info (-want +got):\n%s", d)
	}
	if got := comms("nobody"); len(got) != 0 {
		t.Errorf("comm_info of a target with no comms: %v", got)
	}
	got := send(wire.MsgCommMsg, wire.CommMsg{CommID: "2", Data: object(`{"a":1}`)}, []byte("buffer"))
	check("message", got, "comm_msg")
	if m := decode[wire.CommMsg](t, got[1]); string(m.Data) != `{"a":1}` || len(got[1].Buffers) != 1 || !bytes.Equal(got[1].Buffers[0], []byte("buffer")) {
		t.Errorf("echoed %s with buffers %q", m.Data, got[1].Buffers)
	}
	check("to no comm", send(wire.MsgCommMsg, wire.CommMsg{CommID: "9", Data: object(`{}`)}))
	check("closed by the kernel", send(wire.MsgCommMsg, wire.CommMsg{CommID: "2", Data: object(`{"close":true}`)}), "comm_close")
	check("open again", send(wire.MsgCommOpen, wire.CommOpen{CommID: "2", TargetName: "echo"}))
	check("closed by the client", send(wire.MsgCommClose, wire.CommClose{CommID: "2"}))
	if got := comms(""); len(got) != 0 {
		t.Errorf("comm_info after all are closed: %v", got)
	}
}

// TestHostileMessages sends what is not a message. The kernel stays alive.
func TestHostileMessages(t *testing.T) {
	t.Parallel()
	k, c, _ := start(t)
	strangers, err := wire.NewCodec("", []byte("another key"))
	if err != nil {
		t.Fatal(err)
	}
	own, err := wire.NewCodec("", []byte(k.Connection().Key))
	if err != nil {
		t.Fatal(err)
	}
	session := wire.NewSession("")
	frames := func(codec *wire.Codec, change func(*wire.Message)) [][]byte {
		m, err := session.Message(wire.MsgExecuteRequest, wire.Header{}, execute("print obeyed"))
		if err != nil {
			t.Fatal(err)
		}
		change(m)
		f, err := codec.Encode(m)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	good := frames(own, func(*wire.Message) {})
	hostile := map[string][][]byte{
		"no frames but one": {[]byte("x")},
		"no delimiter":      {[]byte("a"), []byte("b"), []byte("c")},
		"missing frames":    good[:4],
		"foreign signature": frames(strangers, func(*wire.Message) {}),
		"content no JSON":   frames(own, func(m *wire.Message) { m.Content = []byte("{") }),
		"content no object": frames(own, func(m *wire.Message) { m.Content = []byte("[1]") }),
		"unknown type":      frames(own, func(m *wire.Message) { m.Header.MsgType = "obey_request" }),
		"no type":           frames(own, func(m *wire.Message) { m.Header.MsgType = "" }),
		"a reply":           frames(own, func(m *wire.Message) { m.Header.MsgType = wire.MsgExecuteReply }),
	}
	for _, f := range hostile {
		for _, ch := range []kerneltest.Channel{kerneltest.Shell, kerneltest.Control, kerneltest.Stdin} {
			c.SendFrames(ch, f)
		}
	}
	c.SendFrames(kerneltest.Shell, good)
	c.SendFrames(kerneltest.Shell, good) // again
	m := c.Recv(kerneltest.Shell)
	if m.Header.MsgType != wire.MsgExecuteReply {
		t.Fatalf("the good message is answered by %s", m.Header.MsgType)
	}
	c.UntilIdle(m.Parent)
	if reply, _ := c.Execute("print alive"); decode[wire.ExecuteReply](t, reply).ExecutionCount != 2 {
		t.Error("a hostile or replayed message was obeyed")
	}
}

// TestSharedSession sends two messages with the same session and msg_id, as two
// clients of one jupyter_client manager do. Both are obeyed.
func TestSharedSession(t *testing.T) {
	t.Parallel()
	_, c, _ := start(t)
	h := wire.NewSession("").Header(wire.MsgExecuteRequest)
	for _, date := range []string{"2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"} {
		h.Date = date
		c.SendMessage(kerneltest.Shell, &wire.Message{Header: h, Content: []byte(`{"code":"print a"}`)})
		c.Reply(kerneltest.Shell, h, nil)
	}
}

func TestShutdown(t *testing.T) {
	t.Parallel()
	for _, ch := range []kerneltest.Channel{kerneltest.Shell, kerneltest.Control} {
		for _, restart := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s restart=%t", ch, restart), func(t *testing.T) {
				t.Parallel()
				k, c, script := start(t)
				if ch == kerneltest.Control {
					c.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("loop"))
					<-script.Started
				}
				h := c.Send(ch, wire.MsgShutdownRequest, wire.ShutdownRequest{Restart: restart})
				if types := kerneltest.Types(c.UntilIdle(h)); !cmp.Equal(types, []string{"busy", "shutdown_reply", "idle"}) {
					t.Errorf("iopub carries %v", types)
				}
				for {
					m := c.Recv(ch)
					if m.Parent.MsgID != h.MsgID {
						continue
					}
					if r := decode[wire.ShutdownReply](t, m); r.Status != wire.StatusOK || r.Restart != restart {
						t.Errorf("reply %+v", r)
					}
					break
				}
				k.Wait(t)
			})
		}
	}
}

func TestTwoClients(t *testing.T) {
	t.Parallel()
	k, a, _ := start(t)
	b := kerneltest.Dial(t, k)
	ha := a.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("ask a"))
	q := a.Reply(kerneltest.Stdin, ha, nil) // and not b
	hb := b.Send(kerneltest.Shell, wire.MsgExecuteRequest, execute("print b"))
	a.SendMessage(kerneltest.Stdin, &wire.Message{
		Header: wire.NewSession("").Header(wire.MsgInputReply), Parent: q.Header, Content: []byte(`{"value":"v"}`),
	})
	a.Reply(kerneltest.Shell, ha, nil)
	b.Reply(kerneltest.Shell, hb, nil)
	for _, c := range []*kerneltest.Client{a, b} {
		if got := kerneltest.Printed(c.UntilIdle(ha), engine.Stdout) + kerneltest.Printed(c.UntilIdle(hb), engine.Stdout); got != "v\nb\n" {
			t.Errorf("a client sees %q on iopub, want what both printed", got)
		}
	}
}

func TestReadConnection(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, file, err string
	}{
		{"good", `{"transport":"tcp","ip":"127.0.0.1","shell_port":1,"key":"k","signature_scheme":"hmac-sha256"}`, ""},
		{"not JSON", `{`, "unexpected end"},
		{"no ip", `{}`, "ip is missing"},
		{"transport", `{"transport":"udp","ip":"127.0.0.1"}`, `transport "udp"; want tcp or ipc`},
		{"port", `{"ip":"127.0.0.1","hb_port":70000}`, "hb_port is 70000"},
	}
	for _, tt := range tests {
		path := filepath.Join(t.TempDir(), "kernel.json")
		if err := os.WriteFile(path, []byte(tt.file), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := kernel.ReadConnection(path)
		if (err == nil) != (tt.err == "") || err != nil && (!strings.Contains(err.Error(), tt.err) || !strings.Contains(err.Error(), path)) {
			t.Errorf("%s: ReadConnection = %v, want %q and the path", tt.name, err, tt.err)
		}
	}
	if _, err := kernel.ReadConnection(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("ReadConnection of no file = %v", err)
	}
}

func TestEndpoint(t *testing.T) {
	t.Parallel()
	for want, c := range map[string]kernel.Connection{
		"tcp://127.0.0.1:7": {IP: "127.0.0.1"},
		"tcp://[::1]:7":     {Transport: "tcp", IP: "::1"},
		"ipc:///run/k-7":    {Transport: "ipc", IP: "/run/k"},
	} {
		if got := c.Endpoint(7); got != want {
			t.Errorf("Endpoint(7) of %+v = %q, want %q", c, got, want)
		}
	}
}

func TestPortTaken(t *testing.T) {
	t.Parallel()
	k, _, _ := start(t)
	conn := k.Connection()
	conn.ShellPort, conn.ControlPort, conn.StdinPort, conn.HBPort = 0, 0, 0, 0
	if _, err := kernel.New(conn, kerneltest.NewScript(), nil); err == nil || !strings.Contains(err.Error(), "iopub") {
		t.Errorf("New on a port that is taken = %v, want an error that names iopub", err)
	}
}

// TestParent starts a kernel whose parent ends soon. Until it has been waited for,
// the parent is there.
func TestParent(t *testing.T) {
	t.Parallel()
	parent := exec.Command(os.Args[0], "-test.run=^$") // ends at once
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	k := kerneltest.Start(t, kerneltest.NewScript(), &kernel.Options{Parent: parent.Process.Pid})
	c := kerneltest.Dial(t, k)
	c.Execute("print a")
	if err := parent.Wait(); err != nil {
		t.Fatal(err)
	}
	k.Wait(t)
}
