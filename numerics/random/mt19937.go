// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is the Mersenne Twister (Matsumoto and Nishimura, ACM Trans. Model. Comput. Simul.
// 8, 3, 1998).

const twisterSize = 624

// A twister is a Mersenne Twister of 32 bits.
type twister struct {
	state [twisterSize]uint32
	at    int
}

func newTwister(seed uint32) *twister {
	t := &twister{at: twisterSize}
	for i := range t.state {
		t.state[i] = seed
		seed = 1812433253*(seed^seed>>30) + uint32(i) + 1
	}
	return t
}

func (t *twister) uint32() uint32 {
	if t.at == twisterSize {
		for i := range t.state {
			y := t.state[i]&0x80000000 | t.state[(i+1)%twisterSize]&0x7fffffff
			v := t.state[(i+397)%twisterSize] ^ y>>1
			if y&1 != 0 {
				v ^= 0x9908b0df
			}
			t.state[i] = v
		}
		t.at = 0
	}
	y := t.state[t.at]
	t.at++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// Uint64 returns 64 random bits: the high half comes first.
func (t *twister) Uint64() uint64 {
	high := uint64(t.uint32())
	return high<<32 | uint64(t.uint32())
}

// float64 returns a number in [0, 1), a multiple of 2^-53.
func (t *twister) float64() float64 {
	a, b := t.uint32()>>5, t.uint32()>>6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}
