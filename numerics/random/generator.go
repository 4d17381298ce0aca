// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is the generator.

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// A Generator draws random numbers: the same as NumPy's default_rng of the same seed. It is
// not for use by several goroutines at once: see [Generator.Spawn].
type Generator struct {
	distributions
	bits  *PCG64
	seeds *SeedSequence
}

// New returns the generator of a seed, which may be several words: see [NewSeedSequence].
// Without one it takes the system's randomness.
func New(seed ...uint64) *Generator { return FromSequence(NewSeedSequence(seed...)) }

// FromSequence returns the generator of a seed sequence.
func FromSequence(s *SeedSequence) *Generator {
	bits := NewPCG64(s)
	return &Generator{distributions{bits}, bits, s}
}

// Spawn returns n generators that are independent of this one and of each other, one for each
// goroutine.
func (g *Generator) Spawn(n int) []*Generator {
	list := make([]*Generator, max(n, 0))
	for i, s := range g.seeds.Spawn(n) {
		list[i] = FromSequence(s)
	}
	return list
}

// Random returns numbers in [0, 1), multiples of 2^-53.
func (g *Generator) Random(shape ...int) *nd.Array {
	x := nd.Zeros(shape...)
	data := x.Data()
	half, hasHalf := g.bits.half, g.bits.hasHalf
	parallel.For(len(data), 1, func(low, high int) {
		p := *g.bits
		p.Advance(uint64(low))
		p.fill(data[low:high])
	})
	g.bits.Advance(uint64(len(data)))
	g.bits.half, g.bits.hasHalf = half, hasHalf
	return x
}

// fill fills x with numbers in [0, 1).
func (p *PCG64) fill(x []float64) {
	high, low := p.high, p.low
	for i := range x {
		high, low = next(high, low, p.incHigh, p.incLow)
		x[i] = float64(output(high, low)>>11) * (1.0 / (1 << 53))
	}
	p.high, p.low = high, low
}

// Integers returns numbers in [low, high), all as likely. It panics with an [*ArgumentError] if
// low is not below high.
func (g *Generator) Integers(low, high int, shape ...int) *nd.Int {
	if low >= high {
		panicf("Integers", "wants low below high and got %d and %d", low, high)
	}
	n := uint64(high) - uint64(low) - 1
	return ints(shape, func() int { return low + int(below(g.s, n)) })
}

// Shuffle puts the elements of x, with one axis, into a random order.
func (g *Generator) Shuffle(x *nd.Array) {
	if x.Ndim() != 1 {
		panicf("Shuffle", "wants an array with one axis and got shape %v", x.Shape())
	}
	shuffle(g.s, x.Size(), func(i, j int) {
		a, b := x.At(i), x.At(j)
		x.Set(b, i)
		x.Set(a, j)
	})
}

// shuffle exchanges elements, from the last to the second, each with one that is not after it.
func shuffle(s source, n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, int(masked(s, uint64(i))))
	}
}

// Permutation returns the numbers from 0 to n-1 in a random order: an index for Take. It panics
// with an [*ArgumentError] if n is negative.
func (g *Generator) Permutation(n int) *nd.Int { return permutation("Permutation", g.s, n) }

