// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the loops that call a user's function for each element.

import (
	"reflect"
	"runtime"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// map1 returns f of each element.
func map1[A, R element](f func(A) R, x *array[A]) *array[R] {
	out := unfilledLike[R](x.shape)
	spread(out.data, pure(f), func(lo int, data []R) {
		xs := x.from(lo)
		blocks(data, func(dst []R) {
			each(f)(dst, xs.next(len(dst)))
		})
	})
	return out
}

// map2 returns f of the elements of x and y, broadcast.
func map2[A, B, R element](f func(A, B) R, x *array[A], y *array[B]) *array[R] {
	out := unfilled[R](broadcastShapes(x.shape, y.shape))
	x, _ = x.stretch(out.shape)
	y, _ = y.stretch(out.shape)
	spread(out.data, pure(f), func(lo int, data []R) {
		xs, ys := x.from(lo), y.from(lo)
		blocks(data, func(dst []R) {
			each2(f)(dst, xs.next(len(dst)), ys.next(len(dst)))
		})
	})
	return out
}

// map3 returns f of the elements of x, y and z, broadcast.
func map3[T, R element](f func(T, T, T) R, x, y, z *array[T]) *array[R] {
	return mapAll(pure(f), func(v []T) R { return f(v[0], v[1], v[2]) }, x, y, z)
}

// map4 returns f of the elements of x, y, z and w, broadcast.
func map4[T, R element](f func(T, T, T, T) R, x, y, z, w *array[T]) *array[R] {
	return mapAll(pure(f), func(v []T) R { return f(v[0], v[1], v[2], v[3]) }, x, y, z, w)
}

// mapN returns f of the elements of all arrays, broadcast.
func mapN[T, R element](f func([]T) R, arrays ...*array[T]) *array[R] {
	return mapAll(false, f, arrays...)
}

// mapAll is mapN; if f is pure, on all processors.
func mapAll[T, R element](pure bool, f func([]T) R, arrays ...*array[T]) *array[R] {
	if len(arrays) == 0 {
		panicArg("MapN", "wants at least one array and got none")
	}
	shapes := make([][]int, len(arrays))
	for k, a := range arrays {
		shapes[k] = a.shape
	}
	out := unfilled[R](broadcastShapes(shapes...))
	stretched := make([]*array[T], len(arrays))
	for k, a := range arrays {
		stretched[k], _ = a.stretch(out.shape)
	}
	spread(out.data, pure, func(lo int, data []R) {
		sources := make([]source[T], len(arrays))
		for k, a := range stretched {
			sources[k] = a.from(lo)
		}
		parts, v := make([][]T, len(arrays)), make([]T, len(arrays))
		blocks(data, func(dst []R) {
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
	})
	return out
}

// blocks calls f for data block by block.
func blocks[T element](data []T, f func(dst []T)) {
	for chunk := range slices.Chunk(data, block) {
		f(chunk)
	}
}

// pureCost is the cost of a function such as the gamma function, in additions.
const pureCost = 32

// spread calls work for data, all of it or, if a pure function makes it and it is
// large, parts of it at once; lo is the index of the first element of a part.
func spread[R element](data []R, pure bool, work func(lo int, data []R)) {
	if !pure {
		work(0, data)
		return
	}
	parallel.For(len(data), pureCost, func(lo, hi int) { work(lo, data[lo:hi]) })
}

// purePackages hold functions, and methods of values that never change, which depend on
// nothing but their arguments.
var purePackages = []string{
	"math.",
	"github.com/gosci/gosci/numerics/special.",
	"github.com/gosci/gosci/numerics/stats.", // the methods of distributions
}

// pure reports whether f is one of the functions or methods of purePackages, so that the
// order of its calls does not matter. Of no other function can that be known: it may be a
// closure that counts.
func pure(f any) bool {
	fn := runtime.FuncForPC(reflect.ValueOf(f).Pointer())
	if fn == nil {
		return false
	}
	for _, p := range purePackages {
		if name, ok := strings.CutPrefix(fn.Name(), p); ok {
			if method, ok := strings.CutPrefix(name, "(*"); ok {
				_, name, _ = strings.Cut(method, ").")
			}
			return !strings.Contains(name, ".") // a closure has the name of its maker before a point
		}
	}
	return false
}
