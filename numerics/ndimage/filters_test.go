// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file tests the filters.

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestFilters(t *testing.T) {
	t.Parallel()
	inputs := numtest.ReadValues(t, "testdata/inputs.txt")
	for _, r := range numtest.Read(t, "testdata/filters.txt") {
		text := ""
		if len(r.Inputs) > 1 {
			text = r.Inputs[1]
		}
		w := newWords(t, inputs, text)
		x := inputs[r.Inputs[0]].(ndimage.Input)
		dim := len(x.Shape())
		var call func() *nd.Array
		switch r.Name {
		case "gaussian_filter", "gaussian_filter1d", "gaussian_laplace", "gaussian_gradient_magnitude":
			sigmas := w.numbers("first")
			o := &ndimage.GaussianOptions{
				Order: int(w.number("order", 0)), Truncate: w.number("truncate", 0), Radius: int(w.number("radius", 0)),
				Mode: w.mode(), Cval: w.number("cval", 0), Axes: w.axes(),
			}
			if len(sigmas) > 1 {
				o.Sigmas = sigmas
			}
			f := map[string]func(ndimage.Input, float64, *ndimage.GaussianOptions) *nd.Array{
				"gaussian_filter": ndimage.GaussianFilter, "gaussian_filter1d": ndimage.GaussianFilter1D,
				"gaussian_laplace": ndimage.GaussianLaplace, "gaussian_gradient_magnitude": ndimage.GaussianGradientMagnitude,
			}[r.Name]
			call = func() *nd.Array { return f(x, sigmas[0], o) }
		case "correlate1d", "convolve1d", "correlate", "convolve":
			weights := array[*nd.Array](w, "first")
			o := &ndimage.FilterOptions{Mode: w.mode(), Cval: w.number("cval", 0), Axes: w.axes()}
			if r.Name == "correlate1d" || r.Name == "convolve1d" {
				dim = 1
			}
			o.Origin = w.origin(dim)
			f := map[string]func(ndimage.Input, *nd.Array, *ndimage.FilterOptions) *nd.Array{
				"correlate1d": ndimage.Correlate1D, "convolve1d": ndimage.Convolve1D,
				"correlate": ndimage.Correlate, "convolve": ndimage.Convolve,
			}[r.Name]
			call = func() *nd.Array { return f(x, weights, o) }
		case "sobel", "prewitt", "laplace":
			o := &ndimage.FilterOptions{Mode: w.mode()}
			axis := int(w.number("axis", -1))
			call = map[string]func() *nd.Array{
				"sobel":   func() *nd.Array { return ndimage.Sobel(x, axis, o) },
				"prewitt": func() *nd.Array { return ndimage.Prewitt(x, axis, o) },
				"laplace": func() *nd.Array { return ndimage.Laplace(x, o) },
			}[r.Name]
		default:
			first := w.number("first", 0)
			sizes := w.ints("size")
			size := 1
			if len(sizes) > 0 {
				size = sizes[0]
			}
			o := &ndimage.WindowOptions{
				Footprint: array[*nd.Bool](w, "footprint"), Mode: w.mode(), Cval: w.number("cval", 0), Axes: w.axes(), Origin: w.origin(dim),
			}
			if len(sizes) > 1 {
				o.Sizes = sizes
			}
			call = map[string]func() *nd.Array{
				"uniform_filter":    func() *nd.Array { return ndimage.UniformFilter(x, size, o) },
				"uniform_filter1d":  func() *nd.Array { return ndimage.UniformFilter1D(x, size, o) },
				"minimum_filter":    func() *nd.Array { return ndimage.MinimumFilter(x, size, o) },
				"minimum_filter1d":  func() *nd.Array { return ndimage.MinimumFilter1D(x, size, o) },
				"maximum_filter":    func() *nd.Array { return ndimage.MaximumFilter(x, size, o) },
				"maximum_filter1d":  func() *nd.Array { return ndimage.MaximumFilter1D(x, size, o) },
				"median_filter":     func() *nd.Array { return ndimage.MedianFilter(x, size, o) },
				"rank_filter":       func() *nd.Array { return ndimage.RankFilter(x, int(first), size, o) },
				"percentile_filter": func() *nd.Array { return ndimage.PercentileFilter(x, first, size, o) },
			}[r.Name]
		}
		w.done()
		// A few roundings of sums of numbers of about 1, which may cancel.
		compare(t, r, 2e-14, call)
	}
}

func noise(r *rand.Rand, shape ...int) *nd.Array {
	return nd.FromFunc(func([]int) float64 { return r.NormFloat64() }, shape...)
}

// TestLargeRanks compares the moving window with a sort of each, on images that several
// goroutines filter.
func TestLargeRanks(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	floats := noise(r, 120, 131)
	floats.Set(math.NaN(), 60, 60)
	bytes := nd.FromFunc(func([]int) float64 { return float64(r.IntN(256)) }, 120, 131).AsUint8()
	cross := ndimage.GenerateBinaryStructure(2, 1)
	for _, x := range []ndimage.Input{floats, bytes} {
		for _, o := range []*ndimage.WindowOptions{nil, {Mode: ndimage.Wrap}, {Footprint: cross}} {
			got := ndimage.MedianFilter(x, 5, o)
			want := ndimage.GenericFilter(x, func(w []float64) float64 {
				w = slices.Clone(w)
				slices.SortFunc(w, func(a, b float64) int {
					switch {
					case a < b || b != b && a == a:
						return -1
					case a > b || a != a && b == b:
						return 1
					}
					return 0
				})
				return w[len(w)/2]
			}, 5, o)
			if diff := numtest.Compare(got, want, 0, 0); diff != "" {
				t.Errorf("MedianFilter of a %T with %+v: %s", x, o, diff)
			}
		}
	}
}

