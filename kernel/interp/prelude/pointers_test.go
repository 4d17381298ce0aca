// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares the generic types of the prelude, and the functions that
// return them, with the standard ones.

import (
	"math"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"unique"

	ownruntime "github.com/gosci/gosci/kernel/interp/prelude/src/runtime"
	ownatomic "github.com/gosci/gosci/kernel/interp/prelude/src/sync/atomic"
	ownunique "github.com/gosci/gosci/kernel/interp/prelude/src/unique"
	ownweak "github.com/gosci/gosci/kernel/interp/prelude/src/weak"
)

// An atomicPointer is a *atomic.Pointer[int] or what stands for it.
type atomicPointer interface {
	Load() *int
	Store(*int)
	Swap(*int) *int
	CompareAndSwap(before, after *int) bool
}

var (
	_ atomicPointer = (*ownatomic.Pointer[int])(nil)
	_ atomicPointer = (*atomic.Pointer[int])(nil)
)

// TestAtomicPointer runs all sequences of four operations.
func TestAtomicPointer(t *testing.T) {
	t.Parallel()
	a, b := new(1), new(2)
	operations := []struct {
		name string
		do   func(p atomicPointer) any
	}{
		{"Load", func(p atomicPointer) any { return p.Load() }},
		{"Store(a)", func(p atomicPointer) any { p.Store(a); return nil }},
		{"Store(nil)", func(p atomicPointer) any { p.Store(nil); return nil }},
		{"Swap(b)", func(p atomicPointer) any { return p.Swap(b) }},
		{"Swap(nil)", func(p atomicPointer) any { return p.Swap(nil) }},
		{"CompareAndSwap(nil, nil)", func(p atomicPointer) any { return p.CompareAndSwap(nil, nil) }},
		{"CompareAndSwap(nil, a)", func(p atomicPointer) any { return p.CompareAndSwap(nil, a) }},
		{"CompareAndSwap(a, b)", func(p atomicPointer) any { return p.CompareAndSwap(a, b) }},
		{"CompareAndSwap(b, nil)", func(p atomicPointer) any { return p.CompareAndSwap(b, nil) }},
	}
	const length = 4
	n := len(operations)
	for program := range n * n * n * n {
		var own ownatomic.Pointer[int]
		var std atomic.Pointer[int]
		done := ""
		for range length {
			operation := operations[program%n]
			program /= n
			done += operation.name + "; "
			if got, want := operation.do(&own), operation.do(&std); got != want {
				t.Fatalf("%sgives %v, want %v", done, got, want)
			}
			if got, want := own.Load(), std.Load(); got != want {
				t.Fatalf("%sleaves %v, want %v", done, got, want)
			}
		}
	}
}

// TestAtomicPointerConcurrent builds a list from several goroutines at once.
func TestAtomicPointerConcurrent(t *testing.T) {
	t.Parallel()
	type node struct{ next *node }
	const writers, nodes = 4, 500
	var head ownatomic.Pointer[node]
	var group sync.WaitGroup
	for range writers {
		group.Go(func() {
			for range nodes {
				n := &node{}
				for {
					n.next = head.Load()
					if head.CompareAndSwap(n.next, n) {
						break
					}
				}
			}
		})
	}
	group.Wait()
	length := 0
	for n := head.Load(); n != nil; n = n.next {
		length++
	}
	if want := writers * nodes; length != want {
		t.Errorf("list has %d nodes, want %d", length, want)
	}
}

func TestUnique(t *testing.T) {
	t.Parallel()
	type point struct{ X, Y float64 }
	points := []point{{}, {1, 2}, {1, 2}, {math.Copysign(0, -1), 0}, {math.NaN(), 0}, {math.NaN(), 0}}
	for _, p := range points {
		for _, q := range points {
			got := ownunique.Make(p) == ownunique.Make(q)
			if want := unique.Make(p) == unique.Make(q); got != want {
				t.Errorf("Make(%v) == Make(%v) is %t, want %t", p, q, got, want)
			}
		}
		same(t, "Value", func() []any { return []any{ownunique.Make(p).Value()} }, func() []any { return []any{unique.Make(p).Value()} })
	}
	for _, v := range []any{nil, 1, 1.0, "a", point{1, 2}, []int{1}, struct{ any }{func() {}}} {
		same(t, "Value of an interface",
			func() []any { return []any{ownunique.Make(v).Value(), ownunique.Make(v) == ownunique.Make[any](1)} },
			func() []any { return []any{unique.Make(v).Value(), unique.Make(v) == unique.Make[any](1)} })
	}
	same(t, "zero Handle",
		func() []any { return []any{ownunique.Handle[int]{}.Value()} }, func() []any { return []any{unique.Handle[int]{}.Value()} })
}

func TestWeak(t *testing.T) {
	t.Parallel()
	pair := &struct{ a, b int }{1, 2}
	a := ownweak.Make(&pair.a)
	if got := a.Value(); got != &pair.a {
		t.Errorf("Make(p).Value() = %p, want %p", got, &pair.a)
	}
	if a != ownweak.Make(&pair.a) {
		t.Error("Make(p) != Make(p)")
	}
	if a == ownweak.Make(&pair.b) {
		t.Error("Make(p) == Make(q)")
	}
	none := ownweak.Pointer[int]{}
	if none != ownweak.Make[int](nil) || none.Value() != nil {
		t.Errorf("the zero Pointer is %v, want Make(nil)", none)
	}
}

func TestAddCleanup(t *testing.T) {
	t.Parallel()
	x, y := new(1), new(1)
	for _, test := range []struct {
		name     string
		ptr, arg *int
	}{
		{"nil", nil, x},
		{"both nil", nil, nil},
		{"itself", x, x},
		{"another", x, y},
		{"without argument", x, nil},
	} {
		same(t, test.name,
			func() []any { ownruntime.AddCleanup(test.ptr, func(*int) {}, test.arg).Stop(); return nil },
			func() []any { runtime.AddCleanup(test.ptr, func(*int) {}, test.arg).Stop(); return nil })
	}
	same(t, "argument of another type",
		func() []any { ownruntime.AddCleanup(x, func(int) {}, 1).Stop(); return nil },
		func() []any { runtime.AddCleanup(x, func(int) {}, 1).Stop(); return nil })
}
