// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbexec_test

// This file tests runs of notebooks on an engine whose cells are Go functions.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/internal/nbexec"
	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/engine"
)

// A script is an engine that calls the function named by a cell's code.
type script map[string]func(context.Context, engine.Output) engine.Result

func (s script) Execute(ctx context.Context, cell engine.Cell, out engine.Output) engine.Result {
	return s[cell.Code](ctx, out)
}

func (script) Language() engine.Language {
	return engine.Language{Name: "script", FileExtension: ".script"}
}

func (script) Evaluate(context.Context, string, engine.Output) (engine.Bundle, *engine.Error) {
	return engine.Bundle{}, nil
}

func (script) Complete(context.Context, string, int) engine.Completion {
	return engine.Completion{}
}

func (script) Inspect(context.Context, string, int, int) engine.Inspection {
	return engine.Inspection{}
}
func (script) IsComplete(string) engine.Completeness { return engine.Completeness{} }
func (script) Close() error                          { return nil }

func text(s string) engine.Bundle {
	return engine.Bundle{Data: map[string]any{"text/plain": s}}
}

// printing is a cell that prints text.
func printing(s string) func(context.Context, engine.Output) engine.Result {
	return func(_ context.Context, out engine.Output) engine.Result {
		out.Stream(engine.Stdout, []byte(s))
		return engine.Result{}
	}
}

func failing(context.Context, engine.Output) engine.Result {
	return engine.Result{Err: &engine.Error{Name: "error", Value: "no", Traceback: []string{"\x1b[31mno\x1b[0m", "here"}}}
}

func codeCells(sources ...string) *nbformat.Notebook {
	nb := &nbformat.Notebook{}
	for _, s := range sources {
		nb.Cells = append(nb.Cells, &nbformat.Cell{Type: nbformat.Code, Source: s})
	}
	return nb
}

func stream(name, text string) nbformat.Output { return &nbformat.Stream{Name: name, Text: text} }

func display(text string) nbformat.Output {
	return &nbformat.DisplayData{Data: nbformat.Bundle{"text/plain": text}, Metadata: map[string]any{}}
}

