// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file draws normal and exponential numbers by ziggurats (Marsaglia and Tsang, J. Stat.
// Softw. 5(8), 2000).

import "math"

// Where the tails begin.
const (
	normalTail      = 3.6541528853610087963519472518
	normalTailOver1 = 0.27366123732975827203338247596 // 1 over it
	expTail         = 7.69711747013104971404462804811
)

// normal returns a number of the standard normal distribution.
func (p *PCG64) normal() float64 {
	for {
		r := p.Uint64()
		i := r & 0xff
		v := r >> 9 & (1<<52 - 1)
		x := signed(float64(v)*normalWidth[i], r)
		if v < normalInside[i] {
			return x
		}
		if x, ok := p.normalEdge(i, v, x); ok {
			return x
		}
	}
}

// signed returns x with the sign that a draw has in bit 8, which nobody could guess.
func signed(x float64, r uint64) float64 {
	return math.Float64frombits(math.Float64bits(x) ^ r<<55&(1<<63))
}

// normalEdge decides about a draw that does not lie inside of its layer.
func (p *PCG64) normalEdge(i, v uint64, x float64) (float64, bool) {
	if i > 0 {
		return x, (normalHeight[i-1]-normalHeight[i])*p.float64()+normalHeight[i] < math.Exp(-0.5*x*x)
	}
	for {
		a := -normalTailOver1 * math.Log1p(-p.float64())
		b := -math.Log1p(-p.float64())
		if b+b > a*a {
			if v>>8&1 != 0 {
				return -(normalTail + a), true
			}
			return normalTail + a, true
		}
	}
}

// exponential returns a number of the standard exponential distribution.
func (p *PCG64) exponential() float64 {
	for {
		r := p.Uint64() >> 3
		i := r & 0xff
		r >>= 8
		x := float64(r) * expWidth[i]
		switch {
		case r < expInside[i]:
			return x
		case i == 0:
			return expTail - math.Log1p(-p.float64())
		case (expHeight[i-1]-expHeight[i])*p.float64()+expHeight[i] < math.Exp(-x):
			return x
		}
	}
}
