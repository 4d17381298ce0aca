// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is the generator PCG64 (O'Neill, "PCG: A Family of Simple Fast Space-Efficient
// Statistically Good Algorithms for Random Number Generation", 2014): a linear congruential
// one of 128 bits, whose output is XSL-RR.

import "math/bits"

// The multiplier of the generator.
const (
	multHigh = 0x2360ed051fc65da4
	multLow  = 0x4385df649fccf645
)

// A PCG64 is a generator of 64 random bits at a time, with a period of 2^128. It is a
// math/rand/v2.Source.
type PCG64 struct {
	high, low       uint64 // the state
	incHigh, incLow uint64
	half            uint32 // the high half of the last number that was asked for by halves
	hasHalf         bool
}

// NewPCG64 returns the generator of a seed sequence.
func NewPCG64(s *SeedSequence) *PCG64 {
	w := s.State(4)
	p := &PCG64{incHigh: w[2]<<1 | w[3]>>63, incLow: w[3]<<1 | 1}
	p.step()
	var carry uint64
	p.low, carry = bits.Add64(p.low, w[1], 0)
	p.high, _ = bits.Add64(p.high, w[0], carry)
	p.step()
	return p
}

func (p *PCG64) step() { p.high, p.low = next(p.high, p.low, p.incHigh, p.incLow) }

// next returns the state after high, low.
func next(high, low, incHigh, incLow uint64) (uint64, uint64) {
	return affine(high, low, multHigh, multLow, incHigh, incLow)
}

// Advance moves the generator on as n calls of Uint64 do, in about 2 log2 n steps (Brown, Trans.
// Am. Nucl. Soc. 71, 202, 1994).
func (p *PCG64) Advance(n uint64) {
	// After k steps the state is a times it and c more; here k is a power of 2.
	aHigh, aLow, cHigh, cLow := uint64(multHigh), uint64(multLow), p.incHigh, p.incLow
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			p.high, p.low = affine(p.high, p.low, aHigh, aLow, cHigh, cLow)
		}
		cHigh, cLow = affine(cHigh, cLow, aHigh, aLow, cHigh, cLow)
		aHigh, aLow = affine(aHigh, aLow, aHigh, aLow, 0, 0)
	}
	p.hasHalf = false
}

// affine returns a x + c, of 128 bits.
func affine(xHigh, xLow, aHigh, aLow, cHigh, cLow uint64) (high, low uint64) {
	high, low = bits.Mul64(xLow, aLow)
	high += xHigh*aLow + xLow*aHigh
	low, carry := bits.Add64(low, cLow, 0)
	high, _ = bits.Add64(high, cHigh, carry)
	return high, low
}

// Uint64 returns 64 random bits.
func (p *PCG64) Uint64() uint64 {
	p.step()
	return output(p.high, p.low)
}

// output returns the output of a state.
func output(high, low uint64) uint64 { return bits.RotateLeft64(high^low, -int(high>>58)) }

// uint32 returns 32 random bits: the low half of 64, and then the high one.
func (p *PCG64) uint32() uint32 {
	if p.hasHalf {
		p.hasHalf = false
		return p.half
	}
	v := p.Uint64()
	p.half, p.hasHalf = uint32(v>>32), true
	return uint32(v)
}

// float64 returns a number in [0, 1), a multiple of 2^-53.
func (p *PCG64) float64() float64 { return float64(p.Uint64()>>11) * (1.0 / (1 << 53)) }
