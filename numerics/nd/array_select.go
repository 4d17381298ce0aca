// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int Bool Uint8

// This file picks and sets elements by masks and by arrays of indices.

// Mask returns the elements, in row-major order, where m is true. It panics if m
// has another shape than x. If m has fewer axes, equal to the first axes of x,
// the result has the other axes too: it holds what the mask picks of x along
// them.
func (x *Array) Mask(m *Bool) *Array {
	return (*Array)(maskOf(x.core(), m.core()))
}

// SetMask sets the elements where m is true to v. The shape of m is that of x, or
// that of its first axes.
func (x *Array) SetMask(m *Bool, v float64) {
	setMask(x.core(), m.core(), Scalar(v).core())
}

// SetMaskArray sets the elements where m is true to those of values in turn,
// which has the shape of x.Mask(m) or is broadcast to it.
func (x *Array) SetMaskArray(m *Bool, values *Array) {
	setMask(x.core(), m.core(), values.core())
}

// Take returns the elements, or sub-arrays, of x at the indices along an axis,
// the first if none is given. The shape of indices takes the place of the axis.
// It panics if an index is out of range; a negative one counts from the end.
func (x *Array) Take(indices *Int, axis ...int) *Array {
	return (*Array)(take(x.core(), indices.core(), optional("Take", axis, 0)))
}

// Put sets the elements, or sub-arrays, of x at the indices along the first axis
// to v.
func (x *Array) Put(indices *Int, v float64) { x.PutArray(indices, Scalar(v)) }

// PutArray sets the elements, or sub-arrays, of x at the indices along the first
// axis to those of values, which has the shape of x.Take(indices) or is broadcast
// to it. Where an index comes twice the last one counts.
func (x *Array) PutArray(indices *Int, values *Array) {
	put(x.core(), indices.core(), values.core())
}

// Compress returns the sub-arrays of x along an axis for which keep, one element
// for each index of the axis, is true.
func (x *Array) Compress(keep *Bool, axis int) *Array {
	a := x.core()
	axis = checkAxis("Compress", axis, len(a.shape))
	if len(keep.shape) != 1 || keep.shape[0] != a.shape[axis] {
		panicShapes("pick an axis of", "by a mask of", x.shape, keep.shape)
	}
	return x.Take(keep.Nonzero()[0], axis)
}

// Where returns the elements of x where m is true and of y where it is not, all
// broadcast.
func Where(m *Bool, x, y *Array) *Array {
	return (*Array)(where(m.core(), x.core(), y.core()))
}
