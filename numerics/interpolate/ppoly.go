// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the curve of polynomial pieces.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A PPoly is a curve of polynomials, one for each interval between breakpoints x:
//
//	p(v) = Σ c[j, i]*(v-x[i])^(k-j)   for x[i] <= v < x[i+1]
//
// The coefficients are numbers or arrays. Its fields may be read. A PPoly is not changed by
// its methods, and may be used by several goroutines at once.
type PPoly struct {
	X       *nd.Array // the breakpoints, n+1 numbers that increase
	C       *nd.Array // the coefficients, of shape (k+1, n, ...), the highest power first
	Outside Outside   // what the value is outside of x[0] to x[n]

	x []float64
	k int
	c table // a row for each interval and power: the coefficients of one interval are in a row
}

// PPolyOptions are the options of [NewPPoly].
type PPolyOptions struct {
	// Outside is OutsideExtrapolate, OutsideNaN or OutsidePeriodic. The default is
	// OutsideExtrapolate.
	Outside Outside
}

// NewPPoly returns the curve with the coefficients c, of shape (k+1, n, ...), and the n+1
// breakpoints x. Breakpoints that do not increase, NaN and Inf give a [*DataError]. It panics
// with an [*ArgumentError] if shapes do not fit.
func NewPPoly(c, x *nd.Array, opts *PPolyOptions) (*PPoly, error) {
	const function = "NewPPoly"
	o := PPolyOptions{}
	if opts != nil {
		o = *opts
	}
	out := o.Outside.or(function, OutsideExtrapolate, OutsideExtrapolate, OutsideNaN, OutsidePeriodic)
	xs, shape := vector(function, "x", x), c.Shape()
	if len(shape) < 2 || shape[0] == 0 || shape[1] == 0 || len(xs) != shape[1]+1 {
		panicf(function, "wants coefficients of shape (k+1, n, ...) and n+1 breakpoints, n > 0, and got shapes %v and %v", shape, x.Shape())
	}
	if err := checkIncreasing(function, "x", xs); err != nil {
		return nil, err
	}
	m := 1
	for _, d := range shape[2:] {
		m *= d
	}
	n, rows := shape[1], shape[0]
	from := c.Data()
	t := table{make([]float64, rows*n*m), rows * n, m, shape[2:]}
	for j := range rows {
		for i := range n {
			copy(t.row(i*rows+j), from[(j*n+i)*m:(j*n+i+1)*m])
		}
	}
	return newPPoly(xs, t, rows-1, out), nil
}

// newPPoly returns a curve whose parts are known to fit. c has the coefficients of one
// interval in a row.
func newPPoly(x []float64, c table, k int, out Outside) *PPoly {
	n := len(x) - 1
	order := make([]int, 2+len(c.shape)) // axes 0 and 1 change places
	for i := range order {
		order[i] = i
	}
	order[0], order[1] = 1, 0
	pieces := nd.FromSlice(c.data).Reshape(append([]int{n, k + 1}, c.shape...)...)
	return &PPoly{X: nd.FromSlice(x), C: pieces.Transpose(order...), Outside: out, x: x, k: k, c: c}
}

// NewPPolyFromSpline returns a B-spline curve as polynomials. Its breakpoints are the knots
// from t[k] to t[n], each once.
func NewPPolyFromSpline(b *BSpline) *PPoly {
	k, m := b.K, b.c.m
	var x []float64
	var at []int
	for i := k; i < b.c.n; i++ {
		if b.t[i] < b.t[i+1] {
			x, at = append(x, b.t[i]), append(at, i)
		}
	}
	x = append(x, b.t[b.c.n])
	c := table{make([]float64, len(at)*(k+1)*m), len(at) * (k + 1), m, b.c.shape}
	h := make([]float64, k+1)
	for i, l := range at {
		factorial := 1.0
		for nu := range k + 1 {
			if nu > 0 {
				factorial *= float64(nu)
			}
			basisDerivatives(b.t, k, b.t[l], l, nu, h)
			row := c.row(i*(k+1) + k - nu)
			for j, f := range h {
				for q, v := range b.c.row(l - k + j) {
					row[q] += f * v / factorial
				}
			}
		}
	}
	return newPPoly(x, c, k, b.Outside)
}

// String returns a line that says the degree and the sizes.
func (p *PPoly) String() string {
	return fmt.Sprintf("PPoly of degree %d with %d pieces on [%v, %v]", p.k, len(p.x)-1, p.x[0], p.x[len(p.x)-1])
}

// At returns the value at v of a curve whose values are numbers. It panics with an
// [*ArgumentError] if they are arrays.
func (p *PPoly) At(v float64) float64 {
	wantNumbers("PPoly.At", p.c)
	n, rows := len(p.x)-1, p.k+1
	v, done := p.Outside.place(v, p.x[0], p.x[n])
	if done {
		return v
	}
	l := search(p.x, 0, n, v)
	return horner(p.c.data[l*rows:(l+1)*rows], v-p.x[l])
}

