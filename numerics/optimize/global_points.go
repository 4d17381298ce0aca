// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is points that fill a cube evenly: the scrambled sequences of Halton and
// Sobol.

import (
	"math"
	"math/bits"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// haltonPoints returns the first points of the Halton sequence, whose digits are
// permuted at random: Owen, A randomized Halton algorithm in R, 2017.
func haltonPoints(rng *random.Generator, size, n int) [][]float64 {
	out := make([][]float64, size)
	for i := range out {
		out[i] = make([]float64, n)
	}
	for j, base := range primes(n) {
		digits := int(math.Ceil(54/math.Log2(float64(base)))) - 1
		permutations := make([][]float64, digits)
		for k := range permutations {
			p := nd.Zeros(base)
			for d := range base {
				p.Set(float64(d), d)
			}
			rng.Shuffle(p)
			permutations[k] = p.Data()
		}
		for i := range out {
			rest, part := i, 1/float64(base)
			for _, p := range permutations {
				out[i][j] += p[rest%base] * part
				part /= float64(base)
				rest /= base
			}
		}
	}
	return out
}

// primes returns the first n prime numbers.
func primes(n int) []int {
	var list []int
	for v := 2; len(list) < n; v++ {
		prime := true
		for _, p := range list {
			if p*p > v {
				break
			}
			if v%p == 0 {
				prime = false
				break
			}
		}
		if prime {
			list = append(list, v)
		}
	}
	return list
}

// sobolBits is the number of binary digits of a Sobol point.
const sobolBits = 30

// sobolTable holds a primitive polynomial, its bits, and the first direction numbers
// for each dimension after the first: Joe and Kuo, SIAM J. Sci. Comput. 30 (2008)
// 2635, the file new-joe-kuo-6.
var sobolTable = []struct {
	polynomial uint32
	first      []uint32
}{
	{3, []uint32{1}},
	{7, []uint32{1, 3}},
	{11, []uint32{1, 3, 1}},
	{13, []uint32{1, 1, 1}},
	{19, []uint32{1, 1, 3, 3}},
	{25, []uint32{1, 3, 5, 13}},
	{37, []uint32{1, 1, 5, 5, 17}},
	{41, []uint32{1, 1, 5, 5, 5}},
	{47, []uint32{1, 1, 7, 11, 19}},
	{55, []uint32{1, 1, 5, 1, 1}},
	{59, []uint32{1, 1, 1, 3, 11}},
	{61, []uint32{1, 3, 5, 5, 31}},
	{67, []uint32{1, 3, 3, 9, 7, 49}},
	{91, []uint32{1, 1, 1, 15, 21, 21}},
	{97, []uint32{1, 3, 1, 13, 27, 49}},
	{103, []uint32{1, 1, 1, 15, 7, 5}},
	{109, []uint32{1, 3, 1, 15, 13, 25}},
	{115, []uint32{1, 1, 5, 5, 19, 61}},
	{131, []uint32{1, 3, 7, 11, 23, 15, 103}},
	{137, []uint32{1, 3, 7, 13, 13, 15, 69}},
	{143, []uint32{1, 1, 3, 13, 7, 35, 63}},
	{145, []uint32{1, 3, 5, 9, 1, 25, 53}},
	{157, []uint32{1, 3, 1, 13, 9, 35, 107}},
	{167, []uint32{1, 3, 1, 5, 27, 61, 31}},
	{171, []uint32{1, 1, 5, 11, 19, 41, 61}},
	{185, []uint32{1, 3, 5, 3, 3, 13, 69}},
	{191, []uint32{1, 1, 7, 13, 1, 19, 1}},
	{193, []uint32{1, 3, 7, 5, 13, 19, 59}},
	{203, []uint32{1, 1, 3, 9, 25, 29, 41}},
	{211, []uint32{1, 3, 5, 13, 23, 1, 55}},
	{213, []uint32{1, 3, 7, 3, 13, 59, 17}},
	{229, []uint32{1, 3, 1, 3, 5, 53, 69}},
	{239, []uint32{1, 1, 5, 5, 23, 33, 13}},
	{241, []uint32{1, 1, 7, 7, 1, 61, 123}},
	{247, []uint32{1, 1, 7, 9, 13, 61, 49}},
	{253, []uint32{1, 3, 3, 5, 3, 55, 33}},
	{285, []uint32{1, 3, 1, 15, 31, 13, 49, 245}},
	{299, []uint32{1, 3, 5, 15, 31, 59, 63, 97}},
	{301, []uint32{1, 3, 1, 11, 11, 11, 77, 249}},
}

// sobolDirections returns the direction numbers of the first n dimensions.
func sobolDirections(n int) [][sobolBits]uint32 {
	out := make([][sobolBits]uint32, n)
	for d := range out {
		v := &out[d]
		if d == 0 {
			for k := range v {
				v[k] = 1 << (sobolBits - 1 - k)
			}
			continue
		}
		row := &sobolTable[d-1]
		degree := len(row.first)
		for k := range v {
			if k < degree {
				v[k] = row.first[k] << (sobolBits - 1 - k)
				continue
			}
			v[k] = v[k-degree] ^ v[k-degree]>>degree
			for i := 1; i < degree; i++ {
				if row.polynomial>>(degree-i)&1 == 1 {
					v[k] ^= v[k-i]
				}
			}
		}
	}
	return out
}

// sobolPoints returns the first points of the Sobol sequence, whose digits are mapped
// by random triangular matrices and shifts: Matousek, J. Complexity 14 (1998) 527.
func sobolPoints(name string, rng *random.Generator, size, n int) [][]float64 {
	if n > len(sobolTable)+1 {
		panicf(name, "wants at most %d variables for Sobol points and got %d", len(sobolTable)+1, n)
	}
	directions := sobolDirections(n)
	shift := rng.Integers(0, 2, n, sobolBits).Data()
	matrix := rng.Integers(0, 2, n, sobolBits, sobolBits).Data()
	point := make([]uint32, n)
	for d := range directions {
		for k := range sobolBits {
			point[d] |= uint32(shift[d*sobolBits+k]) << k
		}
		for k, v := range directions[d] {
			mapped := uint32(0)
			for row := range sobolBits {
				m := matrix[(d*sobolBits+row)*sobolBits:]
				bit := v >> (sobolBits - 1 - row) & 1
				for i := range row {
					bit ^= uint32(m[i]) & (v >> (sobolBits - 1 - i) & 1)
				}
				mapped |= bit << (sobolBits - 1 - row)
			}
			directions[d][k] = mapped
		}
	}
	out := make([][]float64, size)
	for i := range out {
		out[i] = make([]float64, n)
		for d, v := range point {
			out[i][d] = float64(v) * (1.0 / (1 << sobolBits))
			point[d] ^= directions[d][bits.TrailingZeros32(^uint32(i))]
		}
	}
	return out
}
