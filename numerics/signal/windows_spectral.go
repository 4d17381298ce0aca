// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is windows that solve a problem: Slepian's, Taylor's and the one derived from
// Kaiser's.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// DPSSResult is what DPSSTapers returns.
type DPSSResult struct {
	Tapers *nd.Array // of shape (k, n), orthogonal rows of length 1
	Ratios *nd.Array // of each, the part of its energy in the band
}

// String returns the ratios and the tapers.
func (r *DPSSResult) String() string {
	return "Ratios " + r.Ratios.String() + "\nTapers " + r.Tapers.String()
}

// DPSS returns the first discrete prolate spheroidal sequence, or Slepian's window: of all
// with n numbers the one with the largest part of its energy at frequencies below halfWidth/n
// of the rate. Its largest value, or for an even n what that would be between the two in the
// middle, is about 1. It panics with an [*ArgumentError] if halfWidth is not between 0 and n/2.
func DPSS(n int, halfWidth float64, opts *WindowOptions) *nd.Array {
	const function = "DPSS"
	if n < 2 {
		return window(function, n, opts, nil)
	}
	m := n
	if opts != nil && opts.Periodic {
		m++
	}
	v := slepian(function, m, halfWidth, 1)[0]
	top := 0.0
	for _, x := range v {
		top = max(top, x)
	}
	if m%2 == 0 {
		square := float64(m) * float64(m)
		top *= (square + halfWidth) / square
	}
	for i := range v {
		v[i] /= top
	}
	return nd.FromSlice(v[:n])
}

// DPSSTapers returns the first k discrete prolate spheroidal sequences, as tapers for
// multitaper spectra. Even ones have a positive mean, odd ones begin with a positive lobe. It
// panics as [DPSS] does, and if k is not from 1 to n.
func DPSSTapers(n int, halfWidth float64, k int) *DPSSResult {
	const function = "DPSSTapers"
	if k < 1 || k > n {
		panicf(function, "wants from 1 to %d tapers and got %d", n, k)
	}
	rows := slepian(function, n, halfWidth, k)
	tapers, ratios := nd.FromRows(rows), make([]float64, k)
	w := halfWidth / float64(n)
	for j, row := range rows {
		auto := Correlate(nd.FromSlice(row), nd.FromSlice(row), nil).Data()[n-1:]
		ratios[j] = 2 * w * auto[0]
		for lag := 1; lag < n; lag++ {
			ratios[j] += 4 * w * special.Sinc(2*w*float64(lag)) * auto[lag]
		}
	}
	return &DPSSResult{tapers, nd.FromSlice(ratios)}
}

// slepian returns the first k sequences: the eigenvectors of a tridiagonal matrix that
// commutes with the operator that limits the band, and whose eigenvalues are well apart
// (Slepian, Bell Syst. Tech. J. 57 (1978) 1371).
func slepian(function string, n int, halfWidth float64, k int) [][]float64 {
	if !(halfWidth > 0 && halfWidth < float64(n)/2) {
		panicf(function, "wants a half width between 0 and %v and got %v", float64(n)/2, halfWidth)
	}
	t := tridiagonal{make([]float64, n), make([]float64, n)}
	c := math.Cos(2 * math.Pi * halfWidth / float64(n))
	for i := range n {
		half := float64(n-1-2*i) / 2
		t.diagonal[i] = half * half * c
		t.beside[i] = float64(i) * float64(n-i) / 2
	}
	out := make([][]float64, k)
	for j := range out {
		v := t.eigenvector(t.eigenvalue(j))
		sum := 0.0
		for _, x := range v {
			if j%2 == 0 {
				sum += x
			} else if x*x > max(1e-7, 1/float64(n)) { // the first that is no rounding
				sum = x
				break
			}
		}
		if sum < 0 {
			for i := range v {
				v[i] = -v[i]
			}
		}
		out[j] = v
	}
	return out
}

// A tridiagonal is a symmetric matrix with elements beside[i] at (i-1, i).
type tridiagonal struct{ diagonal, beside []float64 }

// eigenvalue returns the j-th largest eigenvalue, by bisection (Barth, Martin and Wilkinson,
// Numer. Math. 9 (1967) 386).
func (t tridiagonal) eigenvalue(j int) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for i, d := range t.diagonal {
		r := math.Abs(t.beside[i])
		if i+1 < len(t.beside) {
			r += math.Abs(t.beside[i+1])
		}
		low, high = min(low, d-r), max(high, d+r)
	}
	for {
		x := low + (high-low)/2
		if x <= low || x >= high {
			return x
		}
		above := 0 // eigenvalues above x
		q := 1.0
		for i, d := range t.diagonal {
			if q == 0 {
				q = 0x1p-1000
			}
			b := 0.0
			if i > 0 {
				b = t.beside[i] * t.beside[i] / q
			}
			if q = d - x - b; q > 0 {
				above++
			}
		}
		if above > j {
			low = x
		} else {
			high = x
		}
	}
}

