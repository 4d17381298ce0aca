// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file holds examples of fits of distributions.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

// The least waiting time, and the mean one above it.
func ExampleFitExpon() {
	loc, scale, err := stats.FitExpon(nd.Of(1, 2, 6), nil)
	fmt.Printf("%.4f %.4f %v\n", loc, scale, err)
	// Output: 1.0000 2.0000 <nil>
}

func ExampleFitUniform() {
	loc, scale, err := stats.FitUniform(nd.Of(2, 3, 7), nil)
	fmt.Printf("%.4f %.4f %v\n", loc, scale, err)
	// Output: 2.0000 5.0000 <nil>
}

// The median, and the mean distance from it.
func ExampleFitLaplace() {
	loc, scale, err := stats.FitLaplace(nd.Of(1, 2, 3, 5, 9), nil)
	fmt.Printf("%.4f %.4f %v\n", loc, scale, err)
	// Output: 3.0000 2.2000 <nil>
}

// From 0: the mean and the deviation of the logarithms are 1 and 0.5.
func ExampleFitLognorm() {
	sample := nd.Exp(random.New(1).Normal(1, 0.5, 10_000))
	s, loc, scale, err := stats.FitLognorm(sample, &stats.FitOptions{Fix: map[string]float64{"loc": 0}})
	fmt.Printf("%.1f %g %.1f %v\n", s, loc, scale, err)
	// Output: 0.5 0 2.7 <nil>
}

// Lives of parts, from 0.
func ExampleFitWeibullMin() {
	sample := stats.WeibullMin(2, 0, 100).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	c, loc, scale, err := stats.FitWeibullMin(sample, known)
	fmt.Printf("%.1f %g %.0f %v\n", c, loc, scale, err)
	// Output: 2.0 0 100 <nil>
}

// Parts of a whole, from 0 to 1.
func ExampleFitBeta() {
	sample := stats.Beta(2, 3).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0, "scale": 1}}
	a, b, loc, scale, err := stats.FitBeta(sample, known)
	fmt.Printf("%.1f %.1f %g %g %v\n", a, b, loc, scale, err)
	// Output: 2.0 3.0 0 1 <nil>
}

// Heavier tails than those of a normal distribution.
func ExampleFitT() {
	sample := stats.T(4, 10, 2).Rvs(random.New(1), 10_000)
	df, loc, scale, err := stats.FitT(sample, nil)
	fmt.Printf("%.1f %.1f %.1f %v\n", df, loc, scale, err)
	// Output: 3.9 10.0 2.0 <nil>
}

// The highest of each year.
func ExampleFitGumbelR() {
	sample := stats.GumbelR(10, 2).Rvs(random.New(1), 10_000)
	loc, scale, err := stats.FitGumbelR(sample, nil)
	fmt.Printf("%.1f %.1f %v\n", loc, scale, err)
	// Output: 10.0 2.0 <nil>
}

// The lowest of each year.
func ExampleFitGumbelL() {
	sample := stats.GumbelL(-10, 2).Rvs(random.New(1), 10_000)
	loc, scale, err := stats.FitGumbelL(sample, nil)
	fmt.Printf("%.1f %.1f %v\n", loc, scale, err)
	// Output: -10.0 2.0 <nil>
}

func ExampleFitGenextreme() {
	sample := stats.Genextreme(0.2, 10, 2).Rvs(random.New(1), 10_000)
	c, loc, scale, err := stats.FitGenextreme(sample, nil)
	fmt.Printf("%.1f %.1f %.1f %v\n", c, loc, scale, err)
	// Output: 0.2 10.0 2.0 <nil>
}

// What exceeds a threshold, from 0.
func ExampleFitGenpareto() {
	sample := stats.Genpareto(0.3, 0, 2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	c, loc, scale, err := stats.FitGenpareto(sample, known)
	fmt.Printf("%.1f %g %.1f %v\n", c, loc, scale, err)
	// Output: 0.3 0 2.0 <nil>
}

func ExampleFitCauchy() {
	sample := stats.Cauchy(3, 2).Rvs(random.New(1), 10_000)
	loc, scale, err := stats.FitCauchy(sample, nil)
	fmt.Printf("%.1f %.1f %v\n", loc, scale, err)
	// Output: 3.0 2.0 <nil>
}

func ExampleFitLogistic() {
	sample := stats.Logistic(3, 2).Rvs(random.New(1), 10_000)
	loc, scale, err := stats.FitLogistic(sample, nil)
	fmt.Printf("%.1f %.1f %v\n", loc, scale, err)
	// Output: 3.0 2.0 <nil>
}

func ExampleFitChi2() {
	sample := stats.Chi2(5).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0, "scale": 1}}
	df, loc, scale, err := stats.FitChi2(sample, known)
	fmt.Printf("%.1f %g %g %v\n", df, loc, scale, err)
	// Output: 5.0 0 1 <nil>
}

