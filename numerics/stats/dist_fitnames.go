// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the fits of the families, with the parameters as results, and the families by
// their names.

import "github.com/gosci/gosci/numerics/nd"

// families are those of [Distribution].
var families = []*family{
	normFamily,
	tFamily,
	chi2Family,
	fFamily,
	gammaFamily,
	betaFamily,
	exponFamily,
	lognormFamily,
	weibullFamily,
	gumbelRFamily,
	gumbelLFamily,
	genextremeFamily,
	genparetoFamily,
	paretoFamily,
	logisticFamily,
	laplaceFamily,
	cauchyFamily,
	uniformFamily,
	triangFamily,
	rayleighFamily,
	maxwellFamily,
	vonmisesFamily,
	invgammaFamily,
	invgaussFamily,
	skewnormFamily,
	truncnormFamily,
	powerlawFamily,
	halfnormFamily,
}

var discreteFamilies = []*discreteFamily{
	binomFamily, poissonFamily, geomFamily, nbinomFamily, hypergeomFamily, bernoulliFamily, randintFamily, zipfFamily,
}

// Distribution returns the continuous distribution of SciPy's name, such as "weibull_min", with
// its parameters: the shapes, and a loc and a scale if they are not 0 and 1. It panics with an
// [*ArgumentError] if there is none.
func Distribution(name string, params ...float64) *Continuous {
	for _, f := range families {
		if f.scipy == name {
			n := len(f.shapes)
			if len(params) < n {
				panicf("Distribution", "wants %d shapes for %s and got %d", n, name, len(params))
			}
			return newContinuous(f, params[:n:n], params[n:])
		}
	}
	panicf("Distribution", "wants the name of a continuous distribution and got %q", name)
	return nil
}

// DiscreteDistribution returns the discrete distribution of SciPy's name, such as "nbinom", with
// its parameters: the shapes, and a loc if it is not 0. It panics with an [*ArgumentError] if
// there is none.
func DiscreteDistribution(name string, params ...float64) *Discrete {
	for _, f := range discreteFamilies {
		if f.scipy == name {
			n := len(f.shapes)
			if len(params) < n {
				panicf("DiscreteDistribution", "wants %d shapes for %s and got %d", n, name, len(params))
			}
			var loc []int
			for _, v := range params[n:] {
				loc = append(loc, int(v))
			}
			return newDiscrete(f, params[:n:n], loc)
		}
	}
	panicf("DiscreteDistribution", "wants the name of a discrete distribution and got %q", name)
	return nil
}

// fitted2, fitted3 and fitted4 fit a family and return its parameters.
func fitted2(f *family, data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	p, err := fittedParams(f, data, opts)
	return p[0], p[1], err
}

func fitted3(f *family, data *nd.Array, opts *FitOptions) (shape, loc, scale float64, err error) {
	p, err := fittedParams(f, data, opts)
	return p[0], p[1], p[2], err
}

func fitted4(f *family, data *nd.Array, opts *FitOptions) (first, second, loc, scale float64, err error) {
	p, err := fittedParams(f, data, opts)
	return p[0], p[1], p[2], p[3], err
}

// fittedParams returns the parameters of a fit, zeros if there are none.
func fittedParams(f *family, data *nd.Array, opts *FitOptions) ([]float64, error) {
	d, err := f.fit(data, opts)
	if d == nil {
		return make([]float64, len(f.shapes)+2), err
	}
	return d.Params(), err
}

// FitNorm returns the parameters of [Norm] that make the data most likely: see [Continuous.Fit].
func FitNorm(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(normFamily, data, opts)
}

// FitT returns the parameters of [T] that make the data most likely: see [Continuous.Fit].
func FitT(data *nd.Array, opts *FitOptions) (df, loc, scale float64, err error) {
	return fitted3(tFamily, data, opts)
}

// FitChi2 returns the parameters of [Chi2] that make the data most likely: see [Continuous.Fit].
func FitChi2(data *nd.Array, opts *FitOptions) (df, loc, scale float64, err error) {
	return fitted3(chi2Family, data, opts)
}

// FitF returns the parameters of [F] that make the data most likely: see [Continuous.Fit].
func FitF(data *nd.Array, opts *FitOptions) (dfn, dfd, loc, scale float64, err error) {
	return fitted4(fFamily, data, opts)
}

// FitGamma returns the parameters of [Gamma] that make the data most likely: see [Continuous.Fit].
func FitGamma(data *nd.Array, opts *FitOptions) (a, loc, scale float64, err error) {
	return fitted3(gammaFamily, data, opts)
}

// FitBeta returns the parameters of [Beta] that make the data most likely: see [Continuous.Fit].
func FitBeta(data *nd.Array, opts *FitOptions) (a, b, loc, scale float64, err error) {
	return fitted4(betaFamily, data, opts)
}

// FitExpon returns the parameters of [Expon] that make the data most likely: see [Continuous.Fit].
func FitExpon(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(exponFamily, data, opts)
}

