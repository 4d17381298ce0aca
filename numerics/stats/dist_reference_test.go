// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file compares the distributions with mpmath and SciPy.

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/stats"
)

// distParameters reads the numbers of a line's name.
func distParameters(t *testing.T, text string) []float64 {
	t.Helper()
	var list []float64
	for word := range strings.SplitSeq(text, ",") {
		if word == "" {
			continue
		}
		v, err := strconv.ParseFloat(word, 64)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// looser holds the tolerances of functions of families that are not 2e-13, with the reason.
var looser = map[string]float64{}

func distTolerance(function, family, params string) float64 {
	for _, key := range []string{function + "/" + family + "/" + params, function + "/" + family, "*/" + family} {
		if tol, ok := looser[key]; ok {
			return tol
		}
	}
	return 2e-13
}

func TestDistReference(t *testing.T) {
	t.Parallel()
	list := numtest.Read(t, "testdata/dist.txt")
	values := map[string]any{}
	for _, r := range list {
		values[r.Name+"/"+strings.Join(r.Inputs, "/")] = r.Want
	}
	for _, r := range list {
		name, text := r.Inputs[0], r.Inputs[1]
		key := "/" + name + "/" + text
		params := distParameters(t, text)
		_, discrete := values["k"+key]
		var f func(float64) float64
		at := "x"
		scale := 1e-300
		if discrete {
			d := stats.DiscreteDistribution(name, params...)
			at = "k"
			switch r.Name {
			case "pmf":
				f = d.Pmf
			case "logpmf":
				f = d.Logpmf
			case "cdf":
				f = d.Cdf
			case "sf":
				f = d.Sf
			case "logcdf":
				f = d.Logcdf
			case "logsf":
				f = d.Logsf
			case "quantile":
				numtest.Check(t, r, func() any { return nd.Map(d.Ppf, nd.Of(0.001, 0.11, 0.37, 0.5, 0.93, 0.9999)) }, 1e-15, 0)
			case "stats":
				m := d.Stats()
				numtest.Check(t, r, func() any { return nd.Of(m.Mean, m.Var, m.Skew, m.Kurtosis) }, 1e-12, 1e-3)
			case "entropy":
				numtest.Check(t, r, func() any { return d.Entropy() }, 1e-11, 1e-3)
			}
		} else {
			d := stats.Distribution(name, params...)
			switch r.Name {
			case "pdf":
				f = d.Pdf
			case "logpdf":
				f = d.Logpdf
			case "cdf":
				f = d.Cdf
			case "sf":
				f = d.Sf
			case "logcdf":
				f = d.Logcdf
			case "logsf":
				f = d.Logsf
			case "ppf":
				f, at = d.Ppf, "p"
			case "isf":
				f, at = d.Isf, "q"
			case "stats":
				m := d.Stats()
				numtest.Check(t, r, func() any { return nd.Of(m.Mean, m.Var, m.Skew, m.Kurtosis) }, 1e-10, 1e-3)
			case "entropy":
				numtest.Check(t, r, func() any { return d.Entropy() }, 1e-10, 1e-3)
			}
		}
		if f == nil {
			continue
		}
		x, ok := values[at+key].(*nd.Array)
		if !ok {
			t.Fatalf("no points for %v", r)
		}
		if strings.HasPrefix(r.Name, "log") {
			scale = 1e-3 // a logarithm near 0 is that of a probability near 1
		}
		want := r.Want.(*nd.Array).Data()
		tol := distTolerance(r.Name, name, text)
		for i, v := range x.Data() {
			got := f(v)
			if want[i] == 0 && math.Abs(got) < 1e-290 {
				continue // too small for a number with all digits
			}
			if !numtest.Near(got, want[i], tol, scale) {
				t.Errorf("%s(%s) at %v = %v, want %v: differs by %.1e", name, r.Name+" "+text, v, got, want[i], math.Abs(got/want[i]-1))
			}
		}
	}
}
