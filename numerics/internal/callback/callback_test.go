// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package callback

import (
	"runtime"
	"testing"
)

type ended struct{}

func (ended) Unrecoverable() {}

// call calls f and returns what it panicked with, as a solver does.
func call(f func()) (value any, ok bool) {
	defer func() { value, ok = Panicked(recover()) }()
	f()
	return nil, false
}

func TestPanicked(t *testing.T) {
	t.Parallel()
	if v, ok := call(func() { panic("boom") }); v != "boom" || !ok {
		t.Errorf("got %v, %t, want boom, true", v, ok)
	}
	if v, ok := call(func() {}); v != nil || ok {
		t.Errorf("no panic gives %v, %t, want nil, false", v, ok)
	}
	done := make(chan bool)
	go func() {
		defer close(done)
		call(runtime.Goexit)
		t.Error("a goroutine went on after Goexit")
	}()
	<-done
}

func TestUnrecoverable(t *testing.T) {
	t.Parallel()
	defer func() {
		if r := recover(); r != (ended{}) {
			t.Errorf("the panic that goes on is %v, want %v", r, ended{})
		}
	}()
	call(func() { panic(ended{}) })
	t.Error("the panic does not go on")
}
