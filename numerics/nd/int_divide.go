// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file divides whole numbers, in Go's way and in NumPy's.

// divide returns f of x and y, broadcast. It panics if an element of y is zero.
func (x *Int) divide(function string, y *Int, f func(x, y int) int) *Int {
	y.checkDivisor(function)
	return (*Int)(zip(x.core(), y.core(), 4, each2(f)))
}

// checkDivisor panics if an element is zero.
func (x *Int) checkDivisor(function string) {
	for _, v := range x.Data() {
		if v == 0 {
			panicArg(function, "wants a divisor other than 0 and got 0")
		}
	}
}

// Div returns x / y, broadcast, truncated towards zero as Go's quotient is. It
// panics if an element of y is zero, as do all divisions of Int.
func (x *Int) Div(y *Int) *Int { return x.divide("Div", y, func(x, y int) int { return x / y }) }

// IDiv sets x to x / y, truncated towards zero, and returns x.
func (x *Int) IDiv(y *Int) *Int {
	y.checkDivisor("IDiv")
	update(x.core(), y.core(), 4, each2(func(x, y int) int { return x / y }))
	return x
}

// Rem returns the remainder of x / y, broadcast, with the sign of x: Go's x % y.
func (x *Int) Rem(y *Int) *Int { return x.divide("Rem", y, func(x, y int) int { return x % y }) }

// RemScalar returns the remainder of x / c with the sign of x.
func (x *Int) RemScalar(c int) *Int { return x.Rem(ScalarInt(c)) }

// RemOf returns the remainder of c / x with the sign of c.
func (x *Int) RemOf(c int) *Int { return ScalarInt(c).Rem(x) }

// IRem sets x to the remainder of x / y with the sign of x and returns x.
func (x *Int) IRem(y *Int) *Int {
	y.checkDivisor("IRem")
	update(x.core(), y.core(), 4, each2(func(x, y int) int { return x % y }))
	return x
}

// IRemScalar sets x to the remainder of x / c with the sign of x and returns x.
func (x *Int) IRemScalar(c int) *Int { return x.IRem(ScalarInt(c)) }

// Mod returns the remainder of x / y, broadcast, with the sign of y, as NumPy's %
// does.
func (x *Int) Mod(y *Int) *Int { return x.divide("Mod", y, intMod) }

// ModScalar returns the remainder of x / c with the sign of c.
func (x *Int) ModScalar(c int) *Int { return x.Mod(ScalarInt(c)) }

// ModOf returns the remainder of c / x with the sign of x.
func (x *Int) ModOf(c int) *Int { return ScalarInt(c).Mod(x) }

// IMod sets x to the remainder of x / y with the sign of y and returns x.
func (x *Int) IMod(y *Int) *Int {
	y.checkDivisor("IMod")
	update(x.core(), y.core(), 4, each2(intMod))
	return x
}

// IModScalar sets x to the remainder of x / c with the sign of c and returns x.
func (x *Int) IModScalar(c int) *Int { return x.IMod(ScalarInt(c)) }

// FloorDiv returns x / y, broadcast, rounded down, as NumPy's // does.
func (x *Int) FloorDiv(y *Int) *Int { return x.divide("FloorDiv", y, intFloorDiv) }

// FloorDivScalar returns x / c, rounded down.
func (x *Int) FloorDivScalar(c int) *Int { return x.FloorDiv(ScalarInt(c)) }

// Pow returns x to the power y, broadcast. It panics if an element of y is
// negative.
func (x *Int) Pow(y *Int) *Int {
	for _, v := range y.Data() {
		if v < 0 {
			panicArg("Pow", "wants powers of 0 or more for whole numbers and got %d", v)
		}
	}
	return (*Int)(zip(x.core(), y.core(), 8, each2(intPow)))
}
