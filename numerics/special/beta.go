// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds products and quotients of gamma functions: the beta function,
// Pochhammer's symbol, factorials, and numbers of choices.

import "math"

// gammaRatio returns the product of Γ of the numbers in num over that of those in
// den. A pole in den makes it 0; one in num alone makes it +Inf.
func gammaRatio(num, den []dd) (l dd, sign float64) {
	sign = 1
	poles := 0
	for _, x := range num {
		lx, s := ddLgammaSign(x)
		if s == 0 {
			poles++
			continue
		}
		l, sign = l.add(lx), sign*s
	}
	for _, x := range den {
		lx, s := ddLgammaSign(x)
		if s == 0 {
			poles--
			continue
		}
		l, sign = l.sub(lx), sign*s
	}
	switch {
	case poles > 0:
		return dd{math.Inf(1), 0}, sign
	case poles < 0:
		return dd{math.Inf(-1), 0}, sign
	}
	return l, sign
}

func isInt(x float64) bool { return x == math.Floor(x) && !math.IsInf(x, 0) }

// Beta returns the beta function B(a, b) = Γ(a) Γ(b) / Γ(a+b). At a pole, where a
// or b is 0, -1, …, it is +Inf, unless the other one is a positive whole number no
// larger than -a, for which the poles of Γ(a) and Γ(a+b) cancel. DLMF 5.12.1.
func Beta(a, b float64) float64 {
	l, s := lbeta(a, b)
	return s * expDD(l)
}

// Betaln returns the logarithm of |B(a, b)|.
func Betaln(a, b float64) float64 {
	l, _ := lbeta(a, b)
	return l.float()
}

func lbeta(a, b float64) (l dd, sign float64) {
	if a != a || b != b || math.IsInf(a, -1) || math.IsInf(b, -1) {
		return toDD(math.NaN()), 1
	}
	if math.IsInf(a, 1) || math.IsInf(b, 1) {
		if min(a, b) > 0 {
			return toDD(math.Inf(-1)), 1
		}
		return toDD(math.NaN()), 1
	}
	if b <= 0 && isInt(b) {
		a, b = b, a
	}
	if a <= 0 && isInt(a) {
		if isInt(b) && 1-a-b > 0 {
			// B(a, b) = (-1)^b B(1-a-b, b).
			l, sign = lbeta(1-a-b, b)
			if math.Mod(b, 2) != 0 {
				sign = -sign
			}
			return l, sign
		}
		return toDD(math.Inf(1)), 1
	}
	if a < b {
		a, b = b, a
	}
	if b == 1 {
		return ddLog(toDD(a)).neg(), 1
	}
	if a > 1e6*max(math.Abs(b), 1) {
		return lbetaSkew(a, b)
	}
	return gammaRatio([]dd{toDD(a), toDD(b)}, []dd{twoSum(a, b)})
}

// lbetaSkew returns log|B(a, b)| and the sign for a far above |b|, where log Γ(a) and
// log Γ(a+b) have too much in common.
func lbetaSkew(a, b float64) (l dd, sign float64) {
	// log Γ(a) - log Γ(a+b) by Stirling's formula, the difference taken term by term.
	s := twoSum(a, b)
	d := ddLog1p(toDD(b).divF(a)).mul(s.addF(-0.5)).add(ddLog(toDD(a)).mulF(b)).addF(-b)
	l, sign = ddLgammaSign(toDD(b))
	return l.sub(d).addF(b / 12 / a / s.hi), sign
}

// Poch returns Pochhammer's symbol (a)_m = Γ(a+m) / Γ(a), which for a whole m >= 0
// is a(a+1)…(a+m-1). DLMF 5.2.5.
func Poch(a, m float64) float64 {
	if a != a || m != m {
		return math.NaN()
	}
	if m == 0 {
		return 1
	}
	if isInt(m) && math.Abs(m) <= 40 && math.Abs(a) < 1e15 {
		p := ddOne
		if m > 0 {
			for k := 0.0; k < m; k++ {
				p = p.mul(twoSum(a, k))
			}
			return p.float()
		}
		for k := -1.0; k >= m; k-- {
			p = p.mul(twoSum(a, k))
		}
		return 1 / p.float()
	}
	if math.IsInf(a, 0) || math.IsInf(m, 0) {
		return math.Pow(a, m)
	}
	if a > 1e6*max(math.Abs(m), 1) {
		s := twoSum(a, m)
		d := ddLog1p(toDD(m).divF(a)).mul(s.addF(-0.5)).add(ddLog(toDD(a)).mulF(m)).addF(-m)
		return expDD(d.addF(-m / 12 / a / s.hi))
	}
	top, bottom := twoSum(a, m), toDD(a)
	if a <= 0 && isInt(a) && isInt(m) && a+m <= 0 {
		// Both are poles: the limit of their quotient, by reflection.
		l, s := gammaRatio([]dd{toDD(1 - a)}, []dd{toDD(1 - a - m)})
		if math.Mod(m, 2) != 0 {
			s = -s
		}
		return s * expDD(l)
	}
	l, s := gammaRatio([]dd{top}, []dd{bottom})
	return s * expDD(l)
}

