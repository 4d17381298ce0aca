// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file holds examples of descriptive statistics.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/stats"
)

func ExamplePmean() {
	x := nd.Of(1, 7)
	// The mean, and the root of the mean square.
	fmt.Printf("%.4f %.4f\n", stats.Pmean(x, 1, nil), stats.Pmean(x, 2, nil))
	// Output: 4.0000 5.0000
}

func ExampleHmean() {
	// The mean speed over two ways of the same length.
	fmt.Printf("%.4f\n", stats.Hmean(nd.Of(40, 60), nil))
	// The second way is twice as long.
	fmt.Printf("%.4f\n", stats.Hmean(nd.Of(40, 60), &stats.WeightOptions{Weights: nd.Of(1, 2)}))
	// Output:
	// 48.0000
	// 51.4286
}

func ExampleHmeanAxis() {
	x := nd.FromRows([][]float64{{1, 3}, {2, 6}})
	fmt.Println(stats.HmeanAxis(x, 1, nil))
	fmt.Println(nd.Round(stats.PmeanAxis(x, 2, 1, nil), 4))
	// Output:
	// [1.5 3. ]
	// [2.2361 4.4721]
}

func ExampleMoment() {
	x := nd.Of(1, 2, 3, 4, 5)
	fmt.Println(stats.Moment(x, 2, nil)) // the variance with n in its denominator
	fmt.Println(stats.Moment(x, 2, &stats.MomentOptions{Center: new(0.0)}))
	// Output:
	// 2
	// 11
}

func ExampleKurtosis() {
	x := nd.Of(-1, 0, 0, 0, 0, 1)
	fmt.Println(stats.Kurtosis(x, nil), stats.Kurtosis(x, &stats.KurtosisOptions{Pearson: true}))
	// Output: 0 3
}

// Numbers of each column.
func ExampleMomentAxis() {
	x := nd.FromRows([][]float64{{1, 0}, {2, 0}, {3, 0}, {6, 4}})
	fmt.Println(stats.MomentAxis(x, 2, 0, nil))
	fmt.Println(nd.Round(stats.SkewAxis(x, 0, nil), 4))
	fmt.Println(nd.Round(stats.KurtosisAxis(x, 0, nil), 4))
	// Output:
	// [3.5 3. ]
	// [0.6872 1.1547]
	// [-1.     -0.6667]
}

// The standard error of the mean.
func ExampleSem() {
	x := nd.Arange(20).Reshape(5, 4)
	fmt.Printf("%.4f\n", stats.Sem(x))
	fmt.Println(nd.Round(stats.SemAxis(x, 0), 4))
	// Output:
	// 1.3229
	// [2.8284 2.8284 2.8284 2.8284]
}

func ExampleZscoreAxis() {
	x := nd.FromRows([][]float64{{1, 10}, {3, 30}})
	fmt.Println(stats.ZscoreAxis(x, 0))
	// Output:
	// [[-1. -1.]
	//  [ 1.  1.]]
}

func ExampleIqr() {
	x := nd.FromRows([][]float64{{10, 7, 4}, {3, 2, 1}})
	fmt.Println(stats.Iqr(x, nil))
	fmt.Println(stats.IqrAxis(x, 0, nil))
	// Output:
	// 4
	// [3.5 2.5 1.5]
}

// One wild element does not change the spread.
func ExampleMedianAbsDeviation() {
	fmt.Println(stats.MedianAbsDeviation(nd.Of(1, 2, 3, 4, 1000), nil))
	x := nd.FromRows([][]float64{{1, 2, 3}, {10, 20, 90}})
	fmt.Println(stats.MedianAbsDeviationAxis(x, 1, nil))
	// Output:
	// 1
	// [ 1. 10.]
}

// What lies outside of 3 to 17 does not count.
func ExampleTmean() {
	x := nd.Arange(20)
	o := &stats.TrimOptions{Lower: new(3.0), Upper: new(17.0)}
	fmt.Println(stats.Tmean(x, nil), stats.Tmean(x, o))
	// Output: 9.5 10
}

func ExampleTstd() {
	x := nd.Arange(20)
	o := &stats.TrimOptions{Lower: new(3.0), Upper: new(17.0)}
	fmt.Printf("%.4f %.4f %.4f\n", stats.Tvar(x, o), stats.Tstd(x, o), stats.Tsem(x, o))
	// Output: 20.0000 4.4721 1.1547
}

// What lies above 10 does not count.
func ExampleTmeanAxis() {
	x := nd.FromRows([][]float64{{1, 2, 3, 100}, {5, 5, 50, 8}})
	o := &stats.TrimOptions{Upper: new(10.0)}
	fmt.Println(stats.TmeanAxis(x, 1, o), stats.TvarAxis(x, 1, o))
	// Output: [2. 6.] [1. 3.]
}

func ExampleTrimMean() {
	x := nd.Of(1, 2, 3, 4, 100)
	fmt.Println(x.Mean(), stats.TrimMean(x, 0.2)) // without the least and the largest
	// Output: 22 3
}

func ExampleTrimMeanAxis() {
	x := nd.FromRows([][]float64{{1, 2, 3, 4, 100}, {0, 5, 5, 5, 9}})
	fmt.Println(stats.TrimMeanAxis(x, 0.2, 1))
	// Output: [3. 5.]
}

func ExampleModeAxis() {
	x := nd.FromRows([][]float64{{1, 2, 2}, {3, 3, 3}})
	mode, count := stats.ModeAxis(x, 1)
	fmt.Println(mode, count)
	// Output: [2. 3.] [2 3]
}

func ExampleRankdataAxis() {
	x := nd.FromRows([][]float64{{30, 10, 20}, {5, 5, 1}})
	fmt.Println(stats.RankdataAxis(x, 1, nil))
	// Output:
	// [[3.  1.  2. ]
	//  [2.5 2.5 1. ]]
}

func ExamplePercentileofscore() {
	x := nd.Of(1, 2, 3, 3, 4)
	fmt.Println(stats.Percentileofscore(x, 3, nil))
	fmt.Println(stats.Percentileofscore(x, 3, &stats.PercentileOptions{Kind: stats.StrictKind}))
	// Output:
	// 70
	// 40
}

func ExampleEntropyAxis() {
	p := nd.FromRows([][]float64{{0.5, 0.5}, {1, 0}})
	fmt.Println(stats.EntropyAxis(p, 1, &stats.EntropyOptions{Base: 2})) // in bits
	// Output: [1. 0.]
}

// Wind from about north, in degrees.
func ExampleCircstd() {
	x := nd.Of(350, 0, 10)
	o := &stats.CircularOptions{High: 360}
	fmt.Printf("%.4f %.4f\n", stats.Circvar(x, o), stats.Circstd(x, o))
	// Output: 0.0101 8.1754
}

func ExampleCircmeanAxis() {
	x := nd.FromRows([][]float64{{350, 20}, {80, 100}})
	o := &stats.CircularOptions{High: 360}
	fmt.Println(nd.Round(stats.CircmeanAxis(x, 1, o), 4))
	fmt.Println(nd.Round(stats.CircvarAxis(x, 1, o), 4))
	fmt.Println(nd.Round(stats.CircstdAxis(x, 1, o), 4))
	// Output:
	// [ 5. 90.]
	// [0.0341 0.0152]
	// [15.087  10.0256]
}
