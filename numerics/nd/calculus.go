// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file differentiates and integrates samples.

import "slices"

// Diff returns the n-th differences of neighbours along the last axis, which
// becomes n shorter. n is 1 if it is left out.
func Diff(x *Array, n ...int) *Array { return DiffAxis(x, optional("Diff", n, 1), -1) }

// DiffAxis returns the n-th differences of neighbours along an axis.
func DiffAxis(x *Array, n, axis int) *Array { return (*Array)(diff(x.core(), n, axis)) }

// DiffInt returns the n-th differences of neighbours along the last axis, which
// becomes n shorter. n is 1 if it is left out.
func DiffInt(x *Int, n ...int) *Int { return (*Int)(diff(x.core(), optional("DiffInt", n, 1), -1)) }

// DiffComplex returns the n-th differences of neighbours along the last axis, which
// becomes n shorter. n is 1 if it is left out.
func DiffComplex(x *Complex, n ...int) *Complex {
	return (*Complex)(diff(x.core(), optional("DiffComplex", n, 1), -1))
}

// diff returns the n-th differences of neighbours along an axis.
func diff[T number](x *array[T], n, axis int) *array[T] {
	axis = checkAxis("Diff", axis, len(x.shape))
	if n < 0 {
		panicArg("Diff", "wants an order of 0 or more and got %d", n)
	}
	x = x.clone()
	for range n {
		length := x.shape[axis]
		x = zip(x.cut(axis, min(1, length), length), x.cut(axis, 0, max(0, length-1)), 1, subLoops[T]().usual.plain)
	}
	return x
}

// GradientOptions say how [Gradient] differentiates. A nil *GradientOptions
// stands for the defaults.
type GradientOptions struct {
	Axis      int     // along which axis; 0, the first, by default
	Spacing   float64 // the distance of the samples; 0 means 1
	Coords    *Array  // where the samples are along the axis; nil means Spacing apart
	EdgeOrder int     // the order of the differences at the ends, 1 or 2; 0 means 1
}

// Gradient returns the derivative of the samples f along an axis by central
// differences of second order, and one-sided differences at the ends. It panics
// if there are fewer samples than EdgeOrder+1.
func Gradient(f *Array, opts *GradientOptions) *Array {
	var o GradientOptions
	if opts != nil {
		o = *opts
	}
	if o.EdgeOrder == 0 {
		o.EdgeOrder = 1
	}
	axis := checkAxis("Gradient", o.Axis, len(f.shape))
	n := f.shape[axis]
	if o.EdgeOrder < 1 || o.EdgeOrder > 2 || n <= o.EdgeOrder {
		panicArg("Gradient", "wants an edge order of 1 or 2 and more samples than it and got order %d and %d samples", o.EdgeOrder, n)
	}
	gaps := make([]float64, n-1)
	for i := range gaps {
		gaps[i] = o.Spacing
		if o.Spacing == 0 {
			gaps[i] = 1
		}
	}
	if o.Coords != nil {
		if len(o.Coords.shape) != 1 || o.Coords.shape[0] != n {
			panicShapes("differentiate", "along", f.shape, o.Coords.shape)
		}
		gaps = Diff(o.Coords).Data()
	}
	even := !slices.ContainsFunc(gaps, func(g float64) bool { return g != gaps[0] })
	return (*Array)(alongAxis(f.core(), "Gradient", axis, n, func(dst, f []float64) {
		gradientLane(dst, f, gaps, even, o.EdgeOrder)
	}))
}

// Gradients returns the derivatives of f along each of its axes. The Axis of opts
// does not count, and there must be no Coords.
func Gradients(f *Array, opts *GradientOptions) []*Array {
	var o GradientOptions
	if opts != nil {
		o = *opts
	}
	out := make([]*Array, len(f.shape))
	for axis := range out {
		o.Axis = axis
		out[axis] = Gradient(f, &o)
	}
	return out
}

// gradientLane sets dst to the derivative of f, whose samples are gaps apart.
func gradientLane(dst, f, gaps []float64, even bool, edgeOrder int) {
	last := len(f) - 1
	for i := 1; i < last; i++ {
		before, after := gaps[i-1], gaps[i]
		if even {
			dst[i] = (f[i+1] - f[i-1]) / (2 * before)
			continue
		}
		a := -after / (before * (before + after))
		b := (after - before) / (before * after)
		c := before / (after * (before + after))
		dst[i] = a*f[i-1] + b*f[i] + c*f[i+1]
	}
	if edgeOrder == 1 {
		dst[0] = (f[1] - f[0]) / gaps[0]
		dst[last] = (f[last] - f[last-1]) / gaps[last-1]
		return
	}
	// The parabola through the three outer samples.
	near, far := gaps[0], gaps[1]
	dst[0] = -(2*near+far)/(near*(near+far))*f[0] + (near+far)/(near*far)*f[1] - near/(far*(near+far))*f[2]
	far, near = gaps[last-2], gaps[last-1]
	dst[last] = near/(far*(near+far))*f[last-2] - (near+far)/(near*far)*f[last-1] + (2*near+far)/(near*(near+far))*f[last]
}

// Trapezoid returns the integral of the samples y at the points x, both with one
// axis, by the trapezoidal rule. A nil x stands for samples that are 1 apart.
func Trapezoid(y, x *Array) float64 {
	if len(y.shape) != 1 {
		panicArg("Trapezoid", "wants an array with one axis and got shape %s", shapeString(y.shape))
	}
	return TrapezoidAxis(y, x, 0).Item()
}

// TrapezoidAxis returns the integrals of the samples y along an axis. x holds the
// points along the axis, or those of each sample of y; nil stands for samples
// that are 1 apart.
func TrapezoidAxis(y, x *Array, axis int) *Array {
	axis = checkAxis("TrapezoidAxis", axis, len(y.shape))
	n := y.shape[axis]
	if n == 0 {
		return y.Along(axis).Sum()
	}
	sums := (*Array)(y.core().cut(axis, 1, n)).Add((*Array)(y.core().cut(axis, 0, n-1)))
	if x == nil {
		return sums.IMulScalar(0.5).Along(axis).Sum()
	}
	if len(x.shape) == 1 {
		along := slices.Repeat([]int{1}, len(y.shape))
		along[axis] = -1
		x = x.Reshape(along...)
	}
	gaps := DiffAxis(x, 1, axis)
	return sums.Mul(gaps).IMulScalar(0.5).Along(axis).Sum()
}
