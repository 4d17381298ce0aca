// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is deferred calls, recover and goroutines.

import (
	"errors"
	"reflect"
)

// A Defers is the stack of deferred calls of one call of a function.
type Defers struct {
	r    *Runtime
	list []deferred

	// panicking is the panic that a deferred call which runs now may recover.
	panicking *Panic
}

type deferred struct {
	call     func()
	recovers bool
}

// Frame returns the deferred calls of a function that begins.
func (r *Runtime) Frame() *Defers { return &Defers{r: r} }

// Defer adds a call.
func Defer(d *Defers, call func()) { d.list = append(d.list, deferred{call, false}) }

// DeferCall adds the call of f with args, which are representations. recovers
// says that f may call recover, by [Runtime.Caller].
func DeferCall(d *Defers, f any, args []any, recovers bool) {
	d.list = append(d.list, deferred{bindCall(f, args), recovers})
}

// DeferRecover adds a call of recover itself: it does what recover does in the
// function whose frame d is, if that has not panicked. by is the frame that
// deferred that function.
func DeferRecover(d, by *Defers) {
	d.list = append(d.list, deferred{func() {
		if d.panicking == nil {
			Recover(by)
		}
	}, false})
}

// bindCall returns the call of f with args.
func bindCall(f any, args []any) func() {
	v := reflect.ValueOf(f)
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = asElem(a, v.Type().In(i))
	}
	return func() { v.Call(in) }
}

// RunFrame runs the body of a function and then the calls that it deferred.
func RunFrame(d *Defers, body func()) {
	p, gone := d.protect(body)
	for len(d.list) > 0 {
		last := d.list[len(d.list)-1]
		d.list = d.list[:len(d.list)-1]
		p, gone = d.runDeferred(last, p, gone)
	}
	switch {
	case p != nil:
		panic(p)
	case gone != nil:
		panic(gone)
	}
}

// runDeferred runs one deferred call while p or gone is on its way, and returns
// what is on its way then.
func (d *Defers) runDeferred(f deferred, p *Panic, gone any) (*Panic, any) {
	d.panicking = p
	if f.recovers {
		d.r.setPending(d)
		defer d.r.setPending(nil)
	}
	p2, gone2 := d.protect(f.call)
	d.panicking = nil
	switch {
	case gone2 != nil:
		return nil, gone2
	case p2 != nil:
		if p != nil && p2 != p && !p.recovered && p2.previous == nil {
			p2.previous = p
		}
		return p2, nil
	case p != nil && p.recovered:
		return nil, nil
	}
	return p, gone
}

// protect calls f and returns how it ended: with a panic that can be recovered,
// with one that cannot (an exit or an interrupt), or, both nil, by returning.
// It does not return if f calls runtime.Goexit; then it runs what is deferred.
func (d *Defers) protect(f func()) (p *Panic, gone any) {
	returned := false
	defer func() {
		if returned {
			return
		}
		switch v := recover().(type) {
		case nil: // runtime.Goexit
			for len(d.list) > 0 {
				last := d.list[len(d.list)-1]
				d.list = d.list[:len(d.list)-1]
				_, _ = d.runDeferred(last, nil, nil)
			}
		case Exit:
			d.list = nil
			gone = v
		case Interrupt:
			gone = v
		default:
			p = d.r.asPanic(v)
		}
	}()
	f()
	returned = true
	return nil, nil
}

// Recover is recover in a function that d calls. A nil d is the caller that
// deferred nothing.
func Recover(d *Defers) any {
	if d == nil || d.panicking == nil || d.panicking.recovered {
		return nil
	}
	d.panicking.recovered = true
	return d.panicking.Value
}

// Caller returns the deferred calls whose direct call the calling function is,
// nil if it was not called so. A function that calls recover, and is not a
// literal in a defer statement, calls Caller first.
func (r *Runtime) Caller() *Defers {
	id := goroutine()
	r.mu.Lock()
	defer r.mu.Unlock()
	d := r.pending[id]
	delete(r.pending, id)
	return d
}

func (r *Runtime) setPending(d *Defers) {
	id := goroutine()
	r.mu.Lock()
	defer r.mu.Unlock()
	if d == nil {
		delete(r.pending, id)
		return
	}
	r.pending[id] = d
}

// GoCall runs the call of f with args in a goroutine, as [Runtime.Go] does.
func (r *Runtime) GoCall(f any, args []any) {
	if reflect.ValueOf(f).IsNil() {
		panic(RuntimeError{text: "go of nil func value"})
	}
	r.Go(bindCall(f, args))
}

// Go runs f in a goroutine of the run that the caller belongs to. A panic in it
// is reported and ends nothing else.
func (r *Runtime) Go(f func()) {
	current := r.membership()
	if current == nil {
		current = &run{}
	}
	go func() {
		leave := r.enter(current)
		defer leave()
		err := r.guard(f)
		if p, ok := errors.AsType[*Panic](err); ok && p.Goexit || err == nil || errors.Is(err, Interrupt{}) {
			return
		}
		if exit, ok := errors.AsType[Exit](err); ok {
			select {
			case current.exit <- exit:
				return // the run ends by it
			default: // it has ended
			}
		}
		r.report(err)
	}()
}
