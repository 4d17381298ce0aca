// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests the tests of hypotheses.

import (
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/stats"
)

func two(r *stats.SignificanceResult) *nd.Array { return nd.Of(r.Statistic, r.Pvalue) }

func tres(r *stats.TtestResult) *nd.Array {
	ci := r.ConfidenceInterval(0.9)
	return nd.Of(r.Statistic, r.Pvalue, r.Df, ci.Low, ci.High)
}

func (l lookup) alternative() stats.Alternative { return stats.Alternative(l.integer(0)) }

func (l lookup) options() *stats.TestOptions { return &stats.TestOptions{Alternative: l.alternative()} }

func (l lookup) group(i int) []*nd.Array {
	x, y, z, ties, ties2 := l.named("x"), l.named("y"), l.named("z"), l.named("ties"), l.named("ties2")
	same := l.named("same")
	return map[string][]*nd.Array{
		"xyz": {x, y, z}, "tt": {ties, ties2}, "few": {l.named("few"), l.named("few2"), l.named("one")},
		"far":  {l.named("far"), l.named("far").Slice(nd.S(0, 9)).AddScalar(1)},
		"same": {same, same}, "sames": {same, same.AddScalar(1)}, "nan": {x, l.named("nan")}, "none": {x, l.named("none")},
		"many": {x, y, z, l.named("pos"), ties, ties2},
	}[l.words[i]]
}

func (l lookup) table(prefix string, i int) *nd.Array {
	t, ok := l.inputs[prefix+"/"+l.words[i]].(*nd.Array)
	if !ok {
		l.t.Fatalf("no table %s", l.words[i])
	}
	return t
}

func wres(r *stats.WilcoxonResult) *nd.Array { return nd.Of(r.Statistic, r.Pvalue, r.Zstatistic) }

func dice() *nd.Array { return nd.Of(16, 18, 16, 14, 12, 12) }

func fair() *nd.Array { return nd.Of(16, 16, 16, 16, 16, 8) }

func contingency(l lookup, o *stats.Chi2ContingencyOptions, freq bool) any {
	r := stats.Chi2Contingency(l.table("inc", 0), o)
	out := nd.Of(r.Statistic, r.Pvalue, float64(r.Dof))
	if freq {
		return nd.Concatenate(0, out, r.ExpectedFreq.Ravel())
	}
	return out
}

