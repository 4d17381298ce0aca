// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random_test

import (
	"fmt"
	"math/rand/v2"
	"sync"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

func ExampleNew() {
	rng := random.New(42)
	fmt.Println(rng.Random(3))
	fmt.Println(rng.Integers(0, 10, 5))
	fmt.Println(rng.Normal(0, 1, 2, 2))
	// Output:
	// [0.77395605 0.43887844 0.85859792]
	// [0 6 2 0 5]
	// [[ 0.1278404  -0.31624259]
	//  [-0.01680116 -0.85304393]]
}

func ExampleLegacy() {
	fmt.Println(random.Legacy(0).Randn(3))
	// Output: [1.76405235 0.40015721 0.97873798]
}

func ExampleGenerator_Uniform() {
	rng := random.New(1)
	fmt.Println(nd.Round(rng.Uniform(-1, 1, 4), 4))
	fmt.Printf("%.4f\n", rng.Float64()) // one number
	// Output:
	// [ 0.0236  0.9009 -0.7117  0.8973]
	// 0.3118
}

func ExampleGenerator_StandardNormal() {
	rng := random.New(1)
	fmt.Println(nd.Round(rng.StandardNormal(2, 3), 4))
	fmt.Printf("%.4f\n", rng.NormFloat64()) // one number
	// Output:
	// [[ 0.3456  0.8216  0.3304]
	//  [-1.3032  0.9054  0.4464]]
	// -0.5370
}

func ExampleGenerator_Normal() {
	rng := random.New(7)
	height := rng.Normal(175, 7, 10000)
	fmt.Printf("%.1f ± %.1f cm\n", height.Mean(), height.Std())
	// Output:
	// 174.9 ± 7.0 cm
}

func ExampleGenerator_Lognormal() {
	rng := random.New(3)
	x := rng.Lognormal(1, 0.25, 10000)
	fmt.Printf("%.2f\n", nd.Median(x)) // e
	// Output:
	// 2.72
}

func ExampleGenerator_Exponential() {
	rng := random.New(5)
	fmt.Println(nd.Round(rng.StandardExponential(3), 4))
	fmt.Printf("%.4f\n", rng.ExpFloat64()) // one number
	waits := rng.Exponential(20, 10000)
	fmt.Printf("mean wait %.1f\n", waits.Mean())
	// Output:
	// [1.9867 0.7502 1.3014]
	// 0.5294
	// mean wait 19.8
}

func ExampleGenerator_Gamma() {
	rng := random.New(2)
	const n = 20000
	fmt.Printf("Gamma         %.2f\n", rng.Gamma(3, 2, n).Mean())      // 3·2
	fmt.Printf("StandardGamma %.2f\n", rng.StandardGamma(3, n).Mean()) // 3
	fmt.Printf("Beta          %.2f\n", rng.Beta(1, 3, n).Mean())       // 1/(1 + 3)
	fmt.Printf("Chisquare     %.2f\n", rng.Chisquare(4, n).Mean())     // 4
	// Output:
	// Gamma         6.00
	// StandardGamma 2.98
	// Beta          0.25
	// Chisquare     3.99
}

func ExampleGenerator_StandardT() {
	rng := random.New(2)
	const n = 20000
	fmt.Printf("StandardT %.2f\n", rng.StandardT(10, n).Var())               // 10/(10 - 2)
	fmt.Printf("F         %.2f\n", rng.F(5, 10, n).Mean())                   // 10/(10 - 2)
	fmt.Printf("Cauchy    %.2f\n", nd.Quantile(rng.StandardCauchy(n), 0.75)) // the upper quartile, 1
	// Output:
	// StandardT 1.24
	// F         1.25
	// Cauchy    1.00
}

func ExampleGenerator_Gumbel() {
	rng := random.New(2)
	const n = 20000
	fmt.Printf("Gumbel   %.2f\n", rng.Gumbel(10, 1, n).Mean())  // 10 + 0.5772
	fmt.Printf("Laplace  %.2f\n", rng.Laplace(10, 1, n).Var())  // 2
	fmt.Printf("Logistic %.2f\n", rng.Logistic(10, 1, n).Var()) // π²/3
	// Output:
	// Gumbel   10.58
	// Laplace  2.00
	// Logistic 3.31
}

func ExampleGenerator_Weibull() {
	rng := random.New(2)
	const n = 20000
	fmt.Printf("Weibull    %.2f\n", rng.Weibull(2, n).Mean())          // √π/2
	fmt.Printf("Rayleigh   %.2f\n", rng.Rayleigh(1, n).Mean())         // √(π/2)
	fmt.Printf("Pareto     %.2f\n", rng.Pareto(5, n).Mean())           // 1/(5 - 1)
	fmt.Printf("Power      %.2f\n", rng.Power(3, n).Mean())            // 3/(3 + 1)
	fmt.Printf("Triangular %.2f\n", rng.Triangular(0, 1, 5, n).Mean()) // (0 + 1 + 5)/3
	// Output:
	// Weibull    0.88
	// Rayleigh   1.26
	// Pareto     0.25
	// Power      0.75
	// Triangular 2.00
}

func ExampleGenerator_Poisson() {
	rng := random.New(2)
	fmt.Println("Poisson         ", rng.Poisson(4, 8))
	fmt.Println("Binomial        ", rng.Binomial(10, 0.5, 8))
	fmt.Println("Geometric       ", rng.Geometric(0.5, 8))
	fmt.Println("NegativeBinomial", rng.NegativeBinomial(3, 0.5, 8))
	// Output:
	// Poisson          [3 3 3 7 6 2 6 8]
	// Binomial         [5 4 3 2 6 5 7 7]
	// Geometric        [1 6 2 3 1 1 1 1]
	// NegativeBinomial [1 1 7 1 1 3 0 2]
}

func ExampleGenerator_Integers() {
	rng := random.New(6)
	fmt.Println(rng.Integers(1, 7, 2, 5)) // dice
	// Output:
	// [[3 4 4 3 6]
	//  [3 4 3 3 6]]
}

func ExampleGenerator_Choice() {
	rng := random.New(4)
	fmt.Println(rng.Choice(49, &random.ChoiceOptions{NoReplace: true}, 6).AddScalar(1))
	fmt.Println(rng.Choice(2, &random.ChoiceOptions{P: nd.Of(0.9, 0.1)}, 10))
	// Output:
	// [41 46 25 43 32 48]
	// [0 0 0 0 1 0 0 0 1 0]
}

func ExampleGenerator_Permutation() {
	rng := random.New(4)
	x := nd.Of(10, 20, 30, 40)
	fmt.Println(x.Take(rng.Permutation(4)))
	rng.Shuffle(x) // in place
	fmt.Println(x)
	// Output:
	// [40. 10. 20. 30.]
	// [20. 30. 10. 40.]
}

func ExampleGenerator_MultivariateNormal() {
	rng := random.New(9)
	cov := nd.FromRows([][]float64{{2, 1}, {1, 1}})
	x, err := rng.MultivariateNormal(nd.Of(10, 20), cov, random.ByCholesky, 10000)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := x.Sub(x.Along(0).Mean())
	fmt.Println(x.Shape(), nd.Round(x.Along(0).Mean(), 1))
	fmt.Println(nd.Round(nd.Matmul(d.T(), d).DivScalar(10000), 1))
	// Output:
	// [10000 2] [10. 20.]
	// [[2. 1.]
	//  [1. 1.]]
}

func ExampleGenerator_Spawn() {
	means := make([]float64, 4)
	var wg sync.WaitGroup
	for i, rng := range random.New(1).Spawn(4) {
		wg.Go(func() { means[i] = rng.Random(1000).Mean() })
	}
	wg.Wait()
	fmt.Printf("%.3f\n", means)
	// Output:
	// [0.493 0.514 0.489 0.493]
}

func ExampleGenerator_Uint64() {
	r := rand.New(random.New(1)) // of math/rand/v2
	fmt.Println(r.IntN(6)+1, r.Perm(4))
	fmt.Println(random.New(1).Uint64(), random.New(1).Uint32())
	// Output:
	// 4 [1 3 0 2]
	// 9441442522235856127 2032329983
}

func ExampleNewSeedSequence() {
	s := random.NewSeedSequence(42)
	fmt.Println(s.State(2))
	for _, child := range s.Spawn(2) {
		fmt.Println(nd.Round(random.FromSequence(child).Random(3), 4))
	}
	// Output:
	// [11465652750463011511 15382171918060459190]
	// [0.9167 0.911  0.8766]
	// [0.4675 0.0464 0.5955]
}

func ExampleNewPCG64() {
	p, q := random.NewPCG64(random.NewSeedSequence(1)), random.NewPCG64(random.NewSeedSequence(1))
	for range 1000 {
		p.Uint64()
	}
	q.Advance(1000)
	fmt.Println(p.Uint64() == q.Uint64())
	// Output:
	// true
}
