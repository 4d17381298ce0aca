// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file finds the lowest order of a filter that keeps to given ripples (Rabiner and Gold,
// Theory and Application of Digital Signal Processing, 1975, section 4.14).

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/special"
)

// OrderOptions change Buttord and its kin. Nil stands for the defaults.
type OrderOptions struct {
	Analog bool    // an analog filter, with edges in radians per second. Default: digital
	FS     float64 // the rate of the samples, in the unit of the edges. Default: 2: the edges are parts of half the rate
}

// Buttord returns the lowest order of a filter of Butterworth that loses at most loss decibels
// in the band with the edges pass and at least attenuation decibels in that with the edges
// stop, and the edges that [Butter] wants, with which it loses just so much at those of pass.
//
// One edge each makes a low-pass filter, or a high-pass one if pass is above stop; two a
// band-pass filter, or a band-stop one if pass begins below stop, whose inner edges of pass
// are moved to where the order is lowest.
//
// It panics with an [*ArgumentError] if the edges are not one or two each that increase
// between 0 and half the rate, one band does not lie within the other, or the attenuation is
// not above the loss, or that above 0.
func Buttord(pass, stop []float64, loss, attenuation float64, opts *OrderOptions) (order int, edges []float64) {
	s := newSpecification("Buttord", pass, stop, loss, attenuation, opts)
	order = s.order(func(nat float64) float64 { return math.Log(s.stop2/s.pass2) / (2 * math.Log(nat)) })
	w := math.Pow(s.pass2, -1/(2*float64(order)))
	p := s.pass
	switch s.band {
	case Lowpass:
		return order, s.edges(p[0] * w)
	case Highpass:
		return order, s.edges(p[0] / w)
	case Bandstop:
		half := (p[1] - p[0]) / (2 * w)
		root := math.Sqrt(half*half + p[0]*p[1])
		return order, s.edges(root-half, root+half)
	default:
		half := (p[1] - p[0]) * w / 2
		root := math.Sqrt(half*half + p[0]*p[1])
		return order, s.edges(root-half, root+half)
	}
}

// Cheb1ord returns the lowest order of a filter of Chebyshev of type 1, as [Buttord], and the
// edges that [Cheby1] wants with the loss as its ripple: those of pass.
func Cheb1ord(pass, stop []float64, loss, attenuation float64, opts *OrderOptions) (order int, edges []float64) {
	s := newSpecification("Cheb1ord", pass, stop, loss, attenuation, opts)
	return s.order(s.chebyshev), s.edges(s.pass...)
}

// Cheb2ord returns the lowest order of a filter of Chebyshev of type 2, as [Buttord], and the
// edges that [Cheby2] wants with the attenuation, with which the filter loses just as much as
// it may at those of pass.
func Cheb2ord(pass, stop []float64, loss, attenuation float64, opts *OrderOptions) (order int, edges []float64) {
	s := newSpecification("Cheb2ord", pass, stop, loss, attenuation, opts)
	order = s.order(s.chebyshev)
	w := 1 / math.Cosh(math.Acosh(math.Sqrt(s.stop2/s.pass2))/float64(order))
	p := s.pass
	switch s.band {
	case Lowpass:
		return order, s.edges(p[0] / w)
	case Highpass:
		return order, s.edges(p[0] * w)
	case Bandstop:
		half := w * (p[1] - p[0]) / 2
		low := math.Sqrt(half*half+p[0]*p[1]) - half
		return order, s.edges(low, p[0]*p[1]/low)
	default:
		half := (p[1] - p[0]) / (2 * w)
		low := math.Sqrt(half*half+p[0]*p[1]) - half
		return order, s.edges(low, p[0]*p[1]/low)
	}
}

// Ellipord returns the lowest order of an elliptic filter, as [Buttord], and the edges that
// [Ellip] wants with the loss and the attenuation: those of pass.
func Ellipord(pass, stop []float64, loss, attenuation float64, opts *OrderOptions) (order int, edges []float64) {
	s := newSpecification("Ellipord", pass, stop, loss, attenuation, opts)
	return s.order(s.elliptic), s.edges(s.pass...)
}

// A specification is what a filter is to keep to.
type specification struct {
	band         Band
	pass, stop   []float64 // edges of the analog filter, as tangents for a digital one
	pass2, stop2 float64   // the squares of the losses, less 1
	half         float64   // half the rate of the samples; 0 for an analog filter
}

