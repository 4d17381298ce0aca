// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/special"
	"github.com/gosci/gosci/numerics/stats"
)

func ExampleDescribe() {
	fmt.Println(stats.Describe(nd.Of(1, 2, 2, 3, 7), nil))
	// Output:
	//     Nobs: 5
	//      Min: 1
	//      Max: 7
	//     Mean: 3
	// Variance: 5.5
	// Skewness: 1.1701586
	// Kurtosis: -0.16942149
}

func ExampleGmean() {
	fmt.Println(stats.Gmean(nd.Of(1, 2, 4), nil))
	fmt.Println(stats.Hmean(nd.Of(1, 2, 4), nil))
	fmt.Println(stats.GmeanAxis(nd.Of(1, 4, 2, 9).Reshape(2, 2), 0, nil))
	// Output:
	// 2
	// 1.7142857142857142
	// [1.41421356 6.        ]
}

func ExampleRankdata() {
	x := nd.Of(30, 10, 20, 20)
	fmt.Println(stats.Rankdata(x, nil))
	fmt.Println(stats.Rankdata(x, &stats.RankOptions{Method: stats.DenseRank}))
	// Output:
	// [4.  1.  2.5 2.5]
	// [3. 1. 2. 2.]
}

func ExampleZscore() {
	fmt.Println(stats.Zscore(nd.Of(1, 2, 3)))
	// Output: [-1.22474487  0.          1.22474487]
}

func ExampleBinnedStatistic() {
	r := stats.BinnedStatistic(nd.Of(0, 1, 2, 3, 4), nd.Of(5, 7, 1, 2, 3), &stats.BinnedOptions{Bins: 2})
	fmt.Println(r)
	// Output:
	// Statistic: [6. 2.]
	//  BinEdges: [0. 2. 4.]
	// BinNumber: [1 1 2 2 2]
}

func ExampleCircmean() {
	fmt.Printf("%.1f\n", stats.Circmean(nd.Of(350, 20), &stats.CircularOptions{High: 360}))
	// Output: 5.0
}

func ExampleBoxcox() {
	r, err := stats.Boxcox(nd.Exp(nd.Linspace(-2, 2, 9)), nil)
	fmt.Printf("%.4f %v\n", math.Abs(r.Lmbda), err)
	// Output: 0.0000 <nil>
}

func ExampleTtestInd() {
	x, y := nd.Of(5.1, 4.8, 6.0, 5.7), nd.Of(4.1, 5.0, 4.4, 3.9, 4.6)
	r := stats.TtestInd(x, y, &stats.TtestOptions{Welch: true})
	fmt.Println(r)
	fmt.Println(r.ConfidenceInterval(0.95))
	// Output:
	// Statistic: 2.9880715
	//    Pvalue: 0.026192408
	//        Df: 5.6574586
	//  Low: 0.16893649
	// High: 1.8310635
}

func ExampleMannWhitneyU() {
	fmt.Println(stats.MannWhitneyU(nd.Of(19, 22, 16, 29, 24), nd.Of(20, 11, 17, 12), nil))
	// Output:
	// Statistic: 17
	//    Pvalue: 0.11111111
}

func ExampleFOneway() {
	fmt.Println(stats.FOneway(nil, nd.Of(1, 2, 3), nd.Of(2, 3, 4), nd.Of(6, 7, 8)))
	// Output:
	// Statistic: 21
	//    Pvalue: 0.001953125
}

func ExampleKs1samp() {
	fmt.Println(stats.Ks1samp(nd.Of(-1, 0, 0.5, 2), special.Ndtr, nil))
	// Output:
	//         Statistic: 0.25
	//            Pvalue: 0.90625
	// StatisticLocation: 0
	//     StatisticSign: -1
}

func ExampleChi2Contingency() {
	fmt.Println(stats.Chi2Contingency(nd.Of(10, 10, 20, 20, 20, 20).Reshape(2, 3), nil))
	// Output:
	//    Statistic: 2.7777778
	//       Pvalue: 0.24935221
	//          Dof: 2
	// ExpectedFreq: [[12. 12. 16.]
	//                [18. 18. 24.]]
}

