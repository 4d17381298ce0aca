// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file takes arrays in as matrices, checks them, and hands matrices out as
// arrays.

import (
	"slices"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

type matrix[T lapack.Scalar] = lapack.Matrix[T]

// An argument is an array that was handed to a function. Its data may be the
// caller's own memory.
type argument[T lapack.Scalar] struct {
	function, name string
	shape          []int
	data           []T
}

// floats returns an array as the named argument of a function.
func floats(function, name string, x *nd.Array) argument[float64] {
	return argument[float64]{function, name, x.Shape(), x.Data()}
}

// complexes returns an array as the named argument of a function.
func complexes(function, name string, x *nd.Complex) argument[complex128] {
	return argument[complex128]{function, name, x.Shape(), x.Data()}
}

// finite returns an error if an element is NaN or an infinity.
func (a argument[T]) finite() error {
	if lapack.Finite(a.data) {
		return nil
	}
	return &NotFiniteError{a.function, a.name}
}

// matrix returns the argument, which must have two axes, as a matrix on the same
// memory, or an error if it is not finite.
func (a argument[T]) matrix() (matrix[T], error) {
	if len(a.shape) != 2 {
		panicArg(a.function, "wants a matrix as %s and got shape %s", a.name, shapeString(a.shape))
	}
	return lapack.Wrap(a.data, a.shape[0], a.shape[1]), a.finite()
}

// square is matrix for an argument that must be square.
func (a argument[T]) square() (matrix[T], error) {
	if len(a.shape) != 2 || a.shape[0] != a.shape[1] {
		panicArg(a.function, "wants a square matrix as %s and got shape %s", a.name, shapeString(a.shape))
	}
	return a.matrix()
}

// rhs returns the argument, a vector of length n or a matrix of n rows, as a
// matrix that is a copy.
func (a argument[T]) rhs(n int) (matrix[T], error) {
	if len(a.shape) != 1 && len(a.shape) != 2 || a.shape[0] != n {
		panicArg(a.function, "wants %s with 1 or 2 axes and %d rows and got shape %s", a.name, n, shapeString(a.shape))
	}
	cols := 1
	if len(a.shape) == 2 {
		cols = a.shape[1]
	}
	return lapack.Wrap(slices.Clone(a.data), n, cols), a.finite()
}

// vector returns the elements of the argument, which must have one axis.
func (a argument[T]) vector() ([]T, error) {
	if len(a.shape) != 1 {
		panicArg(a.function, "wants an array with one axis as %s and got shape %s", a.name, shapeString(a.shape))
	}
	return a.data, a.finite()
}

// like returns the shape of a result that has as many axes as the argument, and
// the given rows.
func (a argument[T]) like(rows int) []int {
	shape := slices.Clone(a.shape)
	shape[0] = rows
	return shape
}

// array returns m as an array, without a copy if it has no gaps. It returns nil for
// the zero matrix, which comes with an error.
func array(m matrix[float64], shape ...int) *nd.Array {
	if m.Stride == 0 {
		return nil
	}
	data, shape := compact(m, shape)
	return nd.FromSlice(data, shape...)
}

// arrayComplex is array for complex matrices.
func arrayComplex(m matrix[complex128], shape ...int) *nd.Complex {
	if m.Stride == 0 {
		return nil
	}
	data, shape := compact(m, shape)
	return nd.FromSliceComplex(data, shape...)
}

func compact[T lapack.Scalar](m matrix[T], shape []int) ([]T, []int) {
	if m.Rows*m.Cols > 0 && m.Stride != m.Cols {
		m = m.Clone()
	}
	if len(shape) == 0 {
		shape = []int{m.Rows, m.Cols}
	}
	return m.Data, shape
}

// first returns the first error of a list that is not nil.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
