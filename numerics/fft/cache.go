// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file keeps the tables of the lengths used last.

import (
	"container/list"
	"sync"
)

// kept is how many elements the tables of a cache may have together.
const kept = 1 << 22

// A cache keeps what was made for the lengths used last.
type cache[T any] struct {
	create func(n int) T
	part   int // a table of the length n has n/part elements

	mu    sync.Mutex
	there map[int]*list.Element // of *entry[T]
	order list.List             // the last used first
	size  int
}

type entry[T any] struct {
	n     int
	value T
}

func newCache[T any](part int, create func(n int) T) *cache[T] {
	return &cache[T]{create: create, part: part, there: map[int]*list.Element{}}
}

// get returns what is made for a length. Two callers may make the same at once.
func (c *cache[T]) get(n int) T {
	if v, ok := c.look(n); ok {
		return v
	}
	v := c.create(n)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.there[n] == nil && n/c.part <= kept {
		c.there[n] = c.order.PushFront(&entry[T]{n, v})
		c.size += n / c.part
		for c.size > kept {
			old := c.order.Remove(c.order.Back()).(*entry[T])
			delete(c.there, old.n)
			c.size -= old.n / c.part
		}
	}
	return v
}

func (c *cache[T]) look(n int) (v T, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.there[n]
	if e == nil {
		return v, false
	}
	c.order.MoveToFront(e)
	return e.Value.(*entry[T]).value, true
}

// The tables of all lengths: nothing but time depends on what is in them.
var (
	planCache = newCache(1, newPlan)
	turnCache = newCache(4, newTurns)
)

// planOf returns the plan of a length.
func planOf(n int) *plan { return planCache.get(n) }

// turnsOf returns exp(-2 pi i k / n) for k up to n/4.
func turnsOf(n int) []complex128 { return turnCache.get(n) }

func newTurns(n int) []complex128 {
	turns := make([]complex128, n/4+1)
	for k := range turns {
		turns[k] = root(k, n)
	}
	return turns
}