func TestOutputs(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name           string
		cell           func(context.Context, engine.Output) engine.Result
		want           []nbformat.Output
		stdout, stderr string
	}{
		{
			name: "nothing",
			cell: printing(""),
		},
		{
			name: "streams merge",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Stream(engine.Stdout, []byte("a"))
				out.Stream(engine.Stdout, []byte("b\r\bc\n"))
				out.Stream(engine.Stderr, []byte("e"))
				out.Stream(engine.Stdout, []byte("d"))
				return engine.Result{}
			},
			want:   []nbformat.Output{stream("stdout", "ab\r\bc\n"), stream("stderr", "e"), stream("stdout", "d")},
			stdout: "ab\r\bc\nd", stderr: "e",
		},
		{
			name: "characters in two parts",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Stream(engine.Stdout, []byte("\xe6"))
				out.Stream(engine.Stderr, []byte("\xf0\x9f\x98"))
				out.Stream(engine.Stdout, []byte("\xbc"))
				out.Stream(engine.Stdout, []byte("\xa2\xff!\xf0\x9f"))
				out.Stream(engine.Stderr, []byte("\x80"))
				return engine.Result{}
			},
			want:   []nbformat.Output{stream("stdout", "漢\ufffd!"), stream("stderr", "😀"), stream("stdout", "\ufffd")},
			stdout: "漢\ufffd!\ufffd", stderr: "😀",
		},
		{
			name: "display, result and page",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Stream(engine.Stdout, []byte("half"))
				out.Display(text("shown"), engine.DisplayOptions{})
				value := text("value\n")
				return engine.Result{Value: &value, Payloads: []engine.Payload{
					{Source: engine.PayloadPage, Data: map[string]any{"text/plain": "page"}},
					{Source: engine.PayloadSetNextInput, Text: "not shown"},
				}}
			},
			want: []nbformat.Output{
				stream("stdout", "half"), display("shown"),
				&nbformat.ExecuteResult{Data: nbformat.Bundle{"text/plain": "value\n"}, Metadata: map[string]any{}, ExecutionCount: new(1)},
			},
			stdout: "half\nshown\nvalue\npage\n",
		},
		{
			name: "values are copied",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				list := []int{1}
				out.Display(engine.Bundle{
					Data:     map[string]any{"application/json": list, "image/png": []byte("png")},
					Metadata: map[string]any{"width": 3},
				}, engine.DisplayOptions{})
				list[0] = 2
				return engine.Result{}
			},
			want: []nbformat.Output{&nbformat.DisplayData{
				Data:     nbformat.Bundle{"application/json": json.RawMessage("[1]"), "image/png": "cG5n"},
				Metadata: map[string]any{"width": json.RawMessage("3")},
			}},
		},
		{
			name: "no JSON",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Display(engine.Bundle{Data: map[string]any{"application/json": math.NaN(), "text/plain": "NaN"}}, engine.DisplayOptions{})
				return engine.Result{}
			},
			want: []nbformat.Output{
				stream("stderr", "display: application/json is left out: json: unsupported value: NaN\n"), display("NaN"),
			},
			stdout: "NaN\n", stderr: "display: application/json is left out: json: unsupported value: NaN\n",
		},
		{
			name: "clear",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Stream(engine.Stdout, []byte("gone"))
				out.Clear(false)
				out.Stream(engine.Stdout, []byte("new"))
				return engine.Result{}
			},
			want:   []nbformat.Output{stream("stdout", "new")},
			stdout: "gonenew",
		},
		{
			name: "clear with the next output",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Stream(engine.Stdout, []byte("gone"))
				out.Clear(true)
				out.Stream(engine.Stdout, []byte("new"))
				out.Stream(engine.Stdout, []byte("er"))
				out.Display(text("x"), engine.DisplayOptions{})
				out.Clear(true)
				return engine.Result{}
			},
			want:   []nbformat.Output{stream("stdout", "newer"), display("x")},
			stdout: "gonenewer\nx\n",
		},
		{
			name: "update",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Display(text("one"), engine.DisplayOptions{ID: "a"})
				out.Display(text("other"), engine.DisplayOptions{ID: "b"})
				out.Display(text("two"), engine.DisplayOptions{ID: "a"})
				out.Display(text("three"), engine.DisplayOptions{ID: "a", Update: true})
				out.Display(text("nowhere"), engine.DisplayOptions{ID: "c", Update: true})
				return engine.Result{}
			},
			want:   []nbformat.Output{display("three"), display("other"), display("three")},
			stdout: "one\nother\ntwo\n",
		},
		{
			name: "an update leaves alone what was cleared",
			cell: func(_ context.Context, out engine.Output) engine.Result {
				out.Display(text("one"), engine.DisplayOptions{ID: "a"})
				out.Clear(false)
				out.Display(text("two"), engine.DisplayOptions{ID: "a", Update: true})
				return engine.Result{}
			},
			stdout: "one\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			nb := codeCells("cell")
			var stdout, stderr bytes.Buffer
			_, err := nbexec.Run(t.Context(), nb, script{"cell": tt.cell}, &nbexec.Options{Stdout: &stdout, Stderr: &stderr})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, nb.Cells[0].Outputs); diff != "" {
				t.Errorf("outputs (-want +got):\n%s", diff)
			}
			if got := stdout.String(); got != tt.stdout {
				t.Errorf("stdout = %q, want %q", got, tt.stdout)
			}
			if got := stderr.String(); got != tt.stderr {
				t.Errorf("stderr = %q, want %q", got, tt.stderr)
			}
			if _, err := nbformat.Encode(nb); err != nil {
				t.Errorf("Encode = %v", err)
			}
		})
	}
}

