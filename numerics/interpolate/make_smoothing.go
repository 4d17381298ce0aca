// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file makes the natural cubic smoothing spline.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// SmoothingSplineOptions are the options of [MakeSmoothingSpline].
type SmoothingSplineOptions struct {
	W *nd.Array // the weights of the points, which must be positive; the default is ones
	// Lam is the weight of the curvature, 0 or more. The default is the one between 0 and the
	// number of points for which the generalized cross-validation is least.
	Lam *float64
}

// MakeSmoothingSpline returns the cubic spline for which
//
//	Σ w[i]*(y[i] - s(x[i]))² + lam*∫ s"(u)² du
//
// is least, for five points x or more, which must increase, and values y of shape (n, ...).
// Its knots are the points, and its second derivative is 0 at the ends. With lam = 0 it goes
// through the points; the larger lam, the more it is a line.
//
// The default lam minimizes
//
//	GCV(lam) = 1/n Σ (y[i] - s(x[i]))² / (1 - tr(A)/n)²
//
// where A is the matrix that takes y to s(x), and is located to 1e-5 only. Values that are
// arrays have a lam for each element.
//
// The error is a [*DataError] if x does not increase, a weight is not positive, or there are
// NaN or Inf. It panics with an [*ArgumentError] if shapes do not fit, there are fewer than five
// points or lam is negative.
//
// Source: Reinsch, Smoothing by spline functions, 1967; Hutchinson and de Hoog, Smoothing noisy
// data with spline functions, 1985; Brent, Algorithms for Minimization without Derivatives,
// chapter 5.
func MakeSmoothingSpline(x, y *nd.Array, opts *SmoothingSplineOptions) (*BSpline, error) {
	const function = "MakeSmoothingSpline"
	o := SmoothingSplineOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Lam != nil && !(*o.Lam >= 0) {
		panicf(function, "wants a lam of 0 or more and got %v", *o.Lam)
	}
	xs, ys, err := points(function, x, y, 5)
	if err != nil {
		return nil, err
	}
	w, err := weightsOf(function, o.W, len(xs))
	if err != nil {
		return nil, err
	}
	fitted := table{make([]float64, len(ys.data)), ys.n, ys.m, ys.shape}
	if o.Lam != nil {
		r := newReinsch(xs, ys, w)
		r.fit(*o.Lam)
		fitted.data = r.f
	} else {
		for q := range ys.m {
			column := table{make([]float64, ys.n), ys.n, 1, nil}
			for i := range column.data {
				column.data[i] = ys.row(i)[q]
			}
			r := newReinsch(xs, column, w)
			r.fit(minimum(r.gcv, 0, float64(ys.n)))
			for i, v := range r.f {
				fitted.row(i)[q] = v
			}
		}
	}
	ends := []EndDerivative{{Order: 2}}
	return interpSpline(function, xs, fitted, 3, withEnds(xs, 3), ends, ends)
}

// A reinsch is the problem of smoothing: with the second derivatives g at the inner points,
//
//	(R + lam*Qᵀ*W⁻¹*Q)*g = Qᵀ*y   and   s(x) = y - lam*W⁻¹*Q*g.
//
// R has three diagonals and Q too. With R = Uᵀ*U the g is that for which
//
//	|U*g|² + |lam^½*W^-½*Q*g - lam^-½*W^½*y|²
//
// is least. As a problem of least squares it is far better conditioned if points lie close.
type reinsch struct {
	y    table
	h, w []float64    // the steps, the roots of the weights
	u    [2][]float64 // the diagonals of U: the main one and that above
	r    *triangle
	f    []float64 // the smoothed values
}

func newReinsch(x []float64, y table, w []float64) *reinsch {
	n := len(x)
	p := &reinsch{y: y, h: make([]float64, n-1), w: make([]float64, n), f: make([]float64, len(y.data))}
	for i := range p.h {
		p.h[i] = x[i+1] - x[i]
	}
	for i, v := range w {
		p.w[i] = math.Sqrt(v)
	}
	p.u = [2][]float64{make([]float64, n-2), make([]float64, n-2)}
	for i := range n - 2 {
		d := (p.h[i] + p.h[i+1]) / 3
		if i > 0 {
			d -= p.u[1][i-1] * p.u[1][i-1]
		}
		p.u[0][i] = math.Sqrt(d)
		p.u[1][i] = p.h[i+1] / 6 / p.u[0][i]
	}
	return p
}

