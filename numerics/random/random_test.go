// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random_test

// This file tests properties and errors.

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
)

// TestChapter has the numbers of the chapter: the noise of its interpolation, and the first
// of its normal sample.
func TestChapter(t *testing.T) {
	t.Parallel()
	noise := random.New(27446968).Normal(0, 0.1, 20)
	want := nd.Of(-0.03700152811450033, -0.09509894391438967, 0.010874440289293135, 0.18713371276723556)
	if diff := numtest.Compare(noise.Slice(nd.S(0, 4)).Copy(), want, 1e-15, 0.1); diff != "" {
		t.Errorf("noise: %s", diff)
	}
	sample := random.Legacy(0).Normal(0, 1, 100_000)
	want = nd.Of(1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675)
	if diff := numtest.Compare(sample.Slice(nd.S(0, 5)).Copy(), want, 1e-15, 1); diff != "" {
		t.Errorf("sample: %s", diff)
	}
	if got := sample.Mean(); math.Abs(got-0.0015767005081253399) > 1e-15 {
		t.Errorf("mean of the sample is %v, want 0.0015767005081253399", got)
	}
}

// TestMoments compares means and variances of samples with those of the distributions: five
// times their own deviation covers all but one run in a million, and the seed is fixed.
func TestMoments(t *testing.T) {
	t.Parallel()
	const n = 200_000
	g := random.New(1)
	for name, row := range map[string]struct {
		x              *nd.Array
		mean, variance float64
	}{
		"Random":   {g.Random(n), 0.5, 1.0 / 12},
		"Normal":   {g.Normal(2, 3, n), 2, 9},
		"Gamma":    {g.Gamma(2.5, 2, n), 5, 10},
		"Beta":     {g.Beta(2, 3, n), 0.4, 0.04},
		"Poisson":  {g.Poisson(42, n).AsArray(), 42, 42},
		"Binomial": {g.Binomial(300, 0.4, n).AsArray(), 120, 72},
		"Integers": {g.Integers(-3, 4, n).AsArray(), 0, 4},
		"Laplace":  {g.Laplace(0, 1, n), 0, 2},
	} {
		if got := row.x.Mean(); math.Abs(got-row.mean) > 5*math.Sqrt(row.variance/n) {
			t.Errorf("%s: mean %v, want %v", name, got, row.mean)
		}
		if got := row.x.Var(); math.Abs(got/row.variance-1) > 0.03 {
			t.Errorf("%s: variance %v, want %v", name, got, row.variance)
		}
	}
	cov := nd.FromRows([][]float64{{2, 1}, {1, 3}})
	for _, method := range []random.MultivariateMethod{random.BySVD, random.ByEigh, random.ByCholesky} {
		x, err := g.MultivariateNormal(nd.Of(1, -1), cov, method, n)
		if err != nil {
			t.Fatal(err)
		}
		y := x.Sub(x.Along(0).Mean())
		got := nd.Matmul(y.T(), y).DivScalar(n)
		if diff := numtest.Compare(got, cov, 0.03, 3); diff != "" {
			t.Errorf("covariances with method %d: %s", method, diff)
		}
	}
}

