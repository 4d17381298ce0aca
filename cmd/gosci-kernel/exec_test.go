// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests the verb exec on an engine whose cells are words.

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/engine"
)

// A script is an engine that does what the first word of a cell says.
type script struct {
	interrupt func() // of the word interrupt
	closed    bool
}

func newScript(s *script) func(string) (engine.Engine, error) {
	return func(string) (engine.Engine, error) { return s, nil }
}

func (s *script) Execute(ctx context.Context, cell engine.Cell, out engine.Output) engine.Result {
	word, rest, _ := strings.Cut(strings.TrimSpace(cell.Code), " ")
	switch word {
	case "print":
		out.Stream(engine.Stdout, []byte(rest+"\n"))
	case "value":
		return engine.Result{Value: &engine.Bundle{Data: map[string]any{"text/plain": rest}}}
	case "fail":
		return engine.Result{Err: &engine.Error{Name: "error", Value: rest, Traceback: []string{"\x1b[31merror\x1b[0m: " + rest}}}
	case "exit":
		code := len(rest)
		return engine.Result{Err: &engine.Error{Name: "exit", Value: rest, Exit: &code}}
	case "ask":
		line, err := out.Input(ctx, rest+"? ", false)
		if err != nil {
			return engine.Result{Err: &engine.Error{Name: "input", Value: err.Error()}}
		}
		out.Stream(engine.Stdout, []byte(line+"\n"))
	case "ls":
		entries, err := os.ReadDir(".")
		if err != nil {
			return engine.Result{Err: &engine.Error{Name: "ls", Value: err.Error()}}
		}
		for _, e := range entries {
			out.Stream(engine.Stdout, []byte(e.Name()+"\n"))
		}
	case "interrupt":
		s.interrupt()
		fallthrough
	case "wait":
		<-ctx.Done()
		return engine.Result{Err: &engine.Error{Name: "interrupted", Value: "the cell was stopped"}}
	}
	return engine.Result{}
}

func (*script) Language() engine.Language { return engine.Language{Name: "script"} }

func (*script) Evaluate(context.Context, string, engine.Output) (engine.Bundle, *engine.Error) {
	return engine.Bundle{}, nil
}

func (*script) Complete(context.Context, string, int) engine.Completion {
	return engine.Completion{}
}

func (*script) Inspect(context.Context, string, int, int) engine.Inspection {
	return engine.Inspection{}
}

func (*script) IsComplete(string) engine.Completeness { return engine.Completeness{} }

func (s *script) Close() error {
	s.closed = true
	return nil
}

// notebook writes a notebook of code cells and returns its path.
func notebook(t *testing.T, cells ...string) string {
	t.Helper()
	nb := &nbformat.Notebook{Metadata: map[string]any{"kernelspec": map[string]any{"name": "mine", "display_name": "Mine"}}}
	for _, c := range cells {
		nb.Cells = append(nb.Cells, &nbformat.Cell{Type: nbformat.Code, Source: c})
	}
	path := filepath.Join(t.TempDir(), "nb.ipynb")
	if err := nbformat.WriteFile(path, nb); err != nil {
		t.Fatal(err)
	}
	return path
}

// outputs reads a notebook and returns the text of its outputs, by cells.
func outputs(t *testing.T, path string) []string {
	t.Helper()
	nb, err := nbformat.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, c := range nb.Cells {
		var text string
		for _, o := range c.Outputs {
			switch o := o.(type) {
			case *nbformat.Stream:
				text += o.Name + ":" + o.Text
			case *nbformat.ExecuteResult:
				text += "result:" + o.Data["text/plain"].(string)
			case *nbformat.Error:
				text += "error:" + o.Value
			}
		}
		list = append(list, text)
	}
	return list
}

