// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the run pass.
//
// It takes the lowered steps of a cell, one after the other. It evaluates each in
// the interpreter and gives what went wrong, or nothing. After it, what the step
// declares is in the session, or, where the step has failed, the session is as it
// was before the step.

import (
	"context"
	"errors"
	"fmt"
	"math"
	"regexp"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"time"

	"github.com/traefik/yaegi/interp"
)

// The bounds of a run.
const (
	// patience is how long an interrupted run may take to end before it is left
	// behind, in a call of compiled code that nothing can stop.
	patience = 300 * time.Millisecond

	// farewell is how long the goroutines of an interrupted cell get to see that
	// they are to end.
	farewell = 2 * time.Millisecond

	// unwinding is how long an endless recursion that was stopped may take to end.
	unwinding = 10 * time.Second

	// stackLimit is how much the stacks of all goroutines may grow while a cell
	// runs. A cell whose stacks grow more is in an endless recursion.
	stackLimit = 256 << 20

	// hardStackLimit is where the process ends. It leaves a recursion that is
	// found at stackLimit the time to end.
	hardStackLimit = min(4<<30, math.MaxInt)

	// stackInterval is how often the stacks are looked at.
	stackInterval = 10 * time.Millisecond
)

// errGoexit is the error of a cell that called runtime.Goexit.
var errGoexit = errors.New("the cell ended its goroutine")

// overflowWords say that a cell ran out of stack.
const overflowWords = "runtime error: stack overflow: a function calls itself without end"

// run calls f, which evaluates steps, in a goroutine of its own, and returns what
// f returns. When ctx is cancelled, or the stack overflows, it stops f and
// returns an error: promptly, even where f cannot be stopped.
func run[T any](ctx context.Context, m *machine, f func(ctx context.Context) (T, error)) (T, error) {
	type outcome struct {
		value T
		err   error
	}
	done := m.arm()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	ended := make(chan outcome, 1)
	go func() {
		out := outcome{err: errGoexit}
		defer func() { ended <- out }()
		out.value, out.err = f(ctx)
	}()

	overflow := make(chan struct{})
	go watchStacks(ctx, overflow)

	var err error
	wait := patience
	select {
	case out := <-ended:
		return out.value, out.err
	case <-ctx.Done():
		err = errInterrupted
	case <-overflow:
		err = &cellPanic{Value: overflowWords, At: m.place()}
		wait = unwinding
	}
	cancel()
	m.stop(done)
	select {
	case <-ended:
		time.Sleep(farewell)
		m.release()
	case <-time.After(wait):
	}
	var none T
	return none, err
}

// watchStacks closes overflow when the stacks have outgrown their limit. It ends
// with ctx.
func watchStacks(ctx context.Context, overflow chan<- struct{}) {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/stacks:bytes"}}
	stacks := func() uint64 {
		metrics.Read(sample)
		if v := sample[0].Value; v.Kind() == metrics.KindUint64 {
			return v.Uint64()
		}
		return 0
	}
	var before uint64
	tick := time.NewTicker(stackInterval)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if before == 0 {
			before = stacks()
		}
		if stacks() > before+stackLimit {
			close(overflow)
			return
		}
	}
}

// arm prepares for a run.
func (m *machine) arm() chan struct{} {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.pressed {
		m.brake.release()
		m.pressed = false
	}
	m.globals.reserve()
	m.stopped = m.brake.arm()
	return m.stopped
}

// stop stops the run that got done from arm.
func (m *machine) stop(done chan struct{}) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.pressed = true
	m.brake.press(done)
}

// release lets what was stopped go on, which has ended.
func (m *machine) release() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.brake.release()
	m.pressed = false
}

// place returns the place of the step that is evaluated.
func (m *machine) place() place {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.at
}

// sleep is time.Sleep for interpreted code: it ends with the run.
func (m *machine) sleep(d time.Duration) {
	m.mu.Lock()
	stopped := m.stopped
	m.mu.Unlock()
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-stopped:
	}
}

// execute runs a compiled step.
func (m *machine) execute(program *interp.Program, at place) error {
	m.trace.reset()
	m.globals.fill()
	_, err := m.yaegi.Execute(program)
	var p interp.Panic
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &p):
		return m.compileError(err, at)
	}
	calls, ran := m.trace.take()
	return panicError(p.Value, at, calls, ran)
}

// panicError returns the error for a panic that came through calls. A panic
// that came through no code of the cell is one of the interpreter itself.
func panicError(value any, at place, calls []call, ran bool) error {
	value = plainValue(value)
	if e, ok := value.(error); ok {
		var exit *exitError
		if errors.As(e, &exit) {
			return exit
		}
	}
	if !ran {
		return unsupported(value, at)
	}
	return &cellPanic{Value: panicWords(value), At: at, Calls: calls}
}

// panicWords says what a panic was, as Go does.
func panicWords(value any) string {
	switch v := value.(type) {
	case string:
		return goWords(v)
	case error:
		return goWords(v.Error())
	case fmt.Stringer:
		return v.String()
	default:
		return userText(fmt.Sprintf("%+v", v))
	}
}

// goWords puts Go's words for a mistake in place of the interpreter's.
func goWords(msg string) string {
	msg = userText(msg)
	if _, rest, ok := cutPlace(msg); ok {
		msg = rest
	}
	msg = innerTypes.ReplaceAllString(msg, "$1")
	for _, w := range words {
		if strings.Contains(msg, w.from) {
			return w.to
		}
	}
	return msg
}

// innerTypes are the names that the interpreter has for predeclared types.
var innerTypes = regexp.MustCompile(`\b(bool|string|error|u?int(?:8|16|32|64)?|uintptr|float(?:32|64)|complex(?:64|128))T\b`)

// words are what the interpreter says and what Go says.
var words = []struct{ from, to string }{
	{"reflect: slice index out of range", "runtime error: index out of range"},
	{"reflect: array index out of range", "runtime error: index out of range"},
	{"reflect: string index out of range", "runtime error: index out of range"},
	{"reflect.Value.Slice: slice index out of bounds", "runtime error: slice bounds out of range"},
	{"reflect.Value.Slice: string slice index out of bounds", "runtime error: slice bounds out of range"},
	{"reflect.Value.Slice3: slice index out of bounds", "runtime error: slice bounds out of range"},
	{"reflect: call of reflect.Value.Field on zero Value", "runtime error: invalid memory address or nil pointer dereference"},
	{"reflect: call of reflect.Value.FieldByIndex on zero Value", "runtime error: invalid memory address or nil pointer dereference"},
	{"reflect: indirection through nil pointer", "runtime error: invalid memory address or nil pointer dereference"},
	{"reflect: call of reflect.Value.Set on zero Value", "runtime error: invalid memory address or nil pointer dereference"},
	{"reflect: call of reflect.Value.Call on zero Value", "runtime error: invalid memory address or nil pointer dereference"},
	{"reflect.Value.Call: call of nil function", "runtime error: invalid memory address or nil pointer dereference"},
}

// raiseStackLimit makes room for finding an endless recursion before it ends the
// process. It returns what undoes it.
func raiseStackLimit() (undo func()) {
	old := debug.SetMaxStack(hardStackLimit)
	return func() { debug.SetMaxStack(old) }
}
