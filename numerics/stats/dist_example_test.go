// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

func ExampleNorm() {
	d := stats.Norm(0, 1)
	fmt.Printf("%.4f %.4f\n", d.Pdf(0), d.Cdf(1.96))
	// Far out the survival function still has all digits.
	fmt.Printf("%.4g %.4f\n", d.Sf(30), d.Logsf(100))
	fmt.Println(nd.Map(d.Cdf, nd.Of(-1, 0, 1)))
	// Output:
	// 0.3989 0.9750
	// 4.907e-198 -5005.5242
	// [0.15865525 0.5        0.84134475]
}

func ExampleFitNorm() {
	sample := stats.Norm(3, 2).Rvs(random.New(27446968), 1000)
	loc, scale, err := stats.FitNorm(sample, nil)
	fmt.Printf("%.3f %.3f %v\n", loc, scale, err)
	// Output: 2.916 1.990 <nil>
}

func ExampleFitGamma() {
	sample := stats.Gamma(1).Rvs(random.Legacy(0), 1000)
	a, loc, scale, err := stats.FitGamma(sample, &stats.FitOptions{Fix: map[string]float64{"loc": 0}})
	fmt.Printf("%.4f %g %.4f %v\n", a, loc, scale, err)
	// Output: 0.9862 0 1.0176 <nil>
}

func ExampleContinuous_Fit() {
	sample := stats.GumbelR(2, 0.5).Rvs(random.New(1), 500)
	d, err := stats.GumbelR().Fit(sample, nil)
	fmt.Println(d, err)
	// Output: gumbel_r(loc=1.98975, scale=0.483866) <nil>
}

func ExampleContinuous_Expect() {
	square, err := stats.Expon(0, 2).Expect(func(x float64) float64 { return x * x }, nil)
	fmt.Printf("%.6f %v\n", square, err)
	// Output: 8.000000 <nil>
}

func ExampleContinuous_Stats() {
	fmt.Print(stats.Gamma(4).Stats())
	// Output:
	//     mean 4
	//      var 4
	//     skew 1
	// kurtosis 1.5
}

func ExampleT() {
	// The two-sided 95 % interval of Student's distribution.
	low, high := stats.T(10).Interval(0.95)
	fmt.Printf("%.4f %.4f\n", low, high)
	// Output: -2.2281 2.2281
}

func ExampleBinom() {
	d := stats.Binom(10, 0.3)
	fmt.Printf("%.4f %.4f %v\n", d.Pmf(3), d.Sf(5), d.Ppf(0.5))
	// Output: 0.2668 0.0473 3
}

func ExamplePoisson() {
	d := stats.Poisson(3.5)
	fmt.Println(d.Rvs(random.New(27446968), 6))
	fmt.Println(d)
	// Output:
	// [4 5 2 6 5 5]
	// poisson(mu=3.5, loc=0)
}

func ExampleContinuous_Ppf() {
	d := stats.Beta(2, 3)
	fmt.Println(nd.Map(d.Ppf, nd.Of(0.1, 0.5, 0.9)))
	// Output: [0.14255932 0.38572757 0.67953942]
}

func ExampleMultivariateNormal() {
	d, err := stats.MultivariateNormal(nd.Of(0, 0), nd.Of(1, 0.5, 0.5, 1).Reshape(2, 2), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.6f %.6f\n", d.Pdf(nd.Of(0, 0)).Item(), d.Cdf(nd.Of(0, 0)).Item())
	// Output: 0.183776 0.333333
}

func ExampleDistribution() {
	for _, name := range []string{"norm", "logistic", "laplace"} {
		fmt.Printf("%s %.4f\n", name, stats.Distribution(name).Std())
	}
	// Output:
	// norm 1.0000
	// logistic 1.8138
	// laplace 1.4142
}
