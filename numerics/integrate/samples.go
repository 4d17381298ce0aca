// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is integrals over samples of a function: the trapezoids, Simpson's rule and
// Romberg's.

import (
	"math/bits"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// SampleOptions say where samples are. Nil stands for the defaults.
type SampleOptions struct {
	// X is where the samples are, an array with as many elements along one axis as
	// there are samples, or of the shape of the samples. Default: Dx apart
	X  *nd.Array
	Dx float64 // the distance of the samples. Default: 1

	Axis *int // the axis that is integrated along. Default: the last

	// Initial is the integral up to the first sample, for the cumulative integrals:
	// it comes first in the result and is added to the others. Default: the
	// result begins with the integral up to the second sample
	Initial *float64
}

// A sampling is samples of functions, one beside the other.
type sampling struct {
	y     []float64 // the samples of each function on end
	n     int       // of samples
	shape []int     // of the array, without the axis
	axis  int
	x     []float64 // where they are: n numbers, as many as y or, nil, dx apart
	dx    float64
}

// sampled brings samples into order. atLeast samples are wanted.
func sampled(function string, y *nd.Array, opts *SampleOptions, atLeast int) *sampling {
	if opts == nil {
		opts = &SampleOptions{}
	}
	dim := y.Ndim()
	axis := -1
	if opts.Axis != nil {
		axis = *opts.Axis
	}
	if axis < -dim || axis >= dim {
		panicf(function, "wants an axis of an array with %d and got %d", dim, axis)
	}
	if axis < 0 {
		axis += dim
	}
	s := &sampling{axis: axis, shape: y.Shape(), n: y.Shape()[axis], dx: opts.Dx}
	if s.n < atLeast {
		panicf(function, "wants %d samples or more and got %d", atLeast, s.n)
	}
	if s.dx == 0 {
		s.dx = 1
	}
	s.y = y.MoveAxis(axis, -1).Data()
	if x := opts.X; x != nil {
		switch {
		case x.Ndim() == 1 && x.Size() == s.n:
			s.x = x.Data()
		case slices.Equal(x.Shape(), s.shape):
			s.x = x.MoveAxis(axis, -1).Data()
		default:
			panicf(function, "wants X of shape (%d) or %v and got %v", s.n, s.shape, x.Shape())
		}
	}
	s.shape = slices.Delete(s.shape, axis, axis+1)
	return s
}

// count returns the number of functions.
func (s *sampling) count() int {
	if s.n == 0 {
		n := 1
		for _, d := range s.shape {
			n *= d
		}
		return n
	}
	return len(s.y) / s.n
}

// function returns the samples of function i and where they are; nil if that is dx apart.
func (s *sampling) function(i int) (y, x []float64) {
	y = s.y[i*s.n : (i+1)*s.n]
	switch {
	case s.x == nil:
		return y, nil
	case len(s.x) == s.n:
		return y, s.x
	}
	return y, s.x[i*s.n : (i+1)*s.n]
}

// reduce returns the integral of each function by a rule.
func (s *sampling) reduce(rule func(y, x []float64, dx float64) float64) *nd.Array {
	out := make([]float64, s.count())
	for i := range out {
		y, x := s.function(i)
		out[i] = rule(y, x, s.dx)
	}
	return nd.FromSlice(out, s.shape...)
}

// one returns the integral of the only function.
func (s *sampling) one(function string, rule func(y, x []float64, dx float64) float64) float64 {
	if len(s.shape) > 0 {
		panicf(function, "wants an array with one axis and got one with %d; there is %sAxis", len(s.shape)+1, function)
	}
	y, x := s.function(0)
	return rule(y, x, s.dx)
}

// Trapezoid integrates samples by the rule of trapezoids: the sum of
// (x[i+1]-x[i])*(y[i]+y[i+1])/2. y has one axis. X need not rise. Without samples,
// or with one, the integral is 0. It panics with an *ArgumentError if the options do not fit y.
func Trapezoid(y *nd.Array, opts *SampleOptions) float64 {
	return sampled("Trapezoid", y, opts, 0).one("Trapezoid", trapezoid)
}

// TrapezoidAxis is Trapezoid along an axis of y. The result lacks that axis.
func TrapezoidAxis(y *nd.Array, opts *SampleOptions) *nd.Array {
	return sampled("TrapezoidAxis", y, opts, 0).reduce(trapezoid)
}

func trapezoid(y, x []float64, dx float64) float64 {
	sum := 0.0
	if len(y) < 2 {
		return sum
	}
	if x == nil {
		for _, v := range y[1 : len(y)-1] {
			sum += v
		}
		return dx * (sum + (y[0]+y[len(y)-1])/2)
	}
	for i := 1; i < len(y); i++ {
		sum += (x[i] - x[i-1]) * (y[i] + y[i-1]) / 2
	}
	return sum
}

// Simpson integrates samples by Simpson's rule: by parabolas through three samples each, which
// is exact for cubics if the samples are an odd number and equally far apart. With an even
// number, the last interval is integrated by the parabola through the last three samples
// (K. V. Cartwright, Simpson's rule cumulative integration with MS Excel and irregularly-spaced
// data, J. Math. Sci. Math. Educ. 12 (2017) 1); with two, by a trapezoid. With one the integral is 0.
// y has one axis. X need not rise; intervals of no length count 0. It panics with an
// *ArgumentError if there are no samples or the options do not fit y.
func Simpson(y *nd.Array, opts *SampleOptions) float64 {
	return sampled("Simpson", y, opts, 1).one("Simpson", simpson)
}

// SimpsonAxis is Simpson along an axis of y. The result lacks that axis.
func SimpsonAxis(y *nd.Array, opts *SampleOptions) *nd.Array {
	return sampled("SimpsonAxis", y, opts, 1).reduce(simpson)
}

// quotient returns a/b, or 0 if b is 0.
func quotient(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

func simpson(y, x []float64, dx float64) float64 {
	n := len(y)
	if n < 3 {
		return trapezoid(y, x, dx)
	}
	sum := 0.0
	for i := 0; i+2 < n; i += 2 {
		if x == nil {
			sum += y[i] + 4*y[i+1] + y[i+2]
			continue
		}
		h0, h1 := x[i+1]-x[i], x[i+2]-x[i+1]
		h := h0 + h1
		ratio := quotient(h0, h1)
		sum += h / 6 * (y[i]*(2-quotient(1, ratio)) + y[i+1]*h*quotient(h, h0*h1) + y[i+2]*(2-ratio))
	}
	if x == nil {
		sum *= dx / 3
	}
	if n%2 == 1 {
		return sum
	}
	h0, h1 := dx, dx
	if x != nil {
		h0, h1 = x[n-2]-x[n-3], x[n-1]-x[n-2]
	}
	sum += quotient(h1*(2*h1+3*h0), 6*(h1+h0)) * y[n-1]
	sum += quotient(h1*(h1+3*h0), 6*h0) * y[n-2]
	return sum - quotient(h1*h1*h1, 6*h0*(h0+h1))*y[n-3]
}

// Romb integrates 2^k+1 samples that are equally far apart, by the rule of Romberg:
// trapezoids of 1, 2, 4, … intervals, extrapolated. y has one axis. It panics
// with an *ArgumentError for other numbers of samples, and if X is given.
func Romb(y *nd.Array, opts *SampleOptions) float64 {
	return rombSamples("Romb", y, opts).one("Romb", romb)
}

// RombAxis is Romb along an axis of y. The result lacks that axis.
func RombAxis(y *nd.Array, opts *SampleOptions) *nd.Array {
	return rombSamples("RombAxis", y, opts).reduce(romb)
}

func rombSamples(function string, y *nd.Array, opts *SampleOptions) *sampling {
	if opts != nil && opts.X != nil {
		panicf(function, "wants samples equally far apart and got X")
	}
	s := sampled(function, y, opts, 0)
	if s.n < 2 || bits.OnesCount(uint(s.n-1)) != 1 {
		panicf(function, "wants 2^k+1 samples and got %d", s.n)
	}
	return s
}

func romb(y, _ []float64, dx float64) float64 {
	n := len(y) - 1
	k := bits.Len(uint(n)) - 1
	row := make([]float64, 1, k+1) // the last row of the table
	h := float64(n) * dx
	row[0] = (y[0] + y[n]) / 2 * h
	step := n
	for i := 1; i <= k; i++ {
		half := step / 2
		sum := 0.0
		for j := half; j < n; j += step {
			sum += y[j]
		}
		step = half
		before := row[0]
		row[0] = 0.5 * (before + h*sum)
		h /= 2
		for j := 1; j < i; j++ {
			v := row[j-1] + (row[j-1]-before)/float64(int(1)<<(2*j)-1)
			before, row[j] = row[j], v
		}
		row = append(row, row[i-1]+(row[i-1]-before)/float64(int(1)<<(2*i)-1))
	}
	return row[k]
}
