// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file designs filters of Bessel, whose group delay is as flat as can be.

import (
	"math"
	"math/big"
	"math/cmplx"
)

// A BesselNorm says what the edge of a filter of Bessel is.
type BesselNorm int

// What the edge is.
const (
	PhaseNorm     BesselNorm = iota // where the phase is in the middle between its ends; at high frequencies as [Butter]
	DelayNorm                       // the delay at low frequencies is 1 over the edge, in seconds for radians per second
	MagnitudeNorm                   // where the gain is 1/sqrt(2)
)

// BesselOptions change Bessel. Nil stands for the defaults.
type BesselOptions struct {
	IIROptions
	Norm BesselNorm // what the edge is. Default: PhaseNorm
}

// maxBessel is the highest order of Bessel, as SciPy's is: a digital filter of a higher one
// has coefficients that a float64 cannot hold well.
const maxBessel = 25

// Bessel returns a filter of Bessel, or Thomson, of an order up to 25, whose poles are the
// roots of the reverse Bessel polynomial theta_N(s). The bilinear transform keeps the gain of
// the analog filter, not its flat delay. It panics as [Butter] does, and if the order is above
// 25. (Thomson, Proc. IEE 96 (1949) 487.)
func Bessel(order int, edges []float64, opts *BesselOptions) *Filter {
	const function = "Bessel"
	if order < 1 || order > maxBessel {
		panicf(function, "wants an order from 1 to %d and got %d", maxBessel, order)
	}
	o := BesselOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Norm < PhaseNorm || o.Norm > MagnitudeNorm {
		panicf(function, "wants the norm PhaseNorm, DelayNorm or MagnitudeNorm and got %d", int(o.Norm))
	}
	f := &Filter{P: besselPoles(order), K: 1}
	for i := order; i > 0; i-- { // (2N)!/(2^N N!), the product of the odd numbers
		f.K *= float64(2*i - 1)
	}
	switch o.Norm {
	case PhaseNorm:
		f.scale(math.Pow(f.K, -1/float64(order)))
	case MagnitudeNorm:
		f.scale(1 / halfPower(f))
	default:
	}
	return design(function, f, edges, &o.IIROptions)
}

// halfPower returns the frequency at which a low-pass filter, whose gain falls from 1 and
// which has no zeros, has the gain 1/sqrt(2).
func halfPower(f *Filter) float64 {
	power := func(w float64) float64 {
		gain := f.K
		for _, p := range f.P {
			gain /= cmplx.Abs(complex(0, w) - p)
		}
		return gain * gain
	}
	low, high := 0.0, 1.0
	for power(high) > 0.5 {
		low, high = high, 2*high
	}
	for {
		middle := (low + high) / 2
		if middle <= low || middle >= high {
			return middle
		}
		if power(middle) > 0.5 {
			low = middle
		} else {
			high = middle
		}
	}
}

// besselPoles returns the roots of theta_n, the complex ones in pairs. They are badly
// conditioned as functions of the coefficients, which are exact: 4 bits a degree are enough.
// (Ehrlich's and Aberth's iteration for all roots at once, Math. Comp. 27 (1973) 339.)
func besselPoles(n int) []complex128 {
	prec := uint(80 + 8*n)
	roots := make([]bigComplex, n)
	for i := range roots { // on an arc in the left half plane, not symmetric about the axis
		angle := math.Pi * (0.5 + (float64(i)+0.6)/(float64(n)+0.1))
		roots[i] = newBigComplex(cmplx.Rect(float64(n), angle), prec)
	}
	for range 100 {
		largest := 0.0
		for i, s := range roots {
			value, slope := reverseBessel(n, s, prec)
			step := value.quo(slope) // Newton's
			sum := newBigComplex(0, prec)
			for j, other := range roots {
				if j != i {
					sum = sum.add(newBigComplex(1, prec).quo(s.sub(other)))
				}
			}
			step = step.quo(newBigComplex(1, prec).sub(step.mul(sum)))
			roots[i] = s.sub(step)
			largest = max(largest, cmplx.Abs(step.complex128())/cmplx.Abs(s.complex128()))
		}
		if largest < 1e-20 {
			break
		}
	}
	var poles []complex128
	for _, s := range roots {
		p := s.complex128()
		switch {
		case math.Abs(imag(p)) < 1e-15*cmplx.Abs(p):
			poles = append(poles, complex(real(p), 0))
		case imag(p) > 0:
			poles = append(poles, p, cmplx.Conj(p))
		}
	}
	return poles
}

// reverseBessel returns theta_n(s), by theta_k = (2k-1) theta_(k-1) + s² theta_(k-2), and its
// derivative theta_n - s theta_(n-1).
func reverseBessel(n int, s bigComplex, prec uint) (value, slope bigComplex) {
	last, theta := newBigComplex(1, prec), s.add(newBigComplex(1, prec))
	square := s.mul(s)
	for k := 2; k <= n; k++ {
		next := theta.mul(newBigComplex(complex(float64(2*k-1), 0), prec)).add(square.mul(last))
		last, theta = theta, next
	}
	return theta, theta.sub(s.mul(last))
}

// A bigComplex is a complex number of many digits.
type bigComplex struct{ re, im *big.Float }

func newBigComplex(z complex128, prec uint) bigComplex {
	return bigComplex{big.NewFloat(real(z)).SetPrec(prec), big.NewFloat(imag(z)).SetPrec(prec)}
}

func (z bigComplex) complex128() complex128 {
	re, _ := z.re.Float64()
	im, _ := z.im.Float64()
	return complex(re, im)
}

func sum(x, y *big.Float) *big.Float        { return new(big.Float).Add(x, y) }
func difference(x, y *big.Float) *big.Float { return new(big.Float).Sub(x, y) }
func times(x, y *big.Float) *big.Float      { return new(big.Float).Mul(x, y) }

func (z bigComplex) add(y bigComplex) bigComplex {
	return bigComplex{sum(z.re, y.re), sum(z.im, y.im)}
}

func (z bigComplex) sub(y bigComplex) bigComplex {
	return bigComplex{difference(z.re, y.re), difference(z.im, y.im)}
}

func (z bigComplex) mul(y bigComplex) bigComplex {
	return bigComplex{
		difference(times(z.re, y.re), times(z.im, y.im)),
		sum(times(z.re, y.im), times(z.im, y.re)),
	}
}

func (z bigComplex) quo(y bigComplex) bigComplex {
	norm := sum(times(y.re, y.re), times(y.im, y.im))
	top := z.mul(bigComplex{y.re, new(big.Float).Neg(y.im)})
	return bigComplex{new(big.Float).Quo(top.re, norm), new(big.Float).Quo(top.im, norm)}
}