func TestExec(t *testing.T) {
	for _, tt := range []struct {
		name           string
		cells          []string
		args           []string
		status         int
		stdout, stderr string // PATH stands for the notebook
		outputs        []string
	}{
		{
			name:  "success",
			cells: []string{"print a <b>", "value 1", "print c"}, stdout: "a <b>\n1\nc\n",
			outputs: []string{"stdout:a <b>\n", "result:1", "stdout:c\n"},
		},
		{
			name:  "failure",
			cells: []string{"print a", "fail why", "print c"}, status: 1,
			stdout: "a\n", stderr: "error: why\ngosci-kernel: PATH: cell [2] failed: error: why\n",
			outputs: []string{"stdout:a\n", "error:why", ""},
		},
		{
			name:  "allowed failure",
			cells: []string{"fail why", "print c"}, args: []string{"--allow-errors"},
			stdout: "c\n", stderr: "error: why\n",
			outputs: []string{"error:why", "stdout:c\n"},
		},
		{
			name:  "timeout",
			cells: []string{"print a", "wait", "print c"}, args: []string{"--timeout", "10ms", "--allow-errors"}, status: 1,
			stdout: "a\n", stderr: "interrupted: the cell was stopped\ngosci-kernel: PATH: cell [2] was stopped: it took longer than the limit of 10ms\n",
			outputs: []string{"stdout:a\n", "error:the cell was stopped", ""},
		},
		{
			name:  "input",
			cells: []string{"ask name", "ask age"}, status: 1,
			stdout: "name? Ada\nage? \n", stderr: "input: EOF\ngosci-kernel: PATH: cell [2] failed: input: EOF\n",
			outputs: []string{"stdout:Ada\n", "error:EOF"},
		},
		{
			name:  "the folder of the notebook",
			cells: []string{"ls"}, stdout: "nb.ipynb\n",
			outputs: []string{"stdout:nb.ipynb\n"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := notebook(t, tt.cells...)
			out := filepath.Join(t.TempDir(), "out.ipynb")
			eng := &script{}
			var stdout, stderr bytes.Buffer
			std := stdio{in: strings.NewReader("Ada\n"), out: &stdout, err: &stderr}
			args := append([]string{"exec", path, "-o", out}, tt.args...)
			if got := dispatch(t.Context(), args, std, verbs(newScript(eng))); got != tt.status {
				t.Errorf("status = %d, want %d", got, tt.status)
			}
			if got := stdout.String(); got != tt.stdout {
				t.Errorf("stdout = %q, want %q", got, tt.stdout)
			}
			if got, want := stderr.String(), strings.ReplaceAll(tt.stderr, "PATH", path); got != want {
				t.Errorf("stderr = %q, want %q", got, want)
			}
			if diff := cmp.Diff(tt.outputs, outputs(t, out)); diff != "" {
				t.Errorf("outputs (-want +got):\n%s", diff)
			}
			if !eng.closed {
				t.Error("the engine was not closed")
			}
		})
	}
}

func TestExecInPlace(t *testing.T) {
	path := notebook(t, "print a")
	t.Chdir(filepath.Dir(path))
	status, _, stderr := call(t, verbs(newScript(&script{})), "exec", "nb.ipynb", "-o", "nb.ipynb")
	if status != statusOK || stderr != "" {
		t.Errorf("exec = %d, stderr %q, want success", status, stderr)
	}
	if diff := cmp.Diff([]string{"stdout:a\n"}, outputs(t, path)); diff != "" {
		t.Errorf("outputs (-want +got):\n%s", diff)
	}
	nb, err := nbformat.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"kernelspec": map[string]any{"name": "mine", "display_name": "Mine"}, "language_info": map[string]any{"name": "script"}}
	if diff := cmp.Diff(want, nb.Metadata); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
}