// eigenvector returns the eigenvector of length 1 of an eigenvalue, by inverse iteration with
// partial pivoting.
func (t tridiagonal) eigenvector(value float64) []float64 {
	n := len(t.diagonal)
	v := make([]float64, n)
	for i := range v {
		v[i] = 1 + 0.3*math.Sin(float64(i)) // of no symmetry
	}
	for range 4 {
		// Rows of an upper triangle with two diagonals above it.
		u0, u1, u2 := make([]float64, n), make([]float64, n), make([]float64, n)
		d, e := t.diagonal[0]-value, 0.0
		if n > 1 {
			e = t.beside[1]
		}
		for i := range n - 1 {
			below, next, after := t.beside[i+1], t.diagonal[i+1]-value, 0.0
			if i+2 < n {
				after = t.beside[i+2]
			}
			if math.Abs(d) >= math.Abs(below) {
				m := below / d
				u0[i], u1[i] = d, e
				d, e = next-m*e, after
				v[i+1] -= m * v[i]
				continue
			}
			m := d / below
			u0[i], u1[i], u2[i] = below, next, after
			d, e = e-m*next, -m*after
			v[i], v[i+1] = v[i+1], v[i]-m*v[i+1]
		}
		u0[n-1] = d
		norm := 0.0
		for i := n - 1; i >= 0; i-- {
			x := v[i]
			if i+1 < n {
				x -= u1[i] * v[i+1]
			}
			if i+2 < n {
				x -= u2[i] * v[i+2]
			}
			if u0[i] == 0 {
				u0[i] = 0x1p-52 * max(1, math.Abs(value))
			}
			v[i] = x / u0[i]
			norm = math.Hypot(norm, v[i])
		}
		for i := range v {
			v[i] /= norm
		}
	}
	return v
}

// TaylorOptions change Taylor. Nil stands for the defaults.
type TaylorOptions struct {
	Nbar     int     // side lobes of nearly the same height beside the main one. Default: 4
	SLL      float64 // how far they are below the main lobe, in decibels. Default: 30
	NoScale  bool    // do not make the value in the middle 1
	Periodic bool    // as in WindowOptions
}

// Taylor returns the window of Taylor, for antennas and radar images: near the main lobe as
// that of Dolph and Chebyshev, and far from it falling. It panics with an [*ArgumentError] if
// there is no side lobe, or they are not below the main one. (Taylor, IRE Trans. Antennas and
// Propagation 3 (1955) 16.)
func Taylor(n int, opts *TaylorOptions) *nd.Array {
	const function = "Taylor"
	o := TaylorOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Nbar == 0 {
		o.Nbar = 4
	}
	if o.SLL == 0 {
		o.SLL = 30
	}
	if o.Nbar < 1 || !(o.SLL > 0) {
		panicf(function, "wants 1 side lobe or more, above 0 dB below the main one, and got %d and %v", o.Nbar, o.SLL)
	}
	a := math.Acosh(math.Pow(10, o.SLL/20)) / math.Pi
	nbar := float64(o.Nbar)
	spread := nbar * nbar / (a*a + (nbar-0.5)*(nbar-0.5))
	coefficients := make([]float64, o.Nbar-1)
	for i := range coefficients {
		square := float64(i+1) * float64(i+1)
		c := 1.0
		if i%2 == 1 {
			c = -1
		}
		for j := range coefficients {
			k := float64(j + 1)
			c *= 1 - square/spread/(a*a+(k-0.5)*(k-0.5))
			if j != i {
				c /= 1 - square/(k*k)
			}
		}
		coefficients[i] = c / 2
	}
	at := func(i, n float64) float64 {
		sum := 1.0
		for j, c := range coefficients {
			sum += 2 * c * math.Cos(2*math.Pi*float64(j+1)*(i-n/2+0.5)/n)
		}
		return sum
	}
	return window(function, n, &WindowOptions{Periodic: o.Periodic}, func(i, n float64) float64 {
		if o.NoScale {
			return at(i, n)
		}
		return at(i, n) / at((n-1)/2, n)
	})
}

// KaiserBesselDerived returns the window whose squares are the running sums of [Kaiser]'s of
// n/2 + 1 numbers, divided by their total: with it the modified cosine transform can be
// inverted. It panics with an [*ArgumentError] if n is odd or negative.
func KaiserBesselDerived(n int, beta float64) *nd.Array {
	if n < 0 || n%2 != 0 {
		panicf("KaiserBesselDerived", "wants an even length and got %d", n)
	}
	sums := Kaiser(n/2+1, beta, nil).CumSum().Data()
	w := make([]float64, n)
	for i := range n / 2 {
		w[i] = math.Sqrt(sums[i] / sums[n/2])
		w[n-1-i] = w[i]
	}
	return nd.FromSlice(w)
}