func ExampleFitF() {
	sample := stats.F(5, 8).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0, "scale": 1}}
	dfn, dfd, loc, scale, err := stats.FitF(sample, known)
	fmt.Printf("%.0f %.0f %g %g %v\n", dfn, dfd, loc, scale, err)
	// Output: 5 8 0 1 <nil>
}

func ExampleFitPareto() {
	sample := stats.Pareto(3, 0, 2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	b, loc, scale, err := stats.FitPareto(sample, known)
	fmt.Printf("%.1f %g %.1f %v\n", b, loc, scale, err)
	// Output: 3.0 0 2.0 <nil>
}

func ExampleFitPowerlaw() {
	sample := stats.Powerlaw(2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0, "scale": 1}}
	a, loc, scale, err := stats.FitPowerlaw(sample, known)
	fmt.Printf("%.1f %g %g %v\n", a, loc, scale, err)
	// Output: 2.0 0 1 <nil>
}

func ExampleFitHalfnorm() {
	sample := stats.Halfnorm(0, 2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	loc, scale, err := stats.FitHalfnorm(sample, known)
	fmt.Printf("%g %.1f %v\n", loc, scale, err)
	// Output: 0 2.0 <nil>
}

func ExampleFitRayleigh() {
	sample := stats.Rayleigh(0, 2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	loc, scale, err := stats.FitRayleigh(sample, known)
	fmt.Printf("%g %.1f %v\n", loc, scale, err)
	// Output: 0 2.0 <nil>
}

func ExampleFitMaxwell() {
	sample := stats.Maxwell(0, 2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	loc, scale, err := stats.FitMaxwell(sample, known)
	fmt.Printf("%g %.1f %v\n", loc, scale, err)
	// Output: 0 2.0 <nil>
}

func ExampleFitInvgamma() {
	sample := stats.Invgamma(3).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	a, loc, scale, err := stats.FitInvgamma(sample, known)
	fmt.Printf("%.1f %g %.1f %v\n", a, loc, scale, err)
	// Output: 3.0 0 1.0 <nil>
}

func ExampleFitInvgauss() {
	sample := stats.Invgauss(0.5, 0, 2).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"loc": 0}}
	mu, loc, scale, err := stats.FitInvgauss(sample, known)
	fmt.Printf("%.1f %g %.1f %v\n", mu, loc, scale, err)
	// Output: 0.5 0 2.0 <nil>
}

func ExampleFitSkewnorm() {
	sample := stats.Skewnorm(4, 1, 2).Rvs(random.New(1), 10_000)
	a, loc, scale, err := stats.FitSkewnorm(sample, nil)
	fmt.Printf("%.0f %.1f %.1f %v\n", a, loc, scale, err)
	// Output: 4 1.0 2.0 <nil>
}

func ExampleFitTriang() {
	sample := stats.Triang(0.5, 1, 2).Rvs(random.New(1), 10_000)
	c, loc, scale, err := stats.FitTriang(sample, nil)
	fmt.Printf("%.1f %.1f %.1f %v\n", c, loc, scale, err)
	// Output: 0.5 1.0 2.0 <nil>
}

// A normal distribution whose left half is missing.
func ExampleFitTruncnorm() {
	sample := stats.Truncnorm(0, 3, 10, 2).Rvs(random.New(1), 10_000)
	a, b, loc, scale, err := stats.FitTruncnorm(sample, &stats.FitOptions{
		Fix:   map[string]float64{"a": 0, "b": 3},
		Start: map[string]float64{"loc": 9, "scale": 3},
	})
	fmt.Printf("%g %g %.1f %.1f %v\n", a, b, loc, scale, err)
	// Output: 0 3 10.0 2.0 <nil>
}

// Directions, in radians.
func ExampleFitVonmises() {
	sample := stats.Vonmises(4, 1).Rvs(random.New(1), 10_000)
	known := &stats.FitOptions{Fix: map[string]float64{"scale": 1}}
	kappa, loc, scale, err := stats.FitVonmises(sample, known)
	fmt.Printf("%.1f %.1f %g %v\n", kappa, loc, scale, err)
	// Output: 4.1 1.0 1 <nil>
}

func ExampleDiscrete_Fit() {
	calls := nd.OfInt(2, 0, 3, 1, 2, 4, 1, 0, 2, 1) // in ten hours
	d, err := stats.Poisson(1).Fit(calls, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Params())
	fmt.Printf("%.3f %.3f\n", d.Nnlf(calls), stats.Poisson(2).Nnlf(calls)) // the fit is the more likely one
	// Output:
	// [1.6 0]
	// 15.529 15.959
}
