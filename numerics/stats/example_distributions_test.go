// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file holds examples of distributions.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

// The time until the next call, 2 minutes in the mean.
func ExampleExpon() {
	d := stats.Expon(0, 2)
	fmt.Printf("longer than 3 minutes: %.4f\n", d.Sf(3))
	fmt.Printf("median: %.4f\n", d.Median())
	// Output:
	// longer than 3 minutes: 0.2231
	// median: 1.3863
}

// From 2 to 2 + 5.
func ExampleUniform() {
	d := stats.Uniform(2, 5)
	fmt.Printf("%.4f %.4f %.4f\n", d.Pdf(3), d.Cdf(3), d.Mean())
	// Output: 0.2000 0.2000 4.5000
}

func ExampleBeta() {
	d := stats.Beta(2, 3)
	fmt.Printf("%.4f %.4f %.4f\n", d.Mean(), d.Var(), d.Pdf(0.5))
	// Output: 0.4000 0.0400 1.5000
}

func ExampleGamma() {
	d := stats.Gamma(3, 0, 2) // shape 3, from 0, scale 2
	fmt.Printf("%.4f %.4f %.4f\n", d.Mean(), d.Var(), d.Cdf(6))
	// Output: 6.0000 12.0000 0.5768
}

// Critical values of tests at 5 %.
func ExampleChi2() {
	fmt.Printf("%.4f\n", stats.Chi2(1).Isf(0.05))
	fmt.Printf("%.4f\n", stats.F(1, 10).Isf(0.05))
	// Output:
	// 3.8415
	// 4.9646
}

// How often 5 is exceeded.
func ExampleCauchy() {
	fmt.Printf("Cauchy   %.2g\n", stats.Cauchy().Sf(5))
	fmt.Printf("logistic %.2g\n", stats.Logistic().Sf(5))
	fmt.Printf("Laplace  %.2g\n", stats.Laplace().Sf(5))
	fmt.Printf("normal   %.2g\n", stats.Norm().Sf(5))
	// Output:
	// Cauchy   0.063
	// logistic 0.0067
	// Laplace  0.0034
	// normal   2.9e-07
}

// The logarithm has the mean 2 and the deviation 0.5: the scale is the median.
func ExampleLognorm() {
	d := stats.Lognorm(0.5, 0, math.Exp(2))
	fmt.Printf("%.4f %.4f\n", d.Median(), d.Mean())
	// Output: 7.3891 8.3729
}

// The part that still works after 50 and 200 hours.
func ExampleWeibullMin() {
	d := stats.WeibullMin(2, 0, 100)
	fmt.Printf("%.4f %.4f\n", d.Sf(50), d.Sf(200))
	// Output: 0.7788 0.0183
}

// The level that is exceeded in one year of 100, and the cold of one year of 100.
func ExampleGumbelR() {
	fmt.Printf("%.4f\n", stats.GumbelR(10, 2).Isf(0.01))
	fmt.Printf("%.4f\n", stats.Genextreme(0, 10, 2).Isf(0.01)) // the same
	fmt.Printf("%.4f\n", stats.GumbelL(-10, 2).Ppf(0.01))
	// Output:
	// 19.2003
	// 19.2003
	// -19.2003
}

func ExamplePareto() {
	fmt.Printf("%.4f\n", stats.Pareto(2).Sf(4))       // 1/16
	fmt.Printf("%.4f\n", stats.Genpareto(0.5).Sf(2))  // from 0
	fmt.Printf("%.4f\n", stats.Powerlaw(2).Cdf(0.25)) // on [0, 1]
	// Output:
	// 0.0625
	// 0.2500
	// 0.0625
}

// On [1, 3] with the top in the middle.
func ExampleTriang() {
	d := stats.Triang(0.5, 1, 2)
	fmt.Printf("%.4f %.4f %.4f\n", d.Pdf(2), d.Cdf(2), d.Mean())
	// Output: 1.0000 0.5000 2.0000
}

// A normal distribution of mean 10 and deviation 2 that is cut at 9 and 14.
func ExampleTruncnorm() {
	d := stats.Truncnorm(-0.5, 2, 10, 2)
	fmt.Println(d.Support())
	fmt.Printf("%.4f\n", d.Mean())
	// Output:
	// 9 14
	// 10.8915
}

