// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds what samples need: their elements, sums, and the lines of arrays.

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// addUp returns the sum of v in pairs of halves, so that errors grow with the logarithm of
// the length.
func addUp(v []float64) float64 {
	if len(v) > 128 {
		half := len(v) / 2 &^ 7
		return addUp(v[:half]) + addUp(v[half:])
	}
	var a, b, c, d float64
	for len(v) >= 4 {
		a += v[0]
		b += v[1]
		c += v[2]
		d += v[3]
		v = v[4:]
	}
	for _, x := range v {
		a += x
	}
	return (a + b) + (c + d)
}

// average returns the mean of v, NaN if it is empty.
func average(v []float64) float64 { return addUp(v) / float64(len(v)) }

// squares returns the mean of v and the sum of the squares of the distances from it.
func squares(v []float64) (mean, sum float64) {
	mean = average(v)
	return mean, sumOver(v, func(x float64) float64 { return (x - mean) * (x - mean) })
}

// variance returns the variance of v with n-ddof in the denominator, NaN if that is not
// positive.
func variance(v []float64, ddof int) float64 {
	_, s := squares(v)
	if len(v) <= ddof {
		return math.NaN()
	}
	return s / float64(len(v)-ddof)
}

// sumOver returns the sum of f of the elements of v, in pairs of halves.
func sumOver(v []float64, f func(x float64) float64) float64 {
	if len(v) > 128 {
		half := len(v) / 2
		return sumOver(v[:half], f) + sumOver(v[half:], f)
	}
	s := 0.0
	for _, x := range v {
		s += f(x)
	}
	return s
}

// dot returns the sum of the products of the elements, in pairs of halves.
func dot(x, y []float64) float64 {
	if len(x) > 128 {
		half := len(x) / 2
		return dot(x[:half], y[:half]) + dot(x[half:], y[half:])
	}
	s := 0.0
	for i, v := range x {
		s += v * y[i]
	}
	return s
}

// hasNaN reports whether an element is NaN.
func hasNaN(v []float64) bool { return slices.ContainsFunc(v, math.IsNaN) }

// sorted returns the elements in order, in a slice of their own.
func sorted(v []float64) []float64 {
	return nd.Sort(nd.FromSlice(v)).Data()
}

// optionalInt returns the number given, or another one.
func optionalInt(function string, list []int, other int) int {
	switch len(list) {
	case 0:
		return other
	case 1:
		return list[0]
	}
	panicf(function, "wants at most one ddof and got %d", len(list))
	return 0
}

// checkAxis returns an axis as a number of 0 and more.
func checkAxis(function string, axis, dim int) int {
	if axis < -dim || axis >= dim {
		panicf(function, "wants an axis of %d dimensions and got %d", dim, axis)
	}
	return (axis + dim) % dim
}

// lines returns the lines of x along an axis one after the other, how long they are, and the
// shape without the axis.
func lines(function string, x *nd.Array, axis int) (data []float64, n int, shape []int) {
	axis = checkAxis(function, axis, x.Ndim())
	shape = x.Shape()
	n = shape[axis]
	return x.MoveAxis(axis, -1).Data(), n, slices.Delete(shape, axis, axis+1)
}

// reduceAxis returns f of each line of x along an axis. f must not change the line.
func reduceAxis(function string, x *nd.Array, axis int, f func(line []float64) float64) *nd.Array {
	data, n, shape := lines(function, x, axis)
	out := nd.Zeros(shape...)
	dst := out.Data()
	parallel.For(len(dst), 4*n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			dst[i] = f(data[i*n : (i+1)*n])
		}
	})
	return out
}

// mapAxis returns x with each line along an axis made anew by f.
func mapAxis(function string, x *nd.Array, axis int, f func(dst, line []float64)) *nd.Array {
	data, n, shape := lines(function, x, axis)
	axis = checkAxis(function, axis, x.Ndim())
	dst := make([]float64, len(data))
	if n > 0 {
		parallel.For(len(data)/n, 4*n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				f(dst[i*n:(i+1)*n], data[i*n:(i+1)*n])
			}
		})
	}
	moved := nd.FromSlice(dst, append(shape, n)...).MoveAxis(-1, axis)
	if moved.Contiguous() {
		return moved
	}
	return moved.Copy()
}

// A field is a named number or array of a result.
type field struct {
	name  string
	value any
}

// table prints fields, each with its name before it. Nil is left out.
func table(fields ...field) string {
	width := 0
	var shown []field
	for _, f := range fields {
		if v := reflect.ValueOf(f.value); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
			continue
		}
		shown = append(shown, f)
		width = max(width, len(f.name))
	}
	indent := "\n" + strings.Repeat(" ", width+2)
	text := make([]string, len(shown))
	for i, f := range shown {
		value := fmt.Sprint(f.value)
		if v, ok := f.value.(float64); ok {
			value = fmt.Sprintf("%.8g", v)
		}
		text[i] = fmt.Sprintf("%*s: %s", width, f.name, strings.ReplaceAll(value, "\n", indent))
	}
	return strings.Join(text, "\n")
}
