// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the interpolation of one variable by a named kind.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A Kind names a way to interpolate between points.
type Kind string

// The kinds. [NewInterp1d] and [NewRegularGridInterpolator] say which they take.
const (
	KindLinear    Kind = "linear"     // a line between two points
	KindNearest   Kind = "nearest"    // the nearer point, the lower one in the middle
	KindNearestUp Kind = "nearest-up" // the nearer point, the upper one in the middle
	KindPrevious  Kind = "previous"   // the point before
	KindNext      Kind = "next"       // the point after
	KindZero      Kind = "zero"       // the point before, as a spline of degree 0
	KindSLinear   Kind = "slinear"    // a spline of degree 1
	KindQuadratic Kind = "quadratic"  // a spline of degree 2
	KindCubic     Kind = "cubic"      // a spline of degree 3
	KindQuintic   Kind = "quintic"    // a spline of degree 5
	KindPchip     Kind = "pchip"      // monotone cubic pieces
)

// Interp1dOptions are the options of [NewInterp1d].
type Interp1dOptions struct {
	Kind Kind // all but quintic and pchip; the default is KindLinear
	// Outside is OutsidePanic, OutsideExtrapolate or OutsideNaN. The default is OutsidePanic.
	// The kinds previous and next are extrapolated at one side only, and are NaN at the other.
	Outside Outside
	// Fill holds the value outside in place of Outside: one number, or two for below and above.
	Fill []float64
}

// An Interp1d is a curve through points.
type Interp1d struct {
	kind    Kind
	outside Outside
	fill    [2]float64 // the values below and above, if outside is OutsideZeros
	x       []float64
	middles []float64 // between points, for the nearest
	y       table
	slopes  table // of a linear curve
	spline  *BSpline
}

// NewInterp1d returns the curve of a kind through the points x, in any order, and the values y,
// of shape (n, ...). NaN among the values of a kind that is not a spline stays near its point.
// The error is a [*DataError] if points are equal, or there are NaN or Inf. It panics with an
// [*ArgumentError] if shapes do not fit or there are too few points: one is enough, but for a
// linear curve or a spline of degree k it takes k+1.
func NewInterp1d(x, y *nd.Array, opts *Interp1dOptions) (*Interp1d, error) {
	const function = "NewInterp1d"
	o := Interp1dOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Kind == "" {
		o.Kind = KindLinear
	}
	p := &Interp1d{kind: o.Kind, outside: o.Outside.or(function, OutsidePanic, OutsidePanic, OutsideExtrapolate, OutsideNaN)}
	switch len(o.Fill) {
	case 0:
	case 1, 2:
		p.outside, p.fill = OutsideZeros, [2]float64{o.Fill[0], o.Fill[len(o.Fill)-1]}
	default:
		panicf(function, "wants one or two values outside and got %d", len(o.Fill))
	}
	xs, ys := vector(function, "x", x), tableOf(function, "y", y)
	if len(xs) != ys.n {
		panicf(function, "wants as many values as points and got shapes %v and %v", x.Shape(), y.Shape())
	}
	if err := checkFinite(function, "x", xs); err != nil {
		return nil, err
	}
	if !slices.IsSorted(xs) {
		order := nd.FromSlice(xs).Argsort()
		xs = nd.FromSlice(xs).Take(order).Data()
		ys.data = y.Take(order, 0).Data()
	}
	if err := checkIncreasing(function, "x", xs); err != nil {
		return nil, err
	}
	p.x, p.y = xs, ys
	if p.kind == KindLinear && len(xs) > 1 {
		p.slopes = slopes(xs, ys)
	}
	k, least := 0, 1
	switch o.Kind {
	case KindLinear:
		least = 2
	case KindSLinear:
		k = 1
	case KindQuadratic:
		k = 2
	case KindCubic:
		k = 3
	case KindNearest, KindNearestUp:
		for i := 1; i < len(xs); i++ {
			p.middles = append(p.middles, xs[i]/2+xs[i-1]/2)
		}
	case KindPrevious, KindNext, KindZero:
	default:
		panicf(function, "does not know the kind %q", string(o.Kind))
	}
	if least = max(least, k+1); len(xs) < least {
		panicf(function, "wants %d points or more for the kind %s and got %d", least, string(o.Kind), len(xs))
	}
	if k == 0 {
		return p, nil
	}
	if err := checkFinite(function, "y", ys.data); err != nil {
		return nil, err
	}
	var err error
	p.spline, err = interpSpline(function, xs, ys, k, notAKnot(xs, k), nil, nil)
	return p, err
}

