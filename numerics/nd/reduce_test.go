// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file compares reductions, sorting and what else runs along axes with
// NumPy.

import (
	"math"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// sums is the tolerance of sums, relative to the largest element or result: the
// terms may be added in another order.
const sums = 1e-14

func TestReductions(t *testing.T) {
	t.Parallel()
	in := readInputs(t)
	whole := map[string]row[func(x *nd.Array) any]{
		"Sum": {func(x *nd.Array) any { return x.Sum() }, sums}, "Prod": {func(x *nd.Array) any { return x.Prod() }, sums},
		"Mean": {func(x *nd.Array) any { return x.Mean() }, sums}, "Var": {func(x *nd.Array) any { return x.Var() }, sums},
		"Var1": {func(x *nd.Array) any { return x.Var(1) }, sums}, "Std": {func(x *nd.Array) any { return x.Std() }, sums},
		"Min": {func(x *nd.Array) any { return x.Min() }, 0}, "Max": {func(x *nd.Array) any { return x.Max() }, 0},
		"Ptp": {func(x *nd.Array) any { return x.Ptp() }, 0}, "ArgMin": {func(x *nd.Array) any { return x.ArgMin() }, 0},
		"ArgMax": {func(x *nd.Array) any { return x.ArgMax() }, 0}, "Any": {func(x *nd.Array) any { return x.Any() }, 0},
		"All": {func(x *nd.Array) any { return x.All() }, 0}, "Median": {func(x *nd.Array) any { return nd.Median(x) }, 0},
		"Percentile30":    {func(x *nd.Array) any { return nd.Percentile(x, 30) }, sums},
		"Percentile0":     {func(x *nd.Array) any { return nd.Percentile(x, 0) }, sums},
		"Percentile100":   {func(x *nd.Array) any { return nd.Percentile(x, 100) }, sums},
		"NanSum":          {func(x *nd.Array) any { return nd.NanSum(x) }, sums},
		"NanProd":         {func(x *nd.Array) any { return nd.NanProd(x) }, sums},
		"NanMean":         {func(x *nd.Array) any { return nd.NanMean(x) }, sums},
		"NanVar":          {func(x *nd.Array) any { return nd.NanVar(x) }, sums},
		"NanStd1":         {func(x *nd.Array) any { return nd.NanStd(x, 1) }, sums},
		"NanMin":          {func(x *nd.Array) any { return nd.NanMin(x) }, 0},
		"NanMax":          {func(x *nd.Array) any { return nd.NanMax(x) }, 0},
		"NanMedian":       {func(x *nd.Array) any { return nd.NanMedian(x) }, 0},
		"NanPercentile70": {func(x *nd.Array) any { return nd.NanPercentile(x, 70) }, sums},
		"Quantile0.25":    {func(x *nd.Array) any { return nd.Quantile(x, 0.25) }, sums},
		"NanQuantile0.25": {func(x *nd.Array) any { return nd.NanQuantile(x, 0.25) }, sums},
		"NanArgMin":       {func(x *nd.Array) any { return nd.NanArgMin(x) }, 0},
		"NanArgMax":       {func(x *nd.Array) any { return nd.NanArgMax(x) }, 0},
		"NanArgMinNone":   {func(x *nd.Array) any { return nd.NanArgMin(x.MulScalar(math.NaN())) }, 0},
		"NanCumSum":       {func(x *nd.Array) any { return nd.NanCumSum(x) }, sums},
		"NanCumProd":      {func(x *nd.Array) any { return nd.NanCumProd(x) }, sums},
		"CumSum":          {func(x *nd.Array) any { return x.CumSum() }, sums},
		"CumProd":         {func(x *nd.Array) any { return x.CumProd() }, sums},
		"Unique":          {func(x *nd.Array) any { return nd.Unique(x) }, last},
	}
	along := map[string]row[func(a *nd.ArrayAxes) any]{
		"Sum": {func(a *nd.ArrayAxes) any { return a.Sum() }, sums}, "Prod": {func(a *nd.ArrayAxes) any { return a.Prod() }, sums},
		"Mean": {func(a *nd.ArrayAxes) any { return a.Mean() }, sums}, "Var": {func(a *nd.ArrayAxes) any { return a.Var() }, sums},
		"Std1": {func(a *nd.ArrayAxes) any { return a.Std(1) }, sums}, "Min": {func(a *nd.ArrayAxes) any { return a.Min() }, 0},
		"Max": {func(a *nd.ArrayAxes) any { return a.Max() }, 0}, "Any": {func(a *nd.ArrayAxes) any { return a.Any() }, 0},
		"All": {func(a *nd.ArrayAxes) any { return a.All() }, 0}, "Median": {func(a *nd.ArrayAxes) any { return a.Median() }, 0},
		"Percentile30":    {func(a *nd.ArrayAxes) any { return a.Percentile(30) }, sums},
		"Ptp":             {func(a *nd.ArrayAxes) any { return a.Ptp() }, 0},
		"Quantile0.3":     {func(a *nd.ArrayAxes) any { return a.Quantile(0.3) }, sums},
		"NanProd":         {func(a *nd.ArrayAxes) any { return a.NanProd() }, sums},
		"NanVar":          {func(a *nd.ArrayAxes) any { return a.NanVar() }, sums},
		"NanStd1":         {func(a *nd.ArrayAxes) any { return a.NanStd(1) }, sums},
		"NanMin":          {func(a *nd.ArrayAxes) any { return a.NanMin() }, 0},
		"NanPercentile30": {func(a *nd.ArrayAxes) any { return a.NanPercentile(30) }, sums},
		"NanQuantile0.25": {func(a *nd.ArrayAxes) any { return a.NanQuantile(0.25) }, sums},
		"NanSum":          {func(a *nd.ArrayAxes) any { return a.NanSum() }, sums},
		"NanMean":         {func(a *nd.ArrayAxes) any { return a.NanMean() }, sums},
		"NanMax":          {func(a *nd.ArrayAxes) any { return a.NanMax() }, 0},
		"NanMedian":       {func(a *nd.ArrayAxes) any { return a.NanMedian() }, 0},
	}
	lanes := map[string]row[func(x *nd.Array, axis int) any]{
		"ArgMin":     {func(x *nd.Array, axis int) any { return x.Along(axis).ArgMin() }, 0},
		"ArgMax":     {func(x *nd.Array, axis int) any { return x.Along(axis).ArgMax() }, 0},
		"NanArgMin":  {func(x *nd.Array, axis int) any { return x.Along(axis).NanArgMin() }, 0},
		"NanArgMax":  {func(x *nd.Array, axis int) any { return x.Along(axis).NanArgMax() }, 0},
		"NanCumSum":  {func(x *nd.Array, axis int) any { return nd.NanCumSum(x, axis) }, sums},
		"NanCumProd": {func(x *nd.Array, axis int) any { return nd.NanCumProd(x, axis) }, sums},
		"CumSum":     {func(x *nd.Array, axis int) any { return x.CumSum(axis) }, sums},
		"CumProd":    {func(x *nd.Array, axis int) any { return x.CumProd(axis) }, sums},
		"Sort":       {func(x *nd.Array, axis int) any { return nd.Sort(x, axis) }, last},
		"Argsort":    {func(x *nd.Array, axis int) any { return x.Argsort(axis) }, 0},
		"Diff":       {func(x *nd.Array, axis int) any { return nd.DiffAxis(x, 1, axis) }, 0},
		"Gradient":   {func(x *nd.Array, axis int) any { return nd.Gradient(x, &nd.GradientOptions{Axis: axis}) }, sums},
		"Trapezoid":  {func(x *nd.Array, axis int) any { return nd.TrapezoidAxis(x, nil, axis) }, sums},
		"Unwrap":     {func(x *nd.Array, _ int) any { return nd.Unwrap(x.MulScalar(5)) }, sums},
		"Gradient2": {func(x *nd.Array, axis int) any {
			return nd.Gradient(x, &nd.GradientOptions{Axis: axis, Spacing: 0.5, EdgeOrder: 2})
		}, sums},
	}
	ints := map[string]row[func(x *nd.Int) any]{
		"Sum": {func(x *nd.Int) any { return x.Sum() }, 0}, "Prod": {func(x *nd.Int) any { return x.Prod() }, 0},
		"Mean": {func(x *nd.Int) any { return x.Mean() }, sums}, "Std": {func(x *nd.Int) any { return x.Std() }, sums},
		"Min": {func(x *nd.Int) any { return x.Min() }, 0}, "Max": {func(x *nd.Int) any { return x.Max() }, 0},
		"ArgMin": {func(x *nd.Int) any { return x.ArgMin() }, 0}, "ArgMax": {func(x *nd.Int) any { return x.ArgMax() }, 0},
		"CumSum": {func(x *nd.Int) any { return x.CumSum() }, 0}, "Sort:-1": {func(x *nd.Int) any { return nd.SortInt(x) }, 0},
		"Unique": {func(x *nd.Int) any { return nd.UniqueInt(x) }, 0}, "Argsort:-1": {func(x *nd.Int) any { return x.Argsort() }, 0},
		"Sum:0": {func(x *nd.Int) any { return x.Along(0).Sum() }, 0}, "Max:-1": {func(x *nd.Int) any { return x.Along(-1).Max() }, 0},
		"Mean:0": {func(x *nd.Int) any { return x.Along(0).Mean() }, sums}, "Diff:-1": {func(x *nd.Int) any { return nd.DiffInt(x) }, 0},
		"Var": {func(x *nd.Int) any { return x.Var() }, sums}, "Ptp": {func(x *nd.Int) any { return x.Ptp() }, 0},
		"Any": {func(x *nd.Int) any { return x.Any() }, 0}, "All": {func(x *nd.Int) any { return x.All() }, 0},
		"CumProd": {func(x *nd.Int) any { return x.CumProd() }, 0}, "Prod:0": {func(x *nd.Int) any { return x.Along(0).Prod() }, 0},
		"Min:0": {func(x *nd.Int) any { return x.Along(0).Min() }, 0}, "ArgMin:0": {func(x *nd.Int) any { return x.Along(0).ArgMin() }, 0},
		"ArgMax:-1": {func(x *nd.Int) any { return x.Along(-1).ArgMax() }, 0}, "Var:0": {func(x *nd.Int) any { return x.Along(0).Var() }, sums},
		"Std1:-1": {func(x *nd.Int) any { return x.Along(-1).Std(1) }, sums}, "Any:0": {func(x *nd.Int) any { return x.Along(0).Any() }, 0},
		"All:-1": {func(x *nd.Int) any { return x.Along(-1).All() }, 0}, "Ptp:0": {func(x *nd.Int) any { return x.Along(0).Ptp() }, 0},
		"SumK:0": {func(x *nd.Int) any { return x.Along(0).KeepDims().Sum() }, 0},
	}
	bools := map[string]row[func(m *nd.Bool) any]{
		"Mean": {func(m *nd.Bool) any { return m.Mean() }, last}, "Count:0": {func(m *nd.Bool) any { return m.Along(0).Count() }, 0},
		"Sum:0":    {func(m *nd.Bool) any { return m.Along(0).Sum() }, 0},
		"Count:-1": {func(m *nd.Bool) any { return m.Along(-1).Count() }, 0}, "Mean:0": {func(m *nd.Bool) any { return m.Along(0).Mean() }, last},
		"AnyK:-1": {func(m *nd.Bool) any { return m.Along(-1).KeepDims().Any() }, 0}, "AllK:0": {func(m *nd.Bool) any { return m.Along(0).KeepDims().All() }, 0},
	}
	complexes := map[string]row[func(x *nd.Complex) any]{
		"Var": {func(x *nd.Complex) any { return x.Var() }, sums}, "Std1": {func(x *nd.Complex) any { return x.Std(1) }, sums},
		"CumProd": {func(x *nd.Complex) any { return x.CumProd() }, sums}, "CumProd:0": {func(x *nd.Complex) any { return x.CumProd(0) }, sums},
		"Prod:0": {func(x *nd.Complex) any { return x.Along(0).Prod() }, sums}, "Var:0": {func(x *nd.Complex) any { return x.Along(0).Var() }, sums},
		"Std:-1": {func(x *nd.Complex) any { return x.Along(-1).Std() }, sums}, "SumK:-1": {func(x *nd.Complex) any { return x.Along(-1).KeepDims().Sum() }, sums},
		"Diff": {func(x *nd.Complex) any { return nd.DiffComplex(x) }, 0},
		"Sum":  {func(x *nd.Complex) any { return x.Sum() }, sums}, "Prod": {func(x *nd.Complex) any { return x.Prod() }, 1e-13},
		"Mean": {func(x *nd.Complex) any { return x.Mean() }, sums}, "CumSum": {func(x *nd.Complex) any { return x.CumSum() }, sums},
		"Sum:0":   {func(x *nd.Complex) any { return x.Along(0).Sum() }, sums},
		"Mean:-1": {func(x *nd.Complex) any { return x.Along(-1).Mean() }, sums},
	}
	for _, r := range numtest.Read(t, "testdata/reductions.txt") {
		name, arg, _ := strings.Cut(r.Name, ":")
		var call func() any
		tol := 0.0
		switch x := in[r.Inputs[0]].(type) {
		case *nd.Array:
			axes := []int{}
			for n := range strings.SplitSeq(arg, ",") {
				if n != "" {
					axes = append(axes, atoi(t, n))
				}
			}
			kept, keep := strings.CutSuffix(name, "K")
			if f, ok := whole[r.Name]; ok {
				call, tol = func() any { return f.call(x) }, f.tol
			} else if f, ok := lanes[name]; ok {
				call, tol = func() any { return f.call(x, axes[0]) }, f.tol
			} else if f, ok := along[kept]; ok {
				call, tol = func() any {
					if keep {
						return f.call(x.Along(axes...).KeepDims())
					}
					return f.call(x.Along(axes...))
				}, f.tol
			}
		case *nd.Int:
			if f, ok := ints[r.Name]; ok {
				call, tol = func() any { return f.call(x) }, f.tol
			}
		case *nd.Bool:
			if f, ok := bools[r.Name]; ok {
				call, tol = func() any { return f.call(x) }, f.tol
			}
		case *nd.Complex:
			if f, ok := complexes[r.Name]; ok {
				call, tol = func() any { return f.call(x) }, f.tol
			}
		}
		if call == nil {
			t.Errorf("no test for %s of %T", r.Name, in[r.Inputs[0]])
			continue
		}
		scale := 0.0
		if tol == sums {
			scale = 1 // the elements are of this size
		}
		numtest.Check(t, r, call, tol, scale)
	}
}

func TestSumIsPairwise(t *testing.T) {
	t.Parallel()
	// Adding 0.1 a million times one by one is wrong by 1e-6, in pairs by 1e-10.
	got := nd.Full(0.1, 1_000_000).Sum()
	if math.Abs(got-100_000) > 1e-9 {
		t.Errorf("Sum() = %v, want 100000 to 1e-9", got)
	}
}

// TestQuantileInfinite checks numbers on the way to infinity, or too far apart.
func TestQuantileInfinite(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	for _, c := range []struct {
		x       []float64
		q, want float64
	}{
		{[]float64{1, 2, inf}, 50, 2},
		{[]float64{1, 2, inf}, 60, inf},
		{[]float64{1, 2, inf}, 75, inf},
		{[]float64{1, 2, inf}, 100, inf},
		{[]float64{-inf, 1}, 0, -inf},
		{[]float64{-inf, 1}, 25, -inf},
		{[]float64{-inf, 1}, 100, 1},
		{[]float64{-inf, inf}, 50, math.NaN()},
		{[]float64{inf, inf}, 40, inf},
		{[]float64{-1e308, 1.5e308}, 40, 0},
		{[]float64{-1.5e308, 1.5e308}, 50, 0},
	} {
		x := nd.Of(c.x...)
		for name, got := range map[string]float64{
			"Percentile":    nd.Percentile(x, c.q),
			"Percentiles":   nd.Percentiles(x, nd.Of(c.q)).At(0),
			"NanPercentile": nd.NanPercentile(x, c.q),
		} {
			if !numtest.Near(got, c.want, 1e-15, 1e308) {
				t.Errorf("%s(%v, %v) = %v, want %v", name, c.x, c.q, got, c.want)
			}
		}
	}
}