// Factorial returns x! = Γ(x+1), and 0 for x < 0.
func Factorial(x float64) float64 {
	switch {
	case x < 0:
		return 0
	case isInt(x) && x <= 170:
		p := ddOne
		for k := 2.0; k <= x; k++ {
			p = p.mulF(k)
		}
		return p.float()
	case x < 24:
		return Gamma(x) * x
	case x < 172:
		return expDD(lgammaLarge(twoSum(x, 1)))
	}
	return Gamma(x)
}

// Factorial2 returns the double factorial n!! = n(n-2)(n-4)…, which ends in 2 or 1,
// and 0 for n < 0, but 1 for n = 0 and, as SciPy does, 0 for n = -1.
func Factorial2(n int) float64 {
	if n < 0 {
		return 0
	}
	if n > 400 {
		return math.Inf(1)
	}
	p := ddOne
	for ; n > 1; n -= 2 {
		p = p.mulF(float64(n))
	}
	return p.float()
}

// Binom returns the binomial coefficient Γ(n+1) / (Γ(k+1) Γ(n-k+1)) of real n and
// k. It is NaN for negative whole n. DLMF 1.2.6.
func Binom(n, k float64) float64 {
	if n != n || k != k || math.IsInf(n, 0) || math.IsInf(k, 0) {
		return math.NaN()
	}
	if n < 0 && isInt(n) {
		return math.NaN()
	}
	if isInt(k) {
		j := k
		if isInt(n) && n >= 0 && j > n/2 {
			j = n - j
		}
		if j < 0 {
			return 0
		}
		if j <= 30 {
			p := ddOne
			for i := 1.0; i <= j; i++ {
				p = p.mul(twoSum(n, i-j)).divF(i)
			}
			return p.float()
		}
	}
	if k > 1e10*max(math.Abs(n), 1) {
		// Γ(n+1) sin(π(k-n)) / (π k^(n+1)).
		l, s := ddLgammaSign(twoSum(n, 1))
		sk, ck := sinCosPi(k)
		sn, cn := sinCosPi(n)
		return s * (sk*cn - ck*sn) / math.Pi * expDD(l.sub(ddLog(toDD(k)).mul(twoSum(n, 1))))
	}
	if n > 1e10*max(math.Abs(k), 1) {
		l, s := lbetaSkew(n, k+1)
		return s * expDD(l.neg()) / n
	}
	l, s := gammaRatio([]dd{twoSum(n, 1)}, []dd{twoSum(k, 1), twoSum(n, -k).addF(1)})
	r := s * expDD(l)
	if isInt(n) && isInt(k) && math.Abs(r) < 1<<52 {
		return math.Round(r)
	}
	return r
}

// Comb returns the number of ways to choose k of n things, n!/(k! (n-k)!), and 0 if
// k > n, k < 0 or n < 0. Both may be real, as for [Binom].
func Comb(n, k float64) float64 {
	if k > n || n < 0 || k < 0 {
		return 0
	}
	return Binom(n, k)
}

// CombRep returns the number of ways to choose k of n things, each as often as one
// likes: Comb(n+k-1, k), which is 1 if both are 0.
func CombRep(n, k float64) float64 {
	if k == 0 && n >= 0 {
		return 1
	}
	return Comb(n+k-1, k)
}

// Perm returns the number of sequences of k out of n things, n!/(n-k)!, and 0 if
// k > n, k < 0 or n < 0.
func Perm(n, k float64) float64 {
	if k > n || n < 0 || k < 0 {
		return 0
	}
	return Poch(n-k+1, k)
}
