// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file tests small p-values.

import (
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
	"github.com/gosci/gosci/numerics/stats"
)

// tail returns the p-value of a test that gives a small one.
func tail(l lookup) any {
	x, y, z, large := l.named("x"), l.named("y"), l.named("z"), l.named("large")
	far, line := y.AddScalar(50), x.Add(z.MulScalar(1e-3))
	skewed := nd.Exp(large.MulScalar(2))
	exact := &stats.MannWhitneyUOptions{Method: stats.ExactPvalue}
	table := nd.Of(200, 10, 15, 300).Reshape(2, 2)
	bent := func(x *nd.Array) *nd.Array { return x.Add(nd.Sin(x.MulScalar(9)).MulScalar(0.1)) }
	switch l.words[0] {
	case "ttest1samp":
		return stats.Ttest1samp(x, 100, nil).Pvalue
	case "ttestind":
		return stats.TtestInd(x, far, nil).Pvalue
	case "welch":
		return stats.TtestInd(x, far, &stats.TtestOptions{Welch: true}).Pvalue
	case "foneway":
		return stats.FOneway(nil, x, far, z).Pvalue
	case "pearson":
		return stats.Pearsonr(x, line, nil).Pvalue
	case "spearman":
		grid := nd.Arange(200)
		swapped := grid.Copy()
		swapped.Set(50, 3)
		swapped.Set(3, 50)
		return stats.Spearmanr(grid, swapped, nil).Pvalue
	case "mwu":
		return stats.MannWhitneyU(large, large.AddScalar(3), nil).Pvalue
	case "mwuexact":
		return stats.MannWhitneyU(x, far, exact).Pvalue
	case "mwuexact1":
		return stats.MannWhitneyU(x, y.AddScalar(2), exact).Pvalue
	case "kruskal":
		return stats.Kruskal(large, large.AddScalar(3)).Pvalue
	case "wilcoxon":
		return stats.Wilcoxon(x.AddScalar(9), nil, nil).Pvalue
	case "wilcoxonlarge":
		return stats.Wilcoxon(large.AddScalar(3), nil, nil).Pvalue
	case "ks2":
		return stats.Ks2samp(large, first(large, 200).AddScalar(2), nil).Pvalue
	case "ks2equal":
		return stats.Ks2samp(large, large.AddScalar(2), nil).Pvalue
	case "ks2less":
		return stats.Ks2samp(large, first(large, 200).AddScalar(2), &stats.KsOptions{Alternative: stats.Greater}).Pvalue
	case "ks1":
		return stats.Ks1samp(large.AddScalar(1), special.Ndtr, nil).Pvalue
	case "ks1less":
		return stats.Ks1samp(large.AddScalar(1), special.Ndtr, &stats.KsOptions{Alternative: stats.Less}).Pvalue
	case "fisher":
		return stats.FisherExact(table, nil).Pvalue
	case "fisherless":
		return stats.FisherExact(nd.Of(10, 200, 300, 15).Reshape(2, 2), &stats.TestOptions{Alternative: stats.Less}).Pvalue
	case "binomtest":
		return stats.Binomtest(900, 1000, 0.5, nil).Pvalue
	case "binomgreater":
		return stats.Binomtest(900, 1000, 0.5, &stats.TestOptions{Alternative: stats.Greater}).Pvalue
	case "chisquare":
		return stats.Chisquare(nd.Of(500, 10, 10), nil).Pvalue
	case "contingency":
		return stats.Chi2Contingency(nd.Of(500, 10, 10, 600).Reshape(2, 2), nil).Pvalue
	case "normaltest":
		return stats.Normaltest(skewed).Pvalue
	case "skewtest":
		return stats.Skewtest(skewed, nil).Pvalue
	case "kurtosistest":
		return stats.Kurtosistest(skewed, nil).Pvalue
	case "jarquebera":
		return stats.JarqueBera(skewed).Pvalue
	case "kendall":
		return stats.Kendalltau(large, bent(large), nil).Pvalue
	case "kendallexact":
		return stats.Kendalltau(x, bent(x), &stats.KendalltauOptions{Method: stats.ExactPvalue}).Pvalue
	case "bartlett":
		return stats.Bartlett(large, large.MulScalar(9)).Pvalue
	case "levene":
		return stats.Levene(nil, large, large.MulScalar(9)).Pvalue
	}
	l.t.Errorf("no tail of %s", l.words[0])
	return nil
}

// tails are the rows of small p-values.
var tails = map[string]row{
	"tail": {1e-11, tail},
	// See shapiro.
	"tailshapiro": {1e-6, func(l lookup) any { return stats.Shapiro(nd.Exp(l.named("large").MulScalar(2))).Pvalue }},
}
