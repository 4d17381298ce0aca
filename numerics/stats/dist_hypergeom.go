// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the hypergeometric distribution.

import (
	"math"
	"math/bits"

	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/special"
)

// Hypergeom returns the hypergeometric distribution, of how many of N things that are drawn from
// M, each once, are among the n good ones: Pmf C(n, k) C(M-n, N-k)/C(M, N). The names are
// SciPy's. It panics with an [*ArgumentError] unless 0 <= n, N <= M and M > 0.
func Hypergeom(M, n, N int, loc ...int) *Discrete {
	return newDiscrete(hypergeomFamily, []float64{float64(M), float64(n), float64(N)}, loc)
}

var hypergeomFamily = &discreteFamily{
	scipy: "hypergeom", name: "Hypergeom", shapes: []string{"M", "n", "N"}, wants: "0 <= n, N <= M and M > 0",
	make: func(s []float64) counting {
		if !(s[0] > 0 && s[1] >= 0 && s[1] <= s[0] && s[2] >= 0 && s[2] <= s[0]) {
			return nil
		}
		return &hypergeomDist{s[0], s[1], s[2]}
	},
}

// A hypergeomDist has total things, good ones, of which drawn are taken.
type hypergeomDist struct{ total, good, drawn float64 }

func (d *hypergeomDist) support() (a, b float64) {
	return max(0, d.drawn-(d.total-d.good)), min(d.good, d.drawn)
}

// logpmf is by three binomial probabilities of p = N/M, of which none is far out (Loader).
func (d *hypergeomDist) logpmf(k float64) float64 {
	bad := d.total - d.good
	p := d.drawn / d.total
	q := (d.total - d.drawn) / d.total
	return binomRaw(k, d.good-k, p, q) + binomRaw(d.drawn-k, bad-d.drawn+k, p, q) - binomRaw(d.drawn, d.total-d.drawn, p, q)
}

// up returns the probability of k+1 over that of k.
func (d *hypergeomDist) up(k float64) float64 {
	return (d.good - k) * (d.drawn - k) / ((k + 1) * (d.total - d.good - d.drawn + k + 1))
}

func (d *hypergeomDist) cdf(k float64) float64 {
	if k > d.good*d.drawn/d.total {
		return 1 - d.above(k)
	}
	return d.below(k)
}

func (d *hypergeomDist) sf(k float64) float64 {
	if k < d.good*d.drawn/d.total {
		return 1 - d.below(k)
	}
	return d.above(k)
}

// below returns the sum of the probabilities up to k, and above of those from k+1 on, from the
// largest to what does not count.
func (d *hypergeomDist) below(k float64) float64 {
	a, _ := d.support()
	s, t := 1.0, 1.0
	for i := k - 1; i >= a && t > 1e-18*s; i-- {
		t /= d.up(i)
		s += t
	}
	return math.Exp(d.logpmf(k)) * s
}

func (d *hypergeomDist) above(k float64) float64 {
	_, b := d.support()
	s, t := 1.0, 1.0
	for i := k + 1; i < b && t > 1e-18*s; i++ {
		t *= d.up(i)
		s += t
	}
	return math.Exp(d.logpmf(k+1)) * s
}

func (d *hypergeomDist) moments() Moments {
	M, n, N := d.total, d.good, d.drawn
	m := M - n
	p := n / M
	v := m * n * N * (M - N) / (M * M * (M - 1))
	g := (m - n) * (M - 2*N) / (M - 2) * math.Sqrt((M-1)/(m*n*N*(M-N)))
	k := M * (M + 1)
	k -= 6*N*(M-N) + 6*n*m
	k *= (M - 1) * M * M
	k += 6 * n * N * (M - N) * m * (5*M - 6)
	k /= n * N * (M - N) * m * (M - 2) * (M - 3)
	return Moments{N * p, v, g, k}
}

// rvs draws as NumPy: few things one by one, many by the algorithm HRUA of Stadlober (J. Comput.
// Appl. Math. 31, 181, 1990).
func (d *hypergeomDist) rvs(rng Source, k []int) {
	good, bad, n := int(d.good), int(d.total-d.good), int(d.drawn)
	_, old := rng.(*random.LegacyGenerator)
	for i := range k {
		switch {
		case old && n > 10, !old && n >= 10 && n <= good+bad-10:
			k[i] = hrua(rng, good, bad, n, old)
		case old:
			k[i] = oldOneByOne(rng, good, bad, n)
		default:
			k[i] = oneByOne(rng, good, bad, n)
		}
	}
}

// oldOneByOne is what NumPy's old generator does.
func oldOneByOne(rng Source, good, bad, n int) int {
	rest := float64(good + bad - n)
	most := min(good, bad)
	y := float64(most)
	for k := n; y > 0 && k > 0; k-- {
		y -= math.Floor(rng.Float64() + y/(rest+float64(k)))
	}
	z := most - int(y)
	if good > bad {
		return n - z
	}
	return z
}

func oneByOne(rng Source, good, bad, n int) int {
	total := good + bad
	sample := n
	if n > total/2 {
		sample = total - n
	}
	remaining, left := total, good
	for computed := sample; computed > 0 && left > 0 && remaining > left; {
		remaining--
		if upTo(rng, remaining) < left {
			left--
		}
		if computed--; remaining == left {
			left -= computed
		}
	}
	if n > total/2 {
		return left
	}
	return good - left
}

// upTo returns a number from 0 to n: of as many bits as n has, drawn until it is not above.
func upTo(rng Source, n int) int {
	mask := uint64(1)<<bits.Len(uint(n)) - 1
	for {
		var v uint64
		if mask>>32 == 0 {
			v = uint64(rng.Uint32()) & mask
		} else {
			v = rng.Uint64() & mask
		}
		if v <= uint64(n) {
			return int(v)
		}
	}
}

// hrua draws by rejection; the old generator takes a wider range for a large sample.
func hrua(rng Source, good, bad, sample int, old bool) int {
	const d1, d2 = 1.7155277699214135, 0.8989161620588988 // 2 √(2/e) and 3 - 2 √(3/e)
	popsize := good + bad
	computed := min(sample, popsize-sample)
	least, most := min(good, bad), max(good, bad)
	p, q := float64(least)/float64(popsize), float64(most)/float64(popsize)
	mu := float64(computed) * p
	a := mu + 0.5
	size := computed
	if old {
		size = sample
	}
	v := float64(popsize-computed) * float64(size) * p * q / float64(popsize-1)
	c := math.Sqrt(v + 0.5)
	h := d1*c + d2
	m := math.Floor(float64(computed+1) * float64(least+1) / float64(popsize+2))
	lf := special.Gammaln
	g := lf(m+1) + lf(float64(least)-m+1) + lf(float64(computed)-m+1) + lf(float64(most-computed)+m+1)
	b := min(float64(min(computed, least)+1), math.Floor(a+16*c))
	var k float64
	for {
		u := rng.Float64()
		w := rng.Float64()
		x := a + h*(w-0.5)/u
		if x < 0 || x >= b {
			continue
		}
		k = math.Floor(x)
		t := g - (lf(k+1) + lf(float64(least)-k+1) + lf(float64(computed)-k+1) + lf(float64(most-computed)+k+1))
		if u*(4-u)-3 <= t {
			break
		}
		if u*(u-t) >= 1 {
			continue
		}
		if 2*math.Log(u) <= t {
			break
		}
	}
	n := int(k)
	if good > bad {
		n = computed - n
	}
	if computed < sample {
		n = good - n
	}
	return n
}
