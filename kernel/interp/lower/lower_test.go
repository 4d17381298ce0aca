// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower_test

// This file tests what only a session can show: redefinition, interrupts, endless
// recursion, goroutines, and where a panic was.

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/gosci/gosci/kernel/interp/host"
	"github.com/gosci/gosci/kernel/interp/lower"
)

func TestCells(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		cells []string
		want  string // of the last cell
	}{
		{"value", []string{"x := 40", "x + 2"}, "42\n"},
		{"several results", []string{"f := func() (int, string) { return 1, \"a\" }", "f()"}, "1\na\n"},
		{"function sees new variable", []string{"n := 1\nfunc get() int { return n }", "n := 2", "get()"}, "2\n"},
		{"new body for old caller", []string{"func f() int { return 1 }", "func g() int { return f() * 10 }", "func f() int { return 2 }", "g()"}, "20\n"},
		{"variable of another type", []string{"v := 1", "v := \"text\"", "v"}, "text\n"},
		{"method in a later cell", []string{"type T struct{ a int }", "v := T{3}", "func (t T) String() string { return fmt.Sprint(\"T\", t.a) }", "fmt.Println(v, []any{v})"}, "T3 [T3]\n"},
		{"new method body for old value in an interface", []string{
			"type S int\nfunc (s S) Name() string { return \"old\" }\ntype N interface{ Name() string }", "var n N = S(1)",
			"func (s S) Name() string { return \"new\" }", "n.Name()",
		}, "new\n"},
		{"type with another field", []string{"type P struct{ X int }", "p := P{1}", "type P struct{ X, Y int }", "q := P{1, 2}\nfmt.Printf(\"%+v %+v\\n\", p, q)"}, "{X:1} {X:1 Y:2}\n"},
		{"closure keeps its variable", []string{"i := 0\nnext := func() int { i++; return i }", "next()", "next() + i"}, "4\n"},
		{"pointer to a session variable", []string{"a := 5\np := &a", "*p = 7", "a"}, "7\n"},
		{"generic over cells", []string{"func Map[T, U any](s []T, f func(T) U) (r []U) { for _, v := range s { r = append(r, f(v)) }; return }", "type K int", "Map([]K{1, 2}, func(k K) string { return fmt.Sprint(k*2) })"}, "[2 4]\n"},
		{"input", []string{"var s string\nvar n int\nfmt.Scan(&s, &n)", "fmt.Sprint(s, n+1)"}, "typed43\n"},
		{"deferred to the end of the cell", []string{"defer fmt.Println(\"last\")\nfmt.Println(\"first\")"}, "first\nlast\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newSession(t)
			got := ""
			for _, c := range test.cells {
				got = s.run(c)
			}
			if got != test.want {
				t.Errorf("cells give %q, want %q", got, test.want)
			}
		})
	}
}

func TestSteps(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	p, err := s.load("a := 1\nb := 2\nvar z int\nc := a / z\nd := 3")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.machine.Run(t.Context(), p); err == nil {
		t.Fatal("a division by zero succeeds")
	}
	if got := p.Executed(); got != 3 {
		t.Errorf("Executed() = %d, want 3", got)
	}
}

func TestMemoryOfReplacedVariable(t *testing.T) {
	s := newSession(t)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	s.run("big := 0")
	before := heap()
	for range 5 {
		s.run("big := make([]float64, 4_000_000)")
		s.run("big := \"gone\"")
	}
	if after := heap(); after > before+16<<20 {
		t.Errorf("five replaced slices of 32 MB leave %d MB, want less than 16", (after-before)>>20)
	}
}

func TestPanics(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, cell string
		text       string
		line       int
	}{
		{"index", "xs := []int{1}\ni := 3\nxs[i] = 2", "runtime error: index out of range [3] with length 1", 3},
		{"index in a function", "func f(i int) int {\n\tys := []int{1, 2}\n\treturn ys[i]\n}\nf(7)", "runtime error: index out of range [7] with length 2", 3},
		{"value", "type E struct{ N int }\npanic(E{4})", "(main.E) {N:4}", 2},
		{"error", "err := errors.New(\"no\")\npanic(err)", "no", 2},
		{"nil map", "var m map[string]int\nm[\"a\"] = 1", "assignment to entry in nil map", 2},
		{"nested", "defer func() { panic(\"second\") }()\npanic(\"first\")", "first\n\tpanic: second", 1},
		{"compiled", "strings.Repeat(\"x\", -1)", "strings: negative Repeat count", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newSession(t)
			_, err := s.runContext(t.Context(), test.cell)
			var p *host.Panic
			if !errors.As(err, &p) {
				t.Fatalf("cell gives %v, want a panic", err)
			}
			if p.Error() != test.text {
				t.Errorf("panic is %q, want %q", p.Error(), test.text)
			}
			if at := s.lowerer.Position(p.Line); marked && (at.Line != test.line || at.Filename != "cell[1]") {
				t.Errorf("panic is at %v, want cell[1], line %d", at, test.line)
			}
		})
	}
}

