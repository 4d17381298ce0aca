// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file fits distributions to data by maximum likelihood.

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// FitOptions change a fit. Nil stands for the defaults.
type FitOptions struct {
	// Fix holds parameters by their names, "loc", "scale" and the shapes', that stay as they are.
	// Default: none.
	Fix map[string]float64
	// Start holds first values of parameters for the search. Default: SciPy's.
	Start map[string]float64
	// Tol is how near, absolutely, the parameters and the negative log-likelihoods of a search
	// must come to each other. Default: 1e-4, as in SciPy, with which the search takes the
	// same steps and ends at the same place; a smaller one finds the maximum more closely.
	Tol float64
}

// A FitError says that data could not be fitted.
type FitError struct {
	Family string // SciPy's name of the distribution
	Msg    string
}

// Error returns a message such as "stats: gamma cannot be fitted: the data are empty".
func (e *FitError) Error() string { return "stats: " + e.Family + " cannot be fitted: " + e.Msg }

// fixed holds the parameters that a fit leaves as they are; NaN stands for one that it finds.
type fixed []float64

// Fit returns the distribution of the same family that makes the data most likely; the parameters
// of d do not matter. Data of any shape count alike.
//
// What has a solution by formulas or by the root of one equation is computed so, as in SciPy:
// norm, halfnorm, expon, uniform, laplace, logistic, gumbel_r, gumbel_l, rayleigh, vonmises (the
// scale of which stays 1), lognorm; powerlaw; pareto; and with loc fixed gamma, with loc and
// scale fixed beta, with loc fixed invgauss. The others are searched for by the method of Nelder and
// Mead from SciPy's start. The likelihood of some families grows without bound as loc nears
// the least number: the result is a local maximum then, and a fixed loc is better.
//
// The error is a [*FitError]: the data are empty or not finite, lie outside the support that the
// fixed parameters leave, or with the option Tol the search has not converged; what was found is
// returned with it, nil if that is nothing. Without Tol a search of 200 calls for each parameter is good
// enough, as in SciPy. Fit panics with an [*ArgumentError] if a name is that of no parameter, or a fixed
// parameter cannot be.
func (d *Continuous) Fit(data *nd.Array, opts *FitOptions) (*Continuous, error) {
	return d.family.fit(data, opts)
}

func (f *family) fit(data *nd.Array, opts *FitOptions) (*Continuous, error) {
	o := FitOptions{}
	if opts != nil {
		o = *opts
	}
	names := append(slices.Clone(f.shapes), "loc", "scale")
	fix, start := f.named(names, o.Fix), f.named(names, o.Start)
	if !slices.ContainsFunc(fix, math.IsNaN) {
		panicf("Fit", "wants a parameter that is not fixed and got none")
	}
	if s := fix[len(fix)-1]; s <= 0 {
		panicf("Fit", "wants a scale > 0 and got %v", s)
	}
	x := data.Data()
	if len(x) == 0 {
		return nil, &FitError{f.scipy, "the data are empty"}
	}
	for _, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, &FitError{f.scipy, "the data are not finite"}
		}
	}
	if exact := exactly(f.scipy); exact != nil {
		if params, ok, err := exact(x, fix); ok {
			if err != nil {
				return nil, err
			}
			return f.fitted(params)
		}
	}
	params := f.first(x)
	if s := fix[len(fix)-1]; !math.IsNaN(s) && (f == weibullFamily || f == skewnormFamily) {
		// With this scale the mean shall be that of the data, too.
		n := len(f.shapes)
		mean, _ := meanVar(x)
		params[n] = mean - s*(mean-params[n])/params[n+1]
	}
	for i, v := range start {
		if !math.IsNaN(v) {
			params[i] = v
		}
	}
	return f.searched(x, fix, params, o.Tol)
}

// named returns the values of parameters in their order, NaN for those that are not there.
func (f *family) named(names []string, values map[string]float64) fixed {
	list := make(fixed, len(names))
	for i := range list {
		list[i] = math.NaN()
	}
	for name, v := range values {
		i := slices.Index(names, name)
		if i < 0 {
			panicf("Fit", "wants the names %s of the parameters of %s and got %q", strings.Join(names, ", "), f.scipy, name)
		}
		list[i] = v
	}
	return list
}

