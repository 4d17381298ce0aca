// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the spline of two variables on a grid.

import (
	"fmt"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A RectBivariateSpline is a spline of two variables near to values on a grid,
//
//	s(x, y) = Σ c[i, j]*B[i](x)*B[j](y)
//
// Outside of the grid it has the value at the nearest point of the border.
type RectBivariateSpline struct {
	TX, TY *nd.Array // the knots
	C      *nd.Array // the coefficients, of shape (len(TX)-KX-1, len(TY)-KY-1)
	KX, KY int       // the degrees

	residual float64
	tx, ty   []float64
	c        []float64
}

// RectBivariateSplineOptions are the options of [NewRectBivariateSpline].
type RectBivariateSplineOptions struct {
	KX, KY int       // the degrees, from 1 to 5; the default is 3
	S      float64   // the sum of squared residuals that is aimed at; the default, 0, interpolates
	BBox   []float64 // where the spline ends: x from and to, y from and to; the default is the grid's ends
	MaxIt  int       // the most steps of smoothing; the default is 20
}

// NewRectBivariateSpline returns the spline near to the values z, of shape (len(x), len(y)), at
// the points of the grid x, y, with as few knots as a search finds for which the sum of squared
// residuals is at most S. There must be more than KX points x and more than KY points y.
//
// The error is a [*DataError] if x or y do not increase or there are NaN or Inf, and a
// [*ConvergenceError], with the best spline, if the sum is not met to a part in 1000. It panics
// with an [*ArgumentError] if shapes do not fit, or an option has no meaning.
//
// Source: Dierckx, Curve and Surface Fitting with Splines, 1993, chapter 10.
func NewRectBivariateSpline(x, y, z *nd.Array, opts *RectBivariateSplineOptions) (*RectBivariateSpline, error) {
	const function = "NewRectBivariateSpline"
	o := RectBivariateSplineOptions{}
	if opts != nil {
		o = *opts
	}
	f := &gridFit{z: slices.Clone(z.Data())}
	f.u = gridAxis{x: vector(function, "x", x), k: degree(function, o.KX)}
	f.v = gridAxis{x: vector(function, "y", y), k: degree(function, o.KY)}
	mu, mv := len(f.u.x), len(f.v.x)
	if !slices.Equal(z.Shape(), []int{mu, mv}) {
		panicf(function, "wants values of shape [%d %d] and got %v", mu, mv, z.Shape())
	}
	if mu <= f.u.k || mv <= f.v.k {
		panicf(function, "wants more than %d and %d points and got %d and %d", f.u.k, f.v.k, mu, mv)
	}
	if !(o.S >= 0) {
		panicf(function, "wants a smoothing factor of 0 or more and got %v", o.S)
	}
	if err := checkIncreasing(function, "x", f.u.x); err != nil {
		return nil, err
	}
	if err := checkIncreasing(function, "y", f.v.x); err != nil {
		return nil, err
	}
	if err := checkFinite(function, "z", f.z); err != nil {
		return nil, err
	}
	box := []float64{f.u.x[0], f.u.x[mu-1], f.v.x[0], f.v.x[mv-1]}
	if o.BBox != nil {
		if len(o.BBox) != 4 || !(o.BBox[0] <= box[0] && o.BBox[1] >= box[1] && o.BBox[2] <= box[2] && o.BBox[3] >= box[3]) || notFinite(o.BBox) >= 0 {
			panicf(function, "wants four ends as BBox that hold the grid and got %v", o.BBox)
		}
		box = o.BBox
	}
	f.u.a, f.u.b, f.v.a, f.v.b = box[0], box[1], box[2], box[3]
	if o.MaxIt <= 0 {
		o.MaxIt = steps
	}
	state := f.fit(o.S, o.MaxIt)
	s := newBivariate(f.u.t, f.v.t, f.c, f.u.k, f.v.k)
	s.residual = f.residual
	return s, smoothingError(function, state, f.residual, o.S)
}

func newBivariate(tx, ty, c []float64, kx, ky int) *RectBivariateSpline {
	return &RectBivariateSpline{
		TX: nd.FromSlice(tx), TY: nd.FromSlice(ty), C: nd.FromSlice(c).Reshape(len(tx)-kx-1, len(ty)-ky-1), KX: kx, KY: ky,
		tx: tx, ty: ty, c: c,
	}
}

// String returns a line that says the degrees and the sizes.
func (s *RectBivariateSpline) String() string {
	return fmt.Sprintf("RectBivariateSpline of degrees %d and %d with %d and %d knots, residual %.6g", s.KX, s.KY, len(s.tx), len(s.ty), s.residual)
}

// GetKnots returns the knots in x and in y, those at the ends k+1 times.
func (s *RectBivariateSpline) GetKnots() (tx, ty *nd.Array) { return s.TX.Copy(), s.TY.Copy() }

// GetCoeffs returns the coefficients, with one axis.
func (s *RectBivariateSpline) GetCoeffs() *nd.Array { return s.C.Flatten() }

// GetResidual returns the sum of squared residuals.
func (s *RectBivariateSpline) GetResidual() float64 { return s.residual }

// ends returns where the spline begins and ends.
func ends(t []float64, k int) (lo, hi float64) { return t[k], t[len(t)-k-1] }

// At returns the value at a point.
func (s *RectBivariateSpline) At(x, y float64) float64 {
	px, py := newPlaces(s.tx, s.KX, []float64{x}), newPlaces(s.ty, s.KY, []float64{y})
	return s.sum(px, py, 0, 0)
}

// Call returns the values on the grid of points x and y, as an array of shape (len(x), len(y)).
// It panics with an [*ArgumentError] if these do not have one axis.
func (s *RectBivariateSpline) Call(x, y *nd.Array) *nd.Array {
	xs, ys := vector("RectBivariateSpline.Call", "x", x), vector("RectBivariateSpline.Call", "y", y)
	px, py := newPlaces(s.tx, s.KX, xs), newPlaces(s.ty, s.KY, ys)
	out := make([]float64, len(xs)*len(ys))
	parallel.For(len(xs), len(ys)*2*(s.KX+1)*(s.KY+1), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			for j := range ys {
				out[i*len(ys)+j] = s.sum(px, py, i, j)
			}
		}
	})
	return nd.FromSlice(out).Reshape(len(xs), len(ys))
}

