// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int Bool Uint8

// This file joins arrays of any kind and makes larger ones of them.

// Concatenate returns the arrays one behind the other along an axis. Their other
// axes have the same lengths.
func Concatenate(axis int, arrays ...*Array) *Array {
	return (*Array)(concatenate(axis, cores(arrays)))
}

// Stack returns the arrays, which have one shape, along a new axis put in before
// axis; -1 puts it last.
func Stack(axis int, arrays ...*Array) *Array { return (*Array)(stack(axis, cores(arrays))) }

// VStack returns the arrays below each other, those with one axis being rows.
func VStack(arrays ...*Array) *Array { return (*Array)(concatenate(0, rowsOf(cores(arrays)))) }

// HStack returns the arrays side by side: along the second axis, those with one
// axis along it.
func HStack(arrays ...*Array) *Array {
	if len(arrays) > 0 && len(arrays[0].shape) < 2 {
		return Concatenate(0, arrays...)
	}
	return Concatenate(1, arrays...)
}

// Tile returns x repeated as often along each axis. Missing axes of x are put in
// front, missing numbers are 1.
func Tile(x *Array, times ...int) *Array { return (*Array)(tiled(x.core(), times)) }

// Repeat returns each sub-array along an axis n times in turn; without an axis,
// each element of the flattened array.
func (x *Array) Repeat(n int, axis ...int) *Array {
	if len(axis) == 0 {
		x = x.Ravel()
	}
	along := checkAxis("Repeat", optional("Repeat", axis, 0), len(x.shape))
	return (*Array)(repeated(x.core(), along, func(int) int { return n }))
}

// RepeatEach returns the sub-array i along an axis counts[i] times in turn.
func (x *Array) RepeatEach(counts *Int, axis int) *Array {
	axis = checkAxis("RepeatEach", axis, len(x.shape))
	if counts.Ndim() != 1 || counts.Len() != x.shape[axis] {
		panicShapes("repeat", "as often as", x.shape, counts.shape)
	}
	n := counts.Data()
	return (*Array)(repeated(x.core(), axis, func(i int) int { return n[i] }))
}

// Roll returns a copy turned round by shift along an axis, what leaves at the end
// coming in at the begin; without an axis the flattened elements are turned.
func Roll(x *Array, shift int, axis ...int) *Array {
	if len(axis) == 0 {
		return (*Array)(rolled(x.Ravel().core(), shift, 0)).Reshape(x.shape...)
	}
	return (*Array)(rolled(x.core(), shift, optional("Roll", axis, 0)))
}

// Pad returns a copy with a border. One width is that of all sides, two are those
// before and after each axis, else there are two for each axis.
func Pad(x *Array, mode PadMode, widths ...int) *Array {
	return (*Array)(pad(x.core(), mode, widths))
}

// PadWith returns a copy with a border of v, its widths as in [Pad].
func PadWith(x *Array, v float64, widths ...int) *Array {
	return (*Array)(padWith(x.core(), v, widths))
}
