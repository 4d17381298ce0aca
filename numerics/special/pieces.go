// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file evaluates functions that tables hold piece by piece.

// pieces is a function on an interval cut into equal parts, on each of which it
// is a polynomial in t, which runs from -1 to 1 there. The polynomials are made by
// testdata/tables.py; their errors are below 10⁻¹⁷.
type pieces struct {
	lo, inv float64 // where the interval begins; 1 / length of a part
	c       [][]float64
}

// at returns the value at x, which lies in the interval.
func (p *pieces) at(x float64) float64 {
	u := (x - p.lo) * p.inv
	i := max(0, min(int(u), len(p.c)-1))
	// The middle of the part is exact enough, and so t keeps what x has.
	t := (u-float64(i))*2 - 1
	return horner(t, p.c[i])
}
