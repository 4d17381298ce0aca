// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is the state that the interpreted code of one session shares.

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// Options say what a [Runtime] talks to. Nil fields have the defaults that they
// state.
type Options struct {
	Stdin  io.Reader // default: os.Stdin
	Stdout io.Writer // default: os.Stdout
	Stderr io.Writer // default: os.Stderr

	// Redirect returns the writer to print to where interpreted code prints to w.
	// Default: w itself.
	Redirect func(w io.Writer) io.Writer

	// Report is called with the panic of a goroutine that the session started,
	// by that goroutine. Default: a line on Stderr.
	Report func(err error)

	// MaxDepth is how many frames of compiled code the stack may have before it
	// counts as an endless recursion; an interpreted call takes about four.
	// Default: 250,000.
	MaxDepth int
}

// A Runtime is what interpreted code of one session calls. Its exported methods
// are for the session; what the interpreted code calls is in [Runtime.Symbols].
type Runtime struct {
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	report   func(error)
	redirect func(io.Writer) io.Writer
	depth    int
	brake    func() (release func())

	// Interpreted code reads stop in every loop. It is a plain word, because the
	// interpreter has no atomic ones.
	stop bool

	overflowing atomic.Bool

	mu       sync.Mutex
	overflow *overflow // nil when none is being ended
	run      *run
	members  map[uint64]*run    // the goroutines of each run
	pending  map[uint64]*Defers // by goroutine, see Caller
	traces   map[uint64][]Call  // by goroutine: what a panic has left so far
	sites    []*Site
	impl     implementations
}

// A run is one execution of a cell and of the goroutines that it started.
type run struct {
	interrupt chan struct{} // closed when the run is to stop
	exit      chan Exit     // takes what ends the run in a goroutine of it
	live      int           // goroutines
	stopped   bool
}

// New returns a runtime. A nil opts means the defaults.
func New(opts *Options) *Runtime {
	if opts == nil {
		opts = &Options{}
	}
	r := &Runtime{
		stdin: opts.Stdin, stdout: opts.Stdout, stderr: opts.Stderr,
		report: opts.Report, redirect: opts.Redirect, depth: opts.MaxDepth,
		members: map[uint64]*run{}, pending: map[uint64]*Defers{}, traces: map[uint64][]Call{},
	}
	if r.stdin == nil {
		r.stdin = os.Stdin
	}
	if r.stdout == nil {
		r.stdout = os.Stdout
	}
	if r.stderr == nil {
		r.stderr = os.Stderr
	}
	if r.report == nil {
		r.report = func(err error) { _, _ = fmt.Fprintln(r.stderr, "panic:", err) }
	}
	if r.redirect == nil {
		r.redirect = func(w io.Writer) io.Writer { return w }
	}
	if r.depth == 0 {
		r.depth = 250_000
	}
	return r
}

// grace is how long Run waits for a computation to notice that it was cancelled.
const grace = 2 * time.Second

// ErrAbandoned is the error of a run that was cancelled and did not stop: it is
// in compiled code that cannot be interrupted, and stops when it leaves it.
var ErrAbandoned = errors.New("host: interrupted, but still busy in compiled code")

// Run calls f, the entry of a program of package lower, in a goroutine of its
// own and waits for it. When ctx ends it makes f stop and returns [Interrupt],
// or [ErrAbandoned] if f does not stop.
// The other errors are *[Panic] and [Exit].
func (r *Runtime) Run(ctx context.Context, f func()) error {
	r.calm()
	current := &run{interrupt: make(chan struct{}), exit: make(chan Exit)}
	r.mu.Lock()
	r.run = current
	r.mu.Unlock()
	done := make(chan error, 1)
	go func() {
		leave := r.enter(current)
		defer leave()
		done <- r.guard(f)
	}()
	var exit error
	select {
	case err := <-done:
		return err
	case exit = <-current.exit:
	case <-ctx.Done():
	}
	r.cancel(current)
	select {
	case err := <-done:
		if exit != nil {
			return exit
		}
		return err
	case <-time.After(grace):
		return cmp.Or(exit, ErrAbandoned)
	}
}

// guard calls f and returns its panic as an error.
func (r *Runtime) guard(f func()) (err error) {
	defer func() {
		if p := r.settle(); p != nil {
			err = p
		}
	}()
	returned := false
	defer func() {
		if returned {
			return
		}
		switch v := recover().(type) {
		case nil:
			err = &Panic{Value: "runtime.Goexit called", Goexit: true}
		case Exit:
			err = v
		case Interrupt:
			err = v
		default:
			err = r.asPanic(v)
		}
	}()
	f()
	returned = true
	return nil
}

// Error makes Exit an error.
func (e Exit) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// enter counts the calling goroutine among those of a run. The function that it
// returns ends that.
func (r *Runtime) enter(current *run) (leave func()) {
	id := goroutine()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.members[id] = current
	current.live++
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.members, id)
		delete(r.pending, id)
		delete(r.traces, id)
		if current.live--; current.live == 0 && current.stopped {
			r.setStop(r.anyStopped())
		}
	}
}

