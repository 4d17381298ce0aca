// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package stats describes samples, tests hypotheses, and knows distributions.

Names and results are those of scipy.stats in Go's case; what is in scipy.stats.qmc is in package
qmc below this one.

# Samples

A sample is an array. Functions that take one sample take all its elements, whatever the
shape, and return a number; those whose name ends in Axis take each line along an axis for a
sample and return an array. [AlongAxis] does so with the tests.

A NaN in a sample makes the results NaN. So does a sample that is too small for what is asked.
Input is never changed.

Means: [Gmean], [Hmean], [Pmean], [TrimMean], [Tmean], [Tvar], [Tstd], [Tsem], [Mode].

Moments: [Describe], [Moment], [Skew], [Kurtosis], [Sem], [Zscore]. Skew and Kurtosis are
biased unless asked otherwise.

Spread and order: [Iqr], [MedianAbsDeviation], [Entropy], [Rankdata], [Percentileofscore],
[BinnedStatistic].

Transforms: [Boxcox], [BoxcoxLlf], [BoxcoxNormmax].

Angles: [Circmean], [Circvar], [Circstd].

# Tests

A test returns its statistic and the p-value: how likely a statistic at least as extreme is if
the null hypothesis holds. The [Alternative] says which side is extreme. Where there is an interval
of confidence it is a method of the result.

Means of samples: [Ttest1samp], [TtestInd], [TtestIndFromStats], [TtestRel], [FOneway].

Ranks: [MannWhitneyU], [Wilcoxon], [Kruskal], [FriedmanChisquare].

Variances: [Levene], [Bartlett].

Normal and other families: [Shapiro], [Anderson], [Skewtest], [Kurtosistest], [Normaltest],
[JarqueBera].

Distributions: [Ks1samp], [Ks2samp].

Relations: [Pearsonr], [Spearmanr], [Kendalltau], [Linregress], [Theilslopes].

Counts: [Chisquare], [Chi2Contingency], [ExpectedFreq], [FisherExact], [Binomtest].

Many comparisons: [TukeyHSD], [FalseDiscoveryControl].

# Densities and resampling

[NewGaussianKDE] estimates a density. [Bootstrap], [BootstrapSamples], [PermutationTest] and
[MonteCarloTest] draw samples; with a generator of the same seed they are SciPy's. They call the
statistic on the caller's goroutine.

# Distributions

A continuous distribution is a [Continuous], a discrete one a [Discrete]: both have densities,
distribution functions and their inverses with accurate tails, moments, random numbers, and a
fit to data. A function of the family's name makes it from shape parameters, as in Gamma(2),
Gamma(2, loc, scale); [Distribution] and [DiscreteDistribution] do from SciPy's name.

Continuous: [Norm], [T], [Chi2], [F], [Gamma], [Beta], [Expon], [Lognorm], [WeibullMin], [GumbelR],
[GumbelL], [Genextreme], [Genpareto], [Pareto], [Logistic], [Laplace], [Cauchy], [Uniform],
[Triang], [Rayleigh], [Maxwell], [Vonmises], [Invgamma], [Invgauss], [Skewnorm], [Truncnorm],
[Powerlaw], [Halfnorm]. A function such as [FitNorm] fits a family to data.

Discrete: [Binom], [Bernoulli], [Poisson], [Geom], [Nbinom], [Hypergeom], [Randint], [Zipf].

Of vectors: [MultivariateNormal], [Dirichlet], [Multinomial].

# Errors

A caller's mistake panics with an [*ArgumentError]. What depends on the data is an error: a
[*DataError] of a sample that a function cannot work with, a [*FitError], a [*CovarianceError].
*/
package stats
