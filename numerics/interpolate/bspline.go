// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the B-spline curve.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A BSpline is a spline as a sum of B-splines,
//
//	s(x) = Σ c[i]*B[i,k](x)
//
// with knots t and coefficients c, which are numbers or arrays. Its fields may be read.
// A BSpline is not changed by its methods, and may be used by several goroutines at once.
type BSpline struct {
	T       *nd.Array // the knots, n+k+1 numbers that do not decrease
	C       *nd.Array // the coefficients, of shape (n, ...)
	K       int       // the degree
	Outside Outside   // what the value is outside of t[k] to t[n]

	t []float64
	c table
}

// BSplineOptions are the options of [NewBSpline].
type BSplineOptions struct {
	// Outside is OutsideExtrapolate, OutsideNaN or OutsidePeriodic. The default is
	// OutsideExtrapolate.
	Outside Outside
}

// NewBSpline returns the spline with the knots t, the coefficients c and the degree k. If t
// has n+k+1 knots, c has shape (n, ...), or more rows, which are left out; n must be k+1 or
// more. Knots that decrease or do not span an interval, NaN and Inf give a [*DataError]. It
// panics with an [*ArgumentError] if shapes do not fit.
func NewBSpline(t, c *nd.Array, k int, opts *BSplineOptions) (*BSpline, error) {
	const function = "NewBSpline"
	if k < 0 {
		panicf(function, "wants a degree of 0 or more and got %d", k)
	}
	o := BSplineOptions{}
	if opts != nil {
		o = *opts
	}
	out := o.Outside.or(function, OutsideExtrapolate, OutsideExtrapolate, OutsideNaN, OutsidePeriodic)
	ts, cs := vector(function, "t", t), tableOf(function, "c", c)
	n := len(ts) - k - 1
	if n < k+1 || cs.n < n {
		panicf(function, "wants n+k+1 knots and n coefficients, n > k = %d, and got %d and %d", k, len(ts), cs.n)
	}
	if err := checkSorted(function, "t", ts); err != nil {
		return nil, err
	}
	if ts[k] == ts[n] {
		return nil, &DataError{function, "t must increase from t[k] to t[n]", n}
	}
	if err := checkFinite(function, "c", cs.data); err != nil {
		return nil, err
	}
	cs.data, cs.n = cs.data[:n*cs.m], n
	return newBSpline(ts, cs, k, out), nil
}

// newBSpline returns a spline whose parts are known to fit.
func newBSpline(t []float64, c table, k int, out Outside) *BSpline {
	return &BSpline{T: nd.FromSlice(t), C: c.array(c.data, c.n), K: k, Outside: out, t: t, c: c}
}

// String returns a line that says the degree and the sizes.
func (b *BSpline) String() string {
	return fmt.Sprintf("BSpline of degree %d with %d knots and %d coefficients on [%v, %v]",
		b.K, len(b.t), b.c.n, b.t[b.K], b.t[b.c.n])
}

// At returns the value at x of a spline whose coefficients are numbers. It panics with an
// [*ArgumentError] if they are arrays.
func (b *BSpline) At(x float64) float64 {
	wantNumbers("BSpline.At", b.c)
	if b.Outside == OutsidePanic {
		b.wantInside(x)
	}
	lo, hi := b.t[b.K], b.t[b.c.n]
	x, done := b.Outside.place(x, lo, hi)
	if done {
		return x
	}
	return b.number(x, search(b.t, b.K, b.c.n, x))
}

// wantNumbers panics if the values of a table are arrays.
func wantNumbers(function string, t table) {
	if len(t.shape) > 0 {
		panicf(function, "wants a curve whose values are numbers and got arrays of shape %v: use Call", t.shape)
	}
}

// Call returns the values at the elements of x, as an array whose shape is that of x followed
// by that of a coefficient.
func (b *BSpline) Call(x *nd.Array) *nd.Array {
	if b.Outside == OutsidePanic {
		for _, v := range x.Data() {
			b.wantInside(v)
		}
	}
	return call(x, b.c, 12*(b.K+1), newFinder(b.t, b.K, b.c.n, x.Size()), b.evaluate)
}

// wantInside panics if x is outside of the knots.
func (b *BSpline) wantInside(x float64) {
	if lo, hi := b.t[b.K], b.t[b.c.n]; x < lo || x > hi {
		panic(&BoundsError{"BSpline", x, lo, hi})
	}
}

// call evaluates a curve with values like those of a table at the elements of x.
func call(x *nd.Array, t table, cost int, f *finder, evaluate func(f *finder, x, y []float64)) *nd.Array {
	xs := x.Data()
	ys := make([]float64, len(xs)*t.m)
	parallel.For(len(xs), cost*max(1, t.m), func(lo, hi int) { evaluate(f, xs[lo:hi], ys[lo*t.m:hi*t.m]) })
	return nd.FromSlice(ys).Reshape(append(x.Shape(), t.shape...)...)
}

// evaluate sets the rows of y to the values at x.
func (b *BSpline) evaluate(f *finder, x, y []float64) {
	t, k, n, m := b.t, b.K, b.c.n, b.c.m
	a, e := t[k], t[n]
	var h []float64
	if m != 1 {
		h = make([]float64, k+1)
	}
	l := k
	for i, v := range x {
		v, done := b.Outside.place(v, a, e)
		if done {
			for j := range m {
				y[i*m+j] = v
			}
			continue
		}
		l = f.find(v, l)
		if m == 1 {
			y[i] = b.number(v, l)
			continue
		}
		basis(t, k, v, l, h)
		row := y[i*m : (i+1)*m]
		for j := range k + 1 {
			for q, c := range b.c.row(l - k + j) {
				row[q] += h[j] * c
			}
		}
	}
}

// number returns the value at x in interval l of a spline with numbers.
func (b *BSpline) number(x float64, l int) float64 {
	k := b.K
	if k == 3 {
		if t := b.t[l-2 : l+4 : l+4]; t[2] < t[3] {
			// The B-splines of degree 1, 2 and 3 in a row: the loop of basis, unrolled.
			w := 1 / (t[3] - t[2])
			h1 := (x - t[2]) * w
			h0 := (t[3] - x) * w
			f0, f1 := h0/(t[3]-t[1]), h1/(t[4]-t[2])
			g0 := f0 * (t[3] - x)
			g1 := f0*(x-t[1]) + f1*(t[4]-x)
			g2 := f1 * (x - t[2])
			e0, e1, e2 := g0/(t[3]-t[0]), g1/(t[4]-t[1]), g2/(t[5]-t[2])
			c := b.c.data[l-3 : l+1 : l+1]
			return c[0]*(e0*(t[3]-x)) + c[1]*(e0*(x-t[0])+e1*(t[4]-x)) + c[2]*(e1*(x-t[1])+e2*(t[5]-x)) + c[3]*(e2*(x-t[2]))
		}
	}
	var stack [maxFastDegree + 1]float64
	h := stack[:]
	if k > maxFastDegree {
		h = make([]float64, k+1)
	}
	basis(b.t, k, x, l, h)
	sum := 0.0
	for j, c := range b.c.data[l-k : l+1] {
		sum += h[j] * c
	}
	return sum
}