// fitted returns the distribution of parameters, and an error if there is none.
func (f *family) fitted(params []float64) (*Continuous, error) {
	n := len(params) - 2
	loc, scale := params[n], params[n+1]
	if !finitePositive(scale) || math.IsNaN(loc) || math.IsInf(loc, 0) || f.make(params[:n]) == nil {
		return nil, &FitError{f.scipy, fmt.Sprintf("the likelihood is largest at %v, which are no parameters", params)}
	}
	return newContinuous(f, slices.Clone(params[:n]), []float64{loc, scale}), nil
}

// first returns SciPy's first parameters of a search.
func (f *family) first(x []float64) []float64 {
	var shapes []float64
	if start := starting(f.scipy); start != nil {
		shapes = start(x)
	} else {
		for range f.shapes {
			shapes = append(shapes, 1)
		}
	}
	if len(shapes) == len(f.shapes)+2 {
		return shapes
	}
	loc, scale := f.locScale(x, shapes)
	return append(slices.Clone(shapes), loc, scale)
}

// locScale returns the loc and scale with which mean and variance are those of the data, or with
// which the support holds the data if it does not then.
func (f *family) locScale(x, shapes []float64) (loc, scale float64) {
	std := f.make(shapes)
	if std == nil {
		return 0, 1
	}
	m := std.moments()
	mean, v := meanVar(x)
	scale = math.Sqrt(v / m.Var)
	loc = mean - scale*m.Mean
	if math.IsNaN(loc) || math.IsInf(loc, 0) {
		loc = 0
	}
	if !finitePositive(scale) {
		scale = 1
	}
	a, b := std.support()
	lo, hi := slices.Min(x), slices.Max(x)
	if loc+a*scale < lo && hi < loc+b*scale {
		return loc, scale
	}
	margin := 0.1 * (hi - lo)
	switch {
	case !math.IsInf(a, 0) && !math.IsInf(b, 0):
		return lo - a - margin, (hi - lo + 2*margin) / (b - a)
	case !math.IsInf(a, 0):
		return lo - a - margin, 1
	case !math.IsInf(b, 0):
		return hi - b + margin, 1
	}
	return loc, scale
}

// badPoint is what SciPy adds to the negative log-likelihood for each number outside the support.
var badPoint = 100 * math.Log(math.MaxFloat64)

// negLogLikelihood returns the negative log-likelihood of parameters, +Inf of what are none.
func (f *family) negLogLikelihood(x, params []float64) float64 {
	n := len(params) - 2
	loc, scale := params[n], params[n+1]
	if !(scale > 0) {
		return math.Inf(1)
	}
	std := f.make(params[:n])
	if std == nil {
		return math.Inf(1)
	}
	a, b := std.support()
	sum, bad := 0.0, 0
	for _, v := range x {
		z := (v - loc) / scale
		if !(z >= a && z <= b) {
			bad++
			continue
		}
		if l := std.logpdf(z); math.IsInf(l, 0) || math.IsNaN(l) {
			bad++
		} else {
			sum += l
		}
	}
	return -sum + float64(bad)*badPoint + float64(len(x))*math.Log(scale)
}

// searched returns the distribution of the least negative log-likelihood by a search.
func (f *family) searched(x []float64, fix fixed, first []float64, tol float64) (*Continuous, error) {
	params := slices.Clone(first)
	var free []int
	for i, v := range fix {
		if math.IsNaN(v) {
			free = append(free, i)
		} else {
			params[i] = v
		}
	}
	p := make([]float64, len(free))
	for k, i := range free {
		p[k] = params[i]
	}
	cost := func(p []float64) float64 {
		for k, i := range free {
			params[i] = p[k]
		}
		return f.negLogLikelihood(x, params)
	}
	wantsEnd := tol > 0
	if tol <= 0 {
		tol = 1e-4
		if slices.Contains([]string{"logistic", "lognorm", "pareto", "powerlaw", "vonmises"}, f.scipy) {
			tol = 1e-10 // SciPy solves equations here
		}
	}
	best, value, converged := simplex(cost, p, tol)
	if tol < 1e-4 {
		// A simplex can shrink before it is there: start it anew.
		for range 10 {
			next, v, ok := simplex(cost, best, tol)
			done := !(v < value-tol)
			if v < value {
				best, value = next, v
			}
			if converged = ok; done {
				break
			}
		}
	}
	cost(best)
	d, err := f.fitted(params)
	switch {
	case err != nil:
		return nil, err
	case !(value < 0.9*badPoint):
		return d, &FitError{f.scipy, "the data lie outside the support"}
	case !converged && wantsEnd:
		return d, &FitError{f.scipy, "the search has not converged"}
	}
	return d, nil
}