func TestWhichCellsRun(t *testing.T) {
	t.Parallel()
	old := []nbformat.Output{stream("stdout", "old")}
	nb := &nbformat.Notebook{Cells: []*nbformat.Cell{
		{Type: nbformat.Markdown, Source: "a"},
		{Type: nbformat.Code, Source: "a", Outputs: old, ExecutionCount: new(9)},
		{Type: nbformat.Code, Source: " \n", Outputs: old, ExecutionCount: new(9)},
		{Type: nbformat.Raw, Source: "a"},
		{Type: nbformat.Code, Source: "b", Outputs: old, ExecutionCount: new(9), Metadata: map[string]any{"tags": []any{"skip-execution"}}},
		{Type: nbformat.Code, Source: "c"},
	}}
	var steps []nbexec.Step
	var stdout bytes.Buffer
	sum, err := nbexec.Run(t.Context(), nb, script{"a": printing("A"), "c": printing("C")}, &nbexec.Options{
		Stdout:   &stdout,
		Progress: func(s nbexec.Step) { steps = append(steps, s) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := (nbexec.Summary{Cells: 2, Ran: 2}); sum != want {
		t.Errorf("Run = %+v, want %+v", sum, want)
	}
	if diff := cmp.Diff([]nbexec.Step{{Count: 1, Total: 2}, {Count: 2, Total: 2}}, steps); diff != "" {
		t.Errorf("progress (-want +got):\n%s", diff)
	}
	if got, want := stdout.String(), "A\nC"; got != want {
		t.Errorf("stdout = %q, want %q", got, want)
	}
	var counts []*int
	var outputs []int
	for _, c := range nb.Cells {
		counts = append(counts, c.ExecutionCount)
		outputs = append(outputs, len(c.Outputs))
	}
	if diff := cmp.Diff([]*int{nil, new(1), nil, nil, new(9), new(2)}, counts); diff != "" {
		t.Errorf("execution counts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{0, 1, 0, 0, 1, 1}, outputs); diff != "" {
		t.Errorf("numbers of outputs (-want +got):\n%s", diff)
	}
	want := map[string]any{"language_info": map[string]any{"name": "script", "file_extension": ".script"}}
	if diff := cmp.Diff(want, nb.Metadata); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
}

func TestFailure(t *testing.T) {
	t.Parallel()
	cells := script{"print": printing("x"), "fail": failing}
	for _, tt := range []struct {
		name    string
		opts    nbexec.Options
		tags    []any // of the failing cell
		want    nbexec.Summary
		wantErr string
		stdout  string
		stderr  string
	}{
		{name: "ends the run", want: nbexec.Summary{Cells: 3, Ran: 2, Failed: 1}, wantErr: "cell [2] failed: error: no", stdout: "x\n", stderr: "no\nhere\n"},
		{name: "colours", opts: nbexec.Options{Color: true}, want: nbexec.Summary{Cells: 3, Ran: 2, Failed: 1}, wantErr: "cell [2] failed: error: no", stdout: "x\n", stderr: "\x1b[31mno\x1b[0m\nhere\n"},
		{name: "allowed", opts: nbexec.Options{AllowErrors: true}, want: nbexec.Summary{Cells: 3, Ran: 3, Failed: 1}, stdout: "x\nx", stderr: "no\nhere\n"},
		{name: "expected", tags: []any{"raises-exception"}, want: nbexec.Summary{Cells: 3, Ran: 3, Failed: 1}, stdout: "x\nx", stderr: "no\nhere\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			nb := codeCells("print", "fail", "print")
			nb.Cells[1].Metadata = map[string]any{"tags": tt.tags}
			nb.Cells[2].Outputs = []nbformat.Output{stream("stdout", "old")}
			var stdout, stderr bytes.Buffer
			tt.opts.Stdout, tt.opts.Stderr = &stdout, &stderr
			sum, err := nbexec.Run(t.Context(), nb, cells, &tt.opts)
			if sum != tt.want {
				t.Errorf("Run = %+v, want %+v", sum, tt.want)
			}
			if got := fmt.Sprint(err); got != tt.wantErr && (err != nil || tt.wantErr != "") {
				t.Errorf("Run = %v, want the error %q", err, tt.wantErr)
			}
			var failed *nbexec.CellError
			if errors.As(err, &failed) != (tt.wantErr != "") || failed != nil && failed.Err.Value != "no" {
				t.Errorf("Run = %#v, want a CellError that holds the engine's error", err)
			}
			want := []nbformat.Output{&nbformat.Error{Name: "error", Value: "no", Traceback: []string{"\x1b[31mno\x1b[0m", "here"}}}
			if diff := cmp.Diff(want, nb.Cells[1].Outputs); diff != "" {
				t.Errorf("outputs (-want +got):\n%s", diff)
			}
			want = nil
			if sum.Ran == 3 {
				want = []nbformat.Output{stream("stdout", "x")}
			}
			if diff := cmp.Diff(want, nb.Cells[2].Outputs); diff != "" {
				t.Errorf("outputs of the last cell (-want +got):\n%s", diff)
			}
			if got := stdout.String(); got != tt.stdout {
				t.Errorf("stdout = %q, want %q", got, tt.stdout)
			}
			if got := stderr.String(); got != tt.stderr {
				t.Errorf("stderr = %q, want %q", got, tt.stderr)
			}
		})
	}
}

func TestErrorWithoutTraceback(t *testing.T) {
	t.Parallel()
	var stderr bytes.Buffer
	cells := script{"fail": func(context.Context, engine.Output) engine.Result {
		return engine.Result{Err: &engine.Error{Name: "kind", Value: "what"}}
	}}
	if _, err := nbexec.Run(t.Context(), codeCells("fail"), cells, &nbexec.Options{Stderr: &stderr}); err == nil {
		t.Error("Run = nil, want an error")
	}
	if got, want := stderr.String(), "kind: what\n"; got != want {
		t.Errorf("stderr = %q, want %q", got, want)
	}
}

// waiting is a cell that waits for its interruption.
func waiting(ctx context.Context, out engine.Output) engine.Result {
	out.Stream(engine.Stdout, []byte("waiting"))
	<-ctx.Done()
	return engine.Result{Err: &engine.Error{Name: "interrupted", Value: ctx.Err().Error()}}
}

func TestTimeout(t *testing.T) {
	t.Parallel()
	nb := codeCells("wait", "print")
	sum, err := nbexec.Run(t.Context(), nb, script{"wait": waiting, "print": printing("x")}, &nbexec.Options{
		Timeout: 10 * time.Millisecond, AllowErrors: true,
	})
	var late *nbexec.TimeoutError
	if !errors.As(err, &late) || late.Count != 1 || late.Limit != 10*time.Millisecond {
		t.Fatalf("Run = %v, want a TimeoutError of cell 1", err)
	}
	if got, want := err.Error(), "cell [1] was stopped: it took longer than the limit of 10ms"; got != want {
		t.Errorf("error = %q, want %q", got, want)
	}
	if want := (nbexec.Summary{Cells: 2, Ran: 1, Failed: 1}); sum != want {
		t.Errorf("Run = %+v, want %+v", sum, want)
	}
	want := []nbformat.Output{stream("stdout", "waiting"), &nbformat.Error{Name: "interrupted", Value: "context deadline exceeded"}}
	if diff := cmp.Diff(want, nb.Cells[0].Outputs); diff != "" {
		t.Errorf("outputs (-want +got):\n%s", diff)
	}
}

func TestInterrupt(t *testing.T) {
	t.Parallel()
	cause := errors.New("the user's wish")
	ctx, cancel := context.WithCancelCause(t.Context())
	cells := script{
		"cancel": func(ctx context.Context, out engine.Output) engine.Result {
			cancel(cause)
			return waiting(ctx, out)
		},
		"print": printing("x"),
	}
	sum, err := nbexec.Run(ctx, codeCells("print", "cancel", "print"), cells, &nbexec.Options{AllowErrors: true, Timeout: time.Hour})
	if !errors.Is(err, cause) || sum.Ran != 2 {
		t.Errorf("Run = %+v, %v, want 2 cells run and the cause of the cancellation", sum, err)
	}
	sum, err = nbexec.Run(ctx, codeCells("print"), cells, nil)
	if !errors.Is(err, cause) || sum.Ran != 0 {
		t.Errorf("Run after the cancellation = %+v, %v, want no cell run and the cause", sum, err)
	}
}

func TestUpdateEarlierCell(t *testing.T) {
	t.Parallel()
	nb := codeCells("show", "update")
	cells := script{
		"show": func(_ context.Context, out engine.Output) engine.Result {
			out.Display(text("first"), engine.DisplayOptions{ID: "a"})
			return engine.Result{}
		},
		"update": func(_ context.Context, out engine.Output) engine.Result {
			out.Display(text("again"), engine.DisplayOptions{ID: "a"})
			out.Display(text("second"), engine.DisplayOptions{ID: "a", Update: true})
			return engine.Result{}
		},
	}
	if _, err := nbexec.Run(t.Context(), nb, cells, nil); err != nil {
		t.Fatal(err)
	}
	for i, c := range nb.Cells {
		if diff := cmp.Diff([]nbformat.Output{display("second")}, c.Outputs); diff != "" {
			t.Errorf("outputs of cell %d (-want +got):\n%s", i, diff)
		}
	}
}

func TestGoroutines(t *testing.T) {
	t.Parallel()
	const writers, writes = 8, 200
	var wg sync.WaitGroup
	goOn := make(chan struct{})
	var first engine.Output
	cells := script{
		"start": func(_ context.Context, out engine.Output) engine.Result {
			first = out
			for range writers {
				wg.Go(func() {
					<-goOn
					for range writes {
						out.Stream(engine.Stdout, []byte("x"))
						out.Display(text("d"), engine.DisplayOptions{ID: "d", Update: true})
					}
				})
			}
			return engine.Result{}
		},
		"wait": func(_ context.Context, out engine.Output) engine.Result {
			close(goOn)
			out.Display(text("d"), engine.DisplayOptions{ID: "d"})
			wg.Wait()
			return engine.Result{}
		},
	}
	nb := codeCells("start", "wait")
	var stdout bytes.Buffer
	if _, err := nbexec.Run(t.Context(), nb, cells, &nbexec.Options{Stdout: &stdout}); err != nil {
		t.Fatal(err)
	}
	first.Stream(engine.Stdout, []byte("too late"))
	first.Display(text("too late"), engine.DisplayOptions{ID: "d", Update: true})
	first.Clear(false)
	if diff := cmp.Diff([]nbformat.Output{stream("stdout", strings.Repeat("x", writers*writes))}, nb.Cells[0].Outputs); diff != "" {
		t.Errorf("outputs of the first cell (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]nbformat.Output{display("d")}, nb.Cells[1].Outputs); diff != "" {
		t.Errorf("outputs of the second cell (-want +got):\n%s", diff)
	}
	if got, want := strings.Count(stdout.String(), "x"), writers*writes; got != want {
		t.Errorf("stdout has %d of the characters, want %d", got, want)
	}
}

// asking is a cell that asks and prints the answer.
func asking(password bool) func(context.Context, engine.Output) engine.Result {
	return func(ctx context.Context, out engine.Output) engine.Result {
		line, err := out.Input(ctx, "name? ", password)
		out.Stream(engine.Stdout, fmt.Appendf(nil, "%q %v\n", line, err))
		return engine.Result{}
	}
}

func TestInput(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		stdin  io.Reader
		echo   bool
		code   []string
		stdout string
	}{
		{"no input", nil, false, []string{"ask"}, "\"\" " + engine.ErrNoInput.Error() + "\n"},
		{"lines", strings.NewReader("Ada\r\n\nlast"), false, []string{"ask", "ask", "ask", "ask"}, "name? \"Ada\" <nil>\nname? \"\" <nil>\nname? \"last\" <nil>\nname? \"\" EOF\n"},
		{"password", strings.NewReader("secret\n"), false, []string{"password"}, "name? \"secret\" <nil>\n"},
		{"password on a terminal", strings.NewReader("secret\n"), true, []string{"password"}, "\"\" " + engine.ErrNoInput.Error() + "\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var stdout bytes.Buffer
			cells := script{"ask": asking(false), "password": asking(true)}
			_, err := nbexec.Run(t.Context(), codeCells(tt.code...), cells, &nbexec.Options{Stdin: tt.stdin, Echo: tt.echo, Stdout: &stdout})
			if err != nil {
				t.Fatal(err)
			}
			if got := stdout.String(); got != tt.stdout {
				t.Errorf("stdout = %q, want %q", got, tt.stdout)
			}
		})
	}
}

func TestInputInterrupted(t *testing.T) {
	t.Parallel()
	stdin, typed := io.Pipe()
	var wg sync.WaitGroup
	var stdout bytes.Buffer
	cells := script{
		"give up": func(ctx context.Context, out engine.Output) engine.Result {
			ctx, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
			defer cancel()
			if line, err := out.Input(ctx, "", false); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("Input = %q, %v, want the context's error", line, err)
			}
			wg.Go(func() {
				if _, err := io.WriteString(typed, "late\n"); err != nil {
					t.Errorf("WriteString = %v", err)
				}
			})
			return engine.Result{}
		},
		"ask": asking(false),
	}
	if _, err := nbexec.Run(t.Context(), codeCells("give up", "ask"), cells, &nbexec.Options{Stdin: stdin, Stdout: &stdout}); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	if got, want := stdout.String(), "name? \"late\" <nil>\n"; got != want {
		t.Errorf("stdout = %q, want %q", got, want)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriterError(t *testing.T) {
	t.Parallel()
	nb := codeCells("print")
	_, err := nbexec.Run(t.Context(), nb, script{"print": printing("x")}, &nbexec.Options{Stdout: brokenWriter{}})
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("Run = %v, want the writer's error", err)
	}
	if diff := cmp.Diff([]nbformat.Output{stream("stdout", "x")}, nb.Cells[0].Outputs); diff != "" {
		t.Errorf("outputs (-want +got):\n%s", diff)
	}
}

func ExampleRun() {
	nb := &nbformat.Notebook{Cells: []*nbformat.Cell{
		{Type: nbformat.Markdown, Source: "# Greeting"},
		{Type: nbformat.Code, Source: "hello"},
	}}
	eng := script{"hello": func(_ context.Context, out engine.Output) engine.Result {
		out.Stream(engine.Stdout, []byte("hello, world\n"))
		return engine.Result{}
	}}
	sum, err := nbexec.Run(context.Background(), nb, eng, &nbexec.Options{Stdout: os.Stdout})
	fmt.Printf("%+v %v\n", sum, err)
	// Output:
	// hello, world
	// {Cells:1 Ran:1 Failed:0} <nil>
}
