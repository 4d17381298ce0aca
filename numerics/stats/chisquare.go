// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the tests of frequencies.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// ChisquareOptions change a test of frequencies. Nil stands for the defaults.
type ChisquareOptions struct {
	Fexp *nd.Array // the expected frequencies, whose sum is that of the observed ones. Default: all the same
	Ddof int       // how many degrees of freedom fewer there are than one less than frequencies. Default: 0
	// Lambda is the power of the divergence (Cressie, Read, J. Roy. Statist. Soc. B 46, 440,
	// 1984): 1 is Pearson's statistic, 0 the ratio of likelihoods, -1/2 Freeman and Tukey's, -1 the
	// modified ratio of likelihoods, -2 Neyman's, 2/3 that of Cressie and Read. Default: 1
	Lambda *float64
}

// Chisquare tests whether observed frequencies are as expected: Σ (o-e)²/e has a χ² distribution
// if all frequencies are 5 or more, about. With another Lambda it is
// 2/(λ(λ+1)) Σ o ((o/e)^λ - 1). It panics with an [*ArgumentError] if there are not as many
// expected frequencies as observed ones or their sums differ by more than 1.5e-8 relative.
func Chisquare(fobs *nd.Array, opts *ChisquareOptions) *SignificanceResult {
	const function = "Chisquare"
	var o ChisquareOptions
	if opts != nil {
		o = *opts
	}
	observed := fobs.Data()
	expected := make([]float64, len(observed))
	if o.Fexp == nil {
		mean := average(observed)
		for i := range expected {
			expected[i] = mean
		}
	} else {
		_, expected = pairs(function, fobs, o.Fexp)
		a, b := addUp(observed), addUp(expected)
		if math.Abs(a-b) > 0x1p-26*min(math.Abs(a), math.Abs(b)) {
			panicf(function, "wants expected frequencies with the sum of the observed ones, %v, and got %v", a, b)
		}
	}
	if len(observed) == 0 {
		return undecided()
	}
	s := divergence(observed, expected, o.Lambda)
	return &SignificanceResult{s, survivalChi2(s, float64(len(observed)-1-o.Ddof))}
}

// divergence returns the power divergence of frequencies.
func divergence(observed, expected []float64, lambda *float64) float64 {
	l := 1.0
	if lambda != nil {
		l = *lambda
	}
	terms := make([]float64, len(observed))
	for i, o := range observed {
		e := expected[i]
		switch l {
		case 1:
			terms[i] = (o - e) * (o - e) / e
		case 0:
			terms[i] = 2 * special.Xlogy(o, o/e)
		case -1:
			terms[i] = 2 * special.Xlogy(e, e/o)
		default:
			terms[i] = o * (math.Pow(o/e, l) - 1) * 2 / (l * (l + 1))
		}
	}
	return addUp(terms)
}

// Chi2ContingencyOptions change a test. Nil stands for the defaults.
type Chi2ContingencyOptions struct {
	NoCorrection bool     // with one degree of freedom: do not move the frequencies by 1/2 towards the expected ones (Yates). Default: do
	Lambda       *float64 // as in [ChisquareOptions]. Default: 1
}

// A Chi2ContingencyResult is the result of a test of independence.
type Chi2ContingencyResult struct {
	Statistic    float64
	Pvalue       float64
	Dof          int       // the degrees of freedom
	ExpectedFreq *nd.Array // the expected frequencies
}

// String prints the parts.
func (r *Chi2ContingencyResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue}, field{"Dof", r.Dof}, field{"ExpectedFreq", r.ExpectedFreq})
}

// Chi2Contingency tests whether the variables along the axes of a table of frequencies are
// independent. The expected frequencies are the products of the sums along the other axes,
// divided by powers of the sum of all. It panics with an [*ArgumentError] if a frequency is
// negative, there is none, or an expected one is 0.
func Chi2Contingency(observed *nd.Array, opts *Chi2ContingencyOptions) *Chi2ContingencyResult {
	const function = "Chi2Contingency"
	var o Chi2ContingencyOptions
	if opts != nil {
		o = *opts
	}
	freq := observed.Data()
	if len(freq) == 0 {
		panicf(function, "wants a table with 1 frequency or more and got none")
	}
	for _, v := range freq {
		if v < 0 {
			panicf(function, "wants frequencies of 0 or more and got %v", v)
		}
	}
	expectedFreq := ExpectedFreq(observed)
	expected := expectedFreq.Data()
	for _, v := range expected {
		if v == 0 {
			panicf(function, "wants a table without a sum of 0 along an axis and got one")
		}
	}
	dof := len(freq) - 1
	for _, n := range observed.Shape() {
		dof -= n - 1
	}
	r := &Chi2ContingencyResult{Dof: dof, ExpectedFreq: expectedFreq, Pvalue: 1}
	if dof == 0 {
		return r
	}
	if dof == 1 && !o.NoCorrection {
		moved := make([]float64, len(freq))
		for i, v := range freq {
			d := expected[i] - v
			moved[i] = v + math.Copysign(min(0.5, math.Abs(d)), d)
		}
		freq = moved
	}
	r.Statistic = divergence(freq, expected, o.Lambda)
	r.Pvalue = survivalChi2(r.Statistic, float64(dof))
	return r
}

// ExpectedFreq returns the frequencies of a table whose axes are independent and that has the
// sums of the observed one.
func ExpectedFreq(observed *nd.Array) *nd.Array {
	dim := observed.Ndim()
	out := nd.Ones(observed.Shape()...)
	total := observed.Sum()
	for k := range dim {
		var others []int
		for j := range dim {
			if j != k {
				others = append(others, j)
			}
		}
		margin := observed
		if len(others) > 0 {
			margin = observed.Along(others...).KeepDims().Sum()
		}
		out.IMul(margin)
		if k > 0 {
			out.IDivScalar(total)
		}
	}
	return out
}
