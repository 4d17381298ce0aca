// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the logic of the bits of whole numbers.

// bits returns f of x and y, broadcast.
func (x *Int) bits(y *Int, f func(x, y int) int) *Int {
	return (*Int)(zip(x.core(), y.core(), 2, each2(f)))
}

// And returns x & y, broadcast.
func (x *Int) And(y *Int) *Int { return x.bits(y, func(x, y int) int { return x & y }) }

// Or returns x | y, broadcast.
func (x *Int) Or(y *Int) *Int { return x.bits(y, func(x, y int) int { return x | y }) }

// Xor returns x ^ y, broadcast.
func (x *Int) Xor(y *Int) *Int { return x.bits(y, func(x, y int) int { return x ^ y }) }

// AndNot returns x &^ y, broadcast.
func (x *Int) AndNot(y *Int) *Int { return x.bits(y, func(x, y int) int { return x &^ y }) }

// Not returns ^x.
func (x *Int) Not() *Int { return x.XorScalar(-1) }

// AndScalar returns x & c.
func (x *Int) AndScalar(c int) *Int { return x.And(ScalarInt(c)) }

// OrScalar returns x | c.
func (x *Int) OrScalar(c int) *Int { return x.Or(ScalarInt(c)) }

// XorScalar returns x ^ c.
func (x *Int) XorScalar(c int) *Int { return x.Xor(ScalarInt(c)) }

// AndNotScalar returns x &^ c.
func (x *Int) AndNotScalar(c int) *Int { return x.AndNot(ScalarInt(c)) }

// IAnd sets x to x & y and returns x.
func (x *Int) IAnd(y *Int) *Int { return x.ibits(y, func(x, y int) int { return x & y }) }

// IOr sets x to x | y and returns x.
func (x *Int) IOr(y *Int) *Int { return x.ibits(y, func(x, y int) int { return x | y }) }

// IXor sets x to x ^ y and returns x.
func (x *Int) IXor(y *Int) *Int { return x.ibits(y, func(x, y int) int { return x ^ y }) }

// IAndScalar sets x to x & c and returns x.
func (x *Int) IAndScalar(c int) *Int { return x.IAnd(ScalarInt(c)) }

// IOrScalar sets x to x | c and returns x.
func (x *Int) IOrScalar(c int) *Int { return x.IOr(ScalarInt(c)) }

// IXorScalar sets x to x ^ c and returns x.
func (x *Int) IXorScalar(c int) *Int { return x.IXor(ScalarInt(c)) }

// ibits sets x to f of x and y and returns x.
func (x *Int) ibits(y *Int, f func(x, y int) int) *Int {
	update(x.core(), y.core(), 2, each2(f))
	return x
}
