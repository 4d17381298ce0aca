// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file draws numbers of continuous distributions.

import "math"

// gamma returns a number of the standard gamma distribution (Marsaglia and Tsang, ACM Trans.
// Math. Softw. 26, 363, 2000; for shapes below 1 Ahrens and Dieter, Computing 12, 223, 1974).
func gamma(s source, shape float64) float64 {
	switch {
	case shape == 1:
		return s.exponential()
	case shape == 0:
		return 0
	case shape < 1:
		for {
			u, v := s.float64(), s.exponential()
			if u <= 1-shape {
				if x := math.Pow(u, 1/shape); x <= v {
					return x
				}
				continue
			}
			y := -math.Log((1 - u) / shape)
			if x := math.Pow(1-shape+shape*y, 1/shape); x <= v+y {
				return x
			}
		}
	}
	b := shape - 1.0/3
	c := 1 / math.Sqrt(9*b)
	for {
		x, v := 0.0, 0.0
		for v <= 0 {
			x = s.normal()
			v = 1 + c*x
		}
		v = v * v * v
		u := s.float64()
		if u < 1-0.0331*(x*x)*(x*x) || math.Log(u) < 0.5*x*x+b*(1-v+math.Log(v)) {
			return b * v
		}
	}
}

// beta returns a number of the beta distribution (for shapes of at most 1 Jöhnk, Metrika 8, 5,
// 1964).
func beta(s source, a, b float64) float64 {
	if a > 1 || b > 1 {
		x, y := gamma(s, a), gamma(s, b)
		return x / (x + y)
	}
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

func standardT(s source, df float64) float64 {
	x := s.normal()
	return math.Sqrt(df/2) * x / math.Sqrt(gamma(s, df/2))
}

func fisher(s source, num, den float64) float64 {
	x := 2 * gamma(s, num/2) * den
	return x / (2 * gamma(s, den/2) * num)
}
