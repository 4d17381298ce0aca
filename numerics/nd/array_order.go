// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Int Uint8

// This file compares arrays by the order of their elements. All comparisons with
// NaN are false.

// Less returns the mask of x < y, broadcast.
func (x *Array) Less(y *Array) *Bool {
	return (*Bool)(zip(x.core(), y.core(), 1, lessBlock[float64]))
}

// LessScalar returns the mask of x < c.
func (x *Array) LessScalar(c float64) *Bool { return x.Less(Scalar(c)) }

// LessEqual returns the mask of x <= y, broadcast.
func (x *Array) LessEqual(y *Array) *Bool {
	return (*Bool)(zip(x.core(), y.core(), 1, lessEqualBlock[float64]))
}

// LessEqualScalar returns the mask of x <= c.
func (x *Array) LessEqualScalar(c float64) *Bool { return x.LessEqual(Scalar(c)) }

// Greater returns the mask of x > y, broadcast.
func (x *Array) Greater(y *Array) *Bool { return y.Less(x) }

// GreaterScalar returns the mask of x > c.
func (x *Array) GreaterScalar(c float64) *Bool { return Scalar(c).Less(x) }

// GreaterEqual returns the mask of x >= y, broadcast.
func (x *Array) GreaterEqual(y *Array) *Bool { return y.LessEqual(x) }

// GreaterEqualScalar returns the mask of x >= c.
func (x *Array) GreaterEqualScalar(c float64) *Bool { return Scalar(c).LessEqual(x) }
