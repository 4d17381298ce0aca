// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file draws numbers of continuous distributions.

import "math"

// beta returns what draws numbers of the beta distribution.
func beta(s source, a, b float64) func() float64 {
	if a <= 1 && b <= 1 {
		return func() float64 { return betaSmall(s, a, b) }
	}
	first, second := newGamma(a), newGamma(b)
	return func() float64 {
		x := first.draw(s)
		y := second.draw(s)
		return x / (x + y)
	}
}

// betaSmall returns a number of the beta distribution of shapes of at most 1 (Jöhnk, Metrika
// 8, 5, 1964).
func betaSmall(s source, a, b float64) float64 {
	const tiny = 3e-103
	if a < tiny && b < tiny {
		if (a+b)*s.float64() < a {
			return 1
		}
		return 0
	}
	for {
		u, v := s.float64(), s.float64()
		x, y := math.Pow(u, 1/a), math.Pow(v, 1/b)
		if sum := x + y; sum > 1 || u+v <= 0 {
			continue
		} else if sum > 0 {
			return x / sum
		}
		lx, ly := math.Log(u)/a, math.Log(v)/b
		most := max(lx, ly)
		return math.Exp(lx - most - math.Log(math.Exp(lx-most)+math.Exp(ly-most)))
	}
}

// retry returns the first result of f that is a number, for draws at which it is not defined.
func retry(s source, f func(u float64) (float64, bool)) float64 {
	for {
		if x, ok := f(s.float64()); ok {
			return x
		}
	}
}

func laplace(s source, loc, scale float64) float64 {
	return retry(s, func(u float64) (float64, bool) {
		if u >= 0.5 {
			return loc - scale*math.Log(2-u-u), true
		}
		return loc + scale*math.Log(u+u), u > 0
	})
}

func logistic(s source, loc, scale float64) float64 {
	return retry(s, func(u float64) (float64, bool) { return loc + scale*math.Log(u/(1-u)), u > 0 })
}

func gumbel(s source, loc, scale float64) float64 {
	return retry(s, func(u float64) (float64, bool) {
		u = 1 - u
		return loc - scale*math.Log(-math.Log(u)), u < 1
	})
}

func triangular(s source, left, mode, right float64) float64 {
	base := right - left
	ratio := (mode - left) / base
	u := s.float64()
	if u <= ratio {
		return left + math.Sqrt(u*(mode-left)*base)
	}
	return right - math.Sqrt((1-u)*(right-mode)*base)
}

// standardT returns what draws numbers of Student's distribution.
func standardT(s source, df float64) func() float64 {
	g, factor := newGamma(df/2), math.Sqrt(df/2)
	return func() float64 {
		x := s.normal()
		return factor * x / math.Sqrt(g.draw(s))
	}
}

// fisher returns what draws numbers of Fisher's distribution.
func fisher(s source, num, den float64) func() float64 {
	above, below := newGamma(num/2), newGamma(den/2)
	return func() float64 {
		x := 2 * above.draw(s) * den
		return x / (2 * below.draw(s) * num)
	}
}
