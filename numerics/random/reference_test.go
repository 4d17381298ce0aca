// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random_test

// This file compares streams with NumPy's.

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
)

const count = 10_000

// drawer is what both generators have.
type drawer interface {
	Uniform(low, high float64, shape ...int) *nd.Array
	StandardNormal(shape ...int) *nd.Array
	Normal(loc, scale float64, shape ...int) *nd.Array
	StandardExponential(shape ...int) *nd.Array
	Exponential(scale float64, shape ...int) *nd.Array
	StandardGamma(k float64, shape ...int) *nd.Array
	Gamma(k, scale float64, shape ...int) *nd.Array
	Beta(a, b float64, shape ...int) *nd.Array
	Chisquare(df float64, shape ...int) *nd.Array
	F(num, den float64, shape ...int) *nd.Array
	StandardT(df float64, shape ...int) *nd.Array
	StandardCauchy(shape ...int) *nd.Array
	Lognormal(mean, sigma float64, shape ...int) *nd.Array
	Laplace(loc, scale float64, shape ...int) *nd.Array
	Logistic(loc, scale float64, shape ...int) *nd.Array
	Gumbel(loc, scale float64, shape ...int) *nd.Array
	Weibull(a float64, shape ...int) *nd.Array
	Rayleigh(scale float64, shape ...int) *nd.Array
	Pareto(a float64, shape ...int) *nd.Array
	Power(a float64, shape ...int) *nd.Array
	Triangular(left, mode, right float64, shape ...int) *nd.Array
	Poisson(mean float64, shape ...int) *nd.Int
	Binomial(n int, p float64, shape ...int) *nd.Int
	Geometric(p float64, shape ...int) *nd.Int
	NegativeBinomial(n, p float64, shape ...int) *nd.Int
}

// draw returns the stream of a name, nil if it is none of both generators'.
func draw(g drawer, name string, p []float64) any {
	switch name {
	case "uniform":
		return g.Uniform(p[0], p[1], count)
	case "standard_normal":
		return g.StandardNormal(count)
	case "normal":
		return g.Normal(p[0], p[1], count)
	case "standard_exponential":
		return g.StandardExponential(count)
	case "exponential":
		return g.Exponential(p[0], count)
	case "standard_gamma":
		return g.StandardGamma(p[0], count)
	case "gamma":
		return g.Gamma(p[0], p[1], count)
	case "beta":
		return g.Beta(p[0], p[1], count)
	case "chisquare":
		return g.Chisquare(p[0], count)
	case "f":
		return g.F(p[0], p[1], count)
	case "standard_t":
		return g.StandardT(p[0], count)
	case "standard_cauchy":
		return g.StandardCauchy(count)
	case "lognormal":
		return g.Lognormal(p[0], p[1], count)
	case "laplace":
		return g.Laplace(p[0], p[1], count)
	case "logistic":
		return g.Logistic(p[0], p[1], count)
	case "gumbel":
		return g.Gumbel(p[0], p[1], count)
	case "weibull":
		return g.Weibull(p[0], count)
	case "rayleigh":
		return g.Rayleigh(p[0], count)
	case "pareto":
		return g.Pareto(p[0], count)
	case "power":
		return g.Power(p[0], count)
	case "triangular":
		return g.Triangular(p[0], p[1], p[2], count)
	case "poisson":
		return g.Poisson(p[0], count)
	case "binomial":
		return g.Binomial(int(p[0]), p[1], count)
	case "geometric":
		return g.Geometric(p[0], count)
	case "negative_binomial":
		return g.NegativeBinomial(p[0], p[1], count)
	}
	return nil
}

