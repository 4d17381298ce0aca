// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int Bool Uint8

// This file shows the memory of arrays of any kind under other shapes.

// Reshape returns the elements, in row-major order, under another shape of the
// same size. One length may be -1: it is what the others leave. The result is a
// view if strides can express it, as they always can of a contiguous array, else
// a copy.
func (x *Array) Reshape(shape ...int) *Array { return (*Array)(x.core().reshape(shape)) }

// Ravel returns the elements, in row-major order, under one axis: a view if
// strides can express it, else a copy.
func (x *Array) Ravel() *Array { return x.Reshape(x.Size()) }

// Flatten returns a copy of the elements, in row-major order, under one axis.
func (x *Array) Flatten() *Array { return x.Copy().Reshape(x.Size()) }

// T returns the view with the axes in reverse order.
func (x *Array) T() *Array { return x.Transpose() }

// Transpose returns the view whose axis i is the axis axes[i] of x; without axes
// their order is reversed.
func (x *Array) Transpose(axes ...int) *Array {
	return (*Array)(x.core().transpose(transposeAxes(axes, len(x.shape))))
}

// SwapAxes returns the view with two axes swapped.
func (x *Array) SwapAxes(i, j int) *Array {
	order := transposeAxes(nil, len(x.shape))
	for axis := range order {
		order[axis] = axis
	}
	i, j = checkAxis("SwapAxes", i, len(order)), checkAxis("SwapAxes", j, len(order))
	order[i], order[j] = j, i
	return (*Array)(x.core().transpose(order))
}

// MoveAxis returns the view with one axis moved to another place, the others
// keeping their order.
func (x *Array) MoveAxis(from, to int) *Array {
	n := len(x.shape)
	return (*Array)(x.core().moveAxis(checkAxis("MoveAxis", from, n), checkAxis("MoveAxis", to, n)))
}

// Squeeze returns the view without the given axes, which have length 1, or
// without all axes of length 1.
func (x *Array) Squeeze(axes ...int) *Array { return (*Array)(x.core().squeeze(axes)) }

// ExpandDims returns the view with an axis of length 1 put in before axis; -1
// puts it last.
func (x *Array) ExpandDims(axis int) *Array { return (*Array)(x.core().expandDims(axis)) }

// BroadcastTo returns the view stretched to shape, not to be written to. It
// panics if x cannot be broadcast so.
func (x *Array) BroadcastTo(shape ...int) *Array {
	return (*Array)(x.core().broadcastTo(shape))
}

// Broadcast returns views of the arrays stretched to one shape, not to be written
// to. It panics if there is none.
func Broadcast(arrays ...*Array) []*Array {
	return views(broadcastAll(cores(arrays)))
}

// Flip returns the view with the order reversed along the given axes, or all.
func (x *Array) Flip(axes ...int) *Array { return (*Array)(x.core().flip(axes)) }

// Rot90 returns the view turned k quarter turns from the first axis towards the
// second: counter-clockwise as matrices are written.
func (x *Array) Rot90(k int) *Array { return (*Array)(x.core().rot90(k)) }

// Slice returns the view that the indices take, one for each axis; axes without
// one are taken wholly. x.Slice(nd.At(1), nd.S(2, nd.Open)) is NumPy's x[1, 2:].
func (x *Array) Slice(indices ...Index) *Array {
	return (*Array)(x.core().slice(indices))
}

// Row returns the view of index i of the first axis.
func (x *Array) Row(i int) *Array { return x.Slice(At(i)) }

// Col returns the view of index j of the last axis.
func (x *Array) Col(j int) *Array { return x.Slice(Ellipsis(), At(j)) }

// Diagonal returns the view of the elements [i, i+k] of the first two axes; they
// lie along its last axis. k is 0 if it is left out.
func (x *Array) Diagonal(k ...int) *Array {
	return (*Array)(x.core().diagonal(optional("Diagonal", k, 0)))
}

// Split returns views of n equal parts along an axis. It panics if the length is
// no multiple of n.
func (x *Array) Split(n, axis int) []*Array {
	return views(x.core().split(axis, n, nil))
}

// SplitAt returns views of the parts of an axis between the given indices.
func (x *Array) SplitAt(indices []int, axis int) []*Array {
	return views(x.core().split(axis, 0, append([]int{}, indices...)))
}

// views returns the arrays under their public name.
func views(arrays []*array[float64]) []*Array {
	out := make([]*Array, len(arrays))
	for i, a := range arrays {
		out[i] = (*Array)(a)
	}
	return out
}
