// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file does arithmetic on double-double numbers: sums of two float64, the
// smaller one less than half a unit in the last place of the other, which hold
// some 32 digits. The algorithms are those of Dekker (Numer. Math. 18, 1971),
// Knuth (The Art of Computer Programming, volume 2, 4.2.2) and Joldes, Muller
// and Popescu (ACM Trans. Math. Softw. 44, 2017).

import "math"

// A dd is the number hi + lo.
type dd struct{ hi, lo float64 }

// toDD returns a as a double-double number.
func toDD(a float64) dd { return dd{a, 0} }

// quickTwoSum returns a + b exactly if |a| >= |b|.
func quickTwoSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// twoSum returns a + b exactly.
func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// twoProd returns a * b exactly, if nothing overflows or underflows. The
// conversion forbids that the compiler fuses the product into a later sum.
func twoProd(a, b float64) dd {
	p := float64(a * b)
	return dd{p, math.FMA(a, b, -p)}
}

// float returns the float64 next to a.
func (a dd) float() float64 { return a.hi + a.lo }

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) abs() dd {
	if a.hi < 0 {
		return a.neg()
	}
	return a
}

// scale returns a * s, s being a power of two.
func (a dd) scale(s float64) dd { return dd{a.hi * s, a.lo * s} }

// addF returns a + b.
func (a dd) addF(b float64) dd {
	s := twoSum(a.hi, b)
	return quickTwoSum(s.hi, s.lo+a.lo)
}

// add returns a + b, with a relative error of some 2⁻¹⁰⁴ even if they cancel.
func (a dd) add(b dd) dd {
	s := twoSum(a.hi, b.hi)
	t := twoSum(a.lo, b.lo)
	s = quickTwoSum(s.hi, s.lo+t.hi)
	return quickTwoSum(s.hi, s.lo+t.lo)
}

func (a dd) sub(b dd) dd { return a.add(b.neg()) }

// mulF returns a * b.
func (a dd) mulF(b float64) dd {
	p := float64(a.hi * b)
	return quickTwoSum(p, math.FMA(a.lo, b, math.FMA(a.hi, b, -p)))
}

// mul returns a * b.
func (a dd) mul(b dd) dd {
	p := float64(a.hi * b.hi)
	e := math.FMA(a.hi, b.hi, -p)
	return quickTwoSum(p, e+math.FMA(a.hi, b.lo, float64(a.lo*b.hi)))
}

func (a dd) sqr() dd { return a.mul(a) }

// div returns a / b.
func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.sub(b.mulF(q))
	q2 := r.hi / b.hi
	r = r.sub(b.mulF(q2))
	s := quickTwoSum(q, q2)
	return s.addF(r.hi / b.hi)
}

// divF returns a / b.
func (a dd) divF(b float64) dd {
	q := a.hi / b
	p := twoProd(q, b)
	r := (a.hi - p.hi) - p.lo + a.lo
	return quickTwoSum(q, r/b)
}

// inv returns 1 / b.
func (a dd) inv() dd { return dd{1, 0}.div(a) }

// sqrt returns the square root of a number that is not negative.
func (a dd) sqrt() dd {
	if a.hi <= 0 {
		return dd{}
	}
	s := math.Sqrt(a.hi)
	p := twoProd(s, s)
	r := (a.hi - p.hi) - p.lo + a.lo
	return quickTwoSum(s, r/(2*s))
}

// horner returns c[0] + c[1]x + c[2]x² + …, in four parts by the remainders of the powers,
// so that four chains run at once. math.FMA would look each time whether the processor has
// the instruction, and take twice as long.
func horner(x float64, c []float64) float64 {
	z := x * x
	w := z * z
	var p0, p1, p2, p3 float64
	n := len(c) &^ 3
	switch rest := c[n:]; len(rest) {
	case 1:
		p0 = rest[0]
	case 2:
		p0, p1 = rest[0], rest[1]
	case 3:
		p0, p1, p2 = rest[0], rest[1], rest[2]
	}
	for n > 0 {
		n -= 4
		q := c[n : n+4 : n+4]
		p0, p1, p2, p3 = p0*w+q[0], p1*w+q[1], p2*w+q[2], p3*w+q[3]
	}
	return (p3*z+p1)*x + (p2*z + p0)
}

// horner16 is horner of 16 coefficients.
func horner16(x float64, c *[16]float64) float64 {
	z := x * x
	w := z * z
	p0, p1, p2, p3 := c[12]*w+c[8], c[13]*w+c[9], c[14]*w+c[10], c[15]*w+c[11]
	p0, p1, p2, p3 = p0*w+c[4], p1*w+c[5], p2*w+c[6], p3*w+c[7]
	p0, p1, p2, p3 = p0*w+c[0], p1*w+c[1], p2*w+c[2], p3*w+c[3]
	return (p3*z+p1)*x + (p2*z + p0)
}

// hornerDD returns c[0] + c[1]x + c[2]x² + ….
func hornerDD(x dd, c []dd) dd {
	s := dd{}
	for i := len(c) - 1; i >= 0; i-- {
		s = s.mul(x).add(c[i])
	}
	return s
}
