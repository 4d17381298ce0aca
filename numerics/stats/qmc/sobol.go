// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc

// This file is the sequence of Sobol' (USSR Comput. Math. Math. Phys. 7, 86, 1967), in the order of
// Gray's code (Antonov, Saleev, ibid. 19, 252, 1979).

import (
	"math"
	"math/bits"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// SobolOptions change a sequence. Nil stands for the defaults.
type SobolOptions struct {
	NoScramble bool              // give the plain sequence, which starts at 0. Default: a random linear scramble of the digits and a shift (Matoušek, J. Complexity 14, 527, 1998)
	Bits       int               // the number of binary digits, up to 64: there are 2^Bits points. Default: 30
	Rng        *random.Generator // from which the scramble comes. Default: one with the system's randomness
}

// A Sobol is a Sobol' sequence of points. 2^m of them from the start are the most even ones.
// [NewSobol] makes one. It is not for use by several goroutines at once.
type Sobol struct {
	d, bits    int
	directions []uint64 // those of digit j of the coordinates from j d on
	start      []uint64 // the first point
	now        []uint64
	count      uint64 // how many points have been given
}

// MaxSobolDim is the greatest number of dimensions of a [Sobol].
const MaxSobolDim = len(sobolPolynomials) + 1

// NewSobol returns the sequence in d dimensions. It panics with an [*ArgumentError] if d is not
// from 1 to [MaxSobolDim] or the number of digits not from 1 to 64.
func NewSobol(d int, opts *SobolOptions) *Sobol {
	const function = "NewSobol"
	var o SobolOptions
	if opts != nil {
		o = *opts
	}
	if d < 1 || d > MaxSobolDim {
		panicf(function, "wants 1 to %d dimensions and got %d", MaxSobolDim, d)
	}
	if o.Bits == 0 {
		o.Bits = 30
	}
	if o.Bits < 1 || o.Bits > 64 {
		panicf(function, "wants 1 to 64 bits and got %d", o.Bits)
	}
	s := &Sobol{d: d, bits: o.Bits, directions: make([]uint64, d*o.Bits), start: make([]uint64, d)}
	at := 0
	for k := range d {
		var numbers []uint64
		if k == 0 {
			numbers = directionNumbers(1, nil, o.Bits)
		} else {
			poly := sobolPolynomials[k-1]
			degree := bits.Len16(poly) - 1
			numbers = directionNumbers(poly, sobolStarts[at:at+degree], o.Bits)
			at += degree
		}
		for j, v := range numbers {
			s.directions[j*d+k] = v
		}
	}
	if !o.NoScramble {
		s.scramble(child(o.Rng))
	}
	s.Reset()
	return s
}

// directionNumbers returns the direction numbers of a polynomial with some first odd numbers,
// as binary fractions of a number of digits (Bratley, Fox, ACM Trans. Math. Software 14, 88, 1988).
func directionNumbers(poly uint16, first []uint16, digits int) []uint64 {
	v := make([]uint64, digits)
	degree := len(first)
	for j := range v {
		switch {
		case degree == 0:
			v[j] = 1
		case j < degree:
			v[j] = uint64(first[j])
		default:
			n := v[j-degree] ^ v[j-degree]<<degree
			for k := 1; k < degree; k++ {
				if poly>>(degree-k)&1 == 1 {
					n ^= v[j-k] << k
				}
			}
			v[j] = n
		}
	}
	for j := range v {
		v[j] <<= digits - 1 - j
	}
	return v
}

// scramble multiplies the digits of the direction numbers with random lower triangular matrices
// that have 1 on the diagonal, and shifts the digits of the first point.
func (s *Sobol) scramble(rng *random.Generator) {
	digits := s.bits
	for i, b := range rng.Integers(0, 2, s.d, digits).Data() {
		s.start[i/digits] |= uint64(b) << (i % digits)
	}
	rows := make([]uint64, digits)
	for k := range s.d {
		for i, b := range rng.Integers(0, 2, digits, digits).Data() {
			row, column := i/digits, i%digits
			if column == 0 {
				rows[row] = 0
			}
			if column == row || column < row && b == 1 {
				rows[row] |= 1 << (digits - 1 - column)
			}
		}
		for j := range digits {
			v, out := s.directions[j*s.d+k], uint64(0)
			for i, row := range rows {
				out |= uint64(bits.OnesCount64(v&row)&1) << (digits - 1 - i)
			}
			s.directions[j*s.d+k] = out
		}
	}
}

// Random returns the next n points, of shape (n, d). It panics with an [*ArgumentError] if n is
// negative or there are not as many points left.
func (s *Sobol) Random(n int) *nd.Array {
	checkCount("Random", n)
	s.checkLeft("Random", n)
	out := nd.Zeros(n, s.d)
	data := out.Data()
	scale := math.Ldexp(1, -s.bits)
	for i := range n {
		s.step()
		row := data[i*s.d : (i+1)*s.d]
		for k, v := range s.now {
			row[k] = float64(v) * scale
		}
	}
	return out
}

// checkLeft says whether there are n points left.
func (s *Sobol) checkLeft(function string, n int) {
	if s.bits < 63 && uint64(n) > 1<<s.bits-s.count {
		panicf(function, "wants at most 2^%d points in all and got %d after %d", s.bits, n, s.count)
	}
}

// step goes on to the next point.
func (s *Sobol) step() {
	if s.count > 0 {
		j := bits.TrailingZeros64(s.count)
		for k, v := range s.directions[j*s.d : (j+1)*s.d] {
			s.now[k] ^= v
		}
	}
	s.count++
}

// RandomBase2 returns the next 2^m points. It panics with an [*ArgumentError] if points have been
// given whose number with these is no power of 2, which spoils the evenness, or m is not from 0
// to 62.
func (s *Sobol) RandomBase2(m int) *nd.Array {
	if m < 0 || m > 62 {
		panicf("RandomBase2", "wants an exponent from 0 to 62 and got %d", m)
	}
	n := uint64(1) << m
	if total := n + s.count; total&(total-1) != 0 {
		panicf("RandomBase2", "wants a number of points that makes a power of 2 with the %d before and got %d", s.count, n)
	}
	return s.Random(int(n))
}

// FastForward leaves out n points. It panics with an [*ArgumentError] if n is negative or there
// are not as many points left.
func (s *Sobol) FastForward(n int) {
	checkCount("FastForward", n)
	s.checkLeft("FastForward", n)
	if n == 0 {
		return
	}
	// The next point to come back to is that before the next one: point number i is the first
	// one changed by the directions of the digits of Gray's code of i.
	s.count += uint64(n)
	i := s.count - 1
	copy(s.now, s.start)
	for gray := i ^ i>>1; gray != 0; gray &= gray - 1 {
		j := bits.TrailingZeros64(gray)
		for k, v := range s.directions[j*s.d : (j+1)*s.d] {
			s.now[k] ^= v
		}
	}
}

// Reset goes back to the first point.
func (s *Sobol) Reset() {
	s.now = append(s.now[:0], s.start...)
	s.count = 0
}