// The length of one, two and three normal numbers.
func ExampleRayleigh() {
	fmt.Printf("%.4f\n", stats.Halfnorm().Mean())
	fmt.Printf("%.4f\n", stats.Rayleigh().Mean())
	fmt.Printf("%.4f\n", stats.Maxwell().Mean())
	// Output:
	// 0.7979
	// 1.2533
	// 1.5958
}

func ExampleInvgamma() {
	fmt.Printf("%.4f\n", stats.Invgamma(3).Mean()) // of 1/x, where x is of Gamma(3)
	fmt.Printf("%.4f %.4f\n", stats.Invgauss(1, 0, 2).Mean(), stats.Invgauss(1, 0, 2).Var())
	// Output:
	// 0.5000
	// 2.0000 4.0000
}

func ExampleSkewnorm() {
	fmt.Print(stats.Skewnorm(4).Stats())
	// Output:
	//     mean 0.774062
	//      var 0.400828
	//     skew 0.784427
	// kurtosis 0.632785
}

// Directions about 0, in radians.
func ExampleVonmises() {
	d := stats.Vonmises(4)
	fmt.Printf("%.4f %.4f\n", d.Pdf(0), d.Pdf(math.Pi))
	fmt.Printf("%.4f\n", d.Cdf(0.5)-d.Cdf(-0.5))
	// Output:
	// 0.7689 0.0003
	// 0.6590
}

func ExampleContinuous_Params() {
	d := stats.Gamma(3, 0, 2)
	fmt.Println(d.Name(), d.ParamNames(), d.Params())
	fmt.Println(d.Support())
	// Output:
	// gamma [a loc scale] [3 0 2]
	// 0 +Inf
}

func ExampleContinuous_Logpdf() {
	d := stats.Norm()
	fmt.Printf("%.4f %.4f %.4f\n", d.Logpdf(100), d.Logcdf(-100), d.Logsf(100))
	// Output: -5000.9189 -5005.5242 -5005.5242
}

// Moments about 0, and the entropy in nats: log(2πe)/2.
func ExampleContinuous_Moment() {
	d := stats.Norm()
	fmt.Printf("%.4f %.4f\n", d.Moment(2), d.Moment(4))
	fmt.Printf("%.4f\n", d.Entropy())
	// Output:
	// 1.0000 3.0000
	// 1.4189
}

// Less is likelier.
func ExampleContinuous_Nnlf() {
	x := nd.Of(4, 5, 6)
	fmt.Printf("%.4f\n", stats.Norm(5, 1).Nnlf(x))
	fmt.Printf("%.4f\n", stats.Norm(0, 1).Nnlf(x))
	// Output:
	// 3.7568
	// 41.2568
}

func ExampleBernoulli() {
	d := stats.Bernoulli(0.3)
	fmt.Printf("%.2f %.2f %.2f\n", d.Pmf(1), d.Mean(), d.Var())
	// Output: 0.30 0.30 0.21
}

// How often a die is thrown until the first 6.
func ExampleGeom() {
	d := stats.Geom(1.0 / 6)
	fmt.Printf("%.4f %.4f\n", d.Mean(), d.Cdf(4))
	// Output: 6.0000 0.5177
}

// How many throws are no 6 before the third 6.
func ExampleNbinom() {
	d := stats.Nbinom(3, 1.0/6)
	fmt.Printf("%.4f %.4f\n", d.Mean(), d.Pmf(0))
	// Output: 15.0000 0.0046
}

// Six of 49: all right, and at least three.
func ExampleHypergeom() {
	d := stats.Hypergeom(49, 6, 6)
	fmt.Printf("1 in %.0f, %.4f\n", 1/d.Pmf(6), d.Sf(2))
	// Output: 1 in 13983816, 0.0186
}

// A die.
func ExampleRandint() {
	d := stats.Randint(1, 7)
	fmt.Printf("%.2f %.4f %.4f\n", d.Mean(), d.Var(), d.Std())
	fmt.Println(d.Support())
	// Output:
	// 3.50 2.9167 1.7078
	// 1 6
}

func ExampleZipf() {
	fmt.Printf("%.4f %.4f\n", stats.Zipf(2).Pmf(1), 6/(math.Pi*math.Pi))
	// Output: 0.6079 0.6079
}

func ExampleDiscreteDistribution() {
	d := stats.DiscreteDistribution("poisson", 3)
	fmt.Println(d.Name(), d.ParamNames(), d.Params())
	fmt.Printf("%.4f\n", d.Pmf(0))
	// Output:
	// poisson [mu loc] [3 0]
	// 0.0498
}