// String returns a line that says the kind and the size.
func (p *Interp1d) String() string {
	return fmt.Sprintf("Interp1d, %s, through %d points on [%v, %v]", string(p.kind), len(p.x), p.x[0], p.x[len(p.x)-1])
}

// At returns the value at x. It panics with an [*ArgumentError] if values are arrays, and with
// a [*BoundsError] if x is outside and there is no other value there.
func (p *Interp1d) At(x float64) float64 {
	wantNumbers("Interp1d.At", p.y)
	p.wantInside(x)
	var y [1]float64
	p.evaluate(p.finder(1), []float64{x}, y[:])
	return y[0]
}

// Call returns the values at the elements of x, as an array whose shape is that of x followed
// by that of a value. It panics with a [*BoundsError] if a point is outside and there is no
// other value there.
func (p *Interp1d) Call(x *nd.Array) *nd.Array {
	for _, v := range x.Data() {
		p.wantInside(v)
	}
	return call(x, p.y, 8, p.finder(x.Size()), p.evaluate)
}

func (p *Interp1d) wantInside(x float64) {
	if lo, hi := p.x[0], p.x[len(p.x)-1]; p.outside == OutsidePanic && (x < lo || x > hi) {
		panic(&BoundsError{"Interp1d", x, lo, hi})
	}
}

// finder returns what finds the intervals of the kind.
func (p *Interp1d) finder(count int) *finder {
	if p.spline != nil {
		return newFinder(p.spline.t, p.spline.K, p.spline.c.n, count)
	}
	return newFinder(p.x, 0, len(p.x)-1, count)
}

// evaluate sets the rows of y to the values at x.
func (p *Interp1d) evaluate(f *finder, x, y []float64) {
	m, last := p.y.m, len(p.x)-1
	if p.spline != nil {
		p.spline.evaluate(f, x, y)
	}
	l := 0
	for i, v := range x {
		row := y[i*m : (i+1)*m]
		below, above := v < p.x[0], v > p.x[last]
		var value float64
		switch {
		case math.IsNaN(v):
			value = v
		case below && p.outside == OutsideZeros:
			value = p.fill[0]
		case above && p.outside == OutsideZeros:
			value = p.fill[1]
		case (below || above) && p.outside == OutsideNaN, below && p.kind == KindPrevious, above && p.kind == KindNext:
			value = math.NaN()
		case p.spline != nil:
			continue
		case last == 0:
			copy(row, p.y.data)
			continue
		case p.kind == KindLinear:
			l = f.find(v, l)
			lo, slope, s := p.y.row(l), p.slopes.row(l), v-p.x[l]
			if s == 0 { // NaN of the next point is no matter
				copy(row, lo)
				continue
			}
			for q := range row {
				row[q] = slope[q]*s + lo[q]
			}
			continue
		default:
			l = f.find(v, l)
			copy(row, p.y.row(p.pick(l, v)))
			continue
		}
		for q := range row {
			row[q] = value
		}
	}
}

// pick returns the point whose value holds at v, between points l and l+1 or outside of all.
func (p *Interp1d) pick(l int, v float64) int {
	upper := v >= p.x[l+1]
	switch p.kind {
	case KindNearest:
		upper = v > p.middles[l]
	case KindNearestUp:
		upper = v >= p.middles[l]
	case KindNext:
		upper = v > p.x[l]
	default: // the point before
	}
	if upper {
		return l + 1
	}
	return l
}
