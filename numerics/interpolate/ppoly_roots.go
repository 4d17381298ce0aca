// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file finds where piecewise polynomials have a value.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// Roots returns the zeros of a curve whose values are numbers; see [PPoly.Solve].
func (p *PPoly) Roots() *nd.Array { return p.Solve(0) }

// Solve returns the points, in order, where a curve whose values are numbers is y: those of
// the pieces, each point once; those beyond the ends if the curve is extrapolated; and the
// breakpoints where it jumps over y. If a piece is y throughout, the result has its first
// point and then NaN. A point where the curve touches y but does not cross it is found only
// if rounding lets it. It panics with an [*ArgumentError] if the values are arrays.
//
// Each piece is divided at the zeros of its derivative, which are found in the same way, and
// each part that changes sign has one zero, which is bracketed.
func (p *PPoly) Solve(y float64) *nd.Array {
	wantNumbers("PPoly.Solve", p.c)
	var roots []float64
	rows, n := p.k+1, len(p.x)-1
	c := make([]float64, rows)
	before := 0.0 // the value at the end of the piece before
	for i := range n {
		copy(c, p.c.data[i*rows:])
		c[rows-1] -= y
		h := p.x[i+1] - p.x[i]
		here := c[rows-1]
		if i > 0 && before*here < 0 {
			roots = addRoot(roots, p.x[i], h)
		}
		before = horner(c, h)
		if isZero(c) {
			if len(roots) == 0 || roots[len(roots)-1] != p.x[i] {
				roots = append(roots, p.x[i])
			}
			roots = append(roots, math.NaN())
			continue
		}
		// A zero at a breakpoint may come out a little outside of both pieces.
		slack := 1e-14 * max(h, math.Abs(p.x[i]), math.Abs(p.x[i+1]))
		lo, hi := -slack, h+slack
		bound := 0.0
		if p.Outside == OutsideExtrapolate && (i == 0 || i == n-1) {
			bound = rootBound(c)
		}
		if i == 0 && bound > 0 {
			lo = min(lo, -bound)
		}
		if i == n-1 && bound > 0 {
			hi = max(hi, bound)
		}
		for _, s := range realRoots(c, lo, hi) {
			if s < 0 && s >= -slack && (i > 0 || p.Outside != OutsideExtrapolate) {
				s = 0
			}
			v := p.x[i] + s
			if s > h && s <= h+slack && (i < n-1 || p.Outside != OutsideExtrapolate) || s == h {
				v = p.x[i+1]
			}
			roots = addRoot(roots, v, h)
		}
	}
	return nd.FromSlice(roots)
}

// addRoot adds a root unless it is, up to rounding, the one before.
func addRoot(roots []float64, v, h float64) []float64 {
	if n := len(roots); n > 0 && math.Abs(v-roots[n-1]) <= 4e-14*max(h, math.Abs(v)) {
		return roots
	}
	return append(roots, v)
}

func isZero(c []float64) bool {
	for _, v := range c {
		if v != 0 {
			return false
		}
	}
	return true
}

// rootBound returns a number that no zero of a polynomial exceeds in size: Fujiwara's bound,
// 2*max|c[j]/c[0]|^(1/j).
func rootBound(c []float64) float64 {
	for len(c) > 1 && c[0] == 0 {
		c = c[1:]
	}
	bound := 0.0
	for j := 1; j < len(c); j++ {
		bound = max(bound, math.Pow(math.Abs(c[j]/c[0]), 1/float64(j)))
	}
	return min(2*bound*(1+1e-10), math.MaxFloat64)
}

// realRoots returns the zeros of a polynomial, the highest power first, from lo to hi, in
// order.
func realRoots(c []float64, lo, hi float64) []float64 {
	for len(c) > 1 && c[0] == 0 {
		c = c[1:]
	}
	k := len(c) - 1
	if k == 0 || oneSign(c, lo, hi) {
		return nil
	}
	if k == 1 {
		if s := -c[1] / c[0]; s >= lo && s <= hi {
			return []float64{s}
		}
		return nil
	}
	d := make([]float64, k)
	for j := range d {
		d[j] = c[j] * float64(k-j)
	}
	var roots []float64
	a, fa := lo, horner(c, lo)
	for _, b := range append(realRoots(d, lo, hi), hi) {
		fb := horner(c, b)
		switch {
		case fa == 0:
			if len(roots) == 0 || roots[len(roots)-1] != a {
				roots = append(roots, a)
			}
		case fa*fb < 0 || math.Signbit(fa) != math.Signbit(fb) && fb != 0:
			roots = append(roots, bracketed(c, d, a, b, fa))
		}
		a, fa = b, fb
	}
	if fa == 0 && (len(roots) == 0 || roots[len(roots)-1] != a) {
		roots = append(roots, a)
	}
	return roots
}

// oneSign reports whether a polynomial has one sign from lo to hi for sure: the coefficient
// of power 0 about the middle outweighs the others.
func oneSign(c []float64, lo, hi float64) bool {
	if len(c) > 8 {
		return false
	}
	var b [8]float64
	n := copy(b[:], c)
	mid, half := lo+(hi-lo)/2, (hi-lo)/2
	for i := range n { // b becomes the expansion about mid
		for j := 1; j < n-i; j++ {
			b[j] += b[j-1] * mid
		}
	}
	rest, power := 0.0, 1.0
	for j := n - 2; j >= 0; j-- {
		power *= half
		rest += math.Abs(b[j]) * power
	}
	return math.Abs(b[n-1]) > rest*(1+1e-10)
}

// bracketed returns the zero between a and b of a polynomial that is monotone there and has
// values of unlike sign: Newton's steps, and halves where they leave the bracket.
func bracketed(c, d []float64, a, b, fa float64) float64 {
	s := a + (b-a)/2
	for range 200 {
		f := horner(c, s)
		if f == 0 {
			return s
		}
		if (f < 0) == (fa < 0) {
			a = s
		} else {
			b = s
		}
		next := s - f/horner(d, s)
		if !(next > a && next < b) {
			next = a + (b-a)/2
		}
		if math.Abs(next-s) <= 1e-16*math.Abs(s) || next == a || next == b {
			return next
		}
		s = next
	}
	return s
}
