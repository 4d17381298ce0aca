// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the test of Mann and Whitney (Ann. Math. Statist. 18, 50, 1947).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// A PvalueMethod says how a p-value is computed.
type PvalueMethod int

// The ways to compute a p-value.
const (
	AutoPvalue       PvalueMethod = iota // exactly if the samples are small, see the test
	ExactPvalue                          // by the exact distribution of the statistic
	AsymptoticPvalue                     // by the distribution for large samples
)

func (m PvalueMethod) check(function string) {
	if m < AutoPvalue || m > AsymptoticPvalue {
		panicf(function, "wants the method AutoPvalue, ExactPvalue or AsymptoticPvalue and got %d", int(m))
	}
}

// exactLimit is how large the table of an exact distribution may be.
const exactLimit = 1 << 27

// checkExact says that samples are too large for an exact p-value, of which the table would have
// a number of entries.
func checkExact(function string, entries float64) {
	if entries > exactLimit {
		panicf(function, "wants samples whose exact distribution has %d values or fewer and got %.3g", exactLimit, entries)
	}
}

// MannWhitneyUOptions change a test. Nil stands for the defaults.
type MannWhitneyUOptions struct {
	Alternative  Alternative  // about the first distribution against the second. Default: TwoSided
	NoContinuity bool         // do not move the statistic by 1/2 towards its mean before the normal distribution is used. Default: do
	Method       PvalueMethod // Default: exact if a sample has at most 8 elements and no two are the same
}

// MannWhitneyU tests whether two independent samples are from the same distribution, against
// one that has larger or smaller elements. The statistic U is the number of pairs in which the
// element of x is the larger one, a pair of equal ones counting 1/2. The exact distribution takes
// no account of equal elements; the normal one does. If a sample is empty the result is NaN. It panics with an
// [*ArgumentError] if an option is unknown, or an exact p-value is asked for where U has more than
// 2^27 values.
func MannWhitneyU(x, y *nd.Array, opts *MannWhitneyUOptions) *SignificanceResult {
	const function = "MannWhitneyU"
	var o MannWhitneyUOptions
	if opts != nil {
		o = *opts
	}
	o.Alternative.check(function)
	o.Method.check(function)
	data, nan := dataOf([]*nd.Array{x, y})
	n1, n2 := len(data[0]), len(data[1])
	if nan || n1 == 0 || n2 == 0 {
		return undecided()
	}
	twice, ties := countPairs(sorted(data[0]), sorted(data[1]))
	u1, all := twice/2, float64(n1)*float64(n2)
	u, sides := u1, 1.0
	switch o.Alternative {
	case TwoSided:
		u, sides = max(u1, all-u1), 2
	case Less:
		u = all - u1
	case Greater:
	}
	exact := o.Method == ExactPvalue || o.Method == AutoPvalue && ties == 0 && min(n1, n2) <= 8 && all < exactLimit
	var p float64
	if exact {
		checkExact(function, all)
		p = mannWhitneyTail(n1, n2, math.Floor(u))
	} else {
		n := float64(n1 + n2)
		variance := all / 12 * (n + 1 - ties/(n*(n-1)))
		distance := u - all/2
		if !o.NoContinuity {
			distance -= 0.5
		}
		p = special.Ndtr(-distance / math.Sqrt(variance))
	}
	return &SignificanceResult{u1, max(0, min(sides*p, 1))}
}

// countPairs returns twice the number of pairs in which x is larger, equal ones counting half,
// and Σ t³-t over the groups of t equal elements. Both samples are sorted.
func countPairs(x, y []float64) (twice, ties float64) {
	below := 0
	for i := 0; i < len(x) || below < len(y); {
		var v float64
		switch {
		case i == len(x):
			v = y[below]
		case below == len(y):
			v = x[i]
		default:
			v = min(x[i], y[below])
		}
		ii, jj := i, below
		for ii < len(x) && x[ii] == v {
			ii++
		}
		for jj < len(y) && y[jj] == v {
			jj++
		}
		twice += float64(ii-i) * float64(below+jj)
		t := float64(ii - i + jj - below)
		ties += t*t*t - t
		i, below = ii, jj
	}
	return twice, ties
}

// mannWhitneyTail returns P(U ≥ u) for a whole u. The numbers of arrangements with each U are the coefficients
// of the Gaussian binomial Π (1-q^(n+i))/(1-q^i), made factor by factor; the lower half of them
// is enough. They are divided by their sum on the way, so that nothing overflows.
func mannWhitneyTail(m, n int, u float64) float64 {
	if m > n {
		m, n = n, m
	}
	top := m * n
	// P(U ≥ u) = P(U ≤ mn-u)
	k := top - int(u)
	if k < 0 {
		return 0
	}
	if k >= top {
		return 1
	}
	flip := false
	if 2*k >= top {
		k, flip = top-k-1, true
	}
	c := make([]float64, k+1)
	c[0] = 1
	for i := 1; i <= m; i++ {
		for j := k; j >= n+i; j-- {
			c[j] -= c[j-n-i]
		}
		for j := i; j <= k; j++ {
			c[j] += c[j-i]
		}
		scale := float64(i) / float64(n+i)
		for j := range c {
			c[j] *= scale
		}
	}
	p := addUp(c)
	if flip {
		return 1 - p
	}
	return p
}