func ExampleFisherExact() {
	r := stats.FisherExact(nd.Of(3, 1, 1, 3).Reshape(2, 2), nil)
	fmt.Printf("%.4f\n", r.Pvalue)
	// Output: 0.4857
}

func ExampleBinomtest() {
	r := stats.Binomtest(3, 15, 0.1, &stats.TestOptions{Alternative: stats.Greater})
	fmt.Printf("%.4f\n", r.Pvalue)
	fmt.Println(r.ProportionCI(0.95, stats.ExactInterval))
	// Output:
	// 0.1841
	//  Low: 0.056846868
	// High: 1
}

func ExampleLinregress() {
	r, err := stats.Linregress(nd.Of(0, 1, 2, 3), nd.Of(1, 3, 5, 8), nil)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%.2f %.2f %.4f\n", r.Slope, r.Intercept, r.Pvalue)
	// Output: 2.30 0.80 0.0056
}

func ExampleSpearmanr() {
	fmt.Println(stats.Spearmanr(nd.Of(1, 2, 3, 4, 5), nd.Of(5, 6, 7, 8, 7), nil))
	// Output:
	// Statistic: 0.82078268
	//    Pvalue: 0.088587005
}

func ExampleTukeyHSD() {
	r := stats.TukeyHSD(nil, nd.Of(1, 2, 3), nd.Of(2, 3, 4), nd.Of(6, 7, 8))
	fmt.Println(r.Statistic)
	// Output:
	// [[ 0. -1. -5.]
	//  [ 1.  0. -4.]
	//  [ 5.  4.  0.]]
}

func ExampleFalseDiscoveryControl() {
	fmt.Println(stats.FalseDiscoveryControl(nd.Of(0.01, 0.04, 0.03, 0.5), nil))
	// Output: [0.04       0.05333333 0.05333333 0.5       ]
}

func ExampleNewGaussianKDE() {
	k, err := stats.NewGaussianKDE(nd.Of(-1, 0, 1), nil)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(k.Evaluate(nd.Of(-1, 0, 1)))
	fmt.Printf("%.6f\n", k.IntegrateBox1D(-10, 10))
	// Output:
	// [0.24934251 0.31815622 0.24934251]
	// 1.000000
}

func ExampleBootstrap() {
	median := func(x []float64) float64 { return nd.Median(nd.FromSlice(x)) }
	r := stats.Bootstrap(nd.Arange(25), median, &stats.BootstrapOptions{Rng: random.New(1)})
	fmt.Println(r.ConfidenceInterval)
	// Output:
	//  Low: 7
	// High: 17
}

func ExamplePermutationTest() {
	difference := func(s [][]float64) float64 {
		return nd.FromSlice(s[0]).Mean() - nd.FromSlice(s[1]).Mean()
	}
	r := stats.PermutationTest([]*nd.Array{nd.Of(5, 6, 7), nd.Of(1, 2, 3)}, difference, nil)
	fmt.Println(r)
	// Output:
	// Statistic: 4
	//    Pvalue: 0.1
}

func ExampleMonteCarloTest() {
	rng := random.New(1)
	normal := func(n int) []float64 { return rng.StandardNormal(n).Data() }
	kurtosis := func(x []float64) float64 { return stats.Kurtosis(nd.FromSlice(x), nil) }
	r := stats.MonteCarloTest(nd.Of(1, 1.1, 0.9, 1, 9, 1.05, 0.95), normal, kurtosis, nil)
	fmt.Println(r.Pvalue < 0.01)
	// Output: true
}

func ExampleAlongAxis() {
	x := nd.Of(1, 5, 2, 6, 4, 5).Reshape(3, 2)
	r := stats.AlongAxis(0, func(s ...*nd.Array) (statistic, pvalue float64) {
		r := stats.Ttest1samp(s[0], 2, nil)
		return r.Statistic, r.Pvalue
	}, x)
	fmt.Println(r.Statistic)
	// Output: [ 0.37796447 10.        ]
}

