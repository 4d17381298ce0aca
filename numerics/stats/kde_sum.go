// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file sums normal densities, which is where the time of an estimate goes.

import "math"

// kernelPowers holds 2^(-i/32), correctly rounded.
var kernelPowers = [32]float64{
	1.0, 0.9785720620877001, 0.9576032806985737, 0.93708381705515,
	0.9170040432046712, 0.8973545375015536, 0.8781260801866497, 0.859309649061239,
	0.8408964152537145, 0.8228777390769825, 0.8052451659746271, 0.7879904225539432,
	0.7711054127039704, 0.7545822137967114, 0.7384130729697497, 0.7225904034885233,
	0.7071067811865476, 0.691954940981916, 0.6771277734684463, 0.6626183215798707,
	0.6484197773255048, 0.6345254785958666, 0.620928906036742, 0.6076236799902345,
	0.5946035575013605, 0.5818624293887887, 0.5693943173783458, 0.5571933712979462,
	0.5452538663326288, 0.5335702003384118, 0.5221368912137069, 0.5109485743270583,
}

// kernelSum returns Σ exp(-(x-p)²/2) to about an ulp of each term. The exponent is taken apart
// as k log 2/32 + r, where log 2 has two parts of which the first has zeros behind, so that its
// product with k is exact; exp(-r) is a polynomial, and the rest a table and an exponent.
// (Tang, ACM Trans. Math. Software 15, 144, 1989.) Calls would cost as much as the arithmetic.
func kernelSum(p float64, x []float64) float64 {
	const (
		high  = 6.93147180369123816490e-01 / 32
		low   = 1.90821492927058770002e-10 / 32
		steps = 32 / math.Ln2
	)
	sum := 0.0
	for _, e := range x {
		t := (e - p) * (e - p) / 2
		if !(t <= 700) {
			sum += math.Exp(-t)
			continue
		}
		k := int(t*steps + 0.5)
		r := (t - float64(k)*high) - float64(k)*low
		square := r * r
		q := (1 - r) + square*((0.5-r*(1./6))+square*((1./24-r*(1./120))+square*(1./720)))
		sum += q * math.Float64frombits(math.Float64bits(kernelPowers[k&31])-uint64(k>>5)<<52)
	}
	return sum
}
