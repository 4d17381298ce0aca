// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file adjusts the p-values of many tests.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// An FDRMethod says how p-values are adjusted.
type FDRMethod int

// The ways to adjust p-values.
const (
	BenjaminiHochberg  FDRMethod = iota // for independent tests (J. Roy. Statist. Soc. B 57, 289, 1995)
	BenjaminiYekutieli                  // for any tests (Ann. Statist. 29, 1165, 2001)
)

// FDROptions change an adjustment. Nil stands for the defaults.
type FDROptions struct {
	Method FDRMethod // Default: BenjaminiHochberg
}

// FalseDiscoveryControl adjusts p-values so that of the hypotheses rejected at a level at most
// that part is true, on average: the i-th smallest one of n becomes the least of p n/i over those
// not smaller, and with BenjaminiYekutieli times Σ 1/i. The result has the shape of ps. It panics
// with an [*ArgumentError] if a p-value is not from 0 to 1.
func FalseDiscoveryControl(ps *nd.Array, opts *FDROptions) *nd.Array {
	out := nd.Zeros(ps.Shape()...)
	adjust := opts.of("FalseDiscoveryControl", ps)
	adjust(out.Data(), ps.Data())
	return out
}

// FalseDiscoveryControlAxis is [FalseDiscoveryControl] of the lines along an axis.
func FalseDiscoveryControlAxis(ps *nd.Array, axis int, opts *FDROptions) *nd.Array {
	return mapAxis("FalseDiscoveryControlAxis", ps, axis, opts.of("FalseDiscoveryControlAxis", ps))
}

func (o *FDROptions) of(function string, ps *nd.Array) func(dst, p []float64) {
	method := BenjaminiHochberg
	if o != nil {
		method = o.Method
	}
	if method != BenjaminiHochberg && method != BenjaminiYekutieli {
		panicf(function, "wants the method BenjaminiHochberg or BenjaminiYekutieli and got %d", int(method))
	}
	for _, p := range ps.Data() {
		if p < 0 || p > 1 || math.IsNaN(p) {
			panicf(function, "wants p-values from 0 to 1 and got %v", p)
		}
	}
	return func(dst, p []float64) {
		scale := float64(len(p))
		if method == BenjaminiYekutieli {
			sum := 0.0
			for i := range p {
				sum += 1 / float64(i+1)
			}
			scale *= sum
		}
		order := argsort(p)
		least := 1.0
		for i := len(p) - 1; i >= 0; i-- {
			least = min(least, p[order[i]]*scale/float64(i+1))
			dst[order[i]] = least
		}
	}
}