func permutation(function string, s source, n int) *nd.Int {
	if n < 0 {
		panicf(function, "wants a length of 0 or more and got %d", n)
	}
	list := upTo(n)
	shuffle(s, n, func(i, j int) { list[i], list[j] = list[j], list[i] })
	return nd.FromSliceInt(list)
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// ChoiceOptions change a choice. Nil stands for the defaults.
type ChoiceOptions struct {
	NoReplace bool      // take each number once at most
	P         *nd.Array // the probability of each number. Default: all the same
	NoShuffle bool      // with NoReplace: leave the numbers in the order in which they are found, which is not random
}

// Choice returns numbers from 0 to n-1, chosen at random, in a shape: an index for Take. It
// panics with an [*ArgumentError] if n is below 1, there are more numbers to take once than
// there are, or the probabilities are not n of 0 or more with the sum 1.
func (g *Generator) Choice(n int, opts *ChoiceOptions, shape ...int) *nd.Int {
	const function = "Choice"
	o := ChoiceOptions{}
	if opts != nil {
		o = *opts
	}
	out := nd.ZerosInt(shape...)
	data := out.Data()
	p := chances(function, n, len(data), o)
	switch {
	case !o.NoReplace && p == nil:
		for i := range data {
			data[i] = int(below(g.s, uint64(n-1)))
		}
	case !o.NoReplace:
		cdf := cumulated(p)
		for i := range data {
			data[i] = upper(cdf, g.s.float64())
		}
	case p != nil:
		g.once(data, p)
	case n > 10_000 && len(data) > n/50:
		list := upTo(n)
		g.shuffleFrom(list, max(n-len(data), 1))
		copy(data, list[n-len(data):])
	default:
		// Floyd's: a number that is there already gives way to the largest so far.
		there := make(map[int]bool, len(data))
		for i := range data {
			most := n - len(data) + i
			v := int(below(g.s, uint64(most)))
			if there[v] {
				v = most
			}
			there[v] = true
			data[i] = v
		}
		if !o.NoShuffle {
			g.shuffleFrom(data, 1)
		}
	}
	return out
}

// shuffleFrom exchanges the elements from the last to the one at first.
func (g *Generator) shuffleFrom(list []int, first int) {
	for i := len(list) - 1; i >= first; i-- {
		j := below(g.s, uint64(i))
		list[i], list[j] = list[j], list[i]
	}
}

// once fills out with different numbers of the probabilities p, which it changes.
func (g *Generator) once(out []int, p []float64) {
	for found := 0; found < len(out); {
		draws := make([]float64, len(out)-found)
		for i := range draws {
			draws[i] = g.s.float64()
		}
		for _, v := range out[:found] {
			p[v] = 0
		}
		cdf := cumulated(p)
		before := found
		for _, u := range draws {
			if v := upper(cdf, u); !slices.Contains(out[before:found], v) {
				out[found] = v
				found++
			}
		}
	}
}

// chances checks a choice of count of n numbers, and returns a copy of the probabilities, nil
// if there are none.
func chances(function string, n, count int, o ChoiceOptions) []float64 {
	if n < 1 {
		panicf(function, "wants 1 number or more to choose from and got %d", n)
	}
	if o.NoReplace && count > n {
		panicf(function, "wants at most %d numbers, each once, and got %d", n, count)
	}
	if o.P == nil {
		return nil
	}
	p := slices.Clone(o.P.Data())
	sum, some := 0.0, 0
	for _, v := range p {
		notNegative(function, "probability", v)
		sum += v
		if v > 0 {
			some++
		}
	}
	if len(p) != n || sum < 1-1e-8 || sum > 1+1e-8 {
		panicf(function, "wants %d probabilities with the sum 1 and got %d with the sum %v", n, len(p), sum)
	}
	if o.NoReplace && some < count {
		panicf(function, "wants %d probabilities above 0 or more and got %d", count, some)
	}
	return p
}

// cumulated returns the sums of the probabilities up to each, the last of which is 1.
func cumulated(p []float64) []float64 {
	cdf := make([]float64, len(p))
	sum := 0.0
	for i, v := range p {
		sum += v
		cdf[i] = sum
	}
	for i := range cdf {
		cdf[i] /= sum
	}
	return cdf
}

// upper returns the index of the first element of cdf above u.
func upper(cdf []float64, u float64) int {
	i, _ := slices.BinarySearchFunc(cdf, u, func(c, u float64) int {
		if c > u {
			return 1
		}
		return -1
	})
	return min(i, len(cdf)-1)
}

// A MultivariateMethod says how a matrix of covariances is factored.
type MultivariateMethod int

// The methods.
const (
	BySVD      MultivariateMethod = iota // any covariances
	ByEigh                               // any covariances
	ByCholesky                           // positive definite ones; the fastest
)

// MultivariateNormal returns vectors of the normal distribution of a mean, with one axis, and a
// matrix of covariances, along the last axis of an array of a shape and the length of the
// mean. The numbers are NumPy's with the method ByCholesky, and in up to 20 dimensions with
// the others; in more they have the same distribution, but the signs of singular vectors and
// eigenvectors, which nothing determines, may differ. The error is that of the
// factorization. It panics with an [*ArgumentError] if the shapes do not fit.
func (g *Generator) MultivariateNormal(mean, cov *nd.Array, method MultivariateMethod, shape ...int) (*nd.Array, error) {
	const function = "MultivariateNormal"
	n := mean.Size()
	if mean.Ndim() != 1 || !slices.Equal(cov.Shape(), []int{n, n}) {
		panicf(function, "wants a mean of n numbers and n by n covariances and got shapes %v and %v", mean.Shape(), cov.Shape())
	}
	factor, err := factored(function, cov, method)
	if err != nil {
		return nil, err
	}
	shape = append(slices.Clone(shape), n)
	x := g.StandardNormal(shape...).Reshape(-1, n)
	return nd.Matmul(x, factor.T()).Add(mean).Reshape(shape...), nil
}

// factored returns an a with a times its transpose the covariances.
func factored(function string, cov *nd.Array, method MultivariateMethod) (*nd.Array, error) {
	switch method {
	case BySVD:
		r, err := linalg.Svd(cov, nil)
		if err != nil {
			return nil, err
		}
		return r.U.Mul(nd.Sqrt(r.S)), nil
	case ByEigh:
		r, err := linalg.Eigh(cov, nil)
		if err != nil {
			return nil, err
		}
		return r.V.Mul(nd.Sqrt(nd.Maximum(r.W, nd.Scalar(0)))), nil
	case ByCholesky:
		return linalg.Cholesky(cov, &linalg.CholeskyOptions{Lower: true})
	}
	panicf(function, "wants the method BySVD, ByEigh or ByCholesky and got %d", int(method))
	return nil, nil
}

// StandardNormal returns numbers of the normal distribution of mean 0 and deviation 1.
func (g *Generator) StandardNormal(shape ...int) *nd.Array {
	x := nd.Zeros(shape...)
	g.fillNormal(x.Data())
	return x
}

// Normal returns numbers of the normal distribution of mean loc and deviation scale, whose
// density is exp(-(x-loc)^2 / (2 scale^2)) / (scale sqrt(2 pi)). It panics with an
// [*ArgumentError] if scale is negative.
func (g *Generator) Normal(loc, scale float64, shape ...int) *nd.Array {
	notNegative("Normal", "scale", scale)
	x := nd.Zeros(shape...)
	data := x.Data()
	g.fillNormal(data)
	scaled(data, loc, scale)
	return x
}

// fillNormal fills x with standard normal numbers.
func (g *Generator) fillNormal(x []float64) {
	p := g.bits
	high, low := p.high, p.low
	for k := 0; k < len(x); k++ {
		high, low = next(high, low, p.incHigh, p.incLow)
		r := output(high, low)
		i := r & 0xff
		v := r >> 9 & (1<<52 - 1)
		d := float64(v) * normalWidth[i]
		if r>>8&1 != 0 {
			d = -d
		}
		if v < normalInside[i] {
			x[k] = d
			continue
		}
		p.high, p.low = high, low
		if d, ok := p.normalEdge(i, v, d); ok {
			x[k] = d
		} else {
			k--
		}
		high, low = p.high, p.low
	}
	p.high, p.low = high, low
}

// scaled makes x loc + scale x.
func scaled(x []float64, loc, scale float64) {
	parallel.For(len(x), 1, func(low, high int) {
		for k, v := range x[low:high] {
			x[low+k] = loc + scale*v
		}
	})
}
