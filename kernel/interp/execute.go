// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file drives a cell through the passes.

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"

	"github.com/gosci/gosci/kernel/engine"
)

// Execute runs a cell.
func (e *Engine) Execute(ctx context.Context, cell engine.Cell, out engine.Output) engine.Result {
	e.idle.Lock()
	defer e.idle.Unlock()
	e.begin(ctx, out)
	src, payloads, err := e.magic(cell.Code)
	number := e.session.begin(cell.Code, cell.Count)
	if err != nil {
		return e.end(engine.Result{}, err)
	}
	res, err := run(ctx, e.machine, func(ctx context.Context) (res engine.Result, err error) {
		defer recoverInto(&err)
		return e.evaluate(ctx, number, src, cell.Silent)
	})
	res.Payloads = payloads
	return e.end(res, err)
}

// Evaluate computes one expression.
func (e *Engine) Evaluate(ctx context.Context, expr string, out engine.Output) (engine.Bundle, *engine.Error) {
	e.idle.Lock()
	defer e.idle.Unlock()
	e.begin(ctx, out)
	number := e.session.begin(expr, 0)
	res, err := run(ctx, e.machine, func(ctx context.Context) (res engine.Result, err error) {
		defer recoverInto(&err)
		return e.evaluate(ctx, number, expr, false)
	})
	res = e.end(res, err)
	switch {
	case res.Err != nil:
		return engine.Bundle{}, res.Err
	case res.Value == nil:
		return engine.Bundle{Data: map[string]any{"text/plain": "<nil>"}}, nil
	default:
		return *res.Value, nil
	}
}

// recoverInto turns a panic of the engine itself, which is a defect of it, into
// an error.
func recoverInto(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("internal error: %v\n%s", r, debug.Stack())
	}
}

// begin directs what a cell does to out.
func (e *Engine) begin(ctx context.Context, out engine.Output) {
	e.stdio.begin(out)
	e.stdin.reset()
	e.mu.Lock()
	defer e.mu.Unlock()
	e.values = nil
	e.refused = false
	e.ask = func(prompt string, password bool) (string, error) { return out.Input(ctx, prompt, password) }
}

// end returns the result of a cell whose output has all been sent.
func (e *Engine) end(res engine.Result, err error) engine.Result {
	e.stdio.sync()
	e.mu.Lock()
	refused := e.refused
	e.mu.Unlock()
	if err == nil && refused {
		err = engine.ErrNoInput
	}
	if err != nil {
		res.Value, res.Err = nil, e.session.report(err)
	}
	return res
}

// evaluate takes the source of a cell through the passes, from parse to display.
func (e *Engine) evaluate(ctx context.Context, number int, src string, silent bool) (engine.Result, error) {
	p, err := e.parse(number, src)
	if err != nil {
		return engine.Result{}, err
	}
	sc, err := newScope(e.session, e.packages, e.machine.fset(), p)
	if err != nil {
		return engine.Result{}, err
	}
	if err := sc.check(p); err != nil {
		return engine.Result{}, err
	}
	var failed error
	for _, st := range desugar(p) {
		if failed != nil && !st.always {
			continue
		}
		if ctx.Err() != nil {
			return engine.Result{}, errInterrupted
		}
		if silent {
			st.value = nil
		}
		if err := e.step(sc.lower(st), st.at()); err != nil && failed == nil {
			failed = err
		}
	}
	if ctx.Err() != nil {
		return engine.Result{}, errInterrupted
	}
	e.bindVariables(p)
	if failed != nil {
		return engine.Result{}, failed
	}
	return engine.Result{Value: e.present(e.taken())}, nil
}

// parse parses a cell. Where the cell declares a method anew of a type that an
// earlier cell declared, the type and its other methods are declared anew with it:
// the interpreter cannot change a method.
func (e *Engine) parse(number int, src string) (*parsedCell, error) {
	p, err := parse(e.machine.fset(), number, src, nil)
	if err != nil {
		return nil, err
	}
	if before := e.session.redeclared(p); before != nil {
		return parse(e.machine.fset(), number, src, before)
	}
	return p, nil
}

// step runs a lowered step and records what it declares.
func (e *Engine) step(l *lowered, at place) error {
	for _, m := range l.methods {
		if err := e.carrier.learn(e.machine.yaegi, m.name); err != nil {
			return err
		}
	}
	if err := e.machine.prepare(l, at); err != nil {
		return err
	}
	if l.again != nil {
		if err := e.redeclare(l.again, at); err != nil {
			return err
		}
	} else if err := e.machine.evaluate(l, at); err != nil {
		return err
	}
	for _, d := range l.declares {
		e.session.declare(d)
	}
	for _, m := range l.methods {
		e.session.addMethod(m.typ, m.name, m.method)
	}
	return nil
}

// taken returns the values of the cell's last expression.
func (e *Engine) taken() []any {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.values
}

// host returns the functions that lowered code calls.
func (e *Engine) host() map[string]reflect.Value {
	return map[string]reflect.Value{
		hostValue: reflect.ValueOf(func(values ...any) {
			e.mu.Lock()
			defer e.mu.Unlock()
			e.values = values
		}),
		hostCrash: reflect.ValueOf(e.crash),
		hostBind:  reflect.ValueOf(e.bind),

		hostStdout: reflect.ValueOf(e.stdio.stream(stdout)),
		hostStderr: reflect.ValueOf(e.stdio.stream(stderr)),
	}
}

// guarded returns f for a goroutine that compiled code starts: a panic of f is
// reported, as that of other goroutines.
func (e *Engine) guarded(f func()) func() {
	return func() {
		defer func() {
			if r := recover(); r != nil {
				e.crash(r)
			}
		}()
		f()
	}
}

// crash reports the panic of a goroutine under the cell that runs.
func (e *Engine) crash(r any) {
	calls, _ := e.trace.take()
	err := panicError(r, place{}, calls, true)
	var exited *exitError
	if errors.As(err, &exited) {
		return
	}
	report := e.session.report(err)
	report.Traceback[0] = report.Traceback[0] + " (in a goroutine)"
	for _, line := range report.Traceback {
		e.stdio.write(stderr, []byte(line+"\n"))
	}
}
