// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file integrates over distributions, and inverts distribution functions.

import (
	"fmt"
	"math"
	"slices"
)

// An ExpectError says that an expected value is not accurate: the integral does not exist, or
// the function is too rough.
type ExpectError struct {
	Value float64 // the best value
	Err   float64 // an estimate of its error
}

// Error returns the message.
func (e *ExpectError) Error() string {
	return fmt.Sprintf("stats: the expected value has not converged: %v with an error of some %.1g", e.Value, e.Err)
}

// kronrod is the rule of Gauss and Kronrod with 21 points (Kronrod 1965; the digits are those of
// Piessens and others, QUADPACK, 1983): nodes from 0 on, their weights, and the weights of the
// rule of Gauss with 10 points at every other node.
var (
	kronrodNodes = [11]float64{
		0, 0.148874338981631210884826001129719985, 0.294392862701460198131126603103865566, 0.433395394129247190799265943165784162,
		0.562757134668604683339000099272694140, 0.679409568299024406234327365114873576, 0.780817726586416897063717578345042377,
		0.865063366688984510732096688423493049, 0.930157491355708226001207180059508346, 0.973906528517171720077964012084452053,
		0.995657163025808080735527280689002848,
	}
	kronrodWeights = [11]float64{
		0.149445554002916905664936468389821204, 0.147739104901338491374841515972068046, 0.142775938577060080797094273138717061,
		0.134709217311473325928054001771706833, 0.123491976262065851077958109585166, 0.109387158802297641899210590325804960,
		0.093125454583697605535065465083366345, 0.075039674810919952767043140916190, 0.054755896574351996031381300244580177,
		0.032558162307964727478818972459390, 0.011694638867371874278064396062192,
	}
	gaussWeights = [5]float64{
		0.295524224714752870173815619188769338, 0.269266719309996355091226921569469353, 0.219086362515982043995534934228163192,
		0.149451349150580593145863396957697, 0.066671344308688137593568809893331793,
	}
)

// panel returns the integral of f from a to b by the rule, and an estimate of its error.
func panel(f func(float64) float64, a, b float64) (value, err float64) {
	c, h := a+(b-a)/2, (b-a)/2
	k := kronrodWeights[0] * f(c)
	g := 0.0
	for i := 1; i < 11; i++ {
		s := f(c-h*kronrodNodes[i]) + f(c+h*kronrodNodes[i])
		k += kronrodWeights[i] * s
		if i%2 == 1 {
			g += gaussWeights[i/2] * s
		}
	}
	return k * h, math.Abs(k-g) * h
}

// integrate returns the integral of f over the intervals between points by halving the worst
// one, and an estimate of its error.
func integrate(f func(float64) float64, points []float64) (value, err float64) {
	type piece struct{ a, b, v, e float64 }
	var pieces []piece
	for i := 1; i < len(points); i++ {
		if points[i] > points[i-1] {
			v, e := panel(f, points[i-1], points[i])
			pieces = append(pieces, piece{points[i-1], points[i], v, e})
		}
	}
	for {
		value, err = 0, 0
		size, worst := 0.0, 0
		for i, p := range pieces {
			value += p.v
			err += p.e
			size += math.Abs(p.v)
			if p.e > pieces[worst].e {
				worst = i
			}
		}
		if !(err > 1e-12*size) || len(pieces) > 400 || len(pieces) == 0 {
			return value, err
		}
		p := pieces[worst]
		m := p.a + (p.b-p.a)/2
		if !(m > p.a && m < p.b) {
			return value, err
		}
		v, e := panel(f, p.a, m)
		pieces[worst] = piece{p.a, m, v, e}
		v, e = panel(f, m, p.b)
		pieces = append(pieces, piece{m, p.b, v, e})
	}
}

// integrateTo is integrate, with an infinite error if the function is not small at the last point,
// where it stands for an infinite range.
func integrateTo(f func(float64) float64, points []float64) (value, err float64) {
	value, err = integrate(f, points)
	if last := f(points[len(points)-1]); math.Abs(last) > 1e-9*math.Abs(value) {
		err = math.Inf(1)
	}
	return value, err
}

