// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int

// This file makes matrices with a given diagonal and takes the triangles of
// others.

// Diag returns the square matrix with the elements of a 1-dimensional x on its
// k-th diagonal, or the copied k-th diagonal of a 2-dimensional x. k is 0 if it
// is left out.
func Diag(x *Array, k ...int) *Array {
	shift := optional("Diag", k, 0)
	switch len(x.shape) {
	case 1:
		n := x.shape[0] + max(shift, -shift)
		out := Zeros(n, n)
		out.Diagonal(shift).Assign(x)
		return out
	case 2:
		return x.Diagonal(shift).Copy()
	}
	panicArg("Diag", "wants an array with one or two axes and got shape %s", shapeString(x.shape))
	return nil
}

// Tril returns a copy of the matrices on the last two axes with zeros above the
// k-th diagonal. k is 0 if it is left out.
func Tril(x *Array, k ...int) *Array {
	out := x.Copy()
	clearTriangle(out.core(), optional("Tril", k, 0), true)
	return out
}

// Triu returns a copy of the matrices on the last two axes with zeros below the
// k-th diagonal. k is 0 if it is left out.
func Triu(x *Array, k ...int) *Array {
	out := x.Copy()
	clearTriangle(out.core(), optional("Triu", k, 0), false)
	return out
}

// Trace returns the sum of the elements on the k-th diagonal of a matrix. k is 0
// if it is left out.
func (x *Array) Trace(k ...int) float64 {
	if len(x.shape) != 2 {
		panicArg("Trace", "wants an array with two axes and got shape %s", shapeString(x.shape))
	}
	return x.Diagonal(k...).Sum()
}