// FitLognorm returns the parameters of [Lognorm] that make the data most likely: see [Continuous.Fit].
func FitLognorm(data *nd.Array, opts *FitOptions) (s, loc, scale float64, err error) {
	return fitted3(lognormFamily, data, opts)
}

// FitWeibullMin returns the parameters of [WeibullMin] that make the data most likely: see [Continuous.Fit].
func FitWeibullMin(data *nd.Array, opts *FitOptions) (c, loc, scale float64, err error) {
	return fitted3(weibullFamily, data, opts)
}

// FitGumbelR returns the parameters of [GumbelR] that make the data most likely: see [Continuous.Fit].
func FitGumbelR(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(gumbelRFamily, data, opts)
}

// FitGumbelL returns the parameters of [GumbelL] that make the data most likely: see [Continuous.Fit].
func FitGumbelL(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(gumbelLFamily, data, opts)
}

// FitGenextreme returns the parameters of [Genextreme] that make the data most likely: see [Continuous.Fit].
func FitGenextreme(data *nd.Array, opts *FitOptions) (c, loc, scale float64, err error) {
	return fitted3(genextremeFamily, data, opts)
}

// FitGenpareto returns the parameters of [Genpareto] that make the data most likely: see [Continuous.Fit].
func FitGenpareto(data *nd.Array, opts *FitOptions) (c, loc, scale float64, err error) {
	return fitted3(genparetoFamily, data, opts)
}

// FitPareto returns the parameters of [Pareto] that make the data most likely: see [Continuous.Fit].
func FitPareto(data *nd.Array, opts *FitOptions) (b, loc, scale float64, err error) {
	return fitted3(paretoFamily, data, opts)
}

// FitLogistic returns the parameters of [Logistic] that make the data most likely: see [Continuous.Fit].
func FitLogistic(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(logisticFamily, data, opts)
}

// FitLaplace returns the parameters of [Laplace] that make the data most likely: see [Continuous.Fit].
func FitLaplace(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(laplaceFamily, data, opts)
}

// FitCauchy returns the parameters of [Cauchy] that make the data most likely: see [Continuous.Fit].
func FitCauchy(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(cauchyFamily, data, opts)
}

// FitUniform returns the parameters of [Uniform] that make the data most likely: see [Continuous.Fit].
func FitUniform(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(uniformFamily, data, opts)
}

// FitTriang returns the parameters of [Triang] that make the data most likely: see [Continuous.Fit].
func FitTriang(data *nd.Array, opts *FitOptions) (c, loc, scale float64, err error) {
	return fitted3(triangFamily, data, opts)
}

// FitRayleigh returns the parameters of [Rayleigh] that make the data most likely: see [Continuous.Fit].
func FitRayleigh(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(rayleighFamily, data, opts)
}

// FitMaxwell returns the parameters of [Maxwell] that make the data most likely: see [Continuous.Fit].
func FitMaxwell(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(maxwellFamily, data, opts)
}

// FitVonmises returns the parameters of [Vonmises] that make the data most likely: see [Continuous.Fit].
func FitVonmises(data *nd.Array, opts *FitOptions) (kappa, loc, scale float64, err error) {
	return fitted3(vonmisesFamily, data, opts)
}

// FitInvgamma returns the parameters of [Invgamma] that make the data most likely: see [Continuous.Fit].
func FitInvgamma(data *nd.Array, opts *FitOptions) (a, loc, scale float64, err error) {
	return fitted3(invgammaFamily, data, opts)
}

// FitInvgauss returns the parameters of [Invgauss] that make the data most likely: see [Continuous.Fit].
func FitInvgauss(data *nd.Array, opts *FitOptions) (mu, loc, scale float64, err error) {
	return fitted3(invgaussFamily, data, opts)
}

// FitSkewnorm returns the parameters of [Skewnorm] that make the data most likely: see [Continuous.Fit].
func FitSkewnorm(data *nd.Array, opts *FitOptions) (a, loc, scale float64, err error) {
	return fitted3(skewnormFamily, data, opts)
}

// FitTruncnorm returns the parameters of [Truncnorm] that make the data most likely: see [Continuous.Fit].
func FitTruncnorm(data *nd.Array, opts *FitOptions) (a, b, loc, scale float64, err error) {
	return fitted4(truncnormFamily, data, opts)
}

// FitPowerlaw returns the parameters of [Powerlaw] that make the data most likely: see [Continuous.Fit].
func FitPowerlaw(data *nd.Array, opts *FitOptions) (a, loc, scale float64, err error) {
	return fitted3(powerlawFamily, data, opts)
}

// FitHalfnorm returns the parameters of [Halfnorm] that make the data most likely: see [Continuous.Fit].
func FitHalfnorm(data *nd.Array, opts *FitOptions) (loc, scale float64, err error) {
	return fitted2(halfnormFamily, data, opts)
}
