// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks arrays that are large enough for several goroutines, against
// plain loops.

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gosci/gosci/numerics/nd"
)

// large is a length that is worth several goroutines and a multiple of nothing.
const large = 300_007

func TestLargeElementwise(t *testing.T) {
	t.Parallel()
	x, y := normals(1, large), normals(2, large)
	xs, ys := x.Data(), y.Data()
	for _, test := range []struct {
		name string
		got  []float64
		want func(i int) float64
	}{
		{"Add", x.Add(y).Data(), func(i int) float64 { return xs[i] + ys[i] }},
		{"SubFrom", x.SubFrom(2).Data(), func(i int) float64 { return 2 - xs[i] }},
		{"Add(Flip)", x.Add(y.Flip()).Data(), func(i int) float64 { return xs[i] + ys[large-1-i] }},
		{"IMul", x.Copy().IMul(y).Data(), func(i int) float64 { return xs[i] * ys[i] }},
		{"Sin", nd.Sin(x).Data(), func(i int) float64 { return math.Sin(xs[i]) }},
		{"Where", nd.Where(x.Less(y), x, y).Data(), func(i int) float64 { return min(xs[i], ys[i]) }},
		{"Map2", nd.Map2(math.Max, x, y).Data(), func(i int) float64 { return max(xs[i], ys[i]) }},
		{"Full", nd.Full(3, large).Data(), func(int) float64 { return 3 }},
		{"Roll", nd.Roll(x, 5).Data(), func(i int) float64 { return xs[(i+large-5)%large] }},
		{"Take", x.Take(nd.ArangeInt(large).SubScalar(large).Flip()).Data(), func(i int) float64 { return xs[large-1-i] }},
	} {
		if len(test.got) != large {
			t.Errorf("%s has %d elements, want %d", test.name, len(test.got), large)
			continue
		}
		for i, v := range test.got {
			if v != test.want(i) {
				t.Errorf("%s: element %d is %v, want %v", test.name, i, v, test.want(i))
				break
			}
		}
	}
}

func TestLargeReductions(t *testing.T) {
	t.Parallel()
	x := nd.MapToInt(func(v float64) int { return int(v * 1000) }, normals(3, large))
	data := x.Data()
	sum, least, most := 0, data[0], data[0]
	for _, v := range data {
		sum, least, most = sum+v, min(least, v), max(most, v)
	}
	f := x.AsArray() // whole numbers, so that all sums are exact
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"Int.Sum", x.Sum(), sum},
		{"Array.Sum", f.Sum(), float64(sum)},
		{"Complex.Sum", f.AsComplex().Sum(), complex(float64(sum), 0)},
		{"Min", f.Min(), float64(least)},
		{"Max", f.Max(), float64(most)},
		{"ArgMin", f.ArgMin(), slices.Index(data, least)},
		{"ArgMax", x.ArgMax(), slices.Index(data, most)},
		{"Dot", f.Dot(nd.Ones(large)), float64(sum)},
		{"Count", x.GreaterScalar(0).Count() + x.LessEqualScalar(0).Count(), large},
		{"CumSum", x.CumSum().At(-1), sum},
	} {
		if test.got != test.want {
			t.Errorf("%s = %v, want %v", test.name, test.got, test.want)
		}
	}
	grid := nd.ArangeInt(600*700).Reshape(600, 700)
	for name, got := range map[string]*nd.Int{"rows": grid.Along(0).Sum(), "lanes": grid.T().Along(1).Sum(), "float": grid.AsArray().Along(0).Sum().AsInt()} {
		for j, v := range got.Data() {
			if want := 600*j + 700*600*599/2; v != want {
				t.Errorf("%s: sum of column %d is %d, want %d", name, j, v, want)
				break
			}
		}
	}
}

func TestLargeOrder(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 8))
	for _, test := range []struct {
		name string
		next func() float64
	}{
		{"normal", rng.NormFloat64},
		{"uniform", rng.Float64},
		{"few values", func() float64 { return float64(rng.IntN(5)) }},
		{"equal", func() float64 { return 4 }},
		{"all magnitudes", func() float64 { return math.Ldexp(rng.NormFloat64(), rng.IntN(2000)-1000) }},
		{"heavy tails", func() float64 { return math.Tan(math.Pi * (rng.Float64() - 0.5)) }},
		{"exponents", func() float64 { return math.Exp(700 * (rng.Float64()*2 - 1)) }},
		{"infinite", func() float64 { return rng.NormFloat64() / float64(rng.IntN(3)) }},
		{"with NaN", func() float64 { return math.Log(rng.NormFloat64()) }},
		{"nearly equal", func() float64 {
			if rng.IntN(1000) == 0 {
				return math.Ldexp(1, rng.IntN(2000)-1000)
			}
			return 1 + float64(rng.IntN(1000))*0x1p-52
		}},
		{"pairs", func() float64 { return float64(rng.IntN(100_000)) / 3 }},
		{"any bits", func() float64 { return math.Float64frombits(rng.Uint64()) }},
	} {
		for _, n := range []int{2, 20, 25, 63, 64, 65, 100, 1000, 20_000, large} {
			x := nd.Zeros(n)
			for i := range x.Data() {
				x.Set(test.next(), i)
			}
			checkOrder(t, test.name, x)
		}
	}
}