func TestExecSource(t *testing.T) {
	dir := t.TempDir()
	path, out := filepath.Join(dir, "a.go"), filepath.Join(dir, "a.ipynb")
	if err := os.WriteFile(path, []byte("print a\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := call(t, verbs(newScript(&script{})), "exec", path, "-o", out)
	if status != statusOK || stdout != "a\n" || stderr != "" {
		t.Errorf("exec = %d, %q, %q, want success", status, stdout, stderr)
	}
	nb, err := nbformat.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"name": "gosci", "display_name": "Go (gosci)", "language": "go"}
	if diff := cmp.Diff(want, nb.Metadata["kernelspec"]); diff != "" {
		t.Errorf("kernelspec (-want +got):\n%s", diff)
	}
	if err := os.WriteFile(path, []byte("exit xxx"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr = call(t, verbs(newScript(&script{})), "exec", path); status != 3 || stderr != "" {
		t.Errorf("exec = %d, stderr %q, want 3 and nothing", status, stderr)
	}
	if err := os.WriteFile(path, []byte("fail why"), 0o644); err != nil {
		t.Fatal(err)
	}
	status, _, stderr = call(t, verbs(newScript(&script{})), "exec", path)
	if want := "error: why\ngosci-kernel: " + path + ": error: why\n"; status != statusFailed || stderr != want {
		t.Errorf("exec = %d, stderr %q, want %d, %q", status, stderr, statusFailed, want)
	}
}

func TestExecInterrupt(t *testing.T) {
	path := notebook(t, "print a", "interrupt", "print c")
	ctx, cancel := context.WithCancel(t.Context())
	var stdout, stderr bytes.Buffer
	std := stdio{in: strings.NewReader(""), out: &stdout, err: &stderr}
	list := verbs(newScript(&script{interrupt: cancel}))
	if got := dispatch(ctx, []string{"exec", path, "-o", path}, std, list); got != statusInterrupted {
		t.Errorf("status = %d, want %d", got, statusInterrupted)
	}
	want := "gosci-kernel: " + path + ": cell [2] was interrupted: context canceled\n"
	if got := stderr.String(); !strings.HasSuffix(got, want) {
		t.Errorf("stderr = %q, want it to end with %q", got, want)
	}
	if diff := cmp.Diff([]string{"stdout:a\n", "error:the cell was stopped", ""}, outputs(t, path)); diff != "" {
		t.Errorf("outputs (-want +got):\n%s", diff)
	}
}

func TestExecTerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	path := notebook(t, "print a", "print b", "fail why")
	var terminal bytes.Buffer
	std := stdio{in: strings.NewReader(""), out: &terminal, err: &terminal, outTerminal: true, errTerminal: true}
	dispatch(t.Context(), []string{"exec", path}, std, verbs(newScript(&script{})))
	const erase = "\r\x1b[K"
	want := "[1/3] running…" + erase + "a\n[1/3] running…" + erase +
		"[2/3] running…" + erase + "b\n[2/3] running…" + erase +
		"[3/3] running…" + erase + "\x1b[31merror\x1b[0m: why\n[3/3] running…" + erase +
		"gosci-kernel: " + path + ": cell [3] failed: error: why\n"
	if got := terminal.String(); got != want {
		t.Errorf("the terminal shows\n%q, want\n%q", got, want)
	}

	t.Setenv("NO_COLOR", "1")
	terminal.Reset()
	dispatch(t.Context(), []string{"exec", path}, std, verbs(newScript(&script{})))
	if got, want := terminal.String(), "error: why\n"; !strings.Contains(got, want) {
		t.Errorf("the terminal shows %q, want %q without colours", got, want)
	}
}

func TestExecOutputAside(t *testing.T) {
	path := notebook(t, "print a", "print b")
	var terminal, stdout bytes.Buffer
	std := stdio{in: strings.NewReader(""), out: &stdout, err: &terminal, errTerminal: true}
	dispatch(t.Context(), []string{"exec", path}, std, verbs(newScript(&script{})))
	const erase = "\r\x1b[K"
	if got, want := terminal.String(), "[1/2] running…"+erase+"[2/2] running…"+erase; got != want {
		t.Errorf("the terminal shows %q, want %q", got, want)
	}
	if got, want := stdout.String(), "a\nb\n"; got != want {
		t.Errorf("stdout = %q, want %q", got, want)
	}
}

func TestExecMisuse(t *testing.T) {
	dir := t.TempDir()
	nb := notebook(t, "print a")
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		want   string // in the standard error
	}{
		{"no path", nil, 2, "want one notebook or .go file, came 0"},
		{"two paths", []string{"a.ipynb", "b.ipynb"}, 2, "want one notebook or .go file, came 2"},
		{"wrong kind of file", []string{"a.txt"}, 2, "want a notebook (.ipynb) or a Go file (.go), came a.txt"},
		{"wrong timeout", []string{nb, "--timeout", "soon"}, 2, `invalid value "soon" for flag -timeout`},
		{"negative timeout", []string{nb, "--timeout", "-1s"}, 2, "want a --timeout of zero or more, came -1s"},
		{"missing notebook", []string{filepath.Join(dir, "missing.ipynb")}, 1, filepath.Join(dir, "missing.ipynb") + ": "},
		{"missing source", []string{filepath.Join(dir, "missing.go")}, 1, filepath.Join(dir, "missing.go") + ": "},
		{"output is a folder", []string{nb, "-o", dir}, 1, "cannot write " + dir + ": it is a folder"},
		{"output in no folder", []string{nb, "-o", filepath.Join(dir, "x", "y.ipynb")}, 1, "its folder does not exist"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			status, stdout, stderr := call(t, verbs(newScript(&script{})), append([]string{"exec"}, tt.args...)...)
			if status != tt.status || stdout != "" || !strings.Contains(stderr, tt.want) {
				t.Errorf("exec = %d, stdout %q, stderr %q, want %d and %q", status, stdout, stderr, tt.status, tt.want)
			}
		})
	}
}

func TestExecBrokenNotebook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.ipynb")
	if err := os.WriteFile(path, []byte("{\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	status, _, stderr := call(t, verbs(newScript(&script{})), "exec", path)
	if want := "gosci-kernel: " + path + ": nbformat: line 2: the file ends in the middle of the notebook\n"; status != statusFailed || stderr != want {
		t.Errorf("exec = %d, stderr %q, want %d, %q", status, stderr, statusFailed, want)
	}
}

func TestExecNoEngine(t *testing.T) {
	list := verbs(func(string) (engine.Engine, error) { return nil, errors.New("no engine") })
	status, _, stderr := call(t, list, "exec", notebook(t, "print a"))
	if status != statusFailed || stderr != "gosci-kernel: no engine\n" {
		t.Errorf("exec = %d, stderr %q, want %d and the error", status, stderr, statusFailed)
	}
}
