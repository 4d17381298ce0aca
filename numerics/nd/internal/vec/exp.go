// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file is the exponential function in plain Go.

import "math"

// expNumbers are the constants of the exponential function. The loops in assembly read
// them from here, in this order.
var expNumbers = struct {
	roots, rest [16]float64 // 2^(j/16), and what its 53 bits lack
	most, least float64     // beyond these the result is +Inf and 0
	perStep     float64     // 16/ln 2
	shift       float64     // has whole numbers in its last bits
	step, small float64     // ln 2/16 in 37 bits, and what these lack
	sixteenth   float64
	taylor      [6]float64 // 1/7! to 1/2!
}{
	roots: [16]float64{
		1, 0x1.0b5586cf9890fp+0, 0x1.172b83c7d517bp+0, 0x1.2387a6e756238p+0,
		0x1.306fe0a31b715p+0, 0x1.3dea64c123422p+0, 0x1.4bfdad5362a27p+0, 0x1.5ab07dd485429p+0,
		0x1.6a09e667f3bcdp+0, 0x1.7a11473eb0187p+0, 0x1.8ace5422aa0dbp+0, 0x1.9c49182a3f090p+0,
		0x1.ae89f995ad3adp+0, 0x1.c199bdd85529cp+0, 0x1.d5818dcfba487p+0, 0x1.ea4afa2a490dap+0,
	},
	rest: [16]float64{
		0, 0x1.8a62e4adc610bp-54, -0x1.19041b9d78a76p-55, 0x1.9b07eb6c70573p-54,
		0x1.6f46ad23182e4p-55, 0x1.ada0911f09ebcp-55, 0x1.d4397afec42e2p-56, 0x1.6324c054647adp-54,
		-0x1.bdd3413b26456p-54, -0x1.41577ee04992fp-55, 0x1.6e9f156864b27p-54, 0x1.c7c46b071f2bep-56,
		0x1.7a1cd345dcc81p-54, 0x1.11065895048ddp-55, 0x1.2ed02d75b3707p-55, -0x1.e9c23179c2893p-54,
	},
	most:      710,
	least:     -746,
	perStep:   16 / math.Ln2,
	shift:     0x1.8p52,
	step:      0x1.62e42fefap-5,
	small:     0x1.cf79abc9e3b3ap-44,
	sixteenth: 1.0 / 16,
	taylor:    [6]float64{1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2},
}

// expGo sets dst to e to the power of x, with an error below 0.54 units in the last
// place. With k the nearest whole number to 16x/ln 2 and r = x - k ln 2/16, it is
//
//	e^x = 2^(k>>4) * 2^((k&15)/16) * (1 + r + r²/2 + ... + r^7/7!)
//
// where the sum lacks 2^-59 at most, and the second factor comes in two parts, so that
// next to nothing but the last addition rounds.
//
// P. T. P. Tang, Table-driven implementation of the exponential function in IEEE
// floating-point arithmetic, ACM TOMS 15 (1989) 144-157.
func expGo(dst, x []float64) {
	x = x[:len(dst)]
	c := &expNumbers
	for i, v := range x {
		if math.IsNaN(v) {
			dst[i] = v
			continue
		}
		v = max(min(v, c.most), c.least)
		shifted := float64(v*c.perStep) + c.shift
		k := shifted - c.shift
		r := math.FMA(-k, c.small, math.FMA(-k, c.step, v))
		q := math.FMA(c.taylor[0], r, c.taylor[1])
		q = math.FMA(q, r, c.taylor[2])
		q = math.FMA(q, r, c.taylor[3])
		q = math.FMA(q, r, c.taylor[4])
		q = math.FMA(q, r, c.taylor[5])
		q = math.FMA(float64(q*r), r, r)
		j := int64(math.Float64bits(shifted)) - int64(math.Float64bits(c.shift))
		root := c.roots[j&15]
		y := root + math.FMA(root, q, c.rest[j&15])
		if n := int(j >> 4); uint(n+1022) <= 1022+1023 {
			dst[i] = y * power(n)
		} else {
			dst[i] = scale(y, n)
		}
	}
}

// scale returns y times 2^n for a y from 0.97 to 2 and an n below -1022 or above 1023,
// and rounds once.
func scale(y float64, n int) float64 {
	if n > 0 {
		return y * power(n-600) * power(600)
	}
	return y * power(n+600) * power(-600)
}

// power returns 2^n for an n from -1022 to 1023.
func power(n int) float64 { return math.Float64frombits(uint64(n+1023) << 52) }
