// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file chooses the knots of a smoothing spline of two variables on a grid.

import "math"

// A gridAxis is what a fit on a grid knows of one of its variables.
type gridAxis struct {
	x    []float64
	k    int
	a, b float64

	t     []float64
	q     []float64 // the B-splines at the points, k+1 for each
	at    []int     // for each point, the number of inner knots that are not above it
	part  partition
	added int
	gain  float64 // what the last knots of this variable brought
}

// A gridFit is the state of a smoothing spline to values z on a grid.
//
// The knots are chosen as a [curveFit] chooses them, for one variable at a time: for that which
// needs fewer, by what the last knots brought. Where u has as many knots as interpolation and is
// of odd degree, FITPACK also moves the knots of v, to the first ones of its interpolation, and
// they may not even increase afterwards. Here they stay.
//
// Source: Dierckx, Curve and Surface Fitting with Splines, 1993, sections 10.2 and 10.3; A fast
// algorithm for smoothing data on a rectangular grid while using spline functions, 1982.
type gridFit struct {
	u, v     gridAxis
	z        []float64 // z[i, j] belongs to the points u.x[i] and v.x[j]
	c        []float64
	residual float64
}

// coefficients is the number of B-splines.
func (g *gridAxis) coefficients() int { return len(g.t) - g.k - 1 }

// start sets the knots of a polynomial.
func (g *gridAxis) start() {
	g.t = make([]float64, 2*(g.k+1))
	g.part = partition{make([]float64, 1), []int{len(g.x) - 2}}
	g.added, g.gain = 0, 0
}

// prepare evaluates the B-splines at the points, for the knots that are there.
func (g *gridAxis) prepare() {
	setEnds(g.t, g.k, g.a, g.b)
	k, n := g.k, g.coefficients()
	g.q = make([]float64, len(g.x)*(k+1))
	g.at = make([]int, len(g.x))
	l := k
	for i, v := range g.x {
		for v >= g.t[l+1] && l < n-1 {
			l++
		}
		basis(g.t, k, v, l, g.q[i*(k+1):(i+1)*(k+1)])
		g.at[i] = l - k
	}
}

// more returns how many knots to add.
func (g *gridAxis) more(over, acc float64) int {
	if len(g.t) == 2*(g.k+1) {
		return 1
	}
	return moreKnots(g.added, over, g.gain, acc)
}

// add adds knots, at most as many as interpolation has. It reports whether there was room.
func (g *gridAxis) add(count int) bool {
	g.added = count
	for range count {
		n := len(g.t)
		if g.t = g.part.split(g.x, g.t, g.k); len(g.t) == n {
			return false
		}
		if g.full() { // the knots of interpolation
			g.t = notAKnot(g.x, g.k)
			break
		}
	}
	return true
}

func (g *gridAxis) full() bool { return len(g.t) == len(g.x)+g.k+1 }

// fit makes the spline, with at most maxit steps of smoothing.
func (f *gridFit) fit(s float64, maxit int) int {
	u, v := &f.u, &f.v
	if s == 0 {
		u.t, v.t = notAKnot(u.x, u.k), notAKnot(v.x, v.k)
		u.prepare()
		v.prepare()
		f.solve(0)
		return fitDone
	}
	acc := tolerance * s
	u.start()
	v.start()
	var polynomial, before, over float64
	last := 0 // -1 or 1: the variable that got the last knots
	for {
		u.prepare()
		v.prepare()
		f.solve(0)
		first := len(u.t) == 2*(u.k+1) && len(v.t) == 2*(v.k+1)
		if first {
			polynomial = f.residual
		}
		over = f.residual - s
		if math.Abs(over) < acc || math.IsNaN(over) || u.full() && v.full() && over >= 0 {
			return fitDone
		}
		if over < 0 {
			if first {
				return fitDone
			}
			break
		}
		switch last {
		case -1:
			u.gain = before - f.residual
		case 1:
			v.gain = before - f.residual
		}
		before = f.residual
		nu, nv := u.more(over, acc), v.more(over, acc)
		if inU := nu < nv || nu == nv && last >= 0; inU && !u.full() || v.full() {
			last = -1
			if !u.add(nu) {
				return fitStuck
			}
		} else {
			last = 1
			if !v.add(nv) {
				return fitStuck
			}
		}
	}
	search := newSmoothing(1, polynomial-s, over, acc)
	// On grids FITPACK's factors are numbers of 32 bits, and its residual, which is met to a
	// part in 1000 only, depends on them.
	search.small, search.near, search.far = float64(float32(0.04)), float64(float32(0.9)), float64(float32(0.1))
	for range maxit {
		f.solve(search.p)
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

// triangle returns the triangle of the equations of one variable and, as its right-hand sides,
// those of the rows of rhs, of m numbers each: of least squares if p is 0, and with the jumps
// of the derivative weighted by 1/p if not.
func (g *gridAxis) triangle(rhs []float64, m int, p float64) *triangle {
	k, n := g.k, g.coefficients()
	w := k + 1
	var b [][]float64
	if p > 0 {
		b, w = jumps(g.t, k), k+2
	}
	a := newTriangle(n, w, m)
	h, y := make([]float64, w), make([]float64, m)
	at := 0
	for i := range g.x {
		for ; at < g.at[i]; at++ { // the jump at a knot comes before the points behind it
			if p > 0 {
				for j, v := range b[at] {
					h[j] = v * (1 / p)
				}
				clear(y)
				a.add(h, at, y)
			}
		}
		copy(h, g.q[i*(k+1):(i+1)*(k+1)])
		copy(y, rhs[i*m:(i+1)*m])
		a.add(h[:k+1], at, y)
	}
	return a
}

// solve sets the coefficients for the knots that are there, the residual and its parts.
func (f *gridFit) solve(p float64) {
	u, v := &f.u, &f.v
	nu, nv := u.coefficients(), v.coefficients()
	mu, mv := len(u.x), len(v.x)
	// Both triangles come before either solution: A*C*Bᵀ = D is solved as B*(A*C)ᵀ = Dᵀ first.
	a := u.triangle(f.z, mv, p)
	b := v.triangle(transposed(a.z.data, nu, mv), nu, p)
	a.z = table{transposed(b.solve(), nv, nu), nu, nv, nil}
	f.c = a.solve()
	f.residual = 0
	u.part.sums, v.part.sums = make([]float64, nu-u.k), make([]float64, nv-v.k)
	for i := range mu {
		row := u.q[i*(u.k+1) : (i+1)*(u.k+1)]
		for j := range mv {
			sum := 0.0
			for r, a := range row {
				c := f.c[(u.at[i]+r)*nv+v.at[j]:]
				for s, b := range v.q[j*(v.k+1) : (j+1)*(v.k+1)] {
					sum += a * b * c[s]
				}
			}
			term := f.z[i*mv+j] - sum
			term *= term
			f.residual += term
			u.part.count(u.at, i, term)
			v.part.count(v.at, j, term)
		}
	}
}

// count adds the squared residual of point i to its interval: half to either side if the point
// is the first one that is not below a knot.
func (p *partition) count(at []int, i int, term float64) {
	here := at[i]
	p.sums[here] += term
	if before := here; i > 0 && at[i-1] != before {
		p.sums[here] -= term * 0.5
		p.sums[here-1] += term * 0.5
	}
}

// transposed returns the columns of a matrix as rows.
func transposed(a []float64, rows, cols int) []float64 {
	b := make([]float64, len(a))
	for i := range rows {
		for j := range cols {
			b[j*rows+i] = a[i*cols+j]
		}
	}
	return b
}
