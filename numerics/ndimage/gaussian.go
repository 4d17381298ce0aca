// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the Gaussian filter and its derivatives.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// GaussianOptions change a Gaussian filter. Nil stands for the defaults.
type GaussianOptions struct {
	Sigmas   []float64 // the standard deviation along each axis, instead of the argument
	Order    int       // of the derivative of the Gaussian along each axis. Default: 0, the Gaussian itself
	Orders   []int     // the order along each axis, instead of Order
	Truncate float64   // at how many standard deviations the filter ends. Default: 4
	Radius   int       // of the filter, instead of Truncate's
	Mode     Mode      // beyond the edges. Default: Reflect
	Cval     float64   // for the mode Constant. Default: 0
	Axes     []int     // the axes to filter. Default: all; of GaussianFilter1D the last
}

// GaussianFilter returns x filtered by a Gaussian with a standard deviation of sigma
// elements along each axis: by the weights
//
//	w[i] = exp(-i^2 / (2 sigma^2)) / sum over j of exp(-j^2 / (2 sigma^2)),   |i| <= radius
//
// with a radius of 4 sigma rounded, or by a derivative of this Gaussian. An axis with a
// sigma of 1e-15 or less stays as it is. It panics with an [*ArgumentError] if sigma is
// negative, or the options do not fit x.
func GaussianFilter(x Input, sigma float64, opts *GaussianOptions) *nd.Array {
	return gaussian("GaussianFilter", x, sigma, opts, false).array()
}

// GaussianFilter1D is GaussianFilter along the last axis.
func GaussianFilter1D(x Input, sigma float64, opts *GaussianOptions) *nd.Array {
	return gaussian("GaussianFilter1D", x, sigma, opts, true).array()
}

func gaussian(function string, x Input, sigma float64, opts *GaussianOptions, one bool) *image {
	im := newImage(function, x)
	o := GaussianOptions{}
	if opts != nil {
		o = *opts
	}
	o.Mode = o.Mode.or(function, Reflect)
	axes := axesOf(function, o.Axes, im.dim(), one)
	sigmas := each(function, "sigma", o.Sigmas, sigma, len(axes))
	orders := each(function, "order", o.Orders, o.Order, len(axes))
	for i, axis := range axes {
		switch s := sigmas[i]; {
		case s < 0 || math.IsNaN(s) || math.IsInf(s, 0):
			panicf(function, "wants a sigma of 0 or more and got %v", s)
		case orders[i] < 0:
			panicf(function, "wants an order of 0 or more and got %d", orders[i])
		case s > 1e-15:
			truncate := o.Truncate
			if truncate == 0 {
				truncate = 4
			}
			radius := o.Radius
			if radius == 0 {
				radius = int(truncate*s + 0.5)
			}
			if radius < 0 {
				panicf(function, "wants a radius of 0 or more and got %d", radius)
			}
			im.along(axis, correlation(gaussianWeights(s, orders[i], radius), radius), o.Mode, o.Cval)
			im.truncated()
		}
	}
	return im
}

// gaussianWeights returns the weights that correlate an image with a derivative of a
// Gaussian. Derivative k is the Gaussian times a polynomial q with, for the next one,
// q' - x q / sigma^2.
func gaussianWeights(sigma float64, order, radius int) []float64 {
	w := make([]float64, 2*radius+1)
	sum := 0.0
	for i := range w {
		x := float64(i - radius)
		w[i] = math.Exp(-x * x / (2 * sigma * sigma))
		sum += w[i]
	}
	q := make([]float64, order+1)
	q[0] = 1
	for range order {
		next := make([]float64, len(q))
		for k, c := range q {
			if k > 0 {
				next[k-1] += float64(k) * c
			}
			if k+1 < len(q) {
				next[k+1] -= c / (sigma * sigma)
			}
		}
		q = next
	}
	for i := range w {
		x, p := float64(radius-i), 0.0
		for k := order; k >= 0; k-- {
			p = p*x + q[k]
		}
		w[i] *= p / sum
	}
	return w
}