// simplex returns where f is least near x, and what it is there: the method of Nelder and Mead
// (Comput. J. 7, 308, 1965) with the constants and the end of SciPy's fmin.
func simplex(f func([]float64) float64, x []float64, tol float64) (best []float64, value float64, converged bool) {
	n := len(x)
	type vertex struct {
		x []float64
		f float64
	}
	sim := make([]vertex, n+1)
	calls := 0
	at := func(x []float64) float64 {
		calls++
		return f(x)
	}
	for k := range sim {
		y := slices.Clone(x)
		if k > 0 {
			if y[k-1] != 0 {
				y[k-1] *= 1.05
			} else {
				y[k-1] = 0.00025
			}
		}
		sim[k] = vertex{y, at(y)}
	}
	order := func() {
		sort.SliceStable(sim, func(i, j int) bool { return sim[i].f < sim[j].f })
	}
	order()
	most := 200 * n
	if tol < 1e-4 {
		most *= 5
	}
	mean := make([]float64, n)
	point := func(a, b float64) vertex {
		y := make([]float64, n)
		for i := range y {
			y[i] = a*mean[i] + b*sim[n].x[i]
		}
		return vertex{y, at(y)}
	}
	for it := 1; calls < most && it < most; it++ {
		wide, high := 0.0, 0.0
		for _, v := range sim[1:] {
			for i := range v.x {
				wide = max(wide, math.Abs(v.x[i]-sim[0].x[i]))
			}
			high = max(high, math.Abs(sim[0].f-v.f))
		}
		if wide <= tol && high <= tol {
			return sim[0].x, sim[0].f, true
		}
		for i := range mean {
			mean[i] = 0
			for _, v := range sim[:n] {
				mean[i] += v.x[i]
			}
			mean[i] /= float64(n)
		}
		shrink := false
		r := point(2, -1)
		switch {
		case r.f < sim[0].f:
			if e := point(3, -2); e.f < r.f {
				r = e
			}
			sim[n] = r
		case r.f < sim[n-1].f:
			sim[n] = r
		case r.f < sim[n].f:
			if c := point(1.5, -0.5); c.f <= r.f {
				sim[n] = c
			} else {
				shrink = true
			}
		default:
			if c := point(0.5, 0.5); c.f < sim[n].f {
				sim[n] = c
			} else {
				shrink = true
			}
		}
		if shrink {
			for k := 1; k <= n; k++ {
				y := make([]float64, n)
				for i := range y {
					y[i] = sim[0].x[i] + 0.5*(sim[k].x[i]-sim[0].x[i])
				}
				sim[k] = vertex{y, at(y)}
			}
		}
		order()
	}
	return sim[0].x, sim[0].f, false
}

// meanVar returns the mean of x and the mean square of what differs from it.
func meanVar(x []float64) (mean, v float64) {
	n := float64(len(x))
	for _, t := range x {
		mean += t / n
	}
	for _, t := range x {
		v += (t - mean) * (t - mean) / n
	}
	return mean, v
}

// skewOf returns the skewness of x, kurtosisOf the excess of its kurtosis.
func skewOf(x []float64) float64 {
	mean, v := meanVar(x)
	s := 0.0
	for _, t := range x {
		s += (t - mean) * (t - mean) * (t - mean)
	}
	return s / float64(len(x)) / (v * math.Sqrt(v))
}

func kurtosisOf(x []float64) float64 {
	mean, v := meanVar(x)
	s := 0.0
	for _, t := range x {
		s += (t - mean) * (t - mean) * (t - mean) * (t - mean)
	}
	return s/float64(len(x))/(v*v) - 3
}
