// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int

// This file does arithmetic on arrays element by element.

// Add returns x + y, broadcast.
func (x *Array) Add(y *Array) *Array {
	return (*Array)(zipLoops(x.core(), y.core(), addLoops[float64]()))
}

// AddScalar returns x + c.
func (x *Array) AddScalar(c float64) *Array { return x.Add(Scalar(c)) }

// Sub returns x - y, broadcast.
func (x *Array) Sub(y *Array) *Array {
	return (*Array)(zipLoops(x.core(), y.core(), subLoops[float64]()))
}

// SubScalar returns x - c.
func (x *Array) SubScalar(c float64) *Array { return x.Sub(Scalar(c)) }

// SubFrom returns c - x.
func (x *Array) SubFrom(c float64) *Array { return Scalar(c).Sub(x) }

// Mul returns x * y, element by element, broadcast.
func (x *Array) Mul(y *Array) *Array {
	return (*Array)(zipLoops(x.core(), y.core(), mulLoops[float64]()))
}

// MulScalar returns x * c.
func (x *Array) MulScalar(c float64) *Array { return x.Mul(Scalar(c)) }

// Neg returns -x.
func (x *Array) Neg() *Array {
	return (*Array)(apply(x.core(), 1, negBlock[float64]))
}

// DivScalar returns x / c.
func (x *Array) DivScalar(c float64) *Array { return x.Div(Scalar(c)) }

// DivInto returns c / x.
func (x *Array) DivInto(c float64) *Array { return Scalar(c).Div(x) }

// PowScalar returns x to the power c.
func (x *Array) PowScalar(c float64) *Array { return x.Pow(Scalar(c)) }

// PowOf returns c to the power x.
func (x *Array) PowOf(c float64) *Array { return Scalar(c).Pow(x) }

// IAdd sets x to x + y and returns x. It panics if y does not broadcast to the
// shape of x, as do its kin.
func (x *Array) IAdd(y *Array) *Array {
	updateLoops(x.core(), y.core(), addLoops[float64]())
	return x
}

// IAddScalar sets x to x + c and returns x.
func (x *Array) IAddScalar(c float64) *Array { return x.IAdd(Scalar(c)) }

// ISub sets x to x - y and returns x.
func (x *Array) ISub(y *Array) *Array {
	updateLoops(x.core(), y.core(), subLoops[float64]())
	return x
}

// ISubScalar sets x to x - c and returns x.
func (x *Array) ISubScalar(c float64) *Array { return x.ISub(Scalar(c)) }

// IMul sets x to x * y and returns x.
func (x *Array) IMul(y *Array) *Array {
	updateLoops(x.core(), y.core(), mulLoops[float64]())
	return x
}

// IMulScalar sets x to x * c and returns x.
func (x *Array) IMulScalar(c float64) *Array { return x.IMul(Scalar(c)) }

// IDivScalar sets x to x / c and returns x.
func (x *Array) IDivScalar(c float64) *Array { return x.IDiv(Scalar(c)) }
