// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file reduces band-shaped systems of least squares to triangles, by rotations.

import "math"

// A triangle is an upper triangular matrix with w diagonals, and right-hand sides. Row i
// holds columns i to i+w-1.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.1.8; Dierckx, Curve and
// Surface Fitting with Splines, section 4.1.2.
type triangle struct {
	n, w int
	r    []float64
	z    table
}

func newTriangle(n, w int, m int) *triangle {
	return &triangle{n, w, make([]float64, n*w), table{make([]float64, n*m), n, m, nil}}
}

func (a *triangle) row(i int) []float64 { return a.r[i*a.w : (i+1)*a.w] }

// rotation returns the cosine and sine that turn (a, b) into (length, 0).
func rotation(a, b float64) (c, s, length float64) {
	if a == 0 && b == 0 {
		return 1, 0, 0
	}
	if size := math.Abs(b); size >= a {
		q := a / b
		length = size * math.Sqrt(1+q*q)
	} else {
		q := b / a
		length = a * math.Sqrt(1+q*q)
	}
	return a / length, b / length, length
}

// add rotates an equation into the triangle, whose coefficients h are those of columns j and
// up. h and the right-hand side y are changed; y becomes what the equation adds to the
// residual.
func (a *triangle) add(h []float64, j int, y []float64) {
	for i := range h {
		pivot := h[i]
		if pivot == 0 {
			continue
		}
		row := a.row(j + i)
		c, s, length := rotation(row[0], pivot)
		row[0] = length
		z := a.z.row(j + i)
		for q, v := range y {
			y[q], z[q] = c*v-s*z[q], c*z[q]+s*v
		}
		for d := 1; d < len(h)-i; d++ {
			v, u := h[i+d], row[d]
			h[i+d], row[d] = c*v-s*u, c*u+s*v
		}
	}
}

// solve returns the solution. An unknown that no equation determines, as a zero on the diagonal
// says, is 0.
func (a *triangle) solve() []float64 {
	m := a.z.m
	x := make([]float64, len(a.z.data))
	copy(x, a.z.data)
	for i := a.n - 1; i >= 0; i-- {
		row, xi := a.row(i), x[i*m:(i+1)*m]
		for d := 1; d < a.w && i+d < a.n; d++ {
			for q := range xi {
				xi[q] -= x[(i+d)*m+q] * row[d]
			}
		}
		for q := range xi {
			if row[0] == 0 {
				xi[q] = 0
				continue
			}
			xi[q] /= row[0]
		}
	}
	return x
}

// clone returns a copy with w diagonals.
func (a *triangle) clone(w int) *triangle {
	b := newTriangle(a.n, w, a.z.m)
	for i := range a.n {
		copy(b.row(i), a.row(i))
	}
	copy(b.z.data, a.z.data)
	return b
}

// jumps returns, for each inner knot of a spline of degree k, the jumps there of the k-th
// derivatives of the k+2 B-splines that have one, up to a factor.
//
// Source: Dierckx, section 5.2.2, (5.13) and (5.14).
func jumps(t []float64, k int) [][]float64 {
	n := len(t) - k - 1
	scale := float64(n-k) / (t[n] - t[k])
	var rows [][]float64
	for l := k + 1; l < n; l++ {
		row := make([]float64, k+2)
		for j := range row {
			i := l - k - 1 + j // the B-spline over t[i] to t[i+k+1]
			// The product of the distances of t[l] from the other knots.
			product := t[l] - t[i]
			if i == l {
				product = t[l] - t[i+1]
			}
			for q := 1; q < k+2; q++ {
				if i+q != l && !(i == l && q == 1) {
					product = product * (t[l] - t[i+q]) * scale
				}
			}
			row[j] = (t[i+k+1] - t[i]) / product
		}
		rows = append(rows, row)
	}
	return rows
}

// rational returns the zero of the function (u*p + v)/(p + w) through three points; the third
// may be at infinity, which a p of -1 says.
//
// Source: Dierckx, section 5.2.4, (5.31).
func rational(p1, f1, p2, f2, p3, f3 float64) float64 {
	if p3 < 0 {
		return (p1*(f1-f3)*f2 - p2*(f2-f3)*f1) / ((f1 - f2) * f3)
	}
	h1, h2, h3 := f1*(f2-f3), f2*(f3-f1), f3*(f1-f2)
	return -(p1*p2*h3 + p2*p3*h1 + p3*p1*h2) / (p1*h1 + p2*h2 + p3*h3)
}

// A smoothing searches the p with f(p) = 0, where f decreases, is f1 > 0 at p = 0 and f3 < 0
// at infinity.
type smoothing struct {
	p, p1, f1, p3, f3 float64
	above, below      bool // a p with f > 0, with f < 0 has been found
	acc               float64
	small, near, far  float64 // what steps are scaled by
}

func newSmoothing(p, f1, f3, acc float64) *smoothing {
	return &smoothing{p: p, f1: f1, p3: -1, f3: f3, acc: acc, small: 0.04, near: 0.9, far: 0.1}
}

// next takes the value f of the function at p, and changes p. It reports whether the values
// decrease as they must.
func (s *smoothing) next(f float64) bool {
	small, near, far := s.small, s.near, s.far
	p2 := s.p
	if !s.below {
		if f-s.f3 <= s.acc { // p is too large
			s.p3, s.f3 = p2, f
			if s.p *= small; s.p <= s.p1 {
				s.p = s.p1*near + p2*far
			}
			return true
		}
		s.below = f < 0
	}
	if !s.above {
		if s.f1-f <= s.acc { // p is too small
			s.p1, s.f1 = p2, f
			if s.p /= small; s.p3 >= 0 && s.p >= s.p3 {
				s.p = p2*far + s.p3*near
			}
			return true
		}
		s.above = f > 0
	}
	if f >= s.f1 || f <= s.f3 {
		return false
	}
	s.p = rational(s.p1, s.f1, p2, f, s.p3, s.f3)
	if f < 0 {
		s.p3, s.f3 = p2, f
	} else {
		s.p1, s.f1 = p2, f
	}
	return true
}

// A partition counts, for each interval between knots, the data points strictly inside, and
// the sum of squared residuals there.
type partition struct {
	sums   []float64
	inside []int
}

// split adds a knot in the interval with the largest sum that has a point inside, at the
// middle one of its points x.
//
// Source: Dierckx, section 5.3.1, steps 4 and 5.
func (p *partition) split(x, t []float64, k int) []float64 {
	largest, number, begin, at := 0.0, -1, 0, 0
	for j, inside := range p.inside {
		if inside != 0 && p.sums[j] > largest {
			largest, number, begin = p.sums[j], j, at
		}
		at += inside + 1
	}
	if number < 0 {
		return t
	}
	points := p.inside[number]
	half := points/2 + 1
	insert := func(s []float64, i int, v float64) []float64 {
		s = append(s, 0)
		copy(s[i+1:], s[i:])
		s[i] = v
		return s
	}
	left, right := half-1, points-half
	p.sums = insert(p.sums, number+1, largest*float64(right)/float64(points))
	p.sums[number] = largest * float64(left) / float64(points)
	p.inside = append(p.inside, 0)
	copy(p.inside[number+1:], p.inside[number:])
	p.inside[number], p.inside[number+1] = left, right
	return insert(t, number+k+1, x[begin+half])
}
