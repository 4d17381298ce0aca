// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file ends an endless recursion. A panic will not do: the interpreter passes
// it on in each of its frames, on a stack that grows with every one, and takes a
// minute for what took a second to pile up. Its frames can be told to return
// instead, all of them, by a brake.

import (
	"fmt"
	"runtime"
	"time"
)

// An overflow is an endless recursion that is being ended.
type overflow struct {
	by      uint64 // the goroutine that it is in
	panic   *Panic
	release func()
}

// SetBrake says how interpreted code is made to return: brake makes every frame
// that runs return at once, until the function that it returns is called. Without
// a brake an endless recursion ends by a panic.
func (r *Runtime) SetBrake(brake func() (release func())) { r.brake = brake }

// Deep is called once in a while by functions that may be recursive. It ends the
// run if the stack is too deep.
func (r *Runtime) Deep() {
	r.Stop()
	var pc [1]uintptr
	if runtime.Callers(r.depth, pc[:]) == 0 {
		return
	}
	p := &Panic{Value: RuntimeError{text: fmt.Sprintf("stack overflow: deeper than %d calls", r.depth/4)}}
	if r.brake == nil {
		panic(p)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.overflow == nil {
		r.overflow = &overflow{by: goroutine(), panic: p, release: r.brake()}
		r.overflowing.Store(true)
	}
}

// settle releases the brake if the calling goroutine, which has returned from its
// interpreted code, pulled it. It returns the panic to report then.
func (r *Runtime) settle() *Panic {
	if !r.overflowing.Load() {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	o := r.overflow
	if o == nil || o.by != goroutine() {
		return nil
	}
	time.Sleep(farewell) // for other goroutines to see that they are to return
	o.release()
	r.overflow = nil
	r.overflowing.Store(false)
	return o.panic
}

// farewell is how long the brake is held when the recursion has ended.
const farewell = 2 * time.Millisecond

// calm waits until no endless recursion of an earlier run is being ended: what
// starts under the brake would return at once.
func (r *Runtime) calm() {
	for r.overflowing.Load() {
		time.Sleep(farewell)
	}
}