// anyStopped reports whether goroutines of a cancelled run live.
func (r *Runtime) anyStopped() bool {
	for _, m := range r.members {
		if m.stopped {
			return true
		}
	}
	return false
}

// cancel makes the goroutines of a run stop.
func (r *Runtime) cancel(current *run) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if current.stopped {
		return
	}
	current.stopped = true
	close(current.interrupt)
	if current.live > 0 {
		r.setStop(true)
	}
}

// setStop writes the flag that every loop reads. The race detector cannot know
// that any value does for the reader.
//
//go:norace
func (r *Runtime) setStop(stop bool) { r.stop = stop }

// Stop panics if the calling goroutine belongs to a cancelled run. Loops call it
// while the flag is set.
func (r *Runtime) Stop() {
	if m := r.membership(); m != nil && m.stopped {
		panic(Interrupt{})
	}
}

// membership returns the run of the calling goroutine, nil if it is not one of
// the session's.
func (r *Runtime) membership() *run {
	id := goroutine()
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.members[id]
}

// interrupted returns a channel that is closed when the calling goroutine is to
// stop; nil if it never is.
func (r *Runtime) interrupted() <-chan struct{} {
	if m := r.membership(); m != nil {
		return m.interrupt
	}
	return nil
}

// DeepEvery is how many calls of functions that may be recursive there are
// between two calls of Deep.
const DeepEvery = 5000

// goroutine returns the number of the calling goroutine.
func goroutine() uint64 {
	var buf [64]byte
	text := buf[len("goroutine "):runtime.Stack(buf[:], false)]
	var id uint64
	for _, c := range text {
		if c < '0' || c > '9' {
			break
		}
		id = id*10 + uint64(c-'0')
	}
	return id
}

// Symbols returns what interpreted code calls by a fixed name, in the form that
// the interpreter takes.
func (r *Runtime) Symbols() map[string]reflect.Value {
	return map[string]reflect.Value{
		"Any": reflect.ValueOf((*any)(nil)),

		"S":    reflect.ValueOf(&r.stop),
		"Site": reflect.ValueOf(DefineSite),
		"Stop": reflect.ValueOf(r.Stop),
		"Deep": reflect.ValueOf(r.Deep),

		"Mk":     reflect.ValueOf(Mk),
		"V":      reflect.ValueOf(Unbox),
		"Is":     reflect.ValueOf(Is),
		"Case":   reflect.ValueOf(Case),
		"Assert": reflect.ValueOf(Assert),
		"Eq":     reflect.ValueOf(Eq),
		"EqB":    reflect.ValueOf(func(a, b bool) bool { return a == b }),

		"Throw":    reflect.ValueOf(r.Throw),
		"IndexErr": reflect.ValueOf(IndexError),
		"Bounds":   reflect.ValueOf(Bounds),
		"NilErr":   reflect.ValueOf(NilError),
		"ShiftErr": reflect.ValueOf(ShiftError),

		"GoCall":       reflect.ValueOf(r.GoCall),
		"DeferCall":    reflect.ValueOf(DeferCall),
		"Frame":        reflect.ValueOf(r.Frame),
		"Defers":       reflect.ValueOf((*Defers)(nil)),
		"Defer":        reflect.ValueOf(Defer),
		"DeferRecover": reflect.ValueOf(DeferRecover),
		"RunFrame":     reflect.ValueOf(RunFrame),
		"Recover":      reflect.ValueOf(Recover),
		"Caller":       reflect.ValueOf(r.Caller),

		"Def":    reflect.ValueOf(Define),
		"DefVar": reflect.ValueOf(DefineVar),
		"Result": reflect.ValueOf((*Result).Set),
		"Select": reflect.ValueOf(r.Select),
		"Case0":  reflect.ValueOf(NewSelectCase),
		"Runes":  reflect.ValueOf(Runes),
		"Send":   reflect.ValueOf(r.Send),
		"Range":  reflect.ValueOf(RangeError),

		"Words":   reflect.ValueOf(Words),
		"Print":   reflect.ValueOf(r.Print),
		"Println": reflect.ValueOf(r.Println),
	}
}

// Define gives f its value.
func Define(f *Func, value any) { f.Value = reflect.ValueOf(value) }

// RangeError panics because an iterator went on after its loop had ended.
func RangeError() {
	panic(RuntimeError{text: "range function continued iteration after function for loop body returned false"})
}

// A Var is where a variable of the session lives.
type Var struct {
	Type *Type
	Elem reflect.Value // the variable itself; invalid until it is defined
}

// Value returns the value of the variable as an interface holds it.
func (v *Var) Value() any {
	if v.Type.Kind == reflect.Interface {
		return v.Elem.Interface()
	}
	if v.Type.Boxed {
		return Mk(v.Type, v.Elem.Interface())
	}
	return v.Elem.Interface()
}

// DefineVar tells v where it lives.
func DefineVar(v *Var, p any) { v.Elem = reflect.ValueOf(p).Elem() }

// A Result is the value of the last expression of a cell.
type Result struct {
	Values []any // as interfaces hold them
}

// Set stores the values.
func (r *Result) Set(values []any) { r.Values = values }