// Ev returns the values at points, whose coordinates x and y are broadcast.
func (s *RectBivariateSpline) Ev(x, y *nd.Array) *nd.Array {
	both := nd.Broadcast(x, y)
	xs, ys := both[0].Data(), both[1].Data()
	out := make([]float64, len(xs))
	const block = 512
	parallel.For((len(xs)+block-1)/block, block*40*(s.KX+s.KY), func(lo, hi int) {
		for b := lo; b < hi; b++ {
			from, to := b*block, min((b+1)*block, len(xs))
			px, py := newPlaces(s.tx, s.KX, xs[from:to]), newPlaces(s.ty, s.KY, ys[from:to])
			for i := range to - from {
				out[from+i] = s.sum(px, py, i, i)
			}
		}
	})
	return nd.FromSlice(out).Reshape(both[0].Shape()...)
}

// places are points among knots: their B-splines.
type places struct {
	k     int
	q     []float64
	first []int
}

func newPlaces(t []float64, k int, x []float64) *places {
	p := &places{k, make([]float64, len(x)*(k+1)), make([]int, len(x))}
	f := newFinder(t, k, len(t)-k-1, len(x))
	lo, hi := ends(t, k)
	l := k
	for i, v := range x {
		v = min(max(v, lo), hi) // NaN stays
		l = f.find(v, l)
		basis(t, k, v, l, p.q[i*(k+1):(i+1)*(k+1)])
		p.first[i] = l - k
	}
	return p
}

// sum returns the value at place i in x and j in y.
func (s *RectBivariateSpline) sum(px, py *places, i, j int) float64 {
	n := len(s.ty) - s.KY - 1
	qx, qy := px.q[i*(px.k+1):(i+1)*(px.k+1)], py.q[j*(py.k+1):(j+1)*(py.k+1)]
	sum := 0.0
	for r, a := range qx {
		c := s.c[(px.first[i]+r)*n+py.first[j]:]
		part := 0.0
		for q, b := range qy {
			part += b * c[q]
		}
		sum += a * part
	}
	return sum
}

// PartialDerivative returns the derivative of order dx in x and dy in y. Outside of the grid it
// has its value at the nearest point of the border. It panics with an [*ArgumentError] if an
// order is negative or not below the degree.
func (s *RectBivariateSpline) PartialDerivative(dx, dy int) *RectBivariateSpline {
	const function = "RectBivariateSpline.PartialDerivative"
	if dx < 0 || dy < 0 || dx >= s.KX || dy >= s.KY {
		panicf(function, "wants orders from 0 to below the degrees %d and %d, and got %d and %d", s.KX, s.KY, dx, dy)
	}
	nx, ny := len(s.tx)-s.KX-1, len(s.ty)-s.KY-1
	inX := newBSpline(s.tx, table{s.c, nx, ny, []int{ny}}, s.KX, OutsideExtrapolate).Derivative(dx)
	nx = inX.c.n
	inY := newBSpline(s.ty, table{transposed(inX.c.data, nx, ny), ny, nx, []int{nx}}, s.KY, OutsideExtrapolate).Derivative(dy)
	ny = inY.c.n
	return newBivariate(inX.t, inY.t, transposed(inY.c.data, ny, nx), s.KX-dx, s.KY-dy)
}

// Integral returns the integral over x from xa to xb and y from ya to yb, of the part that lies
// on the grid.
func (s *RectBivariateSpline) Integral(xa, xb, ya, yb float64) float64 {
	nx, ny := len(s.tx)-s.KX-1, len(s.ty)-s.KY-1
	inX := newBSpline(s.tx, table{s.c, nx, ny, []int{ny}}, s.KX, OutsideNaN).IntegrateArray(xa, xb)
	return newBSpline(s.ty, table{inX.Data(), ny, 1, nil}, s.KY, OutsideNaN).Integrate(ya, yb)
}
