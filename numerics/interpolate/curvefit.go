// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file chooses the knots of a smoothing spline.

import "math"

// A curveFit is the state of a smoothing spline of degree k to points x, y with weights w on
// [a, b].
//
// The knots are the fewest that a search finds with which the spline of least squares has a sum
// of squared weighted residuals of at most s. Among the splines with these knots the result is
// the one whose derivative of order k jumps least and whose sum is s.
//
// Source: Dierckx, Curve and Surface Fitting with Splines, 1993, sections 5.2 and 5.3; An
// improved algorithm for curve fitting with spline functions, 1981.
type curveFit struct {
	x, y, w []float64
	k       int
	a, b    float64

	t, c     []float64
	residual float64
	// The search goes on from these.
	polynomial float64 // the residual of the polynomial
	before     float64 // the residual before the last knots were added
	added      int     // their number
	part       partition
}

// The states of a fit.
const (
	fitDone  = iota
	fitFull  // more knots are needed than there may be
	fitStuck // the residual does not decrease as it must
	fitLong  // 20 steps were not enough
)

// tolerance and steps say when the residual is near enough to s.
const (
	tolerance = 0.001
	steps     = 20
)

// ends sets the first and the last k+1 knots.
func setEnds(t []float64, k int, a, b float64) {
	for j := range k + 1 {
		t[j], t[len(t)-1-j] = a, b
	}
}

// fit makes the spline, with at most most knots. It goes on from the knots that are there.
func (f *curveFit) fit(s float64, most int) int {
	k, m := f.k, len(f.x)
	least, full := 2*(k+1), m+k+1
	acc := tolerance * s
	first := false // the knots are those of a polynomial
	switch {
	case s == 0:
		f.t = notAKnot(f.x, k)
		setEnds(f.t, k, f.a, f.b)
	case len(f.t) <= least || f.polynomial <= s:
		f.t = make([]float64, least)
		f.before, f.added = 0, 0
		f.part = partition{make([]float64, 1), []int{m - 2}}
	}
	again := s > 0 && len(f.t) > least // a search that goes on adds one knot first
	var a *triangle
	var q []float64
	var over float64
	for {
		setEnds(f.t, k, f.a, f.b)
		a, q = f.leastSquares()
		first = len(f.t) == least
		if first {
			f.polynomial = f.residual
		}
		over = f.residual - s
		if math.Abs(over) < acc || math.IsNaN(over) {
			return fitDone
		}
		if over < 0 {
			break
		}
		switch {
		case len(f.t) == full:
			return fitDone
		case len(f.t) >= most:
			return fitFull
		case first || again:
			again = false
			f.added = 1
		default:
			f.added = moreKnots(f.added, over, f.before-f.residual, acc)
		}
		f.before = f.residual
		f.residuals(q)
		for range f.added {
			n := len(f.t)
			f.t = f.part.split(f.x, f.t, k)
			if len(f.t) == n {
				return fitStuck
			}
			if len(f.t) == full { // the knots of interpolation
				f.t = notAKnot(f.x, k)
				break
			}
			if len(f.t) >= most {
				break
			}
		}
	}
	if first {
		return fitDone
	}
	return f.smooth(s, a, q, over, acc)
}

// moreKnots returns how many knots to add after the last ones brought the residual down by
// gain, if it is above what is wanted by over.
func moreKnots(added int, over, gain, acc float64) int {
	want := added * 2
	if gain > acc {
		if v := float64(added) * over / gain; v < float64(want) {
			want = int(v)
		}
	}
	return min(added*2, max(want, added/2, 1))
}

// leastSquares sets c and the residual for the knots t. It returns the triangle and the
// B-splines at the points.
func (f *curveFit) leastSquares() (*triangle, []float64) {
	k := f.k
	n := len(f.t) - k - 1
	a := newTriangle(n, k+1, 1)
	q := make([]float64, len(f.x)*(k+1))
	h := make([]float64, k+1)
	f.residual = 0
	l := k
	for i, v := range f.x {
		for v >= f.t[l+1] && l < n-1 {
			l++
		}
		row := q[i*(k+1) : (i+1)*(k+1)]
		basis(f.t, k, v, l, row)
		for j, b := range row {
			h[j] = b * f.w[i]
		}
		y := [1]float64{f.y[i] * f.w[i]}
		a.add(h, l-k, y[:])
		f.residual += y[0] * y[0]
	}
	f.c = a.solve()
	return a, q
}

// residuals sets the sums of squared residuals of the intervals. That of a point on a knot
// counts half for either side.
func (f *curveFit) residuals(q []float64) {
	k := f.k
	n := len(f.t) - k - 1
	sums := make([]float64, n-k)
	sum, j := 0.0, 0
	l := k
	for i, v := range f.x {
		on := false
		if v >= f.t[l+1] && l < n-1 {
			on = true
			l++
		}
		r := f.residualAt(i, l, q)
		sum += r
		if on {
			half := r * 0.5
			sums[j] = sum - half
			j++
			sum = half
		}
	}
	sums[n-k-1] = sum
	f.part.sums = sums
}

// residualAt returns the squared residual of point i, in interval l.
func (f *curveFit) residualAt(i, l int, q []float64) float64 {
	k := f.k
	sum := 0.0
	for j, c := range f.c[l-k : l+1] {
		sum += c * q[i*(k+1)+j]
	}
	r := f.w[i] * (sum - f.y[i])
	return r * r
}

// smooth sets c to the spline with the knots t whose residual is s, given the triangle of the
// spline of least squares, whose residual is above s by over.
func (f *curveFit) smooth(s float64, a *triangle, q []float64, over, acc float64) int {
	k := f.k
	n := len(f.t) - k - 1
	b := jumps(f.t, k)
	sum := 0.0
	for i := range n {
		sum += a.row(i)[0]
	}
	search := newSmoothing(float64(n)/sum, f.polynomial-s, over, acc)
	h := make([]float64, k+2)
	for range steps {
		g := a.clone(k + 2)
		for i, row := range b {
			// Rotating the row in fills those to its right, down to the last.
			for j, v := range row {
				h[j] = v * (1 / search.p)
			}
			y := [1]float64{}
			for j := i; j < n && !g.negligible(h, j); j++ {
				g.rotate(h, j, y[:])
			}
		}
		f.c = g.solve()
		f.residual = 0
		l := k
		for i, v := range f.x {
			if v >= f.t[l+1] && l < n-1 {
				l++
			}
			f.residual += f.residualAt(i, l, q)
		}
		over = f.residual - s
		if math.Abs(over) < acc || math.IsNaN(over) {
			return fitDone
		}
		if !search.next(over) {
			return fitStuck
		}
	}
	return fitLong
}

// negligible reports whether the coefficients h are so much smaller than the diagonal at row j
// that rotating them in would change nothing.
func (a *triangle) negligible(h []float64, j int) bool {
	bound := 1e-60 * math.Abs(a.row(j)[0])
	for _, v := range h {
		if !(math.Abs(v) <= bound) {
			return false
		}
	}
	return true
}

// rotate eliminates the first one of the coefficients h, those of columns j and up, and moves
// the others to its place.
func (a *triangle) rotate(h []float64, j int, y []float64) {
	row := a.row(j)
	c, s, length := rotation(row[0], h[0])
	row[0] = length
	z := a.z.row(j)
	for q, v := range y {
		y[q], z[q] = c*v-s*z[q], c*z[q]+s*v
	}
	last := min(len(h), a.n-j)
	for d := 1; d < last; d++ {
		v, u := h[d], row[d]
		h[d-1], row[d] = c*v-s*u, c*u+s*v
	}
	h[last-1] = 0
}
