// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the logic of masks.

// And returns the mask of m and n, broadcast.
func (m *Bool) And(n *Bool) *Bool {
	return (*Bool)(zip(m.core(), n.core(), 1, andBlock))
}

// Or returns the mask of m or n, broadcast.
func (m *Bool) Or(n *Bool) *Bool {
	return (*Bool)(zip(m.core(), n.core(), 1, orBlock))
}

// Xor returns the mask of m or n but not both, broadcast.
func (m *Bool) Xor(n *Bool) *Bool { return m.NotEqual(n) }

// AndNot returns the mask of m and not n, broadcast.
func (m *Bool) AndNot(n *Bool) *Bool {
	return (*Bool)(zip(m.core(), n.core(), 1, andNotBlock))
}

// Not returns the mask of what is not in m.
func (m *Bool) Not() *Bool { return (*Bool)(apply(m.core(), 1, notBlock)) }

// AndScalar returns m and c.
func (m *Bool) AndScalar(c bool) *Bool { return m.And(ScalarBool(c)) }

// OrScalar returns m or c.
func (m *Bool) OrScalar(c bool) *Bool { return m.Or(ScalarBool(c)) }

// XorScalar returns m or c but not both.
func (m *Bool) XorScalar(c bool) *Bool { return m.Xor(ScalarBool(c)) }

// AndNotScalar returns m and not c.
func (m *Bool) AndNotScalar(c bool) *Bool { return m.AndNot(ScalarBool(c)) }

// IAnd sets m to m and n, and returns m.
func (m *Bool) IAnd(n *Bool) *Bool {
	update(m.core(), n.core(), 1, andBlock)
	return m
}

// IOr sets m to m or n, and returns m.
func (m *Bool) IOr(n *Bool) *Bool {
	update(m.core(), n.core(), 1, orBlock)
	return m
}

// IXor sets m to m or n but not both, and returns m.
func (m *Bool) IXor(n *Bool) *Bool {
	update(m.core(), n.core(), 1, notEqualBlock[bool])
	return m
}

// IAndScalar sets m to m and c, and returns m.
func (m *Bool) IAndScalar(c bool) *Bool { return m.IAnd(ScalarBool(c)) }

// IOrScalar sets m to m or c, and returns m.
func (m *Bool) IOrScalar(c bool) *Bool { return m.IOr(ScalarBool(c)) }

// IXorScalar sets m to m or c but not both, and returns m.
func (m *Bool) IXorScalar(c bool) *Bool { return m.IXor(ScalarBool(c)) }

// Count returns the number of true elements.
func (m *Bool) Count() int {
	n := 0
	for _, v := range m.Data() {
		n += oneIf(v)
	}
	return n
}

// Sum returns how many elements are true, as Count: true is 1.
func (m *Bool) Sum() int { return m.Count() }

// Any reports whether an element is true. Without elements it is false.
func (m *Bool) Any() bool { return anyTrue(m.Data()) }

// All reports whether all elements are true. Without elements they are.
func (m *Bool) All() bool { return allTrue(m.Data()) }

// oneIf returns 1 for true.
func oneIf(v bool) int {
	if v {
		return 1
	}
	return 0
}

func anyTrue(lane []bool) bool {
	for _, v := range lane {
		if v {
			return true
		}
	}
	return false
}

func allTrue(lane []bool) bool {
	for _, v := range lane {
		if !v {
			return false
		}
	}
	return true
}
