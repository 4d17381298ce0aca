// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is what the distributions are made of.

import "math/bits"

// A source is random bits and the distributions from which others are made.
type source interface {
	Uint64() uint64
	uint32() uint32
	float64() float64 // in [0, 1)
	normal() float64
	exponential() float64
}

// below returns a number from 0 to n, by the method of Lemire (ACM Trans. Model. Comput. Simul.
// 29, 3, 2019).
func below(s source, n uint64) uint64 {
	switch {
	case n == 0:
		return 0
	case n == 1<<32-1:
		return uint64(s.uint32())
	case n < 1<<32:
		count := uint32(n) + 1
		m := uint64(s.uint32()) * uint64(count)
		if uint32(m) < count {
			for least := (1<<32 - 1 - uint32(n)) % count; uint32(m) < least; {
				m = uint64(s.uint32()) * uint64(count)
			}
		}
		return m >> 32
	case n == 1<<64-1:
		return s.Uint64()
	}
	high, low := bits.Mul64(s.Uint64(), n+1)
	if low < n+1 {
		for least := (1<<64 - 1 - n) % (n + 1); low < least; {
			high, low = bits.Mul64(s.Uint64(), n+1)
		}
	}
	return high
}

// masked returns a number from 0 to n: of as many bits as n has, drawn until it is not above.
func masked(s source, n uint64) uint64 {
	mask := uint64(1)<<bits.Len64(n) - 1
	for n > 0 {
		v := uint64(0)
		if n < 1<<32 {
			v = uint64(s.uint32()) & mask
		} else {
			v = s.Uint64() & mask
		}
		if v <= n {
			return v
		}
	}
	return 0
}
