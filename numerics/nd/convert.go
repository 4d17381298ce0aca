// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file converts between the kinds of arrays and to gonum's matrices.

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/mat"
)

// each returns the block function that calls f for each element.
func each[A, R element](f func(A) R) func(dst []R, x []A) {
	return func(dst []R, x []A) {
		x = x[:len(dst)]
		for i := range dst {
			dst[i] = f(x[i])
		}
	}
}

// toComplex returns the complex number with real part v.
func toComplex(v float64) complex128 { return complex(v, 0) }

// AsComplex returns a copy with imaginary parts of zero.
func (x *Array) AsComplex() *Complex {
	return (*Complex)(apply(x.core(), 1, each(toComplex)))
}

// AsInt returns a copy without the fractions: 2.7 becomes 2 and -2.7 becomes -2.
// What NaN and numbers beyond the range of int become depends on the processor.
func (x *Array) AsInt() *Int {
	return (*Int)(apply(x.core(), 1, convertBlock[int, float64]))
}

// AsUint8 returns a copy without the fractions, modulo 256 as NumPy's astype
// does. Use [Clip] before it to keep what is out of range at 0 or 255.
func (x *Array) AsUint8() *Uint8 {
	return (*Uint8)(apply(x.core(), 1, each(func(v float64) uint8 { return uint8(int(v)) })))
}

// AsBool returns the mask of the elements that are not zero. NaN is not.
func (x *Array) AsBool() *Bool { return x.NotEqualScalar(0) }

// AsArray returns a copy as float64.
func (x *Int) AsArray() *Array {
	return (*Array)(apply(x.core(), 1, convertBlock[float64, int]))
}

// AsComplex returns a copy as complex128.
func (x *Int) AsComplex() *Complex { return x.AsArray().AsComplex() }

// AsUint8 returns a copy modulo 256.
func (x *Int) AsUint8() *Uint8 {
	return (*Uint8)(apply(x.core(), 1, convertBlock[uint8, int]))
}

// AsBool returns the mask of the elements that are not zero.
func (x *Int) AsBool() *Bool { return x.NotEqualScalar(0) }

// AsArray returns a copy as float64.
func (x *Uint8) AsArray() *Array {
	return (*Array)(apply(x.core(), 1, convertBlock[float64, uint8]))
}

// AsInt returns a copy as int.
func (x *Uint8) AsInt() *Int {
	return (*Int)(apply(x.core(), 1, convertBlock[int, uint8]))
}

// AsBool returns the mask of the elements that are not zero.
func (x *Uint8) AsBool() *Bool { return x.NotEqualScalar(0) }

// AsInt returns a copy with 1 for true.
func (m *Bool) AsInt() *Int { return (*Int)(apply(m.core(), 1, each(oneIf))) }

// AsArray returns a copy with 1 for true.
func (m *Bool) AsArray() *Array {
	return (*Array)(apply(m.core(), 1, each(func(v bool) float64 { return float64(oneIf(v)) })))
}

// AsUint8 returns a copy with 1 for true.
func (m *Bool) AsUint8() *Uint8 {
	return (*Uint8)(apply(m.core(), 1, each(func(v bool) uint8 { return uint8(oneIf(v)) })))
}

// Real returns the real parts.
func (x *Complex) Real() *Array {
	return (*Array)(apply(x.core(), 1, each(func(v complex128) float64 { return real(v) })))
}

// Imag returns the imaginary parts.
func (x *Complex) Imag() *Array {
	return (*Array)(apply(x.core(), 1, each(func(v complex128) float64 { return imag(v) })))
}

// Abs returns the absolute values.
func (x *Complex) Abs() *Array {
	return (*Array)(apply(x.core(), 8, each(cmplx.Abs)))
}

// Angle returns the angles to the positive real axis in radians, from -π to π.
func (x *Complex) Angle() *Array {
	return (*Array)(apply(x.core(), 16, each(func(v complex128) float64 {
		return math.Atan2(imag(v), real(v))
	})))
}

// Conj returns the complex conjugates.
func (x *Complex) Conj() *Complex {
	return (*Complex)(apply(x.core(), 1, each(cmplx.Conj)))
}

// ComplexOf returns the complex array with the given real and imaginary parts,
// broadcast.
func ComplexOf(re, im *Array) *Complex {
	return (*Complex)(zip(re.core(), im.core(), 1,
		each2(func(re, im float64) complex128 { return complex(re, im) })))
}

// Dense returns a 2-dimensional array as a matrix of gonum; an array with one
// axis is a column. The matrix shares the array's memory if its rows are
// contiguous, else it is a copy. It panics if the array has more axes or no
// elements.
func (x *Array) Dense() *mat.Dense {
	a := x.core()
	if len(a.shape) == 1 {
		a = a.expandDims(1)
	}
	if len(a.shape) != 2 || a.size() == 0 {
		panicArg("Dense", "wants a matrix with elements and got shape %s", shapeString(x.shape))
	}
	rows, cols := a.shape[0], a.shape[1]
	if !a.contiguous() {
		if a.strides[1] != 1 && cols > 1 || a.strides[0] < cols {
			a = a.clone()
		}
	}
	stride := cols
	if rows > 1 {
		stride = a.strides[0]
	}
	if stride < cols {
		stride = cols
	}
	var m mat.Dense
	raw := m.RawMatrix()
	raw.Rows, raw.Cols, raw.Stride = rows, cols, stride
	raw.Data = a.data[a.offset : a.offset+(rows-1)*stride+cols]
	m.SetRawMatrix(raw)
	return &m
}

// FromDense returns the array of a matrix of gonum, whose memory it shares.
func FromDense(m *mat.Dense) *Array {
	raw := m.RawMatrix()
	return (*Array)(&array[float64]{data: raw.Data, shape: []int{raw.Rows, raw.Cols}, strides: []int{raw.Stride, 1}})
}

// FromMatrix returns the array of the elements of any matrix or vector of gonum;
// a vector is a column. They are copied.
func FromMatrix(m mat.Matrix) *Array { return FromDense(mat.DenseCopyOf(m)) }