func ExampleDiscrete_Stats() {
	fmt.Print(stats.Poisson(4).Stats())
	// Output:
	//     mean 4
	//      var 4
	//     skew 0.5
	// kurtosis 0.25
}

func ExampleDiscrete_Logpmf() {
	d := stats.Poisson(2)
	fmt.Printf("%.4f\n", d.Logpmf(500))
	fmt.Printf("%.4f %.4f\n", d.Logcdf(0), d.Logsf(500))
	// Output:
	// -2266.7569
	// -2.0000 -2272.2763
}

// The number of heads in 100 throws of a coin.
func ExampleDiscrete_Interval() {
	d := stats.Binom(100, 0.5)
	fmt.Println(d.Interval(0.95))
	fmt.Println(d.Median(), d.Isf(0.01))
	// Output:
	// 40 60
	// 50 62
}

func ExampleDiscrete_Expect() {
	d := stats.Randint(1, 7)
	square, err := d.Expect(func(k float64) float64 { return k * k }, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f %.4f\n", square, d.Moment(2))
	fmt.Printf("%.4f %.4f\n", d.Entropy(), math.Log(6))
	// Output:
	// 15.1667 15.1667
	// 1.7918 1.7918
}

func ExampleDirichlet() {
	d := stats.Dirichlet(nd.Of(1, 2, 3))
	fmt.Println(nd.Round(d.Mean(), 4), nd.Round(d.Var(), 4))
	fmt.Printf("%.4f\n", d.Pdf(nd.Of(0.2, 0.3, 0.5)).Item())
	fmt.Printf("%.4f\n", d.Rvs(random.New(1)).Sum())
	// Output:
	// [0.1667 0.3333 0.5   ] [0.0198 0.0317 0.0357]
	// 4.5000
	// 1.0000
}

func ExampleDirichletDist_Cov() {
	d := stats.Dirichlet(nd.Of(1, 1))
	fmt.Println(nd.Round(d.Cov(), 4)) // the first part is uniform on [0, 1]
	fmt.Printf("%.4f\n", d.Logpdf(nd.Of(0.2, 0.8)).Item()+d.Entropy()+1)
	// Output:
	// [[ 0.0833 -0.0833]
	//  [-0.0833  0.0833]]
	// 1.0000
}

// Three throws of a die whose sides have the numbers 1, 1, 1, 2, 2 and 3.
func ExampleMultinomial() {
	d := stats.Multinomial(3, nd.Of(1.0/2, 1.0/3, 1.0/6))
	fmt.Printf("each number once: %.4f\n", d.Pmf(nd.Of(1, 1, 1)).Item())
	fmt.Println(d.Mean())
	fmt.Println(d.Rvs(random.New(1)).Sum())
	// Output:
	// each number once: 0.1667
	// [1.5 1.  0.5]
	// 3
}

func ExampleMultinomialDist_Cov() {
	d := stats.Multinomial(4, nd.Of(0.5, 0.5))
	fmt.Println(d.Cov())
	fmt.Printf("%.4f %.4f\n", d.Logpmf(nd.Of(4, 0)).Item(), d.Entropy())
	// Output:
	// [[ 1. -1.]
	//  [-1.  1.]]
	// -2.7726 1.4075
}

func ExampleMultivariateNormalDist_Rvs() {
	d, err := stats.MultivariateNormal(nd.Of(1, 2), nd.Of(2, 0.5, 0.5, 1).Reshape(2, 2), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	mean, cov := stats.FitMultivariateNormal(d.Rvs(random.New(1), 100_000))
	fmt.Println(nd.Round(mean, 1), d.Mean())
	fmt.Println(nd.Allclose(cov, d.Cov(), &nd.CloseOptions{Atol: 0.03}))
	fmt.Printf("%.4f %.4f\n", d.Logpdf(nd.Of(1, 2)).Item(), d.Entropy())
	// Output:
	// [1. 2.] [1. 2.]
	// true
	// -2.1177 3.1177
}

func ExampleFitMultivariateNormal() {
	x := nd.FromRows([][]float64{{1, 1}, {2, 4}, {3, 1}, {2, 2}})
	mean, cov := stats.FitMultivariateNormal(x)
	fmt.Println(mean)
	fmt.Println(cov)
	// Output:
	// [2. 2.]
	// [[0.5 0. ]
	//  [0.  1.5]]
}
