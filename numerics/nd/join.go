// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file joins arrays and makes larger ones of them.

import "slices"

// concatenate returns the arrays one behind the other along an axis.
func concatenate[T element](axis int, arrays []*array[T]) *array[T] {
	if len(arrays) == 0 {
		panicArg("Concatenate", "wants at least one array and got none")
	}
	first := arrays[0].shape
	axis = checkAxis("Concatenate", axis, len(first))
	shape := slices.Clone(first)
	shape[axis] = 0
	for _, a := range arrays {
		if len(a.shape) != len(first) {
			panicShapes("join", "and", first, a.shape)
		}
		for i, n := range a.shape {
			if i != axis && n != first[i] {
				panicShapes("join", "and", first, a.shape)
			}
		}
		shape[axis] += a.shape[axis]
	}
	out := unfilled[T](shape)
	at := 0
	for _, a := range arrays {
		copyStrided(out.cut(axis, at, at+a.shape[axis]), a)
		at += a.shape[axis]
	}
	return out
}

// stack returns the arrays, which have one shape, along a new axis.
func stack[T element](axis int, arrays []*array[T]) *array[T] {
	if len(arrays) == 0 {
		panicArg("Stack", "wants at least one array and got none")
	}
	parts := make([]*array[T], len(arrays))
	for i, a := range arrays {
		if !slices.Equal(a.shape, arrays[0].shape) {
			panicShapes("stack", "and", arrays[0].shape, a.shape)
		}
		parts[i] = a.expandDims(checkAxis("Stack", axis, len(a.shape)+1))
	}
	return concatenate(checkAxis("Stack", axis, len(parts[0].shape)), parts)
}

// rowsOf returns the arrays with at least two axes, a vector being a row.
func rowsOf[T element](arrays []*array[T]) []*array[T] {
	out := make([]*array[T], len(arrays))
	for i, a := range arrays {
		for len(a.shape) < 2 {
			a = a.expandDims(0)
		}
		out[i] = a
	}
	return out
}

// tiled returns a repeated along each axis; missing axes are put in front.
func tiled[T element](a *array[T], times []int) *array[T] {
	checkShape(times)
	for len(a.shape) < len(times) {
		a = a.expandDims(0)
	}
	all := make([]int, len(a.shape)-len(times), len(a.shape))
	for i := range all {
		all[i] = 1
	}
	all = append(all, times...)
	var wide, shape []int
	v := a
	for i, n := range a.shape {
		v = v.expandDims(2 * i)
		wide = append(wide, all[i], n)
		shape = append(shape, all[i]*n)
	}
	return v.broadcastTo(wide).clone().reshape(shape)
}

// repeated returns a with each sub-array along an axis counts[i] times in turn.
func repeated[T element](a *array[T], axis int, count func(i int) int) *array[T] {
	var at []int
	for i := range a.shape[axis] {
		n := count(i)
		if n < 0 {
			panicArg("Repeat", "wants counts of 0 or more and got %d", n)
		}
		for range n {
			at = append(at, i)
		}
	}
	return take(a, wrap(at, []int{len(at)}), axis)
}

// rolled returns a copy of a turned round along an axis: what leaves at the end
// comes in at the begin.
func rolled[T element](a *array[T], shift, axis int) *array[T] {
	axis = checkAxis("Roll", axis, len(a.shape))
	n := a.shape[axis]
	if n == 0 {
		return a.clone()
	}
	shift = (shift%n + n) % n
	return concatenate(axis, []*array[T]{a.cut(axis, n-shift, n), a.cut(axis, 0, n-shift)})
}
