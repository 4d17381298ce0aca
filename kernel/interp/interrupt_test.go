// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/gosci/gosci/kernel/engine"
)

// runCell runs a cell that must succeed and returns what it gave.
func runCell(tb testing.TB, e *Engine, code string) string {
	tb.Helper()
	r := &recorder{}
	res := e.Execute(tb.Context(), engine.Cell{Code: code, Count: 1}, r)
	r.result(res)
	if res.Err != nil {
		tb.Fatalf("Execute(%q) = error %v", code, res.Err)
	}
	return strings.TrimSpace(r.String())
}

// interrupt runs a cell, cancels it when it has printed something, and returns
// the name of its error.
func interrupt(t *testing.T, e *Engine, code string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan engine.Result, 1)
	go func() {
		ended <- e.Execute(ctx, engine.Cell{Code: code, Count: 1}, cancelOnOutput{cancel})
	}()
	select {
	case res := <-ended:
		if res.Err == nil {
			t.Fatalf("Execute(%q) interrupted = no error", code)
		}
		return res.Err.Name
	case <-time.After(30 * time.Second):
		t.Fatalf("Execute(%q) interrupted does not return", code)
	}
	return ""
}

// cancelOnOutput cancels when a cell prints. Input waits for the cancellation.
type cancelOnOutput struct{ cancel func() }

func (o cancelOnOutput) Stream(engine.StreamName, []byte)             { o.cancel() }
func (o cancelOnOutput) Display(engine.Bundle, engine.DisplayOptions) {}
func (o cancelOnOutput) Clear(bool)                                   {}

func (o cancelOnOutput) Input(ctx context.Context, _ string, _ bool) (string, error) {
	<-ctx.Done()
	return "", ctx.Err()
}

func TestInterrupt(t *testing.T) {
	tests := []struct{ name, code string }{
		{"empty loop", "for {\n}"},
		{"counting loop", "for i := 0; ; i++ {\n\tx++\n}"},
		{"loop in a function", "spin()"},
		{"loop in a value", "func() int {\n\tfor {\n\t}\n}()"},
		{"sleep", "time.Sleep(time.Hour)"},
		{"sleep in a loop", "for {\n\ttime.Sleep(time.Hour)\n}"},
		{"receive", "<-make(chan int)"},
		{"send", "make(chan int) <- 1"},
		{"select", "select {\ncase <-make(chan int):\ncase <-make(chan bool):\n}"},
		{"empty select", "select {}"},
		{"range over a channel", "for range make(chan int) {\n}"},
		{"wait for a group", "var wg sync.WaitGroup\nwg.Add(1)\nwg.Wait()"},
		{"lock", "var mu sync.Mutex\nmu.Lock()\nmu.Lock()"},
		{"input", "var s string\nfmt.Scan(&s)"},
		{"display input", "display.Input(\"?\")"},
		{"printing", "for {\n\tfmt.Println(\"again\")\n}"},
		{"recovering", "for {\n\tfunc() {\n\t\tdefer func() { recover() }()\n\t\tfor {\n\t\t}\n\t}()\n}"},
		{"native callback", "sort.Slice(make([]int, 1<<20), func(i, j int) bool { for {\n} })"},
		{"solver", "for {\n\t_, _ = optimize.Minimize(func(x []float64) float64 { for {\n} }, []float64{1}, nil)\n}"},
		{"solver that sleeps", "for {\n\t_, _ = optimize.Minimize(func(x []float64) float64 { time.Sleep(time.Hour); return 0 }, []float64{1}, nil)\n}"},
		{"quadrature", "for {\n\t_, _ = integrate.Quad(func(x float64) float64 { spin(); return x }, 0, 1, nil)\n}"},
		{"goroutines", "for range make([]int, 4) {\n\tgo spin()\n}\nspin()"},
		{"timer", "<-time.After(time.Hour)"},
		{"context", "ctx, stop := context.WithTimeout(context.Background(), time.Hour)\ndefer stop()\n<-ctx.Done()"},
	}
	e := newEngine(t)
	runCell(t, e, `x := 1
counter := func() func() int { n := 0; return func() int { n++; return n } }()
type S struct{ n int }
func (s S) String() string { return fmt.Sprint("S", s.n) }
func spin() { for { } }
counter()`)
	calls := 1
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, want := interrupt(t, e, "fmt.Println(\"running\")\n"+tt.code), nameInterrupt; got != want {
				t.Errorf("error of %q interrupted = %q, want %q", tt.code, got, want)
			}
			// The variables are there, and function values still work: yaegi alone
			// would let them return zeros.
			calls++
			want := "value text/plain| (" + strings.Join([]string{itoa(calls), `"S3"`, `"2"`}, ", ") + ")"
			got := runCell(t, e, `func() (int, string, string) {
	t := []string{"1", "2"}
	sort.Slice(t, func(i, j int) bool { return t[i] > t[j] })
	return counter(), fmt.Sprint(S{3}), t[0]
}()`)
			if got != want {
				t.Errorf("after the interruption of %q = %s, want %s", tt.code, got, want)
			}
		})
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

func TestInterruptBeforeStart(t *testing.T) {
	e := newEngine(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	res := e.Execute(ctx, engine.Cell{Code: "x := 1"}, &recorder{})
	if res.Err == nil || res.Err.Name != nameInterrupt {
		t.Errorf("Execute with a cancelled context = %v, want an interruption", res.Err)
	}
}

func TestInterruptKeepsWhatWasDone(t *testing.T) {
	e := newEngine(t)
	interrupt(t, e, "done := 5\nfmt.Println(\"running\")\nfor {\n}\nnever := 6")
	if got, want := runCell(t, e, "done"), "value text/plain| 5"; got != want {
		t.Errorf("done = %s, want %s", got, want)
	}
	res := e.Execute(t.Context(), engine.Cell{Code: "never"}, &recorder{})
	if res.Err == nil {
		t.Error("never = no error, want undefined: never")
	}
}