func TestInterrupt(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, cell string }{
		{"loop", "for i := 0; ; i++ {\n\tn = i\n}"},
		{"empty loop", "n = 1\nfor {\n}"},
		{"sleep", "n = 1\ntime.Sleep(time.Hour)"},
		{"receive", "n = 1\n<-make(chan int)"},
		{"send", "n = 1\nmake(chan int) <- 1"},
		{"select", "n = 1\nselect {}"},
		{"callback", "n = 1\nxs := make([]int, 100)\nsort.Slice(xs, func(i, j int) bool {\n\tfor {\n\t}\n})"},
		{"wait", "n = 1\nvar wg sync.WaitGroup\nwg.Add(1)\nwg.Wait()"},
		{"lock", "n = 1\nvar mu sync.Mutex\nmu.Lock()\nmu.Lock()"},
		{"iterator", "seq := func(yield func(int) bool) { for yield(1) {} }\nfor v := range seq {\n\tn = v\n}"},
		{"deferred", "defer func() {\n\tfor {\n\t}\n}()\nn = 1\nfor {\n}"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newSession(t)
			s.run("n := 0\nbefore := \"kept\"\nclosure := func() string { return before }")
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			if _, err := s.runContext(ctx, test.cell); !errors.Is(err, host.Interrupt{}) {
				t.Fatalf("cell gives %v, want an interrupt", err)
			}
			if got := s.run("closure()"); got != "kept\n" {
				t.Errorf("after it, closure() = %q, want %q", got, "kept\n")
			}
		})
	}
}

func TestGoroutines(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	got := s.run(`done := make(chan bool)
go func() {
	defer close(done)
	var m map[string]int
	m["a"] = 1
}()
<-done
"alive"`)
	if got != "alive\n" {
		t.Errorf("cell gives %q, want %q", got, "alive\n")
	}
	for deadline := time.Now().Add(30 * time.Second); len(s.reports()) == 0 && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	if got, want := fmt.Sprint(s.reports()), "[assignment to entry in nil map]"; got != want {
		t.Errorf("reports = %s, want %s", got, want)
	}
}

func TestExit(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	_, err := s.runContext(t.Context(), "defer fmt.Println(\"not this\")\nos.Exit(3)")
	if !errors.Is(err, host.Exit{Code: 3}) {
		t.Errorf("cell gives %v, want exit status 3", err)
	}
	if got := s.printed(); got != "" {
		t.Errorf("cell prints %q, want nothing", got)
	}
}

func TestUnsupported(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	_, err := s.load("x := 1\nfunc external(int) int\ny := external(x)")
	var unsupported *lower.Error
	if !errors.As(err, &unsupported) {
		t.Fatalf("Lower gives %v, want a *lower.Error", err)
	}
	if got, want := unsupported.Error(), "cell[1]:3:6: function external has no body"; got != want {
		t.Errorf("error is %q, want %q", got, want)
	}
}

func BenchmarkSmallCell(b *testing.B) {
	s := newSession(b)
	for b.Loop() {
		s.run("type T struct{ a, b float64 }\nfunc (t T) sum() float64 { return t.a + t.b }\nx := 0.0\nfor i := range 10 {\n\tx += T{float64(i), 1}.sum()\n}\nfmt.Sprint(x)")
	}
}

// benchmarkCell measures a cell that calls f, once per 1e6 of its work.
func benchmarkCell(b *testing.B, declare, call string) {
	b.Helper()
	s := newSession(b)
	s.run(declare)
	p, err := s.load(call)
	if err != nil {
		b.Fatal(err)
	}
	entry := p.Entry.Value.Interface().(func())
	for b.Loop() {
		if err := s.rt.Run(b.Context(), entry); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFloatLoop(b *testing.B) {
	benchmarkCell(b, "func sum(n int) float64 {\n\ts := 0.0\n\tfor i := 0; i < n; i++ {\n\t\ts += float64(i) * 0.5\n\t}\n\treturn s\n}", "sum(1_000_000);")
}

func BenchmarkDot(b *testing.B) {
	benchmarkCell(b, "func dot(x, y []float64) float64 {\n\ts := 0.0\n\tfor i := range x {\n\t\ts += x[i] * y[i]\n\t}\n\treturn s\n}\nv := make([]float64, 1_000_000)", "dot(v, v);")
}

func BenchmarkFib24(b *testing.B) {
	benchmarkCell(b, "func fib(n int) int {\n\tif n < 2 {\n\t\treturn n\n\t}\n\treturn fib(n-1) + fib(n-2)\n}", "fib(24);")
}

func BenchmarkSessionLoop(b *testing.B) {
	benchmarkCell(b, "total := 0.0", "for i := 0; i < 1_000_000; i++ {\n\ttotal += float64(i)\n}")
}
