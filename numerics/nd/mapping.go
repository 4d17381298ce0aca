// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the loops that call a user's function for each element.

import "slices"

// map1 returns f of each element.
func map1[A, R element](f func(A) R, x *array[A]) *array[R] {
	out := unfilled[R](slices.Clone(x.shape))
	xs := x.from(0)
	blocks(out.data, func(dst []R) {
		each(f)(dst, xs.next(len(dst)))
	})
	return out
}

// map2 returns f of the elements of x and y, broadcast.
func map2[A, B, R element](f func(A, B) R, x *array[A], y *array[B]) *array[R] {
	out := unfilled[R](broadcastShapes(x.shape, y.shape))
	x, _ = x.stretch(out.shape)
	y, _ = y.stretch(out.shape)
	xs, ys := x.from(0), y.from(0)
	blocks(out.data, func(dst []R) {
		each2(f)(dst, xs.next(len(dst)), ys.next(len(dst)))
	})
	return out
}

// map3 returns f of the elements of x, y and z, broadcast.
func map3[T, R element](f func(T, T, T) R, x, y, z *array[T]) *array[R] {
	return mapN(func(v []T) R { return f(v[0], v[1], v[2]) }, x, y, z)
}

// map4 returns f of the elements of x, y, z and w, broadcast.
func map4[T, R element](f func(T, T, T, T) R, x, y, z, w *array[T]) *array[R] {
	return mapN(func(v []T) R { return f(v[0], v[1], v[2], v[3]) }, x, y, z, w)
}

// mapN returns f of the elements of all arrays, broadcast.
func mapN[T, R element](f func([]T) R, arrays ...*array[T]) *array[R] {
	if len(arrays) == 0 {
		panicArg("MapN", "wants at least one array and got none")
	}
	shapes := make([][]int, len(arrays))
	for k, a := range arrays {
		shapes[k] = a.shape
	}
	out := unfilled[R](broadcastShapes(shapes...))
	sources := make([]source[T], len(arrays))
	for k, a := range arrays {
		a, _ = a.stretch(out.shape)
		sources[k] = a.from(0)
	}
	parts, v := make([][]T, len(arrays)), make([]T, len(arrays))
	blocks(out.data, func(dst []R) {
		for k := range sources {
			parts[k] = sources[k].next(len(dst))
		}
		for i := range dst {
			for k, part := range parts {
				v[k] = part[i]
			}
			dst[i] = f(v)
		}
	})
	return out
}

// blocks calls f for data block by block.
func blocks[T element](data []T, f func(dst []T)) {
	for chunk := range slices.Chunk(data, block) {
		f(chunk)
	}
}