func newSpecification(function string, pass, stop []float64, loss, attenuation float64, opts *OrderOptions) *specification {
	o := OrderOptions{}
	if opts != nil {
		o = *opts
	}
	if len(pass) != len(stop) || len(pass) != 1 && len(pass) != 2 {
		panicf(function, "wants one edge or two of each band and got %d and %d", len(pass), len(stop))
	}
	if !(loss > 0) || !(attenuation > loss) {
		panicf(function, "wants a loss above 0 and an attenuation above it and got %v and %v", loss, attenuation)
	}
	s := &specification{pass2: decibels(loss), stop2: decibels(attenuation)}
	if !o.Analog {
		s.half = 1
		if o.FS != 0 {
			s.half = o.FS / 2
		}
	}
	transform := func(edges []float64) []float64 {
		out := slices.Clone(edges)
		for i, e := range edges {
			if !(e > 0) || !o.Analog && !(e < s.half) || i > 0 && !(e > edges[0]) {
				panicf(function, "wants edges that increase between 0 and half the rate and got %v", edges)
			}
			if !o.Analog {
				out[i] = math.Tan(math.Pi * e / (2 * s.half))
			}
		}
		return out
	}
	s.pass, s.stop = transform(pass), transform(stop)
	below := s.pass[0] < s.stop[0]
	switch {
	case s.pass[0] == s.stop[0], len(pass) == 2 && below != (s.stop[1] < s.pass[1]):
		panicf(function, "wants one band within the other, or on one side, and got %v and %v", pass, stop)
	case len(pass) == 1 && below:
		s.band = Lowpass
	case len(pass) == 1:
		s.band = Highpass
	case below:
		s.band = Bandstop
	default:
		s.band = Bandpass
	}
	return s
}

// chebyshev returns the order, a real number, of a filter of Chebyshev; elliptic that of an
// elliptic one. Nat is where a low-pass filter with the edge 1 is to stop.
func (s *specification) chebyshev(nat float64) float64 {
	return math.Acosh(math.Sqrt(s.stop2/s.pass2)) / math.Acosh(nat)
}

func (s *specification) elliptic(nat float64) float64 {
	m, m1 := 1/(nat*nat), s.pass2/s.stop2
	return special.Ellipk(m) / special.Ellipkm1(m) * special.Ellipkm1(m1) / special.Ellipk(m1)
}

// order returns the least integer that is not below of(nat), and moves the edges of the bands
// that a band-stop filter lets through.
func (s *specification) order(of func(nat float64) float64) int {
	if s.band == Bandstop {
		s.pass[0] = lowest(s.pass[0], s.stop[0], func(e float64) float64 { return of(s.nat(e, s.pass[1])) })
		s.pass[1] = lowest(s.stop[1], s.pass[1], func(e float64) float64 { return of(s.nat(s.pass[0], e)) })
	}
	return max(1, int(math.Ceil(of(s.nat(s.pass[0], s.pass[len(s.pass)-1])))))
}

// nat returns the edge of the band that the prototype, a low-pass filter with the edge 1,
// stops, if the band that is let through has the edges p0 and p1.
func (s *specification) nat(p0, p1 float64) float64 {
	least := math.Inf(1)
	for _, e := range s.stop {
		var nat float64
		switch s.band {
		case Lowpass:
			nat = e / p0
		case Highpass:
			nat = p0 / e
		case Bandstop:
			nat = e * (p1 - p0) / (e*e - p0*p1)
		default:
			nat = (e*e - p0*p1) / (e * (p1 - p0))
		}
		least = min(least, math.Abs(nat))
	}
	return least
}

// edges returns analog edges as the caller's.
func (s *specification) edges(w ...float64) []float64 {
	if s.half > 0 {
		for i, e := range w {
			w[i] = math.Atan(e) * 2 / math.Pi * s.half
		}
	}
	return w
}

// lowest returns where a function with one valley between a and b is lowest, by the golden
// section.
func lowest(a, b float64, f func(x float64) float64) float64 {
	const part = 2 - math.Phi
	width := b - a
	x, y := a+part*width, b-part*width
	fx, fy := f(x), f(y)
	for b-a > 1e-9*width { // below, rounding hides a smooth valley
		if fx < fy {
			b, y, fy = y, x, fx
			x = a + part*(b-a)
			fx = f(x)
		} else {
			a, x, fx = x, y, fy
			y = b - part*(b-a)
			fy = f(y)
		}
	}
	return (a + b) / 2
}
