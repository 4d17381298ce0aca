// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file designs filters of finite length whose largest error is as small as can be.

import (
	"fmt"
	"math"
	"math/cmplx"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A RemezType is a kind of filters that Remez designs.
type RemezType int

// The kinds.
const (
	RemezBandpass       RemezType = iota // with some gain in some bands
	RemezDifferentiator                  // with a gain proportional to the frequency, and an odd response
	RemezHilbert                         // of odd response, which turns phases by 90 degrees
)

// RemezOptions change Remez. Nil stands for the defaults.
type RemezOptions struct {
	Weight      []float64 // of the error in each band. Default: ones
	Type        RemezType // Default: RemezBandpass
	Maxiter     int       // exchanges. Default: 25
	GridDensity int       // frequencies tried for each free coefficient, about. Default: 16
	FS          float64   // the rate of the samples, in the unit of the bands. Default: 1
}

// A RemezError says that Remez found no filter.
type RemezError struct {
	Iterations int     // exchanges made
	Deviation  float64 // of the last filter: its largest weighted error on the frequencies tried
	Wanted     float64 // the error that the exchange of frequencies asks for
}

// Error returns a message such as "signal: Remez did not converge in 25 iterations: …".
func (e *RemezError) Error() string {
	return fmt.Sprintf("signal: Remez did not converge in %d iterations: the largest error is %.3g, that of the best filter at least %.3g; "+
		"a transition band may be too wide or the filter too long", e.Iterations, e.Deviation, e.Wanted)
}

// Remez returns n coefficients of a filter of linear phase, whose largest weighted error in
// some bands is the least of all filters of that length: the bands are given by their edges,
// two each, which increase from 0 to half the rate, and desired holds the gain in each. A
// differentiator has gains desired times the frequency as a part of the rate, and where
// desired is not 0 the error counts relative to the frequency.
//
// If the exchange does not converge it returns the last filter and a [*RemezError]. It panics
// with an [*ArgumentError] if n is below 2, the edges do not increase or leave that range, or
// the numbers of edges, gains and weights do not fit.
//
// (Parks and McClellan, IEEE Trans. Circuit Theory 19 (1972) 189; the barycentric formula:
// Berrut and Trefethen, SIAM Review 46 (2004) 501.)
func Remez(n int, bands, desired []float64, opts *RemezOptions) (*nd.Array, error) {
	e := newExchange(n, bands, desired, opts)
	err := e.run()
	return nd.FromSlice(e.coefficients()), err
}

// An exchange is a search for the polynomial of cos(2 pi f) that is nearest to a response.
type exchange struct {
	n       int
	odd     bool // the response is odd
	maxiter int

	// The frequencies tried, as parts of the rate, what is wanted there of the polynomial,
	// and its weight.
	freq, want, weight []float64
	ends               []int // where each band ends in the lists above

	extremes []int // the frequencies of the largest errors, which alternate in sign

	x, y, bary []float64 // the polynomial: its values y at x, and the weights of the formula
}

func newExchange(n int, bands, desired []float64, opts *RemezOptions) *exchange {
	const function = "Remez"
	o := RemezOptions{}
	if opts != nil {
		o = *opts
	}
	if o.FS == 0 {
		o.FS = 1
	}
	if o.Maxiter == 0 {
		o.Maxiter = 25
	}
	if o.GridDensity == 0 {
		o.GridDensity = 16
	}
	if n < 2 || o.Maxiter < 1 || o.GridDensity < 1 {
		panicf(function, "wants 2 coefficients, 1 iteration and a density of 1, or more, and got %d, %d and %d", n, o.Maxiter, o.GridDensity)
	}
	if o.Type < RemezBandpass || o.Type > RemezHilbert {
		panicf(function, "wants the type RemezBandpass, RemezDifferentiator or RemezHilbert and got %d", int(o.Type))
	}
	if o.Weight == nil {
		o.Weight = make([]float64, len(desired))
		for i := range o.Weight {
			o.Weight[i] = 1
		}
	}
	if len(desired) == 0 || len(bands) != 2*len(desired) || len(o.Weight) != len(desired) {
		panicf(function, "wants two edges and a weight for each gain and got %d, %d and %d", len(bands), len(o.Weight), len(desired))
	}
	edges := make([]float64, len(bands))
	for i, b := range bands {
		edges[i] = b / o.FS
		if !(edges[i] >= 0 && edges[i] <= 0.5) || i > 0 && !(edges[i] > edges[i-1]) {
			panicf(function, "wants edges that increase from 0 to half the rate %v and got %v", o.FS, bands)
		}
	}
	for i, w := range o.Weight {
		if !(w > 0) {
			panicf(function, "wants weights above 0 and got %v for band %d", w, i)
		}
	}
	e := &exchange{n: n, odd: o.Type != RemezBandpass, maxiter: o.Maxiter}
	free := n / 2 // coefficients of the polynomial
	if n%2 == 1 && !e.odd {
		free++
	}
	step := 0.5 / float64(o.GridDensity*free)
	for k, gain := range desired {
		e.addBand(edges[2*k], edges[2*k+1], step, func(f float64) (want, weight float64) {
			if o.Type != RemezDifferentiator {
				return gain, o.Weight[k]
			}
			if gain > 1e-4 {
				return gain * f, o.Weight[k] / f
			}
			return gain * f, o.Weight[k]
		})
	}
	if len(e.freq) < free+1 {
		panicf(function, "wants bands with %d frequencies or more for %d coefficients and got %d: they are too narrow", free+1, n, len(e.freq))
	}
	e.extremes = make([]int, free+1)
	for i := range e.extremes { // spread evenly
		e.extremes[i] = i * (len(e.freq) - 1) / free
	}
	return e
}

// addBand adds the frequencies of a band. The response is a polynomial times factor(f), so
// where that is 0 nothing can be asked for.
func (e *exchange) addBand(low, high, step float64, of func(f float64) (want, weight float64)) {
	if e.odd {
		low = max(low, step)
	}
	count := max(0, int((high-low)/step+0.5))
	for i := 0; i <= count; i++ {
		f := low + float64(i)*step
		if i == count {
			f = high
		}
		if f > 0.5-step && math.Abs(e.factor(0.5)) < 0.5 {
			if f = 0.5 - step; f < low || len(e.freq) > 0 && f <= e.freq[len(e.freq)-1] {
				continue
			}
		}
		want, weight := of(f)
		e.freq = append(e.freq, f)
		e.want = append(e.want, want/e.factor(f))
		e.weight = append(e.weight, weight*e.factor(f))
	}
	e.ends = append(e.ends, len(e.freq))
}

// factor returns what the polynomial is multiplied with, for filters of the types 1 to 4.
func (e *exchange) factor(f float64) float64 {
	even := e.n%2 == 0
	switch {
	case !even && !e.odd:
		return 1
	case even && !e.odd:
		return math.Cos(math.Pi * f)
	case !even:
		return math.Sin(2 * math.Pi * f)
	}
	return math.Sin(math.Pi * f)
}

// run exchanges frequencies until the errors at them are the largest of all.
func (e *exchange) run() error {
	errs := make([]float64, len(e.freq))
	var largest, wanted float64
	for range e.maxiter {
		wanted = math.Abs(e.interpolate())
		largest = 0
		for i, f := range e.freq {
			errs[i] = e.weight[i] * (e.want[i] - e.at(math.Cos(2*math.Pi*f)))
			largest = max(largest, math.Abs(errs[i]))
		}
		next := e.alternating(errs)
		if len(next) < len(e.extremes) || slices.Equal(next, e.extremes) || largest-wanted <= 1e-12*largest {
			if largest-wanted <= 1e-6*largest || largest < 1e-12 {
				return nil // the errors are equal, or all of them rounding
			}
			break
		}
		e.extremes = next
	}
	return &RemezError{e.maxiter, largest, wanted}
}

// interpolate makes the polynomial whose weighted errors at the extremes are equal in size and
// alternate in sign, and returns the error.
func (e *exchange) interpolate() float64 {
	r := len(e.extremes)
	e.x = make([]float64, r)
	for i, k := range e.extremes {
		e.x[i] = math.Cos(2 * math.Pi * e.freq[k])
	}
	logs := make([]float64, r)
	signs := make([]float64, r)
	for i, xi := range e.x {
		signs[i] = 1
		for j, xj := range e.x {
			if j != i {
				d := xi - xj
				logs[i] -= math.Log(math.Abs(2 * d))
				if d < 0 {
					signs[i] = -signs[i]
				}
			}
		}
	}
	top := slices.Max(logs)
	e.bary = make([]float64, r)
	num, den := 0.0, 0.0
	sign := 1.0
	for i, k := range e.extremes {
		e.bary[i] = signs[i] * math.Exp(logs[i]-top)
		num += e.bary[i] * e.want[k]
		den += sign * e.bary[i] / e.weight[k]
		sign = -sign
	}
	deviation := num / den
	e.y = make([]float64, r)
	for i, k := range e.extremes {
		e.y[i] = e.want[k] - deviation/e.weight[k]
		deviation = -deviation
	}
	return num / den
}

// at returns the polynomial at x.
func (e *exchange) at(x float64) float64 {
	num, den := 0.0, 0.0
	for i, xi := range e.x {
		d := x - xi
		if d == 0 {
			return e.y[i]
		}
		c := e.bary[i] / d
		num += c * e.y[i]
		den += c
	}
	return num / den
}

// alternating returns the places of the largest errors, as many as there are extremes, which
// alternate in sign. If there are fewer, it returns fewer.
func (e *exchange) alternating(errs []float64) []int {
	var list []int
	add := func(i int) { // one of each run of equal signs, the largest
		last := len(list) - 1
		switch {
		case last < 0 || math.Signbit(errs[list[last]]) != math.Signbit(errs[i]):
			list = append(list, i)
		case math.Abs(errs[i]) > math.Abs(errs[list[last]]):
			list[last] = i
		}
	}
	start := 0
	for _, end := range e.ends {
		for i := start; i < end; i++ {
			a := math.Abs(errs[i])
			if (i == start || a >= math.Abs(errs[i-1]) || errs[i]*errs[i-1] < 0) && (i == end-1 || a > math.Abs(errs[i+1]) || errs[i]*errs[i+1] < 0) {
				add(i)
			}
		}
		start = end
	}
	size := func(k int) float64 { return math.Abs(errs[list[k]]) }
	for extra := len(list) - len(e.extremes); extra > 0; extra = len(list) - len(e.extremes) {
		if extra == 1 { // one of the ends
			if size(0) < size(len(list)-1) {
				list = list[1:]
			} else {
				list = list[:len(list)-1]
			}
			continue
		}
		least := 0
		for k := range list {
			if size(k) < size(least) {
				least = k
			}
		}
		switch {
		case least == 0:
			list = list[1:]
		case least == len(list)-1:
			list = list[:least]
		case size(least-1) < size(least+1): // its neighbours have one sign: keep the larger one
			list = slices.Delete(list, least-1, least+1)
		default:
			list = slices.Delete(list, least, least+2)
		}
	}
	return list
}

// coefficients returns the filter whose response is the polynomial times the factor, by an
// inverse Fourier transform of n samples.
func (e *exchange) coefficients() []float64 {
	n := e.n
	h := make([]float64, n)
	turn := complex(1, 0)
	if e.odd {
		turn = 1i
	}
	for k := 0; 2*k <= n; k++ {
		f := float64(k) / float64(n)
		a := complex(e.at(math.Cos(2*math.Pi*f))*e.factor(f), 0) * turn
		if k > 0 && 2*k < n {
			a *= 2
		}
		for i := range (n + 1) / 2 {
			h[i] += real(a * cmplx.Rect(1, 2*math.Pi*f*(float64(i)-float64(n-1)/2)))
		}
	}
	for i := range (n + 1) / 2 {
		h[i] /= float64(n)
		h[n-1-i] = h[i]
		if e.odd {
			h[n-1-i] = -h[i]
			if 2*i == n-1 {
				h[i] = 0
			}
		}
	}
	return h
}
