// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random_test

// This file holds examples of the LegacyGenerator.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

func ExampleLegacyGenerator_Rand() {
	rng := random.Legacy(0)
	fmt.Println(nd.Round(rng.Rand(3), 4))
	fmt.Printf("%.4f\n", rng.Float64())
	fmt.Println(nd.Round(rng.Uniform(-1, 1, 3), 4))
	// Output:
	// [0.5488 0.7152 0.6028]
	// 0.5449
	// [-0.1527  0.2918 -0.1248]
}

func ExampleLegacyGenerator_Normal() {
	fmt.Println(nd.Round(random.Legacy(0).Normal(10, 2, 3), 4))
	fmt.Println(nd.Round(random.Legacy(0).StandardNormal(3), 4))
	fmt.Printf("%.4f\n", random.Legacy(0).NormFloat64())
	fmt.Println(nd.Round(random.Legacy(0).Lognormal(0, 1, 3), 4))
	// Output:
	// [13.5281 10.8003 11.9575]
	// [1.7641 0.4002 0.9787]
	// 1.7641
	// [5.836  1.4921 2.6611]
}

func ExampleLegacyGenerator_Randint() {
	fmt.Println(random.Legacy(0).Randint(0, 10, 5))
	fmt.Println(random.Legacy(0).Uint32(), random.Legacy(0).Uint64())
	// Output:
	// [5 0 3 3 7]
	// 2357136044 10123822223749065263
}

func ExampleLegacyGenerator_Permutation() {
	fmt.Println(random.Legacy(0).Permutation(10))
	x := nd.Arange(10)
	random.Legacy(0).Shuffle(x)
	fmt.Println(x)
	fmt.Println(random.Legacy(0).Choice(5, nil, 3))
	// Output:
	// [2 8 4 9 1 6 7 3 0 5]
	// [2. 8. 4. 9. 1. 6. 7. 3. 0. 5.]
	// [4 0 3]
}

func ExampleLegacyGenerator_Exponential() {
	fmt.Println(nd.Round(random.Legacy(0).Exponential(10, 3), 4))
	fmt.Println(nd.Round(random.Legacy(0).StandardExponential(3), 4))
	fmt.Printf("%.4f\n", random.Legacy(0).ExpFloat64())
	// Output:
	// [ 7.9587 12.5593  9.2322]
	// [0.7959 1.2559 0.9232]
	// 0.7959
}

func ExampleLegacyGenerator_Gamma() {
	rng := random.Legacy(0)
	fmt.Println("Gamma        ", nd.Round(rng.Gamma(2, 1, 3), 4))
	fmt.Println("StandardGamma", nd.Round(rng.StandardGamma(2, 3), 4))
	fmt.Println("Beta         ", nd.Round(rng.Beta(1, 3, 3), 4))
	fmt.Println("Chisquare    ", nd.Round(rng.Chisquare(4, 3), 4))
	// Output:
	// Gamma         [5.1388 2.2385 5.4271]
	// StandardGamma [0.6966 1.5369 2.2549]
	// Beta          [0.1918 0.5077 0.2276]
	// Chisquare     [4.0956 3.4204 5.4174]
}

func ExampleLegacyGenerator_StandardT() {
	rng := random.Legacy(0)
	fmt.Println("StandardT", nd.Round(rng.StandardT(10, 3), 4))
	fmt.Println("F        ", nd.Round(rng.F(5, 10, 3), 4))
	fmt.Println("Cauchy   ", nd.Round(rng.StandardCauchy(3), 4))
	// Output:
	// StandardT [ 1.669  -1.7733  1.0189]
	// F         [2.5244 0.9815 0.4535]
	// Cauchy    [-2.5489  0.0491  2.759 ]
}

func ExampleLegacyGenerator_Gumbel() {
	rng := random.Legacy(0)
	fmt.Println("Gumbel  ", nd.Round(rng.Gumbel(10, 1, 3), 4))
	fmt.Println("Laplace ", nd.Round(rng.Laplace(10, 1, 3), 4))
	fmt.Println("Logistic", nd.Round(rng.Logistic(10, 1, 3), 4))
	// Output:
	// Gumbel   [10.2283  9.7721 10.0799]
	// Laplace  [10.0941  9.8343 10.345 ]
	// Logistic [ 9.749  12.109  13.2779]
}

func ExampleLegacyGenerator_Weibull() {
	rng := random.Legacy(0)
	fmt.Println("Weibull   ", nd.Round(rng.Weibull(2, 3), 4))
	fmt.Println("Rayleigh  ", nd.Round(rng.Rayleigh(1, 3), 4))
	fmt.Println("Pareto    ", nd.Round(rng.Pareto(5, 3), 4))
	fmt.Println("Power     ", nd.Round(rng.Power(3, 3), 4))
	fmt.Println("Triangular", nd.Round(rng.Triangular(0, 1, 5, 3), 4))
	// Output:
	// Weibull    [0.8921 1.1207 0.9608]
	// Rayleigh   [1.2548 1.0498 1.4409]
	// Pareto     [0.122  0.56   0.9406]
	// Power      [0.7265 0.9251 0.8087]
	// Triangular [2.0608 3.7801 0.596 ]
}

func ExampleLegacyGenerator_Poisson() {
	rng := random.Legacy(0)
	fmt.Println("Poisson         ", rng.Poisson(4, 8))
	fmt.Println("Binomial        ", rng.Binomial(10, 0.5, 8))
	fmt.Println("Geometric       ", rng.Geometric(0.5, 8))
	fmt.Println("NegativeBinomial", rng.NegativeBinomial(3, 0.5, 8))
	// Output:
	// Poisson          [6 7 1 8 4 3 7 3]
	// Binomial         [3 4 4 5 5 8 3 4]
	// Geometric        [1 2 1 1 1 1 1 2]
	// NegativeBinomial [1 0 2 2 2 0 4 0]
}