// checkOrder checks all that depends on the order of the elements of x.
func checkOrder(t *testing.T, name string, x *nd.Array) {
	t.Helper()
	data := x.Data()
	want := slices.Clone(data)
	slices.SortFunc(want, func(a, b float64) int { // NaN last
		switch {
		case a < b, b != b && a == a:
			return -1
		case a > b, a != a && b == b:
			return 1
		}
		return 0
	})
	same := func(a, b float64) bool { return a == b || a != a && b != b }
	if got := nd.Sort(x).Data(); !slices.EqualFunc(got, want, same) {
		t.Errorf("Sort of %d numbers, %s, is not sorted", len(data), name)
	}
	order := x.Argsort().Data()
	for k, i := range order {
		if !same(data[i], want[k]) {
			t.Errorf("Argsort of %d numbers, %s: element %d is %v, want %v", len(data), name, k, data[i], want[k])
			break
		}
		if k > 0 && same(want[k-1], want[k]) && order[k-1] >= i {
			t.Errorf("Argsort of %d numbers, %s: equal elements %d and %d are out of order", len(data), name, order[k-1], i)
			break
		}
	}
	nan := want[len(want)-1] != want[len(want)-1]
	for _, p := range []float64{0, 0.25, 0.5, 0.999, 1} {
		k := int(p * float64(len(data)-1))
		lo, hi := want[k], want[min(k+1, len(want)-1)]
		got := nd.Quantile(x, p)
		if nan != (got != got) && !math.IsInf(lo, 0) && !math.IsInf(hi, 0) && !math.IsInf(hi-lo, 0) {
			t.Errorf("Quantile(%g) of %d numbers, %s, = %v", p, len(data), name, got)
		}
		if !nan && (got < lo || got > hi) {
			t.Errorf("Quantile(%g) of %d numbers, %s, = %v, want %v to %v", p, len(data), name, got, lo, hi)
		}
	}
}

func TestLargeMask(t *testing.T) {
	t.Parallel()
	x := normals(4, large)
	m := x.GreaterScalar(0.3)
	var want []float64
	for _, v := range x.Data() {
		if v > 0.3 {
			want = append(want, v)
		}
	}
	if got := x.Mask(m).Data(); !slices.Equal(got, want) {
		t.Errorf("Mask picks %d elements, want %d, or others", len(got), len(want))
	}
	if got := x.Mask(nd.FullBool(false, large)).Size(); got != 0 {
		t.Errorf("Mask of nothing picks %d elements", got)
	}
	if got := x.Mask(nd.FullBool(true, large)); !got.ArrayEqual(x) {
		t.Error("Mask of all does not pick all")
	}
	y := x.Copy()
	y.SetMask(m, 0)
	if got := y.Max(); got > 0.3 {
		t.Errorf("after SetMask the largest element is %v", got)
	}
	y.SetMaskArray(m, x.Mask(m))
	if !y.ArrayEqual(x) {
		t.Error("SetMaskArray does not undo SetMask")
	}
}

func TestLargeTranspose(t *testing.T) {
	t.Parallel()
	for _, shape := range [][]int{{1, 5}, {7, 9}, {8, 16}, {513, 300}, {17, 20_000}, {3, 64, 65}, {20, 30, 40}} {
		n := 1
		for _, s := range shape {
			n *= s
		}
		x := nd.ArangeInt(n).Reshape(shape...)
		if z := x.AsComplex(); !z.T().Copy().Real().AsInt().ArrayEqual(x.T().Copy()) {
			t.Errorf("copy of a transposed complex %v differs from that of whole numbers", shape)
		}
		for _, y := range []*nd.Int{x.T(), x.T().Flip(), x.T().Flip(0), x.T().Flip(-1), x.SwapAxes(0, -1).Slice(nd.S(1, nd.Open)), x.MoveAxis(0, -1)} {
			c := y.Copy()
			if !c.Contiguous() {
				t.Errorf("copy of shape %v is not contiguous", c.Shape())
			}
			want := nd.FromFuncInt(func(index []int) int { return y.At(index...) }, y.Shape()...)
			if !slices.Equal(c.Data(), want.Data()) {
				t.Errorf("copy of a transposed %v differs from it", shape)
			}
		}
	}
}

func TestLargeHistogram(t *testing.T) {
	t.Parallel()
	x := normals(5, large)
	h := nd.Histogram(x, 40, nil)
	want := make([]float64, 40)
	edges := h.Edges.Data()
	for _, v := range x.Data() {
		b := 0
		for b < 39 && v >= edges[b+1] {
			b++
		}
		want[b]++
	}
	if diff := cmp.Diff(want, h.Hist.Data()); diff != "" {
		t.Errorf("Histogram (-want +got):\n%s", diff)
	}
}
