// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file holds what all methods for initial value problems share: the
// problem with its counts and tolerances, and the choice of the first step.

import "math"

const eps = 0x1p-52 // the distance from 1 to the next number

// An ivp is an initial value problem y' = fun(t, y) on its way from t to bound.
type ivp struct {
	fun   func(t float64, y []float64) []float64
	guard guard
	arg   []float64 // what fun gets: a copy, so that it may do with it what it wants
	n     int

	t, old, bound float64
	direction     float64   // 1 or -1
	y             []float64 // the solution at t

	rtol, atol         []float64 // for each component
	firstStep, maxStep float64   // firstStep is 0 if the method is to choose

	nfev, njev, nlu int
}

// call puts fun(t, y) into dst, which has a number for each stride.
func (p *ivp) call(t float64, y, dst []float64, stride int) {
	copy(p.arg, y)
	p.guard.calling = true
	f := p.fun(t, p.arg)
	p.guard.calling = false
	if len(f) != p.n {
		panicf("SolveIVP", "wants a function that returns %d numbers and got %d", p.n, len(f))
	}
	if stride == 1 {
		copy(dst, f)
		return
	}
	for i, v := range f {
		dst[i*stride] = v
	}
}

// eval is call, counted.
func (p *ivp) eval(t float64, y, dst []float64) {
	p.nfev++
	p.call(t, y, dst, 1)
}

// normScaled returns the root of the mean square of v / scale.
func normScaled(v, scale []float64) float64 {
	sum := 0.0
	for i, x := range v {
		x /= scale[i]
		sum += x * x
	}
	return math.Sqrt(sum) / math.Sqrt(float64(len(v)))
}

// scaleAt puts the error that is tolerated where the solution is y into dst.
func (p *ivp) scaleAt(y, dst []float64) {
	for i, v := range y {
		dst[i] = p.atol[i] + math.Abs(v)*p.rtol[i]
	}
}

// minStep returns the smallest step worth taking from t.
func (p *ivp) minStep() float64 {
	return 10 * math.Abs(math.Nextafter(p.t, p.direction*math.Inf(1))-p.t)
}

// limitStep returns the length of a step within the bounds for its length.
func (p *ivp) limitStep(h, minStep float64) float64 {
	return min(p.maxStep, max(h, minStep))
}

// initialStep returns the length of the first step for a method whose error
// estimate has an order. f is the derivative at the start.
//
// It is the rule of Hairer, Nørsett and Wanner, Solving Ordinary Differential
// Equations I, section II.4: an explicit Euler step of a hundredth of |y|/|f| shows
// how large the second derivative is, and the step is chosen so that the larger one
// of the derivatives, to the power of order+1, would be in error by a hundredth.
func (p *ivp) initialStep(f []float64, order int) float64 {
	if p.firstStep > 0 {
		return p.firstStep
	}
	length := math.Abs(p.bound - p.t)
	if p.n == 0 || length == 0 {
		return length
	}
	scale := make([]float64, p.n)
	p.scaleAt(p.y, scale)
	d0, d1 := normScaled(p.y, scale), normScaled(f, scale)
	h0 := 1e-6
	if !(d0 < 1e-5 || d1 < 1e-5) {
		h0 = 0.01 * d0 / d1
	}
	h0 = min(h0, length)
	y1, f1 := make([]float64, p.n), make([]float64, p.n)
	for i, v := range p.y {
		y1[i] = v + h0*p.direction*f[i]
	}
	p.eval(p.t+h0*p.direction, y1, f1)
	for i := range f1 {
		f1[i] -= f[i]
	}
	d2 := normScaled(f1, scale) / h0
	var h1 float64
	if d1 <= 1e-15 && d2 <= 1e-15 {
		h1 = max(1e-6, h0*1e-3)
	} else {
		h1 = math.Pow(0.01/max(d1, d2), 1/float64(order+1))
	}
	return min(100*h0, h1, length, p.maxStep)
}

// A stepper is a method on its way.
type stepper interface {
	// step goes on from where the problem is, one step of the method's choice. It
	// returns false if the step would be too small, and then changes nothing.
	step() bool
	// dense returns the solution between the last two points.
	dense() interpolant
}

// An interpolant is the solution between two points.
type interpolant interface {
	// at puts the solution at t into y.
	at(t float64, y []float64)
}
