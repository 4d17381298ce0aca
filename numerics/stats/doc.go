// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package stats describes samples, tests hypotheses and knows distributions.

Names and results are those of scipy.stats in Go's case.

# Samples

A sample is an array. Functions that take one sample take all its elements, whatever the
shape, and return a number; those whose name ends in Axis take each line along an axis for a
sample and return an array. [AlongAxis] does so with the tests.

A NaN in a sample makes the results NaN. So does a sample that is too small for what is asked.

# Catalogue

Means: [Gmean], [Hmean], [Pmean], [TrimMean], [Tmean], [Tvar], [Tstd], [Tsem], [Mode].

Moments: [Describe], [Moment], [Skew], [Kurtosis], [Sem], [Zscore]. Skew and Kurtosis are
biased unless asked otherwise.

Spread and order: [Iqr], [MedianAbsDeviation], [Entropy], [Rankdata], [Percentileofscore],
[BinnedStatistic].

Transforms: [Boxcox], [BoxcoxLlf], [BoxcoxNormmax].

Angles: [Circmean], [Circvar], [Circstd].

Means of samples: [Ttest1samp], [TtestInd], [TtestIndFromStats], [TtestRel], [FOneway].

Ranks: [MannWhitneyU], [Wilcoxon], [Kruskal], [FriedmanChisquare].

Variances: [Levene], [Bartlett].

Normal and other families: [Shapiro], [Anderson], [Skewtest], [Kurtosistest], [Normaltest],
[JarqueBera].

Distributions: [Ks1samp], [Ks2samp].

Relations: [Pearsonr], [Spearmanr], [Kendalltau], [Linregress], [Theilslopes].

Many comparisons: [TukeyHSD], [FalseDiscoveryControl].

Densities: [NewGaussianKDE].

Resampling: [Bootstrap], [BootstrapSamples], [PermutationTest], [MonteCarloTest].

Counts: [Chisquare], [Chi2Contingency], [FisherExact], [Binomtest].
*/
package stats
