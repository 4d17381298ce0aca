// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file measures what is to be fast.

import (
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
)

// normals returns n normal numbers.
func normals(seed uint64, n int) *nd.Array {
	rng := rand.New(rand.NewPCG(seed, 2))
	data := make([]float64, n)
	for i := range data {
		data[i] = rng.NormFloat64()
	}
	return nd.FromSlice(data)
}

func Benchmark(b *testing.B) {
	const n = 1_000_000
	x, y := normals(1, n), normals(2, n)
	xs, ys := nd.FromSlice(x.Data()[:1000]), nd.FromSlice(y.Data()[:1000])
	a, row := normals(3, n).Reshape(1000, 1000), normals(4, 1000)
	large := normals(5, 4*n).Reshape(2000, 2000)
	k := nd.MapToInt(func(v float64) int { return int(v*1e6) & 1023 % 1000 }, nd.Abs(x))
	grid := nd.Linspace(-5, 5, 1000)
	m1, m2 := nd.FromSlice(a.Data()[:250_000], 500, 500), nd.FromSlice(a.Data()[250_000:500_000], 500, 500)
	sortedRow := nd.Sort(row)
	for _, bench := range []struct {
		name string
		run  func()
	}{
		{"AddSmall", func() { xs.Add(ys) }},
		{"Add", func() { x.Add(y) }},
		{"Scale", func() { x.MulScalar(2).IAddScalar(1) }},
		{"Less", func() { x.Less(y) }},
		{"Exp", func() { nd.Exp(x) }},
		{"Sin", func() { nd.Sin(x) }},
		{"Sqrt", func() { nd.Sqrt(nd.Abs(x)) }},
		{"Sum", func() { x.Sum() }},
		{"SumAxis0", func() { a.Along(0).Sum() }},
		{"SumAxis1", func() { a.Along(1).Sum() }},
		{"MeanAxis0", func() { a.Along(0).Mean() }},
		{"Var", func() { x.Var() }},
		{"Min", func() { x.Min() }},
		{"ArgMin", func() { x.ArgMin() }},
		{"Sort", func() { nd.Sort(x) }},
		{"Argsort", func() { x.Argsort() }},
		{"SortAxis0", func() { nd.Sort(a, 0) }},
		{"Percentile", func() { nd.Percentile(x, 30) }},
		{"Median", func() { nd.Median(x) }},
		{"Mask", func() { x.Mask(x.GreaterScalar(0)) }},
		{"SetMask", func() { x.SetMask(x.GreaterScalar(10), 0) }},
		{"Where", func() { nd.Where(x.GreaterScalar(0), x, y) }},
		{"Take", func() { x.Take(k) }},
		{"BroadcastAdd", func() { a.Add(row) }},
		{"BroadcastCol", func() { a.Add(row.ExpandDims(1)) }},
		{"Transpose", func() { a.T().Copy() }},
		{"Transpose2000", func() { large.T().Copy() }},
		{"StridedAdd", func() {
			large.Slice(nd.SStep(nd.Open, nd.Open, 2), nd.SStep(nd.Open, nd.Open, 2)).AddScalar(1)
		}},
		{"Copy", func() { x.Copy() }},
		{"CumSum", func() { x.CumSum() }},
		{"Unique", func() { nd.UniqueInt(k) }},
		{"Bincount", func() { nd.Bincount(k) }},
		{"Histogram", func() { nd.Histogram(x, 50, nil) }},
		{"Searchsorted", func() { nd.Searchsorted(sortedRow, x.Slice(nd.S(0, 100_000))) }},
		{"Matmul500", func() { nd.Matmul(m1, m2) }},
		{"Dot", func() { x.Dot(y) }},
		{"Outer", func() { nd.Outer(row, row) }},
		{"Interp", func() { nd.Interp(x, grid, row) }},
		{"Convolve", func() { nd.Convolve(x.Slice(nd.S(0, 10_000)), row, nd.ConvolveFull) }},
		{"Stack", func() { nd.Concatenate(0, x, y) }},
		{"AsInt", func() { x.AsInt() }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bench.run()
			}
		})
	}
}