// stream returns what a reference names.
func stream(t *testing.T, name string, words []string) any {
	t.Helper()
	legacy := name == "legacy"
	if legacy {
		name, words = words[0], words[1:]
	}
	if name == "words" {
		return random.New(1, 2, 1<<40, 7, 9, 11).Random(5)
	}
	seed, err := strconv.ParseUint(words[0], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int
	var p []float64
	for _, w := range words[1:] {
		v, err := strconv.ParseFloat(w, 64)
		if err != nil {
			t.Fatal(err)
		}
		n, _ := strconv.ParseInt(w, 10, 64)
		p, numbers = append(p, v), append(numbers, int(n))
	}
	weights := nd.Arange(1, 31).DivScalar(465)
	once := &random.ChoiceOptions{NoReplace: true}
	if legacy {
		g := random.Legacy(uint32(seed))
		switch name {
		case "rand":
			return g.Rand(count)
		case "randint":
			return g.Randint(numbers[0], numbers[1], count)
		case "permutation":
			return g.Permutation(100)
		case "choice":
			return g.Choice(50, nil, 100)
		case "choice_once":
			return g.Choice(1000, once, 60)
		case "choice_p":
			return g.Choice(30, &random.ChoiceOptions{P: weights}, 100)
		}
		return draw(g, name, p)
	}
	g := random.New(seed)
	switch name {
	case "random":
		return g.Random(count)
	case "integers":
		return g.Integers(numbers[0], numbers[1], count)
	case "permutation":
		return g.Permutation(100)
	case "choice":
		return g.Choice(50, nil, 100)
	case "choice_once":
		return g.Choice(1000, once, 60)
	case "choice_ordered":
		return g.Choice(1000, &random.ChoiceOptions{NoReplace: true, NoShuffle: true}, 60)
	case "choice_many":
		return g.Choice(20_000, once, 1000)
	case "choice_p":
		return g.Choice(30, &random.ChoiceOptions{P: weights}, 100)
	case "choice_p_once":
		return g.Choice(30, &random.ChoiceOptions{P: weights, NoReplace: true}, 20)
	case "shuffle":
		x := nd.Arange(60)
		g.Shuffle(x)
		return x
	case "multivariate_svd", "multivariate_eigh", "multivariate_cholesky", "wide_svd", "wide_eigh", "wide_cholesky":
		kind, method, _ := strings.Cut(name, "_")
		mean, count := nd.Of(1, 2, 3), 20
		cov := nd.FromRows([][]float64{{2, 0.5, 0.1}, {0.5, 1, 0.3}, {0.1, 0.3, 3}})
		if kind == "wide" {
			i := nd.Arange(20)
			mean, count = nd.Zeros(20), 3
			cov = nd.Pow(nd.Scalar(0.5), nd.Abs(i.Reshape(20, 1).Sub(i)))
		}
		x, err := g.MultivariateNormal(mean, cov, map[string]random.MultivariateMethod{
			"svd": random.BySVD, "eigh": random.ByEigh, "cholesky": random.ByCholesky,
		}[method], count)
		if err != nil {
			t.Error(err)
		}
		return x
	case "spawn":
		s := random.NewSeedSequence(seed)
		children := s.Spawn(3)
		children = append(children, children[1].Spawn(1)...)
		var rows []*nd.Array
		for _, c := range children {
			rows = append(rows, random.FromSequence(c).Random(5))
		}
		return nd.Stack(0, rows...)
	case "mixed":
		return nd.Concatenate(0, g.Integers(0, 10, 3).AsArray(), g.Random(2), g.Integers(0, 10, 2).AsArray(), g.StandardNormal(2), g.Integers(0, 7, 1).AsArray())
	}
	return draw(g, name, p)
}

// some returns the elements of a stream that a reference holds.
func some[T any](data []T) []T {
	if len(data) < count {
		return data
	}
	out := append([]T(nil), data[:20]...)
	for i := 20; i < count; i += 499 {
		out = append(out, data[i])
	}
	return out
}

func TestStreams(t *testing.T) {
	t.Parallel()
	for _, r := range numtest.Read(t, "testdata/reference.txt") {
		name, words := r.Name, r.Inputs
		part := ""
		if name == "bits" || name == "sum" {
			part, name, words = name, words[0], words[1:]
		}
		got := stream(t, name, words)
		if got == nil {
			t.Errorf("no stream %v", r)
			continue
		}
		// The functions of package math differ from those of C by a bit or two, which counts
		// more where a location is added; sums of 10,000 numbers differ by some of these.
		tol, scale := 1e-14, 1.0
		if strings.HasPrefix(r.Name, "wide") {
			tol = 1e-12 // the vectors of eigenvalues that are near each other
		}
		switch x := got.(type) {
		case *nd.Array:
			data := x.Data()
			switch part {
			case "bits":
				sum := uint64(0)
				for i, v := range data {
					sum += math.Float64bits(v) * uint64(i+1)
				}
				got = int(sum % (1 << 53))
			case "sum":
				got, tol, scale = x.Sum(), 1e-12, 1
			default:
				if len(data) == count {
					got = nd.FromSlice(some(data))
				}
			}
		case *nd.Int:
			data := x.Data()
			switch part {
			case "bits":
				sum := uint64(0)
				for i, v := range data {
					sum += uint64(v) * uint64(i+1)
				}
				got = int(sum % (1 << 53))
			case "sum":
				got = float64(x.Sum())
			default:
				if len(data) == count {
					got = nd.FromSliceInt(some(data))
				}
			}
		}
		if strings.HasPrefix(name, "uniform") || name == "random" {
			tol = 0
		}
		numtest.Check(t, r, func() any { return got }, tol, scale)
	}
}