// hypotheses are the rows of tests.
var hypotheses = map[string]row{
	// The differences of far have 8 digits.
	"ttest1samp": {1e-12, func(l lookup) any { return tres(stats.Ttest1samp(l.array(1), 0.3, l.options())) }},
	"ttestind": {1e-13, func(l lookup) any {
		return tres(stats.TtestInd(l.array(1), l.array(2), &stats.TtestOptions{Alternative: l.alternative()}))
	}},
	"welch": {1e-13, func(l lookup) any {
		return tres(stats.TtestInd(l.array(1), l.array(2), &stats.TtestOptions{Alternative: l.alternative(), Welch: true}))
	}},
	"ttestrel": {1e-13, func(l lookup) any { return tres(stats.TtestRel(l.array(1), l.array(2), l.options())) }},
	"fromstats": {1e-13, func(lookup) any {
		r := stats.TtestIndFromStats(1.5, 2, 12, 0.5, 3, 9, nil)
		return nd.Of(r.Statistic, r.Pvalue)
	}},
	"fromstatsw": {1e-13, func(lookup) any {
		r := stats.TtestIndFromStats(1.5, 2, 12, 0.5, 3, 9, &stats.TtestOptions{Welch: true})
		return nd.Of(r.Statistic, r.Pvalue)
	}},
	"mwu": {1e-13, func(l lookup) any {
		return two(stats.MannWhitneyU(l.array(2), l.array(3), &stats.MannWhitneyUOptions{Alternative: l.alternative(), Method: stats.PvalueMethod(l.integer(1))}))
	}},
	"mwunc": {1e-13, func(l lookup) any {
		return two(stats.MannWhitneyU(l.array(1), l.array(2), &stats.MannWhitneyUOptions{Alternative: l.alternative(), NoContinuity: true, Method: stats.AsymptoticPvalue}))
	}},
	"wilcoxon": {1e-13, func(l lookup) any {
		r := wres(stats.Wilcoxon(l.array(3), l.array(4), &stats.WilcoxonOptions{
			Alternative: l.alternative(), ZeroMethod: stats.ZeroMethod(l.integer(1)), Method: stats.PvalueMethod(l.integer(2)),
		}))
		if l.integer(2) == 0 {
			r = r.Slice(nd.S(0, 2))
		}
		return r
	}},
	"wilcoxonc": {1e-13, func(l lookup) any {
		return wres(stats.Wilcoxon(l.array(2), l.array(3), &stats.WilcoxonOptions{
			Alternative: l.alternative(), ZeroMethod: stats.ZeroMethod(l.integer(1)), Method: stats.AsymptoticPvalue, Correction: true,
		}))
	}},
	"wilcoxon1": {1e-13, func(l lookup) any {
		x := map[string]*nd.Array{"few": l.named("few"), "ties": l.named("ties"), "tiny": nd.Of(1, -1, 2, 3, 3, -2.5, 4), "zeros": nd.Of(0, 1, -1, 2, 0, 3, 3, -2, 5)}[l.words[2]]
		r := stats.Wilcoxon(x, nil, &stats.WilcoxonOptions{Alternative: l.alternative(), ZeroMethod: stats.ZeroMethod(l.integer(1))})
		return nd.Of(r.Statistic, r.Pvalue)
	}},
	"skewtest":     {1e-13, func(l lookup) any { return two(stats.Skewtest(l.array(1), l.options())) }},
	"kurtosistest": {1e-13, func(l lookup) any { return two(stats.Kurtosistest(l.array(1), l.options())) }},
	"normaltest":   {1e-13, func(l lookup) any { return two(stats.Normaltest(l.array(0))) }},
	"jarquebera":   {1e-13, func(l lookup) any { return two(stats.JarqueBera(l.array(0))) }},
	// SciPy's normal scores have 9 digits.
	"shapiro":  {1e-7, func(l lookup) any { return two(stats.Shapiro(l.array(0))) }},
	"shapiro3": {1e-13, func(lookup) any { return two(stats.Shapiro(nd.Of(1, 2, 4))) }},
	"shapiron": {1e-7, func(l lookup) any { return two(stats.Shapiro(l.named("x").Slice(nd.S(0, l.integer(0))))) }},
	// SciPy takes the probabilities of large tables from logarithms of 1e6 or so.
	"fisher":  {2e-11, func(l lookup) any { return two(stats.FisherExact(l.table("intable", 1), l.options())) }},
	"intable": {0, func(l lookup) any { return l.table("intable", 0) }},
	"binomtest": {1e-13, func(l lookup) any {
		r := stats.Binomtest(l.integer(1), l.integer(2), l.number(3), l.options())
		return nd.Of(r.Statistic, r.Pvalue)
	}},
	"proportion": {1e-12, func(l lookup) any {
		c := stats.Binomtest(l.integer(2), l.integer(3), 0.5, l.options()).ProportionCI(0.9, stats.ProportionMethod(l.integer(1)))
		return nd.Of(c.Low, c.High)
	}},
	// The means of far have 8 digits after the point.
	"foneway":  {1e-7, func(l lookup) any { return two(stats.FOneway(nil, l.group(0)...)) }},
	"fwelch":   {1e-7, func(l lookup) any { return two(stats.FOneway(&stats.FOnewayOptions{Welch: true}, l.group(0)...)) }},
	"bartlett": {1e-11, func(l lookup) any { return two(stats.Bartlett(l.group(0)...)) }},
	"kruskal":  {1e-13, func(l lookup) any { return two(stats.Kruskal(l.group(0)...)) }},
	"levene": {1e-8, func(l lookup) any {
		return two(stats.Levene(&stats.LeveneOptions{Center: stats.Center(l.integer(0))}, l.group(1)...))
	}},
	"friedman": {1e-13, func(l lookup) any {
		if l.words[0] == "x" {
			return two(stats.FriedmanChisquare(l.named("x"), l.named("z"), l.named("large").Slice(nd.S(0, 40))))
		}
		return two(stats.FriedmanChisquare(l.named("ties"), l.named("ties2"), nd.Floor(l.named("ties2").MulScalar(0.5))))
	}},
	// SciPy solves the equations of likelihood to 1e-8 or so.
	"anderson": {1e-7, func(l lookup) any {
		r := stats.Anderson(l.array(1), &stats.AndersonOptions{Dist: stats.Family(l.integer(0))})
		return nd.Concatenate(0, nd.Of(r.Statistic, r.Pvalue), r.CriticalValues, r.SignificanceLevel)
	}},
	"weibull": {1e-6, func(l lookup) any {
		r := stats.Anderson(l.array(0), &stats.AndersonOptions{Dist: stats.WeibullMinFamily})
		return nd.Concatenate(0, nd.Of(r.Statistic, r.Pvalue), r.CriticalValues, nd.Of(r.Shape, r.Loc, r.Scale))
	}}, // so far does SciPy go
	"chisquare": {1e-13, func(l lookup) any {
		switch l.integer(0) {
		case 1:
			return two(stats.Chisquare(dice(), nil))
		case 2:
			return two(stats.Chisquare(dice(), &stats.ChisquareOptions{Fexp: fair(), Ddof: 1}))
		}
		return two(stats.Chisquare(dice(), &stats.ChisquareOptions{Fexp: nd.Of(16, 16, 16, 16, 16, 9)}))
	}},
	"power": {1e-13, func(l lookup) any {
		return two(stats.Chisquare(dice(), &stats.ChisquareOptions{Fexp: fair(), Lambda: new(l.number(0))}))
	}},
	"inc":         {0, func(l lookup) any { return l.table("inc", 0) }},
	"contingency": {1e-13, func(l lookup) any { return contingency(l, nil, true) }},
	"contingencyg": {1e-13, func(l lookup) any {
		return contingency(l, &stats.Chi2ContingencyOptions{NoCorrection: true, Lambda: new(0.0)}, false)
	}},
}