// row returns row i of Q: its elements, from a column on.
func (p *reinsch) row(i int, h *[3]float64) (q []float64, column int) {
	n := len(p.h) - 1
	column = max(0, i-2)
	q = h[:0]
	for c := column; c <= min(i, n-1); c++ {
		v := 1 / p.h[c]
		switch i - c {
		case 1:
			v = -1/p.h[c] - 1/p.h[c+1]
		case 2:
			v = 1 / p.h[c+1]
		}
		q = append(q, v)
	}
	return q, column
}

// fit computes f for lam.
func (p *reinsch) fit(lam float64) {
	copy(p.f, p.y.data)
	if lam == 0 {
		return
	}
	n, m := len(p.h)-1, p.y.m
	p.r = newTriangle(n, 3, m)
	root := math.Sqrt(lam)
	var h [3]float64
	rhs := make([]float64, m)
	for i := range n + 2 {
		q, column := p.row(i, &h)
		for j := range q {
			q[j] *= root / p.w[i]
		}
		for c, v := range p.y.row(i) {
			rhs[c] = v * p.w[i] / root
		}
		p.r.add(q, column, rhs)
		if i < n {
			clear(rhs)
			u := append(h[:0], p.u[0][i])
			if i+1 < n {
				u = append(u, p.u[1][i])
			}
			p.r.add(u, i, rhs)
		}
	}
	g := p.r.solve()
	for i := range n + 2 {
		q, column := p.row(i, &h)
		for j, v := range q {
			f := lam / (p.w[i] * p.w[i]) * v
			for c := range m {
				p.f[i*m+c] -= f * g[(column+j)*m+c]
			}
		}
	}
}

// gcv returns the generalized cross-validation for lam > 0 of values that are numbers.
func (p *reinsch) gcv(lam float64) float64 {
	p.fit(lam)
	n := float64(p.y.n)
	sum := 0.0
	for i, v := range p.y.data {
		r := v - p.f[i]
		sum += r * r
	}
	// tr(A) = tr(B⁻¹*R) + 2, B = R + lam*Qᵀ*W⁻¹*Q, needs two diagonals of the inverse of B only,
	// which follow from the last to the first from the triangle.
	trace := 0.0
	var s11, s12, s22 float64 // the inverse at (i+1, i+1), (i+1, i+2) and (i+2, i+2)
	for i := p.r.n - 1; i >= 0; i-- {
		row := p.r.row(i)
		l1, l2 := row[1]/row[0], row[2]/row[0]
		s01 := -l1*s11 - l2*s12
		s02 := -l1*s12 - l2*s22
		s00 := 1/(row[0]*row[0]) - l1*s01 - l2*s02
		trace += s00*(p.h[i]+p.h[i+1])/3 + 2*s01*p.h[i+1]/6
		s11, s12, s22 = s00, s01, s11
	}
	rest := 1 - (trace+2)/n
	return sum / n / (rest * rest)
}

// minimum returns the place of a minimum of f between a and b, to 1e-5.
func minimum(f func(float64) float64, a, b float64) float64 {
	const tol = 1e-5
	golden := (3 - math.Sqrt(5)) / 2
	x := a + golden*(b-a)
	w, v := x, x
	fx := f(x)
	fw, fv := fx, fx
	var step, last float64
	for range 500 {
		middle := (a + b) / 2
		t := math.Sqrt(2.2e-16)*math.Abs(x) + tol/3
		if math.Abs(x-middle) <= 2*t-(b-a)/2 {
			break
		}
		section := true
		if math.Abs(last) > t { // the parabola through the three points
			r := (x - w) * (fx - fv)
			q := (x - v) * (fx - fw)
			p := (x-v)*q - (x-w)*r
			if q = 2 * (q - r); q > 0 {
				p = -p
			}
			q = math.Abs(q)
			r, last = last, step
			if math.Abs(p) < math.Abs(q*r/2) && p > q*(a-x) && p < q*(b-x) {
				section = false
				step = p / q
				if u := x + step; u-a < 2*t || b-u < 2*t {
					step = t
					if middle < x {
						step = -t
					}
				}
			}
		}
		if section {
			last = b - x
			if x >= middle {
				last = a - x
			}
			step = golden * last
		}
		u := x + max(math.Abs(step), t)
		if step < 0 {
			u = x - max(math.Abs(step), t)
		}
		fu := f(u)
		if fu <= fx {
			if u >= x {
				a = x
			} else {
				b = x
			}
			v, fv, w, fw, x, fx = w, fw, x, fx, u, fu
			continue
		}
		if u < x {
			a = u
		} else {
			b = u
		}
		if fu <= fw || w == x {
			v, fv, w, fw = w, fw, u, fu
		} else if fu <= fv || v == x || v == w {
			v, fv = u, fu
		}
	}
	return x
}
