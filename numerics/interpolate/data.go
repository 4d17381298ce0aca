// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file reads and checks the arguments that most constructors have.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// vector returns a copy of the elements of an array with one axis.
func vector(function, name string, x *nd.Array) []float64 {
	if x.Ndim() != 1 {
		panicf(function, "wants an array with one axis as %s and got shape %v", name, x.Shape())
	}
	return slices.Clone(x.Data())
}

// A table holds values at points: row i is the value at point i, a number or an array.
type table struct {
	data  []float64
	n, m  int   // rows, numbers in a row
	shape []int // the shape of a row
}

// tableOf reads an array of shape (n, ...) as n rows.
func tableOf(function, name string, y *nd.Array) table {
	shape := y.Shape()
	if len(shape) == 0 {
		panicf(function, "wants an array with one axis or more as %s and got a number", name)
	}
	m := 1
	for _, k := range shape[1:] {
		m *= k
	}
	return table{slices.Clone(y.Data()), shape[0], m, shape[1:]}
}

func (t table) row(i int) []float64 { return t.data[i*t.m : (i+1)*t.m] }

// array returns n rows of data as an array.
func (t table) array(data []float64, n int) *nd.Array {
	return nd.FromSlice(data).Reshape(append([]int{n}, t.shape...)...)
}

// notFinite returns the index of the first element that is NaN or infinite, or -1.
func notFinite(x []float64) int {
	return slices.IndexFunc(x, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
}

func checkFinite(function, name string, x []float64) error {
	if i := notFinite(x); i >= 0 {
		return &DataError{function, name + " must be finite", i}
	}
	return nil
}

// checkIncreasing wants finite numbers each of which is above the one before.
func checkIncreasing(function, name string, x []float64) error {
	if err := checkFinite(function, name, x); err != nil {
		return err
	}
	for i := 1; i < len(x); i++ {
		if x[i] <= x[i-1] {
			return &DataError{function, name + " must increase", i}
		}
	}
	return nil
}

// checkSorted wants finite numbers none of which is below the one before.
func checkSorted(function, name string, x []float64) error {
	if err := checkFinite(function, name, x); err != nil {
		return err
	}
	for i := 1; i < len(x); i++ {
		if x[i] < x[i-1] {
			return &DataError{function, name + " must not decrease", i}
		}
	}
	return nil
}

// points reads abscissas that increase and values at them, of which there must be least or
// more.
func points(function string, x, y *nd.Array, least int) ([]float64, table, error) {
	xs, t := vector(function, "x", x), tableOf(function, "y", y)
	if len(xs) != t.n {
		panicf(function, "wants as many values as points and got shapes %v and %v", x.Shape(), y.Shape())
	}
	if len(xs) < least {
		panicf(function, "wants %d points or more and got %d", least, len(xs))
	}
	if err := checkIncreasing(function, "x", xs); err != nil {
		return xs, t, err
	}
	return xs, t, checkFinite(function, "y", t.data)
}

// weightsOf reads weights that must be positive; nil stands for ones.
func weightsOf(function string, w *nd.Array, n int) ([]float64, error) {
	if w == nil {
		return slices.Repeat([]float64{1}, n), nil
	}
	ws := vector(function, "the weights", w)
	if len(ws) != n {
		panicf(function, "wants %d weights and got %d", n, len(ws))
	}
	if err := checkFinite(function, "the weights", ws); err != nil {
		return nil, err
	}
	for i, v := range ws {
		if v <= 0 {
			return nil, &DataError{function, "the weights must be positive", i}
		}
	}
	return ws, nil
}