// standardExpect returns the integral of f times the density of the standard distribution from
// lo to hi. The points at which it is cut are quantiles, so that no peak is missed; towards an
// infinite end x grows exponentially, towards a finite one it nears it so.
func (d *Continuous) standardExpect(f func(float64) float64, lo, hi float64) (float64, error) {
	mid := d.std.ppf(0.5)
	width := d.std.ppf(0.75) - d.std.ppf(0.25)
	if !(mid > lo && mid < hi) {
		mid = lo + (hi-lo)/2
		switch {
		case math.IsInf(lo, -1):
			mid = hi - width
		case math.IsInf(hi, 1):
			mid = lo + width
		}
	}
	term := func(x float64) float64 {
		p := d.std.pdf(x)
		if p == 0 || !(x > d.a && x < d.b) {
			return 0
		}
		return f(x) * p
	}
	// On each side x = mid ± (g(t)), t from 0.
	side := func(end, sign float64) (float64, float64) {
		if math.IsInf(end, 0) {
			// x = mid ± width sinh(t).
			return integrateTo(func(t float64) float64 {
				v := term(mid + sign*width*math.Sinh(t))
				if v == 0 {
					return 0
				}
				return v * width * math.Cosh(t)
			}, []float64{0, 1, 2, 3, 5, 8, 20, 80, 300})
		}
		// x = end ∓ w exp(-t). What lies so near the end that x has no digits for it counts
		// as one point.
		w := math.Abs(end - mid)
		g := func(t float64) float64 {
			e := w * math.Exp(-t)
			return term(end-sign*e) * e
		}
		points := []float64{0, 1, 2, 4, 8, 16, 40, 200, 700}
		if end == 0 || end != d.a && end != d.b {
			return integrateTo(g, points)
		}
		last := math.Log(w / (math.Abs(end) * 0x1p-48))
		i, _ := slices.BinarySearch(points, last)
		v, e := integrate(g, append(points[:i:i], last))
		x := end - sign*w*math.Exp(-last)
		p, q := d.cdfSf(x)
		if sign > 0 {
			p = q
		}
		if p > 0 {
			v += f(x) * p
		}
		return v, e
	}
	left, e1 := side(lo, -1)
	right, e2 := side(hi, 1)
	v, e := left+right, e1+e2
	if !(e <= 1e-8*(math.Abs(left)+math.Abs(right))) && !(e < 1e-300) {
		return v, &ExpectError{v, e}
	}
	return v, nil
}

// invert returns the x between lo and hi at which a rising function f is 0, from a first x:
// Newton's and Halley's steps kept between what is known to be too low and too high. f returns
// the value, its derivative, and the ratio of the second to the first.
func invert(f func(x float64) (value, slope, bend float64), x, lo, hi float64) float64 {
	if !(x > lo && x < hi) {
		x = middle(lo, hi)
	}
	last := math.Inf(1)
	for i := range 300 {
		v, s, r := f(x)
		if v == 0 || v != v {
			return x
		}
		if v > 0 {
			hi = x
		} else {
			lo = x
		}
		step := v / s
		if h := step * r / 2; math.Abs(h) < 0.8 {
			step /= 1 - h
		}
		next := x - step
		size := math.Abs(next - x)
		if !(next > lo && next < hi) || i > 12 && size > 0.5*last {
			if next == x {
				return x
			}
			next = middle(lo, hi)
			if next == lo || next == hi {
				return next
			}
			last = math.Inf(1)
			x = next
			continue
		}
		x = next
		// What is left is some size³ of the derivatives.
		if size <= 1e-15*math.Abs(x) || size < 1e-6*math.Abs(x) && math.Abs(step*r) < 1e-5 {
			return x
		}
		last = size
	}
	return x
}

// middle returns a number between two, geometrically if they are far apart.
func middle(lo, hi float64) float64 {
	switch {
	case math.IsInf(lo, -1) && math.IsInf(hi, 1):
		return 0
	case math.IsInf(hi, 1):
		return max(2*lo, lo/2, 1)
	case math.IsInf(lo, -1):
		return min(2*hi, hi/2, -1)
	case lo >= 0 && hi > 8*lo:
		return math.Sqrt(max(lo, 1e-320)) * math.Sqrt(hi)
	case hi <= 0 && lo < 8*hi:
		return -math.Sqrt(max(-hi, 1e-320)) * math.Sqrt(-lo)
	case lo < 0 && hi > 0 && (hi > 8*-lo || -lo > 8*hi):
		return 0
	}
	return lo + (hi-lo)/2
}
