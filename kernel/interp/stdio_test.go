// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/engine"
)

// A counter is an Output that counts bytes and remembers the order of streams.
type counter struct {
	mu     sync.Mutex
	bytes  map[engine.StreamName]int
	lines  atomic.Int64
	closed chan struct{} // closed by the first output, if not nil
	once   sync.Once
}

func (c *counter) Stream(name engine.StreamName, text []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bytes == nil {
		c.bytes = make(map[engine.StreamName]int)
	}
	c.bytes[name] += len(text)
	for _, b := range text {
		if b == '\n' {
			c.lines.Add(1)
		}
	}
	if c.closed != nil {
		c.once.Do(func() { close(c.closed) })
	}
}

func (c *counter) Display(engine.Bundle, engine.DisplayOptions) {}
func (c *counter) Clear(bool)                                   {}

func (c *counter) Input(context.Context, string, bool) (string, error) {
	return "", engine.ErrNoInput
}

func TestMillionLines(t *testing.T) {
	const n = 1_000_000
	for _, tt := range []struct{ name, code string }{
		{"direct", `for i := 0; i < 1000000; i++ { fmt.Println("a line") }`},
		{"through the file", `w := bufio.NewWriter(os.Stdout)
for i := 0; i < 1000000; i++ { w.WriteString("a line\n") }
w.Flush()`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := newEngine(t)
			c := &counter{}
			if res := e.Execute(t.Context(), engine.Cell{Code: tt.code}, c); res.Err != nil {
				t.Fatal(res.Err)
			}
			if got := c.lines.Load(); got != n {
				t.Errorf("lines when Execute has returned = %d, want %d", got, n)
			}
			if got, want := c.bytes[engine.Stdout], n*len("a line\n"); got != want {
				t.Errorf("bytes = %d, want %d", got, want)
			}
		})
	}
}

func TestOrderOfStreams(t *testing.T) {
	e := newEngine(t)
	var want strings.Builder
	for i := range 200 {
		fmt.Fprintf(&want, "stdout| p%d\nstdout| w%d\nstderr| e%d\nstdout| f%d\n", i, i, i, i)
	}
	got := runCell(t, e, `for i := 0; i < 200; i++ {
	fmt.Printf("p%d\n", i)
	os.Stdout.WriteString(fmt.Sprintf("w%d\n", i))
	os.Stderr.WriteString(fmt.Sprintf("e%d\n", i))
	fmt.Fprintf(os.Stdout, "f%d\n", i)
}`)
	if got != strings.TrimSpace(want.String()) {
		t.Errorf("output out of order (-want +got):\n%s", cmp.Diff(strings.Split(strings.TrimSpace(want.String()), "\n"), strings.Split(got, "\n")))
	}
}

// TestOrderThroughFile writes into the pipe, where no stream can take the place of
// the file.
func TestOrderThroughFile(t *testing.T) {
	e := newEngine(t)
	var want strings.Builder
	for i := range 200 {
		fmt.Fprintf(&want, "stdout| p%d\nstdout| w%d\nstderr| l%d\n", i, i, i)
	}
	got := runCell(t, e, `w := io.MultiWriter(os.Stdout)
log.SetFlags(0)
for i := 0; i < 200; i++ {
	fmt.Printf("p%d\n", i)
	w.Write(fmt.Appendf(nil, "w%d\n", i))
	log.Printf("l%d\n", i)
}`)
	if got != strings.TrimSpace(want.String()) {
		t.Errorf("output out of order (-want +got):\n%s", cmp.Diff(strings.Split(strings.TrimSpace(want.String()), "\n"), strings.Split(got, "\n")))
	}
}

func TestProcessOutput(t *testing.T) {
	old := os.Stdout
	e, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	// Compiled code that writes to the process's standard output writes to the cell.
	r := &recorder{}
	e.Execute(t.Context(), engine.Cell{Code: "1;"}, r)
	fmt.Println("from compiled code")
	runCell(t, e, "2;")
	if got, want := r.String(), "stdout| from compiled code\n"; got != want {
		t.Errorf("output = %q, want %q", got, want)
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
	if os.Stdout != old {
		t.Error("Close has not put os.Stdout back")
	}
}

func TestOutputAfterCell(t *testing.T) {
	e := newEngine(t)
	first := &recorder{}
	e.Execute(t.Context(), engine.Cell{Code: "gate := make(chan bool)\ngo func(gate chan bool) { <-gate; fmt.Println(\"late\") }(gate)"}, first)
	second := &counter{closed: make(chan struct{})}
	e.Execute(t.Context(), engine.Cell{Code: "close(gate)"}, second)
	select {
	case <-second.closed:
	case <-time.After(30 * time.Second):
		t.Error("the output of a goroutine that outlives its cell does not arrive")
	}
	if got := first.String(); got != "" {
		t.Errorf("output of the first cell = %q, want none", got)
	}
}

func TestNoGoroutinesLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	e, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 1000 {
		runCell(t, e, fmt.Sprintf("v%d := %d\nfunc f%d() int { return v%d }\nf%d()", i%10, i, i%10, i%10, i%10))
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
	deadline := time.Now().Add(30 * time.Second)
	for runtime.NumGoroutine() > before {
		if time.Now().After(deadline) {
			t.Fatalf("goroutines after 1000 cells and Close = %d, want at most %d", runtime.NumGoroutine(), before)
		}
		time.Sleep(time.Millisecond)
	}
}

func TestReplacedVariableIsCollected(t *testing.T) {
	e := newEngine(t)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	const size = 8 << 20
	runCell(t, e, fmt.Sprintf("big := make([]byte, %d)", size))
	before := heap()
	for range 20 {
		runCell(t, e, fmt.Sprintf("big := make([]byte, %d)", size))
	}
	if after := heap(); after > before+5*size {
		t.Errorf("heap after 20 redeclarations of %d bytes grew by %d", size, after-before)
	}
}
