// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares packages iter and sync of the prelude with the standard ones.

import (
	"errors"
	"iter"
	"runtime"
	"sync"
	"testing"

	owniter "github.com/gosci/gosci/kernel/interp/prelude/src/iter"
	ownsync "github.com/gosci/gosci/kernel/interp/prelude/src/sync"
)

// A pull is iter.Pull or what stands for it.
type pull func(iter.Seq[string]) (func() (string, bool), func())

func TestPull(t *testing.T) {
	t.Parallel()
	letters := func(yield func(string) bool) {
		_ = yield("a") && yield("b") && yield("c")
	}
	for _, test := range []struct {
		name string
		run  func(p pull) []any
	}{
		{"to the end", func(p pull) (all []any) {
			next, stop := p(letters)
			defer stop()
			for range 5 {
				v, ok := next()
				all = append(all, v, ok)
			}
			return all
		}},
		{"none", func(p pull) []any {
			next, stop := p(func(func(string) bool) {})
			defer stop()
			return pair(next())
		}},
		{"stopped", func(p pull) (all []any) {
			next, stop := p(func(yield func(string) bool) {
				all = append(all, yield("a"), "left")
			})
			all = append(all, pair(next())...)
			stop()
			stop()
			return append(all, pair(next())...)
		}},
		{"stopped before the start", func(p pull) (all []any) {
			next, stop := p(func(func(string) bool) { all = append(all, "started") })
			stop()
			return append(all, pair(next())...)
		}},
		{"panic in next", func(p pull) []any {
			next, stop := p(func(yield func(string) bool) {
				yield("a")
				panic(errors.New("broken"))
			})
			defer stop()
			all := pair(next())
			all = append(all, called(func() []any { return pair(next()) }))
			return append(all, pair(next())...)
		}},
		{"panic in stop", func(p pull) []any {
			next, stop := p(func(yield func(string) bool) {
				yield("a")
				panic("broken")
			})
			all := pair(next())
			all = append(all, called(func() []any { stop(); return nil }))
			return append(all, called(func() []any { return pair(next()) }))
		}},
		{"goes on after stop", func(p pull) []any {
			next, stop := p(func(yield func(string) bool) {
				for yield("a") || yield("b") {
				}
			})
			all := pair(next())
			return append(all, called(func() []any { stop(); return nil }))
		}},
		{"next in itself", func(p pull) []any {
			var next func() (string, bool)
			var stop func()
			next, stop = p(func(yield func(string) bool) {
				v, _ := next()
				yield(v)
			})
			defer stop()
			return pair(next())
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			same(t, "Pull", func() []any { return test.run(owniter.Pull[string]) }, func() []any { return test.run(iter.Pull[string]) })
			same(t, "Pull2", func() []any { return test.run(pull2(owniter.Pull2[int, string])) },
				func() []any { return test.run(pull2(iter.Pull2[int, string])) })
		})
	}
}

// pull2 makes an iter.Pull out of an iter.Pull2, which adds numbers.
func pull2(p func(iter.Seq2[int, string]) (func() (int, string, bool), func())) pull {
	return func(seq iter.Seq[string]) (func() (string, bool), func()) {
		next, stop := p(func(yield func(int, string) bool) {
			i := 0
			seq(func(v string) bool { i++; return yield(i, v) })
		})
		last := 0
		return func() (string, bool) {
			i, v, ok := next()
			if ok && i != last+1 || !ok && i != 0 {
				panic("numbers are mixed up")
			}
			last = i
			return v, ok
		}, stop
	}
}

func TestOnce(t *testing.T) {
	t.Parallel()
	type onceValue func(func() any) func() any
	for _, test := range []struct {
		name string
		f    func() any
	}{
		{"value", func() any { return 1 }},
		{"nil", func() any { return nil }},
		{"panic", func() any { panic("broken") }},
		{"panic with an error", func() any { panic(errors.New("broken")) }},
		{"panic with nil", func() any { panic(nil) }},
		{"runtime error", func() any { var s []int; return s[1] }},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			run := func(once onceValue) []any {
				calls := 0
				get := once(func() any { calls++; return test.f() })
				var all []any
				for range 3 {
					all = append(all, called(func() []any { return []any{get()} }), calls)
				}
				return all
			}
			values := func(once func(func() (any, int)) func() (any, int)) onceValue {
				return func(f func() any) func() any {
					get := once(func() (any, int) { return f(), 2 })
					return func() any {
						v, two := get()
						return []any{v, two}
					}
				}
			}
			same(t, "OnceValue", func() []any { return run(ownsync.OnceValue) }, func() []any { return run(sync.OnceValue) })
			same(t, "OnceValues", func() []any { return run(values(ownsync.OnceValues)) }, func() []any { return run(values(sync.OnceValues)) })
		})
	}
}

func TestOnceConcurrent(t *testing.T) {
	t.Parallel()
	calls := 0
	get := ownsync.OnceValue(func() int { runtime.Gosched(); calls++; return calls })
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			if got := get(); got != 1 {
				t.Errorf("OnceValue = %d, want 1", got)
			}
		})
	}
	group.Wait()
	if calls != 1 {
		t.Errorf("f was called %d times, want once", calls)
	}
}