// Call returns the values at the elements of v, as an array whose shape is that of v followed
// by that of a coefficient.
func (p *PPoly) Call(v *nd.Array) *nd.Array {
	return call(v, p.c, 4*(p.k+1), newFinder(p.x, 0, len(p.x)-1, v.Size()), p.evaluate)
}

// evaluate sets the rows of y to the values at x, by Horner's rule.
func (p *PPoly) evaluate(f *finder, x, y []float64) {
	m, rows := p.c.m, p.k+1
	a, e := p.x[0], p.x[len(p.x)-1]
	l := 0
	for i, v := range x {
		v, done := p.Outside.place(v, a, e)
		if done {
			for j := range m {
				y[i*m+j] = v
			}
			continue
		}
		l = f.find(v, l)
		s := v - p.x[l]
		if m == 1 {
			y[i] = horner(p.c.data[l*rows:(l+1)*rows], s)
			continue
		}
		c, row := p.c.data[l*rows*m:(l+1)*rows*m], y[i*m:(i+1)*m]
		for q := range row {
			sum := c[q]
			for j := 1; j < rows; j++ {
				sum = sum*s + c[j*m+q]
			}
			row[q] = sum
		}
	}
}

// horner returns the value at s of a polynomial, the highest power first.
func horner(c []float64, s float64) float64 {
	sum := c[0]
	for _, v := range c[1:] {
		sum = sum*s + v
	}
	return sum
}

// Derivative returns the derivative of order nu, 1 by default: that of each piece. It panics
// with an [*ArgumentError] if nu is negative.
func (p *PPoly) Derivative(nu ...int) *PPoly {
	c, k := p.c, p.k
	for range orderOf("PPoly.Derivative", nu) {
		if k == 0 {
			c = table{make([]float64, len(c.data)), c.n, c.m, c.shape}
			break
		}
		n := len(p.x) - 1
		d := table{make([]float64, n*k*c.m), n * k, c.m, c.shape}
		for i := range n {
			for j := range k {
				from, row := c.row(i*(k+1)+j), d.row(i*k+j)
				for q := range row {
					row[q] = from[q] * float64(k-j)
				}
			}
		}
		c, k = d, k-1
	}
	return newPPoly(slices.Clone(p.x), c, k, p.Outside)
}

// Antiderivative returns an integral of order nu, 1 by default: the one that is continuous, and
// 0 at the first breakpoint. That of a periodic curve is NaN outside. It panics with an
// [*ArgumentError] if nu is negative.
func (p *PPoly) Antiderivative(nu ...int) *PPoly {
	order := orderOf("PPoly.Antiderivative", nu)
	c, k, n, m := p.c, p.k, len(p.x)-1, p.c.m
	for range order {
		d := table{make([]float64, n*(k+2)*m), n * (k + 2), m, c.shape}
		for i := range n {
			for j := range k + 1 {
				from, row := c.row(i*(k+1)+j), d.row(i*(k+2)+j)
				for q := range row {
					row[q] = from[q] / float64(k+1-j)
				}
			}
			if i == 0 {
				continue
			}
			s := p.x[i] - p.x[i-1]
			before, row := d.data[(i-1)*(k+2)*m:], d.row(i*(k+2)+k+1)
			for q := range row {
				sum := before[q]
				for j := 1; j < k+2; j++ {
					sum = sum*s + before[j*m+q]
				}
				row[q] = sum
			}
		}
		c, k = d, k+1
	}
	out := p.Outside
	if out == OutsidePeriodic && order > 0 {
		out = OutsideNaN
	}
	return newPPoly(slices.Clone(p.x), c, k, out)
}

// Integrate returns the integral from lo to hi of a curve whose values are numbers. What lies
// outside of the breakpoints counts if the curve is extrapolated or periodic, and is NaN
// otherwise. It panics with an [*ArgumentError] if the values are arrays.
func (p *PPoly) Integrate(lo, hi float64) float64 {
	wantNumbers("PPoly.Integrate", p.c)
	return p.IntegrateArray(lo, hi).Item()
}

// IntegrateArray is [PPoly.Integrate] for values of any shape, which is that of the result.
func (p *PPoly) IntegrateArray(lo, hi float64) *nd.Array {
	a, e := p.x[0], p.x[len(p.x)-1]
	if p.Outside == OutsideNaN && (min(lo, hi) < a || max(lo, hi) > e) {
		return nd.Full(math.NaN(), p.c.shape...)
	}
	anti := p.Antiderivative()
	anti.Outside = OutsideExtrapolate
	return integral(anti.Call, p.c, lo, hi, a, e, p.Outside)
}
