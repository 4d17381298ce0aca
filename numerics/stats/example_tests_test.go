// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file holds examples of tests, of densities and of resampling.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

// Before and after, of the same five people.
func ExampleTtestRel() {
	before, after := nd.Of(12, 15, 11, 14, 13), nd.Of(14, 18, 12, 15, 16)
	r := stats.TtestRel(before, after, nil)
	fmt.Printf("%.4f %.4f %g\n", r.Statistic, r.Pvalue, r.Df)
	// Output: -4.4721 0.0111 4
}

// From the mean, the deviation and the size of each sample.
func ExampleTtestIndFromStats() {
	r := stats.TtestIndFromStats(15, math.Sqrt(87.5), 13, 12, math.Sqrt(39), 11, nil)
	fmt.Printf("%.4f %.4f\n", r.Statistic, r.Pvalue)
	// Output: 0.9051 0.3752
}

func ExampleKruskal() {
	r := stats.Kruskal(nd.Of(1, 3, 5, 7, 9), nd.Of(2, 4, 6, 8, 10))
	fmt.Printf("%.4f %.4f\n", r.Statistic, r.Pvalue)
	// Output: 0.2727 0.6015
}

// Three treatments of the same seven people.
func ExampleFriedmanChisquare() {
	a := nd.Of(72, 96, 88, 92, 74, 76, 82)
	b := nd.Of(120, 120, 132, 120, 101, 96, 112)
	c := nd.Of(76, 95, 104, 96, 84, 72, 76)
	r := stats.FriedmanChisquare(a, b, c)
	fmt.Printf("%.4f %.4f\n", r.Statistic, r.Pvalue)
	// Output: 10.5714 0.0051
}

// Whether two variances are the same.
func ExampleLevene() {
	a := nd.Of(8.8, 9.1, 9.0, 9.2, 8.9, 9.0)
	b := nd.Of(8.1, 9.9, 9.4, 8.4, 9.0, 10.1)
	fmt.Printf("%.4f\n", stats.Levene(nil, a, b).Pvalue)
	fmt.Printf("%.4f\n", stats.Bartlett(a, b).Pvalue)
	// Output:
	// 0.0056
	// 0.0018
}

func ExampleSkewtest() {
	r := stats.Skewtest(nd.Of(1, 2, 3, 4, 5, 6, 7, 8000), nil)
	fmt.Printf("%.4f %.4f\n", r.Statistic, r.Pvalue)
	// Output: 3.5718 0.0004
}

func ExampleKurtosistest() {
	r := stats.Kurtosistest(nd.Arange(20), nil)
	fmt.Printf("%.4f %.4f\n", r.Statistic, r.Pvalue)
	// Output: -1.7058 0.0880
}

// Numbers that are evenly spread are not from a normal distribution.
func ExampleNormaltest() {
	x := nd.Arange(100)
	fmt.Printf("%.4f\n", stats.Normaltest(x).Pvalue)
	fmt.Printf("%.4f\n", stats.JarqueBera(x).Pvalue)
	// Output:
	// 0.0000
	// 0.0497
}

func ExampleExpectedFreq() {
	fmt.Println(stats.ExpectedFreq(nd.FromRows([][]float64{{10, 10, 20}, {20, 20, 20}})))
	// Output:
	// [[12. 12. 16.]
	//  [18. 18. 24.]]
}

func ExampleFalseDiscoveryControlAxis() {
	p := nd.FromRows([][]float64{{0.01, 0.04}, {0.02, 0.5}})
	fmt.Println(stats.FalseDiscoveryControlAxis(p, 1, nil))
	// Output:
	// [[0.02 0.04]
	//  [0.04 0.5 ]]
}

// Which groups differ: those whose interval does not hold 0.
func ExampleTukeyHSDResult_ConfidenceInterval() {
	r := stats.TukeyHSD(nil, nd.Of(1, 2, 3), nd.Of(2, 3, 4), nd.Of(6, 7, 8))
	ci := r.ConfidenceInterval(0.95)
	fmt.Printf("%.2f to %.2f\n", ci.Low.At(1, 0), ci.High.At(1, 0))
	fmt.Printf("%.2f to %.2f\n", ci.Low.At(2, 0), ci.High.At(2, 0))
	// Output:
	// -1.51 to 3.51
	// 2.49 to 7.51
}

// The exponent that makes a sample of squares most like a normal one.
func ExampleBoxcoxNormmax() {
	x := nd.Map(func(v float64) float64 { return v * v }, nd.Of(3, 4, 5, 5, 6, 6, 6, 7, 7, 8, 9))
	lmbda, err := stats.BoxcoxNormmax(x)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f\n", lmbda)
	fmt.Println(stats.BoxcoxLlf(lmbda, x) > stats.BoxcoxLlf(1, x))
	// Output:
	// 0.45
	// true
}

// An interval of the difference of two means.
func ExampleBootstrapSamples() {
	difference := func(s [][]float64) float64 {
		return nd.FromSlice(s[0]).Mean() - nd.FromSlice(s[1]).Mean()
	}
	rng := random.New(1)
	x, y := rng.Normal(5, 1, 200), rng.Normal(3, 1, 200)
	r := stats.BootstrapSamples([]*nd.Array{x, y}, difference, &stats.BootstrapOptions{
		NResamples: 2000, Method: stats.PercentileBootstrap, Rng: rng,
	})
	fmt.Printf("%.1f to %.1f\n", r.ConfidenceInterval.Low, r.ConfidenceInterval.High)
	// Output: 1.8 to 2.2
}

func ExampleGaussianKDE_Logpdf() {
	k, err := stats.NewGaussianKDE(nd.Of(-1, 0, 1), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(k.Pdf(nd.Of(0, 30)), 4))
	fmt.Println(nd.Round(k.Logpdf(nd.Of(0, 30)), 4)) // does not vanish
	// Output:
	// [0.3182 0.    ]
	// [  -1.1452 -654.3489]
}

func ExampleGaussianKDE_IntegrateKDE() {
	x, err := stats.NewGaussianKDE(nd.Of(-1, 0, 1), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	same, _ := x.IntegrateKDE(x)
	normal, _ := x.IntegrateGaussian(nd.Of(0), nd.Of(1).Reshape(1, 1))
	fmt.Printf("%.4f %.4f\n", same, normal)
	// Output: 0.2396 0.2567
}

func ExampleGaussianKDE_Resample() {
	k, err := stats.NewGaussianKDE(nd.Of(-1, 0, 1), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	points, err := k.Resample(1000, random.New(1))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(points.Shape(), math.Abs(points.Mean()) < 0.1)
	// Output: [1 1000] true
}