func ExampleShapiro() {
	fmt.Println(stats.Shapiro(nd.Of(2.1, 2.4, 1.9, 2.8, 3.1, 2.2, 2.6, 2.0)))
	// Output:
	// Statistic: 0.94568698
	//    Pvalue: 0.66774546
}

func ExampleKendalltau() {
	fmt.Println(stats.Kendalltau(nd.Of(1, 2, 3, 4, 5), nd.Of(1, 3, 2, 5, 4), nil))
	// Output:
	// Statistic: 0.6
	//    Pvalue: 0.23333333
}

func ExamplePearsonr() {
	r := stats.Pearsonr(nd.Of(1, 2, 3, 4), nd.Of(2, 1, 4, 5), nil)
	fmt.Println(r)
	fmt.Println(r.ConfidenceInterval(0.9))
	// Output:
	// Statistic: 0.84852814
	//    Pvalue: 0.15147186
	//  Low: -0.37478719
	// High: 0.9939115
}

func ExampleTheilslopes() {
	r, err := stats.Theilslopes(nd.Of(1, 3, 2, 6, 100), nil)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(r.Slope, r.Intercept)
	// Output: 3 -3
}

func ExampleKs2samp() {
	r := stats.Ks2samp(nd.Of(2.1, 2.4, 1.9, 2.8), nd.Of(2.9, 3.3, 2.7, 3.0, 3.6), nil)
	fmt.Printf("%.2f %.4f\n", r.Statistic, r.Pvalue)
	// Output: 0.80 0.0794
}

func ExampleWilcoxon() {
	r := stats.Wilcoxon(nd.Of(1.2, -0.3, 0.8, 2.1, 0.5), nil, nil)
	fmt.Println(r)
	// Output:
	// Statistic: 1
	//    Pvalue: 0.125
}

func ExampleChisquare() {
	fmt.Println(stats.Chisquare(nd.Of(16, 18, 16, 14, 12, 12), nil))
	// Output:
	// Statistic: 2
	//    Pvalue: 0.84914504
}

func ExampleEntropy() {
	fmt.Println(stats.Entropy(nd.Of(0.5, 0.25, 0.25), &stats.EntropyOptions{Base: 2}))
	// Output: 1.5
}

func ExampleSkew() {
	x := nd.Of(1, 2, 3, 10)
	fmt.Printf("%.4f\n", stats.Skew(x, nil))
	fmt.Printf("%.4f\n", stats.Skew(x, &stats.BiasOptions{Unbiased: true}))
	fmt.Printf("%.4f\n", stats.Kurtosis(x, nil))
	// Output:
	// 1.0182
	// 1.7636
	// -0.7696
}

func ExampleMode() {
	fmt.Println(stats.Mode(nd.Of(1, 2, 2, 3, 3)))
	fmt.Println(stats.TrimMean(nd.Of(1, 2, 3, 4, 100), 0.2))
	fmt.Println(stats.Iqr(nd.Of(1, 2, 3, 4, 10), nil))
	// Output:
	//  Mode: 2
	// Count: 2
	// 3
	// 2
}

func ExampleTtest1samp() {
	r := stats.Ttest1samp(nd.Of(2.1, 2.4, 1.9, 2.8, 3.1, 2.2, 2.6, 2.0), 2, &stats.TestOptions{Alternative: stats.Greater})
	fmt.Printf("%.4f %.4f %g\n", r.Statistic, r.Pvalue, r.Df)
	// Output: 2.6160 0.0173 7
}

func ExampleAnderson() {
	r := stats.Anderson(nd.Of(2.1, 2.4, 1.9, 2.8, 3.1, 2.2, 2.6, 2.0), nil)
	fmt.Printf("%.4f %v\n", r.Statistic, r.CriticalValues)
	// Output: 0.2282 [0.497 0.559 0.666 0.773 0.917]
}
