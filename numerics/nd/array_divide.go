// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex

// This file divides arrays element by element.

// Div returns x / y, broadcast. Dividing by zero gives an infinity or NaN.
func (x *Array) Div(y *Array) *Array {
	return (*Array)(zipLoops(x.core(), y.core(), divLoops[float64]()))
}

// IDiv sets x to x / y and returns x.
func (x *Array) IDiv(y *Array) *Array {
	updateLoops(x.core(), y.core(), divLoops[float64]())
	return x
}