func TestFilterProperties(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	x := noise(r, 70, 300)
	// A filter whose weights have the sum 1 keeps a constant, and with a periodic
	// continuation the mean.
	for name, f := range map[string]func(ndimage.Input) *nd.Array{
		"GaussianFilter": func(x ndimage.Input) *nd.Array {
			return ndimage.GaussianFilter(x, 2.5, &ndimage.GaussianOptions{Mode: ndimage.Wrap})
		},
		"UniformFilter": func(x ndimage.Input) *nd.Array {
			return ndimage.UniformFilter(x, 7, &ndimage.WindowOptions{Mode: ndimage.Wrap})
		},
	} {
		if got := f(nd.Full(3, 20, 30)); nd.Abs(got.SubScalar(3)).Max() > 1e-14 {
			t.Errorf("%s of a constant 3 is %v", name, got)
		}
		if got, want := f(x).Mean(), x.Mean(); math.Abs(got-want) > 1e-15 {
			t.Errorf("%s changes the mean from %v to %v", name, want, got)
		}
		if diff := numtest.Compare(f(x.T()), f(x).T(), 1e-14, 1); diff != "" {
			t.Errorf("%s of the transpose: %s", name, diff)
		}
	}
	if diff := numtest.Compare(ndimage.MinimumFilter(x, 6, nil).Neg(), ndimage.MaximumFilter(x.Neg(), 6, nil), 0, 0); diff != "" {
		t.Errorf("MinimumFilter(x) and -MaximumFilter(-x): %s", diff)
	}
	before := x.Copy()
	ndimage.GaussianFilter(x, 1, nil)
	if diff := numtest.Compare(x, before, 0, 0); diff != "" {
		t.Errorf("GaussianFilter has changed its input: %s", diff)
	}
	lines := 0
	got := ndimage.GenericFilter1D(x, func(line, out []float64) {
		lines++
		for i := range out {
			out[i] = line[i+2] - line[i]
		}
	}, 3, nil)
	want := ndimage.Correlate1D(x, nd.Of(-1, 0, 1), nil)
	if diff := numtest.Compare(got, want, 0, 0); diff != "" || lines != 70 {
		t.Errorf("GenericFilter1D, after %d lines: %s", lines, diff)
	}
}

func TestFilterEdges(t *testing.T) {
	t.Parallel()
	for name, f := range map[string]func(ndimage.Input) *nd.Array{
		"GaussianFilter": func(x ndimage.Input) *nd.Array { return ndimage.GaussianFilter(x, 1, nil) },
		"UniformFilter":  func(x ndimage.Input) *nd.Array { return ndimage.UniformFilter(x, 3, nil) },
		"MedianFilter":   func(x ndimage.Input) *nd.Array { return ndimage.MedianFilter(x, 3, nil) },
		"MaximumFilter":  func(x ndimage.Input) *nd.Array { return ndimage.MaximumFilter(x, 3, nil) },
		"Laplace":        func(x ndimage.Input) *nd.Array { return ndimage.Laplace(x, nil) },
	} {
		if got := f(nd.Zeros(0, 3)).Shape(); !slices.Equal(got, []int{0, 3}) {
			t.Errorf("%s of shape (0,3) has shape %v", name, got)
		}
		want := 2.0
		if name == "Laplace" {
			want = 0
		}
		if got := f(nd.Scalar(2)); got.Ndim() != 0 || got.Data()[0] != want {
			t.Errorf("%s(2) = %v", name, got)
		}
	}
}

func TestFilterErrors(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(3, 4)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"ndimage: GaussianFilter wants a sigma of 0 or more and got -1", func() { ndimage.GaussianFilter(x, -1, nil) }},
		{"ndimage: GaussianFilter wants an axis of 2 dimensions and got 2", func() { ndimage.GaussianFilter(x, 1, &ndimage.GaussianOptions{Axes: []int{2}}) }},
		{"ndimage: GaussianFilter wants a sigma for each of 2 axes and got 3", func() { ndimage.GaussianFilter(x, 1, &ndimage.GaussianOptions{Sigmas: []float64{1, 2, 3}}) }},
		{"ndimage: GaussianFilter wants a mode from Reflect to GridWrap and got 10", func() { ndimage.GaussianFilter(x, 1, &ndimage.GaussianOptions{Mode: 10}) }},
		{"ndimage: GaussianFilter wants an array of real numbers and got *nd.Complex", func() { ndimage.GaussianFilter(nd.ZerosComplex(2), 1, nil) }},
		{"ndimage: MedianFilter wants a size of 1 or more and got 0", func() { ndimage.MedianFilter(x, 0, nil) }},
		{"ndimage: RankFilter wants a rank among 9 elements and got 9", func() { ndimage.RankFilter(x, 9, 3, nil) }},
		{"ndimage: PercentileFilter wants a percentile from -100 to 100 and got 101", func() { ndimage.PercentileFilter(x, 101, 3, nil) }},
		{"ndimage: MaximumFilter wants a footprint with an element that is true and got none", func() { ndimage.MaximumFilter(x, 1, &ndimage.WindowOptions{Footprint: nd.ZerosBool(2, 2)}) }},
		{"ndimage: UniformFilter wants an origin inside of a filter of 3 elements and got 2", func() { ndimage.UniformFilter(x, 3, &ndimage.WindowOptions{Origin: []int{2, 0}}) }},
		{"ndimage: Correlate wants weights with 2 axes and got shape [2]", func() { ndimage.Correlate(x, nd.Of(1, 2), nil) }},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}