func TestGenerators(t *testing.T) {
	t.Parallel()
	if a, b := random.New().Random(4), random.New().Random(4); a.ArrayEqual(b) {
		t.Errorf("two generators without a seed give %v", a)
	}
	if a, b := random.New(5).Random(4), random.New(5).Random(4); !a.ArrayEqual(b) {
		t.Errorf("a seed gives %v and %v", a, b)
	}
	list := random.New(5).Spawn(2)
	if a, b := list[0].Random(4), list[1].Random(4); a.ArrayEqual(b) {
		t.Errorf("two spawned generators give %v", a)
	}
	one := random.New(7).Normal(0, 1)
	if one.Ndim() != 0 || one.At() != random.New(7).NormFloat64() {
		t.Errorf("Normal without a shape gives %v", one)
	}
	// Large arrays, which several goroutines fill, are the same stream.
	a, b := random.New(11), random.New(11)
	large := a.Random(200_001).Data()
	for i, v := range large {
		if w := b.Float64(); v != w {
			t.Fatalf("number %d is %v in an array and %v alone", i, v, w)
		}
	}
	if v, w := a.Integers(0, 100).At(), b.Integers(0, 100).At(); v != w {
		t.Errorf("after it come %d and %d", v, w)
	}
	// A generator is a source of package rand.
	r := rand.New(random.New(3))
	if r.IntN(10) < 0 {
		t.Error("IntN(10) is negative")
	}
	p := random.New(9).Permutation(1000).Data()
	slices.Sort(p)
	for i, v := range p {
		if i != v {
			t.Fatalf("a permutation of 1000 has no %d", i)
		}
	}
	once := random.New(9).Choice(50, &random.ChoiceOptions{NoReplace: true}, 50).Data()
	slices.Sort(once)
	if len(slices.Compact(once)) != 50 {
		t.Error("a choice of 50 of 50, each once, has one twice")
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	g := random.New(1)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"random: Normal wants a scale of 0 or more and got -1", func() { g.Normal(0, -1, 3) }},
		{"random: Normal wants a scale of 0 or more and got NaN", func() { g.Normal(0, math.NaN(), 3) }},
		{"random: Integers wants low below high and got 3 and 3", func() { g.Integers(3, 3) }},
		{"random: Beta wants a parameter a above 0 and got 0", func() { g.Beta(0, 1) }},
		{"random: Poisson wants a mean from 0 to 9e18 and got -1", func() { g.Poisson(-1) }},
		{"random: Binomial wants a probability from 0 to 1 and got 1.5", func() { g.Binomial(3, 1.5) }},
		{"random: Uniform wants a finite range and got +Inf", func() { g.Uniform(0, math.Inf(1)) }},
		{"random: Triangular wants left, mode and right in order and got 1, 0 and 2", func() { g.Triangular(1, 0, 2) }},
		{"random: Choice wants 1 number or more to choose from and got 0", func() { g.Choice(0, nil, 3) }},
		{"random: Choice wants at most 3 numbers, each once, and got 4", func() { g.Choice(3, &random.ChoiceOptions{NoReplace: true}, 4) }},
		{"random: Choice wants 2 probabilities with the sum 1 and got 2 with the sum 1.5", func() { g.Choice(2, &random.ChoiceOptions{P: nd.Of(1, 0.5)}, 4) }},
		{"random: Permutation wants a length of 0 or more and got -1", func() { g.Permutation(-1) }},
		{"random: Shuffle wants an array with one axis and got shape [2 2]", func() { g.Shuffle(nd.Zeros(2, 2)) }},
		{"random: MultivariateNormal wants a mean of n numbers and n by n covariances and got shapes [2] and [3 3]", func() {
			_, _ = g.MultivariateNormal(nd.Zeros(2), nd.Eye(3), random.BySVD)
		}},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	if _, err := g.MultivariateNormal(nd.Zeros(2), nd.FromRows([][]float64{{1, 2}, {2, 1}}), random.ByCholesky); err == nil {
		t.Error("covariances that are not positive definite give no error")
	}
}

func BenchmarkRandom(b *testing.B) {
	g := random.New(1)
	for b.Loop() {
		g.Random(1_000_000)
	}
}

func BenchmarkNormal(b *testing.B) {
	g := random.New(1)
	for b.Loop() {
		g.StandardNormal(1_000_000)
	}
}

func BenchmarkGamma(b *testing.B) {
	g := random.New(1)
	for b.Loop() {
		g.StandardGamma(2.5, 1_000_000)
	}
}

func BenchmarkBeta(b *testing.B) {
	g := random.New(1)
	for b.Loop() {
		g.Beta(2.5, 1.5, 1_000_000)
	}
}
